//! `referent import`: files that become meetings, or parts of one.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::{Notation, Storing, corrected, open_store, pretty};
use crate::export;
use crate::import;
use crate::meeting::merge::{self, AgendaDifference};
use crate::meeting::{Change, ItemId, Meeting, Origin};
use crate::shell::{Sentence, files, now, print, print_error, print_json};
use crate::store::{Received, Store, StoreError};

/// Imports each file as a meeting, or as a part of the one before it.
pub(in crate::shell) fn import(
    dir: &Path,
    paths: &[PathBuf],
    reason: Option<&str>,
    storing: Storing,
    notation: Notation,
) -> Result<u8, Sentence> {
    let mut meetings: Vec<Meeting> = Vec::new();
    let mut store = None;
    for path in paths {
        let origin = files::read_meeting(path, meetings.last())?;
        origin.sentences().iter().for_each(|sentence| print_error(sentence));
        let meeting = if storing == Storing::Nothing {
            try_out(&meetings, origin, reason)?
        } else {
            let store: &mut Store = match &mut store {
                Some(store) => store,
                none => none.insert(open_store(dir).map_err(|error| error.to_string())?),
            };
            take_in(store, origin, reason)?
        };
        match meetings.iter_mut().find(|other| other.id == meeting.id) {
            Some(earlier) => *earlier = meeting,
            None => meetings.push(meeting),
        }
    }
    let mut out = String::new();
    for meeting in &meetings {
        if notation == Notation::Json && meetings.len() == 1 {
            out.push_str(&export::json(meeting));
        } else if notation == Notation::Text {
            let _ = writeln!(out, "{}", meeting.id);
        }
    }
    if notation == Notation::Json && meetings.len() > 1 {
        out = pretty(&json!(meetings));
    }
    Ok(if notation == Notation::Json { print_json(&out) } else { print(&out) })
}

/// Returns the meeting that a file would make, given those before it.
fn try_out(before: &[Meeting], origin: Origin, reason: Option<&str>) -> Result<Meeting, Sentence> {
    let existing = before.iter().find(|existing| merge::is_same_meeting(existing, &origin.agenda));
    let Some(existing) = existing else { return Ok(*origin.agenda) };
    let mut meeting = existing.clone();
    if let Merged::Taken { change, asks: _, sentences } = merge(&meeting, None, &origin)? {
        let change = corrected(&meeting, change, reason)?;
        meeting.apply(&change).map_err(|error| error.to_string())?;
        sentences.iter().for_each(|sentence| print_error(sentence));
    }
    Ok(meeting)
}

/// Stores an import, or merges it into the meeting that it is another edition of; returns the meeting.
fn take_in(store: &mut Store, origin: Origin, reason: Option<&str>) -> Result<Meeting, Sentence> {
    let unusable = |error: StoreError| error.to_string();
    let (received, repaired) = store.with_repair(|store| store.receive(&origin)).map_err(unusable)?;
    repaired.iter().for_each(|notice| print_error(&notice.0));
    let id = match received {
        Received::New(meeting) => return Ok(*meeting),
        Received::Known(id) => return store.load(&id).map_err(unusable),
        Received::Edition(id) => id,
    };
    let meeting = store.load(&id).map_err(unusable)?;
    let base = store.origin(&id);
    match merge(&meeting, base.as_ref(), &origin)? {
        Merged::Other => {
            let create = |store: &Store| store.create((*origin.agenda).clone(), Some(origin.clone()));
            let (created, repaired) = store.with_repair(create).map_err(unusable)?;
            repaired.iter().for_each(|notice| print_error(&notice.0));
            Ok(created)
        }
        Merged::Taken { change, asks, sentences } => {
            let change = corrected(&meeting, change, reason)?;
            let amended = store.amend(&id, change, now()).map_err(unusable)?;
            sentences.iter().for_each(|sentence| print_error(sentence));
            // a file with open questions is still another edition when it is opened on the screen
            if !asks {
                store.keep_origin(&id, &origin).map_err(unusable)?;
            }
            Ok(amended)
        }
        Merged::Nothing => Ok(meeting),
    }
}

/// The result of merging another edition.
enum Merged {
    /// Another meeting of that day: no item in common.
    Other,
    /// Nothing new, or nothing that is accepted without asking.
    Nothing,
    /// New, without touching anything minuted.
    Taken {
        /// The change.
        change: Change,
        /// Whether items were left alone because it is uncertain which ones the file means.
        asks: bool,
        /// The report, a sentence per difference.
        sentences: Vec<String>,
    },
}

/// Merges what touches nothing minuted, and reports what was merged and what was left.
fn merge(ours: &Meeting, base: Option<&Origin>, origin: &Origin) -> Result<Merged, Sentence> {
    let new = &origin.agenda;
    let kind = import::supply(&origin.lines, &origin.file, new, ours);
    let differences = merge::differences(base.map(|base| base.agenda.as_ref()), new, ours, kind);
    if !new.items.is_empty()
        && merge::shared_items(new, ours) == 0
        && !import::is_supplement(&origin.lines, &origin.file)
    {
        return Ok(Merged::Other);
    }
    let (wanted, left): (Vec<&AgendaDifference>, Vec<&AgendaDifference>) =
        differences.iter().partition(|row| row.wanted());
    left.iter().for_each(|row| print_error(&format!("ikke flettet ind: {}.", row.sentence())));
    let asked = left.iter().filter(|row| row.doubt.is_some()).filter_map(|row| row.item());
    let asked: HashSet<&ItemId> = asked.filter(|id| ours.item(id).is_some()).collect();
    let asks = left.iter().any(|row| row.doubt.is_some());
    if asks {
        let names: Vec<String> = ours
            .items
            .iter()
            .filter(|item| asked.contains(&item.id))
            .map(|item| format!("»{}«", item.name()))
            .collect();
        let names = if names.is_empty() { "punkter".to_owned() } else { names.join(", ") };
        print_error(&format!(
            "ladt i fred, fordi det er uvist, hvilket punkt filen mener: {names}. Åbn filen med »referent {}«, og svar dér.",
            origin.file
        ));
    }
    if wanted.is_empty() {
        return Ok(Merged::Nothing);
    }
    let sentences = wanted.iter().map(|row| format!("flettet ind: {}.", row.sentence())).collect();
    merge::together(ours, wanted)
        .map(|change| Merged::Taken { change, asks, sentences })
        .map_err(|error| error.to_string())
}
