//! What is seen in a story: which screen is shown, and the words on it.

use referent::app::View;
pub(crate) use referent::app::ViewKind as Shown;
use referent::app::meetings::MeetingsScreen;
use referent::app::review::row::ReviewRow;
use referent::screen::Theme;

use super::World;
use crate::picture::Picture;

impl World {
    pub(crate) fn shown(&self) -> Shown {
        self.app.view().kind()
    }

    /// The list of meetings.
    #[track_caller]
    pub(crate) fn meetings_screen(&self) -> &MeetingsScreen {
        let View::Meetings(screen) = self.app.view() else { panic!("the meetings are not shown") };
        screen
    }

    /// The row of the review that is marked.
    pub(crate) fn reviewed(&self) -> Option<ReviewRow> {
        let (View::Review(screen), Some(open)) = (self.app.view(), self.app.open_meeting()) else {
            return None;
        };
        screen.row(open)
    }

    /// The screen, with everything saved, so that it is the same each time.
    pub(crate) fn picture(&mut self) -> Picture {
        self.saved();
        Picture::of(&self.app, Theme::Dark)
    }

    /// The screen in a window of a size.
    pub(crate) fn picture_at(&mut self, columns: u16, rows: u16) -> Picture {
        self.window(columns, rows).picture()
    }

    /// The words are on the screen.
    #[track_caller]
    pub(crate) fn shows(&mut self, words: &str) -> &mut World {
        let picture = self.picture();
        assert!(picture.words().contains(words), "»{words}« is not on the screen:\n{picture}");
        self
    }

    /// The words are on the screen as it is, whatever the disk is doing.
    #[track_caller]
    pub(crate) fn sees(&mut self, words: &str) -> &mut World {
        let picture = Picture::of(&self.app, Theme::Dark);
        assert!(picture.words().contains(words), "»{words}« is not on the screen:\n{picture}");
        self
    }

    /// The words are not on the screen.
    #[track_caller]
    pub(crate) fn hides(&mut self, words: &str) -> &mut World {
        let picture = self.picture();
        assert!(!picture.words().contains(words), "»{words}« is on the screen:\n{picture}");
        self
    }

    /// The program just said so.
    #[track_caller]
    pub(crate) fn says(&mut self, words: &str) -> &mut World {
        let notice = self.app.notice().map_or("", |notice| notice.text.as_str());
        assert!(notice.contains(words), "the program says »{notice}«, not »{words}«");
        self
    }
}
