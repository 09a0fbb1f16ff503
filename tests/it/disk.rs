//! The program on a disk that fails and a folder that cannot be used: it says so, and the text outlives it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folder::assert_refused;
use crate::terminal::{Home, Session, Settled, sample_path, say};
use crate::world::{KKR, NETWORK};

const ID: &str = "kkr-soehoejland-2026-03-03";
const CTRL_Q: &str = "\u{11}";

/// A disk of a few megabytes under a folder, until it is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// None where only an administrator may mount.
    fn at(folder: &Path) -> Option<SmallDisk> {
        fs::create_dir_all(folder).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"]).arg(folder);
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            say("left out: a small disk cannot be mounted here");
        }
        mounted.then(|| SmallDisk(folder.to_owned()))
    }

    fn fill(&self) {
        // to the last byte: it stops with an error when there is no more room
        let _ = fs::write(self.0.join("fyld"), vec![0; 8 << 20]);
    }

    /// Nothing may be written, or everything again.
    fn is_for_reading(&self, only: bool) {
        let how = if only { "remount,ro" } else { "remount,rw" };
        assert!(Command::new("mount").args(["-o", how]).arg(&self.0).status().unwrap().success());
    }

    fn clear(&self) {
        fs::remove_file(self.0.join("fyld")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_typing_goes_on_until_there_is_room() {
    let home = Home::new();
    let Some(disk) = SmallDisk::at(&home.path("data")) else { return };
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Alt er gemt").sends("Først.").shows("Først.").is_saved();
    disk.fill();
    let long = "Skrevet på en fuld disk. ".repeat(40);
    session.sends(&long).shows("IKKE GEMT: Disken er fuld");
    assert!(session.warns("IKKE GEMT"));
    session.sends("Stadig her.").shows("Stadig her.").shows("IKKE GEMT");
    session.sends(CTRL_Q).shows("Det seneste er ikke gemt. Afslut alligevel?").sends("\u{1b}");
    disk.clear();
    session.is_saved().sends(" Og efter.").shows("Og efter.").is_saved();
    session.signal("KILL").ends();
    let text = home.show(ID)["items"][1]["decision"]["text"].as_str().unwrap().to_owned();
    assert_eq!(text, format!("Først.{long}Stadig her. Og efter."));
}

/// More than a full disk of a few megabytes can have room for.
const MOST_PASTES: usize = 500;

/// Pastes long texts until the room that sled has to itself is gone too; returns all of them.
fn paste_until_refused(session: &mut Session) -> String {
    let mut pasted = String::new();
    for n in 0..MOST_PASTES as u64 {
        // words that nothing can pack
        let word = |k: u64| format!("{:016x} ", (n * 1_000 + k).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let long: String = (1..1_000).map(word).collect();
        session.sends(&format!("\u{1b}[200~{long}\u{1b}[201~"));
        pasted.push_str(&long);
        // the footer of before the paste must not be taken for the answer to it
        std::thread::sleep(std::time::Duration::from_millis(150));
        if session.settles() == Settled::Refused {
            return pasted;
        }
    }
    panic!("the full disk took {} bytes", pasted.len())
}

#[test]
fn a_disk_that_is_full_to_the_last_byte_is_overcome_too() {
    let home = Home::new();
    let Some(disk) = SmallDisk::at(&home.path("data")) else { return };
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Alt er gemt").sends("Før. ").shows("Før.").is_saved();
    disk.fill();
    let pasted = paste_until_refused(&mut session);
    session.sends("Under. ").shows("Under.").shows("IKKE GEMT: Disken er fuld");
    // some tries more on a disk without room
    std::thread::sleep(std::time::Duration::from_secs(3));
    let names = fs::read_dir(home.path("data")).unwrap().flatten().map(|file| file.file_name());
    assert!(names.filter(|name| name.to_string_lossy().contains("beskadiget")).count() <= 1);
    disk.clear();
    session.sends("Og efter.").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let text = format!("Før. {pasted}Under. Og efter.");
    let shown = home.run(&["show", ID, "--json"]);
    assert!(shown.stderr.is_empty(), "{}", String::from_utf8_lossy(&shown.stderr));
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], text);
    let copy = fs::read(home.path(&format!("data/meetings/{ID}.json"))).unwrap();
    let copy: serde_json::Value = serde_json::from_slice(&copy).unwrap();
    assert_eq!(copy["items"][1]["decision"]["text"], text);
}

#[test]
fn who_quits_on_a_full_disk_loses_nothing_when_there_is_room_in_time_and_hears_so_when_there_is_not() {
    for in_time in [true, false] {
        let home = Home::new();
        let Some(disk) = SmallDisk::at(&home.path("data")) else { return };
        let long = "Skrevet på en fuld disk. ".repeat(40);
        let mut session = home.start(&[&sample_path(KKR)]);
        session.shows("Alt er gemt").sends("Først.").shows("Først.").is_saved();
        disk.fill();
        session.sends(&long).shows("IKKE GEMT").sends(CTRL_Q).shows("Afslut alligevel?").sends("\r");
        if in_time {
            disk.clear();
        }
        assert_eq!(session.ends(), u32::from(!in_time));
        assert_eq!(session.raw().contains("referent: Disken er fuld"), !in_time);
        if !in_time {
            disk.clear();
        }
        // what had room was written, too; what was called saved is there for sure
        let text = home.show(ID)["items"][1]["decision"]["text"].as_str().unwrap().to_owned();
        assert!(text.starts_with("Først.") && format!("Først.{long}").starts_with(&text), "{text}");
        assert!(!in_time || text == format!("Først.{long}"), "{text}");
        let mut again = home.start(&[ID]);
        again.shows("Beslutning").sends("Igen.").shows("Igen.").is_saved().sends(CTRL_Q);
        assert_eq!(again.ends(), 0);
    }
}

/// A library that makes every sync fail while a file is there; none where there is no compiler for it.
fn unsynced(home: &Home) -> Option<PathBuf> {
    let library = home.path("unsynced.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/unsynced.c");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source).arg("-ldl");
    let built = cfg!(target_os = "linux") && compiler.output().is_ok_and(|output| output.status.success());
    if !built {
        say("left out: no compiler makes the library that lets syncs fail");
    }
    built.then_some(library)
}

#[test]
fn what_could_not_be_synced_is_not_called_saved_until_it_is() {
    let home = Home::new();
    let Some(library) = unsynced(&home) else { return };
    let fails = home.path("fejl");
    let environment = [("LD_PRELOAD", library.to_str().unwrap()), ("SYNC_FAILS", fails.to_str().unwrap())];
    let mut session = home.start_with(&[&sample_path(KKR)], &environment);
    session.shows("Alt er gemt").sends("Først.").shows("Først.").is_saved();
    fs::write(&fails, "").unwrap();
    session.sends(" Imens.").shows("Imens.").shows("IKKE GEMT: Disken svarer med en fejl");
    assert!(session.warns("IKKE GEMT"));
    session.sends(" Stadig her.").shows("Stadig her.").shows("IKKE GEMT");
    session.sends(CTRL_Q).shows("Det seneste er ikke gemt. Afslut alligevel?").sends("\u{1b}");
    fs::remove_file(&fails).unwrap();
    session.is_saved().sends(" Og efter.").shows("Og efter.").is_saved().signal("KILL").ends();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Først. Imens. Stadig her. Og efter.");
    fs::write(&fails, "").unwrap();
    let mut refused = home.start_with(&[ID], &environment);
    assert_eq!(refused.ends(), 1);
    fs::remove_file(&fails).unwrap();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Først. Imens. Stadig her. Og efter.");
}

#[test]
fn who_quits_while_the_disk_stalls_hears_the_truth_and_need_not_wait_for_it() {
    let home = Home::new();
    let Some(library) = unsynced(&home) else { return };
    let stalls = home.path("langsom");
    let environment = [("LD_PRELOAD", library.to_str().unwrap()), ("SYNC_STALLS", stalls.to_str().unwrap())];
    let mut session = home.start_with(&[&sample_path(KKR)], &environment);
    session.shows("Alt er gemt").sends("Først.").shows("Først.").is_saved();
    fs::write(&stalls, "").unwrap();
    session.sends(" Og det sidste.").shows("Og det sidste.").sends(CTRL_Q);
    // the disk would answer only when the file is gone
    assert_eq!(session.ends(), 1);
    assert!(stalls.exists());
    session.shows("disken har ikke bekræftet det");
    assert_eq!(session.not_given_back(), [""; 0]);
    fs::remove_file(&stalls).unwrap();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Først. Og det sidste.");
}

#[test]
fn who_goes_into_the_background_hears_whether_all_is_saved() {
    let home = Home::new();
    let Some(library) = unsynced(&home) else { return };
    let fails = home.path("fejl");
    let environment = [("LD_PRELOAD", library.to_str().unwrap()), ("SYNC_FAILS", fails.to_str().unwrap())];
    let mut session = home.start_with(&[&sample_path(KKR)], &environment);
    session.shows("Alt er gemt").sends("Først.").shows("Først.").signal("TSTP").stops();
    session.shows("sat på pause, og alt er gemt").signal("CONT").shows("Først.");
    fs::write(&fails, "").unwrap();
    session.sends(" Imens.").shows("Imens.").signal("TSTP").stops();
    session.shows("sat på pause, men det seneste er IKKE gemt");
    assert_eq!(session.not_given_back(), [""; 0]);
    fs::remove_file(&fails).unwrap();
    session.signal("CONT").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Først. Imens.");
}

#[test]
fn what_is_said_to_be_saved_before_a_pause_needs_no_notes() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Skrevet lige før pausen.").shows("lige før pausen.").signal("TSTP");
    session.stops().shows("og alt er gemt").signal("KILL").ends();
    fs::remove_file(home.path("data/jotter")).unwrap();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Skrevet lige før pausen.");
}

#[test]
fn a_disk_for_reading_only_is_one_sentence_and_can_be_read() {
    let home = Home::new();
    let Some(disk) = SmallDisk::at(&home.path("data")) else { return };
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Kan læses.").shows("Kan læses.").is_saved().sends(CTRL_Q).ends();
    disk.is_for_reading(true);
    for arguments in [&["import", &sample_path(KKR)][..], &[ID], &[]] {
        assert_refused(&home, arguments, "Der kan ikke skrives i mappen med møder");
    }
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Kan læses.");
    disk.is_for_reading(false);
    let mut again = home.start(&[ID]);
    again.shows("Kan læses.").sends(" Og skrives.").shows("Og skrives.").is_saved().sends(CTRL_Q);
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_folder_that_is_gone_is_told_and_nothing_is_called_saved_until_it_is_back() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Alt er gemt").sends("Først.").shows("Først.").is_saved();
    fs::rename(home.path("data"), home.path("flyttet")).unwrap();
    session.sends(" Imens.").shows("Imens.").shows("IKKE GEMT: Mappen med møder findes ikke");
    session.sends(CTRL_Q).shows("Det seneste er ikke gemt. Afslut alligevel?").sends("\u{1b}");
    session.shows("IKKE GEMT");
    assert!(!home.path("data").exists());
    fs::rename(home.path("flyttet"), home.path("data")).unwrap();
    session.is_saved().sends(" Og efter.").shows("Og efter.").is_saved().signal("KILL").ends();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Først. Imens. Og efter.");
}

/// A meeting with words in it that cannot be saved, for the folder is gone.
fn without_a_folder(home: &Home) -> Session {
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Alt er gemt").sends("Først.").shows("Først.").is_saved();
    fs::rename(home.path("data"), home.path("flyttet")).unwrap();
    session.sends(" Imens.").shows("Imens.").shows("IKKE GEMT: Mappen med møder findes ikke");
    session
}

/// The words of the file that a meeting was brought to safety in, which no other user may read.
fn safe(path: &Path) -> String {
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    let meeting: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    meeting["items"][1]["decision"]["text"].as_str().unwrap().to_owned()
}

#[test]
fn a_signal_while_nothing_can_be_saved_brings_the_meeting_to_safety_and_says_where() {
    for (signal, status) in [("TERM", 143), ("HUP", 129)] {
        let home = Home::new();
        let mut session = without_a_folder(&home);
        session.signal(signal);
        assert_eq!(session.ends(), status);
        let file = home.path(&format!("referent-redning-{ID}.json"));
        assert_eq!(safe(&file), "Først. Imens.");
        if signal == "TERM" {
            assert!(session.raw().contains(file.to_str().unwrap()), "{}", session.raw());
        }
        let mut again = home.start(&[file.to_str().unwrap()]);
        again.shows("Først. Imens.").sends(CTRL_Q).ends();
    }
}

#[test]
fn a_meeting_is_written_elsewhere_before_quitting() {
    let home = Home::new();
    let mut session = without_a_folder(&home);
    fs::write(home.path(&format!("{ID}.md")), "noget andet").unwrap();
    session
        .sends(CTRL_Q)
        .shows("F9: skriv først")
        .sends("\u{1b}[20~")
        .shows("Skriv mødet til en anden fil")
        .sends("\r");
    session.shows("Mødet er skrevet til").sends(CTRL_Q);
    assert_eq!(session.ends(), 1);
    assert_eq!(safe(&home.path(&format!("{ID}.json"))), "Først. Imens.");
    assert_eq!(fs::read_to_string(home.path(&format!("{ID}.md"))).unwrap(), "noget andet");
    assert!(fs::read_to_string(home.path(&format!("{ID}-2.md"))).unwrap().contains("Først. Imens."));
    assert!(!home.path(&format!("referent-redning-{ID}.json")).exists());
}

#[test]
fn a_meeting_that_was_left_before_it_could_be_saved_is_not_forgotten() {
    for in_time in [true, false] {
        let home = Home::new();
        let Some(library) = unsynced(&home) else { return };
        let fails = home.path("fejl");
        let environment =
            [("LD_PRELOAD", library.to_str().unwrap()), ("SYNC_FAILS", fails.to_str().unwrap())];
        let mut session = home.start_with(&[&sample_path(NETWORK)], &environment);
        session
            .shows("KD-Net Søhøjland")
            .sends("Ord.")
            .is_saved()
            .sends("\u{b}h")
            .shows("Hent dagsorden fra fil");
        session.sends(&sample_path(KKR)).sends("\r").shows("KKR Søhøjland").sends("Først.").is_saved();
        fs::write(&fails, "").unwrap();
        session.sends(" Imens.").shows("Imens.").shows("IKKE GEMT");
        session.sends("\u{b}o").shows("Søg:").sends("kd-net\r").shows("Forlad mødet alligevel?").sends("\r");
        session.shows("KD-Net Søhøjland · 17. april 2026").shows("IKKE GEMT");
        session.sends(CTRL_Q).shows("Det seneste er ikke gemt. Afslut alligevel?");
        if in_time {
            fs::remove_file(&fails).unwrap();
            session.sends("\u{1b}").is_saved().sends(CTRL_Q);
            assert_eq!(session.ends(), 0);
            assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Først. Imens.");
        } else {
            session.sends("\r");
            assert_eq!(session.ends(), 1);
            assert_eq!(safe(&home.path(&format!("referent-redning-{ID}.json"))), "Først. Imens.");
        }
    }
}
