//! The referat as it will read, one column.

use super::bars;
use super::paint::Canvas;
use super::rect;
use super::theme::Ink;
use crate::app::{App, layout};

pub(super) fn draw(canvas: &mut Canvas, app: &App) {
    let Some(desk) = &app.desk else { return };
    bars::top(canvas, app, &format!("{} · ", desk.preview.name()));
    let area = rect(layout::preview(app.size));
    for (row, line) in (0..area.height).zip(desk.preview.rows.iter().skip(desk.preview.top)) {
        let ink = if line.heading { Ink::Strong } else { Ink::Plain };
        canvas.text(area, 0, row, &line.text, ink);
    }
    let shown = desk.preview.top + usize::from(area.height);
    if shown < desk.preview.rows.len() {
        canvas.right(area, area.height.saturating_sub(1), "▾", Ink::Dim);
    }
    bars::bottom(canvas, app);
}
