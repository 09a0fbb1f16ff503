//! Stories of the store, and their helpers.

mod damage;
mod damage_kinds;
mod damaged_page;
mod deletion;
mod disk;
mod foreign;
mod history;
mod journal;
mod lifecycle;
mod log_entry;
mod open;
mod origins;
mod random_changes;
mod random_damage;
mod size;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::files::Disk;
use super::protocol::{Reply, Request};
use super::worker::Intervals;
use super::{Record, Store, StoreHandle};
use crate::meeting::{Change, Fingerprint, Indstilling, Item, ItemId, Meeting, MeetingId, Origin};

/// Longer than anything takes on a busy machine.
const LONG: Duration = Duration::from_secs(20);

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 11, 13).unwrap()
}

/// Returns a moment of the meeting, in milliseconds after ten o'clock.
fn at(ms: i64) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2020-11-13T10:00:00+01:00").unwrap() + TimeDelta::milliseconds(ms)
}

/// Returns an invented agenda with a few items to decide.
fn agenda() -> Meeting {
    let item = |n: usize| Item {
        id: ItemId(format!("i{n}")),
        number: n.to_string(),
        level: 1,
        title: format!("Natbusser på linje {n}"),
        indstilling: Some(Indstilling {
            lead: None,
            points: vec!["at Søhøjland godkender køreplanen".into()],
        }),
        ..Item::default()
    };
    let mut meeting = Meeting::new("KKR Søhøjland", day());
    meeting.items = (1..=3).map(item).collect();
    meeting.normalised().unwrap()
}

/// Returns a file that such an agenda was read from.
fn origin(bytes: &[u8]) -> Origin {
    Origin::new("dagsorden.txt", Fingerprint::of(bytes), agenda())
}

/// Returns the record that writes letters at the end of an item's decision.
fn write(meeting: &mut Meeting, item: &str, letters: &str, ms: i64) -> Record {
    let item = ItemId::from(item);
    let end = meeting.item(&item).unwrap().decision_text().len();
    let change = Change::EditDecision { item, at: end, removed: String::new(), inserted: letters.to_owned() };
    record(meeting, change, ms)
}

fn record(meeting: &mut Meeting, change: Change, ms: i64) -> Record {
    meeting.apply(&change).unwrap();
    Record::new(meeting.revision, at(ms), change)
}

fn save(meeting: &MeetingId, record: Record) -> Request {
    Request::Save { meeting: meeting.clone(), record }
}

/// A store's thread, and what it replies.
struct StoreThread {
    store: StoreHandle,
    replies: Receiver<Reply>,
}

impl StoreThread {
    fn of(store: Store) -> Self {
        StoreThread::paced(store, Intervals::default())
    }

    fn paced(store: Store, intervals: Intervals) -> Self {
        let (tell, replies) = mpsc::channel();
        let reply = move |reply| {
            let _ = tell.send(reply);
        };
        StoreThread { store: StoreHandle::start(store, intervals, reply), replies }
    }

    /// Returns the next reply for which `pick` has an answer.
    fn await_reply<T>(&self, mut pick: impl FnMut(Reply) -> Option<T>) -> T {
        loop {
            if let Some(found) = pick(self.replies.recv_timeout(LONG).unwrap()) {
                return found;
            }
        }
    }

    fn await_saved(&self, revision: u64) {
        self.await_reply(|reply| match reply {
            Reply::Saved { revision: saved, .. } if saved >= revision => Some(()),
            _ => None,
        });
    }

    fn load(&self, id: &MeetingId) -> Meeting {
        self.store.send(Request::Open(id.clone()));
        self.await_reply(|reply| match reply {
            Reply::Opened { meeting, .. } => Some(*meeting),
            _ => None,
        })
    }

    /// Types a text letter by letter, a tenth of a second each, and returns the time after it.
    fn type_text(&self, meeting: &mut Meeting, item: &str, text: &str, from: i64) -> i64 {
        let mut ms = from;
        for letter in text.chars() {
            let record = write(meeting, item, &letter.to_string(), ms);
            self.store.send(save(&meeting.id, record));
            ms += 100;
        }
        ms
    }

    fn finish(self) {
        self.store.finish(LONG).unwrap();
    }
}

/// Returns a new folder with a new meeting in it, and the store's thread at work.
fn begun() -> (tempfile::TempDir, Meeting, StoreThread) {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let meeting = store.create(agenda(), None).unwrap();
    (dir, meeting, StoreThread::of(store))
}

/// Returns what is in a folder under the name of something damaged.
fn set_aside_in(dir: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(dir).into_iter().flatten().flatten().map(|file| file.path());
    files.filter(|path| path.to_string_lossy().contains(".beskadiget-")).collect()
}

/// A meeting on a disk that refuses while it is `full`.
struct Disked {
    dir: tempfile::TempDir,
    full: Arc<AtomicBool>,
    meeting: Meeting,
    worker: StoreThread,
}

impl Disked {
    fn new() -> Disked {
        let dir = tempfile::tempdir().unwrap();
        let disk = Disk::default();
        let full = Arc::clone(&disk.full);
        let (store, _) = Store::open_on(dir.path(), disk, &mut |_, _| {}).unwrap();
        let meeting = store.create(agenda(), None).unwrap();
        Disked { dir, full, meeting, worker: StoreThread::of(store) }
    }
}

/// Returns a folder with one meeting in which a text was typed and the program closed; returns the meeting.
fn minuted(dir: &Path, text: &str) -> Meeting {
    let (store, _) = Store::open(dir).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    let worker = StoreThread::of(store);
    worker.load(&meeting.id);
    worker.type_text(&mut meeting, "i2", text, 0);
    worker.finish();
    meeting
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(file.file_name());
        if file.path().is_dir() {
            copy_folder(&file.path(), &target);
        } else {
            std::fs::copy(file.path(), target).unwrap();
        }
    }
}

/// A data folder to copy and damage: closed in peace, and left by a program that was killed.
struct UndamagedFolder {
    dir: tempfile::TempDir,
    meeting: Meeting,
}

impl UndamagedFolder {
    fn new() -> Self {
        // the disk itself has nothing to do with it, and memory is faster
        let memory = tempfile::tempdir_in("/dev/shm");
        let dir = memory.or_else(|_| tempfile::tempdir()).unwrap();
        let text = "Rådet godkendte køreplanen enstemmigt, og Engum tog forbehold for økonomien.";
        let meeting = minuted(&dir.path().join("closed"), text);
        let again = dir.path().join("again");
        copy_folder(&dir.path().join("closed"), &again);
        let (store, _) = Store::open(&again).unwrap();
        copy_folder(&again, &dir.path().join("killed"));
        drop(store);
        UndamagedFolder { dir, meeting }
    }

    fn copy(&self, name: &str) -> PathBuf {
        self.copy_from("closed", name)
    }

    fn copy_of_killed(&self, name: &str) -> PathBuf {
        self.copy_from("killed", name)
    }

    fn copy_from(&self, state: &str, name: &str) -> PathBuf {
        let copy = self.dir.path().join(name);
        copy_folder(&self.dir.path().join(state), &copy);
        copy
    }
}
