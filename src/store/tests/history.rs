//! The history lives in both copies: either alone has the versions and what undo needs.

use std::fs;

use super::*;

/// Returns a folder with a meeting that was minuted in two sittings.
fn two_sittings(dir: &Path) -> Meeting {
    let mut meeting = minuted(dir, "Godkendt med en rettelse.");
    let (store, notices) = Store::open(dir).unwrap();
    assert_eq!(notices, []);
    let worker = StoreThread::of(store);
    worker.load(&meeting.id);
    let from = worker.type_text(&mut meeting, "i1", "Taget til ", 600_000);
    // the mirror is written in the middle of a word
    std::thread::sleep(Duration::from_millis(1_000));
    worker.type_text(&mut meeting, "i1", "efterretning.", from);
    worker.finish();
    meeting
}

fn reopened(
    dir: &Path,
    meeting: &Meeting,
) -> (Meeting, Vec<crate::meeting::UndoRecord>, Vec<crate::meeting::Version>) {
    let (mut store, _) = Store::open(dir).unwrap();
    let (loaded, _) = store.begin(&meeting.id).unwrap();
    let past = store.history(&meeting.id, usize::MAX).unwrap();
    (loaded, past, store.versions(&meeting.id, &ItemId::from("i2")).unwrap())
}

#[test]
fn either_copy_alone_has_the_versions_and_the_undo() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = two_sittings(dir.path());
    let before = reopened(dir.path(), &meeting);
    assert_eq!(before.0, meeting);
    assert_eq!(before.1.len() as u64, meeting.revision - agenda().revision);
    for lost in [&["store", "store.stamp", "store.list"][..], &["meetings"], &["store"], &["store/db"]] {
        for path in lost.iter().map(|name| dir.path().join(name)) {
            let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        }
        assert_eq!(reopened(dir.path(), &meeting), before, "{lost:?}");
        assert_eq!(reopened(dir.path(), &meeting), before, "{lost:?}, at the next start");
    }
}

#[test]
fn a_history_that_was_cut_off_or_damaged_costs_nothing_while_the_store_is_there() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = two_sittings(dir.path());
    let before = reopened(dir.path(), &meeting);
    let file = dir.path().join("meetings").join(format!("{}.history", meeting.id));
    let sound = fs::read(&file).unwrap();
    for at in [0, 1, sound.len() / 3, sound.len() / 2, sound.len() - 2] {
        for way in 0..3 {
            let mut bytes = sound.clone();
            match way {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1,
                _ => drop(bytes.splice(at..at, *b"\nikke en linje\n")),
            }
            fs::write(&file, bytes).unwrap();
            assert_eq!(reopened(dir.path(), &meeting), before, "{way} at {at}");
            let lost = dir.path().join("store");
            fs::remove_dir_all(&lost).unwrap();
            let after = reopened(dir.path(), &meeting);
            assert_eq!(after.0, meeting, "{way} at {at}");
            assert_eq!(after.1, before.1, "{way} at {at}: it was repaired before");
        }
    }
}

#[test]
fn what_was_appended_twice_or_cut_off_between_two_lines_counts_once() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = two_sittings(dir.path());
    let before = reopened(dir.path(), &meeting);
    let file = dir.path().join("meetings").join(format!("{}.history", meeting.id));
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let mut changed = String::new();
    for line in &lines {
        changed.push_str(&format!("{}\n{line}\n{line}\n", &line[..line.len() / 2]));
    }
    fs::write(&file, changed).unwrap();
    fs::remove_dir_all(dir.path().join("store")).unwrap();
    assert_eq!(reopened(dir.path(), &meeting), before);
}
