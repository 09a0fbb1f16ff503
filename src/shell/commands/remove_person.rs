//! `referent remove-person`: removes a person from the lists of a meeting that was not held with them.

use std::path::Path;

use super::{corrected, is_missing, open_store};
use crate::meeting::{Change, MeetingId, Person};
use crate::shell::{Sentence, now, print};
use crate::store::StoreError;

pub(in crate::shell) fn remove_person(
    dir: &Path,
    id: &str,
    name: &str,
    reason: Option<&str>,
) -> Result<u8, Sentence> {
    let id = MeetingId::from(id);
    if !id.is_safe() || is_missing(dir) {
        return Err(StoreError::NotFound(id).to_string());
    }
    let store = open_store(dir).map_err(|error| error.to_string())?;
    let meeting = store.load(&id).map_err(|error| error.to_string())?;
    let wanted = name.trim().to_lowercase();
    let named: Vec<&Person> = meeting.people.iter().filter(|p| p.name.to_lowercase() == wanted).collect();
    let person = match named.as_slice() {
        [person] => person.id.clone(),
        [] => return Err(format!("der er ingen, der hedder »{name}«, på listerne i »{id}«.")),
        _ => return Err(format!("flere hedder »{name}« i »{id}«; tag den rigtige af på skærmen.")),
    };
    if meeting.was_held_with(&person) {
        return Err(format!(
            "»{name}« var til stede på mødet »{}« og bliver på listerne; er det forkert, så ret først fremmødet.",
            meeting.id
        ));
    }
    let change = corrected(&meeting, Change::RemovePerson { person }, reason)?;
    store.amend(&id, change, now()).map_err(|error| match error {
        StoreError::DoesNotFit(why) => format!("»{name}« kan ikke tages af: {why}."),
        other => other.to_string(),
    })?;
    Ok(print(&format!("»{name}« er taget af listerne i {id}.\n")))
}
