//! The thread that writes the mirror, so that a slow disk does not delay the next letter.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, SendError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::mirror::Mirror;
use super::{Record, StoreError};
use crate::meeting::{Meeting, MeetingId};

/// How the writing of one file went.
#[derive(Debug)]
pub(super) struct MirrorWritten {
    pub(super) meeting: MeetingId,
    /// The changes that were not appended to its history, when that failed.
    pub(super) left: Vec<Record>,
    pub(super) written: Result<(), StoreError>,
}

/// A meeting, and the changes since it was last written.
type Work = (Meeting, Vec<Record>);

/// Writes meetings into the mirror, one after the other, beside the store's own thread.
#[derive(Debug)]
pub(super) struct MirrorWriter {
    mirror: Mirror,
    /// `None` once it is to end.
    work: Option<Sender<Work>>,
    tell: Sender<MirrorWritten>,
    written: Receiver<MirrorWritten>,
    thread: Option<JoinHandle<()>>,
}

impl MirrorWriter {
    pub(super) fn new(mirror: Mirror) -> Self {
        let (work, inbox) = mpsc::channel::<Work>();
        let (tell, written) = mpsc::channel();
        let (writer, reply) = (mirror.clone(), tell.clone());
        let write_all = move || {
            for work in inbox {
                let _ = reply.send(write(&writer, work));
            }
        };
        // if the thread cannot be started, the caller writes
        let thread = thread::Builder::new().name("mirror".to_owned()).spawn(write_all).ok();
        MirrorWriter { mirror, work: Some(work), tell, written, thread }
    }

    /// Queues a meeting for writing; [`MirrorWriter::next_written`] and [`MirrorWriter::wait`] report the
    /// result.
    pub(super) fn write(&self, meeting: Meeting, records: Vec<Record>) {
        let job = (meeting, records);
        let refused = match &self.work {
            Some(work) => work.send(job).err(),
            None => Some(SendError(job)),
        };
        if let Some(SendError(job)) = refused {
            let _ = self.tell.send(write(&self.mirror, job));
        }
    }

    /// Returns the next finished write, without waiting.
    pub(super) fn next_written(&self) -> Option<MirrorWritten> {
        self.written.try_recv().ok()
    }

    /// Waits for the next finished write.
    pub(super) fn wait(&self, deadline: Instant) -> Option<MirrorWritten> {
        self.written.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()
    }
}

impl Drop for MirrorWriter {
    /// Waits for the thread: the folder must not be released while a file is being written in it.
    fn drop(&mut self) {
        self.work = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Writes a meeting. A panic is reported as a failed write.
fn write(mirror: &Mirror, (meeting, records): Work) -> MirrorWritten {
    let written = catch_unwind(AssertUnwindSafe(|| mirror.write_changes(&meeting, &records)));
    let written = written.unwrap_or(Err(StoreError::TimedOut));
    let left = if written.is_err() { records } else { Vec::new() };
    MirrorWritten { meeting: meeting.id, left, written }
}
