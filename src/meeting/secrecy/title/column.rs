//! Marks in a column of their own or in capitals before a title: "LUKKET PUNKT Salg af grund".

use super::super::meaning::WordMeaning;
use super::super::things::is_of_thing;
use super::super::words::{Word, words};
use super::mark;
use crate::meeting::Access;

/// Returns a mark in a column of its own or in capitals: "Lukket Broen", "LUKKET PUNKT Salg af grund", "Salg af grund
/// LUKKET".
pub(super) fn column(title: &str) -> Option<(String, Access)> {
    let words = words(title);
    let is_shouted = words.iter().all(|word| word.is_capitals);
    let is_kind = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Closed
                | WordMeaning::Open
                | WordMeaning::Secret
                | WordMeaning::Not
                | WordMeaning::Public
        )
    };
    let run = words
        .iter()
        .take_while(|word| is_kind(word) || matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda))
        .count();
    let next = words.get(run).filter(|_| run > 0)?;
    // "LP 117" is a plan, "Lukket Facebook-gruppe" a group
    let is_plan = words[0].text == "lp" && next.meaning == WordMeaning::Number;
    if is_plan || !words[0].is_capitals && is_of_thing(&words) {
        return None;
    }
    let begins = title[next.start..].starts_with(char::is_uppercase);
    let first = &words[0];
    if run > 0 && is_kind(first) && begins && (first.is_capitals != next.is_capitals || !is_shouted) {
        let (access, _) = mark(&title[..words[run - 1].end])?;
        // "Åbne Punkter" may be a name; what is open needs no certainty
        let rest = title[words[run - 1].end..].trim_start_matches([' ', '-', '–', ':', '.', '\t']);
        return Some((rest.trim().to_owned(), access));
    }
    None
}
