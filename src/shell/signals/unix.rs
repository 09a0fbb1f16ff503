//! The signals of Unix.

use std::io;
use std::sync::mpsc::Sender;

use rustix::process::getpgrp;
use rustix::termios::tcgetpgrp;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use crate::shell::incoming::Incoming;

/// Listens on a separate thread. Handlers only put the signal into the queue; the loop does the work.
pub(in crate::shell) fn listen(queue: Sender<Incoming>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let incoming = if signal == SIGTSTP { Incoming::Suspend } else { Incoming::Signal(signal) };
            if queue.send(incoming).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Stops the process until it is continued.
pub(in crate::shell) fn stop() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}

/// Returns whether another program, such as the shell that continued this one, has the terminal.
pub(in crate::shell) fn is_in_background() -> bool {
    tcgetpgrp(io::stdin()).is_ok_and(|group| group != getpgrp())
}

/// Returns whether the terminal is gone, so that nothing may be written to it.
pub(in crate::shell) fn is_hangup(signal: i32) -> bool {
    signal == SIGHUP
}
