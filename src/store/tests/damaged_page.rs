//! An unreadable page of sled: sled opens all the same, and meets it when something is read or written there.

use std::fs;

use super::*;
use crate::store::{StoreError, StoreNotice, read_mirror};

/// What sled writes in one after the other.
const SEGMENT: usize = 512 * 1024;
/// In the head of the first segment, after its checksum.
const HEAD: usize = 8;

/// Turns a bit in every place where the agenda is in sled's file. Sled knows of those pages from the snapshot
/// of the start before, and reads again only the segment that it last wrote in; where the head of that is
/// harmed too, not even that one.
fn damage_pages(dir: &Path) {
    drop(Store::open(dir).unwrap());
    // without a stamp it is unknown how the files were left, as after a crash
    fs::remove_file(dir.join("store.stamp")).unwrap();
    let db = dir.join("store/db");
    let (mut bytes, word) = (fs::read(&db).unwrap(), b"Natbusser");
    let places: Vec<usize> =
        (0..bytes.len() - word.len()).filter(|at| bytes[*at..].starts_with(word)).collect();
    assert!(!places.is_empty() && bytes.len() < 2 * SEGMENT);
    bytes[HEAD] ^= 1;
    places.into_iter().for_each(|at| bytes[at] ^= 1);
    fs::write(db, bytes).unwrap();
}

/// Returns a folder with a meeting that only the mirror has, unless the store checks it closely.
fn unnoticed() -> (tempfile::TempDir, Meeting, Store) {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let meeting = store.create(agenda(), None).unwrap();
    drop(store);
    damage_pages(dir.path());
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    (dir, meeting, store)
}

fn another() -> Origin {
    Origin::new(
        "andet.txt",
        Fingerprint::of(b"andet"),
        Meeting { body: "Engum Byråd".into(), id: MeetingId::from("engum"), ..agenda() },
    )
}

/// Both copies have both meetings, and there is nothing to repair.
fn both_are_there(dir: &Path, meetings: [&Meeting; 2]) {
    let (store, notices) = Store::open(dir).unwrap();
    assert_eq!(notices, []);
    for meeting in meetings {
        assert_eq!(store.load(&meeting.id).unwrap(), *meeting);
        assert_eq!(read_mirror(dir, &meeting.id).unwrap(), *meeting);
    }
    assert!(!store.database.is_unreadable());
}

#[test]
fn where_neither_copy_has_the_meeting_opened_last_a_new_one_can_be_stored() {
    let dir = tempfile::tempdir().unwrap();
    let old = minuted(dir.path(), "Rådet godkendte køreplanen.");
    damage_pages(dir.path());
    let file = dir.path().join("meetings").join(format!("{}.json", old.id));
    fs::write(&file, "{").unwrap();
    let (store, notices) = Store::open(dir.path()).unwrap();
    let aside = dir.path().join("store.beskadiget-1");
    assert_eq!(notices, [StoreNotice::sled_set_aside(&aside), StoreNotice::unreadable(&file)]);
    assert!(matches!(store.load(&old.id), Err(StoreError::Damaged { path }) if path == file));
    let new = store.create(*another().agenda, None).unwrap();
    drop(store);
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, [StoreNotice::unreadable(&file)]);
    assert_eq!(store.load(&new.id).unwrap(), new);
    assert_eq!(read_mirror(dir.path(), &new.id).unwrap(), new);
    assert_eq!(fs::read(&file).unwrap(), b"{");
    assert_eq!(set_aside_in(dir.path()), [aside]);
}

#[test]
fn a_page_that_cannot_be_read_keeps_no_new_meeting_out() {
    let (dir, old, mut store) = unnoticed();
    assert!(matches!(store.receive(&another()), Err(StoreError::Damaged { .. })));
    let (_, notices) = store.with_repair(|store| store.receive(&another())).unwrap();
    assert_eq!(notices, [StoreNotice::sled_set_aside(&dir.path().join("store.beskadiget-1"))]);
    let new = store.load(&another().agenda.id).unwrap();
    drop(store);
    both_are_there(dir.path(), [&old, &new]);
}

#[test]
fn a_page_that_cannot_be_read_keeps_no_new_meeting_out_while_the_store_is_at_work() {
    let (dir, old, store) = unnoticed();
    let worker = StoreThread::of(store);
    worker.store.send(Request::Receive(Box::new(another())));
    let mut notices = Vec::new();
    let new = worker.await_reply(|reply| match reply {
        Reply::Notice(notice) => {
            notices.push(notice);
            None
        }
        Reply::Opened { meeting, .. } => Some(*meeting),
        Reply::Failed { reason, .. } => panic!("{reason}"),
        _ => None,
    });
    assert_eq!(notices, [StoreNotice::sled_set_aside(&dir.path().join("store.beskadiget-1")).0]);
    worker.finish();
    both_are_there(dir.path(), [&old, &new]);
}
