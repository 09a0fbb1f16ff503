//! Reading along: the chair's screen of a meeting that another program minutes. It reads the mirror, and never writes.

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::run::{Incoming, is_hangup, is_terminal};
use super::terminal::{self, Screen};
use super::{Sentence, files, input, now, settings};
use crate::app::{App, Effect, Event};
use crate::keymap::Keymap;
use crate::meeting::MeetingId;
use crate::store::{StoreError, list_mirror, read_mirror};

/// How often the screen looks for something new.
const LOOK: Duration = Duration::from_millis(250);

/// Shows the chair's screen of a meeting, or of the newest.
pub(super) fn chair(dir: &Path, keymap: Keymap, id: Option<&str>) -> Result<u8, Sentence> {
    let id = match id {
        Some(id) => MeetingId::from(id),
        None => {
            list_mirror(dir).first().map(|row| row.id.clone()).ok_or("der er ingen møder at følge endnu.")?
        }
    };
    show(dir, keymap, &id, None)
}

/// Shows a meeting to read along in, because another program has the store.
pub(super) fn beside(dir: &Path, keymap: Keymap, target: &str, in_use: &StoreError) -> Result<u8, Sentence> {
    let id = find(dir, target)?.ok_or_else(|| in_use.to_string())?;
    let who = match in_use {
        StoreError::InUse { pid: Some(pid), host: Some(host) } => format!(" (proces {pid} på {host})"),
        StoreError::InUse { pid: Some(pid), host: None } => format!(" (proces {pid})"),
        _ => String::new(),
    };
    show(dir, keymap, &id, Some(format!("Mødet er åbent i et andet program{who}; her kan kun læses.")))
}

/// The stored meeting that a word on the command line means: an id, or a file with an agenda of the same body and day.
fn find(dir: &Path, target: &str) -> Result<Option<MeetingId>, Sentence> {
    let path = Path::new(target);
    if !path.exists() {
        return Ok(Some(MeetingId::from(target)));
    }
    let agenda = files::read_meeting(path, None)?.agenda;
    let (body, date) = (agenda.body, agenda.date);
    let same = list_mirror(dir).into_iter().filter(|row| row.body == body && row.date == date);
    // of several the one that is being minuted has seen the most changes
    Ok(same.max_by_key(|row| row.revision).map(|row| row.id))
}

fn show(dir: &Path, keymap: Keymap, id: &MeetingId, notice: Option<String>) -> Result<u8, Sentence> {
    let meeting = read_mirror(dir, id).map_err(|error| error.to_string())?;
    if !is_terminal() {
        return Err("formandens skærm skal vises i en terminal.".to_owned());
    }
    let trouble = |error: io::Error| format!("terminalen kan ikke bruges: {error}.");
    let (queue, incoming) = mpsc::channel();
    #[cfg(unix)]
    super::signals::listen(queue.clone()).map_err(trouble)?;
    let mut app = App::new(keymap, terminal::window().map_err(trouble)?, now());
    app.update(Event::Followed(Box::new(meeting)), now());
    if let Some(notice) = notice {
        app.update(Event::Done(notice), now());
    }
    let mut screen = Screen::enter(settings::theme()).map_err(trouble)?;
    let ended = follow(dir, id, &mut app, &mut screen, &incoming);
    drop(queue);
    if !matches!(ended, Ok(Some(signal)) if is_hangup(signal)) {
        terminal::leave();
    }
    match ended.map_err(trouble)? {
        // dropping the screen writes to a terminal that may be gone
        Some(signal) => std::process::exit(128 + signal),
        None => Ok(0),
    }
}

/// Follows until the user quits, or a signal ends it: then it answers with which.
fn follow(
    dir: &Path,
    id: &MeetingId,
    app: &mut App,
    screen: &mut Screen,
    incoming: &Receiver<Incoming>,
) -> io::Result<Option<i32>> {
    loop {
        match incoming.try_recv() {
            Ok(Incoming::Ended(signal)) => return Ok(Some(signal)),
            Ok(Incoming::Suspend) => suspend(app, screen)?,
            _ => {}
        }
        screen.draw(app)?;
        let event =
            if crossterm::event::poll(LOOK)? { input::event(crossterm::event::read()?) } else { None };
        let effects = app.update(event.unwrap_or(Event::Tick), now());
        if effects.contains(&Effect::Quit) {
            return Ok(None);
        }
        if effects.contains(&Effect::Suspend) {
            suspend(app, screen)?;
        }
        let known = app.desk.as_ref().map(|desk| desk.meeting.revision);
        if let Ok(meeting) = read_mirror(dir, id)
            && Some(meeting.revision) != known
        {
            app.update(Event::Followed(Box::new(meeting)), now());
        }
    }
}

#[cfg(unix)]
fn suspend(app: &mut App, screen: &mut Screen) -> io::Result<()> {
    terminal::leave();
    super::signals::stop()?;
    let size = screen.come_back()?;
    app.update(Event::Resize { columns: size.columns, rows: size.rows }, now());
    Ok(())
}

#[cfg(not(unix))]
fn suspend(_: &mut App, _: &mut Screen) -> io::Result<()> {
    Ok(())
}
