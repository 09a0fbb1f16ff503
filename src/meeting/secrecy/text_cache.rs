//! A small cache of what was read of a text: some twenty functions, one after the other, read the same line and its parts.

use std::cell::RefCell;
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

/// How many texts are remembered.
const REMEMBERED: usize = 256;
/// The longest text that is remembered, in bytes.
const LONGEST: usize = 1_000;

/// Texts with what was read of each. Every text has one slot, given by its hash; the next text with that slot replaces it.
pub(super) struct TextCache<T>(RefCell<Vec<(String, T)>>);

impl<T: Clone + Default> TextCache<T> {
    /// Returns an empty cache.
    pub(super) fn new() -> Self {
        Self(RefCell::new(vec![Default::default(); REMEMBERED]))
    }

    /// Returns what was read of a text, or reads it.
    pub(super) fn of(&self, text: &str, read: impl FnOnce(&str) -> T) -> T {
        #[cfg(test)]
        if in_full::is_on() {
            return read(text);
        }
        // the empty text is what each place is made with
        if text.is_empty() || text.len() > LONGEST {
            return read(text);
        }
        let place = place(text);
        if let Some((_, value)) = self.0.borrow().get(place).filter(|(known, _)| known == text) {
            return value.clone();
        }
        let value = read(text);
        let (known, cached) = &mut self.0.borrow_mut()[place];
        text.clone_into(known);
        *cached = value.clone();
        value
    }
}

/// Returns the place of a text.
fn place(text: &str) -> usize {
    FxBuildHasher.hash_one(text) as usize % REMEMBERED
}

/// Whether every text is read in full on this thread, as if it were the first.
#[cfg(test)]
pub(super) mod in_full {
    use std::cell::Cell;

    thread_local! {
        static IS_ON: Cell<bool> = const { Cell::new(false) };
    }

    /// Returns whether every text is read in full.
    pub(in super::super) fn is_on() -> bool {
        IS_ON.get()
    }

    /// Does work with every text read in full.
    pub(in super::super) fn during<T>(work: impl FnOnce() -> T) -> T {
        IS_ON.set(true);
        let done = work();
        IS_ON.set(false);
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    thread_local! {
        static LENGTHS: TextCache<usize> = TextCache::new();
    }

    #[test]
    fn a_text_is_read_once_as_long_as_no_other_takes_its_place() {
        let texts: Vec<String> = (0..2_000).map(|n| format!("Vej {n}")).collect();
        LENGTHS.with(|lengths| {
            for text in &texts {
                assert_eq!(lengths.of(text, str::len), text.len());
                assert_eq!(lengths.of(text, |_| 0), text.len());
            }
            assert!(texts.iter().all(|text| lengths.of(text, str::len) == text.len()));
            let long = "a".repeat(LONGEST + 1);
            assert_eq!(lengths.of(&long, str::len), long.len());
            assert_eq!(lengths.of(&long, |_| 0), 0);
        });
    }
}
