//! Lines that say who may read an item: by itself, or for the items after it.

use crate::meeting::{Access, secrecy};

/// A line that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter".
pub(crate) fn group(plain: &str) -> Option<Access> {
    secrecy::of_group(plain)
}

/// Whether a line says that the item is closed, or open, and nothing else.
pub(crate) fn mark(plain: &str) -> Option<Access> {
    secrecy::of_mark(plain)
}

/// Whether a mark is said of one item, such as "FORTROLIGT" and "Lukket punkt".
pub(crate) fn is_of_one(plain: &str) -> bool {
    const ONE: [&str; 5] = ["punkt", "sag", "dagsordenspunkt", "punktet", "sagen"];
    let lower = plain.trim().trim_end_matches(':').to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_spaced = words.iter().all(|word| word.chars().count() == 1);
    words.len() == 1 || is_spaced || words.iter().any(|word| ONE.contains(word))
}
