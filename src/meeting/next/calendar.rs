//! The days of later meetings, out of the calendar that an agenda carries ("Kommende møder").

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::meeting::Meeting;
use crate::meeting::date::{entered, find};

/// What a calendar's own headings say beside the name of the body.
const GENERIC: [&str; 9] =
    ["mødekalender", "mødeplan", "mødedatoer", "møder", "møde", "kommende", "for", "i", "år"];

/// A line of a calendar.
struct CalendarLine<'a> {
    text: &'a str,
    days: Vec<NaiveDate>,
    /// Whether it heads a year ("KD-Net møder i 2027").
    is_heading: bool,
    /// Whether it is about this body: a calendar may tell of others' meetings too.
    is_ours: bool,
}

/// What a calendar says of a meeting beside its day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct CalendarEntry {
    /// Where; `Some(None)` when something uncertain is said, `None` when nothing is.
    pub(super) place: Option<Option<String>>,
    /// From when.
    pub(super) starts: Option<NaiveTime>,
    /// Until when.
    pub(super) ends: Option<NaiveTime>,
}

impl CalendarEntry {
    /// Reads what is after the day: ", Birkby", " – virtuelt", " kl. 10-12 i Lillesø".
    fn after_day(text: &str) -> Self {
        let text = text.split('(').next().unwrap_or_default();
        let (mut without_clocks, mut clocks) = (text.to_owned(), Vec::new());
        if let Some(at) = text.find("kl.").or_else(|| text.find(" kl ").map(|at| at + 1)) {
            let after = text[at + 2..].trim_start_matches(['.', ' ']);
            let is_time = |c: char| c.is_ascii_digit() || ['.', ':', '-', '–', ' '].contains(&c);
            let times = &after[..after.find(|c: char| !is_time(c)).unwrap_or(after.len())];
            clocks = times
                .split(['-', '–'])
                .filter_map(|time| entered::clock(time.trim().trim_end_matches('.')))
                .collect();
            without_clocks = format!("{} {}", &text[..at], &after[times.len()..]);
        }
        let words = without_clocks.trim_matches(|c: char| !c.is_alphanumeric());
        let place = ["i ", "på ", "hos "].iter().find_map(|word| words.strip_prefix(word)).unwrap_or(words);
        let is_sure = place.split_whitespace().count() <= 4
            && !place.contains([',', '–', ':'])
            && !place.contains("OBS");
        let mut letters = place.chars();
        let named = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
        CalendarEntry {
            place: (!place.is_empty()).then(|| named.filter(|_| is_sure)),
            starts: clocks.first().copied(),
            ends: clocks.get(1).copied(),
        }
    }
}

impl Meeting {
    /// Returns the days after this meeting that a calendar names for this body.
    pub(super) fn days_in(&self, text: &str) -> Vec<NaiveDate> {
        let ours = self.calendar(text).into_iter().filter(|line| line.is_ours);
        ours.flat_map(|line| line.days).filter(|day| *day > self.date).collect()
    }

    /// Returns what a calendar says of this body's meeting on a day, after the day itself.
    pub(super) fn told_of(&self, text: &str, day: NaiveDate) -> Option<CalendarEntry> {
        let line = self.calendar(text).into_iter().find(|line| line.is_ours && line.days == [day])?;
        let range = find::place(line.text)?;
        Some(CalendarEntry::after_day(&line.text[range.end..]))
    }

    /// Returns what is left of a calendar after a day, with its places and remarks; empty when nothing is.
    pub(super) fn calendar_after(&self, text: &str, day: NaiveDate) -> String {
        let mut lines: Vec<&str> = Vec::new();
        let mut heading = None;
        for line in self.calendar(text) {
            if line.is_heading {
                heading = Some(line.text);
            } else if line.days.iter().any(|later| *later > day) {
                if let Some(heading) = heading.take() {
                    lines.extend((!lines.is_empty()).then_some(""));
                    lines.extend([heading, ""]);
                }
                lines.push(line.text);
            }
        }
        lines.join("\n")
    }

    fn calendar<'a>(&self, text: &'a str) -> Vec<CalendarLine<'a>> {
        let (mut year, mut is_ours) = (None, true);
        let mut lines = Vec::new();
        for text in text.lines().filter(|line| !line.trim().is_empty()) {
            let found = days(text, year, self.date);
            let headed = if found.is_empty() { year_in(text) } else { None };
            if headed.is_some() {
                (year, is_ours) = (headed, self.is_called(&name_in(text)));
            }
            lines.push(CalendarLine { text, days: found, is_heading: headed.is_some(), is_ours });
        }
        lines
    }

    /// Returns whether a name is this body's: its own, or what its recommendations call it.
    fn is_called(&self, name: &str) -> bool {
        let says = format!("at {name} ");
        let mut points =
            self.items.iter().filter_map(|item| item.indstilling.as_ref()).flat_map(|i| &i.points);
        name.is_empty()
            || self.body.to_lowercase().contains(name)
            || points.any(|point| point.to_lowercase().contains(&says))
    }
}

/// Returns the days of a line: all of one that begins with a day, and of one that speaks of a meeting.
fn days(line: &str, year: Option<i32>, after: NaiveDate) -> Vec<NaiveDate> {
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut rest = bare.as_str();
    while let Some(at) =
        rest.find(char::is_whitespace).filter(|_| !rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        let word = rest[..at].trim_end_matches('.');
        if !(word.ends_with("dag") || word == "den" || word == "d") {
            break;
        }
        rest = rest[at..].trim_start();
    }
    let begins = rest.starts_with(|c: char| c.is_ascii_digit());
    if !begins && !bare.contains("møde") {
        return Vec::new();
    }
    let mut days: Vec<NaiveDate> = find::dates(&bare);
    if days.is_empty() || begins {
        let short = find::numbers(&bare).filter_map(|number| {
            let (day, month, rest) = find::day_and_month(&number)?;
            if find::leading(rest.trim_start_matches([' ', ',', '-']))
                .is_some_and(|(_, digits, _)| digits == 4)
            {
                return None;
            }
            let of = |year| NaiveDate::from_ymd_opt(year, month, day);
            match year {
                Some(year) => of(year),
                None => of(after.year()).filter(|day| *day > after).or_else(|| of(after.year() + 1)),
            }
        });
        days.extend(short.take(1));
    }
    days
}

/// Returns the year that a heading names.
fn year_in(line: &str) -> Option<i32> {
    let year =
        find::numbers(line).find(|number| number.digits == 4 && (1990..2200).contains(&number.value))?;
    year.value.try_into().ok()
}

/// Returns what a heading names beside the year and the word for a calendar.
fn name_in(line: &str) -> String {
    let lower = line.to_lowercase();
    let word = |word: &&str| !GENERIC.contains(word) && !word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = lower
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .filter(word)
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Indstilling, Item};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn network() -> Meeting {
        let mut meeting = Meeting::new("Direktørnetværket i Søhøjland", day(2026, 3, 3));
        let points = vec!["Det indstilles, at SD-Net godkender møderækken.".to_owned()];
        let indstilling = Some(Indstilling { lead: None, points });
        meeting.items.push(Item { indstilling, ..Item::default() });
        meeting
    }

    const CALENDAR: &str = "Mødekalender for KKR Søhøjland 2026\n\n- 12. marts\n- 9. september\n\n\
        Mødekalender for SD-Net 2026\n\n- Fredag den 5. juni, Birkby\n- 4. september – virtuelt\n\n\
        SD-Net møder i 2027\n\n- Fredag den. 8. januar (seminar d. 7.-8. januar 2027)\n\n\
        Desuden:\n\n- Studietur til Malmø den 18. – 19. maj 2026.";

    #[test]
    fn a_year_stands_in_the_heading_and_others_have_calendars_too() {
        assert_eq!(network().days_in(CALENDAR), [day(2026, 6, 5), day(2026, 9, 4), day(2027, 1, 8)]);
    }

    #[test]
    fn what_is_past_is_left_out_of_the_calendar_and_the_rest_is_kept_as_it_was() {
        let left = network().calendar_after(CALENDAR, day(2026, 9, 4));
        let expected = "Mødekalender for KKR Søhøjland 2026\n\n- 9. september\n\nSD-Net møder i 2027\n\n\
            - Fredag den. 8. januar (seminar d. 7.-8. januar 2027)";
        assert_eq!(left, expected);
        assert_eq!(network().calendar_after(CALENDAR, day(2028, 1, 1)), "");
    }

    #[test]
    fn what_stands_behind_a_day_is_where_and_when() {
        let read = |text: &str| {
            let entry = CalendarEntry::after_day(text);
            let clock = |time: Option<NaiveTime>| time.map(|time| time.format("%H.%M").to_string());
            (entry.place, clock(entry.starts), clock(entry.ends))
        };
        let at = |place: &str| Some(Some(place.to_owned()));
        let time = |time: &str| Some(time.to_owned());
        assert_eq!(read(""), (None, None, None));
        assert_eq!(read(" (seminar d. 7.-8. januar)"), (None, None, None));
        assert_eq!(read(", Birkby"), (at("Birkby"), None, None));
        assert_eq!(read(" – virtuelt."), (at("Virtuelt"), None, None));
        assert_eq!(read(" i Tranevig."), (at("Tranevig"), None, None));
        assert_eq!(read(" kl. 10-12 i Lillesø"), (at("Lillesø"), time("10.00"), time("12.00")));
        assert_eq!(
            read(" på Remisen i Brandby, kl. 8.30 – 12.00."),
            (at("Remisen i Brandby"), time("08.30"), time("12.00"))
        );
        assert_eq!(read(" – OBS – i forbindelse med topmøde i Engum"), (Some(None), None, None));
        assert_eq!(network().told_of(CALENDAR, day(2026, 6, 5)).unwrap().place, at("Birkby"));
        assert_eq!(network().told_of(CALENDAR, day(2026, 9, 9)), None);
    }

    #[test]
    fn a_sentence_names_the_next_meeting_with_or_without_its_year() {
        let days = |text: &str| network().days_in(text);
        assert_eq!(days("Rådet holder næste møde den 9. juni 2026 i Tranevig."), [day(2026, 6, 9)]);
        assert_eq!(days("Næste møde er tirsdag den 2. februar kl. 10."), [day(2027, 2, 2)]);
        assert_eq!(days("Udbuddet slutter den 9. juni 2026."), []);
        assert_eq!(days("2. juni 2026, 1. september 2026"), [day(2026, 6, 2), day(2026, 9, 1)]);
    }
}
