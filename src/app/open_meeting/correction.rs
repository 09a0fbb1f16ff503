//! After the meeting has ended: a change needs a reason, and adds a correction.

use super::OpenMeeting;
use super::correction_place::{CorrectionPlace, corrected_places, place_of};
use super::steps::{Step, StepPart};
use crate::meeting::{Change, ChangeError, Correction, ItemId};

/// Drops the reason for what belongs to no item.
pub(in crate::app) fn forget_general_reason(open: &mut OpenMeeting) {
    open.reason.take_if(|reason| reason.item.is_none());
}

impl OpenMeeting {
    /// Adds the correction for the step just recorded, when the meeting has ended.
    pub(in crate::app) fn add_correction(&mut self, place: &CorrectionPlace, before: String) {
        if let Some(part) = self.correction(place, before) {
            self.steps.extend(&self.current.clone(), part);
        }
    }

    /// Carries out a change as its own step, with a correction when the meeting has ended. Closed items that
    /// it would open as a side effect stay closed.
    pub(in crate::app) fn change(&mut self, change: Change) -> Result<(), ChangeError> {
        let change = self.meeting.opening_nothing(change);
        let places = corrected_places(&self.meeting, &change);
        let inverse = self.apply(change)?;
        self.steps.push(Step { item: self.current.clone(), parts: vec![StepPart::Change(inverse)] });
        places.into_iter().for_each(|(place, before)| self.add_correction(&place, before));
        Ok(())
    }

    /// Adds the correction for the current reason, unless it exists already; returns what undoes it.
    pub(super) fn correction(&mut self, place: &CorrectionPlace, before: String) -> Option<StepPart> {
        self.meeting.closed_at?;
        let applies = |reason: &&Correction| reason.item.is_none() || reason.item.as_ref() == place.item();
        let reason = self.reason.as_ref().filter(applies)?;
        let before = if reason.item.is_some() { reason.before.clone() } else { before };
        // the text of a closed item is quoted there, and not where everyone can read it
        let is_closed = |id: &&ItemId| self.meeting.access(id).is_withheld();
        let item = reason.item.as_ref().or(place.item().filter(is_closed)).cloned();
        let correction = Correction { item, before, ..reason.clone() };
        // a person marked twice has one correction, with the first text
        let whom = |text: &str| text.split(": ").next().unwrap_or_default().to_owned();
        let is_same = |other: &Correction| {
            other.at == correction.at
                && other.item == correction.item
                && other.reason == correction.reason
                && (correction.item.is_some() || whom(&other.before) == whom(&correction.before))
        };
        if self.meeting.corrections.iter().any(is_same) {
            return None;
        }
        let index = self.meeting.corrections.len();
        let change = Change::AddCorrection { index, correction: Box::new(correction) };
        self.apply(change).ok().map(StepPart::Change)
    }
}

impl Step {
    /// Returns where the step shows in the referat, when it has no correction and does not reopen the
    /// meeting.
    pub(in crate::app) fn uncorrected_place(&self) -> Option<CorrectionPlace> {
        let records_correction = self.parts.iter().any(|part| match part {
            StepPart::Change(Change::AddCorrection { .. } | Change::RemoveCorrection { .. }) => true,
            StepPart::Change(Change::SetClosed { .. }) => true,
            StepPart::Change(_) | StepPart::Text => false,
        });
        if records_correction {
            return None;
        }
        self.parts.iter().find_map(|part| match part {
            StepPart::Text => Some(CorrectionPlace::Item(self.item.clone())),
            StepPart::Change(change) => place_of(change),
        })
    }
}
