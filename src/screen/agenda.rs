//! The agenda to the left: number, title, sign; the current item always in sight.

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, fit, window};
use super::region::RegionLook;
use super::sign::ItemSign;
use super::theme::Ink;
use crate::app::input::pointer::Target;
use crate::app::meeting::layout::TITLES_FROM;
use crate::app::{Focus, OpenMeeting};
use crate::meeting::{Access, Item};

/// In fewer columns a column more for the title says more than the indent of its level.
const INDENTED_FROM: u16 = 30;

/// What stands over the agenda where there is room.
const HEADING: &str = "Dagsorden";

pub(super) fn draw(canvas: &mut Canvas, open: &OpenMeeting, shift: isize, area: Rect) {
    if open.focus() == Focus::Agenda {
        return rows(canvas, open, shift, area);
    }
    let look = RegionLook::Agenda { area, shift, state: open.state_key() };
    canvas.region(look, |canvas| rows(canvas, open, shift, area));
}

fn rows(canvas: &mut Canvas, open: &OpenMeeting, shift: isize, area: Rect) {
    head(canvas, open, Rect { height: 1, ..area });
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let items = &open.meeting.items;
    if items.is_empty() {
        canvas.text(list, 1, 0, "Ingen punkter endnu.", Ink::Dim);
        return;
    }
    let top = window(open.index(), items.len(), list.height);
    let last = items.len().saturating_sub(usize::from(list.height));
    let top = top.saturating_add_signed(shift).min(last);
    let numbers = number_width(open);
    let levels = open.meeting.access_levels();
    let rows = items.iter().zip(levels).enumerate().skip(top);
    for (row, (index, (item, access))) in (0..list.height).zip(rows) {
        line(canvas, open, Rect { y: list.y + row, height: 1, ..list }, numbers, (index, item, access));
    }
}

fn head(canvas: &mut Canvas, open: &OpenMeeting, area: Rect) {
    let ink = if open.focus() == Focus::Agenda { Ink::Accent } else { Ink::Strong };
    let progress = open.progress();
    if area.width < TITLES_FROM {
        canvas.text(area, 1, 0, &format!("{}/{}", progress.done, progress.needed), ink);
        return;
    }
    let (text, state) = match progress.unfinished {
        0 => ("intet mangler".to_owned(), Ink::Good),
        n => (format!("{n} af {} mangler", progress.needed), Ink::Plain),
    };
    let column = canvas.right(Rect { width: area.width.saturating_sub(1), ..area }, 0, &text, state);
    if column > 1 + columns(HEADING) {
        canvas.text(area, 1, 0, HEADING, ink);
    }
}

/// One item, its title behind the column of the numbers.
fn line(
    canvas: &mut Canvas,
    open: &OpenMeeting,
    area: Rect,
    numbers: u16,
    (index, item, access): (usize, &Item, Access),
) {
    let here = index == open.index();
    let heading = open.meeting.is_heading(index);
    let sign = ItemSign::of(&open.meeting, index, item);
    let ink = if here {
        Ink::Strong
    } else if heading {
        Ink::Dim
    } else {
        Ink::Plain
    };
    canvas.sign(area, 0, 0, if here { "▸" } else { " " }, Ink::Accent);
    canvas.sign(area, 2, 0, sign.sign, sign.ink);
    let number = match (item.number.as_str(), area.width < TITLES_FROM) {
        ("", true) => fit(&item.title, area.width.saturating_sub(5)),
        (number, _) => number.into(),
    };
    canvas.text(area, 4, 0, &number, ink);
    if area.width >= TITLES_FROM {
        let is_narrow = area.width < INDENTED_FROM;
        let column = 4 + numbers + u16::from(item.level > 1 && !is_narrow);
        let is_told = sign.tells_unfinished || !open.unfinished_items().contains(&item.id);
        let tail = &marks(item.added, access, !is_told);
        let room = area.width.saturating_sub(column + columns(tail) + 1);
        let end = canvas.text(area, column, 0, &fit(&item.title, room), ink);
        canvas.text(area, end + 1, 0, tail, Ink::Warn);
    }
    canvas.target(area, Target::Item(index));
    if here && open.focus() == Focus::Agenda {
        canvas.mark_row(area, 0, Ink::Here);
        canvas.cursor(area, 0, 0);
    }
}

/// Returns what stands behind a title: a closed item, one that was added at the meeting, something to look at.
fn marks(is_added: bool, access: Access, warns: bool) -> String {
    let warning = if warns { "!" } else { "" };
    let added = if is_added { "+" } else { "" };
    format!("{}{added}{warning}", access.sign())
}

/// Returns the columns that the numbers take, with a blank behind the longest.
fn number_width(open: &OpenMeeting) -> u16 {
    let longest = open.meeting.items.iter().map(|item| columns(&item.number)).max().unwrap_or(0);
    if longest == 0 { 0 } else { longest.min(8) + 1 }
}
