//! Bytes to text: which letters the file is written in.

use crate::import::ImportError;

/// Windows-1252 from 0x80 to 0x9F; the rest of it is Latin-1. Unassigned places become U+FFFD (WHATWG Encoding § 9).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
    '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

/// Reads the text of a file: UTF-8 with or without a mark, UTF-16 with one, otherwise Windows-1252, which older case
/// systems still write.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    let text = letters(bytes);
    if is_binary(&text) {
        return Err(ImportError::Binary);
    }
    if text.trim().is_empty() { Err(ImportError::Empty) } else { Ok(text) }
}

/// The letters of a text, in whichever encoding.
pub(super) fn letters(bytes: &[u8]) -> String {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
        },
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// A letter of Windows-1252.
pub(super) fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// A text holds no NUL and hardly any other controls; a picture or a program is full of them.
fn is_binary(text: &str) -> bool {
    let odd = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}');
    text.contains('\0') || text.chars().filter(odd).count() * 20 > text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_in_every_usual_encoding() {
        let word = "Kær ø-å – “ja”";
        let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
            mark.into_iter().chain(word.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
        };
        assert_eq!(decode(word.as_bytes()).unwrap(), word);
        assert_eq!(decode(format!("\u{FEFF}{word}").as_bytes()).unwrap(), word);
        assert_eq!(decode(&utf16([0xFF, 0xFE], u16::to_le_bytes)).unwrap(), word);
        assert_eq!(decode(&utf16([0xFE, 0xFF], u16::to_be_bytes)).unwrap(), word);
        assert_eq!(decode(b"K\xE6r \xF8-\xE5 \x96 \x93ja\x94").unwrap(), word);
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert!(matches!(decode(b"a\0b"), Err(ImportError::Binary)));
        assert!(matches!(decode(b"\x01\x02\x03\x04\x05 picture"), Err(ImportError::Binary)));
        assert!(matches!(decode(b" \r\n"), Err(ImportError::Empty)));
    }
}
