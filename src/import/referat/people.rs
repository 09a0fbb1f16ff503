//! The lists of people, and what happened to them while the meeting ran.

use std::collections::HashMap;

use super::events::NameIndex;
use super::{clock, fill};
use crate::document::block::{Block, CorrectionLine, Heading, HeadingKind, PersonLine};
use crate::document::events::name_with_party;
use crate::document::lists::{ABSENT, AFBUD, AWAY, MAIN, MEMBERS, NOT_MEMBERS};
use crate::document::presence::{AFTER, CLEARED, FIRST, GUEST, LED, RECUSED, not_quorate};
use crate::document::{names, people, person};
use crate::meeting::{Attendance, Correction, ItemId, Meeting, Person, PersonId, Status};

/// The people of a document, and what is said of them by name.
#[derive(Default)]
pub(super) struct Attendees {
    is_referat: bool,
    heading: Heading,
    lists: usize,
    main: Option<String>,
    people: Vec<Person>,
    remarks: Vec<(Status, PersonRemarks)>,
    events: Vec<String>,
    corrections: Vec<Correction>,
}

/// What is said of a person besides who it is.
#[derive(Debug, Default)]
struct PersonRemarks {
    is_virtual: bool,
    is_unknown: bool,
    substitute: Option<String>,
    stands_in_for: Vec<String>,
    since: Vec<String>,
    group: Option<String>,
    member: Option<bool>,
    without_word: Option<bool>,
    note: Option<String>,
}

impl PersonRemarks {
    fn of(line: &PersonLine) -> Option<Self> {
        let mut remarks = PersonRemarks::default();
        for remark in &line.remarks {
            let text = remark.text.clone();
            match remark.label {
                person::VIRTUAL => remarks.is_virtual = true,
                person::NOT_KNOWN => remarks.is_unknown = true,
                person::MEMBER => fill(&mut remarks.member, true)?,
                person::NOT_MEMBER => fill(&mut remarks.member, false)?,
                person::STANDS_IN_FOR => remarks.stands_in_for.push(text),
                person::SUBSTITUTE => fill(&mut remarks.substitute, text)?,
                person::SINCE => remarks.since.push(text),
                person::GROUP => fill(&mut remarks.group, text)?,
                person::NOTE | person::REASON => fill(&mut remarks.note, text)?,
                _ => return None,
            }
        }
        Some(remarks)
    }
}

/// What is said under an item of those who took part.
#[derive(Debug, Clone)]
pub(super) enum ToldOfItem {
    /// The name of one who did not.
    Away(String),
    /// A sentence.
    Sentence(String),
}

impl Attendees {
    /// Returns nobody yet. In a referat whoever stands in a list was there.
    pub(super) fn new(is_referat: bool) -> Self {
        Attendees { is_referat, ..Attendees::default() }
    }

    /// Reads a block before the items.
    pub(super) fn read(&mut self, block: &Block) -> Option<()> {
        match block {
            Block::Heading(heading) => self.heading = heading.clone(),
            Block::Divider(_) => {}
            Block::People(lines) => self.read_list(lines)?,
            Block::Events(sentences) if self.events.is_empty() => self.events.clone_from(sentences),
            Block::Corrections(lines) if self.corrections.is_empty() => {
                self.corrections = corrections(lines, None)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn read_list(&mut self, lines: &[PersonLine]) -> Option<()> {
        let Heading { kind: HeadingKind::People, title, mark, .. } = std::mem::take(&mut self.heading) else {
            return None;
        };
        self.lists += 1;
        match title.as_str() {
            AFBUD => return self.add_missing(lines, Status::Afbud, None),
            ABSENT => return self.add_missing(lines, Status::Absent, None),
            AWAY => return self.add_missing(lines, Status::Absent, Some(false)),
            _ => {}
        }
        let is_first = self.main.is_none();
        self.main.get_or_insert_with(|| title.clone());
        let members = match mark.as_str() {
            MEMBERS => true,
            NOT_MEMBERS => false,
            _ => is_first,
        };
        lines.iter().try_for_each(|line| self.add_to_list(line, &title, members))
    }

    fn add_to_list(&mut self, line: &PersonLine, group: &str, members: bool) -> Option<()> {
        let mut remarks = PersonRemarks::of(line)?;
        let voting = remarks.member.unwrap_or(members);
        let status = match (remarks.is_virtual, remarks.is_unknown) {
            (true, false) => Status::Virtual,
            (false, false) if self.is_referat => Status::Present,
            (false, _) => Status::Unknown,
            (true, true) => return None,
        };
        let group = remarks.group.take().unwrap_or_else(|| group.to_owned());
        self.add(line, group, voting, status, remarks);
        Some(())
    }

    /// Adds those who stay away, each in the list that the line names, else in that of the members.
    fn add_missing(
        &mut self,
        lines: &[PersonLine],
        status: Status,
        without_word: Option<bool>,
    ) -> Option<()> {
        for line in lines {
            let mut remarks = PersonRemarks { without_word, ..PersonRemarks::of(line)? };
            if remarks.is_virtual || remarks.is_unknown {
                return None;
            }
            let group = remarks.group.take();
            let voting = remarks.member.unwrap_or(group.is_none());
            let main = || self.main.clone().unwrap_or_else(|| MAIN.to_owned());
            self.add(line, group.unwrap_or_else(main), voting, status, remarks);
        }
        Some(())
    }

    fn add(
        &mut self,
        line: &PersonLine,
        group: String,
        voting: bool,
        status: Status,
        remarks: PersonRemarks,
    ) {
        let PersonLine { title, name, party, org, role, remarks: _ } = line.clone();
        let id = PersonId(format!("p{}", self.people.len() + 1));
        self.people.push(Person { id, name, org, title, party, role, group, voting });
        self.remarks.push((status, remarks));
    }

    /// Gives the meeting its people, their attendance and its timeline: now every name can be understood. `participation` is what
    /// the items tell of people; that follows from the timeline, but they must be on the lists.
    pub(super) fn give_to(self, meeting: &mut Meeting, participation: &[ToldOfItem]) -> Option<()> {
        let names = names::people(&self.people.iter().collect::<Vec<_>>());
        let by_name: HashMap<&str, &PersonId> = names.iter().map(|(id, name)| (name.as_str(), *id)).collect();
        for (person, (status, remarks)) in self.people.iter().zip(&self.remarks) {
            let substitute = match &remarks.substitute {
                Some(name) => Some((*by_name.get(name.as_str())?).clone()),
                None => None,
            };
            let (person, note) = (person.id.clone(), remarks.note.clone());
            let (status, without_word) = (*status, remarks.without_word);
            meeting.attendance.push(Attendance { person, status, substitute, without_word, note });
        }
        let items = names::items(&meeting.items).into_iter().map(|(id, name)| (name, id));
        let with_party = |person: &'_ Person| {
            let name = names.get(&person.id).filter(|name| **name == person.name)?;
            Some(name_with_party(name, person.party.as_deref()?))
        };
        let with_party = self.people.iter().filter_map(|person| Some((&person.id, with_party(person)?)));
        let printed: Vec<_> = names.iter().map(|(id, name)| (*id, name.clone())).chain(with_party).collect();
        let index = NameIndex { day: meeting.date, people: &printed, items: items.collect() };
        let moments = self.events.iter().map(|sentence| index.read(sentence));
        meeting.timeline = moments.collect::<Option<Vec<_>>>()?.concat();
        let since = people::since(meeting, &names);
        let agrees = self.people.iter().zip(&self.remarks).all(|(person, (_, remarks))| {
            let absent = meeting.attendance.iter().filter(|a| a.substitute.as_ref() == Some(&person.id));
            absent.map(|a| &names[&a.person]).eq(&remarks.stands_in_for)
                && since.get(&person.id).map_or(&[][..], Vec::as_slice) == remarks.since
        });
        let is_known = |name: &str| by_name.contains_key(name);
        let known = participation.iter().all(|participation| participation.names(is_known, &meeting.body));
        meeting.people = self.people;
        meeting.corrections = self.corrections;
        (agrees && known).then_some(())
    }
}

impl ToldOfItem {
    /// Returns whether it names somebody on the lists.
    fn names(&self, is_known: impl Fn(&str) -> bool, body: &str) -> bool {
        let sentence = match self {
            ToldOfItem::Away(name) => return is_known(name),
            ToldOfItem::Sentence(sentence) => sentence,
        };
        let cleared = sentence
            .strip_suffix(CLEARED.1)
            .and_then(|sentence| sentence.strip_prefix(body)?.strip_prefix(CLEARED.0));
        // what follows from who was there, and from the order of the items, names nobody else
        let derived = *sentence == not_quorate(body) || sentence.starts_with(AFTER) || sentence == FIRST;
        derived
            || [
                sentence.strip_suffix(RECUSED),
                sentence.strip_suffix(GUEST),
                sentence.strip_suffix(LED),
                cleared,
            ]
            .into_iter()
            .flatten()
            .any(is_known)
    }
}

/// Returns the corrections under a heading.
pub(super) fn corrections(lines: &[CorrectionLine], item: Option<&ItemId>) -> Option<Vec<Correction>> {
    let correction = |CorrectionLine { at, reason, before }: &CorrectionLine| {
        let (day, time) = at.split_once(" kl. ")?;
        let at = clock::danish(clock::day(day)?.and_time(clock::time(time)?))?;
        Some(Correction { at, item: item.cloned(), reason: reason.clone(), before: before.clone() })
    };
    lines.iter().map(correction).collect()
}
