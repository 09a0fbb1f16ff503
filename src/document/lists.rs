//! The lists of people: who is in which, as the referat prints them.

use super::order::RETTELSER;
use crate::meeting::{Attendance, Meeting, Person, Status};

/// The list of people who have none, and of members where no list is printed.
pub(crate) const MAIN: &str = "Deltagere";
/// The heading over those who sent word.
pub(crate) const AFBUD: &str = "Afbud";
/// The heading over those who stayed away without word.
pub(crate) const ABSENT: &str = "Fraværende uden afbud";
/// The heading over those who stayed away according to the file, which does not say whether they sent word.
pub(crate) const AWAY: &str = "Fraværende";
/// The heading over what happened while the meeting ran.
pub(crate) const EVENTS: &str = "Ændringer i fremmødet";
/// That heading where there were only breaks.
pub(crate) const BREAKS: &str = "Pauser";
/// What it was in the first exports.
pub(crate) const FIRST_EVENTS: &str = "Fravær undervejs";

/// After the heading of a list of others who are all members.
pub(crate) const MEMBERS: &str = " (medlemmer)";
/// After the heading of the first list when none in it is a member.
pub(crate) const NOT_MEMBERS: &str = " (ikke medlemmer)";

/// The people of a meeting, in the lists in which they are printed.
#[derive(Debug, Default)]
pub(crate) struct AttendanceLists<'a> {
    /// The lists, with those who came or of whom nothing is known.
    pub(crate) groups: Vec<(&'a str, Vec<&'a Person>)>,
    /// Those who sent word.
    pub(crate) afbud: Vec<&'a Person>,
    /// Those who stayed away without word.
    pub(crate) absent: Vec<&'a Person>,
    /// Those of whom the file says only that they stayed away.
    pub(crate) away: Vec<&'a Person>,
}

impl<'a> AttendanceLists<'a> {
    /// Returns the people of a meeting, each where it is to be printed.
    pub(crate) fn of(meeting: &'a Meeting) -> Self {
        let mut lists = AttendanceLists::default();
        for person in &meeting.people {
            let record = meeting.attendance_of(&person.id);
            let without_word = record.and_then(|record| record.without_word).unwrap_or(person.group != AWAY);
            match meeting.status_of(&person.id) {
                Status::Afbud => lists.afbud.push(person),
                Status::Absent if !without_word => lists.away.push(person),
                Status::Absent => lists.absent.push(person),
                Status::Unknown | Status::Present | Status::Virtual => lists.add_to_group(meeting, person),
            }
        }
        lists
    }

    fn add_to_group(&mut self, meeting: &'a Meeting, person: &'a Person) {
        let name = printed_in(meeting, person);
        match self.groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, people)) => people.push(person),
            None => self.groups.push((name, vec![person])),
        }
    }

    /// Returns all people in the order of print.
    pub(crate) fn people(&self) -> Vec<&'a Person> {
        let (members, others) = self.groups.split_at(self.members());
        let of = |groups: &[(&str, Vec<&'a Person>)]| {
            groups.iter().flat_map(|(_, people)| people.clone()).collect::<Vec<_>>()
        };
        let away = [&self.afbud, &self.absent, &self.away].into_iter().flatten().copied();
        of(members).into_iter().chain(away).chain(of(others)).collect()
    }

    /// Returns how many lists those who are absent are printed after: the first, and those behind it that are all
    /// members.
    pub(crate) fn members(&self) -> usize {
        let mut others = self.groups.iter().skip(1);
        let behind = others.position(|(_, people)| people.iter().any(|person| !person.voting));
        behind.map_or(self.groups.len(), |behind| behind + 1)
    }

    /// Returns the list of the members: the first.
    pub(crate) fn main(&self) -> &'a str {
        self.groups.first().map_or(MAIN, |(name, _)| name)
    }
}

/// Returns the list in which a person who came is printed: a substitute stands where the replaced member
/// would, but for one who replaces members of several lists.
fn printed_in<'a>(meeting: &'a Meeting, person: &'a Person) -> &'a str {
    let own = group_of(person);
    let is_replaced = |record: &&Attendance| record.substitute.as_ref() == Some(&person.id);
    let replaced = meeting.attendance.iter().filter(is_replaced).filter_map(|r| meeting.person(&r.person));
    let mut lists = replaced.map(group_of);
    if let Some(list) = lists.next() {
        return if lists.all(|other| other == list) { list } else { own };
    }
    let mut seats = meeting.moments_of(&person.id).filter_map(|moment| moment.instead_of.as_ref());
    seats.next_back().and_then(|id| meeting.person(id)).map_or(own, group_of)
}

/// Returns the list in which a person is. "Afbud" and the like are no lists: someone may have come after all.
pub(crate) fn group_of(person: &Person) -> &str {
    match person.group.as_str() {
        "" | AFBUD | ABSENT | AWAY | EVENTS | BREAKS | FIRST_EVENTS | RETTELSER => MAIN,
        group => group,
    }
}
