//! Overlays over a screen: a list to choose from, a prompt, a question.

use super::attendance::entry::AttendanceEntry;
use super::confirm::Confirm;
use super::outcome::Outcome;
use super::picker::{Picker, PickerKind};
use super::prompt::Prompt;
use super::screen::Screen;

/// The overlay over the screen. One at a time, so that no two can contradict each other.
#[derive(Debug)]
pub enum Overlay {
    /// A list to choose from, narrowed by typing.
    Picker(Picker),
    /// A prompt.
    Prompt(Prompt),
    /// The attendance entry.
    AttendanceEntry(AttendanceEntry),
    /// A yes/no question.
    Confirm(Confirm),
}

/// Returns the overlay as a `Screen`: the one place that lists them all.
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

    pub(super) fn screen(&self) -> &dyn Screen {
        screen_of!(self)
    }

    pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
        screen_of!(self)
    }
}

/// Takes in the paths that complete the typed one, when a path is asked for.
pub(super) fn complete(overlay: Option<&mut Overlay>, prefix: &str, paths: Vec<String>) -> Outcome {
    match overlay {
        Some(Overlay::Prompt(prompt)) => prompt.completed(prefix, paths),
        Some(_) | None => Outcome::default(),
    }
}
