//! What is found, and what is not.

use crate::meeting::{
    Attendance, Decision, Item, Meeting, Moment, MomentKind, Person, PersonId, Rules, Side, State, Statement,
    StatementKind, Status, Task, Vote,
};
use crate::test_rounds::rounds;

/// Returns a body with five members, of whom the last two did not come, and a secretary; two items.
fn meeting(rules: Rules, decision: Decision) -> Meeting {
    let mut meeting = Meeting::new("Engum Byråd", Default::default());
    meeting.rules = rules;
    meeting.closed_at = Some(at(100));
    for (n, (id, party)) in [("Eva", "A"), ("Bo", "V"), ("Ib", "A"), ("Per", "V"), ("Ane", "B"), ("Mia", "")]
        .into_iter()
        .enumerate()
    {
        let party = Some(party.to_owned()).filter(|party| !party.is_empty());
        let (id, voting) = (PersonId::from(id), id != "Mia");
        meeting.people.push(Person {
            id: id.clone(),
            name: id.0.clone(),
            party,
            role: Some("referent".to_owned()).filter(|_| !voting),
            voting,
            ..Person::default()
        });
        let status = if n == 3 || n == 4 { Status::Afbud } else { Status::Present };
        meeting.attendance.push(Attendance { status, ..Attendance::unknown(id) });
    }
    let item =
        |id: &str| Item { id: id.into(), title: id.into(), level: 1, state: State::Noted, ..Item::default() };
    meeting.items = vec![Item { decision: Some(decision), ..item("1") }, item("2")];
    meeting
}

fn at(minutes: i64) -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::UNIX_EPOCH.fixed_offset() + chrono::TimeDelta::minutes(minutes)
}

fn happens(meeting: &mut Meeting, event: MomentKind, item: &str, person: &str) {
    let (item, person) = (Some(item.into()), Some(person.into()));
    meeting.timeline.push(Moment { at: at(5), item, person, event, instead_of: None });
}

fn found(meeting: &Meeting) -> Vec<String> {
    meeting.check().iter().map(|finding| finding.line(meeting)).collect()
}

fn side(count: u32, parties: &[&str], people: &[&str]) -> Side {
    Side {
        count,
        parties: parties.iter().map(|&letter| letter.into()).collect(),
        people: people.iter().map(|&id| id.into()).collect(),
    }
}

fn vote(in_favour: Side, against: Side) -> Decision {
    Decision { votes: vec![Vote { in_favour, against, ..Vote::default() }], ..Decision::default() }
}

#[test]
fn a_vote_is_held_against_those_who_were_there() {
    let right = vote(side(2, &["A"], &[]), side(1, &["V"], &[]));
    assert_eq!(found(&meeting(Rules::Municipal, right.clone())), [""; 0]);
    let letters = vote(side(0, &["A"], &[]), side(0, &["V"], &[]));
    assert_eq!(found(&meeting(Rules::Kkr, letters)), [""; 0], "Eva and Ib, and Bo");
    let many = vote(side(4, &[], &[]), side(1, &[], &[]));
    assert_eq!(
        found(&meeting(Rules::Network, many)),
        ["1: afstemningen har 5 stemmer, men 3 medlemmer deltog"]
    );
    // Bo left under the item: who knows when they voted
    for (count, odd) in [(1, 1), (2, 0), (3, 0), (4, 1)] {
        let mut left = meeting(Rules::Network, vote(side(count, &[], &[]), Side::default()));
        happens(&mut left, MomentKind::Left, "1", "Bo");
        assert_eq!(found(&left).len(), odd, "{count}");
    }
    let mut unsaid = meeting(Rules::Network, vote(side(9, &[], &[]), Side::default()));
    unsaid.attendance[4].status = Status::Unknown;
    assert_eq!(found(&unsaid), ["fremmødet er ikke noteret for 1 medlem"]);
}

#[test]
fn who_is_named_in_a_vote_was_there_once_and_has_one() {
    let named = vote(side(2, &[], &["Eva", "Per"]), side(1, &[], &["Eva"]));
    assert_eq!(
        found(&meeting(Rules::Kkr, named)),
        ["1: Per står i afstemningen, men deltog ikke", "1: Eva står to gange i samme afstemning"]
    );
    let secretary = vote(side(2, &[], &["Eva", "Ib"]), side(1, &[], &["Mia"]));
    assert_eq!(
        found(&meeting(Rules::Kkr, secretary)),
        ["1: Mia står i afstemningen, men har ikke stemmeret"]
    );
    let inhabil = || {
        let mut meeting = meeting(Rules::Municipal, vote(side(1, &[], &["Eva"]), side(1, &[], &["Bo"])));
        // the members who sent word would be too few beside three
        meeting.people.drain(3..5);
        meeting.attendance.drain(3..5);
        happens(&mut meeting, MomentKind::Recused, "1", "Bo");
        happens(&mut meeting, MomentKind::Returned, "2", "Bo");
        meeting
    };
    assert_eq!(found(&inhabil()), ["1: Bo står i afstemningen, men var inhabil (styrelsesloven § 14)"]);
    let network = Meeting { rules: Rules::Network, ..inhabil() };
    assert_eq!(found(&network), ["1: Bo står i afstemningen, men deltog ikke"]);
}

#[test]
fn dissent_is_for_the_outvoted_and_asked_for_in_time() {
    let dissent = |person: &str, minutes| Statement {
        person: Some(person.into()),
        kind: StatementKind::Dissent,
        text: "Nej.".into(),
        at: Some(at(minutes)),
    };
    let with = |rules, statement| {
        let vote = vote(side(2, &["A"], &[]), side(1, &["V"], &[]));
        found(&meeting(rules, Decision { statements: vec![statement], ..vote }))
    };
    assert_eq!(with(Rules::Municipal, dissent("Bo", 50)), [""; 0]);
    assert_eq!(
        with(Rules::Municipal, dissent("Eva", 50)),
        [
            "1: Eva har afvigende mening, men stemte ikke imod (styrelsesloven § 13, stk. 2; resumedatabasen 07.1.1)"
        ]
    );
    assert_eq!(
        with(Rules::Municipal, dissent("Bo", 101)),
        [
            "1: Bo bad om afvigende mening, da mødet var slut (styrelsesloven § 13, stk. 2; resumedatabasen 06.1.1)"
        ]
    );
    for rules in [Rules::Kkr, Rules::Network] {
        assert_eq!(with(rules, dissent("Eva", 101)), [""; 0]);
    }
}

#[test]
fn too_few_members_are_told_with_the_rule() {
    let mut few = meeting(Rules::Municipal, Decision::default());
    happens(&mut few, MomentKind::Left, "1", "Bo");
    let sentence = "ikke beslutningsdygtigt: 2 medlemmer til stede, 3 kræves (styrelsesloven § 11, stk. 2)";
    assert_eq!(found(&few), [format!("1: {sentence}"), format!("2: {sentence}")]);
    assert_eq!(few.check()[0].rule(), Some("styrelsesloven § 11, stk. 2"));
    few.rules = Rules::Network;
    assert_eq!(found(&few), [""; 0]);
    // a KKR has two referenter who are no members: they make no quorum, and a KKR has none
    few.rules = Rules::Kkr;
    assert_eq!(found(&few), [""; 0]);
}

#[test]
fn a_task_has_an_owner_and_a_day() {
    let task = Task { what: "Notat".into(), ..Task::default() };
    let done = Task { done: true, ..task.clone() };
    let tasks = Decision { tasks: vec![task, done], ..Decision::default() };
    let sentences = ["1: opgaven »Notat« har ingen ansvarlig", "1: opgaven »Notat« har ingen frist"];
    assert_eq!(found(&meeting(Rules::Network, tasks)), sentences);
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: rounds(500, 5_000), failure_persistence: None, ..proptest::test_runner::Config::default() })]

    /// The list of meetings, the agenda and the end page count the same missing items.
    #[test]
    fn what_is_missing_is_counted_once(meeting in crate::meeting::arbitrary::meeting()) {
        let missing = meeting.missing();
        let items: std::collections::HashSet<_> = missing.iter().filter_map(|finding| finding.item()).collect();
        proptest::prop_assert!(missing.iter().all(|finding| finding.item().is_some()));
        let progress = meeting.progress();
        proptest::prop_assert_eq!(progress.unfinished, items.len());
        proptest::prop_assert_eq!(progress.needed, progress.done + progress.unfinished);
        proptest::prop_assert_eq!(crate::meeting::Summary::of(&meeting).unfinished, items.len());
        let checked: Vec<_> = meeting.check().into_iter().filter(|finding| finding.is_missing()).collect();
        proptest::prop_assert_eq!(checked, missing);
    }
}
