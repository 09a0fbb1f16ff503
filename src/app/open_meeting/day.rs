//! The day of the meeting, and the moments that a clock means on it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

use super::OpenMeeting;

/// How far into the next day a meeting may last.
const MORNING: TimeDelta = TimeDelta::hours(6);

impl OpenMeeting {
    /// Returns the day that the meeting began on, or should have; one that is tried out beforehand is held now.
    pub(in crate::app) fn day(&self) -> NaiveDate {
        let began = self.meeting.opened_at.map(|at| at.date_naive());
        began.unwrap_or_else(|| self.meeting.date.min(self.now.date_naive()))
    }

    /// Whether the meeting was to be held on an earlier day, and nobody has said when it began. The night after belongs to
    /// its day.
    pub fn is_of_an_earlier_day(&self) -> bool {
        let (now, meeting) = (&self.now, &self.meeting);
        let day = (*now - MORNING).date_naive();
        meeting.opened_at.is_none() && meeting.closed_at.is_none() && day > meeting.date
    }

    /// Returns when the clock shows that while the meeting runs: on its day, or after midnight.
    pub(in crate::app) fn clock_at(&self, clock: NaiveTime) -> Option<DateTime<FixedOffset>> {
        let on = |day: NaiveDate| day.and_time(clock).and_local_timezone(*self.now.offset()).single();
        let fits = |at: &DateTime<FixedOffset>| self.meeting.opened_at.is_none_or(|opened| *at >= opened);
        on(self.day()).filter(fits).or_else(|| on(self.day().succ_opt()?))
    }
}
