//! Files outside the store: agendas in, referater out.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{Sentence, paths};
use crate::document::Block;
use crate::export::{Edition, Format};
use crate::formats;
use crate::import::{self, ImportError};
use crate::meeting::{Fingerprint, Meeting, Origin};
use crate::store::while_held;

/// The largest file that is read: an agenda with all annexes has some megabytes.
const LARGEST: u64 = 50 * 1024 * 1024;

/// The errors of Windows for a file that another program, often Word, has locked (`ERROR_SHARING_VIOLATION`,
/// `ERROR_LOCK_VIOLATION`).
const HELD: [i32; 2] = [32, 33];

/// How long reading a file may take. An agenda takes well under a second; only a malicious file takes longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Stack for deep nesting: the reader of PDF objects is recursive.
const STACK: usize = 32 * 1024 * 1024;

/// Returns what was read from a file. A file that is no meeting by itself (a list of participants, a
/// supplement without a date) is read as a part of the `known` meeting.
pub(super) fn read_meeting(path: &Path, known: Option<&Meeting>) -> Result<Origin, Sentence> {
    let shown = path.display();
    let bytes = read(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let known = known.cloned();
    let work = move || {
        let imported = match known {
            Some(known) => import::read_with(&bytes, &name, &known),
            None => import::read(&bytes, &name),
        };
        imported.map(|imported| imported.origin(&name, Fingerprint::of(&bytes)))
    };
    import_on_thread(work).map_err(|error| format!("»{shown}«: {error}"))
}

/// Returns what was read from copied text, as [`read_meeting`] does for a file.
pub(super) fn read_copied(
    html: Option<String>,
    text: Option<String>,
    known: Option<&Meeting>,
) -> Result<Origin, Sentence> {
    let known = known.cloned();
    let work = move || {
        let bytes = html.as_ref().or(text.as_ref()).map_or(&[][..], String::as_bytes);
        let print = Fingerprint::of(bytes);
        let imported = import::read_copied(html.as_deref(), text.as_deref(), known.as_ref());
        imported.map(|imported| imported.origin("det kopierede", print))
    };
    import_on_thread(work).map_err(|error| format!("Det kopierede kan ikke hentes: {error}"))
}

/// Reads a meeting on a separate thread, so that a malformed file neither ends the program nor blocks it.
fn import_on_thread(
    read: impl FnOnce() -> Result<Origin, ImportError> + Send + 'static,
) -> Result<Origin, Sentence> {
    let (answer, answered) = mpsc::channel();
    let work = move || {
        // the receiver is gone once the time is over
        let _ = answer.send(read());
    };
    let thread = thread::Builder::new().name("import".to_owned()).stack_size(STACK);
    thread.spawn(work).map_err(|error| format!("filen kan ikke læses nu: {}.", reason_of(&error)))?;
    match answered.recv_timeout(PATIENCE) {
        Ok(origin) => origin.map_err(|error| error.to_string()),
        Err(mpsc::RecvTimeoutError::Timeout) => {
            Err("det tager for lang tid at læse filen; gem dagsordenen som ren tekst, og prøv igen."
                .to_owned())
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            Err("filen kan ikke læses; gem dagsordenen som ren tekst, og prøv igen.".to_owned())
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Sentence> {
    let shown = path.display();
    let meta = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("filen »{shown}« findes ikke."),
        _ => format!("filen »{shown}« kan ikke læses: {}.", reason_of(&error)),
    })?;
    if meta.is_dir() {
        return Err(format!("»{shown}« er en mappe; vælg en fil."));
    }
    // opening a pipe may block for ever
    if !meta.is_file() {
        return Err(format!(
            "»{shown}« er ikke en almindelig fil; gem dagsordenen som en fil, og prøv igen."
        ));
    }
    let mut bytes = Vec::new();
    let file = File::open(path)
        .map_err(|error| format!("filen »{shown}« kan ikke læses: {}.", reason_of(&error)))?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("filen »{shown}« kan ikke læses: {}.", reason_of(&error)))?;
    if bytes.len() as u64 > LARGEST {
        return Err(format!("filen »{shown}« er for stor til at være en dagsorden (over 50 MB)."));
    }
    Ok(bytes)
}

/// Returns the reason of an error of the system, in Danish where possible.
pub(super) fn reason_of(error: &io::Error) -> String {
    why_on(error, cfg!(windows))
}

fn why_on(error: &io::Error, on_windows: bool) -> String {
    match error.kind() {
        _ if is_open_elsewhere(error, on_windows) => {
            "den er åben i et andet program, fx Word; luk den dér, eller vælg et andet navn".to_owned()
        }
        io::ErrorKind::NotFound => "mappen findes ikke; vælg en, der findes".to_owned(),
        io::ErrorKind::PermissionDenied => "der er ikke adgang; vælg et andet sted".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "disken er skrivebeskyttet; vælg en anden".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disken er fuld".to_owned(),
        io::ErrorKind::IsADirectory => "det er en mappe; vælg et filnavn".to_owned(),
        io::ErrorKind::InvalidInput => "det er ikke en almindelig fil; vælg en anden".to_owned(),
        io::ErrorKind::FileTooLarge => "filen er for stor; vælg en anden".to_owned(),
        _ => error.to_string(),
    }
}

/// Returns a document in a format, with the styles of a template, if any.
pub(super) fn printed(
    document: &[Block],
    format: Format,
    template: Option<&str>,
) -> Result<Vec<u8>, Sentence> {
    let template = match template {
        Some(path) => {
            let file = paths::expand(path);
            let bytes =
                read(&file).map_err(|sentence| format!("Word-skabelonen kan ikke bruges: {sentence}"))?;
            Some(bytes)
        }
        None => None,
    };
    formats::print(document, format, template.as_deref()).map_err(|error| error.to_string())
}

/// Why a file could not be written.
pub(super) enum WriteError {
    /// It exists already.
    Exists,
    /// The system refused.
    Failed(Sentence),
}

/// What happens to an existing file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// It is kept, and nothing is written.
    Keep,
    /// It is replaced.
    Replace,
}

impl Existing {
    /// Returns the meaning of `--force`.
    pub(super) fn forced(force: bool) -> Self {
        if force { Existing::Replace } else { Existing::Keep }
    }
}

/// Who may read a written file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileMode {
    /// Its owner only: it has the contents of closed items.
    Owner,
    /// The system's default permissions.
    Usual,
    /// Everyone with access to the folder, whatever the default is.
    Everyone,
}

impl FileMode {
    /// Returns who may read an edition of the referat.
    pub(super) fn of(edition: Edition) -> Self {
        match edition {
            Edition::Full => FileMode::Owner,
            Edition::Open => FileMode::Usual,
        }
    }
}

/// Writes a file as a whole or not at all: first beside it under a random name, then renamed.
pub(super) fn write(
    path: &Path,
    contents: impl AsRef<[u8]>,
    existing: Existing,
    access: FileMode,
) -> Result<(), WriteError> {
    let contents = contents.as_ref();
    let failed = |error: &io::Error| {
        WriteError::Failed(format!("»{}« kunne ikke skrives: {}.", path.display(), reason_of(error)))
    };
    if let Some(objection) = paths::objection(path) {
        return Err(WriteError::Failed(format!("»{}« kunne ikke skrives: {objection}.", path.display())));
    }
    let there = match fs::metadata(path) {
        Ok(there) => Some(there),
        // a link that leads nowhere, or to itself
        Err(_) if path.is_symlink() => return Err(failed(&io::ErrorKind::InvalidInput.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(&error)),
    };
    match &there {
        Some(there) if is_terminal_or_null(there) => {
            return fs::write(path, contents).map_err(|error| failed(&error));
        }
        Some(there) if there.is_dir() => return Err(failed(&io::ErrorKind::IsADirectory.into())),
        Some(there) if !there.is_file() => return Err(failed(&io::ErrorKind::InvalidInput.into())),
        Some(_) if existing == Existing::Keep => return Err(WriteError::Exists),
        Some(_) | None => {}
    }
    // the target of a link is replaced, not the link
    let real = if there.is_some() { fs::canonicalize(path) } else { Ok(path.to_owned()) };
    let written =
        real.and_then(|real| replace(&real, contents, there.map(|there| there.permissions()), access));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::Exists,
        _ => failed(&error),
    })
}

/// Replaces the file that has these permissions, or creates it: a user who could not read the old file cannot
/// read the new one either.
fn replace(
    path: &Path,
    contents: &[u8],
    before: Option<fs::Permissions>,
    access: FileMode,
) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".referent-").suffix(".tmp");
    let usual = usual_permissions();
    if let (FileMode::Usual, Some(usual)) = (access, &usual) {
        builder.permissions(usual.clone());
    }
    let mut file = builder.tempfile_in(folder)?;
    if let (FileMode::Usual, Some(before)) = (access, &before) {
        file.as_file().set_permissions(before.clone())?;
    }
    if let (FileMode::Everyone, Some(readable)) = (access, readable_permissions()) {
        file.as_file().set_permissions(readable)?;
    }
    file.write_all(contents)?;
    file.as_file().sync_all()?;
    let mut unplaced = Some(file);
    let place = || {
        let Some(file) = unplaced.take() else { return Ok(()) };
        let placed = if before.is_some() { file.persist(path) } else { file.persist_noclobber(path) };
        placed.map(drop).map_err(|refused| {
            unplaced = Some(refused.file);
            refused.error
        })
    };
    while_held(place).map_err(|error| reason_held(path, error))
}

/// Returns why Windows denies replacing a file: opening the file itself shows whether it is open elsewhere.
fn reason_held(path: &Path, error: io::Error) -> io::Error {
    let asked = || {
        File::options().append(true).open(path).err().filter(|error| is_open_elsewhere(error, cfg!(windows)))
    };
    match error.kind() {
        io::ErrorKind::PermissionDenied => asked().unwrap_or(error),
        _ => error,
    }
}

/// Returns whether a file is locked by another program, often Word.
fn is_open_elsewhere(error: &io::Error, on_windows: bool) -> bool {
    on_windows && error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

/// Returns the permissions of a new file, to which the system applies its mask.
#[cfg(unix)]
fn usual_permissions() -> Option<fs::Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(0o666))
}

/// Returns permissions to write for the owner, and to read for everyone.
#[cfg(unix)]
fn readable_permissions() -> Option<fs::Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_permissions() -> Option<fs::Permissions> {
    None
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<fs::Permissions> {
    None
}

/// Returns whether a file is a character device, such as a terminal or `/dev/null`, which cannot be replaced.
#[cfg(unix)]
fn is_terminal_or_null(there: &fs::Metadata) -> bool {
    std::os::unix::fs::FileTypeExt::is_char_device(&there.file_type())
}

#[cfg(not(unix))]
fn is_terminal_or_null(_: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_open_in_word_is_said_to_be() {
        for code in HELD {
            let error = io::Error::from_raw_os_error(code);
            assert!(why_on(&error, true).contains("åben i et andet program, fx Word; luk den dér"));
            assert!(!why_on(&error, false).contains("Word"), "another number elsewhere");
        }
    }

    #[test]
    fn what_is_refused_for_good_keeps_its_reason() {
        let dir = tempfile::tempdir().unwrap();
        let refused = reason_held(&dir.path().join("ingen"), io::ErrorKind::PermissionDenied.into());
        assert_eq!(refused.kind(), io::ErrorKind::PermissionDenied);
    }
}
