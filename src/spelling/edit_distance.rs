//! How near two words are: what a slip of the fingers makes of one is put before what is only like it.

use std::cmp::min;

/// How many suggestions are worth reading.
const MOST: usize = 7;

/// The likeliest of what may have been meant, each once: a letter doubled or not before all else, then the fewest slips,
/// then the longest common beginning.
pub(super) fn best(word: &str, mut found: Vec<String>) -> Vec<String> {
    let written: Vec<char> = word.to_lowercase().chars().collect();
    found.sort_by_cached_key(|one| {
        let meant: Vec<char> = one.to_lowercase().chars().collect();
        let same = written.iter().zip(&meant).take_while(|(a, b)| a == b).count();
        let doubled = single(&written) == single(&meant);
        (!doubled, slips(&written, &meant), one.contains([' ', '-']), usize::MAX - same)
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

/// A word with each run of the same letter written once: "referrat" and "referat" are the same then.
fn single(word: &[char]) -> Vec<char> {
    let mut letters = word.to_vec();
    letters.dedup();
    letters
}

/// The fewest letters to change, add, leave out or swap with the next that make one word of the other.
fn slips(a: &[char], b: &[char]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let other = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = min(other, min(last[j], row[j - 1]) + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = min(row[j], before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// Whether two words, in whatever size of letters, differ by one letter: another, one more, one less, or two that
/// changed places.
pub fn is_a_letter_off(a: &str, b: &str) -> bool {
    let letters = |word: &str| word.to_lowercase().chars().collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    a.len().abs_diff(b.len()) <= 1 && slips(&a, &b) == 1
}
