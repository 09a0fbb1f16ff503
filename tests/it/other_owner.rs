//! What belongs to another user, or may not be written: the other copy steps in, and what is read can be
//! read.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};

use crate::terminal::{Home, sample_path, say};
use crate::world::KKR;

const ID: &str = "kkr-soehoejland-2026-03-03";
/// A user who is no administrator, for tests run by one: rights do not restrict an administrator.
const NOBODY: u32 = 65_534;

/// A user who is no administrator, with a meeting; `None` where only an administrator reaches the folder.
struct User {
    home: Home,
    /// Whether the tests are run by an administrator.
    by_root: bool,
}

impl User {
    fn with_a_meeting() -> Option<User> {
        let home = Home::new();
        fs::copy(env!("CARGO_BIN_EXE_referent"), home.path("referent")).unwrap();
        fs::copy(sample_path(KKR), home.path("dagsorden.txt")).unwrap();
        let by_root = fs::metadata(home.path("")).unwrap().uid() == 0;
        if by_root {
            chown(home.path(""), Some(NOBODY), Some(NOBODY)).unwrap();
        }
        let user = User { home, by_root };
        let imported = user.command(&["import", "dagsorden.txt"]).output();
        if imported.is_ok_and(|output| output.status.success()) {
            return Some(user);
        }
        say("left out: only an administrator reaches this folder");
        None
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.home.path("referent"));
        command
            .args(arguments)
            .current_dir(self.home.path(""))
            .env("REFERENT_DATA_DIR", self.home.path("data"));
        if self.by_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> (Output, String) {
        let output = self.command(arguments).output().unwrap();
        let stderr = String::from_utf8(output.stderr.clone()).unwrap();
        (output, stderr)
    }

    /// The meeting, and what is said beside it.
    fn show(&self) -> (String, String) {
        let (output, stderr) = self.run(&["show", ID, "--json"]);
        assert!(output.status.success(), "{stderr}");
        (String::from_utf8(output.stdout).unwrap(), stderr)
    }

    /// Gives a file or folder to another user, without rights for others.
    fn loses(&self, name: &str) {
        let path = self.home.path(name);
        if self.by_root {
            chown(&path, Some(0), Some(0)).unwrap();
            allow(&path, if path.is_dir() { 0o700 } else { 0o600 });
        } else {
            allow(&path, 0o000);
        }
    }
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_copy_of_another_user_is_set_aside_and_the_other_copy_steps_in() {
    for lost in ["store", "store/db", "store/conf", &format!("meetings/{ID}.json")] {
        let Some(user) = User::with_a_meeting() else { return };
        let (before, _) = user.show();
        user.loses(&format!("data/{lost}"));
        // it is opened to be minuted, and then there is no terminal
        let (_, stderr) = user.run(&[ID]);
        assert_eq!(user.show(), (before.clone(), String::new()), "{lost}: {stderr}");
        assert!(stderr.contains("ligger i »") && stderr.contains(".beskadiget-1«"), "{lost}: {stderr}");
        let (_, stderr) = user.run(&[ID]);
        assert!(stderr.contains("i en terminal") && stderr.lines().count() == 1, "{lost}: {stderr}");
    }
}

#[test]
fn copies_that_cannot_be_written_are_told_and_the_meeting_is_there() {
    let Some(user) = User::with_a_meeting() else { return };
    let (before, _) = user.show();
    user.loses("data/meetings");
    let (_, stderr) = user.run(&[ID]);
    assert_eq!(user.show().0, before);
    assert!(stderr.contains("kunne ikke skrives; selve mødet er gemt"), "{stderr}");
    allow(&user.home.path("data/meetings"), 0o777);
}

#[test]
fn a_folder_for_reading_only_stays_so_and_can_be_read() {
    let Some(user) = User::with_a_meeting() else { return };
    let (before, _) = user.show();
    let data = user.home.path("data");
    allow(&data, 0o500);
    for arguments in [&["list"][..], &["list", "--find", "natbusser"], &["show", ID]] {
        let (output, stderr) = user.run(arguments);
        assert!(output.status.success() && stderr.is_empty(), "{arguments:?}: {stderr}");
        assert!(String::from_utf8(output.stdout).unwrap().contains("3. marts 2026"), "{arguments:?}");
    }
    for arguments in [&["import", "dagsorden.txt"][..], &[ID], &[]] {
        let (output, stderr) = user.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {stderr}");
        assert!(
            stderr.contains("Der kan ikke skrives i mappen med møder") && stderr.lines().count() == 1,
            "{stderr}"
        );
    }
    assert_eq!(fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o500);
    allow(&data, 0o700);
    assert_eq!(user.show(), (before, String::new()));
}

#[test]
fn a_file_that_is_written_over_keeps_its_rights_and_a_link_stays_a_link() {
    let home = Home::new();
    assert!(home.run(&["import", &sample_path(KKR)]).status.success());
    let (file, link) = (home.path("referat.md"), home.path("link.md"));
    fs::write(&file, "gammelt").unwrap();
    allow(&file, 0o600);
    std::os::unix::fs::symlink(&file, &link).unwrap();
    assert!(home.run(&["export", ID, "--force", "-o", link.to_str().unwrap()]).status.success());
    assert!(fs::read_to_string(&file).unwrap().contains("KKR Søhøjland"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(link.is_symlink());
}
