//! A question with the answer yes or no.

use chrono::{DateTime, FixedOffset};

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::screen::{Hint, Screen};
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::MeetingId;

/// A question with the answer yes (Retur) or no (Esc).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// What is asked.
    pub question: String,
    /// What a yes does.
    pub deed: ConfirmAction,
}

/// What a yes does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfirmAction {
    /// Ends the meeting.
    CloseMeeting {
        /// When.
        at: DateTime<FixedOffset>,
    },
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
    /// Writes over a file that is there.
    Replace {
        /// Which.
        path: String,
    },
}

impl ConfirmAction {
    /// Whether it leaves something that is not saved, which could be written elsewhere first.
    pub fn leaves(&self) -> bool {
        matches!(self, ConfirmAction::Quit | ConfirmAction::Open { .. } | ConfirmAction::Import { .. })
    }
}

impl Screen for Confirm {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        if self.deed.leaves() { vec![Context::Leaving, Context::Prompt] } else { vec![Context::Prompt] }
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        YES_OR_NO
    }
}

const YES_OR_NO: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];
