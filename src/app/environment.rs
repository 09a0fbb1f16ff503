//! What a screen can see of the program around it.

use super::meetings::stored::StoredMeetings;
use super::role::Role;
use super::saving::Saving;
use super::settings::Settings;
use super::window::Size;
use crate::action::Action;
use crate::export::Edition;
use crate::keymap::{Context, Keymap};

/// What a screen can see of the program around it.
#[derive(Debug)]
pub(super) struct Environment<'a> {
    /// The role of the user.
    pub(super) role: Role,
    /// The keys.
    pub(super) keymap: &'a Keymap,
    /// The stored meetings.
    pub(super) meetings: &'a StoredMeetings,
    /// The user's settings, phrases and words.
    pub(super) settings: &'a Settings,
    /// The state of saving.
    pub(super) saving: &'a Saving,
    /// The last search text.
    pub(super) needle: &'a str,
    /// The last copied text.
    pub(super) last_copied: &'a str,
    /// Whether a notice is shown already.
    pub(super) has_notice: bool,
    /// The edition on screen, which is also the one that is saved and copied.
    pub(super) edition: Edition,
    /// The window.
    pub(super) size: Size,
    /// The contexts of the screen under an overlay.
    pub(super) contexts: Vec<Context>,
}

impl Environment<'_> {
    /// Returns how many rows a page has.
    pub(super) fn page(&self) -> usize {
        usize::from(self.size.body().height)
    }

    /// Returns the keys of an action on the screen, as shown to the user.
    pub(super) fn keys(&self, action: Action) -> Option<String> {
        self.keymap.keys_for(&self.contexts, action)
    }
}
