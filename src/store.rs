//! The store: every change on disk within a moment, in two independent copies, and a way back from either.
//!
//! | file | what is in it |
//! |---|---|
//! | `protocol` | the whole conversation with the store: requests and replies; any room may use it |
//! | `handle`, `message` | the handle to the store's threads, and what is sent to them |
//! | `worker` | the store's own thread: writes what comes in, tries again when the disk refuses |
//! | `replica` | a meeting being minuted, as that thread keeps it |
//! | `database` | the first copy: sled. It and the file under it, which copies one without a meeting, alone name sled |
//! | `keys`, `batch`, `codec` | where values stand in the database, what is written in one go, and their checksums |
//! | `entry` | a row of the log: one change, or a run of letters folded into one row without loss |
//! | `replay` | from snapshot and log to a meeting, its history and its versions |
//! | `history_file`, `history` | the history beside the mirror, a file that only grows, and the way between it and the database |
//! | `mirror`, `mirror_writer` | the second copy: a plain `referent/1` file per meeting, and the thread that writes it |
//! | `journal` | what is not on the disk yet, for when the program is killed |
//! | `deletion`, `deletion_marker` | deleting a meeting from every copy, also when that is killed |
//! | `set_aside_copies`, `folder_swap` | one meeting taken out of what was set aside; a folder replaced as a whole |
//! | `version` | what a newer program wrote, seen before anything is touched |
//! | `recovery` | what to do when one of the copies is damaged |
//! | `received_files` | files that come in, and which file a meeting follows |
//! | `earlier_decisions`, `latest_people` | what is known of the same body's other meetings |
//! | `folder_checksum` | whether sled's files are as they were left |
//! | `list_cache` | the list of meetings while the store is closed |
//! | `live_publisher` | the live file: what is being typed, for those who read along |
//! | `lock` | who has the data folder, so that two programs never write at once |
//! | `layout`, `files`, `private` | what lies where, how it is set aside and synced, and who may read it |
//! | `replace` | replacing a file that another program may hold for a moment |
//! | `sled_threads` | keeps sled's threads asleep while there is nothing to do |
//! | `error` | errors and notices, each one Danish sentence |
//!
//! # On disk
//!
//! ```text
//! DIR/lock, holder            who has the folder
//! DIR/store/, store.stamp     sled, and its checksum while it is closed
//! DIR/store.list              the list of meetings while it is closed
//! DIR/meetings/ID.json        the mirror
//! DIR/meetings/ID.history     what was done to the meeting: a file that only grows
//! DIR/deleting                the meeting whose deletion is under way
//! DIR/jotter                  what has come in since the last sync
//! DIR/meetings/now            what is being typed: a view, no copy
//! DIR/meetings/now.lock       locked while that is written, where the system tells nothing of processes
//! DIR/store.beskadiget-1/     a damaged sled, set aside; touched again only to take a deleted meeting out
//! ```
//!
//! # Invariants
//!
//! Sled is written before the mirror, so a mirror ahead of sled means that sled has lost something. Nothing
//! damaged is overwritten: it is set aside under a new name first. No decision text is in an error or a
//! notice.

mod batch;
mod codec;
mod database;
mod deletion;
mod deletion_marker;
mod earlier_decisions;
mod entry;
mod error;
mod files;
mod folder_checksum;
mod folder_swap;
mod handle;
mod history;
mod history_file;
mod journal;
mod keys;
mod latest_people;
mod layout;
mod list_cache;
mod live_publisher;
mod lock;
mod message;
mod mirror;
mod mirror_writer;
mod private;
pub mod protocol;
mod received_files;
mod recovery;
mod replace;
mod replay;
mod replica;
mod set_aside_copies;
mod sled_threads;
#[cfg(test)]
mod tests;
mod version;
mod worker;

use std::path::{Path, PathBuf};

use crate::meeting::{Bookmark, ItemId, Meeting, MeetingId, Origin, Record, Summary, UndoRecord, Version};
use batch::Batch;
use database::Database;
pub use error::{StoreError, StoreNotice};
use files::{Disk, refuse_no_file, refuse_special};
pub use files::{read_regular, read_regular_text};
pub use handle::StoreHandle;
use keys::{StoreKey, Table};
pub use list_cache::list_cached;
pub use live_publisher::{HEARTBEAT, LiveReading, ProcessState, is_forbidden, mirror_modified, read_live};
use lock::StoreLock;
pub use lock::is_locked;
use mirror::Mirror;
pub use mirror::{list_mirror, read_mirror};
use protocol::Reply;
pub use received_files::Received;
use recovery::Best;
pub use replace::while_held;

/// The meetings of one data folder, in two copies. Only one `Store` at a time has a folder.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    database: Database,
    mirror: Mirror,
    /// The meeting opened last, as it was read when the store was opened, until it changes.
    checked_at_start: Option<Best>,
    /// The meeting whose deletion was begun and not finished.
    deleting: Option<MeetingId>,
    /// Last, so that the folder is released only when sled is closed.
    _lock: StoreLock,
}

impl Drop for Store {
    fn drop(&mut self) {
        self.database.close_with_checksum();
    }
}

impl Store {
    /// Opens or makes the store in a folder that only its owner may read, and returns what had to be
    /// repaired.
    ///
    /// A damaged sled is set aside under a new name and the store filled again from the mirror.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has the folder; [`StoreError::ReadOnly`],
    /// [`StoreError::Full`] or [`StoreError::Io`] when the disk refuses. Then nothing has been changed.
    pub fn open(dir: &Path) -> Result<(Store, Vec<StoreNotice>), StoreError> {
        Store::open_watched(dir, &mut |_, _| {})
    }

    /// Like [`Store::open`]; `progress` is called with how many of the meetings that only one copy has are
    /// restored, and the total. Ending the program meanwhile loses nothing: the next start continues.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_watched(
        dir: &Path,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<(Store, Vec<StoreNotice>), StoreError> {
        Store::open_on(dir, Disk::default(), progress)
    }

    fn open_on(
        dir: &Path,
        disk: Disk,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<(Store, Vec<StoreNotice>), StoreError> {
        let lock = StoreLock::take(dir)?;
        let another_users_folder = lock.notice(dir);
        let is_new = !dir.join(layout::STORE).exists();
        refuse_special_files(dir)?;
        let deleting = deletion_marker::unfinished(dir);
        if deleting.is_some() {
            deletion::finish_interrupted_swap(dir)?;
        }
        let (mirror, misplaced) = Mirror::open(dir, disk.clone())?;
        let (database, damaged) = recovery::open_database(&dir.join(layout::STORE), &disk)?;
        if is_new {
            files::sync_folder(dir)?;
            // only its owner may be allowed to read it
            let _ = dir.parent().map(files::sync_folder);
        }
        let mut store =
            Store { dir: dir.to_owned(), database, mirror, checked_at_start: None, deleting, _lock: lock };
        let mut notices: Vec<StoreNotice> =
            misplaced.iter().map(|aside| StoreNotice::misplaced(aside)).collect();
        let is_announced = damaged.is_some();
        if let Some(aside) = damaged {
            store.recreate_database(|folder| Ok(std::fs::remove_dir_all(folder)?))?;
            notices.push(StoreNotice::sled_set_aside(&aside));
        }
        if let Some(id) = store.deleting.clone() {
            let refused = store.finish_deletion(&id).err();
            notices.extend(refused.map(|reason| StoreNotice::deletion_unfinished(&id, &reason)));
        }
        notices.extend(store.reconcile(is_announced, progress)?);
        notices.extend(store.replay_journal()?);
        store.database.make_private();
        notices.extend(another_users_folder);
        Ok((store, notices))
    }

    /// Returns a row for each meeting, the newest date first.
    pub fn list(&self) -> Vec<Summary> {
        let mut rows = self.database.summaries().unwrap_or_else(|_| self.mirror.summaries());
        rows.retain(|row| !self.is_deleting(&row.id));
        Summary::sort_newest_first(&mut rows);
        rows
    }

    /// Returns the meeting as last saved: snapshot and log, or the mirror when that is ahead.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such meeting, [`StoreError::Damaged`] when neither copy can
    /// be read.
    pub fn load(&self, id: &MeetingId) -> Result<Meeting, StoreError> {
        match self.best(id) {
            Ok(best) => Ok(best.meeting),
            Err(error @ (StoreError::NotFound(_) | StoreError::Damaged { .. })) => Err(error),
            Err(error) => read_mirror(&self.dir, id).map_err(|_| error),
        }
    }

    /// Returns the meeting to work on. The worse copy is repaired first, and the next start checks this
    /// meeting closely.
    ///
    /// # Errors
    /// As [`Store::load`], and when the disk refuses.
    pub fn begin(&mut self, id: &MeetingId) -> Result<(Meeting, Vec<StoreNotice>), StoreError> {
        let checked_at_start = self.checked_at_start.take().filter(|best| best.meeting.id == *id);
        let (best, mut notices) = match checked_at_start {
            Some(best) => (best, Vec::new()),
            None => self.load_repaired(id)?,
        };
        if self.last_opened().as_ref() == Some(id) {
            return Ok((best.meeting, notices));
        }
        let mut batch = Batch::default();
        batch.put(StoreKey::of(Table::Last, ""), id)?;
        let ((), repaired) = self.with_repair(|store| store.database.commit(&batch))?;
        notices.extend(repaired);
        Ok((best.meeting, notices))
    }

    /// Returns the newest `last` changes with what undoes each, oldest first, so that undo survives a
    /// restart.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn history(&self, id: &MeetingId, last: usize) -> Result<Vec<UndoRecord>, StoreError> {
        replay::history(&self.database, id, last)
    }

    /// Returns every version of one item's decision, oldest first.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn versions(&self, id: &MeetingId, item: &ItemId) -> Result<Vec<Version>, StoreError> {
        replay::versions(&self.database, id, item)
    }

    /// Returns where the minute-taker was when the meeting was last left.
    pub fn bookmark(&self, id: &MeetingId) -> Option<Bookmark> {
        self.database.get(&StoreKey::of(Table::Bookmark, &id.0)).ok().flatten()
    }

    /// Returns the meeting that was opened last.
    pub fn last_opened(&self) -> Option<MeetingId> {
        self.database.get(&StoreKey::of(Table::Last, "")).ok().flatten()
    }

    /// Stores a new meeting on both copies and returns it as stored: when its id belongs to another, it gets
    /// `-2`, `-3` …
    ///
    /// # Errors
    /// When the disk refuses; the database may have the meeting then, and the next start writes its mirror.
    /// [`StoreError::Damaged`] when sled falls apart
    /// over it: [`Store::with_repair`] helps.
    pub fn create(&self, meeting: Meeting, origin: Option<Origin>) -> Result<Meeting, StoreError> {
        if meeting.revision > layout::MOST_REVISION {
            return Err(StoreError::OutOfRange(meeting.revision));
        }
        let meeting = Meeting { id: self.free_id(&meeting), ..meeting };
        let mut batch = Batch::default();
        batch.put_meeting(Table::Base, &meeting)?;
        batch.put(StoreKey::of(Table::Summary, &meeting.id.0), &Summary::of(&meeting))?;
        if let Some(origin) = origin {
            batch.put_origin(&meeting.id, &origin)?;
        }
        self.database.commit(&batch)?;
        self.mirror.write_changes(&meeting, &[])?;
        Ok(meeting)
    }

    fn free_id(&self, meeting: &Meeting) -> MeetingId {
        let wished = if meeting.id.is_safe() {
            meeting.id.clone()
        } else {
            MeetingId::from_body(&meeting.body, meeting.date)
        };
        let free = |id: &MeetingId| id.is_safe() && !self.database.knows(id) && !self.mirror.has(id);
        let numbered = (2..).flat_map(|n| {
            [wished.numbered(n), MeetingId::from_body(&meeting.body, meeting.date).numbered(n)]
        });
        std::iter::once(wished.clone()).chain(numbered).find(free).unwrap_or(wished)
    }

    /// Moves the store to its own thread, named `store`, which calls `reply` with every reply. When the
    /// system gives no thread, [`StoreHandle::finish`] says so.
    pub fn spawn(mut self, reply: impl Fn(Reply) + Send + 'static) -> StoreHandle {
        self.checked_at_start = None;
        StoreHandle::start(self, worker::Intervals::default(), reply)
    }
}

/// Refuses pipes, devices and links in a ring among the files that are read and written from now on. Those of
/// the mirror and the journal are set aside when it is their turn.
fn refuse_special_files(dir: &Path) -> Result<(), StoreError> {
    let folder = dir.join(layout::STORE);
    ["stamp", "list"].iter().try_for_each(|ending| refuse_no_file(&folder.with_extension(ending)))?;
    refuse_no_file(&dir.join(layout::DELETING))?;
    let meetings = dir.join(layout::MEETINGS);
    [layout::LIVE, layout::LIVE_LOCK].iter().try_for_each(|name| refuse_no_file(&meetings.join(name)))?;
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.into_iter().try_for_each(|file| refuse_special(&file.path()))
}
