//! The commands without a screen: what they print, what they return, and the one sentence when they cannot.

mod importing;
mod usage;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use referent::meeting::Meeting;
use serde_json::Value;
use tempfile::TempDir;

use crate::world::{COUNCIL, KKR, NETWORK, World, sample};

const ID: &str = "kkr-soehoejland-2026-03-03";

/// A data folder, and the program run with it.
struct CommandLine {
    dir: TempDir,
}

impl CommandLine {
    fn new() -> CommandLine {
        CommandLine { dir: tempfile::tempdir().unwrap() }
    }

    /// With the KKR agenda imported.
    fn with_kkr() -> CommandLine {
        let shell = CommandLine::new();
        shell.run(&["import", &path(KKR)]).prints(&format!("{ID}\n"));
        shell
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_referent"))
            .arg("--data-dir")
            .arg(self.data())
            .args(arguments)
            .env("HOME", self.dir.path())
            .env("XDG_CONFIG_HOME", self.dir.path())
            .stdin(Stdio::null())
            .current_dir(self.dir.path())
            .output()
            .unwrap();
        Ran { what: arguments.join(" "), output }
    }
}

/// A command that has ended.
struct Ran {
    what: String,
    output: Output,
}

impl Ran {
    fn out(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).unwrap()
    }

    fn err(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).unwrap()
    }

    /// It ended well and printed just this.
    #[track_caller]
    fn prints(&self, expected: &str) {
        assert_eq!(self.ok(), expected, "{}", self.what);
    }

    /// It ended well; what it printed.
    #[track_caller]
    fn ok(&self) -> String {
        assert_eq!(self.output.status.code(), Some(0), "{}: {}", self.what, self.err());
        self.out()
    }

    /// It failed with a status, and said one sentence with these words, to standard error only.
    #[track_caller]
    fn fails(&self, status: i32, words: &str) {
        let stderr = self.err();
        assert_eq!(self.output.status.code(), Some(status), "{}: {stderr}", self.what);
        assert!(stderr.starts_with("referent: ") && stderr.contains(words), "{}: {stderr}", self.what);
        assert!(stderr.trim_end().lines().count() == 1 && stderr.trim_end().ends_with('.'), "{stderr}");
        assert!(!stderr.to_lowercase().contains("error"), "{}: {stderr}", self.what);
        assert_eq!(self.out(), "", "{}", self.what);
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.ok()).unwrap_or_else(|error| panic!("{}: {error}", self.what))
    }
}

fn path(sample: &str) -> String {
    format!("{}/sample-data/{sample}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_list_has_the_fields_it_promises() {
    let rows = CommandLine::with_kkr().run(&["list", "--json"]).json();
    let row = &rows[0];
    assert_eq!(row["id"], ID);
    assert_eq!(row["body"], "KKR Søhøjland");
    assert_eq!(row["date"], "2026-03-03");
    assert_eq!((row["revision"].as_u64(), row["items"].as_u64()), (Some(0), Some(15)));
    assert_eq!(row["unfinished"], 7);
    let text = CommandLine::with_kkr().run(&["list"]).ok();
    assert!(text.contains(ID) && text.contains("3. marts 2026") && text.contains("7 mangler"), "{text}");
}

#[test]
fn a_meeting_is_shown_as_markdown_and_as_a_file() {
    let shell = CommandLine::with_kkr();
    let shown = shell.run(&["show", ID]).ok();
    assert!(shown.starts_with("# Dagsorden – KKR Søhøjland"), "{shown}");
    let json = shell.run(&["show", ID, "--json"]).json();
    assert_eq!(json["format"], "referent/1");
    let written = shell.dir.path().join("igen.json");
    std::fs::write(&written, json.to_string()).unwrap();
    let again = shell.run(&["import", written.to_str().unwrap(), "--dry-run", "--json"]).json();
    assert_eq!(again, json);
}

#[test]
fn an_export_goes_to_the_screen_or_a_file_and_the_open_one_is_redacted() {
    let shell = CommandLine::new();
    shell.run(&["import", &path(COUNCIL)]).ok();
    let id = "engum-byraad-2026-02-25";
    let full = shell.run(&["export", id]).ok();
    let file = shell.dir.path().join("åben udgave.md");
    shell.run(&["export", id, "--open", "-o", file.to_str().unwrap()]).prints("");
    let open = std::fs::read_to_string(&file).unwrap();
    let closed = sample(COUNCIL).items.into_iter().find(|item| item.closed).unwrap();
    assert!(full.contains(&closed.title) && !open.contains(&closed.title));
    let nowhere = shell.dir.path().join("findes/ikke.md");
    shell.run(&["export", id, "-o", nowhere.to_str().unwrap()]).fails(1, "kunne ikke skrives");
}

#[test]
fn check_lists_what_is_missing_and_returns_it() {
    let shell = CommandLine::with_kkr();
    let ran = shell.run(&["check", ID]);
    assert_eq!(ran.output.status.code(), Some(1));
    assert_eq!(ran.out().lines().count(), 8, "{}", ran.out());
    assert!(ran.out().contains("3.1 Natbusser på tværs af kommunegrænserne: mangler beslutning\n"));
    assert!(ran.err().is_empty(), "{}", ran.err());
    let mut world = World::open(KKR);
    world
        .keys(&"f5 f9 ".repeat(4))
        .typed("nabohjælp.")
        .keys("f9")
        .keys(&"f5 f9 ".repeat(3))
        .keys("f4 f9 esc ctrl-k l enter");
    let done = shell.dir.path().join("færdig.json");
    let meeting = Meeting { id: "faerdig".into(), ..world.quit() };
    std::fs::write(&done, referent::export::json(&meeting)).unwrap();
    shell.run(&["import", done.to_str().unwrap()]).ok();
    shell.run(&["check", "faerdig"]).prints("");
}

#[test]
fn check_tells_where_a_decision_says_something_else_than_its_indstilling() {
    let shell = CommandLine::new();
    let file = shell.dir.path().join("referat.txt");
    let text = "Engum Havneråd\nReferat af møde den 3. maj 2027\n\n1. Kajen\n\nIndstilling\nDet indstilles, at kajen ikke males.\n\nBeslutning\nHavnerådet besluttede, at kajen males.\n\n2. Evt.\n\nBeslutning\nIntet.\n";
    std::fs::write(&file, text).unwrap();
    let id = shell.run(&["import", file.to_str().unwrap()]).ok();
    let told = shell.run(&["check", id.trim()]);
    assert!(told.out().lines().any(|line| line.starts_with("se på: 1 Kajen: ")), "{}", told.out());
}

#[test]
fn the_next_agenda_is_printed_and_not_stored() {
    let shell = CommandLine::with_kkr();
    let text = shell.run(&["next", ID]).ok();
    assert!(text.starts_with("# Dagsorden – KKR Søhøjland\n\n**Dato:** 9. juni 2026 kl. 10.00\n"), "{text}");
    assert!(
        text.contains("### 1.1. Godkendelse af referat fra møde i KKR Søhøjland den 3. marts 2026\n"),
        "{text}"
    );
    let json = shell.run(&["next", ID, "--date", "2/6", "--json"]).json();
    assert_eq!((&json["format"], &json["date"]), (&"referent/1".into(), &"2026-06-02".into()));
    let file = shell.dir.path().join("dagsorden.md");
    shell.run(&["next", ID, "-o", file.to_str().unwrap()]).prints("");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 1);
    shell.run(&["import", file.to_str().unwrap()]).prints("kkr-soehoejland-2026-06-09\n");
    shell.run(&["next", ID, "--date", "snart"]).fails(1, "»snart« er ikke en dato");
    shell.run(&["next", "kkr-soehoejland-2026-06-09"]).fails(1, "--date");
    shell.run(&["next", "findes-ikke"]).fails(1, "referent list");
}

#[test]
fn what_was_decided_is_found_from_the_command_line() {
    let shell = CommandLine::with_kkr();
    shell.run(&["import", &path(COUNCIL)]).ok();
    let text = shell.run(&["list", "--find", "hvad besluttede vi om natbusser?"]).ok();
    assert_eq!(
        text,
        format!("{ID}  3. marts 2026  3.1 Natbusser på tværs af kommunegrænserne\n    ikke behandlet\n")
    );
    let rows = shell.run(&["list", "--find", "køb af ejendom", "--json"]).json();
    assert_eq!((&rows[0]["closed"], &rows[0]["id"]), (&true.into(), &"engum-byraad-2026-02-25".into()));
    assert_eq!(rows.as_array().unwrap().len(), 1);
    let none = shell.run(&["list", "--find", "luftskib"]);
    assert!(none.err().contains("intet punkt svarer til »luftskib«"), "{}", none.err());
    none.prints("");
}

#[test]
fn a_meeting_that_ended_unfinished_says_why_when_it_is_checked() {
    let shell = CommandLine::new();
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").ends("Strømmen gik");
    let done = shell.dir.path().join("færdig.json");
    std::fs::write(&done, referent::export::json(&Meeting { id: "faerdig".into(), ..world.quit() })).unwrap();
    shell.run(&["import", done.to_str().unwrap()]).ok();
    let ran = shell.run(&["check", "faerdig"]);
    assert!(ran.out().ends_with("grund til at slutte: Strømmen gik\n"), "{}", ran.out());
    assert_eq!(ran.output.status.code(), Some(1));
}

#[test]
fn control_characters_of_a_file_never_reach_the_terminal() {
    let shell = CommandLine::new();
    let file = shell.dir.path().join("ond\u{1b}[31m.txt");
    let agenda = std::fs::read_to_string(path(KKR))
        .unwrap()
        .replace("Natbusser", "Nat\u{1b}]0;ond\u{7}\u{9b}2Jbusser");
    std::fs::write(&file, agenda).unwrap();
    let file = file.to_str().unwrap();
    shell.run(&["import", file]).ok();
    for line in [&["show", ID][..], &["show", ID, "--json"], &["export", ID], &["check", ID], &["list"]] {
        let ran = shell.run(line);
        let bad = |c: char| c.is_control() && c != '\n';
        assert!(!ran.out().contains(bad) && !ran.err().contains(bad), "{line:?}: {:?}", ran.out());
    }
    let gone = shell.run(&["import", "findes\u{1b}[31mikke.txt"]);
    assert!(!gone.err().contains('\u{1b}'), "{:?}", gone.err());
}

#[test]
fn a_meeting_is_deleted_only_when_that_is_confirmed_and_is_gone_then() {
    let shell = CommandLine::with_kkr();
    shell.run(&["delete", ID]).fails(1, "--yes");
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 1);
    shell.run(&["delete", "findes-ikke", "--yes"]).fails(1, "intet møde");
    shell.run(&["delete", ID, "--yes"]).prints(&format!("{ID} er slettet.\n"));
    shell.run(&["show", ID]).fails(1, "intet møde");
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 0);
    let meetings = std::fs::read_dir(shell.data().join("meetings")).unwrap().flatten();
    assert!(meetings.map(|file| file.file_name()).all(|name| !name.to_string_lossy().contains("kkr")));
}

#[test]
fn where_a_name_stands_is_listed_and_somebody_who_was_not_there_is_taken_off() {
    let shell = CommandLine::with_kkr();
    let person = sample(KKR).people[0].name.clone();
    let found = shell.run(&["find-person", &person]).ok();
    assert!(found.starts_with(ID) && found.contains("deltagerlisten"), "{found}");
    shell.run(&["remove-person", ID, "Ingen Nogensinde"]).fails(1, "der er ingen");
    shell.run(&["remove-person", ID, &person]).ok();
    let found = shell.run(&["find-person", &person]).ok();
    assert!(!found.contains("deltagerlisten") && found.contains("historikken"), "{found}");
    assert!(shell.run(&["find-person", "Ingen Nogensinde"]).err().contains("står ikke i noget møde"));
}

#[test]
fn nothing_unseen_is_printed() {
    let shell = CommandLine::new();
    let hidden = "\u{200b}\u{200d}\u{2060}\u{feff}\u{2028}\u{e0041}\u{e0001}";
    let mut meeting = sample(KKR);
    meeting.body = format!("KKR Søhøj{hidden}land");
    meeting.items[1].title = format!("Natbus{hidden}ser");
    meeting.people[0].name = format!("Anne{hidden} Hansen");
    let file = shell.dir.path().join("skjult.json");
    std::fs::write(&file, serde_json::to_string(&meeting).unwrap()).unwrap();
    let id = shell.run(&["import", file.to_str().unwrap()]).out().trim().to_owned();
    let commands: [&[&str]; 8] = [
        &["list"],
        &["list", "--json"],
        &["show", &id],
        &["show", &id, "--json"],
        &["export", &id],
        &["export", &id, "--format", "html"],
        &["check", &id],
        &["find-person", "hansen"],
    ];
    let is_unseen = |c: &char| hidden.contains(*c);
    for arguments in commands {
        let ran = shell.run(arguments);
        let stderr = String::from_utf8(ran.output.stderr.clone()).unwrap();
        assert_eq!((ran.out() + &stderr).chars().find(is_unseen), None, "{arguments:?}");
    }
    // in JSON it stands by its number, and is read as it was written
    let shown = shell.run(&["show", &id, "--json"]).out();
    assert!(shown.contains("Natbus\\u200b"), "{shown}");
    let read: Meeting = serde_json::from_str(&shown).unwrap();
    assert_eq!(read.items[1].title, meeting.items[1].title);
}

#[test]
fn nothing_unseen_is_on_the_screen() {
    let mut world = World::empty();
    let mut meeting = sample(KKR);
    meeting.items[1].title = "Nat\u{200b}bus\u{e0041}ser\u{2028}nu".to_owned();
    world.create(meeting);
    world.shows("Natbusser nu");
}
