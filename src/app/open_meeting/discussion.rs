//! The item under discussion, and since when.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::OpenMeeting;
use crate::meeting::{Change, Finding, Item, ItemId, Meeting, Moment, MomentKind, State};

/// How long an item must be current before it counts as taken up: shorter is browsing.
pub(in crate::app) const DWELL: TimeDelta = TimeDelta::seconds(20);

/// The least difference that means the clock was set back; a smaller one is an adjustment.
const SET_BACK: TimeDelta = TimeDelta::minutes(1);

/// Begins the meeting when its first text is written, and takes the current item up. The beginning of a
/// meeting of an earlier day is asked for, not guessed.
pub(in crate::app) fn has_begun(open: &mut OpenMeeting) {
    let prepared = open.now.date_naive() < open.meeting.date;
    let later = open.day().is_past_and_unopened();
    if open.meeting.opened_at.is_none() && !open.meeting.has_ended() && !prepared && !later {
        let _ = open.apply(Change::SetOpened { at: Some(earliest_noted(open)) });
    }
    take_up(open);
}

/// Returns the latest possible beginning: now, or the first arrival or departure before any text was written.
fn earliest_noted(open: &OpenMeeting) -> DateTime<FixedOffset> {
    let planned = open.meeting.starts;
    let in_time = |at: &DateTime<FixedOffset>| {
        at.date_naive() == open.now.date_naive() && planned.is_none_or(|starts| at.time() >= starts)
    };
    let of_people = open.meeting.timeline.iter().filter(|moment| moment.person.is_some());
    of_people.map(|moment| moment.at).filter(in_time).fold(open.now, DateTime::min)
}

/// Takes up the current item once it has been on screen for a while, unless it was decided. Looking back at
/// an item is not discussion, unless the user says so.
pub(in crate::app) fn look_at(open: &mut OpenMeeting) {
    if open.item().is_some_and(|item| !item.state.is_done()) {
        take_up(open);
    }
}

/// Returns whether the current item comes after the one under discussion, with undecided ones between: its
/// text is written ahead. Nothing is between an item and one added after it.
pub(in crate::app) fn is_ahead(open: &OpenMeeting) -> bool {
    let discussed = open.meeting.item_under_discussion().filter(|_| open.meeting.is_running());
    discussed.is_some_and(|discussed| is_after(open, discussed))
}

/// Returns whether the current item comes after another, with undecided ones between.
pub(in crate::app) fn is_after(open: &OpenMeeting, other: &ItemId) -> bool {
    let meeting = &open.meeting;
    let places = meeting.position(other).zip(meeting.position(&open.current));
    let Some((from, here)) = places else { return false };
    (from + 1..here).any(|at| !meeting.is_heading(at) && !meeting.items[at].state.is_done())
}

/// Takes up the current item, unless its text is written ahead.
pub(in crate::app) fn take_up(open: &mut OpenMeeting) {
    if !is_ahead(open) {
        discuss(open);
    }
}

/// Makes the current item the one under discussion from the moment it became current. Writing during a break,
/// or writing the meeting up later, is not discussion.
pub(in crate::app) fn discuss(open: &mut OpenMeeting) {
    let candidate = open.item().filter(|item| can_be_discussed(open, item)).map(|item| item.id.clone());
    let Some(item) = candidate.filter(|id| open.meeting.item_under_discussion() != Some(id)) else {
        return;
    };
    let earliest = open.meeting.opened_at.max(open.meeting.last_break_ended());
    let began = earliest.map_or(open.since, |earliest| open.since.max(earliest)).min(open.now);
    end_item(open, began);
    note(open, began, Some(item), MomentKind::ItemStarted);
}

/// Returns whether work on an item counts as discussing it now: looking back at a decided item, or correcting
/// it, is not discussing it anew.
fn can_be_discussed(open: &OpenMeeting, item: &Item) -> bool {
    let running =
        open.meeting.is_running() && open.break_since().is_none() && !open.day().is_written_up_later();
    running && !(item.state.is_done() && was_taken_up(&open.meeting, &item.id))
}

/// Returns whether an item was taken up at some time.
pub(in crate::app) fn was_taken_up(meeting: &Meeting, item: &ItemId) -> bool {
    let is_start = |moment: &&Moment| moment.event == MomentKind::ItemStarted;
    meeting.timeline.iter().filter(is_start).any(|moment| moment.item.as_ref() == Some(item))
}

impl OpenMeeting {
    /// Returns the item, other than the current one, that the meeting is at: the current one is written ahead,
    /// or looked back at. Who comes or goes now does so under that item.
    pub fn discussed_elsewhere(&self) -> Option<&Item> {
        let discussed = self.meeting.item(self.meeting.item_under_discussion()?)?;
        let takes_up = self.item().is_some_and(|item| can_be_discussed(self, item)) && !is_ahead(self);
        (self.meeting.is_running() && discussed.id != self.current && !takes_up).then_some(discussed)
    }
}

/// Ends the item under discussion.
pub(in crate::app) fn end_item(open: &mut OpenMeeting, at: DateTime<FixedOffset>) {
    if let Some(item) = open.meeting.item_under_discussion().cloned() {
        note(open, at, Some(item), MomentKind::ItemEnded);
    }
}

/// Records a moment of an item.
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

/// Handles a clock that was set back: the time counted so far is kept, and counting goes on from here.
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

/// Returns whether a finding says that the current item is not decided, while its text is being written: the
/// text becomes a decision when the item is left. Text written ahead does not.
pub(in crate::app) fn is_being_written(open: &OpenMeeting, finding: &Finding) -> bool {
    let undecided = matches!(finding, Finding::Begun(_) | Finding::NoOutcome(_));
    let is_current = finding.item() == Some(&open.current) && !open.text.is_empty();
    undecided && is_current && open.item().is_some_and(|item| item.state == State::Active) && !is_ahead(open)
}
