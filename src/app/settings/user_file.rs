//! The user files beside the data, and their state.

use serde_json::{Map, Value};

/// A user file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserFile {
    /// The settings.
    Settings,
    /// Phrases, one per line: `kode = tekst`.
    Phrases,
    /// Words that are correct although the dictionary lacks them, one per line.
    Words,
}

impl UserFile {
    /// Every file, in the order in which they are read.
    pub const ALL: [UserFile; 3] = [UserFile::Settings, UserFile::Phrases, UserFile::Words];

    /// Returns the name of the file in the settings folder.
    pub fn file_name(self) -> &'static str {
        match self {
            UserFile::Settings => "settings.json",
            UserFile::Phrases => "phrases.txt",
            UserFile::Words => "words.txt",
        }
    }
}

/// The state of one file.
#[derive(Debug, Default)]
pub(super) struct FileState {
    pub(super) text: String,
    /// The text of a write that is not confirmed yet.
    pub(super) asked: Option<String>,
    /// Why it may not be overwritten.
    pub(super) fault: Option<String>,
}

/// The state of the files.
#[derive(Debug, Default)]
pub(in crate::app) struct UserFiles {
    settings: FileState,
    phrases: FileState,
    words: FileState,
}

impl UserFiles {
    pub(super) fn of(&mut self, file: UserFile) -> &mut FileState {
        match file {
            UserFile::Settings => &mut self.settings,
            UserFile::Phrases => &mut self.phrases,
            UserFile::Words => &mut self.words,
        }
    }

    pub(in crate::app) fn text(&self, file: UserFile) -> &str {
        let state = match file {
            UserFile::Settings => &self.settings,
            UserFile::Phrases => &self.phrases,
            UserFile::Words => &self.words,
        };
        &state.text
    }
}

/// Returns settings as printed in their file.
pub(in crate::app) fn printed(settings: Map<String, Value>) -> String {
    format!("{:#}\n", Value::Object(settings))
}

/// Parses settings as an object, empty for an empty file; `Err` when the file is something else.
pub(in crate::app) fn object(text: &str) -> Result<Map<String, Value>, String> {
    if text.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_slice(text.as_bytes()).map_err(|error| {
        let line = error.line();
        format!(
            "»{}« kan ikke forstås (linje {line}); den bruges ikke og røres ikke.",
            UserFile::Settings.file_name()
        )
    })
}
