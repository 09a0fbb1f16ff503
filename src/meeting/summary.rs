//! A meeting in a row of a list.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::merge::is_same_body;
use super::{Meeting, MeetingId};

/// One row of the list of meetings; its JSON is what `referent list --json` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The meeting.
    pub id: MeetingId,
    /// The organ that meets.
    pub body: String,
    /// The day of the meeting.
    pub date: NaiveDate,
    /// How many changes it has seen.
    pub revision: u64,
    /// Rows in the agenda.
    pub items: usize,
    /// Items with something unfinished.
    pub unfinished: usize,
    /// Items that need a decision, or that something is missing in.
    pub needed: usize,
    /// Those of them that nothing is missing in.
    pub done: usize,
    /// Whether the meeting has ended.
    pub closed: bool,
}

impl Summary {
    /// Returns the row of a meeting.
    pub fn of(meeting: &Meeting) -> Self {
        let progress = meeting.progress();
        Summary {
            id: meeting.id.clone(),
            body: meeting.body.clone(),
            date: meeting.date,
            revision: meeting.revision,
            items: meeting.items.len(),
            unfinished: progress.unfinished,
            needed: progress.needed,
            done: progress.done,
            closed: meeting.has_ended(),
        }
    }

    /// Sorts by date, the newest first, and then by id.
    pub fn sort_newest_first(rows: &mut [Summary]) {
        rows.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    }

    /// Returns whether a meeting is the one of this row, by its body and day.
    pub fn is_of(&self, meeting: &Meeting) -> bool {
        self.date == meeting.date && is_same_body(&self.body, &meeting.body)
    }
}
