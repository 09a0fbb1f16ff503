//! The user's own files beside the settings: what is switched on, phrases, and words that are right. A file that cannot
//! be understood is said so once and never written over.

use serde_json::{Map, Value};

use super::completion::Completion;
use super::{App, Effect, Tone};
use crate::app::spelling::Checking;

/// A file of the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// What is switched on and off.
    Settings,
    /// Phrases, a line each: `kode = tekst`.
    Phrases,
    /// Words that are right although no dictionary has them, a line each.
    Words,
}

impl Own {
    /// Every file, in the order in which they are read.
    pub const ALL: [Own; 3] = [Own::Settings, Own::Phrases, Own::Words];

    /// What the file is called in the settings folder.
    pub fn file_name(self) -> &'static str {
        match self {
            Own::Settings => "settings.json",
            Own::Phrases => "phrases.txt",
            Own::Words => "words.txt",
        }
    }
}

/// A file as it stands.
#[derive(Debug, Default)]
struct OwnFile {
    text: String,
    /// What was to be written and is not yet answered for.
    asked: Option<String>,
    /// Why it may not be written over.
    fault: Option<String>,
}

/// The files as they stand.
#[derive(Debug, Default)]
pub(super) struct UserFiles([OwnFile; 3]);

impl UserFiles {
    fn of(&mut self, file: Own) -> &mut OwnFile {
        &mut self.0[file as usize]
    }

    pub(super) fn text(&self, file: Own) -> &str {
        &self.0[file as usize].text
    }
}

/// Settings as an object; none when the file is something else. An empty file has none.
fn object(text: &str) -> Result<Map<String, Value>, String> {
    if text.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_str(text).map_err(|error| {
        let line = error.line();
        format!(
            "»{}« kan ikke forstås (linje {line}); den bruges ikke og røres ikke.",
            Own::Settings.file_name()
        )
    })
}

/// The dictionary that the settings name.
pub fn dictionary(settings: &str) -> Option<String> {
    object(settings).ok()?.get("dictionary")?.as_str().map(str::to_owned)
}

impl App {
    /// A file was read or written: this is what it says now, or why it cannot be used.
    pub(super) fn take_own(&mut self, file: Own, text: Result<String, String>) {
        let asked = self.own.of(file).asked.take();
        let fault = match text {
            Ok(text) => {
                let fault = self.understand(file, &text);
                let other = asked.is_some_and(|asked| asked != text);
                self.own.of(file).text = text;
                let name = file.file_name();
                if other {
                    let said =
                        format!("»{name}« er ændret uden for programmet imens. Se efter, og prøv igen.");
                    self.say(Tone::Warning, said);
                }
                fault
            }
            Err(fault) => Some(fault),
        };
        if let Some(fault) = &fault {
            self.say(Tone::Error, fault.clone());
        }
        self.own.of(file).fault = fault;
        if file == Own::Settings {
            self.want_dictionary();
        }
    }

    /// Takes in what a file says; answers with what is wrong with it.
    fn understand(&mut self, file: Own, text: &str) -> Option<String> {
        match file {
            Own::Settings => self.know_settings(text),
            Own::Phrases => self.know_phrases(text),
            Own::Words => {
                self.know_words(text);
                None
            }
        }
    }

    /// Writes a file anew; `false` when it may not be.
    pub(super) fn keep_own(&mut self, file: Own, text: String) -> bool {
        let slot = self.own.of(file);
        if let Some(fault) = slot.fault.clone() {
            self.say(Tone::Error, fault);
            return false;
        }
        let before = std::mem::replace(&mut slot.text, text.clone());
        slot.asked = Some(text.clone());
        self.understand(file, &text);
        self.effects.push(Effect::KeepOwn { file, before, text });
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
            self.spelling.checking = if on { Checking::On } else { Checking::Off };
        }
        None
    }

    /// Keeps what is switched on now; all else that the file says stays.
    pub(super) fn keep_settings(&mut self) {
        let mut settings = object(self.own.text(Own::Settings)).unwrap_or_default();
        settings.insert("completion".to_owned(), (self.completion == Completion::On).into());
        settings.insert("spelling".to_owned(), (self.spelling.checking == Checking::On).into());
        let text = serde_json::to_string_pretty(&settings).unwrap_or_default();
        self.keep_own(Own::Settings, format!("{text}\n"));
    }
}
