//! A phrase with its code: a standard one, or the user's.

use crate::app::settings::user_file::UserFile;
use crate::draft::phrases::{TRADE, TradePhrase};
use crate::meeting::text::{clean, clean_line};

/// A phrase with its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Phrase {
    /// The code that is typed.
    pub code: String,
    /// The text; placeholders are in braces.
    pub text: String,
    /// The owner.
    pub whose: Whose,
}

/// The owner of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Whose {
    /// A standard phrase, always available.
    Trade,
    /// A user phrase.
    Own,
}

impl Phrase {
    /// Parses `kode = tekst`.
    pub(in crate::app) fn read(line: &str) -> Option<Phrase> {
        let (code, text) = line.split_once('=')?;
        let code = clean_line(code);
        // a trailing blank is intended: "Vi talte om "
        let text = clean(text.strip_prefix(' ').unwrap_or(text)).replace("\\n", "\n");
        let fits = !code.is_empty() && !code.contains(char::is_whitespace) && !text.trim().is_empty();
        fits.then_some(Phrase { code, text, whose: Whose::Own })
    }

    pub(in crate::app) fn line(&self) -> String {
        format!("{} = {}", self.code, self.text.replace('\n', "\\n"))
    }
}

/// Returns the standard phrases.
pub(in crate::app) fn trade() -> Vec<Phrase> {
    let phrase = |known: &TradePhrase| Phrase {
        code: known.code.into(),
        text: known.text.into(),
        whose: Whose::Trade,
    };
    TRADE.iter().map(phrase).collect()
}

/// Returns whether a line of the file is a phrase, or is meant to be one.
pub(super) fn is_meant(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with('#')
}

/// Returns the phrases of a user file, one per line as `kode = tekst`, followed by the standard ones; and
/// what is wrong with the file.
pub(in crate::app) fn read(text: &str) -> (Vec<Phrase>, Option<String>) {
    let lines = || text.lines().enumerate().filter(|(_, line)| is_meant(line));
    let mut phrases: Vec<Phrase> = Vec::new();
    for phrase in lines().filter_map(|(_, line)| Phrase::read(line)).chain(trade()) {
        if phrases.iter().all(|other| other.code != phrase.code) {
            phrases.push(phrase);
        }
    }
    let fault = lines().find(|(_, line)| Phrase::read(line).is_none()).map(|(at, _)| {
        let name = UserFile::Phrases.file_name();
        format!("»{name}«, linje {}: skriv »kode = tekst«. Filen røres ikke, før den er rettet.", at + 1)
    });
    (phrases, fault)
}
