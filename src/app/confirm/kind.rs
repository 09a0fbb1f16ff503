//! The effect of a yes.

use chrono::{DateTime, FixedOffset};

use crate::meeting::{MeetingId, PersonId};

/// The effect of a yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfirmAction {
    /// Ends the meeting.
    CloseMeeting {
        /// The end time.
        at: DateTime<FixedOffset>,
    },
    /// Reopens an ended meeting.
    ReopenMeeting,
    /// Makes the next meeting's agenda although this one has not ended.
    NextMeeting,
    /// Quits although changes are unsaved.
    Quit,
    /// Opens another meeting although changes are unsaved.
    Open {
        /// The meeting.
        id: MeetingId,
    },
    /// Imports another meeting although changes are unsaved.
    Import {
        /// The file.
        path: String,
    },
    /// Asks once more before a meeting is deleted.
    DeleteMeeting {
        /// The meeting.
        id: MeetingId,
    },
    /// Takes a person off the lists.
    RemovePerson {
        /// The person.
        person: PersonId,
    },
    /// Replaces an existing file.
    Replace {
        /// The file.
        path: String,
    },
}

impl ConfirmAction {
    /// Returns whether unsaved changes are left, which could be written elsewhere first.
    pub fn leaves(&self) -> bool {
        matches!(self, ConfirmAction::Quit | ConfirmAction::Open { .. } | ConfirmAction::Import { .. })
    }
}
