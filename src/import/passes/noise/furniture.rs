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

/// Cuts the foot of a site off the end: short lines behind words that all sites have, one of them the mark of who owns it.
pub(super) fn cut_foot(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    let last: Vec<usize> = (0..lines.len()).rev().filter(|&at| !lines[at].is_blank()).take(FOOT).collect();
    let web = last.iter().copied().find(|&at| is_web(&lines[at].plain))?;
    let foot: Vec<&str> =
        last.iter().rev().filter(|&&at| at > web).map(|&at| lines[at].plain.as_str()).collect();
    let is_foot = foot.iter().all(|line| line.len() <= 60 && !line.ends_with('.'))
        && foot.iter().any(|line| line.contains('©'));
    let text = format!("sidefoden »{}« er ikke taget med", foot.join(" / "));
    is_foot.then(|| {
        let no = lines[web].no + 1;
        lines.truncate(web);
        Warning::at(no, text)
    })
}
