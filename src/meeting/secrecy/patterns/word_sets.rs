//! Which sets of words, as patterns name them, each word is in.

use super::super::classes;
use super::super::meaning::WordMeaning;
use super::super::words::{Word, letters};
use super::matching::{Bits, Element, Pattern, WordAlternatives};

/// The most words that `..` passes over.
const FAR: usize = 24;

/// What a set is called; "only" is a word, and `@only` a class of words.
#[derive(PartialEq, Eq)]
enum SetName {
    Class(&'static str),
    List(&'static str),
}

/// Which sets of words of a rule book each word is in.
#[derive(Default)]
pub(super) struct WordSets {
    /// The sets that patterns name, in the order of their bits.
    named: Vec<SetName>,
    /// Classes that are not there.
    unknown: Vec<String>,
    /// Words by their first byte and their last.
    whole: Buckets,
    /// Beginnings by their first two bytes, and endings by their last two.
    beginnings: Buckets,
    endings: Buckets,
    /// Endings of one byte.
    last: Vec<(&'static str, Bits)>,
    /// What words go on with, and the letters of it.
    within: Vec<(&'static str, u32, Bits)>,
    meanings: Vec<(WordMeaning, Bits)>,
}

/// Words by two of their bytes: each word of a long document is asked for, and a hash of it is dear.
struct Buckets(Vec<Vec<(&'static str, Bits)>>);

impl Default for Buckets {
    fn default() -> Self {
        Self(vec![Vec::new(); Self::COUNT])
    }
}

impl Buckets {
    const COUNT: usize = 128;

    fn place([first, second]: [u8; 2]) -> usize {
        (usize::from(first) * 31 + usize::from(second)) % Self::COUNT
    }

    fn add(&mut self, bytes: [u8; 2], word: &'static str, bits: Bits) {
        if let Some(bucket) = self.0.get_mut(Self::place(bytes)) {
            bucket.push((word, bits));
        }
    }

    fn get(&self, bytes: Option<[u8; 2]>) -> impl Iterator<Item = &(&'static str, Bits)> {
        bytes.and_then(|bytes| self.0.get(Self::place(bytes))).into_iter().flatten()
    }
}

/// Returns the first byte of a word and the last.
fn edges(word: &str) -> Option<[u8; 2]> {
    word.as_bytes().first().zip(word.as_bytes().last()).map(|(first, last)| [*first, *last])
}

impl WordSets {
    /// Returns patterns as they are written, and learns the sets that they name.
    pub(super) fn patterns(&mut self, texts: &[&'static str]) -> Vec<Pattern> {
        texts.iter().map(|text| self.pattern(text)).collect()
    }

    fn pattern(&mut self, text: &'static str) -> Pattern {
        Pattern::new(text.split_whitespace().map(|part| self.element(part)).collect())
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

    /// Returns what "sendt|sendes|@copy" stands for: the words, and those of the classes.
    fn alternatives(&mut self, text: &'static str) -> WordAlternatives {
        let (classes, words): (Vec<&str>, Vec<&str>) =
            text.split('|').partition(|part| part.starts_with('@'));
        let mut all = WordAlternatives::default();
        for class in classes {
            let WordAlternatives { bits, such } = self.class(&class[1..]);
            all.bits = all.bits.union(bits);
            all.such = if all.such[0].is_none() { such } else { [all.such[0], such[0]] };
        }
        if !words.is_empty() {
            all.bits = all.bits.union(self.list(text, &words));
        }
        all
    }

    fn class(&mut self, name: &str) -> WordAlternatives {
        let Some(class) = classes::class(name) else {
            self.unknown.push(name.to_owned());
            return WordAlternatives::default();
        };
        let such = [class.is, None];
        if let Some(known) = self.named.iter().position(|known| *known == SetName::Class(class.name)) {
            return WordAlternatives { bits: Bits::one(known), such };
        }
        let bit = self.new_bit(SetName::Class(class.name));
        self.meanings.extend(class.meanings.iter().map(|meaning| (*meaning, bit)));
        let words: Vec<&str> = class.words.split('|').filter(|word| !word.is_empty()).collect();
        self.add(&words, bit);
        WordAlternatives { bits: bit, such }
    }

    fn list(&mut self, text: &'static str, words: &[&'static str]) -> Bits {
        if let Some(known) = self.named.iter().position(|known| *known == SetName::List(text)) {
            return Bits::one(known);
        }
        let bit = self.new_bit(SetName::List(text));
        self.add(words, bit);
        bit
    }

    /// Returns whether every class that was named is there, with a bit for each set.
    #[cfg(test)]
    pub(super) fn are_known(&self) -> bool {
        self.unknown.is_empty() && self.named.len() <= Bits::ALL
    }

    fn new_bit(&mut self, name: SetName) -> Bits {
        self.named.push(name);
        Bits::one(self.named.len() - 1)
    }

    fn add(&mut self, words: &[&'static str], bit: Bits) {
        for word in words {
            match (word.strip_prefix('*'), word.strip_suffix('*')) {
                (Some(rest), Some(_)) => {
                    let part = rest.trim_end_matches('*');
                    self.within.push((part, letters(part), bit));
                }
                (Some(end), None) => match end.as_bytes().last_chunk() {
                    Some(last) => self.endings.add(*last, end, bit),
                    None => self.last.push((end, bit)),
                },
                (None, Some(start)) => {
                    let first = start.as_bytes().first_chunk().copied().unwrap_or_default();
                    self.beginnings.add(first, start, bit);
                }
                (None, None) => self.whole.add(edges(word).unwrap_or_default(), word, bit),
            }
        }
    }

    /// Returns the sets that a word is in.
    pub(super) fn bits(&self, word: &Word) -> Bits {
        let text = word.text.as_str();
        let whole = self.whole.get(edges(text)).filter(|(word, _)| *word == text);
        let begun = self.beginnings.get(text.as_bytes().first_chunk().copied());
        let begun = begun.filter(|(start, _)| text.starts_with(start));
        let ended = self.endings.get(text.as_bytes().last_chunk().copied()).chain(&self.last);
        let ended = ended.filter(|(end, _)| text.ends_with(end));
        let has = letters(text);
        let held =
            self.within.iter().filter(|(part, wanted, _)| has & wanted == *wanted && text.contains(part));
        let held = held.map(|(_, _, bit)| *bit);
        let meant = self.meanings.iter().filter(|(meaning, _)| *meaning == word.meaning);
        let parts = whole.chain(begun).chain(ended).map(|(_, bit)| *bit).chain(held);
        parts.chain(meant.map(|(_, bit)| *bit)).fold(Bits::default(), Bits::union)
    }
}
