//! `referent new`: a meeting without a file.

use std::path::Path;

use super::open_store;
use crate::import;
use crate::meeting::date::entered;
use crate::meeting::{Meeting, text};
use crate::shell::{Sentence, now, print};

/// Stores a meeting of a body on a day, with the people of the body's latest meeting, and prints its id.
pub(in crate::shell) fn new(dir: &Path, body: &str, day: &str) -> Result<u8, Sentence> {
    let body = text::clean_line(body);
    if body.is_empty() {
        return Err("organet mangler; skriv det som det første.".to_owned());
    }
    let today = now().date_naive();
    let day = entered::spoken_day(day, today)
        .or_else(|| entered::day(day, today))
        .ok_or_else(|| format!("»{day}« er ikke en dato; skriv den som 2/6 eller 02-06-2026."))?;
    let meeting = Meeting { rules: import::rules(&body), ..Meeting::new(&body, day) };
    let store = open_store(dir).map_err(|error| error.to_string())?;
    if let Some(known) = store.list().into_iter().find(|row| row.is_of(&meeting)) {
        return Err(format!("mødet findes allerede: {}.", known.id));
    }
    let people = store.people_of(&body, day, None).map_or_else(Vec::new, |(_, people)| people);
    let meeting = Meeting { people, ..meeting }.normalised().map_err(|error| error.to_string())?;
    let made = store.create(meeting, None).map_err(|error| error.to_string())?;
    Ok(print(&format!("{}\n", made.id)))
}
