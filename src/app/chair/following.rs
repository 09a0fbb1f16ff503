//! The meeting that another program minutes, followed on the chair's screen.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::ChairScreen;
use super::contact::Contact;
use crate::app::open_meeting::OpenMeeting;
use crate::app::{App, Role, ViewKind};
use crate::document;
use crate::export::Edition;
use crate::meeting::{Bookmark, Decision, ItemId, Live, Meeting, State};

/// How long nothing new may come before it is reported.
const QUIET: TimeDelta = TimeDelta::minutes(2);

/// The state of the program that is followed.
#[derive(Debug, Default)]
pub struct Following {
    /// The meeting as stored in its file.
    file: Option<Box<Meeting>>,
    /// The text being typed.
    live: Option<Live>,
    /// The item the minute-taker looks at, if not the one under discussion.
    pub viewed: Option<ItemId>,
    /// The state of the other program.
    pub contact: Contact,
    /// When something new last came.
    pub last_contact: Option<DateTime<FixedOffset>>,
    /// Which edition is followed: the full one, or the open one.
    pub(in crate::app) edition: Edition,
    /// What is waited for while there is no meeting.
    pub awaited: Option<String>,
}

impl Following {
    /// Returns for how long nothing new has come, when it is long enough to be reported.
    pub fn quiet_for(&self, now: DateTime<FixedOffset>) -> Option<TimeDelta> {
        self.last_contact.map(|last_contact| now - last_contact).filter(|quiet| *quiet >= QUIET)
    }

    /// Waits for a meeting to follow; the edition is kept.
    pub(in crate::app) fn wait_for(&mut self, what: String) {
        *self = Following { awaited: Some(what), edition: self.edition, ..Following::default() };
    }

    /// Takes in the meeting from its file.
    fn take_file(&mut self, meeting: Meeting) {
        self.file = Some(Box::new(meeting));
        self.awaited = None;
    }

    /// Takes in the text being typed.
    fn take_live(&mut self, live: Live) {
        self.live = Some(live);
    }

    /// Takes in the state of the other program.
    pub(in crate::app) fn take_contact(
        &mut self,
        contact: Contact,
        last_contact: Option<DateTime<FixedOffset>>,
    ) {
        self.contact = contact;
        self.last_contact = last_contact;
    }

    /// Returns the meeting with what is typed, at the item under discussion, or else where it was shown
    /// before.
    fn current_meeting(
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

/// What is said of a closed item that is done with, though it was not taken up.
const IS_CLOSED: &str = "Punktet er lukket.";

/// Returns a meeting with only number and place left of closed items, and that they were behandlet.
fn without_closed(meeting: &Meeting) -> Meeting {
    let remain: Vec<_> = meeting.remaining().into_iter().map(|item| item.id.clone()).collect();
    let mut open = document::open::redacted(meeting);
    for (item, access) in open.items.iter_mut().zip(meeting.access_levels()) {
        if access.is_withheld() {
            document::names::CLOSED_TITLE.clone_into(&mut item.title);
            let is_left = remain.contains(&item.id);
            let closed = || Decision { text: IS_CLOSED.to_owned(), ..Decision::default() };
            item.decision = (!is_left).then(|| item.decision.take().unwrap_or_else(closed));
            item.state = if is_left { State::Pending } else { State::Decided };
        }
    }
    open
}

/// Shows a meeting that another program minutes.
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

/// Shows the text being typed.
pub(in crate::app) fn follow_live(app: &mut App, live: Live) {
    app.following.take_live(live);
    show_followed(app);
}

fn show_followed(app: &mut App) {
    if let Some(open) = app.following.current_meeting(app.open_meeting.as_ref(), app.now) {
        app.open_meeting = Some(open);
    }
}

/// Shows what is waited for until a meeting can be followed.
pub(in crate::app) fn wait_for(app: &mut App, what: String) {
    app.role = Role::Chair;
    app.show_first(ChairScreen::default());
    app.open_meeting = None;
    app.following.wait_for(what);
}
