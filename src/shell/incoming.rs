//! What comes in from outside, in one queue.

#[cfg(unix)]
use std::sync::mpsc::Receiver;
#[cfg(unix)]
use std::time::{Duration, Instant};

use crate::app::Event;
use crate::store::protocol::Reply;

/// What comes in from outside.
pub(super) enum Incoming {
    /// From the store's thread.
    Store(Reply),
    /// From the terminal, or from a worker.
    Event(Event),
    /// Nothing else took the copied text: let the terminal have it.
    ToTerminal {
        /// The text.
        text: String,
        /// What it is.
        what: &'static str,
    },
    /// A signal to go into the background.
    Suspend,
    /// A signal to end.
    Signal(i32),
    /// The terminal reports nothing more.
    InputClosed,
    /// Nobody reads the terminal any more, by a fault of ours.
    InputFailed,
}

/// How long a signal that came during the pause may take to arrive.
#[cfg(unix)]
const WAKING: Duration = Duration::from_millis(50);

/// Returns what came in while the program stood still.
#[cfg(unix)]
pub(super) fn signals_after_stop(incoming: &Receiver<Incoming>) -> Vec<Incoming> {
    let deadline = Instant::now() + WAKING;
    let next = || incoming.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok();
    std::iter::from_fn(next).collect()
}
