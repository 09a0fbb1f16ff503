//! The chair's screen: what is discussed now, what remains and what it needs; and the program that is followed there.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::window::Size;
use super::{App, Role, View};
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::{Bookmark, Item, ItemId, Live, Meeting, Person, Presence, Presences, Status};

/// How long nothing new may come before one says so.
const QUIET: TimeDelta = TimeDelta::minutes(2);

/// The chair's screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chair {
    /// The first remaining item shown.
    pub top: usize,
}

/// How the program that is followed fares, as far as one can tell from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contact {
    /// Nobody has opened the meeting where it could be followed.
    #[default]
    Unheard,
    /// It is there.
    There,
    /// It is there with another meeting.
    Elsewhere,
    /// It ended as it should.
    Ended,
    /// It is there and stands still: it was put into the background.
    Stopped,
    /// It is gone without a word.
    Gone,
    /// No sign of life has come for a while: it is gone, or the way to it is.
    Silent,
}

/// What is known of the program that is followed.
#[derive(Debug, Default)]
pub struct Following {
    /// The meeting as its file has it.
    file: Option<Box<Meeting>>,
    /// What is being typed.
    live: Option<Live>,
    /// Another item than the one under discussion, which the minute-taker only looks at.
    pub glance: Option<ItemId>,
    /// How the other program fares.
    pub contact: Contact,
    /// When something new last came.
    pub heard: Option<DateTime<FixedOffset>>,
    /// What is waited for, as long as there is no meeting.
    pub awaited: Option<String>,
}

impl Following {
    /// How long nothing new has come, when that is worth saying.
    pub fn quiet_for(&self, now: DateTime<FixedOffset>) -> Option<TimeDelta> {
        self.heard.map(|heard| now - heard).filter(|quiet| *quiet >= QUIET)
    }
}

/// The chair's screen.
#[derive(Debug, Clone, Copy)]
pub struct ChairScreen;

impl Screen for ChairScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Chair]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_CHAIR
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            open.scroll_chair(environment.size, scroll);
        }
    }
}

impl OpenMeeting {
    /// What remains, but for the current item while the meeting is at it.
    pub fn remaining(&self) -> Vec<&Item> {
        let ended = self.meeting.closed_at.is_some();
        self.meeting.remaining().into_iter().filter(|item| ended || item.id != self.current).collect()
    }

    /// The item that comes next: the first after this one that remains, or the first of all.
    pub fn coming(&self) -> Option<&Item> {
        let (here, remaining) = (self.index(), self.remaining());
        let later = |item: &&&Item| self.meeting.position(&item.id).is_some_and(|index| index > here);
        remaining.iter().find(later).or(remaining.first()).copied()
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

    /// Whether somebody can begin with an item, and what there is to say of them; nothing as long as nobody's attendance
    /// is taken.
    pub fn readiness(&self, presences: &Presences, item: &Item, person: &Person) -> (bool, &'static str) {
        match (presences.during(&item.id, &person.id), self.meeting.status_of(&person.id)) {
            (Presence::Here, _) => (true, "til stede"),
            (Presence::Online, _) => (true, "til stede virtuelt"),
            (Presence::Away, Status::Afbud) => (false, "afbud"),
            (Presence::Left, _) => (false, "gået"),
            (Presence::Recused, _) => (false, "ude som inhabil"),
            (Presence::Unknown, _) if !self.attendance_is_taken() => (true, ""),
            (Presence::Away | Presence::NotYet | Presence::Unknown, _) => (false, "ikke kommet"),
        }
    }

    /// Whether anybody's attendance is taken.
    pub fn attendance_is_taken(&self) -> bool {
        self.meeting.attendance.iter().any(|a| a.status.attended())
    }

    /// The item that the body is at: the one under discussion, or the current one.
    pub fn at(&self) -> &ItemId {
        self.meeting.item_under_discussion().unwrap_or(&self.current)
    }

    pub(super) fn scroll_chair(&mut self, size: Size, scroll: Scroll) {
        let height = usize::from(size.rows) / 3;
        self.chair.top = scroll.from(self.chair.top, self.remaining().len(), height.max(1));
    }
}

impl App {
    /// Nothing can be followed yet: that is said until there is.
    pub(super) fn wait_for(&mut self, what: String) {
        self.role = Role::Chair;
        self.show(View::Chair(ChairScreen));
        self.open_meeting = None;
        self.following = Following { awaited: Some(what), ..Following::default() };
    }

    /// Shows a meeting that another program minutes, as its file has it now.
    pub(super) fn follow(&mut self, meeting: Meeting) {
        let is_other = self.open_meeting.as_ref().is_none_or(|open| open.meeting.id != meeting.id);
        self.following.file = Some(Box::new(meeting));
        self.following.awaited = None;
        self.role = Role::Chair;
        if is_other || !matches!(self.view, View::Chair(_) | View::Clock(_)) {
            self.show(View::Chair(ChairScreen));
        }
        self.lay_out_followed();
    }

    /// Shows what is being typed.
    pub(super) fn follow_live(&mut self, live: Live) {
        self.following.live = Some(live);
        self.lay_out_followed();
    }

    /// How the program that is followed fares.
    pub(super) fn contact(&mut self, contact: Contact, heard: Option<DateTime<FixedOffset>>) {
        self.following.contact = contact;
        self.following.heard = heard;
    }

    fn lay_out_followed(&mut self) {
        let Some(mut meeting) = self.following.file.as_deref().cloned() else { return };
        let live = self.following.live.as_ref().filter(|live| live.meeting == meeting.id);
        if let Some(live) = live {
            live.lay_over(&mut meeting);
        }
        let told = live.and_then(|live| live.item.clone());
        let told = told.or_else(|| meeting.item_under_discussion().cloned());
        self.following.glance = live.and_then(|live| live.viewed.clone());
        let same = self.open_meeting.take().filter(|open| open.meeting.id == meeting.id);
        let kept = same.as_ref().and_then(|open| open.item()).map(|item| item.id.clone());
        let bookmark = Bookmark { item: told.or(kept), ..Bookmark::default() };
        let mut open = OpenMeeting::new(meeting, &bookmark, self.now);
        if let Some(before) = same {
            open.chair = before.chair;
        }
        self.open_meeting = Some(open);
    }
}

const IN_CHAIR: &[Hint] = &[
    (Action::ToggleChairView, "tilbage"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::ShowClock, "ur"),
    (Action::CheckMeeting, "mangler"),
    (Action::Help, "hjælp"),
];
