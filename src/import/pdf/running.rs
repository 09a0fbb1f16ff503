//! Heads and feet of pages: what stands at the same height of most pages.
//!
//! The noise step knows them by their words and needs three pages for that; here their places are known.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::pdf::row::{PageRow, is_heading};

/// How many rows at the edge of a page may be its head or its foot.
const EDGE: usize = 3;

/// Takes the heads and feet away from all pages but the first, which keeps them: they may name the body and the day.
pub(super) fn drop_repeated(pages: &mut [Vec<PageRow>]) {
    let mut counts: HashMap<(String, i64), usize> = HashMap::new();
    for page in pages.iter() {
        for (_, row) in page.iter().enumerate().filter(|(i, _)| is_edge(*i, page.len())) {
            *counts.entry(key(row)).or_default() += 1;
        }
    }
    let most = pages.len() / 2;
    for page in pages.iter_mut().skip(1) {
        let length = page.len();
        let mut i = 0;
        page.retain(|row| {
            i += 1;
            let often = is_edge(i - 1, length) && counts.get(&key(row)).is_some_and(|&n| n > most.max(1));
            !often || is_heading(&SourceLine::new(0, &row.text, false))
        });
    }
}

fn is_edge(i: usize, length: usize) -> bool {
    i < EDGE || i + EDGE >= length
}

/// Returns a row's words without its numbers, and its height on the page.
fn key(row: &PageRow) -> (String, i64) {
    (row.text.chars().filter(|c| !c.is_ascii_digit()).collect(), row.y.round() as i64)
}
