//! Danish spelling: a hunspell dictionary, and which words of a text it does not know.
//!
//! | file | what is in it |
//! |---|---|
//! | `files` | the two files of a dictionary, in any encoding |
//! | `text` | the words of a text that can be misspelt |
//! | `ranking` | the order of suggestions |

mod files;
mod ranking;
#[cfg(test)]
mod tests;
mod text;

use std::fmt;

use spellbook::Dictionary;

pub use files::Unreadable;
pub use ranking::is_one_edit_apart;
pub use text::{CheckableWord, checkable_words, last_sentence, lines, sentences};

/// A loaded dictionary.
#[derive(Clone)]
pub struct Speller {
    dictionary: Dictionary,
}

impl fmt::Debug for Speller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Speller")
    }
}

/// The shortest word that counts as a part of a compound which the dictionary itself does not allow: shorter
/// ones make too many slips look like compounds.
const PART: usize = 4;

impl Speller {
    /// Reads a dictionary from its two files, in whatever encoding.
    ///
    /// ```
    /// use referent::spelling::Speller;
    ///
    /// let speller = Speller::read(b"SET UTF-8\n", "2\nbudget\nmøde\n".as_bytes()).unwrap();
    /// assert!(speller.knows("møde") && speller.knows("budgetmøde") && !speller.knows("mødde"));
    /// ```
    pub fn read(aff: impl Into<Vec<u8>>, dic: impl Into<Vec<u8>>) -> Result<Speller, Unreadable> {
        files::read(aff.into(), dic.into()).map(|dictionary| Speller { dictionary })
    }

    /// Returns whether a word is Danish: a word of the dictionary, or a compound of known words.
    pub fn knows(&self, word: &str) -> bool {
        self.dictionary.check(word) || self.is_compound(word)
    }

    /// Returns "erhvervsfremme" + "indsats", "arbejd" + s + "gruppe", "barn" + e + "dåb": two known words,
    /// with or without the letter that joins them.
    fn is_compound(&self, word: &str) -> bool {
        let low = word.to_lowercase();
        let letters = low.chars().count();
        let known = |part: &str| part.chars().count() >= PART && self.dictionary.check(part);
        let cuts = low.char_indices().map(|(at, _)| at).skip(PART).take(letters.saturating_sub(2 * PART) + 1);
        cuts.into_iter().any(|at| {
            let (first, second) = low.split_at(at);
            let joined = || ['s', 'e'].iter().any(|letter| first.strip_suffix(*letter).is_some_and(known));
            known(second) && (known(first) || joined())
        })
    }

    /// Returns suggestions for a misspelt word, the likeliest first. Takes up to a second.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        self.dictionary.suggest(word, &mut found);
        ranking::best(word, found)
    }
}
