//! Which row of one list is which of another: the surest signs first, and no row twice.

use std::collections::HashMap;

use crate::meeting::{Item, Person, text};

/// How alike two titles are that stand under one number or one case.
const ALIKE: f32 = 0.5;
/// How alike two titles are that have nothing else in common.
const VERY_ALIKE: f32 = 0.75;

/// For each row of the one list, its fellow in the other.
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

    /// Pairing each free row with the first free one that is the same by some measure.
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

/// The items of one agenda in another.
pub(super) fn items(left: &[&Item], right: &[&Item]) -> Matches {
    let mut pairs = Pairing::new(left, right);
    pairs.stage(|a, b| a.title == b.title && a.agenda_fields() == b.agenda_fields());
    let (once, twice) = (cases(left), cases(right));
    let only = |case: &str| once.get(case) == Some(&1) && twice.get(case) == Some(&1);
    pairs.stage(|a, b| {
        let same = a.case_no.is_some() && a.case_no == b.case_no && a.case_no.as_deref().is_some_and(only);
        same && (alike(a, b) || is_numbered(a, b) || says_the_same(a, b))
    });
    pairs.stage(|a, b| is_numbered(a, b) && alike(a, b));
    pairs.stage(|a, b| fold(&a.title) == fold(&b.title));
    by_likeness(&mut pairs);
    between(&mut pairs);
    pairs.of
}

fn cases<'a>(items: &[&'a Item]) -> HashMap<&'a str, usize> {
    let mut count = HashMap::new();
    for case in items.iter().filter_map(|item| item.case_no.as_deref()) {
        *count.entry(case).or_default() += 1;
    }
    count
}

fn is_numbered(a: &Item, b: &Item) -> bool {
    !a.number.is_empty() && a.number == b.number
}

fn alike(a: &Item, b: &Item) -> bool {
    text::similar(&a.title, &b.title) >= ALIKE
}

fn says_the_same(a: &Item, b: &Item) -> bool {
    let recommends = a.indstilling.is_some() && a.indstilling == b.indstilling;
    recommends || !a.sections.is_empty() && a.sections == b.sections
}

/// Two cases are two items, however alike they are called.
fn is_other_case(a: &Item, b: &Item) -> bool {
    a.case_no.is_some() && b.case_no.is_some() && a.case_no != b.case_no
}

/// Figures tell titles apart that are otherwise alike: "Budget 2026" is not "Budget 2027".
fn figures(title: &str) -> Vec<&str> {
    title.split(|c: char| !c.is_ascii_digit()).filter(|figure| !figure.is_empty()).collect()
}

/// The rest by their titles alone, the most alike first.
fn by_likeness(pairs: &mut Pairing<'_, Item>) {
    let mut found: Vec<(f32, usize, usize)> = Vec::new();
    for (i, a) in pairs.left.iter().enumerate().filter(|(i, _)| pairs.of[*i].is_none()) {
        for (j, b) in pairs.right.iter().enumerate().filter(|(j, _)| !pairs.taken[*j]) {
            if !is_other_case(a, b) && figures(&a.title) == figures(&b.title) {
                let likeness = text::similar(&a.title, &b.title);
                found.extend((likeness >= VERY_ALIKE).then_some((likeness, i, j)));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, i, j) in found {
        if pairs.of[i].is_none() && !pairs.taken[j] {
            pairs.pair(i, j);
        }
    }
}

/// What has another title, by its place: between the same neighbours, with the same number and the same words.
fn between(pairs: &mut Pairing<'_, Item>) {
    for i in 0..pairs.left.len() {
        if pairs.of[i].is_some() {
            continue;
        }
        let before = pairs.of[..i].iter().rev().find_map(|of| *of).map_or(0, |j| j + 1);
        let after = pairs.of[i + 1..].iter().find_map(|of| *of).unwrap_or(pairs.right.len());
        let a = pairs.left[i];
        let fits = |j: &usize| {
            let b = pairs.right[*j];
            !pairs.taken[*j] && is_numbered(a, b) && says_the_same(a, b) && !is_other_case(a, b)
        };
        if let Some(j) = (before..after).find(fits) {
            pairs.pair(i, j);
        }
    }
}

/// The people of one list in another: by name and organisation, then by name where that leaves no doubt.
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

/// Words in lower case, without the signs between.
fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let folded = words.collect::<Vec<_>>().join(" ");
    // a name of signs alone is still a name
    if folded.is_empty() { lower } else { folded }
}
