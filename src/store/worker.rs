//! The store's own thread: it keeps a replica of each open meeting, writes what comes in, and tries again when it must.

mod arrivals;
mod copies;
mod place;

use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::journal;
use super::keys::{Batch, Key, Shelf};
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
    /// From a move to the bookmark: it changes with every letter, and the last change tells the place as well.
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

/// Between two times that sled is begun anew.
const START_OVER_AFTER: Duration = Duration::from_secs(30);
/// How long the end waits for copies alone.
const COPIES_AT_THE_END: Duration = Duration::from_secs(2);
/// Messages taken in one go: few enough that the first of them is not kept waiting.
const ROUND: usize = 256;

/// The work of the store's thread.
pub(super) struct Worker<F> {
    /// Before the store, so that it is done before the folder is let go.
    copyist: MirrorWriter,
    /// For those who read along.
    teller: LivePublisher,
    store: Store,
    reply: F,
    pace: Intervals,
    open: BTreeMap<MeetingId, Replica>,
    /// Changes not yet in a replica: more than one only while the disk refuses.
    queue: VecDeque<(MeetingId, Record)>,
    /// What is to be written now. It stays until it is.
    pending: Batch,
    /// What may wait for the next mirror.
    lazy: Batch,
    lazy_since: Option<Instant>,
    /// When to try again, while the disk refuses.
    retry_at: Option<Instant>,
    /// When sled was last begun anew.
    began_again: Option<Instant>,
    /// Whether changes came in that a failure has not been reported for.
    fresh: bool,
    /// Why changes could not be kept at all: they are in the notes alone.
    unfit: Option<StoreError>,
    /// How many changes came in, and how many of them need no note any more.
    taken: u64,
    kept: Arc<AtomicU64>,
}

impl<F: Fn(Reply)> Worker<F> {
    pub(super) fn new(store: Store, reply: F, pace: Intervals, kept: Arc<AtomicU64>) -> Self {
        Worker {
            copyist: MirrorWriter::new(store.mirror.clone()),
            teller: LivePublisher::new(&store.dir),
            store,
            reply,
            pace,
            open: BTreeMap::new(),
            queue: VecDeque::new(),
            pending: Batch::default(),
            lazy: Batch::default(),
            lazy_since: None,
            retry_at: None,
            began_again: None,
            fresh: false,
            unfit: None,
            taken: 0,
            kept,
        }
    }

    /// Works until the handle is gone.
    pub(super) fn work(mut self, inbox: &Receiver<Message>) {
        loop {
            let mut messages: VecDeque<Message> = match self.wait(inbox) {
                Ok(first) => first.into_iter().chain(inbox.try_iter().take(ROUND)).collect(),
                Err(Gone) => return drop(self.finish(Instant::now() + self.pace.retry)),
            };
            while let Some(message) = messages.pop_front() {
                match message {
                    Message::Request(request) => self.guarded(|worker| worker.take(request)),
                    Message::Finish(deadline, done) => {
                        let finished = self.guarded(|worker| worker.finish(deadline));
                        drop(self);
                        // whoever waited may have given up
                        let _ = done.send(finished.unwrap_or(Err(StoreError::Late)));
                        return;
                    }
                };
            }
            self.guarded(Self::turn);
        }
    }

    /// The next message, or none when something falls due first.
    fn wait(&self, inbox: &Receiver<Message>) -> Result<Option<Message>, Gone> {
        let Some(due) = self.next_due() else { return inbox.recv().map(Some).map_err(|_| Gone) };
        match inbox.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Gone),
        }
    }

    fn next_due(&self) -> Option<Instant> {
        let bookmarks = self.lazy_since.map(|since| since + self.pace.bookmark);
        self.next_copy().into_iter().chain(bookmarks).chain(self.retry_at).chain(self.teller.due()).min()
    }

    /// A fault of ours must not take the text with it: it is reported, and the work goes on.
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
                (self.taken, self.fresh) = (self.taken + 1, true);
                self.absorb();
                self.teller.has_news();
            }
            Request::Remember { meeting, bookmark } => self.remember(&meeting, &bookmark),
            Request::Open(meeting) => self.load(&meeting),
            Request::List => (self.reply)(Reply::Listed(self.list())),
            Request::Receive(origin) => self.receive(origin),
            Request::Create(origin) => self.create(origin),
            Request::KeepOrigin { meeting, origin } => self.keep_origin(&meeting, &origin),
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
        if self.lazy_since.is_some_and(|since| now >= since + self.pace.bookmark) {
            self.lazy_since = None;
            self.pending.append(&mut self.lazy);
        }
        if self.fresh || self.retry_at.is_none_or(|at| now >= at) {
            self.absorb();
            // what went wrong is reported by write itself
            if self.write().is_ok() && self.unfit.is_none() {
                self.kept.store(self.taken, Ordering::Release);
            }
        }
        self.copy_what_is_due();
        self.tell_what_is_due();
    }

    /// Brings the queued changes into the replicas and the rows of the log.
    fn absorb(&mut self) {
        while let Some((id, record)) = self.queue.pop_front() {
            match self.keep(&id, &record) {
                Ok(()) => {}
                Err(error @ (StoreError::Misfit(_) | StoreError::Gap(_) | StoreError::NotFound(_))) => {
                    self.fail(&id, &error);
                    self.unfit.get_or_insert(error);
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
        self.store.ledger.reopen()?;
        let (best, notices) = self.store.take_up(id)?;
        notices.into_iter().for_each(|notice| (self.reply)(Reply::Notice(notice.0)));
        self.open.insert(id.clone(), Replica::following(best.meeting, best.log));
        Ok(())
    }

    /// Writes what is pending and says so.
    fn write(&mut self) -> Result<(), StoreError> {
        if !self.queue.is_empty() {
            return Err(StoreError::Late);
        }
        if self.pending.is_empty() && !self.open.values().any(|replica| replica.unsaved) {
            return Ok(());
        }
        let written = match self.commit() {
            Err(StoreError::Damaged { .. }) => self.start_over().and_then(|()| self.commit()),
            other => other,
        };
        if let Err(error) = &written {
            self.refused(error);
            return written;
        }
        self.pending = Batch::default();
        (self.retry_at, self.fresh) = (None, false);
        for (id, replica) in self.open.iter_mut().filter(|(_, replica)| replica.unsaved) {
            replica.unsaved = false;
            (self.reply)(Reply::Saved { meeting: id.clone(), revision: replica.meeting.revision });
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.store.ledger.reopen()?;
        self.store.ledger.commit(&self.pending)
    }

    /// Sled fell apart under our hands: a new one begins with the meetings as they are here.
    fn start_over(&mut self) -> Result<(), StoreError> {
        // A disk without room makes sled look damaged too: the mirror must be written first, and a new sled is not
        // tried with every letter.
        let just_now = self.began_again.is_some_and(|at| at.elapsed() < START_OVER_AFTER);
        if let Some(error) = self.copy_all(Instant::now() + START_OVER_AFTER) {
            return Err(error);
        }
        if just_now {
            return Err(self.store.ledger.damaged());
        }
        self.began_again = Some(Instant::now());
        for replica in self.open.values() {
            self.pending.put_meeting(Shelf::Base, &replica.meeting)?;
        }
        let notices = self.store.rebuild()?;
        notices.into_iter().for_each(|notice| (self.reply)(Reply::Notice(notice.0)));
        Ok(())
    }

    /// The disk refuses: everything stays here, and sled is opened anew at the next try.
    fn refused(&mut self, error: &StoreError) {
        self.store.ledger.close();
        self.retry_at = Some(Instant::now() + self.pace.retry);
        if !std::mem::take(&mut self.fresh) {
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
        let bookmark = self.lazy.get(&Key::of(Shelf::Bookmark, &id.0)).or_else(|| self.store.bookmark(id));
        let (meeting, bookmark) = (Box::new(replica.meeting.clone()), bookmark.unwrap_or_default());
        (self.reply)(Reply::Opened { meeting, bookmark });
        // it cannot fail: an id holds nothing that JSON does not know
        let _ = self.pending.put(Key::of(Shelf::Last, ""), id);
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
        self.pending.append(&mut self.lazy);
        self.teller.end();
        // the next start writes a copy that is behind, and nobody waits long for that
        let copies = deadline.min(Instant::now() + COPIES_AT_THE_END);
        loop {
            self.absorb();
            let written = self.write();
            let refused = self.copy_all(copies);
            self.pending.append(&mut self.lazy);
            for replica in self.open.values_mut().filter(|replica| replica.rows > 0) {
                replica.snapshot(&mut self.pending)?;
            }
            let done = written.and_then(|()| self.write());
            let until = if done.is_ok() { copies } else { deadline };
            if (done.is_ok() && refused.is_none()) || Instant::now() >= until {
                return done
                    .and_then(|()| self.unfit.take().map_or(Ok(()), Err))
                    .inspect(|()| journal::forget(&self.store.dir));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

/// The handle is gone.
struct Gone;
