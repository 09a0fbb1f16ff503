//! Text as a meeting keeps it: composed letters, `\n` line ends, nothing that a terminal would obey.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What a tab becomes: terminals draw tabs in ways that a wrapped text cannot follow.
const TAB: &str = "    ";

/// Whether a character would steer a terminal or reorder what is read, and so never stands in a meeting: C0 and C1
/// controls, DEL, and the bidirectional overrides and isolates (Unicode TR36, "Trojan Source").
pub fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Makes text fit to be kept: CRLF and CR become LF, tabs become blanks, controls go, letters are composed (NFC).
///
/// Borrows when there is nothing to do, so that a typed letter costs nothing.
///
/// ```
/// use referent::meeting::text::clean;
/// assert_eq!(clean("a\r\nb\u{1b}[2Jc\td"), "a\nb[2Jc    d");
/// ```
pub fn clean(text: &str) -> Cow<'_, str> {
    let tidy = text.chars().all(|c| c == '\n' || !is_control(c));
    if tidy && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => out.push('\n'),
            '\t' => out.push_str(TAB),
            c if is_control(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out.nfc().collect())
}

/// Like [`clean`], on one line: line ends become blanks. For names, titles, numbers and anything shown in a list.
pub fn clean_line(text: &str) -> String {
    clean(text).split('\n').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
