//! Items: which of the lines that could be headings are.
//!
//! A number at the beginning of a line is a heading or the row of a list, and only what stands around it tells. Each
//! candidate is weighed (`weigh`), and the chain of candidates with the best sum is the agenda: numbers that follow each
//! other cost nothing, gaps and jumps cost something. So "1. Taksterne" in a list loses to the heading that a case
//! number or "Indstilling" follows, and a bare "4. Udpegninger" is kept where the numbers around it call for it.

mod mixed_numbering;
mod titles;
mod unnumbered;

use std::collections::HashMap;
use std::ops::Range;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::passes::find_items::mixed_numbering::CompletedItems;
use crate::import::passes::find_items::titles::{can_title, titled};
use crate::import::recognise::heading::{self, Heading, ItemNumber, NumberStyle};
use crate::import::recognise::indstilling::{self, is_stem};
use crate::import::recognise::section_kind::{self, SectionKind};
use crate::import::recognise::text::ends_sentence;
use crate::import::recognise::words::USUAL_TITLES;
use crate::import::recognise::{case_number, closed, section};
use crate::meeting::text;

/// Where an item begins, and its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundItem {
    /// The line with the number.
    pub(crate) at: usize,
    /// What stands between the heading and its twin, where it is printed twice.
    pub(crate) between: Range<usize>,
    /// The first line after the heading.
    pub(crate) content: usize,
    /// The number as printed; empty for none.
    pub(crate) number: String,
    /// Whether it stands under a heading.
    pub(crate) under: bool,
    /// What the heading says after the number.
    pub(crate) rest: String,
}

/// A candidate with its weight.
#[derive(Debug, Clone)]
struct Candidate {
    at: usize,
    heading: Heading,
    weight: f32,
    /// What it costs to follow on any other number: nothing where a list of items begins ("LUKKEDE SAGER").
    jump: f32,
}

/// What one missing number costs, and the most that may be missing in a row.
const GAP: (f32, u32) = (1.5, 12);
/// What a jump to any other number costs: agendas are now and then printed in the order they were handled.
const JUMP: f32 = 5.0;
/// What speaks against a candidate that is the next point of a list.
const POINT: f32 = 4.0;
/// What speaks for a chain that begins with 1.
const FIRST: f32 = 1.0;
/// A chain that weighs less is a list in a text.
const ENOUGH: f32 = 3.0;

/// Finds the items of a document, and names what may be more of them.
pub(crate) fn find(lines: &[SourceLine], toc: &[ContentsEntry]) -> (Vec<FoundItem>, Vec<Warning>) {
    let candidates = candidates(lines, toc);
    let word = chain(&candidates, |style| style == NumberStyle::Word);
    let plain = chain(&candidates, |style| style != NumberStyle::Word);
    let (best, weight) = if word.1 > plain.1 { word } else { plain };
    let chain = |path: Vec<usize>| path.into_iter().map(|i| candidates[i].clone()).collect::<Vec<_>>();
    // a table of contents knows all items
    let complete = |chain: Vec<Candidate>| match toc {
        [] => mixed_numbering::complete(lines, &candidates, chain),
        _ => CompletedItems { path: chain, ..CompletedItems::default() },
    };
    let sure = complete(if weight >= ENOUGH { chain(best) } else { Vec::new() });
    let mut numbered = titled(lines, &sure.path);
    titles::twins(lines, &mut numbered);
    titles::again(lines, &mut numbered);
    let unnumbered = unnumbered::find(lines);
    let bare =
        if numbered.is_empty() { complete(chain(bare(&candidates))) } else { CompletedItems::default() };
    if unnumbered.len() >= 2 && unnumbered.len() > numbered.len() * 2
        || numbered.is_empty() && unnumbered.len() > bare.path.len()
    {
        return (unnumbered, Vec::new());
    }
    if numbered.is_empty() { (titled(lines, &bare.path), bare.doubts) } else { (numbered, sure.doubts) }
}

fn candidates(lines: &[SourceLine], toc: &[ContentsEntry]) -> Vec<Candidate> {
    let mut by_number: HashMap<ItemNumber, Vec<&ContentsEntry>> = HashMap::new();
    for entry in toc {
        by_number.entry(entry.number).or_default().push(entry);
    }
    let mut out: Vec<Candidate> = Vec::new();
    let mut points = Points::default();
    for (at, line) in lines.iter().enumerate() {
        let Some(heading) = heading::parse(&line.plain) else {
            points.pass(line);
            continue;
        };
        let joined = at.checked_sub(1).is_some_and(|above| !lines[above].is_blank());
        let listed = by_number.get(&heading.number).is_some_and(|entries| {
            let like =
                |title: &str| entries.iter().take(4).any(|entry| text::similar(&entry.rest, title) >= 0.6);
            let alone = |i: usize| heading::parse(&lines[i].plain).is_none() && like(&lines[i].plain);
            let around = || [titles::below(lines, at), titles::above(lines, at)];
            like(&heading.rest) || heading.rest.is_empty() && around().into_iter().flatten().any(alone)
        });
        let mut weight = if listed && heading.rest.is_empty() { 0.0 } else { weigh(lines, at, &heading) };
        if listed {
            weight += 6.0;
        } else {
            weight -= if toc.len() >= 3 { 3.0 } else { 0.0 }
                + if points.next(&heading, joined) { POINT } else { 0.0 };
        }
        let above = lines[..at].iter().rev().find(|line| !line.is_blank());
        let jump = if above.is_some_and(|line| closed::group(&line.plain).is_some()) { 0.0 } else { JUMP };
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
        let part = section::known(&line.plain).map(|known| known.part);
        let opens = matches!(
            part,
            Some(SectionKind::Indstilling | SectionKind::LikeIndstilling | SectionKind::Merged)
        ) || part.is_none() && indstilling::is_lead(&line.plain);
        if !line.is_blank() {
            self.rows = part == Some(SectionKind::Bilag);
            self.next = u32::from(opens || self.rows);
        }
    }

    /// Whether a candidate is the next point.
    fn next(&mut self, heading: &Heading, joined: bool) -> bool {
        let own = heading::title(&heading.rest);
        let item =
            own.presenter.is_some() || own.closed.is_some() || own.minutes.is_some() || is_usual(&own.title);
        let number = heading.number == ItemNumber { major: self.next, minor: 0 };
        let is_next = self.next > 0 && number && !item && (joined || self.next == 1 || !self.tight);
        if self.next == 2 {
            self.tight = joined || self.rows;
        }
        self.next = if is_next { self.next + 1 } else { 0 };
        is_next
    }
}

/// How much speaks for a candidate.
fn weigh(lines: &[SourceLine], at: usize, heading: &Heading) -> f32 {
    let line = &lines[at];
    if heading.rest.is_empty() && heading.style != NumberStyle::Word && !lone(lines, at) {
        return -20.0;
    }
    let title = heading::title(&heading.rest);
    let blank = |i: Option<usize>| i.and_then(|i| lines.get(i)).is_none_or(SourceLine::is_blank);
    let (above, below) = (blank(at.checked_sub(1)), blank(Some(at + 1)));
    let rows = [
        (title.presenter.is_some(), 3.0),
        (title.closed.is_some() || title.starts.is_some() || title.minutes.is_some(), 2.0),
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

/// Whether a text ends a sentence and goes on; "d. 12. maj" and "kl. 10.30" do not.
fn has_sentences(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let letters = text[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
        letters > 2 && ends_sentence(&text[..at])
    })
}

/// Whether a title is one that most agendas have.
fn is_usual(title: &str) -> bool {
    let lower = title.to_lowercase();
    USUAL_TITLES.iter().any(|usual| lower.starts_with(usual))
}

/// Whether a number alone on its line has a title under it, and a case or a section under that.
fn lone(lines: &[SourceLine], at: usize) -> bool {
    let mut next = lines[at + 1..].iter().filter(|line| !line.is_blank());
    next.next().is_some_and(can_title)
        && next.next().is_some_and(|line| {
            case_number::row(line.said()).is_some() || section::known(&line.plain).is_some()
        })
}

/// What the lines after a candidate say: a case, a section, a recommendation.
fn around(lines: &[SourceLine], at: usize) -> f32 {
    let mut weight = 0.0;
    for (k, line) in lines[at + 1..].iter().filter(|line| !line.is_blank()).take(5).enumerate() {
        let near = k <= 1;
        if heading::parse(&line.plain).is_some() {
            break;
        }
        if case_number::row(line.said()).is_some() {
            weight += if near { 4.0 } else { 1.0 };
        } else if section::known(&line.plain).is_some() {
            weight += if near { 3.0 } else { 1.5 };
            break;
        } else if is_stem(line.said()) {
            weight += if near { 3.0 } else { 1.0 };
            break;
        }
    }
    let before = lines[..at].iter().rev().filter(|line| !line.is_blank()).take(1);
    weight
        + if before.filter_map(|line| case_number::row(line.said())).any(|case| case.labelled) {
            3.0
        } else {
            0.0
        }
}

/// The best chain of candidates of some styles, and its weight. Linear: each looks only at the numbers before its own.
fn chain(candidates: &[Candidate], style: impl Fn(NumberStyle) -> bool) -> (Vec<usize>, f32) {
    let mut sum: Vec<f32> = Vec::with_capacity(candidates.len());
    let mut back: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut by_major: HashMap<u32, usize> = HashMap::new();
    let mut by_number: HashMap<ItemNumber, usize> = HashMap::new();
    let mut best: Option<usize> = None;
    for (i, candidate) in candidates.iter().enumerate() {
        sum.push(f32::MIN);
        back.push(None);
        if !style(candidate.heading.style) {
            continue;
        }
        let mut before = (0.0_f32, None);
        let jump = best.map(|best| (candidate.jump, best));
        let near = predecessors(candidate.heading.number, &by_major, &by_number);
        for (cost, other) in near.into_iter().chain(jump) {
            if sum[other] - cost > before.0 {
                before = (sum[other] - cost, Some(other));
            }
        }
        let first = before.1.is_none() && candidate.heading.number.major == 1;
        sum[i] = before.0 + candidate.weight + if first { FIRST } else { 0.0 };
        back[i] = before.1;
        let better = |other: Option<&usize>| other.is_none_or(|&other| sum[i] >= sum[other]);
        let number = candidate.heading.number;
        if better(by_major.get(&number.major)) {
            by_major.insert(number.major, i);
        }
        if better(by_number.get(&number)) {
            by_number.insert(number, i);
        }
        if better(best.as_ref()) {
            best = Some(i);
        }
    }
    let mut path: Vec<usize> = std::iter::successors(best, |&i| back[i]).collect();
    path.reverse();
    (path, best.map_or(0.0, |i| sum[i]))
}

/// What may stand before a number, and what it costs to follow on it.
fn predecessors(
    number: ItemNumber,
    by_major: &HashMap<u32, usize>,
    by_number: &HashMap<ItemNumber, usize>,
) -> Vec<(f32, usize)> {
    let mut out = Vec::new();
    if number.minor > 0 {
        for gap in 1..=number.minor.min(GAP.1) {
            let before = ItemNumber { minor: number.minor - gap, ..number };
            out.extend(by_number.get(&before).map(|&i| (GAP.0 * (gap - 1) as f32, i)));
        }
    }
    for gap in 1..=number.major.min(GAP.1) {
        let missing = gap - 1 + number.minor.saturating_sub(1);
        out.extend(by_major.get(&(number.major - gap)).map(|&i| (GAP.0 * missing as f32, i)));
    }
    out
}

/// A bare agenda, a list and no more: the first run of numbers from 1, or from the first under a heading.
fn bare(candidates: &[Candidate]) -> Vec<usize> {
    let mut run: Vec<usize> = Vec::new();
    for (i, candidate) in candidates.iter().enumerate().filter(|(_, c)| c.heading.style != NumberStyle::Bare)
    {
        let number = candidate.heading.number;
        let follows = match run.last().map(|&last| candidates[last].heading.number) {
            None => number == ItemNumber { major: 1, minor: 0 },
            Some(last) => {
                number == ItemNumber { major: last.major + 1, minor: 0 }
                    || number == ItemNumber { major: last.major, minor: last.minor + 1 }
            }
        };
        if follows {
            run.push(i);
        }
    }
    if run.len() >= 2 { run } else { Vec::new() }
}
