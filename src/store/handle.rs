//! The handle to the store's own thread: it takes jobs and never makes anyone wait.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::journal::Journal;
use super::worker::{Intervals, Worker};
use super::{Bookmark, ItemId, Notice, Origin, Past, Record, Store, StoreError, Summary, Version};
use crate::meeting::{Indstilling, Meeting, MeetingId, Person};

/// What the store's thread says back.
#[derive(Debug)]
pub enum Report {
    /// Everything up to a revision is on the disk.
    Saved {
        /// Which meeting.
        meeting: MeetingId,
        /// The highest revision that is safe.
        revision: u64,
    },
    /// Something is not on the disk yet. Changes are kept in memory and tried again, and [`Report::Saved`] follows.
    Failed {
        /// Which meeting.
        meeting: MeetingId,
        /// One Danish sentence that says what to do.
        reason: String,
    },
    /// A meeting to work on, and where the minute-taker was.
    Loaded(Box<Meeting>, Option<Bookmark>),
    /// There is no such meeting.
    NotFound(MeetingId),
    /// The list of meetings, newest first.
    Listed(Vec<Summary>),
    /// A meeting was stored, under the id it has now.
    Created(Box<Meeting>),
    /// Another edition of a meeting came in, and the one it followed until now, when that is known.
    Edition {
        /// Which meeting.
        meeting: MeetingId,
        /// What came in.
        origin: Box<Origin>,
        /// What the meeting followed.
        base: Option<Box<Origin>>,
    },
    /// The file that a meeting was made from, when it is known.
    Origin(MeetingId, Option<Box<Origin>>),
    /// The newest changes of a meeting, oldest first.
    History(MeetingId, Vec<Past>),
    /// Every version of one item's decision, oldest first.
    Versions(MeetingId, ItemId, Vec<Version>),
    /// What the body of a meeting decided before it, oldest first.
    Earlier(MeetingId, Vec<(Indstilling, String)>),
    /// Who was on the lists of the latest meeting of a meeting's body, and when that was.
    People(MeetingId, Option<(NaiveDate, Vec<Person>)>),
    /// Something the minute-taker should know.
    Told(Notice),
}

/// A job for the store's thread.
#[derive(Debug)]
pub(super) enum Job {
    Save(MeetingId, Record),
    Remember(MeetingId, Bookmark),
    Open(MeetingId),
    List,
    Receive(Box<Origin>),
    Separate(Box<Origin>),
    KeepOrigin(MeetingId, Box<Origin>),
    Origin(MeetingId),
    History(MeetingId, usize),
    Versions(MeetingId, ItemId),
    Earlier(MeetingId),
    People(MeetingId),
    Finish(Instant, Sender<Result<(), StoreError>>),
}

/// The handle to the store's own thread. Dropping it lets the thread finish by itself; [`StoreHandle::finish`] waits for it.
#[derive(Debug)]
pub struct StoreHandle {
    jobs: Sender<Job>,
    thread: io::Result<JoinHandle<()>>,
}

impl StoreHandle {
    pub(super) fn start(store: Store, pace: Intervals, reply: impl Fn(Report) + Send + 'static) -> Self {
        let ((jobs, first), (pass, inbox)) = (mpsc::channel(), mpsc::channel());
        let kept = Arc::new(AtomicU64::new(0));
        let jotter = Journal::new(&store.dir, Arc::clone(&kept));
        let work = move || Worker::new(store, reply, pace, kept).work(&inbox);
        let noting = move || jotter.work(&first, &pass);
        let thread = thread::Builder::new().name("notes".to_owned()).spawn(noting);
        StoreHandle {
            jobs,
            thread: thread.and_then(|_| thread::Builder::new().name("store".to_owned()).spawn(work)),
        }
    }

    /// Keeps a change of a meeting: [`Report::Saved`] follows when it is on the disk, [`Report::Failed`] when not yet.
    pub fn save(&self, meeting: &MeetingId, record: Record) {
        self.send(Job::Save(meeting.clone(), record));
    }

    /// Keeps the minute-taker's place, within a few seconds.
    pub fn remember(&self, meeting: &MeetingId, bookmark: Bookmark) {
        self.send(Job::Remember(meeting.clone(), bookmark));
    }

    /// Opens a meeting: answered by [`Report::Loaded`], [`Report::NotFound`] or [`Report::Failed`].
    pub fn open_meeting(&self, id: &MeetingId) {
        self.send(Job::Open(id.clone()));
    }

    /// Lists the meetings: answered by [`Report::Listed`].
    pub fn list(&self) {
        self.send(Job::List);
    }

    /// Takes in what was read from a file: answered by [`Report::Created`], or by [`Report::Loaded`] when it is stored
    /// already, and then by [`Report::Origin`], or by [`Report::Edition`] when the file says something else; when it
    /// could not be stored, by [`Report::Failed`].
    pub fn receive(&self, origin: Origin) {
        self.send(Job::Receive(Box::new(origin)));
    }

    /// Stores what was read from a file as a meeting of its own, whatever is stored: answered as [`StoreHandle::receive`].
    pub fn separate(&self, origin: Origin) {
        self.send(Job::Separate(Box::new(origin)));
    }

    /// Keeps the file that a meeting follows from now on.
    pub fn keep_origin(&self, id: &MeetingId, origin: Origin) {
        self.send(Job::KeepOrigin(id.clone(), Box::new(origin)));
    }

    /// Fetches the file that a meeting was made from: answered by [`Report::Origin`].
    pub fn origin(&self, id: &MeetingId) {
        self.send(Job::Origin(id.clone()));
    }

    /// Fetches the newest `last` changes of a meeting: answered by [`Report::History`], which is empty when they cannot be read.
    pub fn history(&self, id: &MeetingId, last: usize) {
        self.send(Job::History(id.clone(), last));
    }

    /// Fetches every version of a decision: answered by [`Report::Versions`], which is empty when they cannot be read.
    pub fn versions(&self, id: &MeetingId, item: &ItemId) {
        self.send(Job::Versions(id.clone(), item.clone()));
    }

    /// Fetches what the body of a meeting decided before it: answered by [`Report::Earlier`].
    pub fn earlier(&self, id: &MeetingId) {
        self.send(Job::Earlier(id.clone()));
    }

    /// Finds who was on the lists of the body's latest meeting: answered by [`Report::People`].
    pub fn people(&self, id: &MeetingId) {
        self.send(Job::People(id.clone()));
    }

    /// Waits until everything queued is written, flushed and mirrored, the store closed and the folder let go.
    ///
    /// # Errors
    /// [`StoreError::Late`] when that took longer than `deadline`; what the disk said when it refused to the end.
    pub fn finish(self, deadline: Duration) -> Result<(), StoreError> {
        let thread = self.thread.map_err(StoreError::Io)?;
        let (done, wait) = mpsc::channel();
        // the thread must give up before we do, to say why
        let _ = self.jobs.send(Job::Finish(Instant::now() + deadline.mul_f32(0.8), done));
        match wait.recv_timeout(deadline) {
            Ok(result) => thread.join().map_err(|_| StoreError::Late).and(result),
            Err(_) => Err(StoreError::Late),
        }
    }

    fn send(&self, job: Job) {
        // The thread outlives the handle; without one, finish says so.
        let _ = self.jobs.send(job);
    }
}
