//! Places: rooms and houses.

use crate::import::recognise::body::{is_body, is_filler};
use crate::import::recognise::label::label;
use crate::import::recognise::{date_time, heading, people, section};

/// Words, and ends of words, that rooms and houses are called by.
pub(crate) const WORDS: [&str; 38] = [
    "sal",
    "salen",
    "sale",
    "lokale",
    "lokalet",
    "rådhus",
    "rådhuset",
    "værelse",
    "skole",
    "skolen",
    "hus",
    "huset",
    "gård",
    "gården",
    "center",
    "centret",
    "centeret",
    "kantine",
    "kantinen",
    "vej",
    "gade",
    "torv",
    "plads",
    "allé",
    "teams",
    "zoom",
    "skype",
    "online",
    "hotel",
    "kro",
    "kroen",
    "aula",
    "bibliotek",
    "biblioteket",
    "museum",
    "hallen",
    "kirke",
    "rummet",
];

/// Whether a text has a word for a room or a house.
pub(crate) fn is_place(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let meeting =
        ["virtuelt", "digitalt", "videomøde", "telefonmøde"].iter().any(|word| lower.starts_with(word));
    meeting || words.any(|word| WORDS.iter().any(|end| word.ends_with(end)))
}

pub(crate) fn can_be_place(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    plain.len() < 90
        && label(plain).is_none()
        && people::group(plain).is_none()
        && section::known(plain).is_none()
        && heading::parse(plain).is_none()
        && (!is_body(plain) || is_place(plain) && plain.contains(','))
        && !is_filler(plain)
        && !plain.contains([':', ';'])
        && !plain.ends_with('.')
        && !lower.starts_with("indhold")
        && !lower.ends_with("siden")
        && !people::opens_sentence(plain)
        && date_time::date(plain).is_none()
}

/// What stands after the clocks of a line: "i Salen" of "kl. 9.00 – 12.00 i Salen".
pub(crate) fn after_clock(plain: &str) -> &str {
    let lower = crate::import::recognise::text::lower(plain);
    let mut rest = match lower.rfind("kl.").or_else(|| lower.rfind("kl ")).or_else(|| lower.find("klokken "))
    {
        Some(at) => plain[at..].trim_start_matches(|c: char| c.is_alphabetic()),
        None => plain.rfind(':').map_or("", |at| &plain[at + 1..]),
    };
    loop {
        let bare =
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | ' ' | '-' | '–'));
        rest =
            bare.strip_prefix("til ").filter(|r| r.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(bare);
        if rest.len() == bare.len() {
            return rest;
        }
    }
}

/// A place without the word before it.
pub(crate) fn without_link(text: &str) -> &str {
    let text = text.trim();
    ["i ", "på ", "I ", "På ", ", ", "ved ", "via "]
        .iter()
        .find_map(|link| text.strip_prefix(link))
        .unwrap_or(text)
        .trim()
}
