//! After the meeting has ended: a change needs a reason, and a correction is added for it.

use super::OpenMeeting;
use super::moments::noted_sentence;
use super::undo::{Step, StepPart, flatten};
use crate::meeting::{Change, ChangeError, Correction, ItemId, Meeting, PersonId, date};

/// Where something is corrected: in an item, or in what belongs to none.
pub(in crate::app) type Place = Option<ItemId>;

impl OpenMeeting {
    /// What belongs to no item is not corrected for that reason any longer.
    pub(in crate::app) fn forget_general_reason(&mut self) {
        self.reason.take_if(|reason| reason.item.is_none());
    }

    /// Adds the correction that the step which was just kept makes, when the meeting has ended.
    pub(in crate::app) fn add_correction(&mut self, place: &Place, before: String) {
        if let Some(part) = self.correction(place, before) {
            self.steps.extend(&self.current.clone(), part);
        }
    }

    /// Carries out a change as a step of its own, which is a correction when the meeting has ended.
    pub(in crate::app) fn change(&mut self, change: Change) -> Result<(), ChangeError> {
        let places = corrected_places(&self.meeting, &change);
        let inverse = self.apply(change)?;
        self.steps.push(Step { item: self.current.clone(), parts: vec![StepPart::Change(inverse)] });
        places.into_iter().for_each(|(place, before)| self.add_correction(&place, before));
        Ok(())
    }

    /// Adds the correction that the reason makes, unless it stands there already; returns what takes it back.
    pub(in crate::app) fn correction(&mut self, place: &Place, before: String) -> Option<StepPart> {
        self.meeting.closed_at?;
        let holds = |reason: &&Correction| reason.item == *place || reason.item.is_none();
        let reason = self.reason.as_ref().filter(holds)?;
        let before = if reason.item.is_some() { reason.before.clone() } else { before };
        // what stood in a closed item is told of there, and not where everybody reads
        let is_closed = |id: &&ItemId| self.meeting.access(id).is_withheld();
        let place = &reason.item.as_ref().or(place.as_ref().filter(is_closed)).cloned();
        let correction = Correction { item: place.clone(), before, ..reason.clone() };
        // who was marked twice was corrected once, from what stood there first
        let whom = |text: &str| text.split(": ").next().unwrap_or_default().to_owned();
        let known = |other: &Correction| {
            let same = (other.at, &other.item, &other.reason) == (correction.at, place, &correction.reason);
            same && (place.is_some() || whom(&other.before) == whom(&correction.before))
        };
        if self.meeting.corrections.iter().any(known) {
            return None;
        }
        let index = self.meeting.corrections.len();
        let change = Change::AddCorrection { index, correction: Box::new(correction) };
        self.apply(change).ok().map(StepPart::Change)
    }
}

/// Returns where a change is corrected, with what stood there: once for each audience that may read a part of it.
pub(super) fn corrected_places(meeting: &Meeting, change: &Change) -> Vec<(Place, String)> {
    let places = meeting.correction_places(change);
    if places.len() > 1 {
        return places.into_iter().map(|(place, part)| (place, text_before(meeting, &part))).collect();
    }
    place_or_closed_item(meeting, change)
        .map(|place| (place, text_before(meeting, change)))
        .into_iter()
        .collect()
}

/// The same; of several places the closed item, whose words stand nowhere else.
fn place_or_closed_item(meeting: &Meeting, change: &Change) -> Option<Place> {
    let mut all = Vec::new();
    flatten(change.clone(), &mut all);
    let is_closed = |id: &&ItemId| meeting.access(id).is_withheld();
    let closed = all.iter().filter_map(Change::item).find(is_closed);
    place_of(change).map(|place| closed.cloned().or(place))
}

/// Where a change is seen in the referat; none when it is not, or ends or reopens the meeting.
fn place_of(change: &Change) -> Option<Place> {
    match change {
        Change::SetClosed { .. } | Change::SetDraft { .. } | Change::AcceptFinding { .. } => None,
        Change::AddCorrection { .. } | Change::RemoveCorrection { .. } => None,
        Change::AddItem { .. } | Change::RemoveItem { .. } => Some(None),
        Change::Together { changes } => changes.iter().find_map(place_of),
        other => Some(other.item().cloned()),
    }
}

/// Returns what stood there of the people and times that a change is about.
pub(super) fn text_before(meeting: &Meeting, change: &Change) -> String {
    let of = |id: &PersonId| {
        let name = meeting.person(id).map(|person| person.name.clone())?;
        Some(format!("{name}: {}", meeting.status_of(id).label()))
    };
    match change {
        Change::SetAttendance { attendance } => of(&attendance.person).unwrap_or_default(),
        Change::AddMoment { moment, .. } => moment.person.as_ref().and_then(of).unwrap_or_default(),
        Change::RemoveMoment { index } => noted_sentence(meeting, *index).unwrap_or_default(),
        Change::SetTitle { item, .. } | Change::SetItem { item, .. } => {
            meeting.item(item).map_or_else(String::new, |item| format!("Punkt: {}", item.name()))
        }
        Change::SetOpened { .. } => meeting
            .opened_at
            .map_or_else(String::new, |at| format!("Mødet begyndte kl. {}", date::clock_of(at))),
        Change::Together { changes } => {
            let moves = changes.iter().any(|change| matches!(change, Change::RemoveMoment { .. }));
            let stays = |change: &&Change| !(moves && matches!(change, Change::AddMoment { .. }));
            let mut lines: Vec<String> =
                changes.iter().filter(stays).map(|change| text_before(meeting, change)).collect();
            lines.retain(|line| !line.is_empty());
            lines.dedup();
            lines.join("\n")
        }
        Change::EditDecision { .. }
        | Change::SetDraft { .. }
        | Change::SetState { .. }
        | Change::SetOutcomes { .. }
        | Change::SetVotes { .. }
        | Change::SetStatements { .. }
        | Change::SetTasks { .. }
        | Change::SetAccess { .. }
        | Change::SetHead { .. }
        | Change::AddItem { .. }
        | Change::RemoveItem { .. }
        | Change::MoveItem { .. }
        | Change::AddPerson { .. }
        | Change::SetPerson { .. }
        | Change::RemovePerson { .. }
        | Change::SetClosed { .. }
        | Change::AcceptFinding { .. }
        | Change::AddCorrection { .. }
        | Change::RemoveCorrection { .. } => String::new(),
    }
}

impl Step {
    /// Where the step is seen in the referat, when it brings no correction along and does not reopen the meeting.
    pub(in crate::app) fn uncorrected_place(&self) -> Option<Place> {
        let records_correction = self.parts.iter().any(|part| match part {
            StepPart::Change(Change::AddCorrection { .. } | Change::RemoveCorrection { .. }) => true,
            StepPart::Change(Change::SetClosed { .. }) => true,
            StepPart::Change(_) | StepPart::Text => false,
        });
        if records_correction {
            return None;
        }
        self.parts.iter().find_map(|part| match part {
            StepPart::Text => Some(Some(self.item.clone())),
            StepPart::Change(change) => place_of(change),
        })
    }
}
