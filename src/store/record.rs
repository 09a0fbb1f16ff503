//! The order of the list.

use crate::meeting::Summary;

/// Sorts by date, the newest first, and then by id.
pub(super) fn newest_first(rows: &mut [Summary]) {
    rows.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
}
