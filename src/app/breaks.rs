//! Breaks: the meeting pauses, and goes on with the item that was current.

use super::{App, Tone};
use crate::meeting::date;

impl App {
    pub(super) fn toggle_break(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        if !open.meeting.is_running() {
            return self.say(Tone::Info, "Mødet er ikke i gang, så det kan ikke holde pause.");
        }
        let was = open.break_since();
        let result = open.toggle_break();
        let clock = date::clock_of(self.now);
        match (result, was) {
            (Err(error), _) => self.say(Tone::Warning, error.to_string()),
            (Ok(()), None) => self.say(Tone::Info, format!("Pause fra kl. {clock}.")),
            (Ok(()), Some(since)) => {
                let minutes = (self.now - since).num_minutes();
                self.say(
                    Tone::Info,
                    format!("Mødet fortsætter kl. {clock} efter {minutes} minutters pause."),
                );
            }
        }
    }
}
