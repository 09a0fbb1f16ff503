//! Breaks: one key pauses the meeting, the same key goes on.

use referent::meeting::MomentKind;

use crate::world::{KKR, World};

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
