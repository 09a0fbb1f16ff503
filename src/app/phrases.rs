//! Phrases by their codes: the user's own, which can be changed here, and the trade's.

use super::overlay::Overlay;
use super::phrase::{Phrase, Whose, trade};
use super::picker::{Choice, PickerKind, Row, row};
use super::prompt::{Prompt, PromptKind};
use super::user_files::Own;
use super::{App, Tone};

/// Whether a line of the file is a phrase, or should be one.
fn is_meant(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with('#')
}

/// The lines of a file with another in the place of the one with a code, or at the end when there is none.
fn with_line(text: &str, code: &str, new: Option<&str>) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let is_it = |line: &&str| is_meant(line) && Phrase::read(line).is_some_and(|phrase| phrase.code == code);
    match (lines.iter().position(is_it), new) {
        (Some(at), Some(new)) => lines[at] = new,
        (Some(at), None) => drop(lines.remove(at)),
        (None, Some(new)) => lines.push(new),
        (None, None) => {}
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

impl App {
    /// Takes in the user's own phrases, a line each: `kode = tekst`. They come before the trade's. Answers with what is
    /// wrong with them.
    pub(super) fn know_phrases(&mut self, text: &str) -> Option<String> {
        let lines = || text.lines().enumerate().filter(|(_, line)| is_meant(line));
        let mut phrases: Vec<Phrase> = Vec::new();
        for phrase in lines().filter_map(|(_, line)| Phrase::read(line)).chain(trade()) {
            if phrases.iter().all(|known| known.code != phrase.code) {
                phrases.push(phrase);
            }
        }
        self.phrases = phrases;
        let (at, _) = lines().find(|(_, line)| Phrase::read(line).is_none())?;
        let name = Own::Phrases.file_name();
        Some(format!(
            "»{name}«, linje {}: skriv »kode = tekst«. Filen røres ikke, før den er rettet.",
            at + 1
        ))
    }

    pub(super) fn ask_phrase(&mut self) {
        self.open_picker(PickerKind::Phrases);
    }

    pub(super) fn phrase_rows(&self) -> Vec<Row> {
        let text =
            |text: &str| self.open_meeting.as_ref().map_or_else(|| text.to_owned(), |open| open.filled(text));
        let shown = |phrase: &Phrase| {
            let text = text(&phrase.text);
            let hint = if phrase.whose == Whose::Own { "egen" } else { "" };
            row(&phrase.code, text.trim_end(), hint, Choice::Write(text.clone()))
        };
        self.phrases.iter().map(shown).collect()
    }

    pub(super) fn write_phrase(&mut self, text: &str) {
        let focus = self.text_focus();
        if let Some(open) = &mut self.open_meeting {
            open.focus = focus;
            open.write_words(0, text);
        }
    }

    /// Asks for a phrase with its code; the cursor stands where the code goes.
    fn ask_line(&mut self, text: &str, of: Option<usize>) {
        let mut prompt = Prompt::new(PromptKind::Phrase(of), text);
        if of.is_none() {
            prompt.input.set_cursor(0);
        }
        self.overlay = Some(Overlay::Prompt(prompt));
    }

    /// A new phrase: what is typed in the list, or what is marked in the text.
    pub(super) fn new_phrase(&mut self) {
        let marked = match &self.overlay {
            Some(Overlay::Picker(picker)) => Some(picker.input.text()),
            _ => self.open_meeting.as_ref().and_then(|open| open.shown().selected_text()),
        };
        match marked {
            Some(text) => self.ask_line(&format!(" = {}", text.replace('\n', "\\n")), None),
            None => self.say(Tone::Info, "Markér først den tekst, der skal være en vending."),
        }
    }

    /// Which phrase is marked in the list.
    fn marked_phrase(&self) -> Option<usize> {
        let Some(Overlay::Picker(picker)) = &self.overlay else { return None };
        let code = self.rows(picker).get(picker.selected)?.sign.clone();
        self.phrases.iter().position(|phrase| phrase.code == code)
    }

    pub(super) fn edit_phrase(&mut self) {
        if let Some(at) = self.marked_phrase() {
            self.ask_line(&self.phrases[at].line(), Some(at));
        }
    }

    pub(super) fn remove_phrase(&mut self) {
        let Some(phrase) = self.marked_phrase().map(|at| self.phrases[at].clone()) else { return };
        if phrase.whose == Whose::Trade {
            return self.say(Tone::Info, "Den er fast. Ret den, så gælder din egen i stedet.");
        }
        let text = with_line(self.own.text(Own::Phrases), &phrase.code, None);
        if self.keep_own(Own::Phrases, text) {
            self.say(Tone::Info, format!("Slettet: {}", phrase.line()));
        }
    }

    /// The answer to [`PromptKind::Phrase`].
    pub(super) fn keep_phrase(&mut self, line: &str, of: Option<usize>) {
        let Some(phrase) = Phrase::read(line).filter(|phrase| !phrase.code.starts_with('#')) else {
            self.ask_line(line, of);
            return self
                .say(Tone::Warning, "Skriv en kode uden mellemrum, =, og teksten: »bus = Busserne kører.«");
        };
        let taken =
            self.phrases.iter().position(|known| known.code == phrase.code && known.whose == Whose::Own);
        if taken.is_some() && taken != of {
            self.ask_line(line, of);
            return self.say(Tone::Warning, format!("Koden »{}« er brugt; vælg en anden.", phrase.code));
        }
        let own = of.and_then(|at| self.phrases.get(at)).filter(|old| old.whose == Whose::Own);
        let code = own.map_or_else(|| phrase.code.clone(), |old| old.code.clone());
        let text = with_line(self.own.text(Own::Phrases), &code, Some(&phrase.line()));
        if self.keep_own(Own::Phrases, text) {
            self.say(Tone::Info, format!("Vendingen er gemt. Skriv »{}«, og tag den.", phrase.code));
        }
    }
}
