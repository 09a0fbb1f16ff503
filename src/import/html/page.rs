//! The lines of a page while they are read: the open line, blank lines between blocks, and the cells of tables.

use crate::import::cells;
use crate::import::line::{LineStyle, StyledText};

/// The deepest that tables stand in cells; pages that are laid out with tables come to ten.
const DEEPEST: usize = 20;

/// A table that is open.
#[derive(Debug, Default)]
struct OpenTable {
    /// The rows that are closed.
    rows: Vec<Vec<Vec<String>>>,
    /// The cells of the row that are closed.
    row: Vec<Vec<String>>,
    /// The lines of the cell that is open.
    cell: Option<Vec<String>>,
}

/// What is read of a page.
#[derive(Debug, Default)]
pub(super) struct PageText {
    lines: Vec<String>,
    /// How lines outside of tables are set.
    styles: Vec<(usize, LineStyle)>,
    /// How deep a heading is open, and how many elements that set bold.
    heading: Option<u8>,
    bold: usize,
    /// Whether the open line has words in bold, and others.
    has_bold: bool,
    has_plain: bool,
    /// Where its words in bold end that stand before the others.
    lead: usize,
    tables: Vec<OpenTable>,
    /// How many tables are open beyond the deepest.
    beyond: usize,
    /// The line that is open.
    line: String,
    /// How long its mark is, when nothing stands after it yet.
    mark: usize,
}

impl PageText {
    /// Adds text, with one blank for each run of them.
    pub(super) fn text(&mut self, text: &str, keeps_breaks: bool) {
        for c in text.chars() {
            match c {
                '\n' if keeps_breaks => self.end_line(),
                '\u{a0}' => self.line.push(' '),
                c if c.is_whitespace() => {
                    if !self.line.is_empty() && !self.line.ends_with([' ', '\t']) {
                        self.line.push(' ');
                    }
                }
                c => {
                    self.line.push(c);
                    self.mark = 0;
                    self.has_bold |= self.bold > 0;
                    self.has_plain |= self.bold == 0;
                    if !self.has_plain {
                        self.lead = self.line.len();
                    }
                }
            }
        }
    }

    /// Sets what follows on the line apart, as a cell.
    pub(super) fn apart(&mut self) {
        if self.mark == 0 && !self.line.trim().is_empty() && self.tables.is_empty() {
            self.line.truncate(self.line.trim_end().len());
            self.line.push('\t');
        }
    }

    /// Ends the open line. The mark of an entry waits for its words.
    pub(super) fn end_line(&mut self) {
        if self.mark > 0 {
            return self.line.truncate(self.mark);
        }
        self.line.truncate(self.line.trim_end().len());
        if !self.line.trim_start().is_empty() {
            let line = std::mem::take(&mut self.line);
            self.note_style(&line);
            self.lines().push(line);
        }
        (self.has_bold, self.has_plain, self.lead) = (false, false, 0);
        self.line.clear();
    }

    /// Keeps how the open line is set. What stands in tables is put together anew.
    fn note_style(&mut self, line: &str) {
        let style = match self.heading {
            Some(depth) => LineStyle::heading(depth),
            None if self.has_bold && !self.has_plain => LineStyle::bold(),
            None if self.lead > 0 => {
                LineStyle::lead(line.get(..self.lead).unwrap_or_default().trim_start().chars().count())
            }
            None => return,
        };
        if self.tables.iter().all(|table| table.cell.is_none()) {
            self.styles.push((self.lines.len(), style));
        }
    }

    /// A heading begins.
    pub(super) fn open_heading(&mut self, depth: u8) {
        self.end_block();
        self.heading = Some(depth);
    }

    /// A heading ends.
    pub(super) fn close_heading(&mut self) {
        self.end_block();
        self.heading = None;
    }

    /// Returns whether a heading is open.
    pub(super) fn is_heading(&self) -> bool {
        self.heading.is_some()
    }

    /// Bold begins.
    pub(super) fn open_bold(&mut self) {
        self.bold += 1;
    }

    /// Bold ends.
    pub(super) fn close_bold(&mut self) {
        self.bold = self.bold.saturating_sub(1);
    }

    /// Ends the open line and sets what follows apart.
    pub(super) fn end_block(&mut self) {
        self.end_line();
        if self.mark == 0 && self.lines().last().is_some_and(|line| !line.is_empty()) {
            self.lines().push(String::new());
        }
    }

    /// Begins an entry of a list.
    pub(super) fn entry(&mut self, mark: &str) {
        self.mark = 0;
        self.end_line();
        self.line.push_str(mark);
        self.mark = mark.len();
    }

    /// An entry ends, with words or without.
    pub(super) fn end_entry(&mut self) {
        if self.mark > 0 {
            self.mark = 0;
            self.line.clear();
        }
        self.end_line();
    }

    /// Returns how much stands on the open line.
    pub(super) fn column(&self) -> usize {
        self.line.len()
    }

    /// Takes away what stands on the open line from a place on.
    pub(super) fn take_from(&mut self, column: usize) -> String {
        if self.line.is_char_boundary(column) { self.line.split_off(column) } else { String::new() }
    }

    /// What is described goes on with the line of its name: "Sted: Rådhuset".
    pub(super) fn describe(&mut self) {
        self.end_line();
        let name = self.lines().pop().filter(|line| !line.is_empty());
        if let Some(name) = name {
            self.line = format!("{}: ", name.trim_end_matches([':', ' ']));
        }
    }

    /// A table begins.
    pub(super) fn open_table(&mut self) {
        self.end_block();
        if self.tables.len() < DEEPEST {
            self.tables.push(OpenTable::default());
        } else {
            self.beyond += 1;
        }
    }

    /// A row begins, and so the one before it ends.
    pub(super) fn end_row(&mut self) {
        self.end_cell();
        if self.beyond > 0 {
            return;
        }
        if let Some(table) = self.tables.last_mut() {
            let row = std::mem::take(&mut table.row);
            table.rows.extend((!row.is_empty()).then_some(row));
        }
    }

    /// A cell begins, and so the one before it ends.
    pub(super) fn open_cell(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut().filter(|_| self.beyond == 0) {
            table.cell = Some(Vec::new());
        }
    }

    /// A cell ends.
    pub(super) fn end_cell(&mut self) {
        self.end_entry();
        if let Some(table) = self.tables.last_mut().filter(|_| self.beyond == 0) {
            table.row.extend(table.cell.take());
        }
    }

    /// A table ends.
    pub(super) fn end_table(&mut self) {
        self.end_row();
        match self.beyond.checked_sub(1) {
            Some(beyond) => self.beyond = beyond,
            None => {
                let rows = self.tables.pop().map_or_else(Vec::new, |table| table.rows);
                let lines = cells::table(rows);
                self.lines().extend(lines);
            }
        }
        self.end_block();
    }

    /// Returns where lines go: the innermost open cell, or the page.
    fn lines(&mut self) -> &mut Vec<String> {
        let cells = self.tables.iter_mut().rev().filter_map(|table| table.cell.as_mut());
        cells.into_iter().next().unwrap_or(&mut self.lines)
    }

    /// Returns all lines.
    pub(super) fn finish(mut self) -> StyledText {
        self.end_entry();
        self.beyond = 0;
        while !self.tables.is_empty() {
            self.end_table();
        }
        StyledText { text: self.lines.join("\n"), styles: self.styles }
    }
}
