//! Leaving with something unsaved: it asks first, and the meeting can be written elsewhere.

use referent::app::{Event, Overlay};
use referent::import;
use referent::meeting::Meeting;

use crate::world::{KKR, NETWORK, World, failed};

const FILE: &str = "~/kkr-soehoejland-2026-03-03.json";

/// The disk refuses from here on: what it had taken before has been heard of, so that nothing calms the
/// program later.
fn disk_refuses(world: &mut World) -> &mut World {
    world.saved();
    world.happened(failed("Disken er fuld.".to_owned()))
}

/// A meeting with words that the disk refuses.
fn unsaved() -> World {
    let mut world = World::open(KKR);
    disk_refuses(world.typed("Vigtige ord."));
    world
}

#[test]
fn quitting_offers_to_write_the_meeting_elsewhere_and_is_allowed_then() {
    let mut world = unsaved();
    world
        .keys("ctrl-q")
        .sees("Det seneste er ikke gemt. Afslut alligevel?")
        .sees("F9: skriv først mødet til en anden fil");
    world.keys("f9").sees("Skriv mødet til en anden fil").sees(FILE).keys("enter");
    world.says(
        "Mødet er skrevet til »~/kkr-soehoejland-2026-03-03.json« og »~/kkr-soehoejland-2026-03-03.md«.",
    );
    let stored: Meeting = import::read(world.files[FILE].as_bytes(), "m.json").unwrap().meeting;
    assert_eq!(stored, *world.meeting());
    assert!(world.files["~/kkr-soehoejland-2026-03-03.md"].contains("Vigtige ord."));
    assert!(!world.ended);
    world.keys("ctrl-q");
    assert!(world.ended);
}

#[test]
fn what_is_typed_after_that_asks_again() {
    let mut world = unsaved();
    world.keys("ctrl-k w enter").says("Mødet er skrevet til");
    disk_refuses(world.typed(" Og mere.")).keys("ctrl-q").sees("Afslut alligevel?").keys("esc");
    assert!(!world.ended);
    world.keys("ctrl-q enter");
    assert!(world.ended);
}

#[test]
fn a_place_that_cannot_be_written_is_said_and_quitting_still_asks() {
    let mut world = unsaved();
    world
        .keys("ctrl-q f9 home")
        .keys(&"delete ".repeat(FILE.len()))
        .typed("/skrivebeskyttet/m.json")
        .keys("enter");
    world.says("kunne ikke skrives: adgang nægtet").keys("ctrl-q").sees("Afslut alligevel?");
    assert!(!world.ended);
}

#[test]
fn another_meeting_is_opened_or_fetched_only_after_a_yes() {
    let mut world = World::open(NETWORK);
    world.import(KKR);
    disk_refuses(world.typed("Vigtige ord."));
    world.files.insert(format!("sample-data/{NETWORK}"), String::new());
    world
        .keys("ctrl-k o")
        .typed("kd-net")
        .keys("enter")
        .sees("Det seneste er ikke gemt. Forlad mødet alligevel?");
    world.keys("esc");
    assert_eq!(world.decision(), "Vigtige ord.");
    disk_refuses(&mut world).keys("insert").typed(&format!("sample-data/{NETWORK}")).keys("enter");
    assert!(matches!(world.app.overlay(), Some(Overlay::Confirm(confirm)) if confirm.action().leaves()));
    assert_eq!(world.decision(), "Vigtige ord.");
    world.keys("enter");
    assert_eq!(world.meeting().body, "KD-Net Søhøjland");
}

#[test]
fn a_late_disk_asks_and_a_quick_one_does_not() {
    let mut world = World::open(KKR);
    world.typed("Ord.").keys("ctrl-q");
    assert!(world.ended);
    let mut world = World::open(KKR);
    world.typed("Ord.").late(2).keys("ctrl-q");
    assert!(!world.ended && world.app.saving().is_late(world.app.now()));
}

#[test]
fn a_statement_and_a_task_that_are_half_written_are_kept_when_the_window_is_closed() {
    let mut world = World::open(KKR);
    world
        .keys("f4 f9 esc")
        .keys("ctrl-k 3")
        .keys("enter")
        .shows("Protokoltilførsel")
        .typed("Ønsker ført til");
    world.happened(Event::Ending);
    world.keys("ctrl-k 4").keys("ctrl-u").typed("Kaj: skriver").happened(Event::Ending);
    world.keys("ctrl-k 2").typed("11 8").happened(Event::Ending);
    let stored = world.quit();
    let decision = stored.items[1].decision.clone().unwrap_or_default();
    assert_eq!(decision.statements[0].text, "Ønsker ført til");
    assert_eq!((decision.tasks[0].what.as_str(), decision.votes.len()), ("skriver", 0));
}
