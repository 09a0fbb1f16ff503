//! Sentences that say who was there or away.

use super::names;
use crate::import::name::Listed;
use crate::import::words::lower;
use crate::meeting::Status;

/// What a sentence says of people.
#[derive(Debug)]
pub(in crate::import) struct Said {
    /// The list that they would stand on.
    pub(in crate::import) group: &'static str,
    /// Whether they came.
    pub(in crate::import) status: Status,
    /// Who.
    pub(in crate::import) people: Vec<Listed>,
}

impl Said {
    /// Those of a status.
    pub(in crate::import) fn of(status: Status, people: Vec<Listed>) -> Self {
        let group = match status {
            Status::Afbud => "Afbud",
            Status::Absent => "Fraværende",
            _ => "Deltagere",
        };
        Said { group, status, people }
    }
}

/// What the names of those who were there follow.
const THERE: [&str; 14] = [
    "i mødet deltog ",
    "i mødet deltog: ",
    "på mødet deltog ",
    "mødet havde deltagelse af ",
    "følgende medlemmer deltog i mødet: ",
    "følgende medlemmer deltog: ",
    "følgende medlemmer var til stede: ",
    "følgende medlemmer var mødt: ",
    "følgende deltog i mødet: ",
    "følgende deltog: ",
    "følgende var til stede: ",
    "til stede var ",
    "tilstede var ",
    "mødt var ",
];
/// What the names of those who sat in for others follow.
const SAT_IN: [&str; 3] = ["som stedfortrædere mødte ", "som stedfortræder mødte ", "stedfortrædere mødte "];
/// What the names of those away follow.
const AFTER: [(&str, Status); 9] = [
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
const BEFORE: [(&str, Status); 10] = [
    (" deltog i mødet", Status::Present),
    (" var til stede", Status::Present),
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

/// Sentences that say who was there or away: "Ane Ask og Bo Birk var fraværende.", "I mødet deltog Ane Ask."
pub(in crate::import) fn prose(plain: &str) -> Option<Said> {
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
    let follow = |words: &str| lower.strip_prefix(words).map(|rest| &plain[plain.len() - rest.len()..]);
    if let Some(people) = SAT_IN.iter().find_map(|words| names(follow(words)?)) {
        return Some(Said { group: "Stedfortrædere", status: Status::Present, people });
    }
    let there = THERE.iter().find_map(|words| Some((follow(words)?, Status::Present)));
    let after = there.or_else(|| AFTER.iter().find_map(|(words, status)| Some((follow(words)?, *status))));
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
    names(who).map(|people| Said::of(status, people))
}
