//! The user's own files beside the settings, and what each says.

use serde_json::{Map, Value};

/// A file of the user's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserFile {
    /// What is switched on and off.
    Settings,
    /// Phrases, a line each: `kode = tekst`.
    Phrases,
    /// Words that are right although no dictionary has them, a line each.
    Words,
}

impl UserFile {
    /// Every file, in the order in which they are read.
    pub const ALL: [UserFile; 3] = [UserFile::Settings, UserFile::Phrases, UserFile::Words];

    /// Returns what the file is called in the settings folder.
    pub fn file_name(self) -> &'static str {
        match self {
            UserFile::Settings => "settings.json",
            UserFile::Phrases => "phrases.txt",
            UserFile::Words => "words.txt",
        }
    }
}

/// What one file says.
#[derive(Debug, Default)]
pub(super) struct FileState {
    pub(super) text: String,
    /// What the user wanted written and is not yet answered for.
    pub(super) asked: Option<String>,
    /// Why it may not be written over.
    pub(super) fault: Option<String>,
}

/// The files as they stand.
#[derive(Debug, Default)]
pub(in crate::app) struct UserFiles([FileState; 3]);

impl UserFiles {
    pub(super) fn of(&mut self, file: UserFile) -> &mut FileState {
        &mut self.0[file as usize]
    }

    pub(in crate::app) fn text(&self, file: UserFile) -> &str {
        &self.0[file as usize].text
    }
}

/// Returns settings as they stand in their file.
pub(in crate::app) fn printed(settings: Map<String, Value>) -> String {
    format!("{:#}\n", Value::Object(settings))
}

/// Settings as an object; none when the file is something else. An empty file has none.
pub(in crate::app) fn object(text: &str) -> Result<Map<String, Value>, String> {
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
