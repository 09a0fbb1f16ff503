//! Labels of secrecy and their answers: "Offentlighed: Lukket", "Offentlig: ☐ Ja ☒ Nej", "Adgang: Begrænset".

use super::meaning::WordMeaning;
use super::phrases::read;
use super::words::words;
use crate::meeting::Access;

const TICKED: [&str; 8] = ["[x]", "(x)", "☒", "☑", "✓", "✔", "■", "🗹"];
const EMPTY: [&str; 5] = ["[ ]", "( )", "☐", "□", "[]"];
/// What is answered where everybody may not read it, though the word alone says little.
const RESTRICTED: [&str; 8] =
    ["begrænset", "spærret", "beskyttet", "medlemmer", "udvalgsmedlemmer", "kun", "ingen", "skjult"];
/// Labels that such an answer is understood under.
const ACCESS: [&str; 6] =
    ["adgang", "adgangsniveau", "synlighed", "tilgængelighed", "visning", "offentlighed"];

/// What a label with its answer says, or a row of boxes.
pub(super) fn read_label(line: &str) -> Option<Access> {
    let lower = line.trim().to_lowercase();
    let Some(first) = TICKED.iter().chain(&EMPTY).filter_map(|mark| lower.find(mark)).min() else {
        return labelled(line);
    };
    let (label, row) = lower.split_at(first);
    let label = label.trim().trim_end_matches(':');
    let ticked = TICKED.iter().filter_map(|tick| Some((row.find(tick)?, tick.len()))).min();
    let Some((at, length)) = ticked else {
        // nobody has ticked anything
        let words = words(&lower);
        return (read(&words).is_mark && words.len() <= 8).then_some(Access::Doubtful);
    };
    let marks = || TICKED.iter().chain(&EMPTY);
    if marks().any(|mark| row.trim_end().ends_with(mark)) {
        // the boxes stand behind their words
        let before = &lower[..first + at];
        let begins = marks().filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
        return read(&words(&before[begins.max().unwrap_or(0)..])).access();
    }
    let behind = &row[at + length..];
    let answer = &behind[..marks().filter_map(|mark| behind.find(mark)).min().unwrap_or(behind.len())];
    let said = (!label.is_empty()).then(|| labelled(&format!("{label}: {answer}"))).flatten();
    said.or_else(|| read(&words(answer)).access())
}

/// "Offentlighed: Lukket", "Lukket: Ja", "Åben/lukket | Åben": a label of secrecy and its value.
pub(super) fn labelled(line: &str) -> Option<Access> {
    let (label, value) = line.split_once([':', '|', '\t', '='])?;
    let (label, value) = (words(label), words(value.trim().trim_start_matches(['|', ' '])));
    if label.is_empty() || value.is_empty() || label.len() > 6 {
        return None;
    }
    let named = read(&label);
    let says_open = label
        .iter()
        .any(|w| matches!(w.meaning, WordMeaning::Open | WordMeaning::Public | WordMeaning::Publish));
    let says_closed = label
        .iter()
        .any(|w| matches!(w.meaning, WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Sensitive));
    let is_kind = label
        .iter()
        .all(|w| matches!(w.meaning, WordMeaning::Kind | WordMeaning::Items | WordMeaning::Filler));
    if !(says_open || says_closed || is_kind) {
        return None;
    }
    let names_access = label.iter().any(|word| ACCESS.contains(&word.text.as_str()));
    if names_access && value.iter().take(2).any(|word| RESTRICTED.contains(&word.text.as_str())) {
        return Some(Access::Doubtful);
    }
    let answer = read(&value);
    let first = value.first().map(|word| word.meaning);
    match (first, says_open, says_closed) {
        _ if value.len() > 8 => None,
        (Some(WordMeaning::Yes), false, true) | (Some(WordMeaning::No), true, false) => Some(Access::Closed),
        (Some(WordMeaning::No), false, true) | (Some(WordMeaning::Yes), true, false) => Some(Access::Open),
        (Some(WordMeaning::Yes | WordMeaning::No), ..) => Some(Access::Doubtful),
        _ if answer.is_mark || answer.closed || answer.open => answer.access(),
        _ if answer.doubt => Some(Access::Doubtful),
        // "Lukket: Salg af grund" is a title with a mark, "Offentlighed: Begrænset" an answer nobody understood
        _ if is_kind || named.is_mark && says_closed && !says_open => None,
        _ => Some(Access::Doubtful),
    }
}
