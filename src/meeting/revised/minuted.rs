//! What a new item brings along that names people: the ids of its file are not those of the meeting, the names are.

use crate::meeting::{Decision, Meeting, PersonId};

/// A decision with names in place of the ids of its file.
pub(super) fn by_name(mut decision: Decision, file: &Meeting) -> Decision {
    let name = |id: &mut PersonId| {
        if let Some(person) = file.person(id) {
            id.0.clone_from(&person.name);
        }
    };
    decision
        .votes
        .iter_mut()
        .flat_map(|vote| vote.sides_mut())
        .flat_map(|side| &mut side.people)
        .for_each(name);
    decision.statements.iter_mut().filter_map(|statement| statement.person.as_mut()).for_each(name);
    decision.tasks.iter_mut().filter_map(|task| task.person.as_mut()).for_each(name);
    decision
}

/// A decision [`by_name`] with the ids of the meeting. Those whom the meeting does not know, or knows twice, are named in
/// words where there is room for words, and counted where there is not.
pub(super) fn by_id(mut decision: Decision, meeting: &Meeting) -> Decision {
    let known = |name: &PersonId| {
        let mut named = meeting.people.iter().filter(|person| person.name == name.0);
        named.next().filter(|_| named.next().is_none()).map(|person| person.id.clone())
    };
    for side in decision.votes.iter_mut().flat_map(|vote| vote.sides_mut()) {
        side.people = side.people.iter().filter_map(known).collect();
    }
    for statement in &mut decision.statements {
        if let Some(name) = statement.person.take() {
            statement.person = known(&name);
            if statement.person.is_none() {
                statement.text = format!("{name}: {}", statement.text);
            }
        }
    }
    for task in &mut decision.tasks {
        if let Some(name) = task.person.take() {
            task.person = known(&name);
            task.who = task.person.is_none().then_some(name.0);
        }
    }
    decision
}
