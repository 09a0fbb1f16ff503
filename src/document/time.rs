//! Times as the referat prints them.

use chrono::{DateTime, FixedOffset};

use crate::meeting::{Meeting, date};

/// Returns "3. marts 2026 kl. 10.00–12.00"; with only the end known, "3. marts 2026 til kl. 12.00".
pub(super) fn planned(meeting: &Meeting) -> String {
    match (meeting.starts, meeting.ends) {
        (None, Some(ends)) => format!("{} til kl. {}", date::long(meeting.date), date::clock_text(ends)),
        (starts, ends) => date::date_and_times(meeting.date, starts, ends),
    }
}

/// Returns "kl. 10.02", and the day when it is another than the meeting's.
pub(super) fn clock(meeting: &Meeting, at: DateTime<FixedOffset>) -> String {
    let day = at.date_naive();
    let time = date::clock_of(at);
    if day == meeting.date { format!("kl. {time}") } else { format!("kl. {time} den {}", date::long(day)) }
}

/// Returns "4. marts 2026 kl. 9.12".
pub(super) fn day_and_clock(at: DateTime<FixedOffset>) -> String {
    format!("{} kl. {}", date::long(at.date_naive()), date::clock_of(at))
}
