//! How rows look beside the others of the document: larger ones and bold ones are set as headings.

use crate::import::line::LineStyle;
use crate::import::pdf::row::PageRow;

/// How much larger than the text a heading is.
const LARGER: f64 = 1.12;

/// The sizes of a document's rows, in half units, and how its text is set.
#[derive(Debug)]
pub(super) struct RowLooks {
    /// The size that most letters have.
    body: f64,
    /// The sizes of headings, the largest first.
    sizes: Vec<i64>,
    /// Whether bold says something: most letters are not.
    bold_counts: bool,
}

impl RowLooks {
    /// Returns the looks of all rows.
    pub(super) fn of(pages: &[Vec<PageRow>]) -> Self {
        let rows = || pages.iter().flatten();
        let mut letters: Vec<(i64, usize)> = Vec::new();
        for row in rows() {
            let (size, count) = (key(row.size), row.text.chars().count());
            match letters.iter().position(|(known, _)| *known == size) {
                Some(at) => letters[at].1 += count,
                // a document has a handful of sizes
                None if letters.len() < MOST_SIZES => letters.push((size, count)),
                None => {}
            }
        }
        let body = letters.iter().max_by_key(|(_, count)| *count).map_or(0, |(size, _)| *size);
        let body = body as f64 / 2.0;
        let mut sizes: Vec<i64> = letters
            .into_iter()
            .map(|(size, _)| size)
            .filter(|&size| is_larger(size as f64 / 2.0, body))
            .collect();
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        let of = |bold: bool| rows().filter(|row| row.bold == bold).map(|row| row.text.len()).sum::<usize>();
        RowLooks { body, sizes, bold_counts: of(true) < of(false) }
    }

    /// Returns how a row is set, when it is not set as the text is.
    pub(super) fn style(&self, row: &PageRow) -> Option<LineStyle> {
        if is_larger(row.size, self.body) {
            let depth = self.sizes.iter().position(|&size| size == key(row.size))?;
            return Some(LineStyle::heading(u8::try_from(depth + 1).unwrap_or(u8::MAX)));
        }
        (row.bold && self.bold_counts).then(LineStyle::bold)
    }
}

/// The most sizes that are told apart.
const MOST_SIZES: usize = 100;

fn key(size: f64) -> i64 {
    (size * 2.0).round() as i64
}

fn is_larger(size: f64, body: f64) -> bool {
    size >= body * LARGER
}
