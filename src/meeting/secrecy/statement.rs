//! Sentences about the item that they stand in: "Punktet behandles for lukkede døre.", "Efter aftale er sagen lukket."

use super::kept_back::{is_for_members, is_without_staff};
use super::meaning::WordMeaning;
use super::text_reading::Reading;
use super::things;
use super::vocabulary::is_handled;
use super::word_groups::states_rule;
use super::words::Word;
use crate::meeting::Access;

/// "Tidligere åben, nu lukket", "Lukket indtil videre": a short line with nothing that could be closed but its item.
pub(super) fn is_lately_closed(words: &[Word]) -> bool {
    let ends = matches!(words, [.., now, last] if now.text == "nu" && last.text == "lukket");
    let begins = matches!(words, [first, until, ..] if first.text == "lukket" && until.text == "indtil");
    words.len() <= 5 && (ends && !words.iter().any(things::is_thing) || begins)
}

/// Returns whether the item is named late in a sentence that closes it: "Efter aftale med formanden er punktet lukket."
pub(super) fn tells_late(words: &[Word], reading: &Reading) -> bool {
    const ARE: [&str; 6] = ["er", "var", "blev", "behandles", "drøftes", "holdes"];
    let is_own = |word: &Word| word.is_one_of(&["punktet", "sagen", "emnet"]);
    let is_verb = |word: &Word| word.is_one_of(&ARE);
    // "sagen er stadig lukket"
    const STILL: [&str; 6] = ["stadig", "fortsat", "nu", "dermed", "derfor", "altså"];
    let rest: Vec<&Word> = words.iter().filter(|word| !word.is_one_of(&STILL)).collect();
    let near = rest.windows(3).any(|three| {
        let is_closed = matches!(three[2].meaning, WordMeaning::Closed | WordMeaning::Secret);
        is_closed && (is_own(three[0]) && is_verb(three[1]) || is_verb(three[0]) && is_own(three[1]))
    });
    near && (reading.closed || reading.is_secret()) && !states_rule(words)
}

/// "Et medlem spurgte, om punktet burde behandles for lukkede døre": what is asked or weighed is not yet so.
fn is_asked(words: &[Word]) -> bool {
    const ASKING: [&str; 9] = [
        "spurgte",
        "spørger",
        "spurgt",
        "drøftede",
        "overvejede",
        "diskuterede",
        "vurderede",
        "afklarede",
        "tvivl",
    ];
    let is_asking = |word: &Word| word.is_one_of(&ASKING);
    let of_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    let asked = words.windows(2).position(|two| two[0].text == "om" && of_item(&two[1]));
    asked.is_some_and(|at| words[at.saturating_sub(3)..at].iter().any(is_asking))
}

/// "Der blev spurgt, om sagen er lukket. Det er den ikke."
pub(super) fn is_denied(asked: &[Word], answer: &[Word]) -> bool {
    let texts: Vec<&str> = answer.iter().map(|word| word.text.as_str()).collect();
    let closes = |word: &Word| matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret);
    let opens = |word: &Word| matches!(word.meaning, WordMeaning::Open | WordMeaning::Public);
    // what is asked is whether the item is closed, and nothing else of it
    let is_whether_closed = asked.windows(3).any(|three| {
        three[0].text == "om"
            && matches!(three[1].meaning, WordMeaning::Items | WordMeaning::This)
            && three[2].is_one_of(&["er", "var", "bliver", "blev", "bør", "burde", "skal", "skulle"])
    });
    is_asked(asked)
        && is_whether_closed
        && asked.iter().any(closes)
        && !asked.iter().any(|word| opens(word) || word.is_not())
        && matches!(texts[..], ["nej"] | ["det", "er", "den" | "det" | "sagen" | "punktet", "ikke"])
}

/// Returns what a sentence says of its item: "Punktet behandles for lukkede døre.", "Sagen er ikke fortrolig."
pub(super) fn sentence(words: &[Word], reading: &Reading) -> Option<Access> {
    let stated = stated(words, reading);
    if is_asked(words) { stated.map(|_| Access::Doubtful) } else { stated }
}

fn stated(words: &[Word], reading: &Reading) -> Option<Access> {
    if states_rule(words) {
        return None;
    }
    let about_item =
        words.iter().take(4).any(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This))
            || words.first().is_some_and(|word| word.meaning == WordMeaning::PersonCases);
    let handled = words.iter().any(|word| word.meaning == WordMeaning::Handled);
    if reading.doors && (about_item || handled || words.len() <= 6) {
        return Some(if reading.negated { Access::Doubtful } else { Access::Closed });
    }
    let read_by = words.iter().any(|word| word.text == "læses");
    if (about_item || read_by) && is_for_members(words) || is_without_staff(words) {
        return Some(Access::Doubtful);
    }
    if !about_item {
        return None;
    }
    let doubtful = || reading.doubt.then_some(Access::Doubtful);
    let open = || reading.open.then_some(Access::Open);
    reading.closed.then_some(Access::Closed).or_else(doubtful).or_else(open)
}

/// Returns whether a line tells in a sentence without a subject how the item that it stands in is handled: "Behandles i
/// lukket møde".
pub fn is_without_subject(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    is_handled(&first) && !line.trim_end().ends_with(':')
}
