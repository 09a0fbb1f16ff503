//! A database written anew without one meeting.

use std::ops::Bound;
use std::path::Path;

use super::Database;
use crate::meeting::MeetingId;
use crate::store::StoreError;
use crate::store::batch::Batch;
use crate::store::codec::{self, StoredValue};
use crate::store::files::sync_folder;
use crate::store::keys::{StoreKey, Table};

/// How many values are copied in one go.
const CHUNK: usize = 1_000;

impl Database {
    /// Copies everything but one meeting into a new database and syncs it. Replaced values that sled still
    /// has in its files are not copied. Returns whether everything could be read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(in crate::store) fn copy_without(&self, id: &MeetingId, folder: &Path) -> Result<bool, StoreError> {
        let mut copy = Database::at(folder, self.disk())?;
        let mut is_complete = true;
        for table in Table::ALL {
            let mut next = Bound::Unbounded;
            loop {
                let read = self.chunk(table, &next);
                is_complete &= read.is_ok();
                let pairs = read.unwrap_or_default();
                let Some((last, _)) = pairs.last() else { break };
                next = Bound::Excluded(last.clone());
                let others = pairs.into_iter().filter(|(key, value)| !is_of(id, table, key, value));
                copy.guarded(table, |tree| {
                    others.into_iter().try_for_each(|(key, value)| tree.insert(key, value).map(drop))
                })?;
            }
        }
        copy.commit(&Batch::default())?;
        copy.close();
        sync_folder(folder)?;
        Ok(is_complete)
    }

    /// Returns the next pairs of a table.
    fn chunk(
        &self,
        table: Table,
        from: &Bound<sled::IVec>,
    ) -> Result<Vec<(sled::IVec, sled::IVec)>, StoreError> {
        self.guarded(table, |tree| tree.range((from.clone(), Bound::Unbounded)).take(CHUNK).collect())
    }
}

/// Returns whether a part of a value is a meeting's. One that cannot be read and may be any meeting's is.
fn is_of(id: &MeetingId, table: Table, key: &sled::IVec, value: &sled::IVec) -> bool {
    match table {
        Table::Base | Table::Snapshot | Table::Log | Table::Summary | Table::Bookmark | Table::Origin => {
            StoreKey::split(table, key).and_then(|(key, _)| key.name()).is_none_or(|name| name == *id)
        }
        Table::Source | Table::Last => {
            let rows = codec::gather(table, &[(key, value)]);
            rows.first().and_then(StoredValue::parse::<MeetingId>).is_none_or(|name| name == *id)
        }
    }
}
