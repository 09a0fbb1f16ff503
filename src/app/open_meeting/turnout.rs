//! How many are there.

use super::OpenMeeting;
use crate::meeting::{Headcount, ItemId, Meeting, Person, Status};

/// How many members are there for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnout {
    /// Everybody on the lists by what is known of them.
    pub count: Headcount,
    /// Members in the room or on the line, with substitutes for those who are not.
    pub here: usize,
    /// How many of these sit in for others.
    pub substitutes: usize,
    /// Others in the room who sit in for nobody.
    pub others: usize,
    /// All of them.
    pub members: usize,
    /// Whether all who stay away without afbud are known to have sent no word: a file may tell only of "Fraværende".
    pub without_word: bool,
    /// Whether they are enough to decide, where a rule asks for it.
    pub quorate: bool,
}

impl Turnout {
    /// Counts who is there for an item, the current one.
    fn of(meeting: &Meeting, current: &ItemId) -> Turnout {
        let presence = meeting.presence();
        let substitutes: Vec<_> = presence.substitutes_at_the_end_of(current).collect();
        let sits_in = |person: &Person| substitutes.iter().any(|(_, substitute)| substitute.id == person.id);
        let others = meeting.people.iter().filter(|p| !p.voting && meeting.is_in_room(&p.id));
        let asked = meeting.people.iter().any(|p| meeting.status_of(&p.id) != Status::Unknown);
        let mut absent = meeting.attendance.iter().filter(|record| record.status == Status::Absent);
        Turnout {
            count: meeting.headcount(),
            here: presence.members_at_the_end_of(current),
            substitutes: substitutes.len(),
            others: others.filter(|person| !sits_in(person)).count(),
            members: presence.members(),
            without_word: absent.all(|record| record.without_word != Some(false)),
            quorate: !asked || presence.is_quorate_during(current),
        }
    }

    /// Members who are out of the room: what is known of the others and those who are there make up all members.
    pub fn out(&self) -> usize {
        let Headcount { present: _, afbud, absent, unknown, gone: _, others: _ } = self.count;
        (self.members + self.substitutes).saturating_sub(self.here + afbud + absent + unknown)
    }

    /// Members who are not there, those apart of whom nothing is known.
    pub fn away(&self) -> usize {
        self.members.saturating_sub(self.here + self.count.unknown)
    }
}

/// Returns how many of those who are there sit in for others: ", heraf 1 stedfortræder"; nothing of none.
pub fn of_whom_substitutes(n: usize) -> String {
    match n {
        0 => String::new(),
        1 => ", heraf 1 stedfortræder".to_owned(),
        n => format!(", heraf {n} stedfortrædere"),
    }
}

impl OpenMeeting {
    /// Returns how many members are there for the current item.
    pub fn turnout(&self) -> Turnout {
        self.turnout.get(self.content_key(), || Turnout::of(&self.meeting, &self.current))
    }
}
