//! What is in front: the screen, or what lies over it, with all that it may see and change.

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::Outcome;
use super::picker::{Picker, PickerRow};
use super::role::Role;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::settings::switches::Switches;
use super::{App, Overlay};
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::PersonId;
use crate::store::protocol::Reply;

/// What is in front, with all that it may see and change.
pub(super) struct Front<'a> {
    pub(super) view: &'a mut dyn Screen,
    pub(super) overlay: Option<&'a mut dyn Screen>,
    pub(super) open: Option<&'a mut OpenMeeting>,
    pub(super) environment: Environment<'a>,
}

impl Front<'_> {
    /// Returns what has the keys.
    pub(super) fn screen(&mut self) -> &mut dyn Screen {
        match &mut self.overlay {
            Some(overlay) => &mut **overlay,
            None => &mut *self.view,
        }
    }

    /// Returns the contexts that keys are looked up in, innermost first.
    pub(super) fn contexts(&self) -> Vec<Context> {
        match &self.overlay {
            Some(overlay) => contexts_on(&**overlay, self.open.as_deref(), &self.environment),
            None => self.environment.contexts.clone(),
        }
    }

    /// Returns whether nothing lies over a screen where letters go into the decision.
    pub(super) fn edits_decision(&self) -> bool {
        self.overlay.is_none() && self.view.edits_decision()
    }

    /// Returns the one-line text that letters go into, when it is not the decision.
    pub(super) fn input(&mut self) -> Option<&mut Editor> {
        self.screen().text_input()
    }

    /// Refuses several pasted lines where the line takes one answer at a time.
    pub(super) fn refuse_lines(&self) -> Option<Outcome> {
        self.overlay.as_ref()?.refuses_lines(&self.environment)
    }

    /// The text of that line has changed: the list under it is another.
    pub(super) fn input_changed(&mut self) {
        match &mut self.overlay {
            Some(overlay) => overlay.input_changed(&self.environment),
            None => self.view.input_changed(&self.environment),
        }
    }

    /// Does what an action means here; none when it means here what it means everywhere.
    pub(super) fn act(&mut self, action: Action) -> Option<Outcome> {
        let Front { view, overlay, open, environment } = self;
        let screen = overlay.as_deref_mut().unwrap_or(&mut **view);
        screen.act(action, open.as_deref_mut(), environment)
    }

    /// Tells the screen that something was said of a person.
    pub(super) fn person_changed(&mut self, person: &PersonId) {
        if let Some(open) = &self.open {
            self.view.person_changed(person, &open.meeting);
        }
    }

    /// Gives the screen what it has asked of the store, and returns what it has not.
    pub(super) fn take_reply(&mut self, reply: Reply) -> Option<Reply> {
        match &mut self.open {
            Some(open) => self.view.take_reply(reply, open, &self.environment),
            None => Some(reply),
        }
    }

    /// Moves the mark in the list that has the keys.
    pub(super) fn select(&mut self, scroll: Scroll) -> Outcome {
        let Front { view, overlay, open, environment } = self;
        let screen = overlay.as_deref_mut().unwrap_or(&mut **view);
        screen.select(scroll, open.as_deref_mut(), environment)
    }

    /// Scrolls the text of the screen, whatever lies over it.
    pub(super) fn scroll(&mut self, scroll: Scroll) -> Outcome {
        self.view.scroll(scroll, self.open.as_deref_mut(), &self.environment);
        Outcome::default()
    }

    /// Esc: empties the line, or does what the screen says; none when it leads back to the meeting as everywhere.
    pub(super) fn close(&mut self) -> Option<Outcome> {
        if let Some(input) = self.input().filter(|input| !input.is_empty()) {
            input.set_text("");
            self.input_changed();
            return Some(Outcome::default());
        }
        match &mut self.overlay {
            Some(overlay) => overlay.close(&self.environment),
            None => self.view.close(&self.environment),
        }
    }
}

/// What a screen is told of the program around it, from fields that are borrowed one by one: the screen and the meeting
/// may be changed meanwhile.
macro_rules! environment {
    ($app:ident) => {{
        let mut environment = Environment {
            role: $app.role,
            keymap: &$app.keymap,
            meetings: &$app.meetings,
            settings: &$app.settings,
            saving: &$app.saving,
            needle: &$app.input.needle,
            last_copied: &$app.input.last_copied,
            has_notice: $app.notice.is_some(),
            edition: $app.view.screen().edition(),
            size: $app.size,
            contexts: Vec::new(),
        };
        environment.contexts = contexts_on($app.view.screen(), $app.open_meeting.as_ref(), &environment);
        environment
    }};
}

impl App {
    /// Returns the contexts that keys are looked up in, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        let environment = environment!(self);
        match &self.overlay {
            Some(overlay) => contexts_on(overlay.screen(), self.open_meeting.as_ref(), &environment),
            None => environment.contexts,
        }
    }

    /// Returns the keys of an action on the screen, whatever lies over it, as the user reads them.
    pub fn keys_of_view(&self, action: Action) -> Option<String> {
        environment!(self).keys(action)
    }

    /// Returns the actions that matter where the user is, most important first, with a word for each.
    pub fn hints(&self) -> &'static [Hint] {
        let (open, environment) = (self.open_meeting.as_ref(), environment!(self));
        match (&self.overlay, self.role) {
            (Some(overlay), _) => overlay.screen().hints(open, &environment),
            (None, Role::Chair) => self.view.screen().follower_hints(),
            (None, Role::MinuteTaker) => self.view.screen().hints(open, &environment),
        }
    }

    /// Returns what the user has switched: the colours, the mouse, whether the screen is read aloud.
    pub fn switches(&self) -> &Switches {
        &self.settings.switches
    }

    /// Returns the rows of a list as typing has narrowed it.
    pub fn rows(&self, picker: &Picker) -> Vec<PickerRow> {
        picker.rows(self.open_meeting.as_ref(), &environment!(self))
    }

    /// Returns what is in front, with all that it may see and change.
    pub(super) fn front(&mut self) -> Front<'_> {
        let environment = environment!(self);
        let App { view, overlay, open_meeting, .. } = self;
        Front {
            view: view.screen_mut(),
            overlay: overlay.as_mut().map(Overlay::screen_mut),
            open: open_meeting.as_mut(),
            environment,
        }
    }

    /// Does something with what is in front, and carries out what follows.
    pub(super) fn in_front(&mut self, work: impl FnOnce(&mut Front) -> Outcome) {
        let outcome = work(&mut self.front());
        self.carry_out(outcome);
    }

    /// Does something with the open meeting, and carries out what follows.
    pub(super) fn with_meeting(&mut self, work: impl FnOnce(&mut OpenMeeting, &Environment) -> Outcome) {
        let Front { open, environment, .. } = self.front();
        if let Some(open) = open {
            let outcome = work(open, &environment);
            self.carry_out(outcome);
        }
    }
}

/// Returns the contexts of a screen, with those of everywhere behind them.
fn contexts_on(screen: &dyn Screen, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<Context> {
    let mut contexts = screen.contexts(open, environment);
    contexts.push(Context::Everywhere);
    contexts
}
