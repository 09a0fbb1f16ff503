//! Word (Office Open XML): a document that a municipality can send out, and that opens the same in other
//! programs.
//!
//! Headings have Word's own heading styles (for the navigation pane and a table of contents), numbers are
//! printed as they were written and never counted by Word, the pages are numbered, the body and the date are
//! at the top of each. With a template, styles, page size, header and footer are those of the organisation's
//! own file.
//!
//! | file | what is in it |
//! |---|---|
//! | `body` | blocks to paragraphs and tables |
//! | `run` | runs and paragraphs |
//! | `style` | the ids of the styles |
//! | `text` | texts of several lines |
//! | `table` | tables, of texts and of people; the lines to sign on |
//! | `column_widths` | how wide the columns of a table are |
//! | `contents` | the table of contents |
//! | `package` | the other parts of the file, and those of a template |
//! | `embedded` | the part that carries the document as Markdown, to be read back |

mod body;
mod column_widths;
mod contents;
mod embedded;
mod package;
mod run;
mod style;
mod table;
mod text;

use thiserror::Error;

use super::embedded::{Embedded, EmbeddedMarkdown};
use super::zip;
use crate::document::Block;

/// Why a Word document could not be made. Each says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DocxError {
    /// The template is no Word document.
    #[error("Skabelonen er ikke et Word-dokument; vælg en .docx-fil.")]
    Template,
    /// A part is larger than a package can hold.
    #[error("Referatet er for stort til Word; gem det som HTML.")]
    TooLarge,
}

/// Returns the Word file of the blocks, with the styles of a template if there is one.
///
/// # Errors
/// A [`DocxError`] when the template cannot be read, or the document is too large.
pub fn print(blocks: &[Block], template: Option<&[u8]>) -> Result<Vec<u8>, DocxError> {
    let body = body::print(blocks);
    let digest = embedded::digest(&body).unwrap_or_default();
    let embedded = embedded::print(&EmbeddedMarkdown::of(blocks, digest));
    let parts = match template {
        Some(template) => {
            let parts = zip::read(template, |_| true).ok_or(DocxError::Template)?;
            package::in_template(&body, parts, embedded)?
        }
        None => package::new_package(&body, blocks, embedded),
    };
    zip::write(&parts).ok_or(DocxError::TooLarge)
}

/// Returns what a Word file that [`print()`] wrote carries beside its pages, also when another program has
/// saved it since; `None` for the files of others.
pub fn embedded(bytes: &[u8]) -> Option<Embedded> {
    embedded::read(bytes)
}
