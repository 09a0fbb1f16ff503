//! The chair's screen: the item under discussion, the items that remain, and what each needs.
//!
//! | file | what is in it |
//! |---|---|
//! | `following`, `contact` | the meeting that another program minutes, and the state of that program |
//! | `wording` | what the chair is shown, in words |
//! | `page`, `kept_page` | the chair's page, and where it is kept up to date |

pub mod contact;
pub mod following;
pub(super) mod kept_page;
pub mod page;
pub mod wording;

use std::collections::HashSet;

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::screen::{Guidance, Hint, Screen};
use super::scroll::Scroll;
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::{Item, ItemId, Meeting, Person, Presence, Presences, Status};

/// The chair's screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChairScreen {
    /// The first remaining item shown.
    pub top: usize,
}

/// What the screen is for, shown once.
const GUIDANCE: Guidance = Guidance::new("chair", "Formandens skærm: hvad der drøftes, og hvad der mangler.");

impl Screen for ChairScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Chair]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_CHAIR
    }

    fn guidance(&self, _: Option<&OpenMeeting>) -> Option<Guidance> {
        Some(GUIDANCE)
    }

    fn act(&mut self, action: Action, open: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        open.filter(|_| action == Action::ToggleChairView).map(|_| Outcome::next(Next::Meeting))
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            let height = usize::from(environment.size.rows) / 3;
            self.top = scroll.from(self.top, remaining(open).len(), height.max(1));
        }
    }
}

/// Returns the items that remain, without the current item while the meeting is running.
pub fn remaining(open: &OpenMeeting) -> Vec<&Item> {
    let ended = open.meeting.has_ended();
    open.meeting.remaining().into_iter().filter(|item| ended || item.id != open.current).collect()
}

/// Returns the next item: the first remaining after the current one, or else the first of all.
pub fn next_item(open: &OpenMeeting) -> Option<&Item> {
    let remaining: HashSet<&ItemId> = remaining(open).into_iter().map(|item| &item.id).collect();
    let (before, after) = open.meeting.items.split_at((open.index() + 1).min(open.meeting.items.len()));
    after.iter().chain(before).find(|item| remaining.contains(&item.id))
}

/// Returns the members who are expected and not in the room.
pub fn missing_members(meeting: &Meeting) -> Vec<&Person> {
    let missing = |person: &&Person| match meeting.status_of(&person.id) {
        Status::Unknown | Status::Absent => true,
        Status::Present | Status::Virtual => !meeting.is_in_room(&person.id),
        Status::Afbud => false,
    };
    meeting.people.iter().filter(|person| person.voting).filter(missing).collect()
}

/// Returns whether a presenter can begin with an item, and a note on each; nothing until attendance is taken.
pub fn readiness(
    meeting: &Meeting,
    presences: &Presences,
    item: &Item,
    person: &Person,
) -> (bool, &'static str) {
    match (presences.during(&item.id, &person.id), meeting.status_of(&person.id)) {
        (Presence::Here, _) => (true, "til stede"),
        (Presence::Online, _) => (true, "til stede virtuelt"),
        (Presence::Away, Status::Afbud) => (false, "afbud"),
        (Presence::Left, _) => (false, "gået"),
        (Presence::Recused, _) => (false, "ude som inhabil"),
        (Presence::Unknown, _) if !attendance_is_taken(meeting) => (true, ""),
        (Presence::Away | Presence::NotYet | Presence::Unknown, _) => (false, "ikke kommet"),
    }
}

/// Returns whether attendance has been taken at all.
fn attendance_is_taken(meeting: &Meeting) -> bool {
    meeting.attendance.iter().any(|a| a.status.attended())
}

/// Returns the item under discussion, or else the current one.
pub fn item_at(open: &OpenMeeting) -> &ItemId {
    open.meeting.item_under_discussion().unwrap_or(&open.current)
}

const IN_CHAIR: &[Hint] = &[
    (Action::ToggleChairView, "tilbage"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::ShowClock, "ur"),
    (Action::CheckMeeting, "mangler"),
    (Action::Help, "hjælp"),
];
