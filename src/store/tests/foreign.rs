//! Files that are another meeting's, of a newer program, or with numbers that no meeting has.

use std::fs;

use super::*;
use crate::store::{StoreError, read_mirror};

fn file(dir: &Path, id: &MeetingId) -> PathBuf {
    dir.join("meetings").join(format!("{id}.json"))
}

#[test]
fn a_file_that_says_it_is_another_meeting_is_set_aside_and_not_obeyed() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = minuted(dir.path(), "Godkendt.");
    let mut other =
        Meeting { id: MeetingId::from("et-andet-moede"), body: "Et andet råd".to_owned(), ..agenda() };
    other.revision = meeting.revision + 1_000;
    let other = serde_json::to_string_pretty(&other).unwrap();
    fs::write(file(dir.path(), &meeting.id), &other).unwrap();
    assert!(matches!(read_mirror(dir.path(), &meeting.id), Err(StoreError::Foreign { .. })));
    let (mut store, _) = Store::open(dir.path()).unwrap();
    assert_eq!(store.begin(&meeting.id).unwrap().0, meeting);
    drop(store);
    let aside = set_aside_in(&dir.path().join("meetings"));
    assert_eq!(aside.len(), 1);
    assert_eq!(fs::read_to_string(&aside[0]).unwrap(), other);
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
    // and where there is no such meeting
    fs::write(file(dir.path(), &MeetingId::from("ingen")), &other).unwrap();
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert!(notices.iter().any(|notice| notice.0.contains("et-andet-moede")), "{notices:?}");
    assert_eq!(store.list().len(), 1);
    assert_eq!(set_aside_in(&dir.path().join("meetings")).len(), 2);
}

#[test]
fn a_revision_that_no_meeting_reaches_is_damage_and_is_never_stored() {
    for revision in [u64::MAX, u64::MAX - 1, i64::MAX as u64, (1 << 53) + 1] {
        let dir = tempfile::tempdir().unwrap();
        let meeting = minuted(dir.path(), "Godkendt.");
        let path = file(dir.path(), &meeting.id);
        let text = fs::read_to_string(&path).unwrap();
        let text = text
            .replace(&format!("\"revision\": {}", meeting.revision), &format!("\"revision\": {revision}"));
        let unsealed = text.rfind(",\n  \"checksum\"").unwrap();
        fs::write(&path, format!("{}\n}}\n", &text[..unsealed])).unwrap();
        let (mut store, _) = Store::open(dir.path()).unwrap();
        assert_eq!(store.begin(&meeting.id).unwrap().0, meeting, "{revision}");
        let high = Meeting { revision, id: MeetingId::from("hoejt"), ..agenda() };
        assert!(matches!(store.create(high, None), Err(StoreError::OutOfRange(_))));
        let worker = StoreThread::of(store);
        let mut meeting = worker.load(&meeting.id);
        worker.type_text(&mut meeting, "i1", "Skrevet videre.", 0);
        worker.finish();
        assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
    }
}

#[test]
fn what_a_newer_program_wrote_is_called_newer_and_nothing_is_touched() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = minuted(dir.path(), "Godkendt.");
    let path = file(dir.path(), &meeting.id);
    let newer = fs::read_to_string(&path).unwrap().replace("referent/1", "referent/2");
    fs::write(&path, &newer).unwrap();
    let error = read_mirror(dir.path(), &meeting.id).unwrap_err();
    assert!(error.to_string().contains("referent/2") && error.to_string().contains("nyere"), "{error}");
    let (mut store, notices) = Store::open(dir.path()).unwrap();
    assert!(notices.iter().any(|notice| notice.0.contains("nyere")), "{notices:?}");
    assert!(matches!(store.begin(&meeting.id), Err(StoreError::Newer { .. })));
    drop(store);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    assert!(set_aside_in(dir.path()).is_empty() && set_aside_in(&dir.path().join("meetings")).is_empty());
}

#[test]
fn a_newer_store_is_refused_before_sled_touches_it() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = minuted(dir.path(), "Nyere end referent-store/2 er intet.");
    // words are no shape
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    drop(store);
    let folder = dir.path().join("store");
    let db = sled::open(&folder).unwrap();
    db.insert("format", "referent-store/7").unwrap();
    db.flush().unwrap();
    drop(db);
    let contents = |folder: &Path| -> Vec<(PathBuf, Vec<u8>)> {
        let files = fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
        let mut files: Vec<_> =
            files.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        files.sort();
        files
    };
    let before = (contents(&folder), fs::read(file(dir.path(), &meeting.id)).unwrap());
    let error = Store::open(dir.path()).unwrap_err();
    assert!(error.to_string().contains("referent-store/7") && error.to_string().contains("nyere"), "{error}");
    assert_eq!((contents(&folder), fs::read(file(dir.path(), &meeting.id)).unwrap()), before);
    assert!(set_aside_in(dir.path()).is_empty() && set_aside_in(&dir.path().join("meetings")).is_empty());
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting, "it can still be read");
}

#[test]
fn the_history_of_another_meeting_is_set_aside_and_named() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = minuted(dir.path(), "Godkendt.");
    let (store, _) = Store::open(dir.path()).unwrap();
    let other = store.create(Meeting { body: "Skovby Menighedsråd".to_owned(), ..agenda() }, None).unwrap();
    drop(store);
    let file = |id: &MeetingId| dir.path().join("meetings").join(format!("{id}.history"));
    fs::copy(file(&other.id), file(&meeting.id)).unwrap();
    let (mut store, mut notices) = Store::open(dir.path()).unwrap();
    notices.extend(store.begin(&meeting.id).unwrap().1);
    let is_named = |notice: &crate::store::StoreNotice| notice.0.contains(&format!("»{}«", other.id));
    assert_eq!(notices.iter().filter(|notice| is_named(notice)).count(), 1, "{notices:?}");
    assert!(store.begin(&meeting.id).unwrap().1.is_empty());
    assert!(!fs::read_to_string(file(&meeting.id)).unwrap().contains(&other.body));
    let aside = format!("{}.history.beskadiget-1", meeting.id);
    assert!(dir.path().join("meetings").join(aside).exists());
}
