//! The time used for the items against the time set aside, and how far the meeting has come.

use std::collections::HashSet;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};

use super::OpenMeeting;
use super::discussion::is_being_written;
use crate::meeting::{Finding, ItemId, Pace, Progress};

impl OpenMeeting {
    /// Returns since when the meeting has paused, when it does.
    pub fn break_since(&self) -> Option<DateTime<FixedOffset>> {
        self.meeting.pauses_since().filter(|_| self.meeting.is_running())
    }

    /// Returns how the time used stands against the time set aside. When it is written up later nothing is foretold.
    pub fn pace(&self) -> Rc<Pace> {
        let work = || {
            if self.day().is_written_up_later() {
                return Pace { ends: None, plan: None, ..self.meeting.pace(last_known(self)) };
            }
            self.meeting.pace(self.now)
        };
        self.pace.get((self.content_key(), self.now.timestamp()), || Rc::new(work()))
    }

    /// Returns how far the meeting has come, as of the last change that was more than a letter.
    pub fn progress(&self) -> Progress {
        self.meeting.progress_with(&self.unfinished_items())
    }

    /// Returns the items that something is missing in, as of the same change.
    pub fn unfinished_items(&self) -> Rc<HashSet<ItemId>> {
        let items = || {
            let missing = self.meeting.missing();
            let missing = missing.iter().filter(|finding| !is_being_written(self, finding));
            Rc::new(missing.filter_map(Finding::item).cloned().collect())
        };
        self.unfinished.get(self.content_key(), items)
    }
}

/// Returns the last time that the meeting tells.
fn last_known(open: &OpenMeeting) -> DateTime<FixedOffset> {
    let times = open.meeting.timeline.iter().map(|moment| moment.at);
    times.chain(open.meeting.opened_at).max().unwrap_or(open.now)
}
