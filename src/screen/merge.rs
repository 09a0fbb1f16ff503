//! A revised agenda: the differences above, the text of the selected one below.

use ratatui::layout::Rect;

use super::paint::{Canvas, window};
use super::theme::Ink;
use super::{bars, rect};
use crate::app::App;
use crate::app::merge::MergeScreen;
use crate::editor::wrap;
use crate::meeting::merge::{AgendaDifference, Supply};

/// The rows above the list: the kind of the file.
const HEAD: u16 = 2;

pub(super) fn draw(canvas: &mut Canvas, app: &App, screen: &MergeScreen) {
    let name = match screen.kind {
        Supply::Whole => "Ændret dagsorden · ",
        Supply::Supplement => "Tillæg · ",
    };
    bars::top(canvas, app, name);
    let body = rect(app.size().body());
    let taken = screen.rows.iter().filter(|(_, taken)| *taken).count();
    let kind = match screen.kind {
        Supply::Whole => "er ændret siden sidst",
        Supply::Supplement => "lægges til dagsordenen",
    };
    canvas.text(body, 1, 0, &format!("»{}« {kind}.", screen.origin.file), Ink::Strong);
    let count = format!("{taken} af {} tages med ", screen.rows.len());
    canvas.right(body, 0, &count, Ink::Dim);
    let room = body.height.saturating_sub(HEAD);
    let rows = u16::try_from(screen.rows.len()).unwrap_or(u16::MAX);
    let list = Rect { y: body.y + HEAD, height: rows.min(room / 2).max(1.min(room)), ..body };
    draw_list(canvas, screen, list);
    let below = list.height + 1;
    let words = Rect { y: list.y + below, height: room.saturating_sub(below), ..body };
    canvas.rule(Rect { y: list.y + list.height, height: 1, ..body }, 0);
    if let Some((difference, _)) = screen.rows.get(screen.selected) {
        draw_words(canvas, difference, words);
    }
    bars::bottom(canvas, app);
}

fn draw_list(canvas: &mut Canvas, screen: &MergeScreen, area: Rect) {
    let top = window(screen.selected, screen.rows.len(), area.height);
    for (row, (index, (difference, taken))) in (0..area.height).zip(screen.rows.iter().enumerate().skip(top))
    {
        let (sign, ink) = match (*taken, difference.doubt) {
            (true, _) => ("[x]", Ink::Good),
            (false, Some(_)) => ("[?]", Ink::Warn),
            (false, None) => ("[ ]", Ink::Dim),
        };
        canvas.text(area, 1, row, sign, ink);
        let is_asked = difference.conflict || difference.doubt.is_some();
        let ink = if is_asked { Ink::Warn } else { Ink::Plain };
        canvas.text(area, 5, row, &difference.sentence(), ink);
        canvas.list_row(area, row, index, index == screen.selected);
    }
}

/// Draws the text of the meeting and that of the file, field by field.
fn draw_words(canvas: &mut Canvas, difference: &AgendaDifference, area: Rect) {
    let mut row = 0;
    let columns = area.width.saturating_sub(10).max(10);
    for field in difference.fields() {
        canvas.text(area, 1, row, &field.name, Ink::Strong);
        row += 1;
        for (label, words, ink) in [("nu", &field.old, Ink::Dim), ("filen", &field.new, Ink::Plain)] {
            canvas.text(area, 2, row, label, Ink::Accent);
            let words = if words.is_empty() { "(intet)" } else { words };
            for line in wrap(words, columns).into_iter().take(usize::from(area.height / 2).max(1)) {
                canvas.text(area, 8, row, line.trim_end(), ink);
                row += 1;
            }
        }
    }
}
