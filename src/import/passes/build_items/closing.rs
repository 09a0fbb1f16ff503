//! Where the meeting ends in the lines of its last item, and who minuted it.

use std::ops::Range;

use crate::import::line::SourceLine;
use crate::import::passes::participants::{self, ParticipantEntry};
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::recognise::people::{self, ListKind};
use crate::import::recognise::words::CLOSES;
use crate::import::recognise::{decision, name};
use crate::meeting::text::lowercase;

/// Returns where the meeting ends in the lines of its last item: at "Mødet hævet kl. 20.35", when no part follows.
pub(super) fn closing(lines: &[SourceLine], last: &Range<usize>) -> usize {
    let ends = |line: &SourceLine| {
        if line.plain.len() >= 200 {
            return false;
        }
        let lower = lowercase(&line.plain);
        let ends = |text: &str| CLOSES.iter().any(|words| text.starts_with(words));
        // "Formanden takkede for god ro og orden. Mødet sluttede kl. 21."
        ends(&lower)
            || decision::closes_meeting(&lower)
            || lower.split_once(". ").is_some_and(|(thanks, rest)| thanks.contains("takkede") && ends(rest))
    };
    let at = last
        .clone()
        .find(|&i| ends(&lines[i]) && !is_headed(lines, last.start..i))
        .filter(|&at| lines[at..last.end].iter().all(|line| line.section().is_none()));
    listed_last(lines, &(last.start..at.unwrap_or(last.end)))
}

/// Returns whether the heading of a part stands right over a line, which is that part then: "Beslutning" and "Næste møde er
/// den 3. maj."
fn is_headed(lines: &[SourceLine], above: Range<usize>) -> bool {
    let above = above.rev().find(|&at| !lines[at].is_blank());
    above.and_then(|at| lines[at].section()).is_some_and(|known| known.inline.is_empty())
}

/// Returns where the lists of those who met begin, when they stand last in the document: "Til stede: NN, MM".
fn listed_last(lines: &[SourceLine], last: &Range<usize>) -> usize {
    let names_people = |line: &SourceLine| {
        let group = line.people().filter(|group| line.plain.contains(':') && !group.names.is_empty());
        group.is_some_and(|group| {
            group.kind != ListKind::Role
                && (people::names(group.names).is_some() || people::is_nobody(group.names))
        })
    };
    let is_end = |&&at: &&usize| {
        lines[at].is_blank()
            || names_people(&lines[at])
            || decision::is_of_the_meeting(&lines[at].plain) && !is_headed(lines, last.start..at)
    };
    let places: Vec<usize> = last.clone().rev().collect();
    let end = places.iter().take_while(is_end).filter(|&&at| !lines[at].is_blank()).last();
    end.copied().unwrap_or(last.end)
}

/// Reads who minuted the meeting, where that stands last: "Ref.: NN". Returns where it stands.
pub(super) fn signed(lines: &[SourceLine], last: Range<usize>, roster: &mut PeopleBuilder) -> usize {
    let (start, end) = (last.start, last.end);
    let mut at = last.filter(|&i| !lines[i].is_blank()).rev().take(SIGNED);
    // "Referat:" under every item heads its minutes
    let has_label = lines.iter().filter(|line| heads_minutes(&line.plain)).count() > 0;
    let person = |i: usize| {
        // "Referent Ane Ask", "Ref. Ane"
        let is_label = lines[i].plain.starts_with(MINUTED) && has_label;
        let bare = signature(&lines[i].plain).filter(|_| !is_label);
        let first = |who: &str| roster.called(who.trim_end_matches('.'));
        if let Some(who) =
            bare.and_then(|who| people::names(who).filter(|_| name::is_name(who)).or_else(|| first(who)))
        {
            return Some(("Referent", who));
        }
        let group = lines[i].people()?;
        let minuted = ["ref", "protokolfører"].iter().any(|w| group.heading.to_lowercase().starts_with(w));
        if group.kind != ListKind::Role || !minuted {
            return None;
        }
        let who = people::names(group.names).filter(|people| people.len() == 1)?;
        Some((group.heading, who))
    };
    let last = at.clone().next().filter(|&i| gives_roles(&lines[i]));
    let Some((i, (heading, who))) = at.find_map(|i| Some((i, person(i)?))) else {
        return last.unwrap_or(end);
    };
    let entry = |listed| ParticipantEntry {
        listed,
        kind: ListKind::Role,
        heading: heading.to_owned(),
        line: Some(lines[i].no),
    };
    roster.add(who.into_iter().map(entry).collect());
    // when the next meeting is may stand over who minuted
    listed_last(lines, &(start..i))
}

/// Returns who minuted by a line that says nothing else.
pub(super) fn signature(plain: &str) -> Option<&str> {
    let leads = ["Referent ", "Ref. ", "Ref.: ", "Referent: "];
    let minuted = || plain.strip_prefix(MINUTED).filter(|who| name::is_name(who));
    let who = leads.iter().find_map(|lead| plain.strip_prefix(lead)).or_else(minuted)?;
    (who.split(' ').count() <= 5).then_some(who)
}

/// Returns whether a line at the end gives roles and nothing else: "Dirigent: Ane Ask      Referent: Bo Birk".
fn gives_roles(line: &SourceLine) -> bool {
    let (entries, _) = participants::read(std::slice::from_ref(line));
    entries.len() > 1 && entries.iter().all(|entry| entry.kind == ListKind::Role)
}

/// "Referat: Kort drøftelse", and "Referat:" over the minutes of an item.
fn heads_minutes(plain: &str) -> bool {
    plain.strip_prefix(MINUTED.trim_end()).is_some_and(|rest| !name::is_name(rest.trim()))
}

/// Before the one who minuted: "Referat: Ane Ask".
const MINUTED: &str = "Referat: ";

/// How many lines from the end one may say who minuted.
const SIGNED: usize = 6;
