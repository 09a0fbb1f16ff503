//! Changes to the lists of people, to their attendance, and to the timeline.

use super::{Change, ChangeError};
use crate::meeting::{Attendance, Meeting, Moment, Person, PersonId, normalise};

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

    /// Returns whether something happened to a person, or a person is named in what is minuted.
    pub fn is_named(&self, id: &PersonId) -> bool {
        self.named_in(id).is_some()
    }

    /// Returns where a person is named, which keeps them on the lists.
    fn named_in(&self, id: &PersonId) -> Option<ChangeError> {
        let is = |named: &Option<PersonId>| named.as_ref() == Some(id);
        let decisions = || self.items.iter().filter_map(|item| item.decision.as_ref());
        if self.moments_of(id).next().is_some() {
            Some(ChangeError::InUse)
        } else if self.attendance.iter().any(|a| is(&a.substitute))
            || self.timeline.iter().any(|moment| is(&moment.instead_of))
        {
            Some(ChangeError::Named("som stedfortræder eller med en stedfortræder"))
        } else if decisions().flat_map(|d| &d.votes).any(|vote| vote.people().any(|person| person == id)) {
            Some(ChangeError::Named("i en afstemning"))
        } else if decisions().flat_map(|d| &d.statements).any(|statement| is(&statement.person)) {
            Some(ChangeError::Named("i en protokoltilførsel"))
        } else if decisions().flat_map(|d| &d.tasks).any(|task| is(&task.person)) {
            Some(ChangeError::Named("i en opgave"))
        } else {
            None
        }
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
