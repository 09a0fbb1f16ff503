//! The text editor: one text, a cursor by grapheme and by wrapped row, and undo; pure, it knows no terminal.
//!
//! The screen sets its size ([`Editor::set_size`]) and draws [`Editor::row`] by row from [`Editor::top`].
//! Every change is handed out as an [`Edit`], so that the meeting can keep it; replayed in order they give
//! the text again. A key costs the same in a megabyte as in a line: only the rows around the cursor are read
//! again.
//!
//! | file | what is in it |
//! |---|---|
//! | `text` | the text as paragraphs, with the starts of their rows |
//! | `wrap` | soft wrap |
//! | `cursor` | motions, the selection, the rows in view |
//! | `compose` | letters that an edit brings together |
//! | `undo` | the history |
//! | `list` | the marker of the next list item |
//! | `search` | finding words |
//! | `command` | what vim's commands need |

mod command;
mod compose;
mod cursor;
#[cfg(test)]
mod fuzz;
mod list;
mod search;
#[cfg(test)]
mod tests;
mod text;
mod undo;
mod wrap;

use std::borrow::Cow;
use std::ops::Range;

use crate::meeting::text::clean;

pub use cursor::{Direction, Motion};
pub use search::places;
use text::WrappedText;
use undo::UndoGroup;
pub use undo::{UndoHistory, UndoneShare};
pub(crate) use wrap::is_single;

/// One change to the text, in bytes of the whole text (paragraphs joined by `\n`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where it begins.
    pub at: usize,
    /// What was there.
    pub removed: String,
    /// What replaces it.
    pub inserted: String,
}

/// One visual row: what the screen draws on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrappedRow<'a> {
    /// Its text, without the line end. Blanks that hang over the row's end belong to it.
    pub text: &'a str,
    /// Where it starts, in bytes of the whole text.
    pub start: usize,
}

/// Wraps a text that is only read, by the same rules as the editor's; each line begins a row.
pub fn wrap(text: &str, columns: u16) -> Vec<&str> {
    let columns = usize::from(columns.max(1));
    text.split('\n').flat_map(|line| wrap::rows(line, columns)).collect()
}

/// Whether the text may have line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineMode {
    One,
    Many,
}

/// The columns and rows before the screen has set its own.
const FIRST_SIZE: (usize, usize) = (80, 24);

/// A text being edited.
#[derive(Debug, Clone)]
pub struct Editor {
    text: WrappedText,
    lines: LineMode,
    cursor: usize,
    /// The other end of the selection.
    anchor: Option<usize>,
    /// The column that moving up and down aims at.
    goal: Option<u16>,
    /// How many rows are visible.
    rows: usize,
    top: usize,
    history: UndoHistory,
}

impl Default for Editor {
    fn default() -> Self {
        Self::new("")
    }
}

impl Editor {
    /// Returns an editor of many lines, the cursor at the end.
    pub fn new(text: &str) -> Self {
        Self::with_lines(text, LineMode::Many)
    }

    /// Returns an editor of one line that never wraps; line ends in what is put into it become blanks.
    pub fn single_line(text: &str) -> Self {
        Self::with_lines(text, LineMode::One)
    }

    fn with_lines(text: &str, lines: LineMode) -> Self {
        let (columns, rows) = match lines {
            LineMode::One => (usize::MAX, 1),
            LineMode::Many => FIRST_SIZE,
        };
        let history = UndoHistory::default();
        let empty = WrappedText::new("", columns);
        let mut editor =
            Self { text: empty, lines, cursor: 0, anchor: None, goal: None, rows, top: 0, history };
        editor.set_text(text);
        editor
    }

    /// Returns the whole text, its lines joined by `\n`.
    pub fn text(&self) -> String {
        self.text.slice(0..self.text.len())
    }

    /// Returns the length of the text in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Returns the number of lines; an empty last one does not count.
    pub fn line_count(&self) -> usize {
        self.text.line_count()
    }

    /// Returns whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Replaces the text: nothing is left to undo, and the cursor is at the end.
    pub fn set_text(&mut self, text: &str) {
        self.text = WrappedText::new(&self.fit(text), self.text.columns());
        self.history = UndoHistory::default();
        self.place(self.text.len());
    }

    /// Wraps to so many columns and shows so many rows; the cursor keeps its height on the screen where it
    /// can.
    pub fn set_size(&mut self, columns: u16, rows: u16) {
        let height = self.text.row_at(self.cursor) - self.top;
        let columns = usize::from(columns.max(1));
        if self.lines == LineMode::Many && columns != self.text.columns() {
            self.text.set_columns(columns);
            self.goal = None;
        }
        self.rows = usize::from(rows.max(1));
        self.top = self.text.row_at(self.cursor).saturating_sub(height);
        self.reveal();
    }

    /// Types text in the place of the selection. An accent typed on its own is composed with the letter
    /// before it.
    pub fn insert(&mut self, text: &str) -> Option<Edit> {
        self.put(text, UndoGroup::Typing)
    }

    /// Inserts text as [`Editor::insert`] does, as an undo step of its own: what was pasted.
    pub fn insert_block(&mut self, text: &str) -> Option<Edit> {
        self.put(text, UndoGroup::Alone)
    }

    fn put(&mut self, text: &str, group: UndoGroup) -> Option<Edit> {
        let text = self.fit(text);
        if text.is_empty() {
            return None;
        }
        self.change(self.selected(), &text, group)
    }

    /// Puts text in the place of so many bytes before the cursor, as an undo step of its own.
    pub fn insert_over(&mut self, replaced: usize, text: &str) -> Option<Edit> {
        if replaced == 0 {
            return self.insert_block(text);
        }
        let from = self.text.ceil(self.cursor.saturating_sub(replaced));
        let text = self.fit(text);
        self.change(from..self.cursor, &text, UndoGroup::Alone)
    }

    /// Returns whether the cursor is at the end of its line.
    pub fn at_line_end(&self) -> bool {
        self.selection().is_none() && self.cursor == self.line_span().end
    }

    /// Returns the text before the cursor, at most its last `most` bytes.
    pub fn before_cursor(&self, most: usize) -> String {
        self.text.slice(self.text.ceil(self.cursor.saturating_sub(most))..self.cursor)
    }

    /// Begins a new line. After a list item it begins the next item; on an item without words it ends the
    /// list.
    pub fn newline(&mut self) -> Option<Edit> {
        if self.lines == LineMode::One {
            return None;
        }
        let selected = self.selected();
        let line = self.text.paragraph(self.text.paragraph_at(selected.start));
        let before = selected.start - line.start;
        match list::marker(line.text).filter(|marker| marker.length <= before) {
            Some(marker) if marker.length == line.text.len() && selected.is_empty() => {
                self.change(line.start..selected.start, "", UndoGroup::Alone)
            }
            Some(marker) => self.change(selected, &format!("\n{}", marker.next), UndoGroup::Alone),
            None => self.change(selected, "\n", UndoGroup::Alone),
        }
    }

    /// Deletes the selection, or the text up to where a motion leads.
    pub fn delete(&mut self, motion: Motion) -> Option<Edit> {
        if let Some(selection) = self.selection() {
            return self.change(selection, "", UndoGroup::Alone);
        }
        let (target, group) = match motion {
            Motion::Left | Motion::Right => (self.target(motion), UndoGroup::Erasing),
            // the last letter of a wrapped row is deleted too, though the cursor cannot be after it on that
            // row
            Motion::RowEnd => (self.row_span().end, UndoGroup::Alone),
            // the line's last word goes, and the line end stays
            Motion::NextWord => (self.target(motion).min(self.line_span().end), UndoGroup::Alone),
            _ => (self.target(motion), UndoGroup::Alone),
        };
        self.change(self.cursor.min(target)..self.cursor.max(target), "", group)
    }

    /// Deletes the cursor's paragraph with its line end.
    pub fn delete_paragraph(&mut self) -> Option<Edit> {
        let line = self.text.paragraph(self.text.paragraph_at(self.cursor));
        let end = line.start + line.text.len();
        let range = if end < self.len() { line.start..end + 1 } else { line.start.saturating_sub(1)..end };
        self.change(range, "", UndoGroup::Alone)
    }

    /// Deletes the selection and returns its text.
    pub fn cut(&mut self) -> Option<(String, Edit)> {
        let text = self.selected_text()?;
        let edit = self.change(self.selected(), "", UndoGroup::Alone)?;
        Some((text, edit))
    }

    /// Applies an edit from elsewhere, as one undo step. One that does not fit the text does nothing.
    pub fn apply(&mut self, edit: &Edit) {
        if self.text.holds(edit.at, &edit.removed) && self.fit(&edit.inserted) == edit.inserted {
            let before = self.cursor;
            self.carry_out(edit, edit.at + edit.inserted.len());
            self.history.record(edit.clone(), UndoGroup::Alone, before, self.cursor);
        }
    }

    /// Undoes the last step. Returns the edits that did it, in order.
    pub fn undo(&mut self) -> Option<Vec<Edit>> {
        let (edit, cursor) = self.history.undo()?;
        self.carry_out(&edit, cursor);
        Some(vec![edit])
    }

    /// Redoes the step that was last undone. Returns the edits that did it, in order.
    pub fn redo(&mut self) -> Option<Vec<Edit>> {
        let (edit, cursor) = self.history.redo()?;
        self.carry_out(&edit, cursor);
        Some(vec![edit])
    }

    /// Adds an earlier history of this text under the present one.
    pub fn restore_history(&mut self, earlier: UndoHistory) {
        self.history.prepend(earlier, self.text());
    }

    /// Makes the next letter begin an undo step.
    pub fn begin_step(&mut self) {
        self.history.close();
    }

    /// Returns how many steps can be undone: grows when an edit is not a part of the step before it.
    pub fn undo_depth(&self) -> usize {
        self.history.depth()
    }

    /// Selects the next or previous hit of the needle, regardless of case, wrapping around. Returns whether
    /// there is one.
    pub fn find(&mut self, needle: &str, direction: Direction) -> bool {
        let Some(hit) = search::find(&self.text, self.selected(), &clean(needle), direction) else {
            return false;
        };
        self.history.close();
        self.place(hit.end);
        self.anchor = Some(hit.start);
        true
    }

    /// Returns the text as this editor keeps it: cleaned, and in a one-line field without line breaks.
    fn fit<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let text = clean(text);
        match self.lines {
            LineMode::One if text.contains('\n') => Cow::Owned(text.replace('\n', " ")),
            _ => text,
        }
    }

    /// Makes an edit of the user's: every one comes through here.
    fn change(&mut self, range: Range<usize>, inserted: &str, group: UndoGroup) -> Option<Edit> {
        if range.is_empty() && inserted.is_empty() {
            return None;
        }
        let (edit, after) = compose::edit(&self.text, range, inserted);
        let before = self.cursor;
        self.carry_out(&edit, after);
        self.history.record(edit.clone(), group, before, self.cursor);
        Some(edit)
    }

    /// Alters the text and places the cursor.
    fn carry_out(&mut self, edit: &Edit, cursor: usize) {
        self.text.replace(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        self.place(self.text.ceil(cursor));
    }
}
