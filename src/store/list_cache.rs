//! The list of meetings as the last close left it, readable without opening the store.
//!
//! `DIR/store.list` has the checksum of the store as it was closed, a checksum of the rows, and the rows.
//! Each opening removes the checksum of the store, so the list is valid for as long as that very checksum is
//! there and the mirror has the same meetings.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::files::read_regular_text;
use super::layout::{MEETINGS, STORE};
use super::private::restrict;
use super::{Summary, deletion_marker, folder_checksum, mirror};
use crate::meeting::MeetingId;

/// Returns a row for each meeting, the newest date first, without opening the store; `None` where only the
/// store knows.
pub fn list_cached(dir: &Path) -> Option<Vec<Summary>> {
    if deletion_marker::unfinished(dir).is_some() {
        return None;
    }
    let folder = dir.join(STORE);
    let cached = read_regular_text(&path(&folder)).ok()?;
    let (head, rows) = cached.split_once('\n')?;
    if head != head_of(&folder, rows)? {
        return None;
    }
    let mut rows: Vec<Summary> = serde_json::from_slice(rows.as_bytes()).ok()?;
    let known: BTreeSet<&MeetingId> = rows.iter().map(|row| &row.id).collect();
    let mirrored = mirror::ids(&dir.join(MEETINGS));
    if mirrored.len() != known.len() || !mirrored.iter().all(|id| known.contains(id)) {
        return None;
    }
    Summary::sort_newest_first(&mut rows);
    Some(rows)
}

/// Writes the list beside the checksum of a folder. Without it the next listing merely takes longer.
pub(super) fn write(folder: &Path, rows: &[Summary]) -> Option<()> {
    let rows = serde_json::to_string(rows).ok()?;
    let head = head_of(folder, &rows)?;
    let path = path(folder);
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(&path).ok()?;
    restrict(&path).ok()?;
    file.write_all(format!("{head}\n{rows}").as_bytes()).ok()
}

fn path(folder: &Path) -> PathBuf {
    folder.with_extension("list")
}

/// Returns what is over rows that belong to a folder as it was left.
fn head_of(folder: &Path, rows: &str) -> Option<String> {
    Some(format!("{} {:08x}", folder_checksum::read(folder)?, crc32fast::hash(rows.as_bytes())))
}
