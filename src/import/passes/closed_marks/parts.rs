//! Headings of parts that only their place tells from the text of an item: "Lukket afdeling", "o Lukkede punkter".

use crate::import::line::SourceLine;
use crate::import::recognise::closed;
use crate::import::recognise::text::bullet;
use crate::meeting::Access;

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

/// "Lukket afdeling" may be a part of the agenda, and a ward.
fn division(plain: &str) -> Option<Access> {
    match plain.trim_end_matches(':').to_lowercase().as_str() {
        "lukket afdeling" | "ikke-offentlig afdeling" => Some(Access::Closed),
        "åben afdeling" | "åbent afdeling" | "offentlig afdeling" => Some(Access::Open),
        _ => None,
    }
}

/// Whether the next line with words is the heading of an item.
fn heads_item(lines: &[SourceLine], at: usize) -> bool {
    lines[at + 1..].iter().find(|line| !line.is_blank()).is_some_and(|next| next.heading().is_some())
}

/// Whether nothing stands right above a line.
fn is_apart(lines: &[SourceLine], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| lines[before].is_blank())
}
