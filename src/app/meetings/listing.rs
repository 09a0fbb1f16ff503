//! The stored meetings: listed, opened and deleted.

use crate::app::meeting::MeetingScreen;
use crate::app::meetings::{MeetingsScreen, StoredMeetings};
use crate::app::navigation::DecisionPlace;
use crate::app::saving::leaving;
use crate::app::{App, Effect, Tone, View};
use crate::meeting::search::Searchable;
use crate::meeting::{Bookmark, MeetingId, Summary};
use crate::store::protocol::Request;

/// Shows the list of stored meetings, and requests it from the store.
pub(in crate::app) fn show(app: &mut App) {
    if let Some(open) = &mut app.open_meeting {
        open.settle();
    }
    app.return_to::<MeetingsScreen>();
    if let View::Meetings(screen) = &mut app.view {
        *screen = std::mem::take(screen).reopened(&app.meetings);
    }
    app.ask_store(Request::List);
}

/// Takes in the list from the store, and requests the meetings that are not searchable yet.
pub(in crate::app) fn listed(app: &mut App, rows: Vec<Summary>) {
    if let Some(open) = &app.open_meeting {
        app.meetings.put(Searchable::of(&open.meeting));
    }
    let stale = app.meetings.fill(rows);
    let View::Meetings(screen) = &mut app.view else { return };
    screen.look(&app.meetings);
    if app.meetings.unread == 0 && !stale.is_empty() {
        app.meetings.unread = stale.len();
        app.effects.push(Effect::LookThrough(stale));
    }
}

/// Takes in meetings that were read for the search.
pub(in crate::app) fn looked_through(
    stored: &mut StoredMeetings,
    view: &mut View,
    meetings: Vec<Searchable>,
    left: usize,
) {
    for meeting in meetings {
        stored.put(meeting);
    }
    stored.unread = left;
    if let View::Meetings(screen) = view {
        screen.look(stored);
    }
}

/// Removes a deleted meeting from everything that shows it.
pub(in crate::app) fn deleted(app: &mut App, id: &MeetingId) {
    let was_open = app.open_meeting.as_ref().is_some_and(|open| open.meeting.id == *id);
    app.saving.forget(id, was_open);
    if was_open {
        app.open_meeting = None;
        app.bookmark = Bookmark::default();
        app.left.forget_meeting();
        app.overlay = None;
        show(app);
    } else {
        app.ask_store(Request::List);
    }
    app.say(Tone::Info, format!("Mødet »{id}« er slettet."));
}

/// Opens a stored meeting, at a place in it or where it was left.
pub(in crate::app) fn open_stored(app: &mut App, id: MeetingId, place: Option<Bookmark>) {
    if app.open_meeting.as_ref().is_none_or(|open| open.meeting.id != id) {
        app.goal = place.map(|place| (id.clone(), place));
        return app.carry_out(leaving::leave_for(app.is_at_risk(), id));
    }
    app.return_to::<MeetingScreen>();
    if let Some(Bookmark { item: Some(item), cursor, .. }) = place {
        app.go_to_decision(&item, &DecisionPlace::Cursor(cursor));
    }
}
