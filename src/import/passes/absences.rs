//! Who was away, by the lists and the sentences in the items.

use std::collections::{HashMap, HashSet};

use crate::import::line::{self, SourceLine};
use crate::import::passes::participants::{self, ParticipantEntry};
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::recognise::decision;
use crate::import::recognise::people::sentence::PresenceSentence;
use crate::import::recognise::people::{self, ListKind};
use crate::meeting::{Item, Meeting, Section, Status};

/// A text longer than this, in bytes, is no list of those who take part.
const LISTS: usize = 4000;

/// How often the lists of the items miss each of those on them.
struct Missed {
    count: HashMap<String, usize>,
    /// How many lists there are, and how many decisions.
    lists: usize,
    decided: usize,
    /// Those who were there by the lists in the head.
    there: HashSet<String>,
}

impl Missed {
    /// `lists` is how many items have a list of those away, though it says that nobody was.
    fn of(
        meeting: &Meeting,
        roster: &PeopleBuilder,
        entries: &[Vec<ParticipantEntry>],
        lists: usize,
    ) -> Self {
        let mut count: HashMap<String, usize> = HashMap::new();
        for entry in entries.iter().flatten() {
            *count.entry(entry.listed.person.name.clone()).or_default() += 1;
        }
        Missed {
            count,
            lists,
            decided: meeting.items.iter().filter(|item| item.decision.is_some()).count(),
            there: roster.there(),
        }
    }

    /// Returns whether the meeting as a whole misses one who is on the list of the item at a place. The first decision
    /// may speak for the meeting, but not where it says that of itself.
    fn is_often(&self, at: usize, entry: &ParticipantEntry) -> bool {
        let name = &entry.listed.person.name;
        let n = self.count.get(name).copied().unwrap_or_default();
        let of_itself = at > 0 || entry.heading.to_lowercase().starts_with("deltog ikke");
        if of_itself && self.there.contains(&name.to_lowercase()) {
            n * 2 > self.decided
        } else {
            n * 2 >= self.lists
        }
    }
}

/// Who was away, from the lists in the items: someone who is on most of them was away from the meeting. Someone on few of
/// them was away from those items only, and stays there; so does one who was there by the lists in the head, unless most
/// of the decisions miss them. Without lists a sentence in the first items says it.
pub(crate) fn absences(meeting: &mut Meeting, roster: &mut PeopleBuilder, away: &[Vec<SourceLine>]) {
    let (lists, taken): (Vec<Vec<ParticipantEntry>>, Vec<Vec<bool>>) =
        away.iter().map(|lines| participants::read(lines)).unzip();
    let lists_given = away.iter().filter(|lines| lines.iter().any(|line| !line.is_blank())).count();
    let missed = Missed::of(meeting, roster, &lists, lists_given);
    let written = meeting.items.first().map_or(0, |first| first.sections.len());
    for (at, (((list, taken), lines), item)) in
        lists.into_iter().zip(taken).zip(away).zip(&mut meeting.items).enumerate()
    {
        let often = |entry: &ParticipantEntry| missed.is_often(at, entry);
        // a line among the lists that is none of them stays with the item
        let rest: Vec<SourceLine> =
            lines.iter().zip(taken).filter(|(_, taken)| !taken).map(|(line, _)| line.clone()).collect();
        let some = !list.iter().all(often);
        let (heading, text) =
            if some { ("Fraværende", line::block(lines)) } else { ("", line::block(&rest)) };
        if !text.is_empty() {
            item.sections.push(Section { heading: heading.to_owned(), text });
        }
        roster.add(list.into_iter().filter(often).collect());
    }
    // the first item may list those who are there in its text; further down such a list is an annex's
    if let Some(first) = meeting.items.first() {
        let texts = first.sections.iter().take(written).filter(|section| section.text.len() < LISTS);
        texts.for_each(|section| roster.add(participants::read(&line::split(&section.text)).0));
    }
    titled_absences(&meeting.items, roster);
    said_absences(&meeting.items, roster);
    told_in_sections(&meeting.items, roster);
}

/// What a part of an item is called that tells who was there, in lower case.
const PRESENCE: [&str; 6] =
    ["fremmøde", "fravær", "afbud", "deltagelse", "mødedeltagelse", "tilstedeværelse"];

/// Who was away or there by the sentences under such a heading in the first items.
fn told_in_sections(items: &[Item], roster: &mut PeopleBuilder) {
    let is_told = |section: &&Section| {
        PRESENCE.contains(&section.heading.to_lowercase().as_str()) && section.text.len() < LISTS
    };
    for section in items.iter().take(2).flat_map(|item| &item.sections).filter(is_told) {
        let lines: Vec<&str> = section.text.lines().map(str::trim).collect();
        let sentences = lines.split(|line| line.is_empty()).flat_map(people::paragraph).collect::<Vec<_>>();
        if sentences.is_empty() && participants::read(&line::split(&section.text)).0.is_empty() {
            roster.name_unread(&section.heading);
        }
        sentences.into_iter().for_each(|sentence| roster.add_presence(sentence));
    }
}

/// Who is away by the title of an item: "1. Fraværende: Eva Ek".
fn titled_absences(items: &[Item], roster: &mut PeopleBuilder) {
    for item in items.iter().take(2) {
        let named = people::group(&item.title).filter(|group| group.is_away());
        let listed = named.and_then(|group| Some((group, people::names(group.names)?)));
        if let Some((group, people)) = listed {
            let entry = |listed| ParticipantEntry {
                listed,
                kind: group.kind,
                heading: group.heading.to_owned(),
                line: None,
            };
            roster.add(people.into_iter().map(entry).collect());
        }
    }
}

/// Who was away or there by the sentences of the first decisions.
fn said_absences(items: &[Item], roster: &mut PeopleBuilder) {
    for item in items.iter().take(2).filter(|item| item.decision_text().len() < LISTS) {
        let asked = decision::is_of_absences(&item.title);
        let lines: Vec<&str> = item.decision_text().lines().map(str::trim).collect();
        for lines in lines.split(|line| line.is_empty()) {
            let listed = |line: &&str| {
                Some(PresenceSentence::of(ListKind::Absent, Status::Absent, people::names(line)?))
            };
            let sentences = people::paragraph(lines);
            let bare: Vec<PresenceSentence> = if asked && sentences.is_empty() {
                lines.iter().filter_map(listed).collect()
            } else {
                Vec::new()
            };
            sentences.into_iter().chain(bare).for_each(|sentences| roster.add_presence(sentences));
        }
    }
}
