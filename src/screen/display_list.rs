//! A frame as a list: what is written, cleared and styled on each row, in order.
//!
//! A key changes two or three rows of the screen. Frames are compared as lists, before any cell is made; only
//! the rows that differ become cells.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::region::{Region, RegionKey, RegionRow};
use crate::app::input::pointer::Targets;
use crate::editor::is_single;
use crate::meeting::text::visible;

/// A frame as a list.
#[derive(Debug, Default)]
pub(super) struct DisplayList {
    width: u16,
    rows: Vec<DisplayRow>,
    /// The regions that the next frame may reuse.
    regions: Vec<Region>,
}

/// The list of a row.
#[derive(Debug, Default, PartialEq)]
pub(super) struct DisplayRow {
    /// The texts of its strokes, concatenated.
    text: String,
    strokes: Vec<Stroke>,
}

/// An operation on a part of a row.
#[derive(Debug, Clone, PartialEq)]
struct Stroke {
    column: u16,
    width: u16,
    kind: StrokeKind,
}

#[derive(Debug, Clone, PartialEq)]
enum StrokeKind {
    /// The next bytes of the row's text; each letter takes one column.
    Letters {
        bytes: usize,
        style: Style,
    },
    /// The next bytes of the row's text, whose letters may combine or be wide.
    Graphemes {
        bytes: usize,
        style: Style,
    },
    Clear,
    Style(Style),
}

impl DisplayList {
    /// Returns an empty frame of a size.
    pub(super) fn new(area: Rect) -> Self {
        let rows = (0..area.height).map(|_| DisplayRow::default()).collect();
        DisplayList { width: area.width, rows, regions: Vec::new() }
    }

    /// Returns the whole area.
    pub(super) fn area(&self) -> Rect {
        Rect::new(0, 0, self.width, u16::try_from(self.rows.len()).unwrap_or(u16::MAX))
    }

    pub(super) fn rows(&self) -> &[DisplayRow] {
        &self.rows
    }

    /// Empties the frame, and keeps its memory.
    pub(super) fn reset(&mut self) {
        for row in &mut self.rows {
            row.text.clear();
            row.strokes.clear();
        }
        self.regions.clear();
    }

    /// Returns a region of this frame.
    pub(super) fn region(&self, key: &RegionKey) -> Option<&Region> {
        self.regions.iter().find(|region| region.key == *key)
    }

    /// Returns the ends of each row: bytes of text, and strokes.
    pub(super) fn ends(&self) -> Vec<(usize, usize)> {
        self.rows.iter().map(|row| (row.text.len(), row.strokes.len())).collect()
    }

    /// Stores what was added since `begun` as a region.
    pub(super) fn keep_region(&mut self, key: RegionKey, targets: Targets, begun: &[(usize, usize)]) {
        let rows = begun.iter().zip(&self.rows).enumerate().map(|(y, (&(text, strokes), row))| RegionRow {
            y,
            text: text..row.text.len(),
            strokes: strokes..row.strokes.len(),
        });
        let rows = rows.filter(|row| !row.strokes.is_empty()).collect();
        self.regions.push(Region { key, targets, rows });
    }

    /// Copies a region of another frame of this size.
    pub(super) fn repeat(&mut self, other: &DisplayList, region: &Region) {
        let begun = self.ends();
        for RegionRow { y, text, strokes } in &region.rows {
            let (Some(row), Some(from)) = (self.rows.get_mut(*y), other.rows.get(*y)) else { continue };
            row.text.push_str(&from.text[text.clone()]);
            row.strokes.extend_from_slice(&from.strokes[strokes.clone()]);
        }
        self.keep_region(region.key.clone(), region.targets.clone(), &begun);
    }

    /// Writes as much of a text as there is room for, without control characters; returns its width.
    pub(super) fn write(&mut self, column: u16, y: u16, text: &str, room: u16, style: Style) -> u16 {
        let room = room.min(self.width.saturating_sub(column));
        let Some(row) = self.rows.get_mut(usize::from(y)).filter(|_| room > 0) else { return 0 };
        let start = row.text.len();
        let (width, is_plain) = row.push(text, room);
        let bytes = row.text.len() - start;
        let kind = if is_plain {
            StrokeKind::Letters { bytes, style }
        } else {
            StrokeKind::Graphemes { bytes, style }
        };
        row.strokes.push(Stroke { column, width, kind });
        width
    }

    /// Clears an area.
    pub(super) fn clear(&mut self, area: Rect) {
        self.stroke(area, || StrokeKind::Clear);
    }

    /// Sets the style of an area.
    pub(super) fn style(&mut self, area: Rect, style: Style) {
        self.stroke(area, || StrokeKind::Style(style));
    }

    fn stroke(&mut self, area: Rect, kind: impl Fn() -> StrokeKind) {
        let Rect { x, y, width, height } = area.intersection(self.area());
        let rows = usize::from(y)..usize::from(y) + usize::from(height);
        for row in &mut self.rows[rows] {
            row.strokes.push(Stroke { column: x, width, kind: kind() });
        }
    }
}

impl DisplayRow {
    /// Appends as much of a text as fits; returns its width, and whether each letter takes one column.
    fn push(&mut self, text: &str, room: u16) -> (u16, bool) {
        let (mut width, mut end) = (0, 0);
        for c in text.chars() {
            if !is_single(c) {
                return (self.push_graphemes(text, room), false);
            }
            if width < room {
                end += c.len_utf8();
                width += 1;
            }
        }
        self.text.push_str(&text[..end]);
        (width, true)
    }

    fn push_graphemes(&mut self, text: &str, room: u16) -> u16 {
        let mut width = 0;
        let text = visible(text);
        let graphemes = text.graphemes(true).filter(|grapheme| !grapheme.contains(char::is_control));
        for grapheme in graphemes {
            let columns = grapheme.cell_width();
            if columns > room - width {
                break;
            }
            if columns > 0 {
                self.text.push_str(grapheme);
                width += columns;
            }
        }
        width
    }

    /// Paints a row onto an empty buffer.
    pub(super) fn paint(&self, cells: &mut Buffer) {
        let (x, y) = (cells.area.x, cells.area.y);
        let mut rest = self.text.as_str();
        let mut next = |bytes: usize| {
            let (text, behind) = rest.split_at(bytes);
            rest = behind;
            text
        };
        for Stroke { column, width, kind } in &self.strokes {
            let part = usize::from(*column)..usize::from(column + width);
            match kind {
                StrokeKind::Letters { bytes, style } => {
                    for (cell, c) in cells.content[part].iter_mut().zip(next(*bytes).chars()) {
                        cell.set_char(c).set_style(*style);
                    }
                }
                StrokeKind::Graphemes { bytes, style } => {
                    cells.set_stringn(x + column, y, next(*bytes), usize::from(*width), *style);
                }
                StrokeKind::Clear => cells.content[part].iter_mut().for_each(|cell| cell.reset()),
                StrokeKind::Style(style) => cells.content[part].iter_mut().for_each(|cell| {
                    cell.set_style(*style);
                }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_told_by_what_was_asked_for() {
        let area = Rect::new(0, 0, 8, 2);
        let (mut one, mut other) = (DisplayList::new(area), DisplayList::new(area));
        assert_eq!(one.write(1, 0, "Ændring", 5, Style::new()), 5);
        assert_eq!(other.write(1, 0, "Ændrin", 9, Style::new()), 6);
        assert_ne!(one.rows()[0], other.rows()[0]);
        assert_eq!(one.rows()[1], other.rows()[1]);
        one.reset();
        assert_eq!(one.write(1, 0, "Ændrin", 6, Style::new()), 6);
        assert_eq!(one.rows(), other.rows());
        assert_eq!(one.write(1, 7, "uden for", 6, Style::new()), 0);
    }

    #[test]
    fn cells_are_what_was_asked_for_in_turn() {
        let mut list = DisplayList::new(Rect::new(0, 0, 10, 1));
        assert_eq!(list.write(0, 0, "é👩\u{200d}💻\u{200b}x", 4, Style::new()), 4);
        assert_eq!(list.write(4, 0, "abc", 9, Style::new()), 3);
        list.clear(Rect::new(5, 0, 1, 9));
        assert_eq!(list.write(7, 0, "👩\u{200d}💻👩\u{200d}💻", 9, Style::new()), 2);
        let mut cells = Buffer::empty(list.area());
        list.rows()[0].paint(&mut cells);
        let shown: Vec<&str> = cells.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(shown, ["é", "👩\u{200d}💻", " ", "x", "a", " ", "c", "👩\u{200d}💻", " ", " "]);
    }
}
