//! A file is to be imported.

use super::confirm::kind::ConfirmAction;
use super::meeting::agenda::capital;
use super::outcome::{Ask, Outcome, Tone};
use super::prompt::PromptKind;
use super::{Effect, leaving};

/// Reads a file, after a question when something would be lost.
pub(super) fn import(at_risk: bool, path: String) -> Outcome {
    if at_risk {
        return leaving::ask_to_leave(ConfirmAction::Import { path });
    }
    Outcome::effect(Effect::Import { path })
}

/// Whether a text is an agenda and not the name of a meeting.
pub(super) fn is_agenda(text: &str) -> bool {
    text.trim().contains(['\n', '\r'])
}

/// Asks for the path of a file again that could not be read, for whoever mistyped it.
pub(super) fn ask_again(path: &str, reason: &str, is_asked: bool) -> Outcome {
    let ask = Ask::new(PromptKind::ImportPath).with_text(path);
    let outcome = if is_asked { Outcome::default() } else { Outcome::ask(ask) };
    outcome.and_say(Tone::Error, capital(reason))
}
