//! The chair's screen: what is discussed now, who comes next, what remains, who is missing; to be read across a table.

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

/// Where texts begin that stand beside a heading.
const TEXT: u16 = 13;

/// What is shown, worked out once for a frame.
struct Scene<'a> {
    open: &'a OpenMeeting,
    /// The first remaining item shown.
    top: usize,
    /// Another item that the minute-taker only looks at.
    viewed: Option<&'a Item>,
    pace: Rc<Pace>,
    presences: Presences<'a>,
}

/// The screen and how airy it is.
#[derive(Clone, Copy)]
struct Page {
    /// Where it is written.
    area: Rect,
    /// Whether there is room for twice the air.
    is_large: bool,
}

impl Page {
    fn of(app: &App) -> Self {
        let body = rect(app.size.body());
        let is_large = body.width >= 100 && body.height >= 28;
        let margin = if body.width >= 60 { 2 } else { 1 };
        let area = Rect { x: body.x + margin, width: body.width.saturating_sub(2 * margin), ..body };
        Page { area, is_large }
    }

    /// Rows between two parts.
    fn gap(self) -> u16 {
        u16::from(self.area.height >= 14) + u16::from(self.is_large)
    }

    /// Returns the rows from one on.
    fn from(self, row: u16) -> Rect {
        let row = row.min(self.area.height);
        Rect { y: self.area.y + row, height: self.area.height - row, ..self.area }
    }
}

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &ChairScreen) {
    ending::top(canvas, app, "Formand · ");
    let page = Page::of(app);
    match &app.open_meeting {
        Some(open) => sections(canvas, app, screen, open, page),
        None => waiting(canvas, app, page),
    }
    bars::bottom(canvas, app);
}

/// Nothing to follow yet.
fn waiting(canvas: &mut Canvas, app: &App, page: Page) {
    let Some(what) = &app.following.awaited else { return };
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
    if let Some(alarm) = wording::alarm(&app.following, &open.meeting, app.now, "Skærmen") {
        canvas.text(page.area, 0, 0, &alarm.words, Ink::of(alarm.tone));
        row = 1;
    } else if page.is_large {
        row = 1;
    }
    let viewed = app.following.viewed.as_ref().and_then(|id| open.meeting.item(id));
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
