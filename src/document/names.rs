//! What people and items are called where the referat speaks of them: by the shortest name that can only mean
//! one.

use std::collections::HashMap;

use super::block::Voter;
use super::lists::AttendanceLists;
use crate::meeting::{Item, ItemId, Meeting, Person, PersonId};

/// After the title of a closed item.
pub(crate) const CLOSED: &str = " (lukket)";
/// After the title of an item that may be closed.
pub(crate) const DOUBTFUL: &str = " (måske lukket)";
/// After the title of an item that a person opened.
pub(crate) const OPENED: &str = " (åben)";
/// What is after a title to say who may read the item.
pub(crate) const ACCESS_MARKS: [&str; 3] = [CLOSED, DOUBTFUL, OPENED];
/// The title of a closed item whose own is withheld.
pub(crate) const CLOSED_TITLE: &str = "Lukket punkt";

/// What people and items are called in one referat.
#[derive(Debug)]
pub(crate) struct DisplayNames<'a> {
    /// People.
    pub(crate) people: HashMap<&'a PersonId, String>,
    /// People where they vote, speak or sign.
    pub(crate) voters: HashMap<&'a PersonId, Voter>,
    /// Items.
    pub(crate) items: HashMap<&'a ItemId, String>,
    /// All people, in the order in which the lists print them.
    pub(crate) listed: Vec<&'a Person>,
}

impl<'a> DisplayNames<'a> {
    /// Returns the names in the referat of a meeting.
    pub(crate) fn of(meeting: &'a Meeting) -> Self {
        let listed = AttendanceLists::of(meeting).people();
        let people = people(&listed);
        let voters = voters(meeting.people.iter(), &people);
        DisplayNames { people, voters, items: items(&meeting.items), listed }
    }
}

/// Returns the names of people, given in the order in which they are printed: the bare name, with what the
/// lists print around it where two share a name, and with their place on the lists where even that is the
/// same.
pub(crate) fn people<'a>(people: &[&'a Person]) -> HashMap<&'a PersonId, String> {
    let names = count(people.iter().map(|person| person.name.clone()));
    let listed = count(people.iter().map(|person| person.listed()));
    let name = |(place, person): (usize, &&'a Person)| {
        let name = if names[&person.name] == 1 {
            person.name.clone()
        } else if listed[&person.listed()] == 1 {
            person.listed()
        } else {
            format!("{} (nr. {})", person.listed(), place + 1)
        };
        (&person.id, name)
    };
    people.iter().enumerate().map(name).collect()
}

/// Returns what people are called where they vote, speak or sign: "Eva Holm (A)".
pub(crate) fn voters<'a>(
    people: impl Iterator<Item = &'a Person>,
    names: &HashMap<&PersonId, String>,
) -> HashMap<&'a PersonId, Voter> {
    let voter = |person: &'a Person| {
        let name = names.get(&person.id)?.clone();
        let party = person.party.clone().filter(|_| name == person.name);
        Some((&person.id, Voter::Person { name, party }))
    };
    people.filter_map(voter).collect()
}

/// Returns the names of items: "punkt 3.1", or the title where the number is missing or is twice. The title
/// of a closed item is never printed.
pub(crate) fn items(items: &[Item]) -> HashMap<&ItemId, String> {
    let numbers = count(items.iter().map(|item| item.number.clone()));
    let titles = count(items.iter().map(|item| item.title.clone()));
    let name = |(place, item): (usize, &Item)| {
        if !item.number.is_empty() && numbers[&item.number] == 1 {
            format!("punkt {}", item.number)
        } else if titles[&item.title] == 1 && !item.closed && item.title != CLOSED_TITLE {
            format!("»{}«", item.title)
        } else {
            format!("det {}. punkt", place + 1)
        }
    };
    items.iter().enumerate().map(|(place, item)| (&item.id, name((place, item)))).collect()
}

fn count(words: impl Iterator<Item = String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}
