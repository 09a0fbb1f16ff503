//! What happened while the meeting ran.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{ItemId, Meeting, PersonId};

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
    pub event: Happening,
    /// For whom somebody sits in from then on.
    #[serde(default)]
    pub instead_of: Option<PersonId>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
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
    /// The body took up an item.
    ItemStarted,
    /// The body went on from an item.
    ItemEnded,
    /// The meeting paused.
    BreakStarted,
    /// The meeting went on.
    BreakEnded,
}

impl Happening {
    /// Whether the person is in the room afterwards; `None` for what concerns no person.
    pub fn leaves_present(self) -> Option<bool> {
        match self {
            Happening::Arrived
            | Happening::Returned
            | Happening::Cleared
            | Happening::Online
            | Happening::Substituted
            | Happening::Guest => Some(true),
            Happening::Left | Happening::Recused => Some(false),
            Happening::ItemStarted
            | Happening::ItemEnded
            | Happening::BreakStarted
            | Happening::BreakEnded => None,
        }
    }
}

impl Meeting {
    /// What happened to a person, in order.
    pub fn moments_of<'a>(&'a self, person: &'a PersonId) -> impl DoubleEndedIterator<Item = &'a Moment> {
        self.timeline.iter().filter(move |moment| moment.person.as_ref() == Some(person))
    }

    /// The item the body is discussing: the last one started, unless it has ended.
    pub fn item_under_discussion(&self) -> Option<&ItemId> {
        let turns = |m: &&Moment| matches!(m.event, Happening::ItemStarted | Happening::ItemEnded);
        let last = self.timeline.iter().rev().find(turns)?;
        (last.event == Happening::ItemStarted).then_some(last.item.as_ref()).flatten()
    }

    /// Seconds spent on an item until `now`, over all the times it was taken up and without the breaks.
    pub fn seconds_spent(&self, item: &ItemId, now: DateTime<FixedOffset>) -> i64 {
        let mut spent = 0;
        let mut since: Option<DateTime<FixedOffset>> = None;
        let mut paused = false;
        for moment in &self.timeline {
            let is_of_item = moment.item.as_ref() == Some(item);
            match moment.event {
                Happening::ItemStarted if is_of_item => (since, paused) = (since.or(Some(moment.at)), false),
                Happening::ItemEnded if is_of_item => {
                    spent += since.take().map_or(0, |from| (moment.at - from).num_seconds());
                    paused = false;
                }
                Happening::BreakStarted if since.is_some() => {
                    spent += since.take().map_or(0, |from| (moment.at - from).num_seconds());
                    paused = true;
                }
                Happening::BreakEnded if paused => (since, paused) = (Some(moment.at), false),
                _ => {}
            }
        }
        let open = since.map_or(0, |from| (self.closed_at.unwrap_or(now).min(now) - from).num_seconds());
        (spent + open).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_is_no_time_spent_on_an_item() {
        use Happening::{BreakEnded, BreakStarted, ItemEnded, ItemStarted};
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
}
