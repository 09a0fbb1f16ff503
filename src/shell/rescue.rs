//! When the store refuses: the meeting as plain files in another place, for its owner's eyes only.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::{expand, why};
use super::{Sentence, complain};
use crate::app::App;
use crate::export;

/// The most files of one name that are left alone.
const MOST: u32 = 1_000;

/// Writes the meeting file where it was asked for, and the referat beside it; answers with where they lie.
pub(super) fn write_both(path: &str, json: &str, markdown: &str) -> Result<Vec<String>, Sentence> {
    let wanted = expand(path);
    let written = free(&wanted, "json", json).and_then(|file| Ok([file, free(&wanted, "md", markdown)?]));
    let files = written.map_err(|error| format!("»{path}« kunne ikke skrives: {}.", why(&error)))?;
    Ok(files.iter().map(|file| file.display().to_string()).collect())
}

/// The file that a meeting was brought to safety in.
pub(super) struct Rescued(PathBuf);

impl Rescued {
    /// Says where the file lies.
    pub(super) fn tell(&self) {
        let path = self.0.display();
        complain(&format!(
            "hele mødet ligger i »{path}«; åbn det med »referent \"{path}\"«, når der kan gemmes igen."
        ));
    }

    /// Takes the file away: the store has it all after all.
    pub(super) fn forget(self) {
        // what cannot be taken away is a copy too many
        let _ = std::fs::remove_file(self.0);
    }
}

/// Brings the open meeting to safety: into the home folder, or where the system keeps what lives for a while.
pub(super) fn bring_to_safety(app: &App) -> Option<Rescued> {
    let desk = app.desk.as_ref()?;
    let name = format!("referent-redning-{}.json", desk.meeting.id);
    let json = export::json(&desk.meeting);
    let folders = etcetera::home_dir().ok().into_iter().chain([std::env::temp_dir()]);
    let mut tries = folders.map(|folder| free(&folder.join(&name), "json", &json));
    tries.find_map(Result::ok).map(Rescued)
}

/// Writes a file of its own under a name that is free, readable for its owner alone: nothing that is there is touched,
/// not even what a name leads to.
fn free(path: &Path, ending: &str, text: &str) -> io::Result<PathBuf> {
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
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        return match written {
            Ok(()) => Ok(path),
            Err(error) => {
                let _ = std::fs::remove_file(&path);
                Err(error)
            }
        };
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
