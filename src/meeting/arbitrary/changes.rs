//! Changes to a meeting, most of which make sense.

use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
    strategy::Union,
};

use super::entries;
use super::{happened, item, line, meeting as any_meeting, moment_in_time, person, prose, status};
use crate::meeting::{
    Attendance, Change, Correction, Head, Item, ItemId, Meeting, Moment, Person, PersonId, PointOutcome,
    State,
};

/// Returns a change that might be made to a meeting: most make sense, some do not.
pub(crate) fn change_for(meeting: &Meeting) -> BoxedStrategy<Change> {
    let one = one_change(meeting).boxed();
    let several = vec(one.clone(), 0..4).prop_map(|changes| Change::Together { changes });
    prop_oneof![5 => one, 1 => several].boxed()
}

fn one_change(meeting: &Meeting) -> Union<BoxedStrategy<Change>> {
    let mut changes = changes_to_items(meeting);
    changes.push(outcomes(meeting).boxed());
    changes.push(entered(meeting).boxed());
    changes.extend(changes_to_people(meeting));
    let at = || option::of(moment_in_time(meeting.date));
    changes.push(at().prop_map(|at| Change::SetOpened { at }).boxed());
    let remark = || option::of(line());
    let end = (at(), remark(), any::<bool>());
    changes.push(end.prop_map(|(at, remark, private)| Change::SetClosed { at, remark, private }).boxed());
    let accept = (line(), any::<bool>());
    changes.push(accept.prop_map(|(finding, accepted)| Change::AcceptFinding { finding, accepted }).boxed());
    changes.push(head().prop_map(|head| Change::SetHead { head: Box::new(head) }).boxed());
    Union::new(changes)
}

/// Returns what an agenda might say of a meeting: now and then without a body or an order.
fn head() -> impl Strategy<Value = Head> {
    (any_meeting(), prop_oneof![9 => Just(false), 1 => Just(true)]).prop_map(|(meeting, bare)| {
        let mut head = meeting.head();
        if bare {
            (head.body, head.section_order) = ("\t".to_owned(), Vec::new());
        }
        head
    })
}

/// Returns what became of some points.
fn outcomes(meeting: &Meeting) -> impl Strategy<Value = Change> + use<> {
    let known: Vec<ItemId> =
        meeting.items.iter().map(|item| item.id.clone()).chain([ItemId::from("i99")]).collect();
    let outcome = select(vec![PointOutcome::Followed, PointOutcome::Changed, PointOutcome::Rejected]);
    (select(known), vec(outcome, 0..4)).prop_map(|(item, outcomes)| Change::SetOutcomes { item, outcomes })
}

/// Returns what is entered beside a decision's words.
fn entered(meeting: &Meeting) -> impl Strategy<Value = Change> + use<> {
    let known: Vec<ItemId> =
        meeting.items.iter().map(|item| item.id.clone()).chain([ItemId::from("i99")]).collect();
    let id = || select(known.clone());
    let votes = (id(), vec(entries::vote(), 0..3));
    let statements = (id(), vec(entries::statement(), 0..3));
    let tasks = (id(), vec(entries::task(), 0..3));
    prop_oneof![
        votes.prop_map(|(item, votes)| Change::SetVotes { item, votes }),
        statements.prop_map(|(item, statements)| Change::SetStatements { item, statements }),
        tasks.prop_map(|(item, tasks)| Change::SetTasks { item, tasks }),
    ]
}

fn changes_to_items(meeting: &Meeting) -> Vec<BoxedStrategy<Change>> {
    let known: Vec<ItemId> =
        meeting.items.iter().map(|item| item.id.clone()).chain([ItemId::from("i99")]).collect();
    let id = || select(known.clone());
    let place = || 0..meeting.items.len() + 2;
    let decisions = meeting.clone();
    let edit = (id(), any::<Index>(), any::<Index>(), prose()).prop_map(move |(item, from, to, inserted)| {
        let text = decisions.item(&item).map_or("", Item::decision_text);
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (from, to) = (ends[from.index(ends.len())], ends[to.index(ends.len())]);
        let (at, end) = (from.min(to), from.max(to));
        Change::EditDecision { item, at, removed: text[at..end].to_owned(), inserted }
    });
    let new = (place(), super::minuted(), id())
        .prop_map(|(index, item, id)| Change::AddItem { index, item: Box::new(Item { id, ..item }) });
    let correction =
        (0..meeting.corrections.len() + 2, moment_in_time(meeting.date), option::of(id()), line(), prose());
    let correction = correction.prop_map(|(index, at, item, reason, before)| Change::AddCorrection {
        index,
        correction: Box::new(Correction { at, item, reason, before }),
    });
    let misfit = (id(), 0..9usize, prose(), prose());
    vec![
        (id(), prop_oneof![line(), Just(" ".to_owned())])
            .prop_map(|(item, title)| Change::SetTitle { item, title })
            .boxed(),
        (id(), item())
            .prop_map(|(item, other)| Change::SetItem { item, fields: Box::new(other.agenda_fields()) })
            .boxed(),
        new.boxed(),
        id().prop_map(|item| Change::RemoveItem { item }).boxed(),
        (id(), place()).prop_map(|(item, index)| Change::MoveItem { item, index }).boxed(),
        (id(), option::of(prose())).prop_map(|(item, draft)| Change::SetDraft { item, draft }).boxed(),
        edit.boxed(),
        correction.boxed(),
        (0..meeting.corrections.len() + 2).prop_map(|index| Change::RemoveCorrection { index }).boxed(),
        misfit
            .prop_map(|(item, at, removed, inserted)| Change::EditDecision { item, at, removed, inserted })
            .boxed(),
        (id(), select(&State::ALL[..])).prop_map(|(item, state)| Change::SetState { item, state }).boxed(),
    ]
}

fn changes_to_people(meeting: &Meeting) -> Vec<BoxedStrategy<Change>> {
    let known = meeting.people.iter().map(|person| person.id.clone());
    let known: Vec<PersonId> = known.chain([PersonId::from("p99")]).collect();
    let id = || select(known.clone());
    let items: Vec<ItemId> =
        meeting.items.iter().map(|item| item.id.clone()).chain([ItemId::from("i99")]).collect();
    let record = (id(), status(), option::of(id()), option::of(any::<bool>()), option::of(line())).prop_map(
        |(person, status, substitute, without_word, note)| Change::SetAttendance {
            attendance: Attendance { person, status, substitute, without_word, note },
        },
    );
    let moment =
        (0..meeting.timeline.len() + 2, happened(meeting.date), option::of(select(items)), option::of(id()));
    let moment = moment.prop_map(|(index, (at, _, _, event, _), item, person)| Change::AddMoment {
        index,
        moment: Moment { at, item, person: person.clone(), event, instead_of: person },
    });
    vec![
        (0..meeting.people.len() + 2, person(), id())
            .prop_map(|(index, person, id)| Change::AddPerson {
                index,
                person: Box::new(Person { id, ..person }),
            })
            .boxed(),
        (person(), id())
            .prop_map(|(person, id)| Change::SetPerson { person: Box::new(Person { id, ..person }) })
            .boxed(),
        id().prop_map(|person| Change::RemovePerson { person }).boxed(),
        (id(), 0..meeting.people.len() + 2)
            .prop_map(|(person, index)| Change::MovePerson { person, index })
            .boxed(),
        record.boxed(),
        moment.boxed(),
        (0..meeting.timeline.len() + 2).prop_map(|index| Change::RemoveMoment { index }).boxed(),
    ]
}
