//! A title with its marks: what they say, and the title that remains.

use super::colours::{has_letters_apart, is_coloured};
use super::elsewhere::is_shut_to_flow;
use super::kept_back::{is_for_members, is_kept_back};
use super::meaning::WordMeaning;
use super::rules_as_subject::{is_about_rules, is_taught};
use super::subjects::{is_secrecy_discussed, is_secrecy_itself};
use super::telling::{begins_cut_short, may_tell};
use super::text_reading::Reading;
use super::things::names::is_built;
use super::things::{is_of_thing, is_of_unknown_kind, is_thing_told};
use super::word_groups::{read, read_mark};
use super::words::{Word, ends_clause, first_word, may_be_mark, words};
mod brackets;
mod column;

pub use brackets::bears_mark;
use brackets::{explained, is_private_matter, label, letter, letter_apart};

use super::labels;
use crate::meeting::Access;
use crate::meeting::date::MONTHS;
use column::column;

/// A title divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedTitle {
    /// The title without marks that say nothing but open or closed; whole where they say more.
    pub title: String,
    /// What the title says of secrecy; `None` when it says nothing.
    pub access: Option<Access>,
}

/// What stands between a mark and a title.
const SEPARATORS: [&str; 13] =
    [": ", " - ", " – ", " — ", " | ", " / ", ", ", ". ", " · ", " • ", "– ", "- ", " -"];

/// Divides a title from its marks: "LUKKET PUNKT: Salg af grund" is a closed item on "Salg af grund".
pub fn split_title(title: &str) -> MarkedTitle {
    let mut title = title.trim().to_owned();
    let mut access = None;
    if !may_tell(&title) {
        return MarkedTitle { title, access };
    }
    // "Lukket: Personalesag" is a closed item on a case that is no mark by itself
    if let Some((before, rest)) = title.split_once(": ")
        && plain_mark(before) == Some(Access::Closed)
        && whole(rest) == Some(Access::Doubtful)
    {
        return MarkedTitle { title: rest.trim().to_owned(), access: Some(Access::Closed) };
    }
    // "Lukkede punkter (ingen)"
    if labels::lists_none(&title) {
        return MarkedTitle { title, access };
    }
    if let Some(stated) = whole(&title) {
        return MarkedTitle { title, access: Some(stated) };
    }
    // a letter alone opens nothing that a part closes
    if let Some(rest) = without_open_letter(&title) {
        title = rest;
    }
    while let Some((rest, stated)) = bracket(&title).or_else(|| edge(&title)).or_else(|| column(&title)) {
        access = access.max(Some(stated));
        if rest == title {
            if access == Some(Access::Open) && opens_alone(&title) {
                return MarkedTitle { access, title };
            }
            break;
        }
        title = rest;
    }
    let inner = inside(&title).filter(|inner| !(access == Some(Access::Open) && is_answered(&title, *inner)));
    MarkedTitle { access: access.max(inner), title }
}

/// Returns whether a doubt about the words of a title is answered by a mark that it is open: "Tilsyn med lukket
/// institution (åben)", but not "Salg (åbent) lukket", which says both.
fn is_answered(title: &str, doubt: Access) -> bool {
    let is_closed = |word: &Word| matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret);
    doubt == Access::Doubtful && words(title).last().is_some_and(|last| !is_closed(last))
}

/// A title that is nothing but a mark: "Lukket punkt", "Personsager".
fn whole(title: &str) -> Option<Access> {
    // "Afskedigelse"
    if first_word(title).is_some_and(|first| first.end == title.len() && is_private_matter(&first)) {
        return Some(Access::Doubtful);
    }
    if begins_as_no_mark(title) {
        return None;
    }
    let words = words(title);
    if is_of_thing(&words) || is_secrecy_discussed(&words) {
        return None;
    }
    // "Offentlig høring" and "Åbent hus" are items
    read_mark(&words).and_then(|reading| reading.access()).filter(|access| access.is_withheld())
}

/// Returns whether a mark says no more than open or closed, so that nothing is lost without it.
fn is_plain(words: &[Word]) -> bool {
    let says_more = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::PersonCases
                | WordMeaning::Sensitive
                | WordMeaning::Paragraph
                | WordMeaning::Publish
                | WordMeaning::Partly
                | WordMeaning::Annex
                | WordMeaning::Statute
        )
    };
    !words.iter().any(says_more)
}

/// Returns whether the first word of a text keeps it from being a mark, as that of most texts does.
fn begins_as_no_mark(text: &str) -> bool {
    first_word(text)
        .is_some_and(|first| !may_be_mark(std::slice::from_ref(&first)) && !begins_cut_short(&first.text))
}

/// Returns what a mark says by itself.
fn mark(text: &str) -> Option<(Access, bool)> {
    if begins_as_no_mark(text) {
        return None;
    }
    let words = words(text);
    // "LP 117" is a plan, and "Lukkede punkter (ingen)" closes nothing
    let is_plan =
        matches!(&words[..], [lp, number, ..] if lp.text == "lp" && number.meaning == WordMeaning::Number);
    if is_plan || labels::lists_none(text) {
        return None;
    }
    // "fort.": what is cut short may be another word
    if matches!(&words[..], [one] if begins_cut_short(&one.text)) && text.trim_end().ends_with('.') {
        return Some((Access::Doubtful, false));
    }
    let access = read_mark(&words)?.access()?;
    Some((access, is_plain(&words) && access != Access::Doubtful))
}

/// Returns what a text says that is a mark and nothing more.
pub(super) fn plain_mark(text: &str) -> Option<Access> {
    mark(text).filter(|(_, is_plain)| *is_plain).map(|(access, _)| access)
}

/// Returns a title without the mark that stands in brackets anywhere in it, and what the mark says: "(lukket)". The title
/// stays whole where the mark says more, as "[LUKKET - personsag]" does.
pub(super) fn bracket(title: &str) -> Option<(String, Access)> {
    const BRACKETS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('*', '*')];
    for (open, close) in BRACKETS {
        for (at, _) in title.match_indices(open) {
            let begin = at + open.len_utf8();
            let Some(end) = title[begin..].find(close).map(|end| begin + end) else { continue };
            let inside = &title[begin..end];
            let Some((access, is_plain)) = open_with_words(inside)
                .or_else(|| label(inside))
                .or_else(|| mark(inside))
                .or_else(|| explained(inside))
                .or_else(|| letter(inside, &title[end + close.len_utf8()..]))
            else {
                continue;
            };
            let rest = without(title, at, end + close.len_utf8());
            // what says more stays, and so does the only word of a title
            let keep = !is_plain || words(&rest).is_empty();
            return Some((if keep { title.to_owned() } else { rest }, access));
        }
    }
    None
}

/// "(åbent punkt, behandles efter de lukkede)"
fn open_with_words(inside: &str) -> Option<(Access, bool)> {
    let words = words(inside.split_once(',')?.0);
    let is_open = matches!(&words[..], [open, item]
        if open.meaning == WordMeaning::Open && item.meaning == WordMeaning::Items);
    is_open.then_some((Access::Open, false))
}

/// A title without "(Å)", where something is left.
fn without_open_letter(title: &str) -> Option<String> {
    let (at, _) = title.match_indices(['(', '[']).find(|(at, _)| {
        let inside = title[at + 1..].split_once([')', ']']);
        inside
            .and_then(|(inside, after)| letter(inside, after))
            .is_some_and(|(access, _)| access == Access::Open)
    })?;
    let end = at + title[at..].find([')', ']'])? + 1;
    let rest = without(title, at, end);
    (!words(&rest).is_empty()).then_some(rest)
}

/// Returns whether a bracket says that the item is open, and neither what follows in it nor the title says that it is
/// closed: "Plan (åbent punkt, behandles efter de lukkede)".
fn opens_alone(title: &str) -> bool {
    let Some((before, rest)) = title.split_once('(') else { return false };
    let Some((inside, after)) = rest.split_once(')') else { return false };
    let Some((_, behind)) = inside.split_once(',').filter(|_| open_with_words(inside).is_some()) else {
        return false;
    };
    let words = words(behind);
    let closes = |word: &Word| match word.meaning {
        WordMeaning::Closed => !word.is_plural_closed(),
        WordMeaning::Secret | WordMeaning::Doors | WordMeaning::Audience => true,
        _ => false,
    };
    !words.iter().any(closes) && split_title(&format!("{before} {after}")).access.is_none()
}

/// A mark before the first separator, behind the last, or between two.
fn edge(title: &str) -> Option<(String, Access)> {
    let mut cuts: Vec<(usize, usize)> = SEPARATORS
        .iter()
        .flat_map(|mark| title.match_indices(mark).map(|(at, mark)| (at, at + mark.len())))
        .collect();
    cuts.sort_unstable();
    for &(at, end) in &cuts {
        // "Beslutning fra lukket møde den 3. marts", "Engstien - vej, der ikke er offentlig"
        if begins_month(&title[end..]) || is_said_of_place(&title[..at], &title[end..]) {
            continue;
        }
        // "Tavshedspligt: e-læring" is no case
        // "Lukkede punkter: Ingen"
        if labels::is_none(&title[end..]) {
            return None;
        }
        if let Some(lettered) = letter_apart(title, at, end) {
            return Some(lettered);
        }
        let is_subject = |access: Access| {
            let behind = words(&title[end..]);
            let is_discussed = || is_secrecy_discussed(&words(title));
            access == Access::Doubtful && (is_about_rules(&behind) || is_taught(&behind) || is_discussed())
        };
        if let Some((access, is_plain)) = mark(&title[..at]).filter(|(access, _)| !is_subject(*access)) {
            let rest = title[end..].trim_start_matches([' ', '-', '–', ':']).trim().to_owned();
            return Some((
                if is_plain && !words(&rest).is_empty() { rest } else { title.to_owned() },
                access,
            ));
        }
        // "Forretningsorden: Behandling af sager for lukkede døre"
        // "Forretningsorden – lukkede døre"
        let is_rule = || is_rule_of_cases(&title[..at], &title[end..]);
        if let Some((access, is_plain)) = mark(&title[end..]).filter(|_| !is_rule()) {
            let rest = title[..at].trim_end_matches([' ', '-', '–', ':', ',']).to_owned();
            return Some((
                if is_plain && !words(&rest).is_empty() { rest } else { title.to_owned() },
                access,
            ));
        }
    }
    unknown_part(title, &cuts)
}

fn begins_month(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    MONTHS.contains(&&*first.to_lowercase())
}

/// Returns whether a relative clause behind a place tells that the place is closed: "vej, der ikke er offentlig".
fn is_said_of_place(before: &str, clause: &str) -> bool {
    let is_relative = ["der ", "som "].iter().any(|start| clause.starts_with(start));
    is_relative && words(before).last().is_some_and(is_built)
}

/// Returns what a part of a title says that is no mark before or behind it: a colour, a kind that nobody knows, or a
/// mark between two separators.
fn unknown_part(title: &str, cuts: &[(usize, usize)]) -> Option<(String, Access)> {
    // "Gul side: Salg af kaj"
    let ends = [cuts.first().map(|(at, _)| &title[..*at]), cuts.last().map(|(_, end)| &title[*end..])];
    if ends.into_iter().flatten().any(|end| is_coloured(&words(end)) || is_kept_back(&words(end))) {
        return Some((title.to_owned(), Access::Doubtful));
    }
    // "Tilsyn – lukket gennemgang"
    let behind = cuts.iter().map(|(_, end)| &title[*end..]);
    if behind.map(words).any(|behind| is_of_unknown_kind(&behind)) {
        return Some((title.to_owned(), Access::Doubtful));
    }
    let between = cuts.windows(2).filter_map(|pair| mark(title.get(pair[0].1..pair[1].0)?));
    let found = between.map(|(access, _)| access).filter(|access| access.is_withheld()).max();
    found.map(|access| (title.to_owned(), access))
}

/// Returns whether a title is about rules, and what stands behind it is said of cases in general. "Lønpolitik – lukkede
/// døre" is closed itself.
fn is_rule_of_cases(title: &str, behind: &str) -> bool {
    let (title, behind) = (words(title), words(behind));
    let is_order =
        matches!(&title[..], [order] if order.is_one_of(&["forretningsorden", "forretningsordenen"]));
    let is_doors = matches!(&behind[..], [closed, doors] if closed.is_plural_closed() && doors.meaning == WordMeaning::Doors);
    let is_many = behind.iter().any(Word::names_many);
    is_order && is_doors || is_many && is_about_rules(&title)
}

/// Returns whether something is told to be closed.
fn is_told(words: &[Word]) -> bool {
    const VERBS: [&str; 10] =
        ["er", "var", "bliver", "blev", "holder", "holdes", "holde", "har", "være", "forbliver"];
    let about_item = words.iter().any(|word| word.meaning == WordMeaning::Items);
    !about_item && words.iter().any(|word| word.is_one_of(&VERBS))
}

fn tail(words: &[Word], title: &str) -> Option<Access> {
    // what "skal kunne lukkes" is a gate
    let last = words.last().filter(|word| {
        word.meaning == WordMeaning::Closed && !word.is_one_of(&["lukkes", "lukker", "lukke"])
    })?;
    if last.is_capitals && !words.iter().all(|word| word.is_capitals) {
        return Some(Access::Closed);
    }
    // "Vejen er lukket" tells of a road
    (!is_told(words) && title.ends_with(|c: char| c.is_alphabetic()) && !last.is_plural_closed())
        .then_some(Access::Doubtful)
}

/// Returns whether a title says "som lukket punkt", "på lukket dagsorden".
fn is_on_closed_agenda(words: &[Word]) -> bool {
    words.windows(3).any(|three| {
        three[0].is_one_of(&["som", "til", "på", "under"])
            && three[1].meaning == WordMeaning::Closed
            && matches!(three[2].meaning, WordMeaning::Items | WordMeaning::Agenda)
    })
}

/// Returns what a title says that is more than marks.
fn inside(title: &str) -> Option<Access> {
    let words = words(title);
    if has_letters_apart(title) || is_coloured(&words) {
        return Some(Access::Doubtful);
    }
    // a name is of one case
    let names = title.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    if is_of_thing(&words)
        || is_about_rules(&words)
        || is_thing_told(&words)
        || is_shut_to_flow(&words)
        || !names && is_secrecy_itself(&words)
    {
        return None;
    }
    if is_for_members(&words) {
        return Some(Access::Doubtful);
    }
    let reading: Reading = read(&words);
    let first = words.first()?;
    let singular = first.meaning == WordMeaning::Closed && !first.is_plural_closed()
        || first.meaning == WordMeaning::Secret;
    let handled = words.iter().any(|word| word.meaning == WordMeaning::Handled);
    let ends_with_doors = words.last().is_some_and(|word| word.meaning == WordMeaning::Doors);
    let behind =
        words.get(1).is_some_and(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda));
    if reading.negated {
        return None;
    }
    let is_of_one = singular && behind && (reading.closed || first.meaning == WordMeaning::Secret);
    if reading.doors && (handled || ends_with_doors) || is_of_one {
        return Some(Access::Closed);
    }
    if is_on_closed_agenda(&words) {
        // "Referat af mødet, herunder punkt 9 på lukket dagsorden" may be of another meeting's item
        let is_of_minutes = words.iter().take(3).any(|word| word.text == "referat");
        return Some(if is_of_minutes { Access::Doubtful } else { Access::Closed });
    }
    // "Regnskabet er lukket" tells of accounts
    let ends = |at: usize| words[at].meaning == WordMeaning::Closed && ends_clause(&words, at);
    let is_told = is_told(&words) && (0..words.len()).any(ends);
    let doubtful = !is_told && reading.is_doubtful_title() || singular && first.text == "lukket";
    tail(&words, title).max(doubtful.then_some(Access::Doubtful))
}

/// A title without what stands between two places, and without the separator that it leaves at an edge.
fn without(title: &str, from: usize, to: usize) -> String {
    let (before, after) = (title[..from].trim_end(), title[to..].trim_start());
    let after = if before.is_empty() { after.trim_start_matches(['-', '–', ':', ' ', '.']) } else { after };
    let before = if after.is_empty() { before.trim_end_matches(['-', '–', ':', ' ', ',']) } else { before };
    let blank = if before.is_empty() || after.is_empty() || after.starts_with([',', '.', ':', ';']) {
        ""
    } else {
        " "
    };
    format!("{before}{blank}{after}")
}
