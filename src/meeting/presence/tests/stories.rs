//! By example, with cases from published referater.

use crate::meeting::{
    Attendance, Item, ItemId, Meeting, Moment, MomentKind, Person, PersonId, Presence, Rules, State, Status,
};

/// Returns a meeting with items 1 to 4, all discussed, of the people named: "Eva", "Bo", …; those with a "-"
/// in front are no members. `happened` is what happened: event, item, whom it concerns, and for whom they sit
/// in ("Ib/Bo").
fn meeting(people: &[&str], happened: &[(MomentKind, &str, &str)]) -> Meeting {
    let mut meeting = Meeting::new("Engum Byråd", Default::default());
    meeting.rules = Rules::Municipal;
    for name in people {
        let id = PersonId::from(name.trim_start_matches('-'));
        let voting = !name.starts_with('-');
        meeting.people.push(Person { name: id.0.clone(), id: id.clone(), voting, ..Person::default() });
        meeting.attendance.push(Attendance { status: Status::Present, ..Attendance::unknown(id) });
    }
    for id in ["1", "2", "3", "4"] {
        let state = State::Noted;
        meeting.items.push(Item { id: id.into(), level: 1, title: id.into(), state, ..Item::default() });
    }
    for (event, item, who) in happened {
        let (person, instead_of) = match who.split_once('/') {
            Some((person, instead_of)) => (person, Some(instead_of.into())),
            None => (*who, None),
        };
        meeting.timeline.push(Moment {
            at: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
            item: Some((*item).into()).filter(|item: &ItemId| !item.0.is_empty()),
            person: Some(person.into()).filter(|person: &PersonId| !person.0.is_empty()),
            event: *event,
            instead_of,
        });
    }
    meeting
}

fn mark(meeting: &mut Meeting, person: &str, status: Status, substitute: Option<&str>) {
    let at = meeting.people.iter().position(|p| p.id.0 == person).unwrap();
    meeting.attendance[at].status = status;
    meeting.attendance[at].substitute = substitute.map(PersonId::from);
}

/// Returns those missed under each item: "2: Bo Eva".
fn missed(meeting: &Meeting) -> Vec<String> {
    let presence = meeting.presence();
    let line = |item: &Item| {
        let names: Vec<&str> = presence.away_from(&item.id).map(|person| person.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{}: {}", item.id, names.join(" ")))
    };
    meeting.items.iter().filter_map(line).collect()
}

fn counts(meeting: &Meeting) -> [usize; 4] {
    let presence = meeting.presence();
    ["1", "2", "3", "4"].map(|item| presence.members_during(&item.into()))
}

fn during(meeting: &Meeting, item: &str, person: &str) -> Presence {
    meeting.presence().during(&item.into(), &person.into())
}

use MomentKind::{
    Arrived, BreakEnded, BreakStarted, Cleared, Guest, ItemEnded, ItemStarted, Left, Online, Recused,
    Returned, Substituted,
};

#[test]
fn an_absence_counts_in_the_order_of_discussion() {
    let all = ["Eva", "Bo"];
    assert_eq!(missed(&meeting(&all, &[])), [""; 0]);
    assert_eq!(missed(&meeting(&all, &[(Left, "1", "Bo")])), ["2: Bo", "3: Bo", "4: Bo"]);
    // Viborg 2012: "forlod mødet efter behandlingen af sagerne nr. 1-13, nr. 17 og nr. 19-35"
    let steps = [
        (ItemStarted, "4", ""),
        (ItemStarted, "1", ""),
        (Left, "1", "Bo"),
        (ItemStarted, "2", ""),
        (ItemStarted, "3", ""),
    ];
    assert_eq!(missed(&meeting(&all, &steps)), ["2: Bo", "3: Bo"]);
}

#[test]
fn whoever_comes_late_took_part_from_then_on() {
    let all = ["Eva", "Bo"];
    assert_eq!(missed(&meeting(&all, &[(Arrived, "2", "Bo")])), ["1: Bo"]);
    assert_eq!(missed(&meeting(&all, &[(Left, "1", "Bo"), (Returned, "4", "Bo")])), ["2: Bo", "3: Bo"]);
    let late = meeting(&all, &[(Arrived, "2", "Bo")]);
    assert_eq!(during(&late, "1", "Bo"), Presence::NotYet);
    assert_eq!(during(&late, "2", "Bo"), Presence::Here);
}

#[test]
fn an_item_taken_up_again_counts_all_the_times() {
    let steps =
        [(ItemStarted, "1", ""), (ItemStarted, "2", ""), (Arrived, "2", "Bo"), (ItemStarted, "1", "")];
    assert_eq!(during(&meeting(&["Eva", "Bo"], &steps), "1", "Bo"), Presence::Here);
}

#[test]
fn whoever_is_inhabil_took_no_part_in_that_item_even_after_its_beginning() {
    let all = ["Eva", "Bo"];
    let steps = [(ItemStarted, "1", ""), (ItemStarted, "2", ""), (Recused, "2", "Bo"), (Returned, "2", "Bo")];
    let recused = meeting(&all, &[&steps[..], &[(ItemStarted, "3", "")]].concat());
    assert_eq!(missed(&recused), ["2: Bo"]);
    assert_eq!(during(&recused, "2", "Bo"), Presence::Recused);
    assert_eq!(during(&recused, "3", "Bo"), Presence::Here);
    assert_eq!(counts(&recused), [2, 1, 2, 2]);
    // the body found otherwise, and Bo stayed
    assert_eq!(missed(&meeting(&all, &[(Cleared, "2", "Bo")])), [""; 0]);
}

#[test]
fn whoever_is_inhabil_is_back_for_the_next_item_though_nobody_notes_it() {
    let all = ["Eva", "Bo"];
    let unnoted = meeting(&all, &[(Recused, "2", "Bo")]);
    assert_eq!((missed(&unnoted), counts(&unnoted)), (vec!["2: Bo".to_owned()], [2, 1, 2, 2]));
    // in the order of discussion, and recused again
    let steps =
        [(ItemStarted, "3", ""), (Recused, "3", "Bo"), (ItemStarted, "1", ""), (ItemStarted, "2", "")];
    let noted = meeting(&all, &steps);
    assert_eq!((missed(&noted), during(&noted, "4", "Bo")), (vec!["3: Bo".to_owned()], Presence::Here));
    assert_eq!(noted.presence().range_during(&"1".into()), (2, 2));
    let again = meeting(&all, &[&steps[..], &[(Recused, "2", "Bo")]].concat());
    assert_eq!(missed(&again), ["2: Bo", "3: Bo"]);
    // who went home meanwhile, or before, is not back
    for (first, then) in [(Recused, Left), (Left, Recused)] {
        let home = meeting(&all, &[(first, "2", "Bo"), (then, "2", "Bo")]);
        assert_eq!(missed(&home), ["2: Bo", "3: Bo", "4: Bo"]);
        assert!(!home.is_in_room(&"Bo".into()));
    }
}

#[test]
fn whoever_is_inhabil_is_in_the_room_again_when_the_body_has_gone_on() {
    let is_in = |steps: &[(MomentKind, &str, &str)]| {
        let meeting = meeting(&["Eva", "Bo"], steps);
        assert_eq!(meeting.headcount().gone, usize::from(!meeting.is_in_room(&"Bo".into())));
        meeting.is_in_room(&"Bo".into())
    };
    let steps = [(ItemStarted, "1", ""), (Recused, "1", "Bo"), (ItemEnded, "1", ""), (ItemStarted, "2", "")];
    assert_eq!([2, 3, 4].map(|until| is_in(&steps[..until])), [false, false, true]);
    assert!(!is_in(&[&steps[..], &[(ItemStarted, "1", "")]].concat()), "taken up again");
    assert!(!is_in(&[&steps[..2], &[(BreakStarted, "1", ""), (BreakEnded, "1", "")]].concat()));
    assert!(is_in(&[&steps[..2], &[(Returned, "1", "Bo")]].concat()));
    // said of an item before it was taken up
    assert!(!is_in(&[(ItemStarted, "1", ""), (Recused, "2", "Bo"), (ItemStarted, "2", "")]));
    // it is not noted which item was taken up when
    assert_eq!(["3", "4"].map(|item| is_in(&[(Recused, item, "Bo")])), [true, false]);
}

#[test]
fn a_substitute_fills_the_seat_from_then_on() {
    let all = ["Eva", "Bo", "-Ib"];
    let mut called = meeting(&all, &[(Left, "1", "Bo"), (Substituted, "3", "Ib/Bo")]);
    assert_eq!(counts(&called), [2, 1, 2, 2]);
    assert_eq!(during(&called, "2", "Ib"), Presence::NotYet);
    assert_eq!(missed(&called), ["2: Bo", "3: Bo", "4: Bo"], "Ib was not expected before");
    assert!(called.presence().may_vote(&"3".into(), &"Ib".into()));
    // Bo is inhabil in one item only, and Ib sits in for it
    called = meeting(&all, &[(Recused, "2", "Bo"), (Substituted, "2", "Ib/Bo"), (Returned, "3", "Bo")]);
    assert_eq!(counts(&called), [2, 2, 2, 2]);
    // "NN mødte som stedfortræder": for the whole meeting
    called = meeting(&all, &[]);
    mark(&mut called, "Bo", Status::Afbud, Some("Ib"));
    assert_eq!(counts(&called), [2, 2, 2, 2]);
    assert_eq!(during(&called, "1", "Bo"), Presence::Away);
    mark(&mut called, "Bo", Status::Afbud, None);
    assert_eq!(counts(&called), [1, 1, 1, 1]);
}

#[test]
fn member_and_substitute_under_one_item_are_one_vote() {
    let steps = [(ItemStarted, "1", ""), (Left, "1", "Bo"), (Substituted, "1", "Ib/Bo")];
    let mut turn = meeting(&["Eva", "Bo", "Ib"], &steps);
    assert_eq!(turn.presence().members_during(&"1".into()), 2);
    assert_eq!(turn.presence().members(), 2, "who sits in for another is no member");
    assert_eq!(turn.presence().range_during(&"1".into()), (2, 2));
    // the seat was empty for a while
    turn.timeline[2].at += chrono::TimeDelta::minutes(5);
    assert_eq!(turn.presence().range_during(&"1".into()), (1, 2));
}

#[test]
fn who_sits_in_is_told_of_the_time_when_the_body_went_on() {
    let sits_in = |happened: &[(MomentKind, &str, &str)]| {
        let meeting = meeting(&["Eva", "Bo", "-Ib", "-Per"], happened);
        let presence = meeting.presence();
        let pairs = |item: &str| {
            let item: ItemId = item.into();
            let pairs = presence.substitutes_at_the_end_of(&item);
            pairs
                .map(|(member, substitute)| format!("{}/{}", substitute.name, member.name))
                .collect::<Vec<_>>()
        };
        ["1", "2", "3"].map(|item| pairs(item).join(" "))
    };
    let called = [(ItemStarted, "1", ""), (Left, "1", "Bo"), (Substituted, "1", "Ib/Bo")];
    let then = |more: &[(MomentKind, &'static str, &'static str)]| sits_in(&[&called[..], more].concat());
    assert_eq!(then(&[]), ["Ib/Bo"; 3]);
    assert_eq!(then(&[(Returned, "1", "Bo")]), [""; 3], "the member is back");
    assert_eq!(then(&[(Left, "1", "Ib")]), [""; 3], "nobody sits there");
    assert_eq!(then(&[(Substituted, "1", "Per/Bo"), (Left, "1", "Ib")]), ["Per/Bo"; 3]);
    assert_eq!(
        then(&[(Substituted, "1", "Ib/Eva"), (Left, "1", "Eva")]),
        ["Ib/Eva"; 3],
        "called to another seat"
    );
    assert_eq!(
        sits_in(&[(Recused, "2", "Bo"), (Substituted, "2", "Ib/Bo"), (Returned, "3", "Bo")]),
        ["", "Ib/Bo", ""]
    );
}

#[test]
fn a_substitute_of_a_substitute_sits_in_the_first_seat() {
    let mut meeting = meeting(&["Eva", "Bo", "-Ib", "-Per"], &[]);
    mark(&mut meeting, "Bo", Status::Afbud, Some("Ib"));
    mark(&mut meeting, "Ib", Status::Afbud, Some("Per"));
    assert_eq!(counts(&meeting), [2, 2, 2, 2]);
}

#[test]
fn a_guest_is_there_under_one_item() {
    let guest = meeting(&["Eva", "-Per"], &[(Guest, "2", "Per")]);
    let all = ["1", "2", "3"].map(|item| during(&guest, item, "Per"));
    assert_eq!(all, [Presence::NotYet, Presence::Here, Presence::Left]);
    assert_eq!(missed(&guest), [""; 0]);
    assert_eq!(counts(&guest), [1; 4]);
}

#[test]
fn on_the_line_is_there() {
    let online = meeting(&["Eva", "Bo"], &[(Online, "3", "Bo")]);
    assert_eq!(during(&online, "2", "Bo"), Presence::Here);
    assert_eq!(during(&online, "4", "Bo"), Presence::Online);
    let back = meeting(&["Eva", "Bo"], &[(Online, "2", "Bo"), (Arrived, "3", "Bo")]);
    assert_eq!(during(&back, "4", "Bo"), Presence::Here);
    assert_eq!(missed(&online), [""; 0]);
}

#[test]
fn a_break_is_no_part_of_an_item() {
    let steps = [
        (ItemStarted, "1", ""),
        (BreakStarted, "1", ""),
        (Arrived, "1", "Bo"),
        (Left, "1", "Bo"),
        (BreakEnded, "1", ""),
    ];
    let paused = meeting(&["Eva", "Bo"], &steps);
    assert_eq!(during(&paused, "1", "Bo"), Presence::Left);
    assert_eq!(paused.item_under_discussion(), Some(&"1".into()));
    let steps = [&steps[..2], &[(Arrived, "1", "Bo"), (BreakEnded, "1", "")]].concat();
    assert_eq!(during(&meeting(&["Eva", "Bo"], &steps), "1", "Bo"), Presence::Here);
}

#[test]
fn what_is_put_off_or_yet_to_come_is_derived_and_nobody_is_missed_where_nothing_was_discussed() {
    let steps = [(ItemStarted, "1", ""), (Left, "1", "Bo"), (ItemEnded, "1", ""), (ItemStarted, "2", "")];
    let mut running = meeting(&["Eva", "Bo"], &steps);
    running.items[1].state = State::Postponed;
    running.items[2].state = State::Pending;
    running.items[3].state = State::Withdrawn;
    assert_eq!(during(&running, "2", "Bo"), Presence::Left);
    assert_eq!(during(&running, "3", "Bo"), Presence::Left);
    assert_eq!(missed(&running), ["2: Bo"]);
}

#[test]
fn where_nobody_said_what_happened_speaks() {
    let mut unsaid = meeting(&["Eva", "Bo", "Ib"], &[(Left, "2", "Bo")]);
    mark(&mut unsaid, "Bo", Status::Unknown, None);
    mark(&mut unsaid, "Ib", Status::Unknown, None);
    assert_eq!(during(&unsaid, "1", "Bo"), Presence::Here);
    assert_eq!(during(&unsaid, "3", "Bo"), Presence::Left);
    assert_eq!(during(&unsaid, "1", "Ib"), Presence::Unknown);
    mark(&mut unsaid, "Bo", Status::Absent, None);
    assert_eq!(during(&unsaid, "1", "Bo"), Presence::Away);
}

#[test]
fn half_of_the_members_can_decide_and_helpers_do_not_count() {
    // as in a KKR: two referenter who are no members
    let people = ["Eva", "Bo", "Ib", "Per", "Ane", "-Mia", "-Tom"];
    let mut council = meeting(&people, &[(Left, "1", "Eva"), (Left, "2", "Bo"), (Left, "3", "Ib")]);
    assert_eq!(council.quorum(), Some(3));
    let quorate = ["1", "2", "3", "4"].map(|item| council.is_quorate_during(&item.into()));
    assert_eq!(quorate, [true, true, false, false]);
    council.rules = Rules::Kkr;
    assert_eq!(council.quorum(), None);
    assert!(council.is_quorate_during(&"4".into()));
}
