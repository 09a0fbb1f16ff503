//! Regions of a frame, reused while what they show does not change.

use std::ops::Range;

use ratatui::layout::Rect;

use super::theme::Theme;
use crate::app::input::pointer::Targets;
use crate::app::open_meeting::ContentKey;
use crate::app::settings::switches::ScreenReader;
use crate::meeting::MeetingId;

/// A region, and all that its look depends on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RegionKey {
    pub(super) look: RegionLook,
    pub(super) theme: Theme,
    pub(super) reading: ScreenReader,
}

/// Which region it is, and what it shows.
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

/// A region of a frame in its list.
#[derive(Debug)]
pub(super) struct Region {
    pub(super) key: RegionKey,
    /// The targets of the mouse in it.
    pub(super) targets: Targets,
    /// Its part of each row.
    pub(super) rows: Vec<RegionRow>,
}

/// The part of a row that belongs to a region.
#[derive(Debug)]
pub(super) struct RegionRow {
    pub(super) y: usize,
    /// The bytes of the row's text.
    pub(super) text: Range<usize>,
    pub(super) strokes: Range<usize>,
}
