//! Votes, statements and tasks, with every sign that means something in every field.

use chrono::{Days, NaiveDate};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{line, prose};
use crate::meeting::{Decision, PersonId, Side, Statement, StatementKind, Task, Vote};

/// Returns the id of a person who may be on the lists.
fn person() -> impl Strategy<Value = PersonId> {
    (1..7u8).prop_map(|n| PersonId(format!("p{n}")))
}

fn side() -> impl Strategy<Value = Side> {
    let letter = prop_oneof![select(&["A", "V", "Ø", "SF", ".", "("][..]).prop_map(str::to_owned), line()];
    let count = prop_oneof![Just(0), 0..40u32];
    (count, vec(letter, 0..3), vec(person(), 0..3)).prop_map(|(count, parties, people)| Side {
        count,
        parties,
        people,
    })
}

pub(super) fn vote() -> impl Strategy<Value = Vote> {
    let bare = (0..30u32, 0..30u32).prop_map(|(yes, no)| {
        let side = |count| Side { count, ..Side::default() };
        [side(yes), side(no), Side::default()]
    });
    let sides = prop_oneof![1 => bare, 3 => [side(), side(), side()]];
    (option::of(line()), sides).prop_map(|(on, [in_favour, against, abstained])| Vote {
        on,
        in_favour,
        against,
        abstained,
    })
}

pub(super) fn statement() -> impl Strategy<Value = Statement> {
    (option::of(person()), select(&StatementKind::ALL[..]), prose())
        .prop_map(|(person, kind, text)| Statement { person, kind, text, at: None })
}

pub(super) fn task() -> impl Strategy<Value = Task> {
    let due = option::of((0..20_000u64).prop_map(|days| NaiveDate::default() + Days::new(days)));
    let what = prop_oneof![line(), Just("Notat (kort) til mødet; se bilag".to_owned())];
    (option::of(person()), option::of(line()), what, due, any::<bool>())
        .prop_map(|(person, who, what, due, done)| Task { person, who, what, due, done })
}

/// Returns a decision with what is entered beside its words.
pub(super) fn with_protocol(decision: Option<Decision>) -> impl Strategy<Value = Option<Decision>> {
    let some = (vec(vote(), 0..3), vec(statement(), 0..3), vec(task(), 0..3));
    option::weighted(0.4, some).prop_map(move |entered| {
        let mut decision = decision.clone();
        if let Some((votes, statements, tasks)) = entered {
            let entered = decision.get_or_insert_default();
            (entered.votes, entered.statements, entered.tasks) = (votes, statements, tasks);
        }
        decision
    })
}

/// Removes from a decision the people beyond so many on the list.
pub(super) fn only_known(decision: &mut Decision, people: usize) {
    let is_known = |id: &PersonId| id.0[1..].parse::<usize>().is_ok_and(|n| n <= people);
    let sides = decision.votes.iter_mut().flat_map(Vote::sides_mut);
    sides.for_each(|side| side.people.retain(is_known));
    let speakers = decision.statements.iter_mut().map(|statement| &mut statement.person);
    let doers = decision.tasks.iter_mut().map(|task| &mut task.person);
    speakers.chain(doers).for_each(|person| drop(person.take_if(|id| !is_known(id))));
}
