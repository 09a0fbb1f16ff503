//! The chair's screen: what is discussed now, what remains and what it needs.

use super::case::Scroll;
use super::desk::Desk;
use super::layout::Size;
use super::{App, Role, View};
use crate::meeting::{Bookmark, Item, Meeting, Person, Status};

/// The chair's screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chair {
    /// The first remaining item shown.
    pub top: usize,
}

impl Desk {
    /// What remains, but for the item on the desk.
    pub fn remaining(&self) -> Vec<&Item> {
        self.meeting.remaining().into_iter().filter(|item| item.id != self.current).collect()
    }

    /// Members who are expected and not in the room.
    pub fn missing_members(&self) -> Vec<&Person> {
        let missing = |person: &&Person| match self.meeting.status_of(&person.id) {
            Status::Unknown | Status::Absent => true,
            Status::Present | Status::Virtual => !self.meeting.is_in_room(&person.id),
            Status::Afbud => false,
        };
        self.meeting.people.iter().filter(|person| person.voting).filter(missing).collect()
    }

    pub(super) fn scroll_chair(&mut self, size: Size, scroll: Scroll) {
        let height = usize::from(size.rows) / 3;
        self.chair.top = scroll.from(self.chair.top, self.remaining().len(), height.max(1));
    }
}

impl App {
    /// Shows a meeting that another program minutes, as it is now.
    pub(super) fn follow(&mut self, meeting: Meeting) {
        let under_discussion = meeting.item_under_discussion().cloned();
        let top = self.desk.as_ref().map_or(0, |desk| desk.chair.top);
        let kept = self.desk.as_ref().and_then(|desk| desk.item()).map(|item| item.id.clone());
        let bookmark = Bookmark { item: under_discussion.or(kept), ..Bookmark::default() };
        let mut desk = Desk::new(meeting, &bookmark, self.now);
        desk.chair.top = top;
        self.desk = Some(desk);
        self.role = Role::Chair;
        self.view = View::Chair;
    }

    pub(super) fn toggle_chair_view(&mut self) {
        if self.desk.is_some() {
            self.view = if self.view == View::Chair { View::Meeting } else { View::Chair };
        }
    }
}
