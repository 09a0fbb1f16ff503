//! The meetings that are stored, with what was decided in them.

use chrono::{Datelike, NaiveDate};

use crate::app::outcome::{Next, Outcome};
use crate::meeting::date::long;
use crate::meeting::search::{Hit, Index, Searchable};
use crate::meeting::{Meeting, MeetingId, Summary};

/// The meetings that are stored.
#[derive(Debug, Default)]
pub struct StoredMeetings {
    all: Vec<Summary>,
    /// Whether the store has answered.
    pub known: bool,
    /// How many meetings are still to be looked through.
    pub unread: usize,
    index: Index,
}

/// Whose meetings, and of which year.
#[derive(Debug, Default)]
pub struct Narrowing {
    /// Whose meetings alone are shown.
    pub body: Option<String>,
    /// Of which year alone.
    pub year: Option<i32>,
}

impl Narrowing {
    fn takes(&self, body: &str, day: NaiveDate) -> bool {
        self.body.as_ref().is_none_or(|only| only == body) && self.year.is_none_or(|only| only == day.year())
    }
}

impl StoredMeetings {
    /// Takes in what is stored, and returns the meetings that must be looked through again.
    pub(in crate::app) fn fill(&mut self, rows: Vec<Summary>) -> Vec<MeetingId> {
        self.index.keep(rows.iter().map(|row| &row.id));
        self.all = rows;
        self.known = true;
        let stale = self.all.iter().filter(|row| !self.index.knows(&row.id, row.revision));
        stale.map(|row| row.id.clone()).collect()
    }

    /// Takes in what was decided in a meeting.
    pub(in crate::app) fn put(&mut self, meeting: Searchable) {
        self.index.put(meeting);
    }

    /// Returns the meetings of some bodies and years, each with its place.
    pub(super) fn of(&self, narrowing: &Narrowing) -> Vec<(usize, &Summary)> {
        let wanted = |row: &Summary| narrowing.takes(&row.body, row.date);
        self.all.iter().enumerate().filter(|(_, row)| wanted(row)).collect()
    }

    /// Returns the items that answer to what is typed, so many at most, and how many there are.
    pub(super) fn find(&self, question: &str, narrowing: &Narrowing, most: usize) -> (Vec<Hit>, usize) {
        self.index.find(question, |body, day| narrowing.takes(body, day), most)
    }

    /// Returns the meeting at a place.
    pub(super) fn at(&self, place: usize) -> Option<&Summary> {
        self.all.get(place)
    }

    /// Returns how many meetings are stored.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns whether none are.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns whether there is more than one body, or more than one year, to choose from.
    pub fn has_choice(&self, narrowing: &Narrowing) -> bool {
        self.bodies().len() > 1 || self.years(narrowing).len() > 1
    }

    /// Opens the stored meeting that an agenda is of, by its body and day; none when there is none.
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

    /// Returns the years of the meetings of the chosen body, the newest first.
    pub(super) fn years(&self, narrowing: &Narrowing) -> Vec<i32> {
        let is_chosen = |row: &&Summary| narrowing.body.as_ref().is_none_or(|body| *body == row.body);
        let mut years: Vec<i32> = self.all.iter().filter(is_chosen).map(|row| row.date.year()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        years
    }
}
