//! What remains of the agenda: the count that the chair sees, and the way to the next open item.

use std::collections::HashSet;

use super::{Item, ItemId, Meeting, decision_title};

/// How far the meeting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Items that need a decision, or that something is missing in.
    pub needed: usize,
    /// Those of them that nothing is missing in.
    pub done: usize,
    /// The others: `done` and `unfinished` make `needed`.
    pub unfinished: usize,
}

impl Meeting {
    /// Returns whether the referat is unfinished without an outcome of the item at `index`: the body was
    /// recommended something, took the item up when it had begun, or the agenda says, in a line or in the
    /// title of an item without others under it, that it decides. Eventuelt, an oplæg or a heading may close blank.
    pub fn needs_decision(&self, index: usize) -> bool {
        let Some(item) = self.items.get(index) else { return false };
        let gathers = self.items.get(index + 1).is_some_and(|next| next.level > item.level);
        // what a file with decisions keeps to itself of a closed item is minuted elsewhere
        let is_elsewhere =
            || item.closed && item.has_only_title() && self.opened_at.is_none() && self.is_referat();
        let is_asked = || decision_title::asks_for_decision(&item.title) && !is_elsewhere();
        let is_due = || item.added || is_asked();
        item.recommends_something() || !gathers && !self.is_heading(index) && is_due()
    }

    /// Returns whether something is still to be done about the item at `index`: an outcome is missing, words
    /// were begun and left, or a draft was neither taken nor dropped.
    pub fn is_unfinished(&self, index: usize) -> bool {
        let Some(item) = self.items.get(index) else { return false };
        let begun = !item.decision_text().trim().is_empty();
        item.draft.is_some() || (!item.state.is_done() && (self.needs_decision(index) || begun))
    }

    /// Returns how far the meeting has come.
    pub fn progress(&self) -> Progress {
        self.progress_with(&self.unfinished_items())
    }

    /// Returns how far the meeting has come, when it is known which items something is missing in.
    pub fn progress_with(&self, unfinished: &HashSet<ItemId>) -> Progress {
        let is_counted =
            |(index, item): &(usize, &Item)| self.needs_decision(*index) || unfinished.contains(&item.id);
        let needed = self.items.iter().enumerate().filter(is_counted).count();
        let unfinished = unfinished.len();
        Progress { needed, done: needed - unfinished, unfinished }
    }

    /// Returns the items that the body has not been through: unfinished ones, and those without indstilling
    /// (an oplæg, Eventuelt) that are untouched. Headings never remain.
    pub fn remaining(&self) -> Vec<&Item> {
        let open = |(index, item): &(usize, &Item)| {
            let untouched = !item.state.is_done() && !item.says_something() && !self.is_heading(*index);
            self.is_unfinished(*index) || untouched
        };
        self.items.iter().enumerate().filter(open).map(|(_, item)| item).collect()
    }

    /// Returns the next item with something unfinished after `index`, starting over at the top.
    pub fn next_unfinished(&self, index: usize) -> Option<usize> {
        let (n, unfinished) = (self.items.len(), self.unfinished_items());
        (1..=n).map(|step| (index + step) % n).find(|&i| unfinished.contains(&self.items[i].id))
    }
}
