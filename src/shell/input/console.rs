//! Reads a Windows console record by record.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{Event as TerminalEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use crossterm_winapi::{
    Console, ControlKeyState, EventFlags, Handle, InputRecord, KeyEventRecord, MouseEvent as MouseRecord,
    ScreenBuffer,
};

use super::key_record::{KeyRecord, KeyRecords};

/// How often the console is polled when waiting is limited.
const POLL: Duration = Duration::from_millis(1);

/// Returns the reader of the console, a function of the longest time to wait (`None`: no limit).
pub(in crate::shell) fn source()
-> io::Result<impl FnMut(Option<Duration>) -> io::Result<Option<TerminalEvent>>> {
    let mut keys = KeyRecords::default();
    // checked here, where an error can still be reported; the handle itself belongs to the reading thread
    Handle::current_in_handle()?;
    Ok(move |patience: Option<Duration>| {
        let console = Console::from(Handle::current_in_handle()?);
        let deadline = patience.map(|patience| Instant::now() + patience);
        loop {
            while let Some(deadline) = deadline
                && console.number_of_console_input_events()? == 0
            {
                if Instant::now() >= deadline {
                    return Ok(None);
                }
                std::thread::sleep(POLL);
            }
            if let Some(event) = convert(console.read_single_input_event()?, &mut keys)? {
                return Ok(Some(event));
            }
        }
    })
}

fn convert(record: InputRecord, keys: &mut KeyRecords) -> io::Result<Option<TerminalEvent>> {
    Ok(match record {
        InputRecord::KeyEvent(record) => keys.read(key_record(&record)).map(TerminalEvent::Key),
        // the record has the size of the buffer, which is higher than the window
        InputRecord::WindowBufferSizeEvent(_) => {
            let (columns, rows) = crossterm::terminal::size()?;
            Some(TerminalEvent::Resize(columns, rows))
        }
        InputRecord::MouseEvent(record) => mouse(&record)?.map(TerminalEvent::Mouse),
        InputRecord::FocusEvent(_) | InputRecord::MenuEvent(_) => None,
    })
}

/// Returns a press of the left button, or a turn of the wheel; its place is in the buffer, which is higher
/// than the window.
fn mouse(record: &MouseRecord) -> io::Result<Option<MouseEvent>> {
    let kind = match record.event_flags {
        EventFlags::PressOrRelease | EventFlags::DoubleClick if record.button_state.left_button() => {
            MouseEventKind::Down(MouseButton::Left)
        }
        EventFlags::MouseWheeled if record.button_state.scroll_up() => MouseEventKind::ScrollUp,
        EventFlags::MouseWheeled if record.button_state.scroll_down() => MouseEventKind::ScrollDown,
        _ => return Ok(None),
    };
    let top = ScreenBuffer::current()?.info()?.terminal_window().top;
    let cell = |value: i16| u16::try_from(value).unwrap_or(0);
    let (column, row) = (cell(record.mouse_position.x), cell(record.mouse_position.y - top));
    Ok(Some(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}

fn key_record(record: &KeyEventRecord) -> KeyRecord {
    KeyRecord {
        down: record.key_down,
        virtual_key: record.virtual_key_code,
        unit: record.u_char,
        modifiers: modifiers(&record.control_key_state),
    }
}

/// Converts the bits of `dwControlKeyState`.
fn modifiers(state: &ControlKeyState) -> KeyModifiers {
    let bits = [
        (0x0001 | 0x0002, KeyModifiers::ALT),
        (0x0004 | 0x0008, KeyModifiers::CONTROL),
        (0x0010, KeyModifiers::SHIFT),
    ];
    let held = bits.into_iter().filter(|(bit, _)| state.has_state(*bit));
    held.fold(KeyModifiers::NONE, |all, (_, one)| all | one)
}
