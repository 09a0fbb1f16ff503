//! Who may read an item is compared with what it inherits: a row may stand under another heading here.

use crate::meeting::{Access, AccessMarks, AgendaFields, Item, Meeting};

/// Returns an agenda whose items are marked as what they are, whatever heading they stand under.
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

/// Returns what the agenda says of an item, with who may read it where it stands.
pub(super) fn agenda_fields_as_read(item: &Item, access: Access) -> AgendaFields {
    let (closed, doubtful) = (access == Access::Closed, access == Access::Doubtful);
    AgendaFields { closed, doubtful, ..item.agenda_fields() }
}
