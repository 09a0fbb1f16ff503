//! Importing a file.

use crate::app::Effect;
use crate::app::answer::Answer;
use crate::app::confirm::kind::ConfirmAction;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Next, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed};
use crate::app::saving::leaving;
use crate::meeting::text::capital;

/// The file to import.
pub(in crate::app) struct ImportPathPrompt;

impl PromptLine for ImportPathPrompt {
    fn question(&self) -> &'static str {
        "Hent dagsorden fra fil (Tab fuldfører)"
    }

    fn is_path(&self) -> bool {
        true
    }

    fn answer(&self, typed: Typed<'_>, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Answer(Answer::Import(typed.text.to_owned())))
    }
}

/// Reads a file; asks first when unsaved work would be lost.
pub(in crate::app) fn import(at_risk: bool, path: String) -> Outcome {
    if at_risk {
        return leaving::ask_to_leave(ConfirmAction::Import { path });
    }
    Outcome::effect(Effect::Import { path })
}

/// Returns whether a text is an agenda and not the name of a meeting.
pub(in crate::app) fn is_agenda(text: &str) -> bool {
    text.trim().contains(['\n', '\r'])
}

/// Asks again for the path of a file that could not be read, so that a typing error can be corrected.
pub(in crate::app) fn ask_again(path: &str, reason: &str, is_asked: bool) -> Outcome {
    let ask = Ask::new(PromptKind::ImportPath).with_text(path);
    let outcome = if is_asked { Outcome::default() } else { Outcome::ask(ask) };
    outcome.and_say(Tone::Error, capital(reason))
}
