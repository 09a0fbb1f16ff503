//! The user's own files beside the settings: what is switched on, phrases, and words that are right. A file that cannot
//! be understood is said so once and never written over.

use serde_json::{Map, Value};

use super::completion::Completion;
use super::phrases;
use super::spelling::Checking;
use super::user_file::UserFile;
use super::{App, Effect, Tone};

/// Settings as an object; none when the file is something else. An empty file has none.
fn object(text: &str) -> Result<Map<String, Value>, String> {
    if text.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_str(text).map_err(|error| {
        let line = error.line();
        format!(
            "»{}« kan ikke forstås (linje {line}); den bruges ikke og røres ikke.",
            UserFile::Settings.file_name()
        )
    })
}

/// The dictionary that the settings name.
pub fn dictionary(settings: &str) -> Option<String> {
    object(settings).ok()?.get("dictionary")?.as_str().map(str::to_owned)
}

impl App {
    /// A file was read or written: this is what it says now, or why it cannot be used.
    pub(super) fn take_own(&mut self, file: UserFile, text: Result<String, String>) {
        let asked = self.own.of(file).asked.take();
        let fault = match text {
            Ok(text) => {
                let fault = self.understand(file, &text);
                let other = asked.is_some_and(|asked| asked != text);
                self.own.of(file).text = text;
                let name = file.file_name();
                if other {
                    let sentence =
                        format!("»{name}« er ændret uden for programmet imens. Se efter, og prøv igen.");
                    self.say(Tone::Warning, sentence);
                }
                fault
            }
            Err(fault) => Some(fault),
        };
        if let Some(fault) = &fault {
            self.say(Tone::Error, fault.clone());
        }
        self.own.of(file).fault = fault;
        if file == UserFile::Settings {
            self.want_dictionary();
        }
    }

    /// Takes in what a file says; returns what is wrong with it.
    fn understand(&mut self, file: UserFile, text: &str) -> Option<String> {
        match file {
            UserFile::Settings => self.know_settings(text),
            UserFile::Phrases => {
                let (phrases, fault) = phrases::read(text);
                self.phrases = phrases;
                fault
            }
            UserFile::Words => {
                self.know_words(text);
                None
            }
        }
    }

    /// Writes a file anew; `false` when it may not be.
    pub(super) fn keep_own(&mut self, file: UserFile, text: String) -> bool {
        let slot = self.own.of(file);
        if let Some(fault) = slot.fault.clone() {
            self.say(Tone::Error, fault);
            return false;
        }
        let before = std::mem::replace(&mut slot.text, text.clone());
        slot.asked = Some(text.clone());
        self.understand(file, &text);
        self.effects.push(Effect::WriteUserFile { file, before, text });
        true
    }

    fn know_settings(&mut self, text: &str) -> Option<String> {
        let settings = match object(text) {
            Ok(settings) => settings,
            Err(fault) => return Some(fault),
        };
        let is = |name: &str| settings.get(name).and_then(Value::as_bool);
        if let Some(on) = is("completion") {
            self.completion = if on { Completion::On } else { Completion::Off };
        }
        if let Some(on) = is("spelling") {
            self.spelling.set_checking(if on { Checking::On } else { Checking::Off });
        }
        None
    }

    /// Keeps what is switched on now; all else that the file says stays.
    pub(super) fn keep_settings(&mut self) {
        let mut settings = object(self.own.text(UserFile::Settings)).unwrap_or_default();
        settings.insert("completion".to_owned(), (self.completion == Completion::On).into());
        settings.insert("spelling".to_owned(), (self.spelling.checking() == Checking::On).into());
        let text = serde_json::to_string_pretty(&settings).unwrap_or_default();
        self.keep_own(UserFile::Settings, format!("{text}\n"));
    }
}
