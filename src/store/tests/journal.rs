//! A program that is killed while the disk takes its time: what was typed is in the journal, and the next
//! start takes it in.

use std::fs;
use std::sync::atomic::Ordering::SeqCst;

use super::*;
use crate::store::layout::JOURNAL as FILE;
use crate::store::{StoreError, StoreNotice, read_mirror};

const SAVED: &str = "Gemt. ";
const NOTED: &str = "Skrevet, mens disken tænkte.";

/// Returns the folder of a program that was killed with words that it could not save; and the meeting as it
/// was on the screen.
fn killed(dir: &Path) -> Meeting {
    let Disked { dir: running, full, mut meeting, worker } = Disked::new();
    worker.load(&meeting.id);
    let ms = worker.type_text(&mut meeting, "i2", SAVED, 0);
    worker.await_saved(meeting.revision);
    full.store(true, SeqCst);
    worker.type_text(&mut meeting, "i2", NOTED, ms);
    worker.await_reply(|reply| matches!(reply, Reply::Failed { .. }).then_some(()));
    // the store's thread has refused what comes after the journal
    worker.store.send(Request::List);
    worker.await_reply(|reply| matches!(reply, Reply::Listed(_)).then_some(()));
    copy_folder(running.path(), dir);
    assert!(worker.store.finish(Duration::from_millis(100)).is_err());
    meeting
}

fn text(dir: &Path, meeting: &Meeting) -> (String, Vec<StoreNotice>) {
    let (store, notices) = Store::open(dir).unwrap();
    let stored = store.load(&meeting.id).unwrap();
    drop(store);
    assert_eq!(read_mirror(dir, &meeting.id).unwrap(), stored);
    (stored.item(&ItemId::from("i2")).unwrap().decision_text().to_owned(), notices)
}

#[test]
fn what_the_disk_had_not_taken_is_there_after_a_kill_with_its_history() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = killed(dir.path());
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    assert_eq!(read_mirror(dir.path(), &meeting.id).unwrap(), meeting);
    let past = store.history(&meeting.id, usize::MAX).unwrap();
    let typed = (SAVED.to_owned() + NOTED).chars().count();
    let times: Vec<_> = past.iter().map(|past| past.record.at).collect();
    assert_eq!(times, (0..typed as i64).map(|n| at(n * 100)).collect::<Vec<_>>());
    assert!(!dir.path().join(FILE).exists());
}

#[test]
fn journal_lines_that_were_replayed_already_change_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let meeting = killed(dir.path());
    let journal = fs::read(dir.path().join(FILE)).unwrap();
    for _ in 0..2 {
        assert_eq!(text(dir.path(), &meeting), (SAVED.to_owned() + NOTED, vec![]));
        fs::write(dir.path().join(FILE), &journal).unwrap();
    }
}

#[test]
fn of_a_journal_that_was_cut_off_every_whole_line_is_replayed() {
    let undamaged = tempfile::tempdir().unwrap();
    let meeting = killed(undamaged.path());
    let journal = fs::read(undamaged.path().join(FILE)).unwrap();
    for cut in (0..journal.len()).step_by(97) {
        let dir = tempfile::tempdir().unwrap();
        copy_folder(undamaged.path(), dir.path());
        fs::write(dir.path().join(FILE), &journal[..cut]).unwrap();
        let letters = journal[..cut].iter().filter(|byte| **byte == b'\n').count();
        let noted: String = (SAVED.to_owned() + NOTED).chars().take(letters.max(SAVED.len())).collect();
        let (text, notices) = text(dir.path(), &meeting);
        // a line may lack its end alone
        assert!(
            text == noted || text.strip_prefix(&noted).is_some_and(|more| more.chars().count() == 1),
            "{text}"
        );
        assert_eq!(notices, []);
    }
}

#[test]
fn a_journal_that_does_not_fit_is_set_aside_and_reported() {
    let undamaged = tempfile::tempdir().unwrap();
    let meeting = killed(undamaged.path());
    let journal = fs::read_to_string(undamaged.path().join(FILE)).unwrap();
    let lines: Vec<&str> = journal.split_inclusive('\n').collect();
    let gap = SAVED.len() + 3;
    let without_one = [&lines[..gap], &lines[gap + 1..]].concat().concat();
    let dir = tempfile::tempdir().unwrap();
    copy_folder(undamaged.path(), dir.path());
    fs::write(dir.path().join(FILE), &without_one).unwrap();
    let (text, notices) = text(dir.path(), &meeting);
    assert_eq!(text, SAVED.to_owned() + &NOTED[..3]);
    let aside = set_aside_in(dir.path());
    assert_eq!(notices, [StoreNotice::journal_set_aside(&aside[0])]);
    assert_eq!(fs::read_to_string(&aside[0]).unwrap(), without_one);
}

#[test]
fn whatever_lies_in_the_place_of_the_journal_keeps_nobody_out_and_is_not_lost() {
    let undamaged = tempfile::tempdir().unwrap();
    let meeting = killed(undamaged.path());
    type Way = (&'static str, fn(&Path));
    let ways: &[Way] = &[
        ("a folder", |path| {
            fs::create_dir(path).unwrap();
            fs::write(path.join("fremmed"), "en andens").unwrap();
        }),
        ("garbage", |path| fs::write(path, [0, 255, b'\n', b'{', 0xc3]).unwrap()),
        #[cfg(unix)]
        ("a pipe", |path| {
            assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
        }),
    ];
    for &(what, put) in ways {
        let dir = tempfile::tempdir().unwrap();
        copy_folder(undamaged.path(), dir.path());
        fs::remove_file(dir.path().join(FILE)).unwrap();
        put(&dir.path().join(FILE));
        let (text, notices) = text(dir.path(), &meeting);
        assert_eq!(text, SAVED, "{what}");
        assert_eq!(set_aside_in(dir.path()).len(), notices.len(), "{what}");
        assert_eq!(what == "garbage", notices.is_empty(), "{what}: {notices:?}");
    }
}

#[test]
fn the_journal_is_readable_by_its_owner_alone_stays_small_and_is_removed_in_the_end() {
    let (dir, mut meeting, worker) = begun();
    let journal = dir.path().join(FILE);
    let mut largest = 0;
    for n in 0..40 {
        let record = write(&mut meeting, "i1", &"Ord efter ord. ".repeat(1_000), n);
        worker.store.send(save(&meeting.id, record));
        worker.await_saved(meeting.revision);
        largest = largest.max(fs::metadata(&journal).unwrap().len());
    }
    assert!((100_000..400_000).contains(&largest), "{largest}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&journal).unwrap().permissions().mode() & 0o777, 0o600);
    }
    worker.finish();
    assert!(!journal.exists());
}

#[test]
fn a_change_that_could_not_be_stored_is_reported_at_the_end_and_stands_in_the_journal() {
    let (dir, mut meeting, worker) = begun();
    let ms = worker.type_text(&mut meeting, "i2", SAVED, 0);
    worker.await_saved(meeting.revision);
    let never_heard_of = write(&mut meeting, "i2", "x", ms);
    let record = write(&mut meeting, "i2", "y", ms + 100);
    worker.store.send(save(&meeting.id, record));
    worker.await_reply(|reply| matches!(reply, Reply::Failed { .. }).then_some(()));
    let ended = worker.store.finish(LONG);
    assert!(
        matches!(ended, Err(StoreError::Gap(revision)) if revision == never_heard_of.revision + 1),
        "{ended:?}"
    );
    let (text, notices) = text(dir.path(), &meeting);
    let aside = set_aside_in(dir.path());
    assert_eq!((text.as_str(), notices), (SAVED, vec![StoreNotice::journal_set_aside(&aside[0])]));
    assert!(fs::read_to_string(&aside[0]).unwrap().contains("\"inserted\":\"y\""));
}
