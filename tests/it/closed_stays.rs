//! What is closed stays closed: whatever is written, moved, joined or corrected, no word of it comes into the
//! open edition.

use referent::export::{self, Edition};
use referent::meeting::{Change, Item, Meeting, Moment, MomentKind, Person, Section, merge};

use crate::world::{World, clock};

/// An agenda with a row that gathers the closed items after it.
const GATHERED: &str = "Skovby Menighedsråd\nDagsorden til mødet den 9. juni 2026 kl. 19\n\n\
1. Godkendelse af dagsorden\n\n2. Regnskab\nRegnskabet for kirken er klar.\n\n3. Lukkede punkter\n\n\
4. Klage over graver\nKvistgaard klager over larm.\n\n5. Præstegårdens lejemål\nKvistgaard har opsagt lejemålet.\n";

/// An agenda with one closed item.
const ONE: &str = "Skovby Menighedsråd\nDagsorden til mødet den 9. juni 2026 kl. 19\n\n\
1. Godkendelse af dagsorden\n\n2. Regnskab\nRegnskabet for kirken er klar.\n\n\
3. Klage over graver Kvistgaard (lukket)\nKvistgaard klager over larm.\n\n4. Eventuelt\n";

fn imported(text: &str) -> World {
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
        let mut world = imported(GATHERED);
        world.keys("f8 f8").is_at("3").keys(keys);
        if keys == "ctrl-k t" {
            world.keys("ctrl-u").typed("Pause").keys("enter");
        }
        keeps_silent(&mut world, keys);
    }
    let mut world = imported(GATHERED);
    world.keys("f8 f8").is_at("3").typed("Intet at bemærke.");
    keeps_silent(&mut world, "words");
    let mut world = imported(GATHERED);
    world.keys("f8 f8 f8").is_at("4").keys("ctrl-k up");
    keeps_silent(&mut world, "up");
}

#[test]
fn what_the_review_removes_or_joins_opens_nothing() {
    for (down, key) in [(2, "delete"), (3, "m"), (3, "b"), (2, "m")] {
        let mut world = imported(GATHERED);
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
fn one_undo_after_a_restart_takes_back_what_was_removed_with_the_marks_that_it_left() {
    for (down, key) in [(2, "delete"), (2, "m"), (2, "b")] {
        let mut world = imported(GATHERED);
        let before = world.meeting().items.clone();
        world.keys("ctrl-k d home");
        while world.reviewed() != Some(referent::app::review::row::ReviewRow::Item(before[0].id.clone())) {
            world.keys("down");
        }
        world.keys(&"down ".repeat(down)).keys(key);
        assert_eq!(world.meeting().items.len(), before.len() - 1, "{key}");
        let mut world = world.restarted();
        keeps_silent(&mut world, key);
        world.keys("ctrl-z");
        assert_eq!(world.meeting().items, before, "{key}");
        keeps_silent(&mut world, key);
    }
}

#[test]
fn the_first_letters_of_a_decision_mark_nothing() {
    let mut world = imported(GATHERED);
    world.keys("f8 f8").is_at("3").typed("Intet");
    keeps_silent(&mut world, "the first word");
    world.typed(" at bemærke.");
    keeps_silent(&mut world, "the sentence");
    assert!(!world.meeting().items.iter().skip(3).any(closed));
}

#[test]
fn a_file_that_says_that_there_are_no_closed_items_opens_their_row_once() {
    let text = "Skovby Menighedsråd\nReferat af mødet den 9. juni 2026 kl. 19\n\n\
1. Regnskab\nBeslutning: Godkendt.\n\n2. Lukkede punkter\nBeslutning: Ingen\n\n\
3. Eventuelt\nBeslutning: Kvistgaard takkede for kagen.\n";
    let meeting = referent::import::read(text.as_bytes(), "referat.txt").unwrap().meeting;
    assert!(meeting.items[1].opened, "{:?}", meeting.items[1]);
    assert!(export::markdown(&meeting, Edition::Open).contains("Kvistgaard"));
}

#[test]
fn an_annex_that_is_closed_closes_the_item_that_takes_it() {
    let mut world = imported(ONE);
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
    let mut world = imported(GATHERED);
    assert!(!world.meeting().items.iter().skip(3).any(closed));
    let row = world.meeting().items[2].id.clone();
    let open = referent::meeting::AccessMarks::answered(referent::meeting::Access::Open);
    let mut meeting = world.meeting().clone();
    meeting.apply(&Change::SetAccess { item: row, marks: open }).unwrap();
    assert!(export::markdown(&meeting, Edition::Open).contains("Kvistgaard"));
    keeps_silent(&mut world, "nothing");
}

#[test]
fn what_stands_before_the_items_names_no_closed_one() {
    let overview = "Velkommen til mødet.\n- Regnskab\n- Klage over graver Kvistgaard (lukket)\n\
        Punkt 3 om Kvistgaard behandles for lukkede døre.\n\n1. Godkendelse";
    let mut world = imported(&ONE.replacen("1. Godkendelse", overview, 1));
    let meeting = world.meeting();
    assert!(
        meeting.preamble.iter().any(|section| section.text.contains("Kvistgaard")),
        "{:?}",
        meeting.preamble
    );
    let open = export::markdown(meeting, Edition::Open);
    assert!(open.contains("Velkommen til mødet."), "{open}");
    let sentence = meeting.withheld_sentence().unwrap();
    assert!(sentence.contains("linjer af indledningen er udeladt"), "{sentence}");
    keeps_silent(&mut world, "the preamble");
}

#[test]
fn a_title_that_is_typed_with_a_mark_closes_its_item() {
    let mut world = imported(ONE);
    world
        .keys("ctrl-k n")
        .typed("Ekstra om Kvistgaard (lukket)")
        .keys("enter")
        .says("lukket efter sin titel");
    assert_eq!((world.item().title.as_str(), world.item().closed), ("Ekstra om Kvistgaard", true));
    keeps_silent(&mut world, "a new item");
    let mut world = imported(ONE);
    world.keys("f8").is_at("2").keys("ctrl-k t ctrl-u").typed("Lukket punkt: Kvistgaards sag").keys("enter");
    world.says("lukket efter sin titel");
    assert!(world.item().closed);
    keeps_silent(&mut world, "another title");
    world.keys("ctrl-z");
    assert_eq!((world.item().title.as_str(), world.item().closed), ("Regnskab", false));
}

#[test]
fn the_headings_of_closed_items_stand_in_no_list_of_headings() {
    let text = ONE.replacen(
        "Kvistgaard klager over larm.",
        "Kvistgaards forhold\nHan klager.\n\nIndstilling\nAt det drøftes.",
        1,
    );
    let mut world = imported(&text);
    let mut meeting = world.meeting().clone();
    meeting.section_order.extend(["Kvistgaards forhold".to_owned(), "Indstilling".to_owned()]);
    let open = export::json_edition(&meeting, Edition::Open);
    assert!(!open.contains("Kvistgaard") && open.contains("Indstilling"), "{open}");
    keeps_silent(&mut world, "the headings");
}

#[test]
fn a_file_makes_no_closed_title_public_unasked() {
    let ours = referent::import::read(ONE.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let new = Meeting { closed_titles_public: true, place: Some("Sognegården".to_owned()), ..ours.clone() };
    let found = merge::differences(Some(&ours), &new, &ours, merge::Supply::Whole);
    let wanted: Vec<(&str, bool)> = found
        .iter()
        .flat_map(|row| row.fields().iter().map(|field| (field.name.as_str(), row.wanted())))
        .collect();
    assert_eq!(wanted, [("sted", true), ("titler på lukkede punkter", false)]);
}

#[test]
fn a_text_that_names_a_closed_item_which_goes_is_not_merged_unasked() {
    let ours = referent::import::read(ONE.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let mut new = ours.clone();
    new.items.remove(2);
    let section = |text: &str| Section { heading: String::new(), text: text.to_owned() };
    for (text, is_wanted) in [("Sagen om Kvistgaard er udgået", false), ("Mød i god tid", true)] {
        new.preamble = vec![section(text)];
        let found = merge::differences(Some(&ours), &new, &ours, merge::Supply::Whole);
        assert_eq!(found[0].fields()[0].name, "indledning");
        assert_eq!(found[0].wanted(), is_wanted, "{text}");
    }
}

#[test]
fn who_came_and_went_under_a_closed_item_alone_was_its_guest() {
    let mut meeting = with_guest();
    let item = meeting.items[2].id.clone();
    meeting.timeline.pop();
    for (at, event) in [("11.05", MomentKind::Arrived), ("11.30", MomentKind::Left)] {
        let item = Some(item.clone());
        let moment = Moment { at: clock(at), item, person: Some("p1".into()), event, instead_of: None };
        meeting.timeline.push(moment);
    }
    assert!(!export::markdown(&meeting, Edition::Open).contains("Kvistgaard"));
    // of a member everybody may know
    meeting.people[0].voting = true;
    assert!(export::markdown(&meeting, Edition::Open).contains("Vagn Kvistgaard"));
}
