//! Deleting a meeting for good: from both copies, history, journal, kept files and everything that was set aside.
//!
//! A marker names the meeting before anything is touched, and is removed last: a deletion that was killed is finished by
//! the next start. The database is written anew without the meeting, for sled keeps what was replaced in its file.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::batch::Batch;
use super::files::{create_temporary, read_regular_text, sync_folder};
use super::keys::{StoreKey, Table};
use super::layout::{DELETING, JOURNAL, LIVE, MEETINGS, STORE};
use super::{Store, StoreError, journal};
use crate::meeting::MeetingId;

/// What stands behind the name of what was set aside.
const ASIDE: &str = ".beskadiget-";

/// The meeting whose deletion was begun and not finished.
pub(super) fn unfinished(dir: &Path) -> Option<MeetingId> {
    let id = MeetingId::from(read_regular_text(&dir.join(DELETING)).ok()?.trim());
    id.is_safe().then_some(id)
}

impl Store {
    /// Whether there is anything of a meeting.
    pub fn knows(&self, id: &MeetingId) -> bool {
        id.is_safe() && (self.database.knows(id) || self.mirror.has(id))
    }

    /// Deletes a meeting from every copy. What was set aside of the whole store goes as well, for it may hold the meeting.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such meeting; when the disk refuses, and then the next start goes on.
    pub fn delete(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        if !self.knows(id) {
            return Err(StoreError::NotFound(id.clone()));
        }
        let marker = self.dir.join(DELETING);
        let temporary = marker.with_extension("tmp");
        let mut file = create_temporary(&temporary)?;
        file.write_all(id.0.as_bytes())?;
        file.sync_all()?;
        fs::rename(&temporary, &marker)?;
        sync_folder(&self.dir)?;
        self.finish_deletion(id)
    }

    /// Does what the marker asks for, however much of it has been done already.
    pub(super) fn finish_deletion(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        self.checked_at_start = None;
        journal::remove_meeting(&self.dir, id)?;
        for path in self.files_of(id) {
            remove(&path)?;
        }
        sync_folder(&self.dir.join(MEETINGS))?;
        self.write_histories()?;
        self.forget_rows(id)?;
        self.recreate_database(|folder| Ok(fs::remove_dir_all(folder)?))?;
        remove(&self.dir.join(DELETING))?;
        Ok(sync_folder(&self.dir)?)
    }

    /// The files that hold the meeting, or may hold it.
    fn files_of(&self, id: &MeetingId) -> Vec<PathBuf> {
        let meetings = self.dir.join(MEETINGS);
        let of_meeting = |name: &str| {
            let rest = name.strip_prefix(id.0.as_str());
            rest.is_some_and(|rest| [".json", ".history"].iter().any(|end| is_or_aside(rest, end)))
        };
        let mut files = entries(&meetings, of_meeting);
        let of_all = |name: &str| {
            let aside = |start: &str| name.strip_prefix(start).is_some_and(|rest| rest.starts_with(ASIDE));
            [STORE, JOURNAL, MEETINGS].into_iter().any(aside) || name == "store.list"
        };
        files.extend(entries(&self.dir, of_all));
        files.extend(entries(&meetings, |name| name == LIVE && self.live_is_of(id)));
        files
    }

    fn live_is_of(&self, id: &MeetingId) -> bool {
        super::read_live(&self.dir).is_none_or(|read| read.live.meeting == *id)
    }

    /// Takes every row of the meeting out of the database.
    fn forget_rows(&self, id: &MeetingId) -> Result<(), StoreError> {
        let mut batch = Batch::default();
        for table in Table::ALL {
            match table {
                Table::Base
                | Table::Snapshot
                | Table::Log
                | Table::Summary
                | Table::Bookmark
                | Table::Origin => batch.remove(StoreKey::of(table, &id.0)),
                Table::Source | Table::Last => {
                    let rows = self.database.table(table)?;
                    let of_meeting =
                        rows.into_iter().filter(|row| row.parse::<MeetingId>().as_ref() == Some(id));
                    of_meeting.for_each(|row| batch.remove(row.key));
                }
            }
        }
        self.database.commit(&batch)
    }
}

/// `.json`, `.json.tmp` and `.json.beskadiget-1` are files of a meeting; `-2.json` is another's.
fn is_or_aside(rest: &str, end: &str) -> bool {
    rest.strip_prefix(end).is_some_and(|rest| rest.is_empty() || rest == ".tmp" || rest.starts_with(ASIDE))
}

fn entries(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let wanted = entries.filter(|entry| entry.file_name().to_str().is_some_and(&is_wanted));
    wanted.map(|entry| entry.path()).collect()
}

fn remove(path: &Path) -> Result<(), StoreError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
