//! Bugs of the program: the terminal is restored, and one sentence names the place in the code.
//!
//! The message of the panic is left out: it may quote the user's text.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::{Sentence, terminal};

/// The exit status after a panic, as for other Rust programs.
pub(super) const STATUS: u8 = 101;

/// What is known of a panic in the main thread. Panics of other threads are caught there, and must not write
/// over the screen.
#[derive(Debug, Clone, Default)]
pub(super) struct Fault {
    place: Arc<Mutex<Option<String>>>,
}

impl Fault {
    /// Catches panics from now on.
    pub(super) fn watch() -> Fault {
        let fault = Fault::default();
        let (place, ours) = (Arc::clone(&fault.place), thread::current().id());
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().id() == ours {
                terminal::leave_if_entered();
                let at = panic.location().map(|at| format!("{}:{}", at.file(), at.line()));
                *place.lock().unwrap_or_else(PoisonError::into_inner) = at;
            }
        }));
        fault
    }

    /// Returns the sentence of a program that was minuting, and whether all changes are saved.
    pub(super) fn sentence_at_the_end(&self, is_saved: bool) -> Sentence {
        self.sentence(if is_saved {
            "alt, hvad du skrev, er gemt. Start igen, og gå uden om det, du gjorde til sidst"
        } else {
            "start igen, og gå uden om det, du gjorde til sidst"
        })
    }

    /// Returns one sentence: what happened, where, and what can be done about it.
    pub(super) fn sentence(&self, and_now: &str) -> Sentence {
        let place = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        let place = place.as_ref().map(|place| format!(" ({place})")).unwrap_or_default();
        format!("der er en fejl i referent{place}; {and_now}.")
    }
}
