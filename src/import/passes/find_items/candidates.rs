//! Candidates: the lines that have the form of a numbered heading, each with what speaks for it.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::passes::find_items::titles::{self, can_title};
use crate::import::passes::find_items::{Candidate, JUMP};
use crate::import::recognise::contents;
use crate::import::recognise::heading::{self, ItemHeading, ItemNumber, NumberStyle};
use crate::import::recognise::indstilling::{self, is_stem};
use crate::import::recognise::section_kind::{self, SectionKind};
use crate::import::recognise::text::ends_sentence;
use crate::import::recognise::words::is_usual;
use crate::meeting::text;

/// Returns all lines that have the form of a numbered heading, each with its weight.
pub(crate) fn candidates(lines: &[SourceLine], toc: &[ContentsEntry]) -> Vec<Candidate> {
    let mut by_number: HashMap<ItemNumber, Vec<&ContentsEntry>> = HashMap::new();
    for entry in toc {
        by_number.entry(entry.number).or_default().push(entry);
    }
    let last = toc.iter().map(|entry| entry.number.major).max().unwrap_or_default();
    let mut out: Vec<Candidate> = Vec::new();
    let mut points = Points::default();
    for (at, line) in lines.iter().enumerate() {
        let Some(heading) = line.heading() else {
            points.pass(line);
            continue;
        };
        let joined = at.checked_sub(1).is_some_and(|above| !lines[above].is_blank());
        let listed = by_number.get(&heading.number).is_some_and(|entries| {
            let like =
                |title: &str| entries.iter().take(4).any(|entry| text::similar(&entry.rest, title) >= 0.6);
            let alone = |i: usize| lines[i].heading().is_none() && like(&lines[i].plain);
            let around = || [titles::below(lines, at), titles::above(lines, at)];
            like(&heading.rest) || heading.rest.is_empty() && around().into_iter().flatten().any(alone)
        });
        let mut weight = if listed && heading.rest.is_empty() { 0.0 } else { weigh(lines, at, &heading) };
        if listed {
            weight += 6.0;
        } else {
            // a table that was read in part says nothing of the numbers after its last
            let left_out = toc.len() >= 3 && heading.number.major <= last;
            weight -=
                if left_out { 3.0 } else { 0.0 } + if points.next(&heading, joined) { POINT } else { 0.0 };
        }
        let above = lines[..at].iter().rev().find(|line| !line.is_blank());
        let jump = if above.is_some_and(|line| line.gathers().is_some()) { 0.0 } else { JUMP };
        out.push(Candidate { at, heading, weight, jump });
    }
    repeated(&mut out);
    out
}

/// A title under three numbers or more, as "1. Resume" under every item, is the heading of a part.
fn repeated(candidates: &mut [Candidate]) {
    let mut count: HashMap<String, u32> = HashMap::new();
    let named = |candidate: &Candidate| {
        let title = candidate.heading.rest.trim_end_matches(':').to_lowercase();
        section_kind::kind_of(&title).map(|_| format!("{} {title}", candidate.heading.printed))
    };
    for name in candidates.iter().filter_map(named) {
        *count.entry(name).or_default() += 1;
    }
    for candidate in candidates {
        if named(candidate).is_some_and(|name| count[&name] >= 3) {
            candidate.weight -= 6.0;
        }
    }
}

/// Whether the lines stand in the numbered points of an indstilling, or in the rows of what is attached.
#[derive(Default)]
struct Points {
    /// The number of the next point; 0 outside.
    next: u32,
    /// Whether the points stand without blank lines between: then a blank line ends them.
    tight: bool,
    /// Whether they are rows of attachments, which no blank line divides.
    rows: bool,
}

impl Points {
    /// Goes over a line that is no candidate: a heading or words that open a list begin one.
    fn pass(&mut self, line: &SourceLine) {
        let part = line.section().map(|known| known.part);
        let opens = matches!(
            part,
            Some(SectionKind::Indstilling | SectionKind::LikeIndstilling | SectionKind::Merged)
        ) || part.is_none()
            && indstilling::is_lead(&line.plain)
            // "Dagsorden:" opens the items themselves
            && !contents::is_heading(&line.plain);
        if !line.is_blank() {
            self.rows = part == Some(SectionKind::Bilag);
            self.next = u32::from(opens || self.rows);
        }
    }

    /// Returns whether a candidate is the next point.
    fn next(&mut self, heading: &ItemHeading, joined: bool) -> bool {
        let title = heading::title(&heading.rest);
        let item = title.presenter.is_some()
            || title.access.is_some()
            || title.minutes.is_some()
            || is_usual(&title.title);
        let number = heading.number == ItemNumber { major: self.next, minor: 0 };
        let is_next = self.next > 0 && number && !item && (joined || self.next == 1 || !self.tight);
        if self.next == 2 {
            self.tight = joined || self.rows;
        }
        self.next = if is_next { self.next + 1 } else { 0 };
        is_next
    }
}

/// Returns how much speaks for a candidate.
pub(crate) fn weigh(lines: &[SourceLine], at: usize, heading: &ItemHeading) -> f32 {
    let line = &lines[at];
    if heading.rest.is_empty() && heading.style != NumberStyle::Word && !lone(lines, at) {
        return -20.0;
    }
    let title = heading::title(&heading.rest);
    let blank = |i: Option<usize>| i.and_then(|i| lines.get(i)).is_none_or(SourceLine::is_blank);
    let (above, below) = (blank(at.checked_sub(1)), blank(Some(at + 1)));
    let rows = [
        (title.presenter.is_some(), 3.0),
        (title.access.is_some() || title.starts.is_some() || title.minutes.is_some(), 2.0),
        (heading.style == NumberStyle::Word, 2.0),
        (heading.style == NumberStyle::Bare, -1.0),
        (line.strong, 1.5),
        (is_usual(&title.title), 2.0),
        (above && below, 0.5),
        (!above && !below, -0.5),
        (line.bullet().is_some(), -1.0),
        (heading.rest.ends_with(['.', ';', ',', ':']) && !heading::is_short(&heading.rest), -1.5),
        (heading.rest.len() > 160, -1.5),
        (has_sentences(&heading.rest) && title.presenter.is_none(), -1.0),
    ];
    rows.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<f32>() + around(lines, at)
}

/// Returns whether a text ends a sentence and goes on; "d. 12. maj" and "kl. 10.30" do not.
fn has_sentences(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let letters = text[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
        letters > 2 && ends_sentence(&text[..at])
    })
}

/// Returns whether a number alone on its line has a title under it, and a case or a section under that.
fn lone(lines: &[SourceLine], at: usize) -> bool {
    let mut next = lines[at + 1..].iter().filter(|line| !line.is_blank());
    next.next().is_some_and(can_title)
        && next.next().is_some_and(|line| line.case().is_some() || line.section().is_some())
}

/// Returns what the lines after a candidate say: a case, a section, a recommendation.
fn around(lines: &[SourceLine], at: usize) -> f32 {
    let mut weight = 0.0;
    for (k, line) in lines[at + 1..].iter().filter(|line| !line.is_blank()).take(5).enumerate() {
        let near = k <= 1;
        if line.heading().is_some() {
            break;
        }
        if line.case().is_some() {
            weight += if near { 4.0 } else { 1.0 };
        } else if line.section().is_some() {
            weight += if near { 3.0 } else { 1.5 };
            break;
        } else if is_stem(line.without_bullet()) {
            weight += if near { 3.0 } else { 1.0 };
            break;
        }
    }
    let before = lines[..at].iter().rev().filter(|line| !line.is_blank()).take(1);
    weight + if before.filter_map(|line| line.case()).any(|case| case.labelled) { 3.0 } else { 0.0 }
}

/// What speaks against a candidate that is the next point of a list.
const POINT: f32 = 4.0;
