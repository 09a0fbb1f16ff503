//! Letters to text: rows by their baselines, words by the gaps between letters, paragraphs by full rows.

use crate::import::line::{SourceLine, StyledText};
use crate::import::pdf::content::Glyph;
use crate::import::pdf::looks::RowLooks;
use crate::import::pdf::row::{PageRow, is_heading};
use crate::import::pdf::{columns, contents, label, running, table};
use crate::import::recognise::text::bullet;
use crate::import::recognise::{date_time, indstilling, name};

/// From this gap on, in sizes of the font, a new cell begins; a new word does much earlier.
const CELL: f64 = 2.0;
const WORD: f64 = 0.18;

/// From this gap on the next column of a table may begin, where its head says so.
const NARROW: f64 = 0.8;

/// What stands before the entries of lists; fonts of signs have theirs in Unicode's private places.
const MARKS: [char; 9] = ['•', '▪', '◦', '●', '○', '·', '■', '\u{f0b7}', '\u{f0a7}'];

/// A row is a paragraph of its own where no row of so many letters shows how wide the text is.
const WIDE: usize = 40;

/// The text of all pages, a form feed before each but the first.
pub(super) fn text(pages: Vec<Vec<Glyph>>) -> StyledText {
    let mut pages: Vec<Vec<PageRow>> = pages.into_iter().map(page_rows).collect();
    running::drop_repeated(&mut pages);
    contents::divide(&mut pages);
    let leading = leading(&pages);
    let margin = text_margin(&pages);
    let looks = RowLooks::of(&pages);
    let mut styles = Vec::new();
    let mut count = 0;
    let mut out = String::new();
    for (i, page) in pages.iter().enumerate() {
        if i > 0 {
            out.push_str("\n\u{c}");
            count += 1;
        }
        let mut last: Option<&PageRow> = None;
        for row in page {
            if let Some(before) = last {
                let near = row.y - before.y <= leading * 1.25 * row.size.max(before.size);
                if near && goes_on(before, row, before.margin.unwrap_or(margin)) {
                    join(&mut out, &row.text);
                    last = Some(row);
                    continue;
                }
                out.push_str(if near { "\n" } else { "\n\n" });
                count += if near { 1 } else { 2 };
            }
            out.push_str(&row.text);
            styles.extend(looks.style(row).map(|style| (count, style)));
            last = Some(row);
        }
    }
    StyledText { text: out, styles }
}

/// Where full rows end: where the longest do, or without long ones those that are wide.
fn text_margin(pages: &[Vec<PageRow>]) -> f64 {
    // what was put in the place of a table ends nowhere
    let is_text = |row: &&PageRow| !row.text.contains('\t') && row.end > 0.0;
    let texts = || pages.iter().flatten().filter(is_text);
    let long = texts().filter(|row| row.text.len() > 60 && !ends_in_contents(&row.text)).map(|row| row.end);
    let wide = texts().filter(|row| row.text.chars().count() >= WIDE).map(|row| row.end);
    long.reduce(f64::max).or_else(|| wide.reduce(f64::max)).unwrap_or(f64::INFINITY)
}

/// The rows of a page in the order in which one reads them: one column after the other.
fn page_rows(glyphs: Vec<Glyph>) -> Vec<PageRow> {
    let mut out = Vec::new();
    for column in columns::split(glyphs) {
        let mut rows = rows(column.glyphs);
        label::raise(&mut rows);
        table::divide_at_columns(&mut rows);
        let mut rows = table::unfold(rows);
        if column.is_one_of_several {
            let margin = rows.iter().map(|row| row.end).fold(0.0, f64::max);
            rows.iter_mut().for_each(|row| row.margin = Some(margin));
        }
        out.extend(rows);
    }
    out
}

/// The distance of rows within a paragraph, in sizes of the font: what the nearest quarter of all rows have.
fn leading(pages: &[Vec<PageRow>]) -> f64 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut all: Vec<f64> = pairs.map(|two| (two[1].y - two[0].y) / two[1].size.max(two[0].size)).collect();
    all.retain(|ratio| (0.9..2.5).contains(ratio));
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 4).copied().unwrap_or(1.2)
}

/// Returns whether a row goes on with the paragraph of the one before: its first word found no room there.
fn goes_on(before: &PageRow, row: &PageRow, margin: f64) -> bool {
    let table = before.text.contains('\t') || row.text.contains('\t');
    let full = before.end + before.size * 0.35 + row.word > margin;
    // a hyphen at the end is for the noise step, which knows words
    let divided = before.text.ends_with('-');
    let resized = (before.size - row.size).abs() > row.size * 0.05;
    let other = before.font.is_some() && row.font.is_some() && before.font != row.font;
    let apart = table || divided || resized || other;
    let ended = before.text.ends_with(['.', ':', ';', ',']);
    // a recommendation right under its item
    let stem = !ended && indstilling::is_stem(SourceLine::new(0, &row.text, false).without_bullet());
    // the entries of a list of people
    let people = is_person(&before.text) && is_person(&row.text);
    full && !apart && !stem && !people && !begins(&row.text) && !ends_in_contents(&before.text)
}

/// Returns whether a row is one person: "Direktør Eva Ek, Engum Kommune", "Bo Birk (A)". A row of names has others where a
/// person comes from.
fn is_person(text: &str) -> bool {
    name::listed(text).is_some_and(|listed| !listed.is_odd())
}

/// Returns whether a row is the beginning of something: an item, a section, an entry of a list.
fn begins(text: &str) -> bool {
    let (number, rest) = text.split_once(' ').unwrap_or((text, ""));
    let digits = number.strip_suffix(['.', ')']).unwrap_or_default();
    let counts = !digits.is_empty() && digits.split('.').all(|n| n.parse::<u8>().is_ok());
    let dated = date_time::month(rest).is_some();
    let line = SourceLine::new(0, text, false);
    counts && !dated || text.starts_with("Punkt ") || bullet(text).is_some() || is_heading(&line)
}

/// Returns whether a row is one of a table of contents: dots, and the number of a page.
fn ends_in_contents(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').ends_with("...")
}

fn join(out: &mut String, text: &str) {
    if out.ends_with('\u{ad}') {
        out.pop();
    } else {
        out.push(' ');
    }
    out.push_str(text);
}

/// The rows of a page, from above.
fn rows(mut glyphs: Vec<Glyph>) -> Vec<PageRow> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows = Vec::new();
    let mut rest = glyphs;
    while let Some(first) = rest.iter().find(|glyph| !glyph.text.trim().is_empty()) {
        let reach = first.y + first.size * 0.4;
        let end = rest.iter().position(|glyph| glyph.y > reach).unwrap_or(rest.len());
        let after = rest.split_off(end.max(1));
        rows.extend(row(rest));
        rest = after;
    }
    rows
}

/// A row from its letters.
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
    let (cells, ends) = cells(&glyphs);
    Some(PageRow { end: last.end, word, cells, ends, tabs, ..set_row(text, first.y, &glyphs) })
}

/// Returns what stands between the gaps of a row that may divide the cells of a table, and where each begins; and where each
/// ends.
fn cells(glyphs: &[Glyph]) -> (Vec<(f64, String)>, Vec<f64>) {
    let mut out: Vec<(f64, String)> = Vec::new();
    let mut ends: Vec<f64> = Vec::new();
    let mut before: Option<&Glyph> = None;
    for glyph in glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()) {
        let gap = before.map_or(f64::INFINITY, |before| (glyph.x - before.end) / glyph.size.max(before.size));
        match out.last_mut() {
            Some((_, cell)) if gap <= NARROW => {
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

/// A row with its words and how its letters are set.
fn set_row(text: String, y: f64, glyphs: &[Glyph]) -> PageRow {
    let visible = || glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty());
    let font = visible().map(|glyph| Some(glyph.font)).reduce(|all, font| all.filter(|_| all == font));
    PageRow {
        text: marked(text),
        cells: Vec::new(),
        ends: Vec::new(),
        tabs: Vec::new(),
        end: 0.0,
        y,
        size: glyphs.iter().map(|glyph| glyph.size).fold(0.0, f64::max),
        word: 0.0,
        font: font.flatten(),
        bold: visible().all(|glyph| glyph.bold),
        margin: None,
    }
}

/// Returns whether a text is only the mark of a list, or the number of an item: what follows is no new cell.
fn is_mark(text: &str) -> bool {
    let number =
        text.ends_with(['.', ')']) && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'));
    number || text == "-" || text == "–" || text.chars().all(|c| MARKS.contains(&c))
}

/// A text with the mark of a list made a dash, and ligatures made letters.
fn marked(text: String) -> String {
    let text = match text.strip_prefix(MARKS).and_then(|rest| rest.strip_prefix(' ')) {
        Some(rest) => format!("- {rest}"),
        None => text,
    };
    text.replace('ﬁ', "fi").replace('ﬂ', "fl").replace('ﬀ', "ff").replace('ﬃ', "ffi").replace('ﬄ', "ffl")
}
