//! PDF to text: the letters of each page by their places, pages apart by form feeds.
//!
//! | file | what is in it |
//! |---|---|
//! | `inflate`, `filter` | streams unpacked, with a limit |
//! | `content`, `state`, `matrix` | where each letter of a page stands |
//! | `font`, `encoding`, `cmap` | which letters the codes of a text stand for, and how wide they are |
//! | `path`, `grid`, `ruled` | the lines that a page draws, the cells that they make, tables by their lines |
//! | `unruled` | the cells of a table of items without lines, over pages |
//! | `layout`, `row`, `paragraph` | letters to rows and paragraphs |
//! | `columns`, `table`, `label` | pages of two columns, tables without lines, labels |
//! | `looks`, `running`, `contents` | how a row is set, heads and feet of pages, tables of contents |
//! | `unread` | what a page has that is not read as its text |

mod cmap;
mod columns;
mod content;
mod contents;
mod encoding;
mod filter;
mod font;
mod grid;
mod inflate;
mod label;
mod layout;
mod looks;
mod matrix;
mod paragraph;
mod path;
mod row;
mod ruled;
mod running;
mod state;
mod table;
mod unread;
mod unruled;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_syntax::page::Page;
use hayro_syntax::{LoadPdfError, Pdf};
use inflate::Budget;

use crate::import::line::StyledText;
use crate::import::{ImportError, Warning};

/// Where the signature may stand; some programs write a line before it.
const BEGINNING: usize = 1024;

/// The most pages that are read; an agenda with all its annexes has some hundreds.
const MOST_PAGES: usize = 5000;

/// Returns whether a file is a PDF.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    bytes.starts_with(b"%PDF-") || beginning.contains(&0) && beginning.windows(5).any(|five| five == b"%PDF-")
}

/// What was read of a PDF.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// Its text, and how it is set.
    pub(super) styled: StyledText,
    /// What was left out, and what nobody can name.
    pub(super) warnings: Vec<Warning>,
    /// Whether some of it may be missing.
    pub(super) broken: bool,
}

/// Reads the text of a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Read, ImportError> {
    // the reader of PDF objects is others' code that meets files nobody has seen: a fault in it must not end the meeting
    catch_unwind(AssertUnwindSafe(|| pages(bytes))).unwrap_or(Err(ImportError::PdfDamaged))
}

fn pages(bytes: &[u8]) -> Result<Read, ImportError> {
    inflate::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ImportError::PdfLocked,
        LoadPdfError::Invalid => ImportError::PdfDamaged,
    })?;
    let pages: &[Page<'_>] = pdf.pages();
    if pages.is_empty() {
        return Err(ImportError::PdfDamaged);
    }
    if pages.len() > MOST_PAGES {
        return Err(ImportError::TooLarge);
    }
    let mut budget = Budget::default();
    let mut reader = content::ContentReader::default();
    let pages = pages.iter().map(|page| reader.page(page, &mut budget)).collect::<Result<Vec<_>, _>>()?;
    let warnings = unread::warnings(&pages);
    let unnamed = pages.iter().any(|page| page.unnamed > 0);
    let styled = layout::text(pages.into_iter().map(unread::readable).collect());
    match (styled.text.chars().any(char::is_alphanumeric), budget.broken) {
        (true, broken) => Ok(Read { styled, warnings, broken }),
        (false, true) => Err(ImportError::PdfDamaged),
        (false, false) if unnamed => Err(ImportError::PdfFonts),
        (false, false) => Err(ImportError::PdfPictures),
    }
}

#[cfg(test)]
mod tests;
