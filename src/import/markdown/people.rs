//! The lists of people, and what happened to them while the meeting ran.

use std::collections::HashMap;

use super::{
    correction,
    outline::Part,
    person::{self, Remarks},
    underway,
};
use crate::export::{
    attendance::{self, ABSENT, AFBUD, MAIN, MEMBERS, NOT_MEMBERS, UNDERWAY},
    escape, name,
    order::RETTELSER,
    presence::{CLEARED, GUEST, RECUSED},
};
use crate::meeting::{Attendance, Correction, Meeting, Person, PersonId, Status};

/// The people of an export, and what is said of them by name.
pub(super) struct People<'a> {
    people: Vec<Person>,
    said: Vec<(Status, Remarks)>,
    underway: Vec<&'a str>,
    corrections: Vec<Correction>,
    is_referat: bool,
}

impl<'a> People<'a> {
    /// Reads the lists.
    pub(super) fn read(parts: &[Part<'a>], is_referat: bool) -> Option<Self> {
        let mut people = People {
            people: Vec::new(),
            said: Vec::new(),
            underway: Vec::new(),
            corrections: Vec::new(),
            is_referat,
        };
        let mut main = None;
        for part in parts {
            if part.heading == RETTELSER {
                let told = correction::read(part, None).filter(|_| people.corrections.is_empty())?;
                people.corrections = told;
                continue;
            }
            let lines = part.bullets()?;
            match part.heading {
                AFBUD => people.add_absent(&lines, Status::Afbud, main.as_deref())?,
                ABSENT => people.add_absent(&lines, Status::Absent, main.as_deref())?,
                UNDERWAY => people.underway.extend(lines),
                heading => {
                    let (group, members) = group(heading, main.is_none());
                    people.add_group(&lines, &group, members)?;
                    main.get_or_insert(group);
                }
            }
        }
        Some(people)
    }

    fn add_group(&mut self, lines: &[&str], group: &str, members: bool) -> Option<()> {
        lines.first()?;
        for line in lines {
            let (mut person, remarks) = person::read(line)?;
            person.group = group.to_owned();
            person.voting = remarks.member.unwrap_or(members);
            let status = match (remarks.is_virtual, remarks.is_unknown) {
                (true, false) => Status::Virtual,
                (false, false) if self.is_referat => Status::Present,
                (false, _) => Status::Unknown,
                (true, true) => return None,
            };
            if remarks.group.is_some() {
                return None;
            }
            self.add(person, status, remarks);
        }
        Some(())
    }

    fn add_absent(&mut self, lines: &[&str], status: Status, main: Option<&str>) -> Option<()> {
        for line in lines {
            let (mut person, mut remarks) = person::read(line)?;
            if remarks.is_virtual || remarks.is_unknown {
                return None;
            }
            let group = remarks.group.take();
            person.voting = remarks.member.unwrap_or(group.is_none());
            person.group = group.unwrap_or_else(|| main.unwrap_or(MAIN).to_owned());
            self.add(person, status, remarks);
        }
        Some(())
    }

    fn add(&mut self, mut person: Person, status: Status, remarks: Remarks) {
        person.id = PersonId(format!("p{}", self.people.len() + 1));
        self.people.push(person);
        self.said.push((status, remarks));
    }

    /// Gives the meeting its people, their attendance and its timeline: now every name can be understood. `told` is what
    /// the items tell of people; that follows from the timeline, but they must be on the lists.
    pub(super) fn give_to(self, meeting: &mut Meeting, told: &[Told<'_>]) -> Option<()> {
        let names = name::people(&self.people.iter().collect::<Vec<_>>());
        let by_name: HashMap<&str, &PersonId> = names.iter().map(|(id, name)| (name.as_str(), *id)).collect();
        for (person, (status, remarks)) in self.people.iter().zip(&self.said) {
            let substitute = match &remarks.substitute {
                Some(name) => Some((*by_name.get(name.as_str())?).clone()),
                None => None,
            };
            let (person, note) = (person.id.clone(), remarks.note.clone());
            meeting.attendance.push(Attendance { person, status: *status, substitute, note });
        }
        let items = name::items(&meeting.items).into_iter().map(|(id, name)| (escape::inline(&name), id));
        let known = underway::Known { day: meeting.date, people: &names, items: items.collect() };
        let moments = self.underway.iter().map(|line| underway::read(line, &known));
        meeting.timeline = moments.collect::<Option<Vec<_>>>()?.concat();
        let since = attendance::since(meeting, &names);
        let agrees = self.people.iter().zip(&self.said).all(|(person, (_, remarks))| {
            let absent = meeting.attendance.iter().filter(|a| a.substitute.as_ref() == Some(&person.id));
            absent.map(|a| &names[&a.person]).eq(&remarks.stands_in_for)
                && since.get(&person.id).map_or(&[][..], Vec::as_slice) == remarks.since
        });
        let is_known = |name: &str| by_name.contains_key(escape::plain(name).as_str());
        let known = told.iter().all(|told| told.names(is_known, &meeting.body));
        meeting.people = self.people;
        meeting.corrections = self.corrections;
        (agrees && known).then_some(())
    }
}

/// The name of a list, and whether those in it are members.
fn group(heading: &str, is_first: bool) -> (String, bool) {
    let (name, members) = match (heading.strip_suffix(MEMBERS), heading.strip_suffix(NOT_MEMBERS)) {
        (Some(name), _) => (name, true),
        (None, Some(name)) => (name, false),
        (None, None) => (heading, is_first),
    };
    (escape::plain(name), members)
}

/// What is said under an item of those who took part, by name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Told<'a> {
    /// The name of one who did not.
    Away(&'a str),
    /// A sentence.
    Sentence(&'a str),
}

impl Told<'_> {
    /// Whether it names somebody on the lists.
    fn names(self, is_known: impl Fn(&str) -> bool, body: &str) -> bool {
        let Told::Sentence(said) = self else {
            return matches!(self, Told::Away(name) if is_known(name));
        };
        let cleared = said
            .strip_suffix(CLEARED.1)
            .and_then(|said| said.strip_prefix(&escape::marked(body, ";"))?.strip_prefix(CLEARED.0));
        [said.strip_suffix(RECUSED), said.strip_suffix(GUEST), cleared].into_iter().flatten().any(is_known)
    }
}
