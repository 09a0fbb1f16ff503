//! The chair's screen: the item under discussion, the next one, what remains, who is missing; readable across
//! a table.
//!
//! | file | what is in it |
//! |---|---|
//! | `now`, `rest` | the item under discussion; the next one and the remaining ones |
//! | `foot`, `contact` | what to look at and who is present; the state of the followed program |

pub(super) mod contact;
mod foot;
mod now;
mod rest;

use std::rc::Rc;

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::theme::Ink;
use super::{bars, ending, rect};
use crate::app::chair::{ChairScreen, wording};
use crate::app::{App, OpenMeeting};
use crate::meeting::{Item, Pace, Presences};

/// The column of text beside a heading.
const TEXT: u16 = 13;

/// What is shown, computed once per frame.
struct Scene<'a> {
    open: &'a OpenMeeting,
    /// The first visible remaining item.
    top: usize,
    /// The item the minute-taker looks at, if not the one under discussion.
    viewed: Option<&'a Item>,
    pace: Rc<Pace>,
    presences: Presences<'a>,
}

/// The area of the screen, and its spacing.
#[derive(Clone, Copy)]
struct Page {
    /// The area.
    area: Rect,
    /// Whether there is room for double spacing.
    is_large: bool,
}

impl Page {
    fn of(app: &App) -> Self {
        let body = rect(app.size().body());
        let is_large = body.width >= 100 && body.height >= 28;
        let margin = if body.width >= 60 { 2 } else { 1 };
        let area = Rect { x: body.x + margin, width: body.width.saturating_sub(2 * margin), ..body };
        Page { area, is_large }
    }

    /// Returns the rows between two parts.
    fn gap(self) -> u16 {
        u16::from(self.area.height >= 14) + u16::from(self.is_large)
    }

    /// Returns the area from a row on.
    fn from(self, row: u16) -> Rect {
        let row = row.min(self.area.height);
        Rect { y: self.area.y + row, height: self.area.height - row, ..self.area }
    }
}

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &ChairScreen) {
    ending::top(canvas, app, "Formand · ");
    let page = Page::of(app);
    match app.open_meeting() {
        Some(open) => sections(canvas, app, screen, open, page),
        None => waiting(canvas, app, page),
    }
    bars::bottom(canvas, app);
}

/// Draws the screen while there is no meeting to follow.
fn waiting(canvas: &mut Canvas, app: &App, page: Page) {
    let Some(what) = &app.following().awaited else { return };
    let row = page.area.height / 3;
    canvas.text(page.area, 0, row, what, Ink::Strong);
    canvas.text(
        page.area,
        0,
        row + 2,
        "Skærmen begynder af sig selv, når referenten åbner mødet.",
        Ink::Plain,
    );
}

fn sections(canvas: &mut Canvas, app: &App, screen: &ChairScreen, open: &OpenMeeting, page: Page) {
    let mut row = 0;
    if let Some(alarm) = wording::alarm(app.following(), &open.meeting, app.now(), "Skærmen") {
        canvas.text(page.area, 0, 0, &alarm.words, Ink::of(alarm.tone));
        row = 1;
    } else if page.is_large {
        row = 1;
    }
    let viewed = app.following().viewed.as_ref().and_then(|id| open.meeting.item(id));
    let presences = open.meeting.presence();
    let scene = Scene { open, top: screen.top, viewed, pace: open.pace(), presences };
    let foot = foot::lines(&scene, page.area.width);
    let height = u16::try_from(foot.len()).unwrap_or(u16::MAX).min(page.area.height * 2 / 5);
    let below = page.area.height.saturating_sub(height);
    let rest = below.saturating_sub(rest::height(&scene, page) + 2 * page.gap());
    let row = now::draw(canvas, &scene, page, row, rest) + page.gap();
    let room = below.saturating_sub(row + u16::from(page.gap() > 0));
    rest::draw(canvas, &scene, page, Rect { height: room, ..page.from(row) });
    let area = page.from(below);
    for (row, (label, words, ink)) in (0..area.height).zip(&foot) {
        canvas.text(area, 0, row, label, Ink::Accent);
        canvas.text(area, TEXT, row, words, *ink);
    }
}
