//! Which screen is shown, with its state.

use std::mem::discriminant;

use super::attendance::AttendanceScreen;
use super::chair::ChairScreen;
use super::clock::ClockScreen;
use super::history::HistoryScreen;
use super::meeting::MeetingScreen;
use super::meetings::MeetingsScreen;
use super::merge::MergeScreen;
use super::preview::PreviewScreen;
use super::review::ReviewScreen;
use super::screen::Screen;

/// Which screen is shown, with its state.
#[derive(Debug)]
pub enum View {
    /// The list of stored meetings.
    Meetings(MeetingsScreen),
    /// The agenda, the item and its decision.
    Meeting(MeetingScreen),
    /// Who is there.
    Attendance(AttendanceScreen),
    /// What remains, for the chair.
    Chair(ChairScreen),
    /// The time set aside for each item, and the time used.
    Clock(ClockScreen),
    /// The referat as it will read.
    Preview(PreviewScreen),
    /// What was understood of the file.
    Review(ReviewScreen),
    /// What another edition of it says otherwise.
    Merge(MergeScreen),
    /// The versions of the current item's decision.
    History(HistoryScreen),
}

/// The screen of a view: the one place that knows them all.
macro_rules! screen_of {
    ($view:expr) => {
        match $view {
            View::Meetings(screen) => screen,
            View::Meeting(screen) => screen,
            View::Attendance(screen) => screen,
            View::Chair(screen) => screen,
            View::Clock(screen) => screen,
            View::Preview(screen) => screen,
            View::Review(screen) => screen,
            View::Merge(screen) => screen,
            View::History(screen) => screen,
        }
    };
}

impl View {
    pub(super) fn screen(&self) -> &dyn Screen {
        screen_of!(self)
    }

    pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
        screen_of!(self)
    }
}

/// The screens that were left, each as it was, for when one comes back to it.
#[derive(Debug, Default)]
pub(super) struct LeftScreens(Vec<View>);

impl LeftScreens {
    pub(super) fn keep(&mut self, view: View) {
        self.0.retain(|other| discriminant(other) != discriminant(&view));
        self.0.push(view);
    }

    /// Takes the first screen that is the right one.
    pub(super) fn take(&mut self, is_right: impl Fn(&View) -> bool) -> Option<View> {
        let at = self.0.iter().position(is_right)?;
        Some(self.0.swap_remove(at))
    }

    /// Forgets all that is about the open meeting.
    pub(super) fn forget_meeting(&mut self) {
        self.0.retain(|view| matches!(view, View::Meetings(_)));
    }
}
