//! A question with the answer yes or no.

use chrono::{DateTime, FixedOffset};

use super::answer::Answer;
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::screen::{Hint, Screen};
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::MeetingId;
use crate::store::protocol::Request;

/// A question with the answer yes (Retur) or no (Esc).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// What is asked.
    question: String,
    /// What a yes does.
    action: ConfirmAction,
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

impl Confirm {
    pub(super) fn new(question: String, action: ConfirmAction) -> Self {
        Confirm { question, action }
    }

    /// What is asked.
    pub fn question(&self) -> &str {
        &self.question
    }

    /// What a yes does.
    pub fn action(&self) -> &ConfirmAction {
        &self.action
    }

    fn yes(&self) -> Outcome {
        let next = match &self.action {
            ConfirmAction::CloseMeeting { at } => Answer::End(*at),
            ConfirmAction::NextMeeting => Answer::NextMeeting,
            ConfirmAction::Replace { path } => Answer::Export { path: path.clone(), replace: true },
            ConfirmAction::Quit => return Outcome::effect(Effect::Quit),
            ConfirmAction::Open { id } => return Outcome::ask_store(Request::Open(id.clone())),
            ConfirmAction::Import { path } => return Outcome::effect(Effect::Import { path: path.clone() }),
        };
        Outcome::next(Next::Answer(next))
    }
}

impl Screen for Confirm {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        if self.action.leaves() { vec![Context::Leaving, Context::Prompt] } else { vec![Context::Prompt] }
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        YES_OR_NO
    }

    fn act(&mut self, action: Action, _: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        (action == Action::Choose).then(|| self.yes().and_close())
    }
}

const YES_OR_NO: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];
