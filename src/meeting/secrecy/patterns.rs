//! Patterns of words: how sentences say a thing, written down as data and not as code.
//!
//! | in a pattern | stands for |
//! |---|---|
//! | `ikke` | this word |
//! | `sendt\|sendes` | one of these words |
//! | `røb*`, `*mappe`, `*stream*` | a word that begins, ends, or goes on so |
//! | `@copy` | a word of a class, see `classes` |
//! | `!end\|til` | a word that is none of these, or none at all; it is not passed |
//! | `_` | any one word |
//! | `{at\|det}` | any number of these words, or none |
//! | `>` | the place that is asked about, see [`RuleBook::is_said_at`] |
//! | `..3` | at most three words between |
//! | `..` | some words between, at most `FAR` |
//! | `^`, `$` | the beginning and the end of the sentence |
//! | `,` | the end of a clause: a sign, or the end of the sentence |
//!
//! A word is held against all classes and words of a [`RuleBook`] once; a pattern then only looks at bits.

use std::sync::OnceLock;

#[cfg(test)]
use super::telling::may_tell;
use super::words::Word;

mod matching;
mod word_sets;

use matching::{Pattern, TaggedWords};
use word_sets::WordSets;

/// The most words that are held against patterns together: no sentence has more, but a text without full stops may.
const LONGEST: usize = 200;
/// How many of them are held against the patterns again with those behind them.
const OVERLAP: usize = 50;

/// One thing that a sentence may say: what says it, and what does not, with an example of each.
#[derive(Debug, Clone, Copy)]
pub(super) struct PatternRule {
    says: &'static [&'static str],
    with: [&'static [&'static str]; 2],
    unless: [&'static [&'static str]; 3],
    despite: &'static [&'static str],
    within: usize,
    /// Sentences that say it; the tests hold the rule to them.
    #[cfg_attr(not(test), expect(dead_code))]
    pub(super) like: &'static [&'static str],
    /// Sentences with such words that do not.
    pub(super) unlike: &'static [&'static str],
}

impl PatternRule {
    /// Returns a rule that a sentence fulfils by any of the patterns `says`; the sentences `like` do.
    pub(super) const fn new(says: &'static [&'static str], like: &'static [&'static str]) -> Self {
        Self {
            says,
            with: [&[], &[]],
            unless: [&[], &[], &[]],
            despite: &[],
            within: usize::MAX,
            like,
            unlike: &[],
        }
    }

    /// Returns the rule with a condition: one of these patterns is in the sentence as well, anywhere.
    pub(super) const fn with(self, with: &'static [&'static str]) -> Self {
        assert!(self.with[0].is_empty(), "a second condition is added by `and`");
        Self { with: [with, self.with[1]], ..self }
    }

    /// Returns the rule with a second condition like that of `with`.
    pub(super) const fn and(self, with: &'static [&'static str]) -> Self {
        assert!(self.with[1].is_empty(), "there is room for two conditions");
        Self { with: [self.with[0], with], ..self }
    }

    /// Returns the rule with an exception: a sentence with any of these patterns does not fulfil it.
    pub(super) const fn unless(self, unless: &'static [&'static str]) -> Self {
        assert!(self.unless[0].is_empty(), "a second exception is added by `nor`");
        Self { unless: [unless, self.unless[1], self.unless[2]], ..self }
    }

    /// Returns the rule with one more exception, two at most.
    pub(super) const fn nor(self, unless: &'static [&'static str]) -> Self {
        assert!(self.unless[2].is_empty(), "there is room for three exceptions");
        Self { unless: [self.unless[0], unless, self.unless[1]], ..self }
    }

    /// Returns the rule with patterns that fulfil it whatever its exceptions say.
    pub(super) const fn despite(self, despite: &'static [&'static str]) -> Self {
        assert!(self.despite.is_empty(), "these patterns would replace others");
        Self { despite, ..self }
    }

    /// Returns the rule with sentences that do not fulfil it, for its tests.
    pub(super) const fn unlike(self, unlike: &'static [&'static str]) -> Self {
        assert!(self.unlike.is_empty(), "these examples would replace others");
        Self { unlike, ..self }
    }

    /// Returns the rule for sentences of at most so many words.
    pub(super) const fn within(self, within: usize) -> Self {
        Self { within, ..self }
    }
}

/// Rules that are held against sentences together; they are read when they are first asked.
pub(super) struct RuleBook {
    tables: &'static [&'static [PatternRule]],
    ready: OnceLock<Ready>,
}

struct Ready {
    rules: Vec<ReadyRule>,
    sets: WordSets,
}

struct ReadyRule {
    /// The table that it stands in.
    table: usize,
    says: Vec<Pattern>,
    with: [Vec<Pattern>; 2],
    unless: [Vec<Pattern>; 3],
    despite: Vec<Pattern>,
    within: usize,
}

impl ReadyRule {
    fn is_said(&self, tagged: &TaggedWords<'_>, words: usize) -> bool {
        let has = |pattern: &Pattern| tagged.has(pattern);
        words <= self.within
            && self.says.iter().any(has)
            && self.with.iter().all(|with| with.is_empty() || with.iter().any(has))
            && (!self.unless.iter().flatten().any(has) || self.despite.iter().any(has))
    }
}

impl Ready {
    fn new(tables: &[&[PatternRule]]) -> Self {
        let mut sets = WordSets::default();
        let mut ready = |(table, rule): (usize, &PatternRule)| ReadyRule {
            table,
            says: sets.patterns(rule.says),
            with: rule.with.map(|with| sets.patterns(with)),
            unless: rule.unless.map(|unless| sets.patterns(unless)),
            despite: sets.patterns(rule.despite),
            within: rule.within,
        };
        let rules =
            tables.iter().enumerate().flat_map(|(at, table)| table.iter().map(move |rule| (at, rule)));
        let rules = rules.map(&mut ready).collect();
        Self { rules, sets }
    }

    /// Returns the table of the first rule that is said.
    fn said(&self, words: &[Word], here: Option<usize>) -> Option<usize> {
        let first = here.map_or(0, |here| here.saturating_sub(LONGEST / 2));
        let starts = (first..words.len().max(first + 1)).step_by(LONGEST - OVERLAP);
        let starts = starts.take(here.map_or(usize::MAX, |_| 1));
        starts.into_iter().find_map(|start| {
            let part = start..words.len().min(start + LONGEST);
            let bits = words[part.clone()].iter().map(|word| self.sets.bits(word)).collect();
            let tagged = TaggedWords::new(words, part, bits, here);
            self.rules.iter().find(|rule| rule.is_said(&tagged, words.len())).map(|rule| rule.table)
        })
    }
}

impl RuleBook {
    /// Returns a book of the rules of some tables.
    pub(super) const fn new(tables: &'static [&'static [PatternRule]]) -> Self {
        Self { tables, ready: OnceLock::new() }
    }

    /// Returns whether a sentence says what any rule of the book says.
    ///
    /// A pattern that cannot be read, or names a class that is not there, says nothing; the tests read each book.
    pub(super) fn is_said(&self, words: &[Word]) -> bool {
        self.said_in(words).is_some()
    }

    /// Returns the place of the first table of the book of which a sentence says what any rule says.
    pub(super) fn said_in(&self, words: &[Word]) -> Option<usize> {
        self.ready().said(words, None)
    }

    /// Returns whether a sentence says it of the word at a place, which `>` stands before.
    pub(super) fn is_said_at(&self, words: &[Word], here: usize) -> bool {
        self.ready().said(words, Some(here)).is_some()
    }

    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| Ready::new(self.tables))
    }
}

#[cfg(test)]
impl RuleBook {
    /// Asserts that each rule alone is said by its examples, and not by its counterexamples.
    #[track_caller]
    pub(super) fn assert_examples(&self) {
        use super::words::words;

        assert!(self.ready().sets.are_known(), "a class is not there, or there are more sets than bits");
        let mut wrong: Vec<String> = Vec::new();
        for rule in self.tables.concat() {
            let alone = Ready::new(&[&[rule]]);
            assert!(alone.sets.are_known(), "{rule:?} names a class that is not there");
            assert!(!rule.like.is_empty(), "{rule:?} has no example");
            // of any place, where the rule asks for one
            let is_said = |example: &str| {
                let words = words(example);
                (0..words.len()).map(Some).chain([None]).any(|here| alone.said(&words, here).is_some())
            };
            let unsaid = rule.like.iter().filter(|example| !is_said(example));
            wrong.extend(unsaid.map(|example| format!("not said: {example}")));
            let said_wrongly = rule.unlike.iter().filter(|counterexample| is_said(counterexample));
            wrong.extend(said_wrongly.map(|counterexample| format!("said: {counterexample}")));
        }
        assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    }

    /// Asserts that each example has a word that secrecy is told by, so that the rules of the book are ever asked.
    #[track_caller]
    pub(super) fn assert_examples_tell(&self) {
        let rules = self.tables.concat();
        let untold: Vec<&str> =
            rules.iter().flat_map(|rule| rule.like).copied().filter(|example| !may_tell(example)).collect();
        assert!(untold.is_empty(), "no word tells of {untold:?}");
    }
}
