//! A checksum of our own on every value, and long values packed and in parts.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::keys::{StoreKey, Table};

/// Bytes of a value that are together. Sled puts up to sixteen values on a page, and a page beyond a quarter
/// of a segment (128 KiB) into a file of its own that it never syncs: long values are kept in parts that stay
/// far below.
const PART: usize = 4 * 1024;
/// Begins a value that is packed; no JSON begins so.
const PACKED: u8 = 0;
/// Compression level: low, because snapshots are taken while the user types.
const LEVEL: u8 = 3;
/// Larger than any unpacked value.
const LARGEST: usize = 1 << 28;

/// A value as read: none when it fails its checksum.
#[derive(Debug)]
pub(super) struct StoredValue {
    pub(super) key: StoreKey,
    pub(super) value: Option<Vec<u8>>,
}

impl StoredValue {
    /// Returns the value, when it is whole and of the kind.
    pub(super) fn parse<T: DeserializeOwned>(&self) -> Option<T> {
        unpack(self.value.as_deref()?)
    }
}

/// Returns a value as it is kept. What a start costs grows with sled's files, and a long value is mostly
/// agenda: it shrinks to a third.
pub(super) fn pack<T: Serialize>(value: &T) -> serde_json::Result<Vec<u8>> {
    let json = serde_json::to_vec(value)?;
    if json.len() <= PART {
        return Ok(json);
    }
    Ok([&[PACKED], compress_to_vec(&json, LEVEL).as_slice()].concat())
}

/// Returns the value that was packed; `None` when it was not, or is of another kind.
pub(super) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match bytes.split_first() {
        Some((&PACKED, packed)) => {
            serde_json::from_slice(&decompress_to_vec_with_limit(packed, LARGEST).ok()?).ok()
        }
        _ => serde_json::from_slice(bytes).ok(),
    }
}

/// Returns the parts of a value, each with its key and checksum.
pub(super) fn parts(key: &StoreKey, value: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let chunks: Vec<&[u8]> = value.chunks(PART).collect();
    let checksummed = |(n, chunk): (usize, &&[u8])| {
        let key = key.part(n);
        let checksummed = with_checksum(&key, chunk, n + 1 == chunks.len());
        (key, checksummed)
    };
    chunks.iter().enumerate().map(checksummed).collect()
}

/// Returns a part with its checksum in front: over key, mark and bytes, so that a value under a wrong key
/// does not pass.
fn with_checksum(key: &[u8], part: &[u8], last: bool) -> Vec<u8> {
    let mut checksummed = vec![0; 4];
    checksummed.push(u8::from(last));
    checksummed.extend_from_slice(part);
    let sum = checksum(key, &checksummed[4..]);
    checksummed[..4].copy_from_slice(&sum.to_be_bytes());
    checksummed
}

/// Returns the part and whether it is the last; `None` when its checksum is wrong.
fn verified<'a>(key: &[u8], checksummed: &'a [u8]) -> Option<(&'a [u8], bool)> {
    let (sum, marked) = checksummed.split_first_chunk::<4>()?;
    let (last, part) = marked.split_first()?;
    (checksum(key, marked) == u32::from_be_bytes(*sum)).then_some((part, *last == 1))
}

fn checksum(key: &[u8], marked: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(key);
    hasher.update(marked);
    hasher.finalize()
}

/// Joins the parts of values.
pub(super) fn gather<B: AsRef<[u8]>>(table: Table, pairs: &[(B, B)]) -> Vec<StoredValue> {
    let mut rows: Vec<StoredValue> = Vec::new();
    // The part that the last row waits for; none when it is whole (parts of a longer, older value may follow)
    // or bad.
    let mut awaited: Option<u32> = None;
    for (full_key, checksummed) in pairs {
        let (full_key, checksummed) = (full_key.as_ref(), checksummed.as_ref());
        let Some((key, part)) = StoreKey::split(table, full_key) else { continue };
        if rows.last().is_none_or(|row| row.key != key) {
            close(&mut rows, awaited);
            rows.push(StoredValue { key, value: Some(Vec::new()) });
            awaited = Some(0);
        }
        let Some(wanted) = awaited else { continue };
        let Some(row) = rows.last_mut() else { continue };
        match (verified(full_key, checksummed), row.value.as_mut()) {
            (Some((bytes, last)), Some(value)) if part == wanted => {
                value.extend_from_slice(bytes);
                awaited = (!last).then_some(wanted + 1);
            }
            _ => {
                row.value = None;
                awaited = None;
            }
        }
    }
    close(&mut rows, awaited);
    rows
}

/// A row that still waits for a part is not whole.
fn close(rows: &mut [StoredValue], awaited: Option<u32>) {
    if let (Some(row), Some(_)) = (rows.last_mut(), awaited) {
        row.value = None;
    }
}
