//! `referent find-person`: lists where a name occurs: in the meetings, their history and the files they were
//! made from.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::{is_missing, list_copies, open_store};
use crate::meeting::{Meeting, date};
use crate::shell::{Sentence, print, print_error};
use crate::store::{Store, read_mirror};

pub(in crate::shell) fn find_person(dir: &Path, name: &str) -> Result<u8, Sentence> {
    let wanted = name.trim().to_lowercase();
    if wanted.is_empty() {
        return Err("skriv et navn eller en del af det.".to_owned());
    }
    let mut out = String::new();
    if !is_missing(dir) {
        match open_store(dir) {
            Ok(store) => {
                for meeting in store.list().iter().filter_map(|row| store.load(&row.id).ok()) {
                    let mut places = places_in(&meeting, &wanted);
                    places.extend(places_before(&store, &meeting, &wanted));
                    add_line(&mut out, &meeting, &places);
                }
            }
            Err(error) => {
                for row in list_copies(dir, &error)? {
                    let Ok(meeting) = read_mirror(dir, &row.id) else { continue };
                    add_line(&mut out, &meeting, &places_in(&meeting, &wanted));
                }
                print_error(
                    "historikken og de gemte dagsordener er ikke gennemsøgt, for møderne er åbne et andet sted.",
                );
            }
        }
    }
    if out.is_empty() {
        print_error(&format!("»{}« står ikke i noget møde.", name.trim()));
    }
    Ok(print(&out))
}

fn add_line(out: &mut String, meeting: &Meeting, places: &BTreeSet<String>) {
    if !places.is_empty() {
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        // writing to a String cannot fail
        let _ = writeln!(out, "{}  {}  {}", meeting.id, date::long(meeting.date), places.join("; "));
    }
}

/// Returns the places in a meeting as it is now.
fn places_in(meeting: &Meeting, wanted: &str) -> BTreeSet<String> {
    let is_named = |text: &str| text.to_lowercase().contains(wanted);
    let people = meeting.people.iter().filter(|person| is_named(&person.name));
    let ids: BTreeSet<&str> = people.map(|person| person.id.0.as_str()).collect();
    let mut places = BTreeSet::new();
    let Value::Object(fields) = json!(meeting) else { return places };
    for (field, value) in &fields {
        match (field.as_str(), value) {
            ("items", Value::Array(items)) => {
                for (item, value) in meeting.items.iter().zip(items) {
                    let Value::Object(fields) = value else { continue };
                    let found = fields.iter().filter(|(_, value)| stands_in(value, wanted, &ids));
                    places.extend(found.map(|(field, _)| format!("punkt {}: {}", item.number, label(field))));
                }
            }
            _ if stands_in(value, wanted, &ids) => drop(places.insert(label(field).to_owned())),
            _ => {}
        }
    }
    places
}

/// Returns the former places, and those only in the file that the meeting follows.
fn places_before(store: &Store, meeting: &Meeting, wanted: &str) -> Vec<String> {
    let none = BTreeSet::new();
    let mut places = Vec::new();
    let past = store.history(&meeting.id, usize::MAX).unwrap_or_default();
    if past.iter().any(|past| {
        stands_in(&json!(past.record.change), wanted, &none) || stands_in(&json!(past.undo), wanted, &none)
    }) {
        places.push("historikken".to_owned());
    }
    if let Some(origin) = store.origin(&meeting.id).filter(|origin| stands_in(&json!(origin), wanted, &none))
    {
        places.push(format!("den gemte dagsorden »{}«", origin.file));
    }
    places
}

/// Returns whether a text in a value holds the name, or is the id of a person with it.
fn stands_in(value: &Value, wanted: &str, ids: &BTreeSet<&str>) -> bool {
    match value {
        Value::String(text) => ids.contains(text.as_str()) || text.to_lowercase().contains(wanted),
        Value::Array(values) => values.iter().any(|value| stands_in(value, wanted, ids)),
        Value::Object(fields) => fields.values().any(|value| stands_in(value, wanted, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Returns the name of a field in a referat; the field's own name when it has none there.
fn label(field: &str) -> &str {
    match field {
        "body" => "organets navn",
        "place" => "sted",
        "rules" => "mødets regler",
        "preamble" => "indledning",
        "people" => "deltagerlisten",
        "attendance" => "fremmødet",
        "timeline" => "tidslinjen",
        "corrections" => "en rettelse",
        "closing_remark" => "bemærkning ved afslutning",
        "accepted_findings" => "det, der er set efter",
        "title" => "titel",
        "presenter" => "sagsfremlægger",
        "initials" => "initialer",
        "sections" => "sagsfremstilling",
        "indstilling" => "indstilling",
        "bilag" => "bilag",
        "draft" => "udkast",
        "decision" => "beslutning",
        other => other,
    }
}
