//! The chair's page kept by the minute-taker's program, on a separate thread: a slow network share delays no
//! key.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::chair_page::{self, POLL_INTERVAL, PageNews, PageWriter};
use super::incoming::Incoming;
use super::{Sentence, paths};
use crate::app::Event;
use crate::export::Edition;
use crate::keymap::Keymap;
use crate::meeting::MeetingId;

/// How long the last write may take when the program ends.
const LAST_WRITE: Duration = Duration::from_secs(1);

/// Why a page is no longer kept.
enum Stop {
    /// The program ends: the page says that it is no longer kept.
    Ending,
    /// The page is removed.
    Remove,
}

/// The page that is kept, if any.
#[derive(Default)]
pub(super) struct KeptPage(Option<(Sender<Stop>, JoinHandle<()>)>);

impl KeptPage {
    /// Keeps the open edition of a meeting's page from now on; an event reports whether that works.
    pub(super) fn keep(
        &mut self,
        dir: &Path,
        keymap: &Keymap,
        id: MeetingId,
        path: &str,
        queue: Sender<Incoming>,
    ) {
        self.finish();
        let (stop, stops) = mpsc::channel();
        let (dir, keymap, path) = (dir.to_owned(), keymap.clone(), paths::expand(path));
        let spawned = thread::Builder::new().name("formandens side".to_owned()).spawn(move || {
            let tell = |event| drop(queue.send(Incoming::Event(event)));
            match PageWriter::begin(&dir, keymap, Some(id), &path, Edition::Open) {
                Ok(page) => run(page, &stops, tell),
                Err(sentence) => tell(Event::Failed(sentence)),
            }
        });
        self.0 = spawned.ok().map(|thread| (stop, thread));
    }

    /// Removes the page.
    pub(super) fn remove(&mut self) {
        if let Some((stop, _)) = self.0.take() {
            let _ = stop.send(Stop::Remove);
        }
    }

    /// Ends the keeping, for the end of the program or another page, with a last write unless that takes
    /// long.
    pub(super) fn finish(&mut self) {
        let Some((stop, thread)) = self.0.take() else { return };
        let _ = stop.send(Stop::Ending);
        let deadline = Instant::now() + LAST_WRITE;
        while !thread.is_finished() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Keeps a page until it is stopped, final, or removed from outside.
fn run(mut page: PageWriter, stops: &Receiver<Stop>, tell: impl Fn(Event)) {
    let path: PathBuf = page.path().to_owned();
    let shown = path.display().to_string();
    tell(Event::ChairPage(Some(shown.clone())));
    let end = |outcome: Result<String, Sentence>| {
        tell(Event::ChairPage(None));
        tell(outcome.map_or_else(Event::Failed, Event::Done));
    };
    loop {
        match stops.recv_timeout(POLL_INTERVAL) {
            Ok(Stop::Ending) | Err(RecvTimeoutError::Disconnected) => return page.end(),
            Ok(Stop::Remove) => {
                let removed = chair_page::remove(&path);
                return end(removed.map(|()| "Formandens side er fjernet.".to_owned()));
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        match page.look() {
            PageNews::Nothing => {}
            PageNews::Failed(sentence) => tell(Event::Failed(format!("Formandens side: {sentence}"))),
            PageNews::Restored => tell(Event::Done("Formandens side skrives igen.".to_owned())),
            PageNews::Removed => return end(Ok(format!("»{shown}« er fjernet; den skrives ikke mere."))),
            PageNews::Over => return end(Ok("Formandens side siger, at mødet er slut.".to_owned())),
        }
    }
}
