//! How far a start has come that takes long: meetings that only one copy has are taken into the other.

use std::io::{self, IsTerminal, Write};

/// So many are taken in before anybody notices.
const UNNOTICED: usize = 200;
/// How often the line changes.
const STEP: usize = 100;

/// One line on standard error that is written over, until it is dropped. Nothing where no terminal shows it.
#[derive(Debug, Default)]
pub(super) struct ProgressLine {
    is_shown: bool,
}

impl ProgressLine {
    /// Returns whether so many are worth a line, on a terminal.
    pub(super) fn is_needed(of: usize) -> bool {
        of > UNNOTICED && io::stderr().is_terminal()
    }

    /// Says how many are done of how many.
    pub(super) fn show(&mut self, done: usize, of: usize) {
        if !done.is_multiple_of(STEP) || !Self::is_needed(of) {
            return;
        }
        self.is_shown = true;
        // where nothing can be written, nothing is said
        let _ = write!(io::stderr(), "\r{}", sentence(done, of));
    }
}

/// Returns what the line says. Whoever stops it loses nothing.
fn sentence(done: usize, of: usize) -> String {
    format!("Møderne læses ind: {done} af {of} … (Ctrl-C stopper; resten tages næste gang)")
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = writeln!(io::stderr());
        }
    }
}
