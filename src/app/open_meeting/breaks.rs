//! Breaks: the meeting pauses, and goes on with the item that was current.

use chrono::{DateTime, FixedOffset};

use super::OpenMeeting;
use crate::meeting::{Change, ChangeError, ItemId, Moment, MomentKind};

impl OpenMeeting {
    /// Since when the meeting has paused, when it does.
    pub fn break_since(&self) -> Option<DateTime<FixedOffset>> {
        self.meeting.pauses_since().filter(|_| self.meeting.is_running())
    }

    /// Pauses, which ends the item under discussion, or goes on with the current one. One step.
    pub(in crate::app) fn toggle_break(&mut self) -> Result<(), ChangeError> {
        let moments = if self.break_since().is_some() {
            let item = self.item().map(|item| item.id.clone());
            // what was lying there during the break was not discussed
            self.since = self.now;
            vec![(None, MomentKind::BreakEnded), (item, MomentKind::ItemStarted)]
        } else {
            let item = self.meeting.item_under_discussion().cloned();
            vec![(item, MomentKind::ItemEnded), (None, MomentKind::BreakStarted)]
        };
        let first = self.meeting.timeline.len();
        let needed = |(item, event): &(Option<ItemId>, MomentKind)| {
            item.is_some() || matches!(event, MomentKind::BreakStarted | MomentKind::BreakEnded)
        };
        let moments = moments.into_iter().filter(needed);
        let changes = moments.enumerate().map(|(nth, (item, event))| {
            let moment = Moment { at: self.now, item, person: None, event, instead_of: None };
            Change::AddMoment { index: first + nth, moment }
        });
        self.change_all(changes.collect())
    }
}
