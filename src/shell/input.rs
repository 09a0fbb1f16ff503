//! The terminal's keys, read on a separate thread: the only module that knows crossterm's.

#[cfg(windows)]
mod console;
#[cfg_attr(not(windows), cfg(test))]
mod key_record;
mod sequence;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crossterm::event::{
    Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

use self::sequence::{Pending, Preceding};
use super::incoming::Incoming;
use crate::app::Event;
use crate::app::input::pointer::{Mouse, MouseAct};
use crate::keymap::{Code, Key};

/// How soon after another a key must come to begin a burst: it was waiting already, so it was not typed.
const AT_ONCE: Duration = Duration::from_micros(200);
/// The longest pause within a burst.
const BURST_GAP: Duration = Duration::from_millis(2);
/// How long the rest of an escape sequence may take after its first byte, as in editors.
const SEQUENCE_GAP: Duration = Duration::from_millis(50);
/// How long a sequence or a reply that has surely begun may take from one part to the next, and how long after an Esc the
/// rest of its sequence may still come.
const PART_GAP: Duration = Duration::from_secs(1);
/// The most events taken in at once, so that an endless stream is still drawn.
const LARGEST_BATCH: usize = 8192;

/// Converts an event of the terminal; `None` for those that the program ignores.
pub(super) fn event(reported: TerminalEvent) -> Option<Event> {
    match reported {
        TerminalEvent::Key(key) if key.kind != KeyEventKind::Release => to_key(key).map(Event::Key),
        TerminalEvent::Paste(text) => Some(Event::Paste(text)),
        TerminalEvent::Resize(columns, rows) => Some(Event::Resize { columns, rows }),
        TerminalEvent::Mouse(mouse) => to_mouse(mouse).map(Event::Mouse),
        TerminalEvent::Key(_) | TerminalEvent::FocusGained | TerminalEvent::FocusLost => None,
    }
}

/// Returns what the program reads of the mouse: its left button and its wheel.
fn to_mouse(MouseEvent { kind, column, row, .. }: MouseEvent) -> Option<Mouse> {
    let act = match kind {
        MouseEventKind::Down(MouseButton::Left) => MouseAct::Press,
        MouseEventKind::ScrollUp => MouseAct::WheelUp,
        MouseEventKind::ScrollDown => MouseAct::WheelDown,
        _ => return None,
    };
    Some(Mouse { act, column, row })
}

fn to_key(key: KeyEvent) -> Option<Key> {
    let held = |modifier| key.modifiers.contains(modifier);
    let (ctrl, alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
    let shift = held(KeyModifiers::SHIFT);
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => return Some(Key::new(Code::Tab, ctrl, alt, true)),
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Esc => Code::Esc,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key::new(code, ctrl, alt, shift))
}

/// Returns the reader of this system's terminal, a function of the longest time to wait (`None`: no limit).
#[cfg(not(windows))]
pub(super) fn source() -> io::Result<impl FnMut(Option<Duration>) -> io::Result<Option<TerminalEvent>>> {
    Ok(|patience| match patience {
        Some(patience) if !crossterm::event::poll(patience)? => Ok(None),
        _ => crossterm::event::read().map(Some),
    })
}

#[cfg(windows)]
pub(super) use console::source;

/// Reads the terminal on a separate thread, so that the loop can wait for everything at once.
pub(super) fn listen(
    queue: Sender<Incoming>,
    read: impl FnMut(Option<Duration>) -> io::Result<Option<TerminalEvent>> + Send + 'static,
) -> io::Result<()> {
    std::thread::Builder::new().name("keys".to_owned()).spawn(move || {
        let listened = catch_unwind(AssertUnwindSafe(|| {
            let mut reader = BatchReader { read, last_read: None, last_escape: None };
            while let Ok((batch, preceding)) = reader.next_batch() {
                for event in sequence::resolve(batch, preceding) {
                    if queue.send(Incoming::Event(event)).is_err() {
                        return;
                    }
                }
            }
        }));
        let _ = queue.send(if listened.is_ok() { Incoming::InputClosed } else { Incoming::InputFailed });
    })?;
    Ok(())
}

/// Groups events of the terminal by how closely they came.
struct BatchReader<R> {
    read: R,
    /// When the last event was read.
    last_read: Option<Instant>,
    /// When an Esc was passed on as a key that may have begun a sequence.
    last_escape: Option<Instant>,
}

impl<R: FnMut(Option<Duration>) -> io::Result<Option<TerminalEvent>>> BatchReader<R> {
    /// Reads what belongs together: one key at once, or a burst to its end; with what came before it.
    ///
    /// A key that may begin something longer (Esc, a line break, Tab) briefly waits for more.
    fn next_batch(&mut self) -> io::Result<(Vec<TerminalEvent>, Preceding)> {
        let (mut batch, mut preceding) = (Vec::new(), Preceding::Nothing);
        let mut in_burst = false;
        while batch.len() < LARGEST_BATCH {
            let gap = match sequence::pending(&batch, preceding) {
                Pending::Nothing => BURST_GAP,
                Pending::Maybe => SEQUENCE_GAP,
                Pending::Surely => PART_GAP,
            };
            let patience = Some(gap).filter(|_| !batch.is_empty());
            match (self.read)(patience)? {
                Some(event) => batch.push(event),
                None if batch.is_empty() => continue,
                None => break,
            }
            let now = Instant::now();
            in_burst |= self.last_read.replace(now).is_some_and(|last| now - last < AT_ONCE);
            if batch.len() == 1 {
                let is_late = self.last_escape.take().is_some_and(|escape| now - escape < PART_GAP);
                preceding = if is_late { Preceding::Escape } else { Preceding::Nothing };
            }
            let begins_more =
                |first: &TerminalEvent| sequence::may_begin_more(first) || preceding == Preceding::Escape;
            if !in_burst && batch.first().is_some_and(|first| !begins_more(first)) {
                break;
            }
        }
        self.last_escape = self.last_read.filter(|_| batch.last().is_some_and(sequence::is_escape));
        Ok((batch, preceding))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_fault_while_reading_the_terminal_is_no_silence() {
        let (queue, incoming) = mpsc::channel();
        listen(queue, |_| panic!("not a key")).unwrap();
        assert!(matches!(incoming.recv(), Ok(Incoming::InputFailed)));
        let (queue, incoming) = mpsc::channel();
        listen(queue, |_| Err(io::ErrorKind::UnexpectedEof.into())).unwrap();
        assert!(matches!(incoming.recv(), Ok(Incoming::InputClosed)));
    }

    #[test]
    fn a_key_that_comes_alone_is_not_kept_waiting() {
        let mut asked = Vec::new();
        let read = |patience| {
            asked.push(patience);
            Ok(Some(TerminalEvent::Key(KeyEvent::new(KeyCode::Char('a'), KeyModifiers::NONE))))
        };
        let mut reader = BatchReader { read, last_read: None, last_escape: None };
        assert_eq!(reader.next_batch().unwrap().0.len(), 1);
        assert_eq!(asked, [None]);
    }
}
