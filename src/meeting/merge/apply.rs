//! What a difference does, adapted to the meeting as it is when it is taken.

use super::{
    fields::{self, Chosen},
    guard, minuted,
};
use crate::meeting::{
    AccessMarks, AgendaFields, Attendance, Change, Head, Item, ItemId, Meeting, Person, PersonId, State,
};

/// What a difference does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Operation {
    /// Chosen fields of the head.
    Head { head: Box<Head>, chosen: Chosen<Head> },
    /// A new row after the first of some others that is there. `item_marks` is what the file marks the row as
    /// itself, apart from its headings.
    Add { item: Box<Item>, item_marks: AccessMarks, behind: Vec<ItemId> },
    /// A row moved after the first of some others that is there.
    Move { item: ItemId, behind: Vec<ItemId> },
    /// Chosen fields of an item.
    Set { item: ItemId, fields: Box<AgendaFields>, chosen: Chosen<AgendaFields> },
    /// The words of a decision where there are none.
    Decide { item: ItemId, words: String, state: State },
    /// A row removed, or marked as withdrawn.
    Drop { item: ItemId },
    /// A new person, with what is known of the attendance.
    AddPerson { person: Box<Person>, attendance: Attendance },
    /// Chosen fields of a person.
    SetPerson { person: Box<Person>, chosen: Chosen<Person> },
    /// What is known of a person's attendance.
    Attend { attendance: Attendance },
    /// A person taken off the lists.
    DropPerson { person: PersonId },
}

impl Operation {
    /// Returns the change that does it.
    pub(super) fn change(&self, meeting: &Meeting) -> Change {
        match self {
            Operation::Head { head, chosen } => {
                let mut changed = meeting.head();
                fields::copy(chosen, head, &mut changed);
                Change::SetHead { head: Box::new(changed) }
            }
            Operation::Add { item, item_marks, behind } => add(meeting, item, *item_marks, behind),
            Operation::Move { item, behind } => Change::MoveItem {
                item: item.clone(),
                index: anchor(meeting, behind, Some(item)).map_or(0, |at| at + 1),
            },
            Operation::Set { item, fields, chosen } => {
                let mut changed = meeting.item(item).map(Item::agenda_fields).unwrap_or_default();
                fields::copy(chosen, fields, &mut changed);
                Change::SetItem { item: item.clone(), fields: Box::new(changed) }
            }
            Operation::Decide { item, words, state } => decide(item, words, *state),
            Operation::Drop { item } if is_untouched(meeting, item) => {
                Change::RemoveItem { item: item.clone() }
            }
            Operation::Drop { item } => Change::SetState { item: item.clone(), state: State::Withdrawn },
            Operation::AddPerson { person, attendance } => add_person(meeting, person, attendance),
            Operation::SetPerson { person, chosen } => {
                let known = meeting.person(&person.id).unwrap_or(person);
                let mut changed = known.clone();
                fields::copy(chosen, person, &mut changed);
                Change::SetPerson { person: Box::new(changed) }
            }
            Operation::Attend { attendance } => {
                Change::SetAttendance { attendance: fitted(attendance, |id| meeting.person(id).is_some()) }
            }
            Operation::DropPerson { person } if meeting.is_named(person) => {
                Change::Together { changes: Vec::new() }
            }
            Operation::DropPerson { person } => Change::RemovePerson { person: person.clone() },
        }
    }
}

fn add(meeting: &Meeting, item: &Item, item_marks: AccessMarks, behind: &[ItemId]) -> Change {
    let index = anchor(meeting, behind, None).map_or(0, |at| at + 1);
    let decision = item.decision.clone().map(|decision| minuted::by_id(decision, meeting));
    guard::marked_as_needed(meeting, index, Item { decision, ..item.clone() }, item_marks)
}

/// Returns whether nothing is minuted under an item: no words, no draft, no mark, and no time.
pub(super) fn is_untouched(meeting: &Meeting, id: &ItemId) -> bool {
    meeting.item(id).is_some_and(|item| {
        item.state == State::Pending
            && item.decision.is_none()
            && item.draft.is_none()
            && !meeting.timeline.iter().any(|moment| moment.item.as_ref() == Some(id))
            && meeting.corrections_of(Some(id)).next().is_none()
    })
}

/// Returns whether nothing is known of a person but what the lists say.
pub(super) fn is_unknown(meeting: &Meeting, id: &PersonId) -> bool {
    meeting.attendance_of(id) == Some(&Attendance::unknown(id.clone())) && !meeting.is_named(id)
}

/// Returns where the nearest of some rows is, counted without the row that is to move.
fn anchor(meeting: &Meeting, behind: &[ItemId], without: Option<&ItemId>) -> Option<usize> {
    let rest: Vec<&ItemId> =
        meeting.items.iter().map(|item| &item.id).filter(|id| Some(*id) != without).collect();
    behind.iter().find_map(|id| rest.iter().position(|other| *other == id))
}

fn decide(item: &ItemId, words: &str, state: State) -> Change {
    let inserted = words.to_owned();
    let edit = Change::EditDecision { item: item.clone(), at: 0, removed: String::new(), inserted };
    Change::Together { changes: vec![edit, Change::SetState { item: item.clone(), state }] }
}

/// Returns the change that adds a person after the last one of the same group, or at the end.
fn add_person(meeting: &Meeting, person: &Person, attendance: &Attendance) -> Change {
    let last = meeting.people.iter().rposition(|other| other.group == person.group);
    let index = last.map_or(meeting.people.len(), |at| at + 1);
    let add = Change::AddPerson { index, person: Box::new(person.clone()) };
    let attendance = fitted(attendance, |id| *id == person.id || meeting.person(id).is_some());
    if attendance == Attendance::unknown(person.id.clone()) {
        return add;
    }
    Change::Together { changes: vec![add, Change::SetAttendance { attendance }] }
}

/// Returns a record that names only people who are there.
fn fitted(attendance: &Attendance, is_there: impl Fn(&PersonId) -> bool) -> Attendance {
    let substitute = attendance.substitute.clone().filter(is_there);
    Attendance { substitute, ..attendance.clone() }
}
