//! Dates and times as the user enters them: short, without what is obvious.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::DAYS;
use super::find::{self, leading, month, numbers};

/// Returns the day that is meant by "2/6", "2. juni", "2.6.26" or "02-06-2026". Without a year it is the
/// first such day after another one.
pub fn day(text: &str, after: NaiveDate) -> Option<NaiveDate> {
    find::date(text).or_else(|| day_and_month(text, after))
}

/// Returns the day that is meant by "i dag", "i morgen", "i går", or a weekday ("torsdag"), the next one.
pub fn spoken_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().trim_end_matches('.').to_lowercase();
    match text.as_str() {
        "i dag" | "idag" => return Some(today),
        "i morgen" | "imorgen" => return today.checked_add_days(Days::new(1)),
        "i overmorgen" | "overmorgen" => return today.checked_add_days(Days::new(2)),
        "i går" | "igår" => return today.checked_sub_days(Days::new(1)),
        _ => {}
    }
    let named = text.strip_prefix("på ").unwrap_or(&text);
    let weekday = DAYS.iter().position(|name| *name == named)?;
    today
        .iter_days()
        .skip(1)
        .take(DAYS.len())
        .find(|day| day.weekday().num_days_from_monday() as usize == weekday)
}

fn day_and_month(text: &str, after: NaiveDate) -> Option<NaiveDate> {
    let number = numbers(text).find(|number| number.digits <= 2)?;
    let rest = number.after.trim_start_matches(['.', '/', '-', ' ']);
    let (month, rest) = match leading(rest) {
        Some((value, 1 | 2, rest)) => (value, rest),
        _ => month(rest)?,
    };
    if rest.contains(|c: char| c.is_alphanumeric()) {
        return None;
    }
    // a leap day is up to eight years away
    (after.year()..=after.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, number.value))
        .find(|day| *day > after)
}

/// Returns the clock that is meant by "11.58", "11:58", "kl. 11" or "1158".
pub fn clock(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase();
    let time = lower.strip_prefix("kl").map_or(lower.as_str(), |rest| rest.trim_start_matches(['.', ' ']));
    let (first, digits, rest) = leading(time)?;
    match (digits, rest) {
        (1 | 2, "") => NaiveTime::from_hms_opt(first, 0, 0),
        (3 | 4, "") => NaiveTime::from_hms_opt(first / 100, first % 100, 0),
        (1 | 2, rest) => match leading(rest.strip_prefix(['.', ':', ','])?)? {
            (minute, 2, "") => NaiveTime::from_hms_opt(first, minute, 0),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_day_may_be_written_in_short() {
        let after = ymd(2026, 3, 3);
        for text in
            ["2/6", "2. juni", "2.6.", "02-06", "tirsdag den 2. juni", "02-06-2026", "2/6-26", "2026-06-02"]
        {
            assert_eq!(day(text, after), Some(ymd(2026, 6, 2)), "{text}");
        }
        assert_eq!(day("3/3", after), Some(ymd(2027, 3, 3)));
        assert_eq!(day("29. februar", after), Some(ymd(2028, 2, 29)));
        for text in ["", "juni", "31/2", "2", "2/13", "40. juni", "2/6 kl. 10"] {
            assert_eq!(day(text, after), None, "{text}");
        }
    }

    #[test]
    fn a_day_may_be_spoken() {
        // a Monday
        let today = ymd(2026, 11, 30);
        for (text, expected) in [
            ("i dag", ymd(2026, 11, 30)),
            ("Idag.", ymd(2026, 11, 30)),
            ("i morgen", ymd(2026, 12, 1)),
            ("overmorgen", ymd(2026, 12, 2)),
            ("i går", ymd(2026, 11, 29)),
            ("tirsdag", ymd(2026, 12, 1)),
            ("på søndag", ymd(2026, 12, 6)),
            ("mandag", ymd(2026, 12, 7)),
        ] {
            assert_eq!(spoken_day(text, today), Some(expected), "{text}");
        }
        for text in ["", "dag", "mandag den 2. juni", "2/6", "i fjor"] {
            assert_eq!(spoken_day(text, today), None, "{text}");
        }
    }

    #[test]
    fn a_clock_may_be_written_in_short() {
        for text in ["11.58", "11:58", " kl. 11.58", "1158", "11,58"] {
            assert_eq!(clock(text), NaiveTime::from_hms_opt(11, 58, 0), "{text}");
        }
        assert_eq!(clock("9"), NaiveTime::from_hms_opt(9, 0, 0));
        for text in ["", "25", "11.5", "11.60", "snart", "11.58.30", "11.58 i dag"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }
}
