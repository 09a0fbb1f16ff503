//! `referent list --find`: a search of the decisions in all meetings.

use std::fmt::Write;
use std::path::Path;

use serde_json::json;

use super::{Notation, list_copies, open_store, pretty};
use crate::meeting::date;
use crate::meeting::search::{Hit, Index, Searchable};
use crate::shell::{Sentence, print, print_error, print_json};
use crate::store::read_mirror;

/// The most items that a command prints.
const MOST: usize = 1000;

/// Prints the items whose title or decision has the words, best first.
pub(in crate::shell) fn find(dir: &Path, words: &str, notation: Notation) -> Result<u8, Sentence> {
    let mut index = Index::default();
    if dir.exists() {
        read_all(dir, &mut index)?;
    }
    let (hits, count) = index.find(words, |_, _| true, MOST);
    if notation == Notation::Json {
        return Ok(print_json(&pretty(&json!(hits.iter().map(row).collect::<Vec<_>>()))));
    }
    if hits.is_empty() {
        print_error(&format!("intet punkt svarer til »{words}«."));
    }
    if count > hits.len() {
        print_error(&format!("{count} punkter svarer; her er de {} bedste.", hits.len()));
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
