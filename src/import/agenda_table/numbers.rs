//! Rows whose titles have their numbers in one cell with them.

use crate::import::agenda_table::TableCells;

/// Words before the number of an item, in lower case.
const WORDS: [&str; 5] = ["pkt.", "pkt", "punkt", "sag", "nr."];

/// Returns the number and the title of a cell that has both: "1. Broen", "Pkt. 1: Broen", or "Pkt. 1" over "Broen".
pub(super) fn numbered(cell: &[String]) -> Option<(Vec<String>, Vec<String>)> {
    let (line, below) = cell.split_first()?;
    let line = line.trim();
    let behind = line.split_once(' ').filter(|(word, _)| WORDS.contains(&word.to_lowercase().as_str()));
    if let Some((_, rest)) = behind {
        let (number, title) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
        let digits = number.trim_end_matches(['.', ')', ':']);
        let title = title.trim_start_matches(['-', '–', ':', ' ']).to_owned();
        let titles: Vec<String> =
            [title].into_iter().chain(below.iter().cloned()).filter(|text| !text.trim().is_empty()).collect();
        return (is_digits(digits) && !titles.is_empty()).then(|| (vec![digits.to_owned()], titles));
    }
    let (number, title) = line.split_once([' ', '\t'])?;
    let digits = number.trim_end_matches(['.', ')']);
    let title = title.trim_start_matches(['-', '–', ':', ' ']).trim_end().to_owned();
    let title = [title].into_iter().chain(below.iter().cloned()).collect();
    is_digits(digits).then(|| (vec![digits.to_owned()], title))
}

/// Returns the number of an item that a cell has, and nothing else: "1", "2.", "3)".
pub(in crate::import) fn number_of_cell(text: &str) -> Option<usize> {
    let digits = text.trim().trim_end_matches(['.', ')', ':']);
    if is_digits(digits) { digits.parse().ok() } else { None }
}

fn is_digits(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Returns a row with the number first and the title behind it, where both stand in one cell; without a number a row
/// may be more of the one above, or a break.
pub(super) fn title_apart(row: &TableCells, at: usize) -> TableCells {
    let mut rest = row.clone();
    let cell = if at < rest.len() { rest.remove(at) } else { Vec::new() };
    let (number, title) = numbered(&cell).unwrap_or((vec![String::new()], cell));
    [number, title].into_iter().chain(rest).collect()
}
