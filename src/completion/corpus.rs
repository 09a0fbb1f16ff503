//! The words of the sources with their places, indexed so that a run of words is found at once.

use std::collections::HashMap;

use super::common::CommonWords;
use super::{CursorContext, Occurrence, REACH, Source};
use crate::draft::verbs::{Form, Verb};
use crate::meeting::sentences::ends_sentence;

/// A word, regardless of case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct WordId(u32);

impl WordId {
    /// Returns a word that only the text itself has.
    pub(super) fn of_written(at: usize) -> WordId {
        WordId(u32::MAX - u32::try_from(at).unwrap_or(0))
    }
}

/// One word where it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SourceToken {
    pub(super) word: WordId,
    pub(super) source: Source,
    /// Whether a sentence or a paragraph begins with it.
    pub(super) opens: bool,
    /// Whether it is a verb in the present tense in the description of the case.
    pub(super) present: bool,
    /// Where its letters begin and end in the whole text.
    start: u32,
    end: u32,
    /// Where its sentence ends, after the full stop.
    until: u32,
}

impl SourceToken {
    /// Returns whether it is exactly the word that is written.
    pub(super) fn is_word(&self, low: &str, corpus: &Corpus) -> bool {
        !low.is_empty() && corpus.low(self) == low
    }
}

/// All words of the sources. Words have the numbers of the common ones, and higher ones in the order in which
/// they are met.
#[derive(Debug, Default)]
pub(crate) struct Corpus {
    text: String,
    tokens: Vec<SourceToken>,
    /// Each word that is not common, in small letters.
    words: Vec<Box<str>>,
    ids: HashMap<Box<str>, WordId>,
    /// Where each word is.
    places: Vec<Vec<u32>>,
    /// The words in the order of their letters.
    sorted: Vec<WordEntry>,
}

/// A word with what is known of its places.
#[derive(Debug, Clone, Copy)]
struct WordEntry {
    word: WordId,
    /// The best place of all, and the best where a sentence begins.
    best: usize,
    opening: Option<usize>,
    /// What all its places count.
    sum: u64,
}

impl Corpus {
    /// Reads a text.
    pub(super) fn read(&mut self, source: Source, text: &str) {
        // the columns of a table are no sentence
        for line in text.lines().flat_map(|line| line.split('\t')).flat_map(|line| line.split("  ")) {
            let base = self.text.len();
            self.text.push_str(line);
            self.text.push('\n');
            self.read_line(source, line, base);
        }
    }

    fn read_line(&mut self, source: Source, line: &str, base: usize) {
        let mut opens = true;
        let mut first = self.tokens.len();
        for chunk in line.split_whitespace() {
            let at = base + (chunk.as_ptr() as usize - line.as_ptr() as usize);
            let core = chunk.trim_matches(|c: char| !c.is_alphanumeric());
            let ends = ends_sentence(chunk);
            if !core.is_empty() {
                let start = at + (core.as_ptr() as usize - chunk.as_ptr() as usize);
                let word = self.intern(core);
                let bounds =
                    [start, start + core.len(), base + line.len()].map(|n| u32::try_from(n).unwrap_or(0));
                let [start, end, until] = bounds;
                let is_case = matches!(source, Source::Item | Source::Agenda);
                let present = is_case && !opens && core.ends_with('r') && is_present(core);
                self.tokens.push(SourceToken { word, source, opens, present, start, end, until });
                opens = false;
            }
            if ends {
                let until = u32::try_from(at + chunk.len()).unwrap_or(0);
                self.tokens[first..].iter_mut().for_each(|token| token.until = until);
                first = self.tokens.len();
                opens = true;
            }
        }
    }

    /// Reads the common words, each a line of its own.
    pub(super) fn read_common(&mut self) {
        for (text, number) in CommonWords::get().places() {
            let [start, end] = [self.text.len(), self.text.len() + text.len()]
                .map(|place| u32::try_from(place).unwrap_or(0));
            self.text.push_str(text);
            self.text.push('\n');
            let word = WordId(*number);
            let source = Source::Word;
            self.tokens.push(SourceToken {
                word,
                source,
                opens: true,
                present: false,
                start,
                end,
                until: end,
            });
        }
    }

    fn intern(&mut self, core: &str) -> WordId {
        let low = core.to_lowercase();
        if let Some(word) = self.word(&low) {
            return word;
        }
        let next = CommonWords::get().len() + self.words.len();
        let word = WordId(u32::try_from(next).unwrap_or(u32::MAX));
        self.words.push(low.clone().into());
        self.ids.insert(low.into(), word);
        word
    }

    /// Returns a word in small letters.
    fn letters_of(&self, word: WordId) -> &str {
        let common = CommonWords::get();
        common.word(word.0).unwrap_or_else(|| &self.words[word.0 as usize - common.len()])
    }

    /// Builds the index after the last text.
    pub(super) fn close(&mut self) {
        let count = CommonWords::get().len() + self.words.len();
        self.places = vec![Vec::new(); count];
        let entry = |i| WordEntry { word: WordId(i as u32), best: 0, opening: None, sum: 0 };
        let mut known: Vec<WordEntry> = (0..count).map(entry).collect();
        // at the beginning of a sentence the capital letter says nothing
        let worth = |token: &SourceToken| 2 * token.source.weight() + u64::from(!token.opens);
        for (at, token) in self.tokens.iter().enumerate() {
            let index = token.word.0 as usize;
            self.places[index].push(u32::try_from(at).unwrap_or(0));
            let entry = &mut known[index];
            let better = |than: usize| worth(token) > worth(&self.tokens[than]);
            if entry.sum == 0 || better(entry.best) {
                entry.best = at;
            }
            if token.opens && entry.opening.is_none_or(better) {
                entry.opening = Some(at);
            }
            entry.sum += token.source.weight();
        }
        known.retain(|entry| entry.sum > 0);
        known.sort_by(|a, b| self.letters_of(a.word).cmp(self.letters_of(b.word)));
        self.sorted = known;
    }

    pub(super) fn tokens(&self) -> &[SourceToken] {
        &self.tokens
    }

    pub(super) fn token(&self, at: usize) -> Option<&SourceToken> {
        self.tokens.get(at)
    }

    pub(super) fn word(&self, low: &str) -> Option<WordId> {
        CommonWords::get().number(low).map(WordId).or_else(|| self.ids.get(low).copied())
    }

    /// Returns a token's word in small letters.
    pub(super) fn low(&self, token: &SourceToken) -> &str {
        self.letters_of(token.word)
    }

    /// Returns where a word is.
    pub(super) fn places(&self, word: WordId) -> &[u32] {
        self.places.get(word.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// Returns the words that begin with what is written, their best place, and their weight. At the
    /// beginning of a sentence, words that begin sentences are preferred.
    pub(super) fn with_prefix<'a>(
        &'a self,
        place: &'a CursorContext,
    ) -> impl Iterator<Item = (WordId, usize, u64)> + 'a {
        let low = place.low.as_str();
        let from = self.sorted.partition_point(|entry| self.letters_of(entry.word) < low);
        let begins = move |entry: &&WordEntry| self.letters_of(entry.word).starts_with(low);
        let best = |entry: &WordEntry| entry.opening.filter(|_| place.opens).unwrap_or(entry.best);
        self.sorted[from..].iter().take_while(begins).map(move |entry| (entry.word, best(entry), entry.sum))
    }

    /// Returns the words that begin so, with what they count.
    pub(super) fn beginning<'a>(&'a self, low: &'a str) -> impl Iterator<Item = (&'a str, u64)> + 'a {
        let word = |entry: &WordEntry| self.letters_of(entry.word);
        let from = self.sorted.partition_point(|entry| word(entry) < low);
        self.sorted[from..]
            .iter()
            .map(move |entry| (word(entry), entry.sum))
            .take_while(move |(word, _)| word.starts_with(low))
    }

    /// Returns whether a word may complete what is written: the same letters, and a name only after a
    /// capital.
    pub(super) fn fits(&self, token: &SourceToken, place: &CursorContext) -> bool {
        if !self.low(token).starts_with(&place.low) {
            return false;
        }
        let capital = |text: &str| text.starts_with(char::is_uppercase);
        let written = self.letters(token);
        place.prefix.is_empty()
            || capital(place.prefix)
            || !capital(written)
            || (token.opens && token.source != Source::Name)
    }

    pub(super) fn letters(&self, token: &SourceToken) -> &str {
        &self.text[token.start as usize..token.end as usize]
    }

    /// Returns how many words before a token are those before the cursor.
    pub(super) fn lead(&self, place: &CursorContext, at: usize) -> usize {
        let mut count = 0;
        while count < REACH.min(place.lead.len()) {
            let (wanted, here) = (place.lead[place.lead.len() - 1 - count], at.checked_sub(count + 1));
            let same = here.is_some_and(|here| wanted == Some(self.tokens[here].word));
            let opened = self.tokens[at - count].opens;
            if !same || opened {
                break;
            }
            count += 1;
        }
        count
    }

    /// Returns the text to offer after the cursor.
    pub(super) fn continuation(&self, place: &CursorContext, seen: &Occurrence) -> Option<String> {
        let token = self.tokens.get(seen.token)?;
        let begun = matching(self.letters(token), &place.low)?;
        let start = if place.prefix.is_empty() { self.opened(token) } else { token.start as usize + begun };
        let end = self.end_of(place, seen, token);
        let raw = self.text.get(start..end.max(start))?;
        let mut text = String::with_capacity(raw.len() + 1);
        if place.wants_blank && place.prefix.is_empty() {
            text.push(' ');
        }
        let small = place.prefix.is_empty() && !place.opens && token.opens && !self.is_name(token);
        let mut chars = raw.chars();
        match chars.next() {
            Some(first) if small => text.extend(first.to_lowercase()),
            Some(first) if place.opens && place.prefix.is_empty() => text.extend(first.to_uppercase()),
            Some(first) => text.push(first),
            None => {}
        }
        text.push_str(chars.as_str());
        (text.chars().filter(|c| c.is_alphanumeric()).count() >= 2).then_some(text)
    }

    /// Returns whether a word has its capital letter also within sentences.
    fn is_name(&self, token: &SourceToken) -> bool {
        let within = |&at: &u32| self.tokens.get(at as usize).filter(|token| !token.opens);
        self.places(token.word)
            .iter()
            .find_map(within)
            .is_none_or(|t| self.letters(t).starts_with(char::is_uppercase))
    }

    /// Returns where a word begins with the bracket or the quote that opens before it.
    fn opened(&self, token: &SourceToken) -> usize {
        let before = self.text.get(..token.start as usize).unwrap_or_default();
        before.trim_end_matches(['(', '[', '"', '»', '“', '„']).len()
    }

    /// Returns where the clause ends that two words lead into: more of it is a guess.
    fn clause_end(&self, from: usize, until: usize) -> usize {
        let rest = self.text.get(from..until).unwrap_or_default();
        [", ", "; ", ": ", " ("].iter().filter_map(|mark| rest.find(mark)).min().map_or(until, |at| from + at)
    }

    /// Returns how far an offer goes: a name whole, the rest of a sentence that two words lead into (one, of
    /// what is recommended or a phrase), else a word.
    fn end_of(&self, place: &CursorContext, seen: &Occurrence, token: &SourceToken) -> usize {
        let until = token.until as usize;
        let last = seen.token + usize::from(token.is_word(&place.low, self));
        let is_known = matches!(seen.source, Source::Phrase | Source::Indstilling);
        let run = seen.lead >= 2 || is_known && seen.lead >= 1;
        match seen.source {
            Source::Name => until,
            Source::Indstilling | Source::Phrase if run => until,
            // the text of another item is no sentence of this one
            Source::Agenda => self.name_end(last).unwrap_or(until),
            _ if seen.lead > 2 => until,
            _ if run && !self.is_small_talk(last) => self.clause_end(token.end as usize, until),
            _ => self.name_end(last).unwrap_or(until),
        }
    }

    /// Returns whether the two words before one can precede anything: "om at", "der er".
    fn is_small_talk(&self, at: usize) -> bool {
        let small = |token: &SourceToken| self.low(token).chars().count() <= SMALL;
        at >= 2 && self.tokens[at - 2..at].iter().all(small)
    }

    /// Returns where a word ends, and a name with all its words.
    fn name_end(&self, mut at: usize) -> Option<usize> {
        let name = |at: usize| {
            let capital = |t: &&SourceToken| self.letters(t).starts_with(char::is_uppercase);
            self.tokens.get(at).filter(capital).is_some_and(|t| !t.opens || self.is_name(t))
        };
        let adjoins = |at: usize| {
            let (a, b) = (self.tokens[at].end as usize, self.tokens[at + 1].start as usize);
            self.text.get(a..b) == Some(" ")
        };
        while name(at) && name(at + 1) && adjoins(at) {
            at += 1;
        }
        self.tokens.get(at).map(|token| token.end as usize)
    }
}

/// Returns whether a word is a verb in the present.
fn is_present(word: &str) -> bool {
    ["er", "har", "skal", "kan", "vil"].contains(&word) || Verb::find(word, Form::Present).is_some()
}

/// The most letters of words that can precede anything.
const SMALL: usize = 3;

/// Returns how many bytes of a word are the letters that are written.
pub(super) fn matching(word: &str, low: &str) -> Option<usize> {
    let mut rest = low;
    for (at, c) in word.char_indices() {
        if rest.is_empty() {
            return Some(at);
        }
        for small in c.to_lowercase() {
            rest = rest.strip_prefix(small)?;
        }
    }
    rest.is_empty().then_some(word.len())
}

/// Returns a list's mark.
pub(super) fn is_mark(chunk: &str) -> bool {
    ["-", "–", "•", "*"].contains(&chunk)
}
