//! The store's own thread: it keeps a replica of each open meeting, writes what comes in, and tries again
//! when it must.
//!
//! | file | what is in it |
//! |---|---|
//! | `import` | files that come in |
//! | `mirroring` | hands meetings to the thread of the mirror |
//! | `bookmark` | where the minute-taker is |
//! | `deletion` | deleting a meeting |

mod bookmark;
mod deletion;
mod import;
mod mirroring;

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::batch::Batch;
use super::journal;
use super::keys::{StoreKey, Table};
use super::live_publisher::LivePublisher;
use super::message::Message;
use super::mirror_writer::MirrorWriter;
use super::protocol::{Reply, Request};
use super::replica::Replica;
use super::{Record, Store, StoreError, Summary};
use crate::meeting::MeetingId;

/// How long things may wait.
#[derive(Debug, Clone, Copy)]
pub(super) struct Intervals {
    /// From a change to the mirror; the promise is one second, and the disk needs its share.
    pub(super) mirror: Duration,
    /// From a move to the bookmark; it changes with every letter, and the last change has the place too.
    pub(super) bookmark: Duration,
    /// Between two tries on a disk that refuses.
    pub(super) retry: Duration,
}

impl Default for Intervals {
    fn default() -> Self {
        Intervals {
            mirror: Duration::from_millis(700),
            bookmark: Duration::from_secs(5),
            retry: Duration::from_millis(500),
        }
    }
}

/// The minimum time between two attempts to recreate sled.
const START_OVER_AFTER: Duration = Duration::from_secs(30);
/// How long closing waits for the mirror alone.
const MIRRORS_AT_THE_END: Duration = Duration::from_secs(2);
/// Messages taken in one go: few enough that the first is not delayed.
const MOST_MESSAGES: usize = 256;

/// The work of the store's thread.
pub(super) struct Worker<F> {
    /// Before the store, so that it is done before the folder is let go.
    mirror_writer: MirrorWriter,
    /// For those who read along.
    publisher: LivePublisher,
    store: Store,
    reply: F,
    intervals: Intervals,
    open: BTreeMap<MeetingId, Replica>,
    /// Changes not yet in a replica: more than one only while the disk refuses.
    queue: VecDeque<(MeetingId, Record)>,
    /// What is to be written now. It stays until it is.
    pending: Batch,
    /// What may wait for the next mirror.
    deferred: Batch,
    deferred_since: Option<Instant>,
    /// When to try again, while the disk refuses.
    retry_at: Option<Instant>,
    /// When sled was last begun anew.
    recreated_at: Option<Instant>,
    /// Whether changes came in that a failure has not been reported for.
    unreported: bool,
    /// Why changes could not be kept at all: they are in the journal alone.
    unsavable: Option<StoreError>,
    /// How many changes came in, and how many of them the journal no longer needs.
    taken: u64,
    finished: Arc<AtomicU64>,
}

impl<F: Fn(Reply)> Worker<F> {
    pub(super) fn new(store: Store, reply: F, intervals: Intervals, finished: Arc<AtomicU64>) -> Self {
        Worker {
            mirror_writer: MirrorWriter::new(store.mirror.clone()),
            publisher: LivePublisher::new(&store.dir),
            store,
            reply,
            intervals,
            open: BTreeMap::new(),
            queue: VecDeque::new(),
            pending: Batch::default(),
            deferred: Batch::default(),
            deferred_since: None,
            retry_at: None,
            recreated_at: None,
            unreported: false,
            unsavable: None,
            taken: 0,
            finished,
        }
    }

    /// Works until the handle is gone.
    pub(super) fn work(mut self, inbox: &Receiver<Message>) {
        loop {
            let mut messages: VecDeque<Message> = match self.wait(inbox) {
                Ok(first) => first.into_iter().chain(inbox.try_iter().take(MOST_MESSAGES)).collect(),
                Err(HandleDropped) => return drop(self.finish(Instant::now() + self.intervals.retry)),
            };
            while let Some(message) = messages.pop_front() {
                match message {
                    Message::Request(request) => self.guarded(|worker| worker.take(request)),
                    Message::Finish(deadline, done) => {
                        let finished = self.guarded(|worker| worker.finish(deadline));
                        drop(self);
                        // the caller may have given up waiting
                        let _ = done.send(finished.unwrap_or(Err(StoreError::TimedOut)));
                        return;
                    }
                };
            }
            self.guarded(Self::turn);
        }
    }

    /// Returns the next message, or `None` when other work is due first.
    fn wait(&self, inbox: &Receiver<Message>) -> Result<Option<Message>, HandleDropped> {
        let Some(due) = self.next_due() else { return inbox.recv().map(Some).map_err(|_| HandleDropped) };
        match inbox.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(HandleDropped),
        }
    }

    fn next_due(&self) -> Option<Instant> {
        let bookmarks = self.deferred_since.map(|since| since + self.intervals.bookmark);
        self.next_mirror_due()
            .into_iter()
            .chain(bookmarks)
            .chain(self.retry_at)
            .chain(self.publisher.due())
            .min()
    }

    /// Runs work; a panic is reported, and the thread goes on, so that no text is lost.
    fn guarded<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let done = catch_unwind(AssertUnwindSafe(|| work(self))).ok();
        if done.is_none() {
            for meeting in self.open.keys().cloned() {
                let reason = "Der er en fejl i referent; eksportér mødet, og start referent igen.".to_owned();
                (self.reply)(Reply::Failed { meeting, reason });
            }
        }
        done
    }

    fn take(&mut self, request: Request) {
        match request {
            Request::Save { meeting, record } => {
                self.queue.push_back((meeting, record));
                (self.taken, self.unreported) = (self.taken + 1, true);
                self.absorb();
                self.publisher.mark_changed();
            }
            Request::Remember { meeting, bookmark } => self.remember(&meeting, &bookmark),
            Request::Open(meeting) => self.load(&meeting),
            Request::List => (self.reply)(Reply::Listed(self.list())),
            Request::Receive(origin) => self.receive(origin),
            Request::Create(origin) => self.create(origin),
            Request::KeepOrigin { meeting, origin } => self.keep_origin(&meeting, &origin),
            Request::Delete(meeting) => self.delete(meeting),
            Request::Origin(meeting) => self.origin(meeting),
            Request::History { meeting, last } => {
                // what cannot be read cannot be undone, but nothing that was written is in danger
                let past = self.write().and_then(|()| self.store.history(&meeting, last)).unwrap_or_default();
                (self.reply)(Reply::History { meeting, past });
            }
            Request::Versions { meeting, item } => {
                let versions = self.write().and_then(|()| self.store.versions(&meeting, &item));
                let versions = versions.unwrap_or_default();
                (self.reply)(Reply::Versions { meeting, item, versions });
            }
            Request::LatestPeople(meeting) => {
                let latest = self.store.latest_people(&meeting);
                (self.reply)(Reply::LatestPeople { meeting, latest });
            }
            Request::EarlierDecisions(meeting) => {
                let decisions = self.store.earlier_decisions(&meeting);
                (self.reply)(Reply::EarlierDecisions { meeting, decisions });
            }
        }
    }

    /// One round of writing: changes first, then whatever copies are due.
    fn turn(&mut self) {
        let now = Instant::now();
        if self.deferred_since.is_some_and(|since| now >= since + self.intervals.bookmark) {
            self.deferred_since = None;
            self.pending.append(&mut self.deferred);
        }
        if self.unreported || self.retry_at.is_none_or(|at| now >= at) {
            self.absorb();
            // what went wrong is reported by write itself
            if self.write().is_ok() && self.unsavable.is_none() {
                self.finished.store(self.taken, Ordering::Release);
            }
        }
        self.write_due_mirrors();
        self.publish_if_due();
    }

    /// Brings the queued changes into the replicas and the rows of the log.
    fn absorb(&mut self) {
        while let Some((id, record)) = self.queue.pop_front() {
            match self.keep(&id, &record) {
                Ok(()) => {}
                Err(error @ (StoreError::DoesNotFit(_) | StoreError::Gap(_) | StoreError::NotFound(_))) => {
                    self.fail(&id, &error);
                    self.unsavable.get_or_insert(error);
                }
                Err(error) => {
                    self.queue.push_front((id.clone(), record));
                    self.refused(&error);
                    return;
                }
            }
        }
    }

    fn keep(&mut self, id: &MeetingId, record: &Record) -> Result<(), StoreError> {
        self.replica(id)?;
        let Some(replica) = self.open.get_mut(id) else { return Err(StoreError::NotFound(id.clone())) };
        replica.keep(record, &mut self.pending)
    }

    /// Takes a meeting up when it is not open yet.
    fn replica(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        if self.open.contains_key(id) {
            return Ok(());
        }
        self.store.database.reopen()?;
        let (best, notices) = self.store.load_repaired(id)?;
        notices.into_iter().for_each(|notice| (self.reply)(Reply::Notice(notice.0)));
        self.open.insert(id.clone(), Replica::following(best.meeting, best.log));
        Ok(())
    }

    /// Writes what is pending and says so.
    fn write(&mut self) -> Result<(), StoreError> {
        if !self.queue.is_empty() {
            return Err(StoreError::TimedOut);
        }
        if self.pending.is_empty() && !self.open.values().any(|replica| replica.unsaved) {
            return Ok(());
        }
        let written = match self.commit() {
            Err(StoreError::Damaged { .. }) => self.recreate_and_refill().and_then(|()| self.commit()),
            other => other,
        };
        if let Err(error) = &written {
            self.refused(error);
            return written;
        }
        self.pending = Batch::default();
        (self.retry_at, self.unreported) = (None, false);
        for (id, replica) in self.open.iter_mut().filter(|(_, replica)| replica.unsaved) {
            replica.unsaved = false;
            (self.reply)(Reply::Saved { meeting: id.clone(), revision: replica.meeting.revision });
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.store.database.reopen()?;
        self.store.database.commit(&self.pending)
    }

    /// Sled fell apart under our hands: a new one begins with the meetings as they are here.
    fn recreate_and_refill(&mut self) -> Result<(), StoreError> {
        // A disk without room makes sled look damaged too: the mirror must be written first, and a new sled
        // is not tried with every letter.
        let just_now = self.recreated_at.is_some_and(|at| at.elapsed() < START_OVER_AFTER);
        if let Some(error) = self.write_all_mirrors(Instant::now() + START_OVER_AFTER) {
            return Err(error);
        }
        if just_now {
            return Err(self.store.database.damaged());
        }
        self.recreated_at = Some(Instant::now());
        for replica in self.open.values() {
            self.pending.put_meeting(Table::Base, &replica.meeting)?;
        }
        let notices = self.store.rebuild()?;
        notices.into_iter().for_each(|notice| (self.reply)(Reply::Notice(notice.0)));
        Ok(())
    }

    /// The disk refuses: everything stays here, and sled is opened anew at the next try.
    fn refused(&mut self, error: &StoreError) {
        self.store.database.close();
        self.retry_at = Some(Instant::now() + self.intervals.retry);
        if !std::mem::take(&mut self.unreported) {
            return;
        }
        let unsaved = self.open.iter().filter(|(_, replica)| replica.unsaved).map(|(id, _)| id);
        let mut waiting: Vec<MeetingId> =
            unsaved.chain(self.queue.iter().map(|(id, _)| id)).cloned().collect();
        waiting.dedup();
        waiting.iter().for_each(|id| self.fail(id, error));
    }

    fn fail(&self, id: &MeetingId, error: &StoreError) {
        (self.reply)(Reply::Failed { meeting: id.clone(), reason: error.to_string() });
    }

    fn load(&mut self, id: &MeetingId) {
        match self.replica(id) {
            Ok(()) => {}
            Err(StoreError::NotFound(id)) => return (self.reply)(Reply::NotFound(id)),
            Err(error) => return self.fail(id, &error),
        }
        let Some(replica) = self.open.get(id) else { return };
        let bookmark =
            self.deferred.get(&StoreKey::of(Table::Bookmark, &id.0)).or_else(|| self.store.bookmark(id));
        let (meeting, bookmark) = (Box::new(replica.meeting.clone()), bookmark.unwrap_or_default());
        (self.reply)(Reply::Opened { meeting, bookmark });
        // it cannot fail: an id holds nothing that JSON does not know
        let _ = self.pending.put(StoreKey::of(Table::Last, ""), id);
    }

    fn list(&self) -> Vec<Summary> {
        let mut rows = self.store.list();
        for row in &mut rows {
            if let Some(replica) = self.open.get(&row.id) {
                *row = Summary::of(&replica.meeting);
            }
        }
        rows
    }

    /// Writes everything, however often it takes before the deadline, with a snapshot of each meeting.
    fn finish(&mut self, deadline: Instant) -> Result<(), StoreError> {
        self.pending.append(&mut self.deferred);
        self.publisher.end();
        // a copy that is behind is written by the next start, so do not wait long for it
        let copies = deadline.min(Instant::now() + MIRRORS_AT_THE_END);
        loop {
            self.absorb();
            let written = self.write();
            let refused = self.write_all_mirrors(copies);
            self.pending.append(&mut self.deferred);
            for replica in self.open.values_mut().filter(|replica| replica.rows > 0) {
                replica.snapshot(&mut self.pending)?;
            }
            let done = written.and_then(|()| self.write());
            let until = if done.is_ok() { copies } else { deadline };
            if (done.is_ok() && refused.is_none()) || Instant::now() >= until {
                return done
                    .and_then(|()| self.unsavable.take().map_or(Ok(()), Err))
                    .inspect(|()| journal::remove(&self.store.dir));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

/// The handle is gone.
struct HandleDropped;
