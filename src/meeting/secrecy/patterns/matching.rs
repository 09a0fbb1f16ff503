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
    elements: Vec<Element>,
    needs: Vec<Bits>,
    /// How many words stand before the place that is asked about, the least and the most; `None` where it asks about none.
    before_here: Option<(usize, usize)>,
}

impl Pattern {
    /// Returns a pattern of elements.
    pub(super) fn new(elements: Vec<Element>) -> Self {
        let needs = elements.iter().filter_map(Element::needs).collect();
        let here = elements.iter().position(|element| matches!(element, Element::Here));
        let before_here = here.map(|here| {
            let widths = elements[..here].iter().map(Element::width);
            widths.fold((0, 0), |all: (usize, usize), one| (all.0 + one.0, all.1.saturating_add(one.1)))
        });
        Self { elements, needs, before_here }
    }
}

impl Element {
    /// Returns the bits of words of which one is in each text that the element fits.
    fn needs(&self) -> Option<Bits> {
        match self {
            Element::Word(WordAlternatives { bits, such: [None, None] }) => Some(*bits),
            Element::Start
            | Element::End
            | Element::ClauseEnd
            | Element::Here
            | Element::Run(_)
            | Element::Never
            | Element::Gap(_)
            | Element::AnyWord
            | Element::Word(_)
            | Element::NoWord(_) => None,
        }
    }

    /// Returns how many words it takes, the least and the most.
    fn width(&self) -> (usize, usize) {
        match self {
            Element::Start
            | Element::End
            | Element::ClauseEnd
            | Element::Here
            | Element::Never
            | Element::NoWord(_) => (0, 0),
            Element::AnyWord | Element::Word(_) => (1, 1),
            Element::Gap(most) => (0, *most),
            Element::Run(_) => (0, usize::MAX),
        }
    }
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
            && self.starts(pattern).any(|at| self.fits(&pattern.elements, at))
    }

    /// Returns where a pattern may begin.
    fn starts(&self, pattern: &Pattern) -> Range<usize> {
        if matches!(pattern.elements.first(), Some(Element::Start)) {
            return 0..1;
        }
        let here = self.here.and_then(|here| here.checked_sub(self.part.start));
        match pattern.before_here.zip(here) {
            Some(((least, most), here)) => here.saturating_sub(most)..(here + 1).saturating_sub(least),
            None => 0..self.bits.len() + 1,
        }
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
