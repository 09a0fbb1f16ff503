//! Tables of items without a row that heads them: "1. | Velkomst | Bo | 5 min".

use crate::import::agenda_table::marks::{TableCells, text};
use crate::import::agenda_table::numbers::number_of_cell;
use crate::import::recognise::date_time;
use crate::import::recognise::heading::is_kind;
use crate::import::recognise::words::is_usual;

/// The fewest rows with numbers that make such a table.
const FEWEST: usize = 3;

/// The longest that a cell with a presenter is.
const LONGEST_PRESENTER: usize = 60;

/// Such a table.
struct HeadlessTable<'a> {
    /// Its rows with numbers.
    numbered: Vec<&'a TableCells>,
    /// Which column has the titles.
    titles: usize,
    /// What the columns beside them hold.
    beside: Vec<(usize, ColumnContent)>,
}

/// Returns a table of items with a row that heads it, made from what stands in its columns: numbers that rise by one, titles
/// of which the first or the last is one that agendas have, and more than the titles.
pub(super) fn with_head(rows: &[TableCells]) -> Option<Vec<TableCells>> {
    let HeadlessTable { beside, titles, .. } = HeadlessTable::of(rows).filter(HeadlessTable::is_agenda)?;
    let names = beside.iter().map(|(_, content)| vec![content.heading().to_owned()]);
    let head =
        ["Nr.", "Emne", "Indhold"].map(|name| vec![name.to_owned()]).into_iter().chain(names).collect();
    Some([head].into_iter().chain(rows.iter().map(|row| divided(row, titles, &beside))).collect())
}

impl<'a> HeadlessTable<'a> {
    fn of(rows: &'a [TableCells]) -> Option<Self> {
        let numbered: Vec<&TableCells> = rows.iter().filter(|row| !text(row, 0).is_empty()).collect();
        let first = number_of_cell(&text(numbered.first()?, 0))?;
        let is_next = |(at, row): (usize, &&TableCells)| number_of_cell(&text(row, 0)) == Some(first + at);
        if numbered.len() < FEWEST || !numbered.iter().enumerate().all(is_next) {
            return None;
        }
        let width = rows.iter().map(Vec::len).max()?;
        let titles = (1..width).find(|at| numbered.iter().all(|row| !text(row, *at).is_empty()))?;
        let beside = (1..width).filter(|at| *at != titles).map(|at| (at, content(&numbered, at))).collect();
        Some(HeadlessTable { numbered, titles, beside })
    }

    /// Returns whether its first or its last title is one that agendas have, and it has more than titles.
    fn is_agenda(&self) -> bool {
        let title = |row: &&TableCells| row[self.titles].iter().find(|line| !line.trim().is_empty()).cloned();
        let ends = [self.numbered.first(), self.numbered.last()].into_iter().flatten();
        let has_texts = self.numbered.iter().any(|row| row[self.titles].len() > 1);
        ends.filter_map(title).any(|title| is_usual(title.trim())) && (has_texts || !self.beside.is_empty())
    }
}

/// Returns a row with the title apart from the text in its cell, and what the item is for between the two.
fn divided(row: &TableCells, titles: usize, beside: &[(usize, ColumnContent)]) -> TableCells {
    let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
    let is_item = !text(row, 0).is_empty();
    let mut below = cell(titles).into_iter().filter(|line| !line.trim().is_empty());
    let title: Vec<String> = below.by_ref().take(usize::from(is_item)).collect();
    let kinds = beside.iter().filter(|(_, content)| *content == ColumnContent::Kind);
    let kind = kinds.map(|(at, _)| kind_in_words(text(row, *at))).filter(|kind| !kind.is_empty());
    let others = beside.iter().map(|(at, content)| match content {
        ColumnContent::Kind => Vec::new(),
        _ => cell(*at),
    });
    [cell(0), title, kind.chain(below).collect()].into_iter().chain(others).collect()
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ColumnContent {
    Presenter,
    Time,
    /// What the items are for: "Orientering".
    Kind,
    Unknown,
}

impl ColumnContent {
    /// Returns the heading of such a column.
    fn heading(self) -> &'static str {
        match self {
            ColumnContent::Presenter => "Ansvarlig",
            ColumnContent::Time => "Tid",
            ColumnContent::Kind | ColumnContent::Unknown => "",
        }
    }
}

/// What letters stand for in a column that says what the items are for.
const KIND_LETTERS: [(&str, &str); 3] = [("O", "Orientering"), ("D", "Drøftelse"), ("B", "Beslutning")];

/// Returns what an item is for, in words where a letter says it.
fn kind_in_words(cell: String) -> String {
    let known = KIND_LETTERS.iter().find(|(letter, _)| *letter == cell);
    known.map_or(cell, |(_, word)| (*word).to_owned())
}

/// Returns what all full cells of a column hold.
fn content(rows: &[&TableCells], at: usize) -> ColumnContent {
    let cells: Vec<String> = rows.iter().map(|row| text(row, at)).filter(|cell| !cell.is_empty()).collect();
    let holds = |is: fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| is(cell));
    if holds(is_time) {
        ColumnContent::Time
    } else if holds(|cell| is_kind(cell) || KIND_LETTERS.iter().any(|(letter, _)| *letter == cell)) {
        ColumnContent::Kind
    } else if holds(is_presenter) {
        ColumnContent::Presenter
    } else {
        ColumnContent::Unknown
    }
}

fn is_time(cell: &str) -> bool {
    let clock = cell.trim_start_matches("kl.").trim_start();
    date_time::minutes(cell).is_some()
        || date_time::is_clock_span(clock)
        || date_time::bare_slot(cell).is_some()
}

/// Returns whether a cell may name who presents an item: "Bo", "BK", "Formanden og Ane Ask", "Alle".
fn is_presenter(cell: &str) -> bool {
    cell.len() <= LONGEST_PRESENTER
        && cell.starts_with(char::is_uppercase)
        && !cell.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '%'))
        && !cell.ends_with('.')
}

#[cfg(test)]
mod tests {
    use crate::import::agenda_table::unfold;

    /// A row with its cells, in each of which a slash divides the paragraphs.
    fn row(cells: &[&str]) -> Vec<Vec<String>> {
        cells.iter().map(|cell| cell.split('/').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn what_stands_in_the_columns_says_what_they_hold() {
        let rows = [
            row(&["1.", "Velkomst", "Bo", "O", "5 min"]),
            row(&["2.", "Broen/Den er rådden.", "Ane Ask", "B", "8.15-8.30"]),
            row(&["", "Den er lukket.", "", "", ""]),
            row(&["3.", "Evt.", "", "", ""]),
        ];
        let wanted = [
            "",
            "1. Velkomst (Orientering) v/ Bo (5 min.)",
            "",
            "2. Broen (Beslutning) v/ Ane Ask (kl. 8.15-8.30)",
            "Den er rådden.",
            "Den er lukket.",
            "",
            "3. Evt.",
            "",
        ];
        assert_eq!(unfold(&rows).unwrap(), wanted);
    }

    #[test]
    fn rows_of_something_else_with_numbers_are_none() {
        let bids = [
            row(&["1", "Bro og Kaj", "4 mio."]),
            row(&["2", "Ask", "5 mio."]),
            row(&["3", "Birk", "6 mio."]),
        ];
        let jump = [row(&["1", "Velkomst", "Bo"]), row(&["3", "Broen", "Bo"]), row(&["4", "Evt.", "Bo"])];
        let bare = [row(&["1", "Velkomst"]), row(&["2", "Broen"]), row(&["3", "Evt."])];
        assert!([&bids, &jump, &bare].iter().all(|rows| unfold(&rows[..]).is_none()));
    }
}
