//! Markdown: printed so that every reader of CommonMark sees the same, and read again without loss.
//!
//! It has a fixed depth, whatever the agenda looked like: `#` the meeting, `##` a part of it or an item of
//! the upper of two levels, `###` an item, `####` a section of an item. Where the plain form would be
//! ambiguous, the difference is printed visibly. A comment says only on which list a person is, and that a
//! heading is over the items, which the headings already show to readers.
//!
//! | file | what is in it |
//! |---|---|
//! | `print` | blocks to Markdown |
//! | `signs` | the lines and signs that divide it |
//! | `page` | blocks with one blank line between them |
//! | `heading` | headings |
//! | `person` | one person in a list |
//! | `indstilling` | the points of an indstilling |
//! | `entries` | votes, statements, corrections, tasks |
//! | `prose` | the texts of sections and decisions |
//! | `escape` | one-line fields: names, titles, numbers |
//! | `parse` | Markdown to blocks |
//! | `outline` | a text by its headings |
//! | `format_version` | that of today and that of the first exports |
//! | `first` | texts as the first exports wrote them |

mod entries;
mod escape;
mod first;
mod format_version;
mod heading;
mod indstilling;
mod outline;
mod page;
mod parse;
mod person;
mod print;
mod prose;
mod signs;
#[cfg(test)]
mod tests;

use crate::document::Block;
use crate::meeting::ItemId;

/// Returns the blocks as Markdown.
pub fn print(blocks: &[Block]) -> String {
    print::print(blocks).0
}

/// Like [`print()`], with the line (counted from 0) on which each item begins.
pub fn print_with_index(blocks: &[Block]) -> (String, Vec<(ItemId, usize)>) {
    print::print(blocks)
}

/// Reads what [`print()`] wrote; `None` when the text is no such document.
pub fn parse(text: &str) -> Option<Vec<Block>> {
    parse::parse(text)
}
