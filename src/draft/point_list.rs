//! The points of an indstilling, apart from their lead: as they are, or as they stand on the lines of a single one.

use super::announced::announces;
use super::enumeration::{ROMAN, enumerated, numbered};
use super::main_verb::has_verb;
use super::verbs::{Form, Verb};
use super::words::{begins_with_at, unmarked, words};
use crate::meeting::Indstilling;

/// Returns lead and points as they are, or as they stand on the lines of a single point; a lead alone is the
/// only point.
pub(super) fn unfold(indstilling: &Indstilling) -> (Option<&str>, Vec<&str>) {
    let points: Vec<&str> =
        indstilling.points.iter().map(String::as_str).filter(|p| !p.trim().is_empty()).collect();
    let lead = indstilling.lead.as_deref().filter(|lead| !lead.trim().is_empty());
    match (lead, points.as_slice()) {
        (Some(lead), []) => (None, vec![lead]),
        (None, [only]) => match only.trim().split_once('\n') {
            Some((first, rest)) if announces(first, &rest.lines().collect::<Vec<_>>()) => (None, points),
            Some((first, rest))
                if begins_with_at(first) && !leads(first) && rest.lines().all(begins_with_at) =>
            {
                (None, std::iter::once(first).chain(rest.lines()).collect())
            }
            Some((first, rest))
                if rest.lines().all(is_list_line)
                    || first.trim_end().ends_with(':')
                        && rest.lines().all(|line| has_verb(unmarked(line))) =>
            {
                (Some(first), rest.lines().filter(|line| !line.trim().is_empty()).collect())
            }
            _ => match enumerated(only) {
                Some((lead, points)) => (Some(lead), points),
                None => (None, numbered(only).unwrap_or(points)),
            },
        },
        _ => (lead, points),
    }
}

/// Returns whether a line ends with a verb in the present, of which the next ones tell what is done: "at byrådet
/// godkender,".
fn leads(line: &str) -> bool {
    words(line).last().is_some_and(|last| Verb::find(&last.low, Form::Present).is_some())
}

/// Returns whether a line is a point of a list, or empty.
fn is_list_line(line: &str) -> bool {
    let is_roman = |mark: &str| mark.ends_with(['.', ')']) && ROMAN.contains(&trim_mark(mark).as_str());
    let first = line.trim().split(' ').next().unwrap_or_default();
    line.trim().is_empty()
        || begins_with_at(line)
        || unmarked(line).len() < line.trim().len()
        || is_roman(first)
}

/// Returns the points without the marks of their list: each its number (Roman too) or letter, which `unmarked` leaves
/// where it may be an ordinal ("1. drøfter planen"), or what `unmarked` takes.
pub(super) fn bare(points: Vec<&str>) -> Vec<&str> {
    let has_number = |(i, point): (usize, &&str)| {
        let mark = unbulleted(point).split(' ').next().filter(|first| first.ends_with(['.', ')']));
        let letter = u8::try_from(i).ok().filter(|i| *i < 26).map(|i| char::from(b'a' + i).to_string());
        let named = [Some((i + 1).to_string()), letter, ROMAN.get(i).map(|roman| (*roman).to_owned())];
        mark.is_some_and(|mark| named.contains(&Some(trim_mark(mark))))
    };
    let is_numbered = points.len() > 1 && points.iter().enumerate().all(has_number);
    let behind_number = |point| unbulleted(point).split_once(' ').map_or("", |(_, rest)| rest.trim());
    let bare = |point| if is_numbered { behind_number(point) } else { unmarked(point) };
    points.into_iter().map(bare).collect()
}

/// Returns a point without the bullet and the emphasis before its number.
fn unbulleted(point: &str) -> &str {
    let point = point.trim().trim_matches(['*', '_']).trim();
    let bare = point.strip_prefix(['-', '–', '•', '·']).filter(|rest| rest.starts_with(' '));
    bare.unwrap_or(point).trim_start()
}

/// Returns a mark in small letters, without its full stop or bracket.
fn trim_mark(mark: &str) -> String {
    mark.trim_end_matches(['.', ')']).to_lowercase()
}
