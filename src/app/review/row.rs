//! A row of the review, and the line of the file that it was read from.

use chrono::NaiveTime;

use super::{candidates, preamble};
use crate::meeting::{HeadPart, ItemId, Meeting, Origin, PersonId, Rules, Warning, date};

/// A row of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// The other way to divide the items.
    OtherReading,
    /// A warning, by its index.
    Warning(usize),
    /// A part of the head.
    Head(HeadRow),
    /// A line before the items, counted from 0.
    Preamble(usize),
    /// An item.
    Item(ItemId),
    /// A line of the file that may begin an item, counted from 0.
    Candidate(usize),
    /// A person.
    Person(PersonId),
}

/// A part of the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadRow {
    /// The body.
    Body,
    /// The date.
    Date,
    /// The hours.
    Hours,
    /// Where.
    Place,
    /// The rules of minuting.
    Rules,
}

impl From<HeadPart> for HeadRow {
    fn from(part: HeadPart) -> Self {
        match part {
            HeadPart::Body => HeadRow::Body,
            HeadPart::Date => HeadRow::Date,
            HeadPart::Hours => HeadRow::Hours,
            HeadPart::Place => HeadRow::Place,
        }
    }
}

impl HeadRow {
    const ALL: [HeadRow; 5] = [HeadRow::Body, HeadRow::Date, HeadRow::Hours, HeadRow::Place, HeadRow::Rules];

    /// Returns its name.
    pub fn label(self) -> &'static str {
        match self {
            HeadRow::Body => "Organ",
            HeadRow::Date => "Dato",
            HeadRow::Hours => "Tid",
            HeadRow::Place => "Sted",
            HeadRow::Rules => "Regler",
        }
    }

    /// Returns the text in the meeting; empty when nothing is known.
    pub fn text(self, meeting: &Meeting) -> String {
        let clock = |time: Option<NaiveTime>| time.map(date::clock_text);
        match self {
            HeadRow::Body => meeting.body.clone(),
            HeadRow::Date => date::long(meeting.date),
            HeadRow::Hours => [clock(meeting.starts), clock(meeting.ends)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("-"),
            HeadRow::Place => meeting.place.clone().unwrap_or_default(),
            HeadRow::Rules => rules_label(meeting.rules).to_owned(),
        }
    }
}

/// Returns the rules of minuting, in a word.
pub(super) fn rules_label(rules: Rules) -> &'static str {
    match rules {
        Rules::Kkr => "KKR",
        Rules::Network => "netværk eller bestyrelse",
        Rules::Municipal => "kommunal (styrelsesloven)",
    }
}

impl ReviewRow {
    /// Returns the rows of the review in their order.
    pub fn all(meeting: &Meeting, origin: Option<&Origin>) -> Vec<ReviewRow> {
        let other = origin.filter(|origin| origin.other.is_some()).map(|_| ReviewRow::OtherReading);
        let count = origin.map_or(0, |origin| origin.warnings_of(meeting).len());
        let warnings = (0..count).map(ReviewRow::Warning);
        let heads = HeadRow::ALL.map(ReviewRow::Head);
        let items = meeting.items.iter().map(|item| ReviewRow::Item(item.id.clone()));
        let people = meeting.people.iter().map(|person| ReviewRow::Person(person.id.clone()));
        let candidates = candidates::all(meeting, origin).into_iter();
        let candidates = candidates.map(|candidate| ReviewRow::Candidate(candidate.line));
        let before = (0..preamble::count(meeting)).map(ReviewRow::Preamble);
        let beginning = other.into_iter().chain(warnings).chain(heads).chain(before);
        beginning.chain(items).chain(candidates).chain(people).collect()
    }

    /// Returns the indexes of the rows that a warning is about.
    pub fn warned(rows: &[ReviewRow], origin: &Origin, meeting: &Meeting) -> Vec<usize> {
        let warnings = origin.warnings_of(meeting).iter();
        let about = warnings.flat_map(|warning| ReviewRow::about(warning, rows, origin, meeting));
        about.filter_map(|row| rows.iter().position(|other| *other == row)).collect()
    }

    /// Returns what a warning is about: a part of the head, the item at its place, the people that it names,
    /// or what was read from a line above the items; empty when it is about the whole file.
    pub(super) fn about(
        warning: &Warning,
        rows: &[ReviewRow],
        origin: &Origin,
        meeting: &Meeting,
    ) -> Vec<ReviewRow> {
        if let Some(part) = warning.about {
            return vec![ReviewRow::Head(part.into())];
        }
        let line = warning.line.and_then(|line| line.checked_sub(1));
        let begins = |row: &&ReviewRow| match row {
            ReviewRow::Item(_) => row.line_in(origin, meeting).filter(|begin| Some(*begin) <= line),
            _ => None,
        };
        if let Some(item) = rows.iter().filter(|row| begins(row).is_some()).max_by_key(begins) {
            return vec![item.clone()];
        }
        let named = meeting.people.iter().filter(|person| warning.text.contains(&person.name));
        let named: Vec<ReviewRow> = named.map(|person| ReviewRow::Person(person.id.clone())).collect();
        let text = line.and_then(|line| origin.lines.get(line));
        match (named.is_empty(), text) {
            (true, Some(text)) => rows.iter().filter(|row| row.stands_in(text, meeting)).cloned().collect(),
            _ => named,
        }
    }

    /// Returns whether the row was read from a line above the items.
    fn stands_in(&self, line: &str, meeting: &Meeting) -> bool {
        match self {
            ReviewRow::Head(HeadRow::Body) => !meeting.body.is_empty() && line.contains(&meeting.body),
            ReviewRow::Head(HeadRow::Place) => {
                meeting.place.as_ref().is_some_and(|place| line.contains(place.as_str()))
            }
            ReviewRow::Person(id) => meeting.person(id).is_some_and(|person| line.contains(&person.name)),
            ReviewRow::Preamble(at) => preamble::line(meeting, *at) == line.trim(),
            ReviewRow::OtherReading
            | ReviewRow::Warning(_)
            | ReviewRow::Head(HeadRow::Date | HeadRow::Hours | HeadRow::Rules)
            | ReviewRow::Item(_)
            | ReviewRow::Candidate(_) => false,
        }
    }

    /// Returns the index of the line of the file that the row was read from.
    pub(super) fn line_in(&self, origin: &Origin, meeting: &Meeting) -> Option<usize> {
        match self {
            ReviewRow::OtherReading => None,
            ReviewRow::Warning(at) => {
                origin.warnings_of(meeting).get(*at)?.line.map(|line| line.saturating_sub(1))
            }
            ReviewRow::Candidate(line) => Some(*line),
            ReviewRow::Head(HeadRow::Body) => origin.line_with(&meeting.body),
            ReviewRow::Head(HeadRow::Place) => origin.line_with(meeting.place.as_deref()?),
            ReviewRow::Head(HeadRow::Date | HeadRow::Hours | HeadRow::Rules) => Some(0),
            ReviewRow::Preamble(at) => origin.line_with(preamble::line(meeting, *at)),
            ReviewRow::Item(id) => origin.line_of(meeting, id),
            ReviewRow::Person(id) => origin.line_with(&meeting.person(id)?.name),
        }
    }
}
