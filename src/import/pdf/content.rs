//! Content streams: where each letter of a page stands.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use crate::import::ImportError;
use crate::import::pdf::font::{self, Font};
use crate::import::pdf::inflate::Budget;
use crate::import::pdf::matrix::{Matrix, times};
use crate::import::pdf::path::{Drawing, DrawnPath};
use crate::import::pdf::state::{GraphicsState, numbers};

/// How deep a drawing may stand in others.
const DEEPEST: usize = 12;

/// How deep states may be kept.
const MOST_STATES: usize = 1000;

/// The most letters of a file.
const MOST_GLYPHS: usize = 4_000_000;

/// A letter on a page, in the page's units from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// The letter, or the letters of a ligature.
    pub(super) text: String,
    /// Where it begins.
    pub(super) x: f64,
    /// Where it ends.
    pub(super) end: f64,
    /// Its baseline.
    pub(super) y: f64,
    /// The height of its font.
    pub(super) size: f64,
    /// Which font that is.
    pub(super) font: usize,
    /// Whether the font is bold.
    pub(super) bold: bool,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct PageGlyphs {
    /// Its letters.
    pub(super) upright: Vec<Glyph>,
    /// The letters that stand on their side, where they would be if the page were turned.
    pub(super) sideways: Vec<Glyph>,
    /// What it draws beside them.
    pub(super) drawing: Drawing,
    /// How many letters nobody can name.
    pub(super) unnamed: usize,
    /// How many pictures there are.
    pub(super) pictures: usize,
}

/// What stands for a letter that nobody can name.
pub(super) const UNNAMED: char = '\u{fffd}';

/// Reads pages, and keeps the fonts that they share.
#[derive(Default)]
pub(super) struct ContentReader {
    fonts: HashMap<usize, Rc<Font>>,
    page: PageGlyphs,
    count: usize,
}

impl ContentReader {
    /// Returns what stands on a page.
    pub(super) fn page(&mut self, page: &Page<'_>, budget: &mut Budget) -> Result<PageGlyphs, ImportError> {
        let mut bytes = Vec::new();
        if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
            bytes = budget.unpack(&stream)?;
        } else if let Some(streams) = page.raw().get::<Array<'_>>("Contents") {
            for stream in streams.iter::<Stream<'_>>() {
                bytes.extend(budget.unpack(&stream)?);
                bytes.push(b'\n');
            }
        }
        let matrix = page.initial_transform(true).as_coeffs();
        self.content(&bytes, page.resources(), GraphicsState::new(matrix), 0, budget)?;
        self.count += self.page.upright.len() + self.page.sideways.len();
        Ok(std::mem::take(&mut self.page))
    }

    /// Reads a content stream.
    fn content(
        &mut self,
        bytes: &[u8],
        resources: &Resources<'_>,
        state: GraphicsState,
        depth: usize,
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        let mut state = state;
        let (mut saved_states, mut path) = (Vec::new(), DrawnPath::default());
        let mut operators = UntypedIter::new(bytes);
        while let Some(instruction) = operators.next() {
            budget.step()?;
            let operands: Vec<&Object<'_>> = instruction.operands().collect();
            match (&**instruction.operator, &operands[..]) {
                (b"q", _) if saved_states.len() < MOST_STATES => saved_states.push(state.clone()),
                (b"Q", _) => state = saved_states.pop().unwrap_or(state),
                (b"Do", [Object::Name(name)]) if depth < DEEPEST => {
                    self.drawing(name, resources, &state, depth, budget)?;
                }
                (b"Tf", [Object::Name(name), Object::Number(size)]) => {
                    state.size = size.as_f64();
                    state.font = match resources.get_font(name) {
                        Some(dict) => Some(self.font(&dict, budget)?),
                        None => None,
                    };
                }
                (b"Tj", [Object::String(text)]) => self.show(&mut state, text, budget)?,
                (b"'", [Object::String(text)]) => {
                    state.next_line();
                    self.show(&mut state, text, budget)?;
                }
                (b"\"", [words, letters, Object::String(text)]) => {
                    state.set(b"Tw", &numbers(&[words]));
                    state.set(b"Tc", &numbers(&[letters]));
                    state.next_line();
                    self.show(&mut state, text, budget)?;
                }
                (b"TJ", [Object::Array(parts)]) => self.show_parts(&mut state, parts, budget)?,
                (operator, operands) => {
                    let numbers = numbers(operands);
                    path.draw(operator, &numbers, state.page, &mut self.page.drawing);
                    state.set(operator, &numbers);
                }
            }
        }
        Ok(())
    }

    /// Reads a drawing that stands in another: letterheads, and the pages of some programs.
    fn drawing(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'_>,
        state: &GraphicsState,
        depth: usize,
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        let Some(stream) = resources.get_x_object(name) else { return Ok(()) };
        let dict = stream.dict();
        let kind = font::name(dict, "Subtype");
        if kind != "Form" {
            self.page.pictures += usize::from(kind == "Image");
            return Ok(());
        }
        let mut state = state.clone();
        if let Some(matrix) = dict.get::<Array<'_>>("Matrix") {
            let matrix: Vec<f64> = font::numbers(&matrix).take(6).collect();
            state.page = Matrix::try_from(matrix).map_or(state.page, |matrix| times(matrix, state.page));
        }
        let bytes = budget.unpack(&stream)?;
        match dict.get::<Dict<'_>>("Resources") {
            Some(inner) => self.content(&bytes, &Resources::new(inner), state, depth + 1, budget),
            None => self.content(&bytes, resources, state, depth + 1, budget),
        }
    }

    /// Returns a font, which is read once: its place in the file is its name.
    fn font(&mut self, dict: &Dict<'_>, budget: &mut Budget) -> Result<Rc<Font>, ImportError> {
        let place = dict.data().as_ptr() as usize;
        if let Some(font) = self.fonts.get(&place) {
            return Ok(Rc::clone(font));
        }
        let font = Rc::new(Font::read(dict, budget)?);
        self.fonts.insert(place, Rc::clone(&font));
        Ok(font)
    }

    /// Reads texts with moves between them, in thousandths of the font's size.
    fn show_parts(
        &mut self,
        state: &mut GraphicsState,
        parts: &Array<'_>,
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::String(text) => self.show(state, &text, budget)?,
                Object::Number(back) => state.advance(-back.as_f64() / 1000.0 * state.size),
                _ => {}
            }
        }
        Ok(())
    }

    fn show(
        &mut self,
        state: &mut GraphicsState,
        text: &[u8],
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        let Some(font) = state.font.clone() else { return Ok(()) };
        for bytes in text.chunks(if font.wide { 2 } else { 1 }) {
            budget.step()?;
            let code = bytes.iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte));
            let width = font.width(code) * state.size;
            let text = self.letters(&font, code);
            if !text.is_empty() {
                self.put(text, &font, state, width);
            }
            if self.count + self.page.upright.len() + self.page.sideways.len() > MOST_GLYPHS {
                return Err(ImportError::TooLarge);
            }
            let word = if code == 32 && !font.wide { state.words } else { 0.0 };
            state.advance(width + state.letters + word);
        }
        Ok(())
    }

    /// Returns the letters of a code; a sign of its own for what nobody can name.
    fn letters(&mut self, font: &Font, code: u32) -> String {
        let letters = font.letters(code);
        match letters.as_str() {
            // nothing is printed: fillers of composite fonts, and blanks of simple ones
            "" if code == 0 => letters,
            "\t" | "\n" | "\r" => " ".to_owned(),
            known if !known.is_empty() && !known.contains(|c: char| c.is_control() || c == UNNAMED) => {
                letters
            }
            _ => {
                self.page.unnamed += 1;
                UNNAMED.to_string()
            }
        }
    }

    /// Puts letters where they stand, or where they would stand if the page were turned.
    fn put(&mut self, text: String, font: &Rc<Font>, state: &GraphicsState, width: f64) {
        let [right, slant, lean, up, x, y] = state.place();
        let share = width / state.size;
        let is_upright = right > 0.0 && slant.abs() < right * 0.3 && up.abs() > 0.5;
        let is_sideways = right.abs() < slant.abs() * 0.3 && lean.abs() > 0.5;
        let turned = if slant < 0.0 { (-y, x) } else { (y, -x) };
        let ((x, y), length, size) = match (is_upright, is_sideways) {
            (true, _) => ((x, y), share * right, up.abs()),
            (_, true) => (turned, share * slant.abs(), lean.abs()),
            (false, false) => return,
        };
        let font_id = Rc::as_ptr(font) as usize;
        let glyph = Glyph { text, x, end: x + length, y, size, font: font_id, bold: font.bold };
        if [glyph.x, glyph.end, y, size].iter().all(|place| place.abs() < 1e5) {
            let side = if is_upright { &mut self.page.upright } else { &mut self.page.sideways };
            side.push(glyph);
        }
    }
}
