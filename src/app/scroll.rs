//! Scrolling of lists and texts.

/// How far to scroll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scroll {
    /// By rows, up when negative.
    Rows(isize),
    /// By windows, up when negative.
    Pages(isize),
    /// To the beginning.
    Top,
    /// To the end.
    Bottom,
    /// To a row of a list; a text scrolls so that it comes first.
    To(usize),
}

impl Scroll {
    /// Returns the number of lines in a window of a height, for a text of unknown length.
    pub(super) fn lines(self, height: usize) -> isize {
        let page = isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(1);
        match self {
            Scroll::Rows(n) => n,
            Scroll::Pages(n) => n * page,
            Scroll::Top => isize::MIN / 4,
            Scroll::Bottom => isize::MAX / 4,
            Scroll::To(_) => 0,
        }
    }

    /// Returns the new first row, of so many rows in a window of a height.
    pub(super) fn from(self, top: usize, rows: usize, height: usize) -> usize {
        let page = isize::try_from(height.saturating_sub(1).max(1)).unwrap_or(1);
        let last = rows.saturating_sub(height);
        match self {
            Scroll::Rows(n) => top.saturating_add_signed(n).min(last),
            Scroll::Pages(n) => top.saturating_add_signed(n * page).min(last),
            Scroll::Top => 0,
            Scroll::Bottom => last,
            Scroll::To(row) => row.min(last),
        }
    }

    /// Returns the new selected row, of so many rows with a page of a height.
    pub(super) fn step(self, selected: usize, rows: usize, page: usize) -> usize {
        let last = rows.saturating_sub(1);
        match self {
            Scroll::Rows(n) => selected.saturating_add_signed(n).min(last),
            Scroll::Pages(n) => selected.saturating_add_signed(n * page.cast_signed().max(1)).min(last),
            Scroll::Top => 0,
            Scroll::Bottom => last,
            Scroll::To(row) => row.min(last),
        }
    }
}
