//! What the user sees: the cells of a drawn program as text, and how they look.

use std::fmt;

use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};
use referent::app::App;
use referent::app::input::pointer::Targets;
use referent::screen::{Display, Theme};
use unicode_width::UnicodeWidthStr;

/// A drawn program.
pub(crate) struct Picture {
    cells: Buffer,
    cursor: Option<Position>,
    /// What is where, for the mouse.
    pub(crate) targets: Targets,
}

impl Picture {
    /// The program in a window of the size it thinks it has.
    pub(crate) fn of(app: &App, theme: Theme) -> Picture {
        Picture::in_window(app, theme, app.size().columns, app.size().rows)
    }

    /// The program in a window of another size: what a terminal shows before it has reported its new one.
    pub(crate) fn in_window(app: &App, theme: Theme, columns: u16, rows: u16) -> Picture {
        let area = Rect::new(0, 0, columns, rows);
        Picture::on(&mut Display::new(TestBackend::new(columns, rows), area), app, theme)
    }

    /// The program on a display that may show something already.
    pub(crate) fn on(display: &mut Display<TestBackend>, app: &App, theme: Theme) -> Picture {
        let targets = display.draw(app, theme).unwrap();
        let backend = display.backend();
        let cursor = backend.cursor_visible().then(|| backend.cursor_position());
        Picture { cells: backend.buffer().clone(), cursor, targets }
    }

    /// The rows as text; a wide letter takes two cells and is one letter.
    pub(crate) fn rows(&self) -> Vec<String> {
        (0..self.cells.area.height).map(|y| self.row(y)).collect()
    }

    fn row(&self, y: u16) -> String {
        self.part(0, y, self.cells.area.width)
    }

    /// A part of a row as text.
    pub(crate) fn part(&self, x: u16, y: u16, width: u16) -> String {
        let (mut text, mut covered) = (String::new(), 0);
        for x in x..x + width {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            let symbol = self.cells[(x, y)].symbol();
            covered = symbol.width().saturating_sub(1);
            text.push_str(symbol);
        }
        text.trim_end().to_owned()
    }

    /// The screen as one text, in which words that were wrapped or set apart stand with one blank between
    /// them.
    pub(crate) fn words(&self) -> String {
        self.rows().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where a text begins, when it stands on one row.
    pub(crate) fn find(&self, text: &str) -> Option<(u16, u16)> {
        let area = self.cells.area;
        let spots = (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y)));
        spots.into_iter().find(|&(x, y)| {
            let mut rest = text;
            for x in x..area.width {
                let Some(after) = rest.strip_prefix(self.cells[(x, y)].symbol()) else { break };
                rest = after;
            }
            rest.is_empty()
        })
    }

    /// The weight of a text on the screen: bold, dim, reversed, italic.
    pub(crate) fn weight_of(&self, text: &str) -> Modifier {
        let spot = self.find(text).unwrap_or_else(|| panic!("»{text}« is not on the screen:\n{self}"));
        self.cells[spot].modifier
    }

    /// The colours of a text on the screen: its letters, and their background.
    pub(crate) fn colours_of(&self, text: &str) -> (Color, Color) {
        let spot = self.find(text).unwrap_or_else(|| panic!("»{text}« is not on the screen:\n{self}"));
        (self.cells[spot].fg, self.cells[spot].bg)
    }

    /// Whether any cell has a colour.
    pub(crate) fn is_coloured(&self) -> bool {
        use Color::Reset;
        self.cells.content.iter().any(|cell| cell.fg != Reset || cell.bg != Reset)
    }

    /// Whether a cell looks chosen.
    pub(crate) fn is_reversed(&self, column: u16, row: u16) -> bool {
        self.cells[(column, row)].modifier.contains(Modifier::REVERSED)
    }

    /// Where the cursor stands, when it is shown: column and row.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor.map(|at| (at.x, at.y))
    }
}

impl fmt::Display for Picture {
    /// The rows, and behind them where the cursor stands.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in self.rows() {
            writeln!(f, "{row}")?;
        }
        match self.cursor() {
            Some((column, row)) => write!(f, "[cursor {column},{row}]"),
            None => write!(f, "[no cursor]"),
        }
    }
}
