//! Signs in the cells of a table of people: ticks, crosses and boxes.

use super::rows::TableRow;
use super::{Column, PeopleTable};
use crate::import::Warning;
use crate::meeting::Status;

/// Signs that say yes, and nothing else.
const TICKS: [&str; 6] = ["✓", "✔", "✅", "☑", "🗸", "x"];

/// Crosses, which say yes alone and no beside ticks.
const CROSSES: [&str; 8] = ["☒", "×", "✕", "✖", "✗", "✘", "❌", "⨯"];

/// Boxes with nothing in them.
const BOXES: [&str; 4] = ["☐", "□", "○", "❑"];

/// Writes an "x" for each sign that is a mark, and nothing for an empty box.
pub(super) fn plain(rows: Vec<TableRow>) -> Vec<TableRow> {
    let is_ticked =
        |(_, cells): &TableRow| cells.iter().any(|cell| TICKS[..4].contains(&bare(cell).as_str()));
    let with_ticks = rows.iter().any(is_ticked);
    let cell = |cell: String| {
        let sign = bare(&cell);
        let is_boxed = cell.starts_with('[') && cell.ends_with(']') && sign.is_empty();
        match sign.as_str() {
            _ if is_boxed || BOXES.contains(&sign.as_str()) => String::new(),
            sign if TICKS.contains(&sign) => "x".to_owned(),
            sign if CROSSES.contains(&sign) => (if with_ticks { "nej" } else { "x" }).to_owned(),
            _ => cell,
        }
    };
    rows.into_iter().map(|(no, cells)| (no, cells.into_iter().map(cell).collect())).collect()
}

/// Returns a cell without brackets around its sign, and without the form of the sign.
fn bare(cell: &str) -> String {
    let inside = cell.strip_prefix('[').and_then(|cell| cell.strip_suffix(']')).unwrap_or(cell);
    inside.trim_matches([' ', '\u{fe0f}', '\u{fe0e}']).to_lowercase()
}

impl PeopleTable {
    /// Those of whom a column of who came says nothing were away, where it has a mark at others.
    pub(super) fn miss_unmarked(&mut self, columns: &[Option<Column>]) {
        if !columns.contains(&Some(Column::There))
            || !self.attendance.iter().any(|record| record.status.attended())
        {
            return;
        }
        for (at, record) in self.attendance.iter_mut().enumerate() {
            if record.status == Status::Unknown && record.note.is_none() {
                (record.status, record.without_word) = (Status::Absent, Some(false));
                let text = format!("»{}« har intet mærke og er læst som fraværende", self.people[at].name);
                self.warnings.push(Warning::at(self.rows[at].0, text));
            }
        }
    }
}
