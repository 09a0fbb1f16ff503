//! ToUnicode: the table of a font that says which letters its codes stand for.

use std::collections::HashMap;

/// The most codes that one table may name.
const MOST: usize = 70_000;

/// Codes to letters.
#[derive(Debug, Default)]
pub(super) struct CMap {
    letters: HashMap<u32, String>,
}

/// A word of the table's language.
#[derive(Debug, PartialEq)]
enum CMapToken<'a> {
    Hex(Vec<u8>),
    Open,
    Close,
    Word(&'a [u8]),
}

impl CMap {
    /// Reads a table.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut map = CMap::default();
        let mut rest = bytes;
        let mut within: &[u8] = b"";
        let mut held: Vec<CMapToken<'_>> = Vec::new();
        while let Some((token, after)) = token(rest) {
            rest = after;
            match token {
                CMapToken::Word(word @ (b"beginbfchar" | b"beginbfrange")) => {
                    within = word;
                    held.clear();
                }
                CMapToken::Word(b"endbfchar" | b"endbfrange") => within = b"",
                token if !within.is_empty() => {
                    held.push(token);
                    let is_list = held.contains(&CMapToken::Open);
                    // a character has two parts; a range has three, or a list as its third
                    let parts = if within == b"beginbfchar" { 2 } else { 3 };
                    let full =
                        if is_list { held.last() == Some(&CMapToken::Close) } else { held.len() == parts };
                    if full || held.len() > MOST {
                        map.entry(&held);
                        held.clear();
                    }
                }
                _ => {}
            }
        }
        map
    }

    /// Returns the letters that a code stands for.
    pub(super) fn get(&self, code: u32) -> Option<&str> {
        self.letters.get(&code).map(String::as_str)
    }

    fn entry(&mut self, tokens: &[CMapToken<'_>]) {
        match tokens {
            [CMapToken::Hex(code), CMapToken::Hex(to)] => self.put(value(code), utf16(to)),
            [CMapToken::Hex(from), CMapToken::Hex(to), CMapToken::Hex(first)] => {
                let last = first.last().copied().unwrap_or(0);
                for (i, code) in (value(from)..=value(to)).take(usize::from(u8::MAX - last) + 1).enumerate() {
                    let mut letters = first.clone();
                    if let Some(byte) = letters.last_mut() {
                        *byte = last + i as u8;
                    }
                    self.put(code, utf16(&letters));
                }
            }
            [CMapToken::Hex(from), CMapToken::Hex(_), CMapToken::Open, list @ .., CMapToken::Close] => {
                for (code, to) in (value(from)..).zip(list) {
                    if let CMapToken::Hex(to) = to {
                        self.put(code, utf16(to));
                    }
                }
            }
            _ => {}
        }
    }

    fn put(&mut self, code: u32, letters: String) {
        if self.letters.len() < MOST {
            self.letters.insert(code, letters);
        }
    }
}

/// Returns the number that a code's bytes are.
fn value(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |sum, &byte| sum << 8 | u32::from(byte))
}

fn utf16(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).flatten().filter(|c| *c != '\0').collect()
}

/// Returns the next word, and what follows it.
fn token(bytes: &[u8]) -> Option<(CMapToken<'_>, &[u8])> {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace() && *byte != 0)?;
    let bytes = &bytes[start..];
    let until =
        |end: &dyn Fn(u8) -> bool| bytes[1..].iter().position(|&b| end(b)).map_or(bytes.len(), |at| at + 1);
    match bytes[0] {
        b'[' => Some((CMapToken::Open, &bytes[1..])),
        b']' => Some((CMapToken::Close, &bytes[1..])),
        b'%' => {
            let end = until(&|b| b == b'\n' || b == b'\r');
            Some((CMapToken::Word(&bytes[..end]), &bytes[end..]))
        }
        b'<' if bytes.get(1) != Some(&b'<') => {
            let end = until(&|b| b == b'>');
            Some((CMapToken::Hex(hex(&bytes[1..end])), &bytes[(end + 1).min(bytes.len())..]))
        }
        _ => {
            let end = until(&|b| b.is_ascii_whitespace() || matches!(b, b'[' | b']' | b'<' | b'%' | b'/'));
            Some((CMapToken::Word(&bytes[..end]), &bytes[end..]))
        }
    }
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> =
        digits.iter().filter_map(|&d| char::from(d).to_digit(16)).map(|d| d as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_ranges_and_lists_are_read() {
        let table = b"/CIDInit 1 beginbfchar <01> <00E6> endbfchar % a <02> <0041>
            2 beginbfrange <0010><0012><0061> <20> <21> [<00F8> <00660069>] endbfrange";
        let map = CMap::read(table);
        let all: Vec<_> = [1, 2, 0x10, 0x12, 0x20, 0x21].map(|code| map.get(code)).into();
        assert_eq!(all, [Some("æ"), None, Some("a"), Some("c"), Some("ø"), Some("fi")]);
    }
}
