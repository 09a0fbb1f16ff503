//! One vote, statement or task that was entered under an item.

use crate::meeting::ItemId;

/// One thing that was entered under an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Entry {
    /// Under which item.
    pub item: ItemId,
    /// What it is.
    pub kind: EntryKind,
    /// Which of its kind.
    pub at: usize,
}

/// What is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum EntryKind {
    /// A vote.
    Vote,
    /// A statement.
    Statement,
    /// A task.
    Task,
}
