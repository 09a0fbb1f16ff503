//! The layout of the screen of versions.

use crate::app::window::{Area, Room, Size};

/// The areas of the screen of versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HistoryLayout {
    /// The list of versions.
    pub list: Area,
    /// The label above the difference.
    pub label: Area,
    /// The difference.
    pub difference: Area,
}

/// The columns of the list of versions.
const VERSIONS: u16 = 28;

/// Returns the areas: side by side, or in a small window one above the other.
pub fn divide(size: Size) -> HistoryLayout {
    let body = size.body();
    let side_by_side = matches!(size.room(), Room::Narrow | Room::Wide);
    let (list, rest) = if side_by_side {
        let x = VERSIONS + 2;
        (Area { width: VERSIONS, ..body }, Area { x, width: body.width.saturating_sub(x + 1), ..body })
    } else {
        let rows = (body.height / 3).max(1).min(body.height);
        let rest = Area { y: body.y + rows, height: body.height - rows, ..body };
        (Area { height: rows, ..body }, Area { x: 1, width: rest.width.saturating_sub(2), ..rest })
    };
    let label = Area { height: rest.height.min(1), ..rest };
    let below = if side_by_side { 2 } else { 1 };
    let below = below.min(rest.height);
    let difference = Area { y: rest.y + below, height: rest.height - below, ..rest };
    HistoryLayout { list, label, difference }
}
