//! The best assignment of rows to columns by their scores: the Hungarian algorithm, O(n³).

/// Returns for each row of a rectangular table of scores its column, so that the sum of the scores is
/// greatest. A score of 0 makes no pair.
pub(super) fn assign(scores: &[Vec<i64>], columns: usize) -> Vec<Option<usize>> {
    let mut hungarian = Hungarian::new(scores, columns);
    for row in 1..=hungarian.size {
        hungarian.place(row);
    }
    let mut assigned = vec![None; scores.len()];
    for (column, &row) in hungarian.row_at.iter().enumerate().take(columns + 1).skip(1) {
        let row = row.wrapping_sub(1);
        if hungarian.score(row, column - 1) > 0 {
            assigned[row] = Some(column - 1);
        }
    }
    assigned
}

/// The state of the algorithm. Rows and columns count from 1; column 0 stands for the row that is being
/// placed.
struct Hungarian<'a> {
    scores: &'a [Vec<i64>],
    /// Rows and columns of the square table; what is beyond the scores is worth nothing.
    size: usize,
    of_rows: Vec<i64>,
    of_columns: Vec<i64>,
    /// Which row has a column; 0 for none.
    row_at: Vec<usize>,
}

impl<'a> Hungarian<'a> {
    fn new(scores: &'a [Vec<i64>], columns: usize) -> Self {
        let size = scores.len().max(columns);
        let zeros = vec![0_i64; size + 1];
        Hungarian { scores, size, of_rows: zeros.clone(), of_columns: zeros, row_at: vec![0; size + 1] }
    }

    fn score(&self, row: usize, column: usize) -> i64 {
        self.scores.get(row).and_then(|scores| scores.get(column)).copied().unwrap_or(0)
    }

    /// Places a row, and moves others where that is worth more.
    fn place(&mut self, row: usize) {
        self.row_at[0] = row;
        let (mut column, mut previous) = (0, vec![0_usize; self.size + 1]);
        let (mut least, mut used) = (vec![i64::MAX; self.size + 1], vec![false; self.size + 1]);
        while self.row_at[column] != 0 {
            used[column] = true;
            let (here, mut step, mut next) = (self.row_at[column], i64::MAX, 0);
            for other in 1..=self.size {
                if used[other] {
                    continue;
                }
                let cost = -self.score(here - 1, other - 1) - self.of_rows[here] - self.of_columns[other];
                if cost < least[other] {
                    (least[other], previous[other]) = (cost, column);
                }
                if least[other] < step {
                    (step, next) = (least[other], other);
                }
            }
            self.shift(step, &used, &mut least);
            column = next;
        }
        while column != 0 {
            (self.row_at[column], column) = (self.row_at[previous[column]], previous[column]);
        }
    }

    /// Shifts the potentials, so that the next column costs nothing.
    fn shift(&mut self, step: i64, used: &[bool], least: &mut [i64]) {
        for column in 0..=self.size {
            if used[column] {
                self.of_rows[self.row_at[column]] += step;
                self.of_columns[column] -= step;
            } else if least[column] != i64::MAX {
                least[column] -= step;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::assign;
    use proptest::{collection::vec, prelude::*};

    /// Returns the greatest sum by trying everything.
    fn best(scores: &[Vec<i64>], row: usize, taken: &mut Vec<bool>) -> i64 {
        let Some(of_row) = scores.get(row) else { return 0 };
        let mut most = best(scores, row + 1, taken);
        for column in 0..taken.len() {
            if !taken[column] {
                taken[column] = true;
                most = most.max(of_row[column] + best(scores, row + 1, taken));
                taken[column] = false;
            }
        }
        most
    }

    proptest! {
        #[test]
        fn no_assignment_is_better(table in (0..5usize, 0..5usize).prop_flat_map(|(rows, columns)| (vec(vec(0..9i64, columns), rows), Just(columns)))) {
            let (scores, columns) = table;
            let assigned = assign(&scores, columns);
            let mut columns_used: Vec<usize> = assigned.iter().flatten().copied().collect();
            columns_used.sort_unstable();
            columns_used.dedup();
            prop_assert_eq!(columns_used.len(), assigned.iter().flatten().count());
            let sum: i64 = assigned.iter().enumerate().filter_map(|(row, column)| Some(scores[row][(*column)?])).sum();
            prop_assert_eq!(sum, best(&scores, 0, &mut vec![false; columns]));
        }
    }
}
