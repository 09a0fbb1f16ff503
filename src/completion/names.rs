//! A name that is one letter off is offered as it is listed.

use super::{Completer, CursorContext, Offer, Source};
use crate::spelling::is_one_edit_apart;

/// How many letters a name must have before one of them may be wrong.
const LONG: usize = 5;

impl Completer {
    /// Returns the listed form of the misspelt name at the cursor.
    pub(super) fn corrected(&self, place: &CursorContext) -> Option<Offer> {
        if place.low.chars().count() < LONG || !place.prefix.starts_with(char::is_uppercase) {
            return None;
        }
        let corpus = &self.corpus;
        let names = || corpus.tokens().iter().filter(|token| token.source == Source::Name);
        // begun, or with an ending: "Byrådet", "Svenninggaards"
        let same = |name: &str| name.starts_with(&place.low) || place.low.starts_with(name);
        if names().any(|token| same(corpus.low(token))) {
            return None;
        }
        let mut letters = names().map(|token| corpus.letters(token));
        let name_meant =
            letters.find(|name| name.chars().count() >= LONG && is_one_edit_apart(name, &place.low))?;
        Some(Offer { replaces: place.prefix.len(), text: name_meant.to_owned() })
    }
}
