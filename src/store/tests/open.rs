//! Who may open the folder, and who may look into it.

#[cfg(unix)]
use std::path::PathBuf;

use super::*;
use crate::store::{StoreError, list_cached, list_mirror, read_mirror};

#[test]
fn two_programs_never_have_the_same_folder_but_anyone_may_read() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let meeting = store.create(agenda(), None).unwrap();
    let error = Store::open(dir.path()).unwrap_err();
    assert!(
        matches!(error, StoreError::InUse { pid: Some(pid), .. } if pid == std::process::id()),
        "{error}"
    );
    assert!(error.to_string().contains(&std::process::id().to_string()));
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
    assert_eq!(list_mirror(dir.path()).len(), 1);
    drop(store);
    Store::open(dir.path()).unwrap();
}

#[test]
fn who_starts_while_another_is_ending_waits_for_it() {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::open(dir.path()).unwrap());
    let ending = std::fs::File::open(dir.path().join("lock")).unwrap();
    ending.lock().unwrap();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        drop(ending);
    });
    Store::open(dir.path()).unwrap();
}

#[test]
fn a_holder_file_left_by_a_crash_keeps_nobody_out() {
    let dir = tempfile::tempdir().unwrap();
    minuted(dir.path(), "Ja.");
    std::fs::write(dir.path().join("holder"), "{\"pid\":1,\"host\":\"\\u001b]0;x\"}").unwrap();
    Store::open(dir.path()).unwrap();
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("data");
    minuted(&home, "Lukket punkt.");
    drop(Store::open(&home).unwrap());
    let mut open = vec![home];
    while let Some(path) = open.pop() {
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, wanted, "{}", path.display());
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().flatten().map(|file| file.path()));
        }
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error_and_no_panic() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("fil");
    std::fs::write(&file, "ikke en mappe").unwrap();
    assert!(Store::open(&file).is_err());
    assert!(Store::open(&file.join("under")).is_err());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "ikke en mappe");
}

#[test]
fn a_thousand_meetings_open_and_list_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut batch = crate::store::batch::Batch::default();
    for n in 0..1_000 {
        let meeting = Meeting { id: MeetingId(format!("m{n}")), ..agenda() };
        batch.put_meeting(crate::store::keys::Table::Base, &meeting).unwrap();
        let key = crate::store::keys::StoreKey::of(crate::store::keys::Table::Summary, &meeting.id.0);
        batch.put(key, &crate::store::Summary::of(&meeting)).unwrap();
        std::fs::write(
            dir.path().join("meetings").join(format!("m{n}.json")),
            serde_json::to_vec(&meeting).unwrap(),
        )
        .unwrap();
    }
    store.database.commit(&batch).unwrap();
    drop(store);
    let started = std::time::Instant::now();
    let (store, notices) = Store::open(dir.path()).unwrap();
    let opened = started.elapsed();
    let listed = store.list().len();
    println!("open {opened:?}, with list {:?}", started.elapsed());
    let started = std::time::Instant::now();
    let mirrored = list_mirror(dir.path()).len();
    println!("list from the mirror {:?}", started.elapsed());
    assert_eq!((listed, mirrored, notices), (1_000, 1_000, vec![]));
}

/// Returns the rights of everything under a folder.
#[cfg(unix)]
fn rights(dir: &Path) -> Vec<(PathBuf, u32)> {
    use std::os::unix::fs::PermissionsExt;
    let (mut open, mut all) = (vec![dir.to_owned()], Vec::new());
    while let Some(path) = open.pop() {
        let meta = std::fs::symlink_metadata(&path).unwrap();
        if meta.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().flatten().map(|file| file.path()));
        }
        if !meta.is_symlink() {
            all.push((path, meta.permissions().mode() & 0o777));
        }
    }
    all
}

#[cfg(unix)]
fn let_all_in(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    for (path, mode) in rights(path) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode | 0o055)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_stood_open_is_closed_with_all_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("data");
    std::fs::create_dir(&home).unwrap();
    let_all_in(&home);
    minuted(&home, "Lukket punkt.");
    let outside = dir.path().join("udenfor.json");
    std::fs::write(&outside, "{}").unwrap();
    std::os::unix::fs::symlink(&outside, home.join("meetings/peger-ud.json")).unwrap();
    let_all_in(dir.path());
    drop(Store::open(&home).unwrap());
    for (path, mode) in rights(&home) {
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", path.display());
    }
    assert!(rights(&outside)[0].1 & 0o044 != 0, "what a link leads to is left alone");
}

#[cfg(unix)]
#[test]
fn a_folder_with_other_things_in_it_keeps_its_rights_and_ours_are_closed() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("brev.txt"), "Kære alle").unwrap();
    let_all_in(dir.path());
    let before = rights(dir.path())[0].1;
    minuted(dir.path(), "Lukket punkt.");
    for (path, mode) in rights(dir.path()) {
        let others = path == dir.path() || path.ends_with("brev.txt");
        assert!(others || mode & 0o077 == 0, "{}: {mode:o}", path.display());
    }
    assert_eq!(rights(dir.path())[0].1, before);
}

#[cfg(unix)]
#[test]
fn a_folder_of_another_user_is_reported() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("data");
    minuted(&home, "Ja.");
    if std::os::unix::fs::chown(&home, Some(65_533), None).is_err() {
        // only an administrator may give a folder away
        return;
    }
    let (_store, notices) = Store::open(&home).unwrap();
    assert!(notices.iter().any(|notice| notice.0.contains("tilhører en anden bruger")), "{notices:?}");
}

#[test]
fn the_list_at_rest_is_the_list_as_it_was_left_or_none() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(list_cached(dir.path()), None);
    let (store, _) = Store::open(dir.path()).unwrap();
    let older = Meeting { date: "2025-03-03".parse().unwrap(), ..agenda() };
    let meeting = [older, agenda()].map(|meeting| store.create(meeting, None).unwrap())[1].clone();
    let list = store.list();
    assert_eq!(list_cached(dir.path()), None, "while it is open");
    drop(store);
    assert_eq!((list_cached(dir.path()), list.len()), (Some(list.clone()), 2));
    let left = dir.path().join("store.list");
    let bytes = std::fs::read(&left).unwrap();
    std::fs::write(&left, &bytes[..bytes.len() - 1]).unwrap();
    assert_eq!(list_cached(dir.path()), None, "cut off");
    std::fs::write(&left, &bytes).unwrap();
    let file = dir.path().join(format!("meetings/{}.json", meeting.id));
    let beside = dir.path().join("meetings/et-moede-mere.json");
    std::fs::copy(&file, &beside).unwrap();
    assert_eq!(list_cached(dir.path()), None, "somebody put a meeting there");
    std::fs::remove_file(beside).unwrap();
    assert_eq!(list_cached(dir.path()), Some(list));
    drop(Store::open(dir.path()).unwrap());
    std::fs::remove_file(dir.path().join("store.stamp")).unwrap();
    assert_eq!(list_cached(dir.path()), None, "nobody knows how it was left");
}
