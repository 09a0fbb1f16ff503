//! Places: rooms and houses.

use crate::meeting::text::lowercase;
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

/// Returns whether a text has a word for a room or a house.
pub(crate) fn is_place(text: &str) -> bool {
    let lower = lowercase(text);
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let meeting =
        ["virtuelt", "digitalt", "videomøde", "telefonmøde"].iter().any(|word| lower.starts_with(word));
    meeting || words.any(|word| WORDS.iter().any(|end| word.ends_with(end)))
}
