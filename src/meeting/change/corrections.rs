//! Changes to the corrections of an ended meeting.

use super::{Change, ChangeError};
use crate::meeting::{Correction, ItemId, Meeting, normalise};

impl Meeting {
    /// Where a change is told of as a correction, with the part of it that is told there: each closed item that it touches
    /// by itself, and all the rest together, which everybody may read. So each audience is told its own.
    pub fn correction_places(&self, change: &Change) -> Vec<(Option<ItemId>, Change)> {
        let mut places: Vec<(Option<ItemId>, Vec<Change>)> = Vec::new();
        for part in change.parts() {
            let place = match part {
                Change::SetClosed { .. }
                | Change::SetDraft { .. }
                | Change::AddCorrection { .. }
                | Change::RemoveCorrection { .. } => continue,
                // what is gone has no place of its own
                Change::RemoveItem { .. } => None,
                Change::AddItem { item, .. } => item.marked_access().is_withheld().then(|| item.id.clone()),
                other => other.item().filter(|id| self.access(id).is_withheld()).cloned(),
            };
            match places.iter_mut().find(|(known, _)| *known == place) {
                Some((_, parts)) => parts.push(part.clone()),
                None => places.push((place, vec![part.clone()])),
            }
        }
        places.into_iter().map(|(place, changes)| (place, Change::Together { changes })).collect()
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
