//! Finding words in the text without regard to case.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use super::Direction;
use super::text::WrappedText;

/// Returns the nearest hit that does not overlap `from`, wrapping around. A needle is on one line.
pub(super) fn find(
    text: &WrappedText,
    from: Range<usize>,
    needle: &str,
    direction: Direction,
) -> Option<Range<usize>> {
    let needle: Vec<char> = needle.chars().flat_map(char::to_lowercase).collect();
    if needle.is_empty() {
        return None;
    }
    let count = text.paragraph_count();
    let forward = |paragraph| hits(text, paragraph, &needle);
    let backward = |paragraph| hits(text, paragraph, &needle).rev();
    match direction {
        Direction::Forward => {
            let first = text.paragraph_at(from.end);
            let mut ahead = (first..count).flat_map(forward);
            ahead.find(|hit| hit.start >= from.end).or_else(|| (0..=first).flat_map(forward).next())
        }
        Direction::Backward => {
            let first = text.paragraph_at(from.start);
            let mut ahead = (0..=first).rev().flat_map(backward);
            ahead.find(|hit| hit.end <= from.start).or_else(|| (first..count).rev().flat_map(backward).next())
        }
    }
}

/// Returns where the needle is in a text, each place after the one before, regardless of case.
pub fn places(text: &str, needle: &str) -> Vec<Range<usize>> {
    let needle: Vec<char> = needle.chars().flat_map(char::to_lowercase).collect();
    let mut places: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.char_indices().filter(|_| !needle.is_empty()) {
        let is_after = places.last().is_none_or(|last| last.end <= at);
        if let Some(length) = is_after.then(|| matched(&text[at..], &needle)).flatten() {
            places.push(at..at + length);
        }
    }
    places
}

/// Returns where the needle (in lower case) is in a paragraph, in bytes of the whole text.
fn hits<'a>(
    text: &'a WrappedText,
    paragraph: usize,
    needle: &'a [char],
) -> impl DoubleEndedIterator<Item = Range<usize>> + 'a {
    let line = text.paragraph(paragraph);
    line.text.char_indices().filter_map(move |(at, _)| {
        let end = at + matched(&line.text[at..], needle)?;
        let whole = is_boundary(line.text, at) && is_boundary(line.text, end);
        whole.then_some(line.start + at..line.start + end)
    })
}

/// Returns how much of the text's beginning the needle takes.
fn matched(text: &str, needle: &[char]) -> Option<usize> {
    let mut rest = needle;
    for (at, c) in text.char_indices() {
        if rest.is_empty() {
            return Some(at);
        }
        for lower in c.to_lowercase() {
            rest = rest.strip_prefix(&[lower])?;
        }
    }
    rest.is_empty().then_some(text.len())
}

/// Returns whether a hit may begin or end here: never inside a letter, so an `e` is not found in `ẹ̈`.
fn is_boundary(text: &str, at: usize) -> bool {
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(false)
}
