//! Files that come in while the store's thread is at work: a new meeting, or more about one that is stored.

use std::time::Instant;

use super::Worker;
use crate::meeting::{Bookmark, Meeting, MeetingId, Origin};
use crate::store::keys::{StoreKey, Table};
use crate::store::protocol::Reply;
use crate::store::replica::Replica;
use crate::store::{Received, Store, StoreError};

impl<F: Fn(Reply)> Worker<F> {
    pub(super) fn receive(&mut self, origin: Box<Origin>) {
        match self.stored(|store| store.receive(&origin)) {
            Ok(Received::Known(id)) => {
                self.load(&id);
                self.origin(id);
            }
            Ok(Received::Edition(meeting)) => {
                self.load(&meeting);
                let base = self.store.origin(&meeting).map(Box::new);
                (self.reply)(Reply::Edition { meeting, origin, base });
            }
            Ok(Received::New(meeting)) => self.created(*meeting, origin),
            Err(error) => self.not_stored(&origin, &error),
        }
    }

    pub(super) fn create(&mut self, origin: Box<Origin>) {
        let agenda = (*origin.agenda).clone();
        let stored = self.stored(|store| store.create(agenda.clone(), Some((*origin).clone())));
        match stored {
            Ok(meeting) => self.created(meeting, origin),
            Err(error) => self.not_stored(&origin, &error),
        }
    }

    fn created(&mut self, meeting: Meeting, origin: Box<Origin>) {
        let id = meeting.id.clone();
        self.open.insert(id.clone(), Replica::new(meeting.clone()));
        (self.reply)(Reply::Opened { meeting: Box::new(meeting), bookmark: Bookmark::default() });
        (self.reply)(Reply::Origin { meeting: id, origin: Some(origin) });
    }

    fn not_stored(&mut self, origin: &Origin, error: &StoreError) {
        self.store.database.close();
        self.fail(&origin.agenda.id, error);
    }

    pub(super) fn origin(&self, meeting: MeetingId) {
        let origin = self
            .deferred
            .get(&StoreKey::of(Table::Origin, &meeting.0))
            .or_else(|| self.store.origin(&meeting));
        (self.reply)(Reply::Origin { meeting, origin: origin.map(Box::new) });
    }

    pub(super) fn keep_origin(&mut self, id: &MeetingId, origin: &Origin) {
        // it cannot fail: an origin holds nothing that JSON does not know
        let _ = self.deferred.put_origin(id, origin);
        self.deferred_since.get_or_insert_with(Instant::now);
    }

    /// Stores what came in. Sled may fall apart over it, for it reads a page only when something is to be
    /// written there: then a new one begins first.
    fn stored<T>(&mut self, work: impl Fn(&Store) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.store.database.reopen()?;
        match work(&self.store) {
            Err(StoreError::Damaged { .. }) => self.recreate_and_refill().and_then(|()| work(&self.store)),
            stored => stored,
        }
    }
}
