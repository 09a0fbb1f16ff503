//! Votes and statements under an item, tasks and signatures at the end.

use std::collections::HashMap;

use super::{
    escape::{self, bullet, inline, marked},
    name::Names,
    order,
    page::Page,
    person::{BETWEEN, PARTY, is_party},
    prose,
};
use crate::meeting::{Item, Meeting, Person, PersonId, Rules, Side, Statement, Task, Vote, task, vote};

/// The heading of what somebody is to do.
pub(crate) const TASKS: &str = "Opgaver";
/// The heading over those who are to sign.
pub(crate) const SIGNATURES: &str = "Underskrifter";
/// Says that a word among those who voted is a name.
pub(crate) const PERSON: &str = "person: ";
/// What means something between those who voted.
const SIGNS: &str = "(),:";

/// Whether a word among those who voted reads as a party letter.
pub(crate) fn is_letter(word: &str) -> bool {
    is_party(word) && !begins_with_digit(word)
}

/// A number at the beginning is how many voted so.
fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// What each person is called among those who voted, and before a statement: "Eva Holm (A)".
pub(crate) fn tokens<'a>(
    people: impl Iterator<Item = &'a Person>,
    names: &HashMap<&PersonId, String>,
) -> HashMap<&'a PersonId, String> {
    people.filter_map(|person| Some((&person.id, token(person, names.get(&person.id)?)))).collect()
}

fn token(person: &Person, name: &str) -> String {
    let taken = is_party(name)
        || begins_with_digit(name)
        || [PARTY, PERSON].iter().any(|word| name.starts_with(word));
    let label = if taken { PERSON } else { "" };
    let party = person.party.as_ref().filter(|_| name == person.name);
    let party = party.map_or_else(String::new, |party| format!(" ({})", marked(party, SIGNS)));
    format!("{label}{}{party}", marked(name, SIGNS))
}

fn letter(party: &str) -> String {
    let label = if is_letter(party) { "" } else { PARTY };
    format!("{label}{}", marked(party, SIGNS))
}

/// Votes and statements of an item, each under their heading.
pub(super) fn print(page: &mut Page, item: &Item, tokens: &HashMap<&PersonId, String>) {
    let Some(decision) = &item.decision else { return };
    let votes: Vec<String> = decision.votes.iter().map(|vote| print_vote(vote, tokens)).collect();
    let said: Vec<String> = decision.statements.iter().map(|said| print_statement(said, tokens)).collect();
    for (heading, lines) in [(order::AFSTEMNING, votes), (order::PROTOKOL, said)] {
        if !lines.is_empty() {
            page.block(&format!("#### {heading}"));
            page.list(&lines);
        }
    }
}

/// "- **Ændringsforslag fra A:** For stemte 11 (A, B), imod 8 (V). Undlod: 1."
fn print_vote(vote: &Vote, tokens: &HashMap<&PersonId, String>) -> String {
    let who = |side: &Side| {
        let people = side.people.iter().filter_map(|id| tokens.get(id)).cloned();
        side.parties.iter().map(|party| letter(party)).chain(people).collect::<Vec<_>>().join(vote::AND)
    };
    let on = vote.on.as_ref().map_or_else(String::new, |on| format!("**{}:** ", inline(on)));
    format!("- {on}{}", vote.written(who))
}

/// "- **Afvigende mening fra Bo Dam (V):** Afgiften er for høj.", its further lines set in under it.
fn print_statement(statement: &Statement, tokens: &HashMap<&PersonId, String>) -> String {
    let who = statement.person.as_ref().and_then(|id| tokens.get(id));
    let lead = statement.kind.lead(who.map(String::as_str));
    let text = prose::escape(&statement.text);
    let mut lines = text.split('\n');
    let first =
        lines.next().filter(|line| !line.is_empty()).map_or_else(String::new, |line| format!(" {line}"));
    let mut out = format!("- **{lead}:**{first}");
    for line in lines {
        out.push_str(if line.is_empty() { "\n" } else { "\n  " });
        out.push_str(line);
    }
    out
}

/// What is listed at the end: who does what, and who signs.
pub(super) fn print_end(
    page: &mut Page,
    meeting: &Meeting,
    names: &Names<'_>,
    tokens: &HashMap<&PersonId, String>,
) {
    let tasks: Vec<String> = meeting
        .items
        .iter()
        .flat_map(|item| tasks_of(item).map(|task| print_task(task, item, names, tokens)))
        .collect();
    let signers: Vec<String> =
        signers(meeting).filter_map(|id| tokens.get(id)).map(|name| bullet(name)).collect();
    if !(tasks.is_empty() && signers.is_empty()) {
        page.block(prose::AFTER_ITEMS);
    }
    for (heading, lines) in [(TASKS, tasks), (SIGNATURES, signers)] {
        if !lines.is_empty() {
            page.block(&format!("## {heading}"));
            page.list(&lines);
        }
    }
}

fn tasks_of(item: &Item) -> impl Iterator<Item = &Task> {
    item.decision.iter().flat_map(|decision| &decision.tasks)
}

/// "- **Bo Dam (V):** Notat om natbusser (punkt 3.1; inden 1. maj 2026)". Who is not on the lists stands in italics.
fn print_task(task: &Task, item: &Item, names: &Names<'_>, tokens: &HashMap<&PersonId, String>) -> String {
    let person = task.person.as_ref().and_then(|id| tokens.get(id)).map(|name| format!("**{name}:** "));
    let who = person.or_else(|| task.who.as_ref().map(|who| format!("*{}:* ", inline(who))));
    let name = names.items.get(&item.id).map_or("", String::as_str);
    let mut remarks = vec![marked(name, "();")];
    remarks.extend(task.deadline());
    remarks.extend(task.done.then(|| task::DONE.to_owned()));
    bullet(&format!("{}{} ({})", who.unwrap_or_default(), marked(&task.what, "("), remarks.join(BETWEEN)))
}

/// Those who sign the protocol of a municipal body when the meeting is over: the members who were there, and those who
/// sat in for members (styrelsesloven § 13, stk. 1).
fn signers(meeting: &Meeting) -> impl Iterator<Item = &PersonId> {
    let is_due = meeting.rules == Rules::Municipal && meeting.closed_at.is_some();
    let presence = is_due.then(|| meeting.presence());
    let roll = super::attendance::Roll::of(meeting).people();
    roll.into_iter().map(|person| &person.id).filter(move |id| presence.as_ref().is_some_and(|p| p.signs(id)))
}

/// A word among those who voted, read: a name or a party letter.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A party letter.
    Letter(String),
    /// A name with what stands behind it, as it is printed.
    Name,
}

/// Whether a printed word is a party letter.
pub(crate) fn word(printed: &str) -> Word {
    let plain = escape::plain(printed);
    match printed.strip_prefix(PARTY) {
        Some(letter) => Word::Letter(escape::plain(letter)),
        None if is_letter(&plain) => Word::Letter(plain),
        None => Word::Name,
    }
}
