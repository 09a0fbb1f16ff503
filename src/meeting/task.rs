//! What a person or office is to do after the meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Meeting, PersonId, date};

/// What a person or office is to do after the meeting (opgave): who, what, when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Task {
    /// Who, when a person on the lists.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Who, in words, when not on the lists ("sekretariatet").
    #[serde(default)]
    pub who: Option<String>,
    /// What is to be done.
    pub what: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// Whether it has been done.
    #[serde(default)]
    pub done: bool,
}

impl Task {
    /// Returns who is to do it, when that was said.
    pub fn who<'a>(&'a self, meeting: &'a Meeting) -> Option<&'a str> {
        let person =
            self.person.as_ref().and_then(|id| meeting.person(id)).map(|person| person.name.as_str());
        person.or(self.who.as_deref())
    }

    /// Returns "inden 1. maj 2026", when a day was set.
    pub fn deadline(&self) -> Option<String> {
        self.due.map(|day| format!("{DUE}{}", date::long(day)))
    }

    /// Who, what and when: "Bo Dam: Notat om natbusser, inden 1. maj 2026".
    pub fn sentence(&self, meeting: &Meeting) -> String {
        let mut out = self.who(meeting).map_or_else(String::new, |who| format!("{who}: "));
        out.push_str(self.what.trim_end_matches('.'));
        for remark in self.deadline().into_iter().chain(self.done.then(|| DONE.to_owned())) {
            out.push_str(&format!(", {remark}"));
        }
        out
    }
}

/// Before the day by which a task is to be done.
pub(crate) const DUE: &str = "inden ";
/// Of a task that has been done.
pub(crate) const DONE: &str = "udført";
