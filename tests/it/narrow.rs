//! A window of 80 columns: what is needed least is cut first.

use referent::meeting::{Access, AccessMarks, Change};

use crate::world::{KKR, World, sample};

/// A meeting of a body with a long name; one of its members sent afbud.
fn of_a_long_name() -> World {
    let mut meeting = sample(KKR);
    meeting.body = "Udvalget for Kultur, Fritid, Folkeoplysning og Landdistrikter".to_owned();
    meeting.id = "langt-navn".into();
    let mut world = World::empty();
    world.create(meeting).keys("f4 f9").typed("karen").keys("3 esc");
    world
}

#[test]
fn that_the_meeting_is_over_and_who_sent_afbud_stand_beside_a_long_name() {
    let mut world = of_a_long_name();
    world.shows("Udvalget for").shows("17 af 18 til stede · 1 afbud").shows("3. marts 2026");
    world.ends("Vi gik.").keys("esc");
    let seen = ["Udv", "3.3.2026 · sluttet kl. 10.00", "17 af 18 til stede · 1 afbud"];
    for words in seen {
        world.shows(words);
    }
    for screen in ["f4", "ctrl-k r"] {
        world.keys(screen).shows("sluttet kl. 10.00").shows("17 af 18 til stede · 1 afbud").keys("esc");
    }
    // where there is room the date stands in full
    world.window(140, 24).shows("3. marts 2026 · sluttet kl. 10.00");
}

#[test]
fn the_other_edition_is_offered_at_the_foot_of_each_screen_that_saves_one() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").typed("Godkendt.").keys("ctrl-k r").shows("o åben/fuld").shows("Esc luk");
    world.keys("esc ctrl-k l").shows("l slut mødet").shows("o åben/fuld").shows("Esc luk").keys("esc");
    world.ends("Vi gik.").shows("Mødet sluttede").keys("home").shows("o åben/fuld").shows("Esc luk");
}

#[test]
fn the_prompt_that_saves_says_what_the_file_has_of_closed_items() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k e").hides("Lukkede punkters").keys("esc");
    let mut meeting = sample(KKR);
    let (item, marks) = (meeting.items[2].id.clone(), AccessMarks::answered(Access::Closed));
    meeting.apply(&Change::SetAccess { item, marks }).unwrap();
    meeting.id = "lukket".into();
    world.create(meeting);
    world.keys("ctrl-k e").shows("Lukkede punkters indhold er med.").shows("Ctrl-K r og o").keys("esc");
    world
        .keys("ctrl-k r e")
        .shows("Uden: Esc, så o")
        .keys("esc o e")
        .shows("indhold er udeladt")
        .shows("-aaben.docx");
}

#[test]
fn the_numbers_in_the_head_add_up_before_anybody_has_come() {
    let mut world = World::open(KKR);
    world.window(80, 24).keys("f4 3 esc").shows("17 af 18 uafklarede · 1 fraværende");
    world.window(120, 40).shows("0 af 18 til stede · 1 afbud · 17 uafklarede");
}
