//! One pass over the meeting as it went, which gives each person's presence during each item.

use std::collections::{HashMap, HashSet};

use super::seats::Seats;
use super::steps::{TimelineStep, steps};
use super::{Count, ItemPresence, Presence, Rows, was_skipped};
use crate::meeting::{ItemId, Meeting, Moment, MomentKind, PersonId, Status};

/// Where a person is at one time.
#[derive(Debug, Clone, Copy)]
struct Whereabouts {
    /// Set for one who never came, or of unknown attendance.
    fixed: Option<Presence>,
    here: bool,
    online: bool,
    was_here: bool,
    /// Out as inhabil, and back when the body takes up the next item.
    recused: bool,
}

/// The walk.
pub(super) struct TimelinePass<'a> {
    people: &'a HashMap<&'a PersonId, usize>,
    items: &'a HashMap<&'a ItemId, usize>,
    seats: &'a Seats,
    steps: Vec<TimelineStep<'a>>,
    places: Vec<Whereabouts>,
    /// For each stand-in, whether they have been called.
    called: Vec<bool>,
    /// Who was inhabil in which item.
    recused: HashSet<(usize, usize)>,
    /// The item under discussion; none in a break.
    now: Option<usize>,
    /// For each person, who sits in the seat now, and how many seats are filled.
    sitting: Vec<Option<usize>>,
    full: usize,
    /// Which items were taken up; after them that which stands for those to come.
    seen: Vec<bool>,
    rows: Vec<Option<ItemPresence>>,
    discussed: Vec<bool>,
}

impl<'a> TimelinePass<'a> {
    /// Returns a walk that is about to begin.
    pub(super) fn of(
        meeting: &'a Meeting,
        people: &'a HashMap<&'a PersonId, usize>,
        items: &'a HashMap<&'a ItemId, usize>,
        seats: &'a Seats,
    ) -> Self {
        let (steps, begun) = steps(meeting, items);
        let mut discussed: Vec<bool> =
            meeting.items.iter().zip(begun).map(|(item, begun)| begun && !was_skipped(item)).collect();
        for at in (0..discussed.len()).filter(|at| meeting.is_heading(*at)) {
            discussed[at] = false;
        }
        TimelinePass {
            people,
            items,
            seats,
            places: places(meeting, people),
            called: seats.stand_ins.iter().map(|pair| !pair.noted).collect(),
            recused: HashSet::new(),
            now: None,
            sitting: vec![None; meeting.people.len()],
            full: 0,
            seen: vec![false; meeting.items.len() + 1],
            rows: vec![None; meeting.items.len() + 1],
            discussed,
            steps,
        }
    }

    /// Returns what is derived for each item, in the order of the agenda.
    pub(super) fn rows(mut self) -> Rows {
        let mut paused = None;
        let mut steps = std::mem::take(&mut self.steps).into_iter().peekable();
        while let Some(step) = steps.next() {
            match step {
                TimelineStep::Begun(item) => {
                    paused = None;
                    self.places.iter_mut().for_each(Whereabouts::comes_back);
                    self.look(item);
                }
                TimelineStep::Ended => (self.now, paused) = (None, None),
                TimelineStep::Paused => paused = self.now.take().or(paused),
                TimelineStep::Resumed => {
                    if let Some(item) = paused.take() {
                        self.look(item);
                    }
                }
                TimelineStep::Moved(moment) => self.moved(moment, steps.peek()),
            }
        }
        // items yet to come count as taken up now
        self.places.iter_mut().for_each(Whereabouts::comes_back);
        let with_recused: HashSet<usize> = self.recused.iter().map(|(item, _)| *item).collect();
        let to_come = self.rows.len() - 1;
        for item in 0..=to_come {
            let is_alone = item == to_come || self.rows[item].is_some() || with_recused.contains(&item);
            if is_alone && !self.seen[item] {
                self.look(item);
            }
        }
        self.take_out_recused();
        Rows { own: self.rows, discussed: self.discussed }
    }

    fn row(&mut self, item: usize) -> &mut ItemPresence {
        let people = self.places.len();
        self.rows[item].get_or_insert_with(|| ItemPresence {
            presence: vec![Presence::Unknown; people],
            filled: vec![false; people],
            sitting: vec![None; people],
            count: Count::default(),
        })
    }

    /// An item is taken up: everybody's place is noted.
    fn look(&mut self, item: usize) {
        self.now = Some(item);
        self.full = 0;
        for person in 0..self.places.len() {
            self.sitting[person] = self.sits_in(person);
            self.full += usize::from(self.sitting[person].is_some());
        }
        let full = self.full;
        if !std::mem::replace(&mut self.seen[item], true) {
            self.row(item).count.least = full;
        }
        for person in 0..self.places.len() {
            self.note(item, person);
        }
        let sitting = self.sitting.clone();
        let row = self.row(item);
        for (filled, sitting) in row.filled.iter_mut().zip(&sitting) {
            *filled |= sitting.is_some();
        }
        row.sitting = sitting;
        self.count(item);
    }

    /// Applies a person's coming or going. Making room for a substitute leaves no seat empty in between.
    fn moved(&mut self, moment: &Moment, next: Option<&TimelineStep<'_>>) {
        let Some(&person) = moment.person.as_ref().and_then(|id| self.people.get(id)) else { return };
        let item = moment.item.as_ref().and_then(|id| self.items.get(id)).copied().or(self.now);
        match (moment.event, item) {
            (MomentKind::Guest, Some(item)) => return self.be_guest(item, person),
            (MomentKind::Recused, Some(item)) => drop(self.recused.insert((item, person))),
            _ => {}
        }
        if moment.event == MomentKind::Substituted {
            let asked = moment.instead_of.as_ref().and_then(|id| self.people.get(id));
            let pairs = self.called.iter_mut().zip(&self.seats.stand_ins);
            for (called, pair) in pairs.filter(|(_, pair)| pair.person == person) {
                // who is called to another seat leaves the first
                *called = asked.is_none_or(|asked| *asked == pair.asked);
            }
        }
        self.places[person].moved(moment.event);
        if let Some(item) = self.now {
            self.note(item, person);
            let seats = self.seats;
            for seat in seats.concerning(person).map(|pair| pair.seat).chain([person]) {
                self.seat(item, seat);
            }
            if !next.is_some_and(|next| self.is_replaced_by(moment, next)) {
                self.count(item);
            }
        }
    }

    /// Returns whether a substitute comes in at once for the one who moved.
    fn is_replaced_by(&self, moment: &Moment, next: &TimelineStep<'_>) -> bool {
        let TimelineStep::Moved(next) = next else { return false };
        next.event == MomentKind::Substituted
            && (next.at, &next.instead_of) == (moment.at, &moment.person)
            && next.person.as_ref().is_some_and(|id| self.people.contains_key(id))
    }

    /// A guest takes part under one item, and goes again.
    fn be_guest(&mut self, item: usize, person: usize) {
        let place = &mut self.places[person];
        place.was_here = true;
        if place.fixed.is_none() {
            let presence = if place.online { Presence::Online } else { Presence::Here };
            self.row(item).presence[person] = presence;
        }
    }

    /// Notes where a person is, under an item. One who was there for a part of it took part.
    fn note(&mut self, item: usize, person: usize) {
        let place = self.places[person];
        let is_recused = self.recused.contains(&(item, person));
        let known = &mut self.row(item).presence[person];
        if !known.is_here() {
            *known = match place.fixed {
                Some(presence) => presence,
                None if is_recused => Presence::Recused,
                None if place.here && place.online => Presence::Online,
                None if place.here => Presence::Here,
                None if place.was_here => Presence::Left,
                None => Presence::NotYet,
            };
        }
    }

    /// Returns whether a person is there now, and not as inhabil.
    fn is_in(&self, person: usize) -> bool {
        let place = self.places[person];
        place.here
            && place.fixed.is_none()
            && !self.now.is_some_and(|item| self.recused.contains(&(item, person)))
    }

    /// Returns who sits in a seat now: the member, else one who was called to it.
    fn sits_in(&self, seat: usize) -> Option<usize> {
        let called = self.seats.stand_ins_of(seat).filter(|(at, _)| self.called[*at]);
        let mut people = std::iter::once(seat).chain(called.map(|(_, person)| person));
        people.find(|person| self.seats.is_member(seat) && self.is_in(*person))
    }

    /// Updates a seat after a person who may fill it came or went.
    fn seat(&mut self, item: usize, seat: usize) {
        let now = self.sits_in(seat);
        let before = std::mem::replace(&mut self.sitting[seat], now);
        self.full = self.full + usize::from(now.is_some()) - usize::from(before.is_some());
        let row = self.row(item);
        row.filled[seat] |= now.is_some();
        row.sitting[seat] = now;
    }

    /// How many seats are filled now, under an item.
    fn count(&mut self, item: usize) {
        let full = self.full;
        let count = &mut self.row(item).count;
        count.least = count.least.min(full);
        count.most = count.most.max(full);
        count.end = full;
    }

    /// Those who were inhabil took no part, even where they heard the beginning.
    fn take_out_recused(&mut self) {
        let recused: Vec<(usize, usize)> = self.recused.iter().copied().collect();
        for &(item, person) in &recused {
            if self.places[person].fixed.is_none() {
                self.row(item).presence[person] = Presence::Recused;
            }
        }
        for (item, person) in recused {
            let Some(row) = &mut self.rows[item] else { continue };
            for seat in self.seats.concerning(person).map(|pair| pair.seat).chain([person]) {
                let mut pairs = self.seats.stand_ins_of(seat);
                row.sitting[seat] = row.sitting[seat].filter(|sitting| *sitting != person);
                row.filled[seat] &=
                    row.presence[seat].is_here() || pairs.any(|(_, person)| row.presence[person].is_here());
            }
        }
        for ItemPresence { filled, count, .. } in self.rows.iter_mut().flatten() {
            count.any = filled.iter().filter(|filled| **filled).count();
            count.most = count.most.min(count.any);
            count.least = count.least.min(count.most);
            count.end = count.end.min(count.any);
        }
    }
}

impl Whereabouts {
    /// Returns where a person is when the meeting begins: their first moment shows where they were before it.
    fn at_the_beginning(status: Status, first: Option<MomentKind>, was_guest: bool) -> Self {
        let fixed = match status {
            Status::Afbud | Status::Absent => Some(Presence::Away),
            Status::Unknown if first.is_none() && !was_guest => Some(Presence::Unknown),
            Status::Unknown | Status::Present | Status::Virtual => None,
        };
        let (here, was_here) = match first {
            None => (!was_guest, !was_guest),
            Some(MomentKind::Arrived | MomentKind::Substituted) => (false, false),
            Some(MomentKind::Returned) => (false, true),
            Some(_) => (true, true),
        };
        Whereabouts { fixed, here, was_here, online: status == Status::Virtual, recused: false }
    }

    fn moved(&mut self, event: MomentKind) {
        match event {
            // who comes into the room is on the line no longer
            MomentKind::Arrived if self.here => self.online = false,
            MomentKind::Online => self.online = true,
            _ => {}
        }
        // who had left before that does not come back
        self.recused = event == MomentKind::Recused && (self.here || self.recused);
        self.here = event.leaves_present().unwrap_or(self.here);
        self.was_here = true;
    }

    /// A recusal is for its item: the person is back when another is taken up (styrelsesloven § 14). When the
    /// same one is taken up again, it is known who was inhabil in it.
    fn comes_back(&mut self) {
        self.here |= std::mem::take(&mut self.recused);
    }
}

fn places(meeting: &Meeting, people: &HashMap<&PersonId, usize>) -> Vec<Whereabouts> {
    let mut first: Vec<(Option<MomentKind>, bool)> = vec![(None, false); meeting.people.len()];
    for moment in &meeting.timeline {
        let Some(&person) = moment.person.as_ref().and_then(|id| people.get(id)) else { continue };
        match moment.event {
            MomentKind::Guest => first[person].1 = true,
            event if event.leaves_present().is_some() => first[person].0 = first[person].0.or(Some(event)),
            _ => {}
        }
    }
    let mut places: Vec<Whereabouts> =
        first.iter().map(|_| Whereabouts::at_the_beginning(Status::Unknown, None, false)).collect();
    for record in &meeting.attendance {
        if let Some(&person) = people.get(&record.person) {
            let (first, was_guest) = first[person];
            places[person] = Whereabouts::at_the_beginning(record.status, first, was_guest);
        }
    }
    places
}
