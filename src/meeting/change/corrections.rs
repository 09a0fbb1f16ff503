//! Changes to the corrections of an ended meeting.

use super::{Change, ChangeError};
use crate::meeting::{Correction, ItemId, Meeting, normalise};

impl Meeting {
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
