//! Who has a vote: the members' seats, and who sits in them when the member does not.

use std::collections::HashMap;

use crate::meeting::{Meeting, MomentKind, PersonId};

/// A person who sits in for a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StandIn {
    /// Who.
    pub(super) person: usize,
    /// Whose seat it is.
    pub(super) seat: usize,
    /// For whom they were asked to sit in: mostly the same.
    pub(super) asked: usize,
    /// Whether the minute-taker noted when it began; else it is for the whole meeting.
    pub(super) noted: bool,
}

/// Who has a vote. People are given by their index in the lists.
#[derive(Debug, Clone, Default)]
pub(super) struct Seats {
    members: Vec<bool>,
    /// All who sit in for others.
    pub(super) stand_ins: Vec<StandIn>,
    /// For each person, the stand-ins that concern their seat or that they are.
    of: Vec<Vec<usize>>,
}

impl Seats {
    /// Returns the seats of a meeting. Who stands in for another is no member, and one who is there only as a
    /// guest neither.
    pub(super) fn of(meeting: &Meeting, people: &HashMap<&PersonId, usize>) -> Self {
        let mut pairs = pairs(meeting, people);
        let mut members: Vec<bool> = meeting.people.iter().map(|person| person.voting).collect();
        pairs.retain(|pair| pair.person != pair.seat);
        for guest in guests(meeting, people) {
            members[guest] = false;
        }
        // a substitute who could not come may have a substitute
        let asked: HashMap<usize, usize> = pairs.iter().map(|pair| (pair.person, pair.seat)).collect();
        for pair in &mut pairs {
            for _ in 0..asked.len() {
                pair.seat = asked.get(&pair.seat).copied().unwrap_or(pair.seat);
            }
        }
        pairs.retain(|pair| members[pair.seat] && !asked.contains_key(&pair.seat));
        pairs.iter().for_each(|pair| members[pair.person] = false);
        let mut of = vec![Vec::new(); members.len()];
        for (at, pair) in pairs.iter().enumerate() {
            of[pair.person].push(at);
            of[pair.seat].push(at);
        }
        Seats { members, stand_ins: pairs, of }
    }

    /// Returns how many seats there are.
    pub(super) fn count(&self) -> usize {
        self.members.iter().filter(|member| **member).count()
    }

    /// Returns whether a person has a seat.
    pub(super) fn is_member(&self, person: usize) -> bool {
        self.members[person]
    }

    /// Returns whether a person has a seat, or sits in for one who has.
    pub(super) fn may_vote(&self, person: usize) -> bool {
        self.is_member(person) || self.of[person].iter().any(|at| self.stand_ins[*at].person == person)
    }

    /// Returns the seat in which a person sits for another: any, or only one that they were called to for the
    /// whole meeting.
    pub(super) fn of_substitute(&self, person: usize, whole: bool) -> Option<usize> {
        let mut seats =
            self.concerning(person).filter(|pair| pair.person == person && !(whole && pair.noted));
        seats.next().map(|pair| pair.seat)
    }

    /// Returns those who sit in a seat when its member does not, with their place among all stand-ins.
    pub(super) fn stand_ins_of(&self, seat: usize) -> impl Iterator<Item = (usize, usize)> {
        let of = self.of[seat].iter().map(|at| (*at, self.stand_ins[*at]));
        of.filter(move |(_, pair)| pair.seat == seat).map(|(at, pair)| (at, pair.person))
    }

    /// Returns the stand-ins that concern a person's seat or that the person is.
    pub(super) fn concerning(&self, person: usize) -> impl Iterator<Item = StandIn> {
        self.of[person].iter().map(|at| self.stand_ins[*at])
    }
}

/// Returns all who sit in for others, by attendance and timeline.
fn pairs(meeting: &Meeting, people: &HashMap<&PersonId, usize>) -> Vec<StandIn> {
    let place = |id: Option<&PersonId>| id.and_then(|id| people.get(id)).copied();
    let mut pairs: Vec<StandIn> = Vec::new();
    for record in &meeting.attendance {
        if let Some((person, seat)) = place(record.substitute.as_ref()).zip(place(Some(&record.person))) {
            pairs.push(StandIn { person, seat, asked: seat, noted: false });
        }
    }
    for moment in meeting.timeline.iter().filter(|moment| moment.event == MomentKind::Substituted) {
        let Some(person) = place(moment.person.as_ref()) else { continue };
        let seat = place(moment.instead_of.as_ref());
        let known = |pair: &&mut StandIn| pair.person == person && seat.is_none_or(|seat| pair.seat == seat);
        let mut matching = pairs.iter_mut().filter(known).peekable();
        match (matching.peek().is_some(), seat) {
            (true, _) => matching.for_each(|pair| pair.noted = true),
            (false, Some(seat)) => pairs.push(StandIn { person, seat, asked: seat, noted: true }),
            (false, None) => {}
        }
    }
    pairs
}

/// Returns those of whom nothing is noted but that they were guests under some item.
fn guests(meeting: &Meeting, people: &HashMap<&PersonId, usize>) -> Vec<usize> {
    let mut is_guest: HashMap<usize, bool> = HashMap::new();
    for moment in meeting.timeline.iter().filter(|moment| moment.event.leaves_present().is_some()) {
        if let Some(person) = moment.person.as_ref().and_then(|id| people.get(id)) {
            *is_guest.entry(*person).or_insert(true) &= moment.event == MomentKind::Guest;
        }
    }
    is_guest.into_iter().filter(|(_, is_guest)| *is_guest).map(|(person, _)| person).collect()
}
