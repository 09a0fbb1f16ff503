//! Tables of people without a head: under the heading of a list a name stands on each row in the same column, and beside it
//! where somebody comes from, what they are and whether they came.

use crate::import::line::SourceLine;
use crate::import::passes::participants::columns::cells;
use crate::import::passes::participants::{ListReader, ParticipantEntry};
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind};

/// The fewest rows that make a table.
const FEWEST: usize = 3;

/// A row: the name, and what stands before it and behind it.
struct PersonRow {
    line: usize,
    name: String,
    label: String,
    rest: Vec<String>,
}

impl PersonRow {
    /// Returns the person, as a list has one: the name first, and the others behind commas.
    fn listed(&self) -> Option<Listed> {
        let is_said = |cell: &&String| away(cell).is_none() && cell.to_lowercase() != "medlem";
        let others = [&self.label].into_iter().chain(&self.rest).filter(is_said);
        let parts: Vec<&str> = [&self.name].into_iter().chain(others).map(String::as_str).collect();
        name::listed(&parts.join(", "))
    }

    /// Returns the list of those away that a cell puts the person on.
    fn away(&self) -> Option<(ListKind, String)> {
        [&self.label].into_iter().chain(&self.rest).find_map(|cell| Some((away(cell)?, cell.clone())))
    }
}

/// Returns whether a cell says that somebody was away: "Afbud".
fn away(cell: &str) -> Option<ListKind> {
    people::label(cell).filter(|kind| matches!(kind, ListKind::Afbud | ListKind::Absent))
}

/// Returns whether a cell is a name with nothing but brackets beside it.
fn is_person(cell: &str) -> bool {
    name::listed(cell).is_some_and(|listed| listed.person.org.is_none() && listed.person.title.is_none())
}

/// Returns the rows below the heading of a list that have a name behind another cell. A cell alone goes on with the
/// first one of the row above.
fn rows(lines: &[SourceLine]) -> Vec<(usize, PersonRow)> {
    let mut rows: Vec<(usize, PersonRow)> = Vec::new();
    for (at, line) in lines.iter().enumerate().take_while(|(_, line)| !line.is_blank()) {
        let mut cells: Vec<String> = cells(line).into_iter().map(|cell| cell.text).collect();
        match (cells.len(), rows.last_mut()) {
            (1, Some((end, above))) if line.people().is_none() && !is_person(&cells[0]) => {
                above.label = format!("{} {}", above.label, cells[0]);
                *end = at;
            }
            (2.., _) if is_person(&cells[1]) => {
                let rest = cells.split_off(2);
                let (label, name) = (cells.swap_remove(0), cells.swap_remove(0));
                rows.push((at, PersonRow { line: at, name, label, rest }));
            }
            _ => break,
        }
    }
    rows
}

impl ListReader<'_> {
    /// Reads a table of people without a head below the heading of a list. Returns the place after it.
    pub(super) fn headless(&mut self, at: usize) -> Option<usize> {
        let above = (0..at).rev().find(|&above| !self.lines[above].is_blank())?;
        let (kind, heading) = self.open.clone().filter(|_| self.taken[above])?;
        let rows = rows(&self.lines[at..]);
        // names in both columns are two lists
        let named = rows.iter().filter(|(_, row)| name::listed(&row.label).is_some()).count();
        let is_table = rows.len() >= FEWEST && named * 3 <= rows.len();
        let end = at + rows.last().filter(|_| is_table)?.0 + 1;
        let entries = rows.into_iter().map(|(_, row)| {
            let line = Some(self.lines[at + row.line].no);
            let (kind, heading) = row.away().unwrap_or_else(|| (kind, heading.clone()));
            Some(ParticipantEntry { listed: row.listed()?, kind, heading, line })
        });
        let entries: Vec<ParticipantEntry> = entries.collect::<Option<_>>()?;
        self.entries.extend(entries);
        self.taken[at..end].fill(true);
        Some(end)
    }
}
