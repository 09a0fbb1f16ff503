//! Tables on a page: of items, whose cells may go on over the rows below, each in its column, and of people.

use std::ops::Range;

use crate::import::agenda_table;
use crate::import::passes::people_table;
use crate::import::pdf::row::PageRow;
use crate::import::recognise::name;
use crate::import::recognise::text::bullet;

/// How far a cell may begin before its column does, in points.
const SLACK: f64 = 4.0;

/// Two rows that are further apart, in sizes of the font, are not of one table.
const APART: f64 = 4.0;

/// Nor are their columns the same, where nothing heads them.
const NEAR: f64 = 2.2;

/// Returns the cells of a row, each a paragraph.
fn cells(row: &PageRow) -> Vec<Vec<String>> {
    row.cells.iter().map(|(_, text)| vec![text.clone()]).collect()
}

/// Puts a tab where a column begins, by the rows above and below, in rows whose cells stand too near each other to tell.
pub(super) fn divide_at_columns(rows: &mut [PageRow]) {
    let is_near = |above: &PageRow, below: &PageRow| (below.y - above.y).abs() <= NEAR * above.size;
    for table in rows.chunk_by_mut(is_near) {
        let mut columns: Vec<i64> = table.iter().flat_map(|row| row.tabs.iter().map(|x| place(*x))).collect();
        columns.sort_unstable();
        columns.dedup();
        let begins = |x: f64| (-1..=1).any(|off| columns.binary_search(&(place(x) + off)).is_ok());
        for row in table {
            let is_new = |(x, _): &(f64, String)| begins(*x) && !row.tabs.contains(x);
            if row.cells.iter().skip(1).any(is_new) {
                row.text = divided(row, begins);
            }
        }
    }
}

/// Returns a place on a row, in whole points.
fn place(x: f64) -> i64 {
    x.round() as i64
}

/// Returns the cells of a row with tabs before those that begin a column.
fn divided(row: &PageRow, begins: impl Fn(f64) -> bool) -> String {
    let mut text = String::new();
    for (n, (x, cell)) in row.cells.iter().enumerate() {
        let gap = if begins(*x) { "\t" } else { " " };
        text.push_str(if n > 0 { gap } else { "" });
        text.push_str(cell);
    }
    text
}

/// Returns the rows of a page with its first table of items or of people, where it has one, in lines.
pub(super) fn unfold(mut rows: Vec<PageRow>) -> Vec<PageRow> {
    let is_items = |row: &PageRow| row.cells.len() > 2 && agenda_table::is_head(&cells(row));
    if let Some(head) = rows.iter().position(is_items) {
        let (table, end) = gathered(&rows, head, |_| false, true);
        if let Some(lines) = agenda_table::unfold(&table).filter(|_| table.len() > 3) {
            replace(&mut rows, head..end, lines);
        }
        return rows;
    }
    let words =
        |row: &PageRow| row.cells.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\t");
    let Some(head) = rows.iter().position(|row| people_table::is_head_of(&words(row))) else { return rows };
    // a name may be broken over two rows
    let (table, end) = gathered(&rows, head, |row| row.cells.len() == 1 && !name::is_name(&row.text), false);
    if table.len() > 2 {
        let line =
            |row: &Vec<Vec<String>>| row.iter().map(|cell| cell.join(" ")).collect::<Vec<_>>().join("\t");
        replace(&mut rows, head..end, table.iter().map(line).collect());
    }
    rows
}

/// Puts lines in the place of the rows of a table.
fn replace(rows: &mut Vec<PageRow>, table: Range<usize>, lines: Vec<String>) {
    let (y, size) = (rows[table.start].y, rows[table.start].size);
    rows.splice(table, lines.into_iter().map(|text| PageRow::line(text, y, size)));
}

/// Returns the rows of a table with its head at a place, each with all its cells, and where it ends on the page. Some
/// rows that begin in the first column go on with the one above.
fn gathered(
    rows: &[PageRow],
    head: usize,
    goes_on: impl Fn(&PageRow) -> bool,
    has_texts: bool,
) -> (Vec<Vec<Vec<String>>>, usize) {
    let columns: Vec<f64> = rows[head].cells.iter().map(|(x, _)| *x).collect();
    let margins = margins(&rows[head + 1..], &columns);
    let mut ends: Vec<f64> = vec![0.0; columns.len()];
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
        if places[0] == 0 && !goes_on(row) || table.len() == 1 {
            table.push(vec![Vec::new(); columns.len()]);
        }
        let Some(open) = table.last_mut() else { break };
        for (place, (x, text)) in places.into_iter().zip(&row.cells) {
            let is_full = ends[place] + row.size * 0.35 + first_word(*x, row, text) > margins[place];
            ends[place] = end_of(*x, row);
            match open[place].last_mut() {
                Some(cell) if !has_texts || is_full && !begins(text) => *cell = format!("{cell} {text}"),
                _ => open[place].push(text.clone()),
            }
        }
        end += 1;
    }
    (table, end)
}

/// Returns whether a row of a cell begins something: an entry of a list, an attachment.
fn begins(text: &str) -> bool {
    bullet(text).is_some() || text.starts_with("./.")
}

/// Returns where a cell of a row ends.
fn end_of(x: f64, row: &PageRow) -> f64 {
    let at = row.cells.iter().position(|(start, _)| *start == x).unwrap_or_default();
    row.ends.get(at).copied().unwrap_or(row.end)
}

/// Returns how wide the first word of a cell is, by the letters of the others.
fn first_word(x: f64, row: &PageRow, text: &str) -> f64 {
    let (word, all) = (text.split(' ').next().unwrap_or_default().chars().count(), text.chars().count());
    (end_of(x, row) - x) * word as f64 / all.max(1) as f64
}

/// Returns where the fullest row of each column ends.
fn margins(rows: &[PageRow], columns: &[f64]) -> Vec<f64> {
    let mut margins = vec![0.0_f64; columns.len()];
    for row in rows {
        for (x, _) in &row.cells {
            let Some(at) = columns.iter().rposition(|start| *start <= x + SLACK) else { continue };
            let end = end_of(*x, row);
            if columns.get(at + 1).is_none_or(|next| end <= *next) {
                margins[at] = margins[at].max(end);
            }
        }
    }
    margins
}
