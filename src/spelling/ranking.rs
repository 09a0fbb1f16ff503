//! Ranks spelling suggestions: a slip of the fingers comes before a word that only looks alike.

use strsim::osa_distance;

/// How many suggestions are worth reading.
const MOST: usize = 7;

/// Returns the likeliest of what may have been meant, each once: a letter doubled or not before all else,
/// then the fewest slips, then the longest common beginning.
pub(super) fn best(word: &str, mut found: Vec<String>) -> Vec<String> {
    let low = word.to_lowercase();
    let written: Vec<char> = low.chars().collect();
    found.sort_by_cached_key(|one| {
        let meant: Vec<char> = one.to_lowercase().chars().collect();
        let same = written.iter().zip(&meant).take_while(|(a, b)| a == b).count();
        let doubled = single(&written) == single(&meant);
        (!doubled, osa_distance(&low, &one.to_lowercase()), one.contains([' ', '-']), usize::MAX - same)
    });
    let mut seen = Vec::new();
    found.retain(|one| {
        !seen.contains(one) && {
            seen.push(one.clone());
            true
        }
    });
    found.truncate(MOST);
    found
}

/// Returns a word with each run of the same letter written once: "referrat" and "referat" are the same then.
fn single(word: &[char]) -> Vec<char> {
    let mut letters = word.to_vec();
    letters.dedup();
    letters
}

/// Returns whether two words, in whatever size of letters, differ by one letter: another, one more, one less,
/// or two that changed places.
pub fn is_one_edit_apart(a: &str, b: &str) -> bool {
    // most pairs differ in length by more than one letter, and this is called at every key
    a.chars().count().abs_diff(b.chars().count()) <= 1
        && osa_distance(&a.to_lowercase(), &b.to_lowercase()) == 1
}
