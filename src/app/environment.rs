//! What a screen is told of the program around it.

use super::meetings::stored::StoredMeetings;
use super::role::Role;
use super::saving::Saving;
use super::settings::Settings;
use super::window::Size;
use crate::action::Action;
use crate::export::Edition;
use crate::keymap::{Context, Keymap};

/// What a screen is told of the program around it.
#[derive(Debug)]
pub(super) struct Environment<'a> {
    /// Who sits at it.
    pub(super) role: Role,
    /// The keys.
    pub(super) keymap: &'a Keymap,
    /// The stored meetings.
    pub(super) meetings: &'a StoredMeetings,
    /// What the user has switched on, with the phrases and words of their own.
    pub(super) settings: &'a Settings,
    /// How far saving has come.
    pub(super) saving: &'a Saving,
    /// What was searched for last in a text.
    pub(super) needle: &'a str,
    /// What was copied last.
    pub(super) last_copied: &'a str,
    /// Whether something is said already.
    pub(super) has_notice: bool,
    /// The edition that is read on the screen: what is saved and copied is that one.
    pub(super) edition: Edition,
    /// The window.
    pub(super) size: Size,
    /// The contexts of the screen, for what lies over it.
    pub(super) contexts: Vec<Context>,
}

impl Environment<'_> {
    /// Returns how many rows a page has.
    pub(super) fn page(&self) -> usize {
        usize::from(self.size.body().height)
    }

    /// Returns the keys of an action on the screen, as the user reads them.
    pub(super) fn keys(&self, action: Action) -> Option<String> {
        self.keymap.keys_for(&self.contexts, action)
    }

    /// Returns the keys that open an ended meeting again, by way of the page at its end.
    pub(super) fn reopening_keys(&self) -> String {
        let keys = |contexts: &[Context]| self.keymap.keys_for(contexts, Action::CloseMeeting);
        let page = keys(&[Context::EndPage, Context::Everywhere]);
        [keys(&self.contexts), page].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
