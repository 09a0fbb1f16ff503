//! The lines of the file that may begin an item, where the text was not divided: each is made one with a key.

use std::collections::HashMap;

use crate::meeting::import_fix::Cut;
use crate::meeting::{ItemId, Meeting, Origin};

/// The longest line that can be a title.
const LONGEST: usize = 250;

/// A line that may begin an item, and its place in the item that it is now part of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct CandidateLine {
    /// Its line in the file, counted from 0.
    pub(in crate::app) line: usize,
    /// The item it is part of.
    pub(in crate::app) item: ItemId,
    /// The place in the item.
    pub(in crate::app) cut: Cut,
}

/// Returns the lines that may still begin an item: those in the text of an item.
pub(in crate::app) fn all(meeting: &Meeting, origin: Option<&Origin>) -> Vec<CandidateLine> {
    let Some(origin) = origin.filter(|origin| !origin.candidates.is_empty()) else { return Vec::new() };
    let lines = origin.candidates.iter().filter_map(|&line| Some((line, key(origin.lines.get(line)?))));
    let wanted: Vec<(usize, String)> = lines.filter(|(_, key)| !key.is_empty()).collect();
    let mut cuts: HashMap<&str, Vec<(ItemId, Cut)>> =
        wanted.iter().map(|(_, key)| (key.as_str(), Vec::new())).collect();
    for item in &meeting.items {
        for cut in meeting.cuts(&item.id).into_iter().filter(|cut| cut.line.len() <= LONGEST) {
            if let Some(found) = cuts.get_mut(key(&cut.line).as_str()) {
                found.push((item.id.clone(), cut));
            }
        }
    }
    // of a line that occurs several times, the first is made an item first
    let mut out: Vec<CandidateLine> = Vec::with_capacity(wanted.len());
    for (line, key) in wanted.iter().rev() {
        if let Some((item, cut)) = cuts.get_mut(key.as_str()).and_then(Vec::pop) {
            out.push(CandidateLine { line: *line, item, cut });
        }
    }
    out.reverse();
    out
}

/// Returns a line's letters and digits: marks and blanks may differ.
fn key(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).collect()
}
