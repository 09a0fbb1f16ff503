//! The versions of a decision to the left, the difference to the right.

use ratatui::layout::Rect;

use super::paint::{Canvas, window};
use super::theme::Ink;
use super::{bars, rect};
use crate::action::Action;
use crate::app::App;
use crate::app::history::word_diff::DiffKind;
use crate::app::history::{Against, HistoryScreen, layout, version_time};
use crate::app::window::Room;
use crate::meeting::{Version, date};

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &HistoryScreen) {
    let Some(open) = app.open_meeting() else { return };
    let parts = layout::divide(app.size());
    let title = open.item().map_or_else(String::new, |item| format!("Udgaver af {}", item.name()));
    head(canvas, app, &title);
    if matches!(app.size().room(), Room::Narrow | Room::Wide) {
        canvas.column_rule(rect(parts.list), parts.list.width);
    }
    list(canvas, app, screen, rect(parts.list));
    label(canvas, app, screen, rect(parts.label));
    difference(canvas, screen, rect(parts.difference));
    bars::bottom(canvas, app);
}

fn head(canvas: &mut Canvas, app: &App, title: &str) {
    let line = Rect { height: 2, ..canvas.whole() };
    let clock = canvas.right(line, 0, &format!("  {} ", date::clock_of(app.now())), Ink::Plain);
    canvas.text(Rect { width: clock, ..line }, 1, 0, title, Ink::Strong);
    canvas.rule(line, 1);
}

fn list(canvas: &mut Canvas, app: &App, screen: &HistoryScreen, area: Rect) {
    let versions = screen.versions();
    let top = window(screen.selected, versions.len(), area.height);
    for (row, (index, version)) in (0..area.height).zip(versions.iter().enumerate().skip(top)) {
        let is_selected = index == screen.selected;
        canvas.sign(area, 0, row, if is_selected { "▸" } else { " " }, Ink::Accent);
        let column = canvas.text(area, 2, row, &time(app, version, index), Ink::Plain);
        canvas.text(area, column.max(19) + 1, row, version.kind.label(), Ink::Dim);
        canvas.list_row(area, row, index, is_selected);
    }
}

fn time(app: &App, version: &Version, index: usize) -> String {
    let time = version_time(version.ended, app.now());
    if index == 0 { format!("nu {time}") } else { time }
}

/// Draws the label: what is compared, or why nothing can be.
fn label(canvas: &mut Canvas, app: &App, screen: &HistoryScreen, area: Rect) {
    if !screen.known {
        canvas.text(area, 0, 0, "Henter udgaverne …", Ink::Dim);
        return;
    }
    let versions = screen.versions();
    if versions.len() <= 1 {
        let sentence = match versions {
            [] => "Beslutningen er ikke skrevet endnu.",
            _ => "Beslutningen har kun én udgave endnu.",
        };
        canvas.text(area, 0, 0, sentence, Ink::Strong);
        return;
    }
    let name = |index: usize| {
        versions
            .get(index)
            .map_or_else(|| "intet".to_owned(), |version| version_time(version.ended, app.now()))
    };
    let (from, to) = match screen.comparison() {
        Against::Now => (name(screen.selected), "nu".to_owned()),
        Against::Before if screen.selected == 0 => (name(1), "nu".to_owned()),
        Against::Before => (name(screen.selected + 1), name(screen.selected)),
    };
    canvas.text(area, 0, 0, &format!("Fra {from} til {to}"), Ink::Accent);
    let keys = app.keys_of_view(Action::CompareOther);
    if let Some(keys) = keys.filter(|_| screen.selected > 0) {
        let other = match screen.comparison() {
            Against::Now => "udgaven før",
            Against::Before => "teksten nu",
        };
        canvas.right(area, 0, &format!("{keys}: {other}"), Ink::Dim);
    }
}

fn difference(canvas: &mut Canvas, screen: &HistoryScreen, area: Rect) {
    for (row, pieces) in (0..area.height).zip(screen.rows.iter().skip(screen.top)) {
        let mut column = 0;
        for (kind, text) in pieces {
            let ink = match kind {
                DiffKind::Kept => Ink::Plain,
                DiffKind::Gone => Ink::Bad,
                DiffKind::New => Ink::Good,
            };
            column = canvas.written(area, column, row, text, ink);
        }
    }
    if screen.top + usize::from(area.height) < screen.rows.len() {
        canvas.right(Rect { width: area.width + 1, ..area }, area.height.saturating_sub(1), "▾", Ink::Dim);
    }
}
