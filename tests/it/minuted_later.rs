//! A meeting that is written up on a later day: no time is taken from the clock, and no order from the
//! typing.

use referent::export::{self, Edition};
use referent::meeting::{Attendance, Finding, MomentKind, Status};

use crate::world::{KKR, World, clock, sample};

/// The meeting of 3 March, three days later.
fn later() -> World {
    let mut world = World::open(KKR);
    world.minutes(3 * 24 * 60).keys("f4 f9 esc ctrl-k g enter").says("Mødet begyndte kl. 10.00.");
    world
}

#[test]
fn who_leaves_is_asked_when() {
    let mut world = later();
    world.go_to("3.1").keys("f4").typed("leyla").keys("6").shows("Leyla Demir Holst");
    world.hides("Skriv klokkeslættet");
    world.keys("enter").says("Skriv klokkeslættet som 11.58.");
    world.typed("9.15").keys("enter").says("Det er før mødets begyndelse kl. 10.00.").keys("ctrl-u");
    world.typed("11.15").keys("enter").shows("gik kl. 11.15 under 3.1").keys("esc");
    world.keys("f12").typed("kaj").keys("6").typed("11.20").keys("enter");
    let stored = world.quit();
    let left = stored.timeline.iter().filter(|moment| moment.event == MomentKind::Left);
    assert_eq!(left.map(|moment| moment.at).collect::<Vec<_>>(), [clock("11.15"), clock("11.20")]);
    assert!(!export::markdown(&stored, Edition::Full).contains("6. marts"));
}

#[test]
fn the_minute_that_it_is_now_is_one_of_the_meeting() {
    let mut world = later();
    let now = world.app.now().format("%H.%M").to_string();
    world.keys("f4").typed("leyla").keys("6").typed(&now).keys("enter");
    world.typed("kaj").keys("7").shows("Hvornår?");
    let stored = world.quit();
    let left = stored.timeline.iter().find(|moment| moment.event == MomentKind::Left).unwrap();
    assert_eq!(left.at.date_naive(), stored.date);
}

#[test]
fn the_order_of_typing_is_no_order_of_the_meeting_and_no_end_is_foretold() {
    let mut world = later();
    world.go_to("3.1").typed("Godkendt.").keys("f9").go_to("1.1").typed("Godkendt.").keys("f9").minutes(5);
    world.hides("min. over").hides("slut ca.").hides("slut tidligst").hides("brugt");
    let stored = world.quit();
    assert!(stored.timeline.iter().all(|moment| moment.event != MomentKind::ItemStarted));
    let full = export::markdown(&stored, Edition::Full);
    assert!(!full.contains("punktet blev behandlet") && !full.contains("Deltog ikke"), "{full}");
}

#[test]
fn a_body_that_never_could_decide_by_its_lists_is_checked_and_not_called_so_in_the_referat() {
    let mut world = World::open(KKR);
    let mut meeting = sample(KKR);
    meeting.rules = referent::meeting::Rules::Municipal;
    let away = |person: &referent::meeting::Person| Attendance {
        status: Status::Absent,
        ..Attendance::unknown(person.id.clone())
    };
    meeting.attendance = meeting.people.iter().skip(2).map(away).collect();
    meeting.id = "kkr-kort-liste".into();
    world.create(meeting);
    world.keys("f4 f9 esc").go_to("3.1").typed("Godkendt.").keys("f9");
    let stored = world.quit();
    assert!(stored.check().iter().any(|finding| matches!(finding, Finding::NoQuorum { .. })));
    assert!(!export::markdown(&stored, Edition::Full).contains("beslutningsdygtig"));
}

#[test]
fn members_typed_beside_those_who_stayed_away_have_a_vote_and_a_party() {
    let mut world = World::empty();
    let mut meeting = sample(KKR);
    meeting.people.truncate(1);
    let away = meeting.people[0].id.clone();
    meeting.attendance = vec![Attendance { status: Status::Absent, ..Attendance::unknown(away) }];
    world.create(meeting);
    for line in ["Bo Fisker (V)", "Lisbet Marsted (A), Engum"] {
        world.keys("f4 insert").typed(line).keys("enter esc");
    }
    let stored = world.quit();
    let added: Vec<_> = stored.people[1..]
        .iter()
        .map(|p| (p.name.as_str(), p.party.as_deref(), p.org.as_deref(), p.voting))
        .collect();
    assert_eq!(
        added,
        [("Bo Fisker", Some("V"), None, true), ("Lisbet Marsted", Some("A"), Some("Engum"), true)]
    );
}

#[test]
fn a_new_person_takes_a_name_and_no_sentence() {
    let mut world = World::open(KKR);
    let people = world.meeting().people.len();
    world.keys("f12").typed("pia gik").keys("9").says("Skriv kun navnet her");
    assert_eq!(world.quit().people.len(), people);
}

#[test]
fn a_break_is_told_from_when_to_when() {
    let mut world = later();
    world.keys("ctrl-k 0").shows("Pausen varede fra og til").typed("10.40").keys("enter");
    world.says("Skriv begge klokkeslæt").keys("ctrl-u").typed("10.50-10.40").keys("enter");
    world.says("Pausen må slutte, efter at den begyndte.").keys("ctrl-u").typed("kl. 10.40 til kl. 10.50");
    world.keys("enter").says("Pause kl. 10.40–10.50.");
    let stored = world.quit();
    let full = export::markdown(&stored, Edition::Full);
    assert!(full.contains("pause kl. 10.40") && full.contains("genoptaget kl. 10.50"), "{full}");
}

#[test]
fn a_break_of_a_meeting_of_another_day_asks_first_when_it_began() {
    let mut world = World::open(KKR);
    world.minutes(3 * 24 * 60).keys("ctrl-k 0").shows("Hvornår begyndte mødet?").keys("ctrl-u");
    world.typed("10.00").keys("enter ctrl-k 0").shows("Pausen varede fra og til");
}

#[test]
fn breaks_do_not_overlap_and_the_item_goes_on_after_one() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc ctrl-k g f5 f9").typed("Godkendt.").keys("f9").minutes(24 * 60);
    world.keys("ctrl-k 0").typed("10.40-10.50").keys("enter").says("Pause kl. 10.40–10.50.");
    world
        .keys("ctrl-k 0")
        .typed("10.45-10.55")
        .keys("enter")
        .says("Der er allerede noteret en pause")
        .keys("esc");
    let timeline = world.quit().timeline;
    assert!(timeline.windows(2).all(|two| two[0].at <= two[1].at), "{timeline:?}");
    let after = timeline.iter().skip_while(|moment| moment.event != MomentKind::BreakEnded).nth(1);
    let before = timeline.iter().take_while(|moment| moment.event != MomentKind::BreakStarted).last();
    assert_eq!(after.map(|moment| moment.event), Some(MomentKind::ItemStarted), "{timeline:?}");
    assert_eq!(after.and_then(|moment| moment.item.clone()), before.and_then(|moment| moment.item.clone()));
}

#[test]
fn an_item_that_was_turned_to_in_a_break_is_taken_up_after_it() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc ctrl-k g").minutes(42).keys("f5 f9").minutes(1).typed("G").minutes(24 * 60);
    world.keys("ctrl-k 0").typed("10.40-10.50").keys("enter").says("Pause kl. 10.40–10.50.");
    let stored = world.quit();
    let second = &stored.items[3].id;
    let turns = stored.timeline.iter().filter(|moment| moment.item.as_ref() == Some(second));
    assert_eq!(
        turns.map(|moment| (moment.at, moment.event)).collect::<Vec<_>>(),
        [(clock("10.50"), MomentKind::ItemStarted)],
        "{:?}",
        stored.timeline
    );
}

#[test]
fn a_break_that_was_left_open_has_its_end_told() {
    let mut world = World::open(KKR);
    world
        .keys("f4 f9 esc ctrl-k g")
        .minutes(30)
        .keys("ctrl-k 0")
        .says("Pause fra kl. 10.30.")
        .minutes(24 * 60);
    world.keys("ctrl-k 0").shows("› 10.30–").typed("10.45").keys("enter").says("Pause kl. 10.30–10.45.");
    let stored = world.quit();
    // the item that it was left for is taken up again
    let turns = stored.timeline.iter().filter(|moment| moment.event == MomentKind::ItemStarted);
    assert_eq!(turns.map(|moment| moment.at).collect::<Vec<_>>(), [clock("10.00"), clock("10.45")]);
    let breaks = stored
        .timeline
        .iter()
        .filter(|moment| matches!(moment.event, MomentKind::BreakStarted | MomentKind::BreakEnded));
    assert_eq!(breaks.map(|moment| moment.at).collect::<Vec<_>>(), [clock("10.30"), clock("10.45")]);
}
