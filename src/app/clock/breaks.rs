//! Breaks: the meeting pauses, and resumes with the item that was current.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::app::environment::Environment;
use crate::app::meeting::beginning;
use crate::app::open_meeting::{OpenMeeting, discussion};
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, in_meeting};
use crate::meeting::date::{self, entered};
use crate::meeting::{Change, ChangeError, ItemId, Moment, MomentKind};

/// Begins or ends a break; asks for both times in a meeting that is written up later.
pub(in crate::app) fn toggle(open: &mut OpenMeeting) -> Outcome {
    if open.day().is_past_and_unopened() {
        return beginning::begin(open);
    }
    if !open.meeting.is_running() {
        return Outcome::info("Mødet er ikke i gang, så det kan ikke holde pause.");
    }
    if open.day().is_written_up_later() {
        let since =
            open.break_since().map_or_else(String::new, |since| format!("{}–", date::clock_of(since)));
        return Outcome::ask(Ask::new(PromptKind::Break).with_text(since));
    }
    let since = open.break_since();
    if let Some(changes) = taken_back(open) {
        let sentence = "Mødet fortsætter; pausen varede under et minut og er ikke noteret.";
        return Outcome::done_or_refused(open.change_all(changes).map(|()| sentence));
    }
    let result = change(open);
    let now = open.day().time_to_note();
    let clock = date::clock_of(now);
    match (result, since) {
        (Err(error), _) => Outcome::refused(error),
        (Ok(()), None) => Outcome::info(format!("Pause fra kl. {clock}.")),
        (Ok(()), Some(since)) => {
            let minutes = match (now - since).num_minutes() {
                0 | 1 => "1 minuts".to_owned(),
                minutes => format!("{minutes} minutters"),
            };
            Outcome::info(format!("Mødet fortsætter kl. {clock} efter {minutes} pause."))
        }
    }
}

/// The times of a break in a meeting that is written up later.
pub(in crate::app) struct BreakPrompt;

impl PromptLine for BreakPrompt {
    fn question(&self) -> &'static str {
        "Pausen varede fra og til (fx 10.10–10.25)"
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, typed.text))
    }
}

/// Takes the times of a break: "10.10–10.25", "1010 1025"; for an unfinished break, its end. The line stays
/// open when they are invalid.
fn answer(open: &mut OpenMeeting, text: &str) -> Outcome {
    match parse_break(open, text) {
        Ok((from, to)) => {
            let clocks = (date::clock_of(from), date::clock_of(to));
            let noted = add(open, from, to);
            Outcome::done_or_refused(noted.map(|()| format!("Pause kl. {}–{}.", clocks.0, clocks.1)))
                .and_close()
        }
        Err(reason) => Outcome::say(Tone::Warning, reason),
    }
}

/// Returns the typed beginning and end of a break.
///
/// # Errors
/// A sentence that says what to write instead.
fn parse_break(
    open: &OpenMeeting,
    text: &str,
) -> Result<(DateTime<FixedOffset>, DateTime<FixedOffset>), String> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '–');
    let words = text.split(is_between).filter(|word| entered::clock(word).is_some());
    let [from, to] = words.collect::<Vec<_>>()[..] else {
        return Err("Skriv begge klokkeslæt: 10.10–10.25.".to_owned());
    };
    let (from, to) = (open.day().moment_at_clock(from)?, open.day().moment_at_clock(to)?);
    if from >= to {
        return Err("Pausen må slutte, efter at den begyndte.".to_owned());
    }
    let is_break =
        |moment: &&Moment| matches!(moment.event, MomentKind::BreakStarted | MomentKind::BreakEnded);
    let mut breaks = open.meeting.timeline.iter().filter(is_break);
    match open.break_since() {
        Some(since) if date::clock_of(since) == date::clock_of(from) => Ok((since, to)),
        Some(since) => {
            Err(format!("Pausen begyndte kl. {}; skriv, hvornår den sluttede.", date::clock_of(since)))
        }
        None if breaks.clone().any(|moment| (from..=to).contains(&moment.at))
            || breaks
                .rfind(|moment| moment.at < from)
                .is_some_and(|last| last.event == MomentKind::BreakStarted) =>
        {
            Err("Der er allerede noteret en pause i den tid.".to_owned())
        }
        None => Ok((from, to)),
    }
}

/// Records a break, or the end of an unfinished one, and that the item under discussion ended and started
/// again. An item turned to during the break starts after it.
fn add(
    open: &mut OpenMeeting,
    from: DateTime<FixedOffset>,
    to: DateTime<FixedOffset>,
) -> Result<(), ChangeError> {
    let (first, left) = open.meeting.place_at(from);
    let (last, resumed) = open.meeting.place_at(to);
    let resumed = resumed.or_else(|| left_for_break(open));
    let moment = |at, item: Option<&ItemId>, event| Moment {
        at,
        item: item.cloned(),
        person: None,
        event,
        instead_of: None,
    };
    let is_new = open.break_since().is_none();
    let turns = (first..last).filter(|&at| is_new && is_turn(&open.meeting.timeline[at]));
    let turns: Vec<Change> = turns.rev().map(|index| Change::RemoveMoment { index }).collect();
    let ended = left.map(|item| moment(from, Some(item), MomentKind::ItemEnded));
    let begins = ended.into_iter().chain([moment(from, None, MomentKind::BreakStarted)]);
    let begins: Vec<Moment> = begins.filter(|_| is_new).collect();
    let started = resumed.map(|item| moment(to, Some(item), MomentKind::ItemStarted));
    let ends = [moment(to, None, MomentKind::BreakEnded)].into_iter().chain(started);
    let at = last - turns.len() + begins.len();
    let moments = (first..).zip(begins).chain((at..).zip(ends));
    let added = moments.map(|(index, moment)| Change::AddMoment { index, moment });
    let changes = turns.into_iter().chain(added).collect();
    open.change_all(changes)
}

/// Returns whether a moment starts or ends an item.
fn is_turn(moment: &Moment) -> bool {
    matches!(moment.event, MomentKind::ItemStarted | MomentKind::ItemEnded)
}

/// Returns the item that was left for the unfinished break.
fn left_for_break(open: &OpenMeeting) -> Option<&ItemId> {
    let since = open.break_since()?;
    let timeline = &open.meeting.timeline;
    let begun = timeline.iter().rposition(|moment| moment.event == MomentKind::BreakStarted)?;
    let turn = timeline[..begun].iter().rev().find(|moment| is_turn(moment))?;
    turn.item.as_ref().filter(|_| turn.event == MomentKind::ItemStarted || turn.at == since)
}

/// Returns the item the body resumes after a break: the one on screen, unless it was only looked at or
/// written ahead; then the one from before the break, unless it is decided.
fn resumed(open: &OpenMeeting) -> Option<ItemId> {
    let started = |moment: &&Moment| moment.event == MomentKind::ItemStarted;
    let last = open.meeting.timeline.iter().rev().find(started).and_then(|moment| moment.item.clone());
    let is_open = |id: &ItemId| open.meeting.item(id).is_some_and(|item| !item.state.is_done());
    let current = open.item().map(|item| item.id.clone());
    match (current, last) {
        (current, None) => current,
        (Some(current), Some(last)) if current == last => Some(current),
        (Some(current), Some(last)) if is_open(&current) && !discussion::is_after(open, &last) => {
            Some(current)
        }
        (_, last) => last.filter(is_open),
    }
}

/// Returns what takes a break back that ends in the minute in which it began, as a key pressed by mistake does: no
/// referat tells of a break from 10.05 to 10.05. None when something else was noted meanwhile.
fn taken_back(open: &OpenMeeting) -> Option<Vec<Change>> {
    let timeline = &open.meeting.timeline;
    let index = timeline.len().checked_sub(1)?;
    let begun = timeline.last().filter(|moment| moment.event == MomentKind::BreakStarted)?;
    // not the time to note, which stands still where the clock was set back
    let now = open.now();
    let is_same_minute = now >= begun.at
        && now - begun.at < TimeDelta::minutes(1)
        && date::clock_of(now) == date::clock_of(begun.at);
    let left = index
        .checked_sub(1)
        .filter(|&before| timeline[before].event == MomentKind::ItemEnded && timeline[before].at == begun.at);
    is_same_minute.then(|| {
        [Some(index), left].into_iter().flatten().map(|index| Change::RemoveMoment { index }).collect()
    })
}

/// Begins a break, which ends the item under discussion, or ends it and resumes the item. One step of undo.
fn change(open: &mut OpenMeeting) -> Result<(), ChangeError> {
    // a clock set back must not record anything before what is recorded already
    let now = open.day().time_to_note();
    let moments = if open.break_since().is_some() {
        let item = resumed(open);
        // the item on screen during the break was not under discussion
        open.restart_clock();
        vec![(None, MomentKind::BreakEnded), (item, MomentKind::ItemStarted)]
    } else {
        let item = open.meeting.item_under_discussion().cloned();
        vec![(item, MomentKind::ItemEnded), (None, MomentKind::BreakStarted)]
    };
    let first = open.meeting.timeline.len();
    let needed = |(item, event): &(Option<ItemId>, MomentKind)| {
        item.is_some() || matches!(event, MomentKind::BreakStarted | MomentKind::BreakEnded)
    };
    let moments = moments.into_iter().filter(needed);
    let changes = moments.enumerate().map(|(nth, (item, event))| {
        let moment = Moment { at: now, item, person: None, event, instead_of: None };
        Change::AddMoment { index: first + nth, moment }
    });
    open.change_all(changes.collect())
}
