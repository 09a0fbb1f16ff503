//! The second copy: a plain `referent/1` file per meeting, replaced atomically and readable without the store.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::private::private_folder;
use super::recovery::{set_aside, set_file_aside};
use super::{StoreError, Summary, record};
use crate::meeting::{Meeting, MeetingId};

/// The folder of the mirror.
pub(super) const FOLDER: &str = "meetings";
/// What stands between the meeting and its checksum. Readers ignore the field; to them the file is `referent/1`.
const CHECKSUM: &str = ",\n  \"checksum\": \"crc32-";

/// Whether the disk takes writes; a test can make it refuse.
#[derive(Debug, Clone, Default)]
pub(super) struct Disk {
    #[cfg(test)]
    pub(super) full: std::sync::Arc<std::sync::atomic::AtomicBool>,
    /// Gives one answer that makes no sense.
    #[cfg(test)]
    pub(super) broken: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Disk {
    pub(super) fn check(&self) -> io::Result<()> {
        #[cfg(test)]
        if self.full.load(std::sync::atomic::Ordering::SeqCst) {
            return Err(ErrorKind::StorageFull.into());
        }
        #[cfg(test)]
        if self.broken.swap(false, std::sync::atomic::Ordering::SeqCst) {
            return Err(ErrorKind::InvalidData.into());
        }
        Ok(())
    }
}

/// The second copy of every meeting.
#[derive(Debug, Clone)]
pub(super) struct Mirror {
    folder: PathBuf,
    disk: Disk,
}

/// What a look at a file of the mirror showed.
#[derive(Debug)]
pub(super) enum Sight {
    /// No file.
    Missing,
    /// A meeting whose checksum is right, or that never had one: someone put it there.
    Sound(Box<Meeting>),
    /// A meeting that is not as it was written.
    Doubtful(Box<Meeting>),
    /// Not a meeting.
    Unreadable,
}

impl Mirror {
    /// Opens or makes the mirror, and tells where the file lies now that was in its place.
    pub(super) fn open(dir: &Path, disk: Disk) -> Result<(Self, Option<PathBuf>), StoreError> {
        let folder = dir.join(FOLDER);
        let aside = set_file_aside(&folder)?;
        fs::create_dir_all(&folder)?;
        private_folder(&folder)?;
        Ok((Mirror { folder, disk }, aside))
    }

    pub(super) fn path(&self, id: &MeetingId) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    pub(super) fn has(&self, id: &MeetingId) -> bool {
        self.path(id).exists()
    }

    /// The meetings that have a file.
    pub(super) fn ids(&self) -> Vec<MeetingId> {
        ids(&self.folder)
    }

    pub(super) fn read(&self, id: &MeetingId) -> Sight {
        look(&self.path(id), id)
    }

    pub(super) fn summaries(&self) -> Vec<Summary> {
        summaries(&self.folder)
    }

    /// Replaces the file of a meeting: whoever reads it sees the old one or the new one, also after a power cut.
    pub(super) fn write(&self, meeting: &Meeting) -> Result<(), StoreError> {
        self.disk.check()?;
        let path = self.path(&meeting.id);
        let fresh = path.with_extension("json.tmp");
        if fresh.is_dir() {
            // an empty one is nothing, and one with something in it is not ours
            fs::remove_dir(&fresh).or_else(|_| set_aside(&fresh).map(drop))?;
        }
        let mut file = create_private(&fresh)?;
        file.write_all(print(meeting)?.as_bytes())?;
        file.sync_all()?;
        drop(file);
        fs::rename(&fresh, &path)?;
        Ok(sync_folder(&self.folder)?)
    }

    /// Moves a damaged file out of the way and tells where to.
    pub(super) fn set_aside(&self, id: &MeetingId) -> Result<PathBuf, StoreError> {
        let aside = set_aside(&self.path(id))?;
        sync_folder(&self.folder)?;
        Ok(aside)
    }
}

/// Reads a meeting without the lock, beside a running program: from the mirror alone.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no file; [`StoreError::Damaged`] when it is not as it was written (the store
/// may then still have the meeting).
pub fn read_mirror(dir: &Path, id: &MeetingId) -> Result<Meeting, StoreError> {
    if !id.is_safe() {
        return Err(StoreError::NotFound(id.clone()));
    }
    let path = dir.join(FOLDER).join(format!("{id}.json"));
    match look(&path, id) {
        Sight::Sound(meeting) => Ok(*meeting),
        Sight::Missing => Err(StoreError::NotFound(id.clone())),
        Sight::Doubtful(_) | Sight::Unreadable => Err(StoreError::Damaged { path }),
    }
}

/// The list of meetings without the lock, the newest date first; files that cannot be read are left out.
pub fn list_mirror(dir: &Path) -> Vec<Summary> {
    let mut rows = summaries(&dir.join(FOLDER));
    record::newest_first(&mut rows);
    rows
}

/// The meetings that have a file in a folder.
pub(super) fn ids(folder: &Path) -> Vec<MeetingId> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let ids = names.filter_map(|name| name.strip_suffix(".json").map(MeetingId::from));
    ids.filter(MeetingId::is_safe).collect()
}

fn summaries(folder: &Path) -> Vec<Summary> {
    let look = |id: &MeetingId| look(&folder.join(format!("{id}.json")), id);
    let row = |id| match look(&id) {
        Sight::Sound(meeting) | Sight::Doubtful(meeting) => Some(Summary::of(&meeting)),
        Sight::Missing | Sight::Unreadable => None,
    };
    ids(folder).into_iter().filter_map(row).collect()
}

fn look(path: &Path, id: &MeetingId) -> Sight {
    let is_missing = |error: &io::Error| error.kind() == ErrorKind::NotFound;
    match fs::metadata(path) {
        Err(error) if is_missing(&error) => return Sight::Missing,
        // a folder is no meeting, and whoever opens a pipe may wait for ever
        Ok(file) if !file.is_file() => return Sight::Unreadable,
        _ => {}
    }
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if is_missing(&error) => return Sight::Missing,
        // another user's, or on a bad spot of the disk: the other copy has to do
        Err(_) => return Sight::Unreadable,
    };
    let parsed = serde_json::from_slice::<Meeting>(&bytes).ok().and_then(|meeting| meeting.normalised().ok());
    let Some(meeting) = parsed else { return Sight::Unreadable };
    // the name of the file is the name of the meeting, also of one that someone copied
    let meeting = Box::new(Meeting { id: id.clone(), ..meeting });
    if is_as_written(&bytes) { Sight::Sound(meeting) } else { Sight::Doubtful(meeting) }
}

fn print(meeting: &Meeting) -> Result<String, StoreError> {
    let mut text = serde_json::to_string_pretty(meeting)?;
    text.truncate(text.trim_end().strip_suffix("\n}").map_or(text.len(), str::len));
    let sum = crc32fast::hash(text.as_bytes());
    text.push_str(&format!("{CHECKSUM}{sum:08x}\"\n}}\n"));
    Ok(text)
}

/// Whether the checksum is right; a file without one was put there by someone, and is as they wrote it.
fn is_as_written(bytes: &[u8]) -> bool {
    let mark = CHECKSUM.as_bytes();
    let Some(at) = bytes.windows(mark.len()).rposition(|window| window == mark) else { return true };
    let expected = format!("{:08x}\"\n}}\n", crc32fast::hash(&bytes[..at]));
    bytes[at + mark.len()..] == *expected.as_bytes()
}

/// Makes a file, or empties it, for its owner's eyes only.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a rename in a folder last over a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Makes a rename in a folder last over a power cut: Windows has no such call, NTFS keeps a journal.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
