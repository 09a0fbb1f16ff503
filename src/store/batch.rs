//! What is written to the database in one go.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::StoreError;
use super::codec::{self, StoredValue};
use super::keys::{StoreKey, Table};
use crate::meeting::Meeting;

/// What is to be written in one go. A later value of a key replaces an earlier one.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) values: BTreeMap<StoreKey, Vec<u8>>,
    pub(super) gone: Vec<StoreKey>,
}

impl Batch {
    pub(super) fn put<T: Serialize>(&mut self, key: StoreKey, value: &T) -> Result<(), StoreError> {
        self.values.insert(key, codec::pack(value)?);
        Ok(())
    }

    pub(super) fn put_meeting(&mut self, table: Table, meeting: &Meeting) -> Result<(), StoreError> {
        self.put(StoreKey::at(table, &meeting.id.0, meeting.revision), meeting)
    }

    /// Adds a value as it was read, unless it failed its checksum.
    pub(super) fn put_row(&mut self, row: StoredValue) {
        self.values.extend(row.value.map(|value| (row.key, value)));
    }

    /// Returns a value that waits to be written.
    pub(super) fn get<T: DeserializeOwned>(&self, key: &StoreKey) -> Option<T> {
        codec::unpack(self.values.get(key)?)
    }

    /// Takes out everything whose key begins with this one; what is put in the same batch stays.
    pub(super) fn remove(&mut self, key: StoreKey) {
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
