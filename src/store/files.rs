//! Files of ours on the disk: made for their owner alone, set aside when damaged, synced.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::StoreError;
use super::replace::{rename, while_held};

/// Whether the disk takes writes; a test can make it refuse.
#[derive(Debug, Clone, Default)]
pub(super) struct Disk {
    #[cfg(test)]
    pub(super) full: std::sync::Arc<std::sync::atomic::AtomicBool>,
    /// Makes the next access fail with invalid data.
    #[cfg(test)]
    pub(super) broken: std::sync::Arc<std::sync::atomic::AtomicBool>,
    /// Blocks writes of the mirror while it is set.
    #[cfg(test)]
    pub(super) slow: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Disk {
    /// Waits while a test makes the disk slow.
    pub(super) fn wait(&self) {
        #[cfg(test)]
        while self.slow.load(std::sync::atomic::Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(1));
        }
    }

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

/// Renames a damaged file or folder to an unused name, and returns the new path.
pub(super) fn set_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let named = |n: usize| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".beskadiget-{n}"));
        PathBuf::from(name)
    };
    let free = (1..).map(named).find(|aside| fs::symlink_metadata(aside).is_err());
    let aside = free.unwrap_or_else(|| named(0));
    rename(path, &aside)?;
    if let Some(parent) = path.parent() {
        sync_folder(parent)?;
    }
    Ok(aside)
}

/// Sets aside a file that is where a folder should be, and returns its new path.
pub(super) fn set_file_aside(folder: &Path) -> Result<Option<PathBuf>, StoreError> {
    if folder.is_file() { set_aside(folder).map(Some) } else { Ok(None) }
}

/// The most bytes that are read of a file of ours: far more than any of them has.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads a file of ours as a whole.
///
/// # Errors
/// [`ErrorKind::InvalidInput`] for what is no regular file: opening a pipe may block for ever.
/// [`ErrorKind::FileTooLarge`] beyond 256 MB.
pub fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let unread =
        |error: io::Error| if leads_to_itself(path, &error) { ErrorKind::InvalidInput.into() } else { error };
    let meta = fs::metadata(path).map_err(unread)?;
    if !meta.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Reads a file of ours as text.
///
/// # Errors
/// As [`read_regular`], and [`ErrorKind::InvalidData`] when it is not UTF-8.
pub fn read_regular_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read_regular(path)?).map_err(|_| ErrorKind::InvalidData.into())
}

/// Refuses a pipe, a socket, a device and a link that leads to itself in the place of a file or folder of
/// ours.
pub(super) fn refuse_special(path: &Path) -> Result<(), StoreError> {
    let is_special = match fs::metadata(path) {
        Ok(meta) => !meta.is_file() && !meta.is_dir(),
        Err(error) => leads_to_itself(path, &error),
    };
    if is_special { Err(StoreError::Misplaced { path: path.to_owned() }) } else { Ok(()) }
}

/// Like [`refuse_special`], and refuses also a folder that is not empty.
pub(super) fn refuse_no_file(path: &Path) -> Result<(), StoreError> {
    refuse_special(path)?;
    if path.is_dir() && fs::remove_dir(path).is_err() {
        return Err(StoreError::Misplaced { path: path.to_owned() });
    }
    Ok(())
}

/// Returns whether a path cannot be followed because it is a link in a ring; a dangling or unreadable link
/// does not count.
fn leads_to_itself(path: &Path, error: &io::Error) -> bool {
    let is_known = [ErrorKind::NotFound, ErrorKind::PermissionDenied].contains(&error.kind());
    path.is_symlink() && !is_known
}

/// Creates a private file under a temporary name of ours. What is at that path is replaced, links are never
/// followed, and a folder is set aside.
pub(super) fn create_temporary(path: &Path) -> Result<File, StoreError> {
    match fs::symlink_metadata(path) {
        // an empty one is nothing, and one with something in it is not ours
        Ok(meta) if meta.is_dir() => fs::remove_dir(path).or_else(|_| set_aside(path).map(drop))?,
        Ok(_) => fs::remove_file(path)?,
        Err(_) => {}
    }
    Ok(private_options().write(true).create_new(true).open(path)?)
}

fn private_options() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no mode elsewhere"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Creates or empties a private file.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    private_options().write(true).create(true).truncate(true).open(path)
}

/// Makes a rename in a folder survive a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows has no call to sync a folder; NTFS keeps a journal.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes the file, folder or link at a path, if any; what a link leads to stays.
pub(super) fn remove_anything(path: &Path) -> Result<(), StoreError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => while_held(|| fs::remove_dir_all(path)),
        Ok(_) => while_held(|| fs::remove_file(path)),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Copies the files of a folder, not the folders in it.
pub(super) fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        if file.path().is_file() {
            fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(())
}

/// Retries for two seconds; returns whether it succeeded.
pub(super) fn retry_for_two_seconds(mut done: impl FnMut() -> bool) -> bool {
    (0..100).any(|n| {
        if n > 0 {
            thread::sleep(Duration::from_millis(20));
        }
        done()
    })
}
