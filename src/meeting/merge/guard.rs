//! Who may read an item is compared with what it inherits: a row may be under another heading here.

use crate::meeting::{Access, AccessMarks, AgendaFields, Change, Item, Meeting};

/// Returns an agenda whose items are marked as what they are, whatever heading they are under.
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

/// Returns the change that adds an item, marked as what the file marks it as itself where the headings of the
/// meeting withhold it as the file's do: who opens the heading opens it then.
pub(super) fn marked_as_needed(meeting: &Meeting, index: usize, item: Item, marks: AccessMarks) -> Change {
    let wanted = item.marked_access();
    let mut bare = item.clone();
    bare.set_access_marks(marks);
    let add = |item: &Item| Change::AddItem { index, item: Box::new(item.clone()) };
    let mut after = meeting.clone();
    let is_kept = after.apply(&add(&bare)).is_ok() && after.access(&item.id) >= wanted;
    if is_kept { add(&bare) } else { add(&item) }
}

/// Returns what the agenda says of an item, with who may read it where it is.
pub(super) fn agenda_fields_as_read(item: &Item, access: Access) -> AgendaFields {
    let (closed, doubtful) = (access == Access::Closed, access == Access::Doubtful);
    AgendaFields { closed, doubtful, ..item.agenda_fields() }
}
