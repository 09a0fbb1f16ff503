//! The meaning of a batch of keys: split escape sequences, replies of the terminal, and unbracketed pastes.

use crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Event;
use crate::app::settings::switches::Background;

/// How many text keys must come at once to be a paste: a slow connection delivers a few typed ones together.
const SHORTEST_PASTE: usize = 8;

/// From this size on, keys without a line break are a paste too, only because one change is faster.
const LONG_PASTE: usize = 2_000;

/// Returns whether a single key may begin something longer.
pub(super) fn may_begin_more(event: &TerminalEvent) -> bool {
    let TerminalEvent::Key(key) = event else { return false };
    begins_sequence(key) || matches!(key.code, KeyCode::Enter | KeyCode::Tab) || is_line_feed(key)
}

/// Returns whether a batch ends within an escape sequence or a reply of the terminal.
pub(super) fn is_unfinished(batch: &[TerminalEvent]) -> bool {
    let start =
        batch.iter().rposition(|event| matches!(event, TerminalEvent::Key(key) if begins_sequence(key)));
    start.is_some_and(|start| {
        let keys = keys_of(&batch[start..]);
        matches!(read_sequence(&keys), Sequence::Unfinished)
    })
}

/// Returns the events that a batch means: each key by itself, or several of them together.
pub(super) fn resolve(batch: Vec<TerminalEvent>) -> Vec<Event> {
    let mut events = Vec::new();
    let mut text_run = Vec::new();
    let mut rest = batch.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let keys = keys_of(rest);
        if let Some(key) = keys.first().filter(|key| begins_sequence(key)) {
            flush(&mut text_run, &mut events);
            let as_event = |key| super::event(TerminalEvent::Key(key));
            let (taken, event) = match read_sequence(&keys) {
                Sequence::Key { length, key } => (length, as_event(key)),
                Sequence::Reply { length } => (length, background(&keys[..length]).map(Event::Background)),
                Sequence::Unfinished | Sequence::None => (1, as_event(*key)),
            };
            events.extend(event);
            rest = &rest[taken..];
            continue;
        }
        match first {
            TerminalEvent::Key(key) if key.kind == KeyEventKind::Release => {}
            TerminalEvent::Key(key) if typed_text(key).is_some() => text_run.push(*key),
            other => {
                flush(&mut text_run, &mut events);
                events.extend(super::event(other.clone()));
            }
        }
        rest = behind;
    }
    flush(&mut text_run, &mut events);
    events
}

/// Passes on a run of text keys: as a paste when it cannot have been typed, else key by key.
fn flush(run: &mut Vec<KeyEvent>, events: &mut Vec<Event>) {
    let keys = std::mem::take(run);
    let breaks_inside =
        keys.iter().rev().skip(1).any(|key| !matches!(key.code, KeyCode::Char(_)) || is_line_feed(key));
    if keys.len() >= LONG_PASTE || (keys.len() >= SHORTEST_PASTE && breaks_inside) {
        events.push(Event::Paste(keys.iter().filter_map(typed_text).collect()));
    } else {
        events.extend(keys.into_iter().filter_map(|key| super::event(TerminalEvent::Key(key))));
    }
}

/// Returns the character of a key in a pasted text; line breaks may come in any form.
fn typed_text(key: &KeyEvent) -> Option<char> {
    let shortcut = key.modifiers.intersection(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    match key.code {
        _ if is_line_feed(key) => Some('\n'),
        KeyCode::Char(c) if shortcut.is_empty() || shortcut == alt_gr => Some(c),
        KeyCode::Enter if shortcut.is_empty() => Some('\r'),
        KeyCode::Tab if key.modifiers.is_empty() => Some('\t'),
        _ => None,
    }
}

/// Returns whether a key is the bare line feed of a pasted text, which terminals report as Ctrl-J.
fn is_line_feed(key: &KeyEvent) -> bool {
    key.code == KeyCode::Char('j') && key.modifiers == KeyModifiers::CONTROL
}

/// Returns whether crossterm reports the beginning of a split sequence like this: Esc alone, or Esc with the
/// first byte of a string (OSC `]`, DCS `P`, APC `_`), which it takes for Alt and that letter.
fn begins_sequence(key: &KeyEvent) -> bool {
    match key.code {
        KeyCode::Esc => key.modifiers.is_empty(),
        KeyCode::Char(']' | 'P' | '_') => {
            key.modifiers.contains(KeyModifiers::ALT) && !key.modifiers.contains(KeyModifiers::CONTROL)
        }
        _ => false,
    }
}

/// Returns the keys at the beginning of a batch, without releases, up to the first other event.
fn keys_of(batch: &[TerminalEvent]) -> Vec<KeyEvent> {
    let keys = batch.iter().map_while(|event| match event {
        TerminalEvent::Key(key) => Some(*key),
        _ => None,
    });
    keys.take(LONGEST_REPLY).collect()
}

/// The most keys of a reply.
const LONGEST_REPLY: usize = 256;

/// What some keys begin with.
#[derive(Debug, PartialEq, Eq)]
enum Sequence {
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
    /// An incomplete sequence.
    Unfinished,
    /// Only keys.
    None,
}

fn read_sequence(keys: &[KeyEvent]) -> Sequence {
    match keys {
        [first, ..] if first.code != KeyCode::Esc => read_string(&keys[1..], first.code),
        [_, second, rest @ ..] => match plain_char(second) {
            Some('[') => read_csi(rest),
            Some('O') => read_ss3(rest),
            _ => Sequence::None,
        },
        _ => Sequence::Unfinished,
    }
}

fn plain_char(key: &KeyEvent) -> Option<char> {
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
            Some(c @ ('0'..='9' | ';' | ':' | '<' | '=' | '>' | '?')) => parameters.push(c),
            Some(last @ '\u{40}'..='\u{7e}') => {
                let length = index + 3;
                return match csi_key(&parameters, last) {
                    Some(key) => Sequence::Key { length, key },
                    None => Sequence::Reply { length },
                };
            }
            _ => return Sequence::None,
        }
    }
    Sequence::Unfinished
}

/// Reads `ESC ] … BEL` or `ESC P … ESC \`: colours and names that the terminal was asked for.
fn read_string(rest: &[KeyEvent], kind: KeyCode) -> Sequence {
    // Alt and the letter may have been pressed; a reply goes on with a number (OSC) or a parameter byte (DCS)
    let goes_on = match rest.first().map(plain_char) {
        None => return Sequence::Unfinished,
        Some(Some(c)) if kind == KeyCode::Char(']') => c.is_ascii_digit(),
        Some(c) => c.is_some_and(|c| "0123456789>!$+|".contains(c)),
    };
    let bell = |key: &KeyEvent| key.code == KeyCode::Char('g') && key.modifiers == KeyModifiers::CONTROL;
    let end = |key: &KeyEvent| key.code == KeyCode::Char('\\') && key.modifiers.contains(KeyModifiers::ALT);
    match rest.iter().position(|key| bell(key) || end(key)) {
        _ if !goes_on => Sequence::None,
        Some(last) => Sequence::Reply { length: last + 2 },
        None => Sequence::Unfinished,
    }
}

/// Returns the background of a reply `ESC ] 11 ; rgb : RRRR / GGGG / BBBB`.
fn background(reply: &[KeyEvent]) -> Option<Background> {
    let text: String = reply.iter().skip(1).filter_map(plain_char).collect();
    let (_, colour) = text.strip_prefix("11;rgb")?.split_once(':')?;
    let parts: Option<Vec<f32>> = colour.split('/').map(share).collect();
    let &[red, green, blue, ..] = parts?.as_slice() else { return None };
    let light = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if light > 0.5 { Background::Light } else { Background::Dark })
}

/// Returns a part of a colour, of one to four digits, as a share of its maximum.
fn share(digits: &str) -> Option<f32> {
    let value = u16::from_str_radix(digits, 16).ok()?;
    let most = 16_u32.pow(u32::try_from(digits.len()).ok()?) - 1;
    Some(f32::from(value) / most as f32)
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::{Code, Key};

    fn key(code: KeyCode, modifiers: KeyModifiers) -> TerminalEvent {
        TerminalEvent::Key(KeyEvent::new(code, modifiers))
    }

    /// Returns keys as crossterm reports them: `␛` is Esc, `⏎` Enter, `⇥` Tab, `␊` a line feed, `⌥x` Alt and
    /// a letter, `␇` the bell.
    fn reported(text: &str) -> Vec<TerminalEvent> {
        let mut chars = text.chars();
        let mut events = Vec::new();
        while let Some(c) = chars.next() {
            events.push(match c {
                '␛' => key(KeyCode::Esc, KeyModifiers::NONE),
                '⏎' => key(KeyCode::Enter, KeyModifiers::NONE),
                '⇥' => key(KeyCode::Tab, KeyModifiers::NONE),
                '␊' => key(KeyCode::Char('j'), KeyModifiers::CONTROL),
                '␇' => key(KeyCode::Char('g'), KeyModifiers::CONTROL),
                '⌥' => key(KeyCode::Char(chars.next().unwrap()), KeyModifiers::ALT),
                c => key(KeyCode::Char(c), KeyModifiers::NONE),
            });
        }
        events
    }

    /// Returns the events of a batch, in one line: keys by their names, pastes in quotes.
    fn shown(text: &str) -> String {
        let events = resolve(reported(text)).into_iter().map(|event| match event {
            Event::Key(key) => key.to_string(),
            Event::Paste(text) => format!("{text:?}"),
            other => format!("{other:?}"),
        });
        events.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_split_escape_sequence_is_the_key_that_was_pressed() {
        assert_eq!(shown("␛[20~"), "F9");
        assert_eq!(shown("␛[1;5C"), "Ctrl-→");
        assert_eq!(shown("␛OP"), "F1");
        assert_eq!(shown("␛[Z"), "Skift-Tab");
        assert_eq!(shown("␛[27u"), "Esc");
        assert_eq!(shown("␛[Aab"), "↑ a b");
        assert!(is_unfinished(&reported("␛")) && is_unfinished(&reported("␛[2")));
        assert!(!is_unfinished(&reported("␛[20~")));
    }

    #[test]
    fn a_late_reply_of_the_terminal_is_swallowed() {
        assert_eq!(shown("⌥]10;rgb:1e1e/1e1e/1e1e⌥\\"), "");
        assert_eq!(shown("a⌥]4;1;rgb:ffff/ffff/ffff␇b"), "a b");
        assert_eq!(shown("a⌥]11;?␇b"), "a b");
        assert_eq!(shown("␛[?62;22c"), "");
        assert_eq!(shown("⌥P>|xterm(379)⌥\\"), "");
    }

    #[test]
    fn the_terminal_tells_what_lies_behind_its_letters() {
        assert_eq!(shown("⌥]11;rgb:1e1e/1e1e/1e1e⌥\\"), "Background(Dark)");
        assert_eq!(shown("a⌥]11;rgb:ffff/ffff/ffff␇b"), "a Background(Light) b");
        assert_eq!(shown("⌥]11;rgb:30/0a/24␇"), "Background(Dark)");
        assert_eq!(shown("⌥]11;rgba:fdfd/f6f6/e3e3/ffff␇"), "Background(Light)");
        assert_eq!(shown("⌥]11;rgb:ffff/ffff␇"), "");
    }

    #[test]
    fn keys_that_only_look_like_a_sequence_stay_keys() {
        assert_eq!(shown("␛"), "Esc");
        assert_eq!(shown("␛a"), "Esc a");
        assert_eq!(shown("␛Og"), "Esc O g");
        assert_eq!(shown("⌥]a"), "Alt-] a");
        assert_eq!(shown("␛["), "Esc [");
    }

    #[test]
    fn a_burst_with_line_breaks_is_a_paste() {
        assert_eq!(shown("- punkt⏎Slut."), "\"- punkt\\rSlut.\"");
        assert_eq!(shown("Et felt⇥og et til␊videre"), "\"Et felt\\tog et til\\nvidere\"");
        assert_eq!(shown("Første⏎␊anden"), "\"Første\\r\\nanden\"");
    }

    #[test]
    fn a_few_keys_at_once_are_typed_and_so_is_a_word_with_its_enter() {
        assert_eq!(shown("ab⏎c"), "a b Retur c");
        assert_eq!(shown("natbusser⏎"), "n a t b u s s e r Retur");
        let alone = Key::plain(Code::Enter);
        assert!(matches!(resolve(reported("⏎")).as_slice(), [Event::Key(key)] if *key == alone));
    }
}
