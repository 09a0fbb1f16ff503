//! What is closed stays closed: whatever is written, moved, joined or corrected, no word of it comes into the open edition.

use referent::export::{self, Edition};
use referent::meeting::{Change, Item, Meeting, Moment, MomentKind, Person};

use crate::world::{World, clock};

/// An agenda with a row that gathers the closed items after it.
const GATHERED: &str = "Skovby Menighedsråd\nDagsorden til mødet den 9. juni 2026 kl. 19\n\n\
1. Godkendelse af dagsorden\n\n2. Regnskab\nRegnskabet for kirken er klar.\n\n3. Lukkede punkter\n\n\
4. Klage over graver\nKvistgaard klager over larm.\n\n5. Præstegårdens lejemål\nKvistgaard har opsagt lejemålet.\n";

/// An agenda with one closed item.
const ONE: &str = "Skovby Menighedsråd\nDagsorden til mødet den 9. juni 2026 kl. 19\n\n\
1. Godkendelse af dagsorden\n\n2. Regnskab\nRegnskabet for kirken er klar.\n\n\
3. Klage over graver Kvistgaard (lukket)\nKvistgaard klager over larm.\n\n4. Eventuelt\n";

fn opened(text: &str) -> World {
    let mut world = World::empty();
    world.files.insert("dagsorden.txt".to_owned(), text.to_owned());
    world.keys("insert").typed("dagsorden.txt").keys("enter");
    world
}

/// Nothing of what is closed stands in any text of the open edition.
fn keeps_silent(world: &mut World, after: &str) {
    let meeting = world.meeting();
    for open in [export::markdown(meeting, Edition::Open), export::json_edition(meeting, Edition::Open)] {
        assert!(!open.contains("Kvistgaard"), "{after}: {open}");
    }
}

#[test]
fn what_is_minuted_on_a_row_of_closed_items_opens_none_of_them() {
    for keys in ["ctrl-k i", "ctrl-k x", "ctrl-k t", "ctrl-k down"] {
        let mut world = opened(GATHERED);
        world.keys("f8 f8").is_at("3").keys(keys);
        if keys == "ctrl-k t" {
            world.keys("ctrl-u").typed("Pause").keys("enter");
        }
        keeps_silent(&mut world, keys);
    }
    let mut world = opened(GATHERED);
    world.keys("f8 f8").is_at("3").typed("Intet at bemærke.");
    keeps_silent(&mut world, "words");
    let mut world = opened(GATHERED);
    world.keys("f8 f8 f8").is_at("4").keys("ctrl-k up");
    keeps_silent(&mut world, "up");
}

#[test]
fn what_the_review_removes_or_joins_opens_nothing() {
    for (down, key) in [(2, "delete"), (3, "m"), (3, "b"), (2, "m")] {
        let mut world = opened(GATHERED);
        let rows = "down ".repeat(down);
        let first = world.meeting().items[0].id.clone();
        world.keys("ctrl-k d home");
        while world.reviewed() != Some(referent::app::review::row::ReviewRow::Item(first.clone())) {
            world.keys("down");
        }
        world.keys(&rows).keys(key);
        keeps_silent(&mut world, key);
    }
}

#[test]
fn an_annex_that_is_closed_closes_the_item_that_takes_it() {
    let mut world = opened(ONE);
    let third = world.meeting().items[2].id.clone();
    world.keys("ctrl-k d home");
    while world.reviewed() != Some(referent::app::review::row::ReviewRow::Item(third.clone())) {
        world.keys("down");
    }
    world.keys("b");
    assert_eq!(world.meeting().items.len(), 3);
    keeps_silent(&mut world, "b");
}

/// A meeting that has ended, with a guest under its closed item.
fn with_guest() -> Meeting {
    let mut meeting = referent::import::read(ONE.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let at = clock("11.00");
    let item = Some(meeting.items[2].id.clone());
    let person = Person { id: "p1".into(), name: "Vagn Kvistgaard".into(), ..Person::default() };
    let moment = |event, person| Moment { at, item: item.clone(), person, event, instead_of: None };
    for change in [
        Change::AddPerson { index: 0, person: Box::new(person) },
        Change::SetOpened { at: Some(at) },
        Change::AddMoment { index: 0, moment: moment(MomentKind::ItemStarted, None) },
        Change::AddMoment { index: 1, moment: moment(MomentKind::Guest, Some("p1".into())) },
        Change::SetClosed { at: Some(clock("12.00")), remark: None, private: false },
    ] {
        meeting.apply(&change).unwrap();
    }
    meeting
}

#[test]
fn a_guest_under_a_closed_item_is_corrected_there() {
    let mut world = World::empty();
    world.create(with_guest());
    keeps_silent(&mut world, "the guest");
    world.keys("ctrl-k ctrl-r").shows("Hvorfor rettes der?").typed("Kom ikke").keys("enter");
    world.typed("Kvistgaard").keys("delete");
    let meeting = world.meeting();
    assert_eq!(meeting.timeline.len(), 1, "{:?}", meeting.timeline);
    let [correction] = &meeting.corrections[..] else { panic!("{:?}", meeting.corrections) };
    assert_eq!(correction.item, Some(meeting.items[2].id.clone()));
    assert!(correction.before.contains("Vagn Kvistgaard"), "{correction:?}");
    let without: Meeting = Meeting { people: Vec::new(), attendance: Vec::new(), ..meeting.clone() };
    assert!(!export::markdown(&without, Edition::Open).contains("Kvistgaard"));
}

fn closed(item: &Item) -> bool {
    item.closed
}

#[test]
fn who_opens_the_row_opens_what_stands_after_it() {
    let mut world = opened(GATHERED);
    assert!(!world.meeting().items.iter().skip(3).any(closed));
    let row = world.meeting().items[2].id.clone();
    let open = referent::meeting::AccessMarks::answered(referent::meeting::Access::Open);
    let mut meeting = world.meeting().clone();
    meeting.apply(&Change::SetAccess { item: row, marks: open }).unwrap();
    assert!(export::markdown(&meeting, Edition::Open).contains("Kvistgaard"));
    keeps_silent(&mut world, "nothing");
}
