//! How it looks: `&App` in, cells out; changes nothing.
//!
//! | file | what is in it |
//! |---|---|
//! | `display`, `display_list`, `region` | the terminal, a frame, parts reused from the last frame |
//! | `paint`, `theme`, `sign` | text to cells, colours and weights, the signs of states |
//! | `bars`, `overlay` | the lines at the top and bottom; the overlays |
//! | `meeting`, `agenda` | the meeting's screen, and the agenda to its left |
//! | `attendance` | who is present, with arrivals and departures |
//! | `chair`, `clock`, `ending` | the chair's screen, the clock, and the expected end |
//! | `end_page`, `preview` | the end page; the referat as it will read |
//! | `meetings` | the stored meetings |
//! | `review`, `merge`, `history` | an import, another edition, the versions of a decision |

mod agenda;
mod attendance;
mod bars;
mod chair;
mod clock;
mod display;
mod display_list;
mod end_page;
mod ending;
mod history;
mod meeting;
mod meetings;
mod merge;
mod overlay;
mod paint;
mod preview;
mod region;
mod review;
mod sign;
mod theme;

use ratatui::layout::{Position, Rect};

pub use display::Display;
pub use theme::Theme;

use crate::app::input::pointer::Targets;
use crate::app::window::{Area, Room};
use crate::app::{App, View};
use display_list::DisplayList;
use paint::Canvas;
use theme::Ink;

/// Draws the program; returns the targets of the mouse, and the place of the cursor, if any.
fn draw(list: &mut DisplayList, shown: &DisplayList, app: &App, theme: Theme) -> (Targets, Option<Position>) {
    let mut canvas = Canvas::new(list, shown, theme, app.switches().reading);
    if app.size().room() == Room::None {
        too_small(&mut canvas, app);
        return canvas.finish();
    }
    match app.view() {
        View::Meetings(screen) => meetings::draw(&mut canvas, app, screen),
        View::Meeting(screen) => meeting::draw(&mut canvas, app, screen),
        View::Attendance(screen) => attendance::draw(&mut canvas, app, screen),
        View::Chair(screen) => chair::draw(&mut canvas, app, screen),
        View::Clock(screen) => clock::draw(&mut canvas, app, screen),
        View::Preview(screen) => preview::draw(&mut canvas, app, screen),
        View::EndPage(screen) => end_page::draw(&mut canvas, app, screen),
        View::Review(screen) => review::draw(&mut canvas, app, screen),
        View::Merge(screen) => merge::draw(&mut canvas, app, screen),
        View::History(screen) => history::draw(&mut canvas, app, screen),
    }
    overlay::draw(&mut canvas, app);
    canvas.finish()
}

fn too_small(canvas: &mut Canvas, app: &App) {
    let area = canvas.whole();
    canvas.text(area, 0, 0, "For lille vindue.", Ink::Strong);
    let (saved, ink) = bars::saved(app);
    canvas.text(area, 0, 1, &saved, ink);
}

fn rect(area: Area) -> Rect {
    Rect::new(area.x, area.y, area.width, area.height)
}
