//! Spelling: what may have been meant by a word that nobody knows, and the words of the user's own.

pub(super) mod state;

pub use self::state::{Checking, Spelling};
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{FileText, Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::row::{PickerRow, RowChoice, row};
use super::user_file::UserFile;
use crate::action::Action;
use crate::spelling::is_one_edit_apart;

/// Opens what may have been meant by the misspelt word at the cursor or before it.
pub(super) fn ask(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    let spelling = &environment.settings.spelling;
    if spelling.checking() == Checking::Off {
        return Outcome::next(Next::Act(Action::ToggleSpelling));
    }
    if let Some(how) = spelling.why_missing() {
        return Outcome::info(how);
    }
    match spelling.known_words().map(|known| open.word_to_correct(&known)) {
        Some(Some((at, word))) => {
            let list = Outcome::next(Next::Picker(PickerKind::Spelling { at, word: word.clone() }));
            Outcome { effects: vec![Effect::Suggest { word }], ..list }
        }
        Some(None) => Outcome::info("Ingen ord at se på her."),
        None => Outcome::info("Ordbogen er ikke læst endnu."),
    }
}

/// Returns the names and words that may have been meant, and the word itself.
pub(super) fn rows(open: &OpenMeeting, environment: &Environment, at: usize, word: &str) -> Vec<PickerRow> {
    let respell = |right: &str, hint: &str| {
        row("", right, hint, RowChoice::Respell { at, word: word.to_owned(), right: right.to_owned() })
    };
    let mut names: Vec<&String> = Vec::new();
    for name in open.words().spelt.names.iter().filter(|name| is_one_edit_apart(name, word)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut rows: Vec<PickerRow> = names.iter().map(|name| respell(name, "på listen")).collect();
    match environment.settings.spelling.suggested(word) {
        Some(found) => {
            // a dictionary that makes compounds finds odd ones: what the agenda says itself is likelier
            let (here, other): (Vec<&String>, Vec<&String>) =
                found.iter().partition(|one| open.words().spelt.is_listed(&one.to_lowercase()));
            let others = here.into_iter().chain(other).filter(|one| !names.contains(one));
            rows.extend(others.map(|one| respell(one, "")));
        }
        None => rows.push(row("", "Leder efter forslag …", "", RowChoice::Wait)),
    }
    let learn = format!("Føj »{word}« til min ordliste");
    rows.push(row("", &learn, "", RowChoice::Learn(word.to_owned())));
    rows
}

/// After every event: looks at the words of the decision.
pub(super) fn check(open: &mut OpenMeeting, spelling: &mut Spelling, has_notice: bool) -> Outcome {
    if let Some(known) = spelling.known_words() {
        open.check_spelling(&known);
        return Outcome::default();
    }
    // at the first pause of whoever has written something, and never again
    let is_pause = open.skip_spelling() && !has_notice;
    let missing = if is_pause { spelling.tell_missing() } else { None };
    missing.map_or_else(Outcome::default, Outcome::info)
}

/// Writes another word in the place of one.
pub(super) fn respell(open: &mut OpenMeeting, at: usize, word: &str, right: &str) -> Outcome {
    open.respell(at, word, right);
    Outcome::default()
}

/// Puts a word on the user's own list.
pub(super) fn learn_word(environment: &Environment, word: &str) -> Outcome {
    let words = environment.settings.files.text(UserFile::Words);
    let gap = if words.is_empty() || words.ends_with('\n') { "" } else { "\n" };
    let text = format!("{words}{gap}{word}\n");
    let done = format!("»{word}« er på din ordliste.");
    Outcome { file: Some(FileText { file: UserFile::Words, text, done: Some(done) }), ..Outcome::default() }
}
