//! What a screen is told of the program around it.

use super::meetings::stored::StoredMeetings;
use super::open_meeting::{Focus, OpenMeeting};
use super::phrase::Phrase;
use super::saving::Saving;
use super::spelling::state::Spelling;
use super::user_file::UserFiles;
use super::window::Size;
use crate::export::Edition;
use crate::keymap::{Context, Keymap};

/// Who sits at the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Writes.
    MinuteTaker,
    /// Follows along from another window: looks, and changes nothing.
    Chair,
}

/// What a screen is told of the program around it.
#[derive(Debug)]
pub(super) struct Environment<'a> {
    /// The keys.
    pub(super) keymap: &'a Keymap,
    /// The stored meetings.
    pub(super) meetings: &'a StoredMeetings,
    /// The phrases that codes stand for, the user's own first.
    pub(super) phrases: &'a [Phrase],
    /// The dictionary, and the words that are right beside it.
    pub(super) spelling: &'a Spelling,
    /// The user's own files.
    pub(super) files: &'a UserFiles,
    /// How far saving has come.
    pub(super) saving: &'a Saving,
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
    /// Returns where the keys go in the decision: to commands first in a modal keymap, until one begins to write.
    pub(super) fn text_focus(&self, open: &OpenMeeting) -> Focus {
        open.focus.of_text(self.keymap.modal)
    }
}
