//! Where the minute-taker is: kept for the next start, and told to those who read along.

use std::time::Instant;

use super::Worker;
use crate::meeting::{Bookmark, Live, MeetingId};
use crate::store::keys::{Key, Shelf};
use crate::store::protocol::Reply;

impl<F: Fn(Reply)> Worker<F> {
    pub(super) fn remember(&mut self, id: &MeetingId, bookmark: &Bookmark) {
        let _ = self.lazy.put(Key::of(Shelf::Bookmark, &id.0), bookmark);
        self.lazy_since.get_or_insert_with(Instant::now);
        self.teller.is_at(Some((id.clone(), bookmark.item.clone())));
    }

    /// Tells those who read along what the minute-taker is at.
    pub(super) fn tell_what_is_due(&mut self) {
        let Some((id, item)) = self.teller.is_due() else { return };
        match self.replica(&id).ok().and_then(|()| self.open.get(&id)) {
            Some(replica) => self.teller.tell(&replica.meeting, Live::of(&replica.meeting, item.as_ref())),
            None => self.teller.is_at(None),
        }
    }
}
