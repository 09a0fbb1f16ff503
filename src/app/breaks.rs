//! Breaks: the meeting pauses, and goes on with the item that was current.

use super::open_meeting::OpenMeeting;
use super::outcome::{Outcome, Tone};
use crate::meeting::date;

/// Begins a break, or ends it.
pub(super) fn toggle(open: &mut OpenMeeting) -> Outcome {
    if !open.meeting.is_running() {
        return Outcome::info("Mødet er ikke i gang, så det kan ikke holde pause.");
    }
    let since = open.break_since();
    let (now, result) = (open.now(), open.toggle_break());
    let clock = date::clock_of(now);
    match (result, since) {
        (Err(error), _) => Outcome::say(Tone::Warning, error.to_string()),
        (Ok(()), None) => Outcome::info(format!("Pause fra kl. {clock}.")),
        (Ok(()), Some(since)) => {
            let minutes = match (now - since).num_minutes() {
                1 => "1 minuts".to_owned(),
                minutes => format!("{minutes} minutters"),
            };
            Outcome::info(format!("Mødet fortsætter kl. {clock} efter {minutes} pause."))
        }
    }
}
