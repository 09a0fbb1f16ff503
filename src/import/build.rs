//! The pipeline from lines to a meeting.

use std::ops::Range;

use chrono::NaiveDate;

use super::header::{self, Header};
use super::heading;
use super::item::{self, Found};
use super::line::{self, Line};
use super::noise::{self, Cleaned};
use super::people;
use super::roster::Roster;
use super::section::{self, Vocabulary};
use super::toc::{self, Entry};
use super::words::{MUNICIPAL, TAILS};
use super::{ImportError, Imported, Warning, agenda, when};
use crate::meeting::{Meeting, Rules, Section, Status};

/// Reads a meeting from the lines of a document.
pub(super) fn read(lines: Vec<Line>, name: &str) -> Result<Imported, ImportError> {
    let Cleaned { mut lines, running } = noise::clean(lines);
    let toc = toc::take(&mut lines);
    let mut warnings = Vec::new();
    tail(&mut lines, &mut warnings);
    let found = item::find(&lines, &toc);
    let (lines, found) = if found.is_empty() { listed(lines, &toc) } else { (lines, found) };
    let first = found.first().ok_or(ImportError::NoItems)?.at;
    let (front, rest) = lines.split_at(first);
    let (header, taken) = header::read(front);
    let header = complete(header, &running, rest);
    let date =
        header.date.or_else(|| when::date(name)).or_else(|| any_date(&lines)).ok_or(ImportError::NoDate)?;
    let body = header.body.as_deref().map(|body| in_normal_case(body, &lines));
    if body.is_none() {
        warnings.push(Warning::whole("organets navn står ikke i filen; ret det, før mødet begynder"));
    }
    let mut meeting = Meeting::new(body.as_deref().unwrap_or("Møde"), date);
    (meeting.starts, meeting.ends) = (header.starts, header.ends);
    meeting.place = header.place;
    meeting.rules = rules(&meeting.body);
    let mut roster = Roster::default();
    let (entries, listed) = people::read(front);
    roster.add(entries);
    for (i, line) in front.iter().enumerate().filter(|(i, line)| !listed[*i] && !line.is_blank()) {
        let sentences = line.plain.split(". ").filter(|_| !taken[i]);
        for (status, people) in sentences.filter_map(people::prose) {
            people.into_iter().for_each(|listed| roster.away(listed, status));
        }
    }
    preamble(&mut meeting, front, &taken, &listed);
    items(&mut meeting, &mut roster, &lines, &found, &mut warnings);
    missing(&found, &toc, &mut warnings);
    roster.settle(&mut meeting);
    Ok(Imported { meeting: meeting.tidy()?, warnings })
}

/// Cuts off what closes a document after its last decision: lists of all attachments, pages to sign.
fn tail(lines: &mut Vec<Line>, warnings: &mut Vec<Warning>) {
    let from = lines.len() - lines.len() / 3;
    let is_tail = |line: &Line| {
        let lower = line.plain.trim_end_matches(':').to_lowercase();
        TAILS.iter().any(|word| lower == *word || *word == "mødet afsluttet" && lower.starts_with(word))
    };
    let Some(at) = (from..lines.len()).find(|&i| is_tail(&lines[i])) else { return };
    if lines[at..].iter().any(|line| {
        section::known(&line.plain).is_some_and(|known| known.part == super::words::Part::Beslutning)
    }) {
        return;
    }
    let (first, last) = (lines[at].no, lines.last().map_or(0, |line| line.no));
    let text = format!("slutningen fra »{}« til linje {last} er ikke taget med", lines[at].plain);
    warnings.push(Warning::at(first, text));
    lines.truncate(at);
}

/// A table of contents with nothing under it is the agenda itself.
fn listed(lines: Vec<Line>, toc: &[Entry]) -> (Vec<Line>, Vec<Found>) {
    let end = lines.len();
    let found = toc.iter().map(|entry| Found {
        at: end,
        body: end,
        number: entry.printed.clone(),
        under: entry.number.minor > 0,
        rest: entry.rest.clone(),
    });
    let found = found.collect();
    (lines, found)
}

/// What the head does not say may stand in the pages' heads, or in the heading of a decision.
fn complete(mut header: Header, running: &[Line], rest: &[Line]) -> Header {
    let (other, _) = header::read(running);
    let decided =
        rest.iter().filter_map(|line| section::known(&line.plain)).find(|known| known.day.is_some());
    header.body = header.body.or(other.body).or_else(|| decided.and_then(|known| body_of(known.heading)));
    header.date = header.date.or(other.date).or(decided.and_then(|known| known.day));
    header.starts = header.starts.or(other.starts);
    header
}

/// The body in the heading of its decision: "Beslutning i Teknisk Udvalg den …", "Teknisk Udvalg, 03-10-2019, pkt. 42".
fn body_of(heading: &str) -> Option<String> {
    let rest = ["Beslutning i ", "Beslutning fra ", "Beslutning "]
        .iter()
        .find_map(|stem| heading.strip_prefix(stem))
        .unwrap_or(heading);
    let end = [" den ", ", ", " d. "].iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    let body = rest[..end].trim();
    header::is_body(body).then(|| body.to_owned())
}

fn any_date(lines: &[Line]) -> Option<NaiveDate> {
    lines.iter().take(400).find_map(|line| when::date(&line.plain))
}

/// Which rules bind a body. KKR and networks stand outside styrelsesloven.
pub(super) fn rules(body: &str) -> Rules {
    let lower = body.to_lowercase();
    if lower.starts_with("kkr") || lower.contains("kommunekontaktråd") {
        Rules::Kkr
    } else if MUNICIPAL.iter().any(|word| lower.contains(word)) {
        Rules::Municipal
    } else {
        Rules::Network
    }
}

/// A body in capitals is put as the text elsewhere puts it: "KKR MIDTLAND" as "KKR Midtland".
fn in_normal_case(body: &str, lines: &[Line]) -> String {
    let spaced = body.split(' ').filter(|word| !word.is_empty()).all(|word| word.chars().count() == 1);
    let body = if spaced { body.replace(' ', "") } else { body.to_owned() };
    if body.chars().any(char::is_lowercase) {
        return body;
    }
    let lower = body.to_lowercase();
    let find = |line: &Line| {
        let said = line.plain.to_lowercase();
        let at = said.find(&lower).filter(|_| said.len() == line.plain.len())?;
        line.plain
            .get(at..at + lower.len())
            .filter(|found| found.chars().any(char::is_lowercase))
            .map(str::to_owned)
    };
    lines.iter().find_map(find).unwrap_or(body)
}

/// What stands before the first item and has no field of its own: a mission, a remark.
fn preamble(meeting: &mut Meeting, front: &[Line], taken: &[bool], listed: &[bool]) {
    let mut section = Section::default();
    let mut text: Vec<Line> = Vec::new();
    for (i, line) in front.iter().enumerate() {
        let lower = line.plain.to_lowercase();
        let heads_list = lower == "deltagerfortegnelse" || toc::HEADINGS.contains(&lower.as_str());
        if taken[i] || listed[i] || heads_list || group_of(line).is_some() {
            continue;
        }
        let alone = front.get(i + 1).is_none_or(Line::is_blank)
            && i.checked_sub(1).is_none_or(|before| front[before].is_blank());
        let heads = alone
            && !line.is_blank()
            && line.plain.len() < 50
            && !line.plain.ends_with(['.', ':', ','])
            && line.bullet().is_none();
        if heads {
            section.text = line::block(&text);
            text.clear();
            meeting.preamble.push(std::mem::replace(
                &mut section,
                Section { heading: line.plain.clone(), text: String::new() },
            ));
        } else {
            text.push(line.clone());
        }
    }
    section.text = line::block(&text);
    meeting.preamble.push(section);
    meeting.preamble.retain(|section| !section.heading.is_empty() || !section.text.is_empty());
}

/// Makes the items, and learns from them who was away and how sections are ordered.
fn items(
    meeting: &mut Meeting,
    roster: &mut Roster,
    lines: &[Line],
    found: &[Found],
    warnings: &mut Vec<Warning>,
) {
    let bodies: Vec<Range<usize>> = (0..found.len()).map(|i| body(lines, found, i)).collect();
    let municipal = meeting.rules == Rules::Municipal;
    let vocabulary = Vocabulary::learn(bodies.iter().map(|range| &lines[range.clone()]), municipal);
    let mut closed = front_is_closed(&lines[..found.first().map_or(0, |first| first.at)]);
    let mut order: Vec<String> = Vec::new();
    let mut away: Vec<(usize, Vec<Line>)> = Vec::new();
    for (i, range) in bodies.into_iter().enumerate() {
        let end = (range.start..range.end)
            .rev()
            .find(|&at| !lines[at].is_blank())
            .filter(|&at| group_of(&lines[at]).is_some());
        let next = end.and_then(|at| group_of(&lines[at]));
        let range = range.start..end.unwrap_or(range.end);
        let no = lines.get(found[i].at).map_or(0, |line| line.no);
        let mut made = agenda::make(&found[i], no, &lines[range], &vocabulary, meeting.date, closed);
        if let Some(case) = found[i]
            .at
            .checked_sub(1)
            .and_then(|at| case_above(lines, at))
            .filter(|_| made.item.case_no.is_none())
        {
            (made.item.case_no, made.item.initials) = (case.number, case.initials);
        }
        merge(&mut order, &made.order);
        away.extend((!made.away.is_empty()).then_some((i, made.away)));
        warnings.append(&mut made.warnings);
        meeting.items.push(made.item);
        closed = next.unwrap_or(closed);
    }
    absences(meeting, roster, &away);
    if !order.is_empty() {
        meeting.section_order = order;
    }
}

/// The lines of an item: to the next one, without what belongs to the next (its case above, its heading printed twice).
fn body(lines: &[Line], found: &[Found], i: usize) -> Range<usize> {
    let start = found[i].body;
    let mut end = found.get(i + 1).map_or(lines.len(), |next| next.at).max(start);
    let Some(next) = found.get(i + 1) else { return start..end };
    while let Some(at) = (start..end).rev().find(|&at| !lines[at].is_blank()) {
        let twice = heading::parse(&lines[at].plain)
            .is_some_and(|twin| twin.printed == next.number && !next.number.is_empty());
        let case = super::case::row(&lines[at]).is_some_and(|case| case.labelled) && at > start + 1;
        let same = lines[at].plain == next.rest && !next.rest.is_empty();
        if !(twice || case || same) {
            break;
        }
        end = at;
    }
    start..end
}

/// The case row above a heading.
fn case_above(lines: &[Line], at: usize) -> Option<super::case::Case> {
    let at = (at.saturating_sub(3)..=at).rev().find(|&at| !lines[at].is_blank())?;
    super::case::row(&lines[at]).filter(|case| case.labelled)
}

/// A line that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter".
fn group_of(line: &Line) -> Option<bool> {
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

fn front_is_closed(front: &[Line]) -> bool {
    front.iter().rev().filter(|line| !line.is_blank()).take(1).find_map(group_of).unwrap_or(false)
}

/// Puts the headings of one item into the order of all: each new one after the one before it.
fn merge(order: &mut Vec<String>, item: &[String]) {
    let mut at = 0;
    for heading in item {
        match order.iter().position(|known| known == heading) {
            Some(known) => at = known + 1,
            None => {
                order.insert(at.min(order.len()), heading.clone());
                at += 1;
            }
        }
    }
}

/// Who was away, from the lists in the items: someone who is on most of them was away from the meeting, and someone on
/// few of them from those items only. Without any list a sentence in the first items says it.
fn absences(meeting: &Meeting, roster: &mut Roster, away: &[(usize, Vec<Line>)]) {
    let mut seen: Vec<(String, usize)> = Vec::new();
    let mut entries = Vec::new();
    for (_, lines) in away {
        for entry in people::read(lines).0 {
            let name = &entry.listed.person.name;
            match seen.iter_mut().find(|(known, _)| known == name) {
                Some((_, count)) => *count += 1,
                None => {
                    seen.push((name.clone(), 1));
                    entries.push(entry);
                }
            }
        }
    }
    let enough = |name: &str| seen.iter().any(|(known, count)| known == name && count * 2 >= away.len());
    roster.add(entries.into_iter().filter(|entry| enough(&entry.listed.person.name)).collect());
    for item in meeting.items.iter().take(2) {
        let asked =
            item.title.to_lowercase().starts_with("fravær") || item.title.to_lowercase().starts_with("afbud");
        for line in item.decision_text().lines() {
            let listed = || Some((Status::Absent, people::names(line).filter(|_| asked)?));
            if let Some((status, people)) = people::prose(line).or_else(listed) {
                people.into_iter().for_each(|listed| roster.away(listed, status));
            }
        }
    }
}

/// Items that the table of contents has and the document has not.
fn missing(found: &[Found], toc: &[Entry], warnings: &mut Vec<Warning>) {
    for entry in toc.iter().filter(|entry| !found.iter().any(|found| found.number == entry.printed)) {
        warnings.push(Warning::at(
            entry.no,
            format!(
                "punkt {} »{}« står i indholdsfortegnelsen, men blev ikke fundet",
                entry.printed, entry.rest
            ),
        ));
    }
}
