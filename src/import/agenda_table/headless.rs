//! Tables of items without a row that heads them, or with one in words of its own: "1. | Velkomst | Bo | 5 min".

use rustc_hash::FxHashSet;

use crate::import::agenda_table::column_names::{AgendaColumn, named_column};
use crate::import::agenda_table::marks::{TableCells, mark_columns, text};
use crate::import::agenda_table::numbers::{is_time, number_of_cell};
use crate::import::recognise::heading::is_kind;
use crate::import::recognise::name;
use crate::import::recognise::words::is_usual;
use crate::meeting::secrecy;

/// The fewest rows with numbers that make such a table.
const FEWEST: usize = 3;

/// The longest that a cell with a presenter is.
const LONGEST_PRESENTER: usize = 60;

/// Such a table.
struct RisingTable<'a> {
    /// Its rows with numbers.
    numbered: Vec<&'a TableCells>,
    /// Which column has the titles.
    titles: usize,
    /// The columns beside them, each with its name and what it holds.
    beside: Vec<(usize, String, ColumnContent)>,
    /// The row that stands above them.
    head: Option<&'a TableCells>,
}

/// Returns a table of items with a row that heads it, made from what stands in its columns: numbers that rise by one, titles
/// that are named so or of which the first or the last is one that agendas have, and more than the titles.
pub(super) fn with_head(rows: &[TableCells]) -> Option<Vec<TableCells>> {
    let is_head = |row: &&TableCells| number_of_cell(&text(row, 0)).is_none();
    let head = rows.first().filter(is_head);
    let below = &rows[usize::from(head.is_some())..];
    let RisingTable { beside, titles, .. } = RisingTable::of(head, below).filter(RisingTable::is_agenda)?;
    let names = beside.iter().map(|(_, name, _)| vec![name.clone()]);
    let head =
        ["Nr.", "Emne", "Indhold"].map(|name| vec![name.to_owned()]).into_iter().chain(names).collect();
    Some([head].into_iter().chain(below.iter().map(|row| divided(row, titles, &beside))).collect())
}

/// Returns whether most numbered rows stand again below as numbered lines of their own: the table is a list of contents.
pub(super) fn is_repeated(table: &[TableCells], below: &[&str]) -> bool {
    let title = |line: &&'_ str| {
        let line = line.trim();
        let behind =
            line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ':' | ' '));
        (behind.len() < line.len()).then(|| behind.to_owned())
    };
    let titles: FxHashSet<String> = below.iter().filter_map(title).collect();
    let is_numbered = |row: &&TableCells| number_of_cell(&text(row, 0)).is_some();
    let stands_below = |row: &&TableCells| {
        row[1..].iter().flatten().any(|cell| cell.contains(char::is_alphabetic) && titles.contains(cell))
    };
    let (again, alone): (Vec<&TableCells>, Vec<_>) = table.iter().filter(is_numbered).partition(stands_below);
    again.len() > alone.len()
}

impl<'a> RisingTable<'a> {
    /// Reads the rows under the one that may head them.
    fn of(head: Option<&'a TableCells>, rows: &'a [TableCells]) -> Option<Self> {
        let numbered: Vec<&TableCells> = rows.iter().filter(|row| !text(row, 0).is_empty()).collect();
        let first = number_of_cell(&text(numbered.first()?, 0))?;
        let is_next = |(at, row): (usize, &&TableCells)| number_of_cell(&text(row, 0)) == Some(first + at);
        if numbered.len() < FEWEST || !numbered.iter().enumerate().all(is_next) {
            return None;
        }
        let width = rows.iter().map(Vec::len).max()?;
        let name = |at: usize| head.map(|head| text(head, at)).unwrap_or_default();
        let column = |at: usize| named_column(&[name(at)]);
        let says_other = |at| matches!(content(&numbered, at), ColumnContent::Time | ColumnContent::Kind);
        let is_full = |at: &usize| numbered.iter().all(|row| !text(row, *at).is_empty()) && !says_other(*at);
        let is_titled = |at: &usize| column(*at) == Some(AgendaColumn::Title);
        let named = (1..width).find(|at| is_titled(at) && is_full(at));
        let titles = named.or_else(|| (1..width).find(is_full))?;
        let heading = |at: usize| {
            let content = match content(&numbered, at) {
                // under a name that says something else words are no people
                ColumnContent::Presenter if !name(at).is_empty() && !are_names(&numbered, at) => {
                    ColumnContent::Unknown
                }
                content => content,
            };
            let name = if column(at).is_some() || content == ColumnContent::Unknown {
                name(at)
            } else {
                content.heading().to_owned()
            };
            (at, name, content)
        };
        let beside = (1..width).filter(|at| *at != titles).map(heading).collect();
        Some(RisingTable { numbered, titles, beside, head })
    }

    /// Returns whether its titles are those of an agenda, and it has more than them. Under a row that heads it a column that says
    /// nothing of the items makes a list of contents: "Punkt | Indhold | Bilag".
    fn is_agenda(&self) -> bool {
        let title = |row: &&TableCells| row[self.titles].iter().find(|line| !line.trim().is_empty()).cloned();
        let ends = [self.numbered.first(), self.numbered.last()].into_iter().flatten();
        let has_texts = self.numbered.iter().any(|row| row[self.titles].len() > 1);
        let is_usual_title = || ends.filter_map(title).any(|title| is_usual(title.trim()));
        let Some(head) = self.head else {
            return is_usual_title() && (has_texts || !self.beside.is_empty());
        };
        // who may read the items is asked where the table is read as it stands
        let rows: Vec<TableCells> =
            [head].into_iter().chain(self.numbered.iter().copied()).cloned().collect();
        let unknown =
            || self.beside.iter().map(|(at, ..)| *at).filter(|at| named_column(&[text(head, *at)]).is_none());
        let says_who_reads = |at: usize| {
            self.numbered.iter().any(|row| secrecy::of_cell(&text(head, at), &text(row, at)).is_some())
        };
        if unknown().any(says_who_reads) || !mark_columns(unknown(), &rows).is_empty() {
            return false;
        }
        let is_named = named_column(&[text(head, self.titles)]) == Some(AgendaColumn::Title);
        let says_more = |(_, name, content): &(usize, String, ColumnContent)| match named_column(
            std::slice::from_ref(name),
        ) {
            Some(column) => column != AgendaColumn::Bilag,
            None => *content != ColumnContent::Unknown,
        };
        (is_named || is_usual_title()) && (has_texts || self.beside.iter().any(says_more))
    }
}

/// Returns a row with the title apart from the text in its cell, and what the item is for between the two.
fn divided(row: &TableCells, titles: usize, beside: &[(usize, String, ColumnContent)]) -> TableCells {
    let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
    let is_item = !text(row, 0).is_empty();
    let mut below = cell(titles).into_iter().filter(|line| !line.trim().is_empty());
    let title: Vec<String> = below.by_ref().take(usize::from(is_item)).collect();
    let kinds = beside.iter().filter(|(.., content)| *content == ColumnContent::Kind);
    let kind = kinds.map(|(at, ..)| kind_in_words(text(row, *at))).filter(|kind| !kind.is_empty());
    let others = beside.iter().map(|(at, _, content)| match content {
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

/// Returns whether a cell may name who presents an item: "Bo", "BK", "Formanden og Ane Ask", "Alle".
fn is_presenter(cell: &str) -> bool {
    (2..=LONGEST_PRESENTER).contains(&cell.len())
        && cell.starts_with(char::is_uppercase)
        && !cell.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '%'))
        && !cell.ends_with('.')
}

/// Returns whether all full cells of a column are names of people, first and last.
fn are_names(rows: &[&TableCells], at: usize) -> bool {
    let cells = rows.iter().map(|row| text(row, at)).filter(|cell| !cell.is_empty());
    let is_name = |cell: &str| cell.contains(' ') && name::listed(cell).is_some();
    cells.into_iter().all(|cell| cell == "Alle" || is_name(&cell))
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
    fn a_head_in_words_of_its_own_names_what_is_not_seen() {
        let rows = [
            row(&["#", "Sagen", "Hvordan", "Hvem står for det"]),
            row(&["1.", "Velkomst", "Runde", "Bo Birk"]),
            row(&["2.", "Broen", "I grupper", "Ane Ask"]),
            row(&["3.", "Evt.", "", ""]),
        ];
        let wanted = [
            "",
            "1. Velkomst v/ Bo Birk",
            "Hvordan: Runde",
            "",
            "2. Broen v/ Ane Ask",
            "Hvordan: I grupper",
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
        let marked = [
            row(&["Pkt.", "Emne", "Art", "Å/L"]),
            row(&["1", "Velkomst", "O", "Å"]),
            row(&["2", "Broen", "B", "L"]),
            row(&["3", "Evt.", "", "Å"]),
        ];
        assert_eq!(unfold(&marked), None);
    }
}
