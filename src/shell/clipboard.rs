//! The system's clipboard: first the desktop's, then tmux's, then the terminal's own; never longer than a
//! moment.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use super::incoming::Incoming;
use super::{FAILED, Sentence};
use crate::app::Event;

/// The deadline of the desktop's clipboard: an X server that never answers hangs for half a minute.
const DEADLINE: Duration = Duration::from_millis(300);

/// A job for the thread that owns the desktop's clipboard.
enum Job {
    Set(String, Option<String>, Sender<bool>),
    Get(Sender<Option<String>>),
    GetFormed(Sender<CopiedText>),
}

/// What the clipboard holds: as HTML, and as text.
type CopiedText = (Option<String>, Option<String>);

/// The way to the system's clipboard.
pub(super) struct Clipboard {
    desktop: Option<Sender<Job>>,
    queue: Sender<Incoming>,
    /// Our text on the desktop's clipboard, which is lost when the program ends, unless it is handed over.
    ours: Option<String>,
}

impl Clipboard {
    pub(super) fn new(queue: Sender<Incoming>) -> Self {
        Clipboard { desktop: None, queue, ours: None }
    }

    /// Puts text on the clipboard, on a separate thread; an event reports the result.
    pub(super) fn copy(&mut self, text: String, html: Option<String>, what: &'static str) {
        let (desktop, queue) = (self.desktop(), self.queue.clone());
        self.ours = Some(text.clone());
        thread::spawn(move || {
            let _ = queue.send(if set_on_desktop(desktop.as_ref(), &text, html) {
                Incoming::Event(Event::Done(format!("{what} er kopieret.")))
            } else if load_into_tmux(&text) {
                Incoming::Event(Event::Done(format!("{what} er kopieret (tmux).")))
            } else {
                Incoming::ToTerminal { text, what }
            });
        });
    }

    /// Reads the clipboard, on a separate thread; an event brings the text.
    pub(super) fn ask(&mut self) {
        let (desktop, queue) = (self.desktop(), self.queue.clone());
        thread::spawn(move || {
            let _ = queue.send(Incoming::Event(Event::Clipboard(get_from_desktop(desktop.as_ref()))));
        });
    }

    /// Reads the clipboard for an agenda, as [`Clipboard::ask`].
    pub(super) fn ask_agenda(&mut self) {
        let (desktop, queue) = (self.desktop(), self.queue.clone());
        thread::spawn(move || {
            let (html, text) = get_formed(desktop.as_ref()).unwrap_or_default();
            let _ = queue.send(Incoming::Event(Event::AgendaCopied { html, text }));
        });
    }

    /// Returns the thread that owns the desktop's clipboard; `None` over ssh, where the desktop is another
    /// machine's.
    fn desktop(&mut self) -> Option<Sender<Job>> {
        if std::env::var_os("SSH_CONNECTION").is_some() {
            return None;
        }
        if self.desktop.is_none() {
            let (sender, jobs) = mpsc::channel();
            thread::spawn(move || own_desktop(&jobs));
            self.desktop = Some(sender);
        }
        self.desktop.clone()
    }

    /// Keeps the copied text after the program has ended: on X11 and Wayland its owner must stay alive.
    pub(super) fn hand_over(self) {
        let wanted = cfg!(all(unix, not(target_os = "macos"))) && self.desktop.is_some();
        let Some(text) = self.ours.filter(|_| wanted) else { return };
        let Ok(program) = std::env::current_exe() else { return };
        let child = Command::new(program)
            .arg("hold-clipboard")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        if let Some(mut stdin) = child.ok().and_then(|mut child| child.stdin.take()) {
            let _ = stdin.write_all(text.as_bytes());
        }
    }
}

fn own_desktop(jobs: &Receiver<Job>) {
    let mut clipboard = arboard::Clipboard::new().ok();
    for job in jobs {
        match job {
            Job::Set(text, html, answer) => {
                let done = clipboard.as_mut().is_some_and(|clipboard| match html {
                    Some(html) => clipboard.set_html(html, Some(text)).is_ok(),
                    None => clipboard.set_text(text).is_ok(),
                });
                let _ = answer.send(done);
            }
            Job::GetFormed(answer) => {
                let copied = clipboard
                    .as_mut()
                    .map(|clipboard| (clipboard.get().html().ok(), clipboard.get_text().ok()));
                let _ = answer.send(copied.unwrap_or_default());
            }
            Job::Get(answer) => {
                let _ = answer.send(clipboard.as_mut().and_then(|clipboard| clipboard.get_text().ok()));
            }
        }
    }
}

fn set_on_desktop(desktop: Option<&Sender<Job>>, text: &str, html: Option<String>) -> bool {
    let (answer, done) = mpsc::channel();
    desktop.is_some_and(|desktop| desktop.send(Job::Set(text.to_owned(), html, answer)).is_ok())
        && done.recv_timeout(DEADLINE).unwrap_or(false)
}

fn get_from_desktop(desktop: Option<&Sender<Job>>) -> Option<String> {
    let (answer, text) = mpsc::channel();
    desktop?.send(Job::Get(answer)).ok()?;
    text.recv_timeout(DEADLINE).ok().flatten()
}

fn get_formed(desktop: Option<&Sender<Job>>) -> Option<CopiedText> {
    let (answer, copied) = mpsc::channel();
    desktop?.send(Job::GetFormed(answer)).ok()?;
    copied.recv_timeout(DEADLINE).ok()
}

/// Loads text into a tmux buffer: tmux ignores OSC 52 from programs by default, but passes a buffer on.
fn load_into_tmux(text: &str) -> bool {
    if std::env::var_os("TMUX").is_none() {
        return false;
    }
    let child = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return false };
    let written = child.stdin.take().is_some_and(|mut stdin| stdin.write_all(text.as_bytes()).is_ok());
    child.wait().is_ok_and(|status| status.success()) && written
}

/// Runs the helper that stays alive: holds standard input on the clipboard until something else is copied.
pub(super) fn hold() -> Result<u8, Sentence> {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_err() {
        return Ok(FAILED);
    }
    let Ok(mut clipboard) = arboard::Clipboard::new() else { return Ok(FAILED) };
    #[cfg(all(unix, not(target_os = "macos")))]
    let held = arboard::SetExtLinux::wait(clipboard.set()).text(text);
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    let held = clipboard.set_text(text);
    Ok(if held.is_ok() { 0 } else { FAILED })
}
