//! A meeting begins and ends: when, what hinders it, and what is said then.

use referent::export::{self, Edition};
use referent::import;

use crate::referat::minuted;
use crate::world::{KKR, Shown, World, clock};

#[test]
fn closing_an_unfinished_meeting_asks_first() {
    let mut world = World::open(KKR);
    world
        .keys("f5 f9 ctrl-k l")
        .shows("Mangler (6)")
        .keys("l")
        .says("6 punkter mangler noget; Ctrl-K m viser hvad")
        .keys("esc");
    assert_eq!((world.meeting().closed_at, &world.meeting().closing_remark), (None, &None));
    world.keys("l").typed("  ").keys("enter").says("Skriv et ord om hvorfor");
    world.shows("Hvorfor sluttes mødet alligevel?").keys("esc").minutes(90);
    world.ends("Flere gik før tid").says("Mødet sluttede kl. 11.30.");
    assert_eq!((world.meeting().closed_at, world.shown()), (Some(clock("11.30")), Shown::EndPage));
    assert_eq!(world.meeting().opened_at, Some(clock("10.00")));
    world.keys("esc").minutes(5).keys("ctrl-k l l enter").says("Mødet er åbnet igen.");
    assert_eq!(world.meeting().closing_remark.as_deref(), Some("Flere gik før tid"));
    world.keys("l").shows("› Flere gik før tid").keys("end").typed(".").keys("enter");
    assert!(!export::markdown(world.meeting(), Edition::Full).contains("Flere gik"));
    world
        .keys("esc ctrl-k m")
        .typed("grund")
        .shows("tag den med i referatet")
        .keys("enter")
        .says("Grunden står i");
    let stored = world.quit();
    let full = export::markdown(&stored, Edition::Full);
    assert!(full.contains("**Bemærkning ved afslutning:** Flere gik før tid.\n"), "{full}");
    assert_eq!(
        export::markdown(&import::read(full.as_bytes(), "r.md").unwrap().meeting, Edition::Full),
        full
    );
    assert!(!export::markdown(&stored, Edition::Open).contains("Flere gik"));
}

#[test]
fn the_end_is_corrected_with_a_reason_and_may_be_told_later() {
    let mut world = minuted();
    world
        .minutes(20)
        .keys("ctrl-k ctrl-l")
        .shows("Mødet sluttede kl. (time.minut)")
        .typed("1158")
        .keys("enter");
    world.says("senere end nu").keys("ctrl-u").typed("snart").keys("enter").says("Skriv klokkeslættet");
    world.keys("ctrl-u").typed("10.50").keys("enter").shows("Sluttede mødet kl. 10.50?").keys("enter");
    assert_eq!(world.meeting().closed_at, Some(clock("10.50")));
    world
        .minutes(5)
        .keys("ctrl-k ctrl-l")
        .shows("Hvorfor rettes der?")
        .typed("Uret gik forkert")
        .keys("enter");
    world.shows("› 10.50").typed("10.55").keys("enter").says("Mødet sluttede kl. 10.55; rettelsen føres");
    let corrections = &world.meeting().corrections;
    assert_eq!((corrections.len(), corrections[0].before.as_str()), (1, "Mødet sluttede kl. 10.50"));
    world.keys("esc ctrl-z");
    assert_eq!((world.meeting().closed_at, world.meeting().corrections.len()), (Some(clock("10.50")), 0));
    world.keys("ctrl-y");
    assert_eq!(world.quit().closed_at, Some(clock("10.55")));
}

#[test]
fn a_meeting_of_another_day_is_asked_when_it_ended() {
    let mut world = minuted();
    world
        .minutes(24 * 60)
        .keys("ctrl-k l enter")
        .says("Mødet var den 3. marts 2026; skriv, hvornår det sluttede.");
    world.keys("ctrl-u").typed("11.40").keys("enter").shows("Sluttede mødet kl. 11.40?").keys("enter");
    assert_eq!(world.quit().closed_at, Some(clock("11.40")));
    let mut world = World::open(KKR);
    world.typed("G").minutes(15 * 60).keys("f4 f9 esc ctrl-k l l").shows("Hvorfor sluttes mødet alligevel?");
    world.typed("Det blev sent").keys("enter").says("Mødet sluttede kl. 1.00.");
}

#[test]
fn the_meeting_begins_with_the_first_letter_or_with_a_key() {
    let mut world = World::open(KKR);
    world.keys("f8 f7 f4 f9 esc").minutes(2);
    assert_eq!(world.meeting().opened_at, None);
    world.typed("G");
    assert_eq!(world.meeting().opened_at, Some(clock("10.02")));
    let mut world = World::open(KKR);
    world.minutes(7).keys("ctrl-k g").says("Mødet begyndte kl. 10.07.");
    assert_eq!(world.quit().opened_at, Some(clock("10.07")));
}

#[test]
fn what_is_merely_odd_hinders_no_end_and_is_not_asked_about_again() {
    let mut world = minuted();
    world.go_to("3.1").keys("ctrl-end").typed(" Bådlauget Ternen takkede, og Asger Toftdahl svarede.");
    world.keys("ctrl-k l").shows("Intet mangler.").shows("Kan ses efter (2)").keys("esc");
    world.keys("ctrl-k m").typed("toftdahl").keys("f9").says("Rettet til Asger Toftdal.").keys("esc esc");
    assert!(world.decision().ends_with("og Asger Toftdal svarede."), "{}", world.decision());
    let before = world.meeting().check().len();
    world.keys("ctrl-k m ctrl-t").says("der spørges ikke igen").keys("esc esc");
    assert_eq!(world.meeting().check().len(), before - 1);
    world.keys("ctrl-z").says("Fortrudt: det, der er set efter");
    assert_eq!(world.meeting().check().len(), before);
}

#[test]
fn what_is_missing_cannot_be_called_right() {
    let mut world = World::open(KKR);
    let before = world.meeting().check().len();
    world.keys("ctrl-k m ctrl-t").says("Det kan ikke stå sådan");
    assert_eq!(world.meeting().check().len(), before);
}

#[test]
fn a_meeting_of_an_earlier_day_is_asked_when_it_began() {
    let mut world = World::open(KKR);
    world.minutes(3 * 24 * 60).typed("Godkendt.").shows("Holdt 3.3.2026? Ctrl-K g: hvornår");
    assert_eq!(world.meeting().opened_at, None);
    world.keys("ctrl-k g").shows("Hvornår begyndte mødet?").keys("enter").says("Mødet begyndte kl. 10.00.");
    assert_eq!(world.meeting().opened_at, Some(clock("10.00")));
    world.keys("esc").hides("Holdt 3.3.");
}

#[test]
fn after_the_last_item_it_is_said_how_to_end() {
    let mut world = minuted();
    world.keys("shift-f8 f8").says("intet mangler. Ctrl-K l slutter mødet.");
    world.keys("end").shows("Ctrl-K l slut mødet");
}
