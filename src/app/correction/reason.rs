//! The line that asks for the reason of a correction.

use crate::app::answer::Answer;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft};

/// The reason of a correction.
pub(in crate::app) struct ReasonPrompt;

impl PromptLine for ReasonPrompt {
    fn question(&self) -> &'static str {
        "Mødet er sluttet. Hvorfor rettes der? (først grunden, så rettelsen)"
    }

    fn subject(&self) -> &'static str {
        "Hvorfor der rettes"
    }

    fn takes_empty(&self) -> bool {
        true
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Answer(Answer::Reason(typed.text.to_owned())))
    }
}
