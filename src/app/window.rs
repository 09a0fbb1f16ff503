//! The window and the areas it is divided into.

/// The window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

/// A part of the window.
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

/// How much of the meeting's screen there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// For nothing but a word that the window is too small.
    None,
    /// For the decision alone.
    Decision,
    /// For everything, the agenda as signs and numbers.
    Narrow,
    /// For everything.
    Wide,
}

impl Size {
    /// Returns how much there is room for.
    pub fn room(self) -> Room {
        match (self.columns, self.rows) {
            (c, r) if c <= 20 || r <= 5 => Room::None,
            (c, r) if c < 60 || r < 18 => Room::Decision,
            (c, _) if c < 100 => Room::Narrow,
            _ => Room::Wide,
        }
    }

    /// Returns the window without the two lines at the top and the two at the bottom.
    pub fn body(self) -> Area {
        Area { x: 0, y: 2, width: self.columns, height: self.rows.saturating_sub(4) }
    }
}
