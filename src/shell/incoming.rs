//! What comes in from outside, in one queue.

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
