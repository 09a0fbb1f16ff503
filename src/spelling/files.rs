//! The two files of a dictionary, in whatever encoding, without malformed lines.

use std::fmt::Display;
use std::ops::Range;

use spellbook::{Dictionary, ParseDictionaryErrorSource};

/// Why a dictionary cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("ordbogen kan ikke forstås: {0}")]
pub struct Unreadable(String);

/// How many lines of a dictionary may be malformed: the Danish one has four words like `A/S`, with a slash
/// where the flags begin.
const SLIPS: usize = 50;

/// Reads a dictionary; the bytes become its text where they are, since the Danish one is 4 MB.
pub(super) fn read(aff: Vec<u8>, dic: Vec<u8>) -> Result<Dictionary, Unreadable> {
    let letters = Letters::of(&aff);
    let aff = flagged(letters.decode(aff));
    let mut dic = letters.decode(dic);
    for _ in 0..SLIPS {
        let error = match Dictionary::new(&aff, &dic) {
            Ok(dictionary) => return Ok(dictionary),
            Err(error) => error,
        };
        let line = error.line_number.filter(|_| matches!(error.source, ParseDictionaryErrorSource::Dic));
        let line = line.filter(|line| *line > 1).and_then(|line| line_span(&dic, line));
        dic.replace_range(line.ok_or_else(|| unreadable(error))?, "");
    }
    Err(unreadable("for mange linjer er forkerte"))
}

/// Returns the bytes of a line of a text, counted from 1, with its line break.
fn line_span(text: &str, line: usize) -> Option<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').enumerate().find_map(|(index, words)| {
        let span = start..start + words.len();
        start = span.end;
        (index + 1 == line).then_some(span)
    })
}

fn unreadable(why: impl Display) -> Unreadable {
    Unreadable(why.to_string())
}

/// The encoding of a dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    Utf8,
    /// ISO 8859-1 and those that write Danish letters the same: a byte a letter.
    Latin,
}

impl Letters {
    /// Returns what the `SET` line says; hunspell takes a dictionary without one for ISO 8859-1.
    pub(super) fn of(aff: &[u8]) -> Letters {
        let set = aff.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"SET ".as_slice()));
        let utf8 = set.map(<[u8]>::to_ascii_lowercase).is_some_and(|set| set.starts_with(b"utf"));
        if utf8 || (set.is_none() && std::str::from_utf8(aff).is_ok()) {
            Letters::Utf8
        } else {
            Letters::Latin
        }
    }

    pub(super) fn decode(self, bytes: Vec<u8>) -> String {
        match self {
            Letters::Utf8 => {
                let mut text = String::from_utf8(bytes)
                    .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
                let marks = text.len() - text.trim_start_matches('\u{feff}').len();
                text.drain(..marks);
                text
            }
            // each byte of ISO 8859-1 is the letter of the same number
            Letters::Latin => bytes.iter().map(|byte| char::from(*byte)).collect(),
        }
    }
}

/// Declares the flags as UTF-8: a flag may be any letter of ISO 8859-1, which is now more than one byte.
fn flagged(aff: String) -> String {
    let says_how = aff.lines().any(|line| line.starts_with("FLAG"));
    if says_how || aff.is_ascii() { aff } else { format!("FLAG UTF-8\n{aff}") }
}
