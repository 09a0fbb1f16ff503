//! A row of the review, and the line of the file that says the same.

use crate::meeting::{ItemId, Meeting, Origin, PersonId, Rules, date};

/// A row of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// Something to look at, by its place in the list.
    Warning(usize),
    /// A part of the head.
    Head(HeadRow),
    /// An item.
    Item(ItemId),
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
        let warnings = (0..origin.map_or(0, |origin| origin.warnings.len())).map(ReviewRow::Warning);
        let heads = HeadRow::ALL.map(ReviewRow::Head);
        let items = meeting.items.iter().map(|item| ReviewRow::Item(item.id.clone()));
        let people = meeting.people.iter().map(|person| ReviewRow::Person(person.id.clone()));
        warnings.chain(heads).chain(items).chain(people).collect()
    }

    /// Returns the line of the file that says what the row says, counted from 0.
    pub fn line_in(&self, origin: &Origin, meeting: &Meeting) -> Option<usize> {
        match self {
            ReviewRow::Warning(at) => origin.warnings.get(*at)?.line.map(|line| line.saturating_sub(1)),
            ReviewRow::Head(HeadRow::Body) => origin.line_with(&meeting.body),
            ReviewRow::Head(HeadRow::Place) => origin.line_with(meeting.place.as_deref()?),
            ReviewRow::Head(HeadRow::Date | HeadRow::Hours | HeadRow::Rules) => Some(0),
            ReviewRow::Item(id) => origin.line_of(meeting, id),
            ReviewRow::Person(id) => origin.line_with(&meeting.person(id)?.name),
        }
    }
}
