//! `referent list`: the stored meetings.

use std::path::Path;

use serde_json::json;

use super::{Notation, is_missing, list_copies, open_store, pretty};
use crate::meeting::{Summary, date};
use crate::shell::{Sentence, print, print_error, print_json};
use crate::store::list_cached;

pub(in crate::shell) fn list(dir: &Path, notation: Notation) -> Result<u8, Sentence> {
    let rows = match list_cached(dir) {
        Some(rows) => rows,
        None if is_missing(dir) => Vec::new(),
        None => match open_store(dir) {
            Ok(store) => store.list(),
            Err(error) => list_copies(dir, &error)?,
        },
    };
    if notation == Notation::Json {
        return Ok(print_json(&pretty(&json!(rows))));
    }
    if rows.is_empty() {
        print_error("der er ingen møder endnu; »referent FIL« henter en dagsorden.");
    }
    let width = rows.iter().map(|row| row.id.0.len()).max().unwrap_or(0);
    let line = |row: &Summary| {
        let date = date::long(row.date);
        format!("{:width$}  {date:>17}  {:>3} mangler  {}\n", row.id.0, row.unfinished, row.body)
    };
    Ok(print(&rows.iter().map(line).collect::<String>()))
}
