//! What can be undone and done again: one line of steps over the whole meeting.

use crate::meeting::{Change, ItemId, Meeting, PersonId};

/// What a step is called that is about people and times.
const ATTENDANCE: &str = "fremmøde";

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
    /// Returns the item where the step is seen; none for people and times, which have no place in the agenda.
    pub(super) fn place(&self) -> Option<ItemId> {
        self.parts.iter().find_map(|part| match part {
            StepPart::Text => Some(self.item.clone()),
            StepPart::Change(change) => without_marks(change).item().or_else(|| change.item()).cloned(),
        })
    }

    /// Returns the name of the one whose attendance the step is about; none where it is about several.
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
            Change::RemovePerson { person } => name(person),
            Change::SetAttendance { attendance } => name(&attendance.person),
            Change::AddMoment { moment, .. } => name(moment.person.as_ref()?),
            Change::RemoveMoment { index } => name(meeting.timeline.get(*index)?.person.as_ref()?),
            _ => None,
        });
        let first = names.next()?;
        names.all(|name| name == first).then_some(first)
    }

    /// Returns what the step did.
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
                | Change::SetAttendance { .. }
                | Change::AddMoment { .. }
                | Change::RemoveMoment { .. }
                | Change::Together { .. },
            ) => ATTENDANCE,
        };
        StepKind::Other(label)
    }
}

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum StepKind {
    /// It wrote in a decision.
    Text,
    /// It changed something else: what, in a word or two.
    Other(&'static str),
}

impl StepKind {
    /// Returns what is said of it, in a word or two.
    pub(in crate::app) fn label(self) -> &'static str {
        match self {
            StepKind::Text => "tekst",
            StepKind::Other(label) => label,
        }
    }
}

/// Returns the one change of which a step is made beside the marks that keep items closed. Of several it is what an
/// item says now, or that it came or went; else the whole.
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

/// What can be undone, and what can be done again.
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

    /// Puts what was done earlier under what has been done since.
    pub(super) fn prepend(&mut self, mut earlier: Steps) {
        earlier.done.append(&mut self.done);
        self.done = earlier.done;
    }

    /// Returns how many steps can be taken back.
    pub(in crate::app) fn depth(&self) -> usize {
        self.done.len()
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
