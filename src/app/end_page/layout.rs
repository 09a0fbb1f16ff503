//! The layout of the end page, and how its rows wrap.

use super::rows::EndRow;
use crate::app::window::{Area, Room, Size};
use crate::editor::wrap;

/// The areas of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EndPageLayout {
    /// What to look at, what was decided and what is left.
    pub list: Area,
    /// The label above the referat.
    pub label: Area,
    /// The referat.
    pub referat: Area,
}

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndLine<'r> {
    /// The row it belongs to.
    pub row: &'r EndRow,
    /// The number of the row among those with a choice.
    pub choice: Option<usize>,
    /// Whether it is the first line of the row.
    pub is_first: bool,
    /// Whether it is the last line of the row.
    pub is_last: bool,
    /// The text.
    pub text: &'r str,
}

/// The columns before the text of a row: its mark and its sign.
pub const SIGNS: u16 = 4;

/// Returns the areas for a list of so many lines: side by side, or in a narrow window one above the other.
pub fn divide(size: Size, lines: usize) -> EndPageLayout {
    let body = size.body();
    if size.room() == Room::Wide {
        let list = Area { width: (body.width / 2).min(body.width.saturating_sub(60)), ..body };
        let x = list.width + 2;
        let rest = Area { x, width: body.width.saturating_sub(x + 1), ..body };
        let label = Area { height: rest.height.min(1), ..rest };
        let referat = Area { y: rest.y + 2, height: rest.height.saturating_sub(2), ..rest };
        return EndPageLayout { list, label, referat };
    }
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    let height = lines.clamp(1, (body.height / 2).max(1)).min(body.height);
    let list = Area { height, ..body };
    let label = Area { y: body.y + height, height: (body.height - height).min(1), ..body };
    let below = height + label.height;
    let referat = Area {
        x: 2,
        y: body.y + below,
        width: body.width.saturating_sub(4),
        height: body.height.saturating_sub(below),
    };
    EndPageLayout { list, label, referat }
}

/// Returns the rows wrapped to a window.
pub fn lines(rows: &[EndRow], size: Size) -> Vec<EndLine<'_>> {
    let width = divide(size, 0).list.width.saturating_sub(SIGNS + 1).max(1);
    let mut choices = 0..;
    let mut lines = Vec::new();
    for row in rows {
        let choice = row.choice.as_ref().and_then(|_| choices.next());
        let texts = if row.is_cut { vec![row.text.as_str()] } else { wrap(&row.text, width) };
        let count = texts.len();
        let broken = texts.into_iter().enumerate();
        lines.extend(broken.map(|(at, text)| EndLine {
            row,
            choice,
            is_first: at == 0,
            is_last: at + 1 == count,
            text,
        }));
    }
    lines
}
