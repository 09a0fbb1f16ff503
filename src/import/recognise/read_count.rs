//! How many bytes of text the recognisers were given: what a test of growth counts instead of looking at a clock.

use std::cell::Cell;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// Notes that a recogniser looks at a text.
pub(crate) fn add(text: &str) {
    // a look at an empty text is work as well
    BYTES.set(BYTES.get() + text.len() + 1);
}

/// Returns what was noted on this thread while something ran.
pub(crate) fn during(run: impl FnOnce()) -> usize {
    let before = BYTES.get();
    run();
    BYTES.get() - before
}
