//! Spelling while one writes: which words of the decision nobody knows, what may have been meant, and one's own words.

pub(super) mod state;

use std::sync::Arc;

use self::state::Dictionary;
pub use self::state::{Checking, Spelling};
use super::environment::Environment;
use super::open_meeting::KnownWords;
use super::outcome::{FileText, Outcome};
use super::picker::kind::PickerKind;
use super::picker::row::{Choice, Row, row};
use super::user_file::UserFile;
use super::{App, Effect, OpenMeeting, Overlay, Role, Tone};
use crate::meeting::ItemId;
use crate::spelling::{Speller, is_one_edit_apart};

impl App {
    /// Asks for the dictionary, once it is wanted.
    pub(super) fn want_dictionary(&mut self) {
        let unasked = matches!(self.spelling.dictionary, Dictionary::Unasked);
        if unasked && self.spelling.checking == Checking::On && self.role == Role::MinuteTaker {
            self.spelling.dictionary = Dictionary::Asked;
            self.effects.push(Effect::FetchDictionary);
        }
    }

    /// The dictionary was read, or there is none.
    pub(super) fn take_dictionary(&mut self, found: Result<Arc<Speller>, String>) {
        self.spelling.dictionary = match found {
            Ok(speller) => Dictionary::Here(speller),
            Err(how) => Dictionary::Missing(how),
        };
    }

    pub(super) fn know_words(&mut self, text: &str) {
        let words = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        self.spelling.own = words.map(str::to_lowercase).collect();
        if let Some(open) = &mut self.open_meeting {
            open.words.spelt.forget();
        }
    }

    /// Does something with the open meeting and the words that are right; none without a dictionary.
    fn spelling<T>(&mut self, work: impl FnOnce(&mut OpenMeeting, &KnownWords) -> T) -> Option<T> {
        let Spelling { checking: Checking::On, dictionary: Dictionary::Here(speller), own, .. } =
            &self.spelling
        else {
            return None;
        };
        Some(work(self.open_meeting.as_mut()?, &KnownWords { speller, own }))
    }

    /// After every event: which words are to be looked at.
    pub(super) fn check_spelling(&mut self) {
        let left = self
            .open_meeting
            .as_ref()
            .and_then(|open| open.words.spelt.seen.as_ref().map(|(item, ..)| item.clone()));
        if self.spelling(OpenMeeting::check_spelling).is_none()
            && let Some(open) = &mut self.open_meeting
        {
            open.words.spelt.faults.clear();
            (open.words.spelt.seen, open.words.spelt.waits) =
                (Some((open.current.clone(), String::new(), 0)), false);
            let wrote =
                |id: &ItemId| open.meeting.item(id).is_some_and(|item| !item.decision_text().is_empty());
            // at the first pause of whoever has written something, and never again
            if left.is_some_and(|left| left != open.current && wrote(&left)) && self.notice.is_none() {
                self.tell_missing();
            }
        }
    }

    fn tell_missing(&mut self) {
        if let Dictionary::Missing(how) = &self.spelling.dictionary
            && self.spelling.checking == Checking::On
            && !std::mem::replace(&mut self.spelling.told, true)
        {
            let how = how.clone();
            self.say(Tone::Info, how);
        }
    }

    /// Whether words wait to be looked up.
    pub(super) fn is_looking_up(&self) -> bool {
        self.open_meeting.as_ref().is_some_and(|open| open.words.spelt.waits)
    }

    pub(super) fn toggle_spelling(&mut self) {
        let (next, said) = match self.spelling.checking {
            Checking::On => (Checking::Off, "Stavningen bliver ikke længere set efter."),
            Checking::Off => (Checking::On, "Stavningen bliver set efter, mens du skriver."),
        };
        self.spelling.checking = next;
        self.say(Tone::Info, said);
        if next == Checking::On {
            self.spelling.told = false;
            self.tell_missing();
        }
        self.keep_settings();
        self.want_dictionary();
    }

    /// Opens what may have been meant by the misspelt word at the cursor or before it.
    pub(super) fn spell_word(&mut self) {
        if self.spelling.checking == Checking::Off {
            return self.toggle_spelling();
        }
        if let Dictionary::Missing(how) = &self.spelling.dictionary {
            let how = how.clone();
            return self.say(Tone::Info, how);
        }
        match self.spelling(OpenMeeting::word_to_mend) {
            Some(Some((at, word))) => {
                self.effects.push(Effect::Suggest { word: word.clone() });
                self.open_picker(PickerKind::Spelling { at, word });
            }
            Some(None) => self.say(Tone::Info, "Ingen ord at se på her."),
            None => self.say(Tone::Info, "Ordbogen er ikke læst endnu."),
        }
    }

    /// What may have been meant by a word, at last.
    pub(super) fn take_suggestions(&mut self, word: String, suggestions: Vec<String>) {
        let before = self.mend_rows_of_open();
        self.spelling.suggested = Some((word, suggestions));
        // whoever had gone on to the last row stays on it
        let after = self.mend_rows_of_open();
        if let Some(Overlay::Picker(picker)) = &mut self.overlay
            && picker.selected > 0
            && picker.selected + 1 == before
        {
            picker.selected = after.saturating_sub(1);
        }
    }

    fn mend_rows_of_open(&self) -> usize {
        match &self.overlay {
            Some(Overlay::Picker(picker)) if matches!(picker.kind, PickerKind::Spelling { .. }) => {
                self.rows(picker).len()
            }
            _ => 0,
        }
    }
}

/// Returns the names and words that may have been meant, and the word itself.
pub(super) fn rows(open: &OpenMeeting, environment: &Environment, at: usize, word: &str) -> Vec<Row> {
    let respell = |right: &str, hint: &str| {
        row("", right, hint, Choice::Respell { at, word: word.to_owned(), right: right.to_owned() })
    };
    let mut names: Vec<&String> = Vec::new();
    for name in open.words.spelt.names.iter().filter(|name| is_one_edit_apart(name, word)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut rows: Vec<Row> = names.iter().map(|name| respell(name, "på listen")).collect();
    match &environment.spelling.suggested {
        Some((of, found)) if of == word => {
            // a dictionary that makes compounds finds odd ones: what the agenda says itself is likelier
            let (here, other): (Vec<&String>, Vec<&String>) =
                found.iter().partition(|one| open.words.spelt.is_listed(&one.to_lowercase()));
            let others = here.into_iter().chain(other).filter(|one| !names.contains(one));
            rows.extend(others.map(|one| respell(one, "")));
        }
        _ => rows.push(row("", "Leder efter forslag …", "", Choice::Wait)),
    }
    let learn = format!("Tilføj »{word}« til min ordliste");
    rows.push(row("", &learn, "", Choice::Learn(word.to_owned())));
    rows
}

/// Writes another word in the place of one.
pub(super) fn respell(open: &mut OpenMeeting, at: usize, word: &str, right: &str) -> Outcome {
    open.respell(at, word, right);
    Outcome::default()
}

/// Puts a word on the user's own list.
pub(super) fn learn_word(environment: &Environment, word: &str) -> Outcome {
    let words = environment.files.text(UserFile::Words);
    let gap = if words.is_empty() || words.ends_with('\n') { "" } else { "\n" };
    let text = format!("{words}{gap}{word}\n");
    let done = format!("»{word}« er på din ordliste.");
    Outcome { file: Some(FileText { file: UserFile::Words, text, done }), ..Outcome::default() }
}
