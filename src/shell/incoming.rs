//! The queue of everything that comes in from outside.

#[cfg(unix)]
use std::sync::mpsc::{Receiver, RecvTimeoutError};
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

/// Returns what came in while the program was suspended, and for as long as it `is_in_background`: there the terminal is
/// the shell's, and a program that takes it is stopped again. A signal ends the waiting.
#[cfg(unix)]
pub(super) fn since_stop(
    incoming: &Receiver<Incoming>,
    is_in_background: impl Fn() -> bool,
) -> Vec<Incoming> {
    let mut all = Vec::new();
    let mut until = Instant::now() + WAKING;
    loop {
        match incoming.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(next) => all.push(next),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return all,
        }
        if Instant::now() >= until {
            let is_ending = all.iter().any(|next| matches!(next, Incoming::Signal(_)));
            if is_ending || !is_in_background() {
                return all;
            }
            until = Instant::now() + WAKING;
        }
    }
}
