//! A quick look whether a text has any word that secrecy is told by: every line of a long document is asked many things, and
//! most have none.
//!
//! Where [`may_tell`] returns `false`, every function of this room that reads a text returns nothing: a word that one of
//! them needs must be among those here. A test holds both together, with the words of all of them.

mod other_words;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use other_words::{OTHER_BEGINNINGS, OTHERS};

use super::meaning::WordMeaning;
use super::readers::EVERYBODY;
use super::vocabulary::{ACCESS, BEGINNINGS, EXCEPT};
use super::whole_words::WHOLE;
use super::word_table::{BeginningTable, WordTable};
use super::words::{is_combining, is_invisible};
use super::{ONLY, colours};

/// The words that tell, and how others begin that do.
struct Telling {
    whole: WordTable<()>,
    beginnings: BeginningTable<()>,
}

static TELLING: LazyLock<Telling> = LazyLock::new(|| {
    let of_vocabulary = WHOLE.iter().filter(|(meaning, _)| tells(*meaning)).flat_map(|(_, words)| *words);
    let lists =
        ONLY.iter().chain(&EVERYBODY).chain(&colours::COLOURS).chain(&ACCESS).chain(&EXCEPT).chain(OTHERS);
    let beginnings = BEGINNINGS.iter().flat_map(|(_, words)| *words).chain(OTHER_BEGINNINGS);
    let mut telling = Telling { whole: WordTable::default(), beginnings: BeginningTable::default() };
    of_vocabulary.chain(lists).for_each(|word| telling.whole.add(word, ()));
    beginnings.for_each(|start| telling.beginnings.add(start, ()));
    telling
});

/// Returns whether words of a meaning may tell of secrecy by themselves; the others only say what of.
fn tells(meaning: WordMeaning) -> bool {
    match meaning {
        WordMeaning::Closed
        | WordMeaning::Secret
        | WordMeaning::Sensitive
        | WordMeaning::PersonCases
        | WordMeaning::Open
        | WordMeaning::Public
        | WordMeaning::Publish
        | WordMeaning::Doors
        | WordMeaning::Audience
        | WordMeaning::Not
        | WordMeaning::Paragraph
        | WordMeaning::Yes
        | WordMeaning::No => true,
        WordMeaning::Items
        | WordMeaning::Agenda
        | WordMeaning::Handled
        | WordMeaning::This
        | WordMeaning::Kind
        | WordMeaning::Annex
        | WordMeaning::Statute
        | WordMeaning::OtherStatute
        | WordMeaning::Partly
        | WordMeaning::Filler
        | WordMeaning::Number
        | WordMeaning::Other => false,
    }
}

/// The fewest letters set apart that may be one word: "L U K K E T".
const SPACED: usize = 5;

/// Returns whether a text, or any part of it, may say something of secrecy.
pub(super) fn may_tell(text: &str) -> bool {
    #[cfg(test)]
    if super::text_cache::in_full::is_on() {
        return true;
    }
    let bytes = text.as_bytes();
    let (mut start, mut has_capitals, mut letters, mut at) = (0, false, 0, 0);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() {
            has_capitals |= byte.is_ascii_uppercase();
            at += 1;
            continue;
        }
        let c = if byte.is_ascii() { char::from(byte) } else { text[at..].chars().next().unwrap_or(' ') };
        let end = at + c.len_utf8();
        if let Some(letter) = danish(c) {
            has_capitals |= letter != c;
        } else {
            let word = &text[start..at];
            if tells_by_itself(c, &text[at..]) || is_telling(word, has_capitals) {
                return true;
            }
            letters += usize::from(is_letter(word));
            (start, has_capitals) = (end, false);
        }
        at = end;
    }
    let last = &text[start..];
    is_telling(last, has_capitals) || letters + usize::from(is_letter(last)) >= SPACED
}

/// A letter beside those of ASCII, small.
fn danish(c: char) -> Option<char> {
    match c {
        'æ' | 'ø' | 'å' | 'é' | 'ä' | 'ö' | 'ü' => Some(c),
        'Æ' => Some('æ'),
        'Ø' => Some('ø'),
        'Å' => Some('å'),
        'Ä' => Some('ä'),
        'Ö' => Some('ö'),
        'Ü' => Some('ü'),
        _ => None,
    }
}

/// Returns whether a sign tells of secrecy, is a box to tick, or may be part of a word that is read in another form.
fn tells_by_itself(c: char, rest: &str) -> bool {
    match c {
        '[' => true,
        '(' => rest.starts_with("( )"),
        c if c.is_ascii() => false,
        '§' | '▣' | '🔒' | '🔐' | '🔏' | '🤫' | '⛔' | '🙊' | '☒' | '☑' | '✓' | '✔' | '■' | '🗹' | '☐'
        | '□' => true,
        c => c.is_alphanumeric() || is_invisible(c) || is_combining(c),
    }
}

fn is_letter(word: &str) -> bool {
    word.len() <= 2
        && word.chars().nth(1).is_none()
        && word.chars().all(char::is_alphabetic)
        && !word.is_empty()
}

/// The fewest letters of a word that is cut short: "fort." for "fortroligt"; "for" is a word.
const CUT_SHORT: usize = 4;

/// Returns whether a word may be a beginning of one that withholds its item: "fort", "konf".
pub(super) fn begins_cut_short(word: &str) -> bool {
    const WHOLE: [&str; 4] = ["lukket", "fortroligt", "konfidentielt", "hemmeligt"];
    word.len() >= CUT_SHORT && WHOLE.iter().any(|whole| whole.starts_with(word))
}

/// Returns whether a word tells of secrecy; one without capitals is not written anew.
fn is_telling(word: &str, has_capitals: bool) -> bool {
    if has_capitals {
        let small: String =
            word.chars().map(|c| danish(c).unwrap_or_else(|| c.to_ascii_lowercase())).collect();
        return is_telling(&small, false);
    }
    TELLING.whole.get(word).is_some()
        || TELLING.beginnings.of(word).next().is_some()
        || begins_cut_short(word)
        // "Årsag til skolelukning"
        || word.ends_with("lukning")
}
