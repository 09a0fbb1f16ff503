//! Received files: a new meeting, one that is stored already, or another edition of one that is.

use chrono::{DateTime, FixedOffset};

use super::batch::Batch;
use super::keys::{StoreKey, Table};
use super::replica::Replica;
use super::{Record, Store, StoreError, Summary};
use crate::meeting::{Change, Fingerprint, Meeting, MeetingId, Origin};

/// What a received file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// The very bytes came in before: the meeting that they belong to.
    Known(MeetingId),
    /// Other words about a meeting that is stored; nothing has been changed.
    Edition(MeetingId),
    /// A meeting that was not stored; it is now.
    New(Box<Meeting>),
}

impl Store {
    /// Receives what was read from a file, and stores it when it is a new meeting.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub fn receive(&self, origin: &Origin) -> Result<Received, StoreError> {
        if let Some(id) = self.find_source(&origin.print) {
            return Ok(Received::Known(id));
        }
        // a meeting file says itself which meeting it is
        let says = |row: &Summary| origin.lines.is_empty() && row.id != origin.agenda.id;
        let stored = self.list().into_iter().find(|row| row.is_of(&origin.agenda) && !says(row));
        match stored {
            Some(Summary { id, .. }) => Ok(Received::Edition(id)),
            None => self
                .create((*origin.agenda).clone(), Some(origin.clone()))
                .map(|meeting| Received::New(Box::new(meeting))),
        }
    }

    /// Keeps the file that a meeting follows from now on.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep_origin(&self, id: &MeetingId, origin: &Origin) -> Result<(), StoreError> {
        let mut batch = Batch::default();
        batch.put_origin(id, origin)?;
        self.database.commit(&batch)
    }

    /// Saves a change of a meeting that is not being minuted, to both copies.
    ///
    /// # Errors
    /// As [`Store::load`], when the change does not fit, and when the disk refuses.
    pub fn amend(
        &self,
        id: &MeetingId,
        change: Change,
        at: DateTime<FixedOffset>,
    ) -> Result<Meeting, StoreError> {
        let best = self.best(id)?;
        let mut replica = Replica::following(best.meeting, best.log);
        let record = Record::new(replica.meeting.revision + 1, at, change);
        let mut batch = Batch::default();
        replica.keep(&record, &mut batch)?;
        replica.snapshot(&mut batch)?;
        self.database.commit(&batch)?;
        self.mirror.write_changes(&replica.meeting, &replica.unmirrored)?;
        Ok(replica.meeting)
    }

    /// Returns the file that a meeting was made from, or the last that was merged into it.
    pub fn origin(&self, id: &MeetingId) -> Option<Origin> {
        self.database.get(&StoreKey::of(Table::Origin, &id.0)).ok().flatten()
    }

    /// Returns the meeting that was made from these bytes, when one was.
    pub fn find_source(&self, print: &Fingerprint) -> Option<MeetingId> {
        let id: MeetingId = self.database.get(&StoreKey::of(Table::Source, &print.0)).ok().flatten()?;
        self.database.knows(&id).then_some(id)
    }
}

impl Batch {
    pub(super) fn put_origin(&mut self, id: &MeetingId, origin: &Origin) -> Result<(), StoreError> {
        self.put(StoreKey::of(Table::Source, &origin.print.0), id)?;
        self.put(StoreKey::of(Table::Origin, &id.0), origin)
    }
}
