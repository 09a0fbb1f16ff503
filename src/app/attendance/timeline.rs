//! Events at another time than now: the time is asked for beforehand, or corrected afterwards.

use chrono::NaiveTime;

use super::change::record_event;
use super::moment_time::MomentTime;
use super::person_event::PersonEvent;
use super::{noting, turn};
use crate::app::environment::Environment;
use crate::app::open_meeting::{
    OpenMeeting, forget_general_reason, moment_sentence, noted_sentence, time_phrase,
};
use crate::app::outcome::{Ask, Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::prompt::echo::{Echo, EchoKind};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, in_meeting};
use crate::meeting::date;
use crate::meeting::{Change, ChangeError, Item, ItemId, Moment, MomentKind, PersonId};

/// The words that may stand before the number of an item.
const UNDER: [&str; 4] = ["under", "punkt", "pkt.", "pkt"];

/// Parses "10.42" or "1042 under 3.1"; without an item, the one under discussion at that time.
fn parse_moment_time(open: &OpenMeeting, text: &str) -> Result<MomentTime, String> {
    let text = text.trim();
    let time = text.strip_prefix("kl.").or(text.strip_prefix("kl")).unwrap_or(text).trim_start();
    let (clock, rest) = time.split_once(' ').unwrap_or((time, ""));
    let at = open.day().moment_at_clock(clock)?;
    let words: Vec<&str> = rest.split_whitespace().skip_while(|word| UNDER.contains(word)).collect();
    let called = words.join(" ");
    let called = called.trim_start_matches('»').trim_end_matches('«').to_owned();
    if called.is_empty() {
        let (index, item) = open.meeting.place_at(at);
        let noted = open.meeting.timeline.iter().any(|m| m.event == MomentKind::ItemStarted);
        let item = if noted { item.cloned() } else { open.item().map(|item| item.id.clone()) };
        return Ok(MomentTime { index, at, item });
    }
    let item = item_called(&open.meeting.items, &called);
    let id = item.ok_or_else(|| format!("Intet punkt har nummer eller titel »{called}«."))?.id.clone();
    Ok(MomentTime { index: open.meeting.place_under(&id, at), at, item: Some(id) })
}

/// Returns the item with a number, or the only one with a title, or whose title begins so: an added item may
/// have no number.
fn item_called<'a>(items: &'a [Item], called: &str) -> Option<&'a Item> {
    let number = called.trim_end_matches('.');
    let low = called.to_lowercase();
    let numbered = items.iter().find(|item| item.number == number);
    let titled = || only(items.iter().filter(|item| item.title.to_lowercase() == low));
    let begun = || only(items.iter().filter(|item| item.title.to_lowercase().starts_with(&low)));
    numbered.or_else(titled).or_else(begun)
}

fn only<'a>(mut items: impl Iterator<Item = &'a Item>) -> Option<&'a Item> {
    items.next().filter(|_| items.next().is_none())
}

/// Records an arrival or departure that the text of an item mentions.
pub(in crate::app) fn note_written(
    open: &mut OpenMeeting,
    item: &ItemId,
    person: &PersonId,
    event: MomentKind,
    clock: NaiveTime,
) -> Outcome {
    let at = match open.day().moment_at_clock(&date::clock_text(clock)) {
        Ok(at) => at,
        Err(reason) => return Outcome::info(reason),
    };
    let when = MomentTime { index: open.meeting.place_under(item, at), at, item: Some(item.clone()) };
    let event = if event == MomentKind::Left { PersonEvent::Left } else { PersonEvent::Arrived };
    let noted = record_event(open, person, event, Some(&when));
    let line = noted_sentence(&open.meeting, when.index).unwrap_or_default();
    Outcome::done_or_refused(noted.map(|_| format!("{line}, som der står i teksten.")))
}

/// Returns the time to offer: now, or after the end when the body went on from the current item; none when
/// the meeting is written up later.
fn time_offered(open: &OpenMeeting) -> String {
    if open.day().is_written_up_later() {
        return String::new();
    }
    let ended = |moment: &&Moment| {
        moment.event == MomentKind::ItemEnded && moment.item.as_ref() == Some(&open.current)
    };
    let at = open.meeting.closed_at.map_or(open.now(), |closed| {
        open.meeting.timeline.iter().rfind(ended).map_or(closed, |moment| moment.at.min(closed))
    });
    time_phrase(&open.meeting, at, Some(&open.current))
}

/// Returns the time that a line gives.
fn time_for(open: &OpenMeeting, line: MomentPrompt, text: &str) -> Result<MomentTime, String> {
    match line {
        MomentPrompt::Recorded(index) => other_time_of(open, index, text),
        MomentPrompt::When(_) | MomentPrompt::StoodIn => parse_moment_time(open, text),
    }
}

/// Returns the moment that a time is asked for, as it would be recorded.
fn moment_of(
    open: &OpenMeeting,
    line: MomentPrompt,
    person: Option<&PersonId>,
    when: &MomentTime,
) -> Option<Moment> {
    let event = match line {
        MomentPrompt::Recorded(index) => {
            let recorded = open.meeting.timeline.get(index)?.clone();
            return Some(Moment { at: when.at, item: when.item.clone(), ..recorded });
        }
        MomentPrompt::When(event) => event.moment_kind()?,
        // the replaced member leaves, and the substitute sits in
        MomentPrompt::StoodIn => MomentKind::Left,
    };
    let (at, item, person) = (when.at, when.item.clone(), person.cloned());
    Some(Moment { at, item, person, event, instead_of: None })
}

/// Returns the indexes of a moment and of those recorded with it: a substitute and the departure of the
/// replaced member, or the end of one item and the start of the next.
fn together_with(open: &OpenMeeting, index: usize) -> Vec<usize> {
    let timeline = &open.meeting.timeline;
    let Some(moment) = timeline.get(index) else { return Vec::new() };
    let is_pair = |one: &Moment, other: &Moment| {
        let sits_in = one.event == MomentKind::Substituted && other.event == MomentKind::Left;
        sits_in && one.instead_of == other.person && one.at == other.at
    };
    let end_before = |at: usize| {
        let before = timeline.get(at.checked_sub(1)?)?;
        let is_left = timeline[at].event == MomentKind::ItemStarted && before.event == MomentKind::ItemEnded;
        (is_left && before.at == timeline[at].at).then_some(at - 1)
    };
    if moment.event == MomentKind::ItemStarted {
        return end_before(index).into_iter().chain([index]).collect();
    }
    let belongs = |other: &Moment| is_pair(moment, other) || is_pair(other, moment);
    (0..timeline.len()).filter(|at| *at == index || belongs(&timeline[*at])).collect()
}

/// Moves a moment to another time.
fn move_moment(open: &mut OpenMeeting, index: usize, when: &MomentTime) -> Result<(), ChangeError> {
    if open.meeting.timeline.get(index).is_some_and(is_of_item) {
        return open.change_all(turn::moved(&open.meeting, index, when));
    }
    let moved = together_with(open, index);
    let first = when.index - moved.iter().filter(|at| **at < when.index).count();
    let removed = moved.iter().rev().map(|at| Change::RemoveMoment { index: *at });
    let moments = moved.iter().filter_map(|at| open.meeting.timeline.get(*at));
    let added = moments.enumerate().map(|(nth, moment)| {
        let moment = Moment { at: when.at, item: when.item.clone(), ..moment.clone() };
        Change::AddMoment { index: first + nth, moment }
    });
    let changes = removed.chain(added).collect();
    open.change_all(changes)
}

/// Returns another time for a recorded moment: its own minute keeps the seconds.
fn other_time_of(open: &OpenMeeting, index: usize, text: &str) -> Result<MomentTime, String> {
    let mut when = parse_moment_time(open, text)?;
    let recorded = open.meeting.timeline.get(index);
    if let Some(recorded) = recorded.filter(|recorded| is_of_item(recorded)) {
        // the item changes only where one is named
        let names_item = text.split_whitespace().nth(1).is_some();
        if !names_item {
            when.item.clone_from(&recorded.item);
        }
        when.index = open.meeting.place_at(when.at).0;
    }
    if let Some(recorded) = recorded.filter(|recorded| date::clock_of(recorded.at) == date::clock_of(when.at))
    {
        when.at = recorded.at;
        if when.item == recorded.item {
            when.index = index;
        }
    }
    Ok(when)
}

/// Returns whether a moment is about an item that was taken up or left.
fn is_of_item(moment: &Moment) -> bool {
    matches!(moment.event, MomentKind::ItemStarted | MomentKind::ItemEnded)
}

/// Returns how a corrected time of an item changes the order of the items: ", før 9"; nothing where it does
/// not.
fn order_words(open: &OpenMeeting, line: MomentPrompt, when: &MomentTime) -> String {
    let MomentPrompt::Recorded(index) = line else { return String::new() };
    let next = turn::next_after_move(&open.meeting, index, when);
    next.map_or_else(String::new, |next| match next.and_then(|id| open.meeting.item(&id)) {
        Some(item) => format!(", før {}", item.short_name()),
        None => ", sidst".to_owned(),
    })
}

/// Asks when something happened to a person.
pub(in crate::app) fn ask(open: &OpenMeeting, person: &PersonId, kind: PromptKind) -> Outcome {
    // Retur takes the offered time; typing replaces it
    Outcome::ask(Ask::new(kind).with_text(time_offered(open)).selected().about(Some(person.clone())))
}

/// Asks for the corrected time of a recorded moment.
pub(super) fn ask_again(open: &OpenMeeting, index: usize) -> Outcome {
    let Some(moment) = open.meeting.timeline.get(index) else { return Outcome::default() };
    let recorded = time_phrase(&open.meeting, moment.at, moment.item.as_ref());
    Outcome::ask(Ask::new(PromptKind::Moment(index)).with_text(recorded).selected())
}

/// The time of a moment.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) enum MomentPrompt {
    /// Of an event.
    When(PersonEvent),
    /// Since when a substitute sits in.
    StoodIn,
    /// Another time for the moment at this index of the timeline.
    Recorded(usize),
}

impl PromptLine for MomentPrompt {
    fn question(&self) -> &'static str {
        "Hvornår?"
    }

    /// Returns the name of the person, and how a time is written.
    fn question_in(&self, open: &OpenMeeting, person: Option<&PersonId>) -> String {
        let noted = match self {
            MomentPrompt::Recorded(at) => {
                open.meeting.timeline.get(*at).and_then(|moment| moment.person.as_ref())
            }
            MomentPrompt::When(_) | MomentPrompt::StoodIn => None,
        };
        match person.or(noted).and_then(|id| open.meeting.person(id)) {
            Some(person) => format!("{}: {}", person.name, when_question(open)),
            None => when_question(open),
        }
    }

    fn echo(&self, typed: Typed<'_>, open: &OpenMeeting) -> Vec<Echo> {
        echo(open, *self, typed.person, typed.line)
    }

    /// Retur without a time is asked again; it leaves a recorded one as it is.
    fn takes_empty(&self) -> bool {
        matches!(self, MomentPrompt::When(_) | MomentPrompt::StoodIn)
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, environment, *self, typed.person, typed.text))
    }
}

/// Returns "Hvornår? 17.20, evt. med punkt: 17.20 under 5", with a time and a number of this meeting.
fn when_question(open: &OpenMeeting) -> String {
    let planned = || open.meeting.starts.map(date::clock_text);
    let began = open.meeting.opened_at.map(date::clock_of).or_else(planned);
    let clock = began.filter(|_| open.day().asks_when()).unwrap_or_else(|| date::clock_of(open.now()));
    match open.item().filter(|item| !item.number.is_empty()) {
        Some(item) => format!("Hvornår? {clock}, evt. med punkt: {clock} under {}", item.number),
        None => format!("Hvornår? {clock}"),
    }
}

/// Returns how a typed time is understood.
fn echo(open: &OpenMeeting, line: MomentPrompt, person: Option<&PersonId>, text: &str) -> Vec<Echo> {
    let when = time_for(open, line, text);
    let moment = when.as_ref().ok().and_then(|when| moment_of(open, line, person, when));
    let between = moment.as_ref().is_some_and(|moment| moment.item.is_none());
    let order = when.as_ref().map_or_else(|_| String::new(), |when| order_words(open, line, when));
    let sentence =
        moment.and_then(|moment| moment_sentence(&open.meeting, &moment)).map(|sentence| sentence + &order);
    vec![match (when, sentence) {
        (Ok(_), Some(sentence)) if between => {
            Echo::new(EchoKind::Strong, format!("{sentence} (mellem to punkter)"))
        }
        (Ok(_), Some(sentence)) => Echo::new(EchoKind::Strong, sentence),
        (Ok(_), None) => Echo::new(EchoKind::Plain, "Det står der ikke mere."),
        // the question already says how to write it
        (Err(_), _) if text.trim().is_empty() => return Vec::new(),
        (Err(reason), _) => Echo::new(EchoKind::Odd, reason),
    }]
}

/// Takes the answer for what the time was asked for; an invalid time keeps the line open.
fn answer(
    open: &mut OpenMeeting,
    environment: &Environment,
    line: MomentPrompt,
    person: Option<&PersonId>,
    text: &str,
) -> Outcome {
    let when = match time_for(open, line, text) {
        Ok(when) => when,
        Err(reason) => return Outcome::info(reason),
    };
    let sentence =
        moment_of(open, line, person, &when).and_then(|moment| moment_sentence(&open.meeting, &moment));
    let outcome = match (line, person) {
        (MomentPrompt::Recorded(index), _) => {
            let order = order_words(open, line, &when);
            let result = move_moment(open, index, &when);
            forget_general_reason(open);
            Outcome::done_or_refused(result.map(|()| format!("{}{order}.", sentence.unwrap_or_default())))
        }
        (MomentPrompt::When(event), Some(person)) => {
            noting::record_once(open, environment, person, event, Some(&when))
        }
        (MomentPrompt::StoodIn, Some(person)) => {
            Outcome::next(Next::Picker(PickerKind::Substitute(person.clone(), Some(when))))
        }
        (MomentPrompt::When(_) | MomentPrompt::StoodIn, None) => Outcome::default(),
    };
    outcome.and_close()
}

/// Removes a moment that did not happen.
pub(super) fn remove(open: &mut OpenMeeting, index: usize) -> Outcome {
    let is_of_item = open.meeting.timeline.get(index).is_some_and(is_of_item);
    let indices = if is_of_item { together_with(open, index) } else { vec![index] };
    let removed = indices.into_iter().rev().map(|index| Change::RemoveMoment { index }).collect();
    let result = open.change_all(removed);
    Outcome::done_or_refused(result.map(|()| "Fjernet; det kan fortrydes."))
}
