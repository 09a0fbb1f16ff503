//! What lies over a screen: a list to choose from, a line to fill in, a question.

use super::attendance_entry::AttendanceEntry;
use super::confirm::Confirm;
use super::picker::Picker;
use super::prompt::Prompt;
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
    pub(super) fn screen(&self) -> &dyn Screen {
        screen_of!(self)
    }

    pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
        screen_of!(self)
    }
}
