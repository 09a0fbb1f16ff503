//! Compounds: their last part is offered on request only; unasked, two of three offers were wrong.

use super::{Completer, CursorContext};

/// The fewest letters of the first part, and of the last part as far as it is written.
const FIRST: usize = 4;
const LAST: usize = 3;

impl Completer {
    /// Returns continuations of a begun compound ("havneom" → "rådet"), the likeliest first; empty where no
    /// known word is its beginning.
    pub(super) fn compounds(&self, place: &CursorContext) -> Vec<String> {
        let low = place.low.as_str();
        let ends = low.char_indices().map(|(at, _)| at);
        let splits =
            ends.filter(|at| low[..*at].chars().count() >= FIRST && low[*at..].chars().count() >= LAST);
        let mut splits: Vec<usize> = splits.collect();
        splits.reverse();
        let is_word = |first: &str| self.corpus.word(first).is_some();
        // "sags|behandling": an s may bind the parts
        let joins = |at: &usize| {
            let first = &low[..*at];
            is_word(first)
                || first.strip_suffix('s').is_some_and(|first| first.len() >= FIRST && is_word(first))
        };
        splits
            .into_iter()
            .filter(joins)
            .map(|at| self.last_parts(&low[at..]))
            .find(|parts| !parts.is_empty())
            .unwrap_or_default()
    }

    /// Returns what is missing of the two commonest words that begin so.
    fn last_parts(&self, begun: &str) -> Vec<String> {
        let mut words: Vec<(&str, u64)> =
            self.corpus.beginning(begun).filter(|(word, _)| word.chars().all(char::is_alphabetic)).collect();
        words.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), word.len()));
        let rest = words.iter().map(|(word, _)| &word[begun.len()..]);
        rest.filter(|rest| rest.chars().count() >= 2).take(2).map(str::to_owned).collect()
    }
}
