//! Breaks: one key pauses the meeting, the same key goes on.

use referent::meeting::{Finding, Meeting, MomentKind};

use crate::world::{KKR, World, clock, sample};

#[test]
fn a_break_stands_in_the_head_and_is_no_part_of_the_item() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k 0").says("Mødet er ikke i gang");
    world.go_to("3.1").keys("ctrl-k g").typed("Planen").minutes(10);
    world.keys("ctrl-k 0").says("Pause fra kl. 10.10.").minutes(1).window(100, 24).shows("Pause siden 10.10");
    // words that are written meanwhile do not take the item up again
    world.typed(" blev drøftet").minutes(14).shows("Pause siden 10.10").shows("10 brugt");
    world.keys("ctrl-k 0").says("Mødet fortsætter kl. 10.25 efter 15 minutters pause.").hides("Pause siden");
    world.minutes(5).shows("15 brugt");
    let stored = world.quit();
    let events: Vec<MomentKind> = stored.timeline.iter().map(|moment| moment.event).collect();
    assert!(
        events.ends_with(&[
            MomentKind::ItemStarted,
            MomentKind::ItemEnded,
            MomentKind::BreakStarted,
            MomentKind::BreakEnded,
            MomentKind::ItemStarted
        ]),
        "{events:?}"
    );
}

#[test]
fn a_break_is_undone_in_one_step() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("ctrl-k g").typed("Planen").minutes(10);
    let before = world.meeting().timeline.clone();
    world.keys("ctrl-k 0").window(100, 24).shows("Pause siden").keys("ctrl-z").hides("Pause siden");
    assert_eq!(world.meeting().timeline, before);
}

#[test]
fn a_break_of_seconds_is_taken_back() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("ctrl-k g").typed("Planen").minutes(10);
    let before = world.meeting().timeline.clone();
    world.keys("ctrl-k 0 ctrl-k 0").says("pausen varede under et minut og er ikke noteret.");
    assert_eq!(world.meeting().timeline, before);
    assert!(times_in_referat(&world).iter().all(|line| !line.contains("pause")));
    world.keys("ctrl-k 0").minutes(1).keys("ctrl-k 0").says("efter 1 minuts pause.");
}

/// What the referat says of the time: when the meeting began and ended, and its breaks.
fn times_in_referat(world: &World) -> Vec<String> {
    let text = referent::export::markdown(world.meeting(), Default::default());
    let is_time =
        |line: &&str| ["begyndte:", "sluttede:", "Der var pause"].iter().any(|word| line.contains(word));
    text.lines()
        .filter(is_time)
        .map(|line| line.replace("**", "").trim_start_matches("- ").to_owned())
        .collect()
}

/// Whether nothing is wrong with the times.
fn times_go_forward(world: &World) -> bool {
    let is_of_time =
        |finding: &Finding| matches!(finding, Finding::EndBeforeBeginning | Finding::TimesGoBack);
    !world.meeting().check().iter().any(is_of_time)
}

#[test]
fn a_break_over_midnight_is_told_in_its_order() {
    let mut world = World::open(KKR);
    world.becomes("2026-03-03T22:30:00+01:00").keys("ctrl-k g").typed("Drøftet.");
    world.becomes("2026-03-03T23:50:00+01:00").keys("ctrl-k 0").says("Pause fra kl. 23.50.");
    world.becomes("2026-03-04T00:20:00+01:00").keys("ctrl-k 0");
    world.says("Mødet fortsætter kl. 0.20 efter 30 minutters pause.");
    world.becomes("2026-03-04T00:45:00+01:00").ends("Vi gik.");
    let wanted = [
        "Mødet begyndte: kl. 22.30",
        "Mødet sluttede: kl. 0.45 den 4. marts 2026",
        "Der var pause kl. 23.50, mødet blev genoptaget kl. 0.20 den 4. marts 2026",
    ];
    assert_eq!(times_in_referat(&world), wanted);
    assert!(times_go_forward(&world));
}

#[test]
fn in_the_night_of_two_hours_the_referat_goes_forward() {
    let mut world = World::open(KKR);
    world.becomes("2026-10-25T01:30:00+02:00").keys("ctrl-k g ctrl-u").typed("nu").keys("enter");
    world.typed("Drøftet.").becomes("2026-10-25T02:50:00+02:00").keys("ctrl-k 0").says("Pause fra kl. 2.50.");
    // the clock on the wall has been set back at three
    world.becomes("2026-10-25T02:10:00+01:00").keys("ctrl-k 0").says("efter 20 minutters pause.");
    world.becomes("2026-10-25T02:20:00+01:00").ends("Vi gik.");
    let lines = times_in_referat(&world);
    assert!(lines[0].starts_with("Mødet begyndte: kl. 1.30"), "{lines:?}");
    assert!(lines[1].starts_with("Mødet sluttede: kl. 3.20"), "{lines:?}");
    assert!(lines[2].starts_with("Der var pause kl. 2.50"), "{lines:?}");
    assert!(lines[2].contains("genoptaget kl. 3.10"), "{lines:?}");
    assert!(times_go_forward(&world));
}

#[test]
fn in_the_night_that_lacks_an_hour_the_break_is_as_long_as_it_was() {
    let mut world = World::open(KKR);
    world.becomes("2026-03-29T01:30:00+01:00").keys("ctrl-k g ctrl-u").typed("nu").keys("enter");
    world.typed("Drøftet.").becomes("2026-03-29T01:50:00+01:00").keys("ctrl-k 0");
    world.becomes("2026-03-29T03:10:00+02:00").keys("ctrl-k 0").says("efter 20 minutters pause.");
    assert!(times_go_forward(&world));
}

#[test]
fn a_file_that_ends_before_it_begins_is_named_by_the_check() {
    let mut world = World::empty();
    world.create(Meeting { opened_at: Some(clock("10.00")), closed_at: Some(clock("09.00")), ..sample(KKR) });
    assert!(world.meeting().check().contains(&Finding::EndBeforeBeginning));
}
