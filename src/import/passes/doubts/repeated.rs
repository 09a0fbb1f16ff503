//! What items have in common and should not, or should and have not: a line that stands in the texts of many, a label that
//! no vocabulary has, and a number that they leave out.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::recognise::{decision, heading, people};
use crate::meeting::{Item, Meeting};

/// The fewest items with the same line in their texts.
const FEWEST: usize = 3;

/// A longer line is no label, and stands in more texts than one for its own sake.
const LONGEST: usize = 60;

/// Finds what recurs. `lines` are those of the items in the file.
pub(super) fn find(meeting: &Meeting, lines: &[Option<usize>]) -> Vec<Warning> {
    let recurs = same_line(meeting, lines).or_else(|| label(meeting, lines));
    recurs.into_iter().chain(gap(meeting, lines)).collect()
}

/// The items in whose texts each line stands that may be counted, in their order.
fn places<'a>(meeting: &'a Meeting, line: impl Fn(&'a str) -> Option<&'a str>) -> Vec<(&'a str, Vec<usize>)> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, item) in meeting.items.iter().enumerate() {
        for text in super::texts(item).flat_map(str::lines).filter_map(|text| line(text.trim())) {
            let all = places.entry(text).or_default();
            if all.last() != Some(&at) {
                all.push(at);
            }
        }
    }
    let mut all: Vec<(&str, Vec<usize>)> =
        places.into_iter().filter(|(_, items)| items.len() >= FEWEST).collect();
    all.sort_by_key(|(_, items)| items[0]);
    all
}

/// A line that stands in the texts of many items, beside others: what a page or a site adds.
fn same_line(meeting: &Meeting, lines: &[Option<usize>]) -> Option<Warning> {
    let is_told = |line: &str| decision::decides(line) || decision::is_outcome(line) || decision::tells(line);
    let short = |line: &'_ str| (5..=LONGEST).contains(&line.len()) && line.contains(' ') && !is_told(line);
    let whole = |item: &Item, line: &str| super::texts(item).any(|text| text.trim() == line);
    let all = places(meeting, |line| short(line).then_some(line));
    let (line, items) = all.into_iter().find(|(line, items)| {
        items.len() * 2 >= meeting.items.len() && items.iter().any(|&at| !whole(&meeting.items[at], line))
    })?;
    Some(Warning::new(lines[items[0]], format!("»{line}« står i teksten: punkt {}", names(meeting, &items))))
}

/// A label with a colon that stands in the texts of many items and heads no section.
fn label(meeting: &Meeting, lines: &[Option<usize>]) -> Option<Warning> {
    let all = places(meeting, |line| {
        let label = line.split_once(':').map(|(label, _)| label)?;
        let is_label = (3..=30).contains(&label.len())
            && label.split(' ').count() <= 3
            && label.starts_with(char::is_uppercase)
            && people::label(label).is_none()
            && label.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '/'));
        is_label.then_some(label)
    });
    let (label, items) = all.into_iter().find(|(_, items)| items.len() * 3 >= meeting.items.len())?;
    let text = format!("»{label}:« i teksten er måske en overskrift: punkt {}", names(meeting, &items));
    Some(Warning::new(lines[items[0]], text))
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
