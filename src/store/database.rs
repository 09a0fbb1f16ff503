//! The first copy: sled, with a checksum of our own on every value. Only it and the file under it name sled.

mod copying;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::batch::Batch;
use super::codec::{self, StoredValue};
use super::files::{Disk, retry_for_two_seconds, sync_folder};
use super::keys::{StoreKey, Table};
use super::private::restrict;
use super::version::{STORE_FORMAT, is_newer_store};
use super::{StoreError, Summary, folder_checksum, list_cache, sled_threads::with_idle_threads};
use crate::meeting::MeetingId;

/// The file in it that holds everything.
pub(super) const DATA: &str = "db";
/// The file of its settings.
const SETTINGS: &str = "conf";
/// The key that every database has from the first flush on.
const FORMAT_KEY: &str = "format";
/// Sled's cache in bytes: a meeting or two.
const CACHE: u64 = 4 * 1024 * 1024;

/// The first copy of every meeting.
#[derive(Debug)]
pub(super) struct Database {
    /// `None` between a failure and the next try: after one failure sled refuses everything.
    open: Option<Open>,
    /// The file that was opened: another in its place would lack what was written before.
    known: Option<FileId>,
    folder: PathBuf,
    disk: Disk,
    /// Whether something was written that may not be on the disk yet.
    unsynced: Cell<bool>,
}

#[derive(Debug)]
struct Open {
    db: sled::Db,
    /// One for each of [`Table::ALL`].
    trees: Vec<sled::Tree>,
    /// The data file, opened once more to sync it: sled's flush (`sync_file_range`) covers neither the file's
    /// length nor the drive's cache.
    data: File,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.close();
    }
}

impl Database {
    /// Opens or makes the database.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when sled cannot make sense of its files, or panics over them.
    pub(super) fn at(folder: &Path, disk: Disk) -> Result<Self, StoreError> {
        let mut database =
            Database { open: None, known: None, folder: folder.to_owned(), disk, unsynced: Cell::new(false) };
        database.reopen()?;
        Ok(database)
    }

    /// Opens the database when it is closed.
    pub(super) fn reopen(&mut self) -> Result<(), StoreError> {
        if self.open.is_some() {
            return Ok(());
        }
        self.disk.check()?;
        let data = self.folder.join(DATA);
        if self.known.is_some() && self.known != file_at(&data) {
            return Err(StoreError::NoFolder);
        }
        fs::create_dir_all(&self.folder)?;
        restrict(&self.folder)?;
        // Windows calls a folder that is opened as a file a lack of rights
        if [DATA, SETTINGS].iter().any(|name| self.folder.join(name).is_dir()) {
            return Err(self.damaged());
        }
        // where its file is gone but others are left, sled would silently start with an empty one
        if !data.exists() && fs::read_dir(&self.folder)?.next().is_some() {
            return Err(self.damaged());
        }
        remove_unfinished_snapshots(&self.folder)?;
        let begun = fs::metadata(&data).is_ok_and(|data| data.len() > 0);
        let db = open_sled(&self.folder)?;
        match guarded(&self.folder, || db.get(FORMAT_KEY))? {
            Some(format) if is_newer_store(&format) => return Err(self.newer(&format)),
            Some(format) if format != STORE_FORMAT => return Err(self.damaged()),
            Some(_) => {}
            // sled takes a file that it cannot read for an empty one
            None if begun => return Err(self.damaged()),
            None => begin(&self.folder, &db)?,
        }
        let trees =
            guarded(&self.folder, || Table::ALL.iter().map(|table| db.open_tree(table.name())).collect())?;
        let data = fs::OpenOptions::new().read(true).write(true).open(data)?;
        data.sync_all()?;
        sync_folder(&self.folder)?;
        self.known = file_at(&self.folder.join(DATA));
        self.open = Some(Open { db, trees, data });
        Ok(())
    }

    /// Opens the database after its files were replaced by others of ours.
    pub(super) fn open_anew(&mut self) -> Result<(), StoreError> {
        self.close();
        self.known = None;
        self.reopen()
    }

    /// Closes sled for good and writes the checksum of its files, once no thread writes them any more.
    pub(super) fn close_with_checksum(&mut self) {
        let rows = self.summaries();
        let Some(Open { db, trees, data }) = self.open.take() else { return };
        let closed = catch_unwind(AssertUnwindSafe(move || drop((trees, db))));
        // sled's own threads hold its lock for as long as they may write
        let quiet = closed.is_ok() && retry_for_two_seconds(|| data.try_lock().is_ok());
        drop(data);
        if quiet && self.disk.check().is_ok() {
            let _ = folder_checksum::write(&self.folder);
            let _ = rows.map(|rows| list_cache::write(&self.folder, &rows));
        }
    }

    /// Closes sled. What has been committed stays; nothing else was promised.
    pub(super) fn close(&mut self) {
        let open = self.open.take();
        // sled flushes once more as it goes, and may panic over what it meets
        let _ = catch_unwind(AssertUnwindSafe(move || drop(open)));
    }

    pub(super) fn disk(&self) -> Disk {
        self.disk.clone()
    }

    /// Returns where sled's files are.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Restricts sled's files to their owner.
    pub(super) fn make_private(&self) {
        for file in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if file.file_type().is_ok_and(|kind| !kind.is_symlink()) {
                let _ = restrict(&file.path());
            }
        }
    }

    /// Writes a batch, table by table, and returns when it is on the disk.
    ///
    /// # Errors
    /// When the disk refuses. Sled then refuses everything until it is opened anew.
    pub(super) fn commit(&self, batch: &Batch) -> Result<(), StoreError> {
        self.write(batch)?;
        self.sync()
    }

    /// Writes a batch that need not be on the disk before the next [`Database::sync`]: the mirror has it.
    ///
    /// # Errors
    /// Those of [`Database::commit`].
    pub(super) fn write(&self, batch: &Batch) -> Result<(), StoreError> {
        self.disk.check().map_err(|error| from_io(&self.folder, error))?;
        self.unsynced.set(true);
        for table in Table::ALL {
            let mut writes = Writes::new();
            for key in batch.gone.iter().filter(|key| key.table == table) {
                let parts = self.guarded(table, |tree| {
                    tree.scan_prefix(key.prefix()).keys().collect::<Result<Vec<_>, _>>()
                })?;
                writes.extend(parts.into_iter().map(|part| (part, None)));
            }
            for (key, value) in batch.values.iter().filter(|(key, _)| key.table == table) {
                let parts = codec::parts(key, value).into_iter();
                writes.extend(parts.map(|(part, bytes)| (part.into(), Some(bytes.into()))));
            }
            self.guarded(table, |tree| apply(tree, writes))?;
        }
        Ok(())
    }

    /// Returns when all that was written is on the disk.
    ///
    /// # Errors
    /// Those of [`Database::commit`].
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        if !self.unsynced.get() {
            return Ok(());
        }
        let open = self.open()?;
        guarded(&self.folder, || open.db.flush())?;
        open.data.sync_data()?;
        // writes to a deleted file succeed and are lost, so check that the file is still the one that was
        // opened
        let is_there = self.known == file_at(&self.folder.join(DATA));
        self.unsynced.set(!is_there);
        if is_there { Ok(()) } else { Err(StoreError::NoFolder) }
    }

    /// Returns the value of a key.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it fails its checksum.
    pub(super) fn get<T: DeserializeOwned>(&self, key: &StoreKey) -> Result<Option<T>, StoreError> {
        match self.rows(key.table, key.part(0), key.part(usize::MAX))?.first() {
            None => Ok(None),
            Some(row) => row.parse().map(Some).ok_or_else(|| self.damaged()),
        }
    }

    /// Returns everything in a table.
    pub(super) fn table(&self, table: Table) -> Result<Vec<StoredValue>, StoreError> {
        let pairs = self.guarded(table, |tree| tree.iter().collect::<Result<Vec<_>, _>>())?;
        Ok(codec::gather(table, &pairs))
    }

    /// Returns everything of one name in a table, in the order of revisions.
    pub(super) fn series(&self, table: Table, name: &str) -> Result<Vec<StoredValue>, StoreError> {
        self.series_from(table, name, 0)
    }

    /// Returns the series from the value that begins at `revision` or last before it.
    pub(super) fn series_from(
        &self,
        table: Table,
        name: &str,
        revision: u64,
    ) -> Result<Vec<StoredValue>, StoreError> {
        let [start, from, end] = [0, revision, u64::MAX].map(|n| StoreKey::at(table, name, n));
        let before = start.part(0)..=from.part(usize::MAX);
        let before = self.guarded(table, |tree| tree.range(before).next_back().transpose())?;
        let from = before.and_then(|(key, _)| StoreKey::split(table, &key)).map_or(from, |(key, _)| key);
        self.rows(table, from.part(0), end.part(usize::MAX))
    }

    /// Returns whether there is anything of a meeting.
    pub(super) fn knows(&self, id: &MeetingId) -> bool {
        let anything = |table| {
            let key = StoreKey::of(table, &id.0);
            self.guarded(table, |tree| tree.scan_prefix(key.prefix()).next().transpose()).ok().flatten()
        };
        [Table::Summary, Table::Base, Table::Log].into_iter().any(|table| anything(table).is_some())
    }

    /// Returns the rows of the list.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one of them fails its checksum.
    pub(super) fn summaries(&self) -> Result<Vec<Summary>, StoreError> {
        self.table(Table::Summary)?.iter().map(|row| row.parse().ok_or_else(|| self.damaged())).collect()
    }

    /// Returns the meetings of the list, without their rows.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one of the rows fails its checksum.
    pub(super) fn ids(&self) -> Result<BTreeSet<MeetingId>, StoreError> {
        let rows = self.table(Table::Summary)?;
        let name = |row: &StoredValue| row.value.as_ref().and(row.key.name()).ok_or_else(|| self.damaged());
        rows.iter().map(name).collect()
    }

    /// Returns whether sled cannot read a page of its own, so that nothing can be written there either.
    pub(super) fn is_unreadable(&self) -> bool {
        Table::ALL.into_iter().any(|table| matches!(self.table(table), Err(StoreError::Damaged { .. })))
    }

    fn newer(&self, format: &[u8]) -> StoreError {
        StoreError::Newer { path: self.folder.clone(), format: String::from_utf8_lossy(format).into_owned() }
    }

    pub(super) fn damaged(&self) -> StoreError {
        StoreError::Damaged { path: self.folder.clone() }
    }

    fn rows(&self, table: Table, from: Vec<u8>, to: Vec<u8>) -> Result<Vec<StoredValue>, StoreError> {
        let pairs = self.guarded(table, |tree| tree.range(from..=to).collect::<Result<Vec<_>, _>>())?;
        Ok(codec::gather(table, &pairs))
    }

    fn open(&self) -> Result<&Open, StoreError> {
        self.open.as_ref().ok_or(StoreError::Io(ErrorKind::NotConnected.into()))
    }

    fn guarded<T>(
        &self,
        table: Table,
        work: impl FnOnce(&sled::Tree) -> sled::Result<T>,
    ) -> Result<T, StoreError> {
        let tree = self.open()?.trees.get(table as usize).ok_or_else(|| self.damaged())?;
        guarded(&self.folder, || work(tree))
    }
}

/// Identifies a file: device and inode number.
type FileId = (u64, u64);

/// Returns which file is at a path; `None` when there is none.
#[cfg(unix)]
fn file_at(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|file| (file.dev(), file.ino()))
}

/// Returns whether there is a file at a path: Windows does not allow deleting or moving an open one.
#[cfg(not(unix))]
fn file_at(path: &Path) -> Option<FileId> {
    path.exists().then_some((0, 0))
}

/// Parts to be put, and parts to be taken out.
type Writes = BTreeMap<sled::IVec, Option<sled::IVec>>;

/// Writes and removes parts at once. A single one goes without a batch, which costs an extra record.
fn apply(tree: &sled::Tree, mut writes: Writes) -> sled::Result<()> {
    if writes.len() <= 1 {
        return match writes.pop_first() {
            Some((part, Some(bytes))) => tree.insert(part, bytes).map(drop),
            Some((part, None)) => tree.remove(part).map(drop),
            None => Ok(()),
        };
    }
    let mut batch = sled::Batch::default();
    for (part, bytes) in writes {
        match bytes {
            Some(bytes) => batch.insert(part, bytes),
            None => batch.remove(part),
        }
    }
    tree.apply_batch(batch)
}

/// Removes snapshots that sled was writing when it was killed: it would take them for damage of the whole
/// store.
fn remove_unfinished_snapshots(folder: &Path) -> Result<(), StoreError> {
    for file in fs::read_dir(folder)?.flatten() {
        let is_unfinished = file.file_name().to_str().is_some_and(|name| name.ends_with(".generating"));
        if is_unfinished && file.file_type().is_ok_and(|kind| kind.is_file()) {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

fn open_sled(folder: &Path) -> Result<sled::Db, StoreError> {
    let config = sled::Config::new()
        .path(folder)
        .cache_capacity(CACHE)
        .mode(sled::Mode::LowSpace)
        .flush_every_ms(None);
    // A sled closed a moment ago in this process lets its file go only when its own threads are done. Other
    // processes are kept out by the lock.
    let mut opened = guarded(folder, || with_idle_threads(|| config.open()));
    retry_for_two_seconds(|| {
        if matches!(opened, Err(StoreError::InUse { .. })) {
            opened = guarded(folder, || with_idle_threads(|| config.open()));
        }
        !matches!(opened, Err(StoreError::InUse { .. }))
    });
    opened
}

/// Writes the format of a new database. The first flush starts sled's threads.
fn begin(folder: &Path, db: &sled::Db) -> Result<(), StoreError> {
    guarded(folder, || db.insert(FORMAT_KEY, STORE_FORMAT))?;
    guarded(folder, || with_idle_threads(|| db.flush())).map(drop)
}

/// Runs work on sled; a panic, which sled raises on inconsistent files, is reported as damage.
fn guarded<T>(folder: &Path, work: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(sled::Error::Io(error))) => Err(from_io(folder, error)),
        Ok(Err(_)) | Err(_) => Err(StoreError::Damaged { path: folder.to_owned() }),
    }
}

fn from_io(folder: &Path, error: std::io::Error) -> StoreError {
    use ErrorKind::{InvalidData, InvalidInput, IsADirectory, NotFound, UnexpectedEof};
    if matches!(error.kind(), UnexpectedEof | InvalidData | InvalidInput | NotFound | IsADirectory) {
        StoreError::Damaged { path: folder.to_owned() }
    } else if error.to_string().contains("could not acquire lock") {
        StoreError::InUse { pid: None, host: None }
    } else {
        StoreError::from(error)
    }
}
