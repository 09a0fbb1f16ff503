//! The terminal that the program is drawn on.

use ratatui::backend::Backend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::Theme;
use crate::app::App;
use crate::app::pointer::Targets;

/// A terminal with what it shows. Rows are compared whole before ratatui compares their cells: a key changes two or
/// three of them, and telling cells apart takes the width of each.
#[derive(Debug)]
pub struct Display<B: Backend> {
    terminal: Terminal<B>,
    shown: Buffer,
}

impl<B: Backend> Display<B> {
    /// A display of a size, with nothing on it.
    ///
    /// # Errors
    ///
    /// What the terminal answers.
    pub fn new(backend: B, area: Rect) -> Result<Self, B::Error> {
        let options = TerminalOptions { viewport: Viewport::Fixed(area) };
        Ok(Display { terminal: Terminal::with_options(backend, options)?, shown: Buffer::empty(area) })
    }

    /// What is drawn with.
    pub fn backend(&self) -> &B {
        self.terminal.backend()
    }

    /// Clears the terminal for a window of another size, or for one that something else has written on.
    ///
    /// # Errors
    ///
    /// What the terminal answers.
    pub fn resize(&mut self, area: Rect) -> Result<(), B::Error> {
        self.shown = Buffer::empty(area);
        self.terminal.resize(area)
    }

    /// Draws the program as it is; returns what stands where, for the mouse.
    ///
    /// # Errors
    ///
    /// What the terminal answers.
    pub fn draw(&mut self, app: &App, theme: Theme) -> Result<Targets, B::Error> {
        let (targets, cursor) = super::draw(&mut self.terminal.get_frame(), app, theme);
        let rows = changed_rows(&self.shown, self.terminal.current_buffer_mut());
        let cells = rows.iter().flat_map(|(shown, next)| shown.diff_iter(next));
        self.terminal.backend_mut().draw(cells)?;
        match cursor {
            None => self.terminal.hide_cursor()?,
            Some(position) => {
                self.terminal.show_cursor()?;
                self.terminal.set_cursor_position(position)?;
            }
        }
        let next = self.terminal.current_buffer_mut();
        std::mem::swap(&mut self.shown, next);
        next.reset();
        self.terminal.backend_mut().flush()?;
        Ok(targets)
    }
}

/// The rows that are not as they were, each as it was and as it is.
fn changed_rows(shown: &Buffer, next: &Buffer) -> Vec<(Buffer, Buffer)> {
    let area = shown.area;
    let width = usize::from(area.width).max(1);
    let rows = shown.content.chunks(width).zip(next.content.chunks(width)).zip(area.y..);
    rows.filter(|((shown, next), _)| shown != next)
        .map(|((shown, next), y)| {
            let area = Rect { y, height: 1, ..area };
            let row = |cells: &[Cell]| Buffer { area, content: cells.to_vec() };
            (row(shown), row(next))
        })
        .collect()
}
