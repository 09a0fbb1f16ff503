//! The meeting's own clock: when it began, which item is being discussed, for how long, and how long it may take.

use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::background::Scroll;
use super::layout::Size;
use super::open_meeting::OpenMeeting;
use super::prompt::PromptKind;
use super::{App, Role, Tone, View};
use crate::meeting::{Change, Happening, ItemId, Moment, Pace, Plan};

/// How long an item must be current before it counts as taken up: shorter is leafing through.
const DWELL: TimeDelta = TimeDelta::seconds(20);
/// A clock that goes back this far was set; less is only being put right.
const SET_BACK: TimeDelta = TimeDelta::minutes(1);

/// The screen of the times.
#[derive(Debug, Clone, Copy, Default)]
pub struct Times {
    /// The marked row, among those of [`Pace::items`].
    pub selected: usize,
    /// Whether one came from the chair's screen.
    from_chair: bool,
}

impl OpenMeeting {
    /// Somebody wrote in the current item: the meeting has begun, and the item is being discussed.
    pub(super) fn has_begun(&mut self) {
        let prepared = self.now.date_naive() < self.meeting.date;
        if self.meeting.opened_at.is_none() && self.meeting.closed_at.is_none() && !prepared {
            let _ = self.apply(Change::SetOpened { at: Some(self.now) });
        }
        self.take_up();
    }

    /// The current item is the one under discussion from the moment it became current. In a break nothing is taken up:
    /// one writes on then, and nobody discusses.
    pub(super) fn take_up(&mut self) {
        let running = self.meeting.is_running() && self.break_since().is_none();
        let known = self.item().map(|item| item.id.clone());
        let Some(item) = known.filter(|id| running && self.meeting.item_under_discussion() != Some(id))
        else {
            return;
        };
        let earliest = self.meeting.opened_at.max(self.meeting.last_break_ended());
        let began = earliest.map_or(self.since, |earliest| self.since.max(earliest)).min(self.now);
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

    /// The clock was set back: what was counted until then stays, and the counting goes on from here.
    pub(super) fn clock_set_back(&mut self, before: DateTime<FixedOffset>) {
        self.since = self.since.min(self.now);
        let current = self.meeting.item_under_discussion().cloned();
        let counts = self.meeting.is_running() && self.break_since().is_none();
        let Some(item) = current.filter(|_| counts && before - self.now >= SET_BACK) else {
            return;
        };
        self.end_item(before);
        self.happened(self.now, Some(item), Happening::ItemStarted);
    }

    /// How the time used stands against the time set aside.
    pub fn pace(&self) -> Rc<Pace> {
        self.pace.get((self.turn(), self.now.timestamp()), || Rc::new(self.meeting.pace(self.now)))
    }

    /// Another time for the current item: "20", "10.30", "10.30-10.50".
    fn set_time(&mut self, text: &str) -> Result<Plan, String> {
        let item = self.item().ok_or("Dagsordenen er tom.")?;
        let before = item.plan();
        let plan = Plan::entered(text, before)
            .ok_or("Skriv minutter (20), et klokkeslæt (10.30) eller begge (10.30-10.50).")?;
        if plan != before {
            let change = Change::SetItem { item: item.id.clone(), fields: Box::new(item.planned(plan)) };
            self.change(change).map_err(|error| error.to_string())?;
        }
        Ok(plan)
    }

    /// Marks the row of the current item among the times.
    fn select_time(&mut self) {
        let row = self.pace().items.iter().position(|pace| pace.item == self.current);
        self.times.selected = row.unwrap_or(0);
    }

    /// The item of the marked row among the times.
    fn chosen_time(&self) -> Option<ItemId> {
        self.pace().items.get(self.times.selected).map(|pace| pace.item.clone())
    }

    pub(super) fn scroll_times(&mut self, size: Size, scroll: Scroll) {
        let (rows, page) = (self.pace().items.len(), usize::from(size.body().height));
        let lines = scroll.lines(page);
        self.times.selected = self.times.selected.saturating_add_signed(lines).min(rows.saturating_sub(1));
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
        let open = self.open_meeting.as_ref().filter(|open| open.meeting.is_running());
        let dwell = open.map(|open| open.since + DWELL - now).filter(|left| *left > TimeDelta::zero());
        if self.is_looking_up() {
            return Duration::ZERO;
        }
        let late = if self.saving.is_saved() { minute } else { TimeDelta::seconds(1) };
        dwell.map_or(minute, |left| left.min(minute)).min(late).to_std().unwrap_or(Duration::from_secs(1))
    }

    /// The screen of the times, or back from it.
    pub(super) fn show_clock(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.select_time();
        if self.view == View::Clock {
            return self.leave_clock();
        }
        open.times.from_chair = self.view == View::Chair;
        self.view = View::Clock;
    }

    /// Back to the screen that one came from.
    pub(super) fn leave_clock(&mut self) {
        let to_chair = self.open_meeting.as_ref().is_some_and(|open| open.times.from_chair);
        self.view = if to_chair || self.role == Role::Chair { View::Chair } else { View::Meeting };
    }

    /// Asks for the time of the current item, or of the marked one among the times.
    pub(super) fn ask_time(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        if open.meeting.closed_at.is_some() {
            return self.say(Tone::Info, "Mødet er sluttet; tiderne ligger fast.");
        }
        let marked = open.chosen_time().filter(|_| self.view == View::Clock);
        if let Some(item) = marked {
            open.turn_to(&item);
        }
        match open.item().map(|item| item.plan().entry()) {
            Some(entry) => {
                self.ask(PromptKind::Time, &entry);
                // Retur keeps it, and letters are another time
                self.select_all();
            }
            None => self.say(Tone::Info, "Dagsordenen er tom."),
        }
    }

    pub(super) fn set_time(&mut self, text: &str) {
        let Some(open) = &mut self.open_meeting else { return };
        let result = open.set_time(text);
        let name = open.item().map_or_else(String::new, |item| item.name());
        match result {
            Ok(plan) => {
                let time = Some(plan.entry()).filter(|entry| !entry.is_empty());
                let minutes = plan.minutes.map_or_else(String::new, |minutes| format!(" ({minutes} min.)"));
                let time = match (plan.starts, time) {
                    (_, None) => "ingen tid afsat".to_owned(),
                    (None, Some(entry)) => format!("{entry} min. afsat"),
                    (Some(_), Some(entry)) => format!("kl. {entry}{minutes}"),
                };
                self.say(Tone::Info, format!("{time}: {name}."));
            }
            Err(sentence) => self.say(Tone::Warning, sentence),
        }
    }

    /// It is another time now.
    pub(super) fn go_on_to(&mut self, now: DateTime<FixedOffset>) {
        let before = std::mem::replace(&mut self.now, now);
        if let Some(open) = &mut self.open_meeting {
            open.now = now;
            if before > now && self.role == Role::MinuteTaker {
                open.clock_set_back(before);
            }
        }
    }

    pub(super) fn tick(&mut self) {
        let minutes = self.role == Role::MinuteTaker;
        if let Some(open) =
            self.open_meeting.as_mut().filter(|open| minutes && open.now - open.since >= DWELL)
        {
            open.take_up();
        }
    }
}
