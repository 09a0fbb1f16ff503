//! The end of the meeting on one page: what is missing and odd, what was decided and is left, and the
//! referat.

use referent::app::input::pointer::MouseAct;
use referent::export::{self, Edition};
use referent::meeting::State;

use crate::referat::minuted;
use crate::world::{KKR, Shown, World};

/// A meeting with something missing, something odd, something put off and a task.
fn half_minuted() -> World {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc f5 f9").go_to("3.1").typed("Asger Toftdahl indledte. NN vender tilbage.");
    world.go_to("3.2").keys("shift-f9").typed("kaj: notat om aggregater inden 1. maj").keys("enter");
    world.typed("KKR drøftede sagen.").keys("f9 ctrl-k u");
    world
}

#[test]
fn the_page_says_what_is_missing_odd_decided_and_left_and_shows_the_referat() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut world = half_minuted();
        world.window(columns, rows).keys("ctrl-k l").shows("Slut mødet nu, kl. 10.00");
        world.shows("Mangler (4)").shows("3.1 teksten har en åben plads: NN");
        world.shows("Referat – KKR Søhøjland");
        for words in ["Kan ses efter (1)", "Besluttet (2)", "Tilbage (", "udsat", "Opgaver (1)"] {
            let mut steps = 0;
            while !world.picture().words().contains(words) {
                world.keys("down");
                steps += 1;
                assert!(steps < 30, "»{words}« is nowhere");
            }
        }
        world.keys("down down").shows("Kaj Rosenvang: notat om aggregater, inden 1. maj");
        insta::assert_snapshot!(format!("end_page_{columns}x{rows}"), world.keys("home").picture());
    }
}

#[test]
fn a_row_shows_its_place_in_the_referat_and_leads_there() {
    let mut world = half_minuted();
    world.window(120, 40).keys("ctrl-k l down").shows("Orientering fra formandskabet");
    world.keys("enter").is_at("2.1");
    assert_eq!(world.shown(), Shown::Meeting);
    world.typed("KKR tog orienteringen til efterretning.").keys("f9 ctrl-k l").shows("Mangler (3)");
}

#[test]
fn a_finding_is_put_right_or_found_right_from_the_page() {
    let mut world = minuted();
    world.go_to("3.1").keys("ctrl-end").typed(" Bådlauget Ternen takkede, og Asger Toftdahl svarede.");
    world.keys("f8 ctrl-k l").shows("Intet mangler.").shows("Kan ses efter (2)");
    world.keys("down ctrl-t").says("der spørges ikke igen").shows("Kan ses efter (1)");
    world.keys("f9").says("Rettet til Asger Toftdal.").hides("Kan ses efter");
    world.keys("ctrl-z").shows("Kan ses efter (1)").keys("enter").is_at("3.1");
}

#[test]
fn the_meeting_is_ended_saved_copied_and_followed_by_the_next_from_one_page() {
    let mut world = minuted();
    world
        .keys("ctrl-k l")
        .shows("l slut mødet")
        .keys("l")
        .says("Mødet sluttede kl. 10.44.")
        .shows("Mødet er slut");
    world
        .keys("down up")
        .shows("Gem referatet som fil")
        .shows("e gem som fil")
        .keys("c")
        .says("Referatet er kopieret.");
    assert_eq!(world.clipboard, Some(export::copied(world.meeting(), Edition::Full).text));
    world
        .keys("o c")
        .says("Den åbne udgave er kopieret.")
        .keys("enter")
        .shows("Gem referatet som")
        .keys("esc");
    world.keys("n").shows("Det næste møde er den").keys("esc");
    // one key too many opens nothing again
    world.keys("l").shows("Genåbn det?").keys("esc");
    assert!(world.meeting().closed_at.is_some());
    world.keys("esc");
    assert_eq!(world.shown(), Shown::Meeting);
    world
        .keys("ctrl-k l")
        .shows("Mødet er slut")
        .keys("l enter")
        .says("Mødet er åbnet igen.")
        .shows("Slut mødet nu");
}

#[test]
fn the_pages_of_the_referat_scroll_under_keys_and_wheel_and_the_list_under_its_own() {
    let mut world = minuted();
    world.keys("ctrl-k l").shows("Referat – KKR").keys("pagedown").hides("Referat – KKR");
    world.keys("home").shows("Referat – KKR").keys("end").shows("KKR mødes kl. 9.");
    world.keys("home").points(MouseAct::WheelDown, "Dato: 3. marts 2026").hides("Referat – KKR");
    world.keys("home").points(MouseAct::WheelDown, "Besluttet (").shows("Punktet blev udsat.");
    let picture = world.picture();
    assert!(picture.weight_of("3.3 Genbrug").contains(ratatui::style::Modifier::REVERSED));
    world.presses("2.1 KKR").presses("2.1 KKR").is_at("2.1");
}

#[test]
fn what_the_page_shows_is_the_export_to_the_letter() {
    let mut world = minuted();
    world.window(200, 300).keys("ctrl-k l");
    let picture = world.picture();
    for line in export::copied(world.meeting(), Edition::Full).text.lines() {
        let words: String = line.trim_start_matches(['-', ' ']).chars().take(40).collect();
        assert!(picture.words().contains(&words), "»{words}« is not shown:\n{picture}");
    }
}

#[test]
fn an_empty_agenda_ends_too_and_nothing_is_asked() {
    let mut world = World::open(KKR);
    let mut meeting = world.meeting().clone();
    meeting.items.clear();
    meeting.id = "tomt".into();
    world.create(meeting);
    world.keys("ctrl-k g f4 f9 esc ctrl-k l").shows("Intet mangler.").hides("Besluttet").keys("l");
    world.says("Mødet sluttede kl. 10.00.");
}

#[test]
fn a_reason_for_the_end_stays_out_of_the_referat_until_it_is_told_on_the_page() {
    let mut world = half_minuted();
    world.ends("Brandalarm").keys("down up");
    assert!(!export::markdown(world.meeting(), Edition::Full).contains("Brandalarm"));
    while !world.picture().words().contains("Brandalarm") {
        world.keys("down");
    }
    world
        .presses("Grund til at slutte")
        .presses("Grund til at slutte")
        .says("Grunden står i referatets fulde");
    assert!(export::markdown(world.meeting(), Edition::Full).contains("Brandalarm"));
    assert_eq!(world.item().state, State::Postponed);
}

#[test]
fn a_decision_beside_its_indstilling_is_found_right_and_a_row_shows_what_was_decided() {
    let mut world = World::open(KKR);
    world
        .keys("f4 f9 esc f5 f9")
        .go_to("3.1")
        .typed("KKR Søhøjland godkendte en ramme på 2,8 mio. kr.")
        .keys("f9");
    world.keys("ctrl-k l").shows("≠ 3.1");
    while !world.picture().weight_of("≠ 3.1").contains(ratatui::style::Modifier::REVERSED) {
        world.keys("down");
    }
    // at 80×24 the case before it is longer than the room
    world.shows("KKR Søhøjland godkendte en ramme").shows("Ctrl-T det er rigtigt");
    world.keys("ctrl-t").says("der spørges ikke igen").hides("≠ 3.1");
    world.keys("esc ctrl-k m").hides("≠").keys("esc ctrl-z").says("Fortrudt: det, der er set efter");
    world.keys("ctrl-k m").shows("≠").typed("natbusser").keys("ctrl-t").says("der spørges ikke igen");
}
