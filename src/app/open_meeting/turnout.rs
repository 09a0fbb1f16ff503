//! How many members are present.

use super::OpenMeeting;
use crate::meeting::{Headcount, ItemId, Meeting, Person, Status};

/// How many members are present for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnout {
    /// Everyone on the lists, by status.
    pub count: Headcount,
    /// Members in the room or online, with substitutes.
    pub here: usize,
    /// How many of these are substitutes.
    pub substitutes: usize,
    /// Others in the room who are no substitutes.
    pub others: usize,
    /// The number of members.
    pub members: usize,
    /// Whether all who are absent without afbud are known to have sent none: a file may only list
    /// "Fraværende".
    pub without_word: bool,
    /// Whether there are enough to decide, where a rule demands it.
    pub quorate: bool,
}

impl Turnout {
    /// Returns the turnout for an item.
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

    /// Returns the number of members out of the room: all members, without those present, absent or unknown.
    pub fn out(&self) -> usize {
        let Headcount { present: _, afbud, absent, unknown, gone: _, others: _ } = self.count;
        (self.members + self.substitutes).saturating_sub(self.here + afbud + absent + unknown)
    }

    /// Returns the number of absent members, without those of unknown status.
    pub fn away(&self) -> usize {
        self.members.saturating_sub(self.here + self.count.unknown)
    }
}

/// Returns the number of substitutes among those present: ", heraf 1 stedfortræder"; nothing for none.
pub fn of_whom_substitutes(n: usize) -> String {
    match n {
        0 => String::new(),
        1 => ", heraf 1 stedfortræder".to_owned(),
        n => format!(", heraf {n} stedfortrædere"),
    }
}

impl OpenMeeting {
    /// Returns the turnout for the current item.
    pub fn turnout(&self) -> Turnout {
        self.turnout.get(self.content_key(), || Turnout::of(&self.meeting, &self.current))
    }
}
