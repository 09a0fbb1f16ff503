//! The history of a meeting in both copies: from the database into the file beside the mirror, and back.

use super::batch::Batch;
use super::codec::StoredValue;
use super::entry::LogEntry;
use super::files::set_aside;
use super::history_file::{self, HistoryLine, HistoryState};
use super::keys::{StoreKey, Table};
use super::{Store, StoreError, StoreNotice};
use crate::meeting::{Meeting, MeetingId};

impl Store {
    /// Puts a meeting into a batch as the mirror has it, with its history if the file beside it leads there,
    /// else as a new beginning. Returns the meeting, which the history may take a few changes further than
    /// the mirror.
    pub(super) fn put_with_history(
        &self,
        meeting: &Meeting,
        batch: &mut Batch,
    ) -> Result<Meeting, StoreError> {
        let Some((end, lines)) = history_file::read(&self.mirror.history_path(&meeting.id), meeting) else {
            batch.put_meeting(Table::Base, meeting)?;
            return Ok(meeting.clone());
        };
        for line in &lines {
            match line {
                HistoryLine::Base(base) => batch.put_meeting(Table::Base, base)?,
                HistoryLine::Changes(entry) => {
                    batch.put(StoreKey::at(Table::Log, &meeting.id.0, entry.first()), entry)?
                }
            }
        }
        batch.put_meeting(Table::Snapshot, &end)?;
        Ok(end)
    }

    /// Writes the history of a meeting anew where the file is missing, behind or damaged; what is damaged is
    /// set aside, and so is the history of another meeting, which is named.
    pub(super) fn repair_history(&self, meeting: &Meeting) -> Option<StoreNotice> {
        let path = self.mirror.history_path(&meeting.id);
        let written = |notice: Option<StoreNotice>| self.write_history(&meeting.id).map(|()| notice);
        let repaired = match history_file::state(&path, &meeting.id) {
            HistoryState::Sound(last) if last == meeting.revision => return None,
            HistoryState::Sound(_) | HistoryState::Missing => written(None),
            HistoryState::Damaged => set_aside(&path).and_then(|_| written(None)),
            HistoryState::Foreign(other) => {
                set_aside(&path).and_then(|aside| written(Some(StoreNotice::foreign(&aside, &other))))
            }
        };
        repaired.unwrap_or_else(|reason| Some(StoreNotice::history_refused(&meeting.id, &reason)))
    }

    /// Writes the histories that have no file yet.
    pub(super) fn write_histories(&self) -> Result<(), StoreError> {
        let ids = self.database.ids()?;
        let missing = ids.iter().filter(|id| {
            history_file::state(&self.mirror.history_path(id), id) == HistoryState::Missing
                && self.mirror.has(id)
        });
        missing.into_iter().try_for_each(|id| self.write_history(id))
    }

    fn write_history(&self, id: &MeetingId) -> Result<(), StoreError> {
        self.database.disk().check()?;
        let bases = self.database.series(Table::Base, &id.0)?;
        let mut bases = bases.iter().filter_map(StoredValue::parse::<Meeting>).peekable();
        let mut lines = Vec::new();
        for row in self.database.series(Table::Log, &id.0)? {
            let Some(entry) = row.parse::<LogEntry>() else { continue };
            while let Some(base) = bases.next_if(|base| base.revision < entry.first()) {
                lines.push(HistoryLine::Base(Box::new(base)));
            }
            lines.push(HistoryLine::Changes(entry));
        }
        lines.extend(bases.map(|base| HistoryLine::Base(Box::new(base))));
        history_file::replace(&self.mirror.history_path(id), &lines)
    }
}
