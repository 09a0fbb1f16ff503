//! The steps of undo and redo, over the whole meeting.

use crate::meeting::{Change, ItemId, Meeting, PersonId};

/// The name of a step about people and times.
const ATTENDANCE: &str = "fremmøde";

/// What is undone together, and the item that was current.
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
    /// The change that undoes it.
    Change(Change),
}

impl Step {
    /// Returns the item where the step shows; `None` for people and times.
    pub(super) fn place(&self) -> Option<ItemId> {
        self.parts.iter().find_map(|part| match part {
            StepPart::Text => Some(self.item.clone()),
            StepPart::Change(change) => without_marks(change).item().or_else(|| change.item()).cloned(),
        })
    }

    /// Returns the name of the person whose attendance the step is about; `None` for several.
    pub(super) fn person_name(&self, meeting: &Meeting) -> Option<String> {
        if self.kind() != StepKind::Other(ATTENDANCE) {
            return None;
        }
        let changes = self.parts.iter().filter_map(|part| match part {
            StepPart::Text => None,
            StepPart::Change(change) => Some(change.parts()),
        });
        let name = |id: &PersonId| meeting.person(id).map(|person| person.name.clone());
        let mut names = changes.flatten().filter_map(|change| match change {
            Change::AddPerson { person, .. } => Some(person.name.clone()),
            Change::SetPerson { person } => name(&person.id),
            Change::RemovePerson { person } | Change::MovePerson { person, .. } => name(person),
            Change::SetAttendance { attendance } => name(&attendance.person),
            Change::AddMoment { moment, .. } => name(moment.person.as_ref()?),
            Change::RemoveMoment { index } => name(meeting.timeline.get(*index)?.person.as_ref()?),
            _ => None,
        });
        let first = names.next()?;
        names.all(|name| name == first).then_some(first)
    }

    /// Returns the kind of the step.
    pub(super) fn kind(&self) -> StepKind {
        let wrote = self.parts.iter().any(|part| matches!(part, StepPart::Text));
        let change = self.parts.iter().find_map(|part| match part {
            StepPart::Text => None,
            StepPart::Change(change) => Some(change),
        });
        let label = match change.filter(|_| !wrote).map(without_marks) {
            None | Some(Change::SetDraft { .. } | Change::EditDecision { .. }) => return StepKind::Text,
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
            Some(Change::AddCorrection { .. } | Change::RemoveCorrection { .. }) => "rettelsen",
            Some(
                Change::AddPerson { .. }
                | Change::SetPerson { .. }
                | Change::RemovePerson { .. }
                | Change::MovePerson { .. }
                | Change::SetAttendance { .. }
                | Change::AddMoment { .. }
                | Change::RemoveMoment { .. }
                | Change::Together { .. },
            ) => ATTENDANCE,
        };
        StepKind::Other(label)
    }
}

/// The kind of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum StepKind {
    /// Text of a decision.
    Text,
    /// Another change, in a word or two.
    Other(&'static str),
}

impl StepKind {
    /// Returns the name of the step, in a word or two.
    pub(in crate::app) fn label(self) -> &'static str {
        match self {
            StepKind::Text => "tekst",
            StepKind::Other(label) => label,
        }
    }
}

/// Returns the change that names a step, without the marks that keep items closed. Of several it is the
/// change of an item's text, its adding or its removal; else the whole.
fn without_marks(change: &Change) -> &Change {
    let mut parts = change.parts();
    parts.retain(|part| !matches!(part, Change::SetAccess { .. }));
    let find = |is_meant: fn(&Change) -> bool| parts.iter().copied().find(|part| is_meant(part));
    let is_item = |part: &Change| matches!(part, Change::SetItem { .. });
    let is_row = |part: &Change| matches!(part, Change::AddItem { .. } | Change::RemoveItem { .. });
    match parts[..] {
        [one] => one,
        _ => find(is_item).or_else(|| find(is_row)).unwrap_or(change),
    }
}

/// The steps that can be undone, and those that can be redone.
#[derive(Debug, Default)]
pub(in crate::app) struct Steps {
    pub(super) done: Vec<Step>,
    pub(super) undone: Vec<Step>,
}

impl Steps {
    pub(in crate::app) fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
    }

    /// Puts earlier steps before those done since; what was undone before can be redone while nothing was done.
    pub(super) fn prepend(&mut self, mut earlier: Steps) {
        if self.done.is_empty() && self.undone.is_empty() {
            self.undone = earlier.undone;
        }
        earlier.done.append(&mut self.done);
        self.done = earlier.done;
    }

    /// Returns how many steps can be undone.
    pub(in crate::app) fn depth(&self) -> usize {
        self.done.len()
    }

    /// Joins the last two steps.
    pub(in crate::app) fn join(&mut self) {
        if let Some(last) = self.done.pop() {
            match self.done.last_mut() {
                Some(before) => before.parts.extend(last.parts),
                None => self.done.push(last),
            }
        }
    }

    /// Adds a part to the last step when that is of the same item, else as a step of its own.
    pub(in crate::app) fn extend(&mut self, item: &ItemId, part: StepPart) {
        match self.done.last_mut().filter(|step| step.item == *item) {
            Some(step) => step.parts.push(part),
            None => self.push(Step { item: item.clone(), parts: vec![part] }),
        }
    }
}
