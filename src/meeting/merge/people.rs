//! Differences in the lists of people: new, gone, and with afbud.

use super::apply::{Operation, is_unknown};
use super::fields::{self, Chosen, FieldSpec};
use super::pairs::{self, Matches};
use super::{DifferenceKind, FieldDiff, FoundDifference, Sides, Supply, sentence};
use crate::meeting::{Attendance, Meeting, Person, PersonId, Status, id};

/// A person of the new lists with the matches.
struct PersonMatch<'a> {
    new: &'a Person,
    base: Option<&'a Person>,
    ours: Option<&'a Person>,
    /// The id in the meeting.
    id: PersonId,
}

/// Returns what differs in the lists. A file without lists makes no difference.
pub(super) fn differences(sides: Sides<'_>) -> Vec<FoundDifference> {
    if sides.new.people.is_empty() {
        return Vec::new();
    }
    let (rows, gone) = rows(sides);
    let mut added: Vec<(bool, FoundDifference)> = Vec::new();
    let mut found = Vec::new();
    for row in &rows {
        match row.ours {
            Some(ours) => {
                found.extend(changed(sides, row, ours));
                found.extend(attends(sides, row, ours, &rows));
            }
            None => added.extend(new(sides, row, &rows)),
        }
    }
    // those who sit in for others must be there first
    added.sort_by_key(|(late, _)| *late);
    let added = added.into_iter().map(|(_, found)| found);
    added.chain(found).chain(gone.into_iter().filter_map(|person| dropped(sides, person))).collect()
}

/// Returns the people with their matches, and those of the meeting who were on the lists and are no longer.
fn rows(sides: Sides<'_>) -> (Vec<PersonMatch<'_>>, Vec<&Person>) {
    let new: Vec<&Person> = sides.new.people.iter().collect();
    let ours: Vec<&Person> = sides.ours.people.iter().collect();
    let mut base_of: Matches = vec![None; new.len()];
    let mut ours_of: Matches = vec![None; new.len()];
    let mut later: Matches = Vec::new();
    if let Some(base) = sides.base {
        let base: Vec<&Person> = base.people.iter().collect();
        base_of = pairs::people(&new, &base);
        later = pairs::people(&base, &ours);
        ours_of = base_of.iter().map(|of| of.and_then(|at| later[at])).collect();
    }
    let free: Vec<usize> = (0..ours.len()).filter(|at| !later.contains(&Some(*at))).collect();
    let left: Vec<usize> = (0..new.len()).filter(|&i| base_of[i].is_none()).collect();
    let some = |list: &[&'_ Person], places: &[usize]| -> Vec<Person> {
        places.iter().map(|&at| list[at].clone()).collect()
    };
    let (mine, theirs) = (some(&new, &left), some(&ours, &free));
    let direct = pairs::people(&mine.iter().collect::<Vec<_>>(), &theirs.iter().collect::<Vec<_>>());
    for (i, of) in left.into_iter().zip(direct) {
        ours_of[i] = of.map(|at| free[at]);
    }
    let gone = match sides.base {
        None => (0..ours.len()).filter(|at| !ours_of.contains(&Some(*at))).collect(),
        Some(base) => {
            let left = (0..base.people.len()).filter(|at| !base_of.contains(&Some(*at)));
            left.filter_map(|at| later[at]).filter(|at| !ours_of.contains(&Some(*at))).collect::<Vec<_>>()
        }
    };
    let gone = gone.into_iter().map(|at| ours[at]).collect();
    let base = sides.base.map_or(&[][..], |base| &base.people);
    (numbered(sides.ours, &new, &base_of, base, &ours_of), gone)
}

/// Returns the rows with their ids in the meeting: their own, or fresh ones.
fn numbered<'a>(
    ours: &'a Meeting,
    new: &[&'a Person],
    base_of: &Matches,
    base: &'a [Person],
    ours_of: &Matches,
) -> Vec<PersonMatch<'a>> {
    let mut next = ours.people.len();
    let mut fresh = || {
        let taken = |candidate: &str| ours.person(&PersonId::from(candidate)).is_some();
        let id = id::fresh('p', next + 1, taken);
        next = id.trim_start_matches('p').parse().unwrap_or(next + 1);
        PersonId(id)
    };
    let row = |(i, new): (usize, &&'a Person)| {
        let ours = ours_of[i].map(|at| &ours.people[at]);
        let id = ours.map_or_else(&mut fresh, |ours| ours.id.clone());
        PersonMatch { new, base: base_of[i].map(|at| &base[at]), ours, id }
    };
    new.iter().enumerate().map(row).collect()
}

/// Returns what a file knows of a person's attendance, in the ids of the meeting.
fn record(sides: Sides<'_>, row: &PersonMatch<'_>, rows: &[PersonMatch<'_>]) -> Attendance {
    let known = sides.new.attendance_of(&row.new.id).cloned();
    let Attendance { person: _, status, substitute, without_word, note } =
        known.unwrap_or_else(|| Attendance::unknown(row.id.clone()));
    let of = |id: PersonId| rows.iter().find(|row| row.new.id == id).map(|row| row.id.clone());
    Attendance { person: row.id.clone(), status, substitute: substitute.and_then(of), without_word, note }
}

/// Returns the difference that adds a new person, and whether others must come first. One who was removed
/// here stays removed.
fn new(sides: Sides<'_>, row: &PersonMatch<'_>, rows: &[PersonMatch<'_>]) -> Option<(bool, FoundDifference)> {
    if row.base.is_some() {
        return None;
    }
    let attendance = record(sides, row, rows);
    let person = Person { id: row.id.clone(), ..row.new.clone() };
    let found = FoundDifference {
        what: DifferenceKind::NewPerson { person: row.id.clone() },
        name: sentence::person(&person, attendance.status),
        conflict: false,
        wanted: true,
        doubt: None,
        operation: Operation::AddPerson { person: Box::new(person), attendance: attendance.clone() },
    };
    Some((attendance.substitute.is_some(), found))
}

/// Returns what the lists changed of a person. A list of absent people says nothing of the group.
fn changed(sides: Sides<'_>, row: &PersonMatch<'_>, ours: &Person) -> Vec<FoundDifference> {
    let away = matches!(sides.new.status_of(&row.new.id), Status::Afbud | Status::Absent);
    let whole = sides.kind == Supply::Whole;
    let (clean, conflict) = fields::changed(fields::PERSON, row.base.unwrap_or(ours), row.new, ours);
    let is_given = |field: &&FieldSpec<Person>| {
        let silent = field.is_silent(row.new);
        (!silent || whole && row.base.is_some()) && (!field.is_whole_only() || whole && !away)
    };
    let found = |(chosen, conflict): (Chosen<_>, bool)| {
        let chosen: Chosen<_> = chosen.into_iter().filter(is_given).collect();
        (!chosen.is_empty()).then(|| FoundDifference {
            what: DifferenceKind::ChangedPerson {
                person: ours.id.clone(),
                fields: fields::diffs(&chosen, ours, row.new),
            },
            name: ours.name.clone(),
            conflict,
            wanted: true,
            doubt: None,
            operation: Operation::SetPerson {
                person: Box::new(Person { id: ours.id.clone(), ..row.new.clone() }),
                chosen,
            },
        })
    };
    [(clean, false), (conflict, true)].into_iter().filter_map(found).collect()
}

/// Returns what the file changed of a person's attendance. What was marked or noted here stays.
fn attends(
    sides: Sides<'_>,
    row: &PersonMatch<'_>,
    ours: &Person,
    rows: &[PersonMatch<'_>],
) -> Option<FoundDifference> {
    let says = record(sides, row, rows);
    let here = sides.ours.attendance_of(&ours.id)?;
    let before = row.base.and_then(|person| sides.base?.attendance_of(&person.id)).map(|a| a.status);
    let known = before.unwrap_or(here.status);
    if says.status == Status::Unknown || says.status == known || says.status == here.status {
        return None;
    }
    let unmarked = here.status == Status::Unknown || before == Some(here.status) && !here.status.attended();
    let still = sides.ours.moments_of(&ours.id).next().is_none();
    let field = FieldDiff {
        name: sentence::ATTENDANCE.to_owned(),
        old: here.status.label().to_owned(),
        new: says.status.label().to_owned(),
    };
    let attendance = Attendance {
        person: says.person,
        status: says.status,
        substitute: here.substitute.clone().or(says.substitute),
        without_word: says.without_word,
        note: here.note.clone().or(says.note),
    };
    Some(FoundDifference {
        what: DifferenceKind::ChangedPerson { person: ours.id.clone(), fields: vec![field] },
        name: ours.name.clone(),
        conflict: false,
        wanted: unmarked && still,
        doubt: None,
        operation: Operation::Attend { attendance },
    })
}

/// Returns the difference that removes a person no longer on the lists, unless something happened to them.
/// Without the lists of last time, they may have been added here.
fn dropped(sides: Sides<'_>, person: &Person) -> Option<FoundDifference> {
    if sides.ours.is_named(&person.id) || sides.kind == Supply::Supplement {
        return None;
    }
    Some(FoundDifference {
        what: DifferenceKind::DroppedPerson { person: person.id.clone() },
        name: person.name.clone(),
        conflict: false,
        wanted: sides.base.is_some() && is_unknown(sides.ours, &person.id),
        doubt: None,
        operation: Operation::DropPerson { person: person.id.clone() },
    })
}
