//! Replaces a folder by one built beside it, in steps that survive a kill.

use std::path::{Path, PathBuf};

use super::StoreError;
use super::files::{remove_anything, sync_folder};
use super::replace::rename;

/// Ends the name of the folder that is being built.
const NEW: &str = ".new";
/// Ends the name of the folder that is replaced, until it is gone.
const OLD: &str = ".old";

/// Builds a folder and puts it in the place of another.
pub(super) fn replace(
    folder: &Path,
    build: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    finish(folder)?;
    let (new, old) = (beside(folder, NEW), beside(folder, OLD));
    build(&new)?;
    rename(folder, &old)?;
    rename(&new, folder)?;
    sync_parent(folder)?;
    remove_anything(&old)?;
    sync_parent(folder)
}

/// Finishes an interrupted swap: the new folder is complete if and only if the old one has been moved.
pub(super) fn finish(folder: &Path) -> Result<(), StoreError> {
    let (new, old) = (beside(folder, NEW), beside(folder, OLD));
    if folder.exists() {
        remove_anything(&new)?;
    } else if new.exists() {
        rename(&new, folder)?;
        sync_parent(folder)?;
    }
    remove_anything(&old)
}

/// Returns the folder that a name belongs to, also when it is one of those that are beside it for a while.
pub(super) fn place_of(name: &str) -> &str {
    [NEW, OLD].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

fn beside(folder: &Path, end: &str) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn sync_parent(folder: &Path) -> Result<(), StoreError> {
    folder.parent().map_or(Ok(()), |parent| Ok(sync_folder(parent)?))
}
