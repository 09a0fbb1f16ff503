//! What items have in common and should not, or should and have not: a line that stands in the texts of many, and a number
//! that they leave out.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::recognise::{decision, heading};
use crate::meeting::{Item, Meeting};

/// The fewest items with the same line in their texts.
const FEWEST: usize = 3;

/// A longer line is no label, and stands in more texts than one for its own sake.
const LONGEST: usize = 60;

/// Finds what recurs. `lines` are those of the items in the file.
pub(super) fn find(meeting: &Meeting, lines: &[Option<usize>]) -> Vec<Warning> {
    same_line(meeting, lines).into_iter().chain(gap(meeting, lines)).collect()
}

/// A line that stands in the texts of many items, beside others: what a page or a site adds.
fn same_line(meeting: &Meeting, lines: &[Option<usize>]) -> Option<Warning> {
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
    let (line, items) = places.into_iter().filter(recurs).min_by_key(|(_, items)| items[0])?;
    Some(Warning::new(lines[items[0]], format!("»{line}« står i teksten: punkt {}", names(meeting, &items))))
}

/// The names of items in quotes.
fn names(meeting: &Meeting, items: &[usize]) -> String {
    items.iter().map(|&at| format!("»{}«", meeting.items[at].name())).collect::<Vec<_>>().join(", ")
}

/// A number that the items leave out.
fn gap(meeting: &Meeting, lines: &[Option<usize>]) -> Option<Warning> {
    let major = |item: &Item| heading::parse_number(&item.number).filter(|number| number.minor == 0);
    let majors: Vec<(usize, u32)> =
        meeting.items.iter().enumerate().filter_map(|(at, item)| Some((at, major(item)?.major))).collect();
    let (above, below) =
        majors.windows(2).map(|two| (two[0], two[1])).find(|(above, below)| below.1 == above.1 + 2)?;
    let text = format!("punkt {} mangler mellem {} og {}", above.1 + 1, above.1, below.1);
    Some(Warning::new(lines[below.0], text))
}
