//! What a difference does, fitted to the meeting as it is when it is taken.

use super::{
    minuted,
    parts::{self, Chosen},
};
use crate::meeting::{
    AgendaFields, Attendance, Change, Head, Item, ItemId, Meeting, Person, PersonId, State, Status,
};

/// What a difference does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// Some parts of the head.
    Head { head: Box<Head>, parts: Chosen },
    /// A new row behind the first of some others that is there.
    Add { item: Box<Item>, behind: Vec<ItemId> },
    /// A row moved behind the first of some others that is there.
    Move { item: ItemId, behind: Vec<ItemId> },
    /// Some parts of an item.
    Set { item: ItemId, facts: Box<AgendaFields>, parts: Chosen },
    /// The words of a decision where there are none.
    Decide { item: ItemId, words: String, state: State },
    /// A row taken out, or marked as withdrawn.
    Drop { item: ItemId },
    /// A new person, with what is known of the attendance.
    AddPerson { person: Box<Person>, attendance: Attendance },
    /// Some parts of a person.
    SetPerson { person: Box<Person>, parts: Chosen },
    /// What is known of a person's attendance.
    Attend { attendance: Attendance },
    /// A person taken off the lists.
    DropPerson { person: PersonId },
}

impl Deed {
    /// The change that does it.
    pub(super) fn change(&self, meeting: &Meeting) -> Change {
        match self {
            Deed::Head { head, parts } => {
                let mut changed = meeting.head();
                parts::take(&parts::HEAD, parts, head, &mut changed);
                Change::SetHead { head: Box::new(changed) }
            }
            Deed::Add { item, behind } => {
                let index = anchor(meeting, behind, None).map_or(0, |at| at + 1);
                let decision = item.decision.clone().map(|decision| minuted::by_id(decision, meeting));
                Change::AddItem { index, item: Box::new(Item { decision, ..(**item).clone() }) }
            }
            Deed::Move { item, behind } => Change::MoveItem {
                item: item.clone(),
                index: anchor(meeting, behind, Some(item)).map_or(0, |at| at + 1),
            },
            Deed::Set { item, facts, parts } => {
                let mut changed = meeting.item(item).map(Item::facts).unwrap_or_default();
                parts::take(&parts::ITEM, parts, facts, &mut changed);
                Change::SetItem { item: item.clone(), facts: Box::new(changed) }
            }
            Deed::Decide { item, words, state } => decide(item, words, *state),
            Deed::Drop { item } if is_untouched(meeting, item) => Change::RemoveItem { item: item.clone() },
            Deed::Drop { item } => Change::SetState { item: item.clone(), state: State::Withdrawn },
            Deed::AddPerson { person, attendance } => add_person(meeting, person, attendance),
            Deed::SetPerson { person, parts } => {
                let known = meeting.person(&person.id).unwrap_or(person);
                let mut changed = known.clone();
                parts::take(&parts::PERSON, parts, person, &mut changed);
                Change::SetPerson { person: Box::new(changed) }
            }
            Deed::Attend { attendance } => {
                Change::SetAttendance { attendance: fitted(attendance, |id| meeting.person(id).is_some()) }
            }
            Deed::DropPerson { person } if meeting.is_named(person) => {
                Change::Together { changes: Vec::new() }
            }
            Deed::DropPerson { person } => Change::RemovePerson { person: person.clone() },
        }
    }
}

/// Whether nothing is minuted under an item: no words, no draft, no mark, and no time.
pub(super) fn is_untouched(meeting: &Meeting, id: &ItemId) -> bool {
    meeting.item(id).is_some_and(|item| {
        item.state == State::Pending
            && item.decision.is_none()
            && item.draft.is_none()
            && !meeting.timeline.iter().any(|moment| moment.item.as_ref() == Some(id))
            && meeting.corrections_of(Some(id)).next().is_none()
    })
}

/// Whether nothing is known of a person but what the lists say.
pub(super) fn is_unknown(meeting: &Meeting, id: &PersonId) -> bool {
    meeting.attendance_of(id) == Some(&Attendance::unknown(id.clone())) && !meeting.is_named(id)
}

/// Where the nearest of some rows stands, counted without the row that is to move.
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

/// The person behind the last one of the same group, or at the end.
fn add_person(meeting: &Meeting, person: &Person, attendance: &Attendance) -> Change {
    let last = meeting.people.iter().rposition(|other| other.group == person.group);
    let index = last.map_or(meeting.people.len(), |at| at + 1);
    let add = Change::AddPerson { index, person: Box::new(person.clone()) };
    let attendance = fitted(attendance, |id| *id == person.id || meeting.person(id).is_some());
    let known =
        attendance.status != Status::Unknown || attendance.substitute.is_some() || attendance.note.is_some();
    match known {
        true => Change::Together { changes: vec![add, Change::SetAttendance { attendance }] },
        false => add,
    }
}

/// A record that names only people who are there.
fn fitted(attendance: &Attendance, is_there: impl Fn(&PersonId) -> bool) -> Attendance {
    Attendance { substitute: attendance.substitute.clone().filter(is_there), ..attendance.clone() }
}
