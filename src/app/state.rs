//! What the screens are drawn from, and the shell asks: all of it can be read, and nothing changed.

use chrono::{DateTime, FixedOffset};

use super::chair::following::Following;
use super::meetings::StoredMeetings;
use super::{App, Notice, OpenMeeting, Overlay, Role, Saving, Size, View};
use crate::keymap::{Key, Keymap};
use crate::meeting::Meeting;

impl App {
    /// Returns the open meeting.
    pub fn open_meeting(&self) -> Option<&OpenMeeting> {
        self.open_meeting.as_ref()
    }

    /// Returns who sits at it.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Returns which screen is shown, with its state.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Returns what lies over the screen.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// Returns the stored meetings.
    pub fn meetings(&self) -> &StoredMeetings {
        &self.meetings
    }

    /// Returns the last thing there was to say.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Returns how far saving has come.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Returns what is known of the program that is followed.
    pub fn following(&self) -> &Following {
        &self.following
    }

    /// Returns the keys.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// Returns the keys of a sequence that is not finished.
    pub fn pending(&self) -> &[Key] {
        &self.input.pending
    }

    /// Returns the size of the window.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Returns the time of the last event.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    /// Returns whether something would be lost if the program ended now, or the disk never answered.
    pub fn is_at_risk(&self) -> bool {
        self.saving.is_at_risk(self.open_meeting.as_ref().map(|open| &open.meeting), self.now)
    }

    /// Returns the meetings that are lost if the disk never answers: the open one, when the user has it in no file of
    /// their own, and those that were left.
    pub fn unsaved(&self) -> impl Iterator<Item = &Meeting> {
        self.saving.unsaved(self.open_meeting.as_ref().map(|open| &open.meeting))
    }
}
