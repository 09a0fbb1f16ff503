//! Versions of what is on the disk: what a newer program wrote is recognised before anything is touched.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The shape of what the database keeps: tables, keys and values.
pub(super) const STORE_FORMAT: &str = "referent-store/1";
/// What every name of a shape of the database begins with.
const STORE: &str = "referent-store/";
/// What every name of a shape of a meeting file begins with.
const MEETING: &str = "referent/";
/// The newest shapes that this program knows.
const KNOWN: u64 = 1;
/// How much of a file is searched at a time.
const CHUNK: usize = 1 << 20;

/// Returns whether a meeting file has a shape that is newer than this program.
pub(super) fn is_newer_meeting(format: &str) -> bool {
    number(format, MEETING).is_some_and(|number| number > KNOWN)
}

/// Returns whether a database has a shape that is newer than this program.
pub(super) fn is_newer_store(format: &[u8]) -> bool {
    let format = String::from_utf8_lossy(format);
    number(&format, STORE).is_some_and(|number| number > KNOWN)
}

fn number(format: &str, start: &str) -> Option<u64> {
    let digits = format.strip_prefix(start)?;
    // a number that is too long for us is newer as well
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().unwrap_or(u64::MAX))
}

/// Returns whether a file of the database has the name of a newer shape somewhere. The user's own text may
/// mention it too.
pub(super) fn mentions_newer(data: &Path) -> io::Result<bool> {
    let finder = memchr::memmem::Finder::new(STORE.as_bytes());
    let mut file = File::open(data)?;
    let mut window = Vec::new();
    loop {
        // the end of the chunk before, so that nothing is cut in two
        let keep = window.len().min(STORE.len() + 20);
        window.drain(..window.len() - keep);
        if (&mut file).take(CHUNK as u64).read_to_end(&mut window)? == 0 {
            return Ok(false);
        }
        let found = finder.find_iter(&window).any(|at| {
            let digits = window[at + STORE.len()..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            is_newer_store(&window[at..at + STORE.len() + digits])
        });
        if found {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_shape_is_one_with_a_higher_number() {
        for (format, newer) in [
            ("referent/1", false),
            ("referent/2", true),
            ("referent/99999999999999999999999", true),
            ("referent/0", false),
            ("referent/", false),
            ("referent/to", false),
            ("andet/2", false),
        ] {
            assert_eq!(is_newer_meeting(format), newer, "{format}");
        }
        assert!(is_newer_store(b"referent-store/2") && !is_newer_store(STORE_FORMAT.as_bytes()));
    }
}
