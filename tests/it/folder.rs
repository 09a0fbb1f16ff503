//! The data folder: one that cannot be used is one sentence, and a lock that is left blocks no start.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::terminal::{Home, sample_path, say};
use crate::world::KKR;

const ID: &str = "kkr-soehoejland-2026-03-03";
const CTRL_Q: &str = "\u{11}";

#[test]
fn many_meetings_that_only_the_files_have_are_taken_in_with_a_line_that_tells() {
    let home = Home::new();
    let mut first = home.start(&[&sample_path(KKR)]);
    first.shows("Alt er gemt").sends(CTRL_Q).ends();
    fs::remove_dir_all(home.path("data/store")).unwrap();
    let mirror = fs::read_to_string(home.path(&format!("data/meetings/{ID}.json"))).unwrap();
    // files without a checksum are as someone put them there
    let text = format!("{}\n}}", mirror.split_once(",\n  \"checksum\"").unwrap().0);
    for n in 0..250 {
        let id = format!("{ID}-{n}");
        fs::write(home.path(&format!("data/meetings/{id}.json")), text.replacen(ID, &id, 1)).unwrap();
    }
    let mut session = home.start(&[]);
    // the sentence about the copies stands there before the list does, and Ctrl-Q before the list is the
    // terminal's own
    session.shows("referent · Møder").shows("251 møder").sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    session.shows("Møderne læses ind: 200 af 251");
}

#[test]
fn a_folder_that_cannot_be_used_is_one_sentence() {
    let home = Home::new();
    fs::write(home.path("data"), "en fil").unwrap();
    for arguments in
        [&["import", &sample_path(KKR)][..], &[ID], &["list"], &["show", ID], &["check", ID], &[]]
    {
        assert_refused(&home, arguments, "Der ligger en fil, hvor mappen med møder skulle være");
    }
    assert_eq!(fs::read_to_string(home.path("data")).unwrap(), "en fil");
    fs::remove_file(home.path("data")).unwrap();
    std::os::unix::fs::symlink(home.path("taget-ud/møder"), home.path("data")).unwrap();
    assert_refused(&home, &[ID], "Mappen med møder findes ikke");
}

#[test]
fn a_folder_that_may_not_be_written_is_one_sentence() {
    let home = Home::new();
    fs::create_dir(home.path("data")).unwrap();
    fs::set_permissions(home.path("data"), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(home.path("data/prøve"), "").is_ok() {
        return say("left out: an administrator may write everywhere");
    }
    for arguments in [&["import", &sample_path(KKR)][..], &[ID], &["list"], &[]] {
        assert_refused(&home, arguments, "Der kan ikke skrives i mappen med møder");
    }
}

#[track_caller]
pub(crate) fn assert_refused(home: &Home, arguments: &[&str], words: &str) {
    let output = home.run(arguments);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {stderr}");
    assert!(stderr.contains(words) && stderr.lines().count() == 1, "{arguments:?}: {stderr}");
}

#[test]
fn a_lock_that_a_killed_program_left_holds_nobody_up() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Før.").shows("Før.").is_saved().signal("KILL").ends();
    assert!(home.path("data/holder").exists() && home.path("data/lock").exists());
    let mut again = home.start(&[ID]);
    again.shows("Før.");
    let second = home.run(&[ID]);
    let stderr = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(1), "{stderr}");
    assert!(
        stderr.contains(&format!("proces {}", again.process())) && stderr.lines().count() == 1,
        "{stderr}"
    );
    again.sends(" Efter.").shows("Før. Efter.").sends(CTRL_Q);
    assert_eq!(again.ends(), 0);
}
