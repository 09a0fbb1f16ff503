//! Answers that concern the program, not the open meeting alone: to lines that are filled in, lists and questions.

use chrono::{DateTime, FixedOffset};

use super::App;
use crate::editor::Direction;

/// An answer that the program takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Why something is corrected after the meeting has ended.
    Reason(String),
    /// The meeting ends, at a time.
    End(DateTime<FixedOffset>),
    /// It ends although something is unfinished, for a reason.
    EndUnfinished {
        /// When.
        at: DateTime<FixedOffset>,
        /// Why.
        remark: String,
    },
    /// When it ended.
    EndTime(String),
    /// The meeting is to be ended, or taken up again.
    CloseMeeting,
    /// The next meeting is to be made although this one has not ended.
    NextMeeting,
    /// The day of the next meeting.
    NextDay(String),
    /// What to look for in the text.
    Find(String),
    /// The file to import.
    Import(String),
    /// Where to write the meeting when the store cannot.
    Elsewhere(String),
    /// Where to write the referat.
    Export {
        /// The file.
        path: String,
        /// Whether a file that is there is written over.
        replace: bool,
    },
}

impl App {
    pub(super) fn take_answer(&mut self, answer: Answer) {
        match answer {
            Answer::Reason(text) => self.give_reason(&text),
            Answer::End(at) => self.end_meeting(at, None),
            Answer::EndUnfinished { at, remark } => self.give_remark(at, &remark),
            Answer::EndTime(text) => self.set_end_time(&text),
            Answer::CloseMeeting => self.close_meeting(),
            Answer::NextMeeting => self.ask_next_day(),
            Answer::NextDay(text) => self.set_next_day(&text),
            Answer::Find(text) => {
                self.needle = text;
                self.find_again(Direction::Forward);
            }
            Answer::Import(path) => self.import_from(path),
            Answer::Elsewhere(path) => self.write_elsewhere(path),
            Answer::Export { path, replace } => self.export_to(&path, replace),
        }
    }
}
