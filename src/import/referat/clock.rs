//! Dates and times as the export prints them.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::meeting::date::MONTHS;

/// "3. marts 2026".
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let (day, rest) = text.split_once(". ")?;
    let (month, year) = rest.split_once(' ')?;
    let month = MONTHS.iter().position(|name| *name == month)?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, u32::try_from(month).ok()? + 1, day.parse().ok()?)
}

/// "10.42".
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// "kl. 10.42", or "kl. 0.15 den 4. marts 2026" when it was not on the day of the meeting.
pub(super) fn moment(text: &str, meeting: NaiveDate) -> Option<DateTime<FixedOffset>> {
    let text = text.strip_prefix("kl. ")?;
    let (clock, date) = match text.split_once(" den ") {
        Some((clock, date)) => (clock, day(date)?),
        None => (text, meeting),
    };
    danish(date.and_time(time(clock)?))
}

/// Returns a time on Danish clocks: two hours ahead of UTC from the last Sunday of March to that of October, else one
/// (directive 2000/84/EC; bekendtgørelse om sommertid).
pub(super) fn danish(at: NaiveDateTime) -> Option<DateTime<FixedOffset>> {
    let turns = |month, hour| last_sunday(at.year(), month)?.and_hms_opt(hour, 0, 0);
    let is_summer = turns(3, 2)? <= at && at < turns(10, 3)?;
    let offset = FixedOffset::east_opt(if is_summer { 7200 } else { 3600 })?;
    at.and_local_timezone(offset).single()
}

/// Returns the last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(Weekday::Sun))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_clocks_turn_on_the_last_sundays_of_march_and_october() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
        let at = |text: &str| moment(text, day).unwrap().to_rfc3339();
        assert_eq!(at("kl. 10.42"), "2026-03-03T10:42:00+01:00");
        assert_eq!(at("kl. 3.00 den 29. marts 2026"), "2026-03-29T03:00:00+02:00");
        assert_eq!(at("kl. 0.15 den 26. oktober 2026"), "2026-10-26T00:15:00+01:00");
        assert_eq!(moment("kl. 24.00", day), None);
        assert_eq!(moment("kl. 10.42 den 31. februar 2026", day), None);
    }
}
