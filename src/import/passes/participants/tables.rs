//! Tables of people among the lists: by their headings, and persons with their marks beside each other.

use crate::import::line::SourceLine;
use crate::import::passes::participants::{ListReader, ParticipantEntry};
use crate::import::passes::people_table;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind};
use crate::meeting::Status;

impl ListReader<'_> {
    /// Reads a table with a person on each row, where one begins. Returns the place after it.
    pub(super) fn table(&mut self, at: usize) -> Option<usize> {
        let is_head = |at: usize| {
            let line = self.lines.get(at).filter(|line| is_row(line));
            line.is_some_and(|line| people_table::is_head_of(&cells(line)))
        };
        let rows = if is_head(at) && !is_head(at + 1) { self.tabbed(at) } else { self.blank_divided(at)? };
        if rows.len() < 2 {
            return None;
        }
        let under = self.open.as_ref().filter(|_| at > 0 && self.taken[at - 1]);
        let under = under.map_or("Deltagere", |(_, heading)| heading);
        let table = people_table::read(&rows.join("\n"), under)?;
        let records = table.attendance.into_iter().zip(table.rows);
        for (person, (record, (row, said))) in table.people.into_iter().zip(records) {
            let (kind, heading) = match record.status {
                Status::Afbud => (ListKind::Afbud, "Afbud".to_owned()),
                Status::Absent => (ListKind::Absent, "Fraværende".to_owned()),
                _ if person.voting => (ListKind::Members, person.group.clone()),
                _ => (ListKind::Staff, person.group.clone()),
            };
            let remote = said.remote || record.status == Status::Virtual;
            let listed = Listed { person, remote, note: record.note, ..said };
            let line = Some(self.lines[at + row - 1].no);
            self.entries.push(ParticipantEntry { listed, kind, heading, line });
        }
        for row in 0..rows.len() {
            self.taken[at + row] = !table.partly.contains(&(row + 1));
        }
        Some(at + rows.len())
    }

    /// Returns the rows of a table that tabs divide, with its names that stand alone and the headings of its parts.
    fn tabbed(&self, at: usize) -> Vec<String> {
        // the empty cells behind a name are gone
        let is_alone = |line: &SourceLine| {
            name::is_name(&line.plain) || line.plain.ends_with(')') && name::listed(&line.plain).is_some()
        };
        let is_part = |line: &SourceLine| {
            let label = line.plain.trim_end_matches(':');
            let is_label = line.plain.len() <= 60 && (people::is_part(label) || line.plain.ends_with(':'));
            is_label && line.people().is_none_or(|list| list.names.is_empty())
        };
        let rows = self.lines[at..].iter().take_while(|line| is_row(line) || is_alone(line) || is_part(line));
        let rows: Vec<&SourceLine> = rows.collect();
        // a heading below the last row is of another list
        let last = rows.iter().rposition(|line| is_row(line) || is_alone(line));
        rows.into_iter().take(last.map_or(0, |last| last + 1)).map(cells).collect()
    }
}

/// Returns whether tabs divide a line.
fn is_row(line: &SourceLine) -> bool {
    line.plain.contains('\t')
}

/// Returns the cells of a line with tabs between; an empty first one is gone from what the line says.
fn cells(line: &SourceLine) -> String {
    if line.text.contains('\t') { line.text.replace("**", "") } else { line.plain.clone() }
}
