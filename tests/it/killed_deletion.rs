//! A deletion that is killed at every step that it takes on the disk: the meeting is there as it was, or
//! nowhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use referent::meeting::{Meeting, MeetingId};
use referent::store::{Store, StoreError, list_cached, list_mirror, read_mirror};

use crate::folder_copy::copy_folder;
use crate::terminal::{Home, sample_path, say};
use crate::world::{COUNCIL, KKR};

const DOOMED: &str = "engum-byraad-2026-02-25";
const STAYS: &str = "kkr-soehoejland-2026-03-03";
/// Words of the meeting that goes, of one that is written nowhere else.
const WORDS: &str = "engum-byraad";
/// How many of the steps are killed at when not all are.
const USUAL: u32 = 15;
/// More steps than there are.
const ALL: u32 = 105;

/// A library that ends the program at one of its steps; none where there is no compiler for it.
fn killer(home: &Home) -> Option<PathBuf> {
    let library = home.path("killed.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/killed.c");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source).arg("-ldl");
    let built = cfg!(target_os = "linux") && compiler.output().is_ok_and(|output| output.status.success());
    if !built {
        say("left out: no compiler makes the library that kills at a step");
    }
    built.then_some(library)
}

/// Every file under a folder that holds the words.
fn holding(folder: &Path, words: &str, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            holding(&path, words, found);
        } else if path.to_string_lossy().contains(words)
            || fs::read(&path).unwrap().windows(words.len()).any(|window| window == words.as_bytes())
        {
            found.push(path);
        }
    }
}

/// Two meetings, and a store that was set aside with both of them in it.
struct Before {
    folder: PathBuf,
    doomed: Meeting,
    stays: Meeting,
}

impl Before {
    fn new(home: &Home) -> Before {
        for sample in [COUNCIL, KKR] {
            assert!(home.run(&["import", &sample_path(sample)]).status.success());
        }
        let folder = home.path("data");
        copy_folder(&folder.join("store"), &folder.join("store.beskadiget-1"));
        let read = |id| read_mirror(&folder, &MeetingId::from(id)).unwrap();
        Before { doomed: read(DOOMED), stays: read(STAYS), folder }
    }

    /// What can be seen without the store, and then with it.
    fn is_all_or_nothing(&self, data: &Path, step: usize) {
        let doomed = MeetingId::from(DOOMED);
        let rows = list_cached(data).unwrap_or_else(|| list_mirror(data));
        let is_listed = rows.iter().any(|row| row.id == doomed);
        match read_mirror(data, &doomed) {
            Ok(meeting) => assert!(is_listed && meeting == self.doomed, "step {step}"),
            Err(StoreError::NotFound(_)) => assert!(!is_listed, "step {step}"),
            Err(other) => panic!("step {step}: {other}"),
        }
        assert_eq!(read_mirror(data, &self.stays.id).unwrap(), self.stays, "step {step}");
        let (mut store, notices) = Store::open(data).unwrap();
        assert_eq!(notices, [], "step {step}");
        assert_eq!(store.begin(&self.stays.id).unwrap().0, self.stays, "step {step}");
        assert!(store.origin(&self.stays.id).is_some(), "step {step}");
        assert_eq!(store.knows(&doomed), is_listed, "step {step}");
        if is_listed {
            assert_eq!(store.begin(&doomed).unwrap().0, self.doomed, "step {step}");
            assert!(store.origin(&doomed).is_some(), "step {step}");
            return;
        }
        drop(store);
        let mut found = Vec::new();
        holding(data, WORDS, &mut found);
        assert_eq!(found, Vec::<PathBuf>::new(), "step {step}");
        assert!(data.join("store.beskadiget-1/db").exists(), "what was set aside of the other meeting stays");
    }
}

#[test]
fn a_deletion_ends_whole_or_not_at_all_wherever_it_is_killed() {
    let home = Home::new();
    let Some(library) = killer(&home) else { return };
    let before = Before::new(&home);
    let every = (ALL / crate::test_rounds::rounds(USUAL, ALL)).max(1) as usize;
    let mut killed = 0;
    for step in (1..).step_by(every) {
        let data = home.path("data-killed");
        copy_folder(&before.folder, &data);
        let status = Command::new(env!("CARGO_BIN_EXE_referent"))
            .args(["--data-dir", data.to_str().unwrap(), "delete", DOOMED, "--yes"])
            .env("LD_PRELOAD", &library)
            .env("KILLED_AT", step.to_string())
            .stdout(Stdio::null())
            .status()
            .unwrap();
        before.is_all_or_nothing(&data, step);
        fs::remove_dir_all(&data).unwrap();
        if status.success() {
            break;
        }
        killed += 1;
    }
    assert!(killed > 10, "the library killed {killed} times");
    say(&format!("{killed} deletions were killed, one at each {every}. step"));
}
