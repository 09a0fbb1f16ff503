//! Tables of words, and of how words begin, that each word of a long document is looked up in.

/// How many rows a table has; a power of two.
const ROWS: usize = 256;

/// Words with what is known of each. Most words of a text are none of them, which their length and two letters tell.
pub(super) struct WordTable<T>(Vec<Vec<(&'static str, T)>>);

impl<T> Default for WordTable<T> {
    fn default() -> Self {
        Self((0..ROWS).map(|_| Vec::new()).collect())
    }
}

impl<T> WordTable<T> {
    fn row(word: &str) -> usize {
        let bytes = word.as_bytes();
        let at = |place: usize| bytes.get(place).copied().map_or(0, usize::from);
        let end = at(bytes.len().saturating_sub(1));
        (at(0) * 37 + at(bytes.len() / 2) * 101 + end * 7 + bytes.len() * 59) % ROWS
    }

    /// Adds a word; what it was added with first is found.
    pub(super) fn add(&mut self, word: &'static str, known: T) {
        self.0[Self::row(word)].push((word, known));
    }

    /// Returns what is known of a word.
    pub(super) fn get(&self, word: &str) -> Option<&T> {
        self.0[Self::row(word)].iter().find(|(known, _)| *known == word).map(|(_, known)| known)
    }
}

/// Beginnings of words, of two bytes or more, with what is known of each.
pub(super) struct BeginningTable<T>(Vec<Vec<(&'static str, T)>>);

impl<T> Default for BeginningTable<T> {
    fn default() -> Self {
        Self((0..ROWS).map(|_| Vec::new()).collect())
    }
}

impl<T> BeginningTable<T> {
    fn row([first, second]: [u8; 2]) -> usize {
        (usize::from(first) * 37 + usize::from(second)) % ROWS
    }

    /// Adds a beginning.
    pub(super) fn add(&mut self, start: &'static str, known: T) {
        debug_assert!(start.len() >= 2, "{start} has one byte");
        if let Some(first) = start.as_bytes().first_chunk() {
            self.0[Self::row(*first)].push((start, known));
        }
    }

    fn at(&self, two: Option<&[u8; 2]>) -> &[(&'static str, T)] {
        two.map_or(&[], |two| &self.0[Self::row(*two)])
    }

    /// Returns what is known of the beginnings of a word, in the order in which they were added.
    pub(super) fn of(&self, word: &str) -> impl Iterator<Item = &T> {
        let row = self.at(word.as_bytes().first_chunk());
        row.iter().filter(move |(start, _)| word.starts_with(start)).map(|(_, known)| known)
    }
}
