//! The dictionary: fetched once it is wanted, and the decision held against it after every event.

use std::sync::Arc;

use super::picker::PickerKind;
use super::spelling::Checking;
use super::{App, Effect, OpenMeeting, Overlay, Role, Tone};
use crate::meeting::ItemId;
use crate::spelling::Speller;

impl App {
    /// Asks for the dictionary, once it is wanted.
    pub(super) fn want_dictionary(&mut self) {
        if self.role == Role::MinuteTaker && self.spelling.ask_dictionary() {
            self.effects.push(Effect::FetchDictionary);
        }
    }

    /// The dictionary was read, or there is none.
    pub(super) fn take_dictionary(&mut self, found: Result<Arc<Speller>, String>) {
        self.spelling.set_dictionary(found);
    }

    pub(super) fn know_words(&mut self, text: &str) {
        self.spelling.set_words(text);
        if let Some(open) = &mut self.open_meeting {
            open.words.spelt.forget();
        }
    }

    /// After every event: which words are to be looked at.
    pub(super) fn check_spelling(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        if let Some(known) = self.spelling.known_words() {
            OpenMeeting::check_spelling(open, &known);
            return;
        }
        let spelt = &mut open.words.spelt;
        let left = spelt.seen.as_ref().map(|(item, ..)| item.clone());
        spelt.faults.clear();
        (spelt.seen, spelt.waits) = (Some((open.current.clone(), String::new(), 0)), false);
        let wrote = |id: &ItemId| open.meeting.item(id).is_some_and(|item| !item.decision_text().is_empty());
        // at the first pause of whoever has written something, and never again
        if left.is_some_and(|left| left != open.current && wrote(&left)) && self.notice.is_none() {
            self.tell_missing();
        }
    }

    fn tell_missing(&mut self) {
        if let Some(how) = self.spelling.tell_missing() {
            self.say(Tone::Info, how);
        }
    }

    /// Whether words wait to be looked up.
    pub(super) fn is_looking_up(&self) -> bool {
        self.open_meeting.as_ref().is_some_and(|open| open.words.spelt.waits)
    }

    pub(super) fn toggle_spelling(&mut self) {
        let checking = self.spelling.toggle();
        let sentence = match checking {
            Checking::Off => "Stavningen bliver ikke længere set efter.",
            Checking::On => "Stavningen bliver set efter, mens du skriver.",
        };
        self.say(Tone::Info, sentence);
        self.tell_missing();
        self.keep_settings();
        self.want_dictionary();
    }

    /// Takes in what may have been meant by a word.
    pub(super) fn take_suggestions(&mut self, word: String, suggestions: Vec<String>) {
        let before = self.suggestion_rows();
        self.spelling.set_suggested(word, suggestions);
        // whoever had gone on to the last row stays on it
        let after = self.suggestion_rows();
        if let Some(Overlay::Picker(picker)) = &mut self.overlay {
            picker.keep_last_row(before, after);
        }
    }

    fn suggestion_rows(&self) -> usize {
        match &self.overlay {
            Some(Overlay::Picker(picker)) if matches!(picker.kind(), PickerKind::Spelling { .. }) => {
                self.rows(picker).len()
            }
            _ => 0,
        }
    }
}
