//! What lies over a screen: a list to choose from, a line to fill in, a question.

use super::App;
use super::attendance_entry::AttendanceEntry;
use super::confirm::Confirm;
use super::outcome::Ask;
use super::picker::{Picker, PickerKind};
use super::prompt::{Prompt, PromptKind};
use super::screen::Screen;
use crate::action::Action;

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

impl App {
    pub(super) fn ask(&mut self, kind: PromptKind, text: &str) {
        self.ask_for(Ask::new(kind).with_text(text));
    }

    pub(super) fn ask_for(&mut self, ask: Ask) {
        self.overlay = Some(Overlay::Prompt(Prompt::of(ask)));
    }

    /// A path can be gone on with.
    pub(super) fn completed(&mut self, prefix: &str, paths: Vec<String>) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            let outcome = prompt.completed(prefix, paths);
            self.carry_out(outcome);
        }
    }

    pub(super) fn open_picker(&mut self, kind: PickerKind) {
        self.overlay = Some(Overlay::Picker(Picker::new(kind)));
    }

    /// The program ends in the middle of a line: the words of a statement or a task are kept as far as they came.
    pub(super) fn keep_line(&mut self) {
        if matches!(&self.overlay, Some(Overlay::Prompt(prompt)) if prompt.has_entry()) {
            self.acts_in_front(Action::Choose);
        }
    }

    /// Esc: one step back from where the user is.
    pub(super) fn close(&mut self) {
        if self.overlay.take().is_some() {
            return;
        }
        if self.input().is_some_and(|input| !input.is_empty()) {
            if let Some(input) = self.input() {
                input.set_text("");
            }
            self.input_changed();
            return;
        }
        if self.closes_in_front() {
            return;
        }
        if let Some(open) = &mut self.open_meeting {
            open.shown_mut().clear_selection();
            self.leave_screen();
        }
    }
}
