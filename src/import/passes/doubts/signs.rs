//! Signs in the texts of an item that something was read wrong.

use crate::import::recognise::bilag;
use crate::import::recognise::{date_time, indstilling, name, section};
use crate::meeting::{Indstilling, Item, Meeting};

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
    let is_foot = |at: usize| is_last(&lines, at) && is_site(lines[at]) || is_page_of(lines[at]);
    (0..lines.len()).any(|at| is_number(at) || is_head(lines[at]) || is_foot(at))
}

/// Returns whether the texts of an item without an indstilling have points with "at", or those of an item without
/// attachments have rows that name some.
pub(super) fn has_unread_parts(item: &Item) -> bool {
    let lines = || item.sections.iter().flat_map(|section| section.text.lines()).map(str::trim);
    let is_point = |line: &str| indstilling::mark(line).is_some_and(|(_, text)| text.starts_with("at "));
    let is_row = |line: &str| line.len() <= 120 && bilag::named(line).is_some();
    item.indstilling.is_none() && item.decision.is_none() && lines().any(is_point)
        || item.bilag.is_empty() && lines().any(is_row)
}

/// Returns whether nothing stands below a line.
fn is_last(lines: &[&str], at: usize) -> bool {
    at > 0 && lines[at + 1..].iter().all(|line| line.is_empty())
}

/// Returns whether a line is the number of a page out of all: "2/7".
fn is_page_of(line: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 3);
    line.split_once('/')
        .is_some_and(|(n, of)| number(n).zip(number(of)).is_some_and(|(n, of)| n > 0 && n <= of))
}

/// Returns whether a line is the foot of a site or of letter paper: parts with bars between, or an address with its
/// post code and a telephone.
fn is_site(line: &str) -> bool {
    let lower = line.to_lowercase();
    // a row of a table has bars too
    let is_told = line.ends_with('.') || line.starts_with('|');
    let bars = line.matches(" | ").count() + line.matches(" · ").count();
    let is_code = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let has_code = || lower.split([' ', ',']).any(is_code);
    let has_contact = ["tlf", "telefon", "www.", "cvr", "@"].iter().any(|word| lower.contains(word));
    let is_owned = line.starts_with('©') && line.len() <= 80;
    !is_told
        && (is_owned
            || bars > 1 && !line.contains('\t')
            || has_contact && (bars > 0 || has_code()) && line.len() <= 160)
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

/// Returns whether two short lines or more in a text stand as headings do: each apart, with a sentence right under it.
pub(super) fn has_titles(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_title = |at: &usize| {
        let line = lines[*at];
        let is_apart = at.checked_sub(1).is_none_or(|above| lines[above].is_empty());
        line.len() <= 40
            && line.split(' ').count() <= 4
            && line.starts_with(char::is_uppercase)
            && line.ends_with(char::is_alphabetic)
            && !name::is_name(line)
            && is_apart
            && lines.get(at + 1).is_some_and(|below| below.ends_with('.'))
    };
    (0..lines.len()).filter(is_title).count() > 1
}

/// Returns whether one point is several paragraphs.
pub(super) fn is_several(indstilling: &Indstilling) -> bool {
    let is_told = |text: &str| text.contains("\n\n") || text.len() > 900;
    indstilling.points.len() == 1 && is_told(&indstilling.points[0])
}

/// Returns whether two numbers may be a day and its month, or a number of a chapter: "14.05"; a clock has another sign,
/// or more minutes.
fn may_be_day(text: &str) -> bool {
    let month = text.split_once('.').and_then(|(_, month)| month.parse::<u32>().ok());
    !text.contains(':') && month.is_none_or(|month| (1..=12).contains(&month))
}

/// Returns whether the title of an attachment is a sentence, or names more than one.
pub(super) fn is_odd_bilag(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default();
    // "Pause 14.25": a row of a programme
    let is_timed =
        !date_time::clocks(&format!("kl. {last}")).is_empty() && !may_be_day(last) && last.len() <= 5;
    title.len() > 150
        || is_timed
        || title.ends_with('.') && title.split(' ').count() > 8
        || bilag::sentence(title)
        || title.matches("Bilag ").count() > 1
}
