//! One press of a key, as every terminal can report it.

use std::fmt;

/// One press of a key.
///
/// Normal form: a character key carries no Shift (terminals differ; the character itself shows it),
/// Ctrl-letters are lower case, and Ctrl-Alt with a character is AltGr on Windows and therefore plain text
/// (crossterm #820).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Ctrl held.
    pub ctrl: bool,
    /// With Alt held.
    pub alt: bool,
    /// With Shift held; never on characters.
    pub shift: bool,
}

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the name on the key")]
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Tab,
    Backspace,
    Delete,
    Insert,
    Esc,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// The named keys: in keymap files, and as the user reads them.
const NAMES: [(&str, &str, Code); 16] = [
    ("space", "Mellemrum", Code::Char(' ')),
    ("plus", "+", Code::Char('+')),
    ("enter", "Retur", Code::Enter),
    ("tab", "Tab", Code::Tab),
    ("backspace", "Slet tilbage", Code::Backspace),
    ("delete", "Delete", Code::Delete),
    ("insert", "Insert", Code::Insert),
    ("esc", "Esc", Code::Esc),
    ("up", "↑", Code::Up),
    ("down", "↓", Code::Down),
    ("left", "←", Code::Left),
    ("right", "→", Code::Right),
    ("home", "Home", Code::Home),
    ("end", "End", Code::End),
    ("pageup", "PgUp", Code::PageUp),
    ("pagedown", "PgDn", Code::PageDown),
];

impl Key {
    /// Returns a key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Key { code, ctrl: false, alt: false, shift: false }
    }

    /// Returns a key in normal form.
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        match code {
            Code::Char(c) if ctrl && alt => Key::plain(Code::Char(c)),
            Code::Char(c) if ctrl => {
                Key { code: Code::Char(c.to_ascii_lowercase()), ctrl, alt, shift: false }
            }
            Code::Char(_) => Key { code, ctrl, alt, shift: false },
            _ => Key { code, ctrl, alt, shift },
        }
    }

    /// Returns the character that the key types, when it is one.
    pub fn text(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads the notation of keymap files: `f8`, `ctrl-s`, `shift-tab`, `ctrl-left`, `æ`, `space`.
    ///
    /// Returns `None` when it is not a key.
    pub fn parse(text: &str) -> Option<Key> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        loop {
            rest = match rest.split_once('-') {
                Some(("ctrl", key)) if !key.is_empty() => (ctrl = true, key).1,
                Some(("alt", key)) if !key.is_empty() => (alt = true, key).1,
                Some(("shift", key)) if !key.is_empty() => (shift = true, key).1,
                _ => break,
            };
        }
        let code = parse_code(rest)?;
        let bare_shift = shift && matches!(code, Code::Char(_));
        (!bare_shift).then(|| Key::new(code, ctrl, alt, shift))
    }
}

fn parse_code(name: &str) -> Option<Code> {
    if let Some((_, _, code)) = NAMES.iter().find(|(file, _, _)| *file == name) {
        return Some(*code);
    }
    let number = name.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=12).contains(n));
    if let Some(number) = number {
        return Some(Code::F(number));
    }
    let mut chars = name.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if !c.is_control() => Some(Code::Char(c)),
        _ => None,
    }
}

impl fmt::Display for Key {
    /// Writes the key as the user reads it: `Ctrl-S`, `F8`, `Skift-Tab`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Skift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        if let Some((_, label, _)) = NAMES.iter().find(|(_, _, code)| *code == self.code) {
            return f.write_str(label);
        }
        match self.code {
            Code::F(n) => write!(f, "F{n}"),
            Code::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_of_keymap_files_is_read() {
        assert_eq!(Key::parse("ctrl-s"), Some(Key::new(Code::Char('s'), true, false, false)));
        assert_eq!(Key::parse("shift-tab"), Some(Key::new(Code::Tab, false, false, true)));
        assert_eq!(Key::parse("å"), Some(Key::plain(Code::Char('å'))));
        assert_eq!(Key::parse("-"), Some(Key::plain(Code::Char('-'))));
        assert_eq!(Key::parse("ctrl-shift-left"), Some(Key::new(Code::Left, true, false, true)));
        for bad in ["", "f13", "ctrl-", "shift-a", "hyper-x", "ab"] {
            assert_eq!(Key::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn altgr_is_text_and_shift_is_in_the_character() {
        assert_eq!(Key::new(Code::Char('{'), true, true, false).text(), Some('{'));
        assert_eq!(Key::new(Code::Char('Ø'), false, false, true), Key::plain(Code::Char('Ø')));
        assert_eq!(Key::parse("ctrl-k").map(|key| key.to_string()).as_deref(), Some("Ctrl-K"));
    }
}
