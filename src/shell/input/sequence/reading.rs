//! Escape sequences and replies of the terminal in keys as crossterm reports them: where each ends, and which key it is.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Returns whether crossterm reports the beginning of a split sequence like this: Esc alone, or Esc with the
/// first byte of a string (OSC `]`, DCS `P`, APC `_`), which it takes for Alt and that letter.
pub(super) fn begins_sequence(key: &KeyEvent) -> bool {
    match key.code {
        KeyCode::Esc => key.modifiers.is_empty(),
        KeyCode::Char(']' | 'P' | '_') => {
            key.modifiers.contains(KeyModifiers::ALT) && !key.modifiers.contains(KeyModifiers::CONTROL)
        }
        _ => false,
    }
}

/// What some keys begin with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sequence {
    /// A key whose escape sequence was split.
    Key {
        /// The number of reported keys.
        length: usize,
        /// The key that was pressed.
        key: KeyEvent,
    },
    /// A reply of the terminal.
    Reply {
        /// The number of reported keys.
        length: usize,
    },
    /// A sequence or a reply that has surely begun and has no end.
    CutShort {
        /// The number of reported keys.
        length: usize,
    },
    /// What may begin a sequence.
    Unfinished,
    /// Only keys.
    None,
}

pub(super) fn read_sequence(keys: &[KeyEvent]) -> Sequence {
    match keys {
        [first, ..] if first.code != KeyCode::Esc => match first.code {
            KeyCode::Char(kind) => read_string(keys, kind, 1),
            _ => Sequence::None,
        },
        [_, second, rest @ ..] => match plain_char(second) {
            Some('[') => read_csi(rest),
            Some('O') => read_ss3(rest),
            Some(kind @ (']' | 'P' | '_')) => read_string(keys, kind, 2),
            _ => Sequence::None,
        },
        _ => Sequence::Unfinished,
    }
}

pub(super) fn plain_char(key: &KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(c) if !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Some(c),
        _ => None,
    }
}

/// Reads `ESC O P`: the function keys of old terminals.
fn read_ss3(rest: &[KeyEvent]) -> Sequence {
    let Some(last) = rest.first() else { return Sequence::Unfinished };
    match plain_char(last).and_then(final_key) {
        Some(code) => Sequence::Key { length: 3, key: KeyEvent::new(code, KeyModifiers::NONE) },
        None => Sequence::None,
    }
}

/// Reads `ESC [ parameters final`: cursor and function keys, and replies (`ESC [ ? 62 c`).
fn read_csi(rest: &[KeyEvent]) -> Sequence {
    let mut parameters = String::new();
    for (index, key) in rest.iter().enumerate() {
        match plain_char(key) {
            Some(c @ '\u{20}'..='\u{3f}') => parameters.push(c),
            Some(last @ '\u{40}'..='\u{7e}') => {
                let length = index + 3;
                return match csi_key(&parameters, last) {
                    Some(key) => Sequence::Key { length, key },
                    None if "[]".contains(last) => Sequence::None,
                    None => Sequence::Reply { length },
                };
            }
            _ => return Sequence::None,
        }
    }
    if parameters.is_empty() { Sequence::Unfinished } else { Sequence::CutShort { length: rest.len() + 2 } }
}

/// Reads `ESC ] … BEL` or `ESC P … ESC \`, of which what stands before `begin` was read: colours and names that the
/// terminal was asked for.
fn read_string(keys: &[KeyEvent], kind: char, begin: usize) -> Sequence {
    let rest = &keys[begin..];
    let text: String = rest.iter().map_while(plain_char).take(LONGEST_NUMBER + 1).collect();
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // Alt and the letter may have been pressed; a reply goes on with a number and a sign
    let is_sure = match kind {
        ']' => number.len() < text.len() && number.starts_with(';'),
        'P' => number.starts_with(['>', '!', '$', '+', '|']),
        _ => text.starts_with('G'),
    };
    let is_end = |at: usize| {
        let is_bell =
            |key: &KeyEvent| key.code == KeyCode::Char('g') && key.modifiers == KeyModifiers::CONTROL;
        let is_backslash = |key: &KeyEvent| key.code == KeyCode::Char('\\');
        let is_alt = rest[at].modifiers.contains(KeyModifiers::ALT);
        // "ESC" and "\" may have come apart
        let is_apart = at > 0 && rest[at - 1].code == KeyCode::Esc;
        is_bell(&rest[at]) || is_backslash(&rest[at]) && (is_alt || is_apart)
    };
    let goes_on = |key: &KeyEvent| plain_char(key).is_some() || key.code == KeyCode::Esc;
    if !is_sure {
        let is_number = number.is_empty() && text.len() == rest.len() && kind != '_';
        return if is_number { Sequence::Unfinished } else { Sequence::None };
    }
    let length = rest.iter().position(|key| !goes_on(key)).unwrap_or(rest.len());
    match (0..rest.len()).find(|at| *at > length || is_end(*at)) {
        Some(end) if end <= length => Sequence::Reply { length: begin + end + 1 },
        _ => Sequence::CutShort { length: begin + length },
    }
}

/// The most digits of the number that a reply begins with.
const LONGEST_NUMBER: usize = 4;

/// Returns the key of a control sequence, by xterm's table; `None` for a reply.
fn csi_key(parameters: &str, last: char) -> Option<KeyEvent> {
    let mut numbers = parameters.split(';');
    let first = numbers.next().unwrap_or_default();
    let modifiers =
        numbers.next().and_then(|text| text.split(':').next()?.parse().ok()).map_or(KeyModifiers::NONE, held);
    let code = match last {
        '~' => numbered_key(first.parse().ok()?)?,
        'u' => match first.split(':').next()?.parse().ok().and_then(char::from_u32)? {
            '\u{1b}' => KeyCode::Esc,
            '\r' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            '\u{7f}' => KeyCode::Backspace,
            c => KeyCode::Char(c),
        },
        'Z' => KeyCode::BackTab,
        _ if parameters.is_empty() || first == "1" => final_key(last)?,
        _ => return None,
    };
    Some(KeyEvent::new(code, modifiers))
}

/// Returns the modifiers of xterm's second parameter, which counts from one.
fn held(parameter: u8) -> KeyModifiers {
    let bits = parameter.saturating_sub(1);
    let table = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    table.into_iter().filter(|(bit, _)| bits & bit != 0).fold(KeyModifiers::NONE, |all, (_, one)| all | one)
}

fn final_key(last: char) -> Option<KeyCode> {
    Some(match last {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'F' => KeyCode::End,
        'H' => KeyCode::Home,
        'P' => KeyCode::F(1),
        'Q' => KeyCode::F(2),
        'R' => KeyCode::F(3),
        'S' => KeyCode::F(4),
        _ => return None,
    })
}

fn numbered_key(number: u8) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=24 => KeyCode::F(number - 12),
        _ => return None,
    })
}
