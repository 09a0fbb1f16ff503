//! What remains of the agenda: the count that the chair sees, and the way to the next open item.

use super::{Finding, Item, Meeting};

/// How far the meeting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Items that need a decision.
    pub needed: usize,
    /// Those of them that have their outcome.
    pub done: usize,
    /// Items with something unfinished, whether they need a decision or not.
    pub unfinished: usize,
}

impl Meeting {
    /// How far the meeting has come.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for item in &self.items {
            progress.needed += usize::from(item.needs_decision());
            progress.done += usize::from(item.needs_decision() && !item.is_unfinished());
            progress.unfinished += usize::from(item.is_unfinished());
        }
        progress
    }

    /// The items that the body has not been through: unfinished ones, and those without indstilling (an oplæg,
    /// Eventuelt) that nobody has touched. Headings never remain.
    pub fn remaining(&self) -> Vec<&Item> {
        let open = |(index, item): &(usize, &Item)| {
            let untouched = !item.state.is_done() && !item.says_something() && !self.is_heading(*index);
            item.is_unfinished() || untouched
        };
        self.items.iter().enumerate().filter(open).map(|(_, item)| item).collect()
    }

    /// The next item with something unfinished after `index`, starting over at the top.
    pub fn next_unfinished(&self, index: usize) -> Option<usize> {
        let n = self.items.len();
        (1..=n).map(|step| (index + step) % n).find(|&i| self.items[i].is_unfinished())
    }

    /// The findings of one item.
    pub fn findings_of(&self, item: &Item) -> Vec<Finding> {
        self.check().into_iter().filter(|finding| finding.item() == Some(&item.id)).collect()
    }
}
