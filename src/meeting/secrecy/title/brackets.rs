//! What stands in brackets behind a title, and letters beside it: "(åbent: nej)", "(L)", "(lukket – personsag)".

use super::super::colours::{ends_with_parties, is_coloured};
use super::super::kept_back::is_restricted;
use super::super::meaning::WordMeaning;
use super::super::telling::may_tell;
use super::super::things::is_of_unknown_kind;
use super::super::word_groups::read;
use super::super::words::{Word, words};
use super::super::{ONLY, is_without_staff, labels};
use super::{bracket, column, edge, is_for_members, is_plain, is_told, whole};
use crate::meeting::Access;

/// "(åbent: nej)"
pub(super) fn label(inside: &str) -> Option<(Access, bool)> {
    let access = inside.contains(':').then(|| labels::labelled(inside)).flatten();
    access.filter(|access| access.is_withheld()).map(|access| (access, false))
}

/// "(L)" and "(Å)", as lists of items print it; not "Kort: (L) landzone", nor "(L) = landzone".
pub(super) fn letter(inside: &str, after: &str) -> Option<(Access, bool)> {
    let after = after.trim_start();
    let explains = after.starts_with('=')
        || after.starts_with(char::is_lowercase)
            && !["v.", "v/", "ved "].iter().any(|v| after.starts_with(v));
    // "(L-punkt)"
    let sign = inside.trim().trim_end_matches('.');
    let is_short = sign.len() < inside.trim().len();
    let kind = ["-punkt", " punkt", "-sag", " sag"].iter().find_map(|kind| sign.strip_suffix(kind));
    match kind.unwrap_or(sign) {
        _ if explains => None,
        "L" | "l" | "Lk" | "lk" => Some((Access::Closed, true)),
        "Å" | "å" | "Åb" | "åb" => Some((Access::Open, true)),
        // "(LK)" may be who presents it
        "LK" if is_short => Some((Access::Closed, true)),
        // "ikke offentlig", or who presents it
        "IO" | "I.O" => Some((Access::Doubtful, false)),
        "ÅB" if is_short => Some((Access::Open, true)),
        _ => None,
    }
}

/// A mark with its reason: "lukket - personsag", "fortroligt jf. forvaltningslovens § 27". A road may be "lukket i juli".
pub(super) fn explained(inside: &str) -> Option<(Access, bool)> {
    let words = words(inside);
    let first = words.first()?;
    // "(kun for FU)", "(spærret)"
    let body = words.last().filter(|last| last.is_capitals && last.text.chars().count() <= 3);
    let is_for_few = body.is_some() && words.len() <= 3 && first.is_one_of(&ONLY);
    let is_private = words.len() <= 3 && words.iter().any(is_private_matter);
    let is_shut = first.is_one_of(&["spærret", "låst", "tilbageholdt", "klausul"]) && words.len() == 1;
    if is_for_few || is_shut || is_private {
        return Some((Access::Doubtful, false));
    }
    let is_kept =
        is_coloured(&words) || is_restricted(&words) || is_without_staff(&words) || is_until(&words);
    if is_kept || is_of_unknown_kind(&words) {
        return Some((Access::Doubtful, false));
    }
    // "(L, 10 min.)"
    if let Some((access, _)) = inside.split_once(", ").and_then(|(sign, _)| letter(sign, "")) {
        return Some((access, false)).filter(|_| access.is_withheld());
    }
    let reading = read(&words);
    let reasoned = inside.contains([',', '-', '–', ';', ':', '/']) || !is_plain(&words);
    match first.meaning {
        WordMeaning::Closed if reasoned => Some((Access::Closed, false)),
        WordMeaning::Secret => Some((Access::Closed, false)),
        WordMeaning::Closed | WordMeaning::Not if reading.closed || reading.doors => {
            let place = ["i", "for", "til", "fra", "om", "mellem", "ved", "på"];
            let elsewhere = words.get(1).is_some_and(|word| place.contains(&word.text.as_str()));
            (!elsewhere || reading.doors).then_some((Access::Doubtful, false))
        }
        // "(kantinen er lukket)" tells of a canteen
        WordMeaning::Other if is_told(&words) && !reading.is_telling => None,
        _ if reading.is_doubtful_bracket() => Some((Access::Doubtful, false)),
        _ => None,
    }
}

/// Returns whether a word names data or a matter of one person, as brackets name the reason for which an item is closed:
/// "(CPR)", "(Afskedigelse)".
pub(in super::super) fn is_private_matter(word: &Word) -> bool {
    const MATTERS: [&str; 19] = [
        "cpr",
        "personnummer",
        "personnumre",
        "persondata",
        "helbred",
        "helbredsforhold",
        "helbredsoplysning",
        "afsked",
        "advarsel",
        "sygdom",
        "afskedigelse",
        "bortvisning",
        "fratrædelse",
        "fratrædelsesaftale",
        "sygemelding",
        "tjenesteforseelse",
        "børnesag",
        "tvangsfjernelse",
        "underretning",
    ];
    const ENDINGS: [&str; 6] = ["", "n", "en", "er", "nr", "nummer"];
    ENDINGS.iter().filter_map(|ending| word.text.strip_suffix(ending)).any(|stem| MATTERS.contains(&stem))
}

/// "lukket indtil 1. maj", "lukket på grund af kontrakten": for how long or why, and not of which place.
fn is_until(words: &[Word]) -> bool {
    let texts: Vec<&str> = words.iter().take(4).map(|word| word.text.as_str()).collect();
    matches!(
        texts[..],
        ["lukket", "indtil", ..]
            | ["lukket", "på", "grund", "af"]
            | ["lukket", "i", "henhold", "til"]
            | ["lukket", "under", "forhandling" | "forhandlingen" | "forhandlingerne", ..]
    )
}

/// Returns whether a title bears a mark of its own that withholds its item, beside any doubtful words: "Løn (kun
/// bestyrelsen)".
pub fn bears_mark(title: &str) -> bool {
    if !may_tell(title) {
        return false;
    }
    let mut title = title.trim().to_owned();
    if whole(&title).is_some() {
        return true;
    }
    while let Some((rest, stated)) = bracket(&title).or_else(|| edge(&title)).or_else(|| column(&title)) {
        if stated.is_withheld() {
            return true;
        }
        if rest == title {
            break;
        }
        title = rest;
    }
    is_for_members(&words(&title))
}

/// A letter before a separator, or behind one: "L: Salg af grund", "Salg af grund – L".
pub(super) fn letter_apart(title: &str, at: usize, end: usize) -> Option<(String, Access)> {
    if [": ", " - ", " – "].contains(&&title[at..end]) && ["L", "LK"].contains(&&title[..at]) {
        return Some((title[end..].to_owned(), Access::Closed));
    }
    let is_behind = &title[end..] == "L" && !title[at..end].contains('/') && !ends_with_parties(title);
    is_behind.then(|| (title.to_owned(), Access::Doubtful))
}
