//! Signs in the texts of an item that something was read wrong.

use crate::import::recognise::bilag;
use crate::import::recognise::{date_time, name, section};
use crate::meeting::{Indstilling, Meeting};

/// Returns whether a text has a line that stands on every page: its number alone, or the body's name with the day.
pub(super) fn has_page(text: &str, meeting: &Meeting) -> bool {
    let body = meeting.body.to_lowercase();
    let is_head = |line: &str| {
        line.len() <= 120
            && !line.ends_with('.')
            && date_time::date(line) == Some(meeting.date)
            && line.to_lowercase().contains(&body)
    };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_number = |at: usize| {
        let apart = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|line| line.is_empty());
        // a number right over a text counts something else
        let alone = apart(at.checked_sub(1)) && apart(Some(at + 1));
        alone && lines[at].len() <= 3 && lines[at].parse::<u32>().is_ok()
    };
    (0..lines.len()).any(|at| is_number(at) || is_head(lines[at]))
}

/// Returns whether a line below the first reads as a heading: short, apart, without an end, and with a text under it.
pub(super) fn has_heading(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_heading = |at: usize| {
        let line = lines[at];
        let known = section::known(line).is_some_and(|known| known.inline.is_empty());
        let is_title = line.len() <= 50
            && line.starts_with(char::is_uppercase)
            && !line.ends_with(['.', ',', ';', '!', '?', ':'])
            && !line.contains(['(', '=', '\t'])
            && !line.contains(|c: char| c.is_ascii_digit())
            && !name::is_name(line);
        let below =
            lines[at + 1..].iter().find(|below| !below.is_empty()).is_some_and(|text| text.len() > 20);
        let apart = lines[at - 1].is_empty() || lines[at - 1].ends_with('.');
        known && line.len() > 3 || is_title && apart && below
    };
    (1..lines.len()).any(is_heading)
}

/// Returns whether a line below the first of a section is the heading of a section by its words, alone, with a text
/// under it.
pub(super) fn has_known_heading(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_heading = |at: usize| {
        let known =
            lines[at].len() > 3 && section::known(lines[at]).is_some_and(|known| known.inline.is_empty());
        known && lines.get(at + 1..).into_iter().flatten().any(|below| !below.is_empty())
    };
    (1..lines.len()).any(is_heading)
}

/// Returns whether one point is several paragraphs.
pub(super) fn is_several(indstilling: &Indstilling) -> bool {
    let is_told = |text: &str| text.contains("\n\n") || text.len() > 900;
    indstilling.points.len() == 1 && is_told(&indstilling.points[0])
}

/// Returns whether the title of an attachment is a sentence, or names more than one.
pub(super) fn is_odd_bilag(title: &str) -> bool {
    title.len() > 150
        || title.ends_with('.') && title.split(' ').count() > 8
        || bilag::sentence(title)
        || title.matches("Bilag ").count() > 1
}
