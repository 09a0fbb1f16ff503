//! Which person of one list is which of another: the surest signs first, and no row twice.

use super::likeness::fold;
use crate::meeting::Person;

/// For each row of the one list, its counterpart in the other.
pub(super) type Matches = Vec<Option<usize>>;

/// Two lists, partly paired.
struct Pairing<'a, T> {
    left: &'a [&'a T],
    right: &'a [&'a T],
    of: Matches,
    taken: Vec<bool>,
}

impl<'a, T> Pairing<'a, T> {
    fn new(left: &'a [&'a T], right: &'a [&'a T]) -> Self {
        Pairing { left, right, of: vec![None; left.len()], taken: vec![false; right.len()] }
    }

    fn pair(&mut self, i: usize, j: usize) {
        self.of[i] = Some(j);
        self.taken[j] = true;
    }

    /// Pairs each free row with the first free one that is the same by some measure.
    fn stage(&mut self, same: impl Fn(&T, &T) -> bool) {
        for i in 0..self.left.len() {
            let left = self.left[i];
            let fits = |j: &usize| !self.taken[*j] && same(left, self.right[*j]);
            if let Some(j) = (0..self.right.len()).find(|j| self.of[i].is_none() && fits(j)) {
                self.pair(i, j);
            }
        }
    }
}

/// Returns the people of one list in another: by name and organisation, then by name where that leaves no
/// doubt.
pub(super) fn people(left: &[&Person], right: &[&Person]) -> Matches {
    let mut pairs = Pairing::new(left, right);
    let named = |a: &Person, b: &Person| fold(&a.name) == fold(&b.name);
    pairs.stage(|a, b| Person { id: b.id.clone(), ..a.clone() } == *b);
    pairs.stage(|a, b| named(a, b) && fold_some(&a.org) == fold_some(&b.org));
    pairs.stage(|a, b| named(a, b) && (a.org.is_none() || b.org.is_none()));
    let only = |list: &[&Person], one: &Person| list.iter().filter(|other| named(one, other)).count() == 1;
    pairs.stage(|a, b| named(a, b) && only(left, a) && only(right, b));
    pairs.of
}

fn fold_some(text: &Option<String>) -> String {
    fold(text.as_deref().unwrap_or_default())
}
