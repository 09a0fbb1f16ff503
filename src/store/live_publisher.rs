//! The live file: what the minute-taker is writing, for followers.
//!
//! `meetings/now` is a view and no copy: small, replaced atomically, never flushed, and written on a thread
//! of its own, so that neither a letter nor the mirror waits for it. While a meeting runs it is also written
//! when nothing is typed, so that followers can tell a pause from a program that is gone.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, SyncSender, TrySendError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use serde::{Deserialize, Serialize};

use super::files::{create_temporary, read_regular};
use super::layout::{LIVE, LIVE_LOCK, MEETINGS};
use super::replace::rename;
use super::{StoreError, deletion_marker};
use crate::meeting::{ItemId, Live, Meeting, MeetingId};

/// The time between two writes while the user types.
const TYPING_INTERVAL: Duration = Duration::from_millis(150);
/// The time between two writes while a meeting runs and the user does not type.
pub const HEARTBEAT: Duration = Duration::from_secs(5);
/// How long closing waits for the last write.
const END_WAIT: Duration = Duration::from_millis(300);

/// What is in the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct LiveFile {
    #[serde(flatten)]
    live: Live,
    /// Which process writes, and on which machine, where that is to be had.
    process: u32,
    machine: Option<String>,
}

/// The live file as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveReading {
    /// What the minute-taker is writing.
    pub live: Live,
    /// The state of the program that wrote it; `None` when it cannot be seen from here.
    pub process: Option<ProcessState>,
}

/// The state of the program that wrote the live file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProcessState {
    /// It runs.
    Running,
    /// It is suspended in the background.
    Stopped,
    /// It has ended.
    Ended,
}

/// Reads the live file, also while another program writes it; `None` when it is missing or unreadable, or its
/// meeting is being deleted.
pub fn read_live(dir: &Path) -> Option<LiveReading> {
    read(dir).filter(|read| deletion_marker::unfinished(dir).as_ref() != Some(&read.live.meeting))
}

/// Reads the live file of any meeting.
pub(super) fn read(dir: &Path) -> Option<LiveReading> {
    let live_file: LiveFile =
        serde_json::from_slice(&read_regular(&dir.join(MEETINGS).join(LIVE)).ok()?).ok()?;
    let process = match machine() {
        Some(here) => (live_file.machine == Some(here)).then(|| process_state(live_file.process)),
        None => locked_state(&dir.join(MEETINGS).join(LIVE_LOCK)),
    };
    Some(LiveReading { live: live_file.live.clean(), process })
}

/// Returns whether the folder, or the live file in it, may not be read by this user.
pub fn is_forbidden(dir: &Path) -> bool {
    let folder = dir.join(MEETINGS);
    let refused = fs::read_dir(&folder).err().or_else(|| read_regular(&folder.join(LIVE)).err());
    refused.is_some_and(|error| error.kind() == std::io::ErrorKind::PermissionDenied)
}

/// Returns the time and size of a meeting's file, which change when it is replaced; `None` without a file.
pub fn mirror_modified(dir: &Path, id: &MeetingId) -> Option<(SystemTime, u64)> {
    let file = fs::metadata(dir.join(MEETINGS).join(format!("{id}.json"))).ok().filter(|_| id.is_safe())?;
    Some((file.modified().ok()?, file.len()))
}

/// Returns an id of this boot of this machine and of its process namespace; only Linux has one.
fn machine() -> Option<String> {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let seen = fs::read_link("/proc/self/ns/pid").ok()?;
    Some(format!("{} {}", boot.trim(), seen.display()))
}

fn process_state(process: u32) -> ProcessState {
    let state = fs::read_to_string(format!("/proc/{process}/stat")).ok();
    // the name is in parentheses and may hold anything; the state follows it
    let state = state.as_deref().and_then(|stat| stat.rsplit_once(')')).map(|(_, rest)| rest.trim_start());
    match state.and_then(|state| state.chars().next()) {
        None | Some('Z' | 'X') => ProcessState::Ended,
        Some('T' | 't') => ProcessState::Stopped,
        Some(_) => ProcessState::Running,
    }
}

/// Takes a lock that the system releases when the program ends, however it ends; `None` without locks.
fn lock_while_alive(path: &Path) -> Option<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path).ok()?;
    file.lock().ok().map(|()| file)
}

/// Returns what that lock says of its holder; `None` when it is free or cannot be tried.
fn locked_state(path: &Path) -> Option<ProcessState> {
    match File::open(path).ok()?.try_lock_shared() {
        Ok(()) => Some(ProcessState::Ended),
        Err(TryLockError::WouldBlock) => Some(ProcessState::Running),
        Err(TryLockError::Error(_)) => None,
    }
}

/// Writes the live file.
#[derive(Debug)]
pub(super) struct LivePublisher {
    /// `None` once it is to end, or without a thread: then there is no live view.
    work: Option<SyncSender<Live>>,
    thread: Option<JoinHandle<()>>,
    /// In which meeting the minute-taker is, and at which item.
    place: Option<(MeetingId, Option<ItemId>)>,
    /// What was published last.
    published: Live,
    published_at: Instant,
    /// Whether something may have changed since.
    is_behind: bool,
    /// Whether it is published again while nothing changes.
    has_heartbeat: bool,
}

impl LivePublisher {
    pub(super) fn new(dir: &Path) -> Self {
        let (work, inbox) = mpsc::sync_channel(1);
        let file = dir.join(MEETINGS).join(LIVE);
        let thread =
            thread::Builder::new().name("live".to_owned()).spawn(move || write_all(&file, &inbox)).ok();
        LivePublisher {
            work: thread.is_some().then_some(work),
            thread,
            place: None,
            published: Live::default(),
            published_at: Instant::now(),
            is_behind: false,
            has_heartbeat: false,
        }
    }

    /// Sets the item at which the minute-taker is; none when no meeting is open.
    pub(super) fn set_place(&mut self, place: Option<(MeetingId, Option<ItemId>)>) {
        self.place = place;
        self.is_behind = true;
    }

    /// Forgets a deleted meeting.
    pub(super) fn leave(&mut self, meeting: &MeetingId) {
        if self.place.as_ref().is_some_and(|(id, _)| id == meeting) {
            self.place = None;
        }
        // a deleted meeting's text must not be published again at exit
        if self.published.meeting == *meeting {
            self.published = Live::default();
        }
    }

    /// Something was typed.
    pub(super) fn mark_changed(&mut self) {
        self.is_behind = true;
    }

    /// Returns when the next publication is due.
    pub(super) fn due(&self) -> Option<Instant> {
        let wait = if self.is_behind { TYPING_INTERVAL } else { HEARTBEAT };
        let has_to = self.place.is_some() && self.work.is_some() && (self.is_behind || self.has_heartbeat);
        has_to.then(|| self.published_at + wait)
    }

    /// Returns where the minute-taker is, when that is to be published now.
    pub(super) fn due_place(&self) -> Option<(MeetingId, Option<ItemId>)> {
        self.due().filter(|due| Instant::now() >= *due).and(self.place.clone())
    }

    /// Publishes what the minute-taker is writing. What cannot be written now is written a moment later.
    pub(super) fn publish(&mut self, meeting: &Meeting, live: Live) {
        self.has_heartbeat = meeting.is_running();
        let pulse = self.published.pulse;
        let is_new = Live { pulse, ..live.clone() } != self.published;
        self.is_behind = false;
        if !is_new && !self.has_heartbeat {
            return;
        }
        let next = Live { pulse: pulse.wrapping_add(1), ..live };
        self.published_at = Instant::now();
        let Some(work) = &self.work else { return };
        match work.try_send(next.clone()) {
            Ok(()) => self.published = next,
            Err(TrySendError::Full(_)) => self.is_behind = true,
            Err(TrySendError::Disconnected(_)) => self.work = None,
        }
    }

    /// Publishes the orderly end of the program, waiting only briefly.
    pub(super) fn end(&mut self) {
        let (Some(work), Some(thread)) = (self.work.take(), self.thread.take()) else { return };
        let deadline = Instant::now() + END_WAIT;
        if self.published.pulse > 0 {
            let last = Live { ended: true, ..self.published.clone() };
            while matches!(work.try_send(last.clone()), Err(TrySendError::Full(_)))
                && Instant::now() < deadline
            {
                thread::sleep(Duration::from_millis(5));
            }
        }
        drop(work);
        while !thread.is_finished() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(2));
        }
    }
}

fn write_all(file: &Path, inbox: &Receiver<Live>) {
    let (process, machine) = (std::process::id(), machine());
    let _lock = if machine.is_none() { lock_while_alive(&file.with_file_name(LIVE_LOCK)) } else { None };
    for live in inbox {
        let live_file = LiveFile { live, process, machine: machine.clone() };
        // it is only a view: what is refused is published with the next letter
        let _ = write(file, &live_file);
    }
}

fn write(file: &Path, live_file: &LiveFile) -> Result<(), StoreError> {
    use std::io::Write;
    let temporary: PathBuf = file.with_extension("tmp");
    create_temporary(&temporary)?.write_all(&serde_json::to_vec(live_file)?)?;
    Ok(rename(&temporary, file)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(MEETINGS)).unwrap();
        dir
    }

    #[test]
    fn what_is_published_is_read_with_its_end() {
        let dir = folder();
        let meeting = Meeting::new("Rådet", "2026-03-03".parse().unwrap());
        let mut publisher = LivePublisher::new(dir.path());
        publisher.publish(&meeting, Live { text: "KKR godk".to_owned(), ..Live::of(&meeting, None) });
        publisher.end();
        let seen = read_live(dir.path()).unwrap();
        assert_eq!((seen.live.text.as_str(), seen.live.ended), ("KKR godk", true));
        assert_eq!(seen.live.meeting, meeting.id);
        let expected = if machine().is_some() { ProcessState::Running } else { ProcessState::Ended };
        assert_eq!(seen.process, Some(expected));
    }

    #[test]
    fn a_program_that_published_nothing_leaves_nothing() {
        let dir = folder();
        LivePublisher::new(dir.path()).end();
        assert_eq!(read_live(dir.path()), None);
    }

    #[test]
    fn a_lock_tells_whether_its_program_runs_where_the_system_does_not() {
        let dir = folder();
        let path = dir.path().join(MEETINGS).join(LIVE_LOCK);
        assert_eq!(locked_state(&path), None);
        let lock = lock_while_alive(&path).unwrap();
        assert_eq!(locked_state(&path), Some(ProcessState::Running));
        drop(lock);
        assert_eq!(locked_state(&path), Some(ProcessState::Ended));
    }

    #[test]
    fn a_broken_file_and_a_dead_process_are_seen() {
        let dir = folder();
        let file = dir.path().join(MEETINGS).join(LIVE);
        fs::write(&file, "{\"meeting\":").unwrap();
        assert_eq!(read_live(dir.path()), None);
        let live = Live { meeting: MeetingId::from("raadet-2026-03-03"), ..Live::default() };
        let write =
            |process, machine| write(&file, &LiveFile { live: live.clone(), process, machine }).unwrap();
        write(u32::MAX, machine());
        assert_eq!(read_live(dir.path()).unwrap().process, machine().map(|_| ProcessState::Ended));
        write(u32::MAX, Some("another".to_owned()));
        assert_eq!(read_live(dir.path()).unwrap().process, None);
    }
}
