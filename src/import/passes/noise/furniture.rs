//! Words that a site puts at the end of each item ("Del punktet") and of the page.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::recognise::noise::is_web;
use crate::import::recognise::{closed, decision};

/// The fewest times that such a line stands in a document.
const FEWEST: usize = 3;

/// Takes out the lines that stand apart over the headings of items, always the same words and nowhere else, and never under
/// the heading of a section: nobody minuted them. Each is named.
pub(super) fn take(lines: &mut [SourceLine]) -> Vec<Warning> {
    let full: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].is_blank()).collect();
    let is_heading = |line: &SourceLine| line.heading().is_some_and(|heading| !heading.rest.is_empty());
    let headings = full.iter().filter(|&&at| is_heading(&lines[at])).count();
    let can_be = |line: &SourceLine| {
        (3..=40).contains(&line.plain.len())
            && !line.plain.ends_with(['.', ':', ','])
            && line.plain.contains(' ')
            && line.section().is_none()
            && line.case().is_none()
            && line.gathers().is_none()
            && closed::mark(&line.plain).is_none()
            && !decision::is_outcome(&line.plain)
            && !decision::decides(&line.plain)
    };
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (k, &at) in full.iter().enumerate().filter(|(_, at)| can_be(&lines[**at])) {
        places.entry(&lines[at].plain).or_default().push(k);
    }
    let is_over_item = |&k: &usize| {
        let at = full[k];
        let is_apart = at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
        let is_content = k.checked_sub(1).is_some_and(|above| lines[full[above]].section().is_some());
        // one stands behind the last item as well
        is_apart && !is_content && full.get(k + 1).is_none_or(|&next| is_heading(&lines[next]))
    };
    let is_furniture = |all: &Vec<usize>| {
        let over = all.iter().filter(|k| is_over_item(k)).count();
        all.len() >= FEWEST && over + 1 >= all.len() && all.len() * 5 >= headings * 3
    };
    let mut found: Vec<Vec<usize>> = places.into_values().filter(is_furniture).collect();
    found.sort_unstable();
    let warning = |all: &Vec<usize>| {
        let line = &lines[full[all[0]]];
        Warning::at(line.no, format!("»{}« står over hvert punkt og er ikke taget med", line.plain))
    };
    let warnings = found.iter().map(warning).collect();
    for at in found.into_iter().flatten().map(|k| full[k]) {
        lines[at] = lines[at].reading(String::new());
    }
    warnings
}

/// How many lines may stand behind the last words that all sites have.
const FOOT: usize = 8;

/// Cuts the foot of a site off the end: short lines behind words that all sites have, one of them the mark of who owns it, or the
/// address of the office.
pub(super) fn cut_foot(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    let last: Vec<usize> = (0..lines.len()).rev().filter(|&at| !lines[at].is_blank()).take(FOOT).collect();
    let from = owned_from(lines, &last).or_else(|| address_from(lines))?;
    let foot: Vec<&str> =
        last.iter().rev().filter(|at| **at >= from).map(|at| lines[*at].plain.as_str()).collect();
    let text = format!("sidefoden »{}« er ikke taget med", foot.join(" / "));
    let no = lines[from].no;
    lines.truncate(from);
    Some(Warning::at(no, text))
}

/// Returns where the lines begin that stand behind words of all sites, with the mark of who owns it among them.
fn owned_from(lines: &[SourceLine], last: &[usize]) -> Option<usize> {
    let web = last.iter().copied().find(|&at| is_web(&lines[at].plain))?;
    let mut foot = last.iter().filter(|at| **at > web).map(|at| lines[*at].plain.as_str());
    let is_foot = foot.clone().all(|line| line.len() <= 60 && !line.ends_with('.'));
    (is_foot && foot.any(|line| line.contains('©'))).then_some(web + 1)
}

/// What the lines of an office's address begin with, in lower case.
const CONTACTS: [&str; 8] = ["tlf", "telefon", "mail", "e-mail", "cvr", "ean", "www.", "åbningstid"];

/// Returns where the last lines begin, when they are the address of an office: short ones that stand together and apart, with a
/// town and how to reach the office.
fn address_from(lines: &[SourceLine]) -> Option<usize> {
    let end = lines.iter().rposition(|line| !line.is_blank())? + 1;
    let from = lines[..end].iter().rposition(SourceLine::is_blank)? + 1;
    let is_town = |plain: &str| {
        let (code, town) = plain.split_once(' ').unwrap_or_default();
        let is_code = code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit());
        is_code && town.starts_with(char::is_uppercase) && town.split(' ').count() <= 3
    };
    let foot = || lines[from..end].iter().map(|line| line.plain.as_str());
    let is_contact = |plain: &str| {
        let lower = plain.to_lowercase();
        CONTACTS.iter().any(|contact| lower.starts_with(contact))
    };
    let is_foot = (3..=FOOT).contains(&foot().count())
        && foot().all(|line| line.len() <= 60 && !line.ends_with('.'))
        && foot().any(is_town)
        && foot().any(is_contact);
    is_foot.then_some(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn the_address_of_an_office_at_the_end_is_no_text() {
        let foot = "Engum Kommune\nTorvet 1\n9999 Engum\nTlf. 12 34 56 78";
        let mut lines = split(&format!("Eventuelt\n\nIntet.\n\n{foot}"));
        assert!(cut_foot(&mut lines).is_some_and(|warning| warning.text.contains("9999 Engum")));
        assert_eq!(lines.len(), 4);
        // where a letter goes is what was decided
        let mut lines = split("Brevet sendes til:\nEngum Havn\nKajen 1\n9999 Engum\nTlf. 12 34 56 78");
        assert!(cut_foot(&mut lines).is_none());
    }
}
