//! Undo across restarts: the steps rebuilt from the stored changes.

use std::collections::HashMap;

use super::OpenMeeting;
use super::correction_place::flatten;
use super::steps::{Step, StepPart, Steps};
use crate::editor::{Edit, Editor, UndoHistory};
use crate::meeting::{Change, Item, ItemId, State, UndoRecord};

/// How many changes are stored, each letter being one: some pages.
pub(in crate::app) const REACH: usize = 10_000;

/// The steps as they are rebuilt.
#[derive(Default)]
struct UndoRestorer {
    steps: Steps,
    texts: HashMap<ItemId, UndoHistory>,
    /// The text of removed items, which undo may bring back.
    removed_texts: HashMap<ItemId, String>,
    /// The current item, as far as the changes show.
    current: ItemId,
    /// The change before.
    before: Option<Change>,
}

impl UndoRestorer {
    fn replay(&mut self, past: UndoRecord) {
        let UndoRecord { record, undo } = past;
        self.remember_removed(&undo);
        match record.change.clone() {
            Change::EditDecision { item, at, removed, inserted } => {
                self.edited(item, Edit { at, removed, inserted });
            }
            _ if self.is_automatic(&record.change) => {}
            // belongs to the change before it
            Change::AddCorrection { .. } => self.steps.extend(&self.current.clone(), StepPart::Change(undo)),
            Change::SetState { item, state: State::Pending | State::Active } if self.just_edited(&item) => {
                self.steps.extend(&item, StepPart::Change(undo));
            }
            change => {
                if matches!(change, Change::SetClosed { .. }) {
                    self.texts.values_mut().for_each(UndoHistory::close);
                }
                if !matches!(change, Change::AddItem { .. })
                    && let Some(item) = change.item()
                {
                    self.current = item.clone();
                }
                self.steps.push(Step { item: self.current.clone(), parts: vec![StepPart::Change(undo)] });
            }
        }
        self.before = Some(record.change);
    }

    /// Stores the text of an item that undo would bring back.
    fn remember_removed(&mut self, undo: &Change) {
        let mut all = Vec::new();
        flatten(undo.clone(), &mut all);
        for change in all {
            if let Change::AddItem { item, .. } = change {
                self.removed_texts.insert(item.id.clone(), item.decision_text().to_owned());
            }
        }
    }

    fn edited(&mut self, item: ItemId, edit: Edit) {
        if self.texts.entry(item.clone()).or_default().remember(edit) {
            self.steps.push(Step { item: item.clone(), parts: vec![StepPart::Text] });
        }
        self.current = item;
    }

    fn just_edited(&self, item: &ItemId) -> bool {
        matches!(&self.before, Some(Change::EditDecision { item: of, .. }) if of == item)
    }

    /// Returns whether a change happened automatically while something was written, and is no step of its
    /// own.
    fn is_automatic(&self, change: &Change) -> bool {
        match change {
            Change::AddMoment { moment, .. } => moment.person.is_none(),
            Change::SetOpened { .. } => self.before.as_ref().is_some_and(|before| before.item().is_some()),
            Change::SetDraft { .. } => true,
            Change::SetClosed { .. }
            | Change::AcceptFinding { .. }
            | Change::SetHead { .. }
            | Change::AddItem { .. }
            | Change::RemoveItem { .. }
            | Change::MoveItem { .. }
            | Change::SetItem { .. }
            | Change::SetTitle { .. }
            | Change::SetAccess { .. }
            | Change::SetState { .. }
            | Change::EditDecision { .. }
            | Change::SetOutcomes { .. }
            | Change::SetVotes { .. }
            | Change::SetStatements { .. }
            | Change::SetTasks { .. }
            | Change::AddPerson { .. }
            | Change::SetPerson { .. }
            | Change::RemovePerson { .. }
            | Change::MovePerson { .. }
            | Change::SetAttendance { .. }
            | Change::RemoveMoment { .. }
            | Change::AddCorrection { .. }
            | Change::RemoveCorrection { .. }
            | Change::Together { .. } => false,
        }
    }
}

/// Puts the steps from before the meeting was opened under those done since.
pub(in crate::app) fn restore(open: &mut OpenMeeting, past: Vec<UndoRecord>) {
    let begun = open.begun;
    let before = past.into_iter().filter(|past| past.record.revision <= begun).collect::<Vec<_>>();
    // changes that do not lead to the opened revision belong to another history
    if before.last().is_none_or(|last| last.record.revision != begun) {
        return;
    }
    let mut restorer = UndoRestorer::default();
    before.into_iter().for_each(|past| restorer.replay(past));
    for (item, history) in restorer.texts {
        if item == open.current {
            open.text.restore_history(history);
            continue;
        }
        let there = open.meeting.item(&item).map(Item::decision_text);
        if let Some(words) = there.or(restorer.removed_texts.get(&item).map(String::as_str)) {
            let text = open.texts.entry(item).or_insert_with(|| Editor::new(words));
            text.restore_history(history);
        }
    }
    open.steps.prepend(restorer.steps);
}
