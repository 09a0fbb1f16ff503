//! Columns: a page of two is read down the first and then down the second. A table is no such page.

use std::ops::Range;

use crate::import::pdf::content::Glyph;
use crate::import::recognise::{heading, name, people};

/// From this gap on, in sizes of the font, two columns may stand beside each other.
const GUTTER: f64 = 0.7;

/// How far a row of the second column may be set in, in points.
const SET_IN: f64 = 60.0;

/// Rows that are so much further apart than those of the lists are none of theirs.
const APART: f64 = 1.4;

/// How far above or below a row another one stands beside it, in sizes of the font: nearer than rows of one text; people in
/// lists tell by themselves.
const BESIDE: f64 = 0.95;
const BESIDE_IN_LISTS: f64 = 1.3;

/// The fewest rows that stand in both columns.
const FEWEST: usize = 5;

/// The fewest letters of a row in either column without blanks, on average: what is shorter are the cells of a table.
const LETTERS: usize = 14;

/// A part of a page that is read from above to below.
#[derive(Debug)]
pub(super) struct PageColumn {
    /// Its letters.
    pub(super) glyphs: Vec<Glyph>,
    /// Whether another text stands beside it.
    pub(super) is_one_of_several: bool,
}

/// A row of the page with its widest gaps.
struct BaselineRow {
    /// The places of its letters among those of the page.
    glyphs: Range<usize>,
    /// Its height on the page, and the size of its letters.
    y: f64,
    size: f64,
    /// Where it begins and ends.
    from: f64,
    to: f64,
    /// The gaps in it that may be a gutter.
    gaps: Vec<(f64, f64)>,
}

/// Returns the parts of a page, in the order in which one reads them.
pub(super) fn split(mut glyphs: Vec<Glyph>) -> Vec<PageColumn> {
    let part = |glyphs, is_one_of_several| PageColumn { glyphs, is_one_of_several };
    glyphs.retain(|glyph| !glyph.text.is_empty());
    let rows = baseline_rows(&mut glyphs);
    let Some(TwoColumns { region, gutter, are_texts }) = TwoColumns::of(&glyphs, &rows) else {
        return vec![part(glyphs, false)];
    };
    let (begin, end) = (rows[region.start].glyphs.start, rows[region.end - 1].glyphs.end);
    let below = glyphs.split_off(end);
    let (left, right): (Vec<Glyph>, Vec<Glyph>) =
        glyphs.split_off(begin).into_iter().partition(|glyph| glyph.x < gutter);
    // the rows of a list are none of a paragraph, however long
    vec![part(glyphs, false), part(left, are_texts), part(right, are_texts), part(below, false)]
}

/// Where two columns stand on a page.
struct TwoColumns {
    /// Their rows.
    region: Range<usize>,
    /// Where the second begins.
    gutter: f64,
    /// Whether they are texts, and no lists.
    are_texts: bool,
}

impl TwoColumns {
    /// Returns the columns of a page, where it has two.
    fn of(glyphs: &[Glyph], rows: &[BaselineRow]) -> Option<Self> {
        if let Some(headed) = (0..rows.len()).find_map(|head| Self::of_headed_lists(glyphs, rows, head)) {
            return Some(headed);
        }
        let near = gutter(rows, BESIDE);
        let gutter = near.or_else(|| gutter(rows, BESIDE_IN_LISTS))?;
        let lists = span(rows, |row| row.begins_at(gutter) || row.has_cell_at(gutter));
        match lists.filter(|lists| are_lists(glyphs, &rows[lists.clone()], gutter)) {
            Some(lists) => Self::of_lists(rows, lists, gutter),
            None => Self::of_texts(glyphs, rows, near?),
        }
    }

    /// Returns lists of people whose headings stand on one row: below it people and headings stand in both columns,
    /// and where they end the lists do.
    fn of_headed_lists(glyphs: &[Glyph], rows: &[BaselineRow], head: usize) -> Option<Self> {
        let [(_, start)] = rows[head].gaps[..] else { return None };
        let gutter = start - 1.5;
        let is_heading = |text: &String| people::group(text).is_some_and(|group| group.names.is_empty());
        let heads = sides(glyphs, &rows[head..=head], gutter);
        if !heads.iter().all(|side| side.len() == 1 && side.iter().all(is_heading)) {
            return None;
        }
        let is_list = |row: &&BaselineRow| {
            let is_apart = row.from >= gutter || row.to <= gutter || row.has_cell_at(gutter);
            is_apart
                && sides(glyphs, std::slice::from_ref(*row), gutter)
                    .iter()
                    .flatten()
                    .all(|text| is_entry(text))
        };
        let end = head + 1 + rows[head + 1..].iter().take_while(is_list).count();
        let is_told = sides(glyphs, &rows[head + 1..end], gutter).iter().all(|side| !side.is_empty());
        is_told.then_some(TwoColumns { region: head..end, gutter, are_texts: false })
    }

    /// Returns lists of people; where their rows stand beside each other a list goes on over the row, as in a table.
    /// What stands apart from them belongs to neither.
    fn of_lists(rows: &[BaselineRow], lists: Range<usize>, gutter: f64) -> Option<Self> {
        let paired = rows[lists.clone()].iter().filter(|row| row.has_cell_at(gutter)).count();
        if paired * 2 > lists.len() {
            return None;
        }
        let step = |at: usize| rows[at + 1].y - rows[at].y;
        let widest = (lists.start..lists.end - 1).map(step).fold(0.0, f64::max);
        let is_apart = |at: &usize| step(*at) > APART * widest;
        let first = (0..lists.start).rev().find(is_apart).map_or(0, |at| at + 1);
        let last = (lists.end - 1..rows.len() - 1).find(is_apart).map_or(rows.len(), |at| at + 1);
        let crosses = |row: &BaselineRow| row.from < gutter && row.to > gutter && !row.has_cell_at(gutter);
        let region = first..last;
        (!rows[region.clone()].iter().any(crosses)).then_some(TwoColumns { region, gutter, are_texts: false })
    }

    /// Returns texts that are read down the first column and then down the second.
    fn of_texts(glyphs: &[Glyph], rows: &[BaselineRow], gutter: f64) -> Option<Self> {
        let has_gap = |row: &BaselineRow| row.gaps.iter().any(|gap| gap.0 <= gutter && gutter <= gap.1);
        let stands_beside = |row: &BaselineRow| has_gap(row) || row.begins_at(gutter);
        let Range { start, end } = span(rows, stands_beside)?;
        let crosses = |row: &BaselineRow| row.from < gutter && row.to > gutter && !has_gap(row);
        // what is alone in its column belongs to it, and the number of the page to none
        let is_other = |row: &BaselineRow| crosses(row) || row.from > gutter + SET_IN && !stands_beside(row);
        let first = rows[..start].iter().rposition(is_other).map_or(0, |at| at + 1);
        let last = rows[end..].iter().position(is_other).map_or(rows.len(), |at| end + at);
        let region = first..last;
        let is_told =
            !rows[region.clone()].iter().any(crosses) && are_texts(glyphs, &rows[region.clone()], gutter);
        is_told.then_some(TwoColumns { region, gutter, are_texts: true })
    }
}

/// Returns the rows from the first to the last for which a condition holds.
fn span(rows: &[BaselineRow], holds: impl Fn(&BaselineRow) -> bool) -> Option<Range<usize>> {
    let first = rows.iter().position(&holds)?;
    Some(first..rows.iter().rposition(&holds)? + 1)
}

/// Returns the rows of a page by their baselines; the letters are put in their order.
fn baseline_rows(glyphs: &mut [Glyph]) -> Vec<BaselineRow> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows = Vec::new();
    let mut begin = 0;
    while begin < glyphs.len() {
        let reach = glyphs[begin].y + glyphs[begin].size * 0.4;
        let end =
            begin + glyphs[begin..].iter().position(|glyph| glyph.y > reach).unwrap_or(glyphs.len() - begin);
        let row = &mut glyphs[begin..end];
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
        let visible: Vec<&Glyph> = row.iter().filter(|glyph| !glyph.text.trim().is_empty()).collect();
        let gap = |pair: &[&Glyph]| {
            let (from, to) = (pair[0].end, pair[1].x);
            (to - from > GUTTER * pair[0].size.max(pair[1].size)).then_some((from, to))
        };
        rows.push(BaselineRow {
            glyphs: begin..end,
            y: visible.first().map_or(0.0, |glyph| glyph.y),
            size: visible.first().map_or(0.0, |glyph| glyph.size),
            from: visible.first().map_or(0.0, |glyph| glyph.x),
            to: visible.last().map_or(0.0, |glyph| glyph.end),
            gaps: visible.windows(2).filter_map(gap).collect(),
        });
        begin = end;
    }
    rows
}

/// Returns where the gutter is: the place near the middle that most rows leave free between their letters.
fn gutter(rows: &[BaselineRow], reach: f64) -> Option<f64> {
    let (from, to) = rows
        .iter()
        .filter(|row| row.to > row.from)
        .fold((f64::MAX, f64::MIN), |(from, to), row| (from.min(row.from), to.max(row.to)));
    let is_middle = |x: &f64| *x > from + (to - from) * 0.3 && *x < from + (to - from) * 0.7;
    // the second column begins where most gaps end, or where rows begin between those of the first
    let ends = |at: usize| {
        let row = &rows[at];
        let beside = is_middle(&row.from) && is_between(rows, at, reach);
        row.gaps.iter().map(|gap| gap.1).chain(beside.then_some(row.from))
    };
    let mut ends: Vec<i64> = (0..rows.len()).flat_map(ends).map(|end| end.round() as i64).collect();
    ends.sort_unstable();
    let most = ends.chunk_by(|a, b| a == b).max_by_key(|same| same.len())?;
    let place = *most.first()? as f64 - 1.5;
    (most.len() >= FEWEST && is_middle(&place)).then_some(place)
}

/// Returns whether a row stands beside one that ends to the left of it, no further off than so many sizes of the font.
fn is_between(rows: &[BaselineRow], at: usize, reach: f64) -> bool {
    let row = &rows[at];
    let is_beside = |other: &BaselineRow| other.to < row.from && (other.y - row.y).abs() < row.size * reach;
    let near = [at.checked_sub(1), Some(at + 1)];
    near.into_iter().flatten().filter_map(|near| rows.get(near)).any(is_beside)
}

impl BaselineRow {
    /// Returns whether it begins where the second column does.
    fn begins_at(&self, gutter: f64) -> bool {
        (self.from - gutter - 1.5).abs() < 1.5
    }

    /// Returns whether a cell of it begins there, behind a gap.
    fn has_cell_at(&self, gutter: f64) -> bool {
        self.gaps.iter().any(|gap| (gap.1 - gutter - 1.5).abs() < 1.5)
    }
}

/// Returns what stands on the rows to the left and to the right of the gutter.
fn sides(glyphs: &[Glyph], rows: &[BaselineRow], gutter: f64) -> [Vec<String>; 2] {
    [true, false].map(|is_left| {
        let text = |row: &BaselineRow| -> String {
            let side = glyphs[row.glyphs.clone()].iter().filter(|glyph| (glyph.x < gutter) == is_left);
            side.map(|glyph| glyph.text.as_str()).collect::<String>().trim().to_owned()
        };
        rows.iter().map(text).filter(|text| !text.is_empty()).collect()
    })
}

/// Returns whether a text is an entry of a list of people, or the heading of one.
fn is_entry(text: &str) -> bool {
    name::listed(text).is_some() || people::group(text).is_some() || people::is_nobody(text)
}

/// Returns whether both columns are lists of people with their headings.
fn are_lists(glyphs: &[Glyph], rows: &[BaselineRow], gutter: f64) -> bool {
    let sides = sides(glyphs, rows, gutter);
    sides
        .iter()
        .all(|rows| rows.iter().filter(|row| is_entry(row)).count() * 4 >= rows.len() * 3 && rows.len() > 2)
}

/// Returns whether both columns are texts: their rows are long, and do not pair off as the cells of a table do.
fn are_texts(glyphs: &[Glyph], rows: &[BaselineRow], gutter: f64) -> bool {
    let [left, right] = sides(glyphs, rows, gutter);
    let is_long = |rows: &[String]| {
        rows.len() >= FEWEST
            && rows.iter().map(|row| row.chars().filter(|c| !c.is_whitespace()).count()).sum::<usize>()
                >= LETTERS * rows.len()
    };
    let has_cells = rows.iter().filter(|row| row.gaps.len() > 1).count() * 4 > rows.len();
    let begins = |row: &&String| heading::parse(row).is_some();
    // the rows of an agenda with what was decided beside each
    let is_agenda = left.iter().filter(begins).count() * 5 > left.len() * 2;
    // a label, and what it is
    let is_form = left.iter().filter(|row| row.ends_with(':')).count() * 3 > left.len() * 2;
    is_long(&left) && is_long(&right) && !has_cells && !is_agenda && !is_form
}
