//! Zip packages: the parts of a Word document put together, and taken apart.

use std::io::Write;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};

/// The compression level: a higher one takes longer and saves little.
const LEVEL: u8 = 6;
/// The most that is taken out of a package, in bytes, over all parts.
const MOST: usize = 64 * 1024 * 1024;

/// A file in a package.
pub(super) struct ZipPart {
    /// Its name, with folders.
    pub(super) name: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

/// Returns a package of the parts. Writing to memory fails only when a part is larger than a package can
/// hold.
pub(super) fn write(parts: &[ZipPart]) -> Option<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for part in parts {
        let (mut entry, config) = archive
            .new_file(part.name.as_str())
            .compression_method(CompressionMethod::DEFLATE)
            .start()
            .ok()?;
        // the sums are of what goes in, the bytes of what comes out
        let mut sums = config.wrap(std::io::sink());
        sums.write_all(&part.bytes).ok()?;
        let (_, sums) = sums.finish().ok()?;
        entry.write_all(&compress_to_vec(&part.bytes, LEVEL)).ok()?;
        entry.finish(sums).ok()?;
    }
    archive.finish().ok()
}

/// Takes those parts out of a package that are wanted; `None` when it is none, is damaged or they are too
/// large.
pub(super) fn read(bytes: &[u8], is_wanted: impl Fn(&str) -> bool) -> Option<Vec<ZipPart>> {
    let archive = ZipArchive::from_slice(bytes).ok()?;
    let mut left = MOST;
    let mut parts = Vec::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().ok()? {
        let name = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        if !is_wanted(&name) {
            continue;
        }
        let method = entry.compression_method();
        let found = archive.get_entry(entry.wayfinder()).ok()?;
        let bytes = match method {
            CompressionMethod::STORE => found.data().to_vec(),
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(found.data(), left).ok()?,
            _ => return None,
        };
        left = left.checked_sub(bytes.len())?;
        parts.push(ZipPart { name, bytes });
    }
    Some(parts)
}
