//! Where things stand in the ledger: shelves, keys, and what is written in one go.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;
use super::codec::{self, Row};
use crate::meeting::{Meeting, MeetingId};

/// What kind of value a key leads to. Each shelf is a tree of its own in sled: neighbours share a page, and a page is
/// written whole, so what is small and written often must not stand beside what is large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shelf {
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

impl Shelf {
    /// Every shelf, in the order they are written: what others build on comes first.
    pub(super) const ALL: [Shelf; 8] = [
        Shelf::Base,
        Shelf::Snapshot,
        Shelf::Log,
        Shelf::Summary,
        Shelf::Bookmark,
        Shelf::Source,
        Shelf::Origin,
        Shelf::Last,
    ];

    /// The name of its tree.
    pub(super) fn name(self) -> &'static str {
        match self {
            Shelf::Base => "base",
            Shelf::Snapshot => "snapshot",
            Shelf::Log => "log",
            Shelf::Summary => "summary",
            Shelf::Bookmark => "bookmark",
            Shelf::Source => "source",
            Shelf::Origin => "origin",
            Shelf::Last => "last",
        }
    }
}

/// Leads to one value: a shelf, a name, and a revision where there are several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) shelf: Shelf,
    bytes: Vec<u8>,
}

impl Key {
    pub(super) fn of(shelf: Shelf, name: &str) -> Self {
        Key { shelf, bytes: [name.as_bytes(), &[0]].concat() }
    }

    pub(super) fn at(shelf: Shelf, name: &str, revision: u64) -> Self {
        Key { shelf, bytes: [name.as_bytes(), &[0], &revision.to_be_bytes()].concat() }
    }

    /// The meeting, where the name is one.
    pub(super) fn name(&self) -> Option<MeetingId> {
        let name = self.bytes.split(|byte| *byte == 0).next()?;
        std::str::from_utf8(name).ok().map(MeetingId::from)
    }

    /// The revision at the end of the key.
    pub(super) fn revision(&self) -> Option<u64> {
        self.bytes.last_chunk().map(|bytes| u64::from_be_bytes(*bytes))
    }

    /// Where a part of the value stands in the shelf's tree.
    pub(super) fn part(&self, n: usize) -> Vec<u8> {
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        [self.bytes.as_slice(), &n.to_be_bytes()].concat()
    }

    /// The key of a value and the number of its part.
    pub(super) fn split(shelf: Shelf, part: &[u8]) -> Option<(Key, u32)> {
        let (bytes, part) = part.split_last_chunk::<4>()?;
        Some((Key { shelf, bytes: bytes.to_vec() }, u32::from_be_bytes(*part)))
    }

    /// What all its parts begin with.
    pub(super) fn prefix(&self) -> &[u8] {
        &self.bytes
    }
}

/// What is to be written in one go. A later value of a key replaces an earlier one.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) values: BTreeMap<Key, Vec<u8>>,
    pub(super) gone: Vec<Key>,
}

impl Batch {
    pub(super) fn put<T: Serialize>(&mut self, key: Key, value: &T) -> Result<(), StoreError> {
        self.values.insert(key, codec::pack(value)?);
        Ok(())
    }

    pub(super) fn put_meeting(&mut self, shelf: Shelf, meeting: &Meeting) -> Result<(), StoreError> {
        self.put(Key::at(shelf, &meeting.id.0, meeting.revision), meeting)
    }

    /// Puts a value as it was read; one that failed its checksum is left out.
    pub(super) fn put_row(&mut self, row: Row) {
        self.values.extend(row.value.map(|value| (row.key, value)));
    }

    /// A value that waits to be written.
    pub(super) fn get<T: DeserializeOwned>(&self, key: &Key) -> Option<T> {
        codec::unpack(self.values.get(key)?)
    }

    /// Takes out everything whose key begins with this one; what is put in the same batch stays.
    pub(super) fn remove(&mut self, key: Key) {
        self.gone.push(key);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty() && self.gone.is_empty()
    }

    pub(super) fn append(&mut self, other: &mut Batch) {
        self.values.append(&mut other.values);
        self.gone.append(&mut other.gone);
    }
}
