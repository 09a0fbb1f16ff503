//! What the store says and what became of files, and what follows in the program.

use super::front::Front;
use super::merge::MergeScreen;
use super::open_meeting::{Latest, OpenMeeting, undo_restore};
use super::outcome::Outcome;
use super::{App, Effect, Overlay, Tone, View, leaving, roster};
use crate::action::Action;
use crate::meeting::search::Searchable;
use crate::meeting::{Bookmark, MeetingId, Origin, Summary};
use crate::store::protocol::{Reply, Request};

impl App {
    /// Takes in what the store says.
    pub(super) fn take_reply(&mut self, reply: Reply) {
        let Some(reply) = self.answer_screen(reply) else { return };
        match reply {
            Reply::Saved { meeting, revision } => {
                let open = self.open_meeting.as_ref().map(|open| &open.meeting);
                self.saving.saved(open, &meeting, revision, self.now);
            }
            Reply::Failed { meeting: _, reason } => self.saving.failed(reason),
            Reply::Opened { meeting, bookmark } => self.open(*meeting, bookmark),
            Reply::Deleted(id) => self.deleted(&id),
            Reply::NotFound(id) => self.say(Tone::Error, format!("mødet »{id}« findes ikke længere.")),
            Reply::Listed(rows) => self.listed(rows),
            Reply::Edition { meeting, origin, base } => self.take_edition(&meeting, origin, base),
            Reply::Origin { meeting, origin } => self.take_origin(&meeting, origin),
            Reply::History { meeting, past } => {
                self.with_open(&meeting, |open| undo_restore::recall(open, past))
            }
            // whoever asked for them has gone on
            Reply::Versions { .. } => {}
            Reply::EarlierDecisions { meeting, decisions } => {
                self.with_open(&meeting, |open| open.words.remember(decisions))
            }
            Reply::LatestPeople { meeting, latest } => {
                let latest = latest.map(|(date, people)| Latest { date, people });
                self.with_meeting(|open, environment| match open.meeting.id == meeting {
                    true => roster::found(open, environment, latest),
                    false => Outcome::default(),
                });
            }
            Reply::Notice(sentence) => self.say(Tone::Info, sentence),
        }
    }

    /// A meeting is gone from the store, and from whatever shows it.
    fn deleted(&mut self, id: &MeetingId) {
        let was_open = self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == *id);
        self.saving.forget(id, was_open);
        if was_open {
            self.open_meeting = None;
            self.bookmark = Bookmark::default();
            self.left.forget_meeting();
            self.overlay = None;
            self.open_meetings();
        } else {
            self.ask_store(Request::List);
        }
        self.say(Tone::Info, format!("Mødet »{id}« er slettet."));
    }

    /// Does something with the open meeting when it is the one that is meant.
    fn with_open(&mut self, meeting: &MeetingId, work: impl FnOnce(&mut OpenMeeting)) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) {
            work(open);
        }
    }

    /// Gives the screen what it has asked for, and returns what it has not.
    fn answer_screen(&mut self, reply: Reply) -> Option<Reply> {
        let Front { view, open, environment, .. } = self.front();
        match open {
            Some(open) => view.answered(reply, open, &environment),
            None => Some(reply),
        }
    }

    /// The store has told what there is; what is not known of it yet is looked through.
    fn listed(&mut self, rows: Vec<Summary>) {
        if let Some(open) = &self.open_meeting {
            self.meetings.put(Searchable::of(&open.meeting));
        }
        let stale = self.meetings.fill(rows);
        let are_shown = self.view.screen_mut().meetings_changed(&self.meetings);
        if are_shown && self.meetings.unread == 0 && !stale.is_empty() {
            self.meetings.unread = stale.len();
            self.effects.push(Effect::LookThrough(stale));
        }
    }

    /// Some meetings were read.
    pub(super) fn looked_through(&mut self, meetings: Vec<Searchable>, left: usize) {
        for meeting in meetings {
            self.meetings.put(meeting);
        }
        self.meetings.unread = left;
        self.view.screen_mut().meetings_changed(&self.meetings);
    }

    /// The file of the open meeting was found, or is known from its import.
    fn take_origin(&mut self, meeting: &MeetingId, origin: Option<Box<Origin>>) {
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else {
            return;
        };
        open.set_origin(origin);
        if !self.go_on_after_arrival() {
            self.say_imported();
        }
    }

    /// Says what was read of a file, and how to look it through.
    fn say_imported(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        let keys = self.keymap.keys_for(&self.contexts_of_view(), Action::Review);
        let look = keys.map_or_else(String::new, |keys| format!(": {keys} gennemser"));
        let text = match open.origin().map(Origin::sentences).as_deref() {
            None | Some([]) => return,
            Some([one]) => format!("Se på importen{look}. {one}"),
            Some(more) => format!("Importen har {} bemærkninger{look}.", more.len()),
        };
        self.say(Tone::Warning, text);
    }

    /// Another edition of a meeting came in: what it says otherwise is shown before anything is taken.
    fn take_edition(&mut self, meeting: &MeetingId, origin: Box<Origin>, base: Option<Box<Origin>>) {
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

    /// A meeting was written to a place that is not the store.
    pub(super) fn written_elsewhere(&mut self, meeting: &MeetingId, revision: u64, paths: &[String]) {
        if self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == *meeting) {
            self.saving.written_elsewhere(revision);
        }
        self.carry_out(leaving::written(paths));
    }

    /// The path that is written can be gone on with.
    pub(super) fn complete(&mut self, prefix: &str, paths: Vec<String>) {
        if let Some(Overlay::Prompt(prompt)) = &mut self.overlay {
            let outcome = prompt.completed(prefix, paths);
            self.carry_out(outcome);
        }
    }

    /// What may have been meant by a word; whoever had gone on to the last row of the list stays on it.
    pub(super) fn take_suggestions(&mut self, word: String, suggestions: Vec<String>) {
        let before = self.suggestion_rows();
        self.settings.spelling.set_suggested(word, suggestions);
        let after = self.suggestion_rows();
        if let Some(Overlay::Picker(picker)) = &mut self.overlay {
            picker.keep_last_row(before, after);
        }
    }

    fn suggestion_rows(&self) -> usize {
        match &self.overlay {
            Some(Overlay::Picker(picker)) if picker.kind().is_spelling() => self.rows(picker).len(),
            _ => 0,
        }
    }
}
