//! The journal: every change is written to it on arrival, so that it survives a kill of the program.
//!
//! A disk may take a while for a sync, and what comes in meanwhile would wait in memory. So each change is
//! written first to a file that is never synced: the system has it at once, however slow the disk is. It does
//! not survive a power cut, and a change in it does not count as saved. The next start replays what is newer
//! than both copies.
//!
//! A line is a checksum and the change: `crc32 [id, record]`. The file is emptied when all of it is saved and
//! it has grown large, and is removed when the program ends in order.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender};

use super::batch::Batch;
use super::files::{create_private, create_temporary, read_regular, set_aside};
use super::layout::JOURNAL;
use super::message::Message;
use super::protocol::Request;
use super::replace::rename;
use super::replica::Replica;
use super::{Record, Store, StoreError, StoreNotice, deletion_marker};
use crate::meeting::MeetingId;

/// How large it may be before it is emptied.
const LARGEST: u64 = 256 * 1024;

/// Notes what comes in, and passes it on to the store's thread.
pub(super) struct Journal {
    /// `None` where it cannot be created: then a change waits in memory for the disk.
    file: Option<File>,
    /// Where it is.
    dir: PathBuf,
    length: u64,
    /// Whether the last line was cut off, so that the next must start on a new line.
    is_cut_off: bool,
    /// How many changes have been passed on.
    written: u64,
    /// How many of them the store is done with.
    finished: Arc<AtomicU64>,
    /// Whether every change that the store may not be done with is in the file.
    is_whole: Arc<AtomicBool>,
}

impl Journal {
    /// Returns a journal that says in `is_whole` whether its file has every change that is not yet saved.
    pub(super) fn new(dir: &Path, finished: Arc<AtomicU64>, is_whole: Arc<AtomicBool>) -> Self {
        let file = create_private(&dir.join(JOURNAL)).ok();
        is_whole.store(file.is_some(), Ordering::Release);
        Journal { dir: dir.to_owned(), file, length: 0, is_cut_off: false, written: 0, finished, is_whole }
    }

    /// Works until the handle is gone, or the end has been passed on.
    pub(super) fn work(mut self, messages: &Receiver<Message>, pass: &Sender<Message>) {
        while let Ok(message) = messages.recv() {
            if let Message::Request(request) = &message {
                self.note(request);
            }
            let is_last = matches!(message, Message::Finish(..));
            // the file must be closed before the last message is passed on
            self.file = self.file.filter(|_| !is_last);
            if pass.send(message).is_err() || is_last {
                return;
            }
        }
    }

    /// Keeps what a request would lose if the program were killed before the store has done it.
    fn note(&mut self, request: &Request) {
        match request {
            Request::Save { meeting, record } => self.append(meeting, record),
            Request::Delete(meeting) => self.delete(meeting),
            // a file can be read again, a place is no part of the record
            Request::Receive(_)
            | Request::Create(_)
            | Request::KeepOrigin { .. }
            | Request::Remember { .. } => {}
            // these only read
            Request::Open(_)
            | Request::List
            | Request::Origin(_)
            | Request::History { .. }
            | Request::Versions { .. }
            | Request::EarlierDecisions(_)
            | Request::LatestPeople(_) => {}
        }
    }

    /// Begins the deletion of a meeting: from the moment that the marker is set its changes are not needed
    /// any more.
    fn delete(&mut self, meeting: &MeetingId) {
        // nothing is taken out of a journal unless the rest of the meeting goes too; the store's thread
        // reports why
        if deletion_marker::set(&self.dir, meeting).is_err() {
            return;
        }
        // Windows replaces no file that is open
        self.file = None;
        let _ = remove_meeting(&self.dir, meeting);
        let path = self.dir.join(JOURNAL);
        self.length = fs::metadata(&path).map_or(0, |meta| meta.len());
        self.file = fs::OpenOptions::new().append(true).open(path).ok();
        self.is_cut_off = false;
    }

    /// Appends a change. A failure is not reported here: the store's own thread meets the same disk, and
    /// reports it.
    fn append(&mut self, id: &MeetingId, record: &Record) {
        let Some(file) = &mut self.file else {
            self.is_whole.store(false, Ordering::Release);
            return;
        };
        let is_done = self.length > LARGEST && self.finished.load(Ordering::Acquire) == self.written;
        if is_done && file.set_len(0).and_then(|()| file.rewind()).is_ok() {
            (self.length, self.is_cut_off) = (0, false);
            self.is_whole.store(true, Ordering::Release);
        }
        self.written += 1;
        let Ok(json) = serde_json::to_string(&(id, record)) else { return };
        let gap = if self.is_cut_off { "\n" } else { "" };
        let line = format!("{gap}{:08x} {json}\n", crc32fast::hash(json.as_bytes()));
        self.is_cut_off = file.write_all(line.as_bytes()).is_err();
        if self.is_cut_off {
            self.is_whole.store(false, Ordering::Release);
        }
        self.length += line.len() as u64;
    }
}

/// Removes the journal: all that is in it is saved.
pub(super) fn remove(dir: &Path) {
    // what is left is older than what is stored, and the next start removes it
    let _ = fs::remove_file(dir.join(JOURNAL));
}

/// Removes the changes of a meeting from a journal that is not being written.
pub(super) fn remove_meeting(dir: &Path, meeting: &MeetingId) -> Result<(), StoreError> {
    let path = dir.join(JOURNAL);
    let Ok(bytes) = read_regular(&path) else { return Ok(()) };
    let others = without(&bytes, meeting);
    if others.len() == bytes.len() {
        return Ok(());
    }
    let temporary = path.with_extension("tmp");
    let mut file = create_temporary(&temporary)?;
    file.write_all(&others)?;
    drop(file);
    Ok(rename(&temporary, &path)?)
}

/// Returns the lines of a journal that are not a meeting's.
fn without(bytes: &[u8], meeting: &MeetingId) -> Vec<u8> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let is_kept = |line: &&[u8]| parse(line.trim_ascii_end()).is_none_or(|(id, _)| id != *meeting);
    lines.filter(is_kept).flatten().copied().collect()
}

impl Store {
    /// Stores what a program that was killed had written to the journal and not saved. A journal that does
    /// not fit is set aside.
    pub(super) fn replay_journal(&mut self) -> Result<Vec<StoreNotice>, StoreError> {
        let path = self.dir.join(JOURNAL);
        let Ok(found) = fs::symlink_metadata(&path) else { return Ok(Vec::new()) };
        let mut notices = Vec::new();
        let mut fits = found.is_file();
        let changes = if fits { read(&read_regular(&path)?) } else { BTreeMap::new() };
        for (id, records) in &changes {
            self.checked_at_start = None;
            fits &= self.replay_records(id, records, &mut notices)?;
        }
        if fits {
            fs::remove_file(&path)?;
        } else {
            notices.push(StoreNotice::journal_set_aside(&set_aside(&path)?));
        }
        Ok(notices)
    }

    /// Replays the changes of a meeting that are newer than both copies. Returns whether all of them fitted.
    fn replay_records(
        &mut self,
        id: &MeetingId,
        records: &[Record],
        notices: &mut Vec<StoreNotice>,
    ) -> Result<bool, StoreError> {
        let best = match self.load_repaired(id) {
            Ok((best, repaired)) => {
                notices.extend(repaired);
                best
            }
            Err(StoreError::NotFound(_) | StoreError::Damaged { .. }) => return Ok(false),
            Err(error) => return Err(error),
        };
        let stored = best.meeting.revision;
        let mut replica = Replica::following(best.meeting, best.log);
        let mut newer = records.iter().filter(|record| record.revision > stored);
        let mut batch = Batch::default();
        let fits = newer.all(|record| replica.keep(record, &mut batch).is_ok());
        if replica.meeting.revision > stored {
            replica.snapshot(&mut batch)?;
            self.database.commit(&batch)?;
            let refused = self.mirror.write_changes(&replica.meeting, &replica.unmirrored).err();
            notices.extend(refused.map(|reason| StoreNotice::mirror_refused(id, &reason)));
        }
        Ok(fits)
    }
}

/// Returns the changes of each meeting, in the order they came. A line that was cut off, or damaged, is left
/// out.
fn read(bytes: &[u8]) -> BTreeMap<MeetingId, Vec<Record>> {
    let mut changes: BTreeMap<MeetingId, Vec<Record>> = BTreeMap::new();
    for (id, record) in bytes.split(|byte| *byte == b'\n').filter_map(parse) {
        changes.entry(id).or_default().push(record);
    }
    changes
}

fn parse(line: &[u8]) -> Option<(MeetingId, Record)> {
    let (sum, json) = line.split_at_checked(9)?;
    let sum = std::str::from_utf8(sum).ok()?.strip_suffix(' ')?;
    (u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(json)).then_some(())?;
    serde_json::from_slice(json).ok()
}
