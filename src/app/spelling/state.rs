//! The state of spelling: whether it is on, the dictionary, and the user's own words.

use std::collections::HashSet;
use std::sync::Arc;

use super::checked::KnownWords;
use crate::spelling::Speller;

/// Whether words are checked while writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Checking {
    /// Once there is a dictionary.
    #[default]
    On,
    /// Never.
    Off,
}

/// The state of the dictionary.
#[derive(Debug, Default)]
enum Dictionary {
    /// Not requested yet.
    #[default]
    Unasked,
    /// Requested.
    Asked,
    /// It was read.
    Read(Arc<Speller>),
    /// Missing: what to do about it.
    Missing(String),
}

/// The state of spelling.
#[derive(Debug, Default)]
pub struct Spelling {
    checking: Checking,
    dictionary: Dictionary,
    /// The user's own words, in lower case.
    words: HashSet<String>,
    /// The last word that suggestions were requested for, and these.
    suggested: Option<(String, Vec<String>)>,
    /// Whether the missing dictionary was reported.
    told_missing: bool,
}

impl Spelling {
    pub(in crate::app) fn checking(&self) -> Checking {
        self.checking
    }

    /// Turns spelling on or off.
    pub(in crate::app) fn set_checking(&mut self, checking: Checking) {
        self.checking = checking;
    }

    /// Toggles spelling; returns the new state. Turned on, a missing dictionary is reported again.
    pub(in crate::app) fn toggle(&mut self) -> Checking {
        self.checking = match self.checking {
            Checking::On => Checking::Off,
            Checking::Off => Checking::On,
        };
        self.told_missing &= self.checking == Checking::Off;
        self.checking
    }

    /// Returns whether the dictionary is to be requested now: it is wanted, and was not requested before.
    pub(in crate::app) fn ask_dictionary(&mut self) -> bool {
        let is_wanted = self.checking == Checking::On && matches!(self.dictionary, Dictionary::Unasked);
        if is_wanted {
            self.dictionary = Dictionary::Asked;
        }
        is_wanted
    }

    /// Takes in the dictionary, or what to do about its absence.
    pub(in crate::app) fn set_dictionary(&mut self, found: Result<Arc<Speller>, String>) {
        self.dictionary = match found {
            Ok(speller) => Dictionary::Read(speller),
            Err(how) => Dictionary::Missing(how),
        };
    }

    /// Takes in the user's own words, one per line.
    pub(in crate::app) fn set_words(&mut self, text: &str) {
        let words = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        self.words = words.map(str::to_lowercase).collect();
    }

    /// Returns what words are checked against; `None` when spelling is off or there is no dictionary.
    pub(super) fn known_words(&self) -> Option<KnownWords<'_>> {
        match (self.checking, &self.dictionary) {
            (Checking::On, Dictionary::Read(speller)) => Some(KnownWords { speller, learned: &self.words }),
            _ => None,
        }
    }

    /// Returns what to do about a missing dictionary.
    pub(super) fn why_missing(&self) -> Option<&str> {
        if let Dictionary::Missing(how) = &self.dictionary { Some(how) } else { None }
    }

    /// Returns [`Spelling::why_missing`], when spelling is on, once.
    pub(in crate::app) fn tell_missing(&mut self) -> Option<String> {
        let how =
            self.why_missing().filter(|_| self.checking == Checking::On && !self.told_missing)?.to_owned();
        self.told_missing = true;
        Some(how)
    }

    /// Takes in the suggestions for a word.
    pub(in crate::app) fn set_suggested(&mut self, word: String, suggestions: Vec<String>) {
        self.suggested = Some((word, suggestions));
    }

    /// Returns the suggestions for a word, likeliest first; `None` before they arrive.
    pub(super) fn suggested(&self, word: &str) -> Option<&[String]> {
        self.suggested.as_ref().filter(|(of, _)| of == word).map(|(_, found)| found.as_slice())
    }
}
