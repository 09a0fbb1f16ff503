//! Who is on the lists: a newcomer, and the people of a body's latest meeting, taken over for its next one.

use chrono::NaiveDate;

use super::OpenMeeting;
use crate::meeting::{Attendance, Change, ChangeError, Person, PersonId, Status, date, id, text};

/// Where those go who stand on no list.
const GUESTS: &str = "Andre";
/// Where those go with whom an empty list begins.
const MEMBERS: &str = "Medlemmer";

/// The people that another meeting has for this one.
#[derive(Debug, Default)]
pub struct Roster {
    /// Those of the body's latest meeting, when they were asked for and found.
    pub latest: Option<Latest>,
    /// Whether they are to be taken over when they are found.
    pub(in crate::app) wanted: bool,
    /// Whether the lists were empty and are being typed: who is named without a group is a member.
    typing_members: bool,
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

impl OpenMeeting {
    /// "Jens Holm, Engum" as a new person among the guests, or "Jens Holm, Engum, Deltagere" in the group that is named.
    /// Those with whom empty lists begin are members.
    pub(in crate::app) fn add_person(&mut self, line: &str) -> Result<PersonId, ChangeError> {
        let line = text::clean_line(line);
        let mut parts = line.splitn(3, ',').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let org = parts.next().filter(|org| !org.is_empty()).map(str::to_owned);
        self.roster.typing_members |= self.meeting.people.is_empty();
        let usual = if self.roster.typing_members { MEMBERS } else { GUESTS };
        let wanted = parts.next().filter(|group| !group.is_empty()).unwrap_or(usual);
        let known = |p: &&Person| p.group.to_lowercase().starts_with(&wanted.to_lowercase());
        let neighbour = self.meeting.people.iter().rfind(known).cloned();
        let at = neighbour.as_ref().and_then(|n| self.meeting.people.iter().position(|p| p.id == n.id));
        let taken = |candidate: &str| self.meeting.person(&PersonId::from(candidate)).is_some();
        let person = Person {
            id: PersonId(id::fresh('p', self.meeting.people.len() + 1, taken)),
            name: name.to_owned(),
            org,
            group: neighbour.as_ref().map_or_else(|| wanted.to_owned(), |person| person.group.clone()),
            voting: neighbour.map_or(wanted == MEMBERS, |person| person.voting),
            ..Person::default()
        };
        let index = at.map_or(self.meeting.people.len(), |index| index + 1);
        let id = person.id.clone();
        let add = Change::AddPerson { index, person: Box::new(person) };
        let present = Change::SetAttendance {
            attendance: Attendance { status: Status::Present, ..Attendance::unknown(id.clone()) },
        };
        self.change_all(vec![add, present])?;
        Ok(id)
    }

    /// Takes over those who are not on the lists yet, in one step; returns how many.
    pub(in crate::app) fn take_over(&mut self, latest: &Latest) -> Result<usize, ChangeError> {
        let known: Vec<String> = self.meeting.people.iter().map(|p| p.name.to_lowercase()).collect();
        let new = latest.people.iter().filter(|p| !known.contains(&p.name.to_lowercase()));
        let first = self.meeting.people.len();
        let mut taken: Vec<PersonId> = self.meeting.people.iter().map(|person| person.id.clone()).collect();
        let mut changes = Vec::new();
        for (nth, person) in new.enumerate() {
            let is_taken = |candidate: &str| taken.iter().any(|id| id.0 == candidate);
            let id = PersonId(id::fresh('p', first + nth + 1, is_taken));
            taken.push(id.clone());
            let person = Box::new(Person { id, ..person.clone() });
            changes.push(Change::AddPerson { index: first + nth, person });
        }
        let count = changes.len();
        self.change_all(changes)?;
        Ok(count)
    }
}
