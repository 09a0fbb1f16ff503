//! Headings, where words that could be taken for what the referat itself adds get a backslash.

use super::escape;
use super::person::comment;
use crate::document::block::{Heading, HeadingKind};
use crate::document::lists::{MEMBERS, NOT_MEMBERS};
use crate::document::names::ACCESS_MARKS;
use crate::document::{item, order};

/// Returns "### 3.1. Natbusser (lukket)".
pub(super) fn print(heading: &Heading) -> String {
    let Heading { level, kind, number, title, mark } = heading;
    let number = if number.is_empty() { String::new() } else { format!("{number}. ") };
    let title = match kind {
        HeadingKind::Item(_) => item_title(title, number.is_empty()),
        HeadingKind::Section => section_title(title),
        HeadingKind::People => group_title(title),
        HeadingKind::Agenda => format!("{}{}", escape::inline(title), comment(ITEMS)),
        HeadingKind::Meeting
        | HeadingKind::Preamble
        | HeadingKind::Events
        | HeadingKind::Indstilling
        | HeadingKind::Beslutning
        | HeadingKind::Votes
        | HeadingKind::Statements
        | HeadingKind::Links
        | HeadingKind::Corrections
        | HeadingKind::Tasks
        | HeadingKind::Signatures => escape::inline(title),
    };
    let mark = match kind {
        HeadingKind::People if !mark.is_empty() => &comment(mark.trim_matches([' ', '(', ')'])),
        _ => mark,
    };
    format!("{} {number}{title}{mark}", "#".repeat(usize::from(*level)))
}

/// After the heading over the items: no title of an item ends so.
const ITEMS: &str = "punkter";

/// Returns the words of the heading over the items, when it is that.
pub(super) fn agenda(heading: &str) -> Option<&str> {
    heading.strip_suffix(&comment(ITEMS))
}

/// Returns the heading of a list and the mark after it, which earlier exports showed in brackets.
pub(super) fn people(heading: &str) -> (&str, &'static str) {
    let ends = |mark: &&str| heading.ends_with(&comment(mark.trim_matches([' ', '(', ')'])));
    if let Some(mark) = [NOT_MEMBERS, MEMBERS].into_iter().find(ends) {
        return (heading.rsplit_once(" <!--").map_or(heading, |(title, _)| title), mark);
    }
    let mark = [MEMBERS, NOT_MEMBERS].into_iter().find(|mark| heading.ends_with(mark)).unwrap_or("");
    (&heading[..heading.len() - mark.len()], mark)
}

/// Returns a title, where what reads as a number or as the mark of a closed item is kept from it.
fn item_title(title: &str, has_no_number: bool) -> String {
    let mut out = escape::inline(title);
    if let Some(at) = out.find(". ").filter(|&at| has_no_number && item::is_number(&out[..at])) {
        out.insert(at, '\\');
    }
    if let Some(mark) = ACCESS_MARKS.into_iter().find(|mark| out.ends_with(mark)) {
        out.insert(out.len() - mark.len() + 1, '\\');
    }
    out
}

/// Returns the heading of a text, made distinct from those that the referat itself sets.
fn section_title(title: &str) -> String {
    let has_mark = title.ends_with(')') && title.split(" (").next().is_some_and(order::is_reserved);
    if has_mark { escape::marked(title, "(") } else { escape::inline(title) }
}

/// Returns the heading of a list, where brackets at the end would be taken for the mark.
fn group_title(title: &str) -> String {
    let marked = [MEMBERS, NOT_MEMBERS].iter().any(|mark| title.ends_with(mark));
    if marked { escape::marked(title, "(") } else { escape::inline(title) }
}
