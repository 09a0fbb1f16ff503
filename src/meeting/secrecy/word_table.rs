//! Tables of words, and of how words begin, that each word of a long document is looked up in.

use rustc_hash::FxHashMap;

/// Words with what is known of each.
pub(super) struct WordTable<T>(FxHashMap<&'static str, T>);

impl<T> Default for WordTable<T> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<T> WordTable<T> {
    /// Adds a word; what it was added with first is found.
    pub(super) fn add(&mut self, word: &'static str, known: T) {
        self.0.entry(word).or_insert(known);
    }

    /// Returns what is known of a word.
    pub(super) fn get(&self, word: &str) -> Option<&T> {
        self.0.get(word)
    }
}

/// Beginnings of words, of two bytes or more, with what is known of each.
pub(super) struct BeginningTable<T>(FxHashMap<[u8; 2], Vec<(&'static str, T)>>);

impl<T> Default for BeginningTable<T> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<T> BeginningTable<T> {
    /// Adds a beginning.
    pub(super) fn add(&mut self, start: &'static str, known: T) {
        debug_assert!(start.len() >= 2, "{start} has one byte");
        if let Some(two) = start.as_bytes().first_chunk() {
            self.0.entry(*two).or_default().push((start, known));
        }
    }

    /// Returns what is known of the beginnings of a word, in the order in which they were added.
    pub(super) fn of(&self, word: &str) -> impl Iterator<Item = &T> {
        let alike = word.as_bytes().first_chunk().and_then(|two| self.0.get(two));
        let alike = alike.into_iter().flatten();
        alike.filter(move |(start, _)| word.starts_with(start)).map(|(_, known)| known)
    }
}
