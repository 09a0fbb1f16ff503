//! Files of ours on the disk: made for their owner alone, set aside when damaged, synced.

use std::fs::{self, File, OpenOptions};
use std::io;
#[cfg(test)]
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::StoreError;

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

/// Moves a damaged file or folder out of the way, under a name that nothing has yet. Returns which.
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

/// Tries for two seconds.
pub(super) fn retry_for_two_seconds(mut done: impl FnMut() -> bool) -> bool {
    (0..100).any(|n| {
        if n > 0 {
            thread::sleep(Duration::from_millis(20));
        }
        done()
    })
}
