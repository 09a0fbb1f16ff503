//! A meeting in a format: the document that an edition makes of it, printed; and the meeting file, for
//! programs.
//!
//! | file | what is in it |
//! |---|---|
//! | `schema` | the JSON schema of the meeting file |

#[cfg(test)]
mod tests;

mod schema;

pub use crate::document::{Edition, Selection};
pub use crate::formats::docx::DocxError;
pub use crate::formats::plain::PlainLine;
pub use crate::formats::{Format, refusal};
pub use schema::schema;

use crate::document::{decision_words, document, extract, open, select};
use crate::formats::{self, html, markdown, plain};
use crate::meeting::{Item, ItemId, Meeting};

/// Returns the meeting as a referat in Markdown, or as a dagsorden while nothing has been decided and no
/// attendance is noted.
pub fn markdown(meeting: &Meeting, edition: Edition) -> String {
    markdown::print(&document(meeting, edition))
}

/// Like [`markdown()`], with the line (counted from 0) on which each item begins, so that a preview can jump
/// to it.
pub fn markdown_with_index(meeting: &Meeting, edition: Edition) -> (String, Vec<(ItemId, usize)>) {
    markdown::print_with_index(&document(meeting, edition))
}

/// Returns an item in short: heading, indstilling, beslutning, votes and statements.
#[cfg(test)]
fn item_markdown(meeting: &Meeting, item: &Item) -> String {
    markdown::print(&extract(meeting, item))
}

/// Returns the lines of a referat as they read, with a rule where a part ends.
pub fn plain_lines(meeting: &Meeting, edition: Edition, rule: &str) -> Vec<PlainLine> {
    plain::lines(&document(meeting, edition), rule)
}

/// A text for the clipboard, as plain text and as HTML: a program that takes HTML keeps headings and lists,
/// another gets no markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Plain text.
    pub text: String,
    /// HTML.
    pub html: String,
}

/// Returns a referat for the clipboard.
pub fn copied(meeting: &Meeting, edition: Edition) -> Copied {
    let blocks = document(meeting, edition);
    Copied { text: plain::print(&blocks), html: html::fragment(&blocks) }
}

/// Returns one item in short for the clipboard.
pub fn copied_item(meeting: &Meeting, item: &Item) -> Copied {
    let blocks = extract(meeting, item);
    Copied { text: plain::print(&blocks), html: html::fragment(&blocks) }
}

/// Returns the words of an item's decision alone, for the clipboard.
pub fn copied_words(item: &Item) -> Copied {
    let blocks = decision_words(item);
    Copied { text: plain::print(&blocks), html: html::fragment(&blocks) }
}

/// Returns the meeting file, `referent/1`, for people to read as well: indented, with a newline at the end.
#[expect(clippy::expect_used, reason = "a meeting is texts, numbers and lists: JSON knows them all")]
pub fn json(meeting: &Meeting) -> String {
    let mut text = serde_json::to_string_pretty(meeting).expect("a meeting is JSON");
    text.push('\n');
    text
}

/// Returns the meeting file of an edition: the open one without the contents of closed items, and without drafts, which are
/// not decided yet.
pub fn json_edition(meeting: &Meeting, edition: Edition) -> String {
    match edition {
        Edition::Full => json(meeting),
        Edition::Open => json(&open::redacted(meeting)),
    }
}

/// Returns the meeting file of an edition on one line, for a search engine.
#[expect(clippy::expect_used, reason = "a meeting is texts, numbers and lists: JSON knows them all")]
pub fn json_line(meeting: &Meeting, edition: Edition) -> String {
    let redacted = (edition == Edition::Open).then(|| open::redacted(meeting));
    let mut line = serde_json::to_string(redacted.as_ref().unwrap_or(meeting)).expect("a meeting is JSON");
    line.push('\n');
    line
}

/// Returns a part of a meeting in a format; `template` is a Word file whose styles a Word file takes.
///
/// # Errors
/// A [`DocxError`] when the template cannot be read.
pub fn print(
    meeting: &Meeting,
    edition: Edition,
    selection: &Selection,
    format: Format,
    template: Option<&[u8]>,
) -> Result<Vec<u8>, DocxError> {
    formats::print(&select(meeting, edition, selection), format, template)
}
