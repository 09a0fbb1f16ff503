//! Tables of items that no lines rule: their rows begin with numbers that rise, and what stands beside the titles begins at the
//! same places row for row.

use crate::import::agenda_table::{self, number_of_cell};
use crate::import::pdf::content::Glyph;
use crate::import::pdf::grid::Grid;
use crate::import::pdf::row::{self, PlacedWord, WordRow};

/// What begins no further apart, in points, begins at one place.
const SAME: f64 = 2.5;

/// The fewest rows with numbers that make a table.
const FEWEST: usize = 3;

/// Rows that are further apart, in sizes of the font, are not of one table.
const APART: f64 = 6.0;

/// The widest blank between the words of a text, in sizes of the font.
const WIDEST_BLANK: f64 = 0.5;

/// How far above its baseline a row begins, in sizes of the font.
const RISE: f64 = 0.95;

/// Where the columns of a table begin.
struct ColumnStarts {
    numbers: f64,
    /// Where the titles do: at the numbers, where both stand in one column.
    titles: f64,
    /// Those beside the titles.
    beside: Vec<f64>,
}

/// Returns the table of items on a page, where it has one: each row from its number to the next.
pub(super) fn grid(glyphs: &[Glyph]) -> Option<Grid> {
    let rows = row::words(glyphs);
    let numbered = longest_run(&rows);
    let first = *numbered.first().filter(|_| numbered.len() >= FEWEST)?;
    let head = first.checked_sub(1).filter(|above| agenda_table::is_head(&rows[*above].cells()));
    let columns = ColumnStarts::of(&rows, &numbered);
    if columns.beside.is_empty() { None } else { columns.table(&rows, head, &numbered) }
}

/// Returns the rows of a page with which a table of the page before goes on, in the same columns.
pub(super) fn continued(glyphs: &[Glyph], before: &Grid) -> Option<Grid> {
    let starts: Vec<f64> = before.columns[..before.columns.len() - 1].iter().map(|x| x + SAME).collect();
    let [numbers, titles, ref beside @ ..] = starts[..] else { return None };
    let columns = ColumnStarts { numbers, titles, beside: beside.to_vec() };
    let rows = row::words(glyphs);
    let is_at = |word: &PlacedWord, x: f64| (word.x - x).abs() <= SAME;
    let is_numbered = |row: &WordRow| {
        number(row).is_some() && is_at(&row.words[0], numbers) && is_at(&row.words[1], titles)
    };
    let numbered: Vec<usize> = (0..rows.len()).filter(|at| is_numbered(&rows[*at])).collect();
    columns.table(&rows, None, &numbered)
}

/// Returns the number that a row begins with, where a title follows.
fn number(row: &WordRow) -> Option<usize> {
    row.words.first().and_then(|word| number_of_cell(&word.text)).filter(|_| row.words.len() > 1)
}

/// Returns the rows that begin with numbers that rise by one and have their titles at one place: the longest such run.
fn longest_run(rows: &[WordRow]) -> Vec<usize> {
    let all: Vec<(usize, usize)> =
        rows.iter().enumerate().filter_map(|(at, row)| Some((at, number(row)?))).collect();
    let is_same = |one: &WordRow, other: &WordRow| (one.words[1].x - other.words[1].x).abs() <= SAME;
    let runs = all.chunk_by(|above, below| below.1 == above.1 + 1 && is_same(&rows[above.0], &rows[below.0]));
    let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
    longest.iter().map(|(at, _)| *at).collect()
}

impl ColumnStarts {
    /// Returns where the columns begin: beside the titles at the places where half of the rows with numbers, or more, have
    /// something.
    fn of(rows: &[WordRow], numbered: &[usize]) -> Self {
        let (first, last) = (numbered[0], numbered[numbered.len() - 1]);
        let (numbers, titles) = (rows[first].words[0].x, rows[first].words[1].x);
        // "1. Velkomst" over "og kaffe": what goes on stands under the number
        let goes_on = |row: &WordRow| {
            number(row).is_none() && row.words.first().is_some_and(|word| (word.x - numbers).abs() <= SAME)
        };
        let titles = if rows[first..last].iter().any(goes_on) { numbers } else { titles };
        let behind = rows[first].words[1].x + SAME;
        let starts = numbered.iter().flat_map(|at| rows[*at].cell_starts());
        let mut starts: Vec<f64> = starts.filter(|x| *x > behind).collect();
        starts.sort_by(f64::total_cmp);
        let columns = starts.chunk_by(|one, next| next - one <= SAME);
        let beside = columns.filter(|column| column.len() * 2 >= numbered.len()).map(|column| column[0]);
        ColumnStarts { numbers, titles, beside: beside.collect() }
    }

    /// Returns the table with rows at some numbers; before the first its head, or what the item of the page before goes on with.
    fn table(&self, rows: &[WordRow], head: Option<usize>, numbered: &[usize]) -> Option<Grid> {
        let (first, last) = (*numbered.first()?, *numbered.last()?);
        let is_near = |above: usize| rows[above + 1].y - rows[above].y <= APART * rows[above].size;
        let above = (0..first).rev().take_while(|&at| is_near(at) && self.holds(&rows[at]));
        let begin = head.unwrap_or(first - above.count());
        let below = (last + 1..rows.len()).take_while(|&at| is_near(at - 1) && self.holds(&rows[at]));
        let all = &rows[begin..last + 1 + below.count()];
        if all.iter().any(|row| self.is_crossed(row)) {
            return None;
        }
        let titles = (self.titles > self.numbers).then_some(self.titles);
        let starts = [self.numbers].into_iter().chain(titles).chain(self.beside.iter().copied());
        let ends = all.iter().flat_map(|row| &row.words).map(|word| word.end);
        // the last column may be empty
        let right = starts.clone().chain(ends).fold(0.0, f64::max) + 2.0 * SAME;
        let columns = starts.map(|x| x - SAME).chain([right]);
        let top = (begin < first).then_some(begin);
        let tops = top.iter().chain(numbered).map(|at| rows[*at].y - RISE * rows[*at].size);
        let bottom = all.last().map(|row| row.y + row.size * 0.5)?;
        Some(Grid::at(columns.collect(), tops.chain([bottom]).collect()))
    }

    /// Returns whether a row without a number stands in the columns behind the numbers.
    fn holds(&self, row: &WordRow) -> bool {
        row.words.first().is_some_and(|word| word.x >= self.titles - SAME) && !self.is_crossed(row)
    }

    /// Returns whether a row has a word over the beginning of a column, or words of one text before and behind it.
    fn is_crossed(&self, row: &WordRow) -> bool {
        self.beside.iter().any(|column| {
            let is_over = |word: &PlacedWord| word.x < column - SAME && word.end > column - SAME;
            let is_text = |two: &[PlacedWord]| {
                (two[1].x - column).abs() <= SAME && two[1].x - two[0].end <= WIDEST_BLANK * row.size
            };
            row.words.iter().any(is_over) || row.words.windows(2).any(is_text)
        })
    }
}
