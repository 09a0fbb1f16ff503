//! A line that stands in the texts of many items: what a page or a site adds.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::recognise::decision;
use crate::meeting::{Item, Meeting};

/// The fewest items with the same line in their texts.
const FEWEST: usize = 3;

/// A longer line is no label, and stands in more texts than one for its own sake.
const LONGEST: usize = 60;

/// Finds a line that stands in the texts of many items, beside others. `lines` are those of the items in the file.
pub(super) fn find(meeting: &Meeting, lines: &[Option<usize>]) -> Option<Warning> {
    let is_told = |line: &str| decision::decides(line) || decision::is_outcome(line) || decision::tells(line);
    let can_be = |line: &str| (5..=LONGEST).contains(&line.len()) && line.contains(' ') && !is_told(line);
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, item) in meeting.items.iter().enumerate() {
        for line in super::texts(item).flat_map(str::lines).map(str::trim).filter(|line| can_be(line)) {
            let all = places.entry(line).or_default();
            if all.last() != Some(&at) {
                all.push(at);
            }
        }
    }
    let is_whole = |item: &Item, line: &str| super::texts(item).any(|text| text.trim() == line);
    let recurs = |(line, items): &(&str, Vec<usize>)| {
        items.len() >= FEWEST
            && items.len() * 2 >= meeting.items.len()
            && items.iter().any(|&at| !is_whole(&meeting.items[at], line))
    };
    let (line, items) = places.into_iter().filter(recurs).min_by_key(|(line, items)| (items[0], *line))?;
    Some(Warning::new(lines[items[0]], format!("»{line}« står i teksten: punkt {}", names(meeting, &items))))
}

/// Returns the names of items in quotes.
fn names(meeting: &Meeting, items: &[usize]) -> String {
    items.iter().map(|&at| format!("»{}«", meeting.items[at].name())).collect::<Vec<_>>().join(", ")
}
