//! The progress of a slow start: meetings that only one copy has are copied to the other.

use std::io::{self, IsTerminal, Write};

/// How many are copied before it is noticeable.
const UNNOTICED: usize = 200;
/// How often the line changes.
const STEP: usize = 100;

/// One line on standard error that is overwritten, until it is dropped. Nothing without a terminal.
#[derive(Debug, Default)]
pub(super) struct ProgressLine {
    is_shown: bool,
}

impl ProgressLine {
    /// Returns whether so many need a line, on a terminal.
    pub(super) fn is_needed(of: usize) -> bool {
        of > UNNOTICED && io::stderr().is_terminal()
    }

    /// Shows how many of how many are done.
    pub(super) fn show(&mut self, done: usize, of: usize) {
        if !done.is_multiple_of(STEP) || !Self::is_needed(of) {
            return;
        }
        self.is_shown = true;
        // an error here is ignored
        let _ = write!(io::stderr(), "\r{}", sentence(done, of));
    }
}

/// Returns the text of the line. Interrupting loses nothing.
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
