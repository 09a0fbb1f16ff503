//! The stored meetings: listed, searched, and opened.

use super::leaving;
use super::meeting::MeetingScreen;
use super::meetings::MeetingsScreen;
use super::{App, Effect, View};
use crate::meeting::search::Searchable;
use crate::meeting::{Bookmark, Meeting, MeetingId, Summary};
use crate::store::protocol::Request;

impl App {
    pub(super) fn open_meetings(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.settle();
        }
        if !matches!(self.view, View::Meetings(_)) {
            let before = self.left.take(|view| matches!(view, View::Meetings(_)));
            self.show(before.unwrap_or_else(|| View::Meetings(MeetingsScreen::default())));
        }
        if let View::Meetings(screen) = &mut self.view {
            *screen = std::mem::take(screen).reopened(&self.meetings);
        }
        self.ask_store(Request::List);
    }

    /// The store has told what there is; what is not known of it yet is looked through.
    pub(super) fn listed(&mut self, rows: Vec<Summary>) {
        if let Some(open) = &self.open_meeting {
            self.meetings.put(Searchable::of(&open.meeting));
        }
        let stale = self.meetings.fill(rows);
        let View::Meetings(screen) = &mut self.view else { return };
        screen.look(&self.meetings);
        if self.meetings.unread == 0 && !stale.is_empty() {
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
        if let View::Meetings(screen) = &mut self.view {
            screen.look(&self.meetings);
        }
    }

    /// Opens a stored meeting, at a place in it or where it was left.
    pub(super) fn open_stored(&mut self, id: MeetingId, place: Option<Bookmark>) {
        if self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == id) {
            self.show(View::Meeting(MeetingScreen));
            return self.go_to_place(place);
        }
        self.goal = place.map(|place| (id.clone(), place));
        let outcome = leaving::leave_for(self.is_at_risk(), id);
        self.carry_out(outcome);
    }

    /// To an item of the open meeting, and to a place in its decision.
    fn go_to_place(&mut self, place: Option<Bookmark>) {
        let Some(Bookmark { item: Some(item), cursor, .. }) = place else { return };
        self.go_to(&item);
        let focus = self.text_focus();
        self.focus(focus);
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.proposal.is_none()) {
            open.text.set_cursor(cursor);
        }
    }

    /// Where a meeting is opened: at the item that was looked for, or where it was left.
    pub(super) fn place_in(&mut self, meeting: &Meeting, left: Bookmark) -> Bookmark {
        let goal = self.goal.take().filter(|(id, _)| *id == meeting.id);
        goal.map_or(left, |(_, place)| place)
    }
}
