//! The versions of a decision to the left, the difference to the right.

use ratatui::layout::Rect;

use super::paint::{Canvas, window};
use super::theme::Ink;
use super::{bars, rect};
use crate::action::Action;
use crate::app::history::layout;
use crate::app::history::{Against, History, when};
use crate::app::window::Room;
use crate::app::word_diff::DiffKind;
use crate::app::{App, OpenMeeting};
use crate::meeting::{Version, date};

pub(super) fn draw(canvas: &mut Canvas, app: &App) {
    let Some(open) = &app.open_meeting else { return };
    let parts = layout::divide(app.size);
    let title = open.item().map_or_else(String::new, |item| format!("Udgaver af {}", item.name()));
    head(canvas, app, &title);
    if matches!(app.size.room(), Room::Narrow | Room::Wide) {
        let line = rect(parts.list);
        for row in 0..line.height {
            canvas.text(Rect { width: line.width + 1, ..line }, line.width, row, "│", Ink::Dim);
        }
    }
    list(canvas, app, open, rect(parts.list));
    label(canvas, app, open, rect(parts.label));
    difference(canvas, &open.history, rect(parts.difference));
    bars::bottom(canvas, app);
}

fn head(canvas: &mut Canvas, app: &App, title: &str) {
    let line = Rect { height: 2, ..canvas.whole() };
    let clock = canvas.right(line, 0, &format!("  {} ", date::clock_of(app.now)), Ink::Plain);
    canvas.text(Rect { width: clock, ..line }, 1, 0, title, Ink::Strong);
    canvas.rule(line, 1);
}

fn list(canvas: &mut Canvas, app: &App, open: &OpenMeeting, area: Rect) {
    let versions = open.history.versions();
    let top = window(open.history.selected, versions.len(), area.height);
    for (row, (index, version)) in (0..area.height).zip(versions.iter().enumerate().skip(top)) {
        let here = index == open.history.selected;
        canvas.text(area, 0, row, if here { "▸" } else { " " }, Ink::Accent);
        let column = canvas.text(area, 2, row, &time(app, version, index), Ink::Plain);
        canvas.text(area, column.max(19) + 1, row, version.kind.label(), Ink::Dim);
        if here {
            canvas.mark_row(area, row, Ink::Here);
        }
    }
}

fn time(app: &App, version: &Version, index: usize) -> String {
    let when = when(version.ended, app.now);
    if index == 0 { format!("nu {when}") } else { when }
}

/// What is compared with what, or why there is nothing to compare.
fn label(canvas: &mut Canvas, app: &App, open: &OpenMeeting, area: Rect) {
    let history = &open.history;
    if !history.known {
        canvas.text(area, 0, 0, "Henter udgaverne …", Ink::Dim);
        return;
    }
    let versions = history.versions();
    if versions.len() <= 1 {
        let said = match versions {
            [] => "Beslutningen er ikke skrevet endnu.",
            _ => "Beslutningen har kun én udgave endnu.",
        };
        canvas.text(area, 0, 0, said, Ink::Strong);
        return;
    }
    let name = |index: usize| {
        versions.get(index).map_or_else(|| "intet".to_owned(), |version| when(version.ended, app.now))
    };
    let (from, to) = match history.comparison() {
        Against::Now => (name(history.selected), "nu".to_owned()),
        Against::Before if history.selected == 0 => (name(1), "nu".to_owned()),
        Against::Before => (name(history.selected + 1), name(history.selected)),
    };
    canvas.text(area, 0, 0, &format!("Fra {from} til {to}"), Ink::Accent);
    let keys = app.keymap.keys_for(&app.contexts_of_view(), Action::CompareOther);
    if let Some(keys) = keys.filter(|_| history.selected > 0) {
        let other = match history.comparison() {
            Against::Now => "udgaven før",
            Against::Before => "teksten nu",
        };
        canvas.right(area, 0, &format!("{keys}: {other}"), Ink::Dim);
    }
}

fn difference(canvas: &mut Canvas, history: &History, area: Rect) {
    for (row, pieces) in (0..area.height).zip(history.rows.iter().skip(history.top)) {
        let mut column = 0;
        for (fate, text) in pieces {
            let ink = match fate {
                DiffKind::Kept => Ink::Plain,
                DiffKind::Gone => Ink::Bad,
                DiffKind::New => Ink::Good,
            };
            column = canvas.written(area, column, row, text, ink);
        }
    }
    if history.top + usize::from(area.height) < history.rows.len() {
        canvas.right(Rect { width: area.width + 1, ..area }, area.height.saturating_sub(1), "▾", Ink::Dim);
    }
}
