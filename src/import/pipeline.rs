//! The pipeline from lines to a meeting: the passes in their order.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::{self, ClosedMarks};
use crate::import::passes::contents::{self, ContentsEntry};
use crate::import::passes::find_items::{self, Division, DivisionKind, FoundItem};
use crate::import::passes::noise::{self, Cleaned};
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::passes::{
    answers, build_items, decision_column, decisions, doubts, ending, front_matter, label_pairs, left_column,
    letter, time_column,
};
use crate::import::{ImportError, Imported, Warning};
use crate::meeting::{ItemId, Meeting, OtherReading};

/// A document without noise, and what it belongs to.
struct Document<'a> {
    lines: Vec<SourceLine>,
    /// One of each head and foot of the pages.
    running: Vec<SourceLine>,
    toc: Vec<ContentsEntry>,
    /// What is said of secrecy apart from the items.
    marks: ClosedMarks,
    /// What was left out.
    warnings: Vec<Warning>,
    /// The file's name.
    name: &'a str,
    /// The meeting that it belongs to.
    known: Option<&'a Meeting>,
}

/// What a warning says of a document that tells what was decided, and calls itself no minutes.
const UNNAMED_MINUTES: &str =
    "filen kalder sig ikke referat, men teksten fortæller, hvad der blev besluttet, og er læst som det";

/// A second division this near to the best one, as a share of its score, is offered beside it.
const CLOSE: f32 = 0.8;

/// Reads a meeting from the lines of a document. One that belongs to a known meeting may have people and no items.
pub(super) fn read(
    mut lines: Vec<SourceLine>,
    name: &str,
    known: Option<&Meeting>,
) -> Result<Imported, ImportError> {
    label_pairs::unfold(&mut lines);
    left_column::unfold(&mut lines);
    decision_column::unfold(&mut lines);
    closed_marks::name_parts(&mut lines);
    let signatures = ending::signatures(&mut lines);
    let Cleaned { mut lines, running, warnings } = noise::clean(lines);
    let mail = letter::mail_head(&mut lines);
    let mut warnings: Vec<Warning> = mail.into_iter().chain(signatures).chain(warnings).collect();
    let mut marks = closed_marks::take(&mut lines, &mut warnings);
    let toc = contents::take(&mut lines);
    marks.learn_contents(&toc, &mut lines);
    time_column::put_behind_titles(&mut lines);
    answers::move_to_items(&mut lines);
    warnings.extend(ending::cut(&mut lines));
    warnings.extend(letter::greeting(&mut lines));
    let document = Document { lines, running, toc, marks, warnings, name, known };
    let mut divisions = find_items::divisions(&document.lines, &document.toc);
    if divisions.is_empty() {
        divisions.extend(document.without_division());
    }
    let Some(best) = divisions.first() else { return document.build(None) };
    let mut imported = document.build(Some(best))?;
    let close = |other: &&Division| other.score >= best.score * CLOSE && !other.is_within(best);
    if let Some(other) = divisions.iter().skip(1).find(close) {
        imported.other = document.other(other, best);
    }
    Ok(imported)
}

impl Document<'_> {
    /// Returns what the items are where no line begins one: the rows of the table of contents, or the text as one.
    fn without_division(&self) -> Option<Division> {
        let end = self.lines.len();
        if !self.toc.is_empty() {
            let item = |entry: &ContentsEntry| FoundItem {
                content: end,
                under: entry.number.minor > 0,
                ..FoundItem::on_line(end, entry.printed.clone(), entry.rest.clone())
            };
            return Some(Division::new(
                DivisionKind::Contents,
                self.toc.iter().map(item).collect(),
                Vec::new(),
            ));
        }
        match self.known {
            // what is added to a meeting has items or people
            Some(_) => None,
            None => find_items::undivided(&self.lines),
        }
    }

    /// Returns the other reading. Its items have ids of their own.
    fn other(&self, other: &Division, best: &Division) -> Option<Box<OtherReading>> {
        let Imported {
            mut meeting,
            places,
            warnings,
            lines: _,
            converted: _,
            other: _,
            candidates: _,
            is_divided: _,
        } = self.build(Some(other)).ok()?;
        for (at, item) in meeting.items.iter_mut().enumerate() {
            item.id = ItemId(format!("j{}", at + 1));
        }
        let ids = meeting.items.iter().map(|item| item.id.clone());
        Some(Box::new(OtherReading {
            first_by: best.kind.name().to_owned(),
            by: other.kind.name().to_owned(),
            places: ids.zip(places).collect(),
            agenda: meeting,
            warnings,
        }))
    }

    /// Builds the meeting from a division; without one it may have people only.
    fn build(&self, division: Option<&Division>) -> Result<Imported, ImportError> {
        let found: &[FoundItem] = division.map_or(&[], |division| &division.items);
        let mut lines = Cow::Borrowed(self.lines.as_slice());
        let mut warnings = self.warnings.clone();
        warnings.extend(division.iter().flat_map(|division| division.warnings.iter().cloned()));
        let end = self.known.map(|_| lines.len());
        let first = found.first().map(|found| found.at).or(end).ok_or(ImportError::NoItems)?;
        let mut roster = PeopleBuilder::default();
        let over = build_items::cases_over(&lines, found);
        let first = if over { (0..first).rfind(|&at| !lines[at].is_blank()).unwrap_or(first) } else { first };
        warnings.extend(letter::afbud(&mut lines, first));
        let front = front_matter::read(&lines, first, &self.running, self.name, &mut roster, self.known);
        let mut meeting = front.meeting;
        warnings.extend(front.warnings);
        let parts = (&*lines, found, &self.marks);
        let decided = decisions::are_told(&lines, found).filter(|_| !front.minutes);
        let minutes = front.minutes || decided.is_some();
        warnings.extend(decided.map(|no| Warning::at(no, UNNAMED_MINUTES)));
        warnings.extend(build_items::read(&mut meeting, &mut roster, parts, minutes));
        warnings.extend(missing(found, &self.toc));
        warnings.extend(left_out(&meeting, &self.toc));
        let printed: Vec<Option<usize>> = found.iter().map(|found| Some(lines.get(found.at)?.no)).collect();
        warnings.extend(doubts::find(&meeting, &printed, minutes));
        warnings.extend(roster.settle(&mut meeting, minutes));
        warnings.extend(doubts::of_people(&meeting, &lines[..first]));
        if meeting.items.is_empty() && meeting.people.is_empty() {
            return Err(ImportError::NoItems);
        }
        let places = printed.iter().map(|no| no.map_or(usize::MAX, |no| no - 1)).collect();
        let is_divided = division.is_none_or(|division| division.kind != DivisionKind::Undivided);
        Ok(Imported {
            meeting: meeting.normalised()?,
            warnings,
            lines: Vec::new(),
            places,
            converted: false,
            other: None,
            candidates: division.map_or_else(Vec::new, |it| line_numbers(&it.candidates, &lines)),
            is_divided,
        })
    }
}

/// Returns the places of lines in the text, counted from 0.
fn line_numbers(at: &[usize], lines: &[SourceLine]) -> Vec<usize> {
    at.iter().filter_map(|&at| lines.get(at)).map(|line| line.no - 1).collect()
}

/// Returns what the rows of the table of contents say behind the titles of their items, which no item keeps.
fn left_out(meeting: &Meeting, toc: &[ContentsEntry]) -> Option<Warning> {
    let titles: HashMap<&str, &str> =
        meeting.items.iter().map(|item| (item.number.as_str(), item.title.as_str())).collect();
    let more = |entry: &ContentsEntry| {
        let title = titles.get(entry.printed.as_str()).filter(|title| !title.is_empty())?;
        let rest = entry.rest.strip_prefix(title)?.trim();
        let is_said =
            rest.split_whitespace().next().is_some_and(|word| word.len() > 3) && !rest.starts_with('(');
        is_said.then(|| (entry.no, rest.to_owned()))
    };
    let mut rows = toc.iter().filter_map(more).peekable();
    let no = rows.peek()?.0;
    let rest = rows.map(|(_, rest)| format!("»{rest}«")).collect::<Vec<_>>().join(", ");
    Some(Warning::at(
        no,
        format!("listen over punkter siger mere end titlerne, og det er ikke taget med: {rest}"),
    ))
}

/// Returns items that the table of contents has and the document has not.
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
