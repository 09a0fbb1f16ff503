//! From snapshot and log to a meeting: each row must follow the one before it.

use super::StoreError;
use super::codec::StoredValue;
use super::database::Database;
use super::entry::LogEntry;
use super::keys::Table;
use super::layout::MOST_REVISION;
use crate::meeting::{ItemId, Meeting, MeetingId, UndoRecord, Version, Versions};

/// A meeting as the database has it.
#[derive(Debug)]
pub(super) struct Replayed {
    /// As far as the log can be followed.
    pub(super) meeting: Meeting,
    pub(super) log: Log,
}

/// What following a log showed.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// The newest row, which more letters may continue.
    pub(super) tail: Option<LogEntry>,
    /// Rows since the snapshot.
    pub(super) rows: usize,
    /// Whether something could not be read or followed.
    pub(super) broken: bool,
}

/// Returns the meeting as the database has it; `None` when it has nothing, or nothing to start from.
pub(super) fn read(database: &Database, id: &MeetingId) -> Result<Option<Replayed>, StoreError> {
    let mut starts = database.series(Table::Base, &id.0)?;
    starts.extend(database.series(Table::Snapshot, &id.0)?);
    let parsed: Vec<Option<Meeting>> = starts.iter().map(|row| start(row, id)).collect();
    let unreadable = parsed.iter().any(Option::is_none);
    let Some(mut meeting) = parsed.into_iter().flatten().max_by_key(|meeting| meeting.revision) else {
        let orphans = unreadable || !database.series(Table::Log, &id.0)?.is_empty();
        return if orphans { Err(database.damaged()) } else { Ok(None) };
    };
    let mut log = follow(database, &mut meeting)?;
    log.broken |= unreadable;
    Ok(Some(Replayed { meeting, log }))
}

fn start(row: &StoredValue, id: &MeetingId) -> Option<Meeting> {
    let meeting: Meeting = row.parse()?;
    let is_counted = meeting.revision <= MOST_REVISION;
    (is_counted && meeting.id == *id && Some(meeting.revision) == row.key.revision()).then_some(meeting)
}

/// Replays on a meeting what the log has after it.
pub(super) fn follow(database: &Database, meeting: &mut Meeting) -> Result<Log, StoreError> {
    let mut log = Log::default();
    for row in database.series_from(Table::Log, &meeting.id.0, meeting.revision)? {
        let Some(entry) = row.parse::<LogEntry>().filter(|entry| Some(entry.first()) == row.key.revision())
        else {
            log.broken = true;
            break;
        };
        if entry.last() > meeting.revision {
            if entry.first() > meeting.revision + 1 || entry.apply(meeting).is_err() {
                log.broken = true;
                break;
            }
            log.rows += 1;
        }
        log.tail = Some(entry);
    }
    // a row may only grow from the very end
    log.tail = log.tail.filter(|entry| entry.last() == meeting.revision && !log.broken);
    Ok(log)
}

/// Returns the newest `last` changes since the meeting's newest base, with what undoes each.
pub(super) fn history(
    database: &Database,
    id: &MeetingId,
    last: usize,
) -> Result<Vec<UndoRecord>, StoreError> {
    let bases = database.series(Table::Base, &id.0)?;
    let Some(mut meeting) = bases.iter().rev().find_map(|row| start(row, id)) else {
        return Err(StoreError::NotFound(id.clone()));
    };
    let mut past = std::collections::VecDeque::new();
    let rows = database.series_from(Table::Log, &id.0, meeting.revision)?;
    let entries = rows.iter().map_while(StoredValue::parse::<LogEntry>);
    for record in entries.flat_map(|entry| entry.records()) {
        if record.revision <= meeting.revision {
            continue;
        }
        let undo = match meeting.apply(&record.change) {
            Ok(undo) if meeting.revision == record.revision => undo,
            Ok(_) | Err(_) => break,
        };
        past.push_back(UndoRecord { record, undo });
        if past.len() > last {
            past.pop_front();
        }
    }
    Ok(past.into())
}

/// Returns every version of one decision, from the first base on; over what the log has lost, from one base
/// to the next.
pub(super) fn versions(
    database: &Database,
    id: &MeetingId,
    item: &ItemId,
) -> Result<Vec<Version>, StoreError> {
    let rows = database.series(Table::Base, &id.0)?;
    let mut bases = rows.iter().filter_map(|row| start(row, id)).peekable();
    let mut versions = Versions::of(item);
    // the revision as far as the log can be followed
    let mut reached = None;
    let rows = database.series(Table::Log, &id.0)?;
    for record in rows.iter().filter_map(StoredValue::parse::<LogEntry>).flat_map(|entry| entry.records()) {
        while let Some(base) = bases.next_if(|base| base.revision < record.revision) {
            versions.start(&base);
            reached = Some(base.revision);
        }
        match reached {
            Some(revision) if record.revision <= revision => {}
            Some(revision) if record.revision == revision + 1 && versions.take(&record) => {
                reached = Some(record.revision);
            }
            Some(_) | None => reached = None,
        }
    }
    bases.for_each(|base| versions.start(&base));
    Ok(versions.finish())
}
