//! Common words of minutes and the verbs' forms: the same for every meeting, so they are read once.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::draft::verbs;

/// Common words of minutes, the commoner forms of each before the others: written for this program, from no
/// text.
const WORDS: &str = include_str!("words.txt");

/// The common words in small letters, numbered in the order of their first place.
pub(super) struct CommonWords {
    words: Vec<String>,
    numbers: HashMap<&'static str, u32>,
    /// The words as they are offered, each with its number; a word of the list may be a form as well.
    places: Vec<(&'static str, u32)>,
}

impl CommonWords {
    /// Returns the words, read on first use.
    pub(super) fn get() -> &'static CommonWords {
        static COMMON: LazyLock<CommonWords> = LazyLock::new(CommonWords::read);
        &COMMON
    }

    fn read() -> CommonWords {
        let mut common = CommonWords { words: Vec::new(), numbers: HashMap::new(), places: Vec::new() };
        for word in WORDS.split_whitespace().chain(verbs::forms()) {
            let next = u32::try_from(common.words.len()).unwrap_or(u32::MAX);
            let number = *common.numbers.entry(word).or_insert(next);
            if number == next {
                common.words.push(word.to_lowercase());
            }
            common.places.push((word, number));
        }
        common
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns a word in small letters.
    pub(super) fn word(&self, number: u32) -> Option<&str> {
        self.words.get(number as usize).map(String::as_str)
    }

    /// Returns the number of a word in small letters.
    pub(super) fn number(&self, low: &str) -> Option<u32> {
        self.numbers.get(low).copied()
    }

    /// Returns the words as they are offered, with their numbers.
    pub(super) fn places(&self) -> &[(&'static str, u32)] {
        &self.places
    }
}

#[cfg(test)]
mod tests {
    use super::CommonWords;

    #[test]
    fn each_is_one_word_in_small_letters() {
        for (word, number) in CommonWords::get().places() {
            assert_eq!(CommonWords::get().word(*number), Some(*word), "its letters are small");
            let core = word.trim_matches(|c: char| !c.is_alphanumeric());
            assert!(core == *word && !word.contains(char::is_whitespace), "{word}");
        }
    }
}
