//! Lists in columns: labels and lists that stand beside each other, and tables that blanks divide.

use crate::import::line::SourceLine;
use crate::import::passes::participants::{self, ListReader};
use crate::import::passes::people_table;
use crate::import::recognise::name;
use crate::import::recognise::people::{self, ListHeading, ListKind, group, names};
use crate::import::recognise::text::collapse;

/// A cell of a line in columns, and where it begins: in letters, or in cells where tabs divide them.
pub(super) struct ColumnCell {
    pub(super) start: usize,
    pub(super) text: String,
}

/// Cells divided by tabs count as this wide.
const WIDTH: usize = 1000;

/// How far a cell may begin before the heading of its column.
const BEFORE: usize = 3;

/// Returns the cells of a line: what tabs divide, or three blanks and more.
pub(super) fn cells(line: &SourceLine) -> Vec<ColumnCell> {
    let mut out = Vec::new();
    // a row of Markdown keeps its empty cells in the text alone
    let row = line.text.trim().strip_prefix('|').and_then(|row| row.strip_suffix('|'));
    let row = row.map(|row| row.replace('|', "\t"));
    let text = row.as_deref().unwrap_or(&line.text);
    let tabs = text.contains('\t');
    let (mut start, mut at) = (0, 0);
    for piece in text.split_inclusive(if tabs { "\t" } else { "   " }) {
        let blanks = piece.chars().count() - piece.trim_start().chars().count();
        let begins = if tabs { at * WIDTH } else { start + blanks };
        let words = collapse(piece);
        if !words.is_empty() {
            out.push(ColumnCell { start: begins, text: words });
        }
        (start, at) = (start + piece.chars().count(), at + 1);
    }
    out
}

/// Returns a heading with its colon.
fn headed(text: &str) -> String {
    format!("{}:", text.trim_end_matches(':'))
}

/// Returns the column that a cell stands in, by where the columns begin.
fn column_of(starts: &[usize], cell: &ColumnCell) -> Option<usize> {
    starts.iter().rposition(|start| *start <= cell.start + BEFORE)
}

impl ListReader<'_> {
    /// Reads labels that stand beside each other: "Ordstyrer: Ane Ask      Referent: Bo Birk". Returns the place after
    /// them.
    pub(super) fn columns(&mut self, at: usize) -> Option<usize> {
        let cells = cells(&self.lines[at]);
        if cells.len() < 2 {
            return None;
        }
        let read = |cell: &ColumnCell| {
            let ListHeading { kind, heading, names: row } = group(&cell.text)?;
            Some((kind, heading.to_owned(), names(row)?))
        };
        // "Referent     Lis Mose" below a list is none of it
        if let [label, row] = &cells[..]
            && name::is_duty(&label.text)
            && let Some(people) = names(&row.text).filter(|people| people.len() == 1)
        {
            self.add(people, ListKind::Role, label.text.trim_end_matches(':'));
            self.taken[at] = true;
            return Some(at + 1);
        }
        if let [label, row] = &cells[..]
            && !label.text.ends_with(':')
            && let Some(kind) = people::label(&label.text)
            && let (Some(people), end) = self.row(at, &row.text)
        {
            // "Fraværende          Byrådsmedlem Eva Ek"
            self.add(people, kind, &label.text);
            self.taken[at..end].fill(true);
            self.open = Some((kind, label.text.clone()));
            return Some(end);
        }
        let Some(groups) = cells.iter().map(read).collect::<Option<Vec<_>>>() else {
            return self.side_by_side(at, &cells);
        };
        groups.into_iter().for_each(|(kind, heading, people)| self.add(people, kind, &heading));
        self.taken[at] = true;
        Some(at + 1)
    }

    /// Reads lists that stand beside each other under their headings, each in a column. Returns the place after them.
    fn side_by_side(&mut self, at: usize, heads: &[ColumnCell]) -> Option<usize> {
        let is_head = |cell: &ColumnCell| {
            let label = cell.text.trim_end_matches(':');
            group(&cell.text).is_some_and(|group| group.names.is_empty()) || people::is_part(label)
        };
        if !heads.iter().all(is_head) {
            return None;
        }
        let starts: Vec<usize> = heads.iter().map(|cell| cell.start).collect();
        let end = self.end_of_columns(at, &starts);
        let mut columns: Vec<Vec<SourceLine>> =
            heads.iter().map(|cell| vec![self.lines[at].reading(headed(&cell.text))]).collect();
        for line in &self.lines[at + 1..end] {
            for cell in cells(line) {
                let column = column_of(&starts, &cell)?;
                columns[column].push(line.reading(cell.text));
            }
            if line.is_blank() {
                columns.iter_mut().for_each(|column| column.push(line.clone()));
            }
        }
        let all: Vec<_> = columns.iter().map(|lines| participants::read(lines)).collect();
        // what is no list of people in every column is no lists in columns
        if all.iter().any(|(entries, _)| entries.is_empty()) {
            return None;
        }
        let left: Vec<usize> = columns
            .iter()
            .zip(&all)
            .flat_map(|(lines, (_, taken))| lines.iter().zip(taken).filter(|(_, taken)| !**taken))
            .filter(|(line, _)| !line.is_blank())
            .map(|(line, _)| line.no)
            .collect();
        for place in at..end {
            self.taken[place] = !self.lines[place].is_blank() && !left.contains(&self.lines[place].no);
        }
        self.entries.extend(all.into_iter().flat_map(|(entries, _)| entries));
        self.open = None;
        Some(end)
    }

    /// Returns where lists beside each other end: behind the last row of a block, or behind blank lines that stand
    /// between rows with nothing but people and headings where the columns begin.
    fn end_of_columns(&self, at: usize, starts: &[usize]) -> usize {
        let is_full = |at: &usize| self.lines.get(*at).is_some_and(|line| !line.is_blank());
        let fits = |cell: &ColumnCell| {
            let at_column = starts.iter().any(|start| start.abs_diff(cell.start) <= BEFORE);
            let is_head = group(&cell.text).is_some_and(|group| group.kind != ListKind::Role);
            at_column && (is_head || name::listed(&cell.text).is_some())
        };
        let mut end = at + 1;
        loop {
            while is_full(&end) {
                end += 1;
            }
            let next = (end..end + 3).find(is_full);
            match next.filter(|&next| cells(&self.lines[next]).iter().all(fits)) {
                Some(next) => end = next,
                None => return end,
            }
        }
    }

    /// Returns the rows of a table of people that blanks divide, with tabs between the cells: each stands under its
    /// heading.
    pub(super) fn blank_divided(&self, at: usize) -> Option<Vec<String>> {
        let heads = cells(&self.lines[at]);
        let row = |cells: &[&str]| cells.join("\t");
        let printed = row(&heads.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>());
        if self.lines[at].text.contains('\t') || heads.len() < 2 || !people_table::is_head_of(&printed) {
            return None;
        }
        let starts: Vec<usize> = heads.iter().map(|cell| cell.start).collect();
        let mut rows = vec![printed];
        for line in self.lines[at + 1..].iter().take_while(|line| !line.is_blank()) {
            let mut columns = vec![String::new(); starts.len()];
            for cell in cells(line) {
                let column = column_of(&starts, &cell)?;
                columns[column] = cell.text;
            }
            if name::listed(&columns[0]).is_none() {
                break;
            }
            rows.push(row(&columns.iter().map(String::as_str).collect::<Vec<_>>()));
        }
        Some(rows)
    }
}
