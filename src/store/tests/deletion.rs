//! A deleted meeting is in no file of the data folder, whenever the deletion was killed.

use std::fs;

use super::*;
use crate::store::layout::DELETING;

const SECRET: &str = "Navneoplysning-om-Kirsten";

/// Every file under a folder that holds the words, or the id in its name.
fn where_it_stands(dir: &Path, id: &str) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![dir.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path.clone());
            }
            let bytes = fs::read(&path).unwrap_or_default();
            let holds = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
            if name.contains(id) || holds(SECRET) || holds(id) {
                found.push(path);
            }
        }
    }
    found
}

/// A folder with a meeting that is to go, one that stays, and what was set aside of the first.
fn two_meetings(dir: &Path) -> (Meeting, Meeting) {
    let (store, _) = Store::open(dir).unwrap();
    let doomed = Meeting {
        body: "Det lukkede udvalg".to_owned(),
        id: MeetingId::from("lukket-2026-03-03"),
        ..agenda()
    };
    let origin = Origin::new("dagsorden.txt", Fingerprint::of(SECRET.as_bytes()), doomed.clone());
    let mut doomed = store.create(doomed, Some(origin)).unwrap();
    let mut stays = store.create(agenda(), None).unwrap();
    let worker = Worker::of(store);
    worker.load(&doomed.id);
    worker.type_text(&mut doomed, "i1", SECRET, 0);
    worker.load(&stays.id);
    worker.type_text(&mut stays, "i1", "Godkendt.", 0);
    let bookmark = crate::meeting::Bookmark { item: Some(ItemId::from("i1")), cursor: 3, revision: 0 };
    worker.store.send(Request::Remember { meeting: doomed.id.clone(), bookmark });
    worker.finish();
    let meetings = dir.join("meetings");
    for ending in ["json", "history"] {
        let file = meetings.join(format!("{}.{ending}", doomed.id));
        fs::copy(&file, meetings.join(format!("{}.{ending}.beskadiget-2", doomed.id))).unwrap();
    }
    copy_folder(&dir.join("store"), &dir.join("store.beskadiget-1"));
    fs::write(dir.join("jotter.beskadiget-1"), SECRET).unwrap();
    (doomed, stays)
}

fn is_gone(dir: &Path, doomed: &Meeting, stays: &Meeting) {
    for _ in 0..2 {
        let (mut store, notices) = Store::open(dir).unwrap();
        assert_eq!(notices, []);
        assert!(!store.knows(&doomed.id) && store.last_opened().as_ref() != Some(&doomed.id));
        assert_eq!(store.find_source(&Fingerprint::of(SECRET.as_bytes())), None);
        assert_eq!(store.list().len(), 1);
        assert_eq!(store.begin(&stays.id).unwrap().0, *stays);
        assert_eq!(
            store.history(&stays.id, usize::MAX).unwrap().len() as u64,
            stays.revision - agenda().revision
        );
    }
    assert_eq!(where_it_stands(dir, &doomed.id.0), Vec::<PathBuf>::new());
}

#[test]
fn a_deleted_meeting_is_nowhere_and_does_not_come_back() {
    let dir = tempfile::tempdir().unwrap();
    let (doomed, stays) = two_meetings(dir.path());
    assert!(where_it_stands(dir.path(), &doomed.id.0).len() > 5);
    let (mut store, _) = Store::open(dir.path()).unwrap();
    store.delete(&doomed.id).unwrap();
    assert!(matches!(store.delete(&doomed.id), Err(crate::store::StoreError::NotFound(_))));
    drop(store);
    is_gone(dir.path(), &doomed, &stays);
}

#[test]
fn a_meeting_can_be_deleted_while_it_is_minuted() {
    let dir = tempfile::tempdir().unwrap();
    let (doomed, mut stays) = two_meetings(dir.path());
    let (store, _) = Store::open(dir.path()).unwrap();
    let worker = Worker::of(store);
    let mut open = worker.load(&doomed.id);
    worker.load(&stays.id);
    worker.type_text(&mut open, "i2", SECRET, 0);
    worker.type_text(&mut stays, "i2", "Drøftet.", 0);
    worker.store.send(Request::Delete(doomed.id.clone()));
    worker.await_reply(|reply| matches!(reply, Reply::Deleted(id) if id == doomed.id).then_some(()));
    worker.type_text(&mut stays, "i3", "Udsat.", 9_000);
    worker.finish();
    is_gone(dir.path(), &doomed, &stays);
}

#[test]
fn a_deletion_that_was_killed_is_finished_by_the_next_start() {
    let whole = tempfile::tempdir().unwrap();
    let (doomed, stays) = two_meetings(whole.path());
    let files = |dir: &Path| {
        let mut files =
            vec![dir.join("store.list"), dir.join("store.beskadiget-1"), dir.join("jotter.beskadiget-1")];
        let meetings = dir.join("meetings");
        files.extend(
            fs::read_dir(meetings)
                .unwrap()
                .flatten()
                .map(|file| file.path())
                .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(&doomed.id.0)),
        );
        files
    };
    for killed_after in 0..=files(whole.path()).len() {
        let dir = tempfile::tempdir().unwrap();
        copy_folder(whole.path(), dir.path());
        fs::write(dir.path().join(DELETING), &doomed.id.0).unwrap();
        for path in files(dir.path()).into_iter().take(killed_after) {
            let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        }
        is_gone(dir.path(), &doomed, &stays);
    }
    // in the middle of writing the database anew
    let dir = tempfile::tempdir().unwrap();
    copy_folder(whole.path(), dir.path());
    fs::write(dir.path().join(DELETING), &doomed.id.0).unwrap();
    files(dir.path())
        .iter()
        .for_each(|path| drop(fs::remove_dir_all(path).or_else(|_| fs::remove_file(path))));
    fs::remove_dir_all(dir.path().join("store")).unwrap();
    is_gone(dir.path(), &doomed, &stays);
}
