//! Sentences that say who was away.

use super::names;
use crate::import::name::Listed;
use crate::import::words::lower;
use crate::meeting::Status;

/// What names follow.
const AFTER: [(&str, Status); 12] = [
    ("som stedfortrædere mødte ", Status::Present),
    ("som stedfortræder mødte ", Status::Present),
    ("stedfortrædere mødte ", Status::Present),
    ("endvidere var der afbud fra ", Status::Afbud),
    ("alle medlemmer var mødt undtagen ", Status::Afbud),
    ("bemærkninger: der er afbud fra ", Status::Afbud),
    ("der er afbud fra ", Status::Afbud),
    ("der var afbud fra ", Status::Afbud),
    ("afbud fra ", Status::Afbud),
    ("fraværende var ", Status::Absent),
    ("fraværende ", Status::Absent),
    ("afbud ", Status::Afbud),
];
/// What follows names.
const BEFORE: [(&str, Status); 8] = [
    (", der havde meldt afbud", Status::Afbud),
    (" havde meldt forfald", Status::Afbud),
    (" var fraværende", Status::Absent),
    (" er fraværende", Status::Absent),
    (" havde meldt afbud", Status::Afbud),
    (" har meldt afbud", Status::Afbud),
    (" havde afbud", Status::Afbud),
    (" var ikke til stede", Status::Absent),
];
/// Who was not among those who were there.
const EXCEPT: [&str; 5] = [" bortset fra ", " undtagen ", " med undtagelse af ", " på nær ", " dog ikke "];
/// That someone was there.
const PRESENT: [&str; 6] = ["mødt", "til stede", "tilstede", "deltog", "fremmødt", "deltager"];

/// Sentences that say who was away: "Ane Ask og Bo Birk var fraværende.", "Der er afbud fra Ane Ask."
pub(in crate::import) fn prose(plain: &str) -> Option<(Status, Vec<Listed>)> {
    let plain = plain.trim().trim_end_matches('.');
    if plain.len() > 600 {
        return None;
    }
    let lower = lower(plain);
    // "Medlemmerne var mødt, bortset fra NN og MM, der havde meldt afbud"
    let but = EXCEPT.iter().find_map(|words| {
        let at =
            lower.find(words).filter(|&at| PRESENT.iter().any(|present| lower[..at].contains(present)))?;
        Some((&plain[at + words.len()..], Status::Afbud))
    });
    let after = AFTER.iter().find_map(|(words, status)| {
        lower.strip_prefix(words).map(|rest| (&plain[plain.len() - rest.len()..], *status))
    });
    let before = BEFORE
        .iter()
        .find_map(|(words, status)| lower.strip_suffix(words).map(|rest| (&plain[..rest.len()], *status)));
    let (who, status) = but.or(after).or(before)?;
    let who = who.split(" pga").next().unwrap_or(who);
    let who = [", der havde", ", som havde", ", der var", ", som var", ", der har"]
        .iter()
        .filter_map(|tail| who.find(tail))
        .min()
        .map_or(who, |at| &who[..at]);
    names(who).map(|people| (status, people))
}
