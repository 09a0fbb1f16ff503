//! Labels of secrecy and their answers: "Offentlighed: Lukket", "Offentlig: ☐ Ja ☒ Nej", "Adgang: Begrænset".

use super::meaning::WordMeaning;
use super::phrases::read;
use super::things::is_of_thing;
use super::words::{Word, words};
use crate::meeting::Access;

const TICKED: [&str; 8] = ["[x]", "(x)", "☒", "☑", "✓", "✔", "■", "🗹"];
const EMPTY: [&str; 5] = ["[ ]", "( )", "☐", "□", "[]"];
/// What is answered where everybody may not read it, though the word alone says little.
const RESTRICTED: [&str; 13] = [
    "begrænset",
    "spærret",
    "beskyttet",
    "medlemmer",
    "medlemmerne",
    "udvalgsmedlemmer",
    "kun",
    "ingen",
    "skjult",
    "bestyrelsen",
    "udvalget",
    "byrådet",
    "ledelsen",
];
/// Labels that such an answer is understood under.
const ACCESS: [&str; 9] = [
    "adgang",
    "adgangsniveau",
    "synlighed",
    "synlig",
    "tilgængelighed",
    "visning",
    "offentlighed",
    "distribution",
    "målgruppe",
];
/// Words of a label that asks whether everybody sees the item.
const SHOWN: [&str; 4] = ["hjemmesiden", "hjemmeside", "vises", "nettet"];
/// How little is to be kept.
const NOTHING: [&str; 5] = ["ingen", "lav", "normal", "almindelig", "ikke"];

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
        let boxes = EMPTY.iter().map(|mark| lower.matches(mark).count()).sum::<usize>();
        if boxes == 1 && !label.is_empty() && labelled(&format!("{label}: nej")) == Some(Access::Open) {
            return Some(Access::Open);
        }
        return (read(&words).is_mark && words.len() <= 8).then_some(Access::Doubtful);
    };
    let marks = || TICKED.iter().chain(&EMPTY);
    if marks().any(|mark| row.trim_end().ends_with(mark)) {
        // the boxes stand behind their words
        let before = &lower[..first + at];
        let begins = marks().filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
        let said = &before[begins.max().unwrap_or(0)..];
        // "Å [ ] L [x]"
        return if said.trim() == "l" { Some(Access::Closed) } else { read(&words(said)).access() };
    }
    let behind = &row[at + length..];
    let answer = &behind[..marks().filter_map(|mark| behind.find(mark)).min().unwrap_or(behind.len())];
    let said = (!label.is_empty()).then(|| labelled(&format!("{label}: {answer}"))).flatten();
    said.or_else(|| read(&words(answer)).access())
}

/// "Offentlighed: Lukket", "Lukket: Ja", "Åben/lukket | Åben": a label of secrecy and its value.
pub(super) fn labelled(line: &str) -> Option<Access> {
    let (name, value) = line.split_once([':', '|', '\t', '='])?;
    let (label, value) = (words(name), words(value.trim().trim_start_matches(['|', ' '])));
    // "Lukket vej: omkørsel ad Engvej"
    // "Åben dagsorden: punkt"
    let names_items = value.iter().all(|word| word.meaning == WordMeaning::Items);
    if label.is_empty() || value.is_empty() || label.len() > 6 || is_of_thing(&label) || names_items {
        return None;
    }
    let asks_audience = label.iter().any(|word| word.meaning == WordMeaning::Audience);
    let yes_or_no =
        value.first().is_some_and(|word| matches!(word.meaning, WordMeaning::Yes | WordMeaning::No));
    let is_shown = asks_audience || label.iter().any(|word| SHOWN.contains(&word.text.as_str()));
    let says_open = is_shown && yes_or_no
        || label
            .iter()
            .any(|w| matches!(w.meaning, WordMeaning::Open | WordMeaning::Public | WordMeaning::Publish));
    let says_closed = label
        .iter()
        .any(|w| matches!(w.meaning, WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Sensitive));
    let is_kind = label
        .iter()
        .all(|w| matches!(w.meaning, WordMeaning::Kind | WordMeaning::Items | WordMeaning::Filler));
    let is_letters = ["å/l", "l/å", "o/l", "l", "l?"].contains(&name.trim().to_lowercase().as_str());
    let is_one = value.len() == 1;
    match value[0].text.as_str() {
        "l" if is_one && (is_letters || is_kind || says_open && says_closed) => return Some(Access::Closed),
        "å" | "o" if is_one && (is_letters || is_kind || says_open && says_closed) => {
            return Some(Access::Open);
        }
        answer if says_closed && !says_open && NOTHING.contains(&answer) => return Some(Access::Open),
        _ => {}
    }
    if !(says_open || says_closed || is_kind) {
        return None;
    }
    // "Følsomhed: Høj" is no title with a mark
    let is_degree =
        |word: &Word| word.meaning == WordMeaning::Sensitive || word.text.starts_with("fortrolighed");
    let is_mark = read(&label).is_mark && !label.iter().any(is_degree);
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
        _ if is_kind || is_mark && says_closed && !says_open => None,
        _ => Some(Access::Doubtful),
    }
}

/// Whether a text says that there is nothing: "Ingen", "Der var ingen lukkede punkter."
pub(super) fn is_none(text: &str) -> bool {
    let words = words(text);
    let besides = ["udover", "undtagen", "bortset"];
    let none = |word: &Word| matches!(word.text.as_str(), "ingen" | "intet");
    let is_dash = ["-", "–", "0", "ø"].contains(&text.trim());
    let is_short = is_dash
        || matches!(&words[..], [word] if none(word))
        || matches!(&words[..], [word, items] if none(word) && items.meaning == WordMeaning::Items);
    let of_items = words.windows(3).any(|three| {
        none(&three[0]) && three[1].meaning == WordMeaning::Closed && three[2].meaning == WordMeaning::Items
    });
    is_short || of_items && !words.iter().any(|word| besides.contains(&word.text.as_str()))
}
