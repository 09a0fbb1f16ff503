//! The thread that writes the mirror: what the disk takes for it must not keep a letter waiting.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, SendError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::StoreError;
use super::mirror::Mirror;
use crate::meeting::{Meeting, MeetingId};

/// How the writing of one file went.
pub(super) type Copied = (MeetingId, Result<(), StoreError>);

/// Writes meetings into the mirror, one after the other, beside the store's own thread.
#[derive(Debug)]
pub(super) struct MirrorWriter {
    mirror: Mirror,
    /// None once it is to end.
    work: Option<Sender<Meeting>>,
    tell: Sender<Copied>,
    copied: Receiver<Copied>,
    thread: Option<JoinHandle<()>>,
}

impl MirrorWriter {
    pub(super) fn new(mirror: Mirror) -> Self {
        let (work, inbox) = mpsc::channel::<Meeting>();
        let (tell, copied) = mpsc::channel();
        let (own, reply) = (mirror.clone(), tell.clone());
        let copy = move || {
            for meeting in inbox {
                let _ = reply.send(copy(&own, &meeting));
            }
        };
        // without a thread nobody takes the work, and it is done where it comes from
        let thread = thread::Builder::new().name("mirror".to_owned()).spawn(copy).ok();
        MirrorWriter { mirror, work: Some(work), tell, copied, thread }
    }

    /// Has a meeting written; [`MirrorWriter::copied`] and [`MirrorWriter::wait`] tell how that went.
    pub(super) fn write(&self, meeting: Meeting) {
        let refused = match &self.work {
            Some(work) => work.send(meeting).err(),
            None => Some(SendError(meeting)),
        };
        if let Some(SendError(meeting)) = refused {
            let _ = self.tell.send(copy(&self.mirror, &meeting));
        }
    }

    /// What has been done since the last look.
    pub(super) fn copied(&self) -> Option<Copied> {
        self.copied.try_recv().ok()
    }

    /// Waits for the next that is done.
    pub(super) fn wait(&self, deadline: Instant) -> Option<Copied> {
        self.copied.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()
    }
}

impl Drop for MirrorWriter {
    /// Nobody else may have the folder while a file is being written in it.
    fn drop(&mut self) {
        self.work = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// A fault of ours is one more disk that refuses.
fn copy(mirror: &Mirror, meeting: &Meeting) -> Copied {
    let written = catch_unwind(AssertUnwindSafe(|| mirror.write(meeting)));
    (meeting.id.clone(), written.unwrap_or(Err(StoreError::Late)))
}
