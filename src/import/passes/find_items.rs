//! Items: the ways in which a document can be divided, the best first.
//!
//! No single rule knows the items of every document. So each way of dividing it is tried (`weighed`, `runs`, `headings`,
//! `unnumbered`), every division is scored over the whole document by what makes an agenda (`score`), and the best one
//! is taken. The second best is kept: a person may know better.
//!
//! | file | what is in it |
//! |---|---|
//! | `candidates` | lines that have the form of a numbered heading |
//! | `weighed` | division by numbers that are weighed by what stands around them |
//! | `runs` | division by numbers that are all set alike |
//! | `headings` | division by lines that are headings by their form |
//! | `mixed_numbering` | numbers in mixed shapes, as somebody types them by hand |
//! | `unnumbered` | items without numbers |
//! | `score` | the score of a division |
//! | `titles` | the title of each item |
//! | `run_in` | minutes on the lines of the titles |

mod candidates;
mod headings;
mod mixed_numbering;
mod run_in;
mod runs;
mod score;
mod titles;
mod unnumbered;
mod weighed;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::passes::{header, participants};
use crate::import::recognise::heading::ItemHeading;
use crate::meeting::text::lowercase;

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
    /// What was minuted on the line of the title: "Eventuelt: Intet".
    pub(crate) inline: String,
}

impl FoundItem {
    /// Returns an item whose title stands on one line.
    pub(crate) fn on_line(at: usize, number: String, rest: String) -> Self {
        let under = number.contains('.');
        FoundItem { at, between: at..at, content: at + 1, number, under, rest, inline: String::new() }
    }

    /// Returns the line of its title: the one that is set as a heading, where the title stands below the number.
    pub(crate) fn title_line<'a>(&self, lines: &'a [SourceLine]) -> Option<&'a SourceLine> {
        let heading = lines.get(self.at..self.content.min(lines.len())).unwrap_or_default();
        heading.iter().find(|line| line.strong).or_else(|| lines.get(self.at))
    }
}

/// A candidate with its weight.
#[derive(Debug, Clone)]
struct Candidate {
    /// Its line.
    at: usize,
    /// What it reads as.
    heading: ItemHeading,
    /// How much speaks for it.
    weight: f32,
    /// What it costs to follow on any other number: nothing where a list of items begins ("LUKKEDE SAGER").
    jump: f32,
}

/// What a jump to any other number costs: agendas are now and then printed in the order they were handled.
const JUMP: f32 = 5.0;

/// What the items of a division begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DivisionKind {
    /// Numbers that are weighed by what stands around them.
    Weighed,
    /// Numbers that all have the same sign after them.
    SameSign,
    /// The same number before every title.
    Repeated,
    /// Numbers alone on their lines.
    LoneNumbers,
    /// Roman numbers, or letters.
    Letters,
    /// Rows of case numbers, or sections that return.
    Labels,
    /// Lines set as headings.
    Headings,
    /// Lines that end with a colon.
    ColonTitles,
    /// Short lines after a blank one.
    Paragraphs,
    /// Times before titles.
    Times,
    /// The rows of a table of contents.
    Contents,
    /// Nothing divides the text.
    Undivided,
}

impl DivisionKind {
    /// Returns what a person reads of it, in Danish.
    pub(crate) fn name(self) -> &'static str {
        match self {
            DivisionKind::Weighed | DivisionKind::SameSign => "numrene",
            DivisionKind::Repeated => "gentagne numre",
            DivisionKind::LoneNumbers => "numre på linjer for sig",
            DivisionKind::Letters => "romertal eller bogstaver",
            DivisionKind::Labels => "sagsnumre og faste overskrifter",
            DivisionKind::Headings => "overskrifter",
            DivisionKind::ColonTitles => "linjer med kolon",
            DivisionKind::Paragraphs => "korte linjer for sig",
            DivisionKind::Times => "klokkeslættene",
            DivisionKind::Contents => "indholdsfortegnelsen",
            DivisionKind::Undivided => "teksten som ét punkt",
        }
    }
}

/// A way in which the document can be divided into items.
#[derive(Debug, Clone)]
pub(crate) struct Division {
    /// What its items begin with.
    pub(crate) kind: DivisionKind,
    /// The items in order.
    pub(crate) items: Vec<FoundItem>,
    /// What was guessed, and what may be more items.
    pub(crate) warnings: Vec<Warning>,
    /// The lines that may begin an item, where nothing divides the text.
    pub(crate) candidates: Vec<usize>,
    /// How much speaks for it.
    pub(crate) score: f32,
}

impl Division {
    pub(crate) fn new(kind: DivisionKind, items: Vec<FoundItem>, warnings: Vec<Warning>) -> Self {
        Division { kind, items, warnings, candidates: Vec::new(), score: 0.0 }
    }

    /// Returns whether all its items are items of another division, which has more.
    pub(crate) fn is_within(&self, other: &Division) -> bool {
        let begins: HashSet<usize> = other.items.iter().flat_map(|item| item.at..item.content).collect();
        self.begins().all(|at| begins.contains(&at))
    }

    fn begins(&self) -> impl Iterator<Item = usize> {
        self.items.iter().map(|item| item.at)
    }
}

/// What speaks for the division by weights before the others: its rules look nearest.
const PRIOR: f32 = 1.5;

/// A division that scores less is none.
const ENOUGH: f32 = 1.2;

/// No agenda has more items than this by its form alone.
const MOST_ITEMS: usize = 300;

/// Finds the divisions of a document, the best first; none when nothing convinces.
pub(crate) fn divisions(lines: &[SourceLine], toc: &[ContentsEntry]) -> Vec<Division> {
    let candidates = candidates::candidates(lines, toc);
    let evidence = score::Evidence::of(lines, &candidates);
    let mut all = vec![established(lines, &candidates, toc)];
    all.extend(runs::same_sign(lines, &candidates));
    all.extend(runs::same_affixes(lines));
    all.extend(runs::repeated(lines, &candidates));
    all.extend(runs::lone_numbers(lines));
    all.extend(headings::lettered(lines));
    all.extend(headings::set_as_headings(lines));
    all.extend(headings::colon_titles(lines));
    all.extend(run_in::titles(lines));
    all.extend(headings::capitals(lines));
    all.extend(headings::paragraph_titles(lines));
    all.extend(headings::timed_titles(lines));
    all.extend(runs::small_titles(lines, &candidates));
    let mut first = true;
    all.retain(|division| std::mem::take(&mut first) || (2..=MOST_ITEMS).contains(&division.items.len()));
    for (rank, division) in all.iter_mut().enumerate() {
        runs::add_parts(lines, &mut division.items);
        run_in::divide(lines, &mut division.items);
        number_by_contents(&mut division.items, toc);
        let prior = if rank == 0 { PRIOR } else { 0.0 };
        division.score = evidence.score(lines, &division.items) + prior + score::listed(toc, &division.items);
    }
    // the established rules have decided on fewer than two items by their own measure
    let is_enough = |rank: usize, division: &Division| {
        let n = division.items.len();
        rank == 0 && n > 0 || rank > 0 && division.score >= ENOUGH
    };
    let mut good: Vec<Division> =
        all.into_iter().enumerate().filter(|(rank, it)| is_enough(*rank, it)).map(|(_, it)| it).collect();
    good.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut out: Vec<Division> = Vec::new();
    for division in good {
        if !out.iter().any(|other| other.begins().eq(division.begins())) {
            out.push(division);
        }
    }
    out
}

/// Gives items without a number the one that the table of contents has before their title, and a title in capitals its letters
/// there.
fn number_by_contents(items: &mut [FoundItem], toc: &[ContentsEntry]) {
    let mut by_title: HashMap<String, Option<&ContentsEntry>> = HashMap::new();
    for entry in toc {
        // a title that the table has twice tells no number
        by_title.entry(lowercase(&entry.rest)).and_modify(|known| *known = None).or_insert(Some(entry));
    }
    for item in items.iter_mut().filter(|item| item.number.is_empty()) {
        let Some(entry) = by_title.get(&lowercase(&item.rest)).copied().flatten() else { continue };
        item.number.clone_from(&entry.printed);
        item.under = item.number.contains('.');
        if headings::is_capitals(&item.rest) {
            item.rest.clone_from(&entry.rest);
        }
    }
}

/// Returns the whole text as one item, with the lines that may begin more of them named.
pub(crate) fn undivided(lines: &[SourceLine]) -> Option<Division> {
    if !lines.iter().any(|line| line.plain.contains(char::is_alphabetic)) {
        return None;
    }
    let (_, header) = header::read(lines);
    let (_, listed) = participants::read(lines);
    let free = |at: &usize| !lines[*at].is_blank() && !header[*at] && !listed[*at];
    let first = (0..lines.len()).find(free).or_else(|| (0..lines.len()).find(|&at| !lines[at].is_blank()))?;
    let is_title = headings::can_head(&lines[first]);
    let (content, rest) =
        if is_title { (first + 1, lines[first].plain.clone()) } else { (first, String::new()) };
    let item = FoundItem { content, ..FoundItem::on_line(first, String::new(), rest) };
    let text = "ingen linjer kan ses at begynde et punkt; teksten er læst som ét punkt, som kan deles";
    let warnings = vec![Warning::at(lines[first].no, text)];
    let candidates = candidate_lines(lines, content);
    Some(Division { candidates, ..Division::new(DivisionKind::Undivided, vec![item], warnings) })
}

/// The most lines that a person is asked about.
const MOST_CANDIDATES: usize = 200;

/// Returns the lines that may begin an item: those that stand apart and can be a title; where hardly any does, all
/// that can.
fn candidate_lines(lines: &[SourceLine], from: usize) -> Vec<usize> {
    let can_head = |at: &usize| !lines[*at].is_blank() && headings::can_head(&lines[*at]);
    let is_apart = |at: &usize| at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
    let all = from..lines.len();
    let is_set_apart = |at: &usize| is_apart(at) || lines[*at].strong;
    let apart: Vec<usize> = all.clone().filter(is_set_apart).filter(can_head).take(MOST_CANDIDATES).collect();
    if apart.len() > 1 { apart } else { all.filter(can_head).take(MOST_CANDIDATES).collect() }
}

/// Returns the division by weighed numbers, or by labels where those are many more.
fn established(lines: &[SourceLine], candidates: &[Candidate], toc: &[ContentsEntry]) -> Division {
    let weighed = weighed::find(lines, candidates, toc);
    let labelled = unnumbered::find(lines);
    let more = if weighed.is_sure {
        labelled.len() >= 2 && labelled.len() > weighed.found.len() * 2
    } else {
        labelled.len() >= 2 || labelled.len() > weighed.found.len()
    };
    if more {
        Division::new(DivisionKind::Labels, labelled, Vec::new())
    } else {
        Division::new(DivisionKind::Weighed, weighed.found, weighed.doubts)
    }
}
