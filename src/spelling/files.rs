//! The two files of a dictionary, in whatever encoding, without malformed lines.

use std::fmt::Display;
use std::ops::Range;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
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
    let encoding = encoding_of(&aff);
    let aff = flagged(decoded(encoding, aff));
    let mut dic = decoded(encoding, dic);
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

/// Returns the encoding that the `SET` line names. hunspell takes a dictionary without one for ISO 8859-1, whose letters
/// are those of Windows-1252.
pub(super) fn encoding_of(aff: &[u8]) -> &'static Encoding {
    let set = aff.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"SET ".as_slice()));
    match set.map(<[u8]>::trim_ascii) {
        // hunspell's own name for the code pages of Windows
        Some(name) => Encoding::for_label(name.strip_prefix(b"microsoft-".as_slice()).unwrap_or(name))
            .unwrap_or(WINDOWS_1252),
        None if std::str::from_utf8(aff).is_ok() => UTF_8,
        None => WINDOWS_1252,
    }
}

/// Returns the text of a file; UTF-8 stays where it is.
fn decoded(encoding: &'static Encoding, bytes: Vec<u8>) -> String {
    if encoding != UTF_8 {
        return encoding.decode_without_bom_handling(&bytes).0.into_owned();
    }
    let mut text = String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    let marks = text.len() - text.trim_start_matches('\u{feff}').len();
    text.drain(..marks);
    text
}

/// Declares the flags as UTF-8: a flag may be any letter of ISO 8859-1, which is now more than one byte.
fn flagged(aff: String) -> String {
    let says_how = aff.lines().any(|line| line.starts_with("FLAG"));
    if says_how || aff.is_ascii() { aff } else { format!("FLAG UTF-8\n{aff}") }
}
