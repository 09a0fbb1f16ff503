//! Records what happened to a person and reports it; what is known already is only reported.

use super::change::record_event;
use super::moment_time::MomentTime;
use super::person_event::PersonEvent;
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, forget_general_reason, noted_sentence};
use crate::app::outcome::{Next, Outcome};
use crate::keymap::Context;
use crate::meeting::{Item, MomentKind, PersonId, Status};

/// Records an event of a person, now or at the given time, and reports it; an event that changes nothing is
/// only reported.
pub(super) fn record_once(
    open: &mut OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
    when: Option<&MomentTime>,
) -> Outcome {
    match notice_instead(open, environment, person, event).filter(|_| when.is_none()) {
        Some(words) => Outcome::info(words).and_close(),
        None => record_and_report(open, environment, person, event, when),
    }
}

/// Records an event that is not known yet, and reports it.
pub(super) fn record_and_report(
    open: &mut OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
    when: Option<&MomentTime>,
) -> Outcome {
    let result = record_event(open, person, event, when);
    forget_general_reason(open);
    let at_a_time = when.and_then(|when| noted_sentence(&open.meeting, when.index));
    let undo = environment.keys(Action::Undo);
    let undo = undo.map_or_else(String::new, |keys| format!(" {keys} fortryder."));
    let sentence = result.map(|words| {
        let line = at_a_time.map(|line| format!("{line}."));
        format!("{}{undo}", line.unwrap_or_else(|| noted_now(open, environment, person, event, &words)))
    });
    // a list that was searched for the person is shown whole again
    Outcome { next: Some(Next::PersonChanged(person.clone())), ..Outcome::done_or_refused(sentence) }
}

/// Returns what was recorded now: "Karen Lindrup: gik kl. 10.42."; where that is not under the item on screen,
/// under which, and the key that says that the meeting is here.
pub(super) fn noted_now(
    open: &OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
    words: &str,
) -> String {
    let name = open.meeting.person(person).map_or("", |person| person.name.as_str());
    let elsewhere = open.discussed_elsewhere().filter(|_| event.is_of_meeting());
    let Some(item) = elsewhere else { return format!("{name}: {words}.") };
    let line = format!("{name}: {words} under punkt {}.", item.short_name());
    let here = open.item().map_or_else(String::new, Item::short_name);
    let keys = environment.keymap.keys_for(&[Context::Meeting], Action::ResumeItem);
    line + &keys.map_or_else(String::new, |keys| format!(" Er I ved {here}? {keys} flytter det hertil."))
}

/// Returns the notice for an event that changes nothing and is not recorded.
pub(super) fn notice_instead(
    open: &OpenMeeting,
    environment: &Environment,
    person: &PersonId,
    event: PersonEvent,
) -> Option<String> {
    let keys = |action| environment.keymap.keys_for(&[Context::AttendanceEntry], action);
    let hint = keys(Action::OtherTime).zip(keys(Action::PersonArrived));
    let hint = hint.map_or_else(String::new, |(time, came)| {
        format!(" Kom først senere? {time} før {came} spørger om tiden.")
    });
    sentence_instead(open, person, event, &hint)
}

/// Returns the sentence for an event that changes nothing; `hint` says how to record it at another time.
fn sentence_instead(open: &OpenMeeting, person: &PersonId, event: PersonEvent, hint: &str) -> Option<String> {
    let listed = open.meeting.person(person)?;
    let last = open.meeting.moments_of(person).next_back();
    let last_was = |event: MomentKind| last.is_some_and(|moment| moment.event == event);
    let is_of_item = || last.and_then(|moment| moment.item.as_ref()) == open.item().map(|item| &item.id);
    let is_here = open.meeting.status_of(person).attended() && open.meeting.is_in_room(person);
    let is_online = match last {
        Some(moment) => moment.event == MomentKind::Online,
        None => open.meeting.status_of(person) == Status::Virtual,
    };
    let words = match event {
        PersonEvent::Arrived if is_here && !is_online => {
            return Some(format!("{} er allerede til stede.{hint}", listed.name));
        }
        PersonEvent::Guest if listed.voting && is_here => {
            "er allerede til stede, og er ikke gæst som medlem".to_owned()
        }
        PersonEvent::Guest if last_was(MomentKind::Guest) && is_of_item() => {
            "er allerede gæst under punktet".to_owned()
        }
        PersonEvent::Left if last_was(MomentKind::Left) => "er allerede gået".to_owned(),
        PersonEvent::Recused if is_recused(open, person) => {
            "er allerede ude som inhabil, og er tilbage ved det næste punkt".to_owned()
        }
        PersonEvent::Cleared if last_was(MomentKind::Cleared) && is_of_item() => {
            "er allerede fundet habil".to_owned()
        }
        _ => return None,
    };
    Some(format!("{} {words}.", listed.name))
}

/// Returns whether a person is recused from the current item.
fn is_recused(open: &OpenMeeting, person: &PersonId) -> bool {
    let recusal = open.meeting.recusal_of(person);
    recusal.is_some_and(|moment| moment.item.as_ref().is_none_or(|item| *item == open.current))
}
