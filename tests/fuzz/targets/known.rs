//! Files that belong to a known meeting, a revised agenda, a supplement or a list of people: never a panic, what was read
//! is read again, and what differs can be merged into the meeting.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use referent::import;
use referent::meeting::Meeting;
use referent::meeting::merge::{differences, together};

static KNOWN: LazyLock<Meeting> = LazyLock::new(|| {
    let agenda = include_bytes!("../../../sample-data/kkr-soehoejland-2026-03-03.txt");
    import::read(agenda, "kkr.txt").expect("the sample is an agenda").meeting
});

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let name = ["ny.txt", "tillægsdagsorden.txt", "deltagere.csv"][usize::from(*first) % 3];
    let Ok(imported) = import::read_with(bytes, name, &KNOWN) else { return };
    let new = imported.meeting;
    let json = serde_json::to_vec(&new).expect("a meeting is written");
    match import::read_with(&json, "ny.json", &KNOWN) {
        Ok(again) => assert_eq!(again.meeting, new, "the meeting file changes the meeting"),
        Err(error) => assert!(new.items.is_empty(), "{error}"),
    }
    let kind = import::supply(&imported.lines, name, &new, &KNOWN);
    let found = differences(Some(&KNOWN), &new, &KNOWN, kind);
    let mut after = KNOWN.clone();
    let change = together(&KNOWN, &found).expect("what differs goes together");
    after.apply(&change).expect("what differs can be merged");
});
