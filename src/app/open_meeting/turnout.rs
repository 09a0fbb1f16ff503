//! How many are there.

use super::OpenMeeting;
use crate::meeting::{Headcount, Status};

/// How many members are there for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnout {
    /// Everybody on the lists by what is known of them.
    pub count: Headcount,
    /// Members in the room or on the line, with substitutes for those who are not.
    pub here: usize,
    /// How many of these sit in for others.
    pub substitutes: usize,
    /// All of them.
    pub members: usize,
    /// Whether they are enough to decide, where a rule asks for it.
    pub quorate: bool,
}

impl Turnout {
    /// Members who are out of the room: what is known of the others and those who are there make up all members.
    pub fn out(&self) -> usize {
        let Headcount { present: _, afbud, absent, unknown, gone: _, others: _ } = self.count;
        (self.members + self.substitutes).saturating_sub(self.here + afbud + absent + unknown)
    }

    /// Others in the room who sit in for nobody.
    pub fn others(&self) -> usize {
        self.count.others.saturating_sub(self.substitutes)
    }

    /// Members who are not there, those apart of whom nothing is known.
    pub fn away(&self) -> usize {
        self.members.saturating_sub(self.here + self.count.unknown)
    }
}

/// How many of those who are there sit in for others: ", heraf 1 stedfortræder"; nothing of none.
pub fn of_whom_substitutes(n: usize) -> String {
    match n {
        0 => String::new(),
        1 => ", heraf 1 stedfortræder".to_owned(),
        n => format!(", heraf {n} stedfortrædere"),
    }
}

impl OpenMeeting {
    /// How many members are there for the current item.
    pub fn turnout(&self) -> Turnout {
        self.turnout.get(self.turn(), || self.count())
    }

    fn count(&self) -> Turnout {
        let presence = self.meeting.presence();
        let asked = self.meeting.people.iter().any(|p| self.meeting.status_of(&p.id) != Status::Unknown);
        Turnout {
            count: self.meeting.headcount(),
            here: presence.members_at_the_end_of(&self.current),
            substitutes: presence.substitutes_during(&self.current),
            members: presence.members(),
            quorate: !asked || presence.is_quorate_during(&self.current),
        }
    }
}
