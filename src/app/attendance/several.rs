//! Several people named on one line: "dorthe, gunnar og ib har afbud".

use super::change::record_event;
use super::named::{IN_A_WORD, named_event, rank_of};
use super::person_event::PersonEvent;
use crate::app::open_meeting::{OpenMeeting, forget_general_reason};
use crate::app::outcome::Outcome;
use crate::meeting::{Person, PersonId};

/// Several people, and what happened to them where the line says so.
pub struct SeveralPeople<'a> {
    people: Vec<&'a Person>,
    event: Option<PersonEvent>,
}

impl<'a> SeveralPeople<'a> {
    /// Returns the people of a line with commas or "og" between names; `None` unless each name is that of one
    /// listed person, and of another than the others. "Ane Ask, Engum" is one person with an organisation.
    pub(super) fn of(open: &'a OpenMeeting, typed: &str) -> Option<SeveralPeople<'a>> {
        let typed = typed.replace(" og ", ",");
        let names: Vec<&str> = typed.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        let (last, others) = names.split_last().filter(|(_, others)| !others.is_empty())?;
        let (last, event) = match named_event(open, last) {
            Some((name, event)) => (name, Some(event)),
            None => (*last, None),
        };
        let mut people: Vec<&Person> = Vec::new();
        for name in others.iter().chain([&last]) {
            let called = |person: &&Person| rank_of(name, person).is_some_and(|rank| rank < IN_A_WORD);
            let mut called = open.meeting.people.iter().filter(called);
            let person = called.next()?;
            if called.next().is_some() || people.iter().any(|other| other.id == person.id) {
                return None;
            }
            people.push(person);
        }
        Some(SeveralPeople { people, event })
    }

    /// Returns what happened to them, where the line says so.
    pub(super) fn event(&self) -> Option<PersonEvent> {
        self.event
    }

    /// Returns what a key or Retur does, for the line under the names.
    pub fn line(&self) -> String {
        match self.event {
            Some(event) => format!("{} {} (Retur)", event.question(), self.names()),
            None => format!("3: afbud for {}. 1: her.", self.names()),
        }
    }

    fn names(&self) -> String {
        let names: Vec<&str> = self.people.iter().map(|person| person.name.as_str()).collect();
        match names.split_last() {
            Some((last, others)) if !others.is_empty() => format!("{} og {last}", others.join(", ")),
            _ => names.concat(),
        }
    }
}

/// Records a status of all people that a line names, in one step of undo. `event` is that of the key; Retur
/// takes what the line says. The line stays open where nothing was recorded; `None` where it names one person or
/// none.
pub(super) fn take(open: &mut OpenMeeting, typed: &str, event: Option<PersonEvent>) -> Option<Outcome> {
    let named = SeveralPeople::of(open, typed)?;
    let Some(event) = event.filter(|event| named.event.is_none_or(|typed| typed == *event)).or(named.event)
    else {
        return Some(Outcome::info("Tryk tallet for det, der skete."));
    };
    if event.has_time() {
        return Some(Outcome::info("Et navn ad gangen for dem, der kom eller gik."));
    }
    let (names, ids): (String, Vec<PersonId>) =
        (named.names(), named.people.iter().map(|person| person.id.clone()).collect());
    let mut done = Ok(String::new());
    for (at, person) in ids.iter().enumerate() {
        done = record_event(open, person, event, None);
        if done.is_err() {
            break;
        }
        if at > 0 {
            open.steps.join();
        }
    }
    forget_general_reason(open);
    Some(Outcome::done_or_refused(done.map(|words| format!("{names}: {words}."))).and_close())
}
