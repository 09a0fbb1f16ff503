//! A fault of ours: the terminal is given back, and one sentence says where the fault lies.
//!
//! What a panic itself has to say is not repeated: it may quote what somebody wrote.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::{Sentence, terminal};

/// The exit status after a fault of ours, as Rust's own programs have it.
pub(super) const STATUS: u8 = 101;

/// What is known of a fault in the thread that the program began with. Other threads' panics are caught where they
/// happen, and must not write over the screen.
#[derive(Debug, Clone, Default)]
pub(super) struct Fault {
    place: Arc<Mutex<Option<String>>>,
}

impl Fault {
    /// Looks out for faults from now on.
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

    /// Returns the sentence of a program that minuted, and whether all that was written is saved.
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
