//! Labels that stand in the middle of the cell beside them: "Mødt" between the second and the third of four names. Each is
//! put over the rows of its cell.

use crate::import::pdf::row::PageRow;

/// Rows of one cell are no further apart, in sizes of the font.
const NEAR: f64 = 1.7;

/// How far a row may begin beside its column, in points.
const SLACK: f64 = 2.0;

/// A longer text is no label.
const LONGEST: usize = 30;

/// Puts labels over their cells.
pub(super) fn raise(rows: &mut Vec<PageRow>) {
    let mut at = 1;
    while at < rows.len() {
        if let Some(top) = top_of_cell(rows, at) {
            let (label, beside) = divided(rows.remove(at));
            if let Some(beside) = beside {
                rows.insert(at, beside);
                at += 1;
            }
            let y = rows[top].y;
            rows.insert(top, PageRow { y, ..label });
        }
        at += 1;
    }
}

/// Returns where the cell begins in the middle of whose rows a label stands: as many rows above it as below, apart
/// from other rows.
fn top_of_cell(rows: &[PageRow], at: usize) -> Option<usize> {
    let label = &rows[at];
    let (first, name) = label.cells.first()?;
    let [(x, _)] = rows[at - 1].cells[..] else { return None };
    let is_beside = |row: &PageRow| matches!(row.cells[..], [(from, _)] if (from - x).abs() < SLACK);
    let has_cell = label.cells.len() == 2 && (label.cells[1].0 - x).abs() < SLACK;
    let is_label = (label.cells.len() == 1 && label.end < x || has_cell) && *first < x;
    let is_short = name.len() <= LONGEST && name.starts_with(char::is_uppercase);
    if !is_label || !is_short || !is_beside(&rows[at - 1]) {
        return None;
    }
    let is_near = |above: &PageRow, below: &PageRow| below.y - above.y <= NEAR * above.size;
    let in_cell = |two: &[PageRow]| is_near(&two[0], &two[1]);
    let above = rows[..at].windows(2).rev().take_while(|two| in_cell(two) && is_beside(&two[0])).count() + 1;
    let below = rows[at..].windows(2).take_while(|two| in_cell(two) && is_beside(&two[1])).count();
    let is_whole = (at - above).checked_sub(1).is_none_or(|over| !is_near(&rows[over], &rows[at - above]))
        && rows.get(at + below + 1).is_none_or(|under| !is_near(&rows[at + below], under));
    (below > 0 && above.abs_diff(below) <= 1 && is_near(&rows[at - 1], label) && is_whole).then(|| at - above)
}

/// Returns a row as its label alone, and what stands beside it.
fn divided(row: PageRow) -> (PageRow, Option<PageRow>) {
    let alone = |row: &PageRow, cell: &(f64, String)| PageRow {
        text: cell.1.clone(),
        cells: vec![cell.clone()],
        ends: Vec::new(),
        tabs: Vec::new(),
        y: row.y,
        end: row.end,
        size: row.size,
        word: row.word,
        font: row.font,
        bold: row.bold,
        margin: row.margin,
    };
    match &row.cells[..] {
        [label, beside] => (alone(&row, label), Some(alone(&row, beside))),
        _ => (row, None),
    }
}
