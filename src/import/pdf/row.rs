//! A row of a page: what stands on it and where.

use crate::import::line::SourceLine;
use crate::import::recognise::{case_number, section};

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

/// Returns whether a line is the heading of a section, or the row of a case's number.
pub(super) fn is_heading(line: &SourceLine) -> bool {
    section::known(&line.plain).is_some() || case_number::row(line.without_bullet()).is_some()
}
