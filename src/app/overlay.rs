//! What lies over a screen: a list to choose from, a line to fill in, a question.

use super::attendance::entry::AttendanceEntry;
use super::confirm::Confirm;
use super::outcome::Outcome;
use super::picker::{Picker, PickerKind};
use super::prompt::{Prompt, PromptKind};
use super::screen::Screen;

/// What lies over the screen. One at a time, so that no two can contradict each other.
#[derive(Debug)]
pub enum Overlay {
    /// A list to choose from, narrowed by typing.
    Picker(Picker),
    /// A line to fill in.
    Prompt(Prompt),
    /// It is asked who came, left …
    AttendanceEntry(AttendanceEntry),
    /// A yes or no.
    Confirm(Confirm),
}

/// What lies over the screen, as a screen of its own: the one place that knows them all.
macro_rules! screen_of {
    ($overlay:expr) => {
        match $overlay {
            Overlay::Picker(screen) => screen,
            Overlay::Prompt(screen) => screen,
            Overlay::AttendanceEntry(screen) => screen,
            Overlay::Confirm(screen) => screen,
        }
    };
}

impl Overlay {
    /// Returns whether it is the help.
    pub(super) fn is_help(&self) -> bool {
        matches!(self, Overlay::Picker(picker) if *picker.kind() == PickerKind::Help)
    }

    /// Returns whether the help gives it back: a line that is being filled in.
    pub(super) fn is_given_back(&self) -> bool {
        match self {
            Overlay::Prompt(_) | Overlay::AttendanceEntry(_) => true,
            Overlay::Picker(_) | Overlay::Confirm(_) => false,
        }
    }

    /// Returns whether it asks why something is corrected.
    pub(super) fn asks_reason(&self) -> bool {
        matches!(self, Overlay::Prompt(prompt) if prompt.kind() == PromptKind::Reason)
    }

    pub(super) fn screen(&self) -> &dyn Screen {
        screen_of!(self)
    }

    pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
        screen_of!(self)
    }
}

/// Takes in the paths that go on from the one that is written, when it is a path that is asked for.
pub(super) fn complete(overlay: Option<&mut Overlay>, prefix: &str, paths: Vec<String>) -> Outcome {
    match overlay {
        Some(Overlay::Prompt(prompt)) => prompt.completed(prefix, paths),
        Some(_) | None => Outcome::default(),
    }
}
