//! The one file that knows crossterm's keys.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;

use crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::run::Incoming;
use crate::app::Event;
use crate::keymap::{Code, Key};

/// What a terminal reported, as the program understands it; `None` for what it does not care about.
pub(super) fn event(reported: TerminalEvent) -> Option<Event> {
    match reported {
        TerminalEvent::Key(key) if key.kind != KeyEventKind::Release => read(key).map(Event::Key),
        TerminalEvent::Paste(text) => Some(Event::Paste(text)),
        TerminalEvent::Resize(columns, rows) => Some(Event::Resize { columns, rows }),
        TerminalEvent::Key(_)
        | TerminalEvent::Mouse(_)
        | TerminalEvent::FocusGained
        | TerminalEvent::FocusLost => None,
    }
}

fn read(key: KeyEvent) -> Option<Key> {
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

/// Reads the terminal on a thread of its own, so that the loop can wait for everything at once.
pub(super) fn listen(
    queue: Sender<Incoming>,
    mut read: impl FnMut() -> io::Result<crossterm::event::Event> + Send + 'static,
) -> io::Result<()> {
    std::thread::Builder::new().name("keys".to_owned()).spawn(move || {
        let listened = catch_unwind(AssertUnwindSafe(|| {
            while let Ok(reported) = read() {
                if queue.send(Incoming::Terminal(reported)).is_err() {
                    return;
                }
            }
        }));
        let _ = queue.send(if listened.is_ok() { Incoming::Silent } else { Incoming::Deaf });
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_fault_while_reading_the_terminal_is_no_silence() {
        let (queue, incoming) = mpsc::channel();
        listen(queue, || panic!("not a key")).unwrap();
        assert!(matches!(incoming.recv(), Ok(Incoming::Deaf)));
        let (queue, incoming) = mpsc::channel();
        listen(queue, || Err(io::ErrorKind::UnexpectedEof.into())).unwrap();
        assert!(matches!(incoming.recv(), Ok(Incoming::Silent)));
    }
}
