//! Meetings that went in every way there is, held against a second, slow way of working out who was where.

use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::meeting::{
    Attendance, Item, ItemId, Meeting, Moment, MomentKind, Person, PersonId, Presence, Presences, Rules,
    State, Status,
};
use crate::test_rounds::rounds;

const EVENTS: [MomentKind; 12] = [
    MomentKind::Arrived,
    MomentKind::Left,
    MomentKind::Recused,
    MomentKind::Cleared,
    MomentKind::Returned,
    MomentKind::Online,
    MomentKind::Substituted,
    MomentKind::Guest,
    MomentKind::ItemStarted,
    MomentKind::ItemEnded,
    MomentKind::BreakStarted,
    MomentKind::BreakEnded,
];

const STATUS: [Status; 5] =
    [Status::Present, Status::Unknown, Status::Virtual, Status::Afbud, Status::Absent];

/// Returns an id of one of some, or of none.
fn one_of(prefix: char, count: usize) -> impl Strategy<Value = Option<String>> {
    option::weighted(0.9, 0..count.max(1))
        .prop_map(move |n| n.filter(|_| count > 0).map(|n| format!("{prefix}{n}")))
}

/// Returns a meeting of some people and items with a timeline: half the time it is not noted which item was
/// taken up when.
fn meeting() -> impl Strategy<Value = Meeting> {
    (1..7_usize, 0..6_usize, any::<bool>()).prop_flat_map(|(people, items, noted)| {
        let status = prop_oneof![3 => Just(Status::Present), 2 => select(&STATUS[..])];
        let lists = vec((status, prop::bool::weighted(0.8), option::weighted(0.2, 0..people)), people);
        let events: Vec<MomentKind> =
            EVENTS.into_iter().filter(|event| noted || *event != MomentKind::ItemStarted).collect();
        let moment = (select(events), one_of('i', items), 0..people, option::of(0..people));
        let states = vec(select(&State::ALL[..]), items);
        (lists, states, vec(moment, 0..24), any::<bool>()).prop_map(build)
    })
}

type Lists = Vec<(Status, bool, Option<usize>)>;
type Moments = Vec<(MomentKind, Option<String>, usize, Option<usize>)>;

fn build((lists, states, moments, municipal): (Lists, Vec<State>, Moments, bool)) -> Meeting {
    let mut meeting = Meeting::new("Engum Byråd", Default::default());
    let person = |n: usize| PersonId(format!("p{n}"));
    if municipal {
        meeting.rules = Rules::Municipal;
    }
    for (n, (status, voting, substitute)) in lists.into_iter().enumerate() {
        let id = person(n);
        meeting.people.push(Person { id: id.clone(), name: id.0.clone(), voting, ..Person::default() });
        meeting.attendance.push(Attendance {
            status,
            substitute: substitute.map(person),
            ..Attendance::unknown(id)
        });
    }
    for (n, state) in states.into_iter().enumerate() {
        let id = ItemId(format!("i{n}"));
        meeting.items.push(Item { title: id.0.clone(), id, level: 1, state, ..Item::default() });
    }
    for (event, item, who, instead_of) in moments {
        let concerns = event.leaves_present().is_some();
        meeting.timeline.push(Moment {
            at: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
            item: item.map(ItemId),
            person: concerns.then(|| person(who)),
            event,
            instead_of: instead_of.filter(|_| event == MomentKind::Substituted).map(person),
        });
    }
    meeting.normalised().expect("a meeting with ids and names is valid")
}

/// Returns what happened, in the order of discussion: in the order of the timeline where items were noted as
/// taken up, and else in that of the agenda.
fn as_it_went(meeting: &Meeting) -> Vec<Moment> {
    if meeting.timeline.iter().any(|moment| moment.event == MomentKind::ItemStarted) {
        return meeting.timeline.clone();
    }
    let mut now = 0;
    let mut placed: Vec<(usize, Moment)> = Vec::new();
    for moment in meeting.timeline.iter().filter(|moment| moment.person.is_some()) {
        now = moment.item.as_ref().and_then(|id| meeting.position(id)).unwrap_or(now);
        placed.push((now, moment.clone()));
    }
    let mut went = Vec::new();
    for (place, item) in meeting.items.iter().enumerate() {
        let turn = |event| Moment {
            at: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
            item: Some(item.id.clone()),
            person: None,
            event,
            instead_of: None,
        };
        went.push(turn(MomentKind::ItemStarted));
        went.extend(placed.iter().filter(|(at, _)| *at == place).map(|(_, moment)| moment.clone()));
        went.push(turn(MomentKind::ItemEnded));
    }
    went
}

/// Returns whether one person was in the room when the meeting began; `None` for one who never came.
fn began_here(meeting: &Meeting, person: &PersonId) -> Option<bool> {
    let status = meeting.status_of(person);
    let mine: Vec<&Moment> = meeting.moments_of(person).collect();
    if matches!(status, Status::Afbud | Status::Absent) || (status == Status::Unknown && mine.is_empty()) {
        return None;
    }
    let first = mine.iter().find(|moment| moment.event != MomentKind::Guest).map(|moment| moment.event);
    Some(match first {
        None => mine.is_empty(),
        Some(event) => !matches!(event, MomentKind::Arrived | MomentKind::Substituted | MomentKind::Returned),
    })
}

/// Returns whether one person took part in one item, worked out for the two of them alone: the whole timeline
/// is read anew.
fn took_part(meeting: &Meeting, went: &[Moment], item: &ItemId, person: &PersonId) -> bool {
    let Some(mut here) = began_here(meeting, person) else { return false };
    let (mut now, mut paused): (Option<&ItemId>, Option<&ItemId>) = (None, None);
    let (mut part, mut seen, mut recused) = (false, false, false);
    // the item for which the person went out as inhabil, as long as no other is taken up
    let mut out_for: Option<Option<&ItemId>> = None;
    for moment in went {
        match moment.event {
            MomentKind::ItemStarted if moment.item.is_some() => {
                (now, paused) = (moment.item.as_ref(), None);
                here |= out_for.take_if(|under| *under != now).is_some();
            }
            MomentKind::ItemStarted => {}
            MomentKind::ItemEnded => (now, paused) = (None, None),
            MomentKind::BreakStarted => (now, paused) = (None, now.or(paused)),
            MomentKind::BreakEnded => (now, paused) = (now.or(paused), None),
            event if moment.person.as_ref() == Some(person) => {
                let under = moment.item.as_ref().or(now);
                match event {
                    MomentKind::Guest if under.is_some() => part |= under == Some(item),
                    _ => {
                        let goes_out = event == MomentKind::Recused && (here || out_for.is_some());
                        out_for = goes_out.then_some(under);
                        here = event.leaves_present().unwrap_or(here);
                    }
                }
                recused |= event == MomentKind::Recused && under == Some(item);
            }
            _ => {}
        }
        seen |= now == Some(item);
        part |= now == Some(item) && here;
    }
    !recused && (part || (!seen && (here || out_for.is_some())))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(1_500, 10_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_is_in_one_state_at_each_item_in_the_order_of_discussion(meeting in meeting()) {
        let (presence, went) = (meeting.presence(), as_it_went(&meeting));
        for item in &meeting.items {
            states_of(&meeting, &presence, &went, item)?;
            counts_of(&meeting, &presence, item)?;
        }
        prop_assert_eq!(meeting.quorum().is_some(), meeting.rules == Rules::Municipal && presence.members() > 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(1_500, 10_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whoever_is_in_the_room_when_the_body_goes_on_takes_part_in_the_next_item(mut meeting in meeting()) {
        let next = ItemId::from("next");
        meeting.items.push(Item { title: next.0.clone(), id: next.clone(), level: 1, ..Item::default() });
        let at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
        let (item, event) = (Some(next.clone()), MomentKind::ItemStarted);
        meeting.timeline.push(Moment { at, item, person: None, event, instead_of: None });
        for Person { id, .. } in &meeting.people {
            if meeting.moments_of(id).all(|moment| moment.event != MomentKind::Guest) {
                let takes_part = took_part(&meeting, &meeting.timeline, &next, id);
                prop_assert_eq!(meeting.is_in_room(id), takes_part, "{}", id);
            }
        }
    }
}

/// Each person is in one state, and it is the one that the slow way comes to.
fn states_of(
    meeting: &Meeting,
    presence: &Presences<'_>,
    went: &[Moment],
    item: &Item,
) -> Result<(), TestCaseError> {
    let missed: Vec<&PersonId> = presence.away_from(&item.id).map(|person| &person.id).collect();
    for Person { id, .. } in &meeting.people {
        let during = presence.during(&item.id, id);
        prop_assert_eq!(during.is_here(), took_part(meeting, went, &item.id, id), "{} under {}", id, item.id);
        let status = meeting.status_of(id);
        prop_assert_eq!(during == Presence::Away, matches!(status, Status::Afbud | Status::Absent));
        let unsaid = status == Status::Unknown && meeting.moments_of(id).next().is_none();
        prop_assert_eq!(during == Presence::Unknown, unsaid);
        prop_assert!(!(missed.contains(&id) && during.is_here()));
        prop_assert!(!presence.may_vote(&item.id, id) || during.is_here());
    }
    Ok(())
}

/// The seats are counted once, and there are never more of them filled than there are.
fn counts_of(meeting: &Meeting, presence: &Presences<'_>, item: &Item) -> Result<(), TestCaseError> {
    let (least, most) = presence.range_during(&item.id);
    let (any, end) = (presence.members_during(&item.id), presence.members_at_the_end_of(&item.id));
    prop_assert!(least <= most && most <= any && any <= presence.members());
    prop_assert!(least <= end && end <= most, "{least} {end} {most}");
    prop_assert!(presence.substitutes_at_the_end_of(&item.id).count() <= end);
    let own_seats = meeting.attendance.iter().all(|record| record.substitute.is_none())
        && meeting.timeline.iter().all(|m| !matches!(m.event, MomentKind::Substituted | MomentKind::Guest));
    if own_seats {
        let voters = meeting.people.iter().filter(|person| presence.may_vote(&item.id, &person.id));
        prop_assert_eq!(any, voters.count());
    }
    prop_assert_eq!(presence.is_quorate_during(&item.id), meeting.quorum().is_none_or(|q| end >= q));
    Ok(())
}
