//! The stored meetings, with their decisions.

use chrono::{Datelike, NaiveDate};

use crate::app::outcome::{Next, Outcome};
use crate::meeting::date::long;
use crate::meeting::search::{Hit, Index, Searchable};
use crate::meeting::{Meeting, MeetingId, Summary};

/// The stored meetings.
#[derive(Debug, Default)]
pub struct StoredMeetings {
    all: Vec<Summary>,
    /// Whether the store has replied.
    pub known: bool,
    /// How many meetings are still to be read.
    pub unread: usize,
    index: Index,
}

/// A filter by body and year.
#[derive(Debug, Default)]
pub struct Narrowing {
    /// The only body shown.
    pub body: Option<String>,
    /// The only year shown.
    pub year: Option<i32>,
}

impl Narrowing {
    fn takes(&self, body: &str, day: NaiveDate) -> bool {
        self.body.as_ref().is_none_or(|only| only == body) && self.year.is_none_or(|only| only == day.year())
    }
}

impl StoredMeetings {
    /// Takes in the list of meetings, and returns those that must be read again.
    pub(in crate::app) fn fill(&mut self, rows: Vec<Summary>) -> Vec<MeetingId> {
        self.index.keep(rows.iter().map(|row| &row.id));
        self.all = rows;
        self.known = true;
        let stale = self.all.iter().filter(|row| !self.index.knows(&row.id, row.revision));
        stale.map(|row| row.id.clone()).collect()
    }

    /// Takes in the decisions of a meeting.
    pub(in crate::app) fn put(&mut self, meeting: Searchable) {
        self.index.put(meeting);
    }

    /// Returns the meetings that pass a filter, each with its index.
    pub(super) fn of(&self, narrowing: &Narrowing) -> Vec<(usize, &Summary)> {
        let wanted = |row: &Summary| narrowing.takes(&row.body, row.date);
        self.all.iter().enumerate().filter(|(_, row)| wanted(row)).collect()
    }

    /// Returns at most so many matching items, and how many there are.
    pub(super) fn find(&self, question: &str, narrowing: &Narrowing, most: usize) -> (Vec<Hit>, usize) {
        self.index.find(question, |body, day| narrowing.takes(body, day), most)
    }

    /// Returns the meeting at an index.
    pub(super) fn at(&self, place: usize) -> Option<&Summary> {
        self.all.get(place)
    }

    /// Returns the number of stored meetings.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns whether there is more than one body or year to choose from.
    pub fn has_choice(&self, narrowing: &Narrowing) -> bool {
        self.bodies().len() > 1 || self.years(narrowing).len() > 1
    }

    /// Opens the stored meeting of an agenda's body and day, if any.
    pub(in crate::app) fn open_same(&self, agenda: &Meeting) -> Option<Outcome> {
        let stored = self.all.iter().find(|row| row.is_of(agenda))?;
        let sentence = format!("Mødet den {} fandtes allerede; det er åbnet.", long(agenda.date));
        Some(Outcome::next(Next::Stored { meeting: stored.id.clone(), place: None }).and_info(sentence))
    }

    /// Returns the bodies with the day of their latest meeting, in the order of the list.
    pub(in crate::app) fn latest_of_bodies(&self) -> Vec<(&str, NaiveDate)> {
        let mut bodies: Vec<(&str, NaiveDate)> = Vec::new();
        for row in &self.all {
            match bodies.iter_mut().find(|(body, _)| *body == row.body) {
                Some((_, latest)) => *latest = row.date.max(*latest),
                None => bodies.push((&row.body, row.date)),
            }
        }
        bodies
    }

    pub(super) fn bodies(&self) -> Vec<String> {
        let mut bodies: Vec<String> = self.all.iter().map(|row| row.body.clone()).collect();
        bodies.sort_unstable();
        bodies.dedup();
        bodies
    }

    /// Returns the years of the chosen body's meetings, newest first.
    pub(super) fn years(&self, narrowing: &Narrowing) -> Vec<i32> {
        let is_chosen = |row: &&Summary| narrowing.body.as_ref().is_none_or(|body| *body == row.body);
        let mut years: Vec<i32> = self.all.iter().filter(is_chosen).map(|row| row.date.year()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        years
    }
}
