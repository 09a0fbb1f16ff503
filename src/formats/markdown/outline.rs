//! The parts of an export by their headings, and the two lines that divide it.

use super::first;
use super::format_version::FormatVersion;
use super::signs::{AFTER_ITEMS, AFTER_PREAMBLE, BEFORE_ITEMS};
use crate::document::text;

/// A heading and the lines under it, up to the next heading.
#[derive(Debug)]
pub(super) struct OutlinePart<'a> {
    /// How many `#` the heading has; none for a dividing line.
    pub(super) depth: usize,
    /// The heading as it is, escaped.
    pub(super) heading: &'a str,
    /// The lines under it.
    pub(super) lines: Vec<&'a str>,
}

impl<'a> OutlinePart<'a> {
    /// Returns the text under the heading.
    pub(super) fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Returns the lines that are not blank.
    pub(super) fn words(&self) -> impl Iterator<Item = &'a str> {
        self.lines.iter().copied().filter(|line| !text::is_blank(line))
    }

    /// Returns what is in each item of a list; `None` when there is anything else.
    pub(super) fn bullets(&self) -> Option<Vec<&'a str>> {
        self.words().map(|line| if line == "-" { Some("") } else { line.strip_prefix("- ") }).collect()
    }
}

/// An export by its parts.
#[derive(Debug)]
pub(super) struct Outline<'a> {
    /// How its texts are written.
    pub(super) version: FormatVersion,
    /// Whether the line is before the items; the first form left it out where there were no lists of people.
    pub(super) is_divided: bool,
    /// The title and what is under it.
    pub(super) top: OutlinePart<'a>,
    /// The texts before the lists of people.
    pub(super) preamble: Vec<OutlinePart<'a>>,
    /// The lists of people, and what happened to them.
    pub(super) people: Vec<OutlinePart<'a>>,
    /// The items, each followed by its sections.
    pub(super) items: Vec<OutlinePart<'a>>,
    /// What is listed at the end.
    pub(super) end: Vec<OutlinePart<'a>>,
}

impl<'a> Outline<'a> {
    /// Returns the parts of a text; `None` when they do not be as in an export.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let version = if text.lines().any(|line| line.trim_end_matches(' ') == BEFORE_ITEMS) {
            FormatVersion::Second
        } else {
            FormatVersion::First
        };
        let mut parts = parts(text, version)?.into_iter();
        let top = parts.next().filter(|part| part.depth == 1)?;
        let mut rest: Vec<OutlinePart<'a>> = parts.collect();
        let preamble = before(&mut rest, AFTER_PREAMBLE)?;
        let divider = |part: &OutlinePart<'_>| part.depth == 0 && part.heading == version.before_items();
        let is_divided = rest.iter().any(divider);
        let people = before(&mut rest, version.before_items())?;
        let end = match rest.iter().position(|part| part.depth == 0 && part.heading == AFTER_ITEMS) {
            Some(at) => rest.split_off(at),
            None => Vec::new(),
        };
        let is_bare = end.first().is_none_or(|divider| divider.words().next().is_none());
        let end: Vec<OutlinePart<'a>> = end.into_iter().skip(1).collect();
        let fits = is_bare
            && preamble.iter().chain(&people).chain(&end).all(|part| part.depth == 2)
            && rest.iter().all(|part| (2..=4).contains(&part.depth));
        fits.then_some(Outline { version, is_divided, top, preamble, people, items: rest, end })
    }
}

/// Removes and returns the parts before a dividing line; `None` when the line is missing.
fn before<'a>(parts: &mut Vec<OutlinePart<'a>>, line: &str) -> Option<Vec<OutlinePart<'a>>> {
    let Some(at) = parts.iter().position(|part| part.depth == 0 && part.heading == line) else {
        return Some(Vec::new());
    };
    let rest = parts.split_off(at + 1);
    let divider = parts.pop()?;
    let before = std::mem::replace(parts, rest);
    divider.words().next().is_none().then_some(before)
}

/// Returns the text by its headings; `None` when it does not begin with one, or has a code block that is
/// never closed.
fn parts(text: &str, version: FormatVersion) -> Option<Vec<OutlinePart<'_>>> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut parts: Vec<OutlinePart<'_>> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        // the second form has no code
        let code = if version == FormatVersion::First { first::code_block(&lines[at..]) } else { 0 };
        if version == FormatVersion::First && code == 0 && first::fence(line).is_some() {
            return None;
        }
        let code = code.max(1);
        match (heading(line, version), parts.last_mut()) {
            (Some((depth, heading)), _) => parts.push(OutlinePart { depth, heading, lines: Vec::new() }),
            (None, Some(part)) => part.lines.extend(&lines[at..at + code]),
            (None, None) if text::is_blank(line) => {}
            (None, None) => return None,
        }
        at += code;
    }
    Some(parts)
}

/// Returns the depth and words of a heading; depth 0 for a dividing line.
fn heading(line: &str, version: FormatVersion) -> Option<(usize, &str)> {
    let line = line.trim_end_matches(' ');
    if [AFTER_PREAMBLE, version.before_items(), AFTER_ITEMS].contains(&line) {
        return Some((0, line));
    }
    let heading = line.trim_start_matches('#');
    let depth = line.len() - heading.len();
    let heading = if heading.is_empty() { Some("") } else { heading.strip_prefix(' ') };
    heading.filter(|_| depth > 0).map(|heading| (depth, heading))
}
