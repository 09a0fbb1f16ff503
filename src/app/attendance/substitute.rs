//! What is done when something is said of a person: it happens now or at a time, or somebody sits in for them.

use super::change;
use super::change::let_happen;
use super::moment_time::MomentTime;
use super::person_event::PersonEvent;
use super::roster;
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, forget_general_reason, noted_sentence};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::row::{PickerRow, RowChoice, row};
use crate::keymap::Context;
use crate::meeting::{PersonId, Status};

/// Notes that something happened to a person, now or when that was said, and says so; where the person is that already,
/// only that is said.
pub(in crate::app) fn happened(
    open: &mut OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
    when: Option<&MomentTime>,
) -> Outcome {
    match already(open, environment, person, event).filter(|_| when.is_none()) {
        Some(words) => Outcome::info(words).and_close(),
        None => noted(open, environment, person, event, when),
    }
}

/// Notes that something happened to a person of whom it is not known yet.
pub(in crate::app) fn noted(
    open: &mut OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
    when: Option<&MomentTime>,
) -> Outcome {
    let name = open.meeting.person(person).map_or_else(String::new, |person| person.name.clone());
    let result = let_happen(open, person, event, when);
    forget_general_reason(open);
    let at_a_time = when.and_then(|when| noted_sentence(&open.meeting, when.index));
    let undo = environment.keys(Action::Undo);
    let undo = undo.map_or_else(String::new, |keys| format!(" {keys} fortryder."));
    let sentence = result.map(|words| {
        let line = at_a_time.unwrap_or_else(|| format!("{name}: {words}"));
        format!("{line}.{undo}")
    });
    Outcome::done_or_refused(sentence).and_close()
}

/// Returns what is said where a person is already what is said of them: then nothing is noted.
pub(in crate::app) fn already(
    open: &OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
) -> Option<String> {
    let keys = |action| environment.keymap.keys_for(&[Context::AttendanceEntry], action);
    let at_a_time = keys(Action::OtherTime).zip(keys(Action::PersonArrived));
    let at_a_time = at_a_time.map_or_else(String::new, |(time, came)| {
        format!(" Kom først senere? {time} før {came} spørger om tiden.")
    });
    change::already(open, person, event, &at_a_time)
}

/// Returns those who can sit in for a person; what is typed can be someone who is on no list.
pub(in crate::app) fn rows(open: &OpenMeeting, away: &PersonId, typed: &str) -> Vec<PickerRow> {
    let none = row("", "Ingen", "", RowChoice::Substitute { away: away.clone(), substitute: None });
    let others = open.meeting.people.iter().filter(|person| person.id != *away);
    let by = |id: &PersonId| RowChoice::Substitute { away: away.clone(), substitute: Some(id.clone()) };
    let others = others.map(|person| row("", &person.listed(), &person.group, by(&person.id)));
    let line = typed.trim().to_owned();
    let new = (!line.is_empty()).then(|| {
        let label = format!("Ny på listen: {line}");
        row("", &label, "", RowChoice::NewSubstitute { away: away.clone(), line })
    });
    std::iter::once(none).chain(others).chain(new).collect()
}

/// Returns whether it must be said when someone sits in for a person: one who was there, in a meeting written up later.
pub(in crate::app) fn must_say_when(open: &OpenMeeting, person: &PersonId) -> bool {
    open.day().is_written_up_later() && open.meeting.status_of(person).attended()
}

/// Makes one person sit in for another, or nobody.
pub(in crate::app) fn stand_in(
    open: &mut OpenMeeting,
    away: &PersonId,
    substitute: Option<&PersonId>,
    when: Option<&MomentTime>,
) -> Outcome {
    let name = |id: &PersonId| open.meeting.person(id).map_or("", |person| &person.name).to_owned();
    let sentence = match substitute {
        Some(other) => format!("{} er stedfortræder for {}.", name(other), name(away)),
        None => format!("{} har ingen stedfortræder.", name(away)),
    };
    let outcome = Outcome::done_or_refused(change::stand_in(open, away, substitute, when).map(|()| sentence));
    Outcome { next: Some(Next::PersonChanged(away.clone())), ..outcome }
}

/// Makes someone who is on no list sit in for another; both are taken back together.
pub(in crate::app) fn stand_in_new(
    open: &mut OpenMeeting,
    away: &PersonId,
    line: &str,
    when: Option<&MomentTime>,
) -> Outcome {
    match roster::add_person(open, line, Status::Present) {
        Ok(person) => {
            let outcome = stand_in(open, away, Some(&person), when);
            open.steps.join();
            outcome
        }
        Err(error) => Outcome::refused(error),
    }
}
