//! A meeting being minuted, as the store's thread keeps it beside the one on the screen.

use std::time::Instant;

use super::batch::Batch;
use super::entry::LogEntry;
use super::keys::{StoreKey, Table};
use super::layout::MOST_REVISION;
use super::replay::Log;
use super::{Record, StoreError, Summary};
use crate::meeting::Meeting;

/// Rows of the log between two snapshots.
const SNAPSHOT_EVERY: usize = 1_000;
/// A meeting being minuted.
#[derive(Debug)]
pub(super) struct Replica {
    pub(super) meeting: Meeting,
    /// The newest row of the log, which more letters may continue.
    tail: Option<LogEntry>,
    /// Rows since the snapshot.
    pub(super) rows: usize,
    /// Whether changes wait to be written.
    pub(super) unsaved: bool,
    /// The changes that the history beside the mirror does not have yet.
    pub(super) unmirrored: Vec<Record>,
    /// Since when the mirror is behind.
    pub(super) mirror_due_since: Option<Instant>,
    /// Whether the mirror is being written, with the meeting as it was a moment ago.
    pub(super) is_being_mirrored: bool,
    /// Whether the user knows that the mirror refuses.
    pub(super) is_refusal_known: bool,
}

impl Replica {
    pub(super) fn new(meeting: Meeting) -> Self {
        Replica {
            meeting,
            tail: None,
            rows: 0,
            unsaved: false,
            unmirrored: Vec::new(),
            mirror_due_since: None,
            is_being_mirrored: false,
            is_refusal_known: false,
        }
    }

    /// Returns a meeting as it was loaded, with what follows its snapshot.
    pub(super) fn following(meeting: Meeting, log: Log) -> Self {
        Replica { tail: log.tail, rows: log.rows, ..Replica::new(meeting) }
    }

    /// Makes a change and puts its row into the batch.
    ///
    /// # Errors
    /// When the change does not follow the last one, or does not fit; then nothing has changed.
    pub(super) fn keep(&mut self, record: &Record, batch: &mut Batch) -> Result<(), StoreError> {
        if record.revision <= self.meeting.revision {
            // kept before: the sender learns again that it is saved
            self.unsaved = true;
            return Ok(());
        }
        if record.revision > self.meeting.revision + 1 {
            return Err(StoreError::Gap(record.revision));
        }
        if record.revision > MOST_REVISION {
            return Err(StoreError::OutOfRange(record.revision));
        }
        self.meeting.apply(&record.change).map_err(StoreError::DoesNotFit)?;
        self.unmirrored.push(record.clone());
        self.unsaved = true;
        self.mirror_due_since.get_or_insert_with(Instant::now);
        let begun = self.tail.take().and_then(|mut row| row.take(record).then_some(row));
        let row = begun.unwrap_or_else(|| {
            self.rows += 1;
            LogEntry::new(record)
        });
        batch.put(StoreKey::at(Table::Log, &self.meeting.id.0, row.first()), &row)?;
        self.tail = Some(row);
        if self.rows >= SNAPSHOT_EVERY {
            self.snapshot(batch)?;
        }
        Ok(())
    }

    /// Lets the next start begin here; the log stays as history.
    pub(super) fn snapshot(&mut self, batch: &mut Batch) -> Result<(), StoreError> {
        batch.remove(StoreKey::of(Table::Snapshot, &self.meeting.id.0));
        batch.put_meeting(Table::Snapshot, &self.meeting)?;
        batch.put(StoreKey::of(Table::Summary, &self.meeting.id.0), &Summary::of(&self.meeting))?;
        self.rows = 0;
        Ok(())
    }
}
