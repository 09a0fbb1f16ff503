//! The meaning of a batch of keys: split escape sequences, replies of the terminal, and unbracketed pastes.

mod reading;
#[cfg(test)]
mod tests;

use crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use self::reading::{Sequence, begins_sequence, plain_char, read_sequence};
use crate::app::Event;
use crate::app::settings::switches::Background;

/// How many text keys must come at once to be a paste: a slow connection delivers a few typed ones together.
const SHORTEST_PASTE: usize = 8;

/// From this size on, keys without a line break are a paste too, only because one change is faster.
const LONG_PASTE: usize = 2_000;

/// What was passed on right before a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Preceding {
    /// Nothing that could begin a sequence.
    Nothing,
    /// Esc, as a key: the rest of its sequence may come late.
    Escape,
}

/// Whether more is awaited behind a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pending {
    /// It ends with a key or with a whole sequence.
    Nothing,
    /// It ends with a key that may begin a sequence.
    Maybe,
    /// It ends within a sequence or a reply of the terminal, as no keys that are typed do.
    Surely,
}

/// Returns whether a single key may begin something longer; numbers begin what is left of some replies.
pub(super) fn may_begin_more(event: &TerminalEvent) -> bool {
    let TerminalEvent::Key(key) = event else { return false };
    begins_sequence(key)
        || matches!(key.code, KeyCode::Enter | KeyCode::Tab | KeyCode::Char('0'..='9' | ';'))
        || is_line_feed(key)
}

/// Returns whether an event is Esc alone.
pub(super) fn is_escape(event: &TerminalEvent) -> bool {
    matches!(event, TerminalEvent::Key(key) if key.code == KeyCode::Esc && key.modifiers.is_empty())
}

/// Returns whether a batch ends within an escape sequence or a reply of the terminal.
pub(super) fn pending(batch: &[TerminalEvent], preceding: Preceding) -> Pending {
    let mut rest = &batch[batch.len().saturating_sub(LONGEST_REPLY)..];
    if preceding == Preceding::Escape && rest.len() == batch.len() {
        match read_sequence(&behind_escape(batch)) {
            Sequence::CutShort { .. } => return Pending::Surely,
            // the rest comes in one burst
            Sequence::Unfinished | Sequence::None => {}
            Sequence::Key { length, .. } | Sequence::Reply { length } => rest = &rest[length - 1..],
        }
    }
    if is_rest_of_reply(&keys_of(rest), RestOfReply::Begun) {
        return Pending::Surely;
    }
    while !rest.is_empty() {
        let keys = keys_of(rest);
        let taken = match keys.first().filter(|key| begins_sequence(key)).map(|_| read_sequence(&keys)) {
            Some(Sequence::Unfinished) => return Pending::Maybe,
            Some(Sequence::CutShort { .. }) => return Pending::Surely,
            Some(Sequence::Key { length, .. } | Sequence::Reply { length }) => length,
            Some(Sequence::None) | None => {
                let next =
                    |event: &TerminalEvent| matches!(event, TerminalEvent::Key(key) if begins_sequence(key));
                rest[1..].iter().position(next).map_or(rest.len(), |at| at + 1)
            }
        };
        rest = &rest[taken..];
    }
    Pending::Nothing
}

/// Returns the events that a batch means: each key by itself, or several of them together.
pub(super) fn resolve(batch: Vec<TerminalEvent>, preceding: Preceding) -> Vec<Event> {
    let mut events = Vec::new();
    let mut text_run = Vec::new();
    let mut rest = batch.as_slice();
    if let Some((taken, event)) = (preceding == Preceding::Escape).then(|| late_sequence(rest)).flatten() {
        events.extend(event);
        rest = &rest[taken..];
    }
    while let Some((first, behind)) = rest.split_first() {
        let keys = keys_of(rest);
        if let Some(key) = keys.first().filter(|key| begins_sequence(key)) {
            flush(&mut text_run, &mut events);
            let (taken, event) = meaning(&keys).unwrap_or_else(|| (1, key_event(*key)));
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

fn key_event(key: KeyEvent) -> Option<Event> {
    super::event(TerminalEvent::Key(key))
}

/// Returns how many keys a sequence has, and what it means; `None` where they are only keys.
fn meaning(keys: &[KeyEvent]) -> Option<(usize, Option<Event>)> {
    match read_sequence(keys) {
        Sequence::Key { length, key } => Some((length, key_event(key))),
        Sequence::Reply { length } => Some((length, background(&keys[..length]).map(Event::Background))),
        // its end never came
        Sequence::CutShort { length } => Some((length, None)),
        Sequence::Unfinished | Sequence::None => None,
    }
}

/// Returns the keys of a batch behind the Esc that was passed on before.
fn behind_escape(batch: &[TerminalEvent]) -> Vec<KeyEvent> {
    std::iter::once(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE)).chain(keys_of(batch)).collect()
}

/// Reads the rest of a sequence whose Esc was passed on before: how many keys it has, and what it means. Text behind it
/// shows that it was none, as where "[1] Planen" or "OPGAVE" is pasted; only a key with a number is no text.
fn late_sequence(batch: &[TerminalEvent]) -> Option<(usize, Option<Event>)> {
    let keys = behind_escape(batch);
    let (length, event) = meaning(&keys)?;
    let has_number = keys.get(2).and_then(plain_char).is_some_and(|c| c.is_ascii_digit());
    let is_key = matches!(event, Some(Event::Key(_))) && has_number;
    (is_key || keys.get(length).is_none_or(begins_sequence)).then_some((length - 1, event))
}

/// Passes on a run of text keys: as a paste when it cannot have been typed, else key by key.
fn flush(run: &mut Vec<KeyEvent>, events: &mut Vec<Event>) {
    let keys = std::mem::take(run);
    if is_rest_of_reply(&keys, RestOfReply::Ended) {
        return;
    }
    let breaks_inside =
        keys.iter().rev().skip(1).any(|key| !matches!(key.code, KeyCode::Char(_)) || is_line_feed(key));
    if keys.len() >= LONG_PASTE || (keys.len() >= SHORTEST_PASTE && breaks_inside) {
        events.push(Event::Paste(keys.iter().filter_map(typed_text).collect()));
    } else {
        events.extend(keys.into_iter().filter_map(|key| super::event(TerminalEvent::Key(key))));
    }
}

/// How far the rest of a reply has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RestOfReply {
    Begun,
    Ended,
}

/// Returns whether keys that came at once are what crossterm leaves of `ESC [ > 0 ; 276 ; 0 c`: it gives up at the `>`.
fn is_rest_of_reply(keys: &[KeyEvent], wanted: RestOfReply) -> bool {
    const SHORTEST: usize = 3;
    let numbers = match (wanted, keys.split_last()) {
        (RestOfReply::Begun, _) => keys,
        (RestOfReply::Ended, Some((last, numbers))) if plain_char(last) == Some('c') => numbers,
        (RestOfReply::Ended, _) => return false,
    };
    let is_number = |key: &KeyEvent| matches!(plain_char(key), Some('0'..='9' | ';'));
    numbers.len() >= SHORTEST
        && numbers.iter().all(is_number)
        && numbers.iter().any(|key| plain_char(key) == Some(';'))
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

/// Returns the background of a reply `ESC ] 11 ; rgb : RRRR / GGGG / BBBB`.
fn background(reply: &[KeyEvent]) -> Option<Background> {
    let text: String = reply.iter().filter_map(plain_char).collect();
    let (_, colour) =
        text.trim_start_matches(']').trim_end_matches('\\').strip_prefix("11;rgb")?.split_once(':')?;
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
