//! Changes to the lists of people, to their attendance, and to the timeline.

use super::{Change, ChangeError};
use crate::meeting::{Attendance, Decision, Meeting, Moment, Person, PersonId, Statement, Task, normalise};

impl Meeting {
    pub(super) fn add_person(&mut self, index: usize, person: &Person) -> Result<Change, ChangeError> {
        let mut person = person.clone();
        normalise::clean_person(&mut person);
        if index > self.people.len() {
            return Err(ChangeError::NoPlace);
        }
        if self.person(&person.id).is_some() {
            return Err(ChangeError::Taken(person.id.to_string()));
        }
        if person.name.is_empty() {
            return Err(ChangeError::NoName);
        }
        let id = person.id.clone();
        self.people.insert(index, person);
        self.attendance.insert(index, Attendance::unknown(id.clone()));
        Ok(Change::RemovePerson { person: id })
    }

    pub(super) fn remove_person(&mut self, id: &PersonId) -> Result<Change, ChangeError> {
        let index = self.person_index(id)?;
        if let Some(place) = self.named_in(id) {
            return Err(place);
        }
        let person = Box::new(self.people.remove(index));
        let attendance = self.attendance.remove(index);
        Ok(Change::Together {
            changes: vec![Change::AddPerson { index, person }, Change::SetAttendance { attendance }],
        })
    }

    /// Moves a person, with what is known of the attendance, to another place. Returns the inverse.
    pub(super) fn move_person(&mut self, id: &PersonId, index: usize) -> Result<Change, ChangeError> {
        let from = self.person_index(id)?;
        if index >= self.people.len() {
            return Err(ChangeError::NoPlace);
        }
        let (person, record) = (self.people.remove(from), self.attendance.remove(from));
        self.people.insert(index, person);
        self.attendance.insert(index, record);
        Ok(Change::MovePerson { person: id.clone(), index: from })
    }

    /// Returns whether the meeting was held with a person: then they stay on its lists.
    pub fn was_held_with(&self, id: &PersonId) -> bool {
        let attended = |record: &Attendance| record.person == *id && record.status.attended();
        self.has_ended() && self.attendance.iter().any(attended)
    }

    /// Returns whether something happened to a person, or a person is named in what is minuted.
    pub fn is_named(&self, id: &PersonId) -> bool {
        self.named_in(id).is_some()
    }

    /// Returns where a person is named, which keeps them on the lists.
    fn named_in(&self, id: &PersonId) -> Option<ChangeError> {
        if self.moments_of(id).next().is_some() {
            return Some(ChangeError::InUse);
        }
        let has_substitute = self.attendance.iter().any(|record| is_substitute(record, id));
        if has_substitute || self.timeline.iter().any(|moment| is_replaced(moment, id)) {
            return Some(ChangeError::Named("som stedfortræder eller med en stedfortræder"));
        }
        let decisions = self.items.iter().filter_map(|item| item.decision.as_ref());
        decisions.filter_map(|decision| naming_entry(decision, id)).next().map(ChangeError::Named)
    }

    /// Sets what the lists say of a person, who keeps the place there. Returns the inverse.
    pub(super) fn set_person(&mut self, person: &Person) -> Result<Change, ChangeError> {
        let mut person = person.clone();
        normalise::clean_person(&mut person);
        if person.name.is_empty() {
            return Err(ChangeError::NoName);
        }
        let index = self.person_index(&person.id)?;
        let before = std::mem::replace(&mut self.people[index], person);
        Ok(Change::SetPerson { person: Box::new(before) })
    }

    /// Checks that a named person is on the lists.
    pub(super) fn known(&self, person: Option<&PersonId>) -> Result<(), ChangeError> {
        person.map_or(Ok(()), |person| self.person_index(person).map(|_| ()))
    }

    fn person_index(&self, id: &PersonId) -> Result<usize, ChangeError> {
        self.people.iter().position(|p| p.id == *id).ok_or_else(|| ChangeError::NoPerson(id.clone()))
    }

    /// Returns whether the chain of substitutes leads to a person.
    fn sits_for(&self, substitute: &PersonId, person: &PersonId) -> bool {
        let next =
            |id: &PersonId| self.attendance.iter().find(|record| record.person == *id)?.substitute.clone();
        let chain = std::iter::successors(Some(substitute.clone()), next);
        chain.take(self.people.len()).any(|id| id == *person)
    }

    pub(super) fn set_attendance(&mut self, attendance: &Attendance) -> Result<Change, ChangeError> {
        let index = self.person_index(&attendance.person)?;
        if let Some(substitute) = &attendance.substitute {
            self.person_index(substitute)?;
            if self.sits_for(substitute, &attendance.person) {
                return Err(ChangeError::Circle);
            }
        }
        let mut attendance = attendance.clone();
        normalise::clean_record(&mut attendance);
        let before = std::mem::replace(&mut self.attendance[index], attendance);
        Ok(Change::SetAttendance { attendance: before })
    }

    pub(super) fn add_moment(&mut self, index: usize, moment: &Moment) -> Result<Change, ChangeError> {
        if index > self.timeline.len() {
            return Err(ChangeError::NoPlace);
        }
        self.known(moment.person.as_ref())?;
        self.known(moment.instead_of.as_ref())?;
        if let Some(item) = &moment.item {
            self.item_mut(item)?;
        }
        let mut moment = moment.clone();
        normalise::clean_moment(&mut moment);
        self.timeline.insert(index, moment);
        Ok(Change::RemoveMoment { index })
    }

    pub(super) fn remove_moment(&mut self, index: usize) -> Result<Change, ChangeError> {
        if index >= self.timeline.len() {
            return Err(ChangeError::NoPlace);
        }
        Ok(Change::AddMoment { index, moment: self.timeline.remove(index) })
    }
}

// Each field is named here: one to come does not compile until somebody has decided whether it may name a person.

fn is_substitute(record: &Attendance, id: &PersonId) -> bool {
    let Attendance { person: _, status: _, substitute, without_word: _, note: _ } = record;
    substitute.as_ref() == Some(id)
}

/// Returns whether somebody sits in for a person from a moment on.
fn is_replaced(moment: &Moment, id: &PersonId) -> bool {
    let Moment { at: _, item: _, person: _, event: _, instead_of } = moment;
    instead_of.as_ref() == Some(id)
}

/// Returns in what kind of entry a decision names a person.
fn naming_entry(decision: &Decision, id: &PersonId) -> Option<&'static str> {
    let Decision { text: _, outcomes: _, votes, statements, tasks } = decision;
    let is_theirs = |Statement { person, kind: _, text: _, at: _ }: &Statement| person.as_ref() == Some(id);
    let has_task = |Task { person, who: _, what: _, due: _, done: _ }: &Task| person.as_ref() == Some(id);
    if votes.iter().any(|vote| vote.people().any(|person| person == id)) {
        Some("i en afstemning")
    } else if statements.iter().any(is_theirs) {
        Some("i en protokoltilførsel")
    } else if tasks.iter().any(has_task) {
        Some("i en opgave")
    } else {
        None
    }
}
