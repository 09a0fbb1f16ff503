//! Files outside the store: agendas in, referater out, and the paths that a line can go on with.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{Sentence, paths};
use crate::import;
use crate::meeting::{Fingerprint, Meeting, Origin};

/// The largest file that is read: an agenda with all its annexes is some megabytes.
const LARGEST: u64 = 50 * 1024 * 1024;

/// What Windows says of a file that another program, often Word, keeps to itself (`ERROR_SHARING_VIOLATION`).
const SHARING_VIOLATION: i32 = 32;

/// How long a file may take to be read. An agenda takes well under a second; what takes longer is made to.
const PATIENCE: Duration = Duration::from_secs(20);

/// Room for what is nested deeply; the reader of PDF objects goes down with it.
const STACK: usize = 32 * 1024 * 1024;

/// What a file says: the meeting, and where each part of it stands. A file that is no meeting by itself (a list of
/// participants, a supplement without a date) is read as a part of the one that is `known`.
pub(super) fn read_meeting(path: &Path, known: Option<&Meeting>) -> Result<Origin, Sentence> {
    let shown = path.display();
    let bytes = read(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    import_on_thread(bytes, name, known.cloned()).map_err(|error| format!("»{shown}«: {error}"))
}

/// Reads a meeting on a thread of its own, so that a file that nobody foresaw neither ends the program nor holds it up.
fn import_on_thread(bytes: Vec<u8>, name: String, known: Option<Meeting>) -> Result<Origin, Sentence> {
    let (answer, answered) = mpsc::channel();
    let work = move || {
        let imported = match known {
            Some(known) => import::read_with(&bytes, &name, &known),
            None => import::read(&bytes, &name),
        };
        let origin = imported.map(|imported| imported.origin(&name, Fingerprint::of(&bytes)));
        // nobody listens when the patience is over
        let _ = answer.send(origin);
    };
    let thread = thread::Builder::new().name("import".to_owned()).stack_size(STACK);
    thread.spawn(work).map_err(|error| format!("filen kan ikke læses nu: {}.", why(&error)))?;
    match answered.recv_timeout(PATIENCE) {
        Ok(origin) => origin.map_err(|error| error.to_string()),
        Err(mpsc::RecvTimeoutError::Timeout) => {
            Err("det tager for lang tid at læse filen; gem dagsordenen som ren tekst og prøv igen."
                .to_owned())
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            Err("filen kan ikke læses; gem dagsordenen som ren tekst og prøv igen.".to_owned())
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Sentence> {
    let shown = path.display();
    let meta = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("filen »{shown}« findes ikke."),
        _ => format!("filen »{shown}« kan ikke læses: {}.", why(&error)),
    })?;
    if meta.is_dir() {
        return Err(format!("»{shown}« er en mappe; vælg en fil."));
    }
    let mut bytes = Vec::new();
    let file =
        File::open(path).map_err(|error| format!("filen »{shown}« kan ikke læses: {}.", why(&error)))?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("filen »{shown}« kan ikke læses: {}.", why(&error)))?;
    if bytes.len() as u64 > LARGEST {
        return Err(format!("filen »{shown}« er for stor til at være en dagsorden (over 50 MB)."));
    }
    Ok(bytes)
}

/// Why the system said no, in Danish where it can be said.
pub(super) fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "mappen findes ikke; vælg en, der findes".to_owned(),
        io::ErrorKind::PermissionDenied => "der er ikke adgang; vælg et andet sted".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "disken er skrivebeskyttet; vælg en anden".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disken er fuld".to_owned(),
        io::ErrorKind::IsADirectory => "det er en mappe; vælg et filnavn".to_owned(),
        _ if error.raw_os_error() == Some(SHARING_VIOLATION) && cfg!(windows) => {
            "den er åben i et andet program; luk den dér, eller vælg et andet navn".to_owned()
        }
        _ => error.to_string(),
    }
}

/// How a file could not be written.
pub(super) enum WriteError {
    /// It is there already.
    Exists,
    /// The system said no.
    Failed(Sentence),
}

/// Writes a file as a whole or not at all: beside it first, then in its place.
pub(super) fn write(path: &Path, text: &str, replace: bool) -> Result<(), WriteError> {
    let failed = |error: io::Error| {
        WriteError::Failed(format!("»{}« kunne ikke skrives: {}.", path.display(), why(&error)))
    };
    if let Some(objection) = paths::objection(path) {
        return Err(WriteError::Failed(format!("»{}« kunne ikke skrives: {objection}.", path.display())));
    }
    if !replace {
        if path.exists() {
            return Err(WriteError::Exists);
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        return written.map_err(|error| {
            let _ = fs::remove_file(path);
            failed(error)
        });
    }
    let Some(there) = fs::metadata(path).ok().filter(fs::Metadata::is_file) else {
        // a terminal, a pipe: nothing to put in its place
        return fs::write(path, text).map_err(failed);
    };
    // what a link leads to is replaced, not the link; and whoever could not read it still cannot
    let real = fs::canonicalize(path).map_err(failed)?;
    let mut beside = real.as_os_str().to_owned();
    beside.push(".ny");
    let beside = PathBuf::from(beside);
    let written = File::create(&beside)
        .and_then(|mut file| {
            file.set_permissions(there.permissions())?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, &real));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}
