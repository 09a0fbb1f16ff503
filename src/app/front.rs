//! What is in front: the screen, or what lies over it. Here it is asked, and what it answers is carried out.

use super::answer::Answer;
use super::confirm::Confirm;
use super::environment::{Environment, Role};
use super::event::Effect;
use super::open_meeting::OpenMeeting;
use super::outcome::{FileText, Next, Notice, Outcome, Tone};
use super::overlay::Overlay;
use super::picker::{Picker, PickerRow};
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::{App, closing, importing};
use crate::action::Action;
use crate::editor::Direction;
use crate::keymap::Context;
use crate::meeting::PersonId;

impl App {
    /// The contexts that keys are looked up in, innermost first.
    pub fn contexts(&self) -> Vec<Context> {
        let environment = self.environment();
        match &self.overlay {
            Some(overlay) => contexts_on(overlay.screen(), self.open_meeting.as_ref(), &environment),
            None => environment.contexts,
        }
    }

    /// The contexts of the screen, whatever lies over it.
    pub fn contexts_of_view(&self) -> Vec<Context> {
        self.environment().contexts
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
        let App {
            view,
            open_meeting,
            keymap,
            meetings,
            phrases,
            spelling,
            own: files,
            saving,
            notice,
            size,
            ..
        } = self;
        let mut environment = Environment {
            keymap,
            meetings,
            phrases,
            spelling,
            files,
            saving,
            has_notice: notice.is_some(),
            edition: view.screen().edition(),
            size: *size,
            contexts: Vec::new(),
        };
        environment.contexts = contexts_on(view.screen(), open_meeting.as_ref(), &environment);
        environment
    }

    /// The rows of a list as typing has narrowed it.
    pub fn rows(&self, picker: &Picker) -> Vec<PickerRow> {
        picker.rows(self.open_meeting.as_ref(), &self.environment())
    }

    /// What has the keys.
    pub(super) fn in_front(&mut self) -> &mut dyn Screen {
        let Parts { view, overlay, .. } = self.parts();
        overlay.unwrap_or(view)
    }

    /// The same, to be asked.
    pub(super) fn front(&self) -> &dyn Screen {
        self.overlay.as_ref().map_or_else(|| self.view.screen(), Overlay::screen)
    }

    /// Whether nothing lies over a screen where letters go into the decision.
    pub(super) fn edits_decision(&self) -> bool {
        self.overlay.is_none() && self.view.screen().edits_decision()
    }

    fn parts(&mut self) -> Parts<'_> {
        let App {
            view,
            overlay,
            open_meeting,
            keymap,
            meetings,
            phrases,
            spelling,
            own: files,
            saving,
            notice,
            size,
            ..
        } = self;
        let mut environment = Environment {
            keymap,
            meetings,
            phrases,
            spelling,
            files,
            saving,
            has_notice: notice.is_some(),
            edition: view.screen().edition(),
            size: *size,
            contexts: Vec::new(),
        };
        environment.contexts = contexts_on(view.screen(), open_meeting.as_ref(), &environment);
        let (view, overlay) = (view.screen_mut(), overlay.as_mut().map(Overlay::screen_mut));
        Parts { view, overlay, open: open_meeting.as_mut(), environment }
    }

    /// Does what an action means on what is in front; `false` when it means there what it means everywhere.
    pub(super) fn acts_in_front(&mut self, action: Action) -> bool {
        let Parts { view, overlay, open, environment } = self.parts();
        let outcome = overlay.unwrap_or(view).act(action, open, &environment);
        outcome.map(|outcome| self.carry_out(outcome)).is_some()
    }

    /// What follows when the text of [`App::input`] has changed: the list under it is another.
    pub(super) fn input_changed(&mut self) {
        let Parts { view, overlay, environment, .. } = self.parts();
        overlay.unwrap_or(view).input_changed(&environment);
    }

    /// Esc on what is in front; `false` when it leads back to the meeting there as everywhere.
    pub(super) fn closes_in_front(&mut self) -> bool {
        let Parts { view, overlay, environment, .. } = self.parts();
        let outcome = overlay.unwrap_or(view).close(&environment);
        outcome.map(|outcome| self.carry_out(outcome)).is_some()
    }

    /// Moves the mark in the list that has the keys.
    pub(super) fn select(&mut self, scroll: Scroll) {
        let Parts { view, overlay, open, environment } = self.parts();
        let outcome = overlay.unwrap_or(view).select(scroll, open, &environment);
        self.carry_out(outcome);
    }

    /// Scrolls the text of the screen, whatever lies over it.
    pub(super) fn scroll(&mut self, scroll: Scroll) {
        let Parts { view, open, environment, .. } = self.parts();
        view.scroll(scroll, open, &environment);
    }

    /// Does something with the open meeting, and carries out what follows.
    pub(super) fn with_meeting(&mut self, work: impl FnOnce(&mut OpenMeeting, &Environment) -> Outcome) {
        let Parts { open, environment, .. } = self.parts();
        if let Some(open) = open {
            let outcome = work(open, &environment);
            self.carry_out(outcome);
        }
    }

    /// Carries out what a screen has answered.
    pub(super) fn carry_out(&mut self, outcome: Outcome) {
        let Outcome { effects, notice, file, next } = outcome;
        if let Some(next) = next {
            self.overlay = None;
            self.go_on(next);
        }
        if let Some(Notice { text, tone }) = notice {
            self.say(tone, text);
        }
        for effect in &effects {
            if let Effect::Copy { text, .. } = effect {
                self.clipboard.clone_from(text);
            }
        }
        if !effects.is_empty() {
            // what was changed reaches the store before what is asked of it
            self.collect();
            self.effects.extend(effects);
        }
        if let Some(FileText { file, text, done }) = file
            && self.keep_own(file, text)
        {
            self.say(Tone::Info, done);
        }
    }

    /// Goes where an action leads.
    fn go_on(&mut self, next: Next) {
        match next {
            Next::Screen => {}
            Next::PersonChanged(person) => self.person_changed(&person),
            Next::Meeting => self.leave_screen(),
            Next::Chair => self.show_chair(),
            Next::Stored { meeting, place } => self.open_stored(meeting, place),
            Next::Item(item) => self.go_to(&item),
            Next::Prompt(ask) => {
                if let Some(item) = &ask.item {
                    self.go_to(item);
                }
                self.ask_for(ask);
            }
            Next::Preview(edition) => self.preview(edition),
            Next::Confirm { question, action } => {
                self.overlay = Some(Overlay::Confirm(Confirm::new(question, action)));
            }
            Next::Picker(kind) => self.open_picker(kind),
            Next::NarrowedPicker { kind, typed } => {
                self.overlay = Some(Overlay::Picker(Picker::narrowed(kind, &typed)));
            }
            Next::QuoteClipboard => {
                self.quoting = true;
                self.effects.push(Effect::AskClipboard);
            }
            Next::Decision(item) => self.go_to_decision(&item),
            Next::Words { item, words } => self.go_to_words(&item, &words),
            Next::Review(item) => self.review_at(&item),
            Next::Attendance => self.open_attendance(),
            Next::Act(action) => self.perform(vec![action]),
            Next::Answer(answer) => self.take_answer(answer),
        }
    }

    /// Takes an answer that concerns the program.
    fn take_answer(&mut self, answer: Answer) {
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

    fn person_changed(&mut self, person: &PersonId) {
        let Parts { view, open, .. } = self.parts();
        if let Some(open) = open {
            view.person_changed(person, open);
        }
    }
}

fn contexts_on(screen: &dyn Screen, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<Context> {
    let mut contexts = screen.contexts(open, environment);
    contexts.push(Context::Everywhere);
    contexts
}

/// What is in front, with all that it may see and change.
struct Parts<'a> {
    view: &'a mut dyn Screen,
    overlay: Option<&'a mut dyn Screen>,
    open: Option<&'a mut OpenMeeting>,
    environment: Environment<'a>,
}
