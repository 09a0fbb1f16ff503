//! Every change to a meeting is a value: it can be stored, sent, undone.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Attendance, Decision, Item, ItemId, Meeting, Moment, Person, PersonId, State, text, tidy};

/// One change to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// The meeting began, or did not.
    SetOpened {
        /// When.
        at: Option<DateTime<FixedOffset>>,
    },
    /// The meeting ended, or was taken up again.
    SetClosed {
        /// When.
        at: Option<DateTime<FixedOffset>>,
    },
    /// A new title for an item.
    SetTitle {
        /// Which item.
        item: ItemId,
        /// The new title, on one line.
        title: String,
    },
    /// A new row in the agenda.
    AddItem {
        /// Where it is to stand.
        index: usize,
        /// The row.
        item: Box<Item>,
    },
    /// A row taken out again, with the time spent on it. Refused while someone came or left under it.
    RemoveItem {
        /// Which item.
        item: ItemId,
    },
    /// A row moved within the agenda.
    MoveItem {
        /// Which item.
        item: ItemId,
        /// Where it is to stand afterwards.
        index: usize,
    },
    /// Other draft words, or none.
    SetDraft {
        /// Which item.
        item: ItemId,
        /// The words.
        draft: Option<String>,
    },
    /// Letters written or deleted in a decision.
    EditDecision {
        /// Which item.
        item: ItemId,
        /// Where, in bytes of the text before the change.
        at: usize,
        /// What stood there.
        removed: String,
        /// What stands there now.
        inserted: String,
    },
    /// How far an item has come.
    SetState {
        /// Which item.
        item: ItemId,
        /// How far.
        state: State,
    },
    /// A new person on the lists.
    AddPerson {
        /// Where in the lists.
        index: usize,
        /// Who.
        person: Box<Person>,
    },
    /// A person taken off the lists. Refused while something happened to them.
    RemovePerson {
        /// Who.
        person: PersonId,
    },
    /// What is known of one person's attendance.
    SetAttendance {
        /// Everything that is known.
        attendance: Attendance,
    },
    /// Something happened.
    AddMoment {
        /// Where in the timeline.
        index: usize,
        /// What, when and to whom.
        moment: Moment,
    },
    /// It did not happen after all.
    RemoveMoment {
        /// Where in the timeline.
        index: usize,
    },
    /// Several changes that stand or fall together.
    Together {
        /// The changes, in order.
        changes: Vec<Change>,
    },
}

/// One change as it is kept: when it was made, and the revision it led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The meeting's revision after the change.
    pub revision: u64,
    /// When it was made.
    pub at: DateTime<FixedOffset>,
    /// What was changed.
    pub change: Change,
}

/// Why a change makes no sense for the meeting as it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// No such item.
    #[error("punktet findes ikke længere")]
    NoItem(ItemId),
    /// No such person.
    #[error("personen står ikke på listen")]
    NoPerson(PersonId),
    /// Outside the agenda, the lists or the timeline.
    #[error("pladsen findes ikke")]
    NoPlace,
    /// An id that is in use.
    #[error("id'et »{0}« er allerede brugt")]
    Taken(String),
    /// An edit that does not fit the text.
    #[error("rettelsen passer ikke til teksten")]
    Misfit,
    /// A title without a letter.
    #[error("et punkt skal have en titel")]
    NoTitle,
    /// A person without a name.
    #[error("en person skal have et navn")]
    NoName,
    /// The timeline tells of it.
    #[error("nogen kom eller gik her; det skal fortrydes først")]
    InUse,
}

impl Meeting {
    /// Carries out a change and answers with the change that undoes it.
    ///
    /// # Errors
    /// A [`ChangeError`] when the change makes no sense; then the meeting is as it was.
    pub fn apply(&mut self, change: &Change) -> Result<Change, ChangeError> {
        let inverse = self.carry_out(change)?;
        self.revision += 1;
        Ok(inverse)
    }

    fn carry_out(&mut self, change: &Change) -> Result<Change, ChangeError> {
        match change {
            Change::SetOpened { at } => {
                Ok(Change::SetOpened { at: std::mem::replace(&mut self.opened_at, *at) })
            }
            Change::SetClosed { at } => {
                Ok(Change::SetClosed { at: std::mem::replace(&mut self.closed_at, *at) })
            }
            Change::SetTitle { item, title } => self.set_title(item, title),
            Change::AddItem { index, item } => self.add_item(*index, item),
            Change::RemoveItem { item } => self.remove_item(item),
            Change::MoveItem { item, index } => self.move_item(item, *index),
            Change::SetDraft { item, draft } => self.set_draft(item, draft.as_deref()),
            Change::EditDecision { item, at, removed, inserted } => {
                self.edit_decision(item, *at, removed, inserted)
            }
            Change::SetState { item, state } => {
                let row = self.item_mut(item)?;
                Ok(Change::SetState { item: item.clone(), state: std::mem::replace(&mut row.state, *state) })
            }
            Change::AddPerson { index, person } => self.add_person(*index, person),
            Change::RemovePerson { person } => self.remove_person(person),
            Change::SetAttendance { attendance } => self.set_attendance(attendance),
            Change::AddMoment { index, moment } => self.add_moment(*index, moment),
            Change::RemoveMoment { index } => self.remove_moment(*index),
            Change::Together { changes } => self.together(changes),
        }
    }

    fn item_mut(&mut self, id: &ItemId) -> Result<&mut Item, ChangeError> {
        self.items.iter_mut().find(|item| item.id == *id).ok_or_else(|| ChangeError::NoItem(id.clone()))
    }

    fn set_title(&mut self, id: &ItemId, title: &str) -> Result<Change, ChangeError> {
        let title = text::clean_line(title);
        if title.is_empty() {
            return Err(ChangeError::NoTitle);
        }
        let before = std::mem::replace(&mut self.item_mut(id)?.title, title);
        Ok(Change::SetTitle { item: id.clone(), title: before })
    }

    fn add_item(&mut self, index: usize, item: &Item) -> Result<Change, ChangeError> {
        let mut item = item.clone();
        tidy::clean_item(&mut item);
        if index > self.items.len() {
            return Err(ChangeError::NoPlace);
        }
        if self.item(&item.id).is_some() {
            return Err(ChangeError::Taken(item.id.to_string()));
        }
        if item.title.is_empty() {
            return Err(ChangeError::NoTitle);
        }
        let id = item.id.clone();
        self.items.insert(index, item);
        Ok(Change::RemoveItem { item: id })
    }

    fn remove_item(&mut self, id: &ItemId) -> Result<Change, ChangeError> {
        let index = self.position(id).ok_or_else(|| ChangeError::NoItem(id.clone()))?;
        if self.timeline.iter().any(|m| m.item.as_ref() == Some(id) && m.person.is_some()) {
            return Err(ChangeError::InUse);
        }
        let mut back = vec![Change::AddItem { index, item: Box::new(self.items.remove(index)) }];
        let mut position = 0;
        self.timeline.retain(|moment| {
            let stays = moment.item.as_ref() != Some(id);
            if !stays {
                back.push(Change::AddMoment { index: position, moment: moment.clone() });
            }
            position += 1;
            stays
        });
        Ok(Change::Together { changes: back })
    }

    fn move_item(&mut self, id: &ItemId, index: usize) -> Result<Change, ChangeError> {
        let from = self.position(id).ok_or_else(|| ChangeError::NoItem(id.clone()))?;
        if index >= self.items.len() {
            return Err(ChangeError::NoPlace);
        }
        let item = self.items.remove(from);
        self.items.insert(index, item);
        Ok(Change::MoveItem { item: id.clone(), index: from })
    }

    fn set_draft(&mut self, id: &ItemId, draft: Option<&str>) -> Result<Change, ChangeError> {
        let draft = draft.map(|words| text::clean(words).into_owned()).filter(|words| !words.is_empty());
        let before = std::mem::replace(&mut self.item_mut(id)?.draft, draft);
        Ok(Change::SetDraft { item: id.clone(), draft: before })
    }

    fn edit_decision(
        &mut self,
        id: &ItemId,
        at: usize,
        removed: &str,
        inserted: &str,
    ) -> Result<Change, ChangeError> {
        if text::clean(inserted) != inserted {
            return Err(ChangeError::Misfit);
        }
        let item = self.item_mut(id)?;
        let decision = item.decision.get_or_insert_default();
        let fits = decision.text.get(at..).is_some_and(|rest| rest.starts_with(removed));
        if fits {
            decision.text.replace_range(at..at + removed.len(), inserted);
        }
        if item.decision.as_ref().is_some_and(Decision::is_empty) {
            item.decision = None;
        }
        let (removed, inserted) = (inserted.to_owned(), removed.to_owned());
        if fits {
            Ok(Change::EditDecision { item: id.clone(), at, removed, inserted })
        } else {
            Err(ChangeError::Misfit)
        }
    }

    fn add_person(&mut self, index: usize, person: &Person) -> Result<Change, ChangeError> {
        let mut person = person.clone();
        tidy::clean_person(&mut person);
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

    fn remove_person(&mut self, id: &PersonId) -> Result<Change, ChangeError> {
        let index = self.person_index(id)?;
        let named = self.attendance.iter().any(|a| a.substitute.as_ref() == Some(id));
        if named || self.moments_of(id).next().is_some() {
            return Err(ChangeError::InUse);
        }
        let person = Box::new(self.people.remove(index));
        let attendance = self.attendance.remove(index);
        Ok(Change::Together {
            changes: vec![Change::AddPerson { index, person }, Change::SetAttendance { attendance }],
        })
    }

    fn person_index(&self, id: &PersonId) -> Result<usize, ChangeError> {
        self.people.iter().position(|p| p.id == *id).ok_or_else(|| ChangeError::NoPerson(id.clone()))
    }

    fn set_attendance(&mut self, attendance: &Attendance) -> Result<Change, ChangeError> {
        let index = self.person_index(&attendance.person)?;
        if let Some(substitute) = &attendance.substitute {
            self.person_index(substitute)?;
        }
        let mut attendance = attendance.clone();
        tidy::clean_record(&mut attendance);
        let before = std::mem::replace(&mut self.attendance[index], attendance);
        Ok(Change::SetAttendance { attendance: before })
    }

    fn add_moment(&mut self, index: usize, moment: &Moment) -> Result<Change, ChangeError> {
        if index > self.timeline.len() {
            return Err(ChangeError::NoPlace);
        }
        if let Some(person) = &moment.person {
            self.person_index(person)?;
        }
        if let Some(item) = &moment.item {
            self.item_mut(item)?;
        }
        self.timeline.insert(index, moment.clone());
        Ok(Change::RemoveMoment { index })
    }

    fn remove_moment(&mut self, index: usize) -> Result<Change, ChangeError> {
        if index >= self.timeline.len() {
            return Err(ChangeError::NoPlace);
        }
        Ok(Change::AddMoment { index, moment: self.timeline.remove(index) })
    }

    fn together(&mut self, changes: &[Change]) -> Result<Change, ChangeError> {
        let mut back = Vec::with_capacity(changes.len());
        for change in changes {
            match self.carry_out(change) {
                Ok(inverse) => back.push(inverse),
                Err(error) => {
                    for inverse in back.iter().rev() {
                        self.carry_out(inverse)?;
                    }
                    return Err(error);
                }
            }
        }
        back.reverse();
        Ok(Change::Together { changes: back })
    }
}

impl Change {
    /// The item that a change concerns, when it is one.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Change::SetTitle { item, .. }
            | Change::RemoveItem { item }
            | Change::MoveItem { item, .. }
            | Change::SetDraft { item, .. }
            | Change::EditDecision { item, .. }
            | Change::SetState { item, .. } => Some(item),
            Change::AddItem { item, .. } => Some(&item.id),
            Change::Together { changes } => changes.iter().find_map(Change::item),
            Change::SetOpened { .. }
            | Change::SetClosed { .. }
            | Change::AddPerson { .. }
            | Change::RemovePerson { .. }
            | Change::SetAttendance { .. }
            | Change::AddMoment { .. }
            | Change::RemoveMoment { .. } => None,
        }
    }
}
