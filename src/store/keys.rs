//! Where things stand in the ledger: shelves, keys, and what is written in one go.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;
use super::seal::Row;
use crate::meeting::{Meeting, MeetingId};

/// What kind of value a key leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Shelf {
    /// A meeting as it came in: at creation, or out of the mirror.
    Base = b'b',
    /// A meeting somewhere along its log, so that a start need not replay it all.
    Snapshot = b's',
    /// The log.
    Log = b'l',
    /// A row of the list.
    Summary = b'y',
    /// Where the minute-taker was.
    Bookmark = b'm',
    /// Which meeting came of which bytes.
    Source = b'f',
    /// The meeting opened last.
    Last = b'o',
}

/// Leads to one value: shelf, name, and a revision where there are several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(Vec<u8>);

impl Key {
    pub(super) fn of(shelf: Shelf, name: &str) -> Self {
        let mut key = vec![shelf as u8];
        key.extend_from_slice(name.as_bytes());
        key.push(0);
        Key(key)
    }

    pub(super) fn at(shelf: Shelf, name: &str, revision: u64) -> Self {
        let mut key = Key::of(shelf, name);
        key.0.extend_from_slice(&revision.to_be_bytes());
        key
    }

    /// The meeting, where the name is one.
    pub(super) fn name(&self) -> Option<MeetingId> {
        let name = self.0.get(1..)?.split(|byte| *byte == 0).next()?;
        std::str::from_utf8(name).ok().map(MeetingId::from)
    }

    /// The revision at the end of the key.
    pub(super) fn revision(&self) -> Option<u64> {
        self.0.last_chunk().map(|bytes| u64::from_be_bytes(*bytes))
    }

    /// The key of a part of the value, as it stands in sled.
    pub(super) fn part(&self, n: usize) -> Vec<u8> {
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        [self.0.as_slice(), &n.to_be_bytes()].concat()
    }

    /// The key of a value and the number of its part.
    pub(super) fn split(part: &[u8]) -> Option<(Key, u32)> {
        let (key, part) = part.split_last_chunk::<4>()?;
        Some((Key(key.to_vec()), u32::from_be_bytes(*part)))
    }

    /// What the keys of all its parts begin with.
    pub(super) fn prefix(&self) -> &[u8] {
        &self.0
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
        self.values.insert(key, serde_json::to_vec(value)?);
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
        serde_json::from_slice(self.values.get(key)?).ok()
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
