//! The chair's page, kept up to date: follows the files of the minute-taker's program, as the chair's screen
//! does, and writes one file, as a whole or not at all.
//!
//! Runs as a command beside that program or on a thread within it, so that a slow network share delays no
//! key.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::files::{self, Existing, FileMode, WriteError};
use super::follow::Watch;
use super::{Sentence, now, paths};
use crate::app::chair::contact::Contact;
use crate::app::chair::page;
use crate::app::{App, Event};
use crate::export::Edition;
use crate::formats::html::chair_page::{self, ChairPage, MARK};
use crate::keymap::Keymap;
use crate::meeting::MeetingId;

/// How often the files are polled.
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(200);
/// Minimum time between two writes: a network share is slower than typing.
const WRITE_INTERVAL: Duration = Duration::from_millis(500);
/// An unchanged page is rewritten this often, so that its reader can tell a pause from a page that is no
/// longer kept.
const REWRITE_AFTER: Duration = Duration::from_secs(10);
/// Minimum time between two attempts after a failure.
const RETRY: Duration = Duration::from_secs(2);
/// How much of a file is read to recognise a page.
const HEAD: u64 = 4096;

/// The result of a poll.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PageNews {
    /// Nothing new.
    Nothing,
    /// The page can no longer be written, and why; the next poll tries again.
    Failed(Sentence),
    /// The page can be written again.
    Restored,
    /// The page was removed from outside: it is no longer kept.
    Removed,
    /// The meeting is over and its program has ended: the page is final.
    Over,
}

/// Keeps one page up to date.
pub(super) struct PageWriter {
    watch: Watch,
    app: App,
    file: PageFile,
}

impl PageWriter {
    /// Writes the page for the first time.
    ///
    /// # Errors
    /// A sentence when it cannot be written, or another file is there.
    pub(super) fn begin(
        dir: &Path,
        keymap: Keymap,
        id: Option<MeetingId>,
        path: &Path,
        edition: Edition,
    ) -> Result<PageWriter, Sentence> {
        let is_page = path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("html") || end.eq_ignore_ascii_case("htm"));
        if !is_page {
            return Err(format!("»{}« skal ende på .html, så en browser kan vise den.", path.display()));
        }
        if path.exists() && !is_ours(path) {
            return Err(format!(
                "»{}« findes allerede og er ikke en formandsside; vælg et andet navn.",
                path.display()
            ));
        }
        let mut app = page::page_writer(keymap, edition, now());
        let watch = Watch::new(dir, id);
        app.update(Event::Awaited(watch.awaited()), now());
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut writer = PageWriter { watch, app, file: PageFile::new(path, edition) };
        writer.follow();
        writer.file.put(writer.page(true))?;
        Ok(writer)
    }

    /// Returns the path of the page.
    pub(super) fn path(&self) -> &Path {
        &self.file.path
    }

    /// Polls, and writes the page when something is new.
    pub(super) fn look(&mut self) -> PageNews {
        if !self.file.is_due() {
            return PageNews::Nothing;
        }
        self.follow();
        if self.file.was_removed() {
            return PageNews::Removed;
        }
        let page = self.page(true);
        let news = self.file.keep(page);
        if news == PageNews::Nothing && self.is_over() { PageNews::Over } else { news }
    }

    /// Writes the page for the last time, marked as no longer kept unless the meeting is over.
    pub(super) fn end(mut self) {
        self.follow();
        let is_over = self.app.open_meeting().is_some_and(|open| open.meeting.has_ended());
        if !self.file.was_removed() {
            // quitting does not wait for a folder that is gone
            let _ = self.file.put(self.page(is_over));
        }
    }

    fn follow(&mut self) {
        for event in self.watch.look() {
            self.app.update(event, now());
        }
        self.app.update(Event::Tick, now());
    }

    fn page(&self, is_kept: bool) -> ChairPage {
        page::page(&self.app, is_kept)
    }

    fn is_over(&self) -> bool {
        let has_ended = self.app.open_meeting().is_some_and(|open| open.meeting.has_ended());
        has_ended
            && match self.app.following().contact {
                Contact::There | Contact::Stopped | Contact::Silent => false,
                Contact::NotYet | Contact::Elsewhere | Contact::Ended | Contact::Gone => true,
            }
    }
}

/// The file of a page.
struct PageFile {
    path: PathBuf,
    edition: Edition,
    /// Its contents.
    written: Option<ChairPage>,
    /// When the last write was tried.
    tried: Option<Instant>,
    /// Whether the last write failed.
    fails: bool,
    /// The folder when the page was last written there.
    folder: Option<FolderId>,
}

impl PageFile {
    fn new(path: PathBuf, edition: Edition) -> Self {
        PageFile { path, edition, written: None, tried: None, fails: false, folder: None }
    }

    /// Returns whether it may be written again.
    fn is_due(&self) -> bool {
        let interval = if self.fails { RETRY } else { WRITE_INTERVAL };
        self.tried.is_none_or(|tried| tried.elapsed() >= interval)
    }

    /// Writes the page when it changed, or when it is old enough to need a sign of life.
    fn keep(&mut self, page: ChairPage) -> PageNews {
        let has_stood = self.tried.is_none_or(|tried| tried.elapsed() >= REWRITE_AFTER);
        if !self.fails && !has_stood && self.written.as_ref() == Some(&page) {
            return PageNews::Nothing;
        }
        let failed_before = self.fails;
        match (self.put(page), failed_before) {
            (Ok(()), true) => PageNews::Restored,
            (Err(sentence), false) => PageNews::Failed(sentence),
            (Ok(()), false) | (Err(_), true) => PageNews::Nothing,
        }
    }

    fn put(&mut self, page: ChairPage) -> Result<(), Sentence> {
        let access = match (self.edition, &self.written) {
            (Edition::Full, _) => FileMode::Owner,
            (Edition::Open, None) => FileMode::Everyone,
            // permissions that were changed from outside are kept
            (Edition::Open, Some(_)) => FileMode::Usual,
        };
        let html = chair_page::print(&page, now());
        let existing = Existing::forced(self.path.exists());
        let written = files::write(&self.path, html, existing, access);
        self.tried = Some(Instant::now());
        self.fails = written.is_err();
        written.map_err(|error| match error {
            WriteError::Exists => format!("»{}« er netop lagt der af en anden.", self.path.display()),
            WriteError::Failed(sentence) => sentence,
        })?;
        self.written = Some(page);
        self.folder = folder_id(&self.path);
        Ok(())
    }

    /// Returns whether the page was removed from outside: it is not there, but its folder is. A folder that
    /// is gone, or another in its place, is a lost share.
    fn was_removed(&self) -> bool {
        let is_gone = matches!(self.path.try_exists(), Ok(false));
        !self.fails && is_gone && self.folder.is_some() && folder_id(&self.path) == self.folder
    }
}

/// The identity of a folder, independent of its name.
type FolderId = (u64, u64);

#[cfg(unix)]
fn folder_id(path: &Path) -> Option<FolderId> {
    use std::os::unix::fs::MetadataExt;
    let folder = fs::metadata(path.parent()?).ok()?;
    Some((folder.dev(), folder.ino()))
}

/// Returns whether the folder is there: what identifies it is not known on other systems.
#[cfg(not(unix))]
fn folder_id(path: &Path) -> Option<FolderId> {
    fs::metadata(path.parent()?).ok().map(|_| (0, 0))
}

/// Returns whether a file is a page that this program wrote.
fn is_ours(path: &Path) -> bool {
    let mut head = Vec::new();
    let is_file = path.is_file();
    let read = is_file.then(|| fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head)));
    matches!(read, Some(Ok(_))) && String::from_utf8_lossy(&head).contains(MARK)
}

/// Removes a page. A program that keeps it sees that and stops.
pub(super) fn remove(path: &Path) -> Result<(), Sentence> {
    let path = &paths::expand(&path.to_string_lossy());
    let shown = path.display();
    match path.try_exists() {
        Ok(false) => Err(format!("der er ingen formandsside i »{shown}«.")),
        Ok(true) if !is_ours(path) => Err(format!("»{shown}« er ikke en formandsside; den røres ikke.")),
        _ => fs::remove_file(path)
            .map_err(|error| format!("»{shown}« kan ikke fjernes: {}.", files::reason_of(&error))),
    }
}
