//! The stored meetings: listed, searched, and opened.

use super::leaving;
use super::meeting::MeetingScreen;
use super::meetings::MeetingsScreen;
use super::{App, View};
use crate::meeting::{Bookmark, Meeting, MeetingId};
use crate::store::protocol::Request;

impl App {
    pub(super) fn open_meetings(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.settle();
        }
        self.return_to::<MeetingsScreen>();
        if let View::Meetings(screen) = &mut self.view {
            *screen = std::mem::take(screen).reopened(&self.meetings);
        }
        self.ask_store(Request::List);
    }

    /// Opens a stored meeting, at a place in it or where it was left.
    pub(super) fn open_stored(&mut self, id: MeetingId, place: Option<Bookmark>) {
        if self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == id) {
            self.return_to::<MeetingScreen>();
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
        self.focus(self.text_focus());
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.proposal().is_none()) {
            open.text.set_cursor(cursor);
        }
    }

    /// Where a meeting is opened: at the item that was looked for, or where it was left.
    pub(super) fn place_in(&mut self, meeting: &Meeting, left: Bookmark) -> Bookmark {
        let goal = self.goal.take().filter(|(id, _)| *id == meeting.id);
        goal.map_or(left, |(_, place)| place)
    }
}
