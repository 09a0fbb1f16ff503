//! Tables of contents: the tab before a page number, where a long title left it no more room than a blank.

use crate::import::pdf::row::PageRow;
use crate::import::recognise::{contents, heading};

/// The most rows that one entry is broken over.
const LONGEST: usize = 3;

/// How far above the first entry the table's heading may stand, in rows.
const NEAR: usize = 3;

/// Gives each entry of a table of contents its tab back, so that the table is known by it as in any other document.
pub(super) fn divide(pages: &mut [Vec<PageRow>]) {
    let mut rows: Vec<&mut PageRow> = pages.iter_mut().flatten().collect();
    let mut from = 0;
    while from < rows.len() {
        let entries = entries(&rows[from..]);
        let ends: Vec<usize> = entries.iter().map(|end| from + end).collect();
        let apart = ends.iter().filter(|&&end| is_apart(&rows[end].text)).count();
        let headed = rows[from.saturating_sub(NEAR)..from]
            .iter()
            .any(|row| contents::HEADINGS.contains(&row.text.to_lowercase().as_str()));
        if ends.len() >= 3 && (headed || apart * 3 >= ends.len()) {
            ends.iter().for_each(|&end| divide_row(&mut rows[end].text));
        }
        from = ends.last().map_or(from, |&last| last) + 1;
    }
}

/// Returns the last rows of the entries that begin with the first row; their page numbers never fall.
fn entries(rows: &[&mut PageRow]) -> Vec<usize> {
    let (mut ends, mut last) = (Vec::new(), 0);
    // how many rows the open entry has; 0 when none is open
    let mut open = 0;
    for (i, row) in rows.iter().enumerate() {
        let is_new = heading::parse(&row.text).is_some();
        if i == 0 && !is_new {
            break;
        }
        open = if is_new { 1 } else { open + usize::from(open > 0) };
        let page = page(&row.text).map(|(_, page)| page).filter(|&page| page >= last);
        match page {
            Some(page) if open > 0 || is_apart(&row.text) => {
                ends.push(i);
                (last, open) = (page, 0);
            }
            _ if open == 0 || open >= LONGEST => break,
            _ => {}
        }
    }
    ends
}

/// Returns a row with a page number at its end: what stands before it, and the number.
fn page(text: &str) -> Option<(&str, u16)> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = text[head.len()..].parse().ok().filter(|page| *page < 1000)?;
    let title = head.trim_end_matches([' ', '\t', '.']);
    (!title.is_empty() && title.len() < head.len()).then_some((title, page))
}

/// Returns whether a tab or dots stand before the page number.
fn is_apart(text: &str) -> bool {
    page(text).is_some_and(|(title, _)| text[title.len()..].contains('\t') || is_dotted(&text[title.len()..]))
}

fn is_dotted(leader: &str) -> bool {
    leader.contains("...")
}

fn divide_row(text: &mut String) {
    if let Some((title, page)) = page(text).filter(|(title, _)| !is_dotted(&text[title.len()..])) {
        *text = format!("{title}\t{page}");
    }
}
