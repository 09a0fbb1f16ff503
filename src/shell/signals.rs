//! Signals to end or to suspend: changes are saved and the terminal is restored first.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use unix::{is_hangup, is_in_background, listen, stop};
#[cfg(windows)]
pub(super) use windows::{is_hangup, listen};
