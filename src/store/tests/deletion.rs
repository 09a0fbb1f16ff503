//! A deleted meeting is in no file of the data folder, whenever the deletion was killed.

use std::fs;

use super::*;
use crate::store::layout::DELETING;

const SECRET: &str = "Navneoplysning-om-Kirsten";

/// Returns every file under a folder that holds the words, or the id in its name.
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

/// Returns a folder with a meeting that is to go, one that stays, and what was set aside of the first.
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
    let worker = StoreThread::of(store);
    worker.load(&doomed.id);
    worker.type_text(&mut doomed, "i1", SECRET, 0);
    worker.load(&stays.id);
    worker.type_text(&mut stays, "i1", "Godkendt.", 0);
    let bookmark =
        crate::meeting::Bookmark { item: Some(ItemId::from("i1")), cursor: 3, ..Default::default() };
    worker.store.send(Request::Remember { meeting: doomed.id.clone(), bookmark });
    worker.finish();
    let meetings = dir.join("meetings");
    for ending in ["json", "history"] {
        let file = meetings.join(format!("{}.{ending}", doomed.id));
        fs::copy(&file, meetings.join(format!("{}.{ending}.beskadiget-2", doomed.id))).unwrap();
    }
    copy_folder(&dir.join("store"), &dir.join("store.beskadiget-1"));
    fs::create_dir(dir.join("store.beskadiget-2")).unwrap();
    fs::write(dir.join("store.beskadiget-2/db"), format!("{} {SECRET}", doomed.id)).unwrap();
    fs::write(dir.join("jotter.beskadiget-1"), SECRET).unwrap();
    (doomed, stays)
}

/// Returns what was set aside of the meeting that stays, and of no meeting.
fn set_aside_of_others(dir: &Path, doomed: &Meeting, stays: &Meeting) -> Vec<PathBuf> {
    let meetings = dir.join("meetings");
    fs::copy(
        meetings.join(format!("{}.json", stays.id)),
        meetings.join(format!("{}.json.beskadiget-1", stays.id)),
    )
    .unwrap();
    // another meeting's line, a line of an unknown meeting, and one of the meeting that goes
    let lines =
        format!("00000000 [\"{}\",{{}}]\n1234{SECRET}\n00000000 [\"{}\",{{}}]\n", stays.id, doomed.id);
    fs::write(dir.join("jotter.beskadiget-2"), lines).unwrap();
    fs::create_dir(dir.join("store.beskadiget-3")).unwrap();
    fs::write(dir.join("store.beskadiget-3/db"), "noget andet").unwrap();
    fs::write(dir.join("meetings.beskadiget-1"), "noget andet").unwrap();
    vec![
        meetings.join(format!("{}.json.beskadiget-1", stays.id)),
        dir.join("jotter.beskadiget-2"),
        dir.join("store.beskadiget-3/db"),
        dir.join("meetings.beskadiget-1"),
    ]
}

#[test]
fn what_was_set_aside_of_other_meetings_stays() {
    let dir = tempfile::tempdir().unwrap();
    let (doomed, stays) = two_meetings(dir.path());
    let others = set_aside_of_others(dir.path(), &doomed, &stays);
    let (mut store, _) = Store::open(dir.path()).unwrap();
    store.delete(&doomed.id).unwrap();
    drop(store);
    is_gone(dir.path(), &doomed, &stays);
    assert!(others.iter().all(|path| path.exists()), "{others:?}");
    let left = fs::read_to_string(dir.path().join("jotter.beskadiget-2")).unwrap();
    assert_eq!(left, format!("00000000 [\"{}\",{{}}]\n", stays.id));
    // the other meeting is in the set-aside store as it was
    let looked_at = tempfile::tempdir().unwrap();
    copy_folder(&dir.path().join("store.beskadiget-1"), &looked_at.path().join("store"));
    let (store, _) = Store::open(looked_at.path()).unwrap();
    assert_eq!(store.load(&stays.id).unwrap(), stays);
    assert!(!store.knows(&doomed.id));
    assert!(
        !dir.path().join("store.beskadiget-2").exists(),
        "what cannot be opened and names the meeting goes"
    );
}

#[test]
fn a_copy_of_it_under_another_name_goes_and_the_other_meeting_has_its_own_again() {
    let dir = tempfile::tempdir().unwrap();
    let (doomed, stays) = two_meetings(dir.path());
    let meetings = dir.path().join("meetings");
    fs::copy(meetings.join(format!("{}.json", doomed.id)), meetings.join(format!("{}.json", stays.id)))
        .unwrap();
    fs::copy(meetings.join(format!("{}.json", doomed.id)), meetings.join("kopi.json")).unwrap();
    let (mut store, _) = Store::open(dir.path()).unwrap();
    store.delete(&doomed.id).unwrap();
    assert_eq!(crate::store::read_mirror(dir.path(), &stays.id).unwrap(), stays);
    drop(store);
    is_gone(dir.path(), &doomed, &stays);
}

#[test]
fn a_meeting_whose_deletion_was_begun_is_found_by_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let (doomed, stays) = two_meetings(dir.path());
    fs::write(dir.path().join(DELETING), &doomed.id.0).unwrap();
    assert!(matches!(
        crate::store::read_mirror(dir.path(), &doomed.id),
        Err(crate::store::StoreError::NotFound(_))
    ));
    let rows = crate::store::list_cached(dir.path()).unwrap_or_else(|| crate::store::list_mirror(dir.path()));
    assert_eq!(rows.iter().map(|row| &row.id).collect::<Vec<_>>(), [&stays.id]);
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
    let worker = StoreThread::of(store);
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
    for interrupted in ["store.new", "store.old"] {
        copy_folder(&dir.path().join("store"), &dir.path().join(interrupted));
    }
    is_gone(dir.path(), &doomed, &stays);
}
