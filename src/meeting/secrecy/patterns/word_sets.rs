//! Which sets of words, as patterns name them, each word is in.

use std::collections::HashMap;

use super::super::classes::{CLASSES, Predicate};
use super::super::meaning::WordMeaning;
use super::super::words::Word;
use super::matching::{Bits, Element, Pattern};

/// The most words that `..` passes over.
const FAR: usize = 24;

/// Which sets of words of a rule book each word is in.
#[derive(Default)]
pub(super) struct WordSets {
    /// The alternatives that patterns name, in the order of their bits.
    named: Vec<&'static str>,
    /// Classes that are not there.
    unknown: Vec<String>,
    whole: HashMap<&'static str, Bits>,
    /// Beginnings by their first byte, and endings by their last: each word of a long document is asked for.
    beginnings: HashMap<u8, Vec<(&'static str, Bits)>>,
    endings: HashMap<u8, Vec<(&'static str, Bits)>>,
    within: Vec<(&'static str, Bits)>,
    meanings: Vec<(WordMeaning, Bits)>,
    such: Vec<(Predicate, Bits)>,
}

impl WordSets {
    /// Returns patterns as they are written, and learns the sets that they name.
    pub(super) fn patterns(&mut self, texts: &[&'static str]) -> Vec<Pattern> {
        texts.iter().map(|text| self.pattern(text)).collect()
    }

    fn pattern(&mut self, text: &'static str) -> Pattern {
        let elements: Vec<Element> = text.split_whitespace().map(|part| self.element(part)).collect();
        let needs = elements.iter().filter_map(|element| match element {
            Element::Word(set) => Some(*set),
            Element::Start
            | Element::End
            | Element::ClauseEnd
            | Element::Here
            | Element::Run(_)
            | Element::Never
            | Element::Gap(_)
            | Element::AnyWord
            | Element::NoWord(_) => None,
        });
        Pattern { needs: needs.collect(), elements }
    }

    fn element(&mut self, part: &'static str) -> Element {
        match part {
            "^" => Element::Start,
            "$" => Element::End,
            "," => Element::ClauseEnd,
            ">" => Element::Here,
            "_" => Element::AnyWord,
            ".." => Element::Gap(FAR),
            _ => {
                if let Some(most) = part.strip_prefix("..") {
                    return most.parse().map_or(Element::Never, Element::Gap);
                }
                if let Some(run) = part.strip_prefix('{').and_then(|run| run.strip_suffix('}')) {
                    return Element::Run(self.alternatives(run));
                }
                if let Some(without) = part.strip_prefix('!') {
                    return Element::NoWord(self.alternatives(without));
                }
                Element::Word(self.alternatives(part))
            }
        }
    }

    /// Returns the bits of "sendt|sendes|@copy": that of the words, and those of the classes.
    fn alternatives(&mut self, text: &'static str) -> Bits {
        let (classes, words): (Vec<&str>, Vec<&str>) =
            text.split('|').partition(|part| part.starts_with('@'));
        let of_classes =
            classes.into_iter().map(|class| self.class(&class[1..])).fold(Bits::default(), Bits::union);
        if words.is_empty() { of_classes } else { of_classes.union(self.list(text, &words)) }
    }

    fn class(&mut self, name: &str) -> Bits {
        let Some(class) = CLASSES.iter().find(|class| class.name == name) else {
            self.unknown.push(name.to_owned());
            return Bits::default();
        };
        if let Some(known) = self.named.iter().position(|known| *known == class.name) {
            return Bits::one(known);
        }
        let bit = self.new_bit(class.name);
        self.meanings.extend(class.meanings.iter().map(|meaning| (*meaning, bit)));
        self.such.extend(class.is.map(|is| (is, bit)));
        let words: Vec<&str> = class.words.split('|').filter(|word| !word.is_empty()).collect();
        self.add(&words, bit);
        bit
    }

    fn list(&mut self, text: &'static str, words: &[&'static str]) -> Bits {
        if let Some(known) = self.named.iter().position(|known| *known == text) {
            return Bits::one(known);
        }
        let bit = self.new_bit(text);
        self.add(words, bit);
        bit
    }

    /// Returns whether every class that was named is there, with a bit for each set.
    #[cfg(test)]
    pub(super) fn are_known(&self) -> bool {
        self.unknown.is_empty() && self.named.len() <= Bits::ALL
    }

    fn new_bit(&mut self, name: &'static str) -> Bits {
        self.named.push(name);
        Bits::one(self.named.len() - 1)
    }

    fn add(&mut self, words: &[&'static str], bit: Bits) {
        for word in words {
            match (word.strip_prefix('*'), word.strip_suffix('*')) {
                (Some(rest), Some(_)) => self.within.push((rest.trim_end_matches('*'), bit)),
                (Some(end), None) => {
                    let last = end.bytes().last().unwrap_or_default();
                    self.endings.entry(last).or_default().push((end, bit));
                }
                (None, Some(start)) => {
                    let first = start.bytes().next().unwrap_or_default();
                    self.beginnings.entry(first).or_default().push((start, bit));
                }
                (None, None) => {
                    let bits = self.whole.entry(word).or_default();
                    *bits = bits.union(bit);
                }
            }
        }
    }

    /// Returns the sets that a word is in.
    pub(super) fn bits(&self, word: &Word) -> Bits {
        let text = word.text.as_str();
        let whole = self.whole.get(text).copied().unwrap_or_default();
        let ends = text.bytes().next().zip(text.bytes().last());
        let known = ends.map(|(first, last)| (self.beginnings.get(&first), self.endings.get(&last)));
        let (beginnings, endings) = known.unwrap_or_default();
        let begun = beginnings.into_iter().flatten().filter(|(start, _)| text.starts_with(start));
        let ended = endings.into_iter().flatten().filter(|(end, _)| text.ends_with(end));
        let held = self.within.iter().filter(|(part, _)| text.len() >= part.len() && text.contains(part));
        let meant = self.meanings.iter().filter(|(meaning, _)| *meaning == word.meaning);
        let parts = begun.chain(ended).chain(held).map(|(_, bit)| *bit);
        let such = self.such.iter().filter(|(is, _)| is(word)).map(|(_, bit)| *bit);
        parts.chain(meant.map(|(_, bit)| *bit)).chain(such).fold(whole, Bits::union)
    }
}
