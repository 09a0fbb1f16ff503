//! The user's settings, phrases and words. Each is in a file beside the data; a file that cannot be
//! understood is reported once and never overwritten.
//!
//! | file | what is in it |
//! |---|---|
//! | `switches`, `switch_list` | the switches, and their list |
//! | `user_file` | the user files |
//! | `export_settings` | the export settings of a body |
//! | `guidance` | a line at each new screen, shown once |

pub mod export_settings;
pub(super) mod guidance;
pub(super) mod switch_list;
pub mod switches;
pub mod user_file;

use serde_json::Value;

use self::export_settings::with_format;
use self::switches::{Switch, Switches};
use self::user_file::{UserFile, UserFiles, object, printed};
use super::event::Effect;
use super::outcome::{FileText, Outcome, Tone};
use super::phrases::phrase::{self, Phrase};
use super::role::Role;
use super::spelling::state::{Checking, Spelling};
use crate::export::Format;

/// Whether words are offered while writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Completion {
    /// Offered after the cursor.
    #[default]
    On,
    /// Not offered.
    Off,
}

/// The user's settings, phrases and words.
#[derive(Debug)]
pub(super) struct Settings {
    /// Whether words are offered while writing.
    pub(super) completion: Completion,
    /// The phrases, the user's first.
    pub(super) phrases: Vec<Phrase>,
    /// The dictionary, and the words that are correct besides.
    pub(super) spelling: Spelling,
    /// Whether the settings file was read.
    is_read: bool,
    /// Where the chair's page is, when one is kept up to date.
    pub(super) chair_page: Option<String>,
    /// The other switches.
    pub(super) switches: Switches,
    /// The state of the user files.
    pub(super) files: UserFiles,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            completion: Completion::default(),
            phrases: phrase::trade(),
            spelling: Spelling::default(),
            is_read: false,
            chair_page: None,
            switches: Switches::default(),
            files: UserFiles::default(),
        }
    }
}

/// Returns the dictionary named in the settings.
pub fn dictionary(settings: &str) -> Option<String> {
    object(settings).ok()?.get("dictionary")?.as_str().map(str::to_owned)
}

impl Settings {
    /// Takes in the text of a file that was read or written, or why it cannot be used.
    pub(super) fn take(&mut self, file: UserFile, text: Result<String, String>, role: Role) -> Outcome {
        let asked = self.files.of(file).asked.take();
        let mut outcome = Outcome::default();
        let fault = match text {
            Ok(text) => {
                let fault = self.understand(file, &text);
                if asked.is_some_and(|asked| asked != text) {
                    let name = file.file_name();
                    let sentence =
                        format!("»{name}« er ændret uden for programmet imens. Se efter, og prøv igen.");
                    outcome = Outcome::say(Tone::Warning, sentence);
                }
                self.files.of(file).text = text;
                fault
            }
            Err(fault) => Some(fault),
        };
        if let Some(fault) = &fault {
            outcome = Outcome::say(Tone::Error, fault.clone());
        }
        self.files.of(file).fault = fault;
        self.is_read |= file == UserFile::Settings;
        match file {
            UserFile::Settings => outcome.followed_by(self.fetch_dictionary(role)),
            UserFile::Phrases | UserFile::Words => outcome,
        }
    }

    /// Takes in the text of a file; returns what is wrong with it.
    fn understand(&mut self, file: UserFile, text: &str) -> Option<String> {
        match file {
            UserFile::Settings => self.read_switches(text),
            UserFile::Phrases => {
                let (phrases, fault) = phrase::read(text);
                self.phrases = phrases;
                fault
            }
            UserFile::Words => {
                self.spelling.set_words(text);
                None
            }
        }
    }

    /// Writes a file, or reports why it may not be written.
    pub(super) fn write(&mut self, FileText { file, text, done, is_remembered }: FileText) -> Outcome {
        let state = self.files.of(file);
        if let Some(fault) = state.fault.clone() {
            return Outcome::say(Tone::Error, fault);
        }
        let before = std::mem::replace(&mut state.text, text.clone());
        state.asked = Some(text.clone()).filter(|_| !is_remembered);
        self.understand(file, &text);
        let outcome = Outcome::effect(Effect::WriteUserFile { file, before, text });
        match done {
            Some(done) => outcome.and_info(done),
            None => outcome,
        }
    }

    fn read_switches(&mut self, text: &str) -> Option<String> {
        let settings = match object(text) {
            Ok(settings) => settings,
            Err(fault) => return Some(fault),
        };
        self.switches.read(&settings);
        let is = |name: &str| settings.get(name).and_then(Value::as_bool);
        if let Some(on) = is("completion") {
            self.completion = if on { Completion::On } else { Completion::Off };
        }
        if let Some(on) = is("spelling") {
            self.spelling.set_checking(if on { Checking::On } else { Checking::Off });
        }
        None
    }

    /// Stores the switches; everything else in the file stays.
    fn write_switches(&mut self) -> Outcome {
        let mut settings = object(self.files.text(UserFile::Settings)).unwrap_or_default();
        settings.insert("completion".to_owned(), (self.completion == Completion::On).into());
        settings.insert("spelling".to_owned(), (self.spelling.checking() == Checking::On).into());
        self.switches.write(&mut settings);
        self.write(FileText::asked_for(UserFile::Settings, printed(settings)))
    }

    /// Stores the format last chosen for a body. Settings that are not understood are left alone.
    pub(super) fn remember_format(&mut self, body: &str, format: Format) -> Outcome {
        let text = with_format(self.files.text(UserFile::Settings), body, format);
        match text.filter(|_| self.files.of(UserFile::Settings).fault.is_none()) {
            Some(text) => self.write(FileText::remembered(UserFile::Settings, text)),
            None => Outcome::default(),
        }
    }

    /// Goes to the next choice of a switch.
    pub(super) fn turn(&mut self, switch: Switch, role: Role) -> Outcome {
        match switch {
            Switch::Completion => return self.toggle_completion(),
            Switch::Spelling => return self.toggle_spelling(role),
            Switch::Mouse => self.switches.toggle_mouse(),
            Switch::Reading => self.switches.toggle_reading(),
            Switch::Colours => self.switches.next_colours(),
        }
        self.write_switches()
    }

    /// Turns completion on or off.
    pub(super) fn toggle_completion(&mut self) -> Outcome {
        let (next, sentence) = match self.completion {
            Completion::On => (Completion::Off, "Der vises ikke længere ord efter markøren."),
            Completion::Off => (Completion::On, "Der vises igen ord efter markøren, mens du skriver."),
        };
        self.completion = next;
        Outcome::info(sentence).followed_by(self.write_switches())
    }

    /// Turns spelling on or off.
    pub(super) fn toggle_spelling(&mut self, role: Role) -> Outcome {
        let sentence = match self.spelling.toggle() {
            Checking::Off => "Stavekontrollen er slået fra.",
            Checking::On => "Stavekontrollen er slået til.",
        };
        let missing = self.spelling.tell_missing().map_or_else(Outcome::default, Outcome::info);
        Outcome::info(sentence)
            .followed_by(missing)
            .followed_by(self.write_switches())
            .followed_by(self.fetch_dictionary(role))
    }

    /// Requests the dictionary, once it is wanted.
    fn fetch_dictionary(&mut self, role: Role) -> Outcome {
        if role == Role::MinuteTaker && self.spelling.ask_dictionary() {
            return Outcome::effect(Effect::FetchDictionary);
        }
        Outcome::default()
    }
}
