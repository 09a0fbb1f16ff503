//! Patterns held against a sentence.

use std::ops::Range;

use super::super::classes::Predicate;
use super::super::words::{Word, ends_clause};

/// How many words of 64 bits hold a bit for each set.
const LIMBS: usize = 4;

/// The sets of a rule book that a word is in, a bit for each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bits([u64; LIMBS]);

impl Bits {
    /// How many sets there are bits for.
    #[cfg(test)]
    pub(super) const ALL: usize = 64 * LIMBS;

    /// Returns the bit of the set at a place; none where there are no more bits.
    pub(super) fn one(place: usize) -> Self {
        Self(std::array::from_fn(|limb| if limb == place / 64 { 1 << (place % 64) } else { 0 }))
    }

    /// Returns the bits of both.
    pub(super) fn union(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Returns whether a set is in both.
    pub(super) fn intersects(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }
}

/// The words that an element of a pattern stands for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct WordAlternatives {
    /// The sets that they are in.
    pub(super) bits: Bits,
    /// What other words must be; asked only where the elements before it fit, for some of it is dear.
    pub(super) such: [Option<Predicate>; 2],
}

/// One part of a pattern.
#[derive(Debug, Clone, Copy)]
pub(super) enum Element {
    /// The beginning of the sentence.
    Start,
    /// Its end.
    End,
    /// The end of a clause.
    ClauseEnd,
    /// The place that is asked about.
    Here,
    /// Any number of words of a set.
    Run(WordAlternatives),
    /// At most so many words.
    Gap(usize),
    /// One word.
    AnyWord,
    /// One word of a set.
    Word(WordAlternatives),
    /// No word of a set comes next.
    NoWord(WordAlternatives),
    /// Of a pattern that cannot be read.
    Never,
}

/// A pattern, and the words without which it is nowhere.
pub(super) struct Pattern {
    pub(super) elements: Vec<Element>,
    pub(super) needs: Vec<Bits>,
}

/// The words of a sentence, with the sets that each is in.
pub(super) struct TaggedWords<'a> {
    words: &'a [Word],
    /// The part of the words that is looked at, with the bits of each.
    part: Range<usize>,
    bits: Vec<Bits>,
    /// The bits of all words together.
    all: Bits,
    /// The place that is asked about.
    here: Option<usize>,
}

impl<'a> TaggedWords<'a> {
    /// Returns the words with their bits; `here` is the place that is asked about.
    pub(super) fn new(words: &'a [Word], part: Range<usize>, bits: Vec<Bits>, here: Option<usize>) -> Self {
        let all = bits.iter().copied().fold(Bits::default(), Bits::union);
        Self { words, part, bits, all, here }
    }

    /// Returns whether a pattern fits anywhere.
    pub(super) fn has(&self, pattern: &Pattern) -> bool {
        pattern.needs.iter().all(|set| self.all.intersects(*set))
            && (0..=self.bits.len()).any(|at| self.fits(&pattern.elements, at))
    }

    /// Returns whether a clause ends before a place.
    fn ends_clause(&self, at: usize) -> bool {
        (self.part.start + at).checked_sub(1).is_some_and(|before| ends_clause(self.words, before))
    }

    /// Returns whether there is a word at a place, and it is one of these.
    fn is_in(&self, at: usize, set: &WordAlternatives) -> bool {
        let is_such = |word: &Word| set.such.iter().flatten().any(|is| is(word));
        self.bits
            .get(at)
            .is_some_and(|bits| bits.intersects(set.bits) || is_such(&self.words[self.part.start + at]))
    }

    /// Returns whether the elements fit from a place on.
    fn fits(&self, pattern: &[Element], at: usize) -> bool {
        let Some((element, rest)) = pattern.split_first() else { return true };
        match *element {
            Element::Start => self.part.start + at == 0 && self.fits(rest, at),
            Element::End => self.part.start + at == self.words.len() && self.fits(rest, at),
            Element::ClauseEnd => self.ends_clause(at) && self.fits(rest, at),
            Element::Here => self.here == Some(self.part.start + at) && self.fits(rest, at),
            Element::Run(set) => {
                let run = (at..self.bits.len()).take_while(|&at| self.is_in(at, &set)).count();
                (at..=at + run).any(|next| self.fits(rest, next))
            }
            Element::Never => false,
            Element::AnyWord => at < self.bits.len() && self.fits(rest, at + 1),
            Element::Word(set) => self.is_in(at, &set) && self.fits(rest, at + 1),
            Element::NoWord(set) => !self.is_in(at, &set) && self.fits(rest, at),
            Element::Gap(most) => {
                let last = self.bits.len().min(at.saturating_add(most));
                (at..=last).any(|next| self.fits(rest, next))
            }
        }
    }
}
