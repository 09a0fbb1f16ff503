//! What is where in the data folder.

/// The locked file. It stays empty: on Windows no other process could read it.
pub(super) const LOCK: &str = "lock";
/// The file that says whose the lock is.
pub(super) const HOLDER: &str = "holder";
/// The folder that sled lives in. Beside it are its checksum and the cached list, with other endings.
pub(super) const STORE: &str = "store";
/// The folder of the mirror.
pub(super) const MEETINGS: &str = "meetings";
/// The live file, in the folder of the mirror; it is no meeting, so it has no ending.
pub(super) const LIVE: &str = "now";
/// Locked for as long as the live file is written, where the system says nothing of processes (Windows,
/// macOS).
pub(super) const LIVE_LOCK: &str = "now.lock";
/// Prefix of a copy of the store that is opened only for reading.
pub(super) const TEMPORARY_STORE: &str = ".store-";
/// Names the meeting whose deletion is under way.
pub(super) const DELETING: &str = "deleting";
/// The most changes that a meeting can have seen: beyond it, not every reader of JSON keeps a number apart
/// from the next.
pub(super) const MOST_REVISION: u64 = 1 << 53;
/// The journal.
pub(super) const JOURNAL: &str = "jotter";
