//! The people of the body's latest meeting.

use chrono::NaiveDate;

use crate::meeting::{Person, date};

/// The people that another meeting offers for this one.
#[derive(Debug, Default)]
pub struct Roster {
    /// The people of the body's latest meeting, once requested and found.
    pub latest: Option<Latest>,
    /// Whether they are to be taken over once found.
    pub(in crate::app) wanted: bool,
    /// Whether the lists were empty and are being typed: a person without a group is a member.
    pub(in crate::app) typing_members: bool,
}

/// The people of the body's latest meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// The date of that meeting.
    pub date: NaiveDate,
    /// Its people, in the order of the lists.
    pub people: Vec<Person>,
}

impl Latest {
    /// Returns "18 personer fra mødet den 3. marts 2026".
    pub fn name(&self) -> String {
        let people =
            if self.people.len() == 1 { "1 person" } else { &format!("{} personer", self.people.len()) };
        format!("{people} fra mødet den {}", date::long(self.date))
    }
}
