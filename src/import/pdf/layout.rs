//! Letters to text: rows by their baselines, words by the gaps between letters, paragraphs by full rows.

use crate::import::line::StyledText;
use crate::import::pdf::content::Glyph;
use crate::import::pdf::looks::RowLooks;
use crate::import::pdf::paragraph::{ends_in_contents, goes_on, join};
use crate::import::pdf::row::{self, PageRow};
use crate::import::pdf::ruled::{self, PagePart};
use crate::import::pdf::unread::ReadablePage;
use crate::import::pdf::{columns, contents, label, running, table};

/// A row is a paragraph of its own where no row of so many letters shows how wide the text is.
const WIDE: usize = 40;

/// Returns the text of all pages, a form feed before each but the first.
pub(super) fn text(pages: Vec<ReadablePage>) -> StyledText {
    let mut pages: Vec<Vec<PageRow>> = ruled::parts(pages).into_iter().map(page_rows).collect();
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

/// Returns where full rows end: where the longest do, or without long ones those that are wide.
fn text_margin(pages: &[Vec<PageRow>]) -> f64 {
    // what was put in the place of a table ends nowhere
    let is_text = |row: &&PageRow| !row.text.contains('\t') && row.end > 0.0;
    let texts = || pages.iter().flatten().filter(is_text);
    let long = texts().filter(|row| row.text.len() > 60 && !ends_in_contents(&row.text)).map(|row| row.end);
    let wide = texts().filter(|row| row.text.chars().count() >= WIDE).map(|row| row.end);
    long.reduce(f64::max).or_else(|| wide.reduce(f64::max)).unwrap_or(f64::INFINITY)
}

/// Returns the rows of a page, its tables among them.
fn page_rows(parts: Vec<PagePart>) -> Vec<PageRow> {
    let rows = |part: PagePart| match part {
        PagePart::Text(glyphs) => text_rows(glyphs),
        PagePart::Table(table) => table.lines(),
    };
    parts.into_iter().flat_map(rows).collect()
}

/// Returns the rows of a text in the order in which one reads them: one column after the other.
fn text_rows(glyphs: Vec<Glyph>) -> Vec<PageRow> {
    let mut out = Vec::new();
    for column in columns::split(glyphs) {
        let mut rows = row::rows(column.glyphs);
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

/// Returns the distance of rows within a paragraph, in sizes of the font: what the nearest quarter of all rows have.
fn leading(pages: &[Vec<PageRow>]) -> f64 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut all: Vec<f64> = pairs.map(|two| (two[1].y - two[0].y) / two[1].size.max(two[0].size)).collect();
    all.retain(|ratio| (0.9..2.5).contains(ratio));
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 4).copied().unwrap_or(1.2)
}
