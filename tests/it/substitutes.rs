//! A substitute is counted once, wherever people are counted.

use referent::export::{self, Edition};
use referent::import;
use referent::meeting::Meeting;

use crate::first_use::first_agenda;

#[test]
fn a_substitute_is_counted_once_and_everywhere() {
    let mut world = first_agenda();
    world.window(120, 30).keys("f4 f9").typed("holm").keys("3");
    world.typed("holm").keys("8").typed("Vagn Lund").keys("enter");
    let counted = "4 af 4 til stede, heraf 1 stedfortræder · 1 afbud · 1 anden";
    world.shows(counted).shows("4 af 4, heraf 1 stedfortræder");
    world.keys("esc").shows(counted).keys("f6").shows("4 af 4 medlemmer til stede, heraf 1 stedfortræder");
    world.keys("f6").window(80, 24).shows("4 af 4 til stede (1 stedf.)").hides("2 andre");
    // who is called in while the meeting runs, too
    let mut world = first_agenda();
    world
        .keys("f4 f9 esc")
        .typed("Godkendt.")
        .keys("f9")
        .typed("Købt.")
        .keys("f12")
        .typed("kvist")
        .keys("6 f4");
    world.shows("3 af 4").typed("kvist").keys("8").typed("Vagn Lund").keys("enter");
    world.shows("4 af 4, heraf 1 stedfortræder");
}

#[test]
fn a_substitute_who_goes_or_is_relieved_is_counted_as_one_no_longer() {
    let called = || {
        let mut world = first_agenda();
        world.window(120, 30).keys("f4 f9 esc").typed("Godkendt.").keys("f12").typed("kvist").keys("6 f4");
        world.typed("kvist").keys("8").typed("Vagn Lund").keys("enter esc");
        world.shows("4 af 4 til stede, heraf 1 stedfortræder · 1 gået · 1 anden").minutes(5);
        world
    };
    let mut world = called();
    world.keys("f12").typed("kvist").keys("5").shows("4 af 4 til stede · 2 andre");
    world.keys("f6").shows("4 af 4 medlemmer til stede").hides("stedfortræder");
    let mut world = called();
    world.keys("f12").typed("vagn").keys("6").shows("3 af 4 til stede · 1 gået · 1 anden");
    world.keys("f6").shows("3 af 4 medlemmer til stede").hides("stedfortræder");
}

#[test]
fn a_substitute_from_the_same_group_is_counted_in_it_once() {
    let mut world = first_agenda();
    world.window(120, 30).keys("f4 f9").typed("holm").keys("3");
    world.typed("holm").keys("8").typed("Vagn Lund, Nordhavn, Deltagere").keys("enter");
    world.shows("4 af 4 til stede, heraf 1 stedfortræder").shows("4 af 4, heraf 1 stedfortræder");
}

#[test]
fn a_substitute_is_printed_where_the_replaced_member_would_be() {
    let mut world = first_agenda();
    world.keys("f4 f9").typed("holm").keys("3").typed("holm").keys("8").typed("Vagn Lund").keys("enter");
    let text = export::markdown(world.meeting(), Edition::Full);
    let line =
        text.lines().position(|line| line.contains("Vagn Lund (stedfortræder for Mette Holm)")).unwrap();
    let heading = text.lines().take(line).filter(|line| line.starts_with("## ")).last().unwrap();
    assert_eq!(heading, "## Deltagere", "{text}");
    // and is on the list of the others when the referat comes back
    let back = import::read(text.as_bytes(), "referat.md").unwrap();
    assert_eq!(back.warnings, []);
    let vagn = |meeting: &Meeting| meeting.people.iter().find(|p| p.name == "Vagn Lund").unwrap().clone();
    assert_eq!(vagn(&back.meeting).group, vagn(world.meeting()).group);
    assert_eq!(export::markdown(&back.meeting, Edition::Full), text);
}
