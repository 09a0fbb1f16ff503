//! What a decision has otherwise than its indstilling.

use super::OpenMeeting;
use crate::lint::{Deviation, deviations};
use crate::meeting::{Item, Meeting, text};

/// How long a decision may be to be held against its indstilling at every key.
const LONG: usize = 20_000;

impl OpenMeeting {
    /// Returns what the decision of the current item has otherwise, worked out once for each change. While the last letter
    /// is only shown ([`crate::app::App::is_deferred`]) it is what there was before that.
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

/// Returns what the decision of an item has otherwise than its indstilling, and nobody has found right.
pub(in crate::app) fn deviations_of(meeting: &Meeting, item: &Item) -> Vec<Deviation> {
    let words = item.decision_text();
    let known = item.indstilling.as_ref().filter(|_| !words.trim().is_empty() && words.len() < LONG);
    let mut found = known.map_or_else(Vec::new, |indstilling| deviations(indstilling, words));
    found.retain(|deviation| !meeting.accepted_findings.contains(&deviation_key(item, deviation)));
    found
}

/// Returns what a deviation is known by once it was found right, as a finding is: it comes again when it says something
/// else.
pub(in crate::app) fn deviation_key(item: &Item, deviation: &Deviation) -> String {
    text::clean_line(&format!("{}: {}", item.id.0, deviation.sentence()))
}
