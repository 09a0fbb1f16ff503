//! The mirror in the store's thread: hands meetings to the mirror's own thread when they are due, and takes
//! in how that went.

use std::time::{Duration, Instant};

use super::Worker;
use crate::store::mirror_writer::MirrorWritten;
use crate::store::protocol::Reply;
use crate::store::{StoreError, StoreNotice};

/// Between two looks at a file that is being written.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

impl<F: Fn(Reply)> Worker<F> {
    /// Returns when there is something to do for the mirror.
    pub(super) fn next_mirror_due(&self) -> Option<Instant> {
        let due = self.open.values().filter_map(|replica| {
            if replica.is_being_mirrored {
                return Some(Instant::now() + POLL_INTERVAL);
            }
            replica.mirror_due_since.map(|since| since + self.intervals.mirror)
        });
        due.min()
    }

    /// Takes in which files were written, and has those written that are due.
    pub(super) fn write_due_mirrors(&mut self) {
        while let Some(written) = self.mirror_writer.next_written() {
            drop(self.mirror_written(written));
        }
        let (now, wait) = (Instant::now(), self.intervals.mirror);
        self.start_writing(|since| now >= since + wait);
    }

    /// Writes every file that is behind, waits for it, and returns the error when the disk refused one.
    pub(super) fn write_all_mirrors(&mut self, deadline: Instant) -> Option<StoreError> {
        let mut refused = self.await_mirrors(deadline);
        self.start_writing(|_| true);
        refused = self.await_mirrors(deadline).or(refused);
        // what was refused at first may have been written since
        let is_behind =
            self.open.values().any(|replica| replica.is_being_mirrored || replica.mirror_due_since.is_some());
        refused.filter(|_| is_behind)
    }

    fn await_mirrors(&mut self, deadline: Instant) -> Option<StoreError> {
        let mut refused = None;
        while self.open.values().any(|replica| replica.is_being_mirrored) {
            match self.mirror_writer.wait(deadline) {
                Some(written) => refused = self.mirror_written(written).or(refused),
                None => return Some(StoreError::TimedOut),
            }
        }
        refused
    }

    fn start_writing(&mut self, due: impl Fn(Instant) -> bool) {
        for replica in self.open.values_mut() {
            if !replica.is_being_mirrored && replica.mirror_due_since.is_some_and(&due) {
                (replica.is_being_mirrored, replica.mirror_due_since) = (true, None);
                let records = std::mem::take(&mut replica.unmirrored);
                self.mirror_writer.write(replica.meeting.clone(), records);
            }
        }
    }

    /// A file that could not be written is tried again a moment later.
    fn mirror_written(
        &mut self,
        MirrorWritten { meeting: id, left, written }: MirrorWritten,
    ) -> Option<StoreError> {
        let replica = self.open.get_mut(&id)?;
        replica.is_being_mirrored = false;
        let Err(error) = written else {
            replica.is_refusal_known = false;
            return None;
        };
        // a change that is twice in the history counts once
        replica.unmirrored.splice(0..0, left);
        replica.mirror_due_since = Some(Instant::now());
        // a failed save has been reported already
        if !replica.unsaved && !std::mem::replace(&mut replica.is_refusal_known, true) {
            (self.reply)(Reply::Notice(StoreNotice::mirror_refused(&id, &error).0));
        }
        Some(error)
    }
}
