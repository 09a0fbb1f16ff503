//! Who took part in which item, from the lists and from what happened while the meeting ran.
//!
//! It is derived and never entered: for items without a decision, put off, and not yet taken up too. An
//! absence counts in the order in which the items were *discussed*, which need not be that of their numbers.
//! Who was there for a part of an item took part in it; who went out as inhabil did not, even after hearing
//! its beginning (styrelsesloven § 14), and is back for the next item, noted or not, unless he or she left.
//!
//! Attendance says whether a person came at all, and the timeline when: moments of one who sent word or
//! stayed away do not count. Where the attendance is unknown the timeline decides: a person who left was
//! there.
//!
//! Members are counted by their *seats*. A seat is filled by the member, or while the member is not there by
//! the one who sits in instead; so a member and a substitute who take turns under one item are one vote, and
//! one who stands in for another has no vote of their own beside it.

mod seats;
mod steps;
#[cfg(test)]
mod tests;
mod timeline_pass;

use std::collections::HashMap;

use super::{Item, ItemId, Meeting, Person, PersonId, Side, State, Vote};
use seats::Seats;
use timeline_pass::TimelinePass;

/// Where a person was during an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// In the room, for all of the item or a part of it.
    Here,
    /// On the line.
    Online,
    /// Came after it.
    NotYet,
    /// Had left, or was out of the room.
    Left,
    /// Out of the room as inhabil.
    Recused,
    /// Did not come to the meeting, with or without afbud.
    Away,
    /// Not known.
    Unknown,
}

impl Presence {
    /// Returns whether the person took part.
    pub fn is_here(self) -> bool {
        matches!(self, Presence::Here | Presence::Online)
    }

    /// Returns the presence in a word or two.
    pub fn label(self) -> &'static str {
        match self {
            Presence::Here => "til stede",
            Presence::Online => "til stede virtuelt",
            Presence::NotYet => "ikke kommet endnu",
            Presence::Left => "gået",
            Presence::Recused => "ude som inhabil",
            Presence::Away => "kom ikke",
            Presence::Unknown => "ikke afklaret",
        }
    }
}

/// How many seats were filled during one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Count {
    /// For all of the item or a part of it.
    any: usize,
    /// The fewest at one time.
    least: usize,
    /// The most at one time.
    most: usize,
    /// When the body went on from it: that is when it decides.
    end: usize,
}

/// Who took part in which item, computed once.
///
/// It takes one look at each person each time an item is taken up, and one at each thing that happened.
#[derive(Debug)]
pub struct Presences<'a> {
    meeting: &'a Meeting,
    people: HashMap<&'a PersonId, usize>,
    items: HashMap<&'a ItemId, usize>,
    seats: Seats,
    rows: Rows,
}

/// What is derived for each item. Items not yet taken up share a row.
#[derive(Debug)]
struct Rows {
    /// One for each item that was taken up or in which a person's part is known; then one for all others.
    own: Vec<Option<ItemPresence>>,
    discussed: Vec<bool>,
}

impl Rows {
    fn at(&self, item: usize) -> Option<&ItemPresence> {
        self.own.get(item)?.as_ref().or(self.own.last()?.as_ref())
    }
}

/// What is derived for one item.
#[derive(Debug, Clone, Default)]
struct ItemPresence {
    /// For each person.
    presence: Vec<Presence>,
    /// For each person, whether the seat was filled.
    filled: Vec<bool>,
    /// For each person, who sat in the seat when the body went on from the item.
    sitting: Vec<Option<usize>>,
    count: Count,
}

impl Meeting {
    /// Returns who took part in which item.
    pub fn presence(&self) -> Presences<'_> {
        let people: HashMap<&PersonId, usize> =
            self.people.iter().enumerate().map(|(i, person)| (&person.id, i)).collect();
        let items: HashMap<&ItemId, usize> =
            self.items.iter().enumerate().map(|(i, item)| (&item.id, i)).collect();
        let seats = Seats::of(self, &people);
        let rows = TimelinePass::of(self, &people, &items, &seats).rows();
        Presences { meeting: self, people, items, seats, rows }
    }
}

/// Returns how many members there are, regardless of substitutes; 0 while the lists name only those who
/// stayed away.
pub(super) fn members(meeting: &Meeting) -> usize {
    if meeting.lists_only_absent() {
        return 0;
    }
    let people = meeting.people.iter().enumerate().map(|(i, person)| (&person.id, i)).collect();
    Seats::of(meeting, &people).count()
}

impl<'a> Presences<'a> {
    /// Returns the meeting that it was worked out for.
    pub(super) fn meeting(&self) -> &'a Meeting {
        self.meeting
    }

    /// Returns where a person was during an item. An item not yet taken up counts as taken up now.
    pub fn during(&self, item: &ItemId, person: &PersonId) -> Presence {
        let place = self.row(item).zip(self.people.get(person));
        place.map_or(Presence::Unknown, |(row, person)| row.presence[*person])
    }

    /// Returns how many members there are: the seats, whoever sits in them; 0 while the lists name only those
    /// who stayed away.
    pub fn members(&self) -> usize {
        if self.meeting.lists_only_absent() { 0 } else { self.seats.count() }
    }

    /// Returns how many members took part in an item, with substitutes in place of those for whom they sit
    /// in.
    #[cfg(test)]
    pub(in crate::meeting) fn members_during(&self, item: &ItemId) -> usize {
        self.count(item).any
    }

    /// Returns the fewest and the most members that were there at one time during an item: a vote is held
    /// against these.
    pub fn range_during(&self, item: &ItemId) -> (usize, usize) {
        let count = self.count(item);
        (count.least, count.most)
    }

    /// Returns how many members were there when the body went on from an item.
    pub fn members_at_the_end_of(&self, item: &ItemId) -> usize {
        self.count(item).end
    }

    /// Returns whether a person took part in an item and has a vote: a member, or one who sits in for a
    /// member.
    pub fn may_vote(&self, item: &ItemId, person: &PersonId) -> bool {
        self.during(item, person).is_here()
            && self.people.get(person).is_some_and(|person| self.seats.may_vote(*person))
    }

    /// Returns whether a person sat in for a member who was in the seat again when the body went on from an item: there is
    /// one vote for the two.
    pub fn gave_seat_back(&self, item: &ItemId, person: &PersonId) -> bool {
        let seat = self.people.get(person).and_then(|person| self.seats.of_substitute(*person, false));
        self.row(item).zip(seat).is_some_and(|(row, seat)| row.sitting[seat] == Some(seat))
    }

    /// Returns the members in whose seats others sat when the body went on from an item, each with who did.
    pub fn substitutes_at_the_end_of(&self, item: &ItemId) -> impl Iterator<Item = (&'a Person, &'a Person)> {
        let sitting = self.row(item).into_iter().flat_map(|row| row.sitting.iter().enumerate());
        let others = sitting.filter_map(|(seat, sitting)| Some((seat, sitting.filter(|who| *who != seat)?)));
        others.map(|(seat, who)| (&self.meeting.people[seat], &self.meeting.people[who]))
    }

    /// Returns the members of a party who took part in an item and may vote.
    fn members_of_party(&self, item: &ItemId, letter: &str) -> impl Iterator<Item = &'a Person> {
        let people = self.meeting.people.iter().filter(move |p| p.party.as_deref() == Some(letter));
        people.filter(|person| self.may_vote(item, &person.id))
    }

    /// Returns how many votes were cast under an item; for a party without a count, its members who took
    /// part.
    pub fn votes_cast(&self, item: &ItemId, vote: &Vote) -> usize {
        vote.sides().iter().map(|side| self.votes_on(item, side)).sum()
    }

    /// Returns how many voted on one side under an item.
    fn votes_on(&self, item: &ItemId, side: &Side) -> usize {
        if side.is_counted() {
            return side.count as usize;
        }
        let of_parties = side.parties.iter().flat_map(|letter| self.members_of_party(item, letter));
        let mut people: Vec<&PersonId> = of_parties.map(|person| &person.id).chain(&side.people).collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    }

    /// Returns those who came to the meeting and are missed under an item that was discussed: members, and
    /// those who sit in for members. A guest who comes for one item is not missed under the others.
    pub fn away_from(&self, item: &ItemId) -> impl Iterator<Item = &'a Person> {
        let place = self.items.get(item).copied().filter(|at| self.rows.discussed[*at]);
        let people = place.into_iter().flat_map(|_| self.meeting.people.iter().enumerate());
        people.filter(move |(i, _)| place.is_some_and(|at| self.is_missed(at, *i))).map(|(_, person)| person)
    }

    /// Returns whether a person signs the protocol: those who came to the meeting, and have a seat or sat in
    /// for one who has.
    pub fn signs(&self, person: &PersonId) -> bool {
        self.meeting.came(person)
            && self.people.get(person).is_some_and(|person| self.seats.may_vote(*person))
    }

    /// Returns whether an item was discussed, as far as noted.
    pub fn was_discussed(&self, item: &ItemId) -> bool {
        self.items.get(item).is_some_and(|at| self.rows.discussed[*at])
    }

    fn row(&self, item: &ItemId) -> Option<&ItemPresence> {
        self.items.get(item).and_then(|at| self.rows.at(*at))
    }

    fn count(&self, item: &ItemId) -> Count {
        self.row(item).map_or(Count::default(), |row| row.count)
    }

    fn is_missed(&self, item: usize, person: usize) -> bool {
        let Some(row) = self.rows.at(item) else { return false };
        let presence = row.presence[person];
        let is_out = match presence {
            Presence::Left | Presence::NotYet => true,
            Presence::Recused => return self.seats.may_vote(person),
            Presence::Here | Presence::Online | Presence::Away | Presence::Unknown => false,
        };
        let called = presence == Presence::NotYet;
        is_out
            && (self.seats.is_member(person)
                || self.seats.of_substitute(person, called).is_some_and(|seat| !row.filled[seat]))
    }
}

/// Returns whether the body never came to an item, whatever was noted.
fn was_skipped(item: &Item) -> bool {
    matches!(item.state, State::Withdrawn | State::NotReached)
}
