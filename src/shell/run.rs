//! The loop: incoming events go through the program, and its effects are carried out.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::clipboard::Clipboard;
use super::dictionary::DictionaryLoader;
use super::fallback::RescueFile;
use super::files::{self, Existing, FileMode, WriteError};
use super::incoming::Incoming;
use super::kept_page::KeptPage;
use super::terminal::{self, TerminalScreen};
use super::{
    FAILED, Sentence, ShellEnvironment, fallback, fault, input, locations, now, paths, print_error, search,
    signals, user_files,
};
use crate::app::settings::user_file::UserFile;
use crate::app::{App, Effect, Event};
use crate::export::{Edition, Format};
use crate::keymap::Keymap;
use crate::meeting::{MeetingId, Origin};
use crate::store::protocol::{Reply, Request};
use crate::store::{StoreError, StoreHandle};

/// How long the store may take to finish when the program ends. There is no point in waiting longer for a
/// stalled disk: the journal has what is left.
const LAST_WRITE: Duration = Duration::from_millis(900);
/// How long it may take when the disk has failed, and the user knows: there may be room in a moment.
const LAST_TRY: Duration = Duration::from_secs(3);
/// How long the screen may delay the news that all is saved.
const LATER: Duration = Duration::from_millis(150);

/// Why the loop ended.
enum End {
    Quit,
    Signal(i32),
    Fault,
}

/// Returns whether an event only changes the state of saving on the screen. It comes a moment after each
/// letter: a frame of its own would double the work and make the line flicker.
fn can_wait(next: &Incoming) -> bool {
    matches!(next, Incoming::Store(Reply::Saved { .. }))
}

/// The program and everything outside that it uses.
pub(super) struct Shell {
    pub(super) app: App,
    pub(super) screen: TerminalScreen,
    store: StoreHandle,
    clipboard: Clipboard,
    dictionary: DictionaryLoader,
    queue: Sender<Incoming>,
    environment: ShellEnvironment,
    /// The data folder, for searches of meetings.
    dir: PathBuf,
    /// The chair's page that is kept up to date.
    page: KeptPage,
    /// What is saved once the frame is drawn: drawing goes first, by a fraction of a millisecond.
    waiting: Vec<Request>,
    end: Option<End>,
}

impl Shell {
    /// Returns the program on a screen.
    pub(super) fn start(
        dir: &Path,
        screen: TerminalScreen,
        store: StoreHandle,
        queue: Sender<Incoming>,
        keymap: Keymap,
        environment: ShellEnvironment,
    ) -> Result<Shell, Sentence> {
        let size = terminal::window().map_err(terminal::unusable)?;
        input::source()
            .and_then(|source| input::listen(queue.clone(), source))
            .map_err(terminal::unusable)?;
        let clipboard = Clipboard::new(queue.clone());
        for file in UserFile::ALL {
            let _ = queue.send(Incoming::Event(user_files::read(file)));
        }
        if let Some(background) = locations::usual_background() {
            let _ = queue.send(Incoming::Event(Event::Background(background)));
        }
        terminal::ask_background().map_err(terminal::unusable)?;
        let app = App::new(keymap, size, now());
        let dictionary = DictionaryLoader::default();
        Ok(Shell {
            app,
            screen,
            store,
            clipboard,
            dictionary,
            queue,
            environment,
            dir: dir.to_owned(),
            page: KeptPage::default(),
            waiting: Vec::new(),
            end: None,
        })
    }

    /// Runs until the user or the system ends it; nothing is left unsaved.
    pub(super) fn run(mut self, incoming: &Receiver<Incoming>, first: Vec<Event>) -> Result<u8, Sentence> {
        let looped = catch_unwind(AssertUnwindSafe(|| {
            first.into_iter().for_each(|event| self.handle(event));
            self.event_loop(incoming)
        }));
        self.hand_over();
        self.page.finish();
        let hung_up = matches!(self.end, Some(End::Signal(signal)) if signals::is_hangup(signal));
        // before anything that takes time: the system may not wait
        let is_refused = self.app.saving().failure().is_some() && self.app.is_at_risk();
        let mut rescue_files = if is_refused { fallback::bring_to_safety(&self.app) } else { Vec::new() };
        let patience = if is_refused { LAST_TRY } else { LAST_WRITE };
        let finished = match self.store.finish(patience) {
            // the store was only late in closing
            Err(StoreError::Unconfirmed) if self.app.saving().is_saved() => Ok(()),
            other => other,
        };
        if !hung_up {
            terminal::leave_if_entered();
            self.clipboard.hand_over();
        }
        let code = exit_code(looped, self.end, &self.environment.fault, finished.is_ok());
        // dropping a ratatui terminal writes to it, which panics when the terminal is gone
        if let Err(error) = finished {
            print_error(&error.to_string());
            // what the journal has needs no rescue file
            if rescue_files.is_empty() && !matches!(error, StoreError::Unconfirmed) {
                rescue_files = fallback::bring_to_safety(&self.app);
            }
            rescue_files.iter().for_each(RescueFile::report);
            std::process::exit(i32::from(FAILED.max(code)));
        }
        rescue_files.into_iter().for_each(RescueFile::forget);
        std::process::exit(i32::from(code))
    }

    fn event_loop(&mut self, incoming: &Receiver<Incoming>) -> io::Result<()> {
        // when a delayed frame is drawn at the latest
        let mut due: Option<Instant> = None;
        while self.end.is_none() {
            if due.is_none() {
                self.draw()?;
            }
            self.hand_over();
            let mut news = incoming.try_recv().ok();
            if news.is_none() {
                if self.app.is_deferred() {
                    self.catch_up()?;
                }
                let timeout = due.map(|due| due.saturating_duration_since(Instant::now()));
                news = match incoming
                    .recv_timeout(timeout.unwrap_or_else(|| self.app.time_to_next_tick(now())))
                {
                    Ok(first) => Some(first),
                    Err(RecvTimeoutError::Timeout) => {
                        if due.take().is_none() {
                            self.handle(Event::Tick);
                        }
                        continue;
                    }
                    Err(RecvTimeoutError::Disconnected) => return Ok(()),
                };
            }
            // everything waiting goes in before the next frame: a paste of 10 KB is one frame, not ten
            // thousand
            let mut waits = true;
            while let Some(next) = news {
                waits &= can_wait(&next);
                self.take_in(next, incoming)?;
                news = incoming.try_recv().ok();
                if news.is_some() {
                    // no letter waits for the events after it
                    self.hand_over();
                }
            }
            due = waits.then(|| due.unwrap_or_else(|| Instant::now() + LATER));
        }
        Ok(())
    }

    pub(super) fn take_in(&mut self, next: Incoming, incoming: &Receiver<Incoming>) -> io::Result<()> {
        match next {
            Incoming::Store(reply) => self.handle(Event::Store(reply)),
            Incoming::Event(event) => self.handle(event),
            Incoming::ToTerminal { text, what } => {
                self.screen.send_to_clipboard(&text)?;
                let sentence = format!(
                    "{what} er sendt til terminalens udklipsholder; virker det ikke, så gem som fil."
                );
                self.handle(Event::Done(sentence));
            }
            Incoming::Suspend => self.suspend(incoming)?,
            Incoming::Signal(signal) => {
                self.handle(Event::Ending);
                self.end = Some(End::Signal(signal));
            }
            Incoming::InputClosed => {
                self.handle(Event::Ending);
                self.end = Some(End::Quit);
            }
            Incoming::InputFailed => self.end = Some(End::Fault),
        }
        Ok(())
    }

    pub(super) fn handle(&mut self, event: Event) {
        (self.environment.watch)(&event);
        let effects = self.app.update_at_once(event, now());
        self.perform_all(effects);
    }

    fn perform_all(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(answer) = self.perform(effect) {
                self.handle(answer);
            }
        }
    }

    /// Does the work that was delayed to show a letter sooner, and draws.
    fn catch_up(&mut self) -> io::Result<()> {
        let effects = self.app.catch_up();
        self.perform_all(effects);
        self.draw()?;
        self.hand_over();
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let targets = self.screen.draw(&self.app)?;
        self.app.drawn(targets);
        Ok(())
    }

    /// Hands over to the store what waited for the frame.
    pub(super) fn hand_over(&mut self) {
        for request in std::mem::take(&mut self.waiting) {
            self.store.send(request);
        }
    }

    /// Carries out an effect. Immediate ones return their event; the others send it through the queue.
    fn perform(&mut self, effect: Effect) -> Option<Event> {
        if let Effect::Store(request @ (Request::Save { .. } | Request::Remember { .. })) = effect {
            self.waiting.push(request);
            return None;
        }
        self.hand_over();
        match effect {
            Effect::Store(request) => self.store.send(request),
            Effect::LookThrough(ids) => search::look_through(self.dir.clone(), ids, self.queue.clone()),
            Effect::Import { path } => return self.import(&path),
            Effect::Complete { prefix } => {
                let paths = paths::complete(&prefix);
                return Some(Event::Completed { prefix, paths });
            }
            Effect::Export { path, document, format, template, edition, replace } => {
                let bytes = files::printed(&document, format, template.as_deref());
                return Some(export(path, bytes, format, edition, Existing::forced(replace)));
            }
            Effect::WriteElsewhere { meeting, revision, path, json, markdown } => {
                return Some(match fallback::write_both(&path, &json, &markdown) {
                    Ok(paths) => Event::WrittenElsewhere { meeting, revision, paths },
                    Err(sentence) => Event::Failed(sentence),
                });
            }
            Effect::Copy { text, html, what } => self.clipboard.copy(text, html, what),
            Effect::WriteUserFile { file, before, text } => {
                return Some(user_files::keep(file, &before, &text));
            }
            Effect::FetchDictionary => self.dictionary.fetch(&self.queue),
            Effect::Suggest { word } => self.dictionary.suggest(word, &self.queue),
            Effect::KeepChairPage { meeting, path } => self.keep_page(meeting, &path),
            Effect::RemoveChairPage => self.page.remove(),
            Effect::AskClipboard => self.clipboard.ask(),
            Effect::AskCopiedAgenda => self.clipboard.ask_agenda(),
            Effect::ImportCopied { html, text } => return self.import_copied(html, text),
            Effect::Suspend => {
                let _ = self.queue.send(Incoming::Suspend);
            }
            Effect::Quit => self.end = Some(End::Quit),
        }
        None
    }

    fn keep_page(&mut self, meeting: MeetingId, path: &str) {
        self.page.keep(&self.dir, self.app.keymap(), meeting, path, self.queue.clone());
    }

    fn import(&self, path: &str) -> Option<Event> {
        let open = self.app.open_meeting().map(|open| &open.meeting);
        let read = files::read_meeting(&paths::expand(path), open);
        self.receive(read).map(|reason| Event::Unread { path: path.to_owned(), reason })
    }

    fn import_copied(&self, html: Option<String>, text: Option<String>) -> Option<Event> {
        let open = self.app.open_meeting().map(|open| &open.meeting);
        self.receive(files::read_copied(html, text, open)).map(Event::Failed)
    }

    /// Hands over an import to the store; returns the reason when reading failed.
    fn receive(&self, read: Result<Origin, Sentence>) -> Option<Sentence> {
        let origin = match read {
            Ok(origin) => origin,
            Err(reason) => return Some(reason),
        };
        self.store.send(Request::Receive(Box::new(origin)));
        None
    }
}

/// Returns the exit status; prints what went wrong.
fn exit_code(
    looped: std::thread::Result<io::Result<()>>,
    end: Option<End>,
    fault: &fault::Fault,
    is_stored: bool,
) -> u8 {
    match (looped, end) {
        (Err(_), _) | (_, Some(End::Fault)) => {
            print_error(&fault.sentence_at_the_end(is_stored));
            fault::STATUS
        }
        (Ok(_), Some(End::Signal(signal))) => 128 + u8::try_from(signal).unwrap_or(0),
        (Ok(Ok(())), _) => 0,
        (Ok(Err(error)), _) => {
            print_error(&format!("terminalen svarer ikke: {error}."));
            FAILED
        }
    }
}

/// Writes a printed referat to a file, unless printing failed.
fn export(
    path: String,
    printed: Result<Vec<u8>, Sentence>,
    format: Format,
    edition: Edition,
    existing: Existing,
) -> Event {
    let file = paths::expand(&path);
    let written = printed
        .map_err(WriteError::Failed)
        .and_then(|bytes| files::write(&file, bytes, existing, FileMode::of(edition)));
    match written {
        Ok(()) => {
            // the absolute path, so that the file can be found
            let file = std::path::absolute(&file).unwrap_or(file);
            Event::Exported { path: file.display().to_string(), format }
        }
        Err(WriteError::Exists) => Event::Exists { path },
        Err(WriteError::Failed(sentence)) => Event::Failed(sentence),
    }
}
