//! Word documents to text: the paragraphs of the body in their order, as a line each.
//!
//! Page heads, page feet, notes and comments are parts of their own in the file and are not read.
//!
//! | file | what is in it |
//! |---|---|
//! | `package` | the parts of an Office document |
//! | `body` | the walk through the body |
//! | `paragraph` | a paragraph, and the lines it becomes |
//! | `style` | styles, as far as they number paragraphs |
//! | `numbering` | what stands before the paragraphs of a list |
//! | `left_out` | what has words and is left out |

mod body;
mod left_out;
mod numbering;
mod package;
mod paragraph;
mod style;

use package::Package;
use quick_xml::events::BytesStart;

use crate::import::line::LineStyle;
use crate::import::{ImportError, Warning};

/// What is read of a Word document.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DocxText {
    /// Its text, a line for each paragraph.
    pub(super) text: String,
    /// How its lines are set.
    pub(super) styles: Vec<(usize, LineStyle)>,
    /// What was left out.
    pub(super) warnings: Vec<Warning>,
}

/// Reads a Word document (Office Open XML).
pub(super) fn read(bytes: &[u8]) -> Result<DocxText, ImportError> {
    let mut package = Package::open(bytes)?;
    let body = package.document()?;
    let styles = package.part("word/styles.xml")?.unwrap_or_default();
    let lists = package.part("word/numbering.xml")?.unwrap_or_default();
    let styles = style::read(&styles)?;
    let lists = numbering::read(&lists)?;
    let read = body::read(&body, &styles, lists)?;
    if read.text.trim().is_empty() { Err(ImportError::DocxEmpty) } else { Ok(read) }
}

/// Returns the value of an attribute, whatever its prefix.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

/// Returns the value of an attribute that is a small number.
fn number(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.parse().ok()
}

#[cfg(test)]
mod tests;
