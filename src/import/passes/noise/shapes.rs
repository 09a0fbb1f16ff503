//! Lines that look the same but for their numbers.

use std::collections::HashMap;

use super::has_part;
use crate::import::line::SourceLine;

/// Returns a line with its numbers made equal, so that a head with the page's number in it is one head.
fn shape(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        let c = if c.is_ascii_digit() { '#' } else { c };
        if c != '#' || !out.ends_with('#') {
            out.push(c);
        }
    }
    out
}

/// The shape of a line that is no head.
pub(super) const NO_SHAPE: u32 = 0;

/// Returns the shapes of the lines that may be heads or feet, a number for each.
pub(super) fn shapes(lines: &[SourceLine], full: &[usize]) -> Vec<u32> {
    let mut known: HashMap<String, u32> = HashMap::new();
    let mut number = |shape: String| {
        let next = u32::try_from(known.len()).map_or(NO_SHAPE, |n| n + 1);
        if shape.is_empty() { NO_SHAPE } else { *known.entry(shape).or_insert(next) }
    };
    full.iter().map(|&i| number(short_shape(&lines[i]))).collect()
}

/// Returns the shape of a line that may be a head or a foot: short, and no heading of a section or an item.
fn short_shape(line: &SourceLine) -> String {
    if line.plain.len() > 120 {
        return String::new();
    }
    // a body and a day head what it decided, or each page
    let is_head =
        line.section().is_some_and(|known| known.day.is_some()) && !line.plain.starts_with("Beslut");
    let is_content = has_part(line) && !is_head || line.case().is_some() || line.heading().is_some();
    if is_content { String::new() } else { shape(&line.plain) }
}
