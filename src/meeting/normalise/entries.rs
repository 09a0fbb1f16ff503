//! Votes, statements and tasks from outside: whom they name is on the lists, and a hand-written file may name
//! people as one reads them.

use super::{NormaliseError, block, line, optional};
use crate::meeting::{Decision, Meeting, Person, PersonId, Side, Statement, Task, Vote};

/// Cleans what a vote was on and the party letters.
pub(in crate::meeting) fn clean_vote(vote: &mut Vote) {
    let Vote { on, in_favour, against, abstained } = vote;
    optional(on);
    for side in [in_favour, against, abstained] {
        let Side { count: _, parties, people: _ } = side;
        parties.iter_mut().for_each(line);
        parties.retain(|party| !party.is_empty());
    }
}

/// Counts those who are named: without party letters, a side has at least so many.
pub(in crate::meeting) fn count(vote: &mut Vote) {
    for side in vote.sides_mut().into_iter().filter(|side| side.parties.is_empty()) {
        side.count = side.count.max(u32::try_from(side.people.len()).unwrap_or(u32::MAX));
    }
}

/// Cleans the words of a statement.
pub(in crate::meeting) fn clean_statement(statement: &mut Statement) {
    let Statement { person: _, kind: _, text, at: _ } = statement;
    block(text);
}

/// Cleans a task. An owner on the lists needs no other words.
pub(in crate::meeting) fn clean_task(task: &mut Task) {
    let Task { person, who, what, due: _, done: _ } = task;
    optional(who);
    who.take_if(|_| person.is_some());
    line(what);
}

impl Meeting {
    /// Replaces names by ids, and checks that all who are named in a vote, statement or task are on the
    /// lists.
    pub(super) fn normalise_protocol(&mut self) -> Result<(), NormaliseError> {
        let people = std::mem::take(&mut self.people);
        let mut result = Ok(());
        for (i, item) in self.items.iter_mut().enumerate() {
            if let Some(decision) = &mut item.decision {
                let field = format!("items[{i}].decision");
                result = result.and_then(|()| normalise_decision(decision, &people, &field));
            }
        }
        self.people = people;
        result
    }
}

fn normalise_decision(decision: &mut Decision, people: &[Person], field: &str) -> Result<(), NormaliseError> {
    for (i, vote) in decision.votes.iter_mut().enumerate() {
        for (side, name) in vote.sides_mut().into_iter().zip(["for", "against", "abstained"]) {
            normalise_side(side, people, &format!("{field}.votes[{i}].{name}"))?;
        }
        count(vote);
    }
    for (i, statement) in decision.statements.iter_mut().enumerate() {
        if let Some(id) = &mut statement.person {
            known(id, people).ok_or_else(|| dangling(id, format!("{field}.statements[{i}].person")))?;
        }
    }
    for (i, task) in decision.tasks.iter_mut().enumerate() {
        if let Some(id) = &mut task.person {
            known(id, people).ok_or_else(|| dangling(id, format!("{field}.actions[{i}].person")))?;
        }
        if task.what.is_empty() {
            return Err(NormaliseError::Empty(format!("{field}.actions[{i}].what")));
        }
    }
    Ok(())
}

/// Normalises a side whose people are ids, names, or party letters: `["p1", "Eva Holm", "A"]`.
fn normalise_side(side: &mut Side, people: &[Person], field: &str) -> Result<(), NormaliseError> {
    let mut named = Vec::with_capacity(side.people.len());
    for (i, mut id) in std::mem::take(&mut side.people).into_iter().enumerate() {
        if known(&mut id, people).is_some() {
            named.push(id);
        } else if is_letter(&id.0, people) {
            side.parties.push(id.0);
        } else {
            return Err(dangling(&id, format!("{field}.people[{i}]")));
        }
    }
    side.people = named;
    Ok(())
}

/// Replaces a name by the id of its bearer; `None` when there is none, or several.
fn known(id: &mut PersonId, people: &[Person]) -> Option<()> {
    if people.iter().any(|person| person.id == *id) {
        return Some(());
    }
    let mut named = people.iter().filter(|person| person.name == id.0);
    let person = named.next().filter(|_| named.next().is_none())?;
    *id = person.id.clone();
    Some(())
}

/// Returns whether a word is a party letter: one on the lists, or one or two capitals.
fn is_letter(word: &str, people: &[Person]) -> bool {
    let capitals = (1..=2).contains(&word.chars().count()) && word.chars().all(char::is_uppercase);
    capitals || people.iter().any(|person| person.party.as_deref() == Some(word))
}

fn dangling(id: &PersonId, field: String) -> NormaliseError {
    NormaliseError::Dangling { field, id: id.0.clone() }
}
