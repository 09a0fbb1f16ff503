//! The words before the numbers of items, and a quick look whether a sentence may name any.

use super::numbers::{bare, numbers, trimmed};
use crate::meeting::secrecy::vocabulary::names_many;

/// What stands before a number, in lower case.
pub(super) const WORDS: [&str; 24] = [
    "punkt",
    "punktet",
    "punkter",
    "punkterne",
    "pkt",
    "pkter",
    "sag",
    "sager",
    "sagerne",
    "dagsordenspunkt",
    "dagsordenspunkter",
    "dagsordenspunkterne",
    "dagsordenpunkt",
    "ad",
    "item",
    "items",
    "pnkt",
    "pkt.nr",
    "underpunkt",
    "underpunkter",
    "delpunkt",
    "delpunkter",
    "emne",
    "emner",
];

/// Returns whether a sentence has a word for items, a case, or a label: every line of a long document is asked, and
/// most have none.
pub(super) fn may_name_items(sentence: &str) -> bool {
    let digits = sentence.bytes().filter(u8::is_ascii_digit).count();
    let is_short = |word: &str| word.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("pkt."));
    let is_item = |word: &str| is_item_word(word) || is_short(word);
    let is_counted = |word: &str| ["sidste", "første", "nr.", "nr", "Nr.", "Nr"].contains(&word);
    digits >= 4
        || digits > 0
            && sentence
                .split_whitespace()
                .any(|word| bare(word) == "under" || bare(word).starts_with("sager"))
        || digits > 0 && sentence.contains(':')
        || sentence.split_whitespace().any(|word| is_item(word) || is_counted(word))
}

/// Returns whether a word is one of those before a number, or of those that are counted.
pub(super) fn is_item_word(token: &str) -> bool {
    // each of them begins with one of these letters, and few words do
    let first = token.bytes().find(u8::is_ascii_alphabetic);
    if !first.is_some_and(|first| b"psdaiue".contains(&first.to_ascii_lowercase())) {
        return false;
    }
    let word = trimmed(token);
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Returns the words of a sentence with what stands for "punkt" in them read as that: "Bemærk: nr. 2 og 4", "Andet emne".
pub(super) fn in_usual_words<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    // "Bemærk: nr. 2 og 4 er lukkede"; "på nær nr. 2"; a house may be "Engvej nr. 2"
    // "Sagerne fra og med nr. 4"
    let of_many = |at: usize| {
        matches!(bare(tokens[at - 1]).as_str(), "med" | "fra" | "til" | "efter")
            && tokens[..at].iter().any(|token| names_many(&bare(token)))
    };
    let begins = |at: usize| at == 0 || tokens[at - 1].ends_with([':', '–', '-']) || of_many(at);
    let is_nr = |token: &str| ["nr.", "nr", "nr.:"].contains(&token.to_lowercase().as_str());
    // "ud over punkt 4"
    let is_at = |at: usize, word: &str| tokens.get(at).is_some_and(|token| bare(token) == word);
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| !numbers(token).is_empty());
    let tokens = tokens.iter().enumerate().filter_map(|(at, token)| {
        // "det under 3 og 4 anførte"
        if at > 0 && bare(token) == "under" && is_at(at - 1, "det") && is_number(at + 1) {
            Some("punkt")
        } else if is_nr(token) {
            begins(at).then_some("punkt")
        } else if is_at(at, "ud") && is_at(at + 1, "over") {
            None
        } else if is_at(at, "emne") {
            Some("punkt")
        } else if at > 0 && is_at(at - 1, "ud") && is_at(at, "over") {
            Some("udover")
        } else {
            Some(*token)
        }
    });
    tokens.collect()
}
