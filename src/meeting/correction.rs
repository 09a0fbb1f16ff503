//! A correction (rettelse): what was changed after the meeting had ended, when and why, and what was there
//! before.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{ItemId, Meeting};

/// A correction. It is added, and never overwritten.
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
    /// What was there before; empty when nothing was.
    #[serde(default)]
    pub before: String,
}

impl Meeting {
    /// Returns the corrections of an item, or with none those of the rest, in the order in which they were
    /// made.
    pub fn corrections_of<'a>(&'a self, item: Option<&'a ItemId>) -> impl Iterator<Item = &'a Correction> {
        self.corrections.iter().filter(move |correction| correction.item.as_ref() == item)
    }
}
