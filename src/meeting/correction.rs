//! A correction (rettelse): what was changed after the meeting had ended, when and why, and what stood there before.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{Change, ChangeError, ItemId, Meeting, NormaliseError, text};

/// A correction. It is added, and never written over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When.
    pub at: DateTime<FixedOffset>,
    /// In which item; none for attendance, times and the agenda.
    #[serde(default)]
    pub item: Option<ItemId>,
    /// Why, on one line.
    #[serde(default)]
    pub reason: String,
    /// What stood there before; nothing when it stood nowhere.
    #[serde(default)]
    pub before: String,
}

impl Correction {
    /// Cleans its texts.
    pub(super) fn clean(&mut self) {
        self.reason = text::clean_line(&self.reason);
        self.before = text::clean(&self.before).into_owned();
    }
}

impl Meeting {
    /// The corrections of an item, or with none those of the rest, in the order in which they were made.
    pub fn corrections_of<'a>(&'a self, item: Option<&'a ItemId>) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(move |correction| correction.item.as_ref() == item)
    }

    pub(super) fn add_correction(
        &mut self,
        index: usize,
        correction: &Correction,
    ) -> Result<Change, ChangeError> {
        let mut correction = correction.clone();
        correction.clean();
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

    /// Takes out the corrections of an item that goes, and answers with what puts them back.
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

    pub(super) fn tidy_corrections(&self) -> Result<(), NormaliseError> {
        for (i, correction) in self.corrections.iter().enumerate() {
            if let Some(id) = correction.item.as_ref().filter(|id| self.item(id).is_none()) {
                return Err(NormaliseError::Dangling {
                    field: format!("corrections[{i}].item"),
                    id: id.0.clone(),
                });
            }
        }
        Ok(())
    }
}
