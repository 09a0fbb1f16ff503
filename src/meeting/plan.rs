//! The time set aside for an item: what the agenda says, and what the user enters.

use chrono::{NaiveTime, TimeDelta};

use super::{AgendaFields, Item, Meeting, date};

/// The longest time for an item, in minutes.
const LONGEST: u32 = 600;

/// When an item is to begin, and how long it may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Plan {
    /// When it is to begin.
    pub starts: Option<NaiveTime>,
    /// Minutes set aside.
    pub minutes: Option<u32>,
}

impl Plan {
    /// Reads what the user enters: "20" and "20 min." are minutes, "10.30" is a beginning, "10.30-10.50"
    /// both, and so is "10.30 20"; nothing, or "0", sets nothing aside. What is not said stays as it was.
    pub fn entered(text: &str, before: Plan) -> Option<Plan> {
        let text = text.to_lowercase().replace(['–', '-'], " til ");
        let words: Vec<&str> = text.split_whitespace().filter(|word| !is_filling(word)).collect();
        match words.as_slice() {
            [] | ["0"] => Some(Plan::default()),
            [one] => match clock(one) {
                Some(starts) => Some(Plan { starts: Some(starts), ..before }),
                None => Some(Plan { minutes: Some(minutes(one)?), ..before }),
            },
            [from, "til", to] => {
                let (starts, ends) = (hour_or_clock(from)?, hour_or_clock(to)?);
                let minutes = u32::try_from((ends - starts).num_minutes()).ok()?;
                let fits = (1..=LONGEST).contains(&minutes);
                fits.then_some(Plan { starts: Some(starts), minutes: Some(minutes) })
            }
            [from, length] => Some(Plan { starts: Some(clock(from)?), minutes: Some(minutes(length)?) }),
            _ => None,
        }
    }

    /// Returns the plan as it would be entered: "10.30-10.50", "10.30", "20".
    pub fn entry(self) -> String {
        match (self.starts, self.minutes) {
            (Some(from), Some(minutes)) => {
                let to = from + TimeDelta::minutes(minutes.into());
                format!("{}-{}", date::clock_text(from), date::clock_text(to))
            }
            (Some(from), None) => date::clock_text(from),
            (None, Some(minutes)) => minutes.to_string(),
            (None, None) => String::new(),
        }
    }
}

/// Returns whether a word adds nothing to the number.
fn is_filling(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    ["kl", "min", "minut", "minutter", "fra"].contains(&word)
}

fn minutes(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(['.', ',']);
    let number = digits.strip_suffix("min").or_else(|| digits.strip_suffix('m')).unwrap_or(digits);
    number.parse().ok().filter(|minutes| (1..=LONGEST).contains(minutes))
}

/// Reads "10.30" or "10:30".
fn clock(word: &str) -> Option<NaiveTime> {
    let (hour, minute) = word.trim_end_matches(['.', ',']).split_once(['.', ':'])?;
    let digits =
        |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let is_clock = digits(hour, 2) && minute.len() == 2 && digits(minute, 2);
    is_clock.then(|| NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)).flatten()
}

fn hour_or_clock(word: &str) -> Option<NaiveTime> {
    clock(word).or_else(|| NaiveTime::from_hms_opt(word.parse().ok()?, 0, 0))
}

impl Item {
    /// Returns the time that is set aside for it.
    pub fn plan(&self) -> Plan {
        Plan { starts: self.starts, minutes: self.minutes }
    }

    /// Returns what the agenda says of the item, with another time set aside.
    pub fn planned(&self, plan: Plan) -> AgendaFields {
        AgendaFields { starts: plan.starts, minutes: plan.minutes, ..self.agenda_fields() }
    }
}

impl Meeting {
    /// Returns the minutes set aside for the row at `index`: what it says itself, or the time from its own
    /// beginning to that of the next item, and for the last one to the end of the meeting.
    pub fn minutes_planned(&self, index: usize) -> Option<u32> {
        let item = self.items.get(index)?;
        if item.minutes.is_some() {
            return item.minutes;
        }
        let next = (index + 1..self.items.len()).find(|&next| !self.is_heading(next));
        let end = next.map_or(self.ends, |next| self.items[next].starts);
        let minutes = (end? - item.starts?).num_minutes();
        u32::try_from(minutes).ok().filter(|minutes| (1..=LONGEST).contains(minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    #[test]
    fn minutes_and_times_are_told_apart() {
        let before = Plan { starts: time(9, 0), minutes: Some(5) };
        let read = |text| Plan::entered(text, before);
        assert_eq!(read("20"), Some(Plan { minutes: Some(20), ..before }));
        assert_eq!(read(" 20 min. "), Some(Plan { minutes: Some(20), ..before }));
        assert_eq!(read("20min"), Some(Plan { minutes: Some(20), ..before }));
        assert_eq!(read("kl. 10.30"), Some(Plan { starts: time(10, 30), ..before }));
        for text in ["10.30-10.50", "10:30 – 10:50", "kl. 10.30 til 10.50", "10.30 20", "10.30 20 min."] {
            assert_eq!(read(text), Some(Plan { starts: time(10, 30), minutes: Some(20) }), "{text}");
        }
        assert_eq!(read("10-11"), Some(Plan { starts: time(10, 0), minutes: Some(60) }));
        assert_eq!((read(""), read("0")), (Some(Plan::default()), Some(Plan::default())));
        for text in
            ["25.10", "10.5", "snart", "10.50-10.30", "10.30-10.30", "9999", "1 2 3", "-", "-5", "10.30.20"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_shown_to_be_changed_reads_as_itself() {
        for text in ["", "20", "10.30", "10.30-10.50", "9.05-9.10"] {
            let plan = Plan::entered(text, Plan::default()).unwrap();
            assert_eq!(plan.entry(), text);
        }
    }
}
