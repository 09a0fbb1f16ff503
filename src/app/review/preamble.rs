//! The lines before the items in the review: the review shows them, and what does not belong there is removed.

use crate::meeting::{Meeting, Section};

/// A line before the items: the section that it is in, and its place in the text of that; the heading has none.
type PreamblePlace = (usize, Option<usize>);

/// Returns the lines before the items, each with its place.
fn places(meeting: &Meeting) -> Vec<(PreamblePlace, &str)> {
    let sections = meeting.preamble.iter().enumerate();
    let lines = sections.flat_map(|(at, section)| {
        let heading = std::iter::once(((at, None), section.heading.trim()));
        let text = section.text.lines().enumerate();
        heading.chain(text.map(move |(line, text)| ((at, Some(line)), text.trim())))
    });
    lines.filter(|(_, text)| !text.is_empty()).collect()
}

/// Returns how many lines are before the items.
pub(super) fn count(meeting: &Meeting) -> usize {
    places(meeting).len()
}

/// Returns a line before the items, counted from 0.
pub fn line(meeting: &Meeting, index: usize) -> &str {
    places(meeting).get(index).map_or("", |(_, text)| text)
}

/// Returns what is before the items without a line of it.
pub(super) fn without_line(meeting: &Meeting, index: usize) -> Vec<Section> {
    match places(meeting).get(index) {
        Some((place, _)) => without(&meeting.preamble, *place),
        None => meeting.preamble.clone(),
    }
}

/// Returns the sections without a line; one that has nothing left goes too.
fn without(sections: &[Section], (section, line): PreamblePlace) -> Vec<Section> {
    let mut sections = sections.to_vec();
    let Some(changed) = sections.get_mut(section) else { return sections };
    match line {
        None => changed.heading.clear(),
        Some(line) => {
            let left = changed.text.lines().enumerate().filter(|(at, _)| *at != line).map(|(_, text)| text);
            let left: Vec<&str> = left.collect();
            changed.text = left.join("\n").trim_matches('\n').to_owned();
        }
    }
    sections.retain(|section| !section.heading.is_empty() || !section.text.trim().is_empty());
    sections
}
