//! Who has the data folder: a lock that ends with the process, and a file that says whose it is.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{read_regular, refuse_no_file, refuse_special, retry_for_two_seconds};
use super::layout::{DELETING, HOLDER, JOURNAL, LOCK, MEETINGS, STORE};
use super::private::{belongs_to_another_user, restrict};
use super::{StoreError, StoreNotice};

/// The right to write in a data folder, until it is dropped.
#[derive(Debug)]
pub(super) struct StoreLock {
    /// Locked for as long as it is open.
    _lock: File,
    holder: PathBuf,
}

#[derive(Debug, Serialize, Deserialize)]
struct Holder {
    pid: u32,
    host: Option<String>,
}

impl StoreLock {
    /// Creates the folder and locks it.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has it.
    pub(super) fn take(dir: &Path) -> Result<Self, StoreError> {
        refuse_special(dir)?;
        [LOCK, HOLDER].iter().try_for_each(|name| refuse_no_file(&dir.join(name)))?;
        [MEETINGS, STORE].iter().try_for_each(|name| refuse_special(&dir.join(name)))?;
        if !dir.exists() {
            // it leads to a disk that is not there now
            if dir.is_symlink() {
                return Err(StoreError::NoFolder);
            }
            fs::create_dir_all(dir)?;
        }
        // an existing folder with other things in it stays as it is
        if holds_nothing_else(dir) {
            restrict(dir)?;
        }
        let (lock, holder) = (dir.join(LOCK), dir.join(HOLDER));
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&lock)?;
        let mut locked = file.try_lock();
        // a lock without a name is about to be let go: its holder is ending, or has just started another
        // program
        retry_for_two_seconds(|| {
            if matches!(locked, Err(TryLockError::WouldBlock)) && !holder.exists() {
                locked = file.try_lock();
            }
            !matches!(locked, Err(TryLockError::WouldBlock)) || holder.exists()
        });
        match locked {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(in_use(&holder)),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        restrict(&lock)?;
        let me = Holder { pid: std::process::id(), host: host() };
        // it only makes an error message better: a full disk must not keep anyone from opening
        let _ = fs::remove_file(&holder);
        let _ = fs::write(&holder, serde_json::to_vec(&me)?).and_then(|()| restrict(&holder));
        Ok(StoreLock { _lock: file, holder })
    }

    /// Returns what there is to say of a folder that belongs to another user.
    pub(super) fn notice(&self, dir: &Path) -> Option<StoreNotice> {
        belongs_to_another_user(dir, &self.holder).then(|| StoreNotice::another_users_folder(dir))
    }
}

/// Returns whether a program seems to have the folder, without trying the lock: a killed program leaves its
/// name.
pub fn is_locked(dir: &Path) -> bool {
    dir.join(HOLDER).exists()
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        // a name left behind is overwritten by the next holder
        let _ = fs::remove_file(&self.holder);
    }
}

/// Returns whether everything in a folder is the store's.
fn holds_nothing_else(dir: &Path) -> bool {
    let ours = |name: &str| {
        [LOCK, HOLDER, MEETINGS, DELETING].contains(&name)
            || [STORE, JOURNAL].into_iter().any(|start| name.starts_with(start))
    };
    let mut entries = fs::read_dir(dir).into_iter().flatten();
    entries.all(|entry| entry.is_ok_and(|entry| entry.file_name().to_str().is_some_and(ours)))
}

fn in_use(holder: &Path) -> StoreError {
    let holder = read_regular(holder).ok().and_then(|bytes| serde_json::from_slice::<Holder>(&bytes).ok());
    let (pid, host) = holder.map_or((None, None), |holder| (Some(holder.pid), holder.host));
    // the file may be anyone's: nothing in it reaches the terminal but letters
    let host = host.map(|name| name.chars().filter(|c| c.is_alphanumeric() || "-._".contains(*c)).collect());
    StoreError::InUse { pid, host }
}

/// Returns the machine's name, where it is to be had.
fn host() -> Option<String> {
    let name =
        fs::read_to_string("/proc/sys/kernel/hostname").or_else(|_| fs::read_to_string("/etc/hostname"));
    let name =
        name.ok().or_else(|| std::env::var("HOSTNAME").or_else(|_| std::env::var("COMPUTERNAME")).ok());
    name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}
