//! The passing of time: when an item counts as taken up, and when the program must wake up next.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::app::open_meeting::discussion::{self, DWELL};
use crate::app::{App, OpenMeeting, Role};
use crate::meeting::Meeting;

impl App {
    /// Returns the time to the next tick: until the clock in the corner changes, or an item counts as taken
    /// up.
    pub fn time_to_next_tick(&self, now: DateTime<FixedOffset>) -> Duration {
        let minute = TimeDelta::seconds(60 - now.timestamp().rem_euclid(60))
            - TimeDelta::milliseconds(now.timestamp_subsec_millis().into());
        let open = self.open_meeting.as_ref().filter(|open| open.meeting.is_running());
        let dwell =
            open.map(|open| open.current_since() + DWELL - now).filter(|left| *left > TimeDelta::zero());
        if self.open_meeting.as_ref().is_some_and(|open| open.checked_words.waits) {
            return Duration::ZERO;
        }
        let late = if self.saving.is_saved() { minute } else { TimeDelta::seconds(1) };
        dwell.map_or(minute, |left| left.min(minute)).min(late).to_std().unwrap_or(Duration::from_secs(1))
    }

    /// Moves the program to another time.
    pub(in crate::app) fn go_on_to(&mut self, now: DateTime<FixedOffset>) {
        let before = std::mem::replace(&mut self.now, now);
        if let Some(open) = &mut self.open_meeting {
            open.set_now(by_clock_of(&open.meeting, now));
            if before > now && self.role == Role::MinuteTaker {
                discussion::clock_set_back(open, before);
            }
        }
    }
}

/// Takes the current item up once it has been on screen for a while.
pub(in crate::app) fn tick(open: Option<&mut OpenMeeting>, role: Role) {
    let is_written = role == Role::MinuteTaker;
    if let Some(open) = open.filter(|open| is_written && open.now() - open.current_since() >= DWELL) {
        discussion::look_at(open);
    }
}

/// How long a meeting may run by the clock that it began by.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// Returns a time by the clock of the meeting: one that runs over the change of summer time keeps the clock
/// that it began by, or by which something was first noted.
fn by_clock_of(meeting: &Meeting, now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let noted = meeting.timeline.first().map(|moment| moment.at);
    let begun = meeting.opened_at.or(noted.filter(|noted| (now - noted).abs() < LONGEST));
    begun.filter(|_| !meeting.has_ended()).map_or(now, |begun| now.with_timezone(begun.offset()))
}
