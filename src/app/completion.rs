//! The words at hand while a decision is written: what may come next, and phrases by their codes.

use super::meeting::layout;
use super::screen::Hint;
use super::{App, Role, Tone};
use crate::action::Action;
use crate::meeting::{Indstilling, MeetingId};

/// Whether words are offered while one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Completion {
    /// Behind the cursor.
    #[default]
    On,
    /// Not at all.
    Off,
}

impl App {
    /// After every event: what is shown behind the cursor.
    pub(super) fn offer_words(&mut self) {
        let wanted = self.completion == Completion::On && self.role == Role::MinuteTaker;
        let writing = wanted && self.edits_decision();
        if let Some(open) = &mut self.open_meeting {
            let area = layout::divide(self.size, open).decision;
            open.offer_words(wanted, writing, area, &self.phrases);
        }
    }

    /// What the body decided before is known for the words to come.
    pub(super) fn learn(&mut self, meeting: &MeetingId, decisions: Vec<(Indstilling, String)>) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) {
            open.words.remember(decisions);
        }
    }

    pub(super) fn toggle_completion(&mut self) {
        let (next, sentence) = match self.completion {
            Completion::On => (Completion::Off, "Der vises ikke længere ord efter markøren."),
            Completion::Off => (Completion::On, "Der vises igen ord efter markøren, mens du skriver."),
        };
        self.completion = next;
        self.say(Tone::Info, sentence);
        self.keep_settings();
    }
}

/// The actions on the words that are offered.
pub const HINTS: &[Hint] = &[(Action::TakeWords, "tag alt"), (Action::TakeWord, "ordet")];
