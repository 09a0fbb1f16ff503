//! A value cached until its key changes: frames are drawn more often than the meeting changes.

use std::cell::RefCell;

/// The last value, and its key.
#[derive(Debug)]
pub(super) struct Cache<K, V>(RefCell<Option<(K, V)>>);

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Cache(RefCell::new(None))
    }
}

impl<K: PartialEq, V: Clone> Cache<K, V> {
    /// Returns the value for a key: the cached one, or a new one.
    pub(super) fn get(&self, key: K, work: impl FnOnce() -> V) -> V {
        if let Some((_, known)) = self.0.borrow().as_ref().filter(|(last, _)| *last == key) {
            return known.clone();
        }
        let new = work();
        *self.0.borrow_mut() = Some((key, new.clone()));
        new
    }

    /// Returns the cached value, when its key passes a test.
    pub(super) fn last(&self, is_such: impl FnOnce(&K) -> bool) -> Option<V> {
        self.0.borrow().as_ref().filter(|(last, _)| is_such(last)).map(|(_, known)| known.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_once_a_key() {
        let (cache, mut done) = (Cache::default(), 0);
        for key in [1, 1, 2, 2, 1] {
            assert_eq!(
                cache.get(key, || {
                    done += 1;
                    key * 10
                }),
                key * 10
            );
        }
        assert_eq!(done, 3);
    }
}
