//! Divisions by numbers that are all set alike, whatever stands around them.

use std::collections::BTreeMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::find_items::mixed_numbering::shape;
use crate::import::passes::find_items::titles::{self, below, titled, wrapped};
use crate::import::passes::find_items::weighed::chain;
use crate::import::passes::find_items::{Candidate, Division, DivisionKind, FoundItem, JUMP};
use crate::import::recognise::heading::affixed::{self, AffixedHeading, Affixes};
use crate::import::recognise::heading::{self, ItemNumber, NumberStyle};
use crate::import::recognise::section;
use crate::import::recognise::words::is_usual;
use crate::meeting::secrecy;

/// Returns the best chain of numbers for each sign after them.
pub(super) fn same_sign(lines: &[SourceLine], candidates: &[Candidate]) -> Vec<Division> {
    let mut by_shape: BTreeMap<char, Vec<Candidate>> = BTreeMap::new();
    for candidate in candidates.iter().filter(|candidate| can_begin(lines, candidate)) {
        // the order of the numbers counts, and the signs around them decide between two of one number
        let weight = 0.6 + 0.4 * candidate.weight.clamp(-2.5, 3.0);
        let candidate = Candidate { weight, ..candidate.clone() };
        by_shape.entry(shape(&lines[candidate.at], &candidate.heading)).or_default().push(candidate);
    }
    let divisions = by_shape.into_values().filter(|all| all.len() > 1).map(|all| {
        let (path, _) = chain(&all, |_| true);
        let path: Vec<Candidate> = path.into_iter().map(|i| all[i].clone()).collect();
        numbered_alike(lines, &with_letters(lines, candidates, path))
    });
    divisions.collect()
}

/// Returns the best chain of numbers for each word or sign around them that returns, whatever it is: "Emne 3: Broen", "[3]
/// Broen", "FU-3-24 Broen".
pub(super) fn same_affixes(lines: &[SourceLine]) -> Vec<Division> {
    let mut by_affixes: BTreeMap<Affixes, Vec<Candidate>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let headings = affixed::headings(&line.plain);
        // what is known for another part of the text counts no items
        let is_known = || line.heading().is_some() || line.section().is_some() || line.case().is_some();
        if headings.is_empty() || is_known() {
            continue;
        }
        let is_apart = at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
        for AffixedHeading { affixes, heading } in headings {
            let weight = if is_apart || line.strong { 1.0 } else { 0.2 };
            by_affixes.entry(affixes).or_default().push(Candidate { at, heading, weight, jump: JUMP });
        }
    }
    let divisions = by_affixes.into_values().filter(|all| all.len() >= FEWEST_AFFIXED).map(|all| {
        let (path, _) = chain(&all, |_| true);
        let path: Vec<Candidate> = path.into_iter().map(|i| all[i].clone()).collect();
        let text = "punkterne er delt ved ord eller tegn, der gentages om numrene; kontrollér delingen";
        let warning = path.first().map(|first| Warning::at(lines[first.at].no, text));
        Division { warnings: warning.into_iter().collect(), ..numbered_alike(lines, &path) }
    });
    divisions.filter(|division| division.items.len() >= FEWEST_AFFIXED).collect()
}

/// Fewer numbers between words that no agenda is known by tell nothing.
const FEWEST_AFFIXED: usize = 3;

/// Returns the division by a chain of headings.
fn numbered_alike(lines: &[SourceLine], path: &[Candidate]) -> Division {
    let mut found = titled(lines, path);
    titles::twins(lines, &mut found);
    titles::again(lines, &mut found);
    Division::new(DivisionKind::SameSign, found, Vec::new())
}

/// Adds what is divided further: "5a. Forslag fra bestyrelsen" under "Ad 5. Indkomne forslag".
fn with_letters(lines: &[SourceLine], candidates: &[Candidate], path: Vec<Candidate>) -> Vec<Candidate> {
    let ends: Vec<usize> = path.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let mut out: Vec<Candidate> = Vec::with_capacity(path.len());
    for (item, end) in path.into_iter().zip(ends) {
        let (from, mut wanted) = (item.at, item.heading.number);
        let is_divided = wanted.minor == 0;
        out.push(item);
        let within = candidates.iter().filter(|other| other.at > from && other.at < end && is_divided);
        for part in within.filter(|part| part.heading.printed.ends_with(char::is_alphabetic)) {
            wanted.minor += 1;
            let apart = lines[part.at - 1].is_blank();
            if part.heading.number == wanted && apart && !part.heading.rest.is_empty() {
                out.push(part.clone());
            } else {
                wanted.minor -= 1;
            }
        }
    }
    out
}

/// Adds what is divided further by two letters or numbers or more to the items of any division: "4a Bump på vejen", "4b Ny
/// hæk" under "4 Forslag", "4.1 Bump på vejen", "4.2 Ny hæk" under "Punkt 4 - Forslag".
pub(super) fn add_parts(lines: &[SourceLine], items: &mut Vec<FoundItem>) {
    let ends: Vec<usize> = items.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let mut out: Vec<FoundItem> = Vec::with_capacity(items.len());
    for (item, end) in std::mem::take(items).into_iter().zip(ends) {
        let number = item.number.clone();
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let mut parts: Vec<FoundItem> = Vec::new();
        for at in item.content..end.max(item.content) {
            let within = &lines[item.content..at];
            let part = Some(&lines[at].plain).filter(|_| is_number).and_then(|plain| {
                lettered(plain, &number, parts.len())
                    .or_else(|| numbered(plain, &number, parts.len(), within))
            });
            // right under its title or another text it needs a mark: "4b Svar til naboen (lukket)"
            let is_apart = |title: &str| {
                at == item.content || lines[at - 1].is_blank() || secrecy::of_title(title).is_some()
            };
            if let Some((printed, title)) = part.filter(|(_, title)| is_apart(title)) {
                let found = FoundItem::on_line(at, printed, title.to_owned());
                parts.push(FoundItem { under: true, ..found });
            }
        }
        out.push(item);
        out.extend(if parts.len() > 1 { parts } else { Vec::new() });
    }
    *items = out;
}

/// Returns the number and the title of the part behind so many others: "4.1 Bump på vejen". Where headings of sections stand
/// above it in the item, or it is called as they are, it is a section too.
fn numbered<'a>(
    plain: &'a str,
    number: &str,
    before: usize,
    within: &[SourceLine],
) -> Option<(String, &'a str)> {
    let printed = format!("{number}.{}", before + 1);
    let rest = plain.strip_prefix(printed.as_str())?;
    let title = rest.trim_start_matches(['.', ')', ':']).strip_prefix([' ', '\t'])?.trim();
    let is_title =
        title.starts_with(char::is_uppercase) && title.len() <= 120 && !title.ends_with(['.', ';', ',']);
    let is_section = section::known(title).is_some() || within.iter().any(|line| line.section().is_some());
    (is_title && !is_section).then_some((printed, title))
}

/// Returns the number and the title of the part with a letter behind so many others: "4a. Bump på vejen".
fn lettered<'a>(plain: &'a str, number: &str, before: usize) -> Option<(String, &'a str)> {
    let letter = ('a'..='z').nth(before)?;
    let rest = plain.strip_prefix(number)?.strip_prefix(letter)?;
    let title = rest.trim_start_matches(['.', ')', ':']).strip_prefix([' ', '\t'])?.trim();
    // a text may follow on the line
    let is_short = title.len() <= 160 || title.find(". ").is_some_and(|end| end <= 80);
    (title.starts_with(char::is_uppercase) && is_short).then(|| (format!("{number}{letter}"), title))
}

/// Returns numbers with titles that begin small: minutes typed in haste.
pub(super) fn small_titles(lines: &[SourceLine], candidates: &[Candidate]) -> Option<Division> {
    let mut all: Vec<Candidate> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let known =
            candidates.binary_search_by_key(&at, |candidate| candidate.at).ok().map(|i| &candidates[i]);
        let apart = at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
        let small = || heading::small(&line.plain).filter(|it| apart || it.style != NumberStyle::Bare);
        let heading = known.map(|known| known.heading.clone()).or_else(small);
        let Some(heading) = heading.filter(|heading| !heading.rest.is_empty()) else { continue };
        all.push(Candidate { at, heading, weight: if apart { 1.0 } else { 0.2 }, jump: JUMP });
    }
    let first = all.iter().find(|candidate| candidate.heading.number == ItemNumber { major: 1, minor: 0 })?;
    let sign = shape(&lines[first.at], &first.heading);
    all.retain(|candidate| shape(&lines[candidate.at], &candidate.heading) == sign);
    let (path, _) = chain(&all, |_| true);
    let path: Vec<Candidate> = path.into_iter().map(|i| all[i].clone()).collect();
    // "1 bord", "2 stole": what is counted has no text under it, and none of the usual titles
    let is_titled = |candidate: &Candidate| {
        let below = lines[candidate.at + 1..].iter().find(|line| !line.is_blank());
        let is_next = below.is_none_or(|below| path.iter().any(|other| lines[other.at].no == below.no));
        is_usual(&candidate.heading.rest) || !is_next
    };
    let is_bare = path.first().is_some_and(|first| first.heading.style == NumberStyle::Bare);
    if is_bare && !path.iter().any(|candidate| is_usual(&candidate.heading.rest)) {
        let titled = path.iter().filter(|candidate| is_titled(candidate)).count();
        if titled * 2 <= path.len() {
            return None;
        }
    }
    (path.len() > 1).then(|| Division::new(DivisionKind::SameSign, titled(lines, &path), Vec::new()))
}

/// A number alone on its line needs a word before it, or a title under it.
fn can_begin(lines: &[SourceLine], candidate: &Candidate) -> bool {
    !candidate.heading.rest.is_empty() || shape(&lines[candidate.at], &candidate.heading) == 'w'
}

/// Every title has the same number: lists of Word lose their count on the way to text.
pub(super) fn repeated(lines: &[SourceLine], candidates: &[Candidate]) -> Option<Division> {
    let is_apart =
        |at: usize| at.checked_sub(1).is_none_or(|above| lines[above].is_blank() || lines[above].page);
    let one = ItemNumber { major: 1, minor: 0 };
    let ones = |candidate: &&Candidate| candidate.heading.number == one && !candidate.heading.rest.is_empty();
    let ones: Vec<&Candidate> = candidates.iter().filter(ones).filter(|c| is_apart(c.at)).collect();
    let first = ones.first()?;
    let sign = |candidate: &Candidate| shape(&lines[candidate.at], &candidate.heading);
    let same: Vec<&Candidate> = ones.iter().copied().filter(|c| sign(c) == sign(first)).collect();
    let higher = candidates
        .iter()
        .filter(|c| c.heading.number.major > 1 && sign(c) == sign(first) && is_apart(c.at))
        .count();
    if same.len() < 2 || higher >= same.len() {
        return None;
    }
    let item = |(i, candidate): (usize, &&Candidate)| {
        FoundItem::on_line(candidate.at, (i + 1).to_string(), candidate.heading.rest.clone())
    };
    let items: Vec<FoundItem> = same.iter().enumerate().map(item).collect();
    let text = format!("alle {} punkter har nummer 1 i filen; de er nummereret i rækkefølge", items.len());
    Some(Division::new(DivisionKind::Repeated, items, vec![Warning::at(lines[first.at].no, text)]))
}

/// Returns numbers alone on their lines, each with its title under it: the cells of a table that were pasted as text.
pub(super) fn lone_numbers(lines: &[SourceLine]) -> Option<Division> {
    let mut items: Vec<FoundItem> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let digits = line.plain.trim_end_matches(['.', ')', ':']);
        let next = items.len() + 1;
        if digits.len() > 2 || digits.parse() != Ok(next) {
            continue;
        }
        let Some(title) = below(lines, at) else { continue };
        let rest = lines[title].without_bullet().to_owned();
        let mut item = FoundItem { content: title + 1, ..FoundItem::on_line(at, digits.to_owned(), rest) };
        wrapped(lines, &mut item);
        items.push(item);
    }
    (items.len() > 1).then(|| Division::new(DivisionKind::LoneNumbers, items, Vec::new()))
}
