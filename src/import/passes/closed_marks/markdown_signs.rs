//! Signs that Markdown reads as its own, so that the titles that bear them have lost them: "# 2. Køb" is a heading, and
//! "2. *Klage*" is set in italics.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::signs::unmarked;
use crate::import::passes::closed_marks::{MARK, is_at_end};
use crate::meeting::Access;

/// What may have been read away of a document.
pub(super) struct ReadAway {
    /// How many lines are set as headings or in bold.
    strong: usize,
    /// Whether some titles are set in italics and some are not.
    has_starred: bool,
    /// Where the first item stands.
    first: usize,
}

impl ReadAway {
    pub(super) fn of(lines: &[SourceLine]) -> Self {
        ReadAway {
            strong: lines.iter().filter(|line| line.strong).count(),
            has_starred: has_starred(lines),
            first: lines.iter().position(is_item).unwrap_or(lines.len()),
        }
    }

    /// Returns whether some title may have lost a sign that is explained at a place. What stands within an item may be an entry
    /// of a list.
    pub(super) fn bears(&self, sign: &str, lines: &[SourceLine], at: usize) -> bool {
        let is_apart = || at < self.first || is_at_end(lines, at) || lines[at].plain.contains('=');
        match sign {
            "#" => self.strong > usize::from(lines[at].strong),
            "*" => self.has_starred && is_apart(),
            _ => false,
        }
    }
}

/// Closes the titles that have lost a sign which closes them.
pub(super) fn mark(lines: &mut [SourceLine], closes: impl Fn(&str) -> bool) {
    if closes("#") {
        hashed(lines);
    }
    let only = HashMap::from([("*".to_owned(), Access::Closed)]);
    // where a title still bears a star, the others are set so for no reason
    let is_borne = || lines.iter().any(|line| unmarked(&line.plain, &only).is_some());
    if closes("*") && has_starred(lines) && !is_borne() {
        for line in lines.iter_mut().filter(|line| is_starred(line)) {
            *line = line.reading(format!("{}{MARK}", line.plain));
        }
    }
}

fn is_item(line: &SourceLine) -> bool {
    line.heading().is_some_and(|heading| !heading.rest.is_empty())
}

/// Returns whether some items are set as headings, and most are not: those may bear "#".
pub(super) fn has_hashed(lines: &[SourceLine]) -> bool {
    let (strong, plain) = strong_and_plain(lines);
    strong > 0 && strong < plain
}

/// Returns how many items are set as headings, and how many are not.
fn strong_and_plain(lines: &[SourceLine]) -> (usize, usize) {
    let items = lines.iter().filter(|line| is_item(line));
    let (strong, plain): (Vec<_>, Vec<_>) = items.partition(|line| line.strong);
    (strong.len(), plain.len())
}

/// Closes "# 2. Køb", which has lost its sign as a heading. Where other items still bear the sign, and most are set as
/// headings, the headings are none.
fn hashed(lines: &mut [SourceLine]) {
    let (strong, plain) = strong_and_plain(lines);
    let bears = |line: &SourceLine| {
        line.plain.starts_with('#') || is_item(line) && line.plain.split_whitespace().any(|word| word == "#")
    };
    if strong > plain && lines.iter().any(bears) {
        return;
    }
    for line in lines.iter_mut().filter(|line| line.strong && is_item(line)) {
        *line = line.reading(format!("{}{MARK}", line.plain));
    }
}

/// "2. *Klage*", "2. ***Klage***": a title between two stars, in bold or not.
fn is_starred(line: &SourceLine) -> bool {
    let title = line.text.trim().trim_start_matches(|c: char| c.is_ascii_digit() || ".) ".contains(c));
    let title = between(title, "**").unwrap_or(title);
    between(title, "*").is_some_and(|inside| !inside.is_empty() && !inside.contains('*')) && is_item(line)
}

fn between<'a>(title: &'a str, mark: &str) -> Option<&'a str> {
    title.strip_prefix(mark)?.strip_suffix(mark)
}

/// Returns whether some items have a title between two stars, and some have none.
fn has_starred(lines: &[SourceLine]) -> bool {
    let starred = lines.iter().filter(|line| is_starred(line)).count();
    starred > 0 && lines.iter().any(|line| is_item(line) && !is_starred(line))
}
