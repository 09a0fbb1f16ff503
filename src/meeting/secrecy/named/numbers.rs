//! The numbers that words name: "3", "3.1", "5-7", "3/4", "C", "IV", "tre".

use crate::meeting::text::lowercase;
/// Numbers in words, from 2 on.
const COUNTS: [&str; 9] = ["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];

/// Returns the numbers of a list from a place on, and where it ends: "3, 4 og 6-8".
pub(super) fn list(tokens: &[&str], from: usize) -> (Vec<String>, usize) {
    let mut found: Vec<String> = Vec::new();
    let (mut at, mut to) = (from, None);
    while let Some(token) = tokens.get(at) {
        let here = numbers(token);
        let word = bare(token);
        if !here.is_empty() {
            match to.take().zip(found.last()).map(|(_, last)| range(last, &here[0])) {
                Some(Some(all)) => found.extend(all.into_iter().skip(1)),
                _ => found.extend(here),
            }
        } else if ["til", "-", "–"].contains(&word.as_str())
            || word.is_empty() && "-–".contains(trimmed(token))
        {
            to = Some(());
        } else if !["og", "samt", "nr", "&", "+", "med", "eller", "punkt", "pkt", "sag", "emne"]
            .contains(&word.as_str())
        {
            break;
        }
        at += 1;
    }
    // the words after the last number are no part of the list: "punkt 3 og behandles"
    while at > from && numbers(tokens[at - 1]).is_empty() {
        at -= 1;
    }
    (found, at)
}

/// Returns the numbers that one word names: "3", "3.1", "5-7", "3/4", "C", "IV".
pub(super) fn numbers(token: &str) -> Vec<String> {
    let word = trimmed(token);
    if let Some((from, to)) = word.split_once(['-', '–']) {
        return match (number(from), number(to)) {
            (Some(from), Some(to)) => range(&from, &to).unwrap_or_default(),
            _ => Vec::new(),
        };
    }
    let parts: Option<Vec<String>> = word.split(['/', '+', ',']).map(number).collect();
    let parts = parts.unwrap_or_default();
    // "25/1187" is a case
    let is_case = word.contains('/') && word.split('/').any(|part| part.len() > 2);
    if is_case { Vec::new() } else { parts }
}

fn number(word: &str) -> Option<String> {
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == '.') && word.len() <= 6;
    let is_numeral = digits && word.starts_with(|c: char| c.is_ascii_digit());
    let with_letter = word
        .strip_suffix(|c: char| c.is_ascii_lowercase())
        .is_some_and(|rest| !rest.is_empty() && rest.len() <= 3 && rest.chars().all(|c| c.is_ascii_digit()));
    // "C", "C2"
    let behind = word.strip_prefix(|c: char| c.is_ascii_uppercase()).filter(|rest| rest.len() <= 3);
    let letter = word.chars().count() == 1 && word.chars().all(char::is_uppercase)
        || behind.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let in_words = COUNTS.iter().position(|count| *count == word).map(|at| (at + 2).to_string());
    if in_words.is_some() {
        return in_words;
    }
    let roman = !word.is_empty() && word.len() <= 5 && word.chars().all(|c| "IVX".contains(c));
    (is_numeral || with_letter || letter || roman).then(|| word.trim_end_matches('.').to_owned())
}

/// "3" to "5" is 3, 4 and 5; "B" to "D" is B, C and D.
fn range(from: &str, to: &str) -> Option<Vec<String>> {
    if let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>()) {
        return (from <= to && to - from < 100).then(|| (from..=to).map(|n| n.to_string()).collect());
    }
    let letter = |word: &str| word.chars().next().filter(|c| c.is_ascii_uppercase() && word.len() == 1);
    let (from, to) = (letter(from)?, letter(to)?);
    (from <= to).then(|| (from..=to).map(String::from).collect())
}

/// Returns a word without the signs around it, in lower case.
pub(super) fn bare(token: &str) -> String {
    lowercase(trimmed(token))
}

pub(super) fn trimmed(token: &str) -> &str {
    token.trim_matches([',', '.', ':', ';', '(', ')', '»', '«', '"', '”', '*'])
}

/// Returns how many: "to" is 2, and so is "2".
pub(super) fn count(word: &str) -> Option<i32> {
    let in_words = || i32::try_from(COUNTS.iter().position(|count| *count == word)? + 2).ok();
    let is_number = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    if is_number { word.parse().ok().filter(|n| *n > 0) } else { in_words() }
}
