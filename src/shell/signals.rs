//! Requests of the system to end or to pause: the text is saved and the terminal restored before anything ends.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use unix::{is_hangup, listen, stop};
#[cfg(windows)]
pub(super) use windows::{is_hangup, listen};
