//! Dates and times as Danes write them.

pub mod entered;
pub mod find;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike};

/// How far into the next day a meeting may last.
pub(crate) const MORNING: TimeDelta = TimeDelta::hours(6);

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// The days of the week, Monday first.
pub(crate) const DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// Returns "8. juni 2021".
pub fn long(date: NaiveDate) -> String {
    format!("{}. {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
}

/// Returns "10.00": the clock with a dot, as Dansk Sprognævn recommends (Retskrivningsordbogen § 45).
pub fn clock_text(time: NaiveTime) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// Returns the time of a moment, in its own offset: "10.42".
pub fn clock_of(at: DateTime<FixedOffset>) -> String {
    clock_text(at.time())
}

/// Returns "8. juni 2021 kl. 10.00" or "8. juni 2021 kl. 10.00–12.00".
pub fn date_and_times(date: NaiveDate, starts: Option<NaiveTime>, ends: Option<NaiveTime>) -> String {
    match (starts, ends) {
        (Some(from), Some(to)) => format!("{} kl. {}–{}", long(date), clock_text(from), clock_text(to)),
        (Some(from), None) => format!("{} kl. {}", long(date), clock_text(from)),
        (None, _) => long(date),
    }
}

/// `HH:MM` in files, as [`NaiveTime`] in the program.
pub(super) mod clock {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(time: &Option<NaiveTime>, out: S) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => out.serialize_str(&time.format("%H:%M").to_string()),
            None => out.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<NaiveTime>, D::Error> {
        let Some(text) = Option::<String>::deserialize(input)? else { return Ok(None) };
        let time = NaiveTime::parse_from_str(&text, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(&text, "%H:%M:%S"))
            .map_err(|_| D::Error::custom(format!("»{text}« er ikke et klokkeslæt (TT:MM)")))?;
        Ok(Some(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_danes_write_them() {
        let day = NaiveDate::from_ymd_opt(2021, 6, 8).unwrap();
        let (ten, noon) = (NaiveTime::from_hms_opt(10, 0, 0), NaiveTime::from_hms_opt(12, 5, 0));
        assert_eq!(date_and_times(day, ten, None), "8. juni 2021 kl. 10.00");
        assert_eq!(date_and_times(day, ten, noon), "8. juni 2021 kl. 10.00–12.05");
        assert_eq!(date_and_times(day, None, None), "8. juni 2021");
        assert_eq!(clock_text(NaiveTime::from_hms_opt(9, 5, 0).unwrap()), "9.05");
    }
}
