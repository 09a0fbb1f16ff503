//! The titles of items: on the line of the number, below it, above it, or printed twice.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::find_items::Candidate;
use crate::import::passes::find_items::FoundItem;
use crate::import::recognise::closed;
use crate::import::recognise::heading::{self, NumberStyle};
use crate::import::recognise::indstilling::is_stem;
use crate::meeting::{secrecy, text};

/// Gives each heading of a chain its title: the rest of the line, and where it has none, the line below or above.
pub(crate) fn titled(lines: &[SourceLine], chain: &[Candidate]) -> Vec<FoundItem> {
    let empty: Vec<usize> = chain.iter().filter(|c| c.heading.rest.is_empty()).map(|c| c.at).collect();
    let over = empty.iter().filter(|&&at| title_over(lines, at)).count();
    let top = same_top(lines, &empty);
    let titles_below = over * 2 <= empty.len() || top.is_some();
    let mut out = Vec::with_capacity(chain.len());
    // the titles that stand below their numbers
    let mut below_numbers: Vec<usize> = Vec::new();
    for candidate in chain {
        let heading = &candidate.heading;
        let mut found = FoundItem::on_line(candidate.at, heading.printed.clone(), heading.rest.clone());
        // "Punkt 94 (Lukket)" over the title
        let mark = heading.rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let mark = mark.filter(|mark| closed::mark(mark).is_some());
        if let Some(at) = mark.and_then(|_| below(lines, candidate.at)) {
            found.rest = format!("{} {}", lines[at].without_bullet(), heading.rest);
            found.content = at + 1;
        } else if heading.rest.is_empty() {
            let at = if titles_below { below(lines, found.at) } else { above(lines, found.at) };
            let at = at.or_else(|| dotted_below(lines, found.at).filter(|_| titles_below));
            if let Some(at) = at {
                found.rest = lines[at].without_bullet().to_owned();
                (found.at, found.content) = (found.at.min(at), found.content.max(at + 1));
                if at > candidate.at {
                    wrapped(lines, &mut found);
                    end_sentence(lines, &mut found);
                    below_numbers.push(out.len());
                }
            }
            found.at = without_top(lines, found.at, top);
        } else {
            wrapped(lines, &mut found);
        }
        out.push(found);
    }
    without_dots(&mut out, &below_numbers);
    out
}

/// Takes the dots from titles below their numbers, where most are set with one.
fn without_dots(found: &mut [FoundItem], below_numbers: &[usize]) {
    let all = below_numbers.iter().copied();
    let dotted: Vec<usize> = all.filter(|at| found[*at].rest.ends_with('.')).collect();
    for at in dotted.iter().filter(|_| dotted.len() > 1 && dotted.len() * 2 > below_numbers.len()) {
        let title = &mut found[*at].rest;
        title.truncate(title.trim_end_matches('.').len());
    }
}

/// Returns the line that stands over each of three numbers or more, which is no title then: "BYRÅDET" over "SAG NR.
/// 4".
fn same_top<'a>(lines: &'a [SourceLine], numbers: &[usize]) -> Option<&'a str> {
    let tops: Vec<&str> =
        numbers.iter().filter_map(|&at| above(lines, at)).map(|above| lines[above].plain.as_str()).collect();
    let first = tops.first().filter(|first| tops.iter().all(|top| top == *first))?;
    (tops.len() > 2 && tops.len() == numbers.len()).then_some(*first)
}

/// Returns where an item begins whose number has a line over it that all numbers have, and perhaps the day: both are
/// none of the item above.
fn without_top(lines: &[SourceLine], at: usize, top: Option<&str>) -> usize {
    let is_head = |line: &SourceLine| top == Some(&line.plain) || top.is_some() && line.date().is_some();
    let over = (0..at).rev().take(3).take_while(|&above| is_head(&lines[above]));
    over.last().unwrap_or(at)
}

/// Returns whether the title stands over a number ("Spørgetid" / "Sag nr. 129"): right above it, or nothing below can
/// be one.
fn title_over(lines: &[SourceLine], at: usize) -> bool {
    let joined = |i: Option<usize>| i.and_then(|i| lines.get(i)).is_some_and(|line| !line.is_blank());
    let right_above = joined(at.checked_sub(1)) && !joined(Some(at + 1));
    let dated = |above: usize| lines[above].date().is_some();
    above(lines, at).is_some_and(|above| !dated(above)) && (right_above || below(lines, at).is_none())
}

/// Returns the line below that can be a title.
pub(crate) fn below(lines: &[SourceLine], at: usize) -> Option<usize> {
    let next = (at + 1..lines.len().min(at + 5)).find(|&i| !lines[i].is_blank())?;
    can_title(&lines[next]).then_some(next)
}

/// Returns the line below a number that stands alone, though a dot ends it: "Godkendelse af referat fra d. 24.01.18." Where it
/// does not follow at once it stands in a paragraph of its own and is one sentence.
fn dotted_below(lines: &[SourceLine], at: usize) -> Option<usize> {
    let below = (at + 1..lines.len().min(at + 5)).find(|&i| !lines[i].is_blank())?;
    let line = &lines[below];
    let words = line.plain.trim_end_matches('.');
    let is_apart = lines.get(below + 1).is_none_or(SourceLine::is_blank) && !words.contains(". ");
    let bare = SourceLine { plain: words.to_owned(), ..line.clone() };
    ((below == at + 1 || is_apart) && line.plain.len() <= LONGEST_SENTENCE && can_title(&bare))
        .then_some(below)
}

/// Goes on with a title in a paragraph of its own that is broken over lines, where a dot ends it.
fn end_sentence(lines: &[SourceLine], found: &mut FoundItem) {
    let Some(next) = lines.get(found.content) else { return };
    let is_apart = lines.get(found.content + 1).is_none_or(SourceLine::is_blank);
    let ends = next.plain.find('.').is_some_and(|dot| dot + 1 == next.plain.len());
    let is_rest = next.plain.starts_with(char::is_lowercase) && !is_stem(&next.plain);
    let words = found.rest.len() + next.plain.len();
    if is_apart && ends && is_rest && words < 2 * LONGEST_SENTENCE && !found.rest.ends_with(['.', ':']) {
        found.rest = format!("{} {}", found.rest.trim_end(), next.plain);
        found.content += 1;
    }
}

/// A longer sentence is no title.
const LONGEST_SENTENCE: usize = 120;

/// Returns the line above that can be a title.
pub(crate) fn above(lines: &[SourceLine], at: usize) -> Option<usize> {
    let before = (at.saturating_sub(5)..at).rev().find(|&i| !lines[i].is_blank())?;
    can_title(&lines[before]).then_some(before)
}

pub(crate) fn can_title(line: &SourceLine) -> bool {
    line.plain.len() < 250
        && line.plain.contains(char::is_alphabetic)
        && !line.plain.ends_with('.')
        && line.section().is_none()
        && line.case().is_none()
        && line.people().is_none()
}

/// Goes on with a title that is broken over lines: the next line follows at once, begins small or stands between the
/// heading and a case, and is no beginning of anything else.
pub(crate) fn wrapped(lines: &[SourceLine], found: &mut FoundItem) {
    while let Some(next) = lines.get(found.content).filter(|line| !line.is_blank()) {
        let listed = matches!(next.plain.as_bytes(), [_, b'.' | b')', b' ', ..]);
        let small = next.plain.starts_with(char::is_lowercase)
            && !found.rest.starts_with(char::is_lowercase)
            && !listed
            && !found.rest.ends_with(':');
        let open = found.rest.ends_with([',', '-', '–'])
            || [" og", " v.", " /v.", " v/", " ved"].iter().any(|end| found.rest.trim_end().ends_with(end));
        // "/v. Eva" and her last name on the next line
        let half = heading::title(&found.rest).presenter.is_some_and(|name| !name.contains(' '));
        let is_name = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '.');
        let half = half
            && lines[found.at].plain.len() > 55
            && found.rest.ends_with(char::is_alphabetic)
            && next.plain.split(' ').count() <= 3
            && next.plain.chars().all(is_name);
        let after = lines[found.content + 1..].iter().find(|line| !line.is_blank());
        let before_case = lines[found.at].plain.len() > 55 && after.is_some_and(|line| line.case().is_some());
        let other = is_stem(next.without_bullet())
            || next.bullet().is_some()
            || !can_title(next)
            // "Åbent punkt"
            || secrecy::of_mark(&next.plain).is_some()
            || next.heading().is_some()
            || heading::small(&next.plain).is_some_and(|small| small.style != NumberStyle::Bare);
        let presented = heading::presenter_line(&next.plain).is_some();
        if other
            || presented
            || next.plain.starts_with("at ")
            || found.rest.len() > 300
            || !(small || open || half || before_case)
        {
            break;
        }
        found.rest = format!("{} {}", found.rest.trim_end(), next.plain);
        found.content += 1;
    }
}

/// Titles that are printed twice: once as a link or a row of a list, once over the text. The item begins at the first,
/// and what stands between belongs to it.
pub(crate) fn twins(lines: &[SourceLine], found: &mut [FoundItem]) {
    let mut from = 0;
    for item in found.iter_mut().filter(|item| !item.number.is_empty()) {
        let near = (from..item.at).rev().filter(|&i| !lines[i].is_blank()).take(6);
        let open = near.take_while(|&i| lines[i].section().is_none() && lines[i].plain.len() < 200);
        let twin = open.filter(|&i| is_twin(&lines[i], item)).last();
        if let Some(twin) = twin {
            (item.between, item.at) = (twin + 1..item.at, twin);
        }
        from = item.content;
    }
}

fn is_twin(line: &SourceLine, item: &FoundItem) -> bool {
    let numbered = line.heading().is_some_and(|twin| {
        twin.printed == item.number && (twin.rest.is_empty() || text::similar(&twin.rest, &item.rest) >= 0.6)
    });
    numbered || line.plain == item.rest
}

/// Drops the headings that stand again further down under the same number: an item is where its text is. What stands
/// under a dropped one stays where it is.
pub(crate) fn again(lines: &[SourceLine], found: &mut Vec<FoundItem>) {
    let mut out: Vec<FoundItem> = Vec::with_capacity(found.len());
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut dropped: Vec<bool> = vec![false; found.len()];
    let ends: Vec<usize> = found.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let text = |found: &FoundItem, end: usize| {
        lines[found.content.min(end)..end].iter().filter(|line| !line.is_blank()).count()
    };
    // "1. Godkendelse af dagsorden" begins each part of an agenda
    let part = |found: &FoundItem| {
        let above = lines[..found.at.min(lines.len())].iter().rev().find(|line| !line.is_blank())?;
        above.gathers().map(|_| above.plain.as_str())
    };
    for i in 0..found.len() {
        let other = *first.entry(found[i].number.clone()).or_insert(i);
        if other == i
            || found[i].number.is_empty()
            || part(&found[i]).is_some_and(|group| part(&found[other]) != Some(group))
            || text::similar(&found[other].rest, &found[i].rest) < 0.75
        {
            continue;
        }
        let (before, after) = (text(&found[other], ends[other]), text(&found[i], ends[i]));
        if after < before {
            dropped[i] = true;
            continue;
        }
        dropped[other] = true;
        first.insert(found[i].number.clone(), i);
        if other + 1 == i && before <= 3 && found[other].content <= found[i].at {
            let (at, content) = (found[other].at, found[other].content);
            (found[i].between, found[i].at) = (content..found[i].at, at);
        }
    }
    out.extend(found.drain(..).zip(dropped).filter(|(_, dropped)| !dropped).map(|(found, _)| found));
    *found = out;
}
