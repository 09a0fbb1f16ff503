//! Undo across restarts: the steps rebuilt from the stored changes.

use std::collections::HashMap;

use super::OpenMeeting;
use super::correction_place::flatten;
use super::steps::{Step, StepPart, Steps};
use crate::editor::{Edit, Editor, UndoHistory, UndoneShare};
use crate::meeting::{Change, Item, ItemId, Record, RecordKind, State, UndoRecord};

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
    /// The step that undo or redo is carrying out.
    moving: Option<MovingStep>,
}

/// A step that undo or redo is carrying out, change by change.
struct MovingStep {
    kind: RecordKind,
    item: ItemId,
    /// What is still to be done; the last comes first.
    left: Vec<StepPart>,
    /// What takes back what was done so far.
    back: Vec<StepPart>,
}

impl UndoRestorer {
    fn replay(&mut self, past: UndoRecord) {
        let UndoRecord { record, undo } = past;
        self.remember_removed(&undo);
        let is_moved = !self.is_automatic(&record.change) && self.moves(&record, &undo);
        if !is_moved {
            self.moving = None;
            self.replay_new(&record, undo);
        }
        self.before = Some(record.change);
    }

    /// Moves the step that undo or redo carried out with a change. Returns whether there is one that the change belongs to.
    fn moves(&mut self, record: &Record, undo: &Change) -> bool {
        let from = match record.kind {
            RecordKind::New => return false,
            RecordKind::Undone => &self.steps.done,
            RecordKind::Redone => &self.steps.undone,
        };
        let going_on = self.moving.take().filter(|step| step.kind == record.kind && !step.left.is_empty());
        let is_new = going_on.is_none();
        let begun = || from.last().map(|step| (step.item.clone(), step.parts.clone()));
        let begin = |(item, left)| MovingStep { kind: record.kind, item, left, back: Vec::new() };
        let Some(mut step) = going_on.or_else(|| begun().map(begin)) else { return false };
        // a part that could not be carried out left no record
        while let Some(part) = step.left.pop() {
            let taken = match (&part, &record.change) {
                (StepPart::Change(change), made) => (change == made).then_some(UndoneShare::Whole),
                (StepPart::Text, Change::EditDecision { item, at, removed, inserted })
                    if *item == step.item =>
                {
                    let edit = Edit { at: *at, removed: removed.clone(), inserted: inserted.clone() };
                    moved_text(self.texts.entry(item.clone()).or_default(), &edit, record.kind)
                }
                (StepPart::Text, _) => None,
            };
            let Some(share) = taken else { continue };
            let back = match part {
                StepPart::Text => StepPart::Text,
                StepPart::Change(_) => StepPart::Change(undo.clone()),
            };
            self.put(step, back, is_new, share);
            return true;
        }
        // a correction that was written for the step before belongs to it
        let to = match record.kind {
            RecordKind::Undone => &mut self.steps.undone,
            RecordKind::New | RecordKind::Redone => &mut self.steps.done,
        };
        let is_correction = matches!(record.change, Change::AddCorrection { .. });
        let last = to.last_mut().filter(|_| is_correction);
        last.map(|last| last.parts.push(StepPart::Change(undo.clone()))).is_some()
    }

    /// Puts one part of a step that is carried out among those of the other direction.
    fn put(&mut self, mut step: MovingStep, back: StepPart, is_new: bool, share: UndoneShare) {
        let (from, to) = match step.kind {
            RecordKind::Undone => (&mut self.steps.done, &mut self.steps.undone),
            RecordKind::New | RecordKind::Redone => (&mut self.steps.undone, &mut self.steps.done),
        };
        if share == UndoneShare::End {
            // the beginning of the text is still done
            to.push(Step { item: step.item, parts: vec![back] });
            return;
        }
        if is_new {
            from.pop();
        } else {
            to.pop();
        }
        self.current = step.item.clone();
        step.back.push(back);
        to.push(Step { item: step.item.clone(), parts: step.back.clone() });
        self.moving = Some(step);
    }

    fn replay_new(&mut self, record: &Record, undo: Change) {
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

/// Moves what undo or redo did in a text. Returns how much of the last step that was; `None` when it fits none.
fn moved_text(history: &mut UndoHistory, edit: &Edit, kind: RecordKind) -> Option<UndoneShare> {
    match kind {
        RecordKind::Undone => history.remember_undone(edit),
        RecordKind::New | RecordKind::Redone => history.remember_redone(edit).then_some(UndoneShare::Whole),
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
