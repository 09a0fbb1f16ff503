//! Plain text and Markdown: never a panic, and what was read is read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use referent::export::{Edition, markdown};
use referent::import;

fuzz_target!(|bytes: &[u8]| {
    let Ok(imported) = import::read(bytes, "dagsorden.txt") else { return };
    let meeting = imported.meeting;
    let json = serde_json::to_vec(&meeting).expect("a meeting is written");
    let again = import::read(&json, "dagsorden.json").expect("what was written is read");
    assert_eq!(again.meeting, meeting, "the meeting file changes the meeting");
    let printed = markdown(&meeting, Edition::Full);
    let again = import::read(printed.as_bytes(), "referat.md").expect("what was printed is read");
    assert_eq!(markdown(&again.meeting, Edition::Full), printed, "the referat changes the meeting");
    let shown = json.iter().all(|byte| !byte.is_ascii_control()) && !String::from_utf8_lossy(&json).contains('\u{9b}');
    assert!(shown, "a character that a terminal would obey");
});
