//! The lists of people: who is in which, as the referat prints them.

use super::order::RETTELSER;
use crate::meeting::{Meeting, Person, Status};

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
        let mut groups = self.groups.iter().map(|(_, people)| people);
        let first = groups.next().into_iter().flatten();
        first
            .chain(&self.afbud)
            .chain(&self.absent)
            .chain(&self.away)
            .chain(groups.flatten())
            .copied()
            .collect()
    }

    /// Returns the list of the members: the first.
    pub(crate) fn main(&self) -> &'a str {
        self.groups.first().map_or(MAIN, |(name, _)| name)
    }
}

/// Returns the list in which a person who came is printed: a substitute stands where the replaced member
/// would.
fn printed_in<'a>(meeting: &'a Meeting, person: &'a Person) -> &'a str {
    let mut seats = meeting.moments_of(&person.id).filter_map(|moment| moment.instead_of.as_ref());
    let replaced =
        meeting.stands_in_for(&person.id).or_else(|| seats.next_back().and_then(|id| meeting.person(id)));
    group_of(replaced.unwrap_or(person))
}

/// Returns the list in which a person is. "Afbud" and the like are no lists: someone may have come after all.
pub(crate) fn group_of(person: &Person) -> &str {
    match person.group.as_str() {
        "" | AFBUD | ABSENT | AWAY | EVENTS | BREAKS | FIRST_EVENTS | RETTELSER => MAIN,
        group => group,
    }
}
