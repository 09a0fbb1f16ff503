//! Which item of one agenda is which of another, and how certain that is.
//!
//! Rows that are equal in all but the number go together in their order. The rest is assigned over the whole
//! list at once, so that no row takes the partner of another by coming first. A pair is certain when case,
//! title and indstilling, or a text that names the old title say so and no other row has as much in common
//! with either of them. The number alone makes nothing certain.

use super::Supply;
use super::assignment::assign;
use super::likeness::{ComparedItem, Likeness, is_equal, likeness, rows};
use crate::meeting::Item;

/// The least that a row has in common with another to be a rival without a partner: one title, or one text
/// and one indstilling.
const RIVAL: u32 = 8;
/// The share of two texts, in per cent, from which one may be the other.
const LIKE_TEXT: u32 = 50;
/// Makes a pair worth more in an assignment than any distance between its places.
const SCALE: i64 = 1_000_000;

/// The partner of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counterpart {
    /// Where it is.
    pub(super) at: usize,
    /// Whether it is beyond doubt.
    pub(super) is_certain: bool,
}

/// The pairs of two lists.
pub(super) struct Pairs {
    /// For each row of the left list, its counterpart in the right.
    pub(super) counterparts: Vec<Option<Counterpart>>,
    /// For each row of the left list, which rows of the right it may be as well.
    rivals: Vec<Vec<usize>>,
}

impl Pairs {
    /// Returns whether a row of the left list may be one of some rows of the right that must not be mistaken.
    pub(super) fn may_be(&self, left: usize, is_delicate: impl Fn(usize) -> bool) -> bool {
        let counterpart = self.counterparts[left]
            .filter(|counterpart| !counterpart.is_certain)
            .map(|counterpart| counterpart.at);
        let is_settled = self.counterparts[left].is_some_and(|counterpart| counterpart.is_certain);
        !is_settled && self.rivals[left].iter().chain(&counterpart).any(|&at| is_delicate(at))
    }

    /// Returns which rows of the left list may be a row of the right that has no certain counterpart.
    pub(super) fn claims(&self, right: usize) -> impl Iterator<Item = usize> + '_ {
        let claims = move |left: &usize| {
            let is_settled = self.counterparts[*left].is_some_and(|counterpart| counterpart.is_certain);
            let is_fellow = self.counterparts[*left].is_some_and(|counterpart| counterpart.at == right);
            !is_settled && (is_fellow || self.rivals[*left].contains(&right))
        };
        (0..self.counterparts.len()).filter(claims)
    }
}

/// Returns the items of a file among those that are known.
pub(super) fn pairs(left: &[&Item], right: &[&Item], kind: Supply) -> Pairs {
    pairs_among((left, left), (right, right), kind)
}

/// Returns the same of some rows of two lists, each with the whole list that they are taken from: what is
/// alike there may be meant as well, although it has another counterpart.
pub(super) fn pairs_among(
    (left, all_left): (&[&Item], &[&Item]),
    (right, all_right): (&[&Item], &[&Item]),
    kind: Supply,
) -> Pairs {
    let (a, b) = (rows(left, all_left), rows(right, all_right));
    let (all_a, all_b) = (rows(all_left, all_left), rows(all_right, all_right));
    // rows outside that say the same
    let outside = |row: &ComparedItem<'_>| {
        let count = |rows: &[ComparedItem<'_>]| rows.iter().filter(|other| is_equal(row, other)).count();
        count(&all_a) + count(&all_b) > count(&a) + count(&b)
    };
    let table: Vec<Vec<Likeness>> =
        a.iter().map(|a| b.iter().map(|b| likeness(a, b, kind)).collect()).collect();
    let mut of: Vec<Option<usize>> = vec![None; a.len()];
    let mut is_same = vec![false; a.len()];
    for (left, right) in equal_groups(&a, &b) {
        for (i, j) in left.iter().zip(&right) {
            of[*i] = Some(*j);
            is_same[*i] = !outside(&a[*i]) && (left.len() == 1 || has_neighbour(&a, *i, &b, *j));
        }
    }
    assign_rest(&table, b.len(), &mut of);
    let certain = certain(&table, &of, &is_same, |i, j| is_equal(&a[i], &b[j]));
    let rivals = (0..a.len()).map(|i| rivals(&table, &of, &certain, i)).collect();
    let counterpart =
        |(at, is_certain): (&Option<usize>, &bool)| at.map(|at| Counterpart { at, is_certain: *is_certain });
    Pairs { counterparts: of.iter().zip(&certain).map(counterpart).collect(), rivals }
}

/// Returns rows that are equal in all but the number, as many on the left as on the right.
fn equal_groups(a: &[ComparedItem<'_>], b: &[ComparedItem<'_>]) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut groups = Vec::new();
    let mut seen = vec![false; a.len()];
    for i in 0..a.len() {
        if seen[i] {
            continue;
        }
        let left: Vec<usize> = (i..a.len()).filter(|&k| is_equal(&a[i], &a[k])).collect();
        left.iter().for_each(|&k| seen[k] = true);
        let right: Vec<usize> = (0..b.len()).filter(|&k| is_equal(&a[i], &b[k])).collect();
        if left.len() == right.len() {
            groups.push((left, right));
        }
    }
    groups
}

/// Returns whether two rows have the same number, or are before or after the same title.
fn has_neighbour(a: &[ComparedItem<'_>], i: usize, b: &[ComparedItem<'_>], j: usize) -> bool {
    let title = |rows: &[ComparedItem<'_>], at: Option<usize>| {
        at.and_then(|at| rows.get(at)).map(|row| row.item.title.clone())
    };
    a[i].item.number == b[j].item.number
        || title(a, i.checked_sub(1)) == title(b, j.checked_sub(1))
        || title(a, Some(i + 1)) == title(b, Some(j + 1))
}

/// Assigns the rows without a counterpart over the whole list at once; of equal ones, those at like places.
fn assign_rest(table: &[Vec<Likeness>], columns: usize, of: &mut [Option<usize>]) {
    let free_rows: Vec<usize> = (0..of.len()).filter(|&i| of[i].is_none()).collect();
    let free_columns: Vec<usize> = (0..columns).filter(|j| !of.contains(&Some(*j))).collect();
    let worth = |i: usize, j: usize| match table[i][j].score {
        0 => 0,
        score => {
            let apart = i64::try_from(i.abs_diff(j)).unwrap_or(SCALE);
            (score * SCALE - (apart * apart).min(SCALE)).max(1)
        }
    };
    let scores: Vec<Vec<i64>> =
        free_rows.iter().map(|&i| free_columns.iter().map(|&j| worth(i, j)).collect()).collect();
    for (i, column) in free_rows.iter().zip(assign(&scores, free_columns.len())) {
        of[*i] = column.map(|column| free_columns[column]);
    }
}

/// Returns which pairs are beyond doubt: they say the same item, and no other row says as much.
fn certain(
    table: &[Vec<Likeness>],
    of: &[Option<usize>],
    is_same: &[bool],
    is_equal: impl Fn(usize, usize) -> bool,
) -> Vec<bool> {
    let certain = |i: usize| {
        let Some(j) = of[i] else { return false };
        let support = table[i][j].support;
        // equal rows that go together in their order are no rivals of each other
        let in_order = |other_i: usize, other_j: usize| is_same[i] && is_equal(other_i, other_j);
        let rival_right =
            (0..table[i].len()).any(|k| k != j && table[i][k].support >= support && !in_order(i, k));
        let rival_left =
            (0..table.len()).any(|k| k != i && table[k][j].support >= support && !in_order(k, j));
        // a text that is more like another row's shows that the title has moved
        let texts = table[i][j].texts;
        let is_other_text = |other: &Likeness| other.texts >= LIKE_TEXT && other.texts > texts;
        let contradicted =
            table[i].iter().any(is_other_text) || table.iter().any(|row| is_other_text(&row[j]));
        let speaks = is_same[i] || table[i][j].is_identity && !contradicted;
        speaks && !rival_right && !rival_left
    };
    (0..of.len()).map(certain).collect()
}

/// Returns which rows of the right list a row may be, other than its counterpart; not those that have a certain
/// one.
fn rivals(table: &[Vec<Likeness>], of: &[Option<usize>], certain: &[bool], i: usize) -> Vec<usize> {
    let least = of[i].map_or(RIVAL, |j| table[i][j].support.min(RIVAL));
    let is_settled = |j: usize| (0..of.len()).any(|k| certain[k] && of[k] == Some(j));
    let is_rival = |j: &usize| {
        let pair = table[i][*j];
        Some(*j) != of[i] && pair.score > 0 && pair.support >= least && !is_settled(*j)
    };
    (0..table[i].len()).filter(is_rival).collect()
}
