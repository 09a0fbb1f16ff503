//! One vote, statement or task that was entered under an item.

use crate::meeting::ItemId;

/// One vote, statement or task under an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Entry {
    /// The item.
    pub item: ItemId,
    /// The kind.
    pub kind: EntryKind,
    /// The index among its kind.
    pub at: usize,
}

/// The kind of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum EntryKind {
    /// A vote.
    Vote,
    /// A statement.
    Statement,
    /// A task.
    Task,
}
