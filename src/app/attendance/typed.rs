//! What the search text says of a person besides the name: "ib afbud", "holm barn syg".

use super::AttendanceScreen;
use super::change::{note_reason, record_event};
use super::named::{away, named_event, rank_of, says_is_away};
use super::person_event::PersonEvent;
use super::several::{self, SeveralPeople};
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::meeting::{Person, Status};

impl AttendanceScreen {
    /// Returns the absent person and the reason, when the search text says so.
    pub fn away<'a>(&self, open: &'a OpenMeeting) -> Option<(&'a Person, String)> {
        away(open, &self.search.text(), |person| self.shows(&open.meeting, person))
    }

    /// Returns the person and what happened, when the search text says so: "ib afbud".
    pub fn told<'a>(&self, open: &'a OpenMeeting) -> Option<(&'a Person, PersonEvent)> {
        let typed = self.search.text();
        let (name, event) = named_event(open, &typed)?;
        let shown = open.meeting.people.iter().filter(|person| self.shows(&open.meeting, person));
        let called = shown.filter_map(|person| Some((rank_of(name, person)?, person)));
        Some((called.min_by_key(|(rank, _)| *rank)?.1, event))
    }

    /// Returns the people that the search text names, where they are several.
    pub fn several<'a>(&self, open: &'a OpenMeeting) -> Option<SeveralPeople<'a>> {
        SeveralPeople::of(open, &self.search.text())
    }

    /// Takes what the search text says besides the name, for its own key or for Retur.
    pub(super) fn take_told(
        &mut self,
        event: PersonEvent,
        open: &mut OpenMeeting,
        environment: &Environment,
    ) -> Option<Outcome> {
        let is_plain = event == PersonEvent::Is(Status::Present);
        let of_line = self.several(open).and_then(|named| named.event()).filter(|_| is_plain);
        if let Some(taken) = several::take(open, &self.search.text(), of_line.or(Some(event))) {
            if taken.next.is_some() {
                self.search.set_text("");
            }
            return Some(taken);
        }
        let is_meant = |(person, told): &(&Person, PersonEvent)| {
            is_plain || *told == event && self.is_sure(open, person)
        };
        if let Some((_, told)) = self.told(open).filter(is_meant) {
            let typed = self.search.text();
            let name = named_event(open, &typed)?.0.to_owned();
            // several of that name are asked about as where the name alone is typed
            self.search.set_text(&name);
            return Some(self.happens(told, open, environment));
        }
        let is_away = matches!(event, PersonEvent::Is(Status::Afbud | Status::Absent));
        let event = if is_away { event } else { PersonEvent::Is(Status::Afbud) };
        (is_away || is_plain && says_is_away(&self.search.text())).then(|| self.away_because(event, open))?
    }

    /// Returns whether no other person listed may be meant, and nothing was noted of this one.
    fn is_sure(&self, open: &OpenMeeting, person: &Person) -> bool {
        let typed = self.search.text();
        let Some((name, _)) = named_event(open, &typed) else { return false };
        let is_other = |other: &&Person| other.id != person.id && rank_of(name, other).is_some();
        let is_noted = open.meeting.moments_of(&person.id).next().is_some();
        !is_noted && !open.meeting.people.iter().any(|other| is_other(&other))
    }

    /// Takes "holm syg": who is absent, and after the name why.
    fn away_because(&mut self, event: PersonEvent, open: &mut OpenMeeting) -> Option<Outcome> {
        let (person, reason) = self.away(open)?;
        let person = person.clone();
        let noted = note_reason(open, &person.id, &reason);
        let result = noted.and_then(|()| record_event(open, &person.id, event, None));
        if result.is_ok() {
            open.steps.join();
            self.end_search(&person.id, &open.meeting);
        }
        Some(Outcome::done_or_refused(result.map(|done| format!("{}: {done}.", person.name))))
    }
}
