//! Spelling: suggestions for an unknown word, and the user's own words.

pub(super) mod checked;
pub(super) mod state;

pub use self::state::{Checking, Spelling};
use std::ops::Range;

use self::checked::KnownWords;
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::{Focus, OpenMeeting};
use super::outcome::{FileText, Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::list::PickerList;
use super::picker::row::{ChoiceRow, row};
use super::settings::user_file::UserFile;
use crate::action::Action;
use crate::meeting::ItemId;
use crate::spelling::{checkable_words, is_one_edit_apart};

/// Opens the suggestions for the misspelt word at the cursor or before it.
pub(super) fn ask(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    let spelling = &environment.settings.spelling;
    if spelling.checking() == Checking::Off {
        return Outcome::next(Next::Act(Action::ToggleSpelling));
    }
    if let Some(how) = spelling.why_missing() {
        return Outcome::info(how);
    }
    match spelling.known_words().map(|known| word_to_correct(open, &known)) {
        Some(Some((at, word))) => {
            let list = Outcome::next(Next::Picker(PickerKind::Spelling { at, word: word.clone() }));
            Outcome { effects: vec![Effect::Suggest { word }], ..list }
        }
        Some(None) => Outcome::info("Ingen ord at se på her."),
        None => Outcome::info("Ordbogen er ikke læst endnu."),
    }
}

/// The suggestions for a word.
pub(super) struct SuggestionList<'a> {
    /// Where the word begins.
    pub(super) at: usize,
    /// The word.
    pub(super) word: &'a str,
}

/// What is done with the word.
pub(super) enum SpellingChoice {
    /// Nothing: the suggestions are still being computed.
    Wait,
    /// It is replaced.
    Respell(String),
    /// It is added to the user's own.
    Learn,
}

impl PickerList for SuggestionList<'_> {
    type Choice = SpellingChoice;

    fn title(&self) -> &'static str {
        "Hvad skulle der stå?"
    }

    fn all_rows(
        &self,
        _: &str,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<SpellingChoice>> {
        open.map_or_else(Vec::new, |open| rows(open, environment, self.word))
    }

    fn choose(
        &self,
        choice: SpellingChoice,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let outcome = match choice {
            SpellingChoice::Wait => return Outcome::default(),
            SpellingChoice::Respell(right) => {
                if let Some(open) = open {
                    respell(open, self.at, self.word, &right);
                }
                Outcome::default()
            }
            SpellingChoice::Learn => learn_word(environment, self.word),
        };
        outcome.and_close()
    }
}

/// Returns the suggested names and words, and the word itself.
fn rows(open: &OpenMeeting, environment: &Environment, word: &str) -> Vec<ChoiceRow<SpellingChoice>> {
    let respell = |right: &str, hint: &str| row("", right, hint, SpellingChoice::Respell(right.to_owned()));
    let mut names: Vec<&String> = Vec::new();
    for name in open.checked_words.names.iter().filter(|name| is_one_edit_apart(name, word)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut rows: Vec<_> = names.iter().map(|name| respell(name, "på listen")).collect();
    match environment.settings.spelling.suggested(word) {
        Some(found) => {
            // the dictionary suggests odd compounds: words of the agenda are likelier
            let (listed, unlisted): (Vec<&String>, Vec<&String>) =
                found.iter().partition(|one| open.checked_words.is_listed(&one.to_lowercase()));
            let others = listed.into_iter().chain(unlisted).filter(|one| !names.contains(one));
            rows.extend(others.map(|one| respell(one, "")));
        }
        None => rows.push(row("", "Leder efter forslag …", "", SpellingChoice::Wait)),
    }
    let learn = format!("Føj »{word}« til min ordliste");
    rows.push(row("", &learn, "", SpellingChoice::Learn));
    rows
}

/// After every event: checks the words of the decision.
pub(super) fn check(open: &mut OpenMeeting, spelling: &mut Spelling, has_notice: bool) -> Outcome {
    if let Some(known) = spelling.known_words() {
        look_through(open, &known);
        return Outcome::default();
    }
    // at the first pause after something was written, and never again
    let is_pause = skip(open) && !has_notice;
    let missing = if is_pause { spelling.tell_missing() } else { None };
    missing.map_or_else(Outcome::default, Outcome::info)
}

/// Replaces a word; the cursor keeps its place in the text.
pub(super) fn respell(open: &mut OpenMeeting, at: usize, word: &str, right: &str) {
    let cursor = open.text.cursor();
    let end = at + word.len();
    if open.text.text().get(at..end) != Some(word) {
        return;
    }
    open.take_proposal();
    open.text.set_cursor(end);
    open.edit(|editor| editor.insert_over(word.len(), right));
    let moved = if cursor >= end { cursor - word.len() + right.len() } else { cursor.min(at + right.len()) };
    open.text.set_cursor(moved);
    open.taken = None;
}

/// Adds a word to the user's own.
fn learn_word(environment: &Environment, word: &str) -> Outcome {
    let words = environment.settings.files.text(UserFile::Words);
    let gap = if words.is_empty() || words.ends_with('\n') { "" } else { "\n" };
    let text = format!("{words}{gap}{word}\n");
    let done = format!("»{word}« er på din ordliste.");
    Outcome { file: Some(FileText::asked_for(UserFile::Words, text).saying(done)), ..Outcome::default() }
}

/// Returns the unknown words of the decision, in bytes, without the one being typed.
pub fn misspelt(open: &OpenMeeting) -> &[Range<usize>] {
    &open.checked_words.faults
}

/// Checks the words of the decision, where something changed since the last time.
fn look_through(open: &mut OpenMeeting, words: &KnownWords) {
    open.checked_words.read(&open.meeting);
    let text = open.text.text();
    let cursor = open.text.cursor();
    let is_writing = open.focus() == Focus::Text;
    let checked = &mut open.checked_words;
    let is_same =
        |(item, seen, at): &(ItemId, String, usize)| *item == open.current && *at == cursor && *seen == text;
    if !checked.waits && checked.seen.as_ref().is_some_and(is_same) {
        return;
    }
    checked.look_through(&text, Some(cursor).filter(|_| is_writing), words);
    checked.seen = Some((open.current.clone(), text, cursor));
}

/// Skips the check without a dictionary; returns whether an item with text was left.
fn skip(open: &mut OpenMeeting) -> bool {
    let checked = &mut open.checked_words;
    let previous = checked.seen.as_ref().map(|(item, ..)| item.clone());
    checked.faults.clear();
    (checked.seen, checked.waits) = (Some((open.current.clone(), String::new(), 0)), false);
    let has_words = |id: &ItemId| open.meeting.item(id).is_some_and(|item| !item.decision_text().is_empty());
    previous.is_some_and(|previous| previous != open.current && has_words(&previous))
}

/// Returns the misspelt word at the cursor, else the nearest before it, else the first after it.
fn word_to_correct(open: &mut OpenMeeting, words: &KnownWords) -> Option<(usize, String)> {
    let text = open.text.text();
    let cursor = open.text.cursor();
    let checked = &mut open.checked_words;
    let at_cursor = checkable_words(&text).find(|one| one.place.start <= cursor && cursor <= one.place.end);
    let wrong =
        at_cursor.filter(|one| checked.is_right(one, words, &mut 1) == Some(false)).map(|one| one.place);
    let before =
        || checked.faults.iter().rfind(|place| place.start <= cursor).or(checked.faults.first()).cloned();
    let place = wrong.or_else(before)?;
    Some((place.start, text.get(place)?.to_owned()))
}
