//! A long day stays small.

use super::*;
use crate::store::Bookmark;

const LIMIT: u64 = 20_000_000;
/// A day of meeting, in seconds.
const DAY: u64 = 8 * 3_600;
/// How small a part of a day is typed, when another than the usual: 1 is the whole of it and takes minutes.
const SHARE: &str = "REFERENT_DAY_SHARE";
const USUAL_SHARE: u64 = 20;
/// What sled takes before it begins to tidy up: four segments.
const START: u64 = 4 * 512 * 1024;

/// Words of a length that Danish minutes have.
const WORDS: [&str; 8] =
    ["Rådet ", "godkendte ", "at ", "kommunerne ", "betaler ", "for ", "natbusserne ", "i 2021. "];

fn bytes_in(dir: &Path) -> u64 {
    let files = std::fs::read_dir(dir).unwrap().flatten();
    files
        .map(
            |file| if file.path().is_dir() { bytes_in(&file.path()) } else { file.metadata().unwrap().len() },
        )
        .sum()
}

/// Types at four letters a second, each on the disk before the next comes, and returns the bytes of the data
/// folder.
fn typed_for(seconds: i64) -> u64 {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = store.create(agenda(), None).unwrap();
    // time runs some hundred times faster than on the wall, and so do the bookmarks
    let worker =
        StoreThread::paced(store, Intervals { bookmark: Duration::from_millis(20), ..Intervals::default() });
    let letters: Vec<char> = WORDS.iter().flat_map(|word| word.chars()).collect();
    let mut took = Vec::new();
    for n in 0..seconds * 4 {
        let letter = letters[n as usize % letters.len()];
        let item = format!("i{}", n / (seconds * 4 / 3 + 1) + 1);
        let record = write(&mut meeting, &item, &letter.to_string(), n * 250);
        let started = std::time::Instant::now();
        worker.store.send(save(&meeting.id, record));
        let bookmark = Bookmark {
            item: Some(ItemId(item)),
            cursor: n as usize,
            revision: n as u64,
            ..Bookmark::default()
        };
        worker.store.send(Request::Remember { meeting: meeting.id.clone(), bookmark });
        worker.await_saved(meeting.revision);
        took.push(started.elapsed());
    }
    worker.finish();
    took.sort();
    println!("from save to saved: p50 {:?}, p99 {:?}", took[took.len() / 2], took[took.len() * 99 / 100]);
    let bytes = bytes_in(dir.path());
    let (store, notices) = Store::open(dir.path()).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    bytes
}

/// A part of a day of typing takes that part of the room.
#[test]
fn a_day_of_typing_stays_under_twenty_megabytes() {
    let wanted = std::env::var(SHARE).ok().and_then(|share| share.parse().ok());
    let share: u64 = wanted.unwrap_or(USUAL_SHARE);
    let bytes = typed_for(i64::try_from(DAY / share).unwrap());
    println!("{bytes} bytes of 1/{share} of a day");
    assert!(bytes < START + (LIMIT - START) / share, "{bytes}");
}

#[test]
fn a_long_meeting_is_kept_whole_and_in_the_file_that_is_synced() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(dir.path()).unwrap();
    let mut meeting = agenda();
    let text = "Der er mange bilag. ".repeat(40_000);
    meeting.items[0].sections.push(crate::meeting::Section { heading: "Sagsfremstilling".into(), text });
    let mut meeting = store.create(meeting, None).unwrap();
    let worker = StoreThread::of(store);
    let pasted = write(&mut meeting, "i1", &"Indsat tekst. ".repeat(20_000), 0);
    worker.store.send(save(&meeting.id, pasted));
    worker.type_text(&mut meeting, "i1", "Og mere.", 100);
    worker.finish();
    let (store, _) = Store::open(dir.path()).unwrap();
    assert_eq!(store.load(&meeting.id).unwrap(), meeting);
    assert_eq!(bytes_in(&dir.path().join("store/blobs")), 0);
}
