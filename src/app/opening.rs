//! Going from one screen to another.

use super::attendance::AttendanceScreen;
use super::attendance_entry::AttendanceEntry;
use super::chair::ChairScreen;
use super::clock::ClockScreen;
use super::environment::Role;
use super::history::HistoryScreen;
use super::meeting::MeetingScreen;
use super::outcome::Outcome;
use super::person_event::PersonEvent;
use super::preview::PreviewScreen;
use super::review::ReviewScreen;
use super::{App, Effect, Focus, Overlay, Tone, View};
use crate::action::Action;
use crate::editor::Direction;
use crate::export::Edition;
use crate::meeting::check::placeholder;
use crate::meeting::{ItemId, MeetingId, Version};
use crate::store::protocol::Request;

impl App {
    /// Shows another screen; the one that is left is kept as it is.
    pub(super) fn show(&mut self, view: View) {
        let left = std::mem::replace(&mut self.view, view);
        self.left.keep(left);
    }

    /// To the meeting's screen. Who follows along has none: letters would be written there.
    pub(super) fn leave_screen(&mut self) {
        match self.role {
            Role::MinuteTaker => self.show(View::Meeting(MeetingScreen)),
            Role::Chair => self.show_chair(),
        }
    }

    /// The chair's screen, as it was left.
    pub(super) fn show_chair(&mut self) {
        if !matches!(self.view, View::Chair(_)) {
            let before = self.left.take(|view| matches!(view, View::Chair(_)));
            self.show(before.unwrap_or_else(|| View::Chair(ChairScreen::default())));
        }
    }

    /// The screen of the times.
    pub(super) fn show_clock(&mut self) {
        let from_chair = matches!(self.view, View::Chair(_));
        if let Some(open) = &self.open_meeting {
            self.show(View::Clock(ClockScreen::new(open, from_chair)));
        }
    }

    /// What was understood of the file, before the meeting or at any time.
    pub(super) fn review(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        if open.origin().is_none() {
            self.effects.push(Effect::Store(Request::Origin(open.meeting.id.clone())));
        }
        let screen = ReviewScreen::new(open);
        self.show(View::Review(screen));
    }

    /// The same, at the row of an item.
    pub(super) fn review_at(&mut self, item: &ItemId) {
        if !matches!(self.view, View::Review(_)) {
            self.review();
        }
        if let (Some(open), View::Review(screen)) = (&self.open_meeting, &mut self.view) {
            *screen = ReviewScreen::at(item, open);
        }
    }

    /// The versions of the current item's decision.
    pub(super) fn show_history(&mut self) {
        let Some(open) = self.open_meeting.as_ref().filter(|open| open.item().is_some()) else {
            return self.say(Tone::Info, "Dagsordenen er tom.");
        };
        let mut screen = match self.left.take(|view| matches!(view, View::History(_))) {
            Some(View::History(screen)) => screen,
            _ => HistoryScreen::default(),
        };
        let outcome = screen.reopen(open);
        self.show(View::History(screen));
        self.carry_out(outcome);
    }

    /// The versions that were asked for.
    pub(super) fn fill_history(&mut self, meeting: &MeetingId, item: &ItemId, versions: Vec<Version>) {
        let open = self.open_meeting.as_ref().filter(|open| open.meeting.id == *meeting);
        if let (View::History(screen), Some(open)) = (&mut self.view, open) {
            screen.fill(item, versions, open, self.size);
        }
    }

    /// The referat as it is now, in an edition.
    pub(super) fn preview(&mut self, edition: Edition) {
        let size = self.size;
        if let Some(open) = &mut self.open_meeting {
            let screen = PreviewScreen::of(open, edition, size);
            self.show(View::Preview(screen));
        }
    }

    pub(super) fn open_attendance(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.reason.take_if(|reason| reason.item.is_none());
            // what was asked over the screen would lie over the list too
            self.overlay = None;
            let before = match self.left.take(|view| matches!(view, View::Attendance(_))) {
                Some(View::Attendance(screen)) => screen,
                _ => AttendanceScreen::default(),
            };
            self.show(View::Attendance(before.reopened()));
        }
    }

    /// Everyone of whom nothing is known is there.
    pub(super) fn all_present(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let outcome = Outcome::of(open.all_present(|_, _| true));
        self.carry_out(outcome);
    }

    pub(super) fn toggle_chair_view(&mut self) {
        if self.open_meeting.is_some() {
            match self.view {
                View::Chair(_) => self.show(View::Meeting(MeetingScreen)),
                _ => self.show_chair(),
            }
        }
    }

    /// Asks who came, left …, over the meeting's screen.
    pub(super) fn note_person(&mut self) {
        self.overlay = Some(Overlay::AttendanceEntry(AttendanceEntry::new(None)));
    }

    /// The same, at another time than now.
    pub(super) fn note_other_time(&mut self) {
        self.overlay = Some(Overlay::AttendanceEntry(AttendanceEntry::at_other_time()));
    }

    /// Asks to whom something happened.
    pub(super) fn note_event(&mut self, action: Action) {
        match self.view {
            View::Meeting(_) => {
                let entry = AttendanceEntry::new(PersonEvent::of(action));
                self.overlay = Some(Overlay::AttendanceEntry(entry));
            }
            View::Meetings(_)
            | View::Attendance(_)
            | View::Chair(_)
            | View::Clock(_)
            | View::Preview(_)
            | View::Review(_)
            | View::Merge(_)
            | View::History(_) => self.open_attendance(),
        }
    }

    /// Makes another item the current one and ready to be written in.
    pub(super) fn go_to(&mut self, id: &ItemId) {
        let focus = self.text_focus();
        if let Some(open) = &mut self.open_meeting {
            open.turn_to(id);
            if open.focus != Focus::Agenda && self.view.screen().edits_decision() {
                open.focus = focus;
            }
            let outcome = self.view.screen_mut().item_changed(open);
            self.carry_out(outcome);
        }
    }

    /// To the decision of an item.
    pub(super) fn go_to_decision(&mut self, item: &ItemId) {
        self.show(View::Meeting(MeetingScreen));
        self.go_to(item);
        self.focus(self.text_focus());
    }

    /// To words in an item's decision. A place to fill in is marked, so that what is typed stands there instead.
    pub(super) fn go_to_words(&mut self, item: &ItemId, words: &str) {
        self.go_to_decision(item);
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.proposal.is_none()) else { return };
        open.text.set_cursor(0);
        if open.text.find(words, Direction::Forward) && placeholder(words).is_none() {
            open.text.clear_selection();
        }
    }

    /// Where the keys go when an item opens.
    pub(super) fn text_focus(&self) -> Focus {
        let focus = self.open_meeting.as_ref().map_or(Focus::Agenda, |open| open.focus);
        focus.of_text(self.keymap.modal)
    }

    /// To a part of the meeting's screen.
    pub(super) fn focus(&mut self, focus: Focus) {
        if let Some(open) = &mut self.open_meeting {
            open.focus = focus;
            self.show(View::Meeting(MeetingScreen));
        }
    }

    /// Into the decision. Where keys can be commands they are so first, and are text from within the decision.
    pub(super) fn edit_decision(&mut self) {
        let modal = self.keymap.modal;
        if let Some(open) = &mut self.open_meeting {
            let outside =
                !self.view.screen().edits_decision() || matches!(open.focus, Focus::Agenda | Focus::Case);
            if modal {
                open.shown_mut().clear_selection();
            }
            open.focus = if modal && outside { Focus::Normal } else { Focus::Text };
            self.show(View::Meeting(MeetingScreen));
        }
    }
}
