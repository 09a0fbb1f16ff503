//! The store: every change on disk within a moment, in two independent copies, and a way back from either.
//!
//! | file | what it knows |
//! |---|---|
//! | `record` | what is kept: record, bookmark, summary, fingerprint |
//! | `entry` | a row of the log: one change, or a run of letters folded into one row without loss |
//! | `ledger` | the first copy: sled. The only file that names it |
//! | `keys`, `seal` | where things stand in the ledger, and a checksum on every value |
//! | `mirror` | the second copy: a plain `referent/1` file per meeting, replaced atomically |
//! | `chain` | from snapshot and log to a meeting |
//! | `rescue` | what to do when one of the copies is damaged |
//! | `stamp` | whether sled's files are as they were left |
//! | `glance` | the list as it was left, for those who only look |
//! | `private` | whose the folder is, and who may look into it |
//! | `hold` | who has the data folder, so that two programs never write at once |
//! | `clerk`, `desk`, `replica` | the store's own thread: the handle that others hold, the work, a meeting at work |
//! | `jotter` | what is not on the disk yet, for when the program is killed |
//! | `live` | the live file: what is being typed, for those who read along |
//! | `copyist` | the mirror's own thread, so that its file never keeps a letter waiting |
//!
//! # On disk
//!
//! ```text
//! DIR/lock, holder            who has the folder
//! DIR/store/, store.stamp     sled, and its checksum while it is closed
//! DIR/store.list              the list of meetings while it is closed
//! DIR/meetings/ID.json        the mirror
//! DIR/jotter                  what has come in since the last sync
//! DIR/meetings/now            what is being typed: a view, no copy
//! DIR/store.beskadiget-1/     a damaged sled, set aside, never touched again
//! ```
//!
//! # Invariants
//!
//! Sled is written before the mirror, so a mirror ahead of sled means that sled has lost something. Nothing damaged is
//! overwritten: it is set aside under a new name first. No decision text stands in an error or a notice.

mod codec;
mod database;
mod earlier_decisions;
mod entry;
mod error;
mod folder_checksum;
mod handle;
mod journal;
mod keys;
mod list_cache;
mod live_publisher;
mod lock;
mod message;
mod mirror;
mod mirror_writer;
mod origin;
mod people;
mod private;
pub mod protocol;
mod record;
mod recovery;
mod replay;
mod replica;
mod sled_threads;
#[cfg(test)]
mod tests;
mod worker;

use std::path::{Path, PathBuf};

use crate::meeting::{Bookmark, ItemId, Meeting, MeetingId, Origin, Record, Summary, UndoRecord, Version};
use database::Database;
pub use error::{Notice, StoreError};
pub use handle::StoreHandle;
use keys::{Batch, Key, Shelf};
pub use list_cache::list_at_rest;
pub use live_publisher::{BEAT, Life, Sighting, is_forbidden, mirror_stamp, read_live};
use lock::StoreLock;
pub use lock::is_held;
use mirror::{Disk, Mirror};
pub use mirror::{list_mirror, read_mirror};
pub use origin::Received;
use protocol::Reply;
use recovery::Best;

/// The meetings of one data folder, in two copies. Only one `Store` at a time has a folder.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    ledger: Database,
    mirror: Mirror,
    /// The meeting opened last, as the look at it showed when the store was opened, as long as nothing has changed.
    looked_at: Option<Best>,
    /// Last, so that the folder is let go only when sled is closed.
    _hold: StoreLock,
}

impl Drop for Store {
    fn drop(&mut self) {
        self.ledger.close_with_stamp();
    }
}

impl Store {
    /// Opens or makes the store in a folder that only its owner may read, and tells what had to be mended.
    ///
    /// A damaged sled is set aside under a new name and the store filled again from the mirror.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has the folder; [`StoreError::ReadOnly`], [`StoreError::Full`] or
    /// [`StoreError::Io`] when the disk refuses. Then nothing has been changed.
    pub fn open(dir: &Path) -> Result<(Store, Vec<Notice>), StoreError> {
        Store::open_on(dir, Disk::default())
    }

    fn open_on(dir: &Path, disk: Disk) -> Result<(Store, Vec<Notice>), StoreError> {
        let hold = StoreLock::take(dir)?;
        let anothers = hold.notice(dir);
        let is_new = !dir.join(database::FOLDER).exists();
        let (mirror, misplaced) = Mirror::open(dir, disk.clone())?;
        let (ledger, damaged) = recovery::open_ledger(&dir.join(database::FOLDER), &disk)?;
        if is_new {
            mirror::sync_folder(dir)?;
            // it may be one that nobody but its owner may look into
            let _ = dir.parent().map(mirror::sync_folder);
        }
        let mut store = Store { dir: dir.to_owned(), ledger, mirror, looked_at: None, _hold: hold };
        let mut notices: Vec<Notice> = misplaced.iter().map(|aside| Notice::misplaced(aside)).collect();
        let told = damaged.is_some();
        if let Some(aside) = damaged {
            store.renew(|folder| Ok(std::fs::remove_dir_all(folder)?))?;
            notices.push(Notice::sled_set_aside(&aside));
        }
        notices.extend(store.reconcile(told)?);
        notices.extend(store.take_in_notes()?);
        store.ledger.make_private();
        notices.extend(anothers);
        Ok((store, notices))
    }

    /// A row for each meeting, the newest date first.
    pub fn list(&self) -> Vec<Summary> {
        let mut rows = self.ledger.summaries().unwrap_or_else(|_| self.mirror.summaries());
        record::newest_first(&mut rows);
        rows
    }

    /// The meeting as it was last kept: snapshot and log, or the mirror when that is ahead.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such meeting, [`StoreError::Damaged`] when neither copy can be read.
    pub fn load(&self, id: &MeetingId) -> Result<Meeting, StoreError> {
        match self.best(id) {
            Ok(best) => Ok(best.meeting),
            Err(error @ (StoreError::NotFound(_) | StoreError::Damaged { .. })) => Err(error),
            Err(error) => read_mirror(&self.dir, id).map_err(|_| error),
        }
    }

    /// The meeting to work on: whichever copy is the worse is mended before anyone reads along, and the next start looks
    /// at this meeting first.
    ///
    /// # Errors
    /// As [`Store::load`], and when the disk refuses.
    pub fn begin(&mut self, id: &MeetingId) -> Result<(Meeting, Vec<Notice>), StoreError> {
        let looked_at = self.looked_at.take().filter(|best| best.meeting.id == *id);
        let (best, mut notices) = match looked_at {
            Some(best) => (best, Vec::new()),
            None => self.take_up(id)?,
        };
        if self.last_opened().as_ref() == Some(id) {
            return Ok((best.meeting, notices));
        }
        let mut batch = Batch::default();
        batch.put(Key::of(Shelf::Last, ""), id)?;
        let ((), mended) = self.mending(|store| store.ledger.commit(&batch))?;
        notices.extend(mended);
        Ok((best.meeting, notices))
    }

    /// The newest `last` changes with what undoes each, oldest first: what undo needs to reach back over a restart.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn history(&self, id: &MeetingId, last: usize) -> Result<Vec<UndoRecord>, StoreError> {
        replay::history(&self.ledger, id, last)
    }

    /// Every version of one item's decision, oldest first.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn versions(&self, id: &MeetingId, item: &ItemId) -> Result<Vec<Version>, StoreError> {
        replay::versions(&self.ledger, id, item)
    }

    /// Where the minute-taker was when the meeting was last left.
    pub fn bookmark(&self, id: &MeetingId) -> Option<Bookmark> {
        self.ledger.get(&Key::of(Shelf::Bookmark, &id.0)).ok().flatten()
    }

    /// The meeting that was opened last.
    pub fn last_opened(&self) -> Option<MeetingId> {
        self.ledger.get(&Key::of(Shelf::Last, "")).ok().flatten()
    }

    /// Stores a new meeting on both copies and answers with it as stored: when its id belongs to another, it gets
    /// `-2`, `-3` …
    ///
    /// # Errors
    /// When the disk refuses; then the meeting is not stored. [`StoreError::Damaged`] when sled falls apart over it:
    /// [`Store::mending`] helps.
    pub fn create(&self, meeting: Meeting, origin: Option<Origin>) -> Result<Meeting, StoreError> {
        let meeting = Meeting { id: self.free_id(&meeting), ..meeting };
        let mut batch = Batch::default();
        batch.put_meeting(Shelf::Base, &meeting)?;
        batch.put(Key::of(Shelf::Summary, &meeting.id.0), &Summary::of(&meeting))?;
        if let Some(origin) = origin {
            batch.put_origin(&meeting.id, &origin)?;
        }
        self.ledger.commit(&batch)?;
        self.mirror.write(&meeting)?;
        Ok(meeting)
    }

    fn free_id(&self, meeting: &Meeting) -> MeetingId {
        let wished = if meeting.id.is_safe() {
            meeting.id.clone()
        } else {
            MeetingId::from_body(&meeting.body, meeting.date)
        };
        let free = |id: &MeetingId| id.is_safe() && !self.ledger.knows(id) && !self.mirror.has(id);
        let numbered = (2..).flat_map(|n| {
            [wished.numbered(n), MeetingId::from_body(&meeting.body, meeting.date).numbered(n)]
        });
        std::iter::once(wished.clone()).chain(numbered).find(free).unwrap_or(wished)
    }

    /// Hands the store over to its own thread, named `store`. What it has to say comes through `reply`, on that thread.
    /// When the system gives no thread, [`StoreHandle::finish`] says so.
    pub fn spawn(mut self, reply: impl Fn(Reply) + Send + 'static) -> StoreHandle {
        self.looked_at = None;
        StoreHandle::start(self, worker::Intervals::default(), reply)
    }
}
