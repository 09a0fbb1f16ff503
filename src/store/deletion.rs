//! Deleting a meeting for good: from both copies, history, journal, kept files and what was set aside.
//!
//! A marker names the meeting before anything is touched, and is removed last: a deletion that was killed is
//! finished by the next start, and until then the meeting cannot be found. The database is rewritten without
//! the meeting, because sled keeps replaced values in its file. What was set aside loses this meeting alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::files::{remove_anything, sync_folder};
use super::layout::{LIVE, MEETINGS, STORE, TEMPORARY_STORE};
use super::set_aside_copies::{self, ASIDE, says_it_is};
use super::{Store, StoreError, deletion_marker, folder_swap, journal};
use crate::meeting::MeetingId;

impl Store {
    /// Returns whether there is anything of a meeting.
    pub fn knows(&self, id: &MeetingId) -> bool {
        id.is_safe() && !self.is_deleting(id) && (self.database.knows(id) || self.mirror.has(id))
    }

    /// Returns whether the meeting's deletion was begun: nothing that is left of it counts.
    pub(super) fn is_deleting(&self, id: &MeetingId) -> bool {
        self.deleting.as_ref() == Some(id)
    }

    /// Deletes a meeting from every copy. Other meetings' set-aside copies stay, as far as they can be told
    /// apart: a set-aside store that cannot be opened and may hold the meeting goes altogether.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such meeting; [`StoreError::DeletionUnfinished`] when the
    /// disk refuses on the way: the meeting is not found any more, and the next start goes on.
    pub fn delete(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        if !self.knows(id) {
            deletion_marker::remove(&self.dir)?;
            return Err(StoreError::NotFound(id.clone()));
        }
        deletion_marker::set(&self.dir, id)?;
        self.deleting = Some(id.clone());
        self.finish_deletion(id).map_err(|reason| StoreError::unfinished_deletion(id, reason))
    }

    /// Does what the marker asks for, however much of it has been done already.
    pub(super) fn finish_deletion(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        self.checked_at_start = None;
        journal::remove_meeting(&self.dir, id)?;
        let files = self.files_of(id);
        files.iter().try_for_each(|path| remove_anything(path))?;
        sync_folder(&self.dir.join(MEETINGS))?;
        self.write_histories()?;
        self.rewrite_database(id)?;
        set_aside_copies::remove_meeting(&self.dir, id)?;
        self.write_missing_mirrors()?;
        deletion_marker::remove(&self.dir)?;
        self.deleting = None;
        Ok(())
    }

    /// Replaces the database by one without the meeting.
    fn rewrite_database(&mut self, id: &MeetingId) -> Result<(), StoreError> {
        if self.database.is_unreadable() {
            self.rebuild()?;
        }
        let folder = self.database.folder().to_owned();
        let database = &mut self.database;
        let replaced = folder_swap::replace(&folder, |new| {
            let copied = database.copy_without(id, new);
            // Windows moves no folder with open files in it
            database.close();
            copied.map(drop)
        });
        self.database.open_anew()?;
        replaced
    }

    /// Returns the files of the mirror that are the meeting's, whatever they are called, and what may hold
    /// any meeting.
    fn files_of(&self, id: &MeetingId) -> Vec<PathBuf> {
        let meetings = self.dir.join(MEETINGS);
        let mut files = entries(&meetings, |path, name| match name.strip_prefix(id.0.as_str()) {
            Some(rest) if [".json", ".history"].iter().any(|end| is_or_aside(rest, end)) => true,
            _ if name == LIVE => self.live_is_of(id),
            Some(_) | None => name.contains('.') && says_it_is(path, id),
        });
        files.extend(entries(&self.dir, |_, name| name == "store.list" || name.starts_with(TEMPORARY_STORE)));
        files
    }

    fn live_is_of(&self, id: &MeetingId) -> bool {
        super::live_publisher::read(&self.dir).is_none_or(|read| read.live.meeting == *id)
    }

    /// Writes the mirror of meetings in whose place a copy of the deleted one was.
    fn write_missing_mirrors(&self) -> Result<(), StoreError> {
        let mirrored: BTreeSet<MeetingId> = self.mirror.ids().into_iter().collect();
        for id in self.database.ids()?.difference(&mirrored) {
            if let Ok(best) = self.best(id) {
                self.mirror.write(&best.meeting)?;
            }
        }
        Ok(())
    }
}

/// `.json`, `.json.tmp` and `.json.beskadiget-1` are files of a meeting; `-2.json` is another's.
fn is_or_aside(rest: &str, end: &str) -> bool {
    rest.strip_prefix(end).is_some_and(|rest| rest.is_empty() || rest == ".tmp" || rest.starts_with(ASIDE))
}

fn entries(folder: &Path, is_wanted: impl Fn(&Path, &str) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let wanted =
        entries.filter(|entry| entry.file_name().to_str().is_some_and(|name| is_wanted(&entry.path(), name)));
    wanted.map(|entry| entry.path()).collect()
}

/// Ends what a killed deletion left of the database, before it is opened.
pub(super) fn finish_interrupted_swap(dir: &Path) -> Result<(), StoreError> {
    folder_swap::finish(&dir.join(STORE))
}
