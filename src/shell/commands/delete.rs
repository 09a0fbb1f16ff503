//! `referent delete`: removes a meeting from every copy, for good.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

use super::{is_missing, open_store};
use crate::app::meetings::DELETE_WORD;
use crate::meeting::{MeetingId, date};
use crate::shell::{FAILED, Sentence, print, print_error};
use crate::store::{Store, StoreError};

pub(in crate::shell) fn delete(dir: &Path, id: &str, is_confirmed: bool) -> Result<u8, Sentence> {
    let id = MeetingId::from(id);
    if !id.is_safe() || is_missing(dir) {
        return Err(StoreError::NotFound(id).to_string());
    }
    let mut store = open_store(dir).map_err(|error| error.to_string())?;
    if !store.knows(&id) {
        return Err(StoreError::NotFound(id).to_string());
    }
    if !is_confirmed && !confirms(&store, &id)? {
        print_error("intet er slettet.");
        return Ok(FAILED);
    }
    store.delete(&id).map_err(|error| error.to_string())?;
    Ok(print(&format!("{id} er slettet.\n")))
}

/// Asks on the terminal, and says what the law may require.
fn confirms(store: &Store, id: &MeetingId) -> Result<bool, Sentence> {
    if !io::stdin().is_terminal() {
        return Err(format!("»{id}« slettes kun, når det bekræftes; skriv --yes, hvis det er meningen."));
    }
    let row = store.list().into_iter().find(|row| row.id == *id);
    let description =
        row.map_or_else(String::new, |row| format!(" ({}, {})", row.body, date::long(row.date)));
    let mut out = io::stderr();
    let asked = writeln!(
        out,
        "»{id}«{description} slettes for altid: fra arkivet, kopien, historikken, de gemte dagsordener og det, der er sat til \
         side som beskadiget. Filer, du selv har gemt, røres ikke. Arkivloven og reglerne om journalisering kan kræve, at \
         referatet er gemt et andet sted først. Skriv »{DELETE_WORD}« for at slette:"
    );
    let mut answer = String::new();
    let read = asked.and_then(|()| out.flush()).and_then(|()| io::stdin().lock().read_line(&mut answer));
    Ok(read.is_ok() && answer.trim().eq_ignore_ascii_case(DELETE_WORD))
}
