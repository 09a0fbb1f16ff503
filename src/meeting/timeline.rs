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

    /// The item the body is discussing: the last one started, unless it has ended. A break does not end it.
    pub fn item_under_discussion(&self) -> Option<&ItemId> {
        let turns = |m: &&Moment| matches!(m.event, Happening::ItemStarted | Happening::ItemEnded);
        let last = self.timeline.iter().rev().find(turns)?;
        (last.event == Happening::ItemStarted).then_some(last.item.as_ref()).flatten()
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
