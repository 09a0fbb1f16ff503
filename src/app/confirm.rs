//! A question with the answer yes or no.

pub(super) mod kind;

use super::attendance::roster;
use super::end_page::{closing, next};
use super::environment::Environment;
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Outcome};
use super::prompt::kind::PromptKind;
use super::referat;
use super::screen::{Hint, Screen};
use crate::action::Action;
use crate::keymap::Context;
use crate::store::protocol::Request;

pub use kind::ConfirmAction;

/// A question with the answer yes (Retur) or no (Esc).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// The question.
    question: String,
    /// The effect of a yes.
    action: ConfirmAction,
}

impl Confirm {
    pub(super) fn new(question: String, action: ConfirmAction) -> Self {
        Confirm { question, action }
    }

    /// Returns the question.
    pub fn question(&self) -> &str {
        &self.question
    }

    /// Returns the effect of a yes.
    pub fn action(&self) -> &ConfirmAction {
        &self.action
    }

    fn yes(&self, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        match (&self.action, open) {
            (ConfirmAction::Quit, _) => Outcome::effect(Effect::Quit),
            (ConfirmAction::Open { id }, _) => Outcome::ask_store(Request::Open(id.clone())),
            (ConfirmAction::Import { path }, _) => Outcome::effect(Effect::Import { path: path.clone() }),
            // a second Retur must not do it
            (ConfirmAction::DeleteMeeting { id }, _) => {
                Outcome::ask(Ask::new(PromptKind::DeleteMeeting(id.clone())))
            }
            (ConfirmAction::CloseMeeting { at }, Some(open)) => closing::end(open, environment, *at, None),
            (ConfirmAction::ReopenMeeting, Some(open)) => closing::reopen(open),
            (ConfirmAction::NextMeeting, Some(open)) => next::ask_day(open),
            (ConfirmAction::RemovePerson { person }, Some(open)) => roster::remove(open, environment, person),
            (ConfirmAction::Replace { path }, Some(open)) => referat::export(open, environment, path, true),
            (
                ConfirmAction::CloseMeeting { .. }
                | ConfirmAction::ReopenMeeting
                | ConfirmAction::NextMeeting
                | ConfirmAction::RemovePerson { .. }
                | ConfirmAction::Replace { .. },
                None,
            ) => Outcome::default(),
        }
    }
}

impl Screen for Confirm {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        if self.action.leaves() { vec![Context::Leaving, Context::Prompt] } else { vec![Context::Prompt] }
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        YES_OR_NO
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        (action == Action::Choose).then(|| self.yes(open, environment).and_close())
    }
}

const YES_OR_NO: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];
