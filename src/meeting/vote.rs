//! A vote on an item: who was for, who against, who abstained.
//!
//! The protocol shows who is responsible for a decision; where a group votes as one, its party letter
//! suffices (resumedatabasen 89.1.3).
//!
//! The words are those of published protocols (Rebild: "For … stemte 11 (…) Imod stemte 8 (…) Undlod at
//! stemme 5 (…)"), on the screen as in the referat. An empty side is left out, except those in favour.

mod side;

use serde::{Deserialize, Serialize};

use super::{Meeting, Person, PersonId, Rules};

/// A vote on an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Vote {
    /// What was voted on ("ændringsforslag fra A"); none for the indstilling itself.
    #[serde(default)]
    pub on: Option<String>,
    /// Those in favour.
    #[serde(default, rename = "for")]
    pub in_favour: Side,
    /// Those against.
    #[serde(default)]
    pub against: Side,
    /// Those who abstained.
    #[serde(default)]
    pub abstained: Side,
}

/// One side of a vote: how many, and who where it was said.
///
/// A file may give a number, or a list of names, ids and party letters, in place of an object.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Side {
    /// How many voted so; 0 with party letters when they were not counted.
    pub count: u32,
    /// The party letters that voted so as one.
    pub parties: Vec<String>,
    /// Those who are named.
    pub people: Vec<PersonId>,
}

/// What became of what was voted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteOutcome {
    /// More were for it than against it.
    Adopted,
    /// No more were for it than against it.
    Rejected,
}

/// Between those who voted so.
pub(crate) const AND: &str = ", ";
/// The words before each side.
pub(crate) const SIDES: SideWords =
    SideWords { in_favour: "For stemte ", against: "Imod stemte ", abstained: "Undlod at stemme " };

/// Words before the sides of a vote.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SideWords {
    pub(crate) in_favour: &'static str,
    pub(crate) against: &'static str,
    pub(crate) abstained: &'static str,
}

impl SideWords {
    /// Returns the words in the order of [`Vote::sides`].
    pub(crate) fn in_order(self) -> [&'static str; 3] {
        [self.in_favour, self.against, self.abstained]
    }
}

impl Side {
    /// Returns whether the side is empty.
    pub fn is_empty(&self) -> bool {
        *self == Side::default()
    }

    /// Returns whether it is known how many voted so.
    pub fn is_counted(&self) -> bool {
        self.count > 0 || self.parties.is_empty()
    }

    /// Returns "11 (A, B)", "11", or "A, B" when they were not counted.
    fn written(&self, who: &str) -> String {
        match (self.count, who) {
            (count, "") => count.to_string(),
            (0, who) => who.to_owned(),
            (count, who) => format!("{count} ({who})"),
        }
    }
}

impl Vote {
    /// Returns the sides: for, against, abstained.
    pub fn sides(&self) -> [&Side; 3] {
        let Vote { on: _, in_favour, against, abstained } = self;
        [in_favour, against, abstained]
    }

    /// Returns the sides, to change them.
    pub(crate) fn sides_mut(&mut self) -> [&mut Side; 3] {
        [&mut self.in_favour, &mut self.against, &mut self.abstained]
    }

    /// Returns all who are named.
    pub fn people(&self) -> impl Iterator<Item = &PersonId> {
        self.sides().into_iter().flat_map(|side| &side.people)
    }

    /// Returns how many votes were counted.
    pub fn total(&self) -> usize {
        self.sides().iter().map(|side| side.count as usize).sum()
    }

    /// Returns what became of it by the numbers, where every side was counted. In municipal bodies more votes
    /// for than against carry it (styrelsesloven § 11, stk. 3); under other rules it is only known that fewer
    /// do not.
    pub fn outcome(&self, rules: Rules) -> Option<VoteOutcome> {
        if self.total() == 0 || !self.sides().iter().all(|side| side.is_counted()) {
            return None;
        }
        let (in_favour, against) = (self.in_favour.count, self.against.count);
        match rules {
            Rules::Municipal if in_favour > against => Some(VoteOutcome::Adopted),
            Rules::Municipal => Some(VoteOutcome::Rejected),
            Rules::Kkr | Rules::Network => (in_favour < against).then_some(VoteOutcome::Rejected),
        }
    }

    /// Returns the vote as the trade writes it, with what it was on in front.
    pub fn sentence(&self, meeting: &Meeting) -> String {
        let name = |id: &PersonId| meeting.person(id).map_or_else(|| id.to_string(), Person::with_party);
        let who = |side: &Side| {
            side.parties.iter().cloned().chain(side.people.iter().map(name)).collect::<Vec<_>>().join(AND)
        };
        let on = self.on.as_ref().map_or_else(String::new, |on| format!("{on}: "));
        format!("{on}{}", self.written(who))
    }

    /// Returns the words of the vote; `who` names those of one side.
    pub(crate) fn written(&self, who: impl Fn(&Side) -> String) -> String {
        let numbered = SIDES.in_order().into_iter().zip(self.sides()).enumerate();
        let numbered = numbered.filter(|(at, (_, side))| *at == 0 || !side.is_empty());
        let sides = numbered.map(|(_, (words, side))| format!("{words}{}.", side.written(&who(side))));
        sides.collect::<Vec<_>>().join(" ")
    }
}
