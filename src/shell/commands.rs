//! The commands without a screen: import, list, show, export, check, keys.

use std::fmt::Write;
use std::path::Path;

use serde_json::json;

use super::files::{self, Unwritten};
use super::{FAILED, Sentence, complain, print};
use crate::export::{self, Edition};
use crate::keymap::{Context, Keymap};
use crate::meeting::{Meeting, MeetingId, Summary, date};
use crate::store::{Store, StoreError, list_at_rest, list_mirror, read_mirror};

/// Opens the store and says what had to be mended.
pub(super) fn open_store(dir: &Path) -> Result<Store, StoreError> {
    let (store, notices) = Store::open(dir)?;
    notices.iter().for_each(|notice| complain(&notice.0));
    Ok(store)
}

/// Whether there is no data folder yet; one that may not be looked at is another matter.
fn is_missing(dir: &Path) -> bool {
    matches!(dir.try_exists(), Ok(false)) && !dir.is_symlink()
}

/// A meeting, from whichever copy can be read, also while another program minutes it.
pub(super) fn load(dir: &Path, id: &str) -> Result<Meeting, Sentence> {
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

/// The meetings by their copies, when the store cannot be opened: somebody has it, or nothing may be written there.
pub(super) fn list_copies(dir: &Path, error: &StoreError) -> Result<Vec<Summary>, Sentence> {
    let rows = list_mirror(dir);
    let in_use = matches!(error, StoreError::InUse { .. });
    if in_use || !rows.is_empty() { Ok(rows) } else { Err(error.to_string()) }
}

pub(super) fn list(dir: &Path, as_json: bool) -> Result<u8, Sentence> {
    let rows = match list_at_rest(dir) {
        Some(rows) => rows,
        None if is_missing(dir) => Vec::new(),
        None => match open_store(dir) {
            Ok(store) => store.list(),
            Err(error) => list_copies(dir, &error)?,
        },
    };
    if as_json {
        return Ok(print(&pretty(&json!(rows))));
    }
    if rows.is_empty() {
        complain("der er ingen møder endnu; »referent FIL« henter en dagsorden.");
    }
    let width = rows.iter().map(|row| row.id.0.len()).max().unwrap_or(0);
    let line = |row: &Summary| {
        let when = date::long(row.date);
        format!("{:width$}  {when:>17}  {:>3} mangler  {}\n", row.id.0, row.unfinished, row.body)
    };
    Ok(print(&rows.iter().map(line).collect::<String>()))
}

pub(super) fn show(dir: &Path, id: &str, as_json: bool) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    Ok(print(&if as_json { export::json(&meeting) } else { export::markdown(&meeting, Edition::Full) }))
}

pub(super) fn export(dir: &Path, id: &str, output: Option<&Path>, open: bool) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    let text = export::markdown(&meeting, if open { Edition::Open } else { Edition::Full });
    put(&text, output)
}

/// Prints a text, or writes it to a file.
pub(super) fn put(text: &str, output: Option<&Path>) -> Result<u8, Sentence> {
    let Some(path) = output else { return Ok(print(text)) };
    match files::write(path, text, true) {
        Ok(()) => Ok(0),
        Err(Unwritten::Failed(sentence)) => Err(sentence),
        Err(Unwritten::Exists) => Err(format!("»{}« findes allerede.", path.display())),
    }
}

pub(super) fn check(dir: &Path, id: &str) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    let findings = meeting.check();
    let mut lines: String = findings.iter().map(|finding| format!("{}\n", finding.line(&meeting))).collect();
    if let Some(remark) = meeting.closing_remark.as_ref().filter(|_| !findings.is_empty()) {
        let _ = writeln!(lines, "bemærkning ved afslutning: {remark}");
    }
    let printed = print(&lines);
    Ok(if findings.is_empty() { printed } else { FAILED })
}

pub(super) fn keys(keymap: &Keymap, as_json: bool) -> Result<u8, Sentence> {
    let mut rows = Vec::new();
    for context in Context::ALL {
        for binding in keymap.in_context(context) {
            for action in &binding.actions {
                rows.push((context, binding.label(), *action));
            }
        }
    }
    if as_json {
        let rows: Vec<_> = rows
            .iter()
            .map(|(context, keys, action)| {
                json!({"context": context.name(), "keys": keys, "action": action.name(), "help": action.help()})
            })
            .collect();
        return Ok(print(&pretty(&json!(rows))));
    }
    let mut out = String::new();
    let mut last = None;
    for (context, keys, action) in rows {
        if last.replace(context) != Some(context) {
            let gap = if out.is_empty() { "" } else { "\n" };
            let _ = writeln!(out, "{gap}{}", context.label());
        }
        let _ = writeln!(out, "  {keys:<18} {:<22} {}", action.name(), action.help());
    }
    Ok(print(&out))
}

pub(super) fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
