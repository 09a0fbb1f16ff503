//! Damage by the hundreds: whatever is done to one copy, the other one has the text; done to both, nothing is
//! written over.

use std::fs;
use std::path::PathBuf;

use super::damage_kinds::{contents, damage_mirror, damage_store};
use super::*;
use crate::store::{StoreError, Summary, read_mirror};
use crate::test_rounds::{Chance, rounds};

/// Goes through the cases, each on a thread of its own: a panic or a loop without end names its case.
fn each_case(
    name: &'static str,
    cases: u32,
    check: fn(&UndamagedFolder, &Path, &mut Chance, bool) -> String,
) {
    let sound = std::sync::Arc::new(UndamagedFolder::new());
    let mut failed = Vec::new();
    for case in 0..cases as usize {
        let (sound, (tell, ended)) = (std::sync::Arc::clone(&sound), mpsc::channel());
        let run = std::thread::spawn(move || {
            let mut chance = Chance::of(case);
            let in_peace = case % 2 == 0;
            let name = format!("{name}-{case}");
            let dir = if in_peace { sound.copy(&name) } else { sound.copy_of_killed(&name) };
            let done = check(&sound, &dir, &mut chance, in_peace);
            fs::remove_dir_all(dir).unwrap();
            tell.send(done).unwrap();
        });
        match ended.recv_timeout(3 * LONG) {
            Ok(done) => println!("{name} {case}: {done}"),
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("{name} {case} never ends"),
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                let why = run.join().map_err(|why| why.downcast::<String>().ok());
                failed.push(format!("{name} {case}: {why:?}"));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Types on and closes; returns what the store said to the user, all that it said in `notices` included.
fn written_on(store: Store, meeting: &mut Meeting, mut notices: Vec<String>) -> Vec<String> {
    let worker =
        StoreThread::paced(store, Intervals { mirror: Duration::from_millis(5), ..Intervals::default() });
    assert_eq!(worker.load(&meeting.id), *meeting);
    worker.type_text(meeting, "i1", "Nyt.", 0);
    worker.await_reply(|reply| match reply {
        Reply::Notice(notice) => {
            notices.push(notice);
            None
        }
        Reply::Saved { revision, .. } => (revision == meeting.revision).then_some(()),
        _ => None,
    });
    worker.finish();
    notices
}

/// Returns what was set aside, in the folder and among the copies; the user was notified of each.
fn all_reported(dir: &Path, notices: &[String]) -> Vec<PathBuf> {
    let aside = [set_aside_in(dir), set_aside_in(&dir.join("meetings"))].concat();
    for path in &aside {
        assert!(
            notices.iter().any(|notice| notice.contains(&*path.to_string_lossy())),
            "{path:?} {notices:?}"
        );
    }
    aside
}

/// Returns what sled cannot make again: its snapshot it draws from the rest at every start.
fn files_of_sled(store: &Path) -> Vec<Vec<u8>> {
    if store.is_dir() {
        ["db", "conf"].iter().flat_map(|name| contents(&store.join(name))).collect()
    } else {
        contents(store)
    }
}

/// Every file that was there is there, under whatever name.
fn nothing_is_overwritten(dir: &Path, before: &[Vec<u8>], done: &str) {
    let now = contents(dir);
    let gone: Vec<usize> = before.iter().filter(|bytes| !now.contains(bytes)).map(Vec::len).collect();
    assert!(gone.is_empty(), "{done}: files of {gone:?} bytes are gone");
}

/// The next start finds nothing to repair.
fn is_repaired(dir: &Path, meeting: &Meeting) {
    let (store, notices) = Store::open(dir).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), *meeting);
    assert_eq!(read_mirror(dir, &meeting.id).unwrap(), *meeting);
}

#[test]
fn whatever_is_done_to_sled_the_whole_text_is_there() {
    each_case("sled", rounds(80, 500), |sound, dir, chance, in_peace| {
        let done = damage_store(dir, chance);
        // without a stamp it is unknown whether a file is as it was left, and sled begins by writing into it
        let damaged = if in_peace { files_of_sled(&dir.join("store")) } else { Vec::new() };
        let (store, notices) = Store::open(dir).unwrap_or_else(|error| panic!("{done}: {error:?}"));
        let mut meeting = store.load(&sound.meeting.id).unwrap_or_else(|error| panic!("{done}: {error:?}"));
        assert_eq!(meeting, sound.meeting, "{done}");
        assert_eq!(store.list(), [Summary::of(&meeting)], "{done}");
        let notices = notices.into_iter().map(|notice| notice.0).collect();
        let notices = written_on(store, &mut meeting, notices);
        let was_harmed = damaged != files_of_sled(&sound.dir.path().join("closed/store"));
        let aside = all_reported(dir, &notices);
        if in_peace && was_harmed && !aside.is_empty() {
            nothing_is_overwritten(dir, &damaged, &done);
        }
        if in_peace && was_harmed && !damaged.is_empty() {
            assert_eq!(aside.len(), 1, "{done}");
        }
        is_repaired(dir, &meeting);
        format!("{done}; {} set aside", aside.len())
    });
}

#[test]
fn whatever_is_done_to_the_mirror_the_whole_text_is_there() {
    each_case("mirror", rounds(80, 500), |sound, dir, chance, _| {
        let file = dir.join("meetings").join(format!("{}.json", sound.meeting.id));
        let as_written = fs::read(&file).unwrap();
        let done = damage_mirror(&file, chance);
        let mut damaged = contents(&dir.join("meetings"));
        damaged.retain(|bytes| *bytes != as_written);
        // it grows, and nothing was done to it
        let history = fs::read(file.with_extension("history")).unwrap_or_default();
        damaged.retain(|bytes| *bytes != history);
        if done.starts_with("a file half written") {
            // it was never finished, and is never read
            let half = fs::read(file.with_extension("json.tmp")).unwrap();
            damaged.retain(|bytes| *bytes != half);
        }
        let (store, notices) = Store::open(dir).unwrap_or_else(|error| panic!("{done}: {error:?}"));
        let mut meeting = store.load(&sound.meeting.id).unwrap_or_else(|error| panic!("{done}: {error:?}"));
        assert_eq!(meeting, sound.meeting, "{done}");
        let notices = notices.into_iter().map(|notice| notice.0).collect();
        let notices = written_on(store, &mut meeting, notices);
        let aside = all_reported(dir, &notices);
        assert!(aside.len() <= 1 && notices.len() == aside.len(), "{done}: {notices:?}");
        nothing_is_overwritten(dir, &damaged, &done);
        is_repaired(dir, &meeting);
        format!("{done}; {} set aside", aside.len())
    });
}

#[test]
fn whatever_is_done_to_both_nothing_is_written_over() {
    each_case("both", rounds(40, 200), |sound, dir, chance, in_peace| {
        let file = dir.join("meetings").join(format!("{}.json", sound.meeting.id));
        let done = format!("{} and {}", damage_mirror(&file, chance), damage_store(dir, chance));
        let mut damaged = if in_peace { files_of_sled(&dir.join("store")) } else { Vec::new() };
        damaged.extend(contents(&file));
        let (store, notices) = Store::open(dir).unwrap_or_else(|error| panic!("{done}: {error:?}"));
        let shown = store.load(&sound.meeting.id);
        match &shown {
            Ok(_) | Err(StoreError::Damaged { .. } | StoreError::NotFound(_)) => {}
            Err(error) => panic!("{done}: {error:?}"),
        }
        let known = store.list().len();
        let mut new = store.create(Meeting { id: MeetingId::from("et-nyt-raad"), ..agenda() }, None).unwrap();
        let notices = written_on(store, &mut new, notices.into_iter().map(|notice| notice.0).collect());
        let aside = all_reported(dir, &notices);
        if shown.is_err() {
            nothing_is_overwritten(dir, &damaged, &done);
        }
        let (store, _) = Store::open(dir).unwrap();
        assert_eq!(store.load(&new.id).unwrap(), new, "{done}");
        assert_eq!(store.load(&sound.meeting.id).ok(), shown.ok(), "{done}");
        assert_eq!(store.list().len(), known + 1, "{done}");
        drop(store);
        assert_eq!(
            [set_aside_in(dir), set_aside_in(&dir.join("meetings"))].concat().len(),
            aside.len(),
            "{done}"
        );
        format!("{done}; {} set aside, {} notices", aside.len(), notices.len())
    });
}
