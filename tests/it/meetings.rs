//! The list of meetings: finding one, opening it where it was left, and fetching an agenda from a file.

use referent::app::{Overlay, View};

use crate::world::{COUNCIL, KKR, NETWORK, World};

fn three() -> World {
    let mut world = World::open(COUNCIL);
    world.import(NETWORK).import(KKR).keys("ctrl-k o");
    world
}

#[test]
fn the_first_start_says_how_to_begin() {
    let mut world = World::empty();
    world
        .shows("Ingen møder endnu.")
        .shows("henter en dagsorden")
        .keys("enter")
        .shows("Hent dagsorden fra fil");
    world.keys("esc").shows("Ingen møder endnu.");
}

#[test]
fn meetings_are_listed_newest_first_with_what_is_missing() {
    let mut world = three();
    world.shows("17. april 2026 KD-Net Søhøjland").shows("3. marts 2026 KKR Søhøjland");
    let rows = world.picture().rows();
    let at = |words: &str| rows.iter().position(|row| row.contains(words)).unwrap();
    assert!(at("17. april 2026") < at("3. marts 2026") && at("3. marts 2026") < at("25. februar 2026"));
    assert!(rows[at("KKR Søhøjland")].contains("0/7") && rows[at("KKR Søhøjland")].contains("7 mangler"));
}

#[test]
fn typing_finds_a_meeting_and_retur_opens_it() {
    let mut world = three();
    world.typed("engum").shows("Engum Byråd").hides("KD-Net").keys("enter");
    assert_eq!((world.app.view, world.meeting().body.as_str()), (View::Meeting, "Engum Byråd"));
    world.keys("ctrl-k o").shows("Engum Byråd");
}

#[test]
fn a_meeting_is_found_by_its_date() {
    let mut world = three();
    world.typed("17. april").hides("Engum Byråd").keys("enter");
    assert_eq!(world.meeting().body, "KD-Net Søhøjland");
}

#[test]
fn a_search_that_finds_nothing_says_so() {
    let mut world = three();
    world.typed("xyz").shows("Intet møde hedder sådan.").keys("esc").shows("KD-Net Søhøjland");
}

#[test]
fn a_meeting_opens_where_it_was_left() {
    let mut world = three();
    world.keys("esc").go_to("3.2").typed("Drøftet.").keys("home ctrl-k o").typed("kd-net").keys("enter");
    world.is_at("12").keys("ctrl-k o").keys("esc").keys("ctrl-k o").typed("kkr").keys("enter").is_at("3.2");
    world.typed("Sagen blev ");
    assert_eq!(world.decision(), "Sagen blev Drøftet.");
}

#[test]
fn what_was_written_in_one_meeting_is_not_undone_in_another() {
    let mut world = three();
    world.keys("esc").typed("Godkendt.").keys("ctrl-k o").typed("kd-net").keys("enter");
    world.keys("ctrl-z").says("Der er ikke mere at fortryde.");
    world.keys("ctrl-k o").typed("kkr").keys("enter");
    assert_eq!(world.numbered("1.1").decision_text(), "Godkendt.");
}

#[test]
fn an_agenda_is_fetched_from_a_file_with_its_path_completed() {
    let mut world = World::empty();
    for name in [KKR, NETWORK] {
        world.files.insert(format!("sample-data/{name}"), String::new());
    }
    world.keys("insert").typed("sam").keys("tab").shows("› sample-data/k").shows(KKR).shows(NETWORK);
    world.typed("k").keys("tab").shows(&format!("› sample-data/{KKR}")).keys("enter").is_at("1.1");
    world.keys("ctrl-k o").shows("3. marts 2026 KKR Søhøjland");
}

#[test]
fn a_path_that_leads_nowhere_is_said_and_nothing_is_lost() {
    let mut world = three();
    world.keys("insert").typed("findes/ikke").keys("tab").says("Ingen filer begynder sådan.");
    world.keys("enter").says("filen »findes/ikke« findes ikke.").shows("KD-Net Søhøjland");
    assert!(world.app.overlay.is_none());
}

#[test]
fn an_answer_that_comes_late_is_not_put_into_another_line() {
    let mut world = World::empty();
    world.keys("insert").typed("a");
    let paths = vec!["sample-data/".to_owned()];
    world.happened(referent::app::Event::Completed { prefix: "sam".to_owned(), paths });
    let Some(Overlay::Prompt(prompt)) = &world.app.overlay else { panic!("no prompt") };
    assert_eq!(prompt.input.text(), "a");
}

#[test]
fn the_same_agenda_twice_is_one_meeting() {
    let mut world = World::open(KKR);
    world.typed("Godkendt.").import(KKR);
    assert_eq!(world.meeting().id.0, "kkr-soehoejland-2026-03-03");
    assert_eq!(world.decision(), "Godkendt.");
}
