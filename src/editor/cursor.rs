//! The cursor: where motions lead, what is selected, and which rows are in view.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

use super::{Editor, WrappedRow, wrap};

/// The direction through a text, the agenda, the drafts or the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end, or the next.
    Forward,
    /// Towards the start, or the one before.
    Backward,
}

/// Where the cursor can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One letter back.
    Left,
    /// One letter on.
    Right,
    /// To the start of the word, or of the one before.
    WordLeft,
    /// To the end of the word, or of the next one.
    WordRight,
    /// One visual row up.
    RowUp,
    /// One visual row down.
    RowDown,
    /// To the start of the visual row.
    RowStart,
    /// To the last place on the visual row.
    RowEnd,
    /// One screenful up, less a row.
    PageUp,
    /// One screenful down, less a row.
    PageDown,
    /// To the start of the paragraph, or of the one before.
    ParagraphUp,
    /// To the start of the next paragraph, or the end of the last one.
    ParagraphDown,
    /// To the start of the line, however many rows it takes.
    LineStart,
    /// After the line's last letter.
    LineEnd,
    /// One letter on, but never to another line.
    Ahead,
    /// To the start of the next word or run of marks.
    NextWord,
    /// To the start of the text.
    TextStart,
    /// To the end of the text.
    TextEnd,
}

impl Editor {
    /// Returns the cursor's place, in bytes of the whole text: always between two graphemes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the cursor at a byte, or at the start of the grapheme that the byte is in.
    pub fn set_cursor(&mut self, byte: usize) {
        self.history.close();
        self.place(self.text.floor(byte));
    }

    /// Puts cursor and selection where they are in another editor with the same text.
    pub fn stand_as(&mut self, other: &Editor) {
        self.set_cursor(other.cursor);
        self.anchor = other.anchor.map(|anchor| self.text.floor(anchor));
    }

    /// Moves the cursor; `select` takes the selection along, otherwise it ends.
    pub fn move_cursor(&mut self, motion: Motion, select: bool) {
        let page = self.page();
        let (target, goal) = match (self.selection(), motion) {
            (Some(selection), Motion::Left) if !select => (selection.start, None),
            (Some(selection), Motion::Right) if !select => (selection.end, None),
            (_, Motion::RowUp | Motion::RowDown | Motion::PageUp | Motion::PageDown) => {
                (self.target(motion), Some(self.goal()))
            }
            _ => (self.target(motion), None),
        };
        match motion {
            Motion::PageUp => self.top = self.top.saturating_sub(page),
            Motion::PageDown => self.top += page,
            _ => {}
        }
        self.go(target, select);
        self.goal = goal;
    }

    /// Selects the whole text.
    pub fn select_all(&mut self) {
        self.set_cursor(self.text.len());
        self.anchor = Some(0);
    }

    /// Selects a range, in bytes; the cursor stands at its end.
    pub fn select(&mut self, range: Range<usize>) {
        self.set_cursor(range.end);
        self.anchor = Some(self.text.floor(range.start));
    }

    /// Ends the selection; the cursor stays.
    pub fn clear_selection(&mut self) {
        self.history.close();
        self.anchor = None;
    }

    /// Returns what is selected, in bytes of the whole text.
    pub fn selection(&self) -> Option<Range<usize>> {
        let selected = self.selected();
        (!selected.is_empty()).then_some(selected)
    }

    /// Returns the selected text.
    pub fn selected_text(&self) -> Option<String> {
        self.selection().map(|selection| self.text.slice(selection))
    }

    /// Returns how many visual rows the text has: one at least.
    pub fn row_count(&self) -> usize {
        self.text.row_count()
    }

    /// Returns the first visual row in view; the cursor's row always is.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Returns a visual row.
    pub fn row(&self, index: usize) -> Option<WrappedRow<'_>> {
        self.text.row(index)
    }

    /// Returns the cursor's visual row and column.
    ///
    /// The column is at most the number of columns: the screen keeps one free after a full row, for the
    /// cursor only.
    pub fn cursor_cell(&self) -> (usize, u16) {
        let index = self.text.row_at(self.cursor);
        let before = self.text.row(index).map_or("", |row| &row.text[..self.cursor - row.start]);
        let column = wrap::columns_of(before);
        (index, u16::try_from(column.min(self.text.columns())).unwrap_or(u16::MAX))
    }

    /// Puts the cursor at a visual row and column, or the nearest place to it.
    pub fn click(&mut self, row: usize, column: u16, select: bool) {
        self.go(self.place_in_row(row.min(self.row_count() - 1), column), select);
    }

    /// Returns the selection, or the empty range at the cursor.
    pub(super) fn selected(&self) -> Range<usize> {
        let anchor = self.anchor.unwrap_or(self.cursor);
        self.cursor.min(anchor)..self.cursor.max(anchor)
    }

    /// Returns the bytes of the cursor's visual row.
    pub(super) fn row_span(&self) -> Range<usize> {
        let row = self.text.row(self.text.row_at(self.cursor));
        row.map_or(0..0, |row| row.start..row.start + row.text.len())
    }

    /// Returns where a motion leads from the cursor.
    pub(super) fn target(&self, motion: Motion) -> usize {
        let row = self.text.row_at(self.cursor);
        let paragraph = self.text.paragraph_at(self.cursor);
        match motion {
            Motion::Left => self.text.previous(self.cursor),
            Motion::Right => self.text.next(self.cursor),
            Motion::WordLeft => self.word_left(),
            Motion::WordRight => self.word_right(),
            Motion::RowUp => self.rows_up(row, 1),
            Motion::RowDown => self.rows_down(row, 1),
            Motion::PageUp => self.rows_up(row, self.page()),
            Motion::PageDown => self.rows_down(row, self.page()),
            Motion::RowStart => self.row_span().start,
            Motion::RowEnd => self.row_end(row),
            Motion::ParagraphUp => match self.text.paragraph(paragraph).start {
                start if start < self.cursor => start,
                start => self.text.paragraph(self.text.paragraph_at(start.saturating_sub(1))).start,
            },
            Motion::ParagraphDown if paragraph + 1 < self.text.paragraph_count() => {
                self.text.paragraph(paragraph + 1).start
            }
            Motion::LineStart => self.line_span().start,
            Motion::LineEnd => self.line_span().end,
            Motion::Ahead => self.text.next(self.cursor).min(self.line_span().end),
            Motion::NextWord => self.next_word(),
            Motion::TextStart => 0,
            Motion::TextEnd | Motion::ParagraphDown => self.text.len(),
        }
    }

    /// Puts the cursor at a grapheme boundary with nothing selected.
    pub(super) fn place(&mut self, boundary: usize) {
        self.cursor = boundary;
        self.anchor = None;
        self.goal = None;
        self.reveal();
    }

    /// Scrolls as little as needed to show the cursor, without empty rows below the text while rows are
    /// hidden above.
    pub(super) fn reveal(&mut self) {
        let row = self.text.row_at(self.cursor);
        let lowest = self.row_count().saturating_sub(self.rows);
        self.top = self.top.min(lowest).clamp((row + 1).saturating_sub(self.rows), row);
    }

    fn go(&mut self, target: usize, select: bool) {
        let anchor = self.anchor.unwrap_or(self.cursor);
        self.history.close();
        self.place(target);
        self.anchor = select.then_some(anchor);
    }

    fn page(&self) -> usize {
        self.rows.saturating_sub(1).max(1)
    }

    fn goal(&self) -> u16 {
        self.goal.unwrap_or_else(|| self.cursor_cell().1)
    }

    /// So many rows up in the goal column; beyond the first row is the text's start.
    fn rows_up(&self, row: usize, count: usize) -> usize {
        row.checked_sub(count).map_or(0, |row| self.place_in_row(row, self.goal()))
    }

    /// So many rows down in the goal column; beyond the last row is the text's end.
    fn rows_down(&self, row: usize, count: usize) -> usize {
        let row = row + count;
        if row < self.row_count() { self.place_in_row(row, self.goal()) } else { self.text.len() }
    }

    /// Returns the place in a row at a column, or the row's last place.
    fn place_in_row(&self, index: usize, column: u16) -> usize {
        let Some(row) = self.text.row(index) else { return self.text.len() };
        let mut end = 0;
        let under = row.text.grapheme_indices(true).find(|(_, grapheme)| {
            end += wrap::width(grapheme);
            end > usize::from(column)
        });
        under.map_or_else(|| self.row_end(index), |(at, _)| row.start + at)
    }

    /// Returns the last place on a row: at a soft break, before its last grapheme.
    fn row_end(&self, index: usize) -> usize {
        let Some(row) = self.text.row(index) else { return self.text.len() };
        let end = row.start + row.text.len();
        if self.text.row_at(end) == index { end } else { self.text.previous(end) }
    }

    fn word_left(&self) -> usize {
        let line = self.text.paragraph(self.text.paragraph_at(self.cursor));
        match stride(line.text[..self.cursor - line.start].split_word_bounds().rev()) {
            0 => self.text.previous(self.cursor),
            length => self.text.floor(self.cursor - length),
        }
    }

    fn word_right(&self) -> usize {
        let line = self.text.paragraph(self.text.paragraph_at(self.cursor));
        match stride(line.text[self.cursor - line.start..].split_word_bounds()) {
            0 => self.text.next(self.cursor),
            length => self.text.ceil(self.cursor + length),
        }
    }
}

/// Returns the bytes that a word motion goes over: blanks, then one word or one run of marks. 0 at the line's
/// end.
fn stride<'a>(segments: impl Iterator<Item = &'a str>) -> usize {
    let mut length = 0;
    let mut in_marks = false;
    for segment in segments {
        let is_word = segment.contains(char::is_alphanumeric);
        let is_mark = !is_word && !segment.trim().is_empty();
        if in_marks && !is_mark {
            break;
        }
        length += segment.len();
        if is_word {
            break;
        }
        in_marks = is_mark;
    }
    length
}
