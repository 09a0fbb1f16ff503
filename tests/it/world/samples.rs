//! The agendas of `sample-data`, as they are imported.

use std::collections::BTreeMap;
use std::sync::Mutex;

use referent::import::{self, Imported};
use referent::meeting::Meeting;

/// An agenda with headings, two levels and all kinds of indstillinger.
pub(crate) const KKR: &str = "kkr-soehoejland-2026-03-03.txt";
/// A flat agenda, half minuted, without a list of people.
pub(crate) const NETWORK: &str = "kd-net-soehoejland-2026-04-17.txt";
/// A council with parties and a closed item.
pub(crate) const COUNCIL: &str = "engum-byraad-2026-02-25.json";

/// A sample as it is imported.
pub(crate) fn sample(name: &str) -> Meeting {
    read_sample(name).meeting
}

/// Reads a sample once for all stories: each reading gives the same, and takes longer than many a story.
pub(super) fn read_sample(name: &str) -> Imported {
    static READ: Mutex<BTreeMap<String, Imported>> = Mutex::new(BTreeMap::new());
    let known = READ.lock().unwrap().get(name).cloned();
    known.unwrap_or_else(|| {
        let imported = import::read(&sample_bytes(name), name).unwrap();
        READ.lock().unwrap().insert(name.to_owned(), imported.clone());
        imported
    })
}

pub(super) fn sample_bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/sample-data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
