//! The file that a meeting was made from: it outlives a start and a rescue, and a damaged one is only a
//! missing one.

use super::*;
use crate::store::batch::Batch;
use crate::store::keys::{StoreKey, Table};
use crate::store::{Received, Summary, read_mirror};

/// Returns a meeting from a file, in a folder.
fn from_file(dir: &Path) -> (Store, Meeting) {
    let (store, _) = Store::open(dir).unwrap();
    let meeting = store.create(agenda(), Some(origin(b"dagsorden"))).unwrap();
    (store, meeting)
}

fn longer(bytes: &[u8]) -> Origin {
    let lines = (0..2_000).map(|n| format!("Linje {n} af en revideret dagsorden")).collect();
    origin(bytes).with_text(lines, &[0, 10, 20])
}

#[test]
fn the_file_that_a_meeting_follows_from_now_on_outlives_a_start_and_both_are_known() {
    let dir = tempfile::tempdir().unwrap();
    let (store, meeting) = from_file(dir.path());
    let revised = longer(b"revideret");
    let worker = StoreThread::of(store);
    worker.load(&meeting.id);
    worker.store.send(Request::KeepOrigin { meeting: meeting.id.clone(), origin: Box::new(revised.clone()) });
    worker.store.send(Request::Origin(meeting.id.clone()));
    let stored = worker.await_reply(|reply| match reply {
        Reply::Origin { origin, .. } => Some(origin),
        _ => None,
    });
    assert_eq!(stored.as_deref(), Some(&revised));
    worker.finish();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.origin(&meeting.id), Some(revised.clone()));
    for file in [origin(b"dagsorden"), revised] {
        assert_eq!(store.receive(&file).unwrap(), Received::Known(meeting.id.clone()));
    }
}

#[test]
fn a_change_of_a_meeting_that_nobody_minutes_is_on_both_copies_and_remembered() {
    let dir = tempfile::tempdir().unwrap();
    let (store, agenda) = from_file(dir.path());
    let change = Change::SetTitle { item: ItemId::from("i1"), title: "Natbusser hele året".into() };
    let amended = store.amend(&agenda.id, change.clone(), at(5_000)).unwrap();
    assert_eq!(amended.revision, agenda.revision + 1);
    store.keep_origin(&agenda.id, &longer(b"revideret")).unwrap();
    let misfit = Change::RemoveItem { item: ItemId::from("i99") };
    assert!(store.amend(&agenda.id, misfit, at(6_000)).is_err());
    drop(store);
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&agenda.id).unwrap(), amended);
    assert_eq!(read_mirror(dir.path(), &agenda.id).unwrap(), amended);
    assert_eq!(store.list(), [Summary::of(&amended)]);
    assert_eq!(store.origin(&agenda.id), Some(longer(b"revideret")));
    let past = store.history(&agenda.id, 9).unwrap();
    assert_eq!(
        past.iter().map(|past| (&past.record.change, past.record.at)).collect::<Vec<_>>(),
        [(&change, at(5_000))]
    );
}

#[test]
fn recovery_keeps_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let (store, meeting) = from_file(dir.path());
    store.keep_origin(&meeting.id, &longer(b"revideret")).unwrap();
    let mut batch = Batch::default();
    batch.remove(StoreKey::of(Table::Base, &meeting.id.0));
    batch.put(StoreKey::at(Table::Log, &meeting.id.0, 7), &"ikke en række").unwrap();
    store.database.commit(&batch).unwrap();
    let worker = StoreThread::of(store);
    assert_eq!(worker.load(&meeting.id), meeting);
    worker.finish();
    assert!(dir.path().join("store.beskadiget-1").exists());
    let (store, _) = Store::open(dir.path()).unwrap();
    assert_eq!(store.origin(&meeting.id), Some(longer(b"revideret")));
    assert_eq!(store.receive(&origin(b"dagsorden")).unwrap(), Received::Known(meeting.id));
}

#[test]
fn a_damaged_file_is_only_a_missing_one() {
    let dir = tempfile::tempdir().unwrap();
    let (store, meeting) = from_file(dir.path());
    let mut batch = Batch::default();
    batch.put(StoreKey::of(Table::Origin, &meeting.id.0), &"ikke en fil").unwrap();
    store.database.commit(&batch).unwrap();
    assert_eq!(store.origin(&meeting.id), None);
    drop(store);
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    assert_eq!(store.receive(&origin(b"dagsorden")).unwrap(), Received::Known(meeting.id.clone()));
    store.keep_origin(&meeting.id, &longer(b"revideret")).unwrap();
    assert_eq!(store.origin(&meeting.id), Some(longer(b"revideret")));
}
