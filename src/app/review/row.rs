//! A row of the review, and the line of the file that says the same.

use super::candidates;
use crate::meeting::{ItemId, Meeting, Origin, PersonId, Rules, date};

/// A row of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// How else the items can be divided.
    OtherReading,
    /// Something to look at, by its place in the list.
    Warning(usize),
    /// A part of the head.
    Head(HeadRow),
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
    /// The organ that meets.
    Body,
    /// The day.
    Date,
    /// The hours.
    Hours,
    /// Where.
    Place,
    /// Which rules it minutes by.
    Rules,
}

impl HeadRow {
    const ALL: [HeadRow; 5] = [HeadRow::Body, HeadRow::Date, HeadRow::Hours, HeadRow::Place, HeadRow::Rules];

    /// Returns the part of the head that a warning of the import is about, by its first words.
    fn warned(warning: &str) -> Option<Self> {
        match warning.split(' ').take(2).collect::<Vec<_>>().as_slice() {
            ["organets", "navn"] => Some(HeadRow::Body),
            ["mødets", "dato"] => Some(HeadRow::Date),
            ["mødets", "sted"] => Some(HeadRow::Place),
            ["klokkeslættet", _] => Some(HeadRow::Hours),
            _ => None,
        }
    }

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            HeadRow::Body => "Organ",
            HeadRow::Date => "Dato",
            HeadRow::Hours => "Tid",
            HeadRow::Place => "Sted",
            HeadRow::Rules => "Regler",
        }
    }

    /// What the meeting says there; empty when nothing is known.
    pub fn text(self, meeting: &Meeting) -> String {
        let clock = |time: Option<chrono::NaiveTime>| time.map(date::clock_text);
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

/// Returns the rules that a body minutes by, in a word.
pub(in crate::app) fn rules_label(rules: Rules) -> &'static str {
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
        let beginning = other.into_iter().chain(warnings).chain(heads);
        beginning.chain(items).chain(candidates).chain(people).collect()
    }

    /// Returns the rows that a warning is about, each by its place in the list: the item that the line stands in, or the
    /// part of the head or the person that stands on it.
    pub fn warned(rows: &[ReviewRow], origin: &Origin, meeting: &Meeting) -> Vec<usize> {
        let lines = origin.warnings_of(meeting).iter().filter_map(|warning| warning.line?.checked_sub(1));
        let begins: Vec<(usize, usize)> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| matches!(row, ReviewRow::Item(_)))
            .filter_map(|(at, row)| Some((row.line_in(origin, meeting)?, at)))
            .collect();
        let first = begins.iter().map(|(begin, _)| *begin).min();
        let mut out = Vec::new();
        for line in lines {
            match first.filter(|first| *first <= line) {
                Some(_) => {
                    let within = begins.iter().filter(|(begin, _)| *begin <= line);
                    out.extend(within.max_by_key(|(begin, _)| *begin).map(|(_, at)| *at));
                }
                None => {
                    let text = origin.lines.get(line).map_or("", String::as_str);
                    let stands = |row: &ReviewRow| row.stands_in(text, meeting);
                    out.extend(rows.iter().enumerate().filter(|(_, row)| stands(row)).map(|(at, _)| at));
                }
            }
        }
        out
    }

    /// Returns what a warning is about, by its place in the list: a part of the head, the item that stands where it points,
    /// or the person that it names; none when it is about the whole file.
    pub(super) fn warned_of(at: usize, origin: &Origin, meeting: &Meeting) -> Option<ReviewRow> {
        let warning = origin.warnings_of(meeting).get(at)?;
        let line = warning.line.map(|line| line.saturating_sub(1));
        let begins = |id: &ItemId| origin.line_of(meeting, id).is_some_and(|begin| Some(begin) <= line);
        let item = || meeting.items.iter().rfind(|item| line.is_some() && begins(&item.id));
        let person = || meeting.people.iter().find(|person| warning.text.contains(&person.name));
        let head = HeadRow::warned(&warning.text).map(ReviewRow::Head);
        let item = || item().map(|item| ReviewRow::Item(item.id.clone()));
        head.or_else(item).or_else(|| person().map(|person| ReviewRow::Person(person.id.clone())))
    }

    /// Whether a line above the items is the one that the row was read from.
    fn stands_in(&self, line: &str, meeting: &Meeting) -> bool {
        match self {
            ReviewRow::Head(HeadRow::Body) => !meeting.body.is_empty() && line.contains(&meeting.body),
            ReviewRow::Head(HeadRow::Place) => {
                meeting.place.as_ref().is_some_and(|place| line.contains(place.as_str()))
            }
            ReviewRow::Person(id) => meeting.person(id).is_some_and(|person| line.contains(&person.name)),
            ReviewRow::OtherReading
            | ReviewRow::Warning(_)
            | ReviewRow::Head(HeadRow::Date | HeadRow::Hours | HeadRow::Rules)
            | ReviewRow::Item(_)
            | ReviewRow::Candidate(_) => false,
        }
    }

    /// Returns the line of the file that says what the row says, counted from 0.
    pub fn line_in(&self, origin: &Origin, meeting: &Meeting) -> Option<usize> {
        match self {
            ReviewRow::OtherReading => None,
            ReviewRow::Warning(at) => {
                origin.warnings_of(meeting).get(*at)?.line.map(|line| line.saturating_sub(1))
            }
            ReviewRow::Candidate(line) => Some(*line),
            ReviewRow::Head(HeadRow::Body) => origin.line_with(&meeting.body),
            ReviewRow::Head(HeadRow::Place) => origin.line_with(meeting.place.as_deref()?),
            ReviewRow::Head(HeadRow::Date | HeadRow::Hours | HeadRow::Rules) => Some(0),
            ReviewRow::Item(id) => origin.line_of(meeting, id),
            ReviewRow::Person(id) => origin.line_with(&meeting.person(id)?.name),
        }
    }
}
