//! After the meeting has ended: a change asks why, and the referat says so.

use referent::app::review::row::ReviewRow;
use referent::export::{self, Edition};
use referent::import;
use referent::meeting::{Meeting, State, Status};

use crate::world::{COUNCIL, KKR, Shown, World, clock};

/// A meeting that ended at 11.00, with a decision; twenty minutes later.
fn ended_at_the_first_item() -> World {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").typed("KKR godkendte referatet.").minutes(60).ends("Aftalt.").keys("esc");
    world.minutes(20).is_at("1.1");
    world
}

/// The referat as it is sent out.
fn referat(meeting: &Meeting) -> String {
    export::markdown(meeting, Edition::Full)
}

#[test]
fn retur_asks_why_first_and_letters_are_written_when_the_reason_is_given() {
    let mut world = ended_at_the_first_item();
    world
        .keys("enter")
        .shows("Mødet er sluttet. Hvorfor rettes der?")
        .typed("Tilføjet efter aftale")
        .keys("enter");
    world.says("kommer til at stå i referatet").typed(" Med en note.");
    assert_eq!(world.decision(), "KKR godkendte referatet. Med en note.");
    let corrections = &world.meeting().corrections;
    assert_eq!(corrections.len(), 1);
    assert_eq!(
        (corrections[0].reason.as_str(), corrections[0].at),
        ("Tilføjet efter aftale", clock("11.20"))
    );
    assert_eq!(corrections[0].before, "KKR godkendte referatet.");
    let stored = world.quit();
    let text = referat(&stored);
    let words = "#### Rettelser\n\n- **Rettelse 3. marts 2026 kl. 11.20:** Tilføjet efter aftale\n\n  Før stod:\n\n  > KKR godkendte referatet.\n";
    assert!(text.contains(words), "{text}");
    assert!(text.find("Med en note.").unwrap() < text.find("#### Rettelser").unwrap());
    let again = import::read(text.as_bytes(), "referat.md").unwrap().meeting;
    assert_eq!(referat(&again), text);
}

#[test]
fn keys_that_stray_into_a_meeting_that_has_ended_change_nothing_and_become_no_reason() {
    let mut world = ended_at_the_first_item();
    let before = world.meeting().clone();
    world.typed("20").says("Mødet er sluttet. Retur: ret, Ctrl-K l l: genåbn.");
    world.keys("backspace").says("Mødet er sluttet.").typed("zq").hides("Hvorfor rettes der?");
    world.keys("enter").shows("Hvorfor rettes der?").hides("zq").keys("esc").says("Intet er rettet.");
    assert_eq!(*world.meeting(), before);
}

#[test]
fn esc_leaves_everything_as_it_was_and_says_so() {
    let mut world = ended_at_the_first_item();
    let before = world.meeting().clone();
    for keys in ["enter", "ctrl-v", "ctrl-k u", "ctrl-k n", "ctrl-k down", "f4 3", "ctrl-k t", "ctrl-t"] {
        world.keys(keys).shows("Hvorfor rettes der?").keys("esc").says("Intet er rettet.");
        if world.shown() == Shown::Attendance {
            world.keys("esc");
        }
    }
    world.pasted("abc").shows("Hvorfor rettes der?").keys("f1 esc").shows("Hvorfor rettes der?");
    world.keys("esc").says("Intet er rettet.");
    world.keys("enter enter").says("Skriv en grund").shows("Hvorfor rettes der?").keys("esc");
    assert_eq!(*world.meeting(), before);
}

#[test]
fn the_reason_holds_until_the_item_is_left() {
    let mut world = ended_at_the_first_item();
    world.keys("enter").typed("Slåfejl").keys("enter").typed("!?").keys("backspace home").typed("Nu: ");
    world.keys("ctrl-k u").says("Udsat");
    assert_eq!((world.decision(), world.meeting().corrections.len()), ("Nu: KKR godkendte referatet.!", 1));
    world.keys("f8 f7 enter").shows("Hvorfor rettes der?").typed("Igen").keys("enter").typed("x");
    let corrections: Vec<&str> = world.meeting().corrections.iter().map(|c| c.before.as_str()).collect();
    assert_eq!(
        corrections,
        ["KKR godkendte referatet.", "Punktet blev udsat.\n\nNu: KKR godkendte referatet.!"]
    );
}

#[test]
fn looking_asks_for_nothing() {
    let mut world = ended_at_the_first_item();
    for keys in
        ["f8", "f7", "f9", "ctrl-k v", "esc", "f6", "f6", "f4", "down", "esc", "ctrl-k r", "esc", "ctrl-k b"]
    {
        world.keys(keys).hides("Hvorfor rettes der?");
    }
    world.keys("ctrl-f").typed("ref").keys("enter esc");
    assert!(world.meeting().corrections.is_empty());
}

#[test]
fn a_correction_is_undone_with_its_change_and_done_again_with_it() {
    let mut world = ended_at_the_first_item();
    let before = world.meeting().clone();
    world.keys("enter").typed("Fejl").keys("enter").typed("x");
    world.keys("ctrl-z").hides("Hvorfor");
    assert_eq!((world.decision(), world.meeting().corrections.len()), ("KKR godkendte referatet.", 0));
    world.keys("ctrl-y").hides("Hvorfor");
    assert_eq!((world.decision(), world.meeting().corrections.len()), ("KKR godkendte referatet.x", 1));
    let mut again = world.restarted();
    again.keys("ctrl-z").hides("Hvorfor");
    assert_eq!(again.meeting().corrections, before.corrections);
    assert_eq!(again.decision(), "KKR godkendte referatet.");
}

#[test]
fn undo_stops_at_the_end_of_the_meeting() {
    let mut world = ended_at_the_first_item();
    world.keys("f4").typed("kaj").keys("3").typed("Kom aldrig").keys("enter");
    assert_eq!(world.meeting().headcount().afbud, 1);
    // his mark and its correction go together, then comes the end of the meeting itself
    world.keys("ctrl-z esc");
    assert_eq!(world.meeting().headcount().afbud, 0);
    world.keys("ctrl-z ctrl-z").says("Mødet er sluttet; Ctrl-K l l åbner det igen.").hides("Hvorfor");
    assert_eq!(world.meeting().closed_at, Some(clock("11.00")));
    assert_eq!(world.decision(), "KKR godkendte referatet.");
    let mut again = ended_at_the_first_item().restarted();
    again.keys("ctrl-z").says("Mødet er sluttet; Ctrl-K l l åbner det igen.");
    assert_eq!(again.decision(), "KKR godkendte referatet.");
    // an end that was corrected is another matter, and so is a meeting that was opened again
    again.keys("ctrl-k ctrl-l").typed("Set efter").keys("enter").typed("10.50").keys("enter");
    assert_eq!(again.meeting().closed_at, Some(clock("10.50")));
    again
        .keys("ctrl-k l l enter ctrl-z")
        .says("Fortrudt: mødets slutning.")
        .keys("ctrl-z")
        .says("Fortrudt: mødets slutning.");
    again.keys("ctrl-z").says("Mødet er sluttet;");
    assert_eq!(again.meeting().closed_at, Some(clock("11.00")));
    again.keys("ctrl-k l l enter esc").typed("x").keys("ctrl-z");
    assert_eq!((again.decision(), again.meeting().closed_at), ("KKR godkendte referatet.", None));
}

#[test]
fn people_are_corrected_in_the_list_of_corrections_that_belong_to_no_item() {
    let mut world = ended_at_the_first_item();
    world.keys("f4").typed("kaj").keys("3").shows("Hvorfor rettes der?").typed("Meldte afbud pr. brev");
    world.keys("enter").typed("leyla").keys("4").hides("Hvorfor");
    let corrections: Vec<&str> = world.meeting().corrections.iter().map(|c| c.before.as_str()).collect();
    assert!(
        corrections.len() == 2
            && corrections[0].starts_with("Kaj")
            && corrections[0].ends_with(": til stede"),
        "{corrections:?}"
    );
    let text = referat(&world.quit());
    let part = text.split("\n---\n").next().unwrap();
    assert!(
        part.contains("## Rettelser\n\n- **Rettelse 3. marts 2026 kl. 11.20:** Meldte afbud pr. brev"),
        "{text}"
    );
    let again = import::read(text.as_bytes(), "referat.md").unwrap().meeting;
    assert_eq!(referat(&again), text);
    assert!(again.attendance.iter().any(|record| record.status == Status::Absent));
}

#[test]
fn a_reopened_meeting_asks_no_more() {
    let mut world = ended_at_the_first_item();
    world
        .keys("enter")
        .typed("Fejl")
        .keys("enter")
        .typed("x")
        .keys("ctrl-k l l enter")
        .says("Mødet er åbnet igen.")
        .keys("esc")
        .typed("y");
    world.keys("f8").typed("Ny.").hides("Hvorfor rettes der?");
    assert_eq!(world.meeting().corrections.len(), 1);
    world.ends("Aftalt.").keys("esc").typed("z").says("Mødet er sluttet.");
}

#[test]
fn a_state_an_item_and_a_version_are_corrected_too() {
    let mut world = ended_at_the_first_item();
    world.go_to("3.1").keys("ctrl-k u").typed("Glemt").keys("enter").says("Udsat");
    assert_eq!(world.item().state, State::Postponed);
    assert_eq!(world.meeting().corrections.len(), 1);
    world.keys("ctrl-k n").typed("Glemt punkt").keys("enter").typed("Ny sag").keys("enter").shows("Ny sag");
    assert_eq!((world.meeting().corrections.len(), world.meeting().corrections[1].item.clone()), (2, None));
    world
        .go_to("1.1")
        .keys("enter")
        .typed("a")
        .keys("enter")
        .typed("!")
        .keys("f8 f7")
        .minutes(1)
        .keys("ctrl-k v down enter");
    assert_eq!(world.shown(), Shown::History);
    world.shows("Hvorfor rettes der?").typed("Tilbage").keys("enter");
    assert_eq!(world.decision(), "KKR godkendte referatet.");
    assert_eq!(world.meeting().corrections.len(), 4);
}

#[test]
fn the_open_edition_tells_of_no_correction_of_a_closed_item() {
    let mut world = World::open(COUNCIL);
    let closed = world.meeting().items.iter().find(|item| item.closed).unwrap().number.clone();
    world
        .go_to(&closed)
        .typed("Byrådet købte grunden.")
        .keys("ctrl-k g ctrl-u")
        .typed("nu")
        .keys("enter")
        .ends("Aftalt.")
        .keys("esc enter");
    world.typed("Hemmelig grund").keys("enter").typed(" Ja.");
    let stored = world.quit();
    assert!(referat(&stored).contains("Hemmelig grund"));
    let open = export::markdown(&stored, Edition::Open) + &export::json_edition(&stored, Edition::Open);
    assert!(!open.contains("Hemmelig") && !open.contains("købte"), "{open}");
}

#[test]
fn the_open_edition_tells_of_no_title_that_a_closed_item_had() {
    let mut world = World::open(COUNCIL);
    world
        .typed("Godkendt.")
        .keys("ctrl-k g ctrl-u")
        .typed("nu")
        .keys("enter")
        .ends("Aftalt.")
        .keys("esc ctrl-k d home");
    let closed = world.meeting().items.iter().find(|item| item.closed).unwrap().clone();
    let is_marked = |world: &World| world.reviewed() == Some(ReviewRow::Item(closed.id.clone()));
    (0..100).find(|_| is_marked(world.keys("down"))).unwrap();
    world.keys("enter").typed("Hemmelig grund").keys("enter").typed(" ved havnen").keys("enter");
    let title = format!("{} ved havnen", closed.title);
    assert_eq!(world.meeting().item(&closed.id).unwrap().title, title);
    world.keys("ctrl-z ctrl-y");
    let stored = world.quit();
    assert_eq!(stored.item(&closed.id).unwrap().title, title);
    assert!(referat(&stored).contains(&closed.title) && referat(&stored).contains("Hemmelig grund"));
    let open = export::markdown(&stored, Edition::Open) + &export::json_edition(&stored, Edition::Open);
    assert!(!open.contains(&closed.title) && !open.contains("Hemmelig"), "{open}");
}

#[test]
fn an_edition_that_touches_an_open_and_a_closed_item_is_told_to_each_audience() {
    const FIRST: &str = "KKR Søhøjland\nDagsorden\nDato: 12-05-2026 10:00\n\n\
1. Natbusser\n\nIndstilling\nDet indstilles, at KKR Søhøjland drøfter natbusserne.\n\n\
2. Salg af Havnegården (lukket)\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender salget.\n\n\
3. Eventuelt\n";
    let mut world = World::empty();
    world.files.insert("dagsorden.txt".to_owned(), FIRST.to_owned());
    world.keys("insert").typed("dagsorden.txt").keys("enter").is_at("1");
    world.ends("Aftalt.").keys("esc");
    let new = FIRST
        .replace("1. Natbusser\n", "1. Natbusser\nv. Ane Ask\n\nBaggrund\nFlere tager bussen.\n")
        .replace("(lukket)\n", "(lukket)\n\nBaggrund\nPrisen er 3 mio. kr.\n");
    world.fetches("dagsorden-2.txt", &new).shows("Ændret dagsorden").keys("f9");
    world.shows("Hvorfor rettes der?").typed("Fejl i dagsordenen").keys("enter");
    let closed = world.numbered("2").id.clone();
    let corrections: Vec<_> =
        world.meeting().corrections.iter().map(|correction| correction.item.clone()).collect();
    assert_eq!(corrections.len(), 2, "{corrections:?}");
    assert!(corrections.contains(&Some(closed)) && corrections.contains(&None), "{corrections:?}");
    let open = export::markdown(world.meeting(), Edition::Open);
    assert!(open.contains("Fejl i dagsordenen") && !open.contains("Havnegården"), "{open}");
}
