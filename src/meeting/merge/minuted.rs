//! What a new item brings along that names people: the ids of its file are not those of the meeting, the
//! names are.

use crate::meeting::{Decision, Meeting, PersonId};

/// Returns a decision with names in place of the ids of its file.
pub(super) fn by_name(mut decision: Decision, file: &Meeting) -> Decision {
    let name = |id: &mut PersonId| {
        if let Some(person) = file.person(id) {
            id.0.clone_from(&person.name);
        }
    };
    let Decision { text: _, outcomes: _, votes, statements, tasks } = &mut decision;
    votes.iter_mut().flat_map(|vote| vote.sides_mut()).flat_map(|side| &mut side.people).for_each(name);
    statements.iter_mut().filter_map(|statement| statement.person.as_mut()).for_each(name);
    tasks.iter_mut().filter_map(|task| task.person.as_mut()).for_each(name);
    decision
}

/// Returns a decision [`by_name`] with the ids of the meeting. Those whom the meeting does not know, or knows
/// twice, are named in words where possible, and otherwise counted.
pub(super) fn by_id(mut decision: Decision, meeting: &Meeting) -> Decision {
    let known = |name: &PersonId| {
        let mut named = meeting.people.iter().filter(|person| person.name == name.0);
        named.next().filter(|_| named.next().is_none()).map(|person| person.id.clone())
    };
    let Decision { text: _, outcomes: _, votes, statements, tasks } = &mut decision;
    for side in votes.iter_mut().flat_map(|vote| vote.sides_mut()) {
        side.people = side.people.iter().filter_map(known).collect();
    }
    for statement in statements {
        if let Some(name) = statement.person.take() {
            statement.person = known(&name);
            if statement.person.is_none() {
                statement.text = format!("{name}: {}", statement.text);
            }
        }
    }
    for task in tasks {
        if let Some(name) = task.person.take() {
            task.person = known(&name);
            task.who = task.person.is_none().then_some(name.0);
        }
    }
    decision
}

#[cfg(test)]
mod tests {
    use crate::meeting::merge::{DifferenceKind, Supply, differences};
    use crate::meeting::{Decision, Item, Meeting, Person, Side, Vote};

    #[test]
    fn a_new_item_brings_its_votes_along_by_name() {
        let mut ours = Meeting::new("Engum Råd", Default::default());
        for name in ["Ane Ask", "Bo Birk"] {
            ours.people.push(Person { name: name.into(), voting: true, ..Person::default() });
        }
        let ours = ours.normalised().unwrap();
        let mut new = ours.clone();
        // the same people under other ids
        let last = new.people.len() - 1;
        let ids = [new.people[0].id.clone(), new.people[last].id.clone()];
        (new.people[0].id, new.people[last].id) = (ids[1].clone(), ids[0].clone());
        let name = new.people[0].name.clone();
        let vote = Vote {
            in_favour: Side { count: 1, people: vec![ids[1].clone()], ..Default::default() },
            ..Default::default()
        };
        let decision = Decision { votes: vec![vote], ..Decision::default() };
        new.items.push(Item {
            id: "n1".into(),
            level: 1,
            title: "Helt ny sag".into(),
            decision: Some(decision),
            ..Item::default()
        });
        let mut after = ours.clone();
        for difference in differences(None, &new, &ours, Supply::Whole) {
            if matches!(difference.what, DifferenceKind::NewItem { .. }) {
                after.apply(&difference.change).unwrap();
            }
        }
        let item = after.items.iter().find(|item| item.title == "Helt ny sag").unwrap();
        let voter = &item.decision.as_ref().unwrap().votes[0].in_favour.people[0];
        assert_eq!(after.person(voter).unwrap().name, name);
    }
}
