//! Names the meeting whose deletion is under way, so that a deletion that was killed is finished by the next
//! start, and no half of it is read in between.

use std::io::Write;
use std::path::Path;

use super::StoreError;
use super::files::{create_temporary, read_regular_text, remove_anything, sync_folder};
use super::layout::DELETING;
use super::replace::rename;
use crate::meeting::MeetingId;

/// Returns the meeting whose deletion was begun and not finished.
pub(super) fn unfinished(dir: &Path) -> Option<MeetingId> {
    let id = MeetingId::from(read_regular_text(&dir.join(DELETING)).ok()?.trim());
    id.is_safe().then_some(id)
}

/// Writes the marker: from now on the deletion of the meeting is finished, also after a crash.
pub(super) fn set(dir: &Path, id: &MeetingId) -> Result<(), StoreError> {
    let marker = dir.join(DELETING);
    let temporary = marker.with_extension("tmp");
    let mut file = create_temporary(&temporary)?;
    file.write_all(id.0.as_bytes())?;
    file.sync_all()?;
    drop(file);
    rename(&temporary, &marker)?;
    Ok(sync_folder(dir)?)
}

/// Removes the marker, when nothing is left of the meeting.
pub(super) fn remove(dir: &Path) -> Result<(), StoreError> {
    remove_anything(&dir.join(DELETING))?;
    Ok(sync_folder(dir)?)
}
