//! The handle to the store's own thread: it takes requests and never blocks.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::journal::Journal;
use super::message::Message;
use super::protocol::{Reply, Request};
use super::worker::{Intervals, Worker};
use super::{Store, StoreError};

/// The handle to the store's own thread. Dropping it lets the thread finish by itself;
/// [`StoreHandle::finish`] waits for it.
#[derive(Debug)]
pub struct StoreHandle {
    messages: Sender<Message>,
    thread: io::Result<JoinHandle<()>>,
    /// Whether the journal has every change that the store's thread may not be done with.
    is_journaled: Arc<AtomicBool>,
}

impl StoreHandle {
    pub(super) fn start(store: Store, intervals: Intervals, reply: impl Fn(Reply) + Send + 'static) -> Self {
        let ((messages, received), (pass, inbox)) = (mpsc::channel(), mpsc::channel());
        let saved = Arc::new(AtomicU64::new(0));
        let is_journaled = Arc::new(AtomicBool::new(false));
        let journal = Journal::new(&store.dir, Arc::clone(&saved), Arc::clone(&is_journaled));
        let work = move || Worker::new(store, reply, intervals, saved).work(&inbox);
        let write_journal = move || journal.work(&received, &pass);
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(write_journal);
        StoreHandle {
            messages,
            thread: thread.and_then(|_| thread::Builder::new().name("store".to_owned()).spawn(work)),
            is_journaled,
        }
    }

    /// Asks the store for something; see [`Request`] for what is replied.
    pub fn send(&self, request: Request) {
        // The thread outlives the handle; without one, finish says so.
        let _ = self.messages.send(Message::Request(request));
    }

    /// Waits until everything queued is written, flushed and mirrored, and the store and the folder are
    /// released.
    ///
    /// # Errors
    /// [`StoreError::Unconfirmed`] when that took longer than `deadline` and the journal has all of it,
    /// [`StoreError::TimedOut`] when it has not; what the disk said when it refused to the end.
    pub fn finish(self, deadline: Duration) -> Result<(), StoreError> {
        let thread = self.thread.map_err(StoreError::Io)?;
        let (done, wait) = mpsc::channel();
        // the thread must give up before this call does, to say why
        let _ = self.messages.send(Message::Finish(Instant::now() + deadline.mul_f32(0.8), done));
        let finished = match wait.recv_timeout(deadline) {
            Ok(result) => thread.join().map_err(|_| StoreError::TimedOut).and(result),
            Err(_) => Err(StoreError::TimedOut),
        };
        finished.map_err(|error| match error {
            StoreError::TimedOut if self.is_journaled.load(Ordering::Acquire) => StoreError::Unconfirmed,
            other => other,
        })
    }
}
