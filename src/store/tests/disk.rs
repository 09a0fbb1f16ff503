//! A disk that refuses: nothing is forgotten, and all is written once it takes writes again.

use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;

use super::*;
use crate::store::files::Disk;
use crate::store::{StoreError, read_mirror};

#[test]
fn a_full_disk_is_reported_and_everything_is_saved_when_there_is_room_again() {
    let Disked { dir, full, mut meeting, worker } = Disked::new();
    let ms = worker.type_text(&mut meeting, "i1", "Før ", 0);
    worker.await_saved(meeting.revision);

    full.store(true, SeqCst);
    let ms = worker.type_text(&mut meeting, "i1", "under ", ms);
    let reason = worker.await_reply(|reply| match reply {
        Reply::Failed { reason, .. } => Some(reason),
        _ => None,
    });
    assert_eq!(reason, StoreError::Full.to_string());
    std::thread::sleep(Duration::from_millis(800));
    assert!(worker.replies.try_iter().all(|reply| !matches!(reply, Reply::Saved { .. })));

    full.store(false, SeqCst);
    worker.await_saved(meeting.revision);
    worker.type_text(&mut meeting, "i1", "og efter.", ms);
    worker.await_saved(meeting.revision);
    worker.finish();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
}

#[test]
fn the_next_letter_is_a_new_try() {
    let Disked { dir: _dir, full, mut meeting, worker } = Disked::new();
    full.store(true, SeqCst);
    let ms = worker.type_text(&mut meeting, "i1", "a", 0);
    worker.await_reply(|reply| matches!(reply, Reply::Failed { .. }).then_some(()));
    full.store(false, SeqCst);
    worker.type_text(&mut meeting, "i1", "b", ms);
    worker.await_saved(2);
    worker.finish();
}

#[test]
fn a_program_that_ends_on_a_full_disk_says_why() {
    let Disked { dir: _dir, full, mut meeting, worker } = Disked::new();
    full.store(true, SeqCst);
    worker.type_text(&mut meeting, "i1", "tabt?", 0);
    let ended = worker.store.finish(Duration::from_millis(500));
    assert!(matches!(ended, Err(StoreError::Full)), "{ended:?}");
}

#[test]
fn a_meeting_that_cannot_be_stored_is_not_said_to_be() {
    let dir = tempfile::tempdir().unwrap();
    let disk = Disk::default();
    let full = Arc::clone(&disk.full);
    let (store, _) = Store::open_on(dir.path(), disk, &mut |_, _| {}).unwrap();
    let worker = StoreThread::of(store);
    full.store(true, SeqCst);
    worker.store.send(Request::Receive(Box::new(origin(b"dagsorden"))));
    worker.await_reply(|reply| matches!(reply, Reply::Failed { .. }).then_some(()));
    full.store(false, SeqCst);
    worker.store.send(Request::Receive(Box::new(origin(b"dagsorden"))));
    let created = worker.await_reply(|reply| match reply {
        Reply::Opened { meeting, .. } => Some(*meeting),
        _ => None,
    });
    assert_eq!(created, agenda());
    worker.finish();
}

#[test]
fn a_change_that_does_not_fit_is_refused_and_the_rest_is_kept() {
    let (_dir, mut meeting, worker) = begun();
    let wrong = Change::EditDecision {
        item: ItemId::from("i1"),
        at: 99,
        removed: "x".to_owned(),
        inserted: String::new(),
    };
    worker.store.send(save(&meeting.id, Record::new(1, at(0), wrong.clone())));
    worker.await_reply(|reply| matches!(reply, Reply::Failed { .. }).then_some(()));
    worker.store.send(save(&meeting.id, Record::new(7, at(0), wrong)));
    worker.await_reply(|reply| matches!(reply, Reply::Failed { .. }).then_some(()));
    worker.type_text(&mut meeting, "i1", "Godkendt.", 0);
    worker.await_saved(meeting.revision);
    assert!(matches!(worker.store.finish(LONG), Err(StoreError::DoesNotFit(_))));
}

#[cfg(unix)]
#[test]
fn a_copy_that_takes_its_time_keeps_no_letter_waiting() {
    let dir = tempfile::tempdir().unwrap();
    let disk = Disk::default();
    let (store, _) = Store::open_on(dir.path(), disk.clone(), &mut |_, _| {}).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    disk.slow.store(true, std::sync::atomic::Ordering::SeqCst);
    let worker =
        StoreThread::paced(store, Intervals { mirror: Duration::from_millis(5), ..Intervals::default() });
    let mut ms = 0;
    for word in ["Skrevet ", "mens ", "kopien ", "venter."] {
        ms = worker.type_text(&mut meeting, "i1", word, ms);
        worker.await_saved(meeting.revision);
        std::thread::sleep(Duration::from_millis(30));
    }
    disk.slow.store(false, std::sync::atomic::Ordering::SeqCst);
    worker.finish();
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
}

/// The history of a meeting, which keeps its mirror from being written while a folder is in its place.
#[cfg(unix)]
struct BlockedHistory {
    history: std::path::PathBuf,
    kept: Vec<u8>,
}

#[cfg(unix)]
impl BlockedHistory {
    fn begin(dir: &Path, id: &MeetingId) -> BlockedHistory {
        let history = dir.join(format!("meetings/{id}.history"));
        let kept = std::fs::read(&history).unwrap();
        std::fs::remove_file(&history).unwrap();
        std::fs::create_dir(&history).unwrap();
        BlockedHistory { history, kept }
    }

    fn end(self) {
        std::fs::remove_dir(&self.history).unwrap();
        std::fs::write(&self.history, self.kept).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_copy_that_cannot_be_written_is_reported_once_and_written_when_it_can_be() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    let worker =
        StoreThread::paced(store, Intervals { mirror: Duration::from_millis(5), ..Intervals::default() });
    worker.load(&meeting.id);
    let refusal = BlockedHistory::begin(dir.path(), &meeting.id);
    let ms = worker.type_text(&mut meeting, "i1", "Gemt, ", 0);
    let notice = worker.await_reply(|reply| match reply {
        Reply::Notice(notice) => Some(notice),
        Reply::Failed { reason, .. } => panic!("{reason}"),
        _ => None,
    });
    assert!(notice.starts_with(&format!("Kopien af »{}« kunne ikke skrives", meeting.id)), "{notice}");
    worker.type_text(&mut meeting, "i1", "men uden kopi.", ms);
    worker.await_reply(|reply| match reply {
        Reply::Notice(notice) => panic!("told again: {notice}"),
        Reply::Saved { revision, .. } => (revision == meeting.revision).then_some(()),
        _ => None,
    });
    refusal.end();
    worker.finish();
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
}

#[cfg(unix)]
#[test]
fn who_quits_while_the_copy_cannot_be_written_finds_it_written_at_the_next_start() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    let worker = StoreThread::of(store);
    assert_eq!(worker.load(&meeting.id), meeting);
    let refusal = BlockedHistory::begin(dir.path(), &meeting.id);
    worker.type_text(&mut meeting, "i1", "Uden kopi.", 0);
    worker.finish();
    assert!(read_mirror(dir.path(), &meeting.id).unwrap().revision < meeting.revision);
    refusal.end();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
}
