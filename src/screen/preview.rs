//! The referat as it will read, one column.

use super::bars;
use super::paint::Canvas;
use super::rect;
use super::theme::Ink;
use crate::app::{App, layout};

pub(super) fn draw(canvas: &mut Canvas, app: &App) {
    let Some(open) = &app.open_meeting else { return };
    bars::top(canvas, app, &format!("{} · ", open.preview.name()));
    let area = rect(layout::preview(app.size));
    for (row, line) in (0..area.height).zip(open.preview.rows.iter().skip(open.preview.top)) {
        let ink = if line.heading { Ink::Strong } else { Ink::Plain };
        canvas.text(area, 0, row, &line.text, ink);
    }
    let shown = open.preview.top + usize::from(area.height);
    if shown < open.preview.rows.len() {
        canvas.right(area, area.height.saturating_sub(1), "▾", Ink::Dim);
    }
    bars::bottom(canvas, app);
}
