//! Which item is being discussed, and since when.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::OpenMeeting;
use crate::meeting::{Change, Finding, Item, ItemId, Moment, MomentKind, State};

/// How long an item must be current before it counts as taken up: shorter is leafing through.
pub(in crate::app) const DWELL: TimeDelta = TimeDelta::seconds(20);

/// A clock that goes back this far was set; less is only being put right.
const SET_BACK: TimeDelta = TimeDelta::minutes(1);

/// Somebody wrote in the current item: the meeting has begun, and the item is being discussed. When one of an earlier
/// day began is asked, not guessed.
pub(in crate::app) fn has_begun(open: &mut OpenMeeting) {
    let prepared = open.now.date_naive() < open.meeting.date;
    let later = open.day().is_past_and_unopened();
    if open.meeting.opened_at.is_none() && !open.meeting.has_ended() && !prepared && !later {
        let _ = open.apply(Change::SetOpened { at: Some(earliest_noted(open)) });
    }
    take_up(open);
}

/// When the meeting began at the latest: somebody came or left before the first word was written.
fn earliest_noted(open: &OpenMeeting) -> DateTime<FixedOffset> {
    let planned = open.meeting.starts;
    let in_time = |at: &DateTime<FixedOffset>| {
        at.date_naive() == open.now.date_naive() && planned.is_none_or(|starts| at.time() >= starts)
    };
    let of_people = open.meeting.timeline.iter().filter(|moment| moment.person.is_some());
    of_people.map(|moment| moment.at).filter(in_time).fold(open.now, DateTime::min)
}

/// The current item has been looked at for a while: it is taken up, unless it was decided. Who looks back discusses
/// nothing, unless it is said that the body does.
pub(in crate::app) fn look_at(open: &mut OpenMeeting) {
    if open.item().is_some_and(|item| !item.state.is_done()) {
        take_up(open);
    }
}

/// Returns whether the current item comes after the one under discussion, with others to be decided between: what is
/// written here is written ahead, and the body has not come to it. Nothing is between an item and one added behind it.
pub(in crate::app) fn is_ahead(open: &OpenMeeting) -> bool {
    let discussed = open.meeting.item_under_discussion().filter(|_| open.meeting.is_running());
    discussed.is_some_and(|discussed| is_after(open, discussed))
}

/// Returns whether the current item comes after another, with some to be decided between.
pub(in crate::app) fn is_after(open: &OpenMeeting, other: &ItemId) -> bool {
    let meeting = &open.meeting;
    let places = meeting.position(other).zip(meeting.position(&open.current));
    let Some((from, here)) = places else { return false };
    (from + 1..here).any(|at| !meeting.is_heading(at) && !meeting.items[at].state.is_done())
}

/// The current item is the one under discussion, unless what is written there is written ahead.
pub(in crate::app) fn take_up(open: &mut OpenMeeting) {
    if !is_ahead(open) {
        discuss(open);
    }
}

/// The current item is the one under discussion from the moment it became current. In a break nothing is taken up:
/// one writes on then, and nobody discusses; neither does who writes the meeting up later.
pub(in crate::app) fn discuss(open: &mut OpenMeeting) {
    let running =
        open.meeting.is_running() && open.break_since().is_none() && !open.day().is_written_up_later();
    // who looks back at what was decided, or corrects it, does not discuss it anew
    let started = |id: &ItemId| {
        let is_start = |moment: &&Moment| moment.event == MomentKind::ItemStarted;
        open.meeting.timeline.iter().filter(is_start).any(|moment| moment.item.as_ref() == Some(id))
    };
    let settled = |item: &&Item| item.state.is_done() && started(&item.id);
    let known = open.item().filter(|item| !settled(item)).map(|item| item.id.clone());
    let Some(item) = known.filter(|id| running && open.meeting.item_under_discussion() != Some(id)) else {
        return;
    };
    let earliest = open.meeting.opened_at.max(open.meeting.last_break_ended());
    let began = earliest.map_or(open.since, |earliest| open.since.max(earliest)).min(open.now);
    end_item(open, began);
    note(open, began, Some(item), MomentKind::ItemStarted);
}

/// The item under discussion ends.
pub(in crate::app) fn end_item(open: &mut OpenMeeting, at: DateTime<FixedOffset>) {
    if let Some(item) = open.meeting.item_under_discussion().cloned() {
        note(open, at, Some(item), MomentKind::ItemEnded);
    }
}

/// Notes something of an item.
pub(in crate::app) fn note(
    open: &mut OpenMeeting,
    at: DateTime<FixedOffset>,
    item: Option<ItemId>,
    event: MomentKind,
) {
    let moment = Moment { at, item, person: None, event, instead_of: None };
    let index = open.meeting.timeline.len();
    let _ = open.apply(Change::AddMoment { index, moment });
}

/// The clock was set back: what was counted until then stays, and the counting goes on from here.
pub(in crate::app) fn clock_set_back(open: &mut OpenMeeting, before: DateTime<FixedOffset>) {
    open.since = open.since.min(open.now);
    let current = open.meeting.item_under_discussion().cloned();
    let counts = open.meeting.is_running() && open.break_since().is_none();
    let Some(item) = current.filter(|_| counts && before - open.now >= SET_BACK) else {
        return;
    };
    end_item(open, before);
    note(open, open.now, Some(item), MomentKind::ItemStarted);
}

/// Returns whether a finding says of the current item that it is not decided, while its words are being written: they
/// will be a decision when they are left. What is written ahead will not.
pub(in crate::app) fn is_being_written(open: &OpenMeeting, finding: &Finding) -> bool {
    let undecided = matches!(finding, Finding::Begun(_) | Finding::NoOutcome(_));
    let here = finding.item() == Some(&open.current) && !open.text.is_empty();
    undecided && here && open.item().is_some_and(|item| item.state == State::Active) && !is_ahead(open)
}
