//! Deleting a meeting while the store's thread is at work.

use std::time::{Duration, Instant};

use super::Worker;
use crate::meeting::MeetingId;
use crate::store::StoreError;
use crate::store::protocol::Reply;

/// How long the copies that are being written may take.
const PATIENCE: Duration = Duration::from_secs(10);

impl<F: Fn(Reply)> Worker<F> {
    pub(super) fn delete(&mut self, id: MeetingId) {
        match self.deleted(&id) {
            Ok(()) => (self.reply)(Reply::Deleted(id)),
            Err(StoreError::NotFound(id)) => (self.reply)(Reply::NotFound(id)),
            Err(reason) => {
                // the marker is set: the meeting is not found any more
                (self.reply)(Reply::Deleted(id.clone()));
                let reason = StoreError::unfinished_deletion(&id, reason);
                (self.reply)(Reply::Notice(reason.to_string()));
            }
        }
    }

    fn deleted(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        // what is under way for other meetings must not be lost with the old database
        self.absorb();
        self.open.remove(id);
        self.publisher.leave(id);
        self.pending.append(&mut self.deferred);
        self.write()?;
        self.write_all_mirrors(Instant::now() + PATIENCE).map_or(Ok(()), Err)?;
        self.store.database.reopen()?;
        self.store.delete(id)
    }
}
