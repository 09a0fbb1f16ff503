//! Bytes to a meeting and warnings: what is read is kept, and what cannot be placed is named.
//!
//! The format is sniffed from the content. Plain text, Markdown copies, web pages, Word and PDF become lines; from there
//! on they go through one pipeline.
//!
//! | file | what is in it |
//! |---|---|
//! | `decode`, `docx`, `html`, `pdf`, `cells` | bytes to text, by format; the cells of tables |
//! | `json` | the meeting file itself |
//! | `copied` | an agenda from the clipboard |
//! | `referat` | a document of ours, read back |
//! | `line_kinds` | what a line is by the recognisers, each asked once |
//! | `line` | lines, each with its number in the file |
//! | `pipeline` | the passes in their order |
//! | `passes` | what a pass does depends on the lines around a line; each returns its result and its warnings |
//! | `recognise` | what one text says by itself: `&str` in, `Option` out; knows no lines and no pass |
//! | `agenda_table`, `participant_list` | documents of another kind: tables whose rows are items, lists of people alone |
//! | `reread` | single things read the way a file is, for correcting by hand |
//! | `supply` | whether a file is the whole agenda, or something to add to it |
//!
//! The rules are those of Danish agendas and not of single documents: a number is a heading when what stands around it
//! says so (`passes/find_items`), a section is a heading when its words are known or return under many items
//! (`passes/sections`).

mod agenda_table;
mod cells;
mod copied;
mod decode;
mod docx;
mod html;
mod json;
mod line;
mod line_kinds;
mod participant_list;
mod passes;
mod pdf;
mod pipeline;
mod recognise;
mod referat;
mod reread;
mod supply;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use thiserror::Error;

use crate::formats::{self, Embedded};
use crate::import::html::PageScope;
use crate::import::line::{LineStyle, StyledText};
use crate::import::passes::front_matter;
use crate::meeting::{Fingerprint, Meeting, NormaliseError, Origin, OtherReading, Warning, origin, text};

pub use copied::read_copied;
pub use reread::{clocks, date, is_list, item, party, person, role, rules};
pub use supply::{is_supplement, supply};

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The meeting, normalised.
    pub meeting: Meeting,
    /// What the minute-taker should look at.
    pub warnings: Vec<Warning>,
    /// The file's text, a line each; empty for a meeting file.
    pub lines: Vec<String>,
    /// The line on which each item begins, counted from 0; empty where that is not known.
    pub places: Vec<usize>,
    /// Whether the lines were taken out of a document, whose reader cannot count them.
    pub converted: bool,
    /// How else the items can be divided, where two ways are close.
    pub other: Option<Box<OtherReading>>,
    /// The lines that may begin an item, counted from 0, where nothing divides the text.
    pub candidates: Vec<usize>,
    /// Whether something divides the text into items.
    is_divided: bool,
}

impl Imported {
    /// Returns what was understood without a text to hold it against.
    fn exactly(meeting: Meeting) -> Self {
        Imported {
            meeting,
            warnings: Vec::new(),
            lines: Vec::new(),
            places: Vec::new(),
            converted: false,
            other: None,
            candidates: Vec::new(),
            is_divided: true,
        }
    }

    /// Returns it with the text that it was read from.
    fn read_from(self, text: &str) -> Self {
        // a text that the review would not keep is not divided for it
        let is_kept = text.len() <= origin::MOST;
        let rows = line::rows(text).filter(|_| is_kept);
        let lines = rows.map(|row| text::clean_line(&row.replace('\t', "  "))).collect();
        Imported { lines, ..self }
    }

    /// Returns what is kept of the file beside the meeting.
    pub fn origin(self, file: &str, print: Fingerprint) -> Origin {
        let Imported { meeting, warnings, lines, places, converted, other, candidates, is_divided: _ } = self;
        // whole, so that nothing that is read of a file is forgotten beside the meeting
        let Origin { file, print, agenda, lines, places, warnings: _, converted: _, other: _, candidates: _ } =
            Origin::new(file, print, meeting).with_text(lines, &places);
        Origin { file, print, agenda, lines, places, warnings, converted, other, candidates }
    }
}

/// Why a file could not be read. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// Nothing in it.
    #[error("Filen er tom; vælg en anden.")]
    Empty,
    /// A picture, a program, or a text in an encoding without a mark.
    #[error(
        "Filen er hverken tekst, Word, PDF eller en webside; gem dagsordenen som en af dem, og prøv igen."
    )]
    Binary,
    /// A document that Word wrote before 2007, or behind a password.
    #[error(
        "Dokumentet er i et ældre Word-format eller har adgangskode; gem det som .docx uden adgangskode, og prøv igen."
    )]
    OldWord,
    /// Rich text.
    #[error("RTF kan ikke læses; gem dokumentet som .docx eller som ren tekst, og prøv igen.")]
    Rtf,
    /// A zip file that is no Word document.
    #[error(
        "Filen er hverken tekst, PDF eller Word (.docx); gem dagsordenen som .docx eller PDF, og prøv igen."
    )]
    NoDocx,
    /// A Word document that is cut off or broken.
    #[error("Word-dokumentet er beskadiget; hent det igen, eller åbn det i Word og gem det på ny.")]
    DocxDamaged,
    /// A Word document whose elements are nested without end.
    #[error("Word-dokumentet er indlejret for dybt til at kunne læses; gem det som ren tekst, og prøv igen.")]
    DocxDeep,
    /// A Word document without text.
    #[error("Der er ingen tekst i Word-dokumentet; er den et billede, så skriv eller genkend teksten først.")]
    DocxEmpty,
    /// A PDF that is cut off or broken.
    #[error("PDF-filen er beskadiget; hent den igen, eller gem dagsordenen som ren tekst.")]
    PdfDamaged,
    /// A PDF behind a password.
    #[error("PDF-filen er låst med adgangskode; gem en kopi uden, og prøv igen.")]
    PdfLocked,
    /// A PDF of pictures.
    #[error(
        "Der er ingen tekst i PDF-filen, kun billeder; kør den gennem tekstgenkendelse (OCR), og prøv igen."
    )]
    PdfPictures,
    /// A PDF whose fonts do not say which letters they print.
    #[error(
        "PDF-filens skrifttyper siger ikke, hvilke bogstaver de er; hent dagsordenen som Word eller tekst, og prøv igen."
    )]
    PdfFonts,
    /// A file that grows without measure when it is unpacked.
    #[error(
        "Filen fylder for meget, når den pakkes ud; gem dagsordenen uden bilag eller som ren tekst, og prøv igen."
    )]
    TooLarge,
    /// More text than any agenda with its annexes has.
    #[error("Teksten er for lang til at være en dagsorden; gem dagsordenen uden bilag, og prøv igen.")]
    TooLong,
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
    Tidy(#[from] NormaliseError),
    /// No items.
    #[error(
        "Der er ingen dagsordenspunkter i filen; kontrollér, at det er en dagsorden eller et \
             referat, eller en liste over personer med overskriften »navn«."
    )]
    NoItems,
}

/// Reads a meeting from the bytes of a file. The name is a hint only, for a date that the text does not give.
///
/// # Errors
/// An [`ImportError`] when the file is no agenda, or is in a format that is not read.
pub fn read(bytes: &[u8], name: &str) -> Result<Imported, ImportError> {
    open(bytes, name, None)
}

/// Reads a file that belongs to a known meeting: a revised agenda, a supplement to it, or a list of those who take
/// part. A day and a body that the file does not give are those of the meeting, and it may have people and no items.
///
/// # Errors
/// An [`ImportError`] when the file has neither items nor people, or is in a format that is not read.
pub fn read_with(bytes: &[u8], name: &str, known: &Meeting) -> Result<Imported, ImportError> {
    open(bytes, name, Some(known))
}

fn open(bytes: &[u8], name: &str, known: Option<&Meeting>) -> Result<Imported, ImportError> {
    let file = text(bytes)?;
    let read = file.read(name, known);
    match (&read, file.page) {
        // a page that marks its own text as furniture is read as a whole
        (Ok(Imported { is_divided: true, .. }), _) | (_, None) => read,
        (_, Some(page)) => {
            let all = SourceText::document(html::text(&page, PageScope::All).styled).read(name, known);
            if all.as_ref().is_ok_and(|all| all.is_divided || read.is_err()) { all } else { read }
        }
    }
}

/// The most text that is read, in bytes: a thousand pages have three million, and the time grows with it.
const LONGEST: usize = 16 * 1024 * 1024;

/// The most lines that are read; a thousand pages have sixty thousand.
const MOST_LINES: usize = 2_000_000;

/// The text of a file.
struct SourceText {
    text: String,
    /// How the document sets its rows.
    styles: Vec<(usize, LineStyle)>,
    /// Whether it was taken out of a document.
    paged: bool,
    /// Whether the document is damaged.
    broken: bool,
    /// What was left out on the way to text.
    warnings: Vec<Warning>,
    /// The web page that it was taken out of.
    page: Option<String>,
    /// What a document of ours carries.
    embedded: Option<Embedded>,
}

impl SourceText {
    /// Returns the text of a sound document.
    fn document(StyledText { text, styles }: StyledText) -> Self {
        SourceText {
            text,
            styles,
            paged: true,
            broken: false,
            warnings: Vec::new(),
            page: None,
            embedded: None,
        }
    }

    fn read(&self, name: &str, known: Option<&Meeting>) -> Result<Imported, ImportError> {
        let SourceText { text, paged, broken, .. } = self;
        if !paged && text.trim_start().starts_with('{') {
            return json::read(text);
        }
        if text.len() > LONGEST || text.bytes().filter(|byte| *byte == b'\n').count() > MOST_LINES {
            return Err(ImportError::TooLong);
        }
        let embedded = match &self.embedded {
            Some(Embedded::Current(markdown)) => referat::read(markdown),
            Some(Embedded::Edited) => None,
            None => (!paged).then(|| referat::read(text)).flatten(),
        };
        if let Some(meeting) = embedded {
            let rules = front_matter::rules(&meeting.body);
            return Ok(Imported::exactly(Meeting { rules, ..meeting }).read_from(text));
        }
        // what a person sees of the text is what was read
        let shown = if self.styles.is_empty() { String::new() } else { text.clone() };
        let styled = StyledText { text: shown, styles: self.styles.clone() };
        let visible = if *paged { Cow::Borrowed(text.as_str()) } else { without_comments(text) };
        let unfolded = &agenda_table::unfold_text(&visible);
        let listed = known.and_then(|known| participant_list::read(unfolded, known));
        let mut imported = listed
            .unwrap_or_else(|| pipeline::read(styled.lines_of(unfolded), name, known))?
            .read_from(unfolded);
        imported.converted = *paged;
        imported.warnings.splice(0..0, self.warnings.iter().cloned());
        if self.embedded == Some(Embedded::Edited) {
            let text = "dokumentet er rettet, efter at det blev skrevet herfra; det er læst, som det nu står";
            imported.warnings.insert(0, Warning::whole(text));
        }
        if *broken {
            let text = "PDF-filen er beskadiget, og noget af teksten kan mangle";
            imported.warnings.insert(0, Warning::whole(text));
        }
        Ok(imported)
    }
}

/// Returns a text without the comments within its lines, which readers of Markdown do not show.
fn without_comments(text: &str) -> Cow<'_, str> {
    if !text.contains("<!--") {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for mut rest in text.split_inclusive('\n') {
        while let Some((before, (_, behind))) =
            rest.split_once("<!--").and_then(|(before, comment)| Some((before, comment.split_once("-->")?)))
        {
            shown.push_str(before.trim_end());
            rest = behind;
        }
        shown.push_str(rest);
    }
    Cow::Owned(shown)
}

fn text(bytes: &[u8]) -> Result<SourceText, ImportError> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => {
            let docx::DocxText { text, styles, warnings } = docx::read(bytes)?;
            let text = StyledText { text, styles };
            let embedded = formats::docx::embedded(bytes);
            return Ok(SourceText { warnings, embedded, ..SourceText::document(text) });
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(ImportError::OldWord),
        [b'{', b'\\', b'r', b't', b'f', ..] => return Err(ImportError::Rtf),
        _ if pdf::is_pdf(bytes) => {
            let pdf::Read { styled, warnings, broken } = pdf::read(bytes)?;
            return Ok(SourceText { broken, warnings, ..SourceText::document(styled) });
        }
        _ => {}
    }
    let text = decode::decode(bytes)?;
    if html::is_html(&text) {
        let html::PageContent { styled: main, warnings } = html::text(&text, PageScope::Main);
        let embedded = formats::html::embedded(&text);
        return Ok(SourceText { page: Some(text), embedded, warnings, ..SourceText::document(main) });
    }
    Ok(SourceText { paged: false, ..SourceText::document(StyledText { text, styles: Vec::new() }) })
}
