//! What a screen returns when it has acted: the program carries it out in one place.

use super::event::Effect;
use super::picker::PickerKind;
use super::prompt::PromptKind;
use crate::meeting::{Bookmark, ItemId, MeetingId, PersonId};
use crate::store::protocol::Request;

/// Something to say in the footer until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How serious it is.
    pub tone: Tone,
}

/// How serious a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Something to look at.
    Warning,
    /// Something went wrong.
    Error,
}

/// What follows from an action on a screen. Changes of the meeting are made by the screen itself, through
/// [`OpenMeeting`](super::OpenMeeting), which keeps them for undo and for the store.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// What the world must do.
    pub(super) effects: Vec<Effect>,
    /// What is said.
    pub(super) notice: Option<Notice>,
    /// Where the user is afterwards; none where the action was taken.
    pub(super) next: Option<Next>,
}

/// Where an action leads.
#[derive(Debug)]
pub(super) enum Next {
    /// To the meeting's screen, or for whoever follows to the chair's.
    Meeting,
    /// To the chair's screen.
    Chair,
    /// Another item becomes the current one.
    Item(ItemId),
    /// A stored meeting is opened, at a place in it or where it was left.
    Stored {
        /// Which.
        meeting: MeetingId,
        /// Where.
        place: Option<Bookmark>,
    },
    /// A line is to be filled in.
    Prompt(Ask),
    /// Something is to be chosen from a list.
    Picker(PickerKind),
}

/// A line that is to be filled in.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) kind: PromptKind,
    /// What stands in it already.
    pub(super) text: String,
    /// Whether that is selected, so that letters replace it and Retur keeps it.
    pub(super) selected: bool,
    /// Whom it is about.
    pub(super) person: Option<PersonId>,
}

impl Outcome {
    /// Nothing but a sentence.
    pub(super) fn say(tone: Tone, text: impl Into<String>) -> Self {
        Outcome { notice: Some(Notice { text: text.into(), tone }), ..Outcome::default() }
    }

    /// Nothing but a sentence that is good to know.
    pub(super) fn info(text: impl Into<String>) -> Self {
        Outcome::say(Tone::Info, text)
    }

    /// Nothing but something that is asked of the store.
    pub(super) fn ask_store(request: Request) -> Self {
        Outcome { effects: vec![Effect::Store(request)], ..Outcome::default() }
    }

    /// Nothing but a step to another place.
    pub(super) fn next(next: Next) -> Self {
        Outcome { next: Some(next), ..Outcome::default() }
    }

    /// The same, with a sentence.
    pub(super) fn and_info(self, text: impl Into<String>) -> Self {
        Outcome { notice: Outcome::info(text).notice, ..self }
    }

    /// What was done, or why it could not be done.
    pub(super) fn of(result: Result<impl Into<String>, impl std::fmt::Display>) -> Self {
        match result {
            Ok(done) => Outcome::info(done),
            Err(error) => Outcome::say(Tone::Warning, error.to_string()),
        }
    }
}
