//! Tables of items on a page: the cells of a row may go on over the rows below, each in its column.

use crate::import::agenda_table;
use crate::import::pdf::row::PageRow;

/// How far a cell may begin before its column does, in points.
const SLACK: f64 = 4.0;

/// Two rows that are further apart, in sizes of the font, are not of one table.
const APART: f64 = 4.0;

/// The cells of a row, each a paragraph.
fn cells(row: &PageRow) -> Vec<Vec<String>> {
    row.cells.iter().map(|(_, text)| vec![text.clone()]).collect()
}

/// The rows of a page with its table of items, where it has one, in the lines of the items.
pub(super) fn unfold(mut rows: Vec<PageRow>) -> Vec<PageRow> {
    let is_head = |row: &PageRow| row.cells.len() > 2 && agenda_table::is_head(&cells(row));
    let Some(head) = rows.iter().position(is_head) else { return rows };
    let (table, end) = gathered(&rows, head);
    let Some(lines) = agenda_table::unfold(&table).filter(|_| table.len() > 3) else { return rows };
    let (y, size) = (rows[head].y, rows[head].size);
    let line = |text: String| PageRow {
        text,
        cells: Vec::new(),
        y,
        end: 0.0,
        size,
        word: 0.0,
        font: None,
        bold: false,
        margin: None,
    };
    rows.splice(head..end, lines.into_iter().map(line));
    rows
}

/// The rows of a table with its head at a place, each with all its cells, and where it ends on the page.
fn gathered(rows: &[PageRow], head: usize) -> (Vec<Vec<Vec<String>>>, usize) {
    let columns: Vec<f64> = rows[head].cells.iter().map(|(x, _)| *x).collect();
    let mut table = vec![cells(&rows[head])];
    let mut end = head + 1;
    for row in &rows[head + 1..] {
        let place = |x: f64| columns.iter().rposition(|start| *start <= x + SLACK);
        let places: Option<Vec<usize>> = row.cells.iter().map(|(x, _)| place(*x)).collect();
        let Some(places) = places.filter(|places| !places.is_empty()) else { break };
        let is_near = row.y - rows[end - 1].y <= APART * row.size;
        // what begins in the first column and goes on over the next is no cell
        let is_wide = row.cells.len() == 1 && columns.get(places[0] + 1).is_some_and(|next| row.end > *next);
        if !is_near || is_wide {
            break;
        }
        if places[0] == 0 || table.len() == 1 {
            table.push(vec![Vec::new(); columns.len()]);
        }
        let Some(open) = table.last_mut() else { break };
        for (place, (_, text)) in places.into_iter().zip(&row.cells) {
            match open[place].last_mut() {
                Some(cell) => *cell = format!("{cell} {text}"),
                None => open[place].push(text.clone()),
            }
        }
        end += 1;
    }
    (table, end)
}
