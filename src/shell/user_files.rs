//! The user files on the disk: read at start, and written whole, unless another program has changed them.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::Sentence;
use super::files::{self, Existing, FileMode, WriteError, reason_of};
use super::locations;
use crate::app;
use crate::app::Event;
use crate::app::settings::export_settings::ExportSettings;
use crate::app::settings::user_file::UserFile;
use crate::store::read_regular_text;

fn path(file: UserFile) -> Result<PathBuf, Sentence> {
    let folder =
        locations::folder().ok_or("hjemmemappen kan ikke findes; der gemmes ingen indstillinger.")?;
    Ok(folder.join(file.file_name()))
}

/// Returns the text of a file; empty when there is none.
fn text(file: UserFile) -> Result<String, Sentence> {
    let path = path(file)?;
    match read_regular_text(&path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            Err(format!("»{}« er ikke tekst i UTF-8; den bruges ikke og røres ikke.", path.display()))
        }
        // the name comes first, because the end of a long sentence is cut off on the screen
        Err(error) => {
            Err(format!("{} kan ikke læses: {} (»{}«).", file.file_name(), reason_of(&error), path.display()))
        }
    }
}

/// Returns the dictionary named in the settings.
pub(super) fn dictionary() -> Option<String> {
    app::settings::dictionary(&text(UserFile::Settings).ok()?)
}

/// Returns the export settings of a body; defaults when the settings cannot be read.
pub(super) fn export_settings(body: &str) -> ExportSettings {
    ExportSettings::of(&text(UserFile::Settings).unwrap_or_default(), body)
}

/// Returns a file as it is now.
pub(super) fn read(file: UserFile) -> Event {
    Event::UserFile { file, text: text(file) }
}

/// Writes a file, unless it has changed; returns an event with its text.
pub(super) fn keep(file: UserFile, before: &str, new: &str) -> Event {
    let text_on_disk = text(file).and_then(|there| {
        if there != before {
            return Ok(there);
        }
        write(file, new).map(|()| new.to_owned())
    });
    Event::UserFile { file, text: text_on_disk }
}

fn write(file: UserFile, text: &str) -> Result<(), Sentence> {
    let path = path(file)?;
    let unwritten = |reason: String| format!("»{}« kan ikke skrives: {reason}.", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(reason_of(&error)))?;
    }
    let existing = Existing::forced(path.exists());
    files::write(&path, text, existing, FileMode::Usual).map_err(|error| match error {
        WriteError::Exists => unwritten("en anden har netop skrevet den".to_owned()),
        WriteError::Failed(sentence) => sentence,
    })
}
