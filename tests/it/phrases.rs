//! The user's own phrases: written by code, added, changed and removed inside the program, and kept in a
//! plain file.

use referent::meeting::Meeting;

use crate::world::{KKR, World, clock, sample};

const FILE: &str = "phrases.txt";

/// A world with phrases in the user's file.
fn with(phrases: &str) -> World {
    let mut world = World::open(KKR);
    world.files.insert(FILE.to_owned(), phrases.to_owned());
    world.reads_own();
    world
}

#[test]
fn ones_own_phrases_come_first_and_stand_in_the_list() {
    let mut world = with("# mine\nff = Vi talte om \nbus = Busserne kører i {sted}.\n");
    world.typed("bus").shows("→ Busserne kører i").keys("ctrl-k f").shows("Indsæt en vending");
    world.shows("Vi talte om").hides("I drøftelsen var der bl.a. fokus på");
    world.typed("ingen bem").keys("enter");
    assert_eq!(world.decision(), "busIngen bemærkninger.");
}

#[test]
fn a_marked_sentence_becomes_a_phrase_that_outlives_the_program() {
    let mut world = World::open(KKR);
    world
        .typed("Busserne kører.")
        .keys("shift-home ctrl-k ctrl-f")
        .shows("kode = tekst")
        .typed("bus")
        .keys("enter");
    world.says("Skriv »bus«");
    assert_eq!(world.files[FILE], "bus = Busserne kører.\n");
    let mut world = world.restarted();
    world.keys("ctrl-end").typed(" bus").shows("→ Busserne kører.").keys("tab");
    assert_eq!(world.decision(), "Busserne kører. Busserne kører.");
}

#[test]
fn phrases_are_added_changed_and_removed_in_the_list() {
    let mut world = with("# mine\nbus = Busserne kører.\n");
    world.keys("ctrl-k f insert").typed("tog").keys("end").typed("Toget kører ").keys("enter");
    assert_eq!(world.files[FILE], "# mine\nbus = Busserne kører.\ntog = Toget kører \n");
    world.keys("ctrl-k f").typed("bus").keys("f5").typed(" Altid.").keys("enter");
    assert_eq!(world.files[FILE], "# mine\nbus = Busserne kører. Altid.\ntog = Toget kører \n");
    world.keys("ctrl-k f").typed("tog").keys("f6").says("Slettet: tog");
    assert_eq!(world.files[FILE], "# mine\nbus = Busserne kører. Altid.\n");
}

#[test]
fn one_of_the_trade_is_not_removed_but_gives_way_to_ones_own() {
    let mut world = World::open(KKR);
    world
        .keys("ctrl-k f f6")
        .says("Den er fast")
        .keys("f5 ctrl-u")
        .typed("ii = Formanden bød velkommen.")
        .keys("enter");
    world.typed("ii").shows("→ Formanden bød velkommen.");
    assert_eq!(world.files[FILE], "ii = Formanden bød velkommen.\n");
}

#[test]
fn what_is_no_phrase_is_asked_for_again() {
    let mut world = with("bus = Busserne kører.\n");
    world.keys("ctrl-k f insert").typed("to ord").keys("enter").says("kode uden mellemrum").shows("to ord =");
    world.keys("ctrl-u").typed("bus = Noget andet.").keys("enter").says("er brugt");
    assert_eq!(world.files[FILE], "bus = Busserne kører.\n");
}

#[test]
fn a_file_with_a_slip_is_said_used_and_left_alone() {
    let text = "bus = Busserne kører.\ndet her er ikke en vending\n";
    let mut world = with(text);
    world.says("linje 2").keys("ctrl-k f").typed("bus").shows("Busserne kører.").keys("f6").says("linje 2");
    world.keys("esc ctrl-k f insert").typed("ny").keys("end").typed("Ny.").keys("enter").says("linje 2");
    assert_eq!(world.files[FILE], text);
}

#[test]
fn a_file_that_was_changed_outside_is_read_again_and_not_written_over() {
    let mut world = with("bus = Busserne kører.\n");
    world.files.insert(FILE.to_owned(), "bus = Busserne holder.\n".to_owned());
    world
        .keys("ctrl-k f insert")
        .typed("tog")
        .keys("end")
        .typed("Toget.")
        .keys("enter")
        .says("ændret uden for programmet");
    assert_eq!(world.files[FILE], "bus = Busserne holder.\n");
    world.typed("bus").shows("→ Busserne holder.");
}

#[test]
fn a_meeting_without_items_takes_no_phrase_and_goes_on() {
    let mut world = World::empty();
    world.create(Meeting::new("Engum Byråd", clock("10.00").date_naive()));
    world
        .keys("ctrl-k f")
        .shows("Indsæt en vending")
        .typed("indledte")
        .keys("enter")
        .hides("Indsæt en vending");
    assert_eq!(world.meeting().items, []);
}

#[test]
fn where_nothing_is_recommended_the_phrases_that_suit_the_title_are_to_choose_from() {
    let mut meeting = sample(KKR);
    meeting.items[1].indstilling = None;
    meeting.items[1].title = "Godkendelse af referat fra den 3. marts".to_owned();
    let mut world = World::empty();
    world.create(meeting);
    world.keys("f5").shows("Indsæt en vending").says("Punktet har ingen indstilling: vælg en vending");
    world.keys("enter");
    assert_eq!(world.decision(), "Godkendt.");
    world.keys("f5").typed("ingen bem").keys("f9");
    assert_eq!(world.decision(), "Godkendt. Ingen bemærkninger.");
}

#[test]
fn the_key_that_offers_phrases_goes_on_to_the_next_as_it_does_among_drafts() {
    let mut meeting = sample(KKR);
    meeting.items[1].indstilling = None;
    meeting.items[1].title = "Godkendelse af referat fra den 3. marts".to_owned();
    let mut world = World::empty();
    world.create(meeting);
    world.keys("f5 f5").shows("Indsæt en vending").hides("Vending: kode").keys("f9");
    assert_ne!(world.decision(), "");
    assert_ne!(world.decision(), "Godkendt.");
}
