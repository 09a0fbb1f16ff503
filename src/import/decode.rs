//! Bytes to text: which letters the file is written in.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::import::ImportError;

/// Reads the text of a file: UTF-8 with or without a mark, UTF-16 with one, otherwise Windows-1252, which older case
/// systems still write.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    let text = letters(bytes);
    if is_binary(&text) {
        return Err(ImportError::Binary);
    }
    if text.trim().is_empty() { Err(ImportError::Empty) } else { Ok(text) }
}

/// Returns the letters of a text, in whichever encoding.
pub(super) fn letters(bytes: &[u8]) -> String {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let is_utf8 = || std::str::from_utf8(bytes).is_ok();
    let encoding = marked.unwrap_or_else(|| if is_utf8() { UTF_8 } else { WINDOWS_1252 });
    encoding.decode(bytes).0.into_owned()
}

/// Returns a letter of Windows-1252.
pub(super) fn windows_1252(byte: u8) -> char {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
    text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
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
