//! Where the minute-taker is: kept for the next start, and published for those who read along.

use std::time::Instant;

use super::Worker;
use crate::meeting::{Bookmark, Live, MeetingId};
use crate::store::keys::{StoreKey, Table};
use crate::store::protocol::Reply;

impl<F: Fn(Reply)> Worker<F> {
    pub(super) fn remember(&mut self, id: &MeetingId, bookmark: &Bookmark) {
        let _ = self.deferred.put(StoreKey::of(Table::Bookmark, &id.0), bookmark);
        self.deferred_since.get_or_insert_with(Instant::now);
        self.publisher.set_place(Some((id.clone(), bookmark.item.clone())));
    }

    /// Publishes for those who read along what the minute-taker is at.
    pub(super) fn publish_if_due(&mut self) {
        let Some((id, item)) = self.publisher.due_place() else { return };
        match self.replica(&id).ok().and_then(|()| self.open.get(&id)) {
            Some(replica) => {
                self.publisher.publish(&replica.meeting, Live::of(&replica.meeting, item.as_ref()))
            }
            None => self.publisher.set_place(None),
        }
    }
}
