//! The state of a content stream: which font, how large, and where the next letter goes.

use std::rc::Rc;

use hayro_syntax::object::Object;

use crate::import::pdf::font::Font;
use crate::import::pdf::matrix::{Matrix, SAME, moved, times};

/// What operators set and letters need.
#[derive(Debug, Clone)]
pub(super) struct GraphicsState {
    /// From the stream's units to the page's.
    pub(super) page: Matrix,
    /// The font, once one is chosen.
    pub(super) font: Option<Rc<Font>>,
    /// Its size.
    pub(super) size: f64,
    /// What is added after each letter.
    pub(super) letters: f64,
    /// What is added after each blank.
    pub(super) words: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    text: Matrix,
    line: Matrix,
}

/// Returns the numbers among the operands of an operator.
pub(super) fn numbers(operands: &[&Object<'_>]) -> Vec<f64> {
    let number = |operand: &&Object<'_>| match operand {
        Object::Number(number) => Some(number.as_f64()),
        _ => None,
    };
    operands.iter().filter_map(number).collect()
}

impl GraphicsState {
    /// Returns the state that a page begins with.
    pub(super) fn new(page: Matrix) -> Self {
        GraphicsState {
            page,
            font: None,
            size: 0.0,
            letters: 0.0,
            words: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            text: SAME,
            line: SAME,
        }
    }

    /// An operator that sets something; others are passed over.
    pub(super) fn set(&mut self, operator: &[u8], numbers: &[f64]) {
        match (operator, numbers) {
            (b"cm", &[a, b, c, d, e, f]) => self.page = times([a, b, c, d, e, f], self.page),
            (b"BT", _) => self.start(SAME),
            (b"Tm", &[a, b, c, d, e, f]) => self.start([a, b, c, d, e, f]),
            (b"Td", &[x, y]) => self.start(times(moved(x, y), self.line)),
            (b"TD", &[x, y]) => {
                self.leading = -y;
                self.start(times(moved(x, y), self.line));
            }
            (b"T*", _) => self.next_line(),
            (b"Tc", &[space]) => self.letters = space,
            (b"Tw", &[space]) => self.words = space,
            (b"Tz", &[percent]) => self.stretch = percent / 100.0,
            (b"TL", &[leading]) => self.leading = leading,
            (b"Ts", &[rise]) => self.rise = rise,
            _ => {}
        }
    }

    /// Goes to the next line.
    pub(super) fn next_line(&mut self) {
        self.start(times(moved(0.0, -self.leading), self.line));
    }

    fn start(&mut self, at: Matrix) {
        self.line = at;
        self.text = at;
    }

    /// Goes on by a width.
    pub(super) fn advance(&mut self, width: f64) {
        self.text = times(moved(width * self.stretch, 0.0), self.text);
    }

    /// Returns where the next letter stands on the page, and how large.
    pub(super) fn place(&self) -> Matrix {
        let glyph_space = [self.size * self.stretch, 0.0, 0.0, self.size, 0.0, self.rise];
        times(glyph_space, times(self.text, self.page))
    }
}
