//! Breaks: the meeting pauses, and goes on with the item that was current.

use crate::app::open_meeting::{OpenMeeting, discussion};
use crate::app::outcome::Outcome;
use crate::meeting::{Change, ChangeError, ItemId, Moment, MomentKind, date};

/// Begins a break, or ends it.
pub(in crate::app) fn toggle(open: &mut OpenMeeting) -> Outcome {
    if !open.meeting.is_running() {
        return Outcome::info("Mødet er ikke i gang, så det kan ikke holde pause.");
    }
    if open.day().is_written_up_later() {
        return Outcome::info("En pause noteres, mens mødet holdes; skriv den under punktet i stedet.");
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
