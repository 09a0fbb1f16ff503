//! The people of a body's latest meeting, for the lists of its next one.

use chrono::NaiveDate;

use crate::meeting::{Person, date};

/// The people that another meeting has for this one.
#[derive(Debug, Default)]
pub struct Roster {
    /// Those of the body's latest meeting, when they were asked for and found.
    pub latest: Option<Latest>,
    /// Whether they are to be taken over when they are found.
    pub(in crate::app) wanted: bool,
    /// Whether the lists were empty and are being typed: who is named without a group is a member.
    pub(in crate::app) typing_members: bool,
}

/// Who was on the lists of the body's latest meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// When that was.
    pub date: NaiveDate,
    /// Everyone on its lists, in their order.
    pub people: Vec<Person>,
}

impl Latest {
    /// "18 personer fra mødet den 3. marts 2026".
    pub fn name(&self) -> String {
        let people =
            if self.people.len() == 1 { "1 person" } else { &format!("{} personer", self.people.len()) };
        format!("{people} fra mødet den {}", date::long(self.date))
    }
}
