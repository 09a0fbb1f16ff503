//! Which screen is shown in a story.

use referent::app::meetings::MeetingsScreen;
use referent::app::review::row::ReviewRow;
use referent::app::{App, View};

use super::World;

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Meetings,
    Meeting,
    Attendance,
    Chair,
    Clock,
    Preview,
    Review,
    Merge,
    History,
}

pub(crate) fn shown(app: &App) -> Shown {
    match app.view {
        View::Meetings(_) => Shown::Meetings,
        View::Meeting(_) => Shown::Meeting,
        View::Attendance(_) => Shown::Attendance,
        View::Chair(_) => Shown::Chair,
        View::Clock(_) => Shown::Clock,
        View::Preview(_) => Shown::Preview,
        View::Review(_) => Shown::Review,
        View::Merge(_) => Shown::Merge,
        View::History(_) => Shown::History,
    }
}

impl World {
    pub(crate) fn shown(&self) -> Shown {
        shown(&self.app)
    }

    /// The list of meetings.
    #[track_caller]
    pub(crate) fn meetings_screen(&self) -> &MeetingsScreen {
        let View::Meetings(screen) = &self.app.view else { panic!("the meetings are not shown") };
        screen
    }

    /// The row of the review that is marked.
    pub(crate) fn reviewed(&self) -> Option<ReviewRow> {
        let (View::Review(screen), Some(open)) = (&self.app.view, &self.app.open_meeting) else {
            return None;
        };
        screen.row(open)
    }
}
