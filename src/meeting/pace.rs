//! How the time used stands against the time set aside, and when the meeting ends that way.
//!
//! # The rule
//!
//! What remains ([`Meeting::remaining`]) takes the time that is set aside for it, less what it has already
//! had, and never less than nothing. An item without a plan takes the mean of what the finished items without
//! a plan took; as long as there are none, nothing is known of it and the end can only be later
//! ([`Pace::is_least`]). The end is now, or the beginning while the meeting has not begun, and then all of
//! that; breaks that are still to come are not in it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::{ItemId, Meeting};

/// The time of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemPace {
    /// Which.
    pub item: ItemId,
    /// Minutes set aside for it.
    pub planned: Option<u32>,
    /// Seconds that it has had.
    pub used: i64,
    /// Seconds that it still needs; none when nothing is known of it, or it is done.
    pub left: Option<i64>,
    /// Whether it is still to be gone through.
    pub remains: bool,
    /// Whether it is being discussed now.
    pub is_now: bool,
}

impl ItemPace {
    /// Returns the seconds over the time set aside; negative while some is left.
    pub fn over(&self) -> Option<i64> {
        self.planned.map(|minutes| self.used - i64::from(minutes) * 60)
    }
}

/// The time of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// The items in the order of the agenda, without headings.
    pub items: Vec<ItemPace>,
    /// Seconds that all items have had.
    pub used: i64,
    /// Minutes set aside for all items that say so; none when no item does.
    pub planned: Option<u32>,
    /// Seconds in breaks.
    pub breaks: i64,
    /// When the meeting ends at this pace; none when it has ended or nothing is known of what remains.
    pub ends: Option<DateTime<FixedOffset>>,
    /// Whether it can only be later: of something that remains nothing is known.
    pub is_least: bool,
    /// When it is planned to end.
    pub plan: Option<DateTime<FixedOffset>>,
}

impl Pace {
    /// Returns the time of an item.
    pub fn of(&self, item: &ItemId) -> Option<&ItemPace> {
        self.items.iter().find(|pace| pace.item == *item)
    }

    /// Returns the minutes after the planned end; negative when there is time to spare.
    pub fn minutes_over(&self) -> Option<i64> {
        Some((minute(self.ends?) - minute(self.plan?)).num_minutes())
    }

    /// Returns whether what remains fits before the planned end. Where nothing is known it does.
    pub fn fits(&self) -> bool {
        self.minutes_over().is_none_or(|over| over <= 0)
    }

    /// Returns the minutes that the remaining items take.
    pub fn minutes_left(&self) -> Option<i64> {
        let known: Vec<i64> = self.items.iter().filter_map(|item| item.left).collect();
        (!known.is_empty()).then(|| (known.iter().sum::<i64>() + 30) / 60)
    }
}

/// Returns a moment without its seconds, as it is shown.
fn minute(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    at - TimeDelta::seconds(at.timestamp().rem_euclid(60))
}

impl Meeting {
    /// Returns how the time used stands against the time set aside.
    pub fn pace(&self, now: DateTime<FixedOffset>) -> Pace {
        let mut used: HashMap<&ItemId, i64> = HashMap::new();
        let mut breaks = 0;
        for span in self.time_spans(now) {
            match span.item {
                Some(item) => *used.entry(item).or_default() += span.seconds(),
                None => breaks += span.seconds(),
            }
        }
        let items = self.item_paces(&used);
        let unknown = |item: &ItemPace| item.remains && item.left.is_none();
        let mut pace = Pace {
            used: items.iter().map(|item| item.used).sum(),
            planned: items.iter().filter_map(|item| item.planned).reduce(u32::saturating_add),
            breaks,
            ends: None,
            is_least: items.iter().any(unknown),
            plan: self.planned_end(now),
            items,
        };
        pace.ends = self.end_at(&pace, now);
        pace
    }

    fn item_paces(&self, used: &HashMap<&ItemId, i64>) -> Vec<ItemPace> {
        let remaining: HashSet<&ItemId> = self.remaining().iter().map(|item| &item.id).collect();
        let current = self.item_under_discussion().filter(|_| self.is_running());
        let rows = self.items.iter().enumerate().filter(|(index, _)| !self.is_heading(*index));
        let mut paces: Vec<ItemPace> = rows
            .map(|(index, item)| ItemPace {
                item: item.id.clone(),
                planned: self.minutes_planned(index),
                used: used.get(&item.id).copied().unwrap_or_default(),
                left: None,
                remains: remaining.contains(&item.id) && !self.has_ended(),
                is_now: current == Some(&item.id),
            })
            .collect();
        let usual = usual(&paces);
        for pace in paces.iter_mut().filter(|pace| pace.remains) {
            let whole = pace.planned.map(|minutes| i64::from(minutes) * 60).or(usual);
            pace.left = whole.map(|whole| (whole - pace.used).max(0));
        }
        paces
    }

    /// Returns when the meeting ends at a pace.
    fn end_at(&self, pace: &Pace, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
        let begins = match (self.opened_at, self.closed_at) {
            (_, Some(_)) => return None,
            (Some(_), None) => now,
            (None, None) => {
                let planned = self.starts.and_then(|time| on(self.date.and_time(time), now))?;
                if now.date_naive() == self.date { planned.max(now) } else { planned }
            }
        };
        let known: Vec<i64> = pace.items.iter().filter_map(|item| item.left).collect();
        let nothing_is_left = !pace.items.iter().any(|item| item.remains);
        let is_known = !known.is_empty() || (nothing_is_left && self.opened_at.is_some());
        is_known.then(|| begins + TimeDelta::seconds(known.iter().sum()))
    }

    /// Returns when the meeting is planned to end, on the day it is held; after midnight when that is before
    /// it begins.
    fn planned_end(&self, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
        let ends = self.ends?;
        let is_late = self.starts.is_some_and(|starts| ends < starts);
        let held = self.opened_at.map_or(self.date, |opened| opened.date_naive());
        let day = if is_late { held.succ_opt()? } else { held };
        on(day.and_time(ends), now)
    }
}

/// Returns what finished items without a plan took, in the mean.
fn usual(paces: &[ItemPace]) -> Option<i64> {
    let done = |pace: &&ItemPace| pace.planned.is_none() && !pace.remains && !pace.is_now && pace.used > 0;
    let used: Vec<i64> = paces.iter().filter(done).map(|pace| pace.used).collect();
    let count = i64::try_from(used.len()).ok().filter(|count| *count > 0)?;
    Some(used.iter().sum::<i64>() / count)
}

/// Returns a time of the day where the meeting is held.
fn on(time: chrono::NaiveDateTime, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    time.and_local_timezone(*now.offset()).single()
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::NaiveTime;

    use super::super::{Item, Moment, MomentKind, State};
    use super::*;

    /// Returns a moment of the day.
    pub(in crate::meeting) fn at(clock: &str) -> DateTime<FixedOffset> {
        let time = NaiveTime::parse_from_str(clock, "%H:%M").unwrap();
        on("2026-03-03".parse::<chrono::NaiveDate>().unwrap().and_time(time), offset()).unwrap()
    }

    fn offset() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-03T10:00:00+01:00").unwrap()
    }

    pub(in crate::meeting) fn happened(
        meeting: &mut Meeting,
        clock: &str,
        item: Option<&str>,
        event: MomentKind,
    ) {
        let item = item.map(ItemId::from);
        meeting.timeline.push(Moment { at: at(clock), item, person: None, event, instead_of: None });
    }

    /// Returns a running meeting with the items a, b and c, and what happened in it.
    pub(in crate::meeting) fn three_items(events: &[(&str, Option<&str>, MomentKind)]) -> Meeting {
        let mut meeting = Meeting::new("Rådet", "2026-03-03".parse().unwrap());
        meeting.opened_at = Some(at("10:00"));
        (meeting.starts, meeting.ends) =
            (NaiveTime::from_hms_opt(10, 0, 0), NaiveTime::from_hms_opt(11, 0, 0));
        for name in ["a", "b", "c"] {
            let item = Item { id: ItemId::from(name), title: name.to_owned(), level: 1, ..Item::default() };
            meeting.items.push(item);
        }
        events.iter().for_each(|(clock, item, event)| happened(&mut meeting, clock, *item, *event));
        meeting
    }

    fn plan(meeting: &mut Meeting, minutes: [Option<u32>; 3]) {
        meeting.items.iter_mut().zip(minutes).for_each(|(item, minutes)| item.minutes = minutes);
    }

    #[test]
    fn what_remains_takes_what_is_set_aside_for_it() {
        let mut meeting = three_items(&[("10:00", Some("a"), MomentKind::ItemStarted)]);
        plan(&mut meeting, [Some(20), Some(15), Some(25)]);
        let early = meeting.pace(at("10:05"));
        assert_eq!((early.ends, early.minutes_over(), early.fits()), (Some(at("11:00")), Some(0), true));
        let late = meeting.pace(at("10:30"));
        assert_eq!((late.ends, late.minutes_over(), late.fits()), (Some(at("11:10")), Some(10), false));
        assert_eq!(late.of(&ItemId::from("a")).unwrap().over(), Some(600));
        assert_eq!((late.minutes_left(), late.is_least, late.planned), (Some(40), false, Some(60)));
    }

    #[test]
    fn what_is_begun_and_left_needs_only_the_rest() {
        let mut meeting = three_items(&[
            ("10:00", Some("b"), MomentKind::ItemStarted),
            ("10:10", Some("b"), MomentKind::ItemEnded),
            ("10:10", Some("a"), MomentKind::ItemStarted),
        ]);
        plan(&mut meeting, [Some(20), Some(15), None]);
        meeting.items[2].state = State::Postponed;
        assert_eq!(meeting.pace(at("10:10")).ends, Some(at("10:35")));
    }

    #[test]
    fn an_item_without_a_plan_takes_what_the_others_took() {
        let mut meeting = three_items(&[
            ("10:00", Some("a"), MomentKind::ItemStarted),
            ("10:12", Some("a"), MomentKind::ItemEnded),
        ]);
        let unknown = meeting.pace(at("10:12"));
        assert_eq!((unknown.ends, unknown.is_least, unknown.fits()), (None, true, true));
        meeting.items[0].state = State::Noted;
        let known = meeting.pace(at("10:12"));
        assert_eq!((known.ends, known.is_least), (Some(at("10:36")), false));
        plan(&mut meeting, [Some(10), Some(15), None]);
        let least = meeting.pace(at("10:12"));
        assert_eq!((least.ends, least.is_least), (Some(at("10:27")), true));
    }

    #[test]
    fn before_it_begins_the_plan_itself_must_fit() {
        let mut meeting = three_items(&[]);
        meeting.opened_at = None;
        plan(&mut meeting, [Some(20), Some(15), Some(30)]);
        assert_eq!(meeting.pace(at("8:00")).ends, Some(at("11:05")));
        assert!(!meeting.pace(at("8:00") - TimeDelta::days(2)).fits());
        assert_eq!(meeting.pace(at("10:10")).ends, Some(at("11:15")));
        meeting.starts = None;
        assert_eq!(meeting.pace(at("8:00")).ends, None);
    }

    #[test]
    fn a_meeting_held_on_another_day_has_its_plan_there() {
        let mut meeting = three_items(&[]);
        plan(&mut meeting, [Some(20), Some(15), Some(25)]);
        meeting.date = "2025-12-01".parse().unwrap();
        assert_eq!(meeting.pace(at("10:00")).minutes_over(), Some(0));
    }

    #[test]
    fn an_ended_meeting_has_no_end_to_come() {
        let mut meeting = three_items(&[("10:00", Some("a"), MomentKind::ItemStarted)]);
        plan(&mut meeting, [Some(20), Some(15), Some(25)]);
        meeting.closed_at = Some(at("10:50"));
        let pace = meeting.pace(at("12:00"));
        assert_eq!((pace.ends, pace.fits(), pace.used), (None, true, 50 * 60));
        assert!(pace.items.iter().all(|item| !item.remains && !item.is_now));
    }

    #[test]
    fn beginnings_alone_are_a_plan_and_midnight_is_no_end() {
        let mut meeting = three_items(&[]);
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (item, starts) in meeting.items.iter_mut().zip([time(10, 0), time(10, 20), time(10, 50)]) {
            item.starts = starts;
        }
        let planned: Vec<_> = (0..3).map(|index| meeting.minutes_planned(index)).collect();
        assert_eq!(planned, [Some(20), Some(30), Some(10)]);
        (meeting.starts, meeting.ends) = (time(19, 0), time(0, 30));
        assert_eq!(meeting.pace(at("19:00")).plan, Some(at("0:30") + TimeDelta::days(1)));
    }
}
