//! The clock's screen: a bar for each item with the time used against the planned time; the sum, the breaks
//! and the end.

use ratatui::layout::Rect;

use super::paint::{Canvas, window};
use super::sign::ItemSign;
use super::theme::Ink;
use super::{bars, ending, rect};
use crate::app::chair::wording;
use crate::app::clock::ClockScreen;
use crate::app::{App, OpenMeeting};
use crate::meeting::{ItemPace, Pace};

/// Columns of the three numbers: used, planned, over.
const NUMBERS: u16 = 17;
/// Below this width there are no bars.
const NARROW: u16 = 48;

/// The columns of a row.
#[derive(Clone, Copy)]
struct Columns {
    name: u16,
    bar: u16,
    bar_width: u16,
    numbers: u16,
}

impl Columns {
    fn of(width: u16) -> Self {
        let rest = width.saturating_sub(NUMBERS + 3);
        let bar_width = if width < NARROW { 0 } else { rest * 2 / 5 };
        let name = rest - bar_width;
        Columns { name, bar: name + 2, bar_width, numbers: width.saturating_sub(NUMBERS) }
    }
}

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &ClockScreen) {
    let Some(open) = app.open_meeting() else { return };
    ending::top(canvas, app, "Mødets ur · ");
    let body = rect(app.size().body());
    let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let (pace, places) = (open.pace(), Columns::of(body.width));
    let foot = body.height.saturating_sub(2).min(4);
    heading(canvas, body, places);
    let list = Rect { y: body.y + 1, height: body.height.saturating_sub(foot + 1), ..body };
    rows(canvas, open, screen.selected, &pace, list, places);
    totals(canvas, open, &pace, Rect { y: list.y + list.height, height: foot, ..body }, places);
    bars::bottom(canvas, app);
}

fn heading(canvas: &mut Canvas, area: Rect, places: Columns) {
    canvas.text(area, 4, 0, "Punkt", Ink::Dim);
    let bar = Rect { width: places.bar + places.bar_width, ..area };
    canvas.text(bar, places.bar, 0, "█ brugt  ░ afsat", Ink::Dim);
    canvas.text(area, places.numbers, 0, &numbers("brugt", "afsat", "over"), Ink::Dim);
}

fn numbers(used: &str, planned: &str, over: &str) -> String {
    format!("{used:>5} {planned:>5} {over:>5}")
}

fn rows(canvas: &mut Canvas, open: &OpenMeeting, selected: usize, pace: &Pace, area: Rect, places: Columns) {
    let longest = pace.items.iter().map(|item| item.used.max(planned(item))).max().unwrap_or(0).max(60);
    let top = window(selected, pace.items.len(), area.height);
    for (row, (index, item)) in (0..area.height).zip(pace.items.iter().enumerate().skip(top)) {
        item_row(canvas, open, item, longest, area, row, places);
        canvas.list_row(Rect { width: places.name, ..area }, row, index, index == selected);
    }
    canvas.more_marks(area, top, pace.items.len());
}

fn planned(item: &ItemPace) -> i64 {
    item.planned.map_or(0, |minutes| i64::from(minutes) * 60)
}

fn item_row(
    canvas: &mut Canvas,
    open: &OpenMeeting,
    item: &ItemPace,
    longest: i64,
    area: Rect,
    row: u16,
    places: Columns,
) {
    let Some(index) = open.meeting.position(&item.item) else { return };
    let agenda_item = &open.meeting.items[index];
    let ItemSign { sign, ink, .. } = ItemSign::of(&open.meeting, index, agenda_item);
    let (sign, sign_ink) = if item.is_now { ("▸", Ink::Accent) } else { (sign, ink) };
    canvas.text(area, 1, row, sign, sign_ink);
    let name_ink = if item.is_now { Ink::Strong } else { Ink::Plain };
    canvas.text(Rect { width: places.name, ..area }, 4, row, &agenda_item.name(), name_ink);
    let bar = Rect { x: area.x + places.bar, width: places.bar_width, ..area };
    draw_bar(canvas, bar, row, item.used, planned(item), longest);
    let over = item.over().filter(|_| item.used > 0).map(minutes_of);
    let words = match over {
        Some(over) if over > 0 => format!("+{over}"),
        Some(over) if over < 0 && !item.remains => format!("−{}", -over),
        _ => String::new(),
    };
    let used = if item.used > 0 { minutes_of(item.used).to_string() } else { String::new() };
    let planned_minutes = item.planned.map_or_else(String::new, |minutes| minutes.to_string());
    let over_ink = if over.is_some_and(|over| over > 0) { Ink::Warn } else { Ink::Plain };
    canvas.text(area, places.numbers, row, &numbers(&used, &planned_minutes, &words), over_ink);
}

/// Returns seconds as minutes, rounded.
fn minutes_of(seconds: i64) -> i64 {
    (seconds + 30 * seconds.signum()) / 60
}

/// Draws the used time full, the rest light, and the time over in between: distinguishable without colour.
fn draw_bar(canvas: &mut Canvas, area: Rect, row: u16, used: i64, planned: i64, longest: i64) {
    let wide = |seconds: i64| {
        let cells = (seconds * i64::from(area.width) + longest / 2) / longest.max(1);
        let least = i64::from(seconds > 0);
        u16::try_from(cells.max(least)).unwrap_or(u16::MAX).min(area.width)
    };
    let (used, planned) = (wide(used), wide(planned));
    let within = if planned == 0 { used } else { used.min(planned) };
    let rest = |from: u16, to: u16, sign: &str| sign.repeat(usize::from(to.saturating_sub(from)));
    let column = canvas.text(area, 0, row, &rest(0, within, "█"), Ink::Accent);
    let column = canvas.text(area, column, row, &rest(within, used, "▓"), Ink::Warn);
    canvas.text(area, column, row, &rest(used, planned, "░"), Ink::Dim);
}

fn totals(canvas: &mut Canvas, open: &OpenMeeting, pace: &Pace, area: Rect, places: Columns) {
    canvas.rule(area, 0);
    canvas.text(area, 4, 1, "I alt", Ink::Strong);
    let set_aside = i64::from(pace.planned.unwrap_or(0)) * 60;
    let bar = Rect { x: area.x + places.bar, width: places.bar_width, ..area };
    draw_bar(canvas, bar, 1, pace.used, set_aside, pace.used.max(set_aside).max(60));
    let total = pace.planned.map_or_else(String::new, |minutes| minutes.to_string());
    canvas.text(
        area,
        places.numbers,
        1,
        &numbers(&minutes_of(pace.used).to_string(), &total, ""),
        Ink::Strong,
    );
    match wording::pause(open) {
        Some(pause) => canvas.text(area, 4, 2, &pause, Ink::Warn),
        None => canvas.text(area, 4, 2, "Pauser", Ink::Plain),
    };
    canvas.text(area, places.numbers, 2, &numbers(&minutes_of(pace.breaks).to_string(), "", ""), Ink::Plain);
    if !open.meeting.has_ended() {
        let (verdict, ink) = ending::verdict(pace);
        canvas.text(area, 4, 3, "Tilbage", Ink::Plain);
        canvas.text(area, 12, 3, &verdict, ink);
    }
}
