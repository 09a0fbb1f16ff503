//! The time at which something happened: now, or as it was typed.

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
