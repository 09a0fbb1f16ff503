//! Marks of lines that are no titles of items: entries of lists, and what a mark at the beginning is said of.

use super::meaning::WordMeaning;
use super::title::{bracket, plain_mark};
use super::word_groups::read;
use super::words::{Word, words};
use super::{labels, named};
use crate::meeting::Access;

/// Returns what a short line says that ends with a mark in brackets, as the title of an item does: "b. Lederens
/// situation (lukket)". Which item it is said of is not known.
pub(super) fn marked_line(line: &str) -> Option<Access> {
    let line = line.trim().trim_matches('*');
    // "- LUKKET: Krog – en klage", as an entry of a list
    let entry = line.trim_start_matches(['-', '•', '–', '·', ' ']);
    let is_mark = |before: &str| {
        plain_mark(before) == Some(Access::Closed)
            && words(before).iter().any(|word| word.is_capitals || word.meaning == WordMeaning::Items)
    };
    if entry.split_once(": ").is_some_and(|(before, rest)| is_mark(before) && !labels::is_none(rest)) {
        return Some(Access::Doubtful);
    }
    // "b) Nyt fra lederen – lukket"
    let cut = [" – ", " - ", " — "].iter().find_map(|mark| line.rsplit_once(mark));
    let is_marked = |(before, behind): (&str, &str)| {
        !before.contains(". ") && words(before).len() <= 10 && plain_mark(behind) == Some(Access::Closed)
    };
    if line.chars().count() <= 90 && cut.is_some_and(is_marked) {
        return Some(Access::Doubtful);
    }
    let is_title = line.chars().count() <= 90 && line.ends_with([')', ']']);
    let (_, access) = bracket(line).filter(|_| is_title)?;
    access.is_withheld().then_some(Access::Doubtful)
}

/// Returns whether a text begins with a mark that is said of all of it: "Internt – skrives ikke ud", "Lukket: Krog har
/// lånt penge af kassen." Opening hours are none: "Lukket: mandag".
pub(super) fn begins_with_mark(text: &str) -> bool {
    let text = text.trim();
    let cut =
        [": ", " – ", " - ", " — "].iter().filter_map(|mark| Some((text.find(mark)?, mark.len()))).min();
    let Some((at, length)) = cut.filter(|(at, _)| *at <= 30) else { return false };
    let before = words(&text[..at]);
    let is_one = before.iter().all(|word| {
        matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Items)
            || word.meaning == WordMeaning::Sensitive && word.is_one_of(&["internt", "intern"])
            || word.is_one_of(&["strengt", "helt", "kun"])
    });
    let is_mark =
        is_one && before.len() <= 2 && !before.iter().any(Word::is_plural_closed) && read(&before).is_mark;
    if !is_mark {
        return false;
    }
    let behind = words(&text[at + length..]);
    let others = behind.iter().filter(|word| word.meaning == WordMeaning::Other).count();
    behind.len() >= 4 && others >= 2 && !labels::tells_when(&text[at + length..])
}

/// Returns what a mark says that stands apart before a sentence on items that it names: "(Lukket) Punkt 3 er åbent" may be said
/// of the item that it stands in. "Lukket: punkt 3" names what is closed.
pub(super) fn mark_before_named(line: &str) -> Option<Access> {
    let line = line.trim();
    let in_brackets = || line.strip_prefix(['(', '['])?.split_once([')', ']']);
    let (mark, rest) = in_brackets().or_else(|| line.split_once(": "))?;
    let is_closed = plain_mark(mark).is_some_and(Access::is_withheld);
    let opens = || named::all_said_of_items(rest).iter().any(|statement| !statement.access.is_withheld());
    (is_closed && opens()).then_some(Access::Doubtful)
}
