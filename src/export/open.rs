//! The meeting as everybody may read it: of closed items only that there was one, and nothing of how it was closed.

use super::item::CLOSED_TITLE;
use crate::meeting::{Happening, Item, ItemId, Meeting, Moment, PersonId, State};

/// The meeting with closed items emptied, and without drafts.
pub(super) fn redacted(meeting: &Meeting) -> Meeting {
    let items = meeting.items.iter().map(|item| if item.closed { emptied(item) } else { undrafted(item) });
    let is_closed = |id: &ItemId| meeting.item(id).is_none_or(|item| item.closed);
    let mut corrections = meeting.corrections.clone();
    corrections.retain(|correction| !correction.item.as_ref().is_some_and(is_closed));
    let open = Meeting {
        items: items.collect(),
        corrections,
        timeline: open_timeline(meeting, is_closed),
        closing_remark: None,
        ..meeting.clone()
    };
    without_closed_guests(open, meeting)
}

/// What happened, but for those who were guests or inhabil under a closed item, and for their coming back.
fn open_timeline(meeting: &Meeting, is_closed: impl Fn(&ItemId) -> bool) -> Vec<Moment> {
    let mut out: Vec<&PersonId> = Vec::new();
    let mut open = Vec::new();
    let mut now = None;
    let noted = meeting.timeline.iter().any(|moment| moment.event == Happening::ItemStarted);
    for moment in &meeting.timeline {
        match moment.event {
            Happening::ItemStarted => now = moment.item.as_ref(),
            Happening::ItemEnded => now = None,
            _ if !noted => now = moment.item.as_ref().or(now),
            _ => {}
        }
        let told = match (&moment.person, moment.event) {
            (person, Happening::Recused | Happening::Cleared | Happening::Guest) => {
                let is_open = !moment.item.as_ref().or(now).is_some_and(&is_closed);
                if !is_open && moment.event == Happening::Recused {
                    out.extend(person);
                } else if is_open && moment.event == Happening::Recused {
                    out.retain(|other| Some(*other) != person.as_ref());
                }
                is_open
            }
            (Some(person), Happening::Returned) => {
                let was_out = out.iter().position(|other| *other == person);
                was_out.map(|at| out.swap_remove(at)).is_none()
            }
            (Some(person), Happening::Left | Happening::Arrived) => {
                out.retain(|other| *other != person);
                true
            }
            _ => true,
        };
        if told {
            open.push(moment.clone());
        }
    }
    open
}

/// Without the people of whom nothing is known any more but that they were guests under a closed item.
fn without_closed_guests(mut open: Meeting, whole: &Meeting) -> Meeting {
    let was_guest = |id: &PersonId| {
        let mut moments = whole.moments_of(id).peekable();
        moments.peek().is_some() && moments.all(|moment| moment.event == Happening::Guest)
    };
    let hidden: Vec<PersonId> =
        whole.people.iter().map(|person| &person.id).filter(|id| was_guest(id)).cloned().collect();
    for id in hidden {
        if !open.is_named(&id) {
            open.people.retain(|person| person.id != id);
            open.attendance.retain(|record| record.person != id);
        }
    }
    open
}

/// Named field by field, so that a field to come is closed until someone opens it.
fn emptied(item: &Item) -> Item {
    Item {
        id: item.id.clone(),
        number: item.number.clone(),
        level: item.level,
        title: CLOSED_TITLE.to_owned(),
        closed: true,
        state: State::Pending,
        ..Item::default()
    }
}

fn undrafted(item: &Item) -> Item {
    Item { draft: None, ..item.clone() }
}
