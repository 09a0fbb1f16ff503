//! Restricts files to their owner: folders 0700, files 0600. On Windows the user's profile folder does that.

use std::fs;
use std::io;
use std::path::Path;

/// Restricts a file or folder to its owner. One that belongs to another user cannot be kept from them; a
/// notice says so when the store is opened.
#[cfg(unix)]
pub(super) fn restrict(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let meta = fs::metadata(path)?;
    let most = if meta.is_dir() { 0o700 } else { 0o600 };
    let mode = meta.permissions().mode() & 0o777;
    // what its owner keeps from being written stays so
    if mode & !most == 0 {
        return Ok(());
    }
    match fs::set_permissions(path, fs::Permissions::from_mode(mode & most)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        other => other,
    }
}

/// Restricts a file or folder to its owner.
#[cfg(not(unix))]
pub(super) fn restrict(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Restricts a folder of ours to its owner; when others could look into it so far, the files in it too.
pub(super) fn restrict_folder(folder: &Path) -> io::Result<()> {
    let was_open = is_open(folder);
    restrict(folder)?;
    if was_open {
        for entry in fs::read_dir(folder)?.flatten() {
            // what a link leads to is not ours
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                restrict(&entry.path())?;
            }
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open(_: &Path) -> bool {
    false
}

/// Returns whether a folder belongs to another user than a file that was just made.
#[cfg(unix)]
pub(super) fn belongs_to_another_user(folder: &Path, made: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let owner = |path: &Path| fs::metadata(path).ok().map(|meta| meta.uid());
    owner(folder).zip(owner(made)).is_some_and(|(folder, ours)| folder != ours)
}

/// Returns whether a folder belongs to another user than a file that was just made.
#[cfg(not(unix))]
pub(super) fn belongs_to_another_user(_: &Path, _: &Path) -> bool {
    false
}
