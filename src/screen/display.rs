//! The terminal that the program is drawn on.

use std::mem;

use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Theme;
use super::display_list::DisplayList;
use crate::app::App;
use crate::app::input::pointer::Targets;

/// A terminal and what it shows. Only rows that changed in the frame become cells, and only cells that
/// changed are sent.
#[derive(Debug)]
pub struct Display<B: Backend> {
    backend: B,
    shown: DisplayList,
    next: DisplayList,
    /// The visible rows.
    cells: Vec<Buffer>,
    /// Scratch rows for the next frame.
    painted: Vec<Buffer>,
    /// The place of the cursor, once known; the inner `None` when it is hidden.
    cursor: Option<Option<Position>>,
}

impl<B: Backend> Display<B> {
    /// Returns an empty display of a size.
    pub fn new(backend: B, area: Rect) -> Self {
        Display {
            backend,
            shown: DisplayList::new(area),
            next: DisplayList::new(area),
            cells: blank_rows(area),
            painted: blank_rows(area),
            cursor: None,
        }
    }

    /// Returns the backend.
    pub fn backend(&self) -> &B {
        &self.backend
    }

    /// Clears the terminal for a window of another size, or for one that was written on from outside.
    ///
    /// # Errors
    ///
    /// An error of the terminal.
    pub fn resize(&mut self, area: Rect) -> Result<(), B::Error> {
        (self.shown, self.next) = (DisplayList::new(area), DisplayList::new(area));
        (self.cells, self.painted) = (blank_rows(area), blank_rows(area));
        self.cursor = None;
        self.backend.clear()
    }

    /// Draws the program; returns the targets of the mouse. Nothing is sent where nothing has changed.
    ///
    /// # Errors
    ///
    /// An error of the terminal.
    pub fn draw(&mut self, app: &App, theme: Theme) -> Result<Targets, B::Error> {
        let (targets, cursor) = super::draw(&mut self.next, &self.shown, app, theme);
        let changed: Vec<usize> = self.changed_rows().collect();
        for &y in &changed {
            self.painted[y].reset();
            self.next.rows()[y].paint(&mut self.painted[y]);
        }
        let cells = changed.iter().flat_map(|&y| self.cells[y].diff_iter(&self.painted[y]));
        if !changed.is_empty() {
            self.backend.draw(cells)?;
        }
        if !changed.is_empty() || self.cursor != Some(cursor) {
            self.place(cursor)?;
        }
        for y in changed {
            mem::swap(&mut self.cells[y], &mut self.painted[y]);
        }
        mem::swap(&mut self.shown, &mut self.next);
        Ok(targets)
    }

    fn changed_rows(&self) -> impl Iterator<Item = usize> {
        let rows = self.shown.rows().iter().zip(self.next.rows()).enumerate();
        rows.filter(|(_, (shown, next))| shown != next).map(|(y, _)| y)
    }

    fn place(&mut self, cursor: Option<Position>) -> Result<(), B::Error> {
        match cursor {
            None => self.backend.hide_cursor()?,
            Some(position) => {
                self.backend.show_cursor()?;
                self.backend.set_cursor_position(position)?;
            }
        }
        self.cursor = Some(cursor);
        self.backend.flush()
    }
}

fn blank_rows(area: Rect) -> Vec<Buffer> {
    (area.y..area.bottom()).map(|y| Buffer::empty(Rect { y, height: 1, ..area })).collect()
}
