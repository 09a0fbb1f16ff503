//! The end page: what is missing, odd, left and decided, and the referat beside it or below.

use ratatui::layout::Rect;

use super::paint::{Canvas, columns, window};
use super::sign::of_state;
use super::theme::Ink;
use super::{bars, preview, rect};
use crate::action::Action;
use crate::app::App;
use crate::app::end_page::EndPageScreen;
use crate::app::end_page::layout::{self, EndLine, SIGNS};
use crate::app::end_page::rows::{self, EndRowKind, EndSign};
use crate::app::input::pointer::Target;
use crate::app::window::Room;

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &EndPageScreen) {
    let Some(open) = app.open_meeting() else { return };
    let title = if open.meeting.has_ended() { "Mødet er slut · " } else { "Slut mødet · " };
    bars::top(canvas, app, title);
    let rows = rows::rows(open);
    let lines = layout::lines(&rows, app.size());
    let parts = layout::divide(app.size(), lines.len());
    let is_over = open.meeting.has_ended();
    let step = if is_over { Action::ExportMarkdown } else { Action::CloseMeeting };
    let keys = app.keys_of_view(step).unwrap_or_default();
    list(canvas, screen.selected, (&lines, &keys), rect(parts.list));
    if app.size().room() == Room::Wide {
        canvas.column_rule(rect(parts.list), parts.list.width);
    }
    label(canvas, app, screen, rect(parts.label));
    preview::text(canvas, &screen.referat, rect(parts.referat));
    bars::bottom(canvas, app);
}

/// Draws the rows; the next step has its keys in front, which work from every row.
fn list(canvas: &mut Canvas, selected: usize, (lines, keys): (&[EndLine], &str), area: Rect) {
    canvas.target(area, Target::List);
    let selected_line = lines.iter().position(|line| line.choice == Some(selected)).unwrap_or(0);
    let top = window(selected_line, lines.len(), area.height);
    for (row, line) in (0..area.height).zip(lines.iter().skip(top)) {
        let (sign, words) = inks(line.row.kind);
        let words_at = if line.row.kind == EndRowKind::Heading { 1 } else { SIGNS };
        if line.is_first {
            let is_step = line.row.kind == EndRowKind::Step;
            canvas.text(area, 2, row, if is_step { keys } else { printed(line.row.sign) }, sign);
        }
        canvas.text(
            Rect { width: area.width.saturating_sub(1), ..area },
            words_at,
            row,
            line.text.trim_end(),
            words,
        );
        if line.is_last {
            about(canvas, area, row, line);
        }
        let Some(choice) = line.choice else { continue };
        if line.is_first {
            canvas.list_row(area, row, choice, choice == selected);
        } else if choice == selected {
            canvas.mark_row(area, row, Ink::Here);
        }
    }
    canvas.more_marks(Rect { width: area.width.saturating_sub(1), ..area }, top, lines.len());
}

/// Draws the title after a remark, where there is room for more than its beginning.
fn about(canvas: &mut Canvas, area: Rect, row: u16, line: &EndLine) {
    let column = SIGNS + columns(line.text.trim_end()) + 1;
    let room = area.width.saturating_sub(column + 1);
    if !line.row.about.is_empty() && room >= LEAST_TITLE {
        canvas.text(
            Rect { width: column + room, ..area },
            column,
            row,
            &format!("· {}", line.row.about),
            Ink::Dim,
        );
    }
}

/// In fewer columns a title is not readable.
const LEAST_TITLE: u16 = 12;

/// Returns the letters of a sign.
fn printed(sign: EndSign) -> &'static str {
    match sign {
        EndSign::State(state) => of_state(state),
        EndSign::Own(sign) => sign,
    }
}

/// Returns the inks of the sign and of the text after it.
fn inks(kind: EndRowKind) -> (Ink, Ink) {
    match kind {
        EndRowKind::Heading => (Ink::Accent, Ink::Accent),
        EndRowKind::Step => (Ink::Strong, Ink::Strong),
        EndRowKind::Missing => (Ink::Bad, Ink::Plain),
        EndRowKind::Odd => (Ink::Warn, Ink::Plain),
        EndRowKind::Done => (Ink::Good, Ink::Plain),
        EndRowKind::Plain => (Ink::Dim, Ink::Plain),
    }
}

/// Draws the label above the referat: the edition, and the scroll position.
fn label(canvas: &mut Canvas, app: &App, screen: &EndPageScreen, area: Rect) {
    canvas.rule(area, 0);
    canvas.text(area, 1, 0, &format!(" {} ", screen.referat.name()), Ink::Accent);
    if let Some(keys) = app.keys_of_view(Action::ScrollPageDown) {
        canvas.right(area, 0, &format!(" {keys}: rul "), Ink::Dim);
    }
}
