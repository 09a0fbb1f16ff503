//! The preview of the referat, in one column.

use ratatui::layout::Rect;

use super::bars;
use super::paint::Canvas;
use super::rect;
use super::theme::Ink;
use crate::app::App;
use crate::app::preview::{self, PreviewScreen};

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &PreviewScreen) {
    bars::top(canvas, app, &format!("{} · ", screen.name()));
    text(canvas, screen, rect(preview::area(app.size())));
    bars::bottom(canvas, app);
}

/// Draws the visible rows of the referat.
pub(super) fn text(canvas: &mut Canvas, screen: &PreviewScreen, area: Rect) {
    for (row, line) in (0..area.height).zip(screen.rows.iter().skip(screen.top)) {
        let ink = if line.heading { Ink::Strong } else { Ink::Plain };
        canvas.text(area, 0, row, &line.text, ink);
    }
    let shown = screen.top + usize::from(area.height);
    if shown < screen.rows.len() {
        canvas.right(area, area.height.saturating_sub(1), "▾", Ink::Dim);
    }
}
