//! After every event: what is shown, said and kept follows what happened.

pub(super) mod announcement;

use super::completion::offer;
use super::end_page::question;
use super::outcome::Tone;
use super::role::Role;
use super::settings::switches::ScreenReader;
use super::settings::{Completion, guidance};
use super::window::Area;
use super::{App, Effect, correction, spelling};
use crate::store::protocol::Request;

impl App {
    /// After every event: what is shown and kept follows what happened. What depends on the words of the decision may be
    /// left for later.
    pub(super) fn follow_up(&mut self) {
        question::give_back(
            &mut self.overlay,
            &mut self.covered,
            self.open_meeting.as_ref(),
            self.view.kind(),
        );
        let forgotten =
            correction::forget_unanswered(&mut self.awaiting, self.overlay.as_ref(), self.covered.as_ref());
        self.carry_out(forgotten);
        let area = self.decision_area();
        let has_focus = self.has_text_focus();
        if let Some(open) = &mut self.open_meeting {
            open.rest_cursor();
            // the editor knows how large it is, so that moving by row goes by what is seen
            if let Some(Area { width, height, .. }) = area {
                open.set_size(width, height);
            }
            if !(has_focus && offer::defer(open)) {
                self.look_at_words();
            }
        }
        if let Some(open) = &mut self.open_meeting {
            self.view.screen_mut().refresh(open, self.size);
        }
        self.say_what_is_new();
        self.collect();
    }

    /// Works out what depends on the words of the decision: what may come next, and what is misspelt.
    pub(super) fn look_at_words(&mut self) {
        let area = self.decision_area().unwrap_or_default();
        let wanted = self.settings.completion == Completion::On
            && self.role == Role::MinuteTaker
            && self.has_text_focus();
        let Some(open) = &mut self.open_meeting else { return };
        offer::renew(open, wanted, area, &self.settings.phrases);
        let missing = spelling::check(open, &mut self.settings.spelling, self.notice.is_some());
        self.carry_out(missing);
    }

    fn has_text_focus(&self) -> bool {
        self.overlay.is_none() && self.view.screen().edits_decision()
    }

    fn decision_area(&self) -> Option<Area> {
        let open = self.open_meeting.as_ref()?;
        self.view.screen().decision_area(open, self.size)
    }

    /// Where nothing else is said: what a new screen is for, or what has changed for whoever has the screen read aloud.
    fn say_what_is_new(&mut self) {
        let open = self.open_meeting.as_ref();
        if self.overlay.is_none() && self.notice.is_none() && self.role == Role::MinuteTaker {
            self.carry_out(guidance::guide(self.view.screen(), open, &self.settings));
        }
        let is_asked = self.settings.switches.reading == ScreenReader::On && self.notice.is_none();
        let is_here = self.overlay.is_none() && self.view.screen().edits_decision();
        if let Some(open) = self.open_meeting.as_ref().filter(|_| is_asked && is_here)
            && let Some(news) = announcement::news(open, &mut self.announced)
        {
            self.say(Tone::Info, news);
        }
    }

    /// Turns what changed in the open meeting into effects.
    pub(super) fn collect(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let meeting = open.meeting.id.clone();
        for record in open.take_records() {
            self.saving.made(&record);
            self.effects.push(Effect::Store(Request::Save { meeting: meeting.clone(), record }));
        }
        let bookmark = open.bookmark();
        if bookmark != self.bookmark {
            self.bookmark = bookmark.clone();
            self.effects.push(Effect::Store(Request::Remember { meeting, bookmark }));
        }
    }
}
