//! The mirror, as the store's thread sees it: it gives the copyist what is due, and hears how that went.

use std::time::{Duration, Instant};

use super::Worker;
use crate::store::mirror_writer::Copied;
use crate::store::protocol::Reply;
use crate::store::{Notice, StoreError};

/// Between two looks at a file that is being written.
const LOOK: Duration = Duration::from_millis(20);

impl<F: Fn(Reply)> Worker<F> {
    /// When there is something to do for the mirror.
    pub(super) fn next_copy(&self) -> Option<Instant> {
        let due = self.open.values().filter_map(|replica| match replica.is_copied {
            true => Some(Instant::now() + LOOK),
            false => replica.behind_since.map(|since| since + self.pace.mirror),
        });
        due.min()
    }

    /// Hears of the files that were written, and has those written that are due.
    pub(super) fn copy_what_is_due(&mut self) {
        while let Some(copied) = self.copyist.copied() {
            drop(self.heard_of(copied));
        }
        let (now, wait) = (Instant::now(), self.pace.mirror);
        self.copy(|since| now >= since + wait);
    }

    /// Has every file written that is behind, waits for it, and answers with what the disk said when it refused one.
    pub(super) fn copy_all(&mut self, deadline: Instant) -> Option<StoreError> {
        let mut refused = self.copies_under_way(deadline);
        self.copy(|_| true);
        refused = self.copies_under_way(deadline).or(refused);
        // what was refused at first may have been written since
        let is_behind = self.open.values().any(|replica| replica.is_copied || replica.behind_since.is_some());
        refused.filter(|_| is_behind)
    }

    fn copies_under_way(&mut self, deadline: Instant) -> Option<StoreError> {
        let mut refused = None;
        while self.open.values().any(|replica| replica.is_copied) {
            match self.copyist.wait(deadline) {
                Some(copied) => refused = self.heard_of(copied).or(refused),
                None => return Some(StoreError::Late),
            }
        }
        refused
    }

    fn copy(&mut self, due: impl Fn(Instant) -> bool) {
        for replica in self.open.values_mut() {
            if !replica.is_copied && replica.behind_since.is_some_and(&due) {
                (replica.is_copied, replica.behind_since) = (true, None);
                self.copyist.write(replica.meeting.clone());
            }
        }
    }

    /// A file that could not be written is tried again a moment later.
    fn heard_of(&mut self, (id, written): Copied) -> Option<StoreError> {
        let replica = self.open.get_mut(&id)?;
        replica.is_copied = false;
        let Err(error) = written else {
            replica.told = false;
            return None;
        };
        replica.behind_since = Some(Instant::now());
        // what is not saved at all is told already, and louder
        if !replica.unsaved && !std::mem::replace(&mut replica.told, true) {
            (self.reply)(Reply::Notice(Notice::mirror_refused(&id, &error).0));
        }
        Some(error)
    }
}
