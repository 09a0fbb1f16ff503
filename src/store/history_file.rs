//! The history of a meeting beside its mirror: a file that only grows, so that versions and undo outlive the
//! database.
//!
//! A line is a checksum and what it is over: `crc32 B revision revision {meeting}` for a beginning, at
//! creation or where nothing else is known, and `crc32 C first last {changes}` for changes, in the shape of
//! the log's rows. Changes are appended before the mirror is replaced, so the history is never behind it. A
//! line that was cut off by a kill is passed over when the next one follows on what was before it.

use std::fs::{self, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::Deserialize;

use super::entry::LogEntry;
use super::files::{create_temporary, read_regular, sync_folder};
use super::replace::rename;
use super::{Record, StoreError};
use crate::meeting::{Meeting, MeetingId};

/// How much of the end of a file is read to find its newest line.
const TAIL: u64 = 64 * 1024;

/// A line of the file.
#[derive(Debug)]
pub(super) enum HistoryLine {
    /// The meeting as it was at a revision.
    Base(Box<Meeting>),
    /// Changes that follow each other.
    Changes(LogEntry),
}

/// How far a file can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum HistoryState {
    /// There is none.
    Missing,
    /// Up to this revision, without a gap since the last beginning.
    Sound(u64),
    /// It is the history of another meeting.
    Foreign(MeetingId),
    /// Something in it cannot be read or followed.
    Damaged,
}

/// A beginning, as far as it says of which meeting it is.
#[derive(Deserialize)]
struct Named {
    id: MeetingId,
}

/// Returns the lines that fold these records.
pub(super) fn folded(records: &[Record]) -> Vec<HistoryLine> {
    let mut entries: Vec<LogEntry> = Vec::new();
    for record in records {
        let continues = entries.last_mut().is_some_and(|entry| entry.take(record));
        if !continues {
            entries.push(LogEntry::new(record));
        }
    }
    entries.into_iter().map(HistoryLine::Changes).collect()
}

/// Looks at every line's checksum and revisions, and of which meeting the beginnings are, without reading what they say
/// of it.
pub(super) fn state(path: &Path, id: &MeetingId) -> HistoryState {
    match fs::symlink_metadata(path) {
        Err(_) => return HistoryState::Missing,
        Ok(meta) if !meta.is_file() => return HistoryState::Damaged,
        Ok(_) => {}
    }
    let Ok(bytes) = read_regular(path) else { return HistoryState::Damaged };
    let mut reached: Option<u64> = None;
    let mut is_whole = true;
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let Some((is_base, first, last, json)) = split(line) else {
            is_whole = false;
            continue;
        };
        if let Some(other) = named_other(json, id).filter(|_| is_base) {
            return HistoryState::Foreign(other);
        }
        match reached {
            _ if is_base => (reached, is_whole) = (Some(last), true),
            Some(before) if first <= before.saturating_add(1) => {
                (reached, is_whole) = (Some(before.max(last)), true);
            }
            Some(_) | None => return HistoryState::Damaged,
        }
    }
    // a line cut off at the very end counts as never written
    match reached {
        Some(revision) if is_whole || bytes.last() != Some(&b'\n') => HistoryState::Sound(revision),
        Some(_) | None => HistoryState::Damaged,
    }
}

/// Returns the meeting that a beginning is of, when that is another than this.
fn named_other(json: &str, id: &MeetingId) -> Option<MeetingId> {
    let named: Named = serde_json::from_slice(json.as_bytes()).ok()?;
    Some(named.id).filter(|named| named != id)
}

/// Returns the revision that the newest line leads to, without reading the file as a whole where its end is
/// enough.
pub(super) fn newest(path: &Path, id: &MeetingId) -> Option<u64> {
    let mut file = fs::File::open(path).ok().filter(|_| path.is_file())?;
    let length = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL))).ok()?;
    let mut end = Vec::new();
    file.take(TAIL).read_to_end(&mut end).ok()?;
    let lines = end.split(|byte| *byte == b'\n').rev().filter(|line| !line.is_empty());
    // the first may be the end of a longer line, and fails its checksum then
    match lines.filter_map(split).next() {
        Some((_, _, last, _)) => Some(last),
        None => match state(path, id) {
            HistoryState::Sound(last) => Some(last),
            HistoryState::Missing | HistoryState::Foreign(_) | HistoryState::Damaged => None,
        },
    }
}

/// Returns the lines of a file that can be followed from its beginning to `meeting`, or beyond it; with the
/// meeting that they lead to. None when they do not lead there.
pub(super) fn read(path: &Path, meeting: &Meeting) -> Option<(Meeting, Vec<HistoryLine>)> {
    let HistoryState::Sound(_) = state(path, &meeting.id) else { return None };
    let bytes = read_regular(path).ok()?;
    let parsed = bytes.split(|byte| *byte == b'\n').filter_map(|line| parse(line, &meeting.id));
    let (mut current, mut lines): (Option<Meeting>, Vec<HistoryLine>) = (None, Vec::new());
    let mut passes = false;
    for line in parsed {
        match &line {
            HistoryLine::Base(base) => current = Some((**base).clone()),
            HistoryLine::Changes(entry) => follow(current.as_mut()?, entry, meeting, &mut passes)?,
        }
        passes |= current.as_ref() == Some(meeting);
        lines.push(line);
    }
    passes.then_some(())?;
    current.map(|end| (end, lines))
}

/// Applies an entry, and notes in `passes` whether it reaches the meeting.
fn follow(current: &mut Meeting, entry: &LogEntry, meeting: &Meeting, passes: &mut bool) -> Option<()> {
    let has_inside = (entry.first()..=entry.last()).contains(&meeting.revision);
    if !has_inside {
        return entry.apply(current).ok();
    }
    for record in entry.records() {
        if record.revision <= current.revision {
            continue;
        }
        current.apply(&record.change).ok()?;
        *passes |= current == meeting;
    }
    Some(())
}

/// Appends lines, and waits until they are on the disk.
pub(super) fn append(path: &Path, lines: &[HistoryLine]) -> Result<(), StoreError> {
    if lines.is_empty() {
        return Ok(());
    }
    if fs::symlink_metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return Err(StoreError::Misplaced { path: path.to_owned() });
    }
    let is_new = !path.exists();
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    // a line cut off by a kill must not swallow the next one
    let gap = if is_new || ends_a_line(path) { "" } else { "\n" };
    file.write_all(format!("{gap}{}", print(lines)?).as_bytes())?;
    file.sync_data()?;
    match path.parent() {
        Some(folder) if is_new => Ok(sync_folder(folder)?),
        _ => Ok(()),
    }
}

/// Replaces the file by one with these lines.
pub(super) fn replace(path: &Path, lines: &[HistoryLine]) -> Result<(), StoreError> {
    let temporary = path.with_extension("history.tmp");
    let mut file = create_temporary(&temporary)?;
    file.write_all(print(lines)?.as_bytes())?;
    file.sync_all()?;
    drop(file);
    rename(&temporary, path)?;
    path.parent().map_or(Ok(()), |folder| Ok(sync_folder(folder)?))
}

fn ends_a_line(path: &Path) -> bool {
    let last = || {
        let mut file = fs::File::open(path)?;
        if file.metadata()?.len() == 0 {
            return Ok(b'\n');
        }
        file.seek(SeekFrom::End(-1))?;
        let mut byte = [0];
        file.read_exact(&mut byte)?;
        Ok::<u8, std::io::Error>(byte[0])
    };
    last().is_ok_and(|byte| byte == b'\n')
}

fn print(lines: &[HistoryLine]) -> Result<String, StoreError> {
    let mut text = String::new();
    for line in lines {
        let checked = match line {
            HistoryLine::Base(meeting) => {
                let revision = meeting.revision;
                format!("B {revision} {revision} {}", serde_json::to_string(meeting)?)
            }
            HistoryLine::Changes(entry) => {
                format!("C {} {} {}", entry.first(), entry.last(), serde_json::to_string(entry)?)
            }
        };
        text.push_str(&format!("{:08x} {checked}\n", crc32fast::hash(checked.as_bytes())));
    }
    Ok(text)
}

/// Returns whether a line is a beginning, its first and last revision, and what it says; `None` when its
/// checksum is wrong.
fn split(line: &[u8]) -> Option<(bool, u64, u64, &str)> {
    let (sum, checked) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    (u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(checked.as_bytes())).then_some(())?;
    let mut fields = checked.splitn(4, ' ');
    let is_base = match fields.next()? {
        "B" => true,
        "C" => false,
        _ => return None,
    };
    let (first, last) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    fields.next().map(|json| (is_base, first, last, json))
}

fn parse(line: &[u8], id: &MeetingId) -> Option<HistoryLine> {
    let (is_base, first, last, json) = split(line)?;
    if is_base {
        let meeting: Meeting = serde_json::from_slice(json.as_bytes()).ok()?;
        return (meeting.id == *id && meeting.revision == last).then(|| HistoryLine::Base(Box::new(meeting)));
    }
    let entry: LogEntry = serde_json::from_slice(json.as_bytes()).ok()?;
    (entry.first() == first && entry.last() == last).then_some(HistoryLine::Changes(entry))
}
