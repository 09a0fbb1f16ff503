//! Converts the key records of a Windows console: Alt codes, surrogate pairs and AltGr included. Pure, tested
//! everywhere.
//!
//! crossterm reads them too, but reports an Alt code as the release of a key and pairs surrogates over
//! presses and releases alike, so that letters and emoji are lost or doubled.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One `KEY_EVENT_RECORD` (learn.microsoft.com/windows/console/key-event-record-str).
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyRecord {
    /// Pressed, not released.
    pub(super) down: bool,
    /// The virtual-key code.
    pub(super) virtual_key: u16,
    /// One UTF-16 unit; zero for keys that type nothing.
    pub(super) unit: u16,
    /// The modifiers held.
    pub(super) modifiers: KeyModifiers,
}

/// The virtual-key code of Alt.
const VK_MENU: u16 = 0x12;

/// Pairs the halves of characters outside the basic plane.
#[derive(Debug, Default)]
pub(super) struct KeyRecords {
    high_surrogate: Option<u16>,
}

impl KeyRecords {
    /// Returns the key that a record reports; `None` for releases, modifiers alone, and half a character.
    pub(super) fn read(&mut self, record: KeyRecord) -> Option<KeyEvent> {
        // the letter of an Alt code comes when Alt is released, and with no modifier held
        let alt_code = record.virtual_key == VK_MENU && !record.down && record.unit != 0;
        if !record.down && !alt_code {
            return None;
        }
        if let Some(code) = named_key(record.virtual_key, record.modifiers) {
            return Some(KeyEvent::new(code, record.modifiers));
        }
        match record.unit {
            0 => control_letter(record).map(|c| KeyEvent::new(KeyCode::Char(c), record.modifiers)),
            high @ 0xd800..=0xdbff => {
                self.high_surrogate = Some(high);
                None
            }
            unit => {
                let halves = self.high_surrogate.take().into_iter().chain([unit]);
                let c = char::decode_utf16(halves).find_map(Result::ok)?;
                let modifiers = if alt_code { KeyModifiers::NONE } else { record.modifiers };
                let c = if c.is_control() { control_letter(record)? } else { c };
                Some(KeyEvent::new(KeyCode::Char(c), modifiers))
            }
        }
    }
}

/// Returns the letter of a shortcut: the console reports a control code, or nothing, in the place of the
/// letter.
fn control_letter(record: KeyRecord) -> Option<char> {
    if !record.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
        return None;
    }
    match (record.virtual_key, record.unit) {
        (letter @ 0x41..=0x5a, _) => char::from_u32(u32::from(letter) + 0x20),
        (digit @ 0x30..=0x39, _) => char::from_u32(u32::from(digit)),
        (0x20, _) => Some(' '),
        // punctuation keys differ between layouts; their control codes do not
        (_, 0x1c..=0x1f) => char::from_u32(u32::from(record.unit) + 0x40),
        _ => None,
    }
}

/// Returns the keys that have a name, by their virtual-key codes. Digits of the number pad are text, and with
/// Alt part of a code.
fn named_key(virtual_key: u16, modifiers: KeyModifiers) -> Option<KeyCode> {
    Some(match virtual_key {
        0x08 => KeyCode::Backspace,
        0x09 if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        0x09 => KeyCode::Tab,
        0x0d => KeyCode::Enter,
        0x1b => KeyCode::Esc,
        0x21 => KeyCode::PageUp,
        0x22 => KeyCode::PageDown,
        0x23 => KeyCode::End,
        0x24 => KeyCode::Home,
        0x25 => KeyCode::Left,
        0x26 => KeyCode::Up,
        0x27 => KeyCode::Right,
        0x28 => KeyCode::Down,
        0x2d => KeyCode::Insert,
        0x2e => KeyCode::Delete,
        0x70..=0x87 => KeyCode::F(u8::try_from(virtual_key - 0x6f).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(down: bool, virtual_key: u16, unit: u16, modifiers: KeyModifiers) -> KeyRecord {
        KeyRecord { down, virtual_key, unit, modifiers }
    }

    fn keys(records: &[KeyRecord]) -> Vec<(KeyCode, KeyModifiers)> {
        let mut reader = KeyRecords::default();
        let read = records.iter().filter_map(|record| reader.read(*record));
        read.map(|key| (key.code, key.modifiers)).collect()
    }

    const NONE: KeyModifiers = KeyModifiers::NONE;

    #[test]
    fn a_letter_is_typed_once_and_its_release_not_at_all() {
        let typed = [record(true, 0x41, 0x61, NONE), record(false, 0x41, 0x61, NONE)];
        assert_eq!(keys(&typed), [(KeyCode::Char('a'), NONE)]);
    }

    #[test]
    fn an_alt_code_is_its_letter() {
        let alt = KeyModifiers::ALT;
        let typed = [
            record(true, VK_MENU, 0, alt),
            record(true, 0x60, 0, alt),
            record(false, 0x60, 0, alt),
            record(false, VK_MENU, 0xe9, NONE),
        ];
        assert_eq!(keys(&typed), [(KeyCode::Char('é'), NONE)]);
        assert_eq!(keys(&[record(false, VK_MENU, 0, NONE)]), []);
        assert_eq!(keys(&[record(false, VK_MENU, 0x2013, NONE)]), [(KeyCode::Char('–'), NONE)]);
    }

    #[test]
    fn a_character_of_two_units_is_one_key_in_whatever_order_its_records_come() {
        let (high, low) = (0xd83d, 0xde00);
        let unit = |down, unit| record(down, 0, unit, NONE);
        let smile = [(KeyCode::Char('😀'), NONE)];
        assert_eq!(keys(&[unit(true, high), unit(true, low), unit(false, high), unit(false, low)]), smile);
        assert_eq!(keys(&[unit(true, high), unit(false, high), unit(true, low), unit(false, low)]), smile);
        assert_eq!(keys(&[record(false, VK_MENU, high, NONE), record(false, VK_MENU, low, NONE)]), smile);
        // half a character is no character, and does not swallow the next one
        assert_eq!(keys(&[unit(true, high), record(true, 0x41, 0x61, NONE)]), [(KeyCode::Char('a'), NONE)]);
    }

    #[test]
    fn shortcuts_keep_their_letter_and_alt_gr_keeps_its_sign() {
        let ctrl = KeyModifiers::CONTROL;
        assert_eq!(keys(&[record(true, 0x4b, 0x0b, ctrl)]), [(KeyCode::Char('k'), ctrl)]);
        assert_eq!(keys(&[record(true, 0xbd, 0x1f, ctrl)]), [(KeyCode::Char('_'), ctrl)]);
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(keys(&[record(true, 0x32, 0x40, alt_gr)]), [(KeyCode::Char('@'), alt_gr)]);
        assert_eq!(keys(&[record(true, 0x78, 0, NONE)]), [(KeyCode::F(9), NONE)]);
        assert_eq!(
            keys(&[record(true, 0x09, 9, KeyModifiers::SHIFT)]),
            [(KeyCode::BackTab, KeyModifiers::SHIFT)]
        );
    }
}
