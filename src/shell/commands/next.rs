//! `referent next`: the agenda of the next meeting, printed and not stored.

use std::path::Path;

use super::{Notation, load, put};
use crate::export::{self, Edition};
use crate::meeting::date::entered;
use crate::shell::files::Existing;
use crate::shell::{Sentence, print, print_error, print_json};

/// Prints it as Markdown or `referent/1`, for the given day or the first that the meeting names.
pub(in crate::shell) fn next(
    dir: &Path,
    id: &str,
    day: Option<&str>,
    notation: Notation,
    output: Option<&Path>,
    existing: Existing,
) -> Result<u8, Sentence> {
    let last = load(dir, id)?;
    let day = match day {
        Some(text) => entered::day(text, last.date)
            .ok_or_else(|| format!("»{text}« er ikke en dato; skriv den som 2/6 eller 02-06-2026."))?,
        None => last.coming_dates().first().copied().ok_or_else(|| {
            "mødet nævner ingen kommende møder; skriv datoen med --date, fx --date 2/6.".to_owned()
        })?,
    };
    let next = last.next_agenda(day);
    if let Some(left_behind) = last.left_behind() {
        print_error(&left_behind);
    }
    let text =
        if notation == Notation::Json { export::json(&next) } else { export::markdown(&next, Edition::Full) };
    put(&text, if notation == Notation::Json { print_json } else { print }, output, Edition::Full, existing)
}
