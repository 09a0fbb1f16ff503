//! Ctrl-Break, closing the window, logging off and shutting down on Windows.
//!
//! For the last three, Windows ends the process as soon as its handler returns, and the handler of `ctrlc`
//! returns at once. The store's journal has what was typed by then; only the orderly end may be cut short.

use std::io;
use std::sync::mpsc::Sender;

use crate::shell::incoming::Incoming;

/// The signal number for a console event: that of an interrupt.
const INTERRUPT: i32 = 2;

/// Listens from now on. The handler only puts the event into the queue; the loop does the work.
pub(in crate::shell) fn listen(queue: Sender<Incoming>) -> io::Result<()> {
    let handle = move || {
        let _ = queue.send(Incoming::Signal(INTERRUPT));
    };
    ctrlc::try_set_handler(handle).map_err(io::Error::other)
}

/// Returns whether the terminal is gone, so that nothing may be written to it. A console event does not say.
pub(in crate::shell) fn is_hangup(_: i32) -> bool {
    false
}
