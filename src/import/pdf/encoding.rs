//! The letters that the codes of simple fonts stand for when the file has no table of its own.

use crate::import::decode::windows_1252;

/// A named order of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Windows-1252.
    WinAnsi,
    /// That of old Macintoshes.
    MacRoman,
    /// Adobe's own.
    Standard,
}

/// Mac OS Roman from 0x80 (Unicode's table ROMAN.TXT).
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// Where Adobe's own order is not that of ASCII (ISO 32000-1, table D.2).
const STANDARD: [(u8, char); 25] = [
    (0x27, '’'),
    (0x60, '‘'),
    (0xA3, '£'),
    (0xA7, '§'),
    (0xA9, '\''),
    (0xAA, '“'),
    (0xAB, '«'),
    (0xAC, '‹'),
    (0xAD, '›'),
    (0xAE, 'ﬁ'),
    (0xAF, 'ﬂ'),
    (0xB1, '–'),
    (0xB4, '·'),
    (0xB7, '•'),
    (0xB8, '‚'),
    (0xB9, '„'),
    (0xBA, '”'),
    (0xBB, '»'),
    (0xBC, '…'),
    (0xD0, '—'),
    (0xE1, 'Æ'),
    (0xE9, 'Ø'),
    (0xF1, 'æ'),
    (0xF9, 'ø'),
    (0xFB, 'ß'),
];

/// Names of letters that are not the letter itself (Adobe Glyph List), as far as Danish documents use them.
const NAMES: [(&str, char); 74] = [
    ("space", ' '),
    ("exclam", '!'),
    ("quotedbl", '"'),
    ("numbersign", '#'),
    ("dollar", '$'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("asterisk", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("hyphen", '-'),
    ("period", '.'),
    ("slash", '/'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("less", '<'),
    ("equal", '='),
    ("greater", '>'),
    ("question", '?'),
    ("at", '@'),
    ("bracketleft", '['),
    ("backslash", '\\'),
    ("bracketright", ']'),
    ("underscore", '_'),
    ("bar", '|'),
    ("ae", 'æ'),
    ("oslash", 'ø'),
    ("aring", 'å'),
    ("AE", 'Æ'),
    ("Oslash", 'Ø'),
    ("Aring", 'Å'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("ecircumflex", 'ê'),
    ("edieresis", 'ë'),
    ("aacute", 'á'),
    ("agrave", 'à'),
    ("adieresis", 'ä'),
    ("odieresis", 'ö'),
    ("oacute", 'ó'),
    ("udieresis", 'ü'),
    ("uacute", 'ú'),
    ("iacute", 'í'),
    ("ccedilla", 'ç'),
    ("Adieresis", 'Ä'),
    ("Odieresis", 'Ö'),
    ("Udieresis", 'Ü'),
    ("endash", '–'),
    ("emdash", '—'),
    ("bullet", '•'),
    ("section", '§'),
    ("quoteright", '’'),
    ("quoteleft", '‘'),
    ("quotedblright", '”'),
    ("quotedblleft", '“'),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("ellipsis", '…'),
    ("fi", 'ﬁ'),
    ("fl", 'ﬂ'),
];

impl Encoding {
    /// Returns the letter of a code.
    pub(super) fn letter(self, code: u8) -> char {
        let standard = || STANDARD.iter().find(|(listed, _)| *listed == code).map(|(_, letter)| *letter);
        match self {
            Encoding::MacRoman if code >= 0x80 => {
                MAC_ROMAN.chars().nth(usize::from(code - 0x80)).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            Encoding::Standard => standard().unwrap_or_else(|| windows_1252(code)),
            // what is not used stands for the sign of lists (ISO 32000-1, table D.2, note 3)
            Encoding::WinAnsi if matches!(code, 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D) => '•',
            _ => windows_1252(code),
        }
    }
}

/// Returns the letter that a name stands for: `aring`, `a`, `uni00E5`, `u00E5`, with or without `.alt`.
pub(super) fn named(name: &str) -> Option<char> {
    let name = name.split('.').next().unwrap_or_default();
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(letter);
    }
    let known = NAMES.iter().find(|(listed, _)| *listed == name).map(|(_, letter)| *letter);
    let digits = || name.strip_prefix("uni").or_else(|| name.strip_prefix('u'))?.get(..4);
    known.or_else(|| char::from_u32(u32::from_str_radix(digits()?, 16).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_are_known_in_every_order() {
        let word =
            |encoding: Encoding, codes: &[u8]| codes.iter().map(|&c| encoding.letter(c)).collect::<String>();
        assert_eq!(word(Encoding::WinAnsi, b"\xE6\xF8\xE5a"), "æøåa");
        assert_eq!(word(Encoding::WinAnsi, b"\x7F \x95"), "• •");
        assert_eq!(word(Encoding::MacRoman, b"\xBE\xBF\x8Ca"), "æøåa");
        assert_eq!(word(Encoding::Standard, b"\xF1\xF9a\x27"), "æøa’");
        let names = ["aring", "å", "uni00F8", "u00E6.alt", "g17"];
        assert_eq!(names.map(named), [Some('å'), Some('å'), Some('ø'), Some('æ'), None]);
    }
}
