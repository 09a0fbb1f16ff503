//! The meeting's own clock: when it began, which item is being discussed, and for how long.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::App;
use super::desk::Desk;
use crate::meeting::{Change, Happening, ItemId, Moment};

/// How long an item must lie on the desk before it counts as taken up: shorter is leafing through.
const DWELL: TimeDelta = TimeDelta::seconds(20);

impl Desk {
    /// Somebody wrote in the current item: the meeting has begun, and the item is being discussed.
    pub(super) fn has_begun(&mut self) {
        let prepared = self.now.date_naive() < self.meeting.date;
        if self.meeting.opened_at.is_none() && self.meeting.closed_at.is_none() && !prepared {
            let _ = self.apply(Change::SetOpened { at: Some(self.now) });
        }
        self.take_up();
    }

    /// The current item is the one under discussion from the moment it came on the desk.
    fn take_up(&mut self) {
        let running = self.meeting.is_running() && self.break_since().is_none();
        let known = self.item().map(|item| item.id.clone());
        let Some(item) = known.filter(|id| running && self.meeting.item_under_discussion() != Some(id))
        else {
            return;
        };
        let began = self.meeting.opened_at.map_or(self.since, |opened| self.since.max(opened));
        self.end_item(began);
        self.happened(began, Some(item), Happening::ItemStarted);
    }

    /// The item under discussion ends.
    pub(super) fn end_item(&mut self, at: DateTime<FixedOffset>) {
        if let Some(item) = self.meeting.item_under_discussion().cloned() {
            self.happened(at, Some(item), Happening::ItemEnded);
        }
    }

    fn happened(&mut self, at: DateTime<FixedOffset>, item: Option<ItemId>, event: Happening) {
        let moment = Moment { at, item, person: None, event, instead_of: None };
        let index = self.meeting.timeline.len();
        let _ = self.apply(Change::AddMoment { index, moment });
    }

    /// Minutes spent on the current item, when the meeting is running or has run.
    pub fn minutes_spent(&self) -> Option<i64> {
        let item = self.item()?;
        self.meeting.opened_at?;
        Some(self.meeting.seconds_spent(&item.id, self.now) / 60)
    }
}

impl App {
    /// How long nothing will happen by itself: until the clock in the corner moves, or an item counts as taken up.
    pub fn rest(&self, now: DateTime<FixedOffset>) -> Duration {
        let minute = TimeDelta::seconds(60 - now.timestamp().rem_euclid(60))
            - TimeDelta::milliseconds(now.timestamp_subsec_millis().into());
        let desk = self.desk.as_ref().filter(|desk| desk.meeting.is_running());
        let dwell = desk.map(|desk| desk.since + DWELL - now).filter(|left| *left > TimeDelta::zero());
        if self.is_looking_up() {
            return Duration::ZERO;
        }
        let late = if self.saving.is_saved() { minute } else { TimeDelta::seconds(1) };
        dwell.map_or(minute, |left| left.min(minute)).min(late).to_std().unwrap_or(Duration::from_secs(1))
    }

    pub(super) fn tick(&mut self) {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.now - desk.since >= DWELL) {
            desk.take_up();
        }
    }
}
