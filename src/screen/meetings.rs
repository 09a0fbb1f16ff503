//! The list of stored meetings.

use ratatui::layout::Rect;

use super::paint::{Canvas, window};
use super::theme::Ink;
use super::{bars, rect};
use crate::action::Action;
use crate::app::App;
use crate::meeting::{Summary, date};

/// Narrower than this, the name of the body needs the room that the bar would take.
const BAR_FROM: u16 = 76;

pub(super) fn draw(canvas: &mut Canvas, app: &App) {
    let line = Rect { height: 2, ..canvas.whole() };
    canvas.text(line, 1, 0, "referent · Møder", Ink::Strong);
    canvas.right(line, 0, &format!("{} ", date::clock_of(app.now)), Ink::Plain);
    canvas.rule(line, 1);
    let body = rect(app.size.body());
    let meetings = &app.meetings;
    let shown = meetings.shown();
    let search = meetings.search.text();
    if shown.is_empty() && search.is_empty() {
        empty(canvas, app, body);
    } else {
        let column = canvas.text(body, 1, 0, "Søg: ", Ink::Dim);
        let end = canvas.text(body, column, 0, &search, Ink::Strong);
        if app.overlay.is_none() {
            canvas.cursor(body, end, 0);
        }
        list(
            canvas,
            &shown,
            meetings.selected,
            Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body },
        );
    }
    bars::bottom(canvas, app);
}

fn empty(canvas: &mut Canvas, app: &App, area: Rect) {
    if !app.meetings.known {
        canvas.text(area, 1, 1, "Henter møderne …", Ink::Dim);
        return;
    }
    let keys = app.keymap.keys_for(&app.contexts_of_view(), Action::ImportFile).unwrap_or_default();
    canvas.text(area, 1, 1, "Ingen møder endnu.", Ink::Strong);
    canvas.text(
        area,
        1,
        3,
        &format!("{keys} henter en dagsorden fra en fil (tekst, Word, PDF, web, JSON)."),
        Ink::Plain,
    );
    canvas.text(area, 1, 4, "Eller luk, og start med filen: referent DAGSORDEN", Ink::Plain);
}

fn list(canvas: &mut Canvas, shown: &[&Summary], selected: usize, area: Rect) {
    if shown.is_empty() {
        canvas.text(area, 1, 1, "Intet møde hedder sådan.", Ink::Dim);
    }
    let top = window(selected, shown.len(), area.height);
    for (row, (index, summary)) in (0..area.height).zip(shown.iter().enumerate().skip(top)) {
        meeting(canvas, summary, area, row);
        if index == selected {
            canvas.mark_row(area, row, Ink::Here);
        }
    }
}

fn meeting(canvas: &mut Canvas, summary: &Summary, area: Rect, row: u16) {
    let state = match (summary.closed, summary.unfinished) {
        (true, 0) => "afsluttet".to_owned(),
        (true, n) => format!("afsluttet, {n} mangler"),
        (false, 0) => "intet mangler".to_owned(),
        (false, n) => format!("{n} mangler"),
    };
    let bar = bar(summary.done, summary.needed);
    let right = if area.width < BAR_FROM {
        format!("{state} ")
    } else {
        format!("{bar} {:>2}/{:<2}  {state:<20}", summary.done, summary.needed)
    };
    let column = canvas.right(area, row, &right, Ink::Plain);
    let left = Rect { width: column.saturating_sub(1), ..area };
    let date = format!("{:>19}", date::long(summary.date));
    let end = canvas.text(left, 1, row, &date, Ink::Plain);
    canvas.text(left, end + 2, row, &summary.body, Ink::Strong);
}

fn bar(done: usize, needed: usize) -> String {
    let filled = (done * 10).checked_div(needed).unwrap_or(10).min(10);
    format!("{}{}", "█".repeat(filled), "░".repeat(10 - filled))
}
