//! The next item with its presenter, and the remaining ones.

use ratatui::layout::Rect;

use super::now::presenter;
use super::{Page, Scene, TEXT};
use crate::app::chair::{self, wording};
use crate::meeting::Item;
use crate::screen::paint::Canvas;
use crate::screen::sign::ItemSign;
use crate::screen::theme::Ink;

/// From this width on, the presenter of each item is shown.
const WIDE: u16 = 90;
/// Columns for the presenter in the line of an item.
const WHO: u16 = 28;

/// Returns the rows wanted: the next item with its presenter, a heading, and a line for each remaining item.
pub(super) fn height(scene: &Scene, page: Page) -> u16 {
    let later = u16::try_from(chair::remaining(scene.open).len()).unwrap_or(u16::MAX);
    (if page.is_large { later.saturating_mul(2) } else { later }).saturating_add(3 + page.gap())
}

/// Draws the remaining items.
pub(super) fn draw(canvas: &mut Canvas, scene: &Scene, page: Page, area: Rect) {
    let open = scene.open;
    let remaining = chair::remaining(open);
    let Some(coming) = chair::next_item(open) else {
        canvas.text(area, 0, 0, "TILBAGE", Ink::Accent);
        let ended = open.meeting.has_ended();
        let nothing = if ended { "Intet." } else { "Intet. Alle punkter er behandlet." };
        canvas.text(area, TEXT, 0, nothing, Ink::Good);
        return;
    };
    let mut row = 0;
    if !open.meeting.has_ended() {
        row = next(canvas, scene, coming, area) + page.gap().min(1);
    }
    let later: Vec<&Item> =
        remaining.iter().copied().filter(|item| row == 0 || item.id != coming.id).collect();
    let list = Rect { y: area.y + row, height: area.height.saturating_sub(row), ..area };
    if !later.is_empty() {
        heading(canvas, scene, &remaining, later.len(), list);
        let top = scene.top.min(later.len().saturating_sub(1));
        let below = Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list };
        lines(canvas, scene, page, &later[top..], below);
    }
}

/// Draws "NÆSTE   3.3 Genbrug af byggematerialer   15 min." and the presenter; returns the row below.
fn next(canvas: &mut Canvas, scene: &Scene, item: &Item, area: Rect) -> u16 {
    canvas.text(area, 0, 0, "NÆSTE", Ink::Accent);
    let column = canvas.right(area, 0, &time(scene, item), Ink::Plain);
    let line = Rect { width: column.saturating_sub(2), ..area };
    canvas.text(line, TEXT, 0, &item.name(), Ink::Strong);
    let (name, is_ready) = presenter(scene, item, area.width.saturating_sub(TEXT));
    if name.is_empty() {
        return 1;
    }
    canvas.text(area, TEXT, 1, &name, if is_ready { Ink::Plain } else { Ink::Warn });
    2
}

fn heading(canvas: &mut Canvas, scene: &Scene, remaining: &[&Item], later: usize, area: Rect) {
    canvas.text(area, 0, 0, "TILBAGE", Ink::Accent);
    let more = if later < remaining.len() { " mere" } else { "" };
    let points = if later == 1 { format!("1 punkt{more}") } else { format!("{later} punkter{more}") };
    let left = wording::minutes_left(scene.open, &scene.pace);
    let left = left.map_or_else(String::new, |left| format!(" · {left} min. i alt"));
    canvas.text(area, TEXT, 0, &format!("{points}{left}"), Ink::Strong);
}

/// Draws as many lines as there is room for, with a blank row between them where that fits.
fn lines(canvas: &mut Canvas, scene: &Scene, page: Page, items: &[&Item], area: Rect) {
    let step = if page.is_large && items.len() * 2 <= usize::from(area.height) { 2 } else { 1 };
    let first = step - 1;
    let room = usize::from(area.height.saturating_sub(first).div_ceil(step));
    let shown = if items.len() > room { room.saturating_sub(1) } else { items.len() };
    let shows_presenter = area.width >= WIDE && items.iter().any(|item| item.presenter.is_some());
    for (line, item) in (0u16..).zip(&items[..shown]) {
        remaining_line(canvas, scene, item, shows_presenter, area, first + line * step);
    }
    if shown < items.len() && room > 0 {
        let row = first + u16::try_from(shown).unwrap_or(u16::MAX).saturating_mul(step);
        let more = match items.len() - shown {
            1 => "… og 1 punkt til".to_owned(),
            more => format!("… og {more} punkter til"),
        };
        canvas.text(area, TEXT, row, &more, Ink::Dim);
    }
}

fn remaining_line(
    canvas: &mut Canvas,
    scene: &Scene,
    item: &Item,
    shows_presenter: bool,
    area: Rect,
    row: u16,
) {
    let index = scene.open.meeting.position(&item.id).unwrap_or(0);
    let ItemSign { sign, ink, .. } = ItemSign::of(&scene.open.meeting, index, item);
    canvas.text(area, TEXT - 2, row, sign, ink);
    let (name, is_ready) = presenter(scene, item, WHO);
    let time = time(scene, item);
    let needs = wording::need(&scene.open.meeting, item);
    // in a narrow window the title has the room, unless the presenter is not ready
    let right = match (shows_presenter, is_ready) {
        (true, _) => format!("{name:28}{needs:>20}{time:>10}"),
        (false, false) => format!("{name}  {needs}{time:>10}"),
        (false, true) => format!("{needs}{time:>10}"),
    };
    let column = canvas.right(area, row, &right, if is_ready { Ink::Dim } else { Ink::Warn });
    canvas.text(Rect { width: column.saturating_sub(2), ..area }, TEXT, row, &item.name(), Ink::Plain);
}

fn time(scene: &Scene, item: &Item) -> String {
    let planned = scene.pace.of(&item.id).and_then(|pace| pace.planned);
    planned.map_or_else(String::new, |minutes| format!("{minutes} min."))
}
