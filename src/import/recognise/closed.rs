//! Lines that say who may read an item: by itself, or for the items after it.

use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// Returns a line that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter".
pub(crate) fn group(plain: &str) -> Option<Access> {
    secrecy::of_group(plain)
}

/// Returns whether a line says that the item is closed, or open, and nothing else.
pub(crate) fn mark(plain: &str) -> Option<Access> {
    secrecy::of_mark(plain)
}

/// Returns whether a mark is said of one item, such as "FORTROLIGT" and "Lukket punkt".
pub(crate) fn is_of_one(plain: &str) -> bool {
    let lower = plain.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_spaced = words.iter().all(|word| word.chars().count() == 1);
    words.len() == 1 || is_spaced || secrecy::is_of_one(&lower)
}

/// Returns whether a line gathers the items after it only by who gets them.
pub(crate) fn is_of_readers(plain: &str) -> bool {
    secrecy::is_of_readers(plain)
}

/// Returns whether a line tells in a sentence without a subject how its item is handled.
pub(crate) fn is_without_subject(plain: &str) -> bool {
    secrecy::is_without_subject(plain)
}

/// Returns whether a line tells of the doors or the meeting, and not of an item: "Dørene lukkes."
pub(crate) fn turns_meeting(plain: &str) -> bool {
    let lower = lowercase(plain);
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| ["dørene", "døren", "mødet", "herefter", "tilhørerne"].contains(&word))
}

/// Returns whether a line names more than one item: "Lukkede punkter", "Lukket dagsorden".
pub(crate) fn is_of_many(plain: &str) -> bool {
    secrecy::gathers_many(&lowercase(plain))
}

/// Returns what a line says that stands alone over the next heading.
pub(crate) fn part(plain: &str) -> Option<Access> {
    secrecy::of_part(plain).filter(|_| !lowercase(plain).starts_with("bilag"))
}

/// Returns whether a line is said of the one item that it stands right under, and of nothing after it: "Dørene lukkes."
pub(crate) fn is_under_one(plain: &str) -> bool {
    let lower = lowercase(plain);
    !secrecy::gathers_many(&lower) && !lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "møde")
}
