//! Going through the agenda: to the next item, the next unfinished one, or any; and moving items.

use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::editor::Direction;
use crate::meeting::{Change, ItemId};

/// Goes to the next item; after the last one, reports what is left.
pub(in crate::app) fn next(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    match neighbour(open, Direction::Forward) {
        Some(id) => Outcome::next(Next::Item(id)),
        None => end_of_agenda(open, environment),
    }
}

/// Goes to the item before.
pub(in crate::app) fn previous(open: &mut OpenMeeting) -> Outcome {
    match neighbour(open, Direction::Backward) {
        Some(id) => Outcome::next(Next::Item(id)),
        None => Outcome::info("Det er det første punkt."),
    }
}

/// Returns the nearest row in a direction that is not a heading.
fn neighbour(open: &OpenMeeting, direction: Direction) -> Option<ItemId> {
    let (current, rows) = (open.index(), open.meeting.items.len());
    let is_item = |&i: &usize| !open.meeting.is_heading(i);
    let index = match direction {
        Direction::Forward => (current + 1..rows).find(is_item),
        Direction::Backward => (0..current.min(rows)).rev().find(is_item),
    };
    index.map(|i| open.meeting.items[i].id.clone())
}

fn end_of_agenda(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.settle();
    let keys = |action| environment.keys(action).filter(|_| !open.meeting.has_ended());
    let end = keys(Action::CloseMeeting);
    let end = |does: &str| end.map_or_else(String::new, |keys| format!(" {keys} {does}."));
    let there = keys(Action::NextUnfinished).map_or_else(String::new, |keys| format!(": {keys}"));
    Outcome::info(match open.meeting.progress().unfinished {
        0 => format!("Det var det sidste punkt; intet mangler.{}", end("slutter mødet")),
        n => format!("Sidste punkt; {n} mangler noget{there}.{}", end("slutter")),
    })
}

/// Goes to the next unfinished item.
pub(in crate::app) fn next_unfinished(open: &mut OpenMeeting) -> Outcome {
    open.settle();
    match open.meeting.next_unfinished(open.index()).map(|i| open.meeting.items[i].id.clone()) {
        Some(id) if id == open.current => Outcome::info("Kun dette punkt mangler noget."),
        Some(id) => Outcome::next(Next::Item(id)),
        None => Outcome::info("Intet punkt mangler noget."),
    }
}

/// Goes to the first or the last item.
pub(in crate::app) fn end(open: &OpenMeeting, direction: Direction) -> Outcome {
    let items = &open.meeting.items;
    let item = if direction == Direction::Backward { items.first() } else { items.last() };
    item.map_or_else(Outcome::default, |item| Outcome::next(Next::Item(item.id.clone())))
}

/// Moves the current item by a row.
pub(super) fn move_item(open: &mut OpenMeeting, direction: Direction) -> Outcome {
    let index = match direction {
        Direction::Backward => open.index().checked_sub(1),
        Direction::Forward => Some(open.index() + 1).filter(|index| *index < open.meeting.items.len()),
    };
    let Some(index) = index else {
        return Outcome::info(match direction {
            Direction::Backward => "Punktet er allerede det første.",
            Direction::Forward => "Punktet er allerede det sidste.",
        });
    };
    let item = open.current.clone();
    Outcome::refused_or_nothing(open.change(Change::MoveItem { item, index }))
}
