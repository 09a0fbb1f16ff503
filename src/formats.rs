//! Formats that a document is printed in, over its blocks; Markdown is read again as well. No meeting is known here.
//!
//! | file | what is in it |
//! |---|---|
//! | `markdown` | Markdown, printed and read again without loss |
//! | `html` | one HTML page |
//! | `docx` | Word |
//! | `plain` | plain text |
//! | `embedded` | what a Word file or a page carries beside its pages, for reading it back |
//! | `page_outline` | how deep the headings of a page stand in it |
//! | `zip` | the package that a Word document is |

pub mod docx;
mod embedded;
pub mod html;
pub mod markdown;
mod page_outline;
pub mod plain;
mod zip;

use crate::document::Block;
use docx::DocxError;
pub use embedded::Embedded;

/// A format in which a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Markdown, which is read again without loss.
    #[default]
    Markdown,
    /// One HTML page.
    Html,
    /// Word.
    Docx,
    /// Plain text.
    Text,
}

impl Format {
    /// Every format, in the order of a choice.
    pub const ALL: [Format; 4] = [Format::Docx, Format::Markdown, Format::Html, Format::Text];

    /// Returns the format of a file by its extension; `None` for an unknown one.
    pub fn of_file(name: &str) -> Option<Format> {
        Format::of_ending(name.rsplit_once('.')?.1)
    }

    /// Returns the format of an extension, without its dot.
    pub fn of_ending(ending: &str) -> Option<Format> {
        match ending.to_lowercase().as_str() {
            "md" | "markdown" => Some(Format::Markdown),
            "html" | "htm" => Some(Format::Html),
            "docx" => Some(Format::Docx),
            "txt" => Some(Format::Text),
            _ => None,
        }
    }

    /// Returns the extension of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Text => "txt",
        }
    }

    /// Returns the kind of program that opens its files, in Danish.
    pub fn opened_by(self) -> &'static str {
        match self {
            Format::Markdown | Format::Text => "en teksteditor",
            Format::Html => "en browser",
            Format::Docx => "Word eller LibreOffice",
        }
    }

    /// Returns whether it is text, which can be on a screen.
    pub fn is_text(self) -> bool {
        match self {
            Format::Markdown | Format::Html | Format::Text => true,
            Format::Docx => false,
        }
    }
}

/// Returns why no file of this name is written, and what to do instead; `None` for a supported extension.
pub fn refusal(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_lowercase().as_str() {
        "pdf" => Some("PDF skrives ikke: gem som .docx eller .html, lav PDF derfra."),
        "doc" | "odt" | "rtf" => Some("Det format skrives ikke; gem som .docx, som andre kan åbne."),
        "json" => Some("Vælg .md, .docx, .html eller .txt; .json: referent show --json."),
        _ => None,
    }
}

/// Returns the blocks printed in a format; `template` is a Word file whose styles a Word file takes.
///
/// # Errors
/// A [`DocxError`] when a template cannot be read; of the other formats none fails.
pub fn print(blocks: &[Block], format: Format, template: Option<&[u8]>) -> Result<Vec<u8>, DocxError> {
    match format {
        Format::Markdown => Ok(markdown::print(blocks).into_bytes()),
        Format::Html => Ok(html::print(blocks).into_bytes()),
        Format::Docx => docx::print(blocks, template),
        Format::Text => Ok(plain::print(blocks).into_bytes()),
    }
}
