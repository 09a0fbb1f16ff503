//! Correcting what was read from a file: another text, number or kind for a row.

use super::kind::RowKind;
use super::preamble;
use super::row::{HeadRow, ReviewRow};
use crate::app::meeting::item_state;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome, Tone};
use crate::import;
use crate::meeting::agenda_fields::Head;
use crate::meeting::import_fix::Cut;
use crate::meeting::{
    Access, AccessMarks, Change, ChangeError, Item, ItemId, Meeting, Person, PersonId, Rules,
};

/// Removes a line before the items.
pub(super) fn remove_preamble(open: &mut OpenMeeting, line: usize) -> Outcome {
    let done = format!("»{}« er fjernet.", preamble::line(&open.meeting, line));
    let preamble = preamble::without_line(&open.meeting, line);
    let head = Box::new(Head { preamble, ..open.meeting.head() });
    Outcome::done_or_refused(open.change(Change::SetHead { head }).map(|()| done))
}

/// Changes the kind of a row.
pub(in crate::app) fn set_kind(open: &mut OpenMeeting, row: &ReviewRow, kind: RowKind) -> Outcome {
    let notice = access_notice(open, row, &kind);
    let result = match (row, kind) {
        (ReviewRow::Head(_), RowKind::Rules(rules)) => set_rules(open, rules),
        (ReviewRow::Item(item), kind) => set_item_kind(open, item, &kind),
        (ReviewRow::Person(person), kind) => set_person_kind(open, person, kind),
        (
            ReviewRow::OtherReading
            | ReviewRow::Warning(_)
            | ReviewRow::Head(_)
            | ReviewRow::Preamble(_)
            | ReviewRow::Candidate(_),
            _,
        ) => Ok(()),
    };
    match notice {
        Some(notice) => Outcome::done_or_refused(result.map(|()| notice)),
        None => Outcome::refused_or_nothing(result),
    }
}

/// Returns the notice about an item whose contents are closed or opened.
fn access_notice(open: &OpenMeeting, row: &ReviewRow, kind: &RowKind) -> Option<String> {
    let ReviewRow::Item(item) = row else { return None };
    let name = open.meeting.item(item)?.name();
    match kind {
        RowKind::Closed => Some(format!("Lukket: {name}. Indholdet er ikke i den åbne udgave.")),
        RowKind::Open => Some(format!("Åbent: {name}. Indholdet er i den åbne udgave.")),
        _ => None,
    }
}

fn set_rules(open: &mut OpenMeeting, rules: Rules) -> Result<(), ChangeError> {
    let head = Box::new(Head { rules, ..open.meeting.head() });
    open.change(Change::SetHead { head })
}

fn set_item_kind(open: &mut OpenMeeting, id: &ItemId, kind: &RowKind) -> Result<(), ChangeError> {
    let Some(mut fields) = open.meeting.item(id).map(Item::agenda_fields) else { return Ok(()) };
    match kind {
        RowKind::TopLevel => fields.level = 1,
        RowKind::Under => fields.level = 2,
        RowKind::Closed | RowKind::Open => {
            let access = if *kind == RowKind::Closed { Access::Closed } else { Access::Open };
            let marks = AccessMarks::answered(access);
            return open.change(Change::SetAccess { item: id.clone(), marks });
        }
        RowKind::Role(_) | RowKind::Member | RowKind::Helper | RowKind::Group(_) | RowKind::Rules(_) => {}
    }
    open.change(Change::SetItem { item: id.clone(), fields: Box::new(fields) })
}

fn set_person_kind(open: &mut OpenMeeting, id: &PersonId, kind: RowKind) -> Result<(), ChangeError> {
    let Some(mut person) = open.meeting.person(id).cloned() else { return Ok(()) };
    match kind {
        RowKind::Role(role) => person.role = Some(role.to_owned()),
        RowKind::Member => (person.role, person.voting) = (None, true),
        RowKind::Helper => person.voting = false,
        RowKind::Group(group) => return move_to_group(open, person, group),
        RowKind::TopLevel | RowKind::Under | RowKind::Closed | RowKind::Open | RowKind::Rules(_) => {}
    }
    open.change(Change::SetPerson { person: Box::new(person) })
}

/// Moves a person to the end of another list; where all in it vote, or none, so does the person.
fn move_to_group(open: &mut OpenMeeting, person: Person, group: String) -> Result<(), ChangeError> {
    let others: Vec<&Person> = open.meeting.people.iter().filter(|p| p.id != person.id).collect();
    let index = others.iter().rposition(|p| p.group == group).map_or(others.len(), |at| at + 1);
    let mut votes = others.iter().filter(|p| p.group == group).map(|p| p.voting);
    let first = votes.next().unwrap_or(person.voting);
    let voting = if votes.all(|votes| votes == first) { first } else { person.voting };
    let id = person.id.clone();
    let listed = Change::SetPerson { person: Box::new(Person { group, voting, ..person }) };
    open.change_all(vec![listed, Change::MovePerson { person: id, index }])
}

/// Changes the text of a part of the head.
pub(super) fn set_head(open: &mut OpenMeeting, row: HeadRow, text: &str) -> Outcome {
    let Some(head) = head_with(&open.meeting, row, text) else {
        let form = if row == HeadRow::Date { "datoen som 13-11-2026" } else { "tiden som 10.00-12.00" };
        return Outcome::say(Tone::Warning, format!("Skriv {form}."));
    };
    Outcome::refused_or_nothing(open.change(Change::SetHead { head }))
}

/// Returns the head with another text in one place; `None` when it cannot be read.
fn head_with(meeting: &Meeting, row: HeadRow, text: &str) -> Option<Box<Head>> {
    let mut head = meeting.head();
    match row {
        HeadRow::Body => text.clone_into(&mut head.body),
        HeadRow::Date => head.date = import::date(text)?,
        HeadRow::Hours => {
            let clocks = import::clocks(text);
            head.starts = Some(*clocks.first()?);
            head.ends = clocks.get(1).copied();
        }
        HeadRow::Place => head.place = Some(text.to_owned()),
        HeadRow::Rules => return None,
    }
    Some(Box::new(head))
}

/// Changes the title of the item at an index.
pub(super) fn set_title(open: &mut OpenMeeting, index: usize, title: &str) -> Outcome {
    let Some(item) = open.meeting.items.get(index).map(|item| item.id.clone()) else {
        return Outcome::default();
    };
    item_state::retitle(open, &item, title)
}

/// Changes the number of the item at an index, which gives its level.
pub(super) fn set_number(open: &mut OpenMeeting, index: usize, number: &str) -> Outcome {
    let Some(item) = open.meeting.items.get(index) else { return Outcome::default() };
    let (id, mut fields) = (item.id.clone(), item.agenda_fields());
    fields.number = number.trim_end_matches('.').to_owned();
    fields.level = if fields.number.contains('.') { 2 } else { fields.level };
    Outcome::refused_or_nothing(open.change(Change::SetItem { item: id, fields: Box::new(fields) }))
}

/// Replaces the person at an index: "titel navn (parti), organisation (rolle)".
pub(super) fn set_person(open: &mut OpenMeeting, index: usize, text: &str) -> Outcome {
    let Some(before) = open.meeting.people.get(index) else { return Outcome::default() };
    let read = import::person(text).unwrap_or_else(|| Person { name: text.to_owned(), ..Person::default() });
    // group and vote follow from the list that the person is on
    let Person { name, org, title, party, role, id: _, group: _, voting: _ } = read;
    let person = Person { name, org, title, party, role, ..before.clone() };
    Outcome::refused_or_nothing(open.change(Change::SetPerson { person: Box::new(person) }))
}

/// Splits an item at a line.
pub(super) fn split(open: &mut OpenMeeting, item: &ItemId, cut: &Cut) -> Outcome {
    match split_at(open, item, cut) {
        Ok(()) => Outcome::next(Next::Review(ReviewRow::Item(item.clone()))),
        Err(error) => Outcome::refused(error),
    }
}

/// Splits the item without selecting the new one.
pub(in crate::app) fn split_at(open: &mut OpenMeeting, item: &ItemId, cut: &Cut) -> Result<(), ChangeError> {
    let second = import::item(&open.meeting.text_from(item, cut), &open.meeting);
    let change = open.meeting.split_item(item, cut, second)?;
    open.rearrange(change)
}
