//! The table of contents: a field of Word's over the items, filled with their headings until Word fills in
//! the pages.

use super::run::{paragraph, plain as words};
use super::style::{CONTENTS, LEVELS, SECTION_HEADING};
use crate::document::Block;
use crate::document::block::{Heading, HeadingKind};
use crate::formats::{page_outline, plain};

/// So few items need no table of contents.
const FEWEST: usize = 5;
/// The name of the bookmark around the items: the field lists the headings within it.
const ITEMS: &str = "ReferentPunkter";

/// The items of a document that has a table of contents.
#[derive(Debug)]
pub(super) struct Contents<'a> {
    /// The headings of the items, and the levels on which they stand.
    items: Vec<(&'a Heading, u8)>,
    /// The levels of all headings, by the places of their blocks.
    levels: Vec<u8>,
    /// The block that the table is before.
    at: usize,
}

impl<'a> Contents<'a> {
    /// Returns what is in the table of contents of a document.
    pub(super) fn of(blocks: &'a [Block]) -> Self {
        let levels = page_outline::levels(blocks);
        let items = blocks
            .iter()
            .zip(&levels)
            .filter_map(|(block, level)| match block {
                Block::Heading(heading) if is_item(heading) => Some((heading, *level)),
                _ => None,
            })
            .collect();
        let is_head = |block: &Block| {
            matches!(block, Block::Field { .. } | Block::Heading(Heading { kind: HeadingKind::Meeting, .. }))
        };
        let at = blocks.iter().position(|block| !is_head(block)).unwrap_or(blocks.len());
        Contents { items, levels, at }
    }

    fn is_shown(&self) -> bool {
        self.items.len() >= FEWEST
    }

    /// Returns the table, when it is before this block.
    pub(super) fn before(&self, block: usize) -> String {
        if block != self.at || !self.is_shown() {
            return String::new();
        }
        let last = self.items.len() - 1;
        let entry = |(at, (heading, level)): (usize, &(&Heading, u8))| {
            let begin = if at == 0 { begin(self.deepest()) } else { String::new() };
            let end = if at == last { field("end", "") } else { String::new() };
            let runs = format!(
                "{begin}<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>{end}",
                name(heading),
                words(&plain::heading_words(heading))
            );
            paragraph(LEVELS[usize::from(*level > 2)], "", &runs)
        };
        let entries: String = self.items.iter().enumerate().map(entry).collect();
        format!("{}{entries}", paragraph(CONTENTS, "", &words("Indhold")))
    }

    /// Returns the style of a heading: that of its level on the page. A section on the level of the deepest
    /// items has one of its own, which the table does not list.
    pub(super) fn style(&self, heading: &Heading, block: usize) -> String {
        let level = self.levels.get(block).copied().unwrap_or(heading.level);
        if level > 2 && level <= self.deepest() && !is_item(heading) {
            SECTION_HEADING.to_owned()
        } else {
            format!("Heading{level}")
        }
    }

    /// Returns the level of the deepest items.
    fn deepest(&self) -> u8 {
        self.items.iter().map(|(_, level)| *level).max().unwrap_or_default()
    }

    /// Returns the words of the heading of an item with the bookmarks that the table leads to.
    pub(super) fn marked(&self, heading: &Heading, runs: &str) -> String {
        let at = self.items.iter().position(|(item, _)| std::ptr::eq(*item, heading));
        let Some(at) = at.filter(|_| self.is_shown()) else { return runs.to_owned() };
        let first = if at == 0 { bookmark(0, ITEMS) } else { String::new() };
        let last = if at + 1 == self.items.len() { "<w:bookmarkEnd w:id=\"0\"/>" } else { "" };
        let id = at + 1;
        format!("{first}{}{runs}<w:bookmarkEnd w:id=\"{id}\"/>{last}", bookmark(id, &name(heading)))
    }
}

fn bookmark(id: usize, name: &str) -> String {
    format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>")
}

/// Returns the name of the bookmark at a heading: letters and digits of its id, which no other item has.
fn name(heading: &Heading) -> String {
    let id = match &heading.kind {
        HeadingKind::Item(id) => id.0.as_str(),
        _ => "",
    };
    let id: String = id.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("_Punkt{id}")
}

fn is_item(heading: &Heading) -> bool {
    matches!(heading.kind, HeadingKind::Item(_))
}

/// Returns the field's beginning: it lists headings from the second level to the deepest of items. It is marked
/// as one to be filled, which Word does when it opens the file.
fn begin(deepest: u8) -> String {
    let code = format!(
        "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"2-{deepest}\" \\b {ITEMS} \\h \\z </w:instrText></w:r>"
    );
    format!("{}{code}{}", field("begin", " w:dirty=\"true\""), field("separate", ""))
}

fn field(kind: &str, more: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"{more}/></w:r>")
}
