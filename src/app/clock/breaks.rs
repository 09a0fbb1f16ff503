//! Breaks: the meeting pauses, and goes on with the item that was current.

use crate::app::attendance::timeline::time_said;
use crate::app::meeting::beginning;
use crate::app::open_meeting::{OpenMeeting, discussion};
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::meeting::date::{self, entered};
use crate::meeting::{Change, ChangeError, ItemId, Moment, MomentKind};

/// Begins a break, or ends it; of a meeting that is written up later it is asked from when to when.
pub(in crate::app) fn toggle(open: &mut OpenMeeting) -> Outcome {
    if open.day().is_past_and_unopened() {
        return beginning::begin(open);
    }
    if !open.meeting.is_running() {
        return Outcome::info("Mødet er ikke i gang, så det kan ikke holde pause.");
    }
    if open.day().is_written_up_later() {
        return Outcome::ask(Ask::new(PromptKind::Break));
    }
    let since = open.break_since();
    let result = change(open);
    let now = open.day().time_to_note();
    let clock = date::clock_of(now);
    match (result, since) {
        (Err(error), _) => Outcome::refused(error),
        (Ok(()), None) => Outcome::info(format!("Pause fra kl. {clock}.")),
        (Ok(()), Some(since)) => {
            let minutes = match (now - since).num_minutes() {
                0 => "under 1 minuts".to_owned(),
                1 => "1 minuts".to_owned(),
                minutes => format!("{minutes} minutters"),
            };
            Outcome::info(format!("Mødet fortsætter kl. {clock} efter {minutes} pause."))
        }
    }
}

/// Takes from when to when the meeting paused: "10.10–10.25", "1010 1025". The line stays when it is not that.
pub(in crate::app) fn answer(open: &mut OpenMeeting, text: &str) -> Outcome {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '–');
    let words = text.split(is_between).filter(|word| entered::clock(word).is_some());
    let [from, to] = words.collect::<Vec<_>>()[..] else {
        return Outcome::say(Tone::Warning, "Skriv begge klokkeslæt: 10.10–10.25.");
    };
    let (from, to) = match time_said(open, from).and_then(|from| Ok((from, time_said(open, to)?))) {
        Ok((from, to)) if from < to => (from, to),
        Ok(_) => return Outcome::say(Tone::Warning, "Pausen må slutte, efter at den begyndte."),
        Err(reason) => return Outcome::say(Tone::Warning, reason),
    };
    let moment = |at, event| Moment { at, item: None, person: None, event, instead_of: None };
    let (first, last) = (open.meeting.place_at(from).0, open.meeting.place_at(to).0 + 1);
    let noted = open.change_all(vec![
        Change::AddMoment { index: first, moment: moment(from, MomentKind::BreakStarted) },
        Change::AddMoment { index: last, moment: moment(to, MomentKind::BreakEnded) },
    ]);
    let clocks = (date::clock_of(from), date::clock_of(to));
    Outcome::done_or_refused(noted.map(|()| format!("Pause kl. {}–{}.", clocks.0, clocks.1))).and_close()
}

/// Returns what the body goes on with after a break: the item on screen, unless that is looked back at or written
/// ahead; then the one from before the break, while it is not decided.
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

/// Pauses, which ends the item under discussion, or goes on with the current one. One step.
fn change(open: &mut OpenMeeting) -> Result<(), ChangeError> {
    // a clock that goes back writes nothing before what is noted already
    let now = open.day().time_to_note();
    let moments = if open.break_since().is_some() {
        let item = resumed(open);
        // what was lying there during the break was not discussed
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
