//! What tells one imported file from another, and the order of the list.

use std::fmt::Write;

use crate::meeting::Summary;

/// Sorts by date, the newest first, and then by id.
pub(super) fn newest_first(rows: &mut [Summary]) {
    rows.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
}

/// Tells whether bytes have been imported before.
///
/// Length, CRC-32 and FNV-1a: enough to tell one agenda from another. It is no proof against someone who wants two files
/// to look the same, and needs not be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub(super) String);

impl Fingerprint {
    /// The fingerprint of a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let fnv = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut print = String::new();
        // writing to a String cannot fail
        let _ = write!(print, "{:x}-{:08x}-{fnv:016x}", bytes.len(), crc32fast::hash(bytes));
        Fingerprint(print)
    }
}
