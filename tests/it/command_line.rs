//! The commands without a screen: what they print, what they return, and the one sentence when they cannot.

mod usage;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use referent::meeting::Meeting;
use serde_json::Value;
use tempfile::TempDir;

use crate::world::{COUNCIL, KKR, NETWORK, World, sample};

const ID: &str = "kkr-soehoejland-2026-03-03";

/// A data folder, and the program run with it.
struct Shell {
    dir: TempDir,
}

impl Shell {
    fn new() -> Shell {
        Shell { dir: tempfile::tempdir().unwrap() }
    }

    /// With the KKR agenda imported.
    fn with_kkr() -> Shell {
        let shell = Shell::new();
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
        let said = self.err();
        assert_eq!(self.output.status.code(), Some(status), "{}: {said}", self.what);
        assert!(said.starts_with("referent: ") && said.contains(words), "{}: {said}", self.what);
        assert!(said.trim_end().lines().count() == 1 && said.trim_end().ends_with('.'), "{said}");
        assert!(!said.to_lowercase().contains("error"), "{}: {said}", self.what);
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
fn a_dry_run_prints_the_meeting_and_stores_nothing() {
    let shell = Shell::new();
    for name in [KKR, NETWORK, COUNCIL] {
        let ran = shell.run(&["import", &path(name), "--dry-run", "--json"]);
        let meeting: Meeting = serde_json::from_value(ran.json()).unwrap();
        assert_eq!(meeting, sample(name));
    }
    assert!(!shell.data().exists());
    shell.run(&["list", "--json"]).prints("[]\n");
}

#[test]
fn importing_the_same_file_twice_is_one_meeting() {
    let shell = Shell::with_kkr();
    shell
        .run(&["import", &path(KKR), &path(NETWORK)])
        .prints(&format!("{ID}\nkd-net-soehoejland-2026-04-17\n"));
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn the_list_has_the_fields_it_promises() {
    let rows = Shell::with_kkr().run(&["list", "--json"]).json();
    let row = &rows[0];
    assert_eq!(row["id"], ID);
    assert_eq!(row["body"], "KKR Søhøjland");
    assert_eq!(row["date"], "2026-03-03");
    assert_eq!((row["revision"].as_u64(), row["items"].as_u64()), (Some(0), Some(15)));
    assert_eq!(row["unfinished"], 7);
    let text = Shell::with_kkr().run(&["list"]).ok();
    assert!(text.contains(ID) && text.contains("3. marts 2026") && text.contains("7 mangler"), "{text}");
}

#[test]
fn a_meeting_is_shown_as_markdown_and_as_a_file() {
    let shell = Shell::with_kkr();
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
fn a_word_file_and_a_page_that_were_exported_are_imported_as_the_same_meeting() {
    let shell = Shell::with_kkr();
    let items = |file: &str| {
        let json = shell.run(&["import", file, "--dry-run", "--json"]).ok();
        serde_json::from_str::<Meeting>(&json).unwrap()
    };
    let told = |file: &str| {
        shell.run(&["export", ID, "-o", file]).prints("");
        items(file)
    };
    let markdown = told("r.md");
    assert_eq!((told("r.docx"), told("r.html")), (markdown.clone(), markdown));
    // what somebody writes into the page is read, and said to be new
    let page = shell.dir.path().join("r.html");
    let text = std::fs::read_to_string(&page).unwrap().replacen("Natbusser", "Natbusser og natfærger", 1);
    std::fs::write(&page, text).unwrap();
    let ran = shell.run(&["import", "r.html", "--dry-run"]);
    assert!(ran.err().contains("er rettet, efter at det blev skrevet herfra"), "{}", ran.err());
    assert!(items("r.html").items.iter().any(|item| item.title.starts_with("Natbusser og natfærger")));
}

#[test]
fn an_export_goes_to_the_screen_or_a_file_and_the_open_one_is_redacted() {
    let shell = Shell::new();
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
    let shell = Shell::with_kkr();
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
fn the_next_agenda_is_printed_and_not_stored() {
    let shell = Shell::with_kkr();
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
    let shell = Shell::with_kkr();
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
    let shell = Shell::new();
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
fn several_files_make_one_meeting() {
    let shell = Shell::with_kkr();
    let more = shell.dir.path().join("tillæg.txt");
    std::fs::write(
        &more,
        "Tillægsdagsorden\n\n8. Ny bro\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender broen.\n",
    )
    .unwrap();
    let list = shell.dir.path().join("deltagere.csv");
    std::fs::write(&list, "navn;kommune;status\nEva Ek;Engum;afbud\n").unwrap();
    let files = [path(KKR), more.to_str().unwrap().to_owned(), list.to_str().unwrap().to_owned()];
    let args = |dry: bool| {
        let mut args = vec!["import"];
        args.extend(files.iter().map(String::as_str));
        args.extend(dry.then_some(["--dry-run", "--json"]).into_iter().flatten());
        args
    };
    let dry = shell.run(&args(true)).json();
    assert_eq!(dry["items"].as_array().unwrap().last().unwrap()["title"], "Ny bro");
    shell.run(&args(false)).prints(&format!("{ID}\n"));
    let stored = shell.run(&["show", ID, "--json"]).json();
    assert_eq!(stored["items"], dry["items"]);
    assert!(stored["people"].as_array().unwrap().iter().any(|person| person["name"] == "Eva Ek"));
    // the same files again say nothing new
    shell.run(&args(false)).prints(&format!("{ID}\n"));
    assert_eq!(shell.run(&["show", ID, "--json"]).json()["items"], stored["items"]);
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_revised_file_is_merged_and_says_what() {
    let shell = Shell::with_kkr();
    let text = std::fs::read_to_string(path(KKR)).unwrap();
    let revised = shell.dir.path().join("revideret.txt");
    std::fs::write(&revised, text.replace("Genbrug af byggematerialer", "Genbrug af mursten")).unwrap();
    let ran = shell.run(&["import", revised.to_str().unwrap()]);
    assert!(ran.err().contains("flettet ind: 3.3 »Genbrug af byggematerialer«: titel"), "{}", ran.err());
    ran.prints(&format!("{ID}\n"));
    let stored = shell.run(&["show", ID, "--json"]).json();
    assert!(stored["items"].as_array().unwrap().iter().any(|item| item["title"] == "Genbrug af mursten"));
}

#[test]
fn control_characters_of_a_file_never_reach_the_terminal() {
    let shell = Shell::new();
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
    let shell = Shell::with_kkr();
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
fn an_ended_meeting_takes_another_edition_only_with_a_reason() {
    let shell = Shell::with_kkr();
    let mut meeting = sample(KKR);
    meeting.closed_at = Some(crate::world::clock("12.00"));
    meeting.opened_at = Some(crate::world::clock("10.00"));
    shell.run(&["delete", ID, "--yes"]).ok();
    let ended = shell.dir.path().join("sluttet.json");
    std::fs::write(&ended, referent::export::json(&meeting)).unwrap();
    shell.run(&["import", ended.to_str().unwrap()]).ok();
    let before = shell.run(&["show", ID, "--json"]).json();
    let text = std::fs::read_to_string(path(KKR)).unwrap();
    let extra = shell.dir.path().join("revideret.txt");
    std::fs::write(&extra, text.replacen("Natbusser på tværs", "Flere natbusser på tværs", 1)).unwrap();
    let extra = extra.to_str().unwrap();
    let refused = shell.run(&["import", extra]);
    if refused.output.status.code() == Some(0) {
        // nothing that is taken without asking was new
        assert_eq!(shell.run(&["show", ID, "--json"]).json(), before);
        return;
    }
    refused.fails(1, "--reason");
    assert_eq!(shell.run(&["show", ID, "--json"]).json(), before);
    shell.run(&["import", extra, "--reason", "Titlen var forkert"]).ok();
    let after = shell.run(&["show", ID, "--json"]).json();
    assert_eq!(after["corrections"][0]["reason"], "Titlen var forkert");
}

#[test]
fn where_a_name_stands_is_listed_and_somebody_who_was_not_there_is_taken_off() {
    let shell = Shell::with_kkr();
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
fn a_meeting_without_a_file_is_made_with_the_people_of_its_body() {
    let shell = Shell::with_kkr();
    let body = sample(KKR).body;
    shell.run(&["new", &body, "2/6-2026"]).prints("kkr-soehoejland-2026-06-02\n");
    let made = shell.run(&["show", "kkr-soehoejland-2026-06-02", "--json"]).json();
    assert_eq!(made["people"].as_array().unwrap().len(), sample(KKR).people.len());
    assert_eq!(made["items"], Value::Array(Vec::new()));
    shell.run(&["new", &body, "2/6-2026"]).fails(1, "mødet findes allerede");
    shell.run(&["new", &body, "31/2"]).fails(1, "er ikke en dato");
    shell.run(&["new", &body]).fails(2, "der mangler");
}

#[test]
fn nothing_unseen_is_printed() {
    let shell = Shell::new();
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
        let said = String::from_utf8(ran.output.stderr.clone()).unwrap();
        assert_eq!((ran.out() + &said).chars().find(is_unseen), None, "{arguments:?}");
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

#[test]
fn a_revised_agenda_never_moves_what_is_minuted_and_says_what_was_left_alone() {
    let shell = Shell::new();
    let agenda = |points: [&str; 2]| {
        let item = |number: usize, point: &str| {
            format!(
                "{number}. Udpegning til bestyrelse\n\nIndstilling\nDet indstilles, at KKR Søhøjland {point}.\n\n"
            )
        };
        let items = points.iter().filter(|point| !point.is_empty()).enumerate();
        let items: String = items.map(|(at, point)| item(at + 1, point)).collect();
        let last = points.iter().filter(|point| !point.is_empty()).count() + 1;
        format!("KKR Søhøjland\nDagsorden\nDato: 12-05-2026 10:00\n\n{items}{last}. Eventuelt\n")
    };
    let file = shell.dir.path().join("dagsorden.txt");
    let file = file.to_str().unwrap();
    std::fs::write(file, agenda(["udpeger et medlem", "udpeger et medlem"])).unwrap();
    shell.run(&["import", file]).ok();
    let id = "kkr-soehoejland-2026-05-12";
    let mut meeting: referent::meeting::Meeting =
        serde_json::from_value(shell.run(&["show", id, "--json"]).json()).unwrap();
    let decision = referent::meeting::Decision { text: "Ane Ask.".to_owned(), ..Default::default() };
    (meeting.items[1].decision, meeting.items[1].state) = (Some(decision), referent::meeting::State::Decided);
    shell.run(&["delete", id, "--yes"]).ok();
    let stored = shell.dir.path().join("begyndt.json");
    std::fs::write(&stored, referent::export::json(&meeting)).unwrap();
    shell.run(&["import", stored.to_str().unwrap()]).ok();
    // one of two that say the same has gone, and nobody can tell which
    std::fs::write(file, agenda(["udpeger et medlem", ""])).unwrap();
    let ran = shell.run(&["import", file]);
    ran.ok();
    let said = ran.err();
    assert!(said.contains("ladt i fred") || said.contains("måske udgået"), "{said}");
    let after = shell.run(&["show", id, "--json"]).json();
    assert_eq!(after["items"][1]["decision"]["text"], "Ane Ask.");
    assert_eq!(after["items"][1]["number"], "2");
}

#[test]
fn a_meeting_file_whose_titles_say_closed_is_closed_and_the_open_edition_counts_it() {
    let shell = Shell::new();
    let file = shell.dir.path().join("fremmed.json");
    let text = r#"{"format":"referent/1","id":"","body":"Engum Råd","date":"2026-05-12","items":[
        {"title":"Valg"},{"title":"LUKKET: Salg af Havnegården"},{"title":"Sag om Krogs Cykler (fortroligt?)"}]}"#;
    std::fs::write(&file, text).unwrap();
    let id = shell.run(&["import", file.to_str().unwrap()]).ok();
    let id = id.trim().to_owned();
    let ran = shell.run(&["export", &id, "--open"]);
    let (out, said) = (ran.ok(), ran.err());
    assert!(!out.contains("Havnegården") && !out.contains("Krogs"), "{out}");
    assert!(said.contains("uden indhold i den åbne udgave"), "{said}");
}
