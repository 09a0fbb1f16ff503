//! Whether all that a line of the head says was read.

use std::collections::HashSet;

use crate::import::recognise::date_time;
use crate::import::recognise::label::label;
use crate::meeting::date::DAYS;

/// Words that a line of the head may have beside what is read from it.
const SMALL: [&str; 32] = [
    "den",
    "d",
    "kl",
    "i",
    "på",
    "og",
    "til",
    "fra",
    "for",
    "af",
    "over",
    "med",
    "møde",
    "mødet",
    "møder",
    "afholdes",
    "holdes",
    "foregår",
    "åben",
    "åbent",
    "åbne",
    "s",
    "net",
    "ordinært",
    "ekstraordinært",
    "endelig",
    "endeligt",
    "den",
    "tid",
    "dato",
    "klokken",
    "cirka",
];

/// Returns whether each word of a line was read: a line with another one stays in the preamble, for nothing may be
/// lost.
pub(super) fn explained(plain: &str, known: &HashSet<String>) -> bool {
    let value = label(plain).map_or(plain, |(_, value)| value);
    let lower = value.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| {
        let is_known = known.contains(word) || known.contains(word.trim_end_matches('s'));
        is_known
            || SMALL.contains(&word)
            || DAYS.contains(&word)
            || date_time::month(word).is_some()
            || word.ends_with("møde")
    })
}
