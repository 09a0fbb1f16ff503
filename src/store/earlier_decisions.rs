//! What a body decided at its earlier meetings: the program learns its habits and its words from it.

use super::Store;
use crate::meeting::{Indstilling, Meeting, MeetingId};

/// How many earlier meetings are read.
const MOST: usize = 10;

impl Store {
    /// Returns what the body of a meeting was recommended and decided at the newest meetings before it,
    /// oldest first. A meeting that cannot be read is left out: no written text depends on this.
    pub fn earlier_decisions(&self, id: &MeetingId) -> Vec<(Indstilling, String)> {
        let rows = self.list();
        let Some(this) = rows.iter().find(|row| row.id == *id) else { return Vec::new() };
        let before = rows.iter().filter(|row| row.body == this.body && row.date < this.date);
        let mut ids: Vec<&MeetingId> = before.map(|row| &row.id).take(MOST).collect();
        ids.reverse();
        ids.into_iter().filter_map(|id| self.load(id).ok()).flat_map(decided).collect()
    }
}

/// Returns the recommendations of a meeting that became a decision.
fn decided(meeting: Meeting) -> impl Iterator<Item = (Indstilling, String)> {
    meeting.items.into_iter().filter_map(|item| {
        let words = item.decision?.text;
        (!words.trim().is_empty()).then_some((item.indstilling?, words))
    })
}
