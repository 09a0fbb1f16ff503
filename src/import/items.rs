//! The items of a document, made one after the other from the lines that `item` found for them.

use std::collections::HashMap;
use std::ops::Range;

use super::Warning;
use super::agenda::{self, Context, Made};
use super::case::{self, Case};
use super::item::Found;
use super::line::{self, Line};
use super::people::{self, Entry};
use super::roster::Roster;
use super::section::{self, Vocabulary};
use super::words::{MUNICIPAL, Part};
use crate::meeting::{Item, Meeting, Rules, Section, Status};

/// Makes the items, and learns from them who was away and how sections are ordered.
pub(super) fn read(
    meeting: &mut Meeting,
    roster: &mut Roster,
    lines: &[Line],
    found: &[Found],
    minutes: bool,
    warnings: &mut Vec<Warning>,
) {
    let spans: Vec<Range<usize>> = (0..found.len()).map(|i| span(lines, found, i)).collect();
    let decided =
        |line: &Line| section::known(&line.plain).is_some_and(|known| known.part == Part::Beslutning);
    let headed = spans.iter().any(|range| lines[range.clone()].iter().any(decided));
    let texts = spans.iter().map(|range| &lines[range.clone()]);
    let vocabulary = Vocabulary::learn(texts, meeting.rules == Rules::Municipal);
    let context = Context { vocabulary: &vocabulary, day: meeting.date, prose: minutes && !headed };
    let mut closed = above(lines, found.first().map_or(0, |first| first.at)).and_then(group).unwrap_or(false);
    let mut order: Vec<String> = Vec::new();
    let mut away: Vec<Vec<Line>> = Vec::new();
    for (found, range) in found.iter().zip(spans) {
        let mut made = one(lines, found, range.clone(), &context, closed);
        merge(&mut order, &made.order);
        warnings.append(&mut made.warnings);
        meeting.items.push(made.item);
        away.push(made.away);
        closed = above(lines, range.end).and_then(group).unwrap_or(closed);
    }
    absences(meeting, roster, &away);
    warnings.extend(loose(&meeting.items));
    if !order.is_empty() {
        meeting.section_order = order;
    }
}

/// Makes one item from its lines, and from the row of its case where that stands above the heading.
fn one(lines: &[Line], found: &Found, range: Range<usize>, context: &Context<'_>, closed: bool) -> Made {
    let no = lines.get(found.at).map_or(0, |line| line.no);
    let own = [&lines[found.between.clone()], &lines[range]].concat();
    let end = own.iter().rposition(|line| !line.is_blank()).filter(|&at| group(&own[at]).is_some());
    let own = &own[..end.unwrap_or(own.len())];
    // a line that gathers the items after it belongs to no part of this one
    let last = own.iter().rposition(|line| !line.is_blank()).filter(|&at| at > 0 && is_committee(&own[at]));
    let mut made = agenda::make(found, no, &own[..last.unwrap_or(own.len())], context, closed);
    let gathers = last.map(|at| Section { heading: String::new(), text: own[at].plain.clone() });
    made.item.sections.extend(gathers);
    let over = above(lines, found.at).and_then(labelled).filter(|_| made.item.case_no.is_none());
    if let Some(case) = over {
        made.take_case(case);
    }
    made
}

/// Names the items that have text before their first heading: it may belong under one of them.
fn loose(items: &[Item]) -> Option<Warning> {
    let loose = items.iter().filter(|item| {
        let headed = item.sections.len() > 1 || item.indstilling.is_some() || item.decision.is_some();
        headed && item.sections.first().is_some_and(|section| section.heading.is_empty())
    });
    let names: Vec<String> = loose.map(Item::name).collect();
    let first = names.first()?;
    let text = match names.len() {
        1 => format!("tekst uden overskrift ligger først i punktet »{first}«"),
        n => format!("tekst uden overskrift ligger først i {n} punkter, fx »{first}«"),
    };
    Some(Warning::whole(text))
}

/// The lines of an item: to the next one, without the case of the next.
fn span(lines: &[Line], found: &[Found], i: usize) -> Range<usize> {
    let start = found[i].content;
    let end = found.get(i + 1).map_or(lines.len(), |next| next.at).max(start);
    let last = (start..end).rev().find(|&at| !lines[at].is_blank());
    let case =
        last.filter(|&at| found.get(i + 1).is_some() && at > start + 1 && labelled(&lines[at]).is_some());
    start..case.unwrap_or(end)
}

/// The last line with text right above another.
fn above(lines: &[Line], at: usize) -> Option<&Line> {
    let at = at.min(lines.len());
    lines[at.saturating_sub(4)..at].iter().rev().find(|line| !line.is_blank())
}

/// A row of a case that says that it is one.
fn labelled(line: &Line) -> Option<Case> {
    case::row(line).filter(|case| case.labelled)
}

/// A line that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter".
pub(super) fn group(line: &Line) -> Option<bool> {
    let lower = line.plain.trim_end_matches(':').to_lowercase();
    match lower.as_str() {
        "lukkede sager"
        | "lukkede punkter"
        | "lukket dagsorden"
        | "lukkede"
        | "lukkede dagsordenspunkter"
        | "lukket del" => Some(true),
        "åbne sager" | "åbne punkter" | "åben dagsorden" | "åbne" | "åbne dagsordenspunkter" | "åben del" => {
            Some(false)
        }
        _ => None,
    }
}

/// "Fra Teknisk Udvalg": the committee that sends the items after it.
fn is_committee(line: &Line) -> bool {
    let lower = line.plain.to_lowercase();
    lower.starts_with("fra ")
        && lower.len() < 60
        && !lower.ends_with('.')
        && MUNICIPAL.iter().any(|word| lower.contains(word))
}

/// Puts the headings of one item into the order of all: each new one after the one before it.
fn merge(order: &mut Vec<String>, item: &[String]) {
    let mut at = 0;
    for heading in item {
        match order.iter().position(|known| known == heading) {
            Some(known) => at = known + 1,
            None if order.len() >= agenda::MOST => {}
            None => {
                order.insert(at.min(order.len()), heading.clone());
                at += 1;
            }
        }
    }
}

/// Who was away, from the lists in the items: someone who is on most of them was away from the meeting. Someone on few of
/// them was away from those items only, and stays there. Without lists a sentence in the first items says it.
fn absences(meeting: &mut Meeting, roster: &mut Roster, away: &[Vec<Line>]) {
    let lists: Vec<Vec<Entry>> = away.iter().map(|lines| people::read(lines).0).collect();
    let some = lists.iter().filter(|list| !list.is_empty()).count();
    let mut count: HashMap<String, usize> = HashMap::new();
    for entry in lists.iter().flatten() {
        *count.entry(entry.listed.person.name.clone()).or_default() += 1;
    }
    let often = |entry: &Entry| count.get(&entry.listed.person.name).is_some_and(|n| n * 2 >= some);
    for ((list, lines), item) in lists.into_iter().zip(away).zip(&mut meeting.items) {
        if !list.iter().all(often) {
            let heading = "Fraværende".to_owned();
            item.sections.push(Section { heading, text: line::block(lines) });
        }
        roster.add(list.into_iter().filter(often).collect());
    }
    for item in meeting.items.iter().take(2) {
        let title = item.title.to_lowercase();
        let asked = title.starts_with("fravær") || title.starts_with("afbud");
        for line in item.decision_text().lines() {
            let listed = || Some((Status::Absent, people::names(line).filter(|_| asked)?));
            people::prose(line).or_else(listed).into_iter().for_each(|said| roster.said(said));
        }
    }
}
