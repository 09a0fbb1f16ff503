//! What lies over a screen: a list to choose from, a line to fill in, a question.

use chrono::{DateTime, FixedOffset};

use super::attendance_entry::AttendanceEntry;
use super::picker::Picker;
use super::prompt::{Prompt, PromptKind};
use super::{App, Role, View};
use crate::editor::{Edit, Editor, Motion};
use crate::meeting::MeetingId;
use crate::store::protocol::Request;

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

/// A question with the answer yes (Retur) or no (Esc).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// What is asked.
    pub question: String,
    /// What a yes does.
    pub deed: ConfirmAction,
}

/// What a yes does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfirmAction {
    /// Ends the meeting.
    CloseMeeting {
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// Makes the next meeting's agenda although this one has not ended.
    NextMeeting,
    /// Ends the program although something is not saved.
    Quit,
    /// Opens another meeting although something is not saved.
    Open {
        /// Which.
        id: MeetingId,
    },
    /// Fetches another meeting although something is not saved.
    Import {
        /// From which file.
        path: String,
    },
    /// Writes over a file that is there.
    Replace {
        /// Which.
        path: String,
    },
}

impl ConfirmAction {
    /// Whether it leaves something that is not saved, which could be written elsewhere first.
    pub fn leaves(&self) -> bool {
        matches!(self, ConfirmAction::Quit | ConfirmAction::Open { .. } | ConfirmAction::Import { .. })
    }
}

impl App {
    /// The one-line text that letters go into, when it is not the decision.
    pub(super) fn input(&mut self) -> Option<&mut Editor> {
        match (&mut self.overlay, self.view) {
            (Some(Overlay::Picker(picker)), _) => Some(&mut picker.input),
            (Some(Overlay::Prompt(prompt)), _) => Some(&mut prompt.input),
            (Some(Overlay::AttendanceEntry(quick)), _) => Some(&mut quick.input),
            (Some(Overlay::Confirm(_)), _) => None,
            (None, View::Meetings) => Some(&mut self.meetings.search),
            (None, View::Attendance) => self.open_meeting.as_mut().map(|open| &mut open.people.search),
            (
                None,
                View::Meeting
                | View::Chair
                | View::Clock
                | View::Preview
                | View::Review
                | View::Merge
                | View::History,
            ) => None,
        }
    }

    /// What follows when the text of [`App::input`] has changed: the list under it is another.
    pub(super) fn input_changed(&mut self) {
        match (&mut self.overlay, self.view) {
            (Some(Overlay::Picker(picker)), _) => picker.selected = 0,
            (Some(Overlay::Prompt(prompt)), _) => prompt.candidates.clear(),
            (Some(Overlay::AttendanceEntry(quick)), _) => quick.selected = 0,
            (None, View::Meetings) => {
                self.meetings.selected = 0;
                self.meetings.look();
            }
            (None, View::Attendance) => {
                if let Some(open) = &mut self.open_meeting {
                    open.people.selected = 0;
                }
            }
            (Some(Overlay::Confirm(_)), _)
            | (
                None,
                View::Meeting
                | View::Chair
                | View::Clock
                | View::Preview
                | View::Review
                | View::Merge
                | View::History,
            ) => {}
        }
    }

    /// Does something to the text that has the keys.
    pub(super) fn edit(&mut self, work: impl FnOnce(&mut Editor) -> Option<Edit>) {
        if let Some(input) = self.input() {
            work(input);
            self.input_changed();
        } else if self.overlay.is_none()
            && self.view == View::Meeting
            && let Some(open) = &mut self.open_meeting
        {
            open.edit(work);
        }
    }

    /// Moves the cursor of the text that has the keys.
    pub(super) fn move_cursor(&mut self, motion: Motion, select: bool) {
        let motion = self.motion(motion);
        if let Some(input) = self.input() {
            input.move_cursor(motion, select);
        } else if let Some(open) = &mut self.open_meeting {
            open.shown_mut().move_cursor(motion, select);
        }
    }

    pub(super) fn select_all(&mut self) {
        if let Some(input) = self.input() {
            input.select_all();
        } else if let Some(open) = &mut self.open_meeting {
            open.shown_mut().select_all();
        }
    }

    pub(super) fn ask(&mut self, kind: PromptKind, text: &str) {
        self.overlay = Some(Overlay::Prompt(Prompt::new(kind, text)));
    }

    pub(super) fn confirm(&mut self, question: String, deed: ConfirmAction) {
        self.overlay = Some(Overlay::Confirm(Confirm { question, deed }));
    }

    /// Retur: takes what is chosen or written.
    pub(super) fn choose(&mut self) {
        match self.overlay.take() {
            Some(Overlay::Picker(picker)) => self.picked(picker),
            Some(Overlay::Prompt(prompt)) => self.answered(prompt),
            Some(Overlay::AttendanceEntry(quick)) => self.quick_chosen(quick),
            Some(Overlay::Confirm(confirm)) => self.confirmed(confirm.deed),
            None if self.view == View::Meetings => self.open_chosen_meeting(),
            None if self.view == View::Review => self.mend_row(),
            None if self.view == View::Merge => self.take_revision(),
            None => {}
        }
    }

    fn confirmed(&mut self, deed: ConfirmAction) {
        match deed {
            ConfirmAction::CloseMeeting { at } => self.end_meeting(at, None),
            ConfirmAction::NextMeeting => self.ask_next_day(),
            ConfirmAction::Quit => self.effects.push(super::Effect::Quit),
            ConfirmAction::Open { id } => self.ask_store(Request::Open(id)),
            ConfirmAction::Import { path } => self.effects.push(super::Effect::Import { path }),
            ConfirmAction::Replace { path } => self.export_to(&path, true),
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
        if self.unfilter() {
            return;
        }
        if self.view == View::Clock {
            return self.leave_clock();
        }
        // who follows along has no meeting screen to go back to: letters would be written there
        if let Some(open) = self.open_meeting.as_mut().filter(|_| self.role == Role::MinuteTaker) {
            open.shown_mut().clear_selection();
            self.view = View::Meeting;
        } else if self.open_meeting.is_some() {
            self.view = View::Chair;
        }
    }
}
