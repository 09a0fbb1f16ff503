//! Bytes to a meeting and warnings: what is read is kept, and what cannot be placed is named.
//!
//! The format is sniffed from the content. Plain text, Markdown copies, Word and PDF go through one pipeline, a file a
//! step; they differ only in how they come to their lines:
//!
//! ```text
//! decode, docx, pdf -> line -> noise -> toc -> item -> front (header, people) -> items (section, indstilling, decision)
//! ```
//!
//! The rules are those of Danish agendas and not of single documents: a number is a heading when what stands around it
//! says so (`item`), a section is a heading when its words are known or return under many items (`section`).

mod agenda;
mod bilag;
mod build;
mod case;
mod decision;
mod decode;
mod docx;
mod front;
mod header;
mod heading;
mod indstilling;
mod item;
mod items;
mod json;
mod line;
mod markdown;
mod name;
mod noise;
mod pdf;
mod people;
mod roster;
mod section;
#[cfg(test)]
mod tests;
mod toc;
mod when;
mod words;

use std::fmt;

use thiserror::Error;

use crate::meeting::{Meeting, TidyError};

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The meeting, tidied.
    pub meeting: Meeting,
    /// What the minute-taker should look at.
    pub warnings: Vec<Warning>,
}

/// Something in the file that the minute-taker should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The line in the file, counted from 1, where there is one.
    pub line: Option<usize>,
    /// What is odd, in Danish.
    pub text: String,
}

impl Warning {
    fn at(line: usize, text: impl Into<String>) -> Self {
        Warning { line: Some(line), text: text.into() }
    }

    fn whole(text: impl Into<String>) -> Self {
        Warning { line: None, text: text.into() }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "linje {line}: {}", self.text),
            None => f.write_str(&self.text),
        }
    }
}

/// Why a file could not be read. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// Nothing in it.
    #[error("Filen er tom; vælg en anden.")]
    Empty,
    /// A picture, a program, or a text in an encoding without a mark.
    #[error("Filen er ikke en tekstfil; gem dagsordenen som tekst (UTF-8) og prøv igen.")]
    Binary,
    /// A document that Word wrote before 2007, or behind a password.
    #[error(
        "Dokumentet er i et ældre Word-format eller har adgangskode; gem det som .docx uden adgangskode og prøv igen."
    )]
    OldWord,
    /// Rich text.
    #[error("RTF kan ikke læses; gem dokumentet som .docx eller som ren tekst og prøv igen.")]
    Rtf,
    /// A zip file that is no Word document.
    #[error(
        "Filen er hverken tekst, PDF eller Word (.docx); gem dagsordenen som .docx eller PDF og prøv igen."
    )]
    NoDocx,
    /// A Word document that is cut off or broken.
    #[error("Word-dokumentet er beskadiget; hent det igen, eller åbn det i Word og gem det på ny.")]
    DocxDamaged,
    /// A Word document whose elements are nested without end.
    #[error("Word-dokumentet er indlejret for dybt til at kunne læses; gem det som ren tekst og prøv igen.")]
    DocxDeep,
    /// A Word document without text.
    #[error("Der er ingen tekst i Word-dokumentet; er den et billede, så skriv eller genkend teksten først.")]
    DocxEmpty,
    /// A PDF that is cut off or broken.
    #[error("PDF-filen er beskadiget; hent den igen, eller gem dagsordenen som ren tekst.")]
    PdfDamaged,
    /// A PDF behind a password.
    #[error("PDF-filen er låst med adgangskode; gem en kopi uden og prøv igen.")]
    PdfLocked,
    /// A PDF of pictures.
    #[error(
        "Der er ingen tekst i PDF-filen, kun billeder; kør den gennem tekstgenkendelse (OCR) og prøv igen."
    )]
    PdfPictures,
    /// A file that grows without measure when it is unpacked.
    #[error(
        "Filen fylder for meget, når den pakkes ud; gem dagsordenen uden bilag eller som ren tekst og prøv igen."
    )]
    TooLarge,
    /// JSON that is not well formed.
    #[error("Filen er ikke gyldig JSON; ret fejlen ved linje {line}, tegn {column}.")]
    Json {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// A field that cannot be read.
    #[error("Ret feltet {field} i filen: {what}.")]
    Field {
        /// The way to it: `items[3].number`.
        field: String,
        /// What is wrong.
        what: String,
    },
    /// A meeting file that contradicts itself.
    #[error("Ret feltet i filen, {0}.")]
    Tidy(#[from] TidyError),
    /// No items.
    #[error("Der er ingen dagsordenspunkter i filen; kontrollér, at det er en dagsorden eller et referat.")]
    NoItems,
    /// No date anywhere, not even in the file's name.
    #[error("Mødets dato står ikke i filen; skriv fx »Dato: 13-11-2020« øverst og prøv igen.")]
    NoDate,
}

/// Reads a meeting from the bytes of a file. The name is a hint only, for a date that the text does not give.
///
/// # Errors
/// An [`ImportError`] when the file is no agenda, or is in a format that is not read.
pub fn read(bytes: &[u8], name: &str) -> Result<Imported, ImportError> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return document(&docx::text(bytes)?, name),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(ImportError::OldWord),
        [b'{', b'\\', b'r', b't', b'f', ..] => return Err(ImportError::Rtf),
        _ if pdf::is_pdf(bytes) => {
            let pdf::Read { text, broken } = pdf::read(bytes)?;
            let mut imported = document(&text, name)?;
            if broken {
                let text = "PDF-filen er beskadiget, og noget af teksten kan mangle";
                imported.warnings.insert(0, Warning::whole(text));
            }
            return Ok(imported);
        }
        _ => {}
    }
    let text = decode::decode(bytes)?;
    if text.trim_start().starts_with('{') {
        return json::read(&text);
    }
    match markdown::read(&text) {
        Some(meeting) => {
            let rules = front::rules(&meeting.body);
            Ok(Imported { meeting: Meeting { rules, ..meeting }, warnings: Vec::new() })
        }
        None => build::read(line::split(&text), name),
    }
}

/// Reads the text that was taken out of a document. Its lines are ours, so that no warning counts them.
fn document(text: &str, name: &str) -> Result<Imported, ImportError> {
    let mut imported = build::read(line::split(text), name)?;
    imported.warnings.iter_mut().for_each(|warning| warning.line = None);
    Ok(imported)
}
