//! Which item is being discussed since when, and the time used for it.

use std::collections::HashSet;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::OpenMeeting;
use crate::meeting::{Change, Finding, Item, ItemId, Moment, MomentKind, Pace, Progress, State};

/// How long an item must be current before it counts as taken up: shorter is leafing through.
pub(in crate::app) const DWELL: TimeDelta = TimeDelta::seconds(20);

/// A clock that goes back this far was set; less is only being put right.
const SET_BACK: TimeDelta = TimeDelta::minutes(1);

impl OpenMeeting {
    /// Somebody wrote in the current item: the meeting has begun, and the item is being discussed. When one of an earlier
    /// day began is asked, not guessed.
    pub(in crate::app) fn has_begun(&mut self) {
        let prepared = self.now.date_naive() < self.meeting.date;
        let later = self.is_of_an_earlier_day();
        if self.meeting.opened_at.is_none() && self.meeting.closed_at.is_none() && !prepared && !later {
            let _ = self.apply(Change::SetOpened { at: Some(self.earliest_noted()) });
        }
        self.take_up();
    }

    /// When the meeting began at the latest: somebody came or left before the first word was written.
    fn earliest_noted(&self) -> DateTime<FixedOffset> {
        let planned = self.meeting.starts;
        let in_time = |at: &DateTime<FixedOffset>| {
            at.date_naive() == self.now.date_naive() && planned.is_none_or(|starts| at.time() >= starts)
        };
        let of_people = self.meeting.timeline.iter().filter(|moment| moment.person.is_some());
        of_people.map(|moment| moment.at).filter(in_time).fold(self.now, DateTime::min)
    }

    /// Whether the meeting has not begun, and is to begin later on this day.
    pub(in crate::app) fn is_before_its_time(&self) -> bool {
        let (day, clock) = (self.now.date_naive(), self.now.time());
        self.meeting.opened_at.is_none()
            && self.meeting.starts.is_some_and(|starts| day == self.meeting.date && clock < starts)
    }

    /// The current item has been looked at for a while: it is taken up, unless it was decided. Who looks back discusses
    /// nothing, unless it is said that the body does.
    pub(in crate::app) fn look_at(&mut self) {
        if self.item().is_some_and(|item| !item.state.is_done()) {
            self.take_up();
        }
    }

    /// Whether the current item comes after the one under discussion, with others to be decided between: what is written
    /// here is written ahead, and the body has not come to it. Nothing is between an item and one added behind it.
    pub(in crate::app) fn is_ahead(&self) -> bool {
        let discussed = self.meeting.item_under_discussion().filter(|_| self.meeting.is_running());
        discussed.is_some_and(|discussed| self.is_after(discussed))
    }

    /// Whether the current item comes after another, with some to be decided between.
    pub(in crate::app) fn is_after(&self, other: &ItemId) -> bool {
        let meeting = &self.meeting;
        let places = meeting.position(other).zip(meeting.position(&self.current));
        let Some((from, here)) = places else { return false };
        (from + 1..here).any(|at| !meeting.is_heading(at) && !meeting.items[at].state.is_done())
    }

    /// The current item is the one under discussion, unless what is written there is written ahead.
    pub(in crate::app) fn take_up(&mut self) {
        if !self.is_ahead() {
            self.discuss();
        }
    }

    /// The current item is the one under discussion from the moment it became current. In a break nothing is taken up:
    /// one writes on then, and nobody discusses; neither does who writes the meeting up later.
    pub(in crate::app) fn discuss(&mut self) {
        let running =
            self.meeting.is_running() && self.break_since().is_none() && !self.is_written_up_later();
        // who looks back at what was decided, or corrects it, does not discuss it anew
        let started = |id: &ItemId| {
            let is_start = |moment: &&Moment| moment.event == MomentKind::ItemStarted;
            self.meeting.timeline.iter().filter(is_start).any(|moment| moment.item.as_ref() == Some(id))
        };
        let settled = |item: &&Item| item.state.is_done() && started(&item.id);
        let known = self.item().filter(|item| !settled(item)).map(|item| item.id.clone());
        let Some(item) = known.filter(|id| running && self.meeting.item_under_discussion() != Some(id))
        else {
            return;
        };
        let earliest = self.meeting.opened_at.max(self.meeting.last_break_ended());
        let began = earliest.map_or(self.since, |earliest| self.since.max(earliest)).min(self.now);
        self.end_item(began);
        self.note(began, Some(item), MomentKind::ItemStarted);
    }

    /// The item under discussion ends.
    pub(in crate::app) fn end_item(&mut self, at: DateTime<FixedOffset>) {
        if let Some(item) = self.meeting.item_under_discussion().cloned() {
            self.note(at, Some(item), MomentKind::ItemEnded);
        }
    }

    /// Notes something of an item.
    pub(in crate::app) fn note(
        &mut self,
        at: DateTime<FixedOffset>,
        item: Option<ItemId>,
        event: MomentKind,
    ) {
        let moment = Moment { at, item, person: None, event, instead_of: None };
        let index = self.meeting.timeline.len();
        let _ = self.apply(Change::AddMoment { index, moment });
    }

    /// The clock was set back: what was counted until then stays, and the counting goes on from here.
    pub(in crate::app) fn clock_set_back(&mut self, before: DateTime<FixedOffset>) {
        self.since = self.since.min(self.now);
        let current = self.meeting.item_under_discussion().cloned();
        let counts = self.meeting.is_running() && self.break_since().is_none();
        let Some(item) = current.filter(|_| counts && before - self.now >= SET_BACK) else {
            return;
        };
        self.end_item(before);
        self.note(self.now, Some(item), MomentKind::ItemStarted);
    }

    /// Since when the meeting has paused, when it does.
    pub fn break_since(&self) -> Option<DateTime<FixedOffset>> {
        self.meeting.pauses_since().filter(|_| self.meeting.is_running())
    }

    /// How the time used stands against the time set aside. When it is written up later nothing is foretold.
    pub fn pace(&self) -> Rc<Pace> {
        let work = || match self.is_written_up_later() {
            false => self.meeting.pace(self.now),
            true => Pace { ends: None, plan: None, ..self.meeting.pace(self.last_known()) },
        };
        self.pace.get((self.turn(), self.now.timestamp()), || Rc::new(work()))
    }

    /// The last time that the meeting tells.
    fn last_known(&self) -> DateTime<FixedOffset> {
        let times = self.meeting.timeline.iter().map(|moment| moment.at);
        times.chain(self.meeting.opened_at).max().unwrap_or(self.now)
    }

    /// How far the meeting has come, as of the last change that was more than a letter.
    pub fn progress(&self) -> Progress {
        self.meeting.progress_with(&self.unfinished_items())
    }

    /// The items that something is missing in, as of the same change.
    pub fn unfinished_items(&self) -> Rc<HashSet<ItemId>> {
        let items = || {
            let missing = self.meeting.missing();
            let missing = missing.iter().filter(|finding| !self.is_being_written(finding));
            Rc::new(missing.filter_map(Finding::item).cloned().collect())
        };
        self.unfinished.get((self.turn(), self.text.is_empty()), items)
    }

    /// Whether a finding says of the current item that it is not decided, while its words are being written: they will be a
    /// decision when they are left. What is written ahead will not.
    pub(in crate::app) fn is_being_written(&self, finding: &Finding) -> bool {
        let undecided = matches!(finding, Finding::Begun(_) | Finding::NoOutcome(_));
        let here = finding.item() == Some(&self.current) && !self.text.is_empty();
        undecided && here && self.item().is_some_and(|item| item.state == State::Active) && !self.is_ahead()
    }
}
