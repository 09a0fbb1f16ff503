//! What a screen is told of the program around it.

use super::meetings::StoredMeetings;
use super::window::Size;
use crate::keymap::Keymap;

/// Who sits at the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Writes.
    MinuteTaker,
    /// Follows along from another window: looks, and changes nothing.
    Chair,
}

/// What a screen is told of the program around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Environment<'a> {
    /// The keys.
    pub(super) keymap: &'a Keymap,
    /// The stored meetings.
    pub(super) meetings: &'a StoredMeetings,
    /// The window.
    pub(super) size: Size,
}
