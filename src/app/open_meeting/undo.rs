//! Undo over the whole meeting: one line of steps, whether letters were typed or people marked.

use super::OpenMeeting;
use super::correction_place::{corrected_places, flatten, text_before};
use crate::app::way::Way;
use crate::editor::Edit;
use crate::meeting::{Change, ChangeError, ItemId};

/// What is taken back together, and the item that was current.
#[derive(Debug, Clone)]
pub(in crate::app) struct Step {
    pub(in crate::app) item: ItemId,
    pub(in crate::app) parts: Vec<StepPart>,
}

/// One part of a step.
#[derive(Debug, Clone)]
pub(in crate::app) enum StepPart {
    /// The last step of the item's own editor.
    Text,
    /// The change that takes it back.
    Change(Change),
}

impl Step {
    /// The item where the step is seen; none for people and times, which have no place in the agenda.
    fn place(&self) -> Option<ItemId> {
        self.parts.iter().find_map(|part| match part {
            StepPart::Text => Some(self.item.clone()),
            StepPart::Change(change) => change.item().cloned(),
        })
    }

    /// What the step did, in a word or two.
    fn name(&self) -> &'static str {
        let wrote = self.parts.iter().any(|part| matches!(part, StepPart::Text));
        let change = self.parts.iter().find_map(|part| match part {
            StepPart::Text => None,
            StepPart::Change(change) => Some(change),
        });
        match change.filter(|_| !wrote) {
            None => "tekst",
            Some(Change::SetState { .. } | Change::SetOutcomes { .. }) => "punktets markering",
            Some(Change::SetVotes { .. }) => "afstemningen",
            Some(Change::SetStatements { .. }) => "protokoltilførslen",
            Some(Change::SetTasks { .. }) => "opgaven",
            Some(Change::SetTitle { .. }) => "punktets titel",
            Some(Change::SetItem { .. } | Change::SetAccess { .. }) => "punktet",
            Some(Change::SetHead { .. }) => "mødets oplysninger",
            Some(Change::AddItem { .. } | Change::RemoveItem { .. } | Change::MoveItem { .. }) => {
                "dagsordenen"
            }
            Some(Change::SetOpened { .. }) => "mødets start",
            Some(Change::SetClosed { .. }) => "mødets slutning",
            Some(Change::AcceptFinding { .. }) => "det, der er set efter",
            Some(Change::SetDraft { .. } | Change::EditDecision { .. }) => "tekst",
            Some(Change::AddCorrection { .. } | Change::RemoveCorrection { .. }) => "rettelsen",
            Some(
                Change::AddPerson { .. }
                | Change::SetPerson { .. }
                | Change::RemovePerson { .. }
                | Change::SetAttendance { .. }
                | Change::AddMoment { .. }
                | Change::RemoveMoment { .. }
                | Change::Together { .. },
            ) => "fremmøde",
        }
    }
}

/// What can be undone, and what can be done again.
#[derive(Debug, Default)]
pub(in crate::app) struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Steps {
    pub(in crate::app) fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
    }

    /// Puts what was done earlier under what has been done since.
    pub(in crate::app) fn lay_beneath(&mut self, mut earlier: Steps) {
        earlier.done.append(&mut self.done);
        self.done = earlier.done;
    }

    /// Makes the last two steps one.
    pub(in crate::app) fn join(&mut self) {
        if let Some(last) = self.done.pop() {
            match self.done.last_mut() {
                Some(before) => before.parts.extend(last.parts),
                None => self.done.push(last),
            }
        }
    }

    /// Makes a part belong to the step before it.
    pub(in crate::app) fn extend(&mut self, item: &ItemId, part: StepPart) {
        match self.done.last_mut().filter(|step| step.item == *item) {
            Some(step) => step.parts.push(part),
            None => self.push(Step { item: item.clone(), parts: vec![part] }),
        }
    }
}

impl OpenMeeting {
    /// Takes the last step back; `false` when there is none.
    fn undo(&mut self) -> bool {
        if self.drop_proposal() {
            return true;
        }
        let Some(step) = self.steps.done.pop() else { return false };
        let redo = self.walk(step, Way::Back);
        self.steps.undone.extend(redo);
        true
    }

    /// Does again what was last taken back; `false` when there is nothing.
    fn redo(&mut self) -> bool {
        let Some(step) = self.steps.undone.pop() else { return false };
        let undo = self.walk(step, Way::On);
        self.steps.done.extend(undo);
        true
    }

    /// Takes the last step back, or does again what was last taken back; returns what that was, in a word or two.
    pub(in crate::app) fn step_through(&mut self, way: Way) -> Option<&'static str> {
        let (name, done) = match way {
            Way::Back => (self.steps.done.last().map_or("", Step::name), self.undo()),
            Way::On => (self.steps.undone.last().map_or("", Step::name), self.redo()),
        };
        done.then_some(name)
    }

    /// The step that is taken back next; none when that is a draft, which is nobody's change.
    pub(in crate::app) fn next_undone(&self) -> Option<&Step> {
        self.steps.done.last().filter(|_| self.proposal.is_none())
    }

    /// The step that is done again next.
    pub(in crate::app) fn next_redone(&self) -> Option<&Step> {
        self.steps.undone.last()
    }

    /// Carries out a step, last part first, and returns the step that takes it back.
    fn walk(&mut self, step: Step, way: Way) -> Option<Step> {
        if let Some(place) = step.place() {
            self.turn_to(&place);
        }
        self.drop_proposal_view();
        let place = step.uncorrected_place();
        let before = step.parts.iter().find_map(|part| match part {
            StepPart::Text => None,
            StepPart::Change(change) => Some(text_before(&self.meeting, change)),
        });
        let mut back = Vec::with_capacity(step.parts.len());
        for part in step.parts.into_iter().rev() {
            match part {
                StepPart::Text => {
                    self.turn_to(&step.item);
                    self.drop_proposal_view();
                    let edits = if way == Way::Back { self.text.undo() } else { self.text.redo() };
                    for edit in edits.into_iter().flatten() {
                        self.keep_edit(edit);
                    }
                    back.push(StepPart::Text);
                }
                StepPart::Change(change) => back.extend(self.apply(change).ok().map(StepPart::Change)),
            }
        }
        if let Some(place) = place.filter(|_| !back.is_empty()) {
            back.extend(self.correction(&place, before.unwrap_or_default()));
        }
        self.lay_out_after_change(&step.item);
        (!back.is_empty()).then_some(Step { item: step.item, parts: back })
    }

    /// Carries out a change of the agenda as one step. Words that change with it go through the item's own editor, so that
    /// all that was typed before can still be undone.
    pub(in crate::app) fn rearrange(&mut self, change: Change) -> Result<(), ChangeError> {
        self.meeting.clone().apply(&change)?;
        self.settle();
        let mut all = Vec::new();
        flatten(change, &mut all);
        let (texts, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|change| matches!(change, Change::EditDecision { .. }));
        let (mut item, wrote) = (self.current.clone(), !texts.is_empty());
        for change in texts {
            let Some(of) = change.item().cloned() else { continue };
            self.turn_to(&of);
            self.drop_proposal_view();
            if let Change::EditDecision { at, removed, inserted, .. } = change {
                let edit = Edit { at, removed, inserted };
                self.edit(|editor| {
                    editor.apply(&edit);
                    Some(edit)
                });
            }
            item = of;
        }
        let together = Change::Together { changes: rest.clone() };
        let places = corrected_places(&self.meeting, &together);
        let mut parts = Vec::with_capacity(rest.len());
        for change in rest {
            parts.push(StepPart::Change(self.apply(change)?));
        }
        if wrote {
            parts.into_iter().for_each(|part| self.steps.extend(&item, part));
        } else {
            self.steps.push(Step { item: item.clone(), parts });
        }
        for (place, before) in places {
            if let Some(correction) = self.correction(&place, before) {
                self.steps.extend(&item, correction);
            }
        }
        self.lay_out_after_change(&item);
        Ok(())
    }

    /// After a change that may have moved the ground: the current item may be gone, the draft another.
    fn lay_out_after_change(&mut self, before: &ItemId) {
        if self.item().is_none() {
            let items = &self.meeting.items;
            let next =
                items.iter().find(|item| item.id == *before).or(items.first()).map(|item| item.id.clone());
            let gone = std::mem::replace(&mut self.current, next.unwrap_or_default());
            // the item may come back, and what was written in it with it
            let text = std::mem::take(&mut self.text);
            self.texts.insert(gone, text);
            self.lay_out();
        }
        self.refresh_proposal();
    }
}
