//! Deviations of a decision from its indstilling.

use super::OpenMeeting;
use crate::lint::{Deviation, deviations};
use crate::meeting::{Item, Meeting, text};

/// The longest decision that is checked at every key.
const LONG: usize = 20_000;

impl OpenMeeting {
    /// Returns the deviations of the current decision, computed once per change. While completion is deferred
    /// ([`crate::app::App::is_deferred`]), those of the text before the last letter.
    pub fn current_deviations(&self) -> Vec<Deviation> {
        if self.completion.is_deferred()
            && let Some(before) = self.deviations.last(|(_, item)| *item == self.current)
        {
            return before;
        }
        let key = (self.meeting.revision, self.current.clone());
        self.deviations
            .get(key, || self.item().map_or_else(Vec::new, |item| deviations_of(&self.meeting, item)))
    }
}

/// Returns the deviations of an item's decision that were not accepted.
pub(crate) fn deviations_of(meeting: &Meeting, item: &Item) -> Vec<Deviation> {
    let words = item.decision_text();
    let indstilling = item.indstilling.as_ref().filter(|_| !words.trim().is_empty() && words.len() < LONG);
    let mut found = indstilling.map_or_else(Vec::new, |indstilling| deviations(indstilling, words));
    found.retain(|deviation| !meeting.accepted_findings.contains(&deviation_key(item, deviation)));
    found
}

/// Returns the key under which an accepted deviation is stored, as for a finding: with another text it shows
/// again.
pub(in crate::app) fn deviation_key(item: &Item, deviation: &Deviation) -> String {
    text::clean_line(&format!("{}: {}", item.id.0, deviation.sentence()))
}
