//! The time used against the planned time, and the progress of the meeting.

use std::collections::HashSet;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};

use super::OpenMeeting;
use super::discussion::is_being_written;
use crate::meeting::{Finding, ItemId, Pace, Progress};

impl OpenMeeting {
    /// Returns since when the meeting has paused, during a break.
    pub fn break_since(&self) -> Option<DateTime<FixedOffset>> {
        self.meeting.pauses_since().filter(|_| self.meeting.is_running())
    }

    /// Returns the time used against the planned time. A meeting that is written up later has no forecast.
    pub fn pace(&self) -> Rc<Pace> {
        let work = || {
            if self.day().is_written_up_later() {
                return Pace { ends: None, plan: None, ..self.meeting.pace(last_known(self)) };
            }
            self.meeting.pace(self.now)
        };
        self.pace.get((self.content_key(), self.now.timestamp()), || Rc::new(work()))
    }

    /// Returns the progress of the meeting, as of the last change that was more than a letter.
    pub fn progress(&self) -> Progress {
        self.meeting.progress_with(&self.unfinished_items())
    }

    /// Returns the unfinished items, as of that change.
    pub fn unfinished_items(&self) -> Rc<HashSet<ItemId>> {
        let items = || {
            let missing = self.meeting.missing();
            let missing = missing.iter().filter(|finding| !is_being_written(self, finding));
            Rc::new(missing.filter_map(Finding::item).cloned().collect())
        };
        self.unfinished.get(self.content_key(), items)
    }
}

/// Returns the last time recorded in the meeting.
fn last_known(open: &OpenMeeting) -> DateTime<FixedOffset> {
    let times = open.meeting.timeline.iter().map(|moment| moment.at);
    times.chain(open.meeting.opened_at).max().unwrap_or(open.now)
}
