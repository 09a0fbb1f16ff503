//! What happened while the meeting ran.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{ItemId, Meeting, PersonId, date};

/// One thing that happened, with its time and the item under discussion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When it happened.
    pub at: DateTime<FixedOffset>,
    /// The item under discussion.
    #[serde(default)]
    pub item: Option<ItemId>,
    /// The person it happened to; none for an item's beginning and end.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// What happened.
    pub event: MomentKind,
    /// Whom the person replaces from then on.
    #[serde(default)]
    pub instead_of: Option<PersonId>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MomentKind {
    /// Someone came after the meeting had begun.
    Arrived,
    /// Someone left before it ended.
    Left,
    /// Someone went out for an item, being inhabil (styrelsesloven § 14).
    Recused,
    /// The body found that someone is not inhabil and may stay (styrelsesloven § 14).
    Cleared,
    /// Someone who had gone out came back.
    Returned,
    /// Someone takes part over a line from then on.
    Online,
    /// Someone sits in for another from then on.
    Substituted,
    /// Someone who is no member takes part under this item alone.
    Guest,
    /// The body took up an item, for the first time or again.
    #[serde(alias = "item_reopened")]
    ItemStarted,
    /// The body went on from an item, which it has decided or left.
    #[serde(alias = "item_decided")]
    ItemEnded,
    /// The meeting paused.
    BreakStarted,
    /// The meeting went on.
    BreakEnded,
}

impl MomentKind {
    /// Returns whether the person is in the room afterwards; `None` for what concerns no person.
    pub fn leaves_present(self) -> Option<bool> {
        match self {
            MomentKind::Arrived
            | MomentKind::Returned
            | MomentKind::Cleared
            | MomentKind::Online
            | MomentKind::Substituted
            | MomentKind::Guest => Some(true),
            MomentKind::Left | MomentKind::Recused => Some(false),
            MomentKind::ItemStarted
            | MomentKind::ItemEnded
            | MomentKind::BreakStarted
            | MomentKind::BreakEnded => None,
        }
    }
}

impl Moment {
    /// Returns "gik kl. 11.15 under 3.1"; `None` for what concerns no person.
    pub fn sentence(&self, meeting: &Meeting) -> Option<String> {
        let word = match self.event {
            MomentKind::Arrived => "ankom",
            MomentKind::Left => "gik",
            MomentKind::Recused => "inhabil, ude",
            MomentKind::Returned => "tilbage",
            MomentKind::Cleared => "habil",
            MomentKind::Online => "virtuelt fra",
            MomentKind::Substituted => {
                let away = self.instead_of.as_ref().and_then(|id| meeting.person(id));
                let away = away.map_or_else(String::new, |away| format!(" for {}", away.name));
                return Some(format!("stedfortræder{away} fra kl. {}", date::clock_of(self.at)));
            }
            MomentKind::Guest => "gæst",
            MomentKind::ItemStarted
            | MomentKind::ItemEnded
            | MomentKind::BreakStarted
            | MomentKind::BreakEnded => return None,
        };
        let item = self.item.as_ref().and_then(|id| meeting.item(id));
        let under = item.map_or_else(String::new, |item| format!(" under {}", item.short_name()));
        Some(format!("{word} kl. {}{under}", date::clock_of(self.at)))
    }
}

impl Meeting {
    /// Returns what happened to a person, in order.
    pub fn moments_of<'a>(&'a self, person: &'a PersonId) -> impl DoubleEndedIterator<Item = &'a Moment> {
        self.timeline.iter().filter(move |moment| moment.person.as_ref() == Some(person))
    }

    /// Returns the index in the timeline for a moment at a time, and the item under discussion then.
    pub fn place_at(&self, at: DateTime<FixedOffset>) -> (usize, Option<&ItemId>) {
        let index = self.timeline.iter().rposition(|moment| moment.at <= at).map_or(0, |last| last + 1);
        let turns = |m: &&Moment| {
            matches!(m.event, MomentKind::ItemStarted | MomentKind::ItemEnded | MomentKind::BreakStarted)
        };
        let last = self.timeline[..index].iter().rev().find(turns);
        (index, last.filter(|m| m.event == MomentKind::ItemStarted).and_then(|m| m.item.as_ref()))
    }

    /// Returns the item that was under discussion at a place of the timeline; where no beginnings are noted,
    /// the one that was named last.
    pub fn item_at(&self, index: usize) -> Option<&ItemId> {
        let is_noted = self.timeline.iter().any(|moment| moment.event == MomentKind::ItemStarted);
        self.timeline.iter().take(index).fold(None, |now, moment| match moment.event {
            MomentKind::ItemStarted => moment.item.as_ref(),
            MomentKind::ItemEnded => None,
            _ if !is_noted => moment.item.as_ref().or(now),
            _ => now,
        })
    }

    /// Returns the index in the timeline for a moment under an item, as near to a time as the item was
    /// discussed.
    pub fn place_under(&self, item: &ItemId, at: DateTime<FixedOffset>) -> usize {
        let (index, now) = self.place_at(at);
        if now == Some(item) {
            return index;
        }
        let mut nearest = None;
        let mut begun = None;
        let turns = |m: &Moment| matches!(m.event, MomentKind::ItemStarted | MomentKind::ItemEnded);
        for (here, moment) in self.timeline.iter().enumerate().filter(|(_, moment)| turns(moment)) {
            if let Some(from) = begun.take() {
                let place = index.clamp(from, here);
                nearest =
                    nearest.filter(|known| index.abs_diff(*known) <= index.abs_diff(place)).or(Some(place));
            }
            if moment.event == MomentKind::ItemStarted && moment.item.as_ref() == Some(item) {
                begun = Some(here + 1);
            }
        }
        let last = begun.map(|from| index.max(from));
        let places = nearest.into_iter().chain(last);
        places.min_by_key(|place| index.abs_diff(*place)).unwrap_or(index)
    }

    /// Returns the item the body is discussing: the last one started, unless it has ended. A break does not
    /// end it.
    pub fn item_under_discussion(&self) -> Option<&ItemId> {
        let turns = |m: &&Moment| matches!(m.event, MomentKind::ItemStarted | MomentKind::ItemEnded);
        let last = self.timeline.iter().rev().find(turns)?;
        (last.event == MomentKind::ItemStarted).then_some(last.item.as_ref()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_is_no_time_spent_on_an_item() {
        use MomentKind::{BreakEnded, BreakStarted, ItemEnded, ItemStarted};
        let at = |seconds| DateTime::UNIX_EPOCH.fixed_offset() + chrono::TimeDelta::seconds(seconds);
        let mut meeting = Meeting::new("KKR", Default::default());
        let steps =
            [(ItemStarted, 0), (BreakStarted, 10), (BreakEnded, 70), (ItemEnded, 75), (BreakStarted, 80)];
        let spent: Vec<i64> = steps
            .into_iter()
            .map(|(event, seconds)| {
                let item = Some("i1".into());
                meeting.timeline.push(Moment {
                    at: at(seconds),
                    item,
                    person: None,
                    event,
                    instead_of: None,
                });
                meeting.seconds_spent(&"i1".into(), at(seconds + 1))
            })
            .collect();
        assert_eq!(spent, [1, 10, 11, 15, 15]);
    }

    #[test]
    fn a_time_has_its_place_under_the_item_of_then_or_the_one_that_is_named() {
        use super::super::pace::tests::{at, three_items};
        use MomentKind::{BreakStarted, ItemEnded, ItemStarted};
        let meeting = three_items(&[
            ("10:00", Some("a"), ItemStarted),
            ("10:10", Some("a"), ItemEnded),
            ("10:10", Some("b"), ItemStarted),
            ("10:20", Some("b"), ItemEnded),
            ("10:25", Some("a"), ItemStarted),
            ("10:30", None, BreakStarted),
        ]);
        let place = |time: &str| meeting.place_at(at(time));
        let (a, b) = (ItemId::from("a"), ItemId::from("b"));
        assert_eq!(place("09:55"), (0, None));
        assert_eq!(place("10:05"), (1, Some(&a)));
        assert_eq!(place("10:10"), (3, Some(&b)), "from the minute on which it was taken up");
        assert_eq!(place("10:22"), (4, None));
        assert_eq!(place("10:31"), (6, None), "in the break");
        let under = |item: &ItemId, time: &str| meeting.place_under(item, at(time));
        assert_eq!((under(&a, "10:05"), under(&b, "10:15")), (1, 3));
        // before the item was taken up, and after the body had gone on from it
        assert_eq!((under(&b, "10:05"), under(&b, "10:28")), (3, 3));
        assert_eq!((under(&a, "10:12"), under(&a, "10:24")), (1, 5));
        assert_eq!(under(&ItemId::from("c"), "10:12"), 3, "one that was never taken up");
    }
}
