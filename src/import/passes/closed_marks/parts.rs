//! Headings of parts that only their place tells from the text of an item: "Lukket afdeling", "o Lukkede punkter".

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::MARK;
use crate::import::recognise::closed;
use crate::import::recognise::text::bullet;
use crate::meeting::{Access, secrecy};

/// Writes the headings of parts as every later pass reads them, where an item follows right below.
pub(super) fn name(lines: &mut [SourceLine]) {
    for at in 0..lines.len() {
        let plain = &lines[at].plain;
        let listed = bullet(plain).or_else(|| plain.strip_prefix("o "));
        let is_part = |heading: &&str| closed::group(heading).is_some() || division(heading).is_some();
        if let Some(heading) = listed.filter(|heading| is_part(heading) && heads_item(lines, at)) {
            lines[at] = lines[at].reading(heading.to_owned());
        }
    }
    let places: Vec<(usize, Access)> = (0..lines.len())
        .filter_map(|at| Some((at, division(&lines[at].plain)?)))
        .filter(|(at, _)| is_apart(lines, *at) && heads_item(lines, *at))
        .collect();
    // an open one alone divides nothing
    if places.iter().any(|(_, access)| *access == Access::Closed) {
        for (at, access) in places {
            let part = if access == Access::Closed { "Lukket del" } else { "Åben del" };
            lines[at] = lines[at].reading(part.to_owned());
        }
    }
}

/// Reads "L" by itself right under a title, where others bear "L" or "Å" as well.
pub(super) fn letters(lines: &mut [SourceLine]) {
    let is_under = |at: usize| at > 0 && lines[at - 1].heading().is_some();
    let places: Vec<usize> = (0..lines.len())
        .filter(|&at| ["L", "Å"].contains(&lines[at].plain.as_str()) && is_under(at))
        .collect();
    if places.len() < 2 {
        return;
    }
    for at in places {
        if lines[at].plain == "L" {
            lines[at] = lines[at].reading("Lukket punkt".to_owned());
        }
    }
}

/// What an item begins with before its number.
const ITEM: [&str; 8] = ["sag nr.", "punkt nr.", "pkt. nr.", "punkt", "sag", "pkt.", "pkt", "nr."];

/// A line with the number of an item, and who may read it behind that.
struct NumberedMark {
    /// "Sag nr. 13"
    head: String,
    number: String,
    access: Access,
    /// What stands behind the mark; empty where the title stands below.
    title: String,
}

impl NumberedMark {
    /// Reads "Sag 13 L", "Punkt 3 (L): Klage" and "Sag nr. 61 (lukket)".
    fn read(line: &SourceLine) -> Option<Self> {
        let plain = line.plain.trim();
        let word = ITEM
            .iter()
            .find(|word| plain.get(..word.len()).is_some_and(|start| start.to_lowercase() == **word))?;
        let (number, rest) = plain[word.len()..].trim_start().split_once(' ')?;
        let bare = number.trim_end_matches(['.', ':', ')']);
        if !(1..=3).contains(&bare.len()) || !bare.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let rest = rest.trim();
        let (sign, title) = rest.split_once(' ').unwrap_or((rest, ""));
        let frame = ['(', ')', '[', ']', ':', '.', '-', '–', '—', ' ', '*'];
        let (access, title) = match sign.trim_matches(frame) {
            "L" => (Access::Closed, title),
            "Å" => (Access::Open, title),
            _ => (secrecy::of_mark(rest.trim_matches(frame))?, ""),
        };
        // "Punkt 3 L handler om peer-støtte" is a sentence
        let title = title.trim_start_matches(['-', '–', ':', ' ']);
        let is_title = title.is_empty() || title.starts_with(char::is_uppercase);
        let head = format!("{} {number}", &plain[..word.len()]);
        is_title.then(|| NumberedMark { head, number: bare.to_owned(), access, title: title.to_owned() })
    }
}

/// Reads the marks behind the numbers of items, where others bear one as well.
pub(super) fn behind_numbers(lines: &mut [SourceLine]) -> Vec<(String, Access)> {
    let rows = lines.iter().filter_map(NumberedMark::read).count();
    if rows < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut is_below = false;
    for line in lines.iter_mut() {
        is_below |= line.plain.starts_with(|c: char| c.is_ascii_digit()) && line.heading().is_some();
        let Some(NumberedMark { head, number, access, title }) = NumberedMark::read(line) else { continue };
        // "Sag nr. 61 (lukket)" below "1. Klage" is said of that, which has another number
        if is_below {
            let is_read = secrecy::split_title(&line.plain).access.is_some_and(Access::is_withheld);
            if access.is_withheld() && !is_read {
                *line = line.reading(format!("{}{MARK}", line.plain));
            }
            continue;
        }
        *line = line.reading(format!("{head} {title}").trim_end().to_owned());
        found.push((number, access));
    }
    found
}

/// Takes a field that says who may read the item, right under the field of its title, into that: "Titel: Klage" over
/// "Lukket: Ja".
pub(super) fn fields(lines: &mut [SourceLine]) {
    const TITLES: [&str; 5] = ["titel", "emne", "overskrift", "sag", "punkt"];
    for at in 1..lines.len() {
        let over = lines[at - 1].plain.split_once(':').map(|(name, _)| name.to_lowercase());
        let is_title = over.is_some_and(|name| TITLES.contains(&name.as_str()));
        let Some(access) = secrecy::of_answer(&lines[at].plain).filter(|_| is_title) else { continue };
        if access.is_withheld() {
            lines[at - 1] = lines[at - 1].reading(format!("{}{MARK}", lines[at - 1].plain));
        }
        lines[at].plain.clear();
        lines[at].text.clear();
    }
}

/// "Lukket afdeling" may be a part of the agenda, and a ward.
fn division(plain: &str) -> Option<Access> {
    match plain.trim_end_matches(':').to_lowercase().as_str() {
        "lukket afdeling" | "ikke-offentlig afdeling" => Some(Access::Closed),
        "åben afdeling" | "åbent afdeling" | "offentlig afdeling" => Some(Access::Open),
        _ => None,
    }
}

/// Returns whether the next line with words is the heading of an item.
fn heads_item(lines: &[SourceLine], at: usize) -> bool {
    lines[at + 1..].iter().find(|line| !line.is_blank()).is_some_and(|next| next.heading().is_some())
}

/// Returns whether nothing stands right above a line.
fn is_apart(lines: &[SourceLine], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| lines[before].is_blank())
}
