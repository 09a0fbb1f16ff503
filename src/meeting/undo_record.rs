//! What was done to a meeting before, as the store remembers it.

use super::{Change, Record};

/// One change that was made, and the change that undoes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoRecord {
    /// What was done, and when.
    pub record: Record,
    /// What undoes it, in the meeting as it was right after.
    pub undo: Change,
}
