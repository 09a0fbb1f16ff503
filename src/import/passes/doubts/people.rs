//! What looks odd in the people of a meeting: seats that do not fit, names that hold more than a name, and names on lines of
//! the document that came on no list.

use std::collections::HashSet;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::people_table;
use crate::import::recognise::{name, people};
use crate::meeting::text::lowercase;
use crate::meeting::{Attendance, Meeting, Person, Status};

/// The names that one warning quotes.
const QUOTED: usize = 6;

/// A name of more words may be two.
const MOST_WORDS: usize = 4;

/// A longer line is a text, in which people are only told of.
const LONGEST: usize = 200;

/// Finds what is odd in the people of a meeting. `front` stands before the first item.
pub(crate) fn of_people(meeting: &Meeting, front: &[SourceLine]) -> Vec<Warning> {
    let line_of =
        |person: &Person| front.iter().find(|line| line.plain.contains(&person.name)).map(|line| line.no);
    let all = |is_odd: &dyn Fn(&Person) -> bool, text: &str| {
        let mut odd = meeting.people.iter().filter(|person| is_odd(person)).peekable();
        let line = line_of(odd.peek()?);
        let names: Vec<String> = odd.take(QUOTED).map(|person| format!("»{}«", person.name)).collect();
        Some(Warning::new(line, format!("{text}: {}", names.join(", "))))
    };
    let seats = all(&has_no_seat, "har parti eller er formand, men står på en liste uden stemmeret");
    let names = all(&is_odd_name, "navnet har måske andet med");
    let beside = all(
        &|person| has_name_beside(person, &meeting.people),
        "det, der er læst som organisation, er måske en person; se ved",
    );
    let line = meeting.people.first().and_then(line_of);
    [seats, names, beside, without_members(meeting, line), lost(meeting, front), only_counted(front)]
        .into_iter()
        .flatten()
        .collect()
}

/// Names those at the end of a list who are only counted: "samt 27 lodsejere".
fn only_counted(front: &[SourceLine]) -> Option<Warning> {
    let (line, others) = front.iter().find_map(|line| {
        let (named, others) = name::counted(line.plain.trim_end_matches('.'))?;
        let listed = people::group(named).map_or(named, |group| group.names);
        people::names(listed).map(|_| (line, others))
    })?;
    Some(Warning::at(line.no, format!("»{others}« er talt og ikke nævnt, og er ikke taget med")))
}

/// Names a list on which all who came only help: members may be among them.
fn without_members(meeting: &Meeting, line: Option<usize>) -> Option<Warning> {
    let away = |record: &&Attendance| matches!(record.status, Status::Afbud | Status::Absent);
    let there = || meeting.people.iter().zip(&meeting.attendance).filter(|(_, record)| !away(record));
    let has_members = there().any(|(person, _)| person.voting);
    let text = "ingen af dem, der er til stede, er læst som medlem; se, hvem der har stemmeret";
    (there().count() > 2 && !has_members).then(|| Warning::new(line, text.to_owned()))
}

/// Returns whether the organisation of somebody reads as a name, and hardly any other of the list has one.
fn has_name_beside(person: &Person, people: &[Person]) -> bool {
    let Some(org) = &person.org else { return false };
    if !name::is_name(org) || org.split(' ').any(name::names_house) {
        return false;
    }
    let list = || people.iter().filter(|other| other.group == person.group);
    let has_org = list().filter(|other| other.org.is_some()).count();
    has_org * 4 <= list().count() && people.iter().filter(|other| other.org == person.org).count() == 1
}

/// Returns whether somebody with a party, or who leads the body, stands among those who only help.
fn has_no_seat(person: &Person) -> bool {
    let leads = person.role.as_deref().is_some_and(name::leads_body);
    !person.voting && (person.party.is_some() || leads)
}

/// Returns whether a name ends with a word of presence or a role, or holds a sign that none has.
fn is_odd_name(person: &Person) -> bool {
    let last = person.name.rsplit(' ').next().unwrap_or_default();
    let is_said =
        person.name.contains(' ') && (people::label(last).is_some() || last.len() > 3 && name::is_role(last));
    is_said
        || person.name.split(' ').count() > MOST_WORDS
        || person.name.contains([':', '(', ')', ';', '/', '|', '\t'])
        || person.name.split(' ').any(name::names_house)
}

/// Names on short lines of the head that came into no field.
fn lost(meeting: &Meeting, front: &[SourceLine]) -> Option<Warning> {
    let low = |text: &String| words(text).map(str::to_lowercase).collect::<Vec<String>>();
    let mut known_words: HashSet<String> = low(&meeting.body).into_iter().collect();
    known_words.extend(meeting.place.iter().flat_map(low));
    known_words
        .extend(meeting.preamble.iter().flat_map(|section| [&section.heading, &section.text]).flat_map(low));
    for (person, record) in meeting.people.iter().zip(&meeting.attendance) {
        let Person { name, org, title, role, group, .. } = person;
        let fields = [org, title, role, &record.note].into_iter().flatten().chain([name, group]);
        known_words.extend(fields.flat_map(low));
    }
    let can_be_name = |word: &str| word.chars().count() > 1 && people::label(word).is_none();
    let is_lost = |pair: &[&str]| {
        let is_new = |word: &&str| can_be_name(word) && !known_words.contains(&word.to_lowercase());
        name::is_name(&pair.join(" ")) && pair.iter().all(is_new)
    };
    let is_list = |line: &&SourceLine| {
        let lower = lowercase(&line.plain);
        line.plain.len() <= LONGEST && line.date().is_none() && !lower.contains("møde") && !is_head(line)
    };
    let lost = front.iter().filter(is_list).find_map(|line| {
        let words: Vec<&str> = words(&line.plain).collect();
        let at = words.windows(2).position(is_lost)?;
        Some((line.no, words[at..at + 2].join(" ")))
    });
    let (no, name) = lost?;
    Some(Warning::at(no, format!("»{name}« på linjen står på ingen liste og i ingen tekst")))
}

/// Returns whether a line heads the columns of a table, of people or of items: "Navn   Repræsenterer", "Nr   Titel".
fn is_head(line: &SourceLine) -> bool {
    const HEADS: [&str; 10] =
        ["nr", "titel", "punkt", "emne", "sag", "tid", "indhold", "ansvarlig", "bilag", "side"];
    let cells: Vec<&str> = line.text.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let is_of_items = |word: &str| HEADS.contains(&word.to_lowercase().as_str());
    people_table::is_head_of(&line.plain)
        || people_table::is_head_of(&cells.join("\t"))
        || people_table::is_head_of(&line.plain.replace(' ', "\t"))
        || words(&line.plain).all(is_of_items)
}

/// Returns the words of a text without the signs around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split([' ', '\t', '/', '\n']);
    pieces.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
}
