//! Tables that a page rules: which lines stand together, and which cells they make.

use crate::import::pdf::path::Rule;

/// Lines that are no further apart are one, in points: neighbours each draw their own border.
const SAME: f64 = 2.0;

/// How far a line may end before another one that it meets, in points.
const REACH: f64 = 3.0;

/// The most lines of a page of which tables are made; what has more is a drawing.
const MOST: usize = 1000;

/// A place on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A table's lines.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// Where its columns begin, and where the last one ends.
    pub(super) columns: Vec<f64>,
    /// Where its rows begin, and where the last one ends.
    pub(super) rows: Vec<f64>,
    rules: Vec<Rule>,
}

/// Returns the tables that the lines of a page make, from above. A table within a cell of another is none of them.
pub(super) fn grids(rules: &[Rule]) -> Vec<Grid> {
    let rules = joined(rules);
    if rules.len() > MOST {
        return Vec::new();
    }
    let mut grids: Vec<Grid> = connected(&rules).into_iter().filter_map(Grid::of).collect();
    grids.sort_by(|a, b| b.width().total_cmp(&a.width()));
    let mut outer: Vec<Grid> = Vec::new();
    for grid in grids {
        if !outer.iter().any(|other| other.overlaps(&grid)) {
            outer.push(grid);
        }
    }
    outer.sort_by(|a, b| a.top().total_cmp(&b.top()));
    outer
}

/// Returns the lines with those in one that lie on each other or go on where another ends.
fn joined(rules: &[Rule]) -> Vec<Rule> {
    let mut sorted = rules.to_vec();
    sorted.sort_by(|a, b| a.is_level.cmp(&b.is_level).then(a.at.total_cmp(&b.at)));
    let is_same =
        |above: &Rule, below: &Rule| above.is_level == below.is_level && below.at - above.at <= SAME;
    let mut out: Vec<Rule> = Vec::new();
    for along in sorted.chunk_by_mut(is_same) {
        let at = along.iter().map(|rule| rule.at).sum::<f64>() / along.len() as f64;
        along.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = out.len();
        for rule in along {
            match out[first..].last_mut().filter(|open| rule.from <= open.to + REACH) {
                Some(open) => open.to = open.to.max(rule.to),
                None => out.push(Rule { at, ..*rule }),
            }
        }
    }
    out
}

/// Returns the lines that meet each other, directly or over others.
fn connected(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let mut left: Vec<Rule> = rules.to_vec();
    let mut out = Vec::new();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut at = 0;
        while at < group.len() {
            let rule = group[at];
            let (near, apart): (Vec<Rule>, Vec<Rule>) =
                left.into_iter().partition(|other| meet(&rule, other));
            group.extend(near);
            left = apart;
            at += 1;
        }
        out.push(group);
    }
    out
}

fn meet(one: &Rule, other: &Rule) -> bool {
    let is_on = |at: f64, rule: &Rule| at >= rule.from - REACH && at <= rule.to + REACH;
    one.is_level != other.is_level && is_on(one.at, other) && is_on(other.at, one)
}

impl Grid {
    /// Returns the table that some lines make: two columns or more. Lines that go on behind the last one across open a
    /// column or a row that has no line on its other side.
    fn of(rules: Vec<Rule>) -> Option<Grid> {
        let places = |is_level: bool| -> Vec<f64> {
            let across = rules.iter().filter(|rule| rule.is_level == is_level).map(|rule| rule.at);
            let along = rules.iter().filter(|rule| rule.is_level != is_level);
            let mut places: Vec<f64> = across.chain(along.flat_map(|rule| [rule.from, rule.to])).collect();
            places.sort_by(f64::total_cmp);
            places.dedup_by(|next, place| *next - *place <= 2.0 * REACH);
            places
        };
        let uprights = rules.iter().filter(|rule| !rule.is_level).count();
        let (columns, rows) = (places(false), places(true));
        (uprights > 0 && columns.len() > 2 && rows.len() > 1).then_some(Grid { columns, rows, rules })
    }

    /// Returns a table with its columns and rows at some places, each of them divided from the next.
    pub(super) fn at(columns: Vec<f64>, rows: Vec<f64>) -> Grid {
        let rules = |is_level: bool, places: &[f64], along: &[f64]| -> Vec<Rule> {
            let (from, to) = along.first().zip(along.last()).map_or((0.0, 0.0), |(from, to)| (*from, *to));
            places.iter().map(|at| Rule { is_level, at: *at, from, to }).collect()
        };
        let rules = [rules(true, &rows, &columns), rules(false, &columns, &rows)].concat();
        Grid { columns, rows, rules }
    }

    /// Returns where it begins on the page.
    pub(super) fn top(&self) -> f64 {
        self.rows.first().copied().unwrap_or_default()
    }

    fn bottom(&self) -> f64 {
        self.rows.last().copied().unwrap_or_default()
    }

    fn left(&self) -> f64 {
        self.columns.first().copied().unwrap_or_default()
    }

    fn right(&self) -> f64 {
        self.columns.last().copied().unwrap_or_default()
    }

    fn width(&self) -> f64 {
        self.right() - self.left()
    }

    fn overlaps(&self, other: &Grid) -> bool {
        let is_beside = self.right() <= other.left() + REACH || other.right() <= self.left() + REACH;
        let is_apart = self.bottom() <= other.top() + REACH || other.bottom() <= self.top() + REACH;
        !is_beside && !is_apart
    }

    /// Returns the row and the column of the cell that a place is in: the first of both where no line stands between.
    pub(super) fn cell(&self, place: Place) -> Option<(usize, usize)> {
        let among = |places: &[f64], at: f64| {
            let after = places.iter().position(|line| *line > at)?;
            after.checked_sub(1).filter(|index| index + 1 < places.len())
        };
        let (mut row, mut column) = (among(&self.rows, place.y)?, among(&self.columns, place.x)?);
        while column > 0 && !self.is_ruled(false, self.columns[column], middle(&self.rows, row)) {
            column -= 1;
        }
        while row > 0 && !self.is_ruled(true, self.rows[row], middle(&self.columns, column)) {
            row -= 1;
        }
        Some((row, column))
    }

    /// Returns whether the cells before and behind a line are apart there.
    fn is_ruled(&self, is_level: bool, at: f64, place: f64) -> bool {
        let is_near = |rule: &Rule| rule.is_level == is_level && (rule.at - at).abs() <= 2.0 * REACH;
        self.rules.iter().any(|rule| is_near(rule) && rule.from - SAME <= place && place <= rule.to + SAME)
    }

    /// Returns whether cells that are one in their row reach over the line before a column.
    pub(super) fn is_divided(&self, row: usize, column: usize) -> bool {
        column == 0 || self.is_ruled(false, self.columns[column], middle(&self.rows, row))
    }

    /// Returns whether another table has its columns at the same places; without lines the last one ends where its words do.
    pub(super) fn has_columns_of(&self, other: &Grid) -> bool {
        let starts = self.columns.iter().zip(&other.columns).take(self.columns.len() - 1);
        self.columns.len() == other.columns.len()
            && starts.into_iter().all(|(one, two)| (one - two).abs() <= 2.0 * REACH)
    }
}

fn middle(places: &[f64], at: usize) -> f64 {
    f64::midpoint(places[at], places[at + 1])
}
