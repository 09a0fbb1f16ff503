//! When something happened, if not now.

use chrono::{DateTime, FixedOffset};

use crate::meeting::ItemId;

/// When something happened that is not recorded now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentTime {
    /// The index in the timeline.
    pub index: usize,
    /// The time.
    pub at: DateTime<FixedOffset>,
    /// The item under discussion.
    pub item: Option<ItemId>,
}
