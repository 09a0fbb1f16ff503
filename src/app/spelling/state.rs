//! What is known of spelling: whether it is on, the dictionary, and the words that are right beside it.

use std::collections::HashSet;
use std::sync::Arc;

use super::checked::KnownWords;
use crate::spelling::Speller;

/// Whether words are looked up while one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Checking {
    /// As soon as there is a dictionary.
    #[default]
    On,
    /// Not at all.
    Off,
}

/// The dictionary, as far as it is known.
#[derive(Debug, Default)]
enum Dictionary {
    /// Nobody asked for it.
    #[default]
    Unasked,
    /// It is being read.
    Asked,
    /// It was read.
    Read(Arc<Speller>),
    /// There is none: what to do about it.
    Missing(String),
}

/// Spelling as a whole.
#[derive(Debug, Default)]
pub struct Spelling {
    checking: Checking,
    dictionary: Dictionary,
    /// The user's own words, in small letters.
    words: HashSet<String>,
    /// What may have been meant by a word, the last that was asked about.
    suggested: Option<(String, Vec<String>)>,
    /// Whether the user was told that there is no dictionary.
    told_missing: bool,
}

impl Spelling {
    pub(in crate::app) fn checking(&self) -> Checking {
        self.checking
    }

    /// Switches it on or off.
    pub(in crate::app) fn set_checking(&mut self, checking: Checking) {
        self.checking = checking;
    }

    /// Switches it the other way; returns how it is then. Whoever switches it on is told again that there is no dictionary.
    pub(in crate::app) fn toggle(&mut self) -> Checking {
        self.checking = match self.checking {
            Checking::On => Checking::Off,
            Checking::Off => Checking::On,
        };
        self.told_missing &= self.checking == Checking::Off;
        self.checking
    }

    /// Returns whether the dictionary is to be fetched: it is wanted, and nobody asked for it before.
    pub(in crate::app) fn ask_dictionary(&mut self) -> bool {
        let is_wanted = self.checking == Checking::On && matches!(self.dictionary, Dictionary::Unasked);
        if is_wanted {
            self.dictionary = Dictionary::Asked;
        }
        is_wanted
    }

    /// Takes in the dictionary, or what to do about that there is none.
    pub(in crate::app) fn set_dictionary(&mut self, found: Result<Arc<Speller>, String>) {
        self.dictionary = match found {
            Ok(speller) => Dictionary::Read(speller),
            Err(how) => Dictionary::Missing(how),
        };
    }

    /// Takes in the user's own words, a line each.
    pub(in crate::app) fn set_words(&mut self, text: &str) {
        let words = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        self.words = words.map(str::to_lowercase).collect();
    }

    /// Returns the words that are right; none when spelling is off or there is no dictionary.
    pub(super) fn known_words(&self) -> Option<KnownWords<'_>> {
        match (self.checking, &self.dictionary) {
            (Checking::On, Dictionary::Read(speller)) => Some(KnownWords { speller, learned: &self.words }),
            _ => None,
        }
    }

    /// Returns what to do about it, when there is no dictionary.
    pub(super) fn why_missing(&self) -> Option<&str> {
        if let Dictionary::Missing(how) = &self.dictionary { Some(how) } else { None }
    }

    /// The same, when spelling is on, once.
    pub(in crate::app) fn tell_missing(&mut self) -> Option<String> {
        let how =
            self.why_missing().filter(|_| self.checking == Checking::On && !self.told_missing)?.to_owned();
        self.told_missing = true;
        Some(how)
    }

    /// Takes in what may have been meant by a word.
    pub(in crate::app) fn set_suggested(&mut self, word: String, suggestions: Vec<String>) {
        self.suggested = Some((word, suggestions));
    }

    /// Returns what may have been meant by a word, the likeliest first; none before that was thought of.
    pub(super) fn suggested(&self, word: &str) -> Option<&[String]> {
        self.suggested.as_ref().filter(|(of, _)| of == word).map(|(_, found)| found.as_slice())
    }
}
