//! What holds for every agenda, every revision of it and every meeting that was made of it.

use proptest::{collection::vec, prelude::*, sample::Index};

use super::fields;
use super::{AgendaDifference, Supply, differences, together};
use crate::meeting::arbitrary::{change_for, item, meeting, person};
use crate::meeting::{Item, ItemId, Meeting, Person, PersonId, Status};

/// One thing that a secretary does to an agenda.
type AgendaEdit = (u8, Index, Index, Item, Person);

fn edits() -> impl Strategy<Value = Vec<AgendaEdit>> {
    vec((0..12u8, any::<Index>(), any::<Index>(), item(), person()), 0..8)
}

fn revise(meeting: &mut Meeting, (kind, at, to, item, person): AgendaEdit) {
    let count = meeting.items.len();
    let fresh = format!("n{}", count + meeting.people.len() * 100 + to.index(50) * 10_000);
    if kind < 7 && count > 0 {
        let (at, to) = (at.index(count), to.index(count));
        match kind {
            0 => drop(meeting.items.remove(at)),
            1 => {
                let row = meeting.items.remove(at);
                meeting.items.insert(to, row);
            }
            2 => meeting.items[at].title = item.title,
            3 => meeting.items[at].number = item.number,
            4 => meeting.items[at].set_agenda_fields(item.agenda_fields()),
            5 => meeting.items[at].indstilling = item.indstilling,
            _ => (meeting.items[at].decision, meeting.items[at].state) = (item.decision, item.state),
        }
    } else if kind < 9 {
        if meeting.item(&ItemId(fresh.clone())).is_none() {
            meeting.items.insert(at.index(count + 1), Item { id: ItemId(fresh), draft: None, ..item });
        }
    } else if kind == 9 {
        meeting.place = Some(item.title);
    } else if !meeting.people.is_empty() {
        let at = at.index(meeting.people.len());
        let id = meeting.people[at].id.clone();
        match kind {
            10 => meeting.people[at] = Person { id, ..person },
            _ => meeting.attendance[at].status = Status::Afbud,
        }
    }
}

/// Returns an agenda as it was read, as it is read anew, and the meeting in between.
pub(crate) fn three() -> impl Strategy<Value = (Meeting, Meeting, Meeting)> {
    meeting().prop_flat_map(|stored| {
        let mut base = stored.clone();
        base.timeline.clear();
        base.corrections.clear();
        base.items.iter_mut().for_each(|item| item.draft = None);
        let changes = vec(change_for(&stored), 0..6);
        (Just(base), edits(), Just(stored), changes).prop_map(|(base, edits, mut ours, changes)| {
            let mut new = base.clone();
            edits.into_iter().for_each(|edit| revise(&mut new, edit));
            for change in &changes {
                // a change that makes no sense is none
                let _ = ours.apply(change);
            }
            (base, new.normalised().expect("an edited agenda is valid"), ours)
        })
    })
}

fn take(ours: &Meeting, chosen: &[&AgendaDifference]) -> Meeting {
    let mut meeting = ours.clone();
    let change = together(ours, chosen.iter().copied()).expect("what was found can be taken");
    meeting.apply(&change).expect("what fits one by one fits together");
    meeting
}

/// Returns whether a row of the meeting says what the agenda says; it may be closed more than that, for
/// silence never opens.
fn says_the_same(row: &Item, agenda: &Item) -> bool {
    let withheld = |item: &Item| (item.closed, item.doubtful);
    let is_as_closed = withheld(row) >= withheld(agenda);
    let (row, agenda) = (row.agenda_fields(), agenda.agenda_fields());
    let mut others = fields::ITEM.iter().filter(|field| !fields::is_access(field));
    is_as_closed && others.all(|field| field.is_same(&row, &agenda))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_minuted_stays_unless_one_says_otherwise((base, new, ours) in three(), known: bool, whole: bool) {
        let kind = if whole { Supply::Whole } else { Supply::Supplement };
        let found = differences(known.then_some(&base), &new, &ours, kind);
        let wanted: Vec<&AgendaDifference> = found.iter().filter(|found| found.wanted()).collect();
        let after = take(&ours, &wanted);
        prop_assert_eq!(&after.timeline, &ours.timeline);
        prop_assert_eq!((after.opened_at, after.closed_at), (ours.opened_at, ours.closed_at));
        for before in &ours.items {
            let fresh = before.state.label() == "ikke behandlet" && before.decision.is_none() && before.draft.is_none();
            match after.item(&before.id) {
                Some(item) if !fresh => {
                    prop_assert_eq!((&item.decision, item.state, &item.draft), (&before.decision, before.state, &before.draft));
                }
                Some(_) => {}
                None => prop_assert!(fresh && whole, "{} is gone", before.name()),
            }
        }
        for record in &ours.attendance {
            let marked = record.status.attended() || record.substitute.is_some();
            let after = after.attendance_of(&record.person);
            prop_assert!(!marked || after.is_some(), "{} is gone", record.person);
            if let Some(after) = after {
                prop_assert!(!record.status.attended() || after.status == record.status);
                prop_assert!(record.substitute.is_none() || after.substitute == record.substitute);
            }
        }
    }

    #[test]
    fn an_agenda_that_says_the_same_again_changes_nothing((base, _, ours) in three(), whole: bool) {
        let kind = if whole { Supply::Whole } else { Supply::Supplement };
        prop_assert_eq!(differences(Some(&base), &base, &ours, kind), []);
    }

    #[test]
    fn any_choice_can_be_taken_and_taken_back((base, new, ours) in three(), known: bool, whole: bool, choice: u64) {
        let kind = if whole { Supply::Whole } else { Supply::Supplement };
        let found = differences(known.then_some(&base), &new, &ours, kind);
        let some: Vec<&AgendaDifference> = found.iter().enumerate().filter(|(i, _)| choice >> (i % 64) & 1 == 1).map(|(_, d)| d).collect();
        let mut meeting = ours.clone();
        let undo = meeting.apply(&together(&ours, some).expect("a choice fits")).expect("it is one change");
        prop_assert_eq!(meeting.clone().normalised(), Ok(meeting.clone()));
        meeting.apply(&undo).expect("it can be taken back");
        prop_assert_eq!(Meeting { revision: ours.revision, ..meeting }, ours.clone());
        let mut one_by_one = ours.clone();
        for difference in &found {
            let undo = one_by_one.apply(&difference.change).expect("each fits behind those before it");
            let before = one_by_one.clone();
            let redo = one_by_one.apply(&undo).expect("each can be taken back");
            one_by_one.apply(&redo).expect("and done again");
            prop_assert_eq!(Meeting { revision: before.revision, ..one_by_one.clone() }, before);
        }
    }

    #[test]
    fn with_all_taken_the_meeting_says_what_the_agenda_says((base, new, _) in three(), (_, _, ours) in three(), kin: bool) {
        let ours = if kin { base } else { ours };
        let found = differences(None, &new, &ours, Supply::Whole);
        let after = take(&ours, &found.iter().collect::<Vec<_>>());
        let mut rows = after.items.iter();
        for item in &new.items {
            prop_assert!(rows.any(|row| says_the_same(row, item)), "{} is not in its place", item.name());
        }
        let again = differences(None, &new, &after, Supply::Whole);
        let left: Vec<String> = again.iter().filter(|d| d.wanted()).map(AgendaDifference::sentence).collect();
        prop_assert!(left.is_empty(), "{left:?}");
        let ids: Vec<&PersonId> = after.people.iter().map(|person| &person.id).collect();
        prop_assert_eq!(ids.len(), after.attendance.len());
    }
}
