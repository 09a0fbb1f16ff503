//! No change opens an item but the one that is made to open it.

use std::collections::HashMap;

use super::secrecy::{self, MarkedTitle};
use super::{Access, AccessMarks, Change, Head, Item, ItemId, Meeting, text};

impl Meeting {
    /// Returns the change, with the marks that keep closed what it would open in passing: an item that loses its closed
    /// heading, or the row "Lukkede punkter" that it stands after, is marked itself, and so is a line before the items
    /// that names a closed item by a title which that has no longer. Only [`Change::SetAccess`] by itself opens.
    pub fn opening_nothing(&self, change: Change) -> Change {
        let closing = self.closing_beside(&change);
        if closing.is_empty() {
            return change;
        }
        Change::Together { changes: std::iter::once(change).chain(closing).collect() }
    }

    /// Returns the marks that [`Meeting::opening_nothing`] adds.
    fn closing_beside(&self, change: &Change) -> Vec<Change> {
        if !may_open(change) {
            return Vec::new();
        }
        let mut after = self.clone();
        if after.apply(change).is_err() {
            return Vec::new();
        }
        let before: HashMap<&ItemId, Access> =
            self.items.iter().map(|item| &item.id).zip(self.access_levels()).collect();
        let mut closing = Vec::new();
        let mut levels = after.access_levels();
        for at in 0..after.items.len() {
            let id = after.items[at].id.clone();
            if let Some(then) = before.get(&id).copied().filter(|then| *then > levels[at]) {
                let marks = AccessMarks::answered(then);
                after.items[at].set_access_marks(marks);
                // what is marked may itself be the heading of others
                levels = after.access_levels();
                closing.push(Change::SetAccess { item: id, marks });
            }
        }
        let preamble = after.preamble_marked_as_in(self);
        if preamble != after.preamble {
            closing.push(Change::SetHead { head: Box::new(Head { preamble, ..after.head() }) });
        }
        closing
    }

    /// Returns the change that gives an item a title as a person types it: a mark in it closes the item as in a file,
    /// unless a person opened the item.
    pub fn retitling(&self, id: &ItemId, typed: &str) -> Change {
        let typed = text::clean_line(typed);
        let title = |title: String| Change::SetTitle { item: id.clone(), title };
        let Some(item) = self.item(id).filter(|item| !item.opened) else { return title(typed) };
        let marked = item.clone().titled(&typed);
        let access = marked.marked_access();
        if access <= item.marked_access() {
            return title(marked.title);
        }
        let marks = AccessMarks::answered(access);
        let changes = vec![title(marked.title), Change::SetAccess { item: id.clone(), marks }];
        Change::Together { changes }
    }
}

/// Returns whether a change may make an item more open than it is, and is not the one that is made to.
fn may_open(change: &Change) -> bool {
    match change {
        Change::SetTitle { .. }
        | Change::SetItem { .. }
        | Change::AddItem { .. }
        | Change::RemoveItem { .. }
        | Change::MoveItem { .. } => true,
        Change::Together { changes } => changes.iter().any(may_open),
        Change::SetAccess { .. }
        | Change::SetOpened { .. }
        | Change::SetClosed { .. }
        | Change::AcceptFinding { .. }
        | Change::SetHead { .. }
        | Change::SetDraft { .. }
        | Change::EditDecision { .. }
        | Change::SetOutcomes { .. }
        | Change::SetVotes { .. }
        | Change::SetStatements { .. }
        | Change::SetTasks { .. }
        | Change::SetState { .. }
        | Change::AddPerson { .. }
        | Change::SetPerson { .. }
        | Change::RemovePerson { .. }
        | Change::MovePerson { .. }
        | Change::SetAttendance { .. }
        | Change::AddMoment { .. }
        | Change::RemoveMoment { .. }
        | Change::AddCorrection { .. }
        | Change::RemoveCorrection { .. } => false,
    }
}

impl Item {
    /// Returns the item with a title as a person types it, read as in a file: a mark in it closes the item.
    #[must_use]
    pub fn titled(mut self, typed: &str) -> Item {
        let MarkedTitle { title, access } = secrecy::split_title(typed);
        let access = access.unwrap_or_default();
        let is_mark_alone = title.trim().is_empty();
        self.title = if is_mark_alone || !access.is_withheld() { typed.to_owned() } else { title };
        if access > self.marked_access() {
            self.set_access_marks(AccessMarks::answered(access));
        }
        self
    }
}

#[cfg(test)]
pub(crate) mod tests;
