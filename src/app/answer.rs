//! Answers that concern the program, not the open meeting alone: to lines that are filled in, lists and questions.

use super::{App, closing, importing};
use crate::editor::Direction;

/// An answer that the program takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Why something is corrected after the meeting has ended.
    Reason(String),
    /// The meeting is to be ended, or taken up again.
    CloseMeeting,
    /// What to look for in the text.
    Find(String),
    /// The file to import.
    Import(String),
}

impl App {
    pub(super) fn take_answer(&mut self, answer: Answer) {
        match answer {
            Answer::Reason(text) => self.give_reason(&text),
            Answer::CloseMeeting => self.with_meeting(closing::end_or_reopen),
            Answer::Find(text) => {
                self.needle = text;
                self.find_again(Direction::Forward);
            }
            Answer::Import(path) => {
                let outcome = importing::import(self.is_at_risk(), path);
                self.carry_out(outcome);
            }
        }
    }
}
