//! Reads meetings for the search of the list: their decisions.

use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;

use super::incoming::Incoming;
use crate::app::Event;
use crate::meeting::MeetingId;
use crate::meeting::search::Searchable;
use crate::store::read_mirror;

/// How many meetings are read before they are sent to the screen.
const BATCH: usize = 50;
/// Reads meetings from the mirror on a separate thread, so that neither keys nor the store wait for it. An
/// unreadable one is not searched, but still listed.
pub(super) fn look_through(dir: PathBuf, ids: Vec<MeetingId>, queue: Sender<Incoming>) {
    let work = move || {
        let mut left = ids.len();
        for batch in ids.chunks(BATCH) {
            let read = batch.iter().filter_map(|id| read_mirror(&dir, id).ok());
            let meetings = read.map(|meeting| Searchable::of(&meeting)).collect();
            left -= batch.len();
            if queue.send(Incoming::Event(Event::LookedThrough { meetings, left })).is_err() {
                return;
            }
        }
    };
    // without a thread, the list only lacks the search of decisions
    let _ = thread::Builder::new().name("search".to_owned()).spawn(work);
}
