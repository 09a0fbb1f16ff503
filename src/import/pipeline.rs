//! The pipeline from lines to a meeting.

use std::collections::HashSet;

use crate::import::line::SourceLine;
use crate::import::passes::contents::{self, ContentsEntry};
use crate::import::passes::find_items::{self, FoundItem};
use crate::import::passes::noise::{self, Cleaned};
use crate::import::passes::roster::Roster;
use crate::import::passes::{build_items, front, letter};
use crate::import::recognise::section;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::words::TAILS;
use crate::import::{ImportError, Imported, Warning};
use crate::meeting::Meeting;

/// Reads a meeting from the lines of a document. One that belongs to a known meeting may have people and no items.
pub(super) fn read(
    lines: Vec<SourceLine>,
    name: &str,
    known: Option<&Meeting>,
) -> Result<Imported, ImportError> {
    let Cleaned { mut lines, running } = noise::clean(lines);
    let toc = contents::take(&mut lines);
    let mut warnings = Vec::new();
    warnings.extend(tail(&mut lines));
    warnings.extend(letter::greeting(&mut lines));
    let (mut found, doubts) = find_items::find(&lines, &toc);
    warnings.extend(doubts);
    if found.is_empty() {
        found = listed(lines.len(), &toc);
    }
    let end = known.map(|_| lines.len());
    let first = found.first().map(|found| found.at).or(end).ok_or(ImportError::NoItems)?;
    let mut roster = Roster::default();
    let over = build_items::cases_over(&lines, &found);
    let first = if over { (0..first).rfind(|&at| !lines[at].is_blank()).unwrap_or(first) } else { first };
    warnings.extend(letter::afbud(&mut lines, first));
    let front = front::read(&lines, first, &running, name, &mut roster, known)?;
    let mut meeting = front.meeting;
    warnings.extend(front.warnings);
    warnings.extend(build_items::read(&mut meeting, &mut roster, &lines, &found, front.minutes));
    warnings.extend(missing(&found, &toc));
    roster.settle(&mut meeting);
    if meeting.items.is_empty() && meeting.people.is_empty() {
        return Err(ImportError::NoItems);
    }
    let places =
        found.iter().map(|found| lines.get(found.at).map_or(usize::MAX, |line| line.no - 1)).collect();
    Ok(Imported { meeting: meeting.normalised()?, warnings, lines: Vec::new(), places })
}

/// Cuts off what closes a document after its last decision: lists of all attachments, pages to sign.
fn tail(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    let from = lines.len() - lines.len() / 3;
    let is_tail = |line: &SourceLine| {
        let lower = line.plain.trim_end_matches(':').to_lowercase();
        TAILS.iter().any(|word| lower == *word || *word == "mødet afsluttet" && lower.starts_with(word))
    };
    let at = (from..lines.len()).find(|&i| is_tail(&lines[i]))?;
    if lines[at..]
        .iter()
        .any(|line| section::known(&line.plain).is_some_and(|known| known.part == SectionKind::Beslutning))
    {
        return None;
    }
    let (first, last) = (lines[at].no, lines.last().map_or(0, |line| line.no));
    let text = format!("slutningen fra »{}« til linje {last} er ikke taget med", lines[at].plain);
    lines.truncate(at);
    Some(Warning::at(first, text))
}

/// A table of contents with nothing under it is the agenda itself.
fn listed(end: usize, toc: &[ContentsEntry]) -> Vec<FoundItem> {
    let found = toc.iter().map(|entry| FoundItem {
        at: end,
        between: end..end,
        content: end,
        number: entry.printed.clone(),
        under: entry.number.minor > 0,
        rest: entry.rest.clone(),
    });
    found.collect()
}

/// Items that the table of contents has and the document has not.
fn missing(found: &[FoundItem], toc: &[ContentsEntry]) -> Vec<Warning> {
    let numbers: HashSet<&str> = found.iter().map(|found| found.number.as_str()).collect();
    let lost = toc.iter().filter(|entry| !numbers.contains(entry.printed.as_str()));
    let warning = |entry: &ContentsEntry| {
        let item = format!("punkt {} »{}«", entry.printed, entry.rest);
        let text = format!("{item} står i indholdsfortegnelsen, men blev ikke fundet");
        Warning::at(entry.no, text)
    };
    lost.map(warning).collect()
}
