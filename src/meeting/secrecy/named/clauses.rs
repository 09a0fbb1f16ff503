//! The parts of a sentence that each speak of items: "Punkt 1-2 er åbne, mens punkt 3 er lukket".

use super::numbers::{bare, numbers};

/// Returns the parts of a sentence that may each speak of items.
pub(super) fn clauses(sentence: &str) -> Vec<String> {
    let parted = [", mens ", ", at ", " at ", ", ", "; ", ". ", " – ", " - ", " / ", " | ", " mens "]
        .iter()
        .fold(sentence.trim().trim_matches(['(', ')']).to_owned(), |text, mark| text.replace(mark, "\n"));
    let mut clauses: Vec<String> = Vec::new();
    for part in parted.lines().map(str::trim).filter(|part| !part.is_empty()) {
        // "1, 2 og 4" is one list
        let is_number = part.split_whitespace().next().is_some_and(|word| !numbers(word).is_empty());
        match clauses.last_mut().filter(|_| is_number) {
            Some(last) => *last = format!("{last}, {part}"),
            None => clauses.push(part.to_owned()),
        }
    }
    clauses
}

/// Returns where the words behind the numbers end that say what holds: "af hensyn til en giver" and "da prisen er hemmelig" say
/// why.
pub(super) fn before_reason(tokens: &[&str], used: usize) -> usize {
    let word = |at: usize| tokens.get(at).map(|token| bare(token)).unwrap_or_default();
    let is_reason = |at: usize| match word(at).as_str() {
        "af" => word(at + 1) == "hensyn",
        "på" => word(at + 1) == "grund",
        "grundet" | "pga" | "fordi" | "idet" => true,
        "da" => at > 0 && tokens[at - 1].ends_with(','),
        _ => false,
    };
    (used..tokens.len()).find(|&at| is_reason(at)).unwrap_or(tokens.len())
}
