//! Leaving a meeting or the program: what is not saved asks first, and can be written elsewhere.

use super::confirm::ConfirmAction;
use super::prompt::PromptKind;
use super::{App, Effect, Overlay, Saving, Tone};
use crate::action::Action;
use crate::export::{self, Edition};
use crate::meeting::{Meeting, MeetingId};
use crate::store::protocol::Request;

impl App {
    /// Whether something would be lost if the program ended now, or the disk never answered.
    pub fn is_at_risk(&self) -> bool {
        let unsaved = self.saving.failure.is_some() || self.saving.is_late(self.now);
        self.unsaved().next().is_some() && unsaved
    }

    /// The meetings that are lost if the disk never answers: the open one, when the user has it in no file of their own,
    /// and those that were left.
    pub fn unsaved(&self) -> impl Iterator<Item = &Meeting> {
        let open = self.open_meeting.as_ref().filter(|_| !self.is_written_elsewhere());
        open.map(|open| &open.meeting).into_iter().chain(&self.saving.left)
    }

    /// Puts the open meeting away for another, and remembers it for as long as it is not saved.
    pub(super) fn leave_desk(&mut self, next: &Meeting) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id != next.id) {
            open.settle();
            self.collect();
        }
        let mut left = std::mem::take(&mut self.saving.left);
        let unsaved = self.saving.saved < self.saving.made && !self.is_written_elsewhere();
        let open = self.open_meeting.take().filter(|_| unsaved);
        left.extend(open.map(|open| open.meeting));
        // it comes back with all that the store has not written yet
        let is_back = left.iter().any(|left| left.id == next.id);
        left.retain(|left| left.id != next.id);
        let waits = is_back || !left.is_empty();
        let (failure, since) = (self.saving.failure.take(), self.saving.since);
        self.saving = Saving {
            made: next.revision,
            saved: if is_back { 0 } else { next.revision },
            failure: failure.filter(|_| waits),
            since: since.filter(|_| waits),
            left,
            ..Saving::default()
        };
    }

    /// Whether the user has the meeting as it is in a file of their own.
    fn is_written_elsewhere(&self) -> bool {
        self.open_meeting.as_ref().is_some_and(|open| self.saving.elsewhere == Some(open.meeting.revision))
    }

    /// Ended in the middle of a line: the words of a statement or a task are kept as far as they came.
    pub(super) fn keep_line(&mut self) {
        let has_words = |overlay: &Overlay| match overlay {
            Overlay::Prompt(prompt) => prompt.has_entry(),
            _ => false,
        };
        if self.overlay.as_ref().is_some_and(has_words) {
            self.acts_in_front(Action::Choose);
        }
    }

    pub(super) fn quit(&mut self) {
        if self.is_at_risk() {
            return self
                .confirm("Det seneste er ikke gemt. Afslut alligevel?".to_owned(), ConfirmAction::Quit);
        }
        self.effects.push(Effect::Quit);
    }

    pub(super) fn leave_for(&mut self, id: MeetingId) {
        if self.is_at_risk() {
            let question = "Det seneste er ikke gemt. Forlad mødet alligevel?".to_owned();
            return self.confirm(question, ConfirmAction::Open { id });
        }
        self.ask_store(Request::Open(id));
    }

    pub(super) fn ask_elsewhere(&mut self) {
        if let Some(open) = &self.open_meeting {
            let path = format!("~/{}.json", open.meeting.id);
            self.ask(PromptKind::Elsewhere, &path);
        }
    }

    /// The meeting file and the referat beside it, in a place that is not the store.
    pub(super) fn write_elsewhere(&mut self, path: String) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        let (json, markdown) = (export::json(&open.meeting), export::markdown(&open.meeting, Edition::Full));
        let (meeting, revision) = (open.meeting.id.clone(), open.meeting.revision);
        self.effects.push(Effect::WriteElsewhere { meeting, revision, path, json, markdown });
    }

    pub(super) fn written_elsewhere(&mut self, meeting: &MeetingId, revision: u64, paths: &[String]) {
        if self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == *meeting) {
            self.saving.elsewhere = Some(revision);
        }
        let paths: Vec<String> = paths.iter().map(|path| format!("»{path}«")).collect();
        self.say(Tone::Info, format!("Mødet er skrevet til {}.", paths.join(" og ")));
    }
}
