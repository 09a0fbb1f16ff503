//! Silence opens nothing: no difference of a file makes an item more open than it was.

use crate::meeting::{Access, AccessMarks, AgendaFields, Change, Item, ItemId, Meeting};

/// An agenda whose items are marked as what they are, whatever heading they stand under.
pub(super) fn with_inherited_access(agenda: &Meeting) -> Meeting {
    let mut agenda = agenda.clone();
    let levels = agenda.access_levels();
    for (item, access) in agenda.items.iter_mut().zip(levels) {
        if access.is_withheld() {
            item.set_access_marks(AccessMarks::answered(access));
        }
    }
    agenda
}

/// What the agenda says of an item, with who may read it where it stands.
pub(super) fn agenda_fields_as_read(item: &Item, access: Access) -> AgendaFields {
    let (closed, doubtful) = (access == Access::Closed, access == Access::Doubtful);
    AgendaFields { closed, doubtful, ..item.agenda_fields() }
}

/// A change that leaves nothing more open than it was: what would lose its heading is marked itself.
pub(super) fn opens_nothing(meeting: &Meeting, change: Change) -> Change {
    match change {
        Change::SetItem { .. }
        | Change::AddItem { .. }
        | Change::RemoveItem { .. }
        | Change::MoveItem { .. } => {}
        other => return other,
    }
    let mut after = meeting.clone();
    if after.apply(&change).is_err() {
        return change;
    }
    let levels = after.access_levels();
    let before: std::collections::HashMap<&ItemId, Access> =
        meeting.items.iter().map(|item| &item.id).zip(meeting.access_levels()).collect();
    let opened = after.items.iter().zip(levels).filter_map(|(item, now)| {
        let then = before.get(&item.id).copied().filter(|then| *then > now)?;
        Some(Change::SetAccess { item: item.id.clone(), marks: AccessMarks::answered(then) })
    });
    let closing: Vec<Change> = opened.collect();
    if closing.is_empty() {
        return change;
    }
    Change::Together { changes: std::iter::once(change).chain(closing).collect() }
}
