//! The parts of an Office document: a zip with XML in it, taken out with a limit.

use std::collections::HashMap;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification};

use crate::import::{ImportError, decode};

/// The most entries of a package; a document with many pictures has some hundreds.
const MOST_ENTRIES: usize = 10_000;

/// The most text that is taken out of a package, in bytes, over all parts; an agenda of a thousand pages has less.
const MOST_TEXT: usize = 64 * 1024 * 1024;

/// An opened package.
pub(super) struct Package<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    entries: HashMap<String, (ZipArchiveEntryWayfinder, CompressionMethod)>,
    left: usize,
}

impl<'a> Package<'a> {
    /// Reads the list of parts.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| ImportError::DocxDamaged)?;
        let mut found = HashMap::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| ImportError::DocxDamaged)? {
            if found.len() >= MOST_ENTRIES {
                return Err(ImportError::TooLarge);
            }
            let path = entry.file_path();
            let name = String::from_utf8_lossy(path.as_bytes()).replace('\\', "/").to_lowercase();
            found.entry(name).or_insert((entry.wayfinder(), entry.compression_method()));
        }
        Ok(Package { archive, entries: found, left: MOST_TEXT })
    }

    /// Returns the document itself; some programs number it ("document2.xml").
    pub(super) fn document(&mut self) -> Result<String, ImportError> {
        let names =
            self.entries.keys().filter(|name| name.starts_with("word/document") && name.ends_with(".xml"));
        let name = names.min_by_key(|name| (name.len(), (*name).clone())).cloned();
        self.part(&name.ok_or(ImportError::NoDocx)?)?.ok_or(ImportError::NoDocx)
    }

    /// Returns the text of a part, where the package has it.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let Some(&(way, method)) = self.entries.get(name) else { return Ok(None) };
        let entry = self.archive.get_entry(way).map_err(|_| ImportError::DocxDamaged)?;
        let bytes = match method {
            CompressionMethod::STORE => entry.data().to_vec(),
            CompressionMethod::DEFLATE => {
                decompress_to_vec_with_limit(entry.data(), self.left).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => ImportError::TooLarge,
                    _ => ImportError::DocxDamaged,
                })?
            }
            _ => return Err(ImportError::DocxDamaged),
        };
        // a wrong sum is a wrong letter somewhere
        let sum = ZipVerification { crc: rawzip::crc32(&bytes), uncompressed_size: bytes.len() as u64 };
        entry.claim_verifier().valid(sum).map_err(|_| ImportError::DocxDamaged)?;
        self.left = self.left.checked_sub(bytes.len()).ok_or(ImportError::TooLarge)?;
        Ok(Some(decode::letters(&bytes)))
    }
}
