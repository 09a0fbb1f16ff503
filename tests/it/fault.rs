//! A fault of ours in the middle of a word: the text is saved, the terminal is restored, and no words of the
//! user are in the report.

use std::ffi::OsString;

use referent::app::Event;
use referent::keymap::{Code, Key};
use referent::shell;

use crate::terminal::{Home, sample_path};
use crate::world::KKR;

const ID: &str = "kkr-soehoejland-2026-03-03";
/// Set where this executable is to be the program itself: the folder with the meetings.
const DATA: &str = "REFERENT_FAULT_IN";
const F12: &str = "\u{1b}[24~";

/// Runs the program with a watcher that panics at F12.
fn program(arguments: &[&str]) -> ! {
    let arguments = std::iter::once("referent").chain(arguments.iter().copied()).map(OsString::from);
    let watch = |event: &Event| {
        if matches!(event, Event::Key(key) if *key == Key::plain(Code::F(12))) {
            panic!("byte index 3 is not a char boundary of `Vigtige ord`");
        }
    };
    let ended = shell::main_with(arguments, watch);
    panic!("it ends by itself, not with {ended:?}");
}

#[test]
fn a_fault_costs_no_text_and_gives_the_terminal_back() {
    if let Ok(data) = std::env::var(DATA) {
        program(&["--data-dir", &data, ID]);
    }
    let home = Home::new();
    home.run(&["import", &sample_path(KKR)]);
    let data = home.path("data");
    let myself = std::env::current_exe().unwrap();
    let name = "fault::a_fault_costs_no_text_and_gives_the_terminal_back";
    let arguments = [name, "--exact", "--nocapture"];
    let mut session = home.start_program(&myself, &arguments, &[(DATA, data.to_str().unwrap())]);
    session.shows("Beslutning").sends("Vigtige ord.").shows("Vigtige ord.");
    assert!(session.has_the_screen() && !session.is_cooked());
    session.sends(&format!(" Og de sidste.{F12}Ikke hørt."));
    assert_eq!(session.ends(), 101);
    assert_eq!(session.not_given_back(), [""; 0]);
    let raw = session.raw();
    let report = raw.rsplit("\u{1b}[?25h").next().unwrap().trim();
    assert!(report.starts_with("referent: der er en fejl i referent (tests/it/fault.rs:"), "{report}");
    assert!(report.contains("alt, hvad du skrev, er gemt") && report.lines().count() == 1, "{report}");
    assert!(!report.contains("Vigtige") && !report.contains("char boundary"), "{report}");
    std::fs::remove_file(data.join("jotter")).unwrap_err();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Vigtige ord. Og de sidste.");
}
