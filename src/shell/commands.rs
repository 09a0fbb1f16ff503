//! The commands without a screen, a file each, and what they share.
//!
//! | file | what is in it |
//! |---|---|
//! | `import`, `new`, `next` | imports, a meeting without a file, the next agenda |
//! | `list`, `find`, `show`, `check` | the stored meetings and their decisions; one meeting |
//! | `export`, `chair` | the referat; the chair's page |
//! | `delete`, `find_person`, `remove_person` | deleting a meeting; finding and removing a name |
//! | `keys`, `generate` | the key table; completions and the manual page |

mod chair;
mod check;
mod delete;
mod export;
mod find;
mod find_person;
mod generate;
mod import;
mod keys;
mod list;
mod new;
mod next;
mod remove_person;
mod show;
#[cfg(test)]
mod tests;

use std::path::Path;

pub(super) use chair::{keep_page, remove_page};
pub(super) use check::check;
pub(super) use delete::delete;
pub(super) use export::export;
pub(super) use find::find;
pub(super) use find_person::find_person;
pub(super) use generate::{completions, man};
pub(super) use import::import;
pub(super) use keys::keys;
pub(super) use list::list;
pub(super) use new::new;
pub(super) use next::next;
pub(super) use remove_person::remove_person;
pub(super) use show::show;

use super::files::{self, Existing, FileMode, WriteError};
use super::progress::ProgressLine;
use super::{Sentence, now, print_error};
use crate::document::names::CLOSED_TITLE;
use crate::export::Edition;
use crate::meeting::{Change, Correction, Item, Meeting, MeetingId, Summary, text};
use crate::store::{Store, StoreError, list_mirror, read_mirror};

/// How a command prints what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Notation {
    /// Returns the notation that `--json` asks for.
    pub(super) fn of(json: bool) -> Self {
        if json { Notation::Json } else { Notation::Text }
    }
}

/// What `import` stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Storing {
    /// Every meeting.
    Everything,
    /// Nothing: it is only shown what would come of it.
    Nothing,
}

impl Storing {
    /// Returns what is stored with or without `--dry-run`.
    pub(super) fn of(dry_run: bool) -> Self {
        if dry_run { Storing::Nothing } else { Storing::Everything }
    }
}

/// Opens the store and reports what had to be repaired.
fn open_store(dir: &Path) -> Result<Store, StoreError> {
    let mut progress = ProgressLine::default();
    let opened = Store::open_watched(dir, &mut |done, of| progress.show(done, of));
    drop(progress);
    let (store, notices) = opened?;
    notices.iter().for_each(|notice| print_error(&notice.0));
    Ok(store)
}

/// Returns a change as it is made in a meeting: for an ended one, with a correction that gives the reason.
fn corrected(meeting: &Meeting, change: Change, reason: Option<&str>) -> Result<Change, Sentence> {
    if !meeting.has_ended() {
        return Ok(change);
    }
    let reason = text::clean_line(reason.unwrap_or_default());
    if reason.is_empty() {
        return Err(format!(
            "mødet »{}« er sluttet; skriv, hvorfor det ændres, med --reason \"…\".",
            meeting.id
        ));
    }
    let at = now();
    let corrections = meeting.correction_places(&change).into_iter().enumerate().map(|(k, (item, part))| {
        let correction =
            Correction { at, item, reason: reason.clone(), before: names_before(meeting, &part) };
        Change::AddCorrection { index: meeting.corrections.len() + k, correction: Box::new(correction) }
    });
    let corrections: Vec<Change> = corrections.collect();
    Ok(Change::Together { changes: std::iter::once(change).chain(corrections).collect() })
}

/// Returns the former names of the items that a change alters. A correction of a removed item is public, so
/// that a closed item is named by its number only.
fn names_before(meeting: &Meeting, change: &Change) -> String {
    let mut lines: Vec<String> = Vec::new();
    for part in change.parts() {
        let is_gone = matches!(part, Change::RemoveItem { .. });
        if let Change::SetTitle { item, .. } | Change::SetItem { item, .. } | Change::RemoveItem { item } =
            part
            && let Some(item) = meeting.item(item)
        {
            let name = if is_gone && meeting.access(&item.id).is_withheld() {
                Item { title: CLOSED_TITLE.to_owned(), ..item.clone() }.name()
            } else {
                item.name()
            };
            lines.push(format!("Punkt: {name}"));
        }
    }
    lines.dedup();
    lines.join("\n")
}

/// Returns whether there is no data folder yet; one that may not be read is another matter.
fn is_missing(dir: &Path) -> bool {
    matches!(dir.try_exists(), Ok(false)) && !dir.is_symlink()
}

/// Returns a meeting, from the first copy that can be read, also while another program has it open.
fn load(dir: &Path, id: &str) -> Result<Meeting, Sentence> {
    let id = MeetingId::from(id);
    if !id.is_safe() || is_missing(dir) {
        return Err(StoreError::NotFound(id).to_string());
    }
    let meeting = match open_store(dir) {
        Ok(store) => store.load(&id),
        Err(StoreError::InUse { .. }) => read_mirror(dir, &id),
        Err(error) => read_mirror(dir, &id).map_err(|_| error),
    };
    meeting.map_err(|error| error.to_string())
}

/// Returns the meetings by their copies, when the store cannot be opened: it is in use, or read-only.
fn list_copies(dir: &Path, error: &StoreError) -> Result<Vec<Summary>, Sentence> {
    let rows = list_mirror(dir);
    let in_use = matches!(error, StoreError::InUse { .. });
    if in_use || !rows.is_empty() { Ok(rows) } else { Err(error.to_string()) }
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

/// Prints a text by `print`, or writes it to a file.
fn put(
    text: &str,
    print: fn(&str) -> u8,
    output: Option<&Path>,
    edition: Edition,
    existing: Existing,
) -> Result<u8, Sentence> {
    let Some(path) = output else { return Ok(print(text)) };
    write(path, text.as_bytes(), edition, existing)
}

/// Writes a file.
fn write(path: &Path, contents: &[u8], edition: Edition, existing: Existing) -> Result<u8, Sentence> {
    match files::write(path, contents, existing, FileMode::of(edition)) {
        Ok(()) => Ok(0),
        Err(WriteError::Failed(sentence)) => Err(sentence),
        Err(WriteError::Exists) => Err(format!(
            "»{}« findes allerede; vælg et andet navn, eller skriv over den med --force.",
            path.display()
        )),
    }
}
