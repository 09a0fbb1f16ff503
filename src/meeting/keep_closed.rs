//! No change opens an item but the one that is made to open it.

use std::collections::HashMap;

use super::access::gathers;
use super::{Access, AccessMarks, Change, ItemId, Meeting};

impl Meeting {
    /// The change, with the marks that keep closed what it would open in passing: an item that loses its closed heading,
    /// or the row "Lukkede punkter" that it stands after, is marked itself. Only [`Change::SetAccess`] by itself opens.
    pub fn opening_nothing(&self, change: Change) -> Change {
        let closing = self.closing_beside(&change);
        if closing.is_empty() {
            return change;
        }
        Change::Together { changes: std::iter::once(change).chain(closing).collect() }
    }

    /// The marks that [`Meeting::opening_nothing`] adds.
    pub fn closing_beside(&self, change: &Change) -> Vec<Change> {
        if !self.may_open(change) {
            return Vec::new();
        }
        let mut after = self.clone();
        if after.apply(change).is_err() {
            return Vec::new();
        }
        let before: HashMap<&ItemId, Access> =
            self.items.iter().map(|item| &item.id).zip(self.access_levels()).collect();
        let mut closing = Vec::new();
        // what is marked may itself be the heading of others
        for at in 0..after.items.len() {
            let id = after.items[at].id.clone();
            let now = after.access_at(at);
            if let Some(then) = before.get(&id).copied().filter(|then| *then > now) {
                let marks = AccessMarks::answered(then);
                after.items[at].set_access_marks(marks);
                closing.push(Change::SetAccess { item: id, marks });
            }
        }
        closing
    }

    /// Whether a change may make an item more open than it is, and is not the one that is made to.
    fn may_open(&self, change: &Change) -> bool {
        match change {
            Change::SetTitle { .. }
            | Change::SetItem { .. }
            | Change::AddItem { .. }
            | Change::RemoveItem { .. }
            | Change::MoveItem { .. } => true,
            // "Lukkede punkter" with the words "Ingen" gathers nothing
            Change::EditDecision { item, .. } => self.item(item).is_some_and(|item| gathers(item).is_some()),
            Change::Together { changes } => changes.iter().any(|change| self.may_open(change)),
            Change::SetAccess { .. }
            | Change::SetOpened { .. }
            | Change::SetClosed { .. }
            | Change::AcceptFinding { .. }
            | Change::SetHead { .. }
            | Change::SetDraft { .. }
            | Change::SetOutcomes { .. }
            | Change::SetVotes { .. }
            | Change::SetStatements { .. }
            | Change::SetTasks { .. }
            | Change::SetState { .. }
            | Change::AddPerson { .. }
            | Change::SetPerson { .. }
            | Change::RemovePerson { .. }
            | Change::SetAttendance { .. }
            | Change::AddMoment { .. }
            | Change::RemoveMoment { .. }
            | Change::AddCorrection { .. }
            | Change::RemoveCorrection { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests;
