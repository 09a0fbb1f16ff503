//! After every event: what is shown, said and kept follows what happened.

pub(super) mod announcement;

use super::outcome::Tone;
use super::role::Role;
use super::settings::switches::ScreenReader;
use super::settings::{Completion, guidance};
use super::window::Area;
use super::words::offering;
use super::{App, Effect, View, correction, spelling};
use crate::store::protocol::Request;

/// Whether a letter in a decision may be shown before it is thought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thought {
    MayWait,
    Due,
}

impl App {
    /// After every event: what is shown and kept follows what happened.
    pub(super) fn follow_up(&mut self, thought: Thought) {
        correction::forget_unanswered(self);
        let is_written = self.role == Role::MinuteTaker;
        let has_focus = self.overlay.is_none() && self.view.screen().edits_decision();
        if let Some(open) = &mut self.open_meeting {
            open.rest_cursor();
            // the editor knows how large it is, so that moving by row goes by what is seen
            let area = match &self.view {
                View::Meeting(screen) => Some(screen.decision_area(open, self.size)),
                _ => None,
            };
            if let Some(Area { width, height, .. }) = area {
                open.set_size(width, height);
            }
            if thought == Thought::Due || !has_focus || !offering::keep(open) {
                let offers = self.settings.completion == Completion::On && is_written;
                let phrases = &self.settings.phrases;
                offering::offer(open, offers, offers && has_focus, area.unwrap_or_default(), phrases);
                let missing = spelling::check(open, &mut self.settings.spelling, self.notice.is_some());
                self.carry_out(missing);
            }
        }
        if let Some(open) = &mut self.open_meeting {
            self.view.screen_mut().follow(open, self.size);
        }
        self.say_what_is_new();
        self.collect();
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
