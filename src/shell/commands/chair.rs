//! `referent chair --page`: the chair's page, kept up to date beside the minute-taker's program, until the
//! meeting is over.

use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};

use crate::export::Edition;
use crate::keymap::Keymap;
use crate::meeting::MeetingId;
use crate::shell::chair_page::{self, POLL_INTERVAL, PageNews, PageWriter};
use crate::shell::incoming::Incoming;
use crate::shell::{Sentence, follow, print, print_error, signals};

/// Keeps the page of a meeting, or of the one that is being minuted.
pub(in crate::shell) fn keep_page(
    dir: &Path,
    keymap: Keymap,
    id: Option<&str>,
    path: &Path,
    edition: Edition,
) -> Result<u8, Sentence> {
    let id = id.map(MeetingId::from);
    if let Some(error) = id.as_ref().and_then(|id| follow::never_to_be_read(dir, id)) {
        return Err(error.to_string());
    }
    let (queue, incoming) = mpsc::channel();
    signals::listen(queue).map_err(|error| format!("siden kan ikke holdes opdateret: {error}."))?;
    let mut page = PageWriter::begin(dir, keymap, id, path, edition)?;
    let shown = page.path().display().to_string();
    print(&format!("Formandens side: {shown}\nDen holdes opdateret, til mødet er slut. Ctrl-C stopper.\n"));
    loop {
        match incoming.recv_timeout(POLL_INTERVAL) {
            Ok(Incoming::Signal(signal)) => {
                page.end();
                return Ok(128 + u8::try_from(signal).unwrap_or(0));
            }
            #[cfg(unix)]
            Ok(Incoming::Suspend) => signals::stop().map_err(|error| error.to_string())?,
            Ok(_) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(POLL_INTERVAL),
        }
        match page.look() {
            PageNews::Nothing => {}
            PageNews::Failed(sentence) => print_error(&format!("{sentence} Der prøves igen.")),
            PageNews::Restored => print_error(&format!("»{shown}« skrives igen.")),
            PageNews::Removed => {
                print_error(&format!("»{shown}« er fjernet; den skrives ikke mere."));
                return Ok(0);
            }
            PageNews::Over => return Ok(0),
        }
    }
}

/// Removes a page.
pub(in crate::shell) fn remove_page(path: &Path) -> Result<u8, Sentence> {
    chair_page::remove(path).map(|()| 0)
}
