//! Word, PDF and web pages: never a panic, and what was read is read again. The first byte says which it shall be, so
//! that a page needs no doctype; the inside of a Word document is packed here, for its sums would stop every change.

#![no_main]

use libfuzzer_sys::fuzz_target;
use referent::import;
use referent::meeting::Fingerprint;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let (bytes, name) = match kind {
        b'h' => ([b"<!doctype html>", rest].concat(), "dagsorden.html"),
        b'w' => (package(rest), "dagsorden.docx"),
        _ => (bytes.to_vec(), "dagsorden"),
    };
    let Ok(imported) = import::read(&bytes, name) else { return };
    let json = serde_json::to_vec(&imported.meeting).expect("a meeting is written");
    let again = import::read(&json, "dagsorden.json").expect("what was written is read");
    assert_eq!(again.meeting, imported.meeting, "the meeting file changes the meeting");
    let said = imported.origin(name, Fingerprint::of(&bytes)).sentences();
    let counts_lines = said.iter().any(|sentence| sentence.starts_with("linje "));
    assert!(!counts_lines || !matches!(kind, b'h' | b'w'), "nobody can count the lines of a document");
});

/// A package with one part, not packed.
fn package(xml: &[u8]) -> Vec<u8> {
    let name = b"word/document.xml";
    let size = (xml.len() as u32).to_le_bytes();
    let head =
        [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0], &crc32(xml).to_le_bytes()[..], &size, &size, &[name.len() as u8, 0, 0, 0]]
            .concat();
    let mut out = [b"PK\x03\x04", &head[..], name, xml].concat();
    let at = (out.len() as u32).to_le_bytes();
    let list = [b"PK\x01\x02\x14\x00", &head[..], &[0; 10], &[0; 4], name].concat();
    out.extend(&list);
    out.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend((list.len() as u32).to_le_bytes());
    out.extend(at);
    out.extend([0, 0]);
    out
}

/// The sum that a zip file holds of each part.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |sum: u32| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| bit(sum)))
}
