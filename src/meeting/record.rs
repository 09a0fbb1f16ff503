//! One change as it is stored, and whether undo or redo made it.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::Change;

/// One change as it is kept: when it was made, and the revision it led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The meeting's revision after the change.
    pub revision: u64,
    /// When it was made.
    pub at: DateTime<FixedOffset>,
    /// What was changed.
    pub change: Change,
    /// What made it.
    #[serde(default, skip_serializing_if = "RecordKind::is_new")]
    pub kind: RecordKind,
}

impl Record {
    /// Returns the record of a change that is new.
    pub fn new(revision: u64, at: DateTime<FixedOffset>, change: Change) -> Self {
        Record { revision, at, change, kind: RecordKind::New }
    }
}

/// What made a change, so that undo and redo go on where they were after a restart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// The minute-taker, or the program by itself.
    #[default]
    New,
    /// Undo.
    Undone,
    /// Redo.
    Redone,
}

impl RecordKind {
    /// Returns whether neither undo nor redo made the change.
    pub fn is_new(&self) -> bool {
        *self == RecordKind::New
    }
}
