//! The mouse: a press goes to what is under it, the wheel scrolls it, and the terminal's own mouse comes
//! back.

use referent::app::input::pointer::MouseAct;
use referent::app::settings::switches::MouseUse;

use crate::world::{KKR, Shown, World};

#[test]
fn a_press_goes_to_an_item_and_to_a_place_in_the_text() {
    let mut world = World::open(KKR);
    world.window(120, 40).presses("Genbrug af byggematerialer").is_at("3.3").typed("Vi talte om mursten.");
    assert_eq!(world.decision(), "Vi talte om mursten.");
    world.presses("mursten").typed("røde ");
    assert_eq!(world.decision(), "Vi talte om røde mursten.");
    world.keys("esc").presses("talte").typed("x");
    assert_eq!(world.decision(), "Vi xtalte om røde mursten.");
}

#[test]
fn a_press_chooses_a_person_and_a_second_one_does_what_enter_does() {
    let mut world = World::open(KKR);
    world.keys("f4").presses("Poul").shows("0 af 18 til stede").presses("Poul").shows("1 af 18 til stede");
    world.presses("Kaj").keys("3").shows("1 afbud");
}

#[test]
fn rows_of_a_list_over_the_screen_are_pressed_and_those_under_it_are_not() {
    let mut world = World::open(KKR);
    world.window(120, 40).keys("ctrl-o").presses("Udpegning til bestyrelsen").is_at("1.1");
    world.keys("f2").typed("udsæt").presses("Udsæt punktet").presses("Udsæt punktet").shows("↷ 1.1");
    world.keys("f2").presses("KKR Søhøjland · 3. marts").is_at("1.1").shows("Menu").keys("esc");
    assert_eq!(world.shown(), Shown::Meeting);
}

#[test]
fn the_keys_at_the_foot_can_be_pressed() {
    let mut world = World::open(KKR);
    world.presses("F4 fremmøde").shows("Søg navn:").presses("F9 alle her").shows("18 af 18 til stede");
}

#[test]
fn the_wheel_scrolls_what_lies_under_it_and_changes_no_item() {
    let mut world = World::open(KKR);
    world.window(100, 18).hides("7.1").points(MouseAct::WheelDown, "○ 3.1").shows("7.1").is_at("1.1");
    world.keys("f8").hides("7.1");
    world.keys("ctrl-k r").window(80, 24).shows("Deltagere").points(MouseAct::WheelDown, "Deltagere");
    world.keys("esc f2").shows("Foreslå en beslutning").points(MouseAct::WheelDown, "Foreslå en beslutning");
    let picture = world.picture();
    assert!(picture.weight_of("Markér punktet").contains(ratatui::style::Modifier::REVERSED));
}

#[test]
fn a_cut_indstilling_is_read_on_in_the_case_that_a_press_opens() {
    let mut world = World::open(KKR);
    world.go_to("3.1").hides("1,8 mio.").presses("▾ mere").shows("▾ Baggrund");
    // the case begins with it, and the wheel goes on, also over the rows that are cut
    world.points(MouseAct::WheelDown, "▾ mere").shows("1,8 mio.").is_at("3.1");
    world.points(MouseAct::WheelDown, "▾ Baggrund").points(MouseAct::WheelDown, "▾ Baggrund");
    world.shows("Natbusserne i Søhøjland");
    // where all of it stands above the decision, the case does not say it again
    let mut world = World::open(KKR);
    let picture = world.window(120, 40).go_to("3.1").shows("Natbusserne i Søhøjland").picture().to_string();
    assert_eq!(picture.matches("Bemyndiger formandskabet").count(), 1, "{picture}");
}

#[test]
fn the_wheel_and_a_press_do_the_same_in_every_list() {
    let mut world = World::open(KKR);
    world.window(120, 40);
    // the review: a row, and the file beside it
    world.keys("ctrl-k d").presses("3.3 Genbrug").shows("linje 142");
    world.points(MouseAct::WheelDown, "linje 142").shows("linje 145").presses("3.3 Genbrug");
    world.presses("3.3 Genbrug").shows("Punktets titel").keys("esc esc");
    // the clock, the list of meetings, and the keys at the foot of a question
    world
        .keys("ctrl-k 6")
        .presses("3.3 Genbrug")
        .presses("3.3 Genbrug")
        .shows("Punktets tid")
        .keys("esc esc");
    world.keys("f4").presses("Karen").keys("delete").shows("Fjern Karen Lindrup").presses("Esc luk");
    world.hides("fra listen?").keys("esc ctrl-k o").presses("KKR Søhøjland").presses("KKR Søhøjland");
    assert_eq!(world.shown(), Shown::Meeting);
}

#[test]
fn the_mouse_is_given_back_to_the_terminal_by_a_setting() {
    let mut world = World::open(KKR);
    assert_eq!(world.app.switches().mouse, MouseUse::Program);
    world.keys("ctrl-k ctrl-s down enter").shows("Mus (med Skift markerer terminalen selv): fra");
    assert_eq!(world.app.switches().mouse, MouseUse::Terminal);
    assert!(world.files["settings.json"].contains(r#""mouse": false"#));
}

#[test]
fn the_cursor_stands_at_the_row_that_is_chosen() {
    let mut world = World::open(KKR);
    for screen in ["f2 down", "esc f4 down", "esc ctrl-k a down", "f12 down", "esc ctrl-k o"] {
        let picture = world.keys(screen).picture();
        let (column, row) =
            picture.cursor().unwrap_or_else(|| panic!("no cursor after {screen}:\n{picture}"));
        assert!(picture.is_reversed(column, row), "{screen}:\n{picture}");
    }
}

#[test]
fn what_is_read_aloud_has_no_lines_and_says_what_is_new() {
    let mut world = World::open(KKR);
    world
        .shows("│")
        .keys("ctrl-k ctrl-s down down enter")
        .shows("på en linje, uden streger og tegn: til")
        .keys("esc");
    world
        .hides("│")
        .hides("──")
        .hides("▸ ◐")
        .keys("f8")
        .says("2.1 Orientering fra formandskabet: mangler beslutning");
    world.keys("f5").says("Forslag: ").keys("tab").says("2.1 Orientering fra formandskabet: påbegyndt");
    world.keys("f4 f9 esc").says("18 af 18 til stede").keys("end").says("");
}
