//! Headings of parts that only their place tells from the text of an item: "Lukket afdeling", "o Lukkede punkter".

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::MARK;
use crate::import::recognise::text::bullet;
use crate::import::recognise::{closed, heading};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// Reads the headings of parts, and marks in lines of their own under titles. Returns what is known of items by their parts.
pub(super) fn take(lines: &mut [SourceLine]) -> Vec<(String, Access)> {
    without_none(lines);
    answered(lines);
    let found = of_items(lines);
    name(lines);
    letters(lines);
    fields(lines);
    found
}

/// Writes what stands alone under the heading of closed items that are none behind it: "LUKKEDE PUNKTER" over "Ingen.".
fn without_none(lines: &mut [SourceLine]) {
    for at in 0..lines.len() {
        let is_answer = |line: &SourceLine| line.plain.len() <= 10 && secrecy::is_none(&line.plain);
        let next = (at + 1..lines.len()).take(3).find(|&next| !lines[next].is_blank());
        let Some(next) = next.filter(|&next| is_answer(&lines[next])) else { continue };
        let is_group = lines[at].gathers().is_some_and(Access::is_withheld);
        if is_group && lines[at].heading().is_none() && !closed::is_of_one(&lines[at].plain) {
            lines[at] = lines[at].reading(format!("{}: Ingen", lines[at].plain.trim_end_matches(':')));
            lines[next].plain.clear();
            lines[next].text.clear();
        }
    }
}

/// Joins labels with the answers in the cells behind them, where at least two stand so or one withholds: "Fortrolighed" beside
/// "Ingen", "Offentlighed" beside "Nej".
fn answered(lines: &mut [SourceLine]) {
    let answer = |line: &SourceLine| {
        let (label, answer) = line.plain.split_once('\t').or_else(|| line.text.trim().split_once("   "))?;
        let pair = format!("{label}: {}", answer.trim());
        let is_label = !label.is_empty() && !label.contains([' ', ':']);
        secrecy::of_answer(&pair).filter(|_| is_label).map(|access| (label.to_owned(), pair, access))
    };
    let found: Vec<(usize, (String, String, Access))> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, answer(line)?))).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    found.iter().for_each(|(_, (label, ..))| *counts.entry(label).or_default() += 1);
    // a word beside another may be the heads of two columns, "ja" and "nej" answer
    let says_yes_or_no = |pair: &str| {
        let answer = pair.rsplit(' ').next().unwrap_or_default().to_lowercase();
        ["ja", "nej"].contains(&answer.as_str())
    };
    for (at, (label, pair, access)) in &found {
        if access.is_withheld() && says_yes_or_no(pair)
            || counts.get(label.as_str()).is_some_and(|count| *count > 1)
        {
            lines[*at] = lines[*at].reading(pair.clone());
        }
    }
}

/// Writes the headings of parts as every later pass reads them, where an item follows right below.
fn name(lines: &mut [SourceLine]) {
    for at in 0..lines.len() {
        let plain = &lines[at].plain;
        // "* = lukket punkt" says what a star means
        let listed = bullet(plain).or_else(|| plain.strip_prefix("o ")).filter(|rest| !rest.starts_with('='));
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
fn letters(lines: &mut [SourceLine]) {
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
        let (word, numbered) = heading::word_before(line.plain.trim())?;
        let (number, marked) = numbered.split_once(' ')?;
        let bare = number.trim_end_matches(['.', ':', ')']);
        if !(1..=3).contains(&bare.len()) || !bare.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let marked = marked.trim();
        let (sign, behind) = marked.split_once(' ').unwrap_or((marked, ""));
        let frame = ['(', ')', '[', ']', ':', '.', '-', '–', '—', ' ', '*'];
        let (access, text) = match sign.trim_matches(frame) {
            "L" => (Access::Closed, behind),
            "Å" => (Access::Open, behind),
            _ => (secrecy::of_mark(marked.trim_matches(frame))?, ""),
        };
        // "Punkt 3 L handler om peer-støtte" is a sentence
        let title = text.trim_start_matches(['-', '–', ':', ' ']);
        let is_title = title.is_empty() || title.starts_with(char::is_uppercase);
        let head = format!("{word} {number}");
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
fn fields(lines: &mut [SourceLine]) {
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
    match lowercase(plain.trim_end_matches(':')).as_str() {
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

/// Names the open and the closed part of single items as theirs, where more than one item begins with its open part: "Åben
/// del" right under the title, and "Lukket del" over the rest of the item's text. Returns what is known of items that have a
/// closed part alone, and of those behind one that have none.
fn of_items(lines: &mut [SourceLine]) -> Vec<(String, Access)> {
    let Some(items) = DividedItem::all(lines) else { return Vec::new() };
    let mut found = Vec::new();
    let mut is_behind = false;
    for DividedItem { number, parts, begins } in items {
        match begins {
            Some(Access::Open) => {}
            Some(access) => found.push((number, access)),
            None if is_behind => found.push((number, Access::Doubtful)),
            None => {}
        }
        let is_closed =
            |at: &usize| part_of_item(&lines[*at].plain).is_some_and(|(_, access)| access.is_withheld());
        let has_closed = parts.iter().any(is_closed);
        is_behind |= has_closed;
        for at in parts.into_iter().filter(|_| has_closed) {
            let named = part_of_item(&lines[at].plain).map(|(named, _)| named);
            lines[at] = lines[at].reading(named.unwrap_or_default());
        }
    }
    found
}

/// An item of a document whose items have open and closed parts.
struct DividedItem {
    number: String,
    /// The lines that head its parts.
    parts: Vec<usize>,
    /// What the part is that it begins with.
    begins: Option<Access>,
}

impl DividedItem {
    /// Returns the items of a document, if at least two begin with their open part, some have a closed one, and
    /// nothing looks like a part of the agenda: a heading before the first item, or one with no text under it.
    fn all(lines: &[SourceLine]) -> Option<Vec<Self>> {
        let is_item = |line: &SourceLine| line.heading().is_some_and(|heading| !heading.rest.is_empty());
        let heads: Vec<usize> = (0..lines.len()).filter(|&at| is_item(&lines[at])).collect();
        let access = |at: usize| part_of_item(&lines[at].plain).map(|(_, access)| access);
        let first = *heads.first()?;
        if (0..first).any(|at| access(at).is_some()) {
            return None;
        }
        let mut items = Vec::new();
        for (k, &head) in heads.iter().enumerate() {
            let end = heads.get(k + 1).copied().unwrap_or(lines.len());
            let filled: Vec<usize> = (head + 1..end).filter(|&at| !lines[at].is_blank()).collect();
            let has_text = |&(k, at): &(usize, &usize)| {
                lines[*at].plain.trim_end().contains(": ")
                    || filled.get(k + 1).is_some_and(|&next| access(next).is_none())
            };
            let parts: Vec<(usize, &usize)> =
                filled.iter().enumerate().filter(|(_, at)| access(**at).is_some()).collect();
            if !parts.iter().all(has_text) {
                return None;
            }
            let begins = filled.first().and_then(|&at| access(at));
            let parts = parts.into_iter().map(|(_, at)| *at).collect();
            let number = lines[head].heading().map(|heading| heading.printed).unwrap_or_default();
            items.push(DividedItem { number, parts, begins });
        }
        let open = items.iter().filter(|item| item.begins == Some(Access::Open)).count();
        let has_closed =
            items.iter().flat_map(|item| &item.parts).any(|&at| access(at) == Some(Access::Closed));
        (open > 1 && has_closed).then_some(items)
    }
}

/// Reads "Åben del" and "Lukket del: Ida siges op." as the heading of a part of an item, and names it so.
fn part_of_item(plain: &str) -> Option<(String, Access)> {
    let (heading, inline) = plain.split_once(':').unwrap_or((plain, ""));
    let heading = heading.trim_matches(['*', '_', '#', ' ']);
    if heading.split_whitespace().count() > 3 || !heading.to_lowercase().ends_with("del") {
        return None;
    }
    let named = format!("{heading} af punktet: {}", inline.trim());
    let access = secrecy::item_part(&named)?.access;
    Some((named.trim_end().to_owned(), access))
}
