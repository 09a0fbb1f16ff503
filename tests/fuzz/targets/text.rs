//! Plain text and Markdown: never a panic, what was read is read again, and every word is in the meeting, a warning, or the
//! text that is kept beside it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use referent::export::{Edition, markdown};
use referent::import;
use referent::meeting::text;

fuzz_target!(|bytes: &[u8]| {
    let Ok(imported) = import::read(bytes, "dagsorden.txt") else { return };
    lost(bytes, &imported);
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

/// Looks for each word of a text in what is kept of it.
fn lost(bytes: &[u8], imported: &import::Imported) {
    let Ok(said) = std::str::from_utf8(bytes) else { return };
    if said.trim_start().starts_with(['{', '<']) {
        return;
    }
    let mut all = serde_json::to_string(&imported.meeting).expect("a meeting is written");
    imported.warnings.iter().for_each(|warning| all.push_str(&warning.to_string()));
    all.push_str(&imported.lines.join("\n"));
    // controls end lines or go, so that what stands around them may be one word or two
    for piece in said.split(text::is_control) {
        let piece = text::clean(piece);
        for word in piece.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            assert!(all.contains(word), "{word:?} is lost");
        }
    }
}
