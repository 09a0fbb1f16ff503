//! What is known of the words of one item: what may come next, and what the body is used to.

use std::cell::RefCell;

use crate::completion::{Completer, Offer};
use crate::draft::{PreferenceCache, Preferences};
use crate::editor::Edit;
use crate::meeting::{Indstilling, Item, ItemId, Meeting};

/// What was written since words were last offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Written {
    #[default]
    Nothing,
    /// One letter, over nothing.
    Letter {
        /// Where it begins, in bytes.
        at: usize,
        /// Where it ends.
        end: usize,
    },
    /// Anything else.
    More,
}

/// What may come next in the decision of one item, and what is known of how it is being written.
#[derive(Debug, Default)]
pub struct CompletionState {
    pub(super) completer: Completer,
    /// The item that the completer's words were gathered for.
    pub(super) gathered_for: Option<ItemId>,
    /// What is shown behind the cursor.
    pub(super) offer: Option<Offer>,
    /// How long the text was and where the cursor stood when that was thought of.
    pub(super) offered_at: (usize, usize),
    /// In which item that was.
    pub(super) offered_in: ItemId,
    /// What was written since then.
    pub(super) written: Written,
    /// Whether offers, spelling and deviations are those of the text before its last letter.
    pub(super) is_deferred: bool,
    /// What the body was recommended and decided at earlier meetings, oldest first.
    earlier: Vec<(Indstilling, String)>,
    /// What follows from that and from what was decided here.
    learned: RefCell<PreferenceCache>,
}

impl CompletionState {
    /// Returns what is shown behind the cursor; no part of the text.
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

    /// Takes away what is shown behind the cursor.
    pub(in crate::app) fn take_offer(&mut self) -> Option<Offer> {
        self.offer.take()
    }

    /// Takes in what the body decided before.
    pub(in crate::app) fn remember(&mut self, earlier: Vec<(Indstilling, String)>) {
        self.earlier = earlier;
        self.gathered_for = None;
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
        let asked = meeting.items.iter().filter_map(|item| item.indstilling.as_ref());
        self.learned.borrow_mut().preferences(meeting.named_body(), asked, earlier.chain(here))
    }
}
