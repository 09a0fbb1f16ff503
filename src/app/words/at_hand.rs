//! The words at hand for one item: what may come next, and what the body is used to.

use super::attribution::Pasted;
use crate::completion::{Completer, Offer};
use crate::draft::Preferences;
use crate::meeting::{Indstilling, Item, ItemId, Meeting};

/// The words at hand for one item.
#[derive(Debug, Default)]
pub struct Words {
    pub(super) completer: Completer,
    /// The item that they were gathered for.
    pub(super) item: Option<ItemId>,
    /// What is shown behind the cursor.
    pub(super) offer: Option<Offer>,
    /// How long the text was and where the cursor stood when that was thought of.
    pub(super) place: (usize, usize),
    /// In which item that was.
    pub(super) place_item: ItemId,
    /// Whether a letter was written that was not thought about yet.
    pub(super) is_behind: bool,
    /// What the body was recommended and decided at earlier meetings, oldest first.
    earlier: Vec<(Indstilling, String)>,
    /// What was pasted into the decision last.
    pub(super) pasted: Pasted,
}

impl Words {
    /// What is shown behind the cursor; no part of the text.
    pub fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// Whether a letter was written that was not thought about yet.
    pub(in crate::app) fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Takes away what is shown behind the cursor.
    pub(in crate::app) fn take_offer(&mut self) -> Option<Offer> {
        self.offer.take()
    }

    /// Takes in what the body decided before.
    pub(in crate::app) fn remember(&mut self, earlier: Vec<(Indstilling, String)>) {
        self.earlier = earlier;
        self.item = None;
    }

    /// Returns the decisions of earlier meetings.
    pub(super) fn earlier_decisions(&self) -> Vec<String> {
        self.earlier.iter().map(|(_, words)| words.clone()).collect()
    }

    /// Returns what the body is used to: from earlier meetings, and from the items decided at this one, the current one
    /// apart.
    pub(in crate::app) fn preferences(&self, meeting: &Meeting, current: &ItemId) -> Preferences {
        let decided = |item: &Item| item.state.is_done() && item.id != *current;
        let here = meeting.items.iter().filter(|item| decided(item));
        let here = here.filter_map(|item| Some((item.indstilling.as_ref()?, item.decision_text())));
        let earlier = self.earlier.iter().map(|(asked, words)| (asked, words.as_str()));
        let mut preferences = Preferences::default();
        preferences.learn_name(
            meeting.named_body(),
            meeting.items.iter().filter_map(|item| item.indstilling.as_ref()),
        );
        earlier.chain(here).for_each(|(asked, words)| preferences.learn(meeting.named_body(), asked, words));
        preferences
    }
}
