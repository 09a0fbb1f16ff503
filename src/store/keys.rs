//! Where values are in the database: trees and keys.

use crate::meeting::MeetingId;

/// What kind of value a key leads to. Each table is a tree of its own in sled: neighbours share a page, and a
/// page is written whole, so what is small and written often must not be beside what is large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Table {
    /// A meeting as it came in: at creation, or out of the mirror.
    Base,
    /// A meeting somewhere along its log, so that a start need not replay it all.
    Snapshot,
    /// The log.
    Log,
    /// A row of the list.
    Summary,
    /// Where the minute-taker was.
    Bookmark,
    /// Which meeting came of which bytes.
    Source,
    /// The file that a meeting follows.
    Origin,
    /// The meeting opened last.
    Last,
}

impl Table {
    /// Every table, in the order they are written: what others build on comes first.
    pub(super) const ALL: [Table; 8] = [
        Table::Base,
        Table::Snapshot,
        Table::Log,
        Table::Summary,
        Table::Bookmark,
        Table::Source,
        Table::Origin,
        Table::Last,
    ];

    /// Returns the name of its tree.
    pub(super) fn name(self) -> &'static str {
        match self {
            Table::Base => "base",
            Table::Snapshot => "snapshot",
            Table::Log => "log",
            Table::Summary => "summary",
            Table::Bookmark => "bookmark",
            Table::Source => "source",
            Table::Origin => "origin",
            Table::Last => "last",
        }
    }
}

/// Leads to one value: a table, a name, and a revision where there are several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct StoreKey {
    pub(super) table: Table,
    bytes: Vec<u8>,
}

impl StoreKey {
    pub(super) fn of(table: Table, name: &str) -> Self {
        StoreKey { table, bytes: [name.as_bytes(), &[0]].concat() }
    }

    pub(super) fn at(table: Table, name: &str, revision: u64) -> Self {
        StoreKey { table, bytes: [name.as_bytes(), &[0], &revision.to_be_bytes()].concat() }
    }

    /// Returns the meeting, where the name is one.
    pub(super) fn name(&self) -> Option<MeetingId> {
        let name = self.bytes.split(|byte| *byte == 0).next()?;
        std::str::from_utf8(name).ok().map(MeetingId::from)
    }

    /// Returns the revision at the end of the key.
    pub(super) fn revision(&self) -> Option<u64> {
        self.bytes.last_chunk().map(|bytes| u64::from_be_bytes(*bytes))
    }

    /// Returns where a part of the value is in the table's tree.
    pub(super) fn part(&self, n: usize) -> Vec<u8> {
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        [self.bytes.as_slice(), &n.to_be_bytes()].concat()
    }

    /// Returns the key of a value and the number of its part.
    pub(super) fn split(table: Table, part: &[u8]) -> Option<(StoreKey, u32)> {
        let (bytes, part) = part.split_last_chunk::<4>()?;
        Some((StoreKey { table, bytes: bytes.to_vec() }, u32::from_be_bytes(*part)))
    }

    /// Returns what all its parts begin with.
    pub(super) fn prefix(&self) -> &[u8] {
        &self.bytes
    }
}
