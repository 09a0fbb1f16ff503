//! Ruled tables to lines: the letters of each cell are read by themselves, as those of a Word file's table are.

use std::collections::HashSet;

use crate::import::agenda_table;
use crate::import::cells;
use crate::import::pdf::content::Glyph;
use crate::import::pdf::grid::{self, Grid, Place};
use crate::import::pdf::paragraph::{divides_word, goes_on, join, join_word};
use crate::import::pdf::row::{self, PageRow};
use crate::import::pdf::unread::ReadablePage;
use crate::import::pdf::unruled;
use crate::import::recognise::text::bullet;

/// Rows of a paragraph in a cell are no further apart, in sizes of the font.
const NEAR: f64 = 1.6;

/// The most that a cell's text stands in from its border, in points.
const MOST_PADDING: f64 = 12.0;

/// The most rows above and below a table that may be the head and the foot of a page: the table goes on over them.
const MOST_BETWEEN: usize = 4;

/// A part of a page.
#[derive(Debug)]
pub(super) enum PagePart {
    /// Letters outside of tables.
    Text(Vec<Glyph>),
    /// A table.
    Table(RuledTable),
}

/// A ruled table with what its cells say.
#[derive(Debug)]
pub(super) struct RuledTable {
    grid: Grid,
    /// Its rows, each with its cells, each with its paragraphs.
    rows: Vec<Vec<Vec<String>>>,
    /// What of it stands in bold.
    bold: HashSet<String>,
    /// The size of its letters.
    size: f64,
}

/// Returns the parts of each page, from above. A table that goes on over the page stands where it begins.
pub(super) fn parts(pages: Vec<ReadablePage>) -> Vec<Vec<PagePart>> {
    let mut out: Vec<Vec<PagePart>> = Vec::new();
    for page in pages {
        let open = out.iter_mut().rev().find_map(|before| last_table(before));
        let mut parts = page_parts(page, open.map(|table| &table.grid));
        if let Some((open, at)) =
            out.iter_mut().rev().find_map(|before| last_table(before)).zip(first_table(&parts))
            && let PagePart::Table(next) = parts.remove(at)
            && let Some(apart) = open.take(next)
        {
            parts.insert(at, PagePart::Table(apart));
        }
        out.push(parts);
    }
    out
}

/// Returns the table that a page ends with, but for its foot; nothing where a text stands below it.
fn last_table(parts: &mut [PagePart]) -> Option<&mut RuledTable> {
    let at = parts.iter().rposition(|part| matches!(part, PagePart::Table(_)))?;
    let is_end = parts[at + 1..].iter().all(PagePart::is_edge);
    match &mut parts[at] {
        PagePart::Table(table) if is_end => Some(table),
        _ => None,
    }
}

/// Returns where the table stands that a page begins with, but for its head.
fn first_table(parts: &[PagePart]) -> Option<usize> {
    let at = parts.iter().position(|part| matches!(part, PagePart::Table(_)))?;
    parts[..at].iter().all(PagePart::is_edge).then_some(at)
}

impl PagePart {
    /// Returns whether it may be the head or the foot of a page.
    fn is_edge(&self) -> bool {
        match self {
            PagePart::Table(_) => false,
            PagePart::Text(glyphs) => row::rows(glyphs.clone()).len() <= MOST_BETWEEN,
        }
    }
}

/// Returns the parts of a page, with which a table of the page before may go on.
fn page_parts(page: ReadablePage, before: Option<&Grid>) -> Vec<PagePart> {
    let mut left = page.glyphs;
    let mut parts = Vec::new();
    let mut grids = grid::grids(&page.rules);
    if grids.is_empty() {
        let continued = before.and_then(|before| unruled::continued(&left, before));
        let new = || unruled::grid(&left).filter(|grid| has_items(grid, &left));
        grids.extend(continued.or_else(new));
    }
    for grid in grids {
        let is_inside = |glyph: &Glyph| grid.cell(place(glyph)).is_some();
        let (inside, outside): (Vec<Glyph>, Vec<Glyph>) = left.into_iter().partition(is_inside);
        match RuledTable::of(inside, grid) {
            Ok(table) => {
                let top = table.grid.top();
                let (above, below) = outside.into_iter().partition(|glyph| glyph.y <= top);
                parts.push(PagePart::Text(above));
                parts.push(PagePart::Table(table));
                left = below;
            }
            Err(inside) => left = outside.into_iter().chain(inside).collect(),
        }
    }
    parts.push(PagePart::Text(left));
    parts
}

/// Returns whether the letters in a table's cells make it one of items.
fn has_items(grid: &Grid, glyphs: &[Glyph]) -> bool {
    let inside = glyphs.iter().filter(|glyph| grid.cell(place(glyph)).is_some()).cloned().collect();
    RuledTable::of(inside, grid.clone()).is_ok_and(|table| agenda_table::unfold(&table.rows).is_some())
}

/// Returns the place by which a letter stands in a cell.
fn place(glyph: &Glyph) -> Place {
    Place { x: f64::midpoint(glyph.x, glyph.end), y: glyph.y - glyph.size * 0.3 }
}

impl RuledTable {
    /// Returns a table with the letters in its cells; or the letters, where less than two cells of a row say something.
    fn of(glyphs: Vec<Glyph>, grid: Grid) -> Result<Self, Vec<Glyph>> {
        let (height, width) = (grid.rows.len() - 1, grid.columns.len() - 1);
        let mut cells: Vec<Vec<Vec<Glyph>>> = vec![vec![Vec::new(); width]; height];
        for glyph in &glyphs {
            if let Some((row, column)) = grid.cell(place(glyph)) {
                cells[row][column].push(glyph.clone());
            }
        }
        let is_full = |cell: &Vec<Glyph>| cell.iter().any(|glyph| !glyph.text.trim().is_empty());
        if !cells.iter().any(|row| row.iter().filter(|cell| is_full(cell)).count() > 1) {
            return Err(glyphs);
        }
        let size = glyphs.first().map_or(0.0, |glyph| glyph.size);
        let padding = padding(&cells, &grid);
        let mut table = RuledTable { grid, rows: Vec::new(), bold: HashSet::new(), size };
        for (at, row) in cells.into_iter().enumerate() {
            let is_divided = |column: usize| table.grid.is_divided(at, column);
            let begun = row.into_iter().enumerate().filter(|(column, _)| is_divided(*column));
            let paragraphs = begun.map(|(column, glyphs)| {
                let next = (column + 1..width).find(|next| is_divided(*next)).unwrap_or(width);
                table.paragraphs(glyphs, table.grid.columns[next] - padding)
            });
            let paragraphs: Vec<Vec<(String, bool)>> = paragraphs.collect();
            table.add(paragraphs);
        }
        Ok(table)
    }

    /// Returns the paragraphs of a cell whose full rows end at a margin, and whether each is bold; empty ones divide.
    fn paragraphs(&self, glyphs: Vec<Glyph>, margin: f64) -> Vec<(String, bool)> {
        let mut out: Vec<(String, bool)> = Vec::new();
        let mut last: Option<PageRow> = None;
        for row in row::rows(glyphs) {
            let is_near =
                last.as_ref().is_some_and(|above| row.y - above.y <= NEAR * row.size.max(above.size));
            let is_more = is_near && last.as_ref().is_some_and(|above| goes_on(above, &row, margin));
            let is_divided = is_near && last.as_ref().is_some_and(|above| divides_word(&above.text));
            match out.last_mut().filter(|_| is_more || is_divided) {
                Some((text, is_bold)) => {
                    if is_divided {
                        join_word(text, &row.text);
                    } else {
                        join(text, &row.text);
                    }
                    *is_bold &= row.bold;
                }
                None => {
                    out.extend((last.is_some() && !is_near).then(|| (String::new(), false)));
                    out.push((row.text.clone(), row.bold));
                }
            }
            last = Some(row);
        }
        out
    }

    fn add(&mut self, row: Vec<Vec<(String, bool)>>) {
        let bold = row.iter().flatten().filter(|(_, is_bold)| *is_bold);
        self.bold.extend(bold.map(|(text, _)| text.clone()));
        let texts = |cell: Vec<(String, bool)>| cell.into_iter().map(|(text, _)| text).collect();
        self.rows.push(row.into_iter().map(texts).collect());
    }

    /// Takes the rows of a table with the same columns, which goes on on the next page; gives it back where it is another.
    fn take(&mut self, mut next: RuledTable) -> Option<RuledTable> {
        if !self.grid.has_columns_of(&next.grid) {
            return Some(next);
        }
        // the head stands over the table again
        let from = usize::from(next.rows.first() == self.rows.first());
        let mut rows = next.rows.drain(from..).peekable();
        if let Some(row) = rows.next_if(|row| goes_on_over_page(row))
            && let Some(open) = self.rows.last_mut()
        {
            open.iter_mut().zip(row).for_each(|(open, cell)| join_cell(open, cell));
        }
        self.rows.extend(rows);
        self.bold.extend(next.bold);
        None
    }

    /// Returns its lines, as those of a table in any other document.
    pub(super) fn lines(self) -> Vec<PageRow> {
        let (y, size, bold) = (self.grid.top(), self.size, self.bold);
        let line =
            |text: String| PageRow { bold: bold.contains(text.trim()), ..PageRow::line(text, y, size) };
        cells::table(self.rows).into_iter().map(line).collect()
    }
}

/// Returns whether the first row of a page goes on with the last one of the page before: its first cell is empty, or goes on
/// with a small letter.
fn goes_on_over_page(row: &[Vec<String>]) -> bool {
    row.first().and_then(|cell| cell.first()).is_none_or(|text| text.starts_with(char::is_lowercase))
}

/// Puts the rest of a cell under its beginning, and within its last paragraph where that is open.
fn join_cell(open: &mut Vec<String>, mut rest: Vec<String>) {
    let is_open = |text: &String| !text.ends_with(['.', ':', '!', '?']);
    let goes_on =
        rest.first().is_some_and(|text| !text.starts_with(char::is_uppercase) && bullet(text).is_none());
    if let Some(last) = open.last_mut().filter(|last| goes_on && is_open(last)) {
        let text = rest.remove(0);
        if divides_word(last) {
            join_word(last, &text);
        } else {
            join(last, &text);
        }
    }
    open.append(&mut rest);
}

/// Returns how far the texts stand in from the lines to their left.
fn padding(cells: &[Vec<Vec<Glyph>>], grid: &Grid) -> f64 {
    let of_cell = |(left, cell): (&f64, &Vec<Glyph>)| {
        let visible = cell.iter().filter(|glyph| !glyph.text.trim().is_empty());
        visible.map(|glyph| glyph.x - left).reduce(f64::min)
    };
    let all = cells.iter().flat_map(|row| grid.columns.iter().zip(row).filter_map(of_cell));
    all.fold(MOST_PADDING, f64::min).max(0.0)
}
