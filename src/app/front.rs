//! What is in front: the screen, or what lies over it. Here it is asked, and what it answers is carried out.

use super::chair::ChairScreen;
use super::environment::{Environment, Role};
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Notice, Outcome};
use super::overlay::Overlay;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::{App, View};
use crate::action::Action;
use crate::keymap::Context;

impl App {
    /// The contexts that keys are looked up in, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        match &self.overlay {
            Some(overlay) => self.contexts_on(overlay.screen()),
            None => self.contexts_of_view(),
        }
    }

    /// The contexts of the screen, whatever lies over it.
    pub fn contexts_of_view(&self) -> Vec<Context> {
        self.contexts_on(self.view.screen())
    }

    fn contexts_on(&self, screen: &dyn Screen) -> Vec<Context> {
        let mut contexts = screen.contexts(self.open_meeting.as_ref(), &self.environment());
        contexts.push(Context::Everywhere);
        contexts
    }

    /// The actions that matter where the user is, most important first, with a word for each.
    pub fn hints(&self) -> &'static [Hint] {
        let (open, environment) = (self.open_meeting.as_ref(), self.environment());
        match (&self.overlay, self.role) {
            (Some(overlay), _) => overlay.screen().hints(open, &environment),
            (None, Role::Chair) => self.view.screen().follower_hints(),
            (None, Role::MinuteTaker) => self.view.screen().hints(open, &environment),
        }
    }

    fn environment(&self) -> Environment<'_> {
        let App { keymap, meetings, size, .. } = self;
        Environment { keymap, meetings, size: *size }
    }

    /// What has the keys.
    pub(super) fn in_front(&mut self) -> &mut dyn Screen {
        self.parts().screen
    }

    fn parts(&mut self) -> Parts<'_> {
        let App { view, overlay, open_meeting, keymap, meetings, size, .. } = self;
        Parts {
            screen: overlay.as_mut().map_or_else(|| view.screen_mut(), Overlay::screen_mut),
            open: open_meeting.as_mut(),
            environment: Environment { keymap, meetings, size: *size },
        }
    }

    /// Does what an action means on what is in front; `false` when it means there what it means everywhere.
    pub(super) fn acts_in_front(&mut self, action: Action) -> bool {
        let Parts { screen, open, environment } = self.parts();
        let outcome = screen.act(action, open, &environment);
        outcome.map(|outcome| self.carry_out(outcome)).is_some()
    }

    /// What follows when the text of [`App::input`] has changed: the list under it is another.
    pub(super) fn input_changed(&mut self) {
        let Parts { screen, environment, .. } = self.parts();
        screen.input_changed(&environment);
    }

    /// Esc on what is in front; `false` when it leads back to the meeting there as everywhere.
    pub(super) fn closes_in_front(&mut self) -> bool {
        let Parts { screen, environment, .. } = self.parts();
        let outcome = screen.close(&environment);
        outcome.map(|outcome| self.carry_out(outcome)).is_some()
    }

    /// Moves the mark in the list that has the keys.
    pub(super) fn select(&mut self, scroll: Scroll) {
        if let Some(Overlay::Picker(picker)) = &self.overlay {
            let page = usize::from(self.size.body().height);
            let next = scroll.step(picker.selected, self.rows(picker).len(), page);
            if let Some(Overlay::Picker(picker)) = &mut self.overlay {
                picker.selected = next;
            }
            return;
        }
        let Parts { screen, open, environment } = self.parts();
        let outcome = screen.select(scroll, open, &environment);
        self.carry_out(outcome);
    }

    /// Scrolls the text of the screen, whatever lies over it.
    pub(super) fn scroll(&mut self, scroll: Scroll) {
        let App { view, open_meeting, keymap, meetings, size, .. } = self;
        let environment = Environment { keymap, meetings, size: *size };
        view.screen_mut().scroll(scroll, open_meeting.as_mut(), &environment);
    }

    /// Carries out what a screen has answered.
    pub(super) fn carry_out(&mut self, outcome: Outcome) {
        let Outcome { effects, notice, next } = outcome;
        match next {
            None => {}
            Some(Next::Meeting) => self.leave_screen(),
            Some(Next::Chair) => self.show(View::Chair(ChairScreen)),
            Some(Next::Stored { meeting, place }) => self.open_stored(meeting, place),
            Some(Next::Item(item)) => self.go_to(&item),
            Some(Next::Prompt(ask)) => self.ask_for(ask),
            Some(Next::Picker(kind)) => self.open_picker(kind),
        }
        if let Some(Notice { text, tone }) = notice {
            self.say(tone, text);
        }
        self.effects.extend(effects);
    }
}

/// What is in front, with all that it may see and change.
struct Parts<'a> {
    screen: &'a mut dyn Screen,
    open: Option<&'a mut OpenMeeting>,
    environment: Environment<'a>,
}
