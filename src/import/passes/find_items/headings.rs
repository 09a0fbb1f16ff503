//! Divisions by lines that are headings by their form: set as one, ending with a colon, or with letters for numbers.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::find_items::titles::{can_title, wrapped};
use crate::import::passes::find_items::{Division, DivisionKind, FoundItem};
use crate::import::recognise::body::{self, is_filler};
use crate::import::recognise::heading::{self, letters};
use crate::import::recognise::indstilling::{self, is_stem};
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::{case_number, contents, date_time, label, people, section};
use crate::meeting::text::lowercase;

/// Returns Roman numbers and letters before titles: "II. Regnskab", "B) Regnskab".
pub(super) fn lettered(lines: &[SourceLine]) -> Vec<Division> {
    let division = |read: fn(&str) -> Option<(u32, &str, &str)>, begins_with_one: bool| {
        let mut items: Vec<FoundItem> = Vec::new();
        // how many letters there are, and how many numbers under the last
        let (mut letters, mut under) = (0, 0);
        for (at, line) in lines.iter().enumerate() {
            // "Sag B. Regnskab"
            let plain = heading::word_before(&line.plain).map_or(line.plain.as_str(), |(_, rest)| rest);
            if let Some((letter, n, printed, rest)) = letters::numbered(plain) {
                // "B1. Regnskab" needs no "B." above
                let begins = n == 1 && letter == letters + 1 && !printed.contains('.');
                if letter == letters && n == under + 1 || begins {
                    items.push(FoundItem::on_line(at, printed.to_owned(), rest.to_owned()));
                    (letters, under) = (letter, n);
                }
                continue;
            }
            let Some((n, printed, rest)) = read(plain) else { continue };
            // the agenda is printed before its minutes: what counts again from one is them
            if n == 1 && items.len() > 2 {
                items.clear();
                letters = 0;
            }
            if n == letters + 1 || letters == 0 && !begins_with_one {
                items.push(FoundItem::on_line(at, printed.to_owned(), rest.to_owned()));
                (letters, under) = (n, 0);
            }
        }
        // under a title only what is set in goes on with it
        let is_set_in =
            |item: &FoundItem| lines.get(item.content).is_some_and(|next| next.text.starts_with("    "));
        items.iter_mut().filter(|item| is_set_in(item)).for_each(|item| wrapped(lines, item));
        (items.len() > 2).then(|| Division::new(DivisionKind::Letters, items, Vec::new()))
    };
    let small = division(letters::small, true).filter(|small| is_announced(lines, small.items[0].at));
    // a protocol goes on with the numbers of the year: "§ 58"
    let paragraphs = division(letters::paragraph, false);
    let others = [letters::roman, letters::capital].into_iter().filter_map(|read| division(read, true));
    others.chain(paragraphs).chain(small).collect()
}

/// Returns whether one of the lines right above says that the agenda follows: small letters count other things too.
fn is_announced(lines: &[SourceLine], at: usize) -> bool {
    let above = lines[..at].iter().rev().filter(|line| !line.is_blank()).take(2);
    above.into_iter().any(|line| lowercase(&line.plain).contains("dagsorden"))
}

/// How many lines may name the body.
const TOP: usize = 4;

/// Returns lines in capitals, each apart: "LUKKEDAGE 2027".
pub(super) fn capitals(lines: &[SourceLine]) -> Option<Division> {
    // whose minutes they are stands at the top
    let front = (0..lines.len()).filter(|&at| !lines[at].is_blank()).nth(TOP).unwrap_or(lines.len());
    let is_title = |at: &usize| {
        let line = &lines[*at];
        let letters = line.plain.chars().filter(|c| c.is_alphabetic()).count();
        let apart = at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
        let followed = lines[at + 1..]
            .iter()
            .find(|line| !line.is_blank())
            .is_some_and(|next| !is_capitals(&next.plain) || next.plain.len() <= 4);
        // the dot of "EVT." ends no sentence
        let is_last = lowercase(&line.plain).trim_end_matches([':', '.']) == "evt";
        apart
            && followed
            && line.plain.len() <= 90
            && is_capitals(&line.plain)
            && (is_last || letters > 3 && can_head(line))
            && !(*at < front && body::is_body(&line.plain))
            && !is_filler(&line.plain)
    };
    let mut items: Vec<FoundItem> =
        (0..lines.len()).filter(is_title).map(|at| headed(&lines[at], at)).collect();
    without_front(lines, &mut items);
    let first = items.first()?;
    let text = "punkterne har ingen numre; de er delt ved linjer med store bogstaver";
    let warning = Warning::at(lines[first.at].no, text);
    (items.len() > 2).then(|| Division::new(DivisionKind::Headings, items, vec![warning]))
}

pub(super) fn is_capitals(plain: &str) -> bool {
    plain.contains(char::is_uppercase) && !plain.contains(char::is_lowercase)
}

/// Returns lines that the document sets as headings, a division for each depth.
pub(super) fn set_as_headings(lines: &[SourceLine]) -> Vec<Division> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    // bold lines without a depth are titles where none of them heads a part of an item
    let heads_part = |line: &SourceLine| {
        let known = line.section().filter(|known| known.inline.is_empty());
        line.strong && line.depth.is_none() && known.is_some_and(|known| known.part != SectionKind::Text)
    };
    let is_bold_title = !lines.iter().any(heads_part);
    for line in lines.iter().filter(|line| line.depth.is_some() || line.strong && is_bold_title) {
        *counts.entry(line.plain.as_str()).or_default() += 1;
    }
    // "Økonomi" is a title where it is set as one and stands once
    let once = |line: &SourceLine| {
        line.section().is_some_and(|known| known.part == SectionKind::Text && known.inline.is_empty())
            && counts.get(line.plain.as_str()) == Some(&1)
    };
    let strong = |at: &usize| lines[*at].strong && (can_head(&lines[*at]) || once(&lines[*at]));
    let all: Vec<usize> = (0..lines.len()).filter(strong).collect();
    let mut depths: Vec<Option<u8>> = all.iter().map(|&at| lines[at].depth).collect();
    depths.sort_unstable();
    depths.dedup();
    let division = |depth: Option<u8>| {
        let at = all.iter().copied().filter(|&at| lines[at].depth == depth);
        let mut items: Vec<FoundItem> = at.map(|at| headed(&lines[at], at)).collect();
        without_front(lines, &mut items);
        let numbered = items.iter().filter(|item| !item.number.is_empty()).count();
        // headings of sections, and of what stands before the items, have no numbers where the items have
        if numbered * 2 >= items.len() {
            items.retain(|item| !item.number.is_empty());
        }
        let text = "punkterne er delt ved de linjer, der er sat som overskrifter; kontrollér delingen";
        let first = items.first().map(|item| Warning::at(lines[item.at].no, text));
        (items.len() > 1).then(|| Division::new(DivisionKind::Headings, items, first.into_iter().collect()))
    };
    depths.into_iter().filter_map(division).collect()
}

/// Takes away the first headings as long as the head of the meeting or its people stand under them.
fn without_front(lines: &[SourceLine], items: &mut Vec<FoundItem>) {
    let is_front = |line: &SourceLine| label::is_label(&line.plain) || line.people().is_some();
    let ends: Vec<usize> = items.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let front = items.iter().zip(ends).take_while(|(item, end)| {
        lines[item.content.min(*end)..*end].iter().filter(|line| !line.is_blank()).take(4).any(is_front)
    });
    let n = front.count();
    items.drain(..n);
}

fn headed(line: &SourceLine, at: usize) -> FoundItem {
    match line.heading().filter(|heading| !heading.rest.is_empty()) {
        Some(heading) => FoundItem::on_line(at, heading.printed, heading.rest),
        None => FoundItem::on_line(at, String::new(), line.plain.trim_end_matches(':').to_owned()),
    }
}

/// Returns short lines that end with a colon, each apart, with text under it: "Daglig drift:".
pub(super) fn colon_titles(lines: &[SourceLine]) -> Option<Division> {
    let blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(SourceLine::is_blank);
    let is_title = |at: &usize| {
        let line = &lines[*at];
        let head = line.plain.strip_suffix(':');
        let fits = head
            .is_some_and(|head| head.len() <= 80 && head.split(' ').count() <= 10 && !head.contains(". "));
        fits && blank(at.checked_sub(1)) && line.plain.starts_with(char::is_uppercase) && can_head(line)
    };
    let item =
        |at: usize| FoundItem::on_line(at, String::new(), lines[at].plain.trim_end_matches(':').to_owned());
    let items: Vec<FoundItem> = (0..lines.len()).filter(is_title).map(item).collect();
    let first = items.first()?;
    let text = "punkterne har ingen numre; de er delt ved linjer, der ender med kolon";
    let warning = Warning::at(lines[first.at].no, text);
    (items.len() > 1).then(|| Division::new(DivisionKind::ColonTitles, items, vec![warning]))
}

/// Returns titles without a sign, each the first line of its paragraph: "Økonomi", a blank line before it and its
/// text under it.
pub(super) fn paragraph_titles(lines: &[SourceLine]) -> Option<Division> {
    let is_blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(SourceLine::is_blank);
    let from = lines.iter().position(|line| contents::is_heading(&line.plain)).map_or(0, |at| at + 1);
    let firsts = (from..lines.len()).filter(|&at| !lines[at].is_blank() && is_blank(at.checked_sub(1)));
    let bare = |line: &SourceLine| line.plain.trim_end_matches(':').to_owned();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for line in lines.iter().filter(|line| line.plain.len() <= 80) {
        *counts.entry(bare(line)).or_default() += 1;
    }
    let is_title = |at: &usize| {
        let plain = lines[*at].plain.as_str();
        let below = lines.get(at + 1).filter(|line| !line.is_blank());
        let wraps = below.is_some_and(|below| below.plain.starts_with(char::is_lowercase));
        !plain.contains('\t')
            && !["Kære ", "Hej ", "Til "].iter().any(|greeting| plain.starts_with(greeting))
            && plain.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '”' | '»'))
            && plain.len() <= 80
            && plain.split(' ').count() <= 10
            && !plain.ends_with(['.', '!', ',', ';'])
            && !plain.contains(". ")
            && !wraps
            && !(plain.len() > 55 && below.is_some_and(|below| below.plain.len() > 55))
            && lines[*at].heading().is_none()
            && (can_head(&lines[*at])
                || counts.get(plain) == Some(&1) && heads_text(&lines[*at])
                || is_over_prose(lines, *at))
    };
    let (mut items, mut texts): (Vec<FoundItem>, usize) = (Vec::new(), 0);
    for at in firsts {
        if is_title(&at) {
            items.push(headed(&lines[at], at));
        } else if !items.is_empty() {
            texts += 1;
        }
    }
    without_front(lines, &mut items);
    let text = "punkterne har ingen numre; de er delt ved korte linjer efter en blank linje";
    let warning = Warning::at(lines[items.first()?.at].no, text);
    // where most paragraphs have no title the short lines are something else
    (items.len() > 2 && texts <= items.len())
        .then(|| Division::new(DivisionKind::Paragraphs, items, vec![warning]))
}

/// Returns whether a line is the heading of a section of text and nothing more: "Økonomi" is a section where it returns, and a
/// title where it stands once.
fn heads_text(line: &SourceLine) -> bool {
    line.section().is_some_and(|known| known.part == SectionKind::Text && known.inline.is_empty())
}

/// Returns whether a line that reads as a name stands over a text, as no name does: two words in capitals, and a
/// sentence under them.
fn is_over_prose(lines: &[SourceLine], at: usize) -> bool {
    let below = lines[at + 1..].iter().find(|line| !line.is_blank());
    // "Har været på kursus.": the name is who did
    let tells_of_name = |plain: &str| {
        const VERBS: [&str; 8] =
            ["Har", "Er", "Var", "Fortalte", "Orienterede", "Spurgte", "Foreslog", "Mente"];
        VERBS.contains(&plain.split(' ').next().unwrap_or_default())
    };
    let is_prose = below.is_some_and(|text| {
        text.plain.ends_with('.')
            && text.plain.split(' ').count() > 3
            && people::prose(&text.plain).is_none()
            && !tells_of_name(&text.plain)
    });
    // the last name of a list stands over the first words that follow
    let above = lines[..at].iter().rev().find(|line| !line.is_blank());
    if above.is_some_and(|above| above.listed().is_some() || above.people().is_some()) {
        return false;
    }
    let listed = lines[at].listed();
    let is_bare = listed.is_some_and(|listed| {
        let person = &listed.person;
        listed.note.is_none() && person.org.is_none() && person.role.is_none() && person.party.is_none()
    });
    is_prose && is_bare && can_head_as_name(&lines[at])
}

/// Programmes with a time before each title and no numbers: "9.30 Velkomst". Breaks are no items.
pub(super) fn timed_titles(lines: &[SourceLine]) -> Option<Division> {
    let item = |(at, line): (usize, &SourceLine)| {
        let (clock, rest) = date_time::leading_clock(&line.plain)?;
        let title = rest.trim_start_matches([' ', ':', '-', '–', '\t']);
        let lower = lowercase(title);
        let pause =
            ["pause", "frokost", "kaffe", "middag", "ankomst"].iter().any(|word| lower.starts_with(word));
        let fits =
            title.starts_with(char::is_uppercase) && title.len() <= 120 && !title.ends_with('.') && !pause;
        let clock = clock.trim_start_matches(['k', 'K', 'l', '.', ' ']);
        fits.then(|| {
            FoundItem::on_line(at, String::new(), format!("{} (kl. {clock})", title.trim_end_matches(':')))
        })
    };
    let items: Vec<FoundItem> = lines.iter().enumerate().filter_map(item).collect();
    let first = items.first()?;
    let text = "punkterne har ingen numre; de er delt ved de klokkeslæt, de begynder med";
    let warning = Warning::at(lines[first.at].no, text);
    (items.len() > 2).then(|| Division::new(DivisionKind::Times, items, vec![warning]))
}

/// Returns whether a line may be a title: nothing that it could be otherwise.
pub(super) fn can_head(line: &SourceLine) -> bool {
    can_head_as_name(line) && line.listed().is_none()
}

/// Returns whether a line may be a title though it reads as a name: "Havnens Dag".
fn can_head_as_name(line: &SourceLine) -> bool {
    let plain = line.plain.as_str();
    let bare = plain.trim_end_matches(':');
    // that the line itself is none is asked first
    let is_other = || section::known(bare).is_some() || people::group(bare).is_some();
    can_title(line)
        && plain.len() <= 160
        && line.bullet().is_none()
        && !is_stem(line.without_bullet())
        && !indstilling::is_lead(bare)
        && (bare.len() == plain.len() || !is_other())
        && !label::is_label(plain)
        && !case_number::heads_number(plain)
        && line.date().is_none()
}
