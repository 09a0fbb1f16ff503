//! Changes to the corrections of an ended meeting.

use super::{Change, ChangeError};
use crate::meeting::{Correction, ItemId, Meeting, Moment, MomentKind, normalise};

impl Meeting {
    /// Returns the places of the corrections of a change, each with the part of the change that belongs
    /// there: one for each touched item that is withheld before or after the change, and one for all the
    /// rest, which is public.
    pub fn correction_places(&self, change: &Change) -> Vec<(Option<ItemId>, Change)> {
        let mut places: Vec<(Option<ItemId>, Vec<Change>)> = Vec::new();
        let (mut now, mut after) = (self.clone(), self.clone());
        // a change that makes no sense is refused when it is applied
        let _ = after.apply(change);
        for part in change.parts() {
            // what is gone has no place of its own
            let is_there = |id: &ItemId| after.item(id).is_some();
            let place = now.touched_item(part).filter(is_there);
            let place = place.filter(|id| {
                self.item(id).is_some_and(|_| self.access(id).is_withheld()) || after.access(id).is_withheld()
            });
            let _ = now.apply(part);
            match places.iter_mut().find(|(known, _)| *known == place) {
                _ if !part.is_correction() => {}
                Some((_, parts)) => parts.push(part.clone()),
                None => places.push((place, vec![part.clone()])),
            }
        }
        places.into_iter().map(|(place, changes)| (place, Change::Together { changes })).collect()
    }

    /// Returns the item that a single change says something of, also by letting a person in or out under it.
    fn touched_item(&self, part: &Change) -> Option<ItemId> {
        match part {
            Change::AddMoment { index, moment } => self.item_of_participation(moment, *index),
            Change::RemoveMoment { index } => {
                self.timeline.get(*index).and_then(|moment| self.item_of_participation(moment, *index))
            }
            // nothing is known of a guest but the items
            Change::SetAttendance { attendance } => {
                let guests = self.timeline.iter().enumerate().filter(|(_, moment)| {
                    moment.person.as_ref() == Some(&attendance.person) && moment.event == MomentKind::Guest
                });
                let items = guests.filter_map(|(index, moment)| self.item_of_participation(moment, index));
                items.max_by_key(|id| self.access(id))
            }
            other => other.item().cloned(),
        }
    }

    /// Returns the item under which a guest or an inhabil was let in or out; `None` for other moments.
    fn item_of_participation(&self, moment: &Moment, index: usize) -> Option<ItemId> {
        let is_of_item = matches!(
            moment.event,
            MomentKind::Guest | MomentKind::Recused | MomentKind::Cleared | MomentKind::Returned
        );
        moment.item.as_ref().or_else(|| self.item_at(index)).filter(|_| is_of_item).cloned()
    }

    pub(super) fn add_correction(
        &mut self,
        index: usize,
        correction: &Correction,
    ) -> Result<Change, ChangeError> {
        let mut correction = correction.clone();
        normalise::clean_correction(&mut correction);
        if index > self.corrections.len() {
            return Err(ChangeError::NoPlace);
        }
        if let Some(id) = correction.item.as_ref().filter(|id| self.item(id).is_none()) {
            return Err(ChangeError::NoItem(id.clone()));
        }
        self.corrections.insert(index, correction);
        Ok(Change::RemoveCorrection { index })
    }

    pub(super) fn remove_correction(&mut self, index: usize) -> Result<Change, ChangeError> {
        if index >= self.corrections.len() {
            return Err(ChangeError::NoPlace);
        }
        let correction = Box::new(self.corrections.remove(index));
        Ok(Change::AddCorrection { index, correction })
    }

    /// Removes the corrections of an item that goes. Returns the changes that put them back.
    pub(super) fn take_corrections_of(&mut self, id: &ItemId) -> Vec<Change> {
        let mut back = Vec::new();
        let mut index = 0;
        self.corrections.retain(|correction| {
            let stays = correction.item.as_ref() != Some(id);
            if !stays {
                back.push(Change::AddCorrection { index, correction: Box::new(correction.clone()) });
            }
            index += 1;
            stays
        });
        back
    }
}

impl Change {
    /// Returns whether a change of an ended meeting is recorded as a correction: ending it or taking it up again is not,
    /// nor what is no part of the referat.
    pub fn is_correction(&self) -> bool {
        match self {
            Change::SetClosed { .. }
            | Change::SetDraft { .. }
            | Change::AcceptFinding { .. }
            | Change::AddCorrection { .. }
            | Change::RemoveCorrection { .. } => false,
            Change::SetOpened { .. }
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
            | Change::AddMoment { .. }
            | Change::RemoveMoment { .. } => true,
            Change::Together { changes } => changes.iter().any(Change::is_correction),
        }
    }
}
