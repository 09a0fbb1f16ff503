//! Who is on the lists: new people, and the people of the body's latest meeting, taken over for this one.

use crate::action::Action;
use crate::app::confirm::ConfirmAction;
use crate::app::environment::Environment;
use crate::app::open_meeting::{Latest, OpenMeeting, forget_general_reason};
use crate::app::outcome::{Ask, Next, Outcome};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::import;
use crate::keymap::Context;
use crate::meeting::{Attendance, Change, ChangeError, Person, PersonId, Status, id, text};
use crate::store::protocol::Request;

/// The group of new people.
const GUESTS: &str = "Andre";
/// The group of the first people of an empty list.
const MEMBERS: &str = "Medlemmer";

/// Returns the request for the people of the body's latest meeting, for a meeting without people.
pub(in crate::app) fn lookup(open: &OpenMeeting) -> Option<Request> {
    open.meeting.people.is_empty().then(|| Request::LatestPeople(open.meeting.id.clone()))
}

/// Takes over the people of the latest meeting, or asks the store for them first.
pub(in crate::app) fn fetch(open: &mut OpenMeeting) -> Outcome {
    match open.roster_mut().latest.take() {
        Some(latest) => add_people(open, &latest),
        None => {
            open.roster_mut().wanted = true;
            Outcome::ask_store(Request::LatestPeople(open.meeting.id.clone()))
        }
    }
}

/// Takes in the people of the latest meeting, if any.
pub(in crate::app) fn found(
    open: &mut OpenMeeting,
    environment: &Environment,
    latest: Option<Latest>,
) -> Outcome {
    let wanted = std::mem::take(&mut open.roster_mut().wanted);
    match latest {
        Some(latest) if wanted => add_people(open, &latest),
        Some(latest) => {
            let keys = environment.keys(Action::FetchPeople);
            let hint = keys.map(|keys| format!("Ingen på listen: {keys} henter {}.", latest.name()));
            open.roster_mut().latest = Some(latest);
            // a notice that is shown already matters more
            hint.filter(|_| !environment.has_notice).map_or_else(Outcome::default, Outcome::info)
        }
        None if wanted => Outcome::info("Der er ikke gemt et andet møde i organet med personer på listen."),
        None => Outcome::default(),
    }
}

fn add_people(open: &mut OpenMeeting, latest: &Latest) -> Outcome {
    match add_missing(open, latest) {
        Ok(0) => Outcome::info(format!("Alle {} står her allerede.", latest.name())),
        Ok(n) if n == latest.people.len() => Outcome::info(format!("Hentet: {}.", latest.name())),
        Ok(n) => Outcome::info(format!("Hentet: {n} af {}.", latest.name())),
        Err(error) => Outcome::refused(error),
    }
}

/// Adds the people who are not listed yet, in one step; returns how many.
fn add_missing(open: &mut OpenMeeting, latest: &Latest) -> Result<usize, ChangeError> {
    let listed_names: Vec<String> = open.meeting.people.iter().map(|p| p.name.to_lowercase()).collect();
    let new = latest.people.iter().filter(|p| !listed_names.contains(&p.name.to_lowercase()));
    let first = open.meeting.people.len();
    let mut taken: Vec<PersonId> = open.meeting.people.iter().map(|person| person.id.clone()).collect();
    let mut changes = Vec::new();
    for (nth, person) in new.enumerate() {
        let is_taken = |candidate: &str| taken.iter().any(|id| id.0 == candidate);
        let id = PersonId(id::fresh('p', first + nth + 1, is_taken));
        taken.push(id.clone());
        let person = Box::new(Person { id, ..person.clone() });
        changes.push(Change::AddPerson { index: first + nth, person });
    }
    let count = changes.len();
    open.change_all(changes)?;
    Ok(count)
}

/// Asks for a new person with a status.
pub(in crate::app) fn ask_new(status: Status, name: &str) -> Outcome {
    Outcome::ask(Ask::new(PromptKind::NewPerson(status)).with_text(name))
}

/// A new person with a status: name, and after commas the organisation and a list.
pub(in crate::app) struct NewPersonPrompt(pub(in crate::app) Status);

impl PromptLine for NewPersonPrompt {
    fn question(&self) -> &'static str {
        match self.0 {
            Status::Present | Status::Unknown => {
                "Ny person: navn, organisation, evt. en af listerne (Deltagere …)"
            }
            Status::Virtual => "Ny person, virtuelt: navn, organisation, evt. en af listerne (Deltagere …)",
            Status::Afbud => "Ny person med afbud: navn, organisation, evt. en af listerne (Deltagere …)",
            Status::Absent => "Ny person, uden afbud: navn, organisation, evt. en af listerne (Deltagere …)",
        }
    }

    fn pasted_noun(&self) -> Option<&'static str> {
        Some("personer")
    }

    fn answer_pasted(&self, line: &str, open: &mut OpenMeeting) -> Outcome {
        let outcome = match add_new(open, line, self.0) {
            Ok((person, _)) => Outcome::next(Next::PersonChanged(person)),
            Err(error) => Outcome::refused(error),
        };
        outcome.and_close()
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        in_meeting(open, |open| answer_new(open, environment, typed.text, self.0))
    }
}

/// Adds the person of a line and reports who was added.
fn answer_new(open: &mut OpenMeeting, environment: &Environment, line: &str, status: Status) -> Outcome {
    match add_new(open, line, status) {
        Ok((person, added)) => {
            let keys = environment.keymap.keys_for(&[Context::Attendance], Action::AddPerson);
            // while the list is written from nothing one just types on
            let again = if open.roster().typing_members {
                " Skriv næste.".to_owned()
            } else {
                keys.map_or_else(String::new, |keys| format!(" {keys}: næste."))
            };
            Outcome::next(Next::PersonChanged(person)).and_info(format!("{added}{again}"))
        }
        Err(error) => Outcome::refused(error).and_close(),
    }
}

/// Adds a present or absent person; returns the id, and a sentence that reports it.
///
/// # Errors
/// The line holds no name.
pub(in crate::app) fn add_new(
    open: &mut OpenMeeting,
    line: &str,
    status: Status,
) -> Result<(PersonId, String), ChangeError> {
    let person = add_person(open, line, status)?;
    let name = open.meeting.person(&person).map_or("", |person| &person.name);
    let state = match status {
        Status::Virtual => "med virtuelt",
        Status::Afbud => "har sendt afbud",
        Status::Absent => "fraværende",
        Status::Present | Status::Unknown => "til stede",
    };
    let is_voting =
        open.roster().typing_members || open.meeting.person(&person).is_some_and(|added| added.voting);
    // who has no vote is easily left out of one
    let added = match status {
        Status::Present if !is_voting => format!("{name} er tilføjet uden stemme."),
        _ => format!("{name} er tilføjet og {state}."),
    };
    Ok((person, added))
}

/// Adds "Jens Holm, Engum" to the guests, or "Jens Holm, Engum, Deltagere" to the named list; a last part
/// that is no list name belongs to the organisation, except a role: "Eva Ek, referent". The first people of an
/// empty list, or of one with absent people only, are members. A party in brackets after the name is the party.
pub(super) fn add_person(
    open: &mut OpenMeeting,
    line: &str,
    status: Status,
) -> Result<PersonId, ChangeError> {
    let line = text::clean_line(line);
    let mut parts: Vec<&str> = line.split(',').map(str::trim).collect();
    let is_list = |last: &&str| {
        let last = last.to_lowercase();
        let names_it = |p: &Person| !last.is_empty() && p.group.to_lowercase().starts_with(&last);
        open.meeting.people.iter().any(names_it) || import::is_list(&last)
    };
    let named = if parts.len() > 2 { parts.pop_if(|last| is_list(&&**last)) } else { None };
    let party = take_beside(&mut parts, import::party);
    let role = take_beside(&mut parts, import::role);
    let party = party.or_else(|| take_beside(&mut parts, import::party));
    let name = parts.first().copied().unwrap_or_default().to_owned();
    let org: Vec<&str> = parts.iter().skip(1).copied().filter(|part| !part.is_empty()).collect();
    let org = (!org.is_empty()).then(|| org.join(", "));
    let has_no_members = open.meeting.people.is_empty() || open.meeting.lists_only_absent();
    open.roster_mut().typing_members |= has_no_members;
    let usual = if open.roster().typing_members { MEMBERS } else { GUESTS };
    // who is of a party is elected, and sits with the others who are
    let elected =
        open.meeting.people.iter().rfind(|p| p.voting && p.party.is_some()).map(|p| p.group.clone());
    let of_party = party.is_some().then(|| elected.unwrap_or_else(|| MEMBERS.to_owned()));
    let wanted = named.map(str::to_owned).or(of_party).unwrap_or_else(|| usual.to_owned());
    let is_in_group = |p: &&Person| p.group.to_lowercase().starts_with(&wanted.to_lowercase());
    let neighbour = open.meeting.people.iter().rfind(is_in_group).cloned();
    let at = neighbour.as_ref().and_then(|n| open.meeting.people.iter().position(|p| p.id == n.id));
    let taken = |candidate: &str| open.meeting.person(&PersonId::from(candidate)).is_some();
    let person = Person {
        id: PersonId(id::fresh('p', open.meeting.people.len() + 1, taken)),
        name,
        org,
        party,
        role,
        group: neighbour.as_ref().map_or_else(|| wanted.clone(), |person| person.group.clone()),
        voting: neighbour.map_or(wanted == MEMBERS, |person| person.voting),
        ..Person::default()
    };
    let index = at.map_or(open.meeting.people.len(), |index| index + 1);
    insert(open, person, index, status)
}

/// Takes a role or a party out of the parts of a line, "Eva Ek, referent", "Eva Ek (F)" or "Eva Ek, Engum (formand)", and
/// returns it.
fn take_beside(parts: &mut Vec<&str>, read: fn(&str) -> Option<String>) -> Option<String> {
    if let Some(at) = (1..parts.len()).find(|&at| read(parts[at]).is_some()) {
        return read(parts.remove(at));
    }
    parts.iter_mut().find_map(|part| {
        let (before, bracket) = part.strip_suffix(')')?.rsplit_once('(')?;
        let found = read(bracket)?;
        *part = before.trim_end();
        Some(found)
    })
}

fn insert(
    open: &mut OpenMeeting,
    person: Person,
    index: usize,
    status: Status,
) -> Result<PersonId, ChangeError> {
    let id = person.id.clone();
    let attendance = Attendance { status, ..Attendance::unknown(id.clone()) };
    let add = Change::AddPerson { index, person: Box::new(person) };
    open.change_all(vec![add, Change::SetAttendance { attendance }])?;
    Ok(id)
}

/// Asks whether a person is to be taken off the lists, and names them; who is named in what is minuted stays.
pub(super) fn ask_remove(open: &OpenMeeting, environment: &Environment, person: &Person) -> Outcome {
    if open.meeting.was_held_with(&person.id) {
        return stays_listed(person);
    }
    let change = Change::RemovePerson { person: person.id.clone() };
    if let Err(reason) = open.meeting.clone().apply(&change) {
        return Outcome::refused(reason);
    }
    let afbud = environment.keys(Action::MarkAfbud);
    let afbud = afbud.map_or_else(String::new, |keys| format!(" (Er det afbud, så tryk {keys} i stedet.)"));
    let question = format!("Fjern {} fra listen?{afbud}", person.listed());
    Outcome::confirm(question, ConfirmAction::RemovePerson { person: person.id.clone() })
}

/// Says that a person whom the meeting was held with stays on its lists.
pub(in crate::app) fn stays_listed(person: &Person) -> Outcome {
    let name = person.listed();
    Outcome::info(format!("{name} var til stede og bliver på listen; ret først fremmødet."))
}

/// Takes a person off the lists.
pub(in crate::app) fn remove(
    open: &mut OpenMeeting,
    environment: &Environment,
    person: &PersonId,
) -> Outcome {
    let name = open.meeting.person(person).map_or_else(String::new, Person::listed);
    let removed = open.change(Change::RemovePerson { person: person.clone() });
    forget_general_reason(open);
    let undo = environment.keys(Action::Undo);
    let undo = undo.map_or_else(String::new, |keys| format!(" {keys} fortryder."));
    Outcome::done_or_refused(removed.map(|()| format!("{name} er fjernet fra listen.{undo}")))
}
