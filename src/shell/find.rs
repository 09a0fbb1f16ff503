//! Looking meetings through: what was decided, for the list on the screen and for `referent list --find`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;

use serde_json::json;

use super::commands::{list_copies, open_store, pretty};
use super::run::Incoming;
use super::{Sentence, complain, print};
use crate::app::Event;
use crate::meeting::search::{Hit, Index, Searchable};
use crate::meeting::{MeetingId, date};
use crate::store::read_mirror;

/// How many meetings are read before the screen hears of them.
const BATCH: usize = 50;
/// The most items that a command prints.
const MOST: usize = 1000;

/// Reads meetings from the mirror on a thread of its own, so that neither a key nor the store waits for it. One that
/// cannot be read is not found; the list still has it.
pub(super) fn look_through(dir: PathBuf, ids: Vec<MeetingId>, queue: Sender<Incoming>) {
    let work = move || {
        let mut left = ids.len();
        for batch in ids.chunks(BATCH) {
            let read = batch.iter().filter_map(|id| read_mirror(&dir, id).ok());
            let meetings = read.map(|meeting| Searchable::of(&meeting)).collect();
            left -= batch.len();
            if queue.send(Incoming::Event(Event::LookedThrough { meetings, left })).is_err() {
                return;
            }
        }
    };
    // without a thread the list is there, and only what was decided is not found
    let _ = thread::Builder::new().name("search".to_owned()).spawn(work);
}

/// `referent list --find`: the items whose title or decision has the words, best first.
pub(super) fn find(dir: &Path, words: &str, as_json: bool) -> Result<u8, Sentence> {
    let mut index = Index::default();
    if dir.exists() {
        read_all(dir, &mut index)?;
    }
    let (hits, count) = index.find(words, |_, _| true, MOST);
    if as_json {
        return Ok(print(&pretty(&json!(hits.iter().map(row).collect::<Vec<_>>()))));
    }
    if hits.is_empty() {
        complain(&format!("intet punkt svarer til »{words}«."));
    }
    if count > hits.len() {
        complain(&format!("{count} punkter svarer; her er de {} bedste.", hits.len()));
    }
    let mut out = String::new();
    for hit in &hits {
        let mark = if hit.closed { "▣ " } else { "" };
        let words = if hit.words.is_empty() { hit.state.label() } else { &hit.words };
        // writing to a String cannot fail
        let _ = writeln!(out, "{}  {}  {mark}{}\n    {words}", hit.meeting, date::long(hit.day), hit.name);
    }
    Ok(print(&out))
}

fn read_all(dir: &Path, index: &mut Index) -> Result<(), Sentence> {
    match open_store(dir) {
        Ok(store) => {
            let meetings = store.list().into_iter().filter_map(|row| store.load(&row.id).ok());
            meetings.for_each(|meeting| index.put(Searchable::of(&meeting)));
        }
        Err(error) => {
            let rows = list_copies(dir, &error)?.into_iter();
            let meetings = rows.filter_map(|row| read_mirror(dir, &row.id).ok());
            meetings.for_each(|meeting| index.put(Searchable::of(&meeting)));
        }
    }
    Ok(())
}

fn row(hit: &Hit) -> serde_json::Value {
    json!({
        "id": hit.meeting, "body": hit.body, "date": hit.day, "item": hit.item, "name": hit.name,
        "closed": hit.closed, "state": hit.state, "text": hit.words,
    })
}
