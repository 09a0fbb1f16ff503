//! A meeting as text: the referat (or dagsorden) as Markdown for people, and the meeting file for programs.
//!
//! The Markdown has a fixed depth, whatever the agenda looked like: `#` the meeting, `##` a part of it or an item of the
//! upper of two levels, `###` an item, `####` a section of an item. Everything that is printed can be read again:
//! `import::markdown::read` is the exact inverse of [`markdown()`]. Where the pretty form would be ambiguous,
//! something honest is printed instead of something hidden; there are no comments in a referat.
//!
//! | file | what it prints |
//! |---|---|
//! | `page` | blocks with one blank line between them |
//! | `escape` | one-line fields: names, titles, numbers |
//! | `prose` | the texts of sections and decisions, so that they stay within their section |
//! | `head` | title, date, place, preamble |
//! | `attendance` | who came, afbud, who came late or left early |
//! | `underway` | what happened while the meeting ran |
//! | `presence` | who took part in an item, where it differs |
//! | `person` | one person in a list |
//! | `name` | what people and items are called elsewhere in the referat |
//! | `item` | one row of the agenda |
//! | `decision` | indstilling and beslutning |
//! | `protocol` | votes and statements, tasks, signatures |
//! | `correction` | what was corrected after the meeting had ended |
//! | `order` | the order of an item's sections |
//! | `open` | the meeting without the contents of closed items |

pub(crate) mod attendance;
pub(crate) mod correction;
pub(crate) mod decision;
pub(crate) mod escape;
pub(crate) mod head;
pub(crate) mod item;
pub(crate) mod name;
mod open;
pub(crate) mod order;
mod page;
pub(crate) mod person;
pub(crate) mod presence;
pub(crate) mod prose;
pub(crate) mod protocol;
pub(crate) mod underway;

#[cfg(test)]
mod tests;

use crate::meeting::{Item, ItemId, Meeting};
use name::Names;
use page::Page;

/// Who is to read the export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// Those who were there: everything.
    #[default]
    Full,
    /// Everybody: of closed items only that there was one. Decisions on closed items are published within
    /// confidentiality or not at all, so the edition redacts and never drops (styrelsesloven § 8).
    Open,
}

/// The meeting as a referat, or as a dagsorden while nothing has been decided and nobody has come.
pub fn markdown(meeting: &Meeting, edition: Edition) -> String {
    markdown_with_index(meeting, edition).0
}

/// Like [`markdown()`], with the line (counted from 0) on which each item begins, so that a preview can jump to it.
pub fn markdown_with_index(meeting: &Meeting, edition: Edition) -> (String, Vec<(ItemId, usize)>) {
    match edition {
        Edition::Full => print(meeting, meeting, edition),
        // who was there follows from what happened under closed items too
        Edition::Open => print(&open::redacted(meeting), meeting, edition),
    }
}

fn print(meeting: &Meeting, whole: &Meeting, edition: Edition) -> (String, Vec<(ItemId, usize)>) {
    let mut page = Page::default();
    let names = Names::of(meeting);
    let tokens = protocol::tokens(meeting.people.iter(), &names.people);
    let known = item::Known { names: &names, tokens, presence: whole.presence() };
    head::print(&mut page, meeting);
    attendance::print(&mut page, meeting, &names);
    let mut index = Vec::with_capacity(meeting.items.len());
    for item in &meeting.items {
        let is_told = edition == Edition::Full || !item.closed;
        index.push((item.id.clone(), page.next_line()));
        item::print(&mut page, meeting, item, &known, is_told);
    }
    protocol::print_end(&mut page, meeting, &names, &known.tokens);
    (page.finish(), index)
}

/// One item as it stands in the referat, in short: heading, indstilling, beslutning, votes and statements.
pub fn item_markdown(meeting: &Meeting, item: &Item) -> String {
    let mut page = Page::default();
    page.block(&item::heading(meeting, item));
    decision::print_indstilling(&mut page, item);
    decision::print_decision(&mut page, item);
    let names = Names::of(meeting);
    protocol::print(&mut page, item, &protocol::tokens(meeting.people.iter(), &names.people));
    correction::print(&mut page, "####", meeting.corrections_of(Some(&item.id)));
    page.finish()
}

/// The meeting file, `referent/1`, for people to read as well: indented, with a newline at the end.
#[expect(clippy::expect_used, reason = "a meeting is texts, numbers and lists: JSON knows them all")]
pub fn json(meeting: &Meeting) -> String {
    let mut text = serde_json::to_string_pretty(meeting).expect("a meeting is JSON");
    text.push('\n');
    text
}

/// The meeting file without the contents of closed items, and without drafts: they are nobody's decision yet.
pub fn json_open(meeting: &Meeting) -> String {
    json(&open::redacted(meeting))
}
