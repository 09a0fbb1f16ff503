//! The meeting that another program minutes, followed on the chair's screen.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::chair::ChairScreen;
use super::chair::page::without_closed;
use super::contact::Contact;
use super::open_meeting::OpenMeeting;
use super::{App, Role, View};
use crate::export::Edition;
use crate::meeting::{Bookmark, ItemId, Live, Meeting};

/// How long nothing new may come before one says so.
const QUIET: TimeDelta = TimeDelta::minutes(2);

/// What is known of the program that is followed.
#[derive(Debug, Default)]
pub struct Following {
    /// The meeting as its file has it.
    file: Option<Box<Meeting>>,
    /// What is being typed.
    live: Option<Live>,
    /// Another item than the one under discussion, which the minute-taker only looks at.
    pub viewed: Option<ItemId>,
    /// How the other program fares.
    pub contact: Contact,
    /// When something new last came.
    pub last_contact: Option<DateTime<FixedOffset>>,
    /// What of the meeting is followed: all of it, or what everybody may read.
    pub(super) edition: Edition,
    /// What is waited for, as long as there is no meeting.
    pub awaited: Option<String>,
}

impl Following {
    /// How long nothing new has come, when that is worth saying.
    pub fn quiet_for(&self, now: DateTime<FixedOffset>) -> Option<TimeDelta> {
        self.last_contact.map(|last_contact| now - last_contact).filter(|quiet| *quiet >= QUIET)
    }
}

impl App {
    /// Nothing can be followed yet: that is said until there is.
    pub(super) fn wait_for(&mut self, what: String) {
        self.role = Role::Chair;
        self.show(View::Chair(ChairScreen::default()));
        self.left.forget_meeting();
        self.open_meeting = None;
        let edition = self.following.edition;
        self.following = Following { awaited: Some(what), edition, ..Following::default() };
    }

    /// Shows a meeting that another program minutes, as its file has it now.
    pub(super) fn follow(&mut self, meeting: Meeting) {
        let is_other = self.open_meeting.as_ref().is_none_or(|open| open.meeting.id != meeting.id);
        self.following.file = Some(Box::new(meeting));
        self.following.awaited = None;
        self.role = Role::Chair;
        if is_other {
            self.show(View::Chair(ChairScreen::default()));
            self.left.forget_meeting();
        } else if !matches!(self.view, View::Clock(_)) {
            self.show_chair();
        }
        self.lay_out_followed();
    }

    /// Shows what is being typed.
    pub(super) fn follow_live(&mut self, live: Live) {
        self.following.live = Some(live);
        self.lay_out_followed();
    }

    /// How the program that is followed fares.
    pub(super) fn contact(&mut self, contact: Contact, last_contact: Option<DateTime<FixedOffset>>) {
        self.following.contact = contact;
        self.following.last_contact = last_contact;
    }

    fn lay_out_followed(&mut self) {
        let Some(mut meeting) = self.following.file.as_deref().cloned() else { return };
        let live = self.following.live.as_ref().filter(|live| live.meeting == meeting.id);
        if let Some(live) = live {
            live.lay_over(&mut meeting);
        }
        match self.following.edition {
            Edition::Full => {}
            Edition::Open => meeting = without_closed(&meeting),
        }
        let typed_in = live.and_then(|live| live.item.clone());
        let discussed = typed_in.or_else(|| meeting.item_under_discussion().cloned());
        self.following.viewed = live.and_then(|live| live.viewed.clone());
        let before = self.open_meeting.take().filter(|open| open.meeting.id == meeting.id);
        let shown = before.as_ref().and_then(OpenMeeting::item).map(|item| item.id.clone());
        let bookmark = Bookmark { item: discussed.or(shown), ..Bookmark::default() };
        self.open_meeting = Some(OpenMeeting::new(meeting, &bookmark, self.now));
    }
}
