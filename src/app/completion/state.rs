//! The completion of one item: the current offer, and the preferences of the body.

use std::cell::RefCell;

use crate::completion::{Completer, Offer};
use crate::draft::{PreferenceCache, Preferences};
use crate::editor::Edit;
use crate::meeting::{Indstilling, Item, ItemId, Meeting};

/// What was written since the last offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Written {
    #[default]
    Nothing,
    /// One letter; nothing was replaced.
    Letter {
        /// Where it begins, in bytes.
        at: usize,
        /// Where it ends.
        end: usize,
    },
    /// Anything else.
    More,
}

/// The completion of one item's decision, and how that is being written.
#[derive(Debug, Default)]
pub struct CompletionState {
    pub(super) completer: Completer,
    /// The item that the completer's words were gathered for.
    pub(super) gathered_for: Option<ItemId>,
    /// The words shown after the cursor.
    pub(super) offer: Option<Offer>,
    /// The length of the text and the place of the cursor when the offer was computed.
    pub(super) offered_at: (usize, usize),
    /// The item that the offer was computed in.
    pub(super) offered_in: ItemId,
    /// What was written since then.
    pub(super) written: Written,
    /// Whether offers, spelling and deviations are those of the text before its last letter.
    pub(super) is_deferred: bool,
    /// What was recommended and decided at earlier meetings, oldest first.
    earlier: Vec<(Indstilling, String)>,
    /// The preferences that follow from these and from the decisions of this meeting.
    learned: RefCell<PreferenceCache>,
}

impl CompletionState {
    /// Returns the words shown after the cursor, which are no part of the text.
    pub fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// Returns whether offers, spelling and deviations are those of the text before its last letter.
    pub(in crate::app) fn is_deferred(&self) -> bool {
        self.is_deferred
    }

    /// Notes what was written.
    pub(in crate::app) fn note(&mut self, edit: &Edit) {
        let Edit { at, removed, inserted } = edit;
        let is_letter = removed.is_empty() && inserted.chars().count() == 1;
        self.written = match self.written {
            Written::Nothing if is_letter => Written::Letter { at: *at, end: at + inserted.len() },
            _ => Written::More,
        };
    }

    /// Removes and returns the offer.
    pub(in crate::app) fn take_offer(&mut self) -> Option<Offer> {
        self.offer.take()
    }

    /// Takes in the decisions of earlier meetings.
    pub(in crate::app) fn remember(&mut self, earlier: Vec<(Indstilling, String)>) {
        self.earlier = earlier;
        self.gathered_for = None;
    }

    /// Returns the decisions of earlier meetings.
    pub(super) fn earlier_decisions(&self) -> Vec<String> {
        self.earlier.iter().map(|(_, words)| words.clone()).collect()
    }

    /// Returns the preferences of the body: from earlier meetings, and from the items decided at this one,
    /// without the current.
    pub(in crate::app) fn preferences(&self, meeting: &Meeting, current: &ItemId) -> Preferences {
        let is_decided = |item: &Item| item.state.is_done() && item.id != *current;
        let decided = meeting.items.iter().filter(|item| is_decided(item));
        let decided = decided.filter_map(|item| Some((item.indstilling.as_ref()?, item.decision_text())));
        let earlier = self.earlier.iter().map(|(asked, words)| (asked, words.as_str()));
        let asked = meeting.items.iter().filter_map(|item| item.indstilling.as_ref());
        self.learned.borrow_mut().preferences(meeting.named_body(), asked, earlier.chain(decided))
    }
}
