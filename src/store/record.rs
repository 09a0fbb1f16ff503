//! What is kept beside the meetings themselves: records, bookmarks, summaries and fingerprints.

use std::fmt::Write;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::meeting::{Change, ItemId, Meeting, MeetingId};

/// One change as it is kept: which revision it led to, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The meeting's revision after the change.
    pub revision: u64,
    /// When it was made; kept to the millisecond.
    pub at: DateTime<FixedOffset>,
    /// What was changed.
    pub change: Change,
}

/// Where the minute-taker was: restored at the next start.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bookmark {
    /// The item in focus.
    pub item: Option<ItemId>,
    /// The cursor, in bytes of the item's decision.
    pub cursor: usize,
}

/// One row of the list of meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Which meeting.
    pub id: MeetingId,
    /// The organ that meets.
    pub body: String,
    /// The day of the meeting.
    pub date: NaiveDate,
    /// The number of changes so far.
    pub revision: u64,
    /// Rows in the agenda.
    pub items: usize,
    /// Items with something unfinished.
    pub unfinished: usize,
    /// Items that need a decision.
    pub needed: usize,
    /// Those of them that have their outcome.
    pub done: usize,
}

impl Summary {
    /// The row of a meeting.
    pub fn of(meeting: &Meeting) -> Self {
        let progress = meeting.progress();
        Summary {
            id: meeting.id.clone(),
            body: meeting.body.clone(),
            date: meeting.date,
            revision: meeting.revision,
            items: meeting.items.len(),
            unfinished: progress.unfinished,
            needed: progress.needed,
            done: progress.done,
        }
    }
}

/// Sorts by date, the newest first, and then by id.
pub(super) fn newest_first(rows: &mut [Summary]) {
    rows.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
}

/// Tells whether bytes have been imported before.
///
/// Length, CRC-32 and FNV-1a: enough to tell one agenda from another. It is no proof against someone who wants two files
/// to look the same, and needs not be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub(super) String);

impl Fingerprint {
    /// The fingerprint of a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let fnv = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut print = String::new();
        // writing to a String cannot fail
        let _ = write!(print, "{:x}-{:08x}-{fnv:016x}", bytes.len(), crc32fast::hash(bytes));
        Fingerprint(print)
    }
}
