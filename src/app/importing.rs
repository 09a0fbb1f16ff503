//! A file comes in: an agenda to open, or another edition of the open meeting's.

use super::confirm::kind::ConfirmAction;
use super::meeting::agenda::capital;
use super::merge::MergeScreen;
use super::outcome::Outcome;
use super::prompt::PromptKind;
use super::review::ReviewScreen;
use super::{App, Effect, Tone, View, leaving};
use crate::action::Action;
use crate::meeting::{MeetingId, Origin};

/// Reads a file, after a question when something would be lost.
pub(super) fn import(at_risk: bool, path: String) -> Outcome {
    if at_risk {
        return leaving::ask_to_leave(ConfirmAction::Import { path });
    }
    Outcome::effect(Effect::Import { path })
}

impl App {
    /// No meeting could be read from a file: whoever mistyped its name mends it and tries again.
    pub(super) fn ask_path_again(&mut self, path: &str, reason: &str) {
        if self.overlay.is_none() {
            self.ask(PromptKind::ImportPath, path);
        }
        self.say(Tone::Error, capital(reason));
    }

    /// The file of the open meeting was found, or is known from its import.
    pub(super) fn take_origin(&mut self, meeting: &MeetingId, origin: Option<Box<Origin>>) {
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else {
            return;
        };
        open.set_origin(origin);
        match &mut self.view {
            View::Review(screen) if !open.warnings().is_empty() => *screen = ReviewScreen::default(),
            View::Review(_) => {}
            _ if open.meeting.revision == 0 => self.say_imported(),
            _ => {}
        }
    }

    /// Says what was read of a file, and how to look it through.
    fn say_imported(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        let keys = self.keymap.keys_for(&self.contexts_of_view(), Action::Review);
        let look = keys.map_or_else(String::new, |keys| format!(": {keys} gennemser"));
        let text = match open.warnings() {
            [] => return,
            [one] => format!("Se på importen{look}. {one}"),
            more => format!("Importen har {} bemærkninger{look}.", more.len()),
        };
        self.say(Tone::Warning, text);
    }

    /// Another edition of a meeting came in: what it says otherwise is shown before anything is taken.
    pub(super) fn edition(&mut self, meeting: &MeetingId, origin: Box<Origin>, base: Option<Box<Origin>>) {
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else {
            return;
        };
        open.settle();
        let screen = MergeScreen::of(origin, base, open);
        if screen.rows.is_empty() {
            let same = format!("»{}« siger det samme som mødet.", screen.origin.file);
            let outcome = screen.follow(open).and_info(same);
            return self.carry_out(outcome);
        }
        self.overlay = None;
        self.show(View::Merge(screen));
    }
}
