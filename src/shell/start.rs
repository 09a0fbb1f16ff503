//! From the command line to the loop: opens the store and finds the meeting, while a first frame of it is on
//! the screen.

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};

use super::incoming::Incoming;
use super::progress::ProgressLine;
use super::run::Shell;
use super::terminal::{self, TerminalScreen, is_terminal};
use super::{Sentence, ShellEnvironment, files, follow, locations, now, print_error};
use crate::app::{App, Event};
use crate::keymap::Keymap;
use crate::meeting::{Bookmark, MeetingId};
use crate::store::protocol::Reply;
use crate::store::{Received, Store, StoreError, StoreNotice, is_locked, read_live, read_mirror};

/// What the program starts with.
pub(super) enum StartWith {
    /// The list of meetings.
    List,
    /// The list of meetings, with the prompts for a meeting without a file.
    NewMeeting,
    /// A meeting: a file to import, or an id.
    Target(String),
}

impl StartWith {
    /// Returns the start for an argument.
    pub(super) fn of(target: Option<String>) -> Self {
        target.map_or(StartWith::List, StartWith::Target)
    }
}

/// Opens a meeting from a file or the store, or the list of meetings, and runs the loop.
pub(super) fn minutes(
    dir: &Path,
    keymap: Keymap,
    with: StartWith,
    environment: ShellEnvironment,
) -> Result<u8, Sentence> {
    let (queue, incoming) = mpsc::channel();
    let mut early_screen = EarlyScreen::default();
    let target = if let StartWith::Target(target) = &with { Some(target.as_str()) } else { None };
    if let Some(target) = target {
        early_screen.show(dir, target, &keymap, &queue);
    }
    let (mut store, notices) = match (open(dir, &mut early_screen, &incoming), target) {
        (Err(error @ StoreError::InUse { .. }), Some(target)) if is_terminal() => {
            early_screen.leave();
            return follow::beside(dir, keymap, target, &error);
        }
        (opened, _) => opened.map_err(|error| error.to_string())?,
    };
    let mut notice_sink = NoticeSink { early_screen: &mut early_screen, queue: &queue };
    notice_sink.all(notices);
    let first = first_events(&mut store, &with, &mut notice_sink)?;
    if !is_terminal() {
        return Err(
            "programmet skal køre i en terminal; »referent --help« viser kommandoerne uden.".to_owned()
        );
    }
    let reply = queue.clone();
    let store = store.spawn(move |replied| {
        let _ = reply.send(Incoming::Store(replied));
    });
    let screen = early_screen.hand_over(&queue).map_err(terminal::unusable)?;
    let shell = Shell::start(dir, screen, store, queue, keymap, environment);
    shell.inspect_err(|_| terminal::leave_if_entered())?.run(&incoming, first)
}

/// Returns the first events of the program.
fn first_events(
    store: &mut Store,
    with: &StartWith,
    notice_sink: &mut NoticeSink<'_>,
) -> Result<Vec<Event>, Sentence> {
    let target = match with {
        StartWith::Target(target) => target,
        StartWith::List => return Ok(vec![listed(store)]),
        StartWith::NewMeeting => return Ok(vec![listed(store), Event::NewMeeting]),
    };
    let (id, then) = find(store, target, notice_sink)?;
    let (meeting, repaired) = store.begin(&id).map_err(|error| unfound(target, &error))?;
    notice_sink.all(repaired);
    let bookmark = store.bookmark(&id).unwrap_or_default();
    let opened = Event::Store(Reply::Opened { meeting: Box::new(meeting), bookmark });
    Ok(std::iter::once(opened).chain(then.map(Event::Store)).collect())
}

/// Opens the store, and shows the progress when that takes long.
fn open(
    dir: &Path,
    early_screen: &mut EarlyScreen,
    incoming: &Receiver<Incoming>,
) -> Result<(Store, Vec<StoreNotice>), StoreError> {
    let mut progress = ProgressLine::default();
    Store::open_watched(dir, &mut |done, of| {
        if ProgressLine::is_needed(of) {
            early_screen.leave();
            stop_when_told(incoming);
        }
        progress.show(done, of);
    })
}

/// Ends the program when a signal has come in: so early, nothing else can.
fn stop_when_told(incoming: &Receiver<Incoming>) {
    if let Ok(Incoming::Signal(signal)) = incoming.try_recv() {
        std::process::exit(128 + signal);
    }
}

/// Returns the list of stored meetings.
fn listed(store: &Store) -> Event {
    Event::Store(Reply::Listed(store.list()))
}

/// Returns the meeting of an argument, a file to import or an id; and the notice on a file.
fn find(
    store: &mut Store,
    target: &str,
    notice_sink: &mut NoticeSink,
) -> Result<(MeetingId, Option<Reply>), Sentence> {
    let path = Path::new(target);
    if path.exists() {
        let origin = Box::new(files::read_meeting(path, None)?);
        // warnings are reported on the screen, and listed in the review
        let received = store.with_repair(|store| store.receive(&origin));
        let (received, repaired) = received.map_err(|error| error.to_string())?;
        notice_sink.all(repaired);
        return Ok(match received {
            Received::Known(id) => (id, None),
            Received::New(meeting) => {
                let reply = Reply::Origin { meeting: meeting.id.clone(), origin: Some(origin) };
                (meeting.id, Some(reply))
            }
            Received::Edition(meeting) => {
                let base = store.origin(&meeting).map(Box::new);
                (meeting.clone(), Some(Reply::Edition { meeting, origin, base }))
            }
        });
    }
    Ok((MeetingId::from(target), None))
}

/// Returns why the argument leads nowhere.
fn unfound(target: &str, error: &StoreError) -> Sentence {
    match error {
        StoreError::NotFound(id) if id.is_safe() && !target.contains('.') => format!(
            "der er hverken en fil eller et møde, der hedder »{target}«; »referent list« viser møderne."
        ),
        StoreError::NotFound(_) => format!("filen »{target}« findes ikke."),
        _ => error.to_string(),
    }
}

/// Where notices go: after the screen, which hides them until then.
struct NoticeSink<'a> {
    early_screen: &'a mut EarlyScreen,
    queue: &'a Sender<Incoming>,
}

impl NoticeSink<'_> {
    fn all(&mut self, notices: Vec<StoreNotice>) {
        for notice in notices {
            self.early_screen.say(&notice.0);
            let _ = self.queue.send(Incoming::Store(Reply::Notice(notice.0)));
        }
    }
}

/// The terminal while the store is being opened. Restores it when the program ends before the loop.
#[derive(Default)]
struct EarlyScreen {
    screen: Option<TerminalScreen>,
    /// Whether signals are handled.
    listens: bool,
}

impl EarlyScreen {
    /// Shows a stored meeting from its file, long before the store is open. Keys wait for the store.
    fn show(&mut self, dir: &Path, target: &str, keymap: &Keymap, queue: &Sender<Incoming>) {
        let id = MeetingId::from(target);
        if !is_terminal() || Path::new(target).exists() || is_locked(dir) {
            return;
        }
        let (Ok(meeting), Ok(size)) = (read_mirror(dir, &id), terminal::window()) else { return };
        let live = read_live(dir).map(|seen| seen.live).filter(|live| live.meeting == id);
        let item = live.and_then(|live| live.viewed.or(live.item));
        // only the store knows the place of the cursor: at the end, most likely
        let bookmark = Bookmark { item, cursor: usize::MAX, ..Bookmark::default() };
        let mut app = App::new(keymap.clone(), size, now());
        app.update(Event::Store(Reply::Opened { meeting: Box::new(meeting), bookmark }), now());
        if let Some(background) = locations::usual_background() {
            app.update(Event::Background(background), now());
        }
        // without a first frame, the user waits for the store
        if let Ok(mut screen) = self.enter(queue) {
            let _ = screen.draw(&app);
            self.screen = Some(screen);
        }
    }

    fn enter(&mut self, queue: &Sender<Incoming>) -> io::Result<TerminalScreen> {
        if !std::mem::replace(&mut self.listens, true) {
            super::signals::listen(queue.clone())?;
        }
        TerminalScreen::enter(locations::may_colour(), terminal::window()?)
    }

    /// Hands over the screen to the loop, which restores the terminal itself.
    fn hand_over(&mut self, queue: &Sender<Incoming>) -> io::Result<TerminalScreen> {
        self.screen.take().map_or_else(|| self.enter(queue), Ok)
    }

    /// Reports a sentence where it can be read after the screen.
    fn say(&mut self, sentence: &str) {
        self.leave();
        print_error(sentence);
    }

    fn leave(&mut self) {
        if self.screen.take().is_some() {
            terminal::leave();
        }
    }
}

impl Drop for EarlyScreen {
    fn drop(&mut self) {
        self.leave();
    }
}
