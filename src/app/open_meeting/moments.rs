//! What is noted in the timeline, and times, as sentences say them.

use chrono::{DateTime, FixedOffset};

use super::OpenMeeting;
use crate::app::moment_time::MomentTime;
use crate::meeting::{ItemId, Meeting, Moment, date};

/// A time and an item: "10.42 under 3.1".
pub(in crate::app) fn time_phrase(
    meeting: &Meeting,
    at: DateTime<FixedOffset>,
    item: Option<&ItemId>,
) -> String {
    let item = item.and_then(|id| meeting.item(id)).filter(|item| !item.number.is_empty());
    let under = item.map_or_else(String::new, |item| format!(" under {}", item.number));
    format!("{}{under}", date::clock_of(at))
}

impl OpenMeeting {
    /// A time as it is said: "10.42 under 3.1".
    pub(in crate::app) fn said_of(&self, when: &MomentTime) -> String {
        time_phrase(&self.meeting, when.at, when.item.as_ref())
    }

    /// "Karen Lindrup: gik kl. 10.42 under 3.1".
    pub(in crate::app) fn moment_said(&self, index: usize) -> Option<String> {
        self.moment_sentence(self.meeting.timeline.get(index)?)
    }

    /// The same, of a moment that need not be noted yet.
    pub(in crate::app) fn moment_sentence(&self, moment: &Moment) -> Option<String> {
        let person = self.meeting.person(moment.person.as_ref()?)?;
        Some(format!("{}: {}", person.name, moment.sentence(&self.meeting)?))
    }
}
