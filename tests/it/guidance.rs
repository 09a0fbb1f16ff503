//! Found without a manual: a line at each new screen, sentences that are read to their end, the titles around
//! an item.

use referent::app::Event;

use crate::world::{KKR, World};

#[test]
fn a_first_meeting_is_told_once_what_each_screen_is_for() {
    let mut world = World::open(KKR);
    world.says("").reads_own().says("Skriv, eller F5 for et forslag").typed("V").says("");
    world.keys("f4").says("Skriv et navn").keys("down").says("").keys("esc").says("");
    world.keys("f4").says("").keys("esc ctrl-k r").says("e gemmer det");
    assert!(world.files["settings.json"].contains("\"attendance\""));
    let mut world = world.restarted();
    world.reads_own().says("").keys("f4").says("");
}

#[test]
fn a_sentence_is_read_to_its_end() {
    let mut world = World::open(KKR);
    let long = "Filen »/hjem/mia/Dokumenter/moeder/2026/dagsorden-til-marts.xyz« kan ikke læses som en dagsorden; \
                gem den som tekst eller Word, og prøv igen.";
    world.happened(Event::Failed(long.to_owned())).sees("gem den som tekst eller Word, og prøv igen.");
    world.keys("ctrl-k n").happened(Event::Failed(long.to_owned()));
    world.sees("gem den som tekst eller Word, og prøv igen.").sees("Nyt punkt efter dette");
    world.keys("esc").hides("prøv igen");
}

#[test]
fn the_titles_around_an_item_stand_where_the_agenda_has_no_room_for_them() {
    let mut world = World::open(KKR);
    world.go_to("2.1").shows("Før: 1.1 Godkendelse af referat").shows("Næste: 3.1 Natbusser på tværs");
    world.presses("Næste: 3.1").is_at("3.1");
    world.go_to("7.1").shows("Sidste punkt");
}

#[test]
fn at_eighty_columns_the_agenda_says_titles_and_the_decision_keeps_fifty() {
    let mut world = World::open(KKR);
    world.shows("○ 3.1 Natbusser på t").shows("7 af 7 mangler");
    world.typed(&"m".repeat(60)).shows(&"m".repeat(50)).hides(&"m".repeat(51));
    // in fewer columns the decision comes first
    world.window(74, 24).hides("○ 3.1 Natbusser").shows("1/7").shows(&"m".repeat(58));
    world.window(90, 24).shows("○ 3.1 Natbusser på tværs");
}
