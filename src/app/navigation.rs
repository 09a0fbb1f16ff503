//! Going from one screen to another, and from one item to another.

use super::chair::ChairScreen;
use super::environment::Environment;
use super::front::Front;
use super::meeting::MeetingScreen;
use super::open_meeting::OpenMeeting;
use super::overlay::Overlay;
use super::role::Role;
use super::screen::ScreenOpening;
use super::{App, Focus, View};
use crate::editor::Direction;
use crate::meeting::ItemId;
use crate::meeting::check::placeholder;

/// Where in a decision one goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DecisionPlace {
    /// Where it was left.
    AsLeft,
    /// To a cursor.
    Cursor(usize),
    /// To words.
    Passage(String),
}

impl App {
    /// Shows another screen; the one that is left is kept as it is.
    pub(super) fn show(&mut self, view: impl Into<View>) {
        let left = std::mem::replace(&mut self.view, view.into());
        self.left.keep(left);
    }

    /// Shows the screen of another meeting; those of the one before are forgotten.
    pub(super) fn show_first(&mut self, view: impl Into<View>) {
        self.show(view);
        self.left.forget_meeting();
    }

    /// Shows a screen as it was left, unless it is in front already.
    pub(super) fn return_to<S: Default + Into<View>>(&mut self) {
        let new: View = S::default().into();
        if self.view.kind() != new.kind() {
            let left = self.left.take(new.kind());
            self.show(left.unwrap_or(new));
        }
    }

    /// Shows a screen over the open meeting, which says itself how it opens.
    pub(super) fn show_screen<S: Into<View>>(
        &mut self,
        open: impl FnOnce(Option<&S>, &mut OpenMeeting, &Environment) -> ScreenOpening<S>,
    ) where
        for<'a> &'a S: TryFrom<&'a View>,
    {
        let left = std::mem::take(&mut self.left);
        let Front { open: meeting, environment, .. } = self.front();
        let opening = meeting.map(|meeting| open(left.get(), meeting, &environment));
        self.left = left;
        let Some((screen, outcome)) = opening else { return };
        if let Some(screen) = screen {
            self.show(screen);
        }
        self.carry_out(outcome);
    }

    /// To the meeting's screen. Who follows along has none: letters would be written there.
    pub(super) fn leave_screen(&mut self) {
        match self.role {
            Role::MinuteTaker => self.return_to::<MeetingScreen>(),
            Role::Chair => self.return_to::<ChairScreen>(),
        }
    }

    /// Esc: one step back from where the user is.
    pub(super) fn close(&mut self) {
        if let Some(closed) = self.overlay.take() {
            if let (Overlay::Prompt(prompt), Some(open)) = (&closed, &mut self.open_meeting) {
                let outcome = prompt.leave(open);
                self.carry_out(outcome);
            }
            self.overlay = if closed.is_help() { self.covered.take() } else { None };
            return;
        }
        if let Some(outcome) = self.front().close() {
            return self.carry_out(outcome);
        }
        if let Some(open) = &mut self.open_meeting {
            open.shown_mut().clear_selection();
            self.leave_screen();
        }
    }

    /// Makes another item the current one and ready to be written in.
    pub(super) fn go_to(&mut self, id: &ItemId) {
        if let Some(open) = &mut self.open_meeting {
            open.turn_to(id);
            if open.focus() != Focus::Agenda && self.view.screen().edits_decision() {
                open.focus_text(self.keymap.modal);
            }
            let outcome = self.view.screen_mut().item_changed(open);
            self.carry_out(outcome);
        }
    }

    /// To the decision of an item, and to a place there.
    pub(super) fn go_to_decision(&mut self, item: &ItemId, place: &DecisionPlace) {
        self.return_to::<MeetingScreen>();
        self.go_to(item);
        let Some(open) = &mut self.open_meeting else { return };
        open.focus_text(self.keymap.modal);
        match place {
            _ if open.proposal().is_some() => {}
            DecisionPlace::AsLeft => {}
            DecisionPlace::Cursor(at) => open.text.set_cursor(*at),
            DecisionPlace::Passage(words) => {
                open.text.set_cursor(0);
                // a place to fill in is marked, so that what is typed stands there instead
                if open.text.find(words, Direction::Forward) && placeholder(words).is_none() {
                    open.text.clear_selection();
                }
            }
        }
    }

    /// To a part of the meeting's screen.
    pub(super) fn focus(&mut self, focus: Focus) {
        if let Some(open) = &mut self.open_meeting {
            open.set_focus(focus);
            self.return_to::<MeetingScreen>();
        }
    }

    /// Into the decision. Where keys can be commands they are so first, and are text from within the decision.
    pub(super) fn edit_decision(&mut self) {
        let modal = self.keymap.modal;
        if let Some(open) = &mut self.open_meeting {
            let outside = !self.view.screen().edits_decision()
                || matches!(open.focus(), Focus::Agenda | Focus::Background);
            if modal {
                open.shown_mut().clear_selection();
            }
            open.set_focus(if modal && outside { Focus::Normal } else { Focus::Text });
            self.return_to::<MeetingScreen>();
        }
    }
}
