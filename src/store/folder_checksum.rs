//! A checksum over sled's files while the store is closed: damage is seen before sled touches them.
//!
//! Sled does not see all damage, and starts anew without a word where its first bytes make no sense. So each
//! close writes the checksum beside the folder, and each opening removes it. After a crash there is none, and
//! nothing is known.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::files::{read_regular_text, sync_folder};
use super::private::restrict;

/// What the checksum says of the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Integrity {
    /// Nothing: there is no checksum, or no folder.
    Unknown,
    /// The files are as they were left.
    Intact,
    /// The files were changed since.
    Changed,
}

/// Returns the checksum that the last close wrote; `None` while the store is open, after a crash, or when a
/// power cut left half of one.
pub(super) fn read(folder: &Path) -> Option<String> {
    let mut checksum = read_regular_text(&path(folder)).ok()?;
    (checksum.pop() == Some('\n')).then_some(checksum)
}

/// Compares the folder with its checksum.
pub(super) fn check(folder: &Path) -> Integrity {
    let Some(checksum) = read(folder) else { return Integrity::Unknown };
    match sum(folder) {
        _ if !folder.exists() => Integrity::Unknown,
        Ok(sum) if sum == checksum => Integrity::Intact,
        // what cannot be read is not as it was left either
        Ok(_) | Err(_) => Integrity::Changed,
    }
}

/// Removes the checksum, so that it cannot come back after a power cut either.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let path = path(folder);
    if path.exists() {
        // a folder is no checksum, and one with something in it is not ours
        if path.is_dir() { fs::remove_dir(&path) } else { fs::remove_file(&path) }?;
        path.parent().map_or(Ok(()), sync_folder)?;
    }
    Ok(())
}

/// Writes the checksum of a folder whose files are no longer written.
pub(super) fn write(folder: &Path) -> io::Result<()> {
    let (path, checksum) = (path(folder), sum(folder)?);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(&path)?;
    restrict(&path)?;
    file.write_all(checksum.as_bytes())?;
    file.write_all(b"\n")
}

fn path(folder: &Path) -> PathBuf {
    folder.with_extension("stamp")
}

/// Up to this size a file is summed whole; beyond it only a sample of blocks, so that thousands of meetings
/// do not slow every start. Damage missed here is found by the checksums in sled on reading.
const WHOLE: u64 = 16 * 1024 * 1024;
const BLOCK: u64 = 4 * 1024;
const STEP: u64 = 512 * 1024;

/// Names, lengths and bytes of all files in the folder.
fn sum(folder: &Path) -> io::Result<String> {
    let mut files = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    let mut hasher = crc32fast::Hasher::new();
    let mut total = 0;
    for file in files.into_iter().filter(|file| file.path().is_file()) {
        hasher.update(file.file_name().as_encoded_bytes());
        let mut content = File::open(file.path())?;
        let length = content.metadata()?.len();
        hash(&mut hasher, &mut content, WHOLE)?;
        for at in (WHOLE..length).step_by(STEP as usize).chain([length.saturating_sub(BLOCK).max(WHOLE)]) {
            content.seek(SeekFrom::Start(at))?;
            hash(&mut hasher, &mut content, BLOCK)?;
        }
        total += length;
    }
    Ok(format!("crc32-{:08x} {total}", hasher.finalize()))
}

/// Takes the next bytes of a file into the sum, at most so many.
fn hash(hasher: &mut crc32fast::Hasher, file: &mut File, most: u64) -> io::Result<()> {
    let mut next = BufReader::with_capacity(most.min(256 * 1024) as usize, file.take(most));
    loop {
        let bytes = next.fill_buf()?;
        if bytes.is_empty() {
            return Ok(());
        }
        hasher.update(bytes);
        let read = bytes.len();
        next.consume(read);
    }
}
