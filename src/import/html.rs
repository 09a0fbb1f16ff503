//! Web pages to text: what a reader sees of a saved page, a line for each block, without the site's own furniture.
//!
//! | file | what is in it |
//! |---|---|
//! | `walk` | the walk over the tags |
//! | `tag` | a tag, and what its name says |
//! | `page` | the lines while they are read |
//! | `list` | the marks before entries of lists |

mod list;
mod page;
mod tag;
mod walk;

use crate::formats::html::each_event;
use crate::import::Warning;
use crate::import::html::walk::PageReader;
use crate::import::line::StyledText;

pub(super) use crate::import::html::walk::PageScope;

/// How far into a file its first tags may stand; Word writes long comments.
const BEGINNING: usize = 64 * 1024;

/// What a page begins with, in lower case.
const DOCUMENT: [&str; 5] = ["<!doctype html", "<html", "<head", "<body", "<meta"];

/// What a part of a page begins with, as one copies it out of a browser.
const PARTS: [&str; 14] = [
    "<div", "<table", "<section", "<article", "<main", "<header", "<form", "<h1", "<h2", "<h3", "<p>", "<p ",
    "<ul", "<ol",
];

/// From so many closing tags on, a text that begins with a part is one.
const MANY: usize = 10;

/// Returns whether a text is a page, by what it begins with. Markdown copies hold tags too, but do not begin so.
pub(super) fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    for (mark, end) in [("<?", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        // what may stand before: "<?xml … ?>" and comments
        if let Some((_, after)) = rest.strip_prefix(mark).and_then(|rest| rest.split_once(end)) {
            rest = after.trim_start();
        }
    }
    let mut end = rest.len().min(BEGINNING);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let beginning = rest[..end].to_ascii_lowercase();
    let begins = |tags: &[&str]| tags.iter().any(|tag| beginning.starts_with(tag));
    begins(&DOCUMENT) || begins(&PARTS) && beginning.matches("</").count() >= MANY
}

/// What is read of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PageContent {
    /// Its text, a line for each block.
    pub(super) styled: StyledText,
    /// What was left out.
    pub(super) warnings: Vec<Warning>,
}

/// Reads the text of a page.
pub(super) fn text(html: &str, reading: PageScope) -> PageContent {
    let mut walk = PageReader::new(reading);
    each_event(html, &mut |event| walk.event(event));
    walk.finish()
}

#[cfg(test)]
mod tests;
