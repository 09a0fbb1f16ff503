//! When the store fails: the meeting as plain files elsewhere, readable by their owner only.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::reason_of;
use super::paths::expand;
use super::{Sentence, print_error};
use crate::app::App;
use crate::export;
use crate::meeting::Meeting;

/// The most existing files of one name.
const MOST: u32 = 1_000;

/// Writes the meeting file, and the referat beside it; returns their paths.
pub(super) fn write_both(path: &str, json: &str, markdown: &str) -> Result<Vec<String>, Sentence> {
    let wanted = expand(path);
    let written = free(&wanted, "json", json).and_then(|file| Ok([file, free(&wanted, "md", markdown)?]));
    let files = written.map_err(|error| format!("»{path}« kunne ikke skrives: {}.", reason_of(&error)))?;
    Ok(files.iter().map(|file| file.display().to_string()).collect())
}

/// A file that unsaved changes were rescued to.
pub(super) struct RescueFile(PathBuf);

impl RescueFile {
    /// Reports where the file is.
    pub(super) fn report(&self) {
        let path = self.0.display();
        print_error(&format!(
            "hele mødet ligger i »{path}«; åbn det med »referent \"{path}\"«, når der kan gemmes igen."
        ));
    }

    /// Removes the file: the store has everything after all.
    pub(super) fn forget(self) {
        // a file that cannot be removed is only superfluous
        let _ = std::fs::remove_file(self.0);
    }
}

/// Rescues unsaved meetings: into the home folder, or the system's temporary folder.
pub(super) fn bring_to_safety(app: &App) -> Vec<RescueFile> {
    app.unsaved().filter_map(safe).collect()
}

fn safe(meeting: &Meeting) -> Option<RescueFile> {
    let name = format!("referent-redning-{}.json", meeting.id);
    let json = export::json(meeting);
    let folders = || etcetera::home_dir().ok().into_iter().chain([std::env::temp_dir()]);
    let flushed = folders().find_map(|folder| free(&folder.join(&name), "json", &json).ok());
    // a file that cannot be flushed still exists while the machine runs
    let written = || folders().find_map(|folder| written(&folder.join(&name), "json", &json).ok());
    flushed.or_else(|| written().map(|(path, _)| path)).map(RescueFile)
}

/// Writes a file and flushes it; returns its path.
fn free(path: &Path, ending: &str, text: &str) -> io::Result<PathBuf> {
    let (path, file) = written(path, ending, text)?;
    file.sync_all().inspect_err(|_| drop(std::fs::remove_file(&path)))?;
    Ok(path)
}

/// Writes a new file under a free name, readable by its owner only: existing files are left alone, also those
/// behind a link.
fn written(path: &Path, ending: &str, text: &str) -> io::Result<(PathBuf, File)> {
    let stem = path.file_stem().unwrap_or_default().to_os_string();
    for n in 1..MOST {
        let mut name = stem.clone();
        if n > 1 {
            name.push(format!("-{n}"));
        }
        name.push(format!(".{ending}"));
        let path = path.with_file_name(name);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            other => other?,
        };
        file.write_all(text.as_bytes()).inspect_err(|_| drop(std::fs::remove_file(&path)))?;
        return Ok((path, file));
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
