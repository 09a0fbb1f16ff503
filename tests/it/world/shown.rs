//! Which screen is shown in a story.

use referent::app::View;
pub(crate) use referent::app::ViewKind as Shown;
use referent::app::meetings::MeetingsScreen;
use referent::app::review::row::ReviewRow;

use super::World;

impl World {
    pub(crate) fn shown(&self) -> Shown {
        self.app.view.kind()
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
