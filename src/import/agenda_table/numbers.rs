//! Rows whose titles or times have their numbers in one cell with them.

use crate::import::agenda_table::TableCells;
use crate::import::agenda_table::column_names::{AgendaColumn, named_column};
use crate::import::agenda_table::marks::text;
use crate::import::recognise::date_time;

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

/// Returns whether a cell has a time and nothing else: "5 min", "17.00-17.05".
pub(super) fn is_time(cell: &str) -> bool {
    let clock = cell.trim_start_matches("kl.").trim_start();
    date_time::minutes(cell).is_some()
        || date_time::is_clock_span(clock)
        || date_time::bare_slot(cell).is_some()
}

/// Returns the rows with the times of the items in the column of times, where they stand below the numbers in one cell:
/// "1." over "17.00-17.05".
pub(super) fn times_apart(rows: &[TableCells]) -> Option<Vec<TableCells>> {
    let divided = |row: &TableCells| {
        let first = text(row, 0);
        let (number, time) = first.split_once(' ')?;
        (number_of_cell(number).is_some() && is_time(time.trim()))
            .then(|| (number.to_owned(), time.trim().to_owned()))
    };
    let is_headed = rows.first().is_some_and(|head| divided(head).is_none());
    let below = &rows[usize::from(is_headed)..];
    let full = below.iter().filter(|row| !text(row, 0).is_empty()).count();
    if full < 2 || below.iter().filter_map(divided).count() < full {
        return None;
    }
    let times = rows[0].iter().position(|cell| named_column(cell) == Some(AgendaColumn::Time));
    let apart = |(at, row): (usize, &TableCells)| {
        let (number, time) = divided(row).unwrap_or_default();
        let mut row = row.clone();
        match times {
            Some(times) if row.len() > times && !time.is_empty() => {
                row[times] = vec![format!("{time} {}", text(&row, times)).trim().to_owned()];
            }
            Some(_) => {}
            None if at == 0 && is_headed => row.insert(1, vec!["Tid".to_owned()]),
            None => row.insert(1.min(row.len()), vec![time]),
        }
        if !number.is_empty() {
            row[0] = vec![number];
        }
        row
    };
    Some(rows.iter().enumerate().map(apart).collect())
}

/// Returns a row with the number first and the title behind it, where both stand in one cell; without a number a row
/// may be more of the one above, or a break.
pub(super) fn title_apart(row: &TableCells, at: usize) -> TableCells {
    let mut rest = row.clone();
    let cell = if at < rest.len() { rest.remove(at) } else { Vec::new() };
    let (number, title) = numbered(&cell).unwrap_or((vec![String::new()], cell));
    [number, title].into_iter().chain(rest).collect()
}
