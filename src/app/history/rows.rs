//! A difference between two texts, laid out in rows.

use super::word_diff::{DiffKind, difference};
use crate::editor::wrap;

/// A row of a difference: its pieces in order.
pub type DiffRow = Vec<(DiffKind, String)>;

/// Returns a difference as rows of a width; removed and new text carries signs, so that it reads without
/// colour.
pub(super) fn rows(before: &str, after: &str, columns: u16) -> Vec<DiffRow> {
    let (mut text, mut ends) = (String::new(), Vec::new());
    for piece in difference(before, after) {
        let (open, close) = match piece.kind {
            DiffKind::Kept => ("", ""),
            DiffKind::Gone => ("[-", "-]"),
            DiffKind::New => ("{+", "+}"),
        };
        let words = match piece.kind {
            DiffKind::Kept => piece.text,
            // a removed line end ends no line
            DiffKind::Gone => piece.text.replace('\n', "¶"),
            DiffKind::New => piece.text.replace('\n', "¶\n"),
        };
        text.push_str(&format!("{open}{words}{close}"));
        ends.push((text.len(), piece.kind));
    }
    let mut pieces = ends.iter().peekable();
    let mut at = 0;
    let mut rows = Vec::new();
    for line in text.split('\n') {
        for row in wrap(line, columns) {
            rows.push(cut(row, at, &mut pieces));
            at += row.len();
        }
        at += 1;
    }
    rows
}

/// Returns a row cut into its pieces.
fn cut<'a>(
    row: &str,
    start: usize,
    pieces: &mut std::iter::Peekable<impl Iterator<Item = &'a (usize, DiffKind)>>,
) -> DiffRow {
    let (mut out, mut at) = (Vec::new(), start);
    while at < start + row.len() {
        while pieces.next_if(|(end, _)| *end <= at).is_some() {}
        let Some(&&(end, kind)) = pieces.peek() else { break };
        let end = end.min(start + row.len());
        out.push((kind, row[at - start..end - start].to_owned()));
        at = end;
    }
    out
}
