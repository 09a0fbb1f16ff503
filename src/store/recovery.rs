//! What to do when a copy is damaged: the better one wins, the other is set aside and made anew.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::database::Database;
use super::folder_checksum::{self, Stamp};
use super::keys::{Batch, Key, Shelf};
use super::mirror::{Disk, Sight, sync_folder};
use super::replay::{self, Chain, Log};
use super::{Notice, Store, StoreError, Summary};
use crate::meeting::{Meeting, MeetingId};

/// The better of the two copies of a meeting.
#[derive(Debug)]
pub(super) struct Best {
    pub(super) meeting: Meeting,
    pub(super) log: Log,
    from: Origin,
    mirror: MirrorState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    Database,
    Mirror,
}

/// What the look at the mirror showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MirrorState {
    /// As it should be.
    Same,
    /// Missing or older: to be written again.
    Behind,
    /// Not as it was written: to be set aside first.
    Damaged,
}

/// Moves a damaged file or folder out of the way, under a name that nothing has yet, and tells which.
pub(super) fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let named = |n: usize| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".beskadiget-{n}"));
        PathBuf::from(name)
    };
    let free = (1..).map(named).find(|aside| fs::symlink_metadata(aside).is_err());
    let aside = free.unwrap_or_else(|| named(0));
    fs::rename(path, &aside)?;
    if let Some(parent) = path.parent() {
        sync_folder(parent)?;
    }
    Ok(aside)
}

/// Moves a file out of the way that lies where a folder should be.
pub(super) fn set_file_aside(folder: &Path) -> Result<Option<PathBuf>, StoreError> {
    if folder.is_file() { set_aside(folder).map(Some) } else { Ok(None) }
}

/// Opens the ledger, and tells where the damaged one lies when it was damaged. What could be opened of it then stands
/// in its old place, to be read once more and renewed.
pub(super) fn open_ledger(folder: &Path, disk: &Disk) -> Result<(Database, Option<PathBuf>), StoreError> {
    if let Some(aside) = set_file_aside(folder)? {
        folder_checksum::remove(folder)?;
        return Ok((Database::at(folder, disk.clone())?, Some(aside)));
    }
    let broken = folder_checksum::look(folder) == Stamp::Broken;
    let kept = if broken { Some(keep_copy(folder)?) } else { None };
    folder_checksum::remove(folder)?;
    match Database::at(folder, disk.clone()) {
        Err(error) if matches!(error, StoreError::Damaged { .. }) || is_shut(folder) => {
            let aside = match kept {
                Some(kept) => fs::remove_dir_all(folder).map(|()| kept)?,
                None => set_aside(folder)?,
            };
            Ok((Database::at(folder, disk.clone())?, Some(aside)))
        }
        opened => Ok((opened?, kept)),
    }
}

/// Whether there is a file of sled's that we may not write: another user's, who has run the program here.
fn is_shut(folder: &Path) -> bool {
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

/// Keeps damaged files as they are, before sled alters them, under a name that nothing has yet.
fn keep_copy(folder: &Path) -> Result<PathBuf, StoreError> {
    let aside = set_aside(folder)?;
    if copy_files(&aside, folder).is_err() {
        // no room for two: then sled starts anew, and the mirror has to do
        fs::remove_dir_all(folder)?;
    }
    Ok(aside)
}

fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        if file.path().is_file() {
            fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(())
}

impl Store {
    /// The better of the two copies: the higher revision wins, and what fails its checksum only where nothing else is.
    pub(super) fn best(&self, id: &MeetingId) -> Result<Best, StoreError> {
        if !id.is_safe() {
            return Err(StoreError::NotFound(id.clone()));
        }
        let (chain, unreadable) = match replay::read(&self.ledger, id) {
            Ok(chain) => (chain, None),
            Err(error @ StoreError::Damaged { .. }) => (None, Some(error)),
            Err(error) => return Err(error),
        };
        let broken = unreadable.is_some() || chain.as_ref().is_some_and(|chain| chain.log.broken);
        match (chain, self.mirror.read(id)) {
            (chain, Sight::Sound(mirrored))
                if chain.as_ref().is_none_or(|c| c.meeting.revision < mirrored.revision) =>
            {
                Ok(self.best_mirrored(*mirrored, MirrorState::Same, broken))
            }
            (None, Sight::Doubtful(mirrored)) => {
                Ok(self.best_mirrored(*mirrored, MirrorState::Damaged, broken))
            }
            (Some(chain), sight) => Ok(from_chain(chain, &sight)),
            (None, sight) => Err(match (unreadable, sight) {
                (Some(error), _) => error,
                (None, Sight::Unreadable) => StoreError::Damaged { path: self.mirror.path(id) },
                (None, _) => StoreError::NotFound(id.clone()),
            }),
        }
    }

    /// The mirror's meeting, and what the log has after it: sled is written first.
    fn best_mirrored(&self, mut meeting: Meeting, mirror: MirrorState, broken: bool) -> Best {
        let mirrored = meeting.revision;
        let unread = Log { broken: true, ..Log::default() };
        let mut log = replay::follow(&self.ledger, &mut meeting).unwrap_or(unread);
        log.broken |= broken;
        let behind = mirror == MirrorState::Same && meeting.revision > mirrored;
        let mirror = if behind { MirrorState::Behind } else { mirror };
        Best { meeting, log, from: Origin::Mirror, mirror }
    }

    /// Loads a meeting to work on, and mends whichever copy is the worse.
    pub(super) fn take_up(&mut self, id: &MeetingId) -> Result<(Best, Vec<Notice>), StoreError> {
        let mut best = self.best(id)?;
        let mut notices = Vec::new();
        if best.log.broken {
            notices.extend(self.rebuild()?);
            best.log = Log::default();
        }
        if best.from == Origin::Mirror {
            self.adopt(&best.meeting)?;
            best.log = Log::default();
            if notices.is_empty() && best.mirror != MirrorState::Damaged {
                notices.push(Notice::from_mirror(id));
            }
        }
        self.refresh_summary(&best.meeting)?;
        notices.extend(self.mend_mirror(&best));
        Ok((best, notices))
    }

    /// Makes a meeting a new beginning in the ledger.
    fn adopt(&self, meeting: &Meeting) -> Result<(), StoreError> {
        let mut batch = Batch::default();
        batch.put_meeting(Shelf::Base, meeting)?;
        self.ledger.commit(&batch)
    }

    /// A program that was killed left the row of the list behind the log.
    fn refresh_summary(&self, meeting: &Meeting) -> Result<(), StoreError> {
        let (key, row) = (Key::of(Shelf::Summary, &meeting.id.0), Summary::of(meeting));
        if self.ledger.get(&key)? == Some(row.clone()) {
            return Ok(());
        }
        let mut batch = Batch::default();
        batch.put(key, &row)?;
        self.ledger.commit(&batch)
    }

    fn mend_mirror(&self, best: &Best) -> Vec<Notice> {
        let id = &best.meeting.id;
        let set_aside = match best.mirror {
            MirrorState::Same => return Vec::new(),
            MirrorState::Behind => Ok(None),
            MirrorState::Damaged => self.mirror.set_aside(id).map(Some),
        };
        let mut notices = Vec::new();
        let written = set_aside.and_then(|aside| {
            notices.extend(aside.map(|aside| match best.from {
                Origin::Database => Notice::mirror_set_aside(id, &aside),
                Origin::Mirror => Notice::from_doubtful_mirror(id, &aside),
            }));
            self.mirror.write(&best.meeting)
        });
        notices.extend(written.err().map(|reason| Notice::mirror_refused(id, &reason)));
        notices
    }

    /// Makes the two copies know the same meetings, after a start; the meeting opened last is looked at closely, for it
    /// is the one that a crash concerns. `told` is whether the user knows already that the
    /// mirror had to step in.
    pub(super) fn reconcile(&mut self, mut told: bool) -> Result<Vec<Notice>, StoreError> {
        let mut notices = Vec::new();
        let known = match self.ledger.ids() {
            Err(StoreError::Damaged { .. }) => {
                notices.extend(self.rebuild()?);
                told = true;
                self.ledger.ids()?
            }
            known => known?,
        };
        let mirrored: BTreeSet<MeetingId> = self.mirror.ids().into_iter().collect();
        let mut adopted = Vec::new();
        let last = self.last_opened();
        let ids: BTreeSet<&MeetingId> = known.symmetric_difference(&mirrored).chain(&last).collect();
        for id in ids {
            let mut taken = self.take_up(id);
            let in_sled = matches!(&taken, Err(StoreError::Damaged { path }) if path == self.ledger.folder());
            if in_sled && self.ledger.falls_apart() {
                // neither copy has the meeting, and nothing can be stored beside it any more
                notices.extend(self.rebuild()?);
                told = true;
                taken = self.take_up(id);
            }
            match taken {
                Err(StoreError::NotFound(_)) => {}
                Ok((_, notice)) if notice == [Notice::from_mirror(id)] => adopted.extend(notice),
                Ok((best, notice)) => {
                    notices.extend(notice);
                    self.looked_at = Some(best).filter(|_| last.as_ref() == Some(id));
                }
                Err(StoreError::Damaged { path }) => notices.push(Notice::unreadable(&path)),
                Err(error) => return Err(error),
            }
        }
        match adopted.len() {
            _ if told => {}
            0 | 1 => notices.extend(adopted),
            n => notices.push(Notice::many_from_mirror(n)),
        }
        Ok(notices)
    }

    /// Stores something. When sled falls apart over it, it is set aside first: it reads a page only when something is to be
    /// written there.
    ///
    /// # Errors
    /// What `work` says, and when the disk refuses.
    pub fn mending<T>(
        &mut self,
        work: impl Fn(&Store) -> Result<T, StoreError>,
    ) -> Result<(T, Vec<Notice>), StoreError> {
        match work(self) {
            Err(StoreError::Damaged { path }) if path == self.ledger.folder() => {
                let notices = self.rebuild()?;
                Ok((work(self)?, notices))
            }
            stored => Ok((stored?, Vec::new())),
        }
    }

    /// Sets sled aside and starts a new one with everything that could be read, the better copy of each meeting.
    pub(super) fn rebuild(&mut self) -> Result<Vec<Notice>, StoreError> {
        let aside = self.renew(set_aside)?;
        Ok(vec![Notice::sled_set_aside(&aside)])
    }

    /// Starts a new sled where the old one lay, with everything that could be read from it. `clear` makes room.
    pub(super) fn renew<T>(
        &mut self,
        clear: impl FnOnce(&Path) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (batches, disk) = (self.salvage()?, self.ledger.disk());
        let folder = self.ledger.folder().to_owned();
        // Windows moves no folder with open files in it
        self.ledger.close();
        let cleared = clear(&folder)?;
        self.ledger = Database::at(&folder, disk)?;
        for batch in &batches {
            self.ledger.commit(batch)?;
        }
        Ok(cleared)
    }

    /// A batch for each meeting, and one for the rest.
    fn salvage(&self) -> Result<Vec<Batch>, StoreError> {
        let rows = |shelf| self.ledger.shelf(shelf).unwrap_or_default();
        let mut ids: BTreeSet<MeetingId> = self.mirror.ids().into_iter().collect();
        ids.extend([Shelf::Summary, Shelf::Base].into_iter().flat_map(rows).filter_map(|row| row.key.name()));
        let mut batches = Vec::new();
        for id in &ids {
            match self.best(id) {
                // a mirror that is not as it was written is taken up by itself, with a word to the user
                Ok(best) if best.from == Origin::Database || best.mirror != MirrorState::Damaged => {
                    batches.push(self.carry_over(&best)?);
                }
                Ok(_) | Err(_) => {}
            }
        }
        let mut rest = Batch::default();
        for row in [Shelf::Bookmark, Shelf::Source, Shelf::Origin, Shelf::Last].into_iter().flat_map(rows) {
            rest.put_row(row);
        }
        batches.push(rest);
        Ok(batches)
    }

    /// A meeting with its history where that is whole, by itself where it is not.
    fn carry_over(&self, best: &Best) -> Result<Batch, StoreError> {
        let id = &best.meeting.id;
        let mut batch = Batch::default();
        if best.from == Origin::Database && !best.log.broken {
            for shelf in [Shelf::Base, Shelf::Snapshot, Shelf::Log] {
                self.ledger.series(shelf, &id.0)?.into_iter().for_each(|row| batch.put_row(row));
            }
        } else {
            batch.put_meeting(Shelf::Base, &best.meeting)?;
        }
        batch.put(Key::of(Shelf::Summary, &id.0), &Summary::of(&best.meeting))?;
        Ok(batch)
    }
}

fn from_chain(chain: Chain, sight: &Sight) -> Best {
    let mirror = match sight {
        Sight::Sound(mirrored) if **mirrored == chain.meeting => MirrorState::Same,
        // other words at the same point: someone has written in it
        Sight::Sound(mirrored) if mirrored.revision == chain.meeting.revision => MirrorState::Damaged,
        Sight::Sound(_) | Sight::Missing => MirrorState::Behind,
        Sight::Doubtful(_) | Sight::Unreadable => MirrorState::Damaged,
    };
    Best { meeting: chain.meeting, log: chain.log, from: Origin::Database, mirror }
}
