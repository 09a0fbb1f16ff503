//! Pipes, devices, links in a ring and folders in the place of our files: refused with their name, and
//! nothing hangs.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use referent::app::settings::user_file::UserFile;
use tempfile::TempDir;

use crate::terminal::{Home, sample_path};
use crate::world::{COUNCIL, KKR};

const ID: &str = "kkr-soehoejland-2026-03-03";
const COUNCIL_ID: &str = "engum-byraad-2026-02-25";
/// Longer than any of these commands takes on a busy machine; a pipe is waited for without end.
const LIMIT: Duration = Duration::from_secs(60);

/// A home with a data folder in it.
struct ForeignHome(TempDir);

impl ForeignHome {
    fn with(sample: &str) -> ForeignHome {
        let place = ForeignHome(tempfile::tempdir().unwrap());
        let sample = format!("{}/sample-data/{sample}", env!("CARGO_MANIFEST_DIR"));
        assert!(place.run(&["import", &sample]).status.success());
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs a command, which must end by itself.
    #[track_caller]
    fn run(&self, arguments: &[&str]) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_referent"))
            .args(arguments)
            .env("REFERENT_DATA_DIR", self.path("data"))
            .env("HOME", self.0.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .current_dir(self.0.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let started = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if started.elapsed() > LIMIT {
                end(&mut child);
                panic!("{arguments:?} hangs");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        child.wait_with_output().unwrap()
    }

    /// The command fails, and names what is in its way in one sentence.
    #[track_caller]
    fn refuses(&self, arguments: &[&str], name: &str) {
        let ran = self.run(arguments);
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{arguments:?} with {name}: {stderr}");
        assert!(stderr.contains(name) && stderr.contains("ikke en almindelig fil"), "{name}: {stderr}");
    }
}

fn end(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn ring(path: &Path) {
    symlink(path, path).unwrap();
}

fn folder(path: &Path) {
    fs::create_dir(path).unwrap();
    fs::write(path.join("andet"), "en andens").unwrap();
}

/// A device that never ends.
fn endless(path: &Path) {
    symlink("/dev/zero", path).unwrap();
}

const PUTS: [fn(&Path); 4] = [pipe, ring, folder, endless];

fn remove(path: &Path) {
    let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

#[test]
fn a_pipe_or_a_ring_in_the_place_of_a_file_of_the_store_is_refused_with_its_name() {
    let place = ForeignHome::with(KKR);
    for name in ["lock", "holder", "store.stamp", "store.list", "store/db", "meetings/now"] {
        for put in [pipe, ring] {
            let path = place.path("data").join(name);
            let kept = fs::read(&path).ok();
            remove(&path);
            put(&path);
            place
                .refuses(&["import", &format!("{}/sample-data/{COUNCIL}", env!("CARGO_MANIFEST_DIR"))], name);
            // the meeting can be read all the same
            assert!(place.run(&["show", ID]).status.success(), "{name}");
            assert!(place.run(&["list"]).status.success(), "{name}");
            place.run(&["chair", ID]);
            assert!(fs::symlink_metadata(&path).is_ok(), "{name} is still there");
            remove(&path);
            if let Some(kept) = kept {
                fs::write(&path, kept).unwrap();
            }
        }
    }
    assert!(place.run(&["show", ID]).status.success());
}

/// Every file and folder of ours in the data folder.
const OURS: [&str; 18] = [
    "lock",
    "holder",
    "jotter",
    "jotter.tmp",
    "deleting",
    "deleting.tmp",
    "store",
    "store.stamp",
    "store.list",
    "store/db",
    "store/conf",
    "meetings",
    "meetings/now",
    "meetings/now.lock",
    "meetings/now.tmp",
    "meetings/kkr-soehoejland-2026-03-03.json",
    "meetings/kkr-soehoejland-2026-03-03.json.tmp",
    "meetings/kkr-soehoejland-2026-03-03.history",
];

#[test]
fn whatever_lies_in_any_place_of_ours_is_named_or_goes_around_and_nothing_hangs() {
    let place = ForeignHome::with(KKR);
    let whole = place.path("hel");
    let copied = |from: &Path, to: &Path| {
        assert!(Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap().success());
    };
    copied(&place.path("data"), &whole);
    let sample = format!("{}/sample-data/{COUNCIL}", env!("CARGO_MANIFEST_DIR"));
    for name in OURS {
        for (put, reads_before) in PUTS.into_iter().zip([true, false, false, false]) {
            let data = place.path("data");
            fs::remove_dir_all(&data).unwrap();
            copied(&whole, &data);
            let path = data.join(name);
            remove(&path);
            put(&path);
            // no command waits for a pipe, with the lock or without
            for arguments in [&["show", ID][..], &["list"]].into_iter().filter(|_| reads_before) {
                let ran = place.run(arguments);
                let stderr = String::from_utf8(ran.stderr).unwrap();
                assert!(matches!(ran.status.code(), Some(0 | 1)), "{arguments:?} with {name}: {stderr}");
            }
            let ran = place.run(&["import", &sample]);
            let stderr = String::from_utf8(ran.stderr).unwrap();
            let last = Path::new(name).file_name().unwrap().to_str().unwrap();
            let is_named =
                ran.status.code() == Some(1) && stderr.contains(last) && stderr.lines().count() == 1;
            assert!(ran.status.success() || is_named, "{name}: {stderr}");
            if ran.status.success() {
                // what was in the way is set aside, and the meeting is there
                assert!(place.run(&["show", ID]).status.success(), "{name}: {stderr}");
            }
        }
    }
}

#[test]
fn whatever_lies_in_the_place_of_the_users_own_files_is_named_and_nothing_hangs() {
    let home = Home::new();
    assert!(home.run(&["import", &sample_path(KKR)]).status.success());
    fs::create_dir_all(home.path("referent")).unwrap();
    for file in UserFile::ALL {
        for put in PUTS {
            let path = home.path("referent").join(file.file_name());
            put(&path);
            let mut session = home.start(&[ID]);
            session.shows(&format!("{} kan ikke læses: det er ikke en almindelig fil", file.file_name()));
            session.sends("\u{11}");
            assert_eq!(session.ends(), 0);
            assert!(fs::symlink_metadata(&path).is_ok(), "it is not ours to remove");
            remove(&path);
        }
    }
}

#[test]
fn whatever_lies_where_something_is_written_for_a_moment_is_not_followed() {
    let place = ForeignHome::with(KKR);
    let tmp = place.path("data/meetings").join(format!("{ID}.json.tmp"));
    let target = place.path("andres.txt");
    fs::write(&target, "en andens").unwrap();
    let puts: [fn(&Path, &Path); 3] = [
        |tmp, _| pipe(tmp),
        |tmp, target| symlink(target, tmp).unwrap(),
        |tmp, _| fs::create_dir(tmp).unwrap(),
    ];
    for put in puts {
        put(&tmp, &target);
        fs::remove_file(place.path("data/meetings").join(format!("{ID}.json"))).unwrap();
        // the mirror is written again from the store
        assert!(place.run(&["show", ID]).status.success());
        assert!(place.path("data/meetings").join(format!("{ID}.json")).is_file());
        assert_eq!(fs::read_to_string(&target).unwrap(), "en andens");
        remove(&tmp);
    }
}

#[test]
fn a_pipe_where_the_keys_should_be_is_refused_with_its_name() {
    let place = ForeignHome::with(KKR);
    fs::create_dir_all(place.path("config/referent")).unwrap();
    pipe(&place.path("config/referent/keymap.json"));
    place.refuses(&["keys"], "keymap.json");
    place.refuses(&["keys", "--keymap", "config/referent/keymap.json"], "keymap.json");
}

#[test]
fn an_export_replaces_nothing_unasked_and_follows_no_link_to_a_temporary_name() {
    let place = ForeignHome::with(COUNCIL);
    let file = place.path("referat.md");
    fs::write(&file, "håndskrevet").unwrap();
    let ran = place.run(&["export", COUNCIL_ID, "-o", "referat.md"]);
    assert_eq!(ran.status.code(), Some(1));
    assert!(String::from_utf8(ran.stderr).unwrap().contains("findes allerede"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "håndskrevet");
    assert!(place.run(&["export", COUNCIL_ID, "--force", "-o", "referat.md"]).status.success());
    assert!(fs::read_to_string(&file).unwrap().contains("Engum"));
    for (put, name) in [(pipe as fn(&Path), "roer.md"), (ring, "ring.md")] {
        put(&place.path(name));
        place.refuses(&["export", COUNCIL_ID, "-o", name], name);
        place.refuses(&["export", COUNCIL_ID, "--force", "-o", name], name);
    }
    let left = fs::read_dir(place.0.path())
        .unwrap()
        .flatten()
        .filter(|file| file.file_name().to_string_lossy().contains(".tmp"));
    assert_eq!(left.count(), 0);
}

#[test]
fn the_full_edition_is_for_its_owner_and_the_open_one_for_whom_the_system_lets() {
    let place = ForeignHome::with(COUNCIL);
    let mode = |name: &str| fs::metadata(place.path(name)).unwrap().permissions().mode() & 0o777;
    assert!(place.run(&["export", COUNCIL_ID, "-o", "fuldt.md"]).status.success());
    assert_eq!(mode("fuldt.md"), 0o600);
    fs::set_permissions(place.path("fuldt.md"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(place.run(&["export", COUNCIL_ID, "--force", "-o", "fuldt.md"]).status.success());
    assert_eq!(mode("fuldt.md"), 0o600, "also where anybody could read what was there");
    assert!(place.run(&["export", COUNCIL_ID, "--open", "-o", "aabent.md"]).status.success());
    let usual = place.path("sammenligning");
    fs::write(&usual, "").unwrap();
    assert_eq!(mode("aabent.md"), mode("sammenligning"));
}

#[test]
fn a_pipe_or_a_device_is_no_agenda() {
    let place = ForeignHome::with(KKR);
    for (name, put) in [("ror.txt", pipe as fn(&Path)), ("enhed.txt", endless)] {
        let path = place.path(name);
        put(&path);
        let path = path.to_str().unwrap();
        place.refuses(&["import", path], name);
        place.refuses(&["import", "--dry-run", path], name);
        place.refuses(&[path], name);
    }
}
