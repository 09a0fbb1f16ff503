//! Text onto cells: cut to fit by columns, never by letters.

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

/// A frame and how to colour it.
pub(super) struct Canvas<'a> {
    list: &'a mut DisplayList,
    /// The frame before.
    shown: &'a DisplayList,
    theme: Theme,
    reading: ScreenReader,
    targets: Targets,
    cursor: Option<Position>,
}

/// A piece of a line.
pub(super) type Piece<'t> = (&'t str, Ink);

impl<'a> Canvas<'a> {
    /// Returns a canvas with nothing on it.
    pub(super) fn new(
        list: &'a mut DisplayList,
        shown: &'a DisplayList,
        theme: Theme,
        reading: ScreenReader,
    ) -> Self {
        list.reset();
        Canvas { list, shown, theme, reading, targets: Targets::default(), cursor: None }
    }

    /// Returns what stands where, and the place of the cursor, when all is drawn.
    pub(super) fn finish(self) -> (Targets, Option<Position>) {
        (self.targets, self.cursor)
    }

    /// Draws a region whose looks depend on nothing but its key: when the frame before had it, it is taken from there.
    /// It has no cursor.
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

    /// Says what stands in an area, for the mouse.
    pub(super) fn target(&mut self, area: Rect, target: Target) {
        let Rect { x, y, width, height } = area;
        self.targets.add(Area { x, y, width, height }, target);
    }

    /// Says that a row of an area is a row of the list that has the keys. When it is the chosen one it looks so, and the
    /// cursor stands there: what reads a screen aloud goes by the cursor.
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

    /// Writes a text at a column and row of an area, cut with "…" where the area ends; returns the column behind it.
    pub(super) fn text(&mut self, area: Rect, column: u16, row: u16, text: &str, ink: Ink) -> u16 {
        if row >= area.height || column >= area.width {
            return column;
        }
        self.written(area, column, row, &fit(text, area.width - column), ink)
    }

    /// Writes a sign that is no word, such as a line between parts: it is left out of what is read aloud.
    pub(super) fn sign(&mut self, area: Rect, column: u16, row: u16, sign: &str, ink: Ink) -> u16 {
        match self.reading {
            ScreenReader::Off => self.text(area, column, row, sign, ink),
            ScreenReader::On => column,
        }
    }

    /// Writes a row of a wrapped text: what hangs over the area's end is blank, and simply not drawn.
    pub(super) fn written(&mut self, area: Rect, column: u16, row: u16, text: &str, ink: Ink) -> u16 {
        if row >= area.height || column >= area.width {
            return column;
        }
        let (x, y) = (area.x + column, area.y + row);
        column + self.list.write(x, y, text, area.width - column, self.theme.style(ink))
    }

    /// Writes the pieces of a line one after the other.
    pub(super) fn pieces(&mut self, area: Rect, row: u16, pieces: &[Piece]) {
        let mut column = 0;
        for (text, ink) in pieces {
            column = self.text(area, column, row, text, *ink);
        }
    }

    /// Writes a text that ends where the area ends; returns the column it begins at.
    pub(super) fn right(&mut self, area: Rect, row: u16, text: &str, ink: Ink) -> u16 {
        let column = area.width.saturating_sub(columns(text));
        self.text(area, column, row, text, ink);
        column
    }

    /// Returns the room inside a sheet of so many rows over the bottom of the window, with a titled line over it.
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

    /// Writes a text over a row that may look chosen, so that it looks the same in any.
    pub(super) fn unmarked(&mut self, area: Rect, column: u16, row: u16, text: &str) {
        let at = Rect { x: area.x + column, width: area.width.saturating_sub(column), ..area };
        self.clear(Rect { y: area.y + row, height: 1, width: columns(text).min(at.width), ..at });
        self.text(at, 0, row, text, Ink::Plain);
    }

    /// A line across an area.
    pub(super) fn rule(&mut self, area: Rect, row: u16) {
        self.sign(area, 0, row, &"─".repeat(usize::from(area.width)), Ink::Rule);
    }

    /// A line down an area, at a column of it or right behind it.
    pub(super) fn column_rule(&mut self, area: Rect, column: u16) {
        let area = Rect { width: area.width.max(column + 1), ..area };
        for row in 0..area.height {
            self.sign(area, column, row, "│", Ink::Rule);
        }
    }

    /// Marks in the column behind an area that there are rows above or below those that it shows from `top`.
    pub(super) fn more_marks(&mut self, area: Rect, top: usize, rows: usize) {
        let edge = Rect { width: area.width + 1, ..area };
        if top > 0 {
            self.sign(edge, area.width, 0, "▴", Ink::Dim);
        }
        if rows > top + usize::from(area.height) && area.height > 0 {
            self.sign(edge, area.width, area.height - 1, "▾", Ink::Dim);
        }
    }

    /// Writes what is searched for in the first row of an area, and what looks like a cursor behind it where the keys go
    /// there: the cursor itself stands at the row that is chosen. Returns the column behind it.
    pub(super) fn search_field(&mut self, area: Rect, column: u16, text: &str, has_keys: bool) -> u16 {
        let end = self.text(area, column, 0, text, Ink::Strong);
        if has_keys {
            self.sign(area, end, 0, "▏", Ink::Accent);
            self.cursor(area, end, 0);
        }
        end
    }

    /// Makes the cells of a row look chosen.
    pub(super) fn mark_row(&mut self, area: Rect, row: u16, ink: Ink) {
        if row < area.height {
            // one colour across: signs in others would stand out of the row
            let style = self.theme.style(ink).fg(Color::Reset).bg(Color::Reset);
            self.list.style(Rect { y: area.y + row, height: 1, ..area }, style);
        }
    }

    /// Clears what lies under an area.
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

/// Returns the columns that a text takes.
pub(super) fn columns(text: &str) -> u16 {
    // nearly all text is plain, and asked about at each frame
    let width = if text.chars().all(is_single) { text.chars().count() } else { text.width() };
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// Returns a text cut to so many columns, with "…" when something is missing.
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

/// Returns the first row to show of a list, such that the chosen row is in sight with some of its neighbours.
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
