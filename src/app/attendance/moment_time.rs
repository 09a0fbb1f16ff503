//! When something happened, where that is not now.

use chrono::{DateTime, FixedOffset};

use crate::meeting::ItemId;

/// When something happened that is not noted now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentTime {
    /// Where it stands in the timeline.
    pub index: usize,
    /// The time.
    pub at: DateTime<FixedOffset>,
    /// The item under discussion.
    pub item: Option<ItemId>,
}
