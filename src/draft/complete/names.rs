//! A name that is a letter off is offered as the lists have it.

use super::{Completer, Offer, Place, Source};

/// How many letters a name must have before one of them may be wrong.
const LONG: usize = 5;

impl Completer {
    /// The listed form of the misspelt name at the cursor.
    pub(super) fn corrected(&self, place: &Place) -> Option<Offer> {
        let written: Vec<char> = place.low.chars().collect();
        if written.len() < LONG || !place.prefix.starts_with(char::is_uppercase) {
            return None;
        }
        let corpus = &self.corpus;
        let names = || corpus.tokens().iter().filter(|token| token.source == Source::Name);
        if names().any(|token| corpus.low(token).starts_with(&place.low)) {
            return None;
        }
        let near = names().map(|token| corpus.letters(token)).find(|name| {
            let name: Vec<char> = name.to_lowercase().chars().collect();
            name.len() >= LONG && name != written && is_a_letter_off(&name, &written)
        })?;
        Some(Offer { replaces: place.prefix.len(), text: near.to_owned() })
    }
}

/// Whether two words differ by one letter: another, one more, one less, or two that changed places.
fn is_a_letter_off(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let swapped = a.len() == b.len() && a.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Equal => swapped || a.get(1..) == b.get(1..),
        std::cmp::Ordering::Greater => a[1..] == *b,
        std::cmp::Ordering::Less => b[1..] == *a,
    }
}
