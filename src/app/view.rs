//! Which screen is shown, with its state.

use super::App;
use super::attendance::AttendanceScreen;
use super::chair::ChairScreen;
use super::clock::ClockScreen;
use super::end_page::EndPageScreen;
use super::history::HistoryScreen;
use super::meeting::MeetingScreen;
use super::meetings::MeetingsScreen;
use super::merge::MergeScreen;
use super::preview::PreviewScreen;
use super::review::ReviewScreen;
use super::screen::Screen;
use crate::action::Action;

/// Declares the view with a row for each screen, with the action that opens it where one does: the one place that knows
/// them all.
macro_rules! views {
    ($($(#[$doc:meta])* $variant:ident($screen:ident) $(on $opening:ident)?,)*) => {
        /// Which screen is shown, with its state.
        #[derive(Debug)]
        pub enum View {
            $($(#[$doc])* $variant($screen),)*
        }

        /// The name of a screen, without its state.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ViewKind {
            $($(#[$doc])* $variant,)*
        }

        impl View {
            /// Returns which screen it is.
            pub fn kind(&self) -> ViewKind {
                match self {
                    $(View::$variant(_) => ViewKind::$variant,)*
                }
            }

            pub(super) fn screen(&self) -> &dyn Screen {
                match self {
                    $(View::$variant(screen) => screen,)*
                }
            }

            pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
                match self {
                    $(View::$variant(screen) => screen,)*
                }
            }
        }

        $(impl From<$screen> for View {
            fn from(screen: $screen) -> Self {
                View::$variant(screen)
            }
        }

        impl<'a> TryFrom<&'a View> for &'a $screen {
            type Error = ();

            fn try_from(view: &'a View) -> Result<Self, ()> {
                if let View::$variant(screen) = view { Ok(screen) } else { Err(()) }
            }
        })*

        /// The actions that open a screen over the open meeting, as a pattern.
        macro_rules! opening_actions {
            () => {
                $crate::action::one_of!($($(screens $opening)?)*)
            };
        }

        pub(super) use opening_actions;

        /// What shows each screen that an action opens.
        const OPENINGS: &[(Action, fn(&mut App))] =
            &[$($((Action::$opening, |app| app.show_screen($screen::open)),)?)*];
    };
}

views! {
    /// The list of stored meetings.
    Meetings(MeetingsScreen),
    /// The agenda, the item and its decision.
    Meeting(MeetingScreen),
    /// Who is there.
    Attendance(AttendanceScreen) on OpenAttendance,
    /// What remains, for the chair.
    Chair(ChairScreen),
    /// The time set aside for each item, and the time used.
    Clock(ClockScreen) on ShowClock,
    /// The referat as it will read.
    Preview(PreviewScreen) on Preview,
    /// The end of the meeting: what is missing, what was decided, and the referat.
    EndPage(EndPageScreen) on CloseMeeting,
    /// What was understood of the file.
    Review(ReviewScreen) on Review,
    /// What another edition of it says otherwise.
    Merge(MergeScreen),
    /// The versions of the current item's decision.
    History(HistoryScreen) on ShowHistory,
}

/// Shows the screen that an action opens, as `views!` says; nothing for an action that opens none.
pub(super) fn open_screen(app: &mut App, action: Action) {
    if let Some((_, show)) = OPENINGS.iter().find(|(opening, _)| *opening == action) {
        show(app);
    }
}

/// The screens that were left, each as it was, for when one comes back to it.
#[derive(Debug, Default)]
pub(super) struct LeftScreens(Vec<View>);

impl LeftScreens {
    pub(super) fn keep(&mut self, view: View) {
        self.0.retain(|other| other.kind() != view.kind());
        self.0.push(view);
    }

    /// Returns a screen as it was left.
    pub(super) fn get<'a, S>(&'a self) -> Option<&'a S>
    where
        &'a S: TryFrom<&'a View>,
    {
        self.0.iter().find_map(|view| view.try_into().ok())
    }

    /// Takes a screen as it was left.
    pub(super) fn take(&mut self, kind: ViewKind) -> Option<View> {
        let at = self.0.iter().position(|view| view.kind() == kind)?;
        Some(self.0.swap_remove(at))
    }

    /// Forgets all that is about the open meeting.
    pub(super) fn forget_meeting(&mut self) {
        self.0.retain(|view| view.kind() == ViewKind::Meetings);
    }
}
