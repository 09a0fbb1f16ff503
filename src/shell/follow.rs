//! Following: the chair's screen of a meeting that another program minutes. Reads that program's files, the
//! meeting and the text being typed; needs neither lock nor server, and never writes.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, FixedOffset};

use super::incoming::Incoming;
#[cfg(unix)]
use super::incoming::since_stop;
use super::terminal::{self, TerminalScreen, is_terminal};
use super::{Sentence, files, input, locations, now, signals, user_files};
use crate::app::chair::contact::Contact;
use crate::app::settings::user_file::UserFile;
use crate::app::{App, Effect, Event};
use crate::keymap::Keymap;
use crate::meeting::{Live, Meeting, MeetingId};
use crate::store::{
    HEARTBEAT, ProcessState, StoreError, is_forbidden, list_mirror, mirror_modified, read_live, read_mirror,
};

/// How often the files are polled.
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// The time between two frames when nothing happens: the clock in the corner changes.
const FRAME: Duration = Duration::from_secs(1);
/// After this time without a sign of life, the other program is silent.
const SILENCE: Duration = Duration::from_secs(4 * HEARTBEAT.as_secs());

/// Shows the chair's screen of a meeting, or of the one that is being minuted.
pub(super) fn chair(dir: &Path, keymap: Keymap, id: Option<&str>) -> Result<u8, Sentence> {
    show(dir, keymap, id.map(MeetingId::from), None)
}

/// Follows a meeting, because another program has the store.
pub(super) fn beside(dir: &Path, keymap: Keymap, target: &str, in_use: &StoreError) -> Result<u8, Sentence> {
    let id = find(dir, target)?.ok_or_else(|| in_use.to_string())?;
    let holder = match in_use {
        StoreError::InUse { pid: Some(pid), host: Some(host) } => format!(" (proces {pid} på {host})"),
        StoreError::InUse { pid: Some(pid), host: None } => format!(" (proces {pid})"),
        _ => String::new(),
    };
    let notice = format!("Mødet er åbent i et andet vindue{holder}; her kan kun læses.");
    read_mirror(dir, &id).map_err(|error| error.to_string())?;
    show(dir, keymap, Some(id), Some(notice))
}

/// Returns the stored meeting that an argument means: an id, or a file with an agenda of that body and day.
fn find(dir: &Path, target: &str) -> Result<Option<MeetingId>, Sentence> {
    let path = Path::new(target);
    if !path.exists() && target.contains(['.', '/', '\\']) {
        return Err(format!("filen »{target}« findes ikke."));
    }
    if !path.exists() {
        return Ok(Some(MeetingId::from(target)));
    }
    let agenda = files::read_meeting(path, None)?.agenda;
    let (body, date) = (agenda.body, agenda.date);
    let same = list_mirror(dir).into_iter().filter(|row| row.body == body && row.date == date);
    // of several, the one being minuted has the highest revision
    Ok(same.max_by_key(|row| row.revision).map(|row| row.id))
}

fn show(dir: &Path, keymap: Keymap, id: Option<MeetingId>, notice: Option<String>) -> Result<u8, Sentence> {
    if let Some(error) = id.as_ref().and_then(|id| never_to_be_read(dir, id)) {
        return Err(error.to_string());
    }
    let mut watch = Watch::new(dir, id);
    if !is_terminal() {
        let chosen = watch.choose().ok_or("der er ingen møder at følge endnu.")?;
        read_mirror(dir, &chosen).map_err(|error| error.to_string())?;
        return Err("formandens skærm skal vises i en terminal.".to_owned());
    }
    let (queue, incoming) = mpsc::channel();
    #[cfg(unix)]
    signals::listen(queue.clone()).map_err(terminal::unusable)?;
    let size = terminal::window().map_err(terminal::unusable)?;
    let mut app = App::new(keymap, size, now());
    app.update(Event::Awaited(watch.awaited()), now());
    if let Some(notice) = notice {
        app.update(Event::Done(notice), now());
    }
    app.update(user_files::read(UserFile::Settings), now());
    if let Some(background) = locations::usual_background() {
        app.update(Event::Background(background), now());
    }
    let mut screen = TerminalScreen::enter(locations::may_colour(), size).map_err(terminal::unusable)?;
    let asked = input::source().and_then(|source| input::listen(queue, source));
    asked
        .and_then(|()| terminal::ask_background())
        .inspect_err(|_| terminal::leave_if_entered())
        .map_err(terminal::unusable)?;
    let ended = follow(&mut watch, &mut app, &mut screen, &incoming);
    if !matches!(ended, Ok(Some(signal)) if signals::is_hangup(signal)) {
        terminal::leave_if_entered();
    }
    match ended.map_err(terminal::unusable)? {
        // dropping the screen writes to a terminal that may be gone
        Some(signal) => std::process::exit(128 + signal),
        None => Ok(0),
    }
}

/// Returns why waiting for a meeting is useless: its file is broken, or its name is invalid.
pub(super) fn never_to_be_read(dir: &Path, id: &MeetingId) -> Option<StoreError> {
    let error = read_mirror(dir, id).err()?;
    (!matches!(error, StoreError::NotFound(_)) || !id.is_safe()).then_some(error)
}

/// Returns the time of a file.
fn moment(at: SystemTime) -> DateTime<FixedOffset> {
    DateTime::<chrono::Local>::from(at).fixed_offset()
}

/// Follows until the user quits, or a signal ends it: then returns the signal.
fn follow(
    watch: &mut Watch,
    app: &mut App,
    screen: &mut TerminalScreen,
    incoming: &Receiver<Incoming>,
) -> io::Result<Option<i32>> {
    let mut drawn: Option<Instant> = None;
    loop {
        for event in watch.look() {
            app.update(event, now());
            drawn = None;
        }
        if drawn.is_none_or(|drawn| drawn.elapsed() >= FRAME) {
            app.update(Event::Tick, now());
            let targets = screen.draw(app)?;
            app.drawn(targets);
            drawn = Some(Instant::now());
        }
        let effects = match incoming.recv_timeout(POLL_INTERVAL) {
            Ok(Incoming::Signal(signal)) => return Ok(Some(signal)),
            Ok(Incoming::InputClosed | Incoming::InputFailed) | Err(RecvTimeoutError::Disconnected) => {
                return Ok(None);
            }
            Ok(Incoming::Suspend) => vec![Effect::Suspend],
            Ok(Incoming::Event(event)) => app.update(event, now()),
            Ok(Incoming::Store(_) | Incoming::ToTerminal { .. }) | Err(RecvTimeoutError::Timeout) => continue,
        };
        drawn = None;
        if effects.contains(&Effect::Quit) {
            return Ok(None);
        }
        if effects.contains(&Effect::Suspend)
            && let Some(signal) = suspend(app, screen, incoming)?
        {
            return Ok(Some(signal));
        }
    }
}

/// What was last seen of the other program's files.
pub(super) struct Watch {
    dir: PathBuf,
    /// The meeting asked for; `None` for the one being minuted.
    wanted: Option<MeetingId>,
    /// The meeting shown.
    shown: Option<MeetingId>,
    /// The time and size of its file when last read: cheap to compare.
    mirror_modified: Option<(SystemTime, u64)>,
    /// When the meeting shown began, while it runs: its program then writes heartbeats.
    runs_since: Option<DateTime<FixedOffset>>,
    live: Option<Live>,
    /// Whether the files may not be read by this user.
    forbidden: bool,
    /// When the live file last changed, heartbeats included.
    beaten: Instant,
    /// When something new last came.
    last_contact: Option<DateTime<FixedOffset>>,
    reported: Option<(Contact, Option<DateTime<FixedOffset>>)>,
}

impl Watch {
    pub(super) fn new(dir: &Path, wanted: Option<MeetingId>) -> Self {
        Watch {
            dir: dir.to_owned(),
            wanted,
            shown: None,
            mirror_modified: None,
            runs_since: None,
            live: None,
            forbidden: is_forbidden(dir),
            beaten: Instant::now(),
            last_contact: None,
            reported: None,
        }
    }

    /// Returns the sentence that says what is waited for.
    pub(super) fn awaited(&self) -> String {
        if self.forbidden {
            return format!("Du må ikke læse mappen »{}«.", self.dir.display());
        }
        let Some(id) = &self.wanted else {
            return "Venter på, at referenten åbner et møde …".to_owned();
        };
        let newest = list_mirror(&self.dir).into_iter().next();
        let newest =
            newest.map_or_else(String::new, |row| format!(" Det nyeste møde her hedder »{}«.", row.id));
        format!("Venter på mødet »{id}« …{newest}")
    }

    /// Returns the meeting to show: the one asked for, or the shown one while it runs, or the one being
    /// minuted, or the shown one, or the newest.
    fn choose(&self) -> Option<MeetingId> {
        let minuted = self.live.as_ref().filter(|live| !live.ended).map(|live| live.meeting.clone());
        let running = self.shown.clone().filter(|_| !minuted.as_ref().is_some_and(|id| self.is_next(id)));
        let newest = || list_mirror(&self.dir).first().map(|row| row.id.clone());
        self.wanted.clone().or(running).or(minuted).or_else(|| self.shown.clone()).or_else(newest)
    }

    /// Returns whether a meeting replaces the one shown: that one is not running, or the other began after
    /// it. Looking something up in another meeting is not leaving this one.
    fn is_next(&self, minuted: &MeetingId) -> bool {
        let Some(since) = self.runs_since.filter(|_| self.shown.as_ref() != Some(minuted)) else {
            return true;
        };
        let other = read_mirror(&self.dir, minuted).ok().filter(Meeting::is_running);
        other.and_then(|other| other.opened_at).is_some_and(|began| began > since)
    }

    /// Returns what is new since the last poll.
    pub(super) fn look(&mut self) -> Vec<Event> {
        let seen = read_live(&self.dir);
        let mut events = Vec::new();
        let forbidden = seen.is_none() && is_forbidden(&self.dir);
        if std::mem::replace(&mut self.forbidden, forbidden) != forbidden && self.shown.is_none() {
            events.push(Event::Awaited(self.awaited()));
        }
        let process = seen.as_ref().and_then(|seen| seen.process);
        let live = seen.map(|seen| seen.live).filter(|live| Some(live) != self.live.as_ref());
        let is_news = live.as_ref().is_some_and(|live| self.is_news(live));
        if let Some(live) = live {
            self.beaten = Instant::now();
            self.live = Some(live);
        }
        events.extend(self.read_file());
        if is_news || self.shown.is_some() && !events.is_empty() {
            // the first file that is read may be old
            let written =
                self.mirror_modified.filter(|_| self.last_contact.is_none()).map(|(at, _)| moment(at));
            self.last_contact = Some(written.unwrap_or_else(now));
            events.extend(self.live.clone().map(|live| Event::Live(Box::new(live))));
        }
        let contact = self.contact(process);
        if self.shown.is_some() && self.reported != Some((contact, self.last_contact)) {
            self.reported = Some((contact, self.last_contact));
            events.push(Event::Contact { contact, last_contact: self.last_contact });
        }
        events
    }

    /// Returns whether it is more than a heartbeat.
    fn is_news(&self, live: &Live) -> bool {
        let Some(before) = &self.live else { return true };
        *before != Live { pulse: before.pulse, ..live.clone() }
    }

    /// Returns the meeting, when its file changed since the last poll.
    fn read_file(&mut self) -> Option<Event> {
        let id = self.choose()?;
        let modified = mirror_modified(&self.dir, &id)?;
        if self.shown.as_ref() == Some(&id) && self.mirror_modified == Some(modified) {
            return None;
        }
        // an unreadable file is being written, or will be again
        let meeting = read_mirror(&self.dir, &id).ok()?;
        (self.shown, self.mirror_modified) = (Some(id), Some(modified));
        self.runs_since = meeting.opened_at.filter(|_| meeting.is_running());
        Some(Event::Followed(Box::new(meeting)))
    }

    fn contact(&self, process: Option<ProcessState>) -> Contact {
        let Some(live) = &self.live else { return Contact::NotYet };
        match process {
            _ if self.forbidden => Contact::Silent,
            _ if live.ended => Contact::Ended,
            Some(ProcessState::Ended) => Contact::Gone,
            Some(ProcessState::Stopped) => Contact::Stopped,
            _ if Some(&live.meeting) != self.shown.as_ref() => Contact::Elsewhere,
            // a program seen as suspended writes no heartbeats either
            _ if self.runs_since.is_some() && self.beaten.elapsed() >= SILENCE => Contact::Silent,
            _ => Contact::There,
        }
    }
}

/// Suspends and resumes, or ends: then returns the signal.
#[cfg(unix)]
fn suspend(
    app: &mut App,
    screen: &mut TerminalScreen,
    incoming: &Receiver<Incoming>,
) -> io::Result<Option<i32>> {
    terminal::leave();
    signals::stop()?;
    let ended = |next| if let Incoming::Signal(signal) = next { Some(signal) } else { None };
    if let Some(signal) = since_stop(incoming, signals::is_in_background).into_iter().find_map(ended) {
        return Ok(Some(signal));
    }
    let size = screen.resume()?;
    app.update(Event::Resize { columns: size.columns, rows: size.rows }, now());
    Ok(None)
}

#[cfg(not(unix))]
fn suspend(_: &mut App, _: &mut TerminalScreen, _: &Receiver<Incoming>) -> io::Result<Option<i32>> {
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::{MeetingId, find};

    #[test]
    fn a_file_that_is_not_there_is_said_to_be_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let missing = find(dir.path(), "dagsorden-juni.docx");
        assert_eq!(missing, Err("filen »dagsorden-juni.docx« findes ikke.".to_owned()));
        assert_eq!(find(dir.path(), "engum-2026-06-03"), Ok(Some(MeetingId::from("engum-2026-06-03"))));
    }
}
