//! The meeting as everybody may read it: of closed items only that there was one.

use super::item::CLOSED_TITLE;
use crate::meeting::{Item, ItemId, Meeting, State};

/// The meeting with closed items emptied, and without drafts.
pub(super) fn redacted(meeting: &Meeting) -> Meeting {
    let items = meeting.items.iter().map(|item| if item.closed { emptied(item) } else { undrafted(item) });
    let is_closed = |id: &ItemId| meeting.item(id).is_none_or(|item| item.closed);
    let mut corrections = meeting.corrections.clone();
    corrections.retain(|correction| !correction.item.as_ref().is_some_and(is_closed));
    Meeting { items: items.collect(), corrections, ..meeting.clone() }
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
