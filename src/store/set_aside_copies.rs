//! Takes one meeting out of what was set aside as damaged: other meetings' data stays, as far as it can be
//! told apart.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use memchr::memmem::Finder;

use super::database::Database;
use super::files::{Disk, copy_files, create_temporary, read_regular, remove_anything, sync_folder};
use super::layout::{JOURNAL, MEETINGS, STORE};
use super::replace::rename;
use super::{StoreError, folder_swap};
use crate::meeting::MeetingId;

/// The suffix of what was set aside.
pub(super) const ASIDE: &str = ".beskadiget-";
/// How much of a file is searched at a time.
const CHUNK: usize = 1 << 20;
/// How far into a meeting's file its id is at the most.
const HEAD: u64 = 64 * 1024;

/// Takes a meeting out of the stores, journals and folders that were set aside.
pub(super) fn remove_meeting(dir: &Path, id: &MeetingId) -> Result<(), StoreError> {
    for folder in set_aside(dir, STORE) {
        folder_swap::finish(&folder)?;
        remove_from_store(dir, &folder, id)?;
    }
    for journal in set_aside(dir, JOURNAL) {
        remove_from_journal(&journal, id)?;
    }
    for other in set_aside(dir, MEETINGS) {
        if may_hold(&other, id)? {
            remove_anything(&other)?;
        }
    }
    Ok(sync_folder(dir)?)
}

/// Returns what was set aside of something in the data folder, each once.
fn set_aside(dir: &Path, of: &str) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let is_aside = |name: &String| name.strip_prefix(of).is_some_and(|rest| rest.starts_with(ASIDE));
    names.filter(is_aside).map(|name| dir.join(folder_swap::place_of(&name))).collect()
}

/// A store is written anew without the meeting. One that cannot be read is removed altogether: what is in it
/// is unknown.
fn remove_from_store(dir: &Path, folder: &Path, id: &MeetingId) -> Result<(), StoreError> {
    if !may_hold(folder, id)? {
        return Ok(());
    }
    // sled alters what it opens
    let copy = tempfile::Builder::new().prefix(super::layout::TEMPORARY_STORE).tempdir_in(dir)?;
    let opened = copy_files(folder, copy.path())
        .map_err(StoreError::from)
        .and_then(|()| Database::at(copy.path(), Disk::default()));
    match opened {
        Ok(mut database) => {
            let replaced = folder_swap::replace(folder, |new| database.copy_without(id, new).map(drop));
            database.close();
            replaced
        }
        Err(StoreError::Damaged { .. } | StoreError::Newer { .. } | StoreError::NotAFolder) => {
            remove_anything(folder)
        }
        Err(error) => Err(error),
    }
}

/// Removes a meeting from a journal: only lines that certainly are another meeting's stay.
fn remove_from_journal(journal: &Path, id: &MeetingId) -> Result<(), StoreError> {
    if journal.is_dir() {
        return if may_hold(journal, id)? { remove_anything(journal) } else { Ok(()) };
    }
    let bytes = read_regular(journal)?;
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let others: Vec<u8> = lines.filter(|line| is_of_another(line, id)).flatten().copied().collect();
    if others.len() == bytes.len() {
        return Ok(());
    }
    if others.is_empty() {
        return remove_anything(journal);
    }
    let mut temporary = journal.as_os_str().to_owned();
    temporary.push(".tmp");
    let temporary = PathBuf::from(temporary);
    let mut file = create_temporary(&temporary)?;
    file.write_all(&others)?;
    file.sync_all()?;
    drop(file);
    Ok(rename(&temporary, journal)?)
}

/// Returns whether a line of a journal, damaged or not, begins with the id of another meeting and says
/// nothing of this one.
fn is_of_another(line: &[u8], id: &MeetingId) -> bool {
    let named = line.get(9..).and_then(|json| json.strip_prefix(b"[\""));
    let other = named.and_then(|rest| rest.split(|byte| *byte == b'"').next());
    let other = other.and_then(|name| std::str::from_utf8(name).ok()).map(MeetingId::from);
    other.is_some_and(|other| other.is_safe() && other != *id)
        && Finder::new(id.0.as_bytes()).find(line).is_none()
}

/// Returns whether a file of the mirror, or one that was set aside there, says that it is this meeting.
pub(super) fn says_it_is(path: &Path, id: &MeetingId) -> bool {
    let Some(file) =
        fs::metadata(path).ok().filter(fs::Metadata::is_file).and_then(|_| File::open(path).ok())
    else {
        return false;
    };
    let mut head = Vec::new();
    let read = file.take(HEAD).read_to_end(&mut head);
    read.is_ok() && Finder::new(format!("\"{id}\"").as_bytes()).find(&head).is_some()
}

/// Returns whether a file, or one in a folder, may hold something of a meeting. Sled leaves out what the keys
/// on a page have in common and keeps that once, at the page's beginning: one half of the id is together
/// somewhere.
fn may_hold(path: &Path, id: &MeetingId) -> io::Result<bool> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            if may_hold(&entry?.path(), id)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if !path.is_file() {
        return Ok(false);
    }
    let (first, second) = id.0.as_bytes().split_at(id.0.len() / 2);
    let halves = [Finder::new(first), Finder::new(second)];
    let (mut file, mut window) = (File::open(path)?, Vec::new());
    loop {
        // the end of the chunk before, so that nothing is cut in two
        let keep = window.len().min(second.len());
        window.drain(..window.len() - keep);
        if (&mut file).take(CHUNK as u64).read_to_end(&mut window)? == 0 {
            return Ok(false);
        }
        if halves.iter().any(|half| half.find(&window).is_some()) {
            return Ok(true);
        }
    }
}
