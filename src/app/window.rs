//! The window and the areas it is divided into.

/// The window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

/// An area of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// The first column.
    pub x: u16,
    /// The first row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// How much of the meeting's screen fits into the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Only the notice that the window is too small.
    None,
    /// Only the decision.
    Decision,
    /// Everything, with an agenda of signs and numbers.
    Narrow,
    /// Everything.
    Wide,
}

impl Size {
    /// Returns how much fits.
    pub fn room(self) -> Room {
        match (self.columns, self.rows) {
            (c, r) if c <= 20 || r <= 5 => Room::None,
            (c, r) if c < 60 || r < 18 => Room::Decision,
            (c, _) if c < 100 => Room::Narrow,
            _ => Room::Wide,
        }
    }

    /// Returns the window without the top two and the bottom two lines.
    pub fn body(self) -> Area {
        Area { x: 0, y: 2, width: self.columns, height: self.rows.saturating_sub(4) }
    }
}
