//! Where in a meeting the minute-taker was, and the lines that were left unfinished there.

use serde::{Deserialize, Serialize};

use super::{ItemId, PersonId, StatementKind};

/// Where in a meeting the minute-taker was, to go on from there at the next start.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bookmark {
    /// The item that was open.
    pub item: Option<ItemId>,
    /// The cursor in its decision, in bytes.
    pub cursor: usize,
    /// The meeting's revision then; an older one than the meeting's means that the end was sudden.
    #[serde(default)]
    pub revision: u64,
    /// The lines of entries that were left and not written.
    #[serde(default)]
    pub left_lines: Vec<LeftLine>,
    /// The line that was being filled in when the program was ended.
    #[serde(default)]
    pub cut_off: Option<CutOffLine>,
}

impl Bookmark {
    /// Returns this at another place; the lines that were left stay.
    #[must_use]
    pub fn moved_to(self, place: Bookmark) -> Bookmark {
        let Bookmark { item: _, cursor: _, revision: _, left_lines, cut_off } = self;
        let Bookmark { item, cursor, revision, left_lines: _, cut_off: _ } = place;
        Bookmark { item, cursor, revision, left_lines, cut_off }
    }
}

/// A line of an entry that was left and not written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftLine {
    /// The item.
    pub item: ItemId,
    /// The person, of a statement.
    pub person: Option<PersonId>,
    /// What it would have become.
    pub entry: LeftEntry,
    /// The entry that was to be changed, by its index among its kind; `None` for a new one.
    pub at: Option<usize>,
    /// The text as far as it came.
    pub text: String,
}

/// What a line that was left would have become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftEntry {
    /// A vote.
    Vote,
    /// A statement of this kind.
    Statement(StatementKind),
    /// A task.
    Task,
}

/// The line that was being filled in when the program was ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutOffLine {
    /// The item that was open.
    pub item: ItemId,
    /// What was asked for.
    pub question: String,
    /// The text as far as it came.
    pub text: String,
    /// What became of it.
    #[serde(rename = "fate")]
    pub outcome: CutOffOutcome,
}

/// What became of a line that was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CutOffOutcome {
    /// It was written under the item, as far as it came.
    Written,
    /// It is kept until the same is asked for again.
    Kept,
    /// It was not written, and is nowhere else.
    Dropped,
}
