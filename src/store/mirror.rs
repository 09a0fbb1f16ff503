//! The second copy: a plain `referent/1` file per meeting, replaced atomically and readable without the
//! store.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::files::{Disk, create_temporary, read_regular, set_aside, set_file_aside, sync_folder};
use super::history_file::{self, HistoryLine, folded};
use super::layout::{MEETINGS, MOST_REVISION};
use super::private::restrict_folder;
use super::replace::rename;
use super::version::is_newer_meeting;
use super::{Record, StoreError, Summary, deletion_marker};
use crate::meeting::{Meeting, MeetingId};

/// What is between the meeting and its checksum. Readers ignore the field; to them the file is `referent/1`.
const CHECKSUM: &str = ",\n  \"checksum\": \"crc32-";

/// The second copy of every meeting.
#[derive(Debug, Clone)]
pub(super) struct Mirror {
    folder: PathBuf,
    disk: Disk,
}

/// A file of the mirror as it was read.
#[derive(Debug)]
pub(super) enum MirrorFile {
    /// No file.
    Missing,
    /// A meeting whose checksum is right, or that has none because a user put it there.
    Sound(Box<Meeting>),
    /// A meeting that is not as it was written.
    Altered(Box<Meeting>),
    /// Another meeting, which this says it is.
    Foreign(MeetingId),
    /// Of a shape that only a newer program knows.
    Newer(String),
    /// Not a meeting.
    Unreadable,
}

impl Mirror {
    /// Opens or creates the mirror. Returns where a file in its place was moved to.
    pub(super) fn open(dir: &Path, disk: Disk) -> Result<(Self, Option<PathBuf>), StoreError> {
        let folder = dir.join(MEETINGS);
        let aside = set_file_aside(&folder)?;
        fs::create_dir_all(&folder)?;
        restrict_folder(&folder)?;
        Ok((Mirror { folder, disk }, aside))
    }

    pub(super) fn path(&self, id: &MeetingId) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    pub(super) fn has(&self, id: &MeetingId) -> bool {
        self.path(id).exists()
    }

    /// Returns the meetings that have a file.
    pub(super) fn ids(&self) -> Vec<MeetingId> {
        ids(&self.folder)
    }

    pub(super) fn read(&self, id: &MeetingId) -> MirrorFile {
        look(&self.path(id), id)
    }

    pub(super) fn summaries(&self) -> Vec<Summary> {
        summaries(&self.folder)
    }

    /// Returns the history of a meeting.
    pub(super) fn history_path(&self, id: &MeetingId) -> PathBuf {
        self.folder.join(format!("{id}.history"))
    }

    /// Appends changes to the history of a meeting, and then replaces its file.
    pub(super) fn write_changes(&self, meeting: &Meeting, records: &[Record]) -> Result<(), StoreError> {
        self.disk.check()?;
        self.disk.wait();
        let path = self.history_path(&meeting.id);
        let newest = history_file::newest(&path, &meeting.id);
        let first = records.first().map_or(meeting.revision, |record| record.revision);
        let is_followed = newest.is_some_and(|newest| first <= newest.saturating_add(1));
        // without what came before, it begins here
        let lines =
            if is_followed { folded(records) } else { vec![HistoryLine::Base(Box::new(meeting.clone()))] };
        history_file::append(&path, &lines)?;
        self.write(meeting)
    }

    /// Replaces the file of a meeting atomically: readers see the old or the new one, also after a power cut.
    pub(super) fn write(&self, meeting: &Meeting) -> Result<(), StoreError> {
        self.disk.check()?;
        let path = self.path(&meeting.id);
        let temporary = path.with_extension("json.tmp");
        let mut file = create_temporary(&temporary)?;
        file.write_all(print(meeting)?.as_bytes())?;
        file.sync_all()?;
        drop(file);
        rename(&temporary, &path)?;
        Ok(sync_folder(&self.folder)?)
    }

    /// Sets a damaged file aside. Returns its new path.
    pub(super) fn set_aside(&self, id: &MeetingId) -> Result<PathBuf, StoreError> {
        let aside = set_aside(&self.path(id))?;
        sync_folder(&self.folder)?;
        Ok(aside)
    }
}

/// Reads a meeting without the lock, beside a running program: from the mirror alone.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no file; [`StoreError::Damaged`] when it is not as it was written
/// (the store may then still have the meeting).
pub fn read_mirror(dir: &Path, id: &MeetingId) -> Result<Meeting, StoreError> {
    if !id.is_safe() || deletion_marker::unfinished(dir).as_ref() == Some(id) {
        return Err(StoreError::NotFound(id.clone()));
    }
    let path = dir.join(MEETINGS).join(format!("{id}.json"));
    match look(&path, id) {
        MirrorFile::Sound(meeting) => Ok(*meeting),
        MirrorFile::Missing => Err(StoreError::NotFound(id.clone())),
        MirrorFile::Foreign(id) => Err(StoreError::Foreign { path, id }),
        MirrorFile::Newer(format) => Err(StoreError::Newer { path, format }),
        MirrorFile::Altered(_) | MirrorFile::Unreadable => Err(StoreError::Damaged { path }),
    }
}

/// Returns the list of meetings without the lock, the newest date first; files that cannot be read are left
/// out.
pub fn list_mirror(dir: &Path) -> Vec<Summary> {
    let mut rows = summaries(&dir.join(MEETINGS));
    let deleting = deletion_marker::unfinished(dir);
    rows.retain(|row| deleting.as_ref() != Some(&row.id));
    Summary::sort_newest_first(&mut rows);
    rows
}

/// Returns the meetings that have a file in a folder.
pub(super) fn ids(folder: &Path) -> Vec<MeetingId> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let ids = names.filter_map(|name| name.strip_suffix(".json").map(MeetingId::from));
    ids.filter(MeetingId::is_safe).collect()
}

fn summaries(folder: &Path) -> Vec<Summary> {
    let look = |id: &MeetingId| look(&folder.join(format!("{id}.json")), id);
    let row = |id| match look(&id) {
        MirrorFile::Sound(meeting) | MirrorFile::Altered(meeting) => Some(Summary::of(&meeting)),
        MirrorFile::Missing | MirrorFile::Foreign(_) | MirrorFile::Newer(_) | MirrorFile::Unreadable => None,
    };
    ids(folder).into_iter().filter_map(row).collect()
}

fn look(path: &Path, id: &MeetingId) -> MirrorFile {
    let is_missing = |error: &io::Error| error.kind() == ErrorKind::NotFound;
    match fs::metadata(path) {
        Err(error) if is_missing(&error) => return MirrorFile::Missing,
        // a folder is no meeting, and opening a pipe may block for ever
        Ok(file) if !file.is_file() => return MirrorFile::Unreadable,
        _ => {}
    }
    let bytes = match read_regular(path) {
        Ok(bytes) => bytes,
        Err(error) if is_missing(&error) => return MirrorFile::Missing,
        // another user's, or on a bad spot of the disk: the other copy has to do
        Err(_) => return MirrorFile::Unreadable,
    };
    let Ok(meeting) = serde_json::from_slice::<Meeting>(&bytes) else { return unreadable(&bytes) };
    let own_id = meeting.id.clone();
    let Ok(meeting) = meeting.normalised() else { return unreadable(&bytes) };
    if meeting.revision > MOST_REVISION {
        return MirrorFile::Unreadable;
    }
    // a file without an id was made by a user, who chose its name
    if !own_id.0.is_empty() && own_id != *id {
        return MirrorFile::Foreign(own_id);
    }
    let meeting = Box::new(Meeting { id: id.clone(), ..meeting });
    if is_as_written(&bytes) { MirrorFile::Sound(meeting) } else { MirrorFile::Altered(meeting) }
}

/// Returns what cannot be read as a meeting: damaged, unless it says that it is of a newer shape.
fn unreadable(bytes: &[u8]) -> MirrorFile {
    #[derive(Deserialize)]
    struct FormatTag {
        format: String,
    }
    match serde_json::from_slice::<FormatTag>(bytes) {
        Ok(head) if is_newer_meeting(&head.format) => MirrorFile::Newer(head.format),
        Ok(_) | Err(_) => MirrorFile::Unreadable,
    }
}

fn print(meeting: &Meeting) -> Result<String, StoreError> {
    let mut text = serde_json::to_string_pretty(meeting)?;
    text.truncate(text.trim_end().strip_suffix("\n}").map_or(text.len(), str::len));
    let sum = crc32fast::hash(text.as_bytes());
    text.push_str(&format!("{CHECKSUM}{sum:08x}\"\n}}\n"));
    Ok(text)
}

/// Returns whether the checksum is right; a file without one was put there by a user, and is as they wrote
/// it.
fn is_as_written(bytes: &[u8]) -> bool {
    let mark = CHECKSUM.as_bytes();
    let Some(at) = bytes.windows(mark.len()).rposition(|window| window == mark) else { return true };
    let expected = format!("{:08x}\"\n}}\n", crc32fast::hash(&bytes[..at]));
    bytes[at + mark.len()..] == *expected.as_bytes()
}
