//! The lists of people, and what happened to them while the meeting ran.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    clock, correction,
    outline::Part,
    person::{self, Remarks},
};
use crate::export::{
    attendance::{ABSENT, AFBUD, MAIN, MEMBERS, NOT_MEMBERS, UNDER, UNDERWAY, verb},
    escape, name,
    order::RETTELSER,
};
use crate::meeting::{Attendance, Correction, Happening, ItemId, Meeting, Moment, Person, PersonId, Status};

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

    /// Gives the meeting its people, their attendance and its timeline: now every name can be understood. `away` are the
    /// names of those who took no part in some item; that follows from the timeline, but they must be on the lists.
    pub(super) fn give_to(self, meeting: &mut Meeting, away: &[&str]) -> Option<()> {
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
        let items =
            name::items(&meeting.items).into_iter().map(|(id, name)| (escape::inline(&name), id)).collect();
        let bullets: Vec<(String, &PersonId)> =
            names.iter().map(|(id, name)| (escape::bullet(&escape::inline(name)), *id)).collect();
        let moments = self.underway.iter().map(|line| moment(line, meeting.date, &bullets, &items));
        meeting.timeline = moments.collect::<Option<_>>()?;
        let agrees = self.people.iter().zip(&self.said).all(|(person, (_, remarks))| {
            let absent = meeting.attendance.iter().filter(|a| a.substitute.as_ref() == Some(&person.id));
            absent.map(|a| &names[&a.person]).eq(&remarks.stands_in_for)
        });
        let known = away.iter().all(|name| by_name.contains_key(escape::plain(name).as_str()));
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

/// "Bo Dam kom kl. 10.42 under punkt 3.1".
fn moment(
    line: &str,
    day: NaiveDate,
    people: &[(String, &PersonId)],
    items: &HashMap<String, &ItemId>,
) -> Option<Moment> {
    const EVENTS: [Happening; 4] =
        [Happening::Arrived, Happening::Left, Happening::Recused, Happening::Returned];
    let read = |person: &PersonId, said: &str, event: Happening| {
        let said = said.strip_prefix(verb(event)?)?.strip_prefix(' ')?;
        let (clock, item) = match said.split_once(UNDER) {
            Some((clock, item)) => (clock, Some((*items.get(item)?).clone())),
            None => (said, None),
        };
        Some(Moment {
            at: clock::moment(clock, day)?,
            item,
            person: Some(person.clone()),
            event,
            instead_of: None,
        })
    };
    people.iter().find_map(|(bullet, person)| {
        let said = line.strip_prefix(bullet.strip_prefix("- ")?)?.strip_prefix(' ')?;
        EVENTS.into_iter().find_map(|event| read(person, said, event))
    })
}
