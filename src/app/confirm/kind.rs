//! What a yes does.

use chrono::{DateTime, FixedOffset};

use crate::meeting::MeetingId;

/// What a yes does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfirmAction {
    /// Ends the meeting.
    CloseMeeting {
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// Takes an ended meeting up again.
    ReopenMeeting,
    /// Makes the next meeting's agenda although this one has not ended.
    NextMeeting,
    /// Ends the program although something is not saved.
    Quit,
    /// Opens another meeting although something is not saved.
    Open {
        /// Which.
        id: MeetingId,
    },
    /// Fetches another meeting although something is not saved.
    Import {
        /// From which file.
        path: String,
    },
    /// Asks once more whether a meeting is to be deleted.
    DeleteMeeting {
        /// Which.
        id: MeetingId,
    },
    /// Writes over a file that is there.
    Replace {
        /// Which.
        path: String,
    },
}

impl ConfirmAction {
    /// Returns whether it leaves something that is not saved, which could be written elsewhere first.
    pub fn leaves(&self) -> bool {
        matches!(self, ConfirmAction::Quit | ConfirmAction::Open { .. } | ConfirmAction::Import { .. })
    }
}
