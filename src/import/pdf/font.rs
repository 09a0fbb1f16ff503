//! Fonts: what letters the codes of a text stand for, and how wide each is.

use std::collections::HashMap;

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use crate::import::ImportError;
use crate::import::pdf::cmap::CMap;
use crate::import::pdf::encoding::{self, Encoding};
use crate::import::pdf::inflate::Budget;

/// The most widths of one font.
const MOST: usize = 70_000;

/// A font, as far as it is needed to read.
#[derive(Debug)]
pub(super) struct Font {
    /// Two bytes a code, not one.
    pub(super) wide: bool,
    /// Whether its name says that it is bold.
    pub(super) bold: bool,
    unicode: Option<CMap>,
    encoding: Encoding,
    differences: HashMap<u32, char>,
    widths: HashMap<u32, f64>,
    default: Option<f64>,
    /// From the font's units to its size.
    scale: f64,
}

impl Font {
    /// Reads a font.
    pub(super) fn read(dict: &Dict<'_>, budget: &mut Budget) -> Result<Self, ImportError> {
        let unicode = match dict.get::<Stream<'_>>("ToUnicode") {
            Some(stream) => Some(CMap::read(&budget.unpack(&stream)?)),
            None => None,
        };
        let kind = name(dict, "Subtype");
        let standard = kind == "Type1" || kind == "MMType1";
        let mut font = Font {
            wide: kind == "Type0",
            bold: is_bold(&name(dict, "BaseFont")),
            unicode,
            encoding: if standard { Encoding::Standard } else { Encoding::WinAnsi },
            differences: HashMap::new(),
            widths: HashMap::new(),
            default: None,
            scale: 0.001,
        };
        if kind == "Type3" {
            let matrix = dict.get::<Array<'_>>("FontMatrix");
            font.scale = matrix.and_then(|matrix| numbers(&matrix).next()).unwrap_or(0.001).abs();
        }
        if font.wide {
            font.composite(dict);
        } else {
            font.encode(dict);
            font.measure(dict);
        }
        Ok(font)
    }

    /// Returns the letters of a code; none when nobody knows.
    pub(super) fn letters(&self, code: u32) -> String {
        if let Some(letters) = self.unicode.as_ref().and_then(|map| map.get(code)) {
            return letters.to_owned();
        }
        if self.wide {
            return String::new();
        }
        let replaced = self.differences.get(&code).copied();
        replaced.unwrap_or_else(|| self.encoding.letter(code as u8)).to_string()
    }

    /// Returns the width of a code, as a share of the font's size.
    pub(super) fn width(&self, code: u32) -> f64 {
        match self.widths.get(&code).copied().or(self.default) {
            Some(width) => width * self.scale,
            None => usual(self.letters(code).chars().next().unwrap_or(' ')),
        }
    }

    /// The order of a simple font's letters: a named one, and what differs from it.
    fn encode(&mut self, dict: &Dict<'_>) {
        let of = |name: &str, usual: Encoding| match name {
            "WinAnsiEncoding" => Encoding::WinAnsi,
            "MacRomanEncoding" => Encoding::MacRoman,
            "StandardEncoding" => Encoding::Standard,
            _ => usual,
        };
        match dict.get::<Object<'_>>("Encoding") {
            Some(Object::Name(name)) => self.encoding = of(name.as_str(), self.encoding),
            Some(Object::Dict(encoding)) => {
                self.encoding = of(&name(&encoding, "BaseEncoding"), self.encoding);
                let mut code = 0;
                for object in
                    encoding.get::<Array<'_>>("Differences").iter().flat_map(|list| list.iter::<Object<'_>>())
                {
                    match object {
                        Object::Number(number) => code = number.as_i64().clamp(0, 255) as u32,
                        Object::Name(name) => {
                            if let Some(letter) = encoding::named(name.as_str()) {
                                self.differences.insert(code, letter);
                            }
                            code = (code + 1).min(255);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn measure(&mut self, dict: &Dict<'_>) {
        let first = dict.get::<i32>("FirstChar").unwrap_or(0).max(0) as u32;
        if let Some(widths) = dict.get::<Array<'_>>("Widths") {
            self.widths = (first..).zip(numbers(&widths)).take(256).collect();
        }
        let missing = dict
            .get::<Dict<'_>>("FontDescriptor")
            .and_then(|descriptor| descriptor.get::<f32>("MissingWidth"));
        self.default = missing.map(f64::from).filter(|_| !self.widths.is_empty());
    }

    /// The widths of a composite font: `1 [500 600] 7 9 250`.
    fn composite(&mut self, dict: &Dict<'_>) {
        let descendant =
            dict.get::<Array<'_>>("DescendantFonts").and_then(|list| list.iter::<Dict<'_>>().next());
        let Some(descendant) = descendant else { return };
        self.default = Some(descendant.get::<f32>("DW").map_or(1000.0, f64::from));
        let mut held: Vec<u32> = Vec::new();
        for object in descendant.get::<Array<'_>>("W").iter().flat_map(|list| list.iter::<Object<'_>>()) {
            match (object, &held[..]) {
                (Object::Array(list), [first]) => {
                    self.widths.extend((*first..).zip(numbers(&list)).take(MOST));
                    held.clear();
                }
                (Object::Number(width), &[first, last]) => {
                    let width = width.as_f64();
                    self.widths.extend((first..=last).take(MOST).map(|code| (code, width)));
                    held.clear();
                }
                (Object::Number(code), _) => held.push(code.as_i64().clamp(0, 0xFFFF) as u32),
                _ => held.clear(),
            }
        }
    }
}

/// Returns whether a font is bold, by its name: "Arial-BoldMT", "BCDFEE+Calibri,Bold".
fn is_bold(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["bold", "black", "heavy", "-bd"].iter().any(|word| name.contains(word))
}

/// Returns about how wide a letter is in the fonts that every reader has, and files do not measure.
fn usual(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' => 0.22,
        ' ' | '.' | ',' | ':' | ';' | '!' | 't' | 'f' | '/' | 'I' => 0.28,
        '(' | ')' | '-' | 'r' | '[' | ']' => 0.33,
        'm' | 'w' | 'M' | 'W' | 'æ' => 0.85,
        'Æ' | '—' => 1.0,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.5,
        letter if letter.is_uppercase() => 0.69,
        _ => 0.556,
    }
}

/// Returns a name in a dictionary; empty when there is none.
pub(super) fn name(dict: &Dict<'_>, key: &str) -> String {
    dict.get::<Name<'_>>(key).map(|name| name.as_str().to_owned()).unwrap_or_default()
}

/// Returns the numbers of an array.
pub(super) fn numbers<'a>(array: &Array<'a>) -> impl Iterator<Item = f64> + use<'a> {
    array.iter::<Object<'_>>().map(|object| match object {
        Object::Number(number) => number.as_f64(),
        _ => 0.0,
    })
}
