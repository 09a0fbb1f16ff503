//! A row of a page: what stands on it and where.

use crate::import::line::SourceLine;
use crate::import::pdf::content::Glyph;
use crate::import::recognise::{case_number, section};

/// From this gap on, in sizes of the font, a new cell begins; a new word does much earlier.
const CELL: f64 = 2.0;
const WORD: f64 = 0.18;

/// From this gap on the next column of a table may begin, where its head says so.
const NARROW: f64 = 0.8;

/// What stands before the entries of lists; fonts of signs have theirs in Unicode's private places.
const MARKS: [char; 9] = ['•', '▪', '◦', '●', '○', '·', '■', '\u{f0b7}', '\u{f0a7}'];

/// A row of a page.
#[derive(Debug)]
pub(super) struct PageRow {
    /// What stands on it, with tabs between cells.
    pub(super) text: String,
    /// What stands between gaps that may divide the cells of a table, and where each begins.
    pub(super) cells: Vec<(f64, String)>,
    /// Where each of them ends.
    pub(super) ends: Vec<f64>,
    /// Where a cell begins behind a tab.
    pub(super) tabs: Vec<f64>,
    /// Its baseline.
    pub(super) y: f64,
    pub(super) end: f64,
    pub(super) size: f64,
    /// The width of its first word.
    pub(super) word: f64,
    /// The font, when it is one.
    pub(super) font: Option<usize>,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// Where full rows end in the column that it stands in; none where the page has one.
    pub(super) margin: Option<f64>,
}

impl PageRow {
    /// Returns a row that says only what stands on it: what was put in the place of others.
    pub(super) fn line(text: String, y: f64, size: f64) -> Self {
        PageRow {
            text,
            cells: Vec::new(),
            ends: Vec::new(),
            tabs: Vec::new(),
            y,
            end: 0.0,
            size,
            word: 0.0,
            font: None,
            bold: false,
            margin: None,
        }
    }
}

/// Returns whether a line is the heading of a section, or the row of a case's number.
pub(super) fn is_heading(line: &SourceLine) -> bool {
    section::known(&line.plain).is_some() || case_number::row(line.without_bullet()).is_some()
}

/// Returns the rows of a page, from above.
pub(super) fn rows(glyphs: Vec<Glyph>) -> Vec<PageRow> {
    by_baseline(glyphs).into_iter().filter_map(row).collect()
}

/// A text on a row, and where it begins and ends.
#[derive(Debug)]
pub(super) struct PlacedWord {
    pub(super) x: f64,
    pub(super) end: f64,
    pub(super) text: String,
}

/// A row of a page by its words.
#[derive(Debug)]
pub(super) struct WordRow {
    pub(super) words: Vec<PlacedWord>,
    /// Its baseline.
    pub(super) y: f64,
    pub(super) size: f64,
}

impl WordRow {
    /// Returns the texts that stand apart from each other, as the cells of a table do.
    pub(super) fn cells(&self) -> Vec<Vec<String>> {
        let is_near = |one: &PlacedWord, next: &PlacedWord| next.x - one.end <= NARROW * self.size;
        let text =
            |words: &[PlacedWord]| words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        self.words.chunk_by(is_near).map(|words| vec![text(words)]).collect()
    }

    /// Returns where the texts begin that stand apart from what is before them, as the cells of a table do.
    pub(super) fn cell_starts(&self) -> impl Iterator<Item = f64> {
        let is_near = |one: &PlacedWord, next: &PlacedWord| next.x - one.end <= NARROW * self.size;
        self.words.chunk_by(is_near).skip(1).map(|words| words[0].x)
    }
}

/// Returns the words of each row of a page, from above.
pub(super) fn words(glyphs: &[Glyph]) -> Vec<WordRow> {
    let of_row = |mut glyphs: Vec<Glyph>| {
        glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
        let first = glyphs.iter().find(|glyph| !glyph.text.trim().is_empty())?;
        let (y, size) = (first.y, first.size);
        let (words, ends) = cells(&glyphs, WORD);
        let words = words.into_iter().zip(ends).map(|((x, text), end)| PlacedWord { x, end, text });
        Some(WordRow { words: words.collect(), y, size })
    };
    by_baseline(glyphs.to_vec()).into_iter().filter_map(of_row).collect()
}

/// Returns the letters of each row, from above.
fn by_baseline(mut glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows = Vec::new();
    let mut rest = glyphs;
    while let Some(first) = rest.iter().find(|glyph| !glyph.text.trim().is_empty()) {
        let reach = first.y + first.size * 0.4;
        let end = rest.iter().position(|glyph| glyph.y > reach).unwrap_or(rest.len());
        let after = rest.split_off(end.max(1));
        rows.push(rest);
        rest = after;
    }
    rows
}

/// Returns a row from its letters.
fn row(mut glyphs: Vec<Glyph>) -> Option<PageRow> {
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut text = String::new();
    let mut before: Option<&Glyph> = None;
    let (mut blank, mut word) = (false, None);
    let mut tabs = Vec::new();
    for glyph in &glyphs {
        if glyph.text.trim().is_empty() {
            blank = true;
            continue;
        }
        if let Some(before) = before {
            let (gap, size) = (glyph.x - before.end, glyph.size.max(before.size));
            // bold is made by printing twice
            if glyph.text == before.text && glyph.x - before.x < size * 0.1 {
                continue;
            }
            if gap > size * CELL && !is_mark(&text) {
                text.push('\t');
                tabs.push(glyph.x);
            } else if blank || gap > size * WORD {
                text.push(' ');
            }
            if text.ends_with([' ', '\t']) {
                word = word.or(Some(before.end));
            }
        }
        text.push_str(&glyph.text);
        blank = false;
        before = Some(glyph);
    }
    let last = before?;
    let first = glyphs.iter().find(|glyph| !glyph.text.trim().is_empty())?;
    let word = word.unwrap_or(last.end) - first.x;
    let (cells, ends) = cells(&glyphs, NARROW);
    Some(PageRow { end: last.end, word, cells, ends, tabs, ..set_row(text, first.y, &glyphs) })
}

/// Returns what stands between the gaps of a row that are wider than so many sizes of the font, and where each begins; and where
/// each ends.
fn cells(glyphs: &[Glyph], widest: f64) -> (Vec<(f64, String)>, Vec<f64>) {
    let mut out: Vec<(f64, String)> = Vec::new();
    let mut ends: Vec<f64> = Vec::new();
    let mut before: Option<&Glyph> = None;
    for glyph in glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()) {
        let gap = before.map_or(f64::INFINITY, |before| (glyph.x - before.end) / glyph.size.max(before.size));
        match out.last_mut() {
            Some((_, cell)) if gap <= widest => {
                cell.push_str(if gap > WORD { " " } else { "" });
                cell.push_str(&glyph.text);
            }
            _ => {
                out.push((glyph.x, glyph.text.clone()));
                ends.push(glyph.end);
            }
        }
        if let Some(end) = ends.last_mut() {
            *end = glyph.end;
        }
        before = Some(glyph);
    }
    (out, ends)
}

/// Returns a row with its words and how its letters are set.
fn set_row(text: String, y: f64, glyphs: &[Glyph]) -> PageRow {
    let visible = || glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty());
    let font = visible().map(|glyph| Some(glyph.font)).reduce(|all, font| all.filter(|_| all == font));
    PageRow {
        font: font.flatten(),
        bold: visible().all(|glyph| glyph.bold),
        ..PageRow::line(marked(text), y, glyphs.iter().map(|glyph| glyph.size).fold(0.0, f64::max))
    }
}

/// Returns whether a text is only the mark of a list, or the number of an item: what follows is no new cell.
fn is_mark(text: &str) -> bool {
    let number =
        text.ends_with(['.', ')']) && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'));
    number || text == "-" || text == "–" || text.chars().all(|c| MARKS.contains(&c))
}

/// Returns a text with the mark of a list made a dash, and ligatures made letters.
fn marked(text: String) -> String {
    let text = match text.strip_prefix(MARKS).and_then(|rest| rest.strip_prefix(' ')) {
        Some(rest) => format!("- {rest}"),
        None => text,
    };
    text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff").replace('ﬃ', "ffi").replace('ﬄ', "ffl")
}
