//! What to do when a copy is damaged: the better one wins, the other is set aside and made anew.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::batch::Batch;
use super::database::{DATA, Database};
use super::files::{Disk, copy_files, set_aside, set_file_aside};
use super::folder_checksum::{self, Integrity};
use super::keys::{StoreKey, Table};
use super::layout::TEMPORARY_STORE;
use super::mirror::MirrorFile;
use super::replay::{self, Log, Replayed};
use super::version::mentions_newer;
use super::{Store, StoreError, StoreNotice, Summary};
use crate::meeting::{Meeting, MeetingId};

/// The better copy of a meeting, with the notices of its repair.
type Repaired = Result<(Best, Vec<StoreNotice>), StoreError>;

/// The better of the two copies of a meeting.
#[derive(Debug)]
pub(super) struct Best {
    pub(super) meeting: Meeting,
    pub(super) log: Log,
    from: BetterCopy,
    mirror: MirrorState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BetterCopy {
    Database,
    Mirror,
}

/// How the mirror compares with the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MirrorState {
    /// As it should be.
    Same,
    /// Missing or older: to be written again.
    Behind,
    /// Not as it was written: to be set aside first.
    Damaged,
}

/// Opens the database. Returns where the damaged one is when it was damaged; what could be opened of it then
/// is in its old place, to be read once more and replaced.
pub(super) fn open_database(folder: &Path, disk: &Disk) -> Result<(Database, Option<PathBuf>), StoreError> {
    refuse_newer(folder)?;
    if let Some(aside) = set_file_aside(folder)? {
        folder_checksum::remove(folder)?;
        return Ok((Database::at(folder, disk.clone())?, Some(aside)));
    }
    let broken = folder_checksum::check(folder) == Integrity::Changed;
    let copy = if broken { Some(copy_before_repair(folder)?) } else { None };
    folder_checksum::remove(folder)?;
    match Database::at(folder, disk.clone()) {
        Err(error) if matches!(error, StoreError::Damaged { .. }) || is_inaccessible(folder) => {
            let aside = match copy {
                Some(copy) => fs::remove_dir_all(folder).map(|()| copy)?,
                None => set_aside(folder)?,
            };
            Ok((Database::at(folder, disk.clone())?, Some(aside)))
        }
        opened => Ok((opened?, copy)),
    }
}

/// Refuses a database that a newer program wrote, before anything is touched. Opening sled writes to it, so a
/// copy is opened instead, and only when the raw file mentions a newer format.
fn refuse_newer(folder: &Path) -> Result<(), StoreError> {
    let is_suspect = mentions_newer(&folder.join(DATA)).unwrap_or(false);
    let (true, Some(parent)) = (is_suspect, folder.parent()) else { return Ok(()) };
    let copy = tempfile::Builder::new().prefix(TEMPORARY_STORE).tempdir_in(parent)?;
    copy_files(folder, copy.path())?;
    match Database::at(copy.path(), Disk::default()) {
        Err(StoreError::Newer { path: _, format }) => {
            Err(StoreError::Newer { path: folder.to_owned(), format })
        }
        // what is damaged is seen where it is
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Returns whether there is a file of sled's that we may not write: another user's, who has run the program
/// here.
fn is_inaccessible(folder: &Path) -> bool {
    let may_not = |error: &io::Error| error.kind() == io::ErrorKind::PermissionDenied;
    let shut = |path: PathBuf| {
        let opened = OpenOptions::new().read(true).append(true).open(path);
        opened.is_err_and(|error| may_not(&error))
    };
    match fs::read_dir(folder) {
        Ok(files) => files.flatten().map(|file| file.path()).filter(|path| path.is_file()).any(shut),
        Err(error) => may_not(&error),
    }
}

/// Copies damaged files to an unused name, before sled alters them.
fn copy_before_repair(folder: &Path) -> Result<PathBuf, StoreError> {
    let aside = set_aside(folder)?;
    if copy_files(&aside, folder).is_err() {
        // no room for two: then sled starts anew, and the mirror has to do
        fs::remove_dir_all(folder)?;
    }
    Ok(aside)
}

impl Store {
    /// Returns the better of the two copies: the higher revision wins, and what fails its checksum only where
    /// nothing else is.
    pub(super) fn best(&self, id: &MeetingId) -> Result<Best, StoreError> {
        if !id.is_safe() || self.is_deleting(id) {
            return Err(StoreError::NotFound(id.clone()));
        }
        let (replayed, unreadable) = match replay::read(&self.database, id) {
            Ok(replayed) => (replayed, None),
            Err(error @ StoreError::Damaged { .. }) => (None, Some(error)),
            Err(error) => return Err(error),
        };
        let broken = unreadable.is_some() || replayed.as_ref().is_some_and(|replayed| replayed.log.broken);
        match (replayed, self.mirror.read(id)) {
            (replayed, MirrorFile::Sound(mirrored))
                if replayed.as_ref().is_none_or(|c| c.meeting.revision < mirrored.revision) =>
            {
                Ok(self.best_from_mirror(*mirrored, MirrorState::Same, broken))
            }
            (_, MirrorFile::Newer(format)) => Err(StoreError::Newer { path: self.mirror.path(id), format }),
            (None, MirrorFile::Altered(mirrored)) => {
                Ok(self.best_from_mirror(*mirrored, MirrorState::Damaged, broken))
            }
            (Some(replayed), file) => Ok(best_from_database(replayed, &file)),
            (None, file) => Err(match (unreadable, file) {
                (Some(error), _) => error,
                (None, MirrorFile::Unreadable) => StoreError::Damaged { path: self.mirror.path(id) },
                (None, MirrorFile::Foreign(id_inside)) => {
                    StoreError::Foreign { path: self.mirror.path(id), id: id_inside }
                }
                (None, _) => StoreError::NotFound(id.clone()),
            }),
        }
    }

    /// Returns the mirror's meeting, and what the log has after it: sled is written first.
    fn best_from_mirror(&self, mut meeting: Meeting, mirror: MirrorState, broken: bool) -> Best {
        let mirrored = meeting.revision;
        let unread = Log { broken: true, ..Log::default() };
        let mut log = replay::follow(&self.database, &mut meeting).unwrap_or(unread);
        log.broken |= broken;
        let behind = mirror == MirrorState::Same && meeting.revision > mirrored;
        let mirror = if behind { MirrorState::Behind } else { mirror };
        Best { meeting, log, from: BetterCopy::Mirror, mirror }
    }

    /// Loads a meeting to work on, and repairs the worse copy.
    pub(super) fn load_repaired(&mut self, id: &MeetingId) -> Result<(Best, Vec<StoreNotice>), StoreError> {
        let repaired = self.repair(id)?;
        self.database.sync()?;
        Ok(repaired)
    }

    /// Like [`Store::load_repaired`], but leaves syncing to the caller.
    fn repair(&mut self, id: &MeetingId) -> Repaired {
        let mut best = self.best(id)?;
        let mut notices = Vec::new();
        if best.log.broken {
            notices.extend(self.rebuild()?);
            best.log = Log::default();
        }
        if best.from == BetterCopy::Mirror {
            let adopted = self.adopt(&best.meeting)?;
            if adopted.revision > best.meeting.revision && best.mirror == MirrorState::Same {
                best.mirror = MirrorState::Behind;
            }
            best.meeting = adopted;
            best.log = Log::default();
            if notices.is_empty() && best.mirror != MirrorState::Damaged {
                notices.push(StoreNotice::from_mirror(id));
            }
        }
        self.refresh_summary(&best.meeting)?;
        notices.extend(self.repair_mirror(&best));
        notices.extend(self.repair_history(&best.meeting));
        Ok((best, notices))
    }

    /// Puts a meeting into the database as the mirror has it, with its history. Returns it as far as that
    /// goes.
    fn adopt(&self, meeting: &Meeting) -> Result<Meeting, StoreError> {
        let mut batch = Batch::default();
        let adopted = self.put_with_history(meeting, &mut batch)?;
        batch.put(StoreKey::of(Table::Summary, &adopted.id.0), &Summary::of(&adopted))?;
        self.database.write(&batch)?;
        Ok(adopted)
    }

    /// Brings the row of the list up to the log, which a killed program may have left ahead.
    fn refresh_summary(&self, meeting: &Meeting) -> Result<(), StoreError> {
        let (key, row) = (StoreKey::of(Table::Summary, &meeting.id.0), Summary::of(meeting));
        if self.database.get(&key)? == Some(row.clone()) {
            return Ok(());
        }
        let mut batch = Batch::default();
        batch.put(key, &row)?;
        self.database.write(&batch)
    }

    fn repair_mirror(&self, best: &Best) -> Vec<StoreNotice> {
        let id = &best.meeting.id;
        let set_aside = match best.mirror {
            MirrorState::Same => return Vec::new(),
            MirrorState::Behind => Ok(None),
            MirrorState::Damaged => self.mirror.set_aside(id).map(Some),
        };
        let mut notices = Vec::new();
        let written = set_aside.and_then(|aside| {
            notices.extend(aside.map(|aside| match best.from {
                BetterCopy::Database => StoreNotice::mirror_set_aside(id, &aside),
                BetterCopy::Mirror => StoreNotice::from_altered_mirror(id, &aside),
            }));
            self.mirror.write(&best.meeting)
        });
        notices.extend(written.err().map(|reason| StoreNotice::mirror_refused(id, &reason)));
        notices
    }

    /// Makes the two copies know the same meetings, after a start; the meeting opened last is checked
    /// closely, because a crash concerns that one. `is_announced` says whether the user knows already that
    /// meetings come from the mirror.
    pub(super) fn reconcile(
        &mut self,
        mut is_announced: bool,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Vec<StoreNotice>, StoreError> {
        let (known, rebuilt) = self.readable_ids()?;
        is_announced |= rebuilt.is_some();
        let mut notices = rebuilt.unwrap_or_default();
        let mirrored: BTreeSet<MeetingId> = self.mirror.ids().into_iter().collect();
        let mut adopted = Vec::new();
        let last = self.last_opened();
        let ids: BTreeSet<&MeetingId> = known.symmetric_difference(&mirrored).chain(&last).collect();
        for (done, id) in ids.iter().copied().enumerate() {
            progress(done, ids.len());
            let (repaired, rebuilt) = self.repair_or_rebuild(id)?;
            is_announced |= rebuilt.is_some();
            notices.extend(rebuilt.unwrap_or_default());
            match repaired {
                Err(StoreError::NotFound(_)) => {}
                Ok((_, notice)) if notice == [StoreNotice::from_mirror(id)] => adopted.extend(notice),
                Ok((best, notice)) => {
                    notices.extend(notice);
                    self.checked_at_start = Some(best).filter(|_| last.as_ref() == Some(id));
                }
                Err(error) => notices.push(left_out(error)?),
            }
        }
        self.database.sync()?;
        match adopted.len() {
            _ if is_announced => {}
            0 | 1 => notices.extend(adopted),
            n => notices.push(StoreNotice::many_from_mirror(n)),
        }
        Ok(notices)
    }

    /// Returns the meetings of the database. A database that cannot list them is rebuilt; the notice of that
    /// comes with them.
    fn readable_ids(&mut self) -> Result<(BTreeSet<MeetingId>, Option<Vec<StoreNotice>>), StoreError> {
        match self.database.ids() {
            Err(StoreError::Damaged { .. }) => {
                let notices = self.rebuild()?;
                Ok((self.database.ids()?, Some(notices)))
            }
            ids => Ok((ids?, None)),
        }
    }

    /// Repairs a meeting. When neither copy has it and nothing can be stored beside it any more, the database
    /// is rebuilt first; the notice of that comes with it.
    fn repair_or_rebuild(
        &mut self,
        id: &MeetingId,
    ) -> Result<(Repaired, Option<Vec<StoreNotice>>), StoreError> {
        let repaired = self.repair(id);
        let in_sled =
            matches!(&repaired, Err(StoreError::Damaged { path }) if path == self.database.folder());
        if !in_sled || !self.database.is_unreadable() {
            return Ok((repaired, None));
        }
        let notices = self.rebuild()?;
        Ok((self.repair(id), Some(notices)))
    }

    /// Stores something. When sled fails over it, it is set aside and recreated first: it reads a page only
    /// when something is to be written there.
    ///
    /// # Errors
    /// What `work` says, and when the disk refuses.
    pub fn with_repair<T>(
        &mut self,
        work: impl Fn(&Store) -> Result<T, StoreError>,
    ) -> Result<(T, Vec<StoreNotice>), StoreError> {
        match work(self) {
            Err(StoreError::Damaged { path }) if path == self.database.folder() => {
                let notices = self.rebuild()?;
                Ok((work(self)?, notices))
            }
            stored => Ok((stored?, Vec::new())),
        }
    }

    /// Sets sled aside and creates a new one with the better copy of each meeting.
    pub(super) fn rebuild(&mut self) -> Result<Vec<StoreNotice>, StoreError> {
        let aside = self.recreate_database(set_aside)?;
        Ok(vec![StoreNotice::sled_set_aside(&aside)])
    }

    /// Creates a new sled in the place of the old one, with everything that could be read. `clear` makes
    /// room.
    pub(super) fn recreate_database<T>(
        &mut self,
        clear: impl FnOnce(&Path) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (batches, disk) = (self.salvage()?, self.database.disk());
        let folder = self.database.folder().to_owned();
        // Windows moves no folder with open files in it
        self.database.close();
        let cleared = clear(&folder)?;
        self.database = Database::at(&folder, disk)?;
        for batch in &batches {
            self.database.commit(batch)?;
        }
        Ok(cleared)
    }

    /// Returns a batch for each meeting, and one for the rest.
    fn salvage(&self) -> Result<Vec<Batch>, StoreError> {
        let rows = |table| self.database.table(table).unwrap_or_default();
        let mut ids: BTreeSet<MeetingId> = self.mirror.ids().into_iter().collect();
        ids.extend([Table::Summary, Table::Base].into_iter().flat_map(rows).filter_map(|row| row.key.name()));
        let mut batches = Vec::new();
        for id in &ids {
            match self.best(id) {
                // a mirror that is not as it was written is taken up by itself, with a word to the user
                Ok(best) if best.from == BetterCopy::Database || best.mirror != MirrorState::Damaged => {
                    batches.push(self.carry_over(&best)?);
                }
                Ok(_) | Err(_) => {}
            }
        }
        let mut rest = Batch::default();
        for row in [Table::Bookmark, Table::Source, Table::Origin, Table::Last].into_iter().flat_map(rows) {
            rest.put_row(row);
        }
        batches.push(rest);
        Ok(batches)
    }

    /// Returns a meeting with its history where that is whole, by itself where it is not.
    fn carry_over(&self, best: &Best) -> Result<Batch, StoreError> {
        let id = &best.meeting.id;
        let mut batch = Batch::default();
        if best.from == BetterCopy::Database && !best.log.broken {
            for table in [Table::Base, Table::Snapshot, Table::Log] {
                self.database.series(table, &id.0)?.into_iter().for_each(|row| batch.put_row(row));
            }
        } else {
            self.put_with_history(&best.meeting, &mut batch)?;
        }
        batch.put(StoreKey::of(Table::Summary, &id.0), &Summary::of(&best.meeting))?;
        Ok(batch)
    }
}

/// Returns what to say of a file of which no meeting is made; the error when it concerns more than that.
fn left_out(error: StoreError) -> Result<StoreNotice, StoreError> {
    match error {
        StoreError::Damaged { path } => Ok(StoreNotice::unreadable(&path)),
        StoreError::Foreign { path, id } => Ok(StoreNotice::foreign(&set_aside(&path)?, &id)),
        StoreError::Newer { .. } => Ok(StoreNotice(error.to_string())),
        _ => Err(error),
    }
}

fn best_from_database(replayed: Replayed, file: &MirrorFile) -> Best {
    let mirror = match file {
        MirrorFile::Sound(mirrored) if **mirrored == replayed.meeting => MirrorState::Same,
        // other text at the same revision: the file was edited
        MirrorFile::Sound(mirrored) if mirrored.revision == replayed.meeting.revision => MirrorState::Damaged,
        MirrorFile::Sound(_) | MirrorFile::Missing => MirrorState::Behind,
        MirrorFile::Foreign(_) | MirrorFile::Altered(_) | MirrorFile::Newer(_) | MirrorFile::Unreadable => {
            MirrorState::Damaged
        }
    };
    Best { meeting: replayed.meeting, log: replayed.log, from: BetterCopy::Database, mirror }
}
