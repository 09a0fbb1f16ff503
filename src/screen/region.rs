//! Parts of a frame that are taken from the frame before while what they show is the same.

use std::ops::Range;

use ratatui::layout::Rect;

use super::theme::Theme;
use crate::app::input::pointer::Targets;
use crate::app::open_meeting::ContentKey;
use crate::app::settings::switches::ScreenReader;
use crate::meeting::MeetingId;

/// A part of a frame, and all that its looks depend on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RegionKey {
    pub(super) look: RegionLook,
    pub(super) theme: Theme,
    pub(super) reading: ScreenReader,
}

/// Which part of a frame, and what it shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RegionLook {
    /// The agenda to the left.
    Agenda {
        area: Rect,
        /// How far it is scrolled from the current item.
        shift: isize,
        state: (MeetingId, u64, ContentKey),
    },
}

/// Where a part of a frame stands in its list.
#[derive(Debug)]
pub(super) struct Region {
    pub(super) key: RegionKey,
    /// What stands where in it.
    pub(super) targets: Targets,
    /// What belongs to it of each row that has something of it.
    pub(super) rows: Vec<RegionRow>,
}

/// What belongs to a region of a row.
#[derive(Debug)]
pub(super) struct RegionRow {
    pub(super) y: usize,
    /// The bytes of the row's text.
    pub(super) text: Range<usize>,
    pub(super) strokes: Range<usize>,
}
