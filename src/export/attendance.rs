//! Who came: the lists of people, afbud, absence without it, and those who came late or left early.
//!
//! In a referat a person in a list was there; one of whom nothing is known is said to be so, for a reader would take the
//! list at its word. In a dagsorden the lists tell who is called to the meeting.

use std::collections::HashMap;

use super::{correction, escape, head, name::Names, order::RETTELSER, page::Page, person, prose, underway};
use crate::meeting::{Happening, Meeting, Person, PersonId, Status};

/// The list of people who have none, and of members where no list is printed.
pub(crate) const MAIN: &str = "Deltagere";
/// The heading over those who sent word.
pub(crate) const AFBUD: &str = "Afbud";
/// The heading over those who stayed away without word.
pub(crate) const ABSENT: &str = "Fraværende uden afbud";
/// The heading over what happened while the meeting ran.
pub(crate) const UNDERWAY: &str = "Fravær undervejs";

/// After the heading of a list of others who are all members.
pub(crate) const MEMBERS: &str = " (medlemmer)";
/// After the heading of the first list when nobody in it is a member.
pub(crate) const NOT_MEMBERS: &str = " (ikke medlemmer)";

/// The people of a meeting, as they are printed.
#[derive(Debug, Default)]
pub(crate) struct Roll<'a> {
    /// The lists, with those who came or of whom nothing is known.
    pub(crate) groups: Vec<(&'a str, Vec<&'a Person>)>,
    /// Those who sent word.
    pub(crate) afbud: Vec<&'a Person>,
    /// Those who stayed away without word.
    pub(crate) absent: Vec<&'a Person>,
}

impl<'a> Roll<'a> {
    /// The people of a meeting, each where it is to be printed.
    pub(crate) fn of(meeting: &'a Meeting) -> Self {
        let mut roll = Roll::default();
        for person in &meeting.people {
            match meeting.status_of(&person.id) {
                Status::Afbud => roll.afbud.push(person),
                Status::Absent => roll.absent.push(person),
                Status::Unknown | Status::Present | Status::Virtual => roll.add_to_group(person),
            }
        }
        roll
    }

    fn add_to_group(&mut self, person: &'a Person) {
        let name = group_of(person);
        match self.groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, people)) => people.push(person),
            None => self.groups.push((name, vec![person])),
        }
    }

    /// Everybody in the order of print.
    pub(crate) fn people(&self) -> Vec<&'a Person> {
        let groups = self.groups.iter().flat_map(|(_, people)| people);
        groups.chain(&self.afbud).chain(&self.absent).copied().collect()
    }

    /// The list of the members: the first.
    pub(crate) fn main(&self) -> &'a str {
        self.groups.first().map_or(MAIN, |(name, _)| name)
    }
}

/// The list in which a person stands. "Afbud" and the like are no lists: someone may have come after all.
pub(crate) fn group_of(person: &Person) -> &str {
    match person.group.as_str() {
        "" | AFBUD | ABSENT | UNDERWAY | RETTELSER => MAIN,
        group => group,
    }
}

pub(super) fn print(page: &mut Page, meeting: &Meeting, names: &Names<'_>) {
    let has_lists = !meeting.people.is_empty();
    if has_lists {
        print_people(page, meeting, names);
    }
    let underway = underway::lines(meeting, names);
    if !underway.is_empty() {
        page.block(&format!("## {UNDERWAY}"));
        page.list(&underway);
    }
    correction::print(page, "##", meeting.corrections_of(None));
    if has_lists || !underway.is_empty() || meeting.corrections_of(None).next().is_some() {
        page.block(prose::AFTER_PEOPLE);
    }
}

fn print_people(page: &mut Page, meeting: &Meeting, names: &Names<'_>) {
    let roll = Roll::of(meeting);
    let lists = Lists {
        meeting,
        names: &names.people,
        stand_ins: stand_ins(meeting, &roll.people()),
        since: since(meeting, &names.people),
        main: roll.main(),
        is_referat: head::has_happened(meeting),
    };
    for (i, (group, people)) in roll.groups.iter().enumerate() {
        let (members, mark) = membership(people, i == 0);
        page.block(&format!("## {}{mark}", group_heading(group)));
        page.list(&lists.bullets(people, Some(members)));
    }
    for (heading, people) in [(AFBUD, &roll.afbud), (ABSENT, &roll.absent)] {
        if !people.is_empty() {
            page.block(&format!("## {heading}"));
            page.list(&lists.bullets(people, None));
        }
    }
}

/// Whether the people of a list count as members where nothing else is said of them, and the mark after its heading that
/// says so. The first list is that of the members, the others are there to help.
fn membership(people: &[&Person], is_first: bool) -> (bool, &'static str) {
    match is_first {
        true if people.iter().all(|person| !person.voting) => (false, NOT_MEMBERS),
        false if people.iter().all(|person| person.voting) => (true, MEMBERS),
        usual => (usual, ""),
    }
}

/// The heading of a list, where brackets at the end would be taken for the mark.
fn group_heading(group: &str) -> String {
    let marked = [MEMBERS, NOT_MEMBERS].iter().any(|mark| group.ends_with(mark));
    if marked { escape::marked(group, "(") } else { escape::inline(group) }
}

/// For whom each substitute sits in, in the order of print.
fn stand_ins<'a>(meeting: &'a Meeting, people: &[&'a Person]) -> HashMap<&'a PersonId, Vec<&'a PersonId>> {
    let mut stand_ins: HashMap<_, Vec<_>> = HashMap::new();
    for person in people {
        if let Some(substitute) = meeting.attendance_of(&person.id).and_then(|a| a.substitute.as_ref()) {
            stand_ins.entry(substitute).or_default().push(&person.id);
        }
    }
    stand_ins
}

/// Since when and for whom people sit in, where it was noted: "kl. 10.42 stedfortræder for Nete Bro".
pub(crate) fn since(meeting: &Meeting, names: &HashMap<&PersonId, String>) -> HashMap<PersonId, Vec<String>> {
    let mut since: HashMap<PersonId, Vec<String>> = HashMap::new();
    for moment in meeting.timeline.iter().filter(|moment| moment.event == Happening::Substituted) {
        let name = moment.instead_of.as_ref().and_then(|id| names.get(id));
        if let Some((name, person)) = name.zip(moment.person.as_ref()) {
            let words = format!("{} {}{name}", head::clock(meeting, moment.at), person::STANDS_IN_FOR);
            since.entry(person.clone()).or_default().push(words);
        }
    }
    since
}

struct Lists<'a> {
    meeting: &'a Meeting,
    names: &'a HashMap<&'a PersonId, String>,
    since: HashMap<PersonId, Vec<String>>,
    stand_ins: HashMap<&'a PersonId, Vec<&'a PersonId>>,
    main: &'a str,
    is_referat: bool,
}

impl Lists<'_> {
    /// A line each. `members` tells whether those of a list are members; without it, people stand outside their lists.
    fn bullets(&self, people: &[&Person], members: Option<bool>) -> Vec<String> {
        people.iter().map(|person| person::line(person, &self.remarks(person, members))).collect()
    }

    fn remarks(&self, who: &Person, members: Option<bool>) -> Vec<String> {
        let record = self.meeting.attendance_of(&who.id);
        let mut remarks = Vec::new();
        match self.meeting.status_of(&who.id) {
            Status::Virtual => remarks.push(person::VIRTUAL.to_owned()),
            // what happened tells of a person whom nobody marked
            Status::Unknown if self.meeting.came(&who.id) => {}
            Status::Unknown if self.is_referat => remarks.push(person::NOT_KNOWN.to_owned()),
            Status::Unknown | Status::Present | Status::Afbud | Status::Absent => {}
        }
        if let Some(name) = record.and_then(|a| a.substitute.as_ref()).and_then(|id| self.names.get(id)) {
            remarks.push(person::remark(person::SUBSTITUTE, name));
        }
        let absent = self.stand_ins.get(&who.id).into_iter().flatten();
        remarks.extend(absent.map(|id| person::remark(person::STANDS_IN_FOR, &self.names[id])));
        let since = self.since.get(&who.id).into_iter().flatten();
        remarks.extend(since.map(|words| person::remark(person::SINCE, words)));
        let group = Some(group_of(who)).filter(|group| members.is_none() && *group != self.main);
        remarks.extend(group.map(|group| person::remark(person::GROUP, group)));
        match (who.voting, members.unwrap_or(group.is_none())) {
            (true, false) => remarks.push(person::MEMBER.to_owned()),
            (false, true) => remarks.push(person::NOT_MEMBER.to_owned()),
            (true, true) | (false, false) => {}
        }
        remarks.extend(record.and_then(|a| a.note.as_deref()).map(|note| person::remark(person::NOTE, note)));
        remarks
    }
}
