//! What happened, at another time than it is noted: said on the way, or corrected in the list of those who came
//! and went.

use referent::export::{self, Edition};
use referent::meeting::{Meeting, Moment, MomentKind, Presence};

use crate::test_rounds::rounds;
use crate::world::{KKR, World, clock, item, person, sample};

fn moments<'a>(meeting: &'a Meeting, name: &str) -> Vec<&'a Moment> {
    meeting.moments_of(&person(meeting, name).id).collect()
}

fn during(meeting: &Meeting, number: &str, name: &str) -> Presence {
    meeting.presence().during(&item(meeting, number).id, &person(meeting, name).id)
}

/// Everyone is there; 3.1 was discussed from 10.00, 3.2 from 10.30, and it is 10.45.
fn two_items_minuted() -> World {
    let mut world = World::open(KKR);
    world.keys("ctrl-k g f4 f9 esc").go_to("3.1").typed("Planen blev drøftet.").minutes(30);
    world.go_to("3.2").typed("Planen blev godkendt.").minutes(15);
    world
}

#[test]
fn who_left_a_while_ago_is_noted_under_the_item_of_that_time() {
    let mut world = two_items_minuted();
    world.keys("f12 k a ctrl-t 6").shows("Karen Lindrup").shows("10.45 under 3.2").typed("1020");
    world.shows("gik kl. 10.20 under 3.1").keys("enter").says("Karen Lindrup: gik kl. 10.20 under 3.1.");
    assert_eq!(during(world.meeting(), "3.1", "Karen"), Presence::Here);
    assert_eq!(during(world.meeting(), "3.2", "Karen"), Presence::Left);
    world.shows("17 af 18 til stede").keys("ctrl-z").shows("18 af 18 til stede");
    assert!(moments(world.meeting(), "Karen Lindrup").is_empty());
}

#[test]
fn the_item_may_be_said_with_the_time_and_retur_takes_what_is_offered() {
    let mut world = two_items_minuted();
    world
        .keys("f12 k a ctrl-t 6")
        .typed("kl. 10.30 punkt 3.1")
        .keys("enter")
        .says("gik kl. 10.30 under 3.1.");
    assert_eq!(during(world.meeting(), "3.2", "Karen"), Presence::Left);
    world.keys("f12 a s ctrl-t 6 enter").says("Asger Toftdal: gik kl. 10.45 under 3.2.");
    let text = export::markdown(&world.quit(), Edition::Full);
    assert!(text.contains("Karen Lindrup forlod mødet kl. 10.30 under behandlingen af punkt 3.1"), "{text}");
}

#[test]
fn a_time_that_cannot_be_is_asked_for_again() {
    let mut world = two_items_minuted();
    world.keys("f12 k a ctrl-t 6").typed("1050").keys("enter").says("Klokken er kun 10.45.");
    world.typed("snart").keys("enter").says("Skriv klokkeslættet som 11.58.");
    world.keys("ctrl-u").typed("9.30").keys("enter").says("Det er før mødets begyndelse kl. 10.00.");
    world.keys("ctrl-u").typed("10.20 under 9").keys("enter").says("Intet punkt har nummer eller titel »9«.");
    world.keys("esc");
    assert!(moments(world.meeting(), "Karen Lindrup").is_empty());
}

#[test]
fn an_item_without_a_number_is_named_by_its_title() {
    let mut meeting = sample(KKR);
    meeting.items.iter_mut().for_each(|item| item.number.clear());
    meeting.id = "uden-numre".into();
    let mut world = World::empty();
    world.create(meeting).keys("ctrl-k g f4 f9 esc").minutes(45);
    world.keys("ctrl-k n").typed("Vinterberedskab").keys("enter f12 k a ctrl-t 6");
    world.shows("10.45 under »Vinterberedskab«").keys("enter").says("gik kl. 10.45 under »Vinterberedskab«");
    world
        .keys("ctrl-z f12 k a ctrl-t 6")
        .typed("10.20 under vinter")
        .keys("enter")
        .says("Karen Lindrup: gik kl. 10.20");
    let added = world.meeting().items.iter().find(|item| item.title == "Vinterberedskab").unwrap();
    assert_eq!(moments(world.meeting(), "Karen Lindrup")[0].item.as_ref(), Some(&added.id));
}

#[test]
fn the_minute_in_which_the_meeting_began_is_not_before_it() {
    let mut world = World::open(KKR);
    world.becomes("2026-03-03T10:00:40+01:00").keys("f4 f9 esc ctrl-k g").minutes(5);
    world.keys("f12 k a ctrl-t 6 ctrl-u").typed("10.00").keys("enter").says("Karen Lindrup: gik kl. 10.00");
    let moments = moments(world.meeting(), "Karen Lindrup");
    assert_eq!(moments[0].at, world.meeting().opened_at.unwrap());
}

#[test]
fn an_entry_is_mended_in_the_list_with_its_time_and_its_item() {
    let mut world = two_items_minuted();
    world.keys("f12 k a 6 f12 a s 6 f12 f3").shows("Hvem kom og gik");
    // the latest is on top
    world
        .keys("enter")
        .shows("Asger Toftdal")
        .typed("1029")
        .keys("enter")
        .says("Asger Toftdal: gik kl. 10.29 under 3.1.");
    world
        .keys("f12 k a f3 enter")
        .typed("10.40")
        .keys("enter")
        .says("Karen Lindrup: gik kl. 10.40 under 3.2.");
    assert_eq!(moments(world.meeting(), "Asger")[0].at, clock("10.29"));
    assert_eq!(during(world.meeting(), "3.2", "Asger"), Presence::Left);
    assert_eq!(during(world.meeting(), "3.2", "Karen"), Presence::Here);
    world.keys("ctrl-z ctrl-z");
    assert_eq!(during(world.meeting(), "3.2", "Asger"), Presence::Here);
    world.keys("f12 f3 delete").says("Fjernet").hides("Asger Toftdal gik").keys("esc");
    assert!(moments(world.meeting(), "Asger").is_empty());
}

#[test]
fn a_substitute_from_an_earlier_time_and_the_one_who_left_then_move_together() {
    let mut world = two_items_minuted();
    world.keys("f12 p o ctrl-t 8").typed("1010").keys("enter").shows("Stedfortræder").keys("a h enter");
    world.says("Lone Ahrendal er stedfortræder for Poul Erik Stenhøj");
    let at = |world: &World, name| {
        moments(world.meeting(), name).iter().map(|m| (m.event, m.at)).collect::<Vec<_>>()
    };
    assert_eq!(at(&world, "Poul Erik"), [(MomentKind::Left, clock("10.10"))]);
    assert_eq!(at(&world, "Lone"), [(MomentKind::Substituted, clock("10.10"))]);
    world.keys("f12 l o f3 enter").typed("10.35").keys("enter").says("fra kl. 10.35");
    assert_eq!(at(&world, "Poul Erik"), [(MomentKind::Left, clock("10.35"))]);
    assert_eq!(at(&world, "Lone"), [(MomentKind::Substituted, clock("10.35"))]);
    assert_eq!(during(world.meeting(), "3.1", "Poul Erik"), Presence::Here);
    assert_eq!(world.meeting().presence().range_during(&item(world.meeting(), "3.2").id), (18, 18));
}

#[test]
fn who_leaves_as_soon_as_the_next_item_is_taken_up_was_there_for_the_one_before() {
    let mut world = two_items_minuted();
    world.keys("f8 f12 k a 6").minutes(5).typed("Godkendt.");
    assert_eq!(during(world.meeting(), "3.3", "Karen"), Presence::Here);
    assert_eq!(moments(world.meeting(), "Karen")[0].item, Some(item(world.meeting(), "3.3").id.clone()));
    world.keys("f8").minutes(5);
    assert_eq!(during(world.meeting(), "4.1", "Karen"), Presence::Left);
}

#[test]
fn after_the_end_it_is_asked_when_it_was() {
    let mut world = two_items_minuted();
    world.ends("Vi gik.").keys("esc").minutes(600).keys("f12").typed("glemt").keys("enter");
    world.keys("k a 6").shows("10.45 under 3.2").typed("10.10").keys("enter");
    world.says("Karen Lindrup: gik kl. 10.10 under 3.1.");
    assert_eq!(during(world.meeting(), "3.2", "Karen"), Presence::Left);
    world.keys("f4").typed("asger").keys("6").typed("også glemt").keys("enter").typed("10.50").keys("enter");
    world.says("Mødet sluttede kl. 10.45.").keys("ctrl-u").typed("1040").keys("enter");
    world.says("Asger Toftdal: gik kl. 10.40 under 3.2.");
    world.keys("f3").typed("forkert ur").keys("enter").shows("Hvem kom og gik").typed("asger").keys("enter");
    world.typed("1044").keys("enter").says("Asger Toftdal: gik kl. 10.44 under 3.2.");
    let corrections = &world.meeting().corrections;
    assert!(
        corrections.iter().any(|corrections| corrections.before == "Asger Toftdal: gik kl. 10.40 under 3.2"),
        "{corrections:?}"
    );
}

#[test]
fn there_is_nothing_to_mend_before_anybody_came_or_went() {
    World::open(KKR).keys("f4 f3").says("Ingen er noteret som kommet eller gået endnu.");
}

/// Who is said not to have taken part in which item.
fn absences(world: &World) -> Vec<String> {
    let text = export::markdown(world.meeting(), Edition::Full);
    text.lines()
        .filter(|line| line.contains("Deltog ikke") || line.starts_with("### "))
        .map(str::to_owned)
        .collect()
}

#[test]
fn looking_back_and_mending_a_letter_changes_nothing_of_who_took_part() {
    let mut world = two_items_minuted();
    world
        .keys("f12 k a ctrl-t 6")
        .typed("10.40")
        .keys("enter")
        .go_to("3.3")
        .typed("Taget til efterretning.")
        .minutes(5);
    let before = absences(&world);
    assert!(before.iter().any(|line| line.contains("Karen Lindrup")), "{before:?}");
    for number in ["3.1", "3.2", "3.1"] {
        world.go_to(number).minutes(2);
        assert_eq!(absences(&world), before);
    }
    world
        .go_to("3.1")
        .keys("ctrl-home delete")
        .typed("P")
        .minutes(1)
        .keys("f6")
        .minutes(1)
        .keys("f6")
        .go_to("3.3");
    assert_eq!(absences(&world), before);
}

#[test]
fn an_item_is_taken_up_again_by_its_own_key_and_then_counts() {
    let mut world = two_items_minuted();
    world.keys("f12 k a 6").go_to("3.3").typed("Taget til efterretning.").minutes(5);
    assert_eq!(during(world.meeting(), "3.1", "Karen"), Presence::Here);
    world.go_to("3.1").keys("ctrl-k ctrl-o").says("er taget op igen");
    let id = item(world.meeting(), "3.1").id.clone();
    assert_eq!(world.meeting().item_under_discussion(), Some(&id));
    world.keys("ctrl-k ctrl-o").says("drøftes allerede");
}

#[test]
fn what_is_written_ahead_does_not_start_its_item() {
    let mut world = two_items_minuted();
    // 3.2 has words, but 4.1 is not the next item
    world.go_to("4.1").typed("Udpeges på næste møde.").says("Skrevet forud: mødet er ved 3.2").minutes(5);
    world.go_to("6.1").keys("f5").minutes(2);
    let under = |world: &World| world.meeting().item_under_discussion().cloned();
    assert_eq!(under(&world), Some(item(world.meeting(), "3.2").id.clone()));
    let started = |world: &World, number: &str| {
        let id = &item(world.meeting(), number).id;
        let is_start = |m: &&Moment| m.event == MomentKind::ItemStarted && m.item.as_ref() == Some(id);
        world.meeting().timeline.iter().filter(is_start).count()
    };
    assert_eq!(started(&world, "4.1") + started(&world, "6.1"), 0);
    // it is not decided yet, and a person who leaves now leaves under 3.2
    assert_eq!(world.numbered("4.1").state, referent::meeting::State::Active);
    world.go_to("4.1").keys("f12 k a 6").says("Karen Lindrup: gik kl.");
    assert_eq!(moments(world.meeting(), "Karen")[0].item, Some(item(world.meeting(), "3.2").id.clone()));
    // the body comes to it: what was written is taken as it is
    world.go_to("3.3").typed("Drøftet.").go_to("4.1").keys("f9");
    assert_eq!((started(&world, "3.3"), started(&world, "4.1")), (1, 1));
    assert_eq!(world.numbered("4.1").state, referent::meeting::State::Decided);
    assert_eq!(during(world.meeting(), "4.1", "Karen"), Presence::Left);
}

#[test]
fn when_an_item_was_taken_up_is_seen_in_the_list_and_mended_there() {
    let mut world = two_items_minuted();
    world.keys("f12 k a ctrl-t 6").typed("10.25").keys("enter").says("gik kl. 10.25 under 3.1.");
    assert_eq!(during(world.meeting(), "3.1", "Karen"), Presence::Here);
    // 3.2 began at 10.20 already, so Karen left under it
    world.keys("f12 f3").shows("3.2: taget op kl. 10.30").shows("3.1: taget op kl. 10.00").typed("3.2:");
    world
        .keys("enter")
        .typed("1020")
        .shows("3.2: taget op kl. 10.20")
        .keys("enter")
        .says("taget op kl. 10.20");
    assert_eq!(moments(world.meeting(), "Karen")[0].item, Some(item(world.meeting(), "3.2").id.clone()));
    let text = export::markdown(world.meeting(), Edition::Full);
    assert!(text.contains("forlod mødet kl. 10.25 under behandlingen af punkt 3.2"), "{text}");
    // not before the item before it
    world
        .keys("f12 f3")
        .typed("3.2:")
        .keys("enter")
        .typed("955")
        .keys("enter")
        .says("Det er før mødets begyndelse kl. 10.00.");
    world.keys("esc ctrl-z");
    assert_eq!(moments(world.meeting(), "Karen")[0].item, Some(item(world.meeting(), "3.1").id.clone()));
    // what was never taken up is taken out
    world.keys("f12 f3").typed("3.2:").keys("delete").says("Fjernet").hides("3.2: taget op").keys("esc");
    let starts = world.meeting().timeline.iter().filter(|m| m.event == MomentKind::ItemStarted);
    assert_eq!(starts.count(), 1);
    assert_eq!(world.meeting().item_under_discussion(), Some(&item(world.meeting(), "3.1").id));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(rounds(6, 24)))]

    /// Walking through decided items, and correcting letters there, does not change who took part.
    #[test]
    fn no_walk_through_decided_items_changes_who_took_part(
        walk in proptest::collection::vec((0_usize..4, 0_i64..5, proptest::bool::ANY), 1..12)
    ) {
        let mut world = two_items_minuted();
        world.keys("f12 k a 6").go_to("3.3").typed("Drøftet.").minutes(3);
        world.keys("f12 a s 6").go_to("4.1").typed("Udpeget.").minutes(3).keys("f9");
        let before = absences(&world);
        for (at, minutes, corrects) in walk {
            world.go_to(["3.1", "3.2", "3.3", "4.1"][at]).minutes(minutes);
            if corrects {
                world.keys("ctrl-end").typed(" Ja.").keys("f6").minutes(1).keys("f6");
            }
            proptest::prop_assert_eq!(absences(&world), before.clone());
        }
    }
}

#[test]
fn who_leaves_while_one_looks_back_left_under_the_item_that_is_discussed() {
    let mut world = two_items_minuted();
    world.go_to("3.1").minutes(1).keys("f12 k a 6");
    assert_eq!(moments(world.meeting(), "Karen")[0].item, Some(item(world.meeting(), "3.2").id.clone()));
    let text = export::markdown(world.meeting(), Edition::Full);
    assert!(text.contains("under behandlingen af punkt 3.2"), "{text}");
}

#[test]
fn where_the_screen_and_the_meeting_are_apart_both_say_so_and_a_key_brings_them_together() {
    let mut world = two_items_minuted();
    // 3.3 is passed over: the meeting is at 3.2, and the screen at 4.1
    world.go_to("4.1").shows("mødet er ved 3.2 · Ctrl-K Ctrl-O: her").late(5).keys("f4").shows("Nu: 3.2");
    world.typed("karen").keys("6").says("Karen Lindrup: gik kl. 10.45 under punkt 3.2. Er I ved 4.1?");
    world.keys("esc ctrl-k ctrl-o").says("er taget op; hvem der kom og gik imens, er flyttet hertil.");
    world.hides("mødet er ved");
    let under = |world: &World| moments(world.meeting(), "Karen")[0].item.clone();
    assert_eq!(under(&world), Some(item(world.meeting(), "4.1").id.clone()));
    assert_eq!(during(world.meeting(), "4.1", "Karen"), Presence::Here);
    assert_eq!(world.meeting().item_under_discussion(), Some(&item(world.meeting(), "4.1").id));
    world.keys("ctrl-z");
    assert_eq!(under(&world), Some(item(world.meeting(), "3.2").id.clone()));
}

#[test]
fn items_noted_in_the_wrong_order_are_put_right_after_the_end() {
    let mut world = two_items_minuted();
    world.go_to("3.3").typed("Drøftet.").keys("f12 k a 6").minutes(15).ends("Vi gik.").keys("esc");
    world.keys("ctrl-k ctrl-r").typed("Rækkefølgen var noteret forkert").keys("enter").typed("3.3: taget");
    // 3.3 was before 3.2, and Karen left under it
    world.keys("enter").typed("1015").shows("3.3: taget op kl. 10.15, før 3.2").keys("enter");
    world.says("3.3: taget op kl. 10.15, før 3.2.");
    let starts = world.meeting().timeline.iter().filter(|m| m.event == MomentKind::ItemStarted);
    let order: Vec<_> = starts.map(|m| m.item.clone().unwrap()).collect();
    assert_eq!(order, ["3.1", "3.3", "3.2"].map(|number| item(world.meeting(), number).id.clone()));
    assert_eq!(during(world.meeting(), "3.3", "Karen"), Presence::Here);
    assert_eq!(moments(world.meeting(), "Karen")[0].item, Some(item(world.meeting(), "3.2").id.clone()));
    let text = export::markdown(&world.quit(), Edition::Full);
    assert!(text.contains("Punkt 3.3 blev taget op kl. 10.45"), "{text}");
    assert!(!text.contains("forladt"), "{text}");
}
