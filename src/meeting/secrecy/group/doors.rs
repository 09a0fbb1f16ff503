//! Sentences between items on the doors and the public: "Dørene lukkes.", "Tilhørerne er atter velkomne".

use super::super::meaning::WordMeaning;
use super::super::words::{Word, has_more_words, words};
use crate::meeting::Access;

/// Returns whether the public comes in again: "Tilhørerne er atter velkomne", but not "Mødet lukkes igen for
/// tilhørere".
pub(super) fn lets_in_again(words: &[Word]) -> bool {
    const RETURNING: [&str; 14] = [
        "kommer",
        "kom",
        "komme",
        "lukkes",
        "inviteres",
        "vender",
        "vendte",
        "åbent",
        "velkomne",
        "velkommen",
        "adgang",
        "overvære",
        "inde",
        "ind",
    ];
    let has = |list: &[&str]| words.iter().any(|word| word.is_one_of(list));
    let is_closed =
        words.iter().any(|word| matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret));
    let to_meeting = has(&["mødet", "salen", "mødesalen", "byrådssalen", "lokalet", "mødelokalet"]);
    // "Publikum har igen adgang til hallen"
    let is_whole = words.len() <= 5
        && words
            .last()
            .is_some_and(|last| last.is_one_of(&["igen", "tilbage", "atter"]) || last.is_one_of(&RETURNING));
    // "Herfra igen med tilhørere"
    let is_with = words.len() <= 5
        && has(&["med"])
        && has(&["herfra", "herefter", "derefter"])
        && has(&["igen", "atter"]);
    is_with && !is_closed
        || has(&["igen", "tilbage", "atter"])
            && has(&RETURNING)
            && (to_meeting || is_whole)
            && (has(&["ind"]) || !is_closed)
}

/// Returns whether the public goes: "Mikrofonen slukkes, og tilhørerne går", "Herefter gik pressen udenfor".
pub(super) fn goes_out(words: &[Word]) -> bool {
    let goes = matches!(words, [.., who, last]
        if who.meaning == WordMeaning::Audience && last.is_one_of(&["går", "gik"]));
    let waits = (0..words.len()).any(|at| {
        words[at].is_one_of(&["gik", "går", "vente", "venter", "ventede"])
            && words[at + 1..].iter().take(2).any(|word| word.text == "udenfor")
    });
    goes && words.len() <= 8 || waits
}

/// "Mødet blev igen åbent kl. 18.40"; "Mødet er åbent igen på torsdag" and "Herefter igen åben drøftelse" tell of something
/// else.
pub(super) fn is_open_again(words: &[Word]) -> bool {
    const SUBJECTS: [&str; 3] = ["mødet", "dagsordenen", "offentligheden"];
    const FILLERS: [&str; 6] = ["kl", "klokken", "for", "alle", "offentligheden", "herefter"];
    const NOT_YET: [&str; 7] = ["når", "hvis", "først", "bør", "skal", "kan", "ønsker"];
    let is_again = |word: &Word| word.text == "igen";
    let is_open = |word: &Word| word.meaning == WordMeaning::Open;
    let has = |list: &[&str]| words.iter().any(|word| word.is_one_of(list));
    let is_audience = |word: &Word| word.meaning == WordMeaning::Audience;
    let is_filler = |word: &Word| {
        is_audience(word) || word.is_one_of(&FILLERS) || word.text.starts_with(|c: char| c.is_ascii_digit())
    };
    let is_pair =
        |two: &[Word]| is_again(&two[0]) && is_open(&two[1]) || is_open(&two[0]) && is_again(&two[1]);
    let pair = words.windows(2).position(is_pair);
    let of_meeting = has(&SUBJECTS) || words.iter().any(is_audience);
    of_meeting && !has(&NOT_YET) && pair.is_some_and(|at| words[at + 2..].iter().all(is_filler))
}

/// "Dørene lukkes.", "Herefter åbnes dørene": of the items after it.
pub(super) fn doors(line: &str) -> Option<Access> {
    const LONGEST: usize = 7;
    if has_more_words(line, LONGEST) {
        return None;
    }
    let words = words(line);
    let has = |list: &[&str]| words.iter().any(|word| word.is_one_of(list));
    let has_number = words.iter().any(|word| word.text.parse::<u32>().is_ok());
    // "Kl. 19.00 blev dørene lukket", but a hall's "Dørene lukkes kl. 22"
    let is_short =
        words.len() <= 5 && !has_number || words.len() <= LONGEST && has(&["blev", "lukkedes", "åbnedes"]);
    if !is_short || !has(&["dørene", "døre"]) {
        return None;
    }
    // "Dørene blev ikke åbnet igen"
    let is_denied = words.iter().any(|word| word.is_not()) || has(&["aldrig", "først"]);
    let is_open = words.iter().any(|word| word.meaning == WordMeaning::Open);
    let opens = has(&["åbnes", "genåbnes", "åbner", "åbnet", "åbnedes", "genåbnet"]);
    if is_open && !is_denied {
        Some(Access::Open)
    } else if has(&["lukkes", "lukker", "lukket", "lukkedes"]) {
        Some(Access::Closed)
    } else if opens && !is_denied {
        Some(Access::Open)
    } else {
        None
    }
}
