//! The end of a document after its last decision.

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::recognise::name;
use crate::import::recognise::noise::is_page_number;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::words::TAILS;
use crate::meeting::text::lowercase;

/// How many lines at the end may be for signatures.
const SIGNED: usize = 12;

/// Cuts the lines to sign on off the end of a document, with the names under them: "________   ________".
pub(crate) fn signatures(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    // two of the signs are a mark of Markdown, which only the text keeps
    let is_rule = |line: &SourceLine| {
        let marks = line.text.chars().filter(|c| matches!(c, '_' | '.' | '…')).count();
        marks >= 10 && line.text.chars().all(|c| matches!(c, '_' | '.' | '…' | ' ' | '\t'))
    };
    let is_signed = |line: &SourceLine| {
        let mut cells = line
            .text
            .split("   ")
            .flat_map(|cell| cell.split('\t'))
            .map(str::trim)
            .filter(|cell| !cell.is_empty());
        is_rule(line)
            || is_page_number(&line.plain)
            || cells.all(|cell| name::listed(cell).is_some() || name::is_role(cell) || cell == "Dato:")
    };
    let end = lines.iter().rposition(|line| !line.is_blank()).map_or(0, |last| last + 1);
    if let Some(first) = signed_at(lines, end) {
        let warning = Warning::at(lines[first].no, "stedet, dagen og navnet sidst i filen er ikke taget med");
        lines.truncate(first);
        return Some(warning);
    }
    if let Some(first) = signed_in_columns(lines, end) {
        let warning = Warning::at(lines[first].no, "linjerne til underskrift er ikke taget med");
        lines.truncate(first);
        return Some(warning);
    }
    let signed = lines[..end].iter().rev().take(SIGNED).take_while(|line| is_signed(line)).count();
    let first = (end - signed..end).find(|&at| is_rule(&lines[at])).filter(|at| *at > 0)?;
    let text = "linjerne til underskrift er ikke taget med";
    let warning = Warning::at(lines[first].no, text);
    lines.truncate(first);
    Some(warning)
}

/// What somebody is at one meeting, and signs as.
const DUTIES: [&str; 5] = ["referent", "dirigent", "ordstyrer", "mødeleder", "protokolfører"];

/// Returns where a document ends with two names or more beside each other, and under each what the person is: "Ane
/// Ask      Bo Birk" / "formand      referent".
fn signed_in_columns(lines: &[SourceLine], end: usize) -> Option<usize> {
    let cells = |at: usize| -> Vec<&str> {
        let cells = lines[at].text.split("   ").flat_map(|cell| cell.split('\t')).map(str::trim);
        cells.filter(|cell| !cell.is_empty()).collect()
    };
    let below = end.checked_sub(1)?;
    let at = below.checked_sub(1)?;
    let (names, posts) = (cells(at), cells(below));
    let is_apart = at.checked_sub(1).is_some_and(|above| lines[above].is_blank());
    let is_signed = names.len() > 1
        && names.len() == posts.len()
        && names.iter().all(|name| name::listed(name).is_some())
        && posts.iter().any(|post| name::is_role(post))
        && posts.iter().all(|post| name::listed(post).is_none());
    // "Bestyrelsen konstituerede sig således:": that is what was decided
    let above = lines[..at].iter().rev().find(|line| !line.is_blank());
    let is_told = above.is_some_and(|line| {
        let lower = lowercase(&line.plain);
        lower.ends_with(':') || lower.contains("konstitue") || lower.contains("valgt")
    });
    let has_duty = posts.iter().any(|post| DUTIES.contains(&post.to_lowercase().as_str()));
    (is_apart && is_signed && has_duty && !is_told).then_some(at)
}

/// Returns where a document ends with the place and the day on which it was signed, and the names: "Engum, den 8.
/// april 2027" / "Lis".
fn signed_at(lines: &[SourceLine], end: usize) -> Option<usize> {
    let is_place_and_day = |line: &SourceLine| {
        let divided = [", den ", ", d. "].iter().find_map(|link| line.plain.split_once(link));
        divided.is_some_and(|(place, day)| {
            let is_day = day.starts_with(|c: char| c.is_ascii_digit()) && day.len() <= 20;
            is_day
                && line.date().is_some()
                && place.split(' ').count() <= 2
                && place.starts_with(char::is_uppercase)
        })
    };
    let is_name = |line: &SourceLine| {
        let plain = &line.plain;
        plain.split(' ').count() <= 4
            && !plain.ends_with('.')
            && !plain.contains(|c: char| c.is_ascii_digit())
    };
    let last = (0..end).rev().filter(|&at| !lines[at].is_blank()).take(4);
    let at = last.into_iter().find(|&at| is_place_and_day(&lines[at])).filter(|at| *at > 0)?;
    let is_apart = lines[at - 1].is_blank();
    (is_apart && lines[at + 1..end].iter().filter(|line| !line.is_blank()).all(is_name)).then_some(at)
}

/// Cuts off what closes a document after its last decision: lists of all attachments, pages to sign.
pub(crate) fn cut(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    let from = lines.len() - lines.len() / 3;
    let is_tail = |line: &SourceLine| {
        let lower = lowercase(line.plain.trim_end_matches(':'));
        TAILS.iter().any(|word| lower == *word || *word == "mødet afsluttet" && lower.starts_with(word))
    };
    // "29. Underskriftsark" over it makes it the title of an item
    let is_title = |at: usize| {
        let above = lines[..at].iter().rev().find(|line| !line.is_blank());
        above.and_then(|line| line.heading()).is_some_and(|heading| heading.rest == lines[at].plain)
    };
    let ends = |at: usize| is_tail(&lines[at]) && !is_title(at) || lists_by_items(lines, at);
    let at = (from..lines.len()).find(|&at| ends(at))?;
    if lines[at..]
        .iter()
        .any(|line| line.section().is_some_and(|known| known.part == SectionKind::Beslutning))
    {
        return None;
    }
    let (first, last) = (lines[at].no, lines.last().map_or(0, |line| line.no));
    let text = format!("slutningen fra »{}« til linje {last} er ikke taget med", lines[at].plain);
    lines.truncate(at);
    Some(Warning::at(first, text))
}

/// Returns whether the attachments of all items are listed below a line, under the headings of the items again.
fn lists_by_items(lines: &[SourceLine], at: usize) -> bool {
    const LISTS: [&str; 3] = ["bilagsliste", "bilagsoversigt", "bilagsfortegnelse"];
    if !LISTS.contains(&lowercase(lines[at].plain.trim_end_matches(':')).as_str()) {
        return false;
    }
    let is_again = |line: &&SourceLine| {
        line.heading().is_some() && lines[..at].iter().any(|above| above.plain == line.plain)
    };
    lines[at + 1..].iter().filter(is_again).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn the_attachments_of_all_items_end_a_document() {
        let items = "1. Broen\nMales.\n\n\n2. Stien\nFejes.\n\n\n3. Evt.\n";
        let mut lines = split(&format!("{items}\nBilagsliste\n1. Broen\nTegning.pdf\n2. Stien\nKort.pdf"));
        assert!(cut(&mut lines).is_some() && lines.len() == 10);
        let mut own = split(&format!("{items}\nBilagsliste\n1. Tegning\n2. Kort"));
        assert!(cut(&mut own).is_none());
        let mut title = split("1. Broen\n2. Stien\n3. Underskrifter\nUnderskrifter\n");
        assert!(cut(&mut title).is_none());
    }

    #[test]
    fn names_over_posts_at_the_end_are_signatures() {
        for (end, kept) in [
            ("Ane Ask          Bo Birk\nformand          referent", 1),
            ("Ane Ask\tBo Birk\nFormand\tReferent", 1),
            // who was elected to what
            ("Ane Ask          Bo Birk\nhavnen          broen", 4),
            ("Ane Ask\nformand", 4),
        ] {
            let mut lines = split(&format!("Mødet slut.\n\n{end}"));
            let warning = signatures(&mut lines);
            let full = lines.iter().rposition(|line| !line.is_blank()).map_or(0, |last| last + 1);
            assert_eq!(full, kept, "{end}");
            assert_eq!(warning.is_some(), kept == 1, "{end}");
        }
    }
}
