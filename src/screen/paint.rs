//! Text to cells: cut by columns, never by letters.

use std::borrow::Cow;

use ratatui::layout::{Position, Rect};
use ratatui::style::Color;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::display_list::DisplayList;
use super::region::{RegionKey, RegionLook};
use super::theme::{Ink, Theme};
use crate::app::input::pointer::{Target, Targets};
use crate::app::settings::switches::ScreenReader;
use crate::app::window::Area;
use crate::editor::is_single;

/// A frame to draw on, and its theme.
pub(super) struct Canvas<'a> {
    list: &'a mut DisplayList,
    /// The last frame.
    shown: &'a DisplayList,
    theme: Theme,
    reading: ScreenReader,
    targets: Targets,
    cursor: Option<Position>,
}

/// A part of a line.
pub(super) type Piece<'t> = (&'t str, Ink);

impl<'a> Canvas<'a> {
    /// Returns an empty canvas.
    pub(super) fn new(
        list: &'a mut DisplayList,
        shown: &'a DisplayList,
        theme: Theme,
        reading: ScreenReader,
    ) -> Self {
        list.reset();
        Canvas { list, shown, theme, reading, targets: Targets::default(), cursor: None }
    }

    /// Returns the targets of the mouse, and the place of the cursor.
    pub(super) fn finish(self) -> (Targets, Option<Position>) {
        (self.targets, self.cursor)
    }

    /// Draws a region whose look depends only on its key: it is reused when the last frame had it. It has no
    /// cursor.
    pub(super) fn region(&mut self, look: RegionLook, draw: impl FnOnce(&mut Self)) {
        let key = RegionKey { look, theme: self.theme, reading: self.reading };
        if let Some(region) = self.shown.region(&key) {
            self.targets.extend(region.targets.clone());
            self.list.repeat(self.shown, region);
            return;
        }
        let begun = self.list.ends();
        let outer = std::mem::take(&mut self.targets);
        draw(self);
        let targets = std::mem::replace(&mut self.targets, outer);
        self.targets.extend(targets.clone());
        self.list.keep_region(key, targets, &begun);
    }

    /// Makes an area a target of the mouse.
    pub(super) fn target(&mut self, area: Rect, target: Target) {
        let Rect { x, y, width, height } = area;
        self.targets.add(Area { x, y, width, height }, target);
    }

    /// Makes a row of an area a row of the list that has the focus. The selected row is marked and has the
    /// cursor, which screen readers follow.
    pub(super) fn list_row(&mut self, area: Rect, row: u16, index: usize, is_chosen: bool) {
        let line = Rect { y: area.y + row, height: 1, ..area };
        self.target(line, Target::Row(index));
        if is_chosen {
            self.mark_row(area, row, Ink::Here);
            self.cursor(area, 0, row);
        }
    }

    pub(super) fn whole(&self) -> Rect {
        self.list.area()
    }

    /// Writes a text at a column and row of an area, cut with "…" at its end; returns the column after it.
    pub(super) fn text(&mut self, area: Rect, column: u16, row: u16, text: &str, ink: Ink) -> u16 {
        if row >= area.height || column >= area.width {
            return column;
        }
        self.written(area, column, row, &fit(text, area.width - column), ink)
    }

    /// Writes decoration, such as a line between parts, which is left out for screen readers.
    pub(super) fn sign(&mut self, area: Rect, column: u16, row: u16, sign: &str, ink: Ink) -> u16 {
        match self.reading {
            ScreenReader::Off => self.text(area, column, row, sign, ink),
            ScreenReader::On => column,
        }
    }

    /// Writes a row of a wrapped text: what extends over the area is blank, and is not drawn.
    pub(super) fn written(&mut self, area: Rect, column: u16, row: u16, text: &str, ink: Ink) -> u16 {
        if row >= area.height || column >= area.width {
            return column;
        }
        let (x, y) = (area.x + column, area.y + row);
        column + self.list.write(x, y, text, area.width - column, self.theme.style(ink))
    }

    /// Writes the parts of a line in order.
    pub(super) fn pieces(&mut self, area: Rect, row: u16, pieces: &[Piece]) {
        let mut column = 0;
        for (text, ink) in pieces {
            column = self.text(area, column, row, text, *ink);
        }
    }

    /// Writes a right-aligned text; returns its first column.
    pub(super) fn right(&mut self, area: Rect, row: u16, text: &str, ink: Ink) -> u16 {
        let column = area.width.saturating_sub(columns(text));
        self.text(area, column, row, text, ink);
        column
    }

    /// Returns the area inside a sheet of so many rows at the bottom of the window, with a title line above
    /// it.
    pub(super) fn sheet(&mut self, rows: u16, title: &str) -> Rect {
        let area = self.whole();
        let bottom = if area.height > 8 { 2 } else { 1 };
        let height = (rows + 1).min(area.height.saturating_sub(bottom));
        let area = Rect { y: area.height.saturating_sub(height + bottom), height, ..area };
        self.clear(area);
        self.target(area, Target::Overlay);
        self.rule(area, 0);
        self.text(area, 2, 0, &format!(" {title} "), Ink::Accent);
        Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(1),
        }
    }

    /// Writes a text that looks the same on a selected row.
    pub(super) fn unmarked(&mut self, area: Rect, column: u16, row: u16, text: &str) {
        let at = Rect { x: area.x + column, width: area.width.saturating_sub(column), ..area };
        self.clear(Rect { y: area.y + row, height: 1, width: columns(text).min(at.width), ..at });
        self.text(at, 0, row, text, Ink::Plain);
    }

    /// Draws a line across an area.
    pub(super) fn rule(&mut self, area: Rect, row: u16) {
        self.sign(area, 0, row, &"─".repeat(usize::from(area.width)), Ink::Rule);
    }

    /// Draws a line down an area, at a column of it or directly after it.
    pub(super) fn column_rule(&mut self, area: Rect, column: u16) {
        let area = Rect { width: area.width.max(column + 1), ..area };
        for row in 0..area.height {
            self.sign(area, column, row, "│", Ink::Rule);
        }
    }

    /// Marks in the column after an area that there are rows above or below the visible ones, which begin at
    /// `top`.
    pub(super) fn more_marks(&mut self, area: Rect, top: usize, rows: usize) {
        let edge = Rect { width: area.width + 1, ..area };
        if top > 0 {
            self.sign(edge, area.width, 0, "▴", Ink::Dim);
        }
        if rows > top + usize::from(area.height) && area.height > 0 {
            self.sign(edge, area.width, area.height - 1, "▾", Ink::Dim);
        }
    }

    /// Writes the search text in the first row of an area, with an imitated cursor after it when it has the
    /// focus: the cursor itself is on the selected row. Returns the column after it.
    pub(super) fn search_field(&mut self, area: Rect, column: u16, text: &str, has_keys: bool) -> u16 {
        let end = self.text(area, column, 0, text, Ink::Strong);
        if has_keys {
            self.sign(area, end, 0, "▏", Ink::Accent);
            self.cursor(area, end, 0);
        }
        end
    }

    /// Marks a row as selected.
    pub(super) fn mark_row(&mut self, area: Rect, row: u16, ink: Ink) {
        if row < area.height {
            // one colour across: other signs would stand out
            let style = self.theme.style(ink).fg(Color::Reset).bg(Color::Reset);
            self.list.style(Rect { y: area.y + row, height: 1, ..area }, style);
        }
    }

    /// Clears an area.
    pub(super) fn clear(&mut self, area: Rect) {
        self.list.clear(area);
    }

    pub(super) fn cursor(&mut self, area: Rect, column: u16, row: u16) {
        if row < area.height && area.width > 0 {
            let x = area.x + column.min(area.width - 1);
            self.cursor = Some(Position::new(x, area.y + row));
        }
    }
}

/// Returns the width of a text in columns.
pub(super) fn columns(text: &str) -> u16 {
    // nearly all text is plain, and measured in each frame
    let width = if text.chars().all(is_single) { text.chars().count() } else { text.width() };
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// Returns a text cut to a width, with "…" when something is missing.
pub(super) fn fit(text: &str, room: u16) -> Cow<'_, str> {
    let room = usize::from(room);
    // no letter takes more columns than bytes
    if text.len() <= room || usize::from(columns(text)) <= room {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used + 1 > room {
            break;
        }
        out.push_str(grapheme);
    }
    if room > 0 {
        out.push('…');
    }
    Cow::Owned(out)
}

/// Returns the first visible row of a list, such that the selected row is visible with some of its
/// neighbours.
pub(super) fn window(selected: usize, rows: usize, height: u16) -> usize {
    let height = usize::from(height);
    selected.saturating_sub(height / 2).min(rows.saturating_sub(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_by_columns() {
        assert_eq!(fit("Godkendelse", 6), "Godke…");
        assert_eq!(fit("Å👩‍👩‍👧B", 3), "Å…");
        assert_eq!(fit("kort", 4), "kort");
        assert_eq!(fit("kort", 0), "");
    }

    #[test]
    fn no_letter_takes_more_columns_than_bytes() {
        for c in '\0'..=char::MAX {
            assert!(c.to_string().width() <= c.len_utf8(), "{c:?}");
        }
    }

    #[test]
    fn the_chosen_row_is_in_sight() {
        for selected in 0..50 {
            let top = window(selected, 50, 9);
            assert!((top..top + 9).contains(&selected) && top + 9 <= 50);
        }
        assert_eq!(window(3, 5, 9), 0);
    }
}
