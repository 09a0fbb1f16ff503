//! Reads a Windows console record by record.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{Event as TerminalEvent, KeyModifiers};
use crossterm_winapi::{Console, ControlKeyState, Handle, InputRecord, KeyEventRecord};

use super::key_record::{KeyRecord, KeyRecords};

/// How often it is asked whether something came, where waiting has an end.
const POLL: Duration = Duration::from_millis(1);

/// Returns what reads the console: called with how long to wait at most (`None`: until something comes).
pub(in crate::shell) fn source()
-> io::Result<impl FnMut(Option<Duration>) -> io::Result<Option<TerminalEvent>>> {
    let mut keys = KeyRecords::default();
    // checked here, where an error can still be told; the handle itself belongs to the thread that reads
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
        // the record tells of the buffer, which is higher than the window
        InputRecord::WindowBufferSizeEvent(_) => {
            let (columns, rows) = crossterm::terminal::size()?;
            Some(TerminalEvent::Resize(columns, rows))
        }
        InputRecord::MouseEvent(_) | InputRecord::FocusEvent(_) | InputRecord::MenuEvent(_) => None,
    })
}

fn key_record(record: &KeyEventRecord) -> KeyRecord {
    KeyRecord {
        down: record.key_down,
        virtual_key: record.virtual_key_code,
        unit: record.u_char,
        modifiers: modifiers(&record.control_key_state),
    }
}

/// The bits of `dwControlKeyState`.
fn modifiers(state: &ControlKeyState) -> KeyModifiers {
    let bits = [
        (0x0001 | 0x0002, KeyModifiers::ALT),
        (0x0004 | 0x0008, KeyModifiers::CONTROL),
        (0x0010, KeyModifiers::SHIFT),
    ];
    let held = bits.into_iter().filter(|(bit, _)| state.has_state(*bit));
    held.fold(KeyModifiers::NONE, |all, (_, one)| all | one)
}
