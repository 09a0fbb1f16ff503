//! Rows whose titles have their numbers in one cell with them.

use crate::import::agenda_table::TableCells;

/// The number and the title of a cell that has both: "1. Broen".
pub(super) fn numbered(cell: &[String]) -> Option<(Vec<String>, Vec<String>)> {
    let (line, below) = cell.split_first()?;
    let (number, title) = line.trim().split_once([' ', '\t'])?;
    let digits = number.trim_end_matches(['.', ')']);
    let is_item = !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit());
    let title = [title.trim().to_owned()].into_iter().chain(below.iter().cloned()).collect();
    is_item.then(|| (vec![digits.to_owned()], title))
}

/// A row with the number first and the title behind it, where both stand in one cell; without a number a row may be more
/// of the one above, or a break.
pub(super) fn title_apart(row: &TableCells, at: usize) -> TableCells {
    let mut rest = row.clone();
    let cell = if at < rest.len() { rest.remove(at) } else { Vec::new() };
    let (number, title) = numbered(&cell).unwrap_or((vec![String::new()], cell));
    [number, title].into_iter().chain(rest).collect()
}
