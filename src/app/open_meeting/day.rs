//! The day of the meeting, and the moments that a clock time means on it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

use crate::meeting::date::{self, MORNING, entered};
use crate::meeting::{Meeting, Moment, MomentKind};

/// Shown when a time cannot be parsed.
const NO_CLOCK: &str = "Skriv klokkeslættet som 11.58.";

/// The day of a meeting, as seen now.
#[derive(Debug, Clone, Copy)]
pub struct MeetingDay<'a> {
    meeting: &'a Meeting,
    now: DateTime<FixedOffset>,
}

impl<'a> MeetingDay<'a> {
    pub(super) fn new(meeting: &'a Meeting, now: DateTime<FixedOffset>) -> Self {
        MeetingDay { meeting, now }
    }

    /// Returns the day that the meeting began on, or should have; today for a meeting tried out beforehand.
    pub(in crate::app) fn date(self) -> NaiveDate {
        let began = self.meeting.opened_at.map(|at| at.date_naive());
        began.unwrap_or_else(|| self.meeting.date.min(self.now.date_naive()))
    }

    /// Returns the time for a moment that the referat prints: now, or the latest recorded time when the clock
    /// was set back.
    pub(in crate::app) fn time_to_note(self) -> DateTime<FixedOffset> {
        let is_told =
            |moment: &&Moment| !matches!(moment.event, MomentKind::ItemStarted | MomentKind::ItemEnded);
        let noted = self.meeting.timeline.iter().filter(is_told).map(|moment| moment.at);
        noted.chain(self.meeting.opened_at).fold(self.now, |latest, at| latest.max(at))
    }

    /// Returns whether the meeting was to be held on an earlier day, and has no beginning. The night after
    /// belongs to its day.
    pub fn is_past_and_unopened(self) -> bool {
        self.meeting.opened_at.is_none() && self.is_written_up_later()
    }

    /// Returns whether the meeting is written up on a later day, and has no end: the clock then shows no time
    /// of the meeting. The night after belongs to its day.
    pub(in crate::app) fn is_written_up_later(self) -> bool {
        !self.meeting.has_ended() && (self.now - MORNING).date_naive() > self.date()
    }

    /// Returns whether the time of an event must be asked for: after the end, and when the meeting is written
    /// up later.
    pub(in crate::app) fn asks_when(self) -> bool {
        self.meeting.has_ended() || self.is_written_up_later()
    }

    /// Returns whether the meeting may be ending now: on its day, or in the night after.
    pub(in crate::app) fn may_end_now(self) -> bool {
        let day = self.date();
        self.now.date_naive() == day || (self.now - MORNING).date_naive() == day
    }

    /// Returns whether the meeting has not begun, and is to begin later today.
    pub(in crate::app) fn is_before_its_time(self) -> bool {
        let (day, clock) = (self.now.date_naive(), self.now.time());
        self.meeting.opened_at.is_none()
            && self.meeting.starts.is_some_and(|starts| day == self.meeting.date && clock < starts)
    }

    /// Returns the latest possible time of the meeting: its end, now, or the morning after when it is written
    /// up later.
    fn latest_time(self) -> DateTime<FixedOffset> {
        let night = self.date().and_time(NaiveTime::MIN) + TimeDelta::days(1) + MORNING;
        let morning =
            night.and_local_timezone(*self.now.offset()).single().filter(|_| self.is_written_up_later());
        self.meeting.closed_at.or(morning).unwrap_or(self.now)
    }

    /// Returns when the clock showed a time while the meeting ran: on its day, or in the night after; `None`
    /// before it began.
    fn clock_at(self, clock: NaiveTime) -> Option<DateTime<FixedOffset>> {
        self.after(self.meeting.opened_at, clock)
    }

    /// Returns when the clock shows a time on the day of the meeting.
    pub(in crate::app) fn clock_on_day(self, clock: NaiveTime) -> Option<DateTime<FixedOffset>> {
        self.on(self.date(), clock)
    }

    /// Returns the moment of the meeting that a typed clock time means. The current minute means now.
    ///
    /// # Errors
    /// A sentence that says what to write instead: no clock time, or the meeting did not run then.
    pub(in crate::app) fn moment_at_clock(self, text: &str) -> Result<DateTime<FixedOffset>, String> {
        let clock = entered::clock(text).ok_or(NO_CLOCK)?;
        let latest = self.latest_time();
        let at = self.clock_at(clock).ok_or_else(|| self.too_early())?;
        if date::clock_of(at) == date::clock_of(latest) && !self.is_written_up_later() {
            return Ok(latest);
        }
        match self.meeting.opened_at {
            _ if at <= latest => Ok(at),
            Some(opened) if clock < opened.time() => Err(self.too_early()),
            _ if self.meeting.has_ended() => Err(format!("Mødet sluttede kl. {}.", date::clock_of(latest))),
            _ => Err(format!("Klokken er kun {}.", date::clock_of(latest))),
        }
    }

    /// Returns the end of the meeting that a typed clock time means. A meeting without a recorded beginning
    /// does not end before the time that it was called for.
    ///
    /// # Errors
    /// A sentence that says what to write instead: no clock time, before the beginning, or later than now.
    pub(in crate::app) fn end_at_clock(self, text: &str) -> Result<DateTime<FixedOffset>, String> {
        let clock = entered::clock(text).ok_or(NO_CLOCK)?;
        let planned = || self.clock_on_day(self.meeting.starts?).filter(|_| !self.may_end_now());
        let began = self.meeting.opened_at.or_else(planned);
        match self.after(began, clock) {
            Some(at) if at <= self.now => Ok(at),
            None if self.meeting.opened_at.is_some() => Err(self.too_early()),
            None => Err("Mødet skulle begynde senere; skriv først, hvornår det begyndte.".to_owned()),
            Some(_) => Err("Mødet kan ikke være sluttet senere end nu.".to_owned()),
        }
    }

    fn too_early(self) -> String {
        let opened =
            self.meeting.opened_at.map_or_else(String::new, |at| format!(" kl. {}", date::clock_of(at)));
        format!("Det er før mødets begyndelse{opened}.")
    }

    /// Returns when the clock shows a time on the day of the meeting or in the night after, and not before
    /// the beginning; the minute of the beginning is not before it.
    fn after(self, began: Option<DateTime<FixedOffset>>, clock: NaiveTime) -> Option<DateTime<FixedOffset>> {
        let minute = |at: &DateTime<FixedOffset>| at.timestamp().div_euclid(60);
        let fits = |at: &DateTime<FixedOffset>| began.is_none_or(|began| minute(at) >= minute(&began));
        let night = || self.on(self.date().succ_opt()?, clock);
        let at = self.clock_on_day(clock).filter(fits);
        let at = at.or_else(|| night().filter(|_| clock < NaiveTime::MIN + MORNING))?;
        Some(began.map_or(at, |began| at.max(began)))
    }

    fn on(self, day: NaiveDate, clock: NaiveTime) -> Option<DateTime<FixedOffset>> {
        // the offset of the meeting: summer time may have changed since
        let offset = *self.meeting.opened_at.as_ref().unwrap_or(&self.now).offset();
        day.and_time(clock).and_local_timezone(offset).single()
    }
}
