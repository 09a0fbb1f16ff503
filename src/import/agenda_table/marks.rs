//! Columns of a table of items that say with letters or crosses which of its rows are closed.

use crate::meeting::{Access, secrecy};

/// A row of a table: its cells, each with its paragraphs.
pub(in crate::import) type TableCells = Vec<Vec<String>>;

/// Returns those of some columns that may say with letters or crosses which rows are closed: one without a heading,
/// "L", or "Åben" over crosses.
pub(super) fn mark_columns(columns: impl Iterator<Item = usize>, rows: &[TableCells]) -> Vec<usize> {
    let is_marking = |at: &usize| {
        let head = text(&rows[0], *at);
        let cells: Vec<String> =
            rows[1..].iter().map(|row| text(row, *at)).filter(|cell| !cell.is_empty()).collect();
        let is_cross = |cell: &String| {
            ["x", "ja", "j", "nej", "n"].contains(&cell.to_lowercase().as_str())
                || !cell.contains(char::is_alphanumeric)
        };
        let asks = || secrecy::of_cell(&head, "ja").is_some() && cells.iter().all(is_cross);
        !cells.is_empty() && (head.is_empty() || head == "L" || asks())
    };
    columns.filter(is_marking).collect()
}

/// Returns the text of a cell; empty where there is none.
pub(super) fn text(row: &TableCells, at: usize) -> String {
    row.get(at).map(|cell| cell.join(" ").trim().to_owned()).unwrap_or_default()
}

/// Returns the rows with what a column of marks says of each in words. Where what is open has a cross, the others are
/// closed.
pub(super) fn with_marks_in_words(rows: &[TableCells], at: usize) -> Vec<TableCells> {
    let head = text(&rows[0], at);
    let asks = if head.is_empty() { "Å/L" } else { head.as_str() };
    let opens = !head.is_empty() && secrecy::of_cell(&head, "ja") == Some(Access::Open);
    let in_words = |row: &TableCells| {
        let cell = text(row, at);
        let is_closed =
            if cell.is_empty() { opens } else { secrecy::of_cell(asks, &cell) == Some(Access::Closed) };
        match (is_closed, cell.is_empty() || head.is_empty()) {
            (true, _) => "Lukket punkt".to_owned(),
            (false, true) => cell,
            (false, false) => format!("{head}: {cell}"),
        }
    };
    let mut marked = rows.to_vec();
    for (row, original) in marked.iter_mut().zip(rows).skip(1) {
        // a row without a number goes on with the item above it
        let is_item = original.first().is_some_and(|cell| cell.iter().any(|text| !text.trim().is_empty()));
        if row.len() <= at {
            row.resize(at + 1, Vec::new());
        }
        if is_item {
            row[at] = vec![in_words(original)];
        }
    }
    marked[0][at] = Vec::new();
    marked
}
