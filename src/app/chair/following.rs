//! The meeting that another program minutes, followed on the chair's screen.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::ChairScreen;
use super::contact::Contact;
use crate::app::open_meeting::OpenMeeting;
use crate::app::{App, Role, ViewKind};
use crate::document;
use crate::export::Edition;
use crate::meeting::{Bookmark, ItemId, Live, Meeting, State};

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
    pub(in crate::app) edition: Edition,
    /// What is waited for, as long as there is no meeting.
    pub awaited: Option<String>,
}

impl Following {
    /// Returns how long nothing new has come, when that is worth saying.
    pub fn quiet_for(&self, now: DateTime<FixedOffset>) -> Option<TimeDelta> {
        self.last_contact.map(|last_contact| now - last_contact).filter(|quiet| *quiet >= QUIET)
    }

    /// Nothing can be followed yet; which edition it is stays.
    pub(in crate::app) fn wait_for(&mut self, what: String) {
        *self = Following { awaited: Some(what), edition: self.edition, ..Following::default() };
    }

    /// The meeting as its file has it now.
    fn take_file(&mut self, meeting: Meeting) {
        self.file = Some(Box::new(meeting));
        self.awaited = None;
    }

    /// What is being typed.
    fn take_live(&mut self, live: Live) {
        self.live = Some(live);
    }

    /// How the other program fares.
    pub(in crate::app) fn take_contact(
        &mut self,
        contact: Contact,
        last_contact: Option<DateTime<FixedOffset>>,
    ) {
        self.contact = contact;
        self.last_contact = last_contact;
    }

    /// Returns the meeting as it is known now, at the item under discussion, or where it was shown before.
    pub(in crate::app) fn current_meeting(
        &mut self,
        before: Option<&OpenMeeting>,
        now: DateTime<FixedOffset>,
    ) -> Option<OpenMeeting> {
        let mut meeting = self.file.as_deref().cloned()?;
        let live = self.live.as_ref().filter(|live| live.meeting == meeting.id);
        if let Some(live) = live {
            live.apply_to(&mut meeting);
        }
        match self.edition {
            Edition::Full => {}
            Edition::Open => meeting = without_closed(&meeting),
        }
        let typed_in = live.and_then(|live| live.item.clone());
        let discussed = typed_in.or_else(|| meeting.item_under_discussion().cloned());
        self.viewed = live.and_then(|live| live.viewed.clone());
        let before = before.filter(|open| open.meeting.id == meeting.id);
        let shown = before.and_then(OpenMeeting::item).map(|item| item.id.clone());
        let bookmark = Bookmark { item: discussed.or(shown), ..Bookmark::default() };
        Some(OpenMeeting::new(meeting, &bookmark, now))
    }
}

/// Returns a meeting of whose closed items only number and place are left.
fn without_closed(meeting: &Meeting) -> Meeting {
    let remain: Vec<_> = meeting.remaining().into_iter().map(|item| item.id.clone()).collect();
    let mut open = document::open::redacted(meeting);
    for (item, access) in open.items.iter_mut().zip(meeting.access_levels()) {
        if access.is_withheld() {
            document::names::CLOSED_TITLE.clone_into(&mut item.title);
            item.decision = None;
            item.state = if remain.contains(&item.id) { State::Pending } else { State::Noted };
        }
    }
    open
}

/// Shows a meeting that another program minutes, as its file has it now.
pub(in crate::app) fn follow(app: &mut App, meeting: Meeting) {
    let is_other = app.open_meeting.as_ref().is_none_or(|open| open.meeting.id != meeting.id);
    app.following.take_file(meeting);
    app.role = Role::Chair;
    if is_other {
        app.show_first(ChairScreen::default());
    } else if app.view.kind() != ViewKind::Clock {
        app.return_to::<ChairScreen>();
    }
    show_followed(app);
}

/// Shows what is being typed.
pub(in crate::app) fn follow_live(app: &mut App, live: Live) {
    app.following.take_live(live);
    show_followed(app);
}

fn show_followed(app: &mut App) {
    if let Some(open) = app.following.current_meeting(app.open_meeting.as_ref(), app.now) {
        app.open_meeting = Some(open);
    }
}

/// Nothing can be followed yet: that is said until there is.
pub(in crate::app) fn wait_for(app: &mut App, what: String) {
    app.role = Role::Chair;
    app.show_first(ChairScreen::default());
    app.open_meeting = None;
    app.following.wait_for(what);
}
