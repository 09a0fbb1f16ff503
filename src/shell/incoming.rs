//! The queue of everything that comes in from outside.

#[cfg(unix)]
use std::sync::mpsc::Receiver;
#[cfg(unix)]
use std::time::{Duration, Instant};

use crate::app::Event;
use crate::store::protocol::Reply;

/// Something from outside.
pub(super) enum Incoming {
    /// From the store's thread.
    Store(Reply),
    /// From the terminal, or from a worker.
    Event(Event),
    /// No other clipboard took the copied text: send it to the terminal.
    ToTerminal {
        /// The text.
        text: String,
        /// The name of the text.
        what: &'static str,
    },
    /// A signal to suspend.
    Suspend,
    /// A signal to end.
    Signal(i32),
    /// The terminal was closed.
    InputClosed,
    /// The thread that reads the terminal has panicked.
    InputFailed,
}

/// How long a signal sent during the suspension may take to arrive.
#[cfg(unix)]
const WAKING: Duration = Duration::from_millis(50);

/// Returns what came in while the program was suspended.
#[cfg(unix)]
pub(super) fn signals_after_stop(incoming: &Receiver<Incoming>) -> Vec<Incoming> {
    let deadline = Instant::now() + WAKING;
    let next = || incoming.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok();
    std::iter::from_fn(next).collect()
}
