//! Spelling: unknown words are marked while one writes, never the one that is being typed; words are corrected
//! and learnt.

use std::sync::Arc;

use referent::app::Event;
use referent::keymap::{Code, Key};
use referent::screen::Theme;
use referent::spelling::Speller;

use crate::picture::Picture;
use crate::world::{KKR, World};

/// A world with the invented dictionary.
fn spelt() -> World {
    let mut world = World::open(KKR);
    let speller =
        Speller::read(include_bytes!("spelling/da_DK.aff"), include_bytes!("spelling/da_DK.dic")).unwrap();
    world.dictionary = Some(Ok(Arc::new(speller)));
    world.reads_own();
    world
}

/// The words that are marked.
fn marked(world: &World) -> Vec<String> {
    let open = world.app.open_meeting().unwrap();
    referent::app::spelling::misspelt(open)
        .iter()
        .map(|place| world.decision()[place.clone()].to_owned())
        .collect()
}

#[test]
fn unknown_words_are_marked_but_not_while_they_are_typed() {
    let mut world = spelt();
    world.typed("Det refferat").hides("ord at se på");
    world.typed(" blev godkennt af udvalget").shows("Beslutning · 2 ord at se på");
    assert_eq!(marked(&world), ["refferat", "godkennt"]);
    world.keys("ctrl-home");
    assert_eq!(marked(&world), ["refferat", "godkennt"]);
}

#[test]
fn names_numbers_short_forms_capitals_and_words_of_the_agenda_pass() {
    let mut world = spelt();
    world.typed(
        "Lone Ahrendal fra Engum og KKR's KD-Net: 1,8 mio. kr. jf. sag SAG-2026-00418 om natlinjerne 91N. ",
    );
    assert_eq!(marked(&world), [""; 0]);
    world.typed("Ved Grodinsky og planudvalgets arbejdsorientering. ");
    assert_eq!(marked(&world), [""; 0]);
}

#[test]
fn a_word_is_mended_by_one_key_and_the_cursor_stays() {
    let mut world = spelt();
    world
        .typed("Det refferat blev godkendt")
        .keys("ctrl-b")
        .shows("Hvad skulle der stå?")
        .shows("referat")
        .keys("enter");
    assert_eq!(world.decision(), "Det referat blev godkendt");
    world.typed(" af udvalget");
    assert_eq!(world.decision(), "Det referat blev godkendt af udvalget");
    world.keys("ctrl-z ctrl-z ctrl-z ctrl-z");
    assert_eq!(world.decision(), "Det refferat blev godkendt");
}

#[test]
fn a_listed_name_comes_first() {
    let mut world = spelt();
    world.typed("Det var Ahrendahl, der indledte").keys("ctrl-b").shows("på listen").keys("enter");
    assert_eq!(world.decision(), "Det var Ahrendal, der indledte");
}

#[test]
fn a_word_is_learnt_for_good() {
    let mut world = spelt();
    world.typed("Vi er på elløbehjul og").shows("1 ord at se på").keys("ctrl-b").typed("føj").keys("enter");
    world.says("ordliste").keys("f7").hides("ord at se på");
    assert_eq!(world.files["words.txt"], "elløbehjul\n");
    let mut world = world.restarted();
    world.keys("ctrl-end").typed(" elløbehjul elløbehjull ");
    assert_eq!(marked(&world), ["elløbehjull"]);
}

#[test]
fn spelling_is_turned_off_and_stays_off() {
    let mut world = spelt();
    world.typed("Det refferat og ").keys("ctrl-k ctrl-b").says("slået fra").hides("ord at se på");
    let mut world = world.restarted();
    world.hides("ord at se på").keys("ctrl-b").says("slået til").shows("1 ord at se på");
    assert!(world.files["settings.json"].contains("\"spelling\": true"));
}

#[test]
fn the_switch_of_offered_words_is_kept_beside_what_the_file_says_already() {
    let mut world = World::open(KKR);
    world.files.insert("settings.json".to_owned(), "{\"dictionary\": \"/ord\"}".to_owned());
    world.reads_own().keys("ctrl-k s").says("ikke længere");
    assert!(world.files["settings.json"].contains("/ord"), "{:?}", world.files);
    let mut world = world.restarted();
    world.go_to("3.2").typed("Kun Rugholm har aftalt").hides("udlån skriftligt.");
}

#[test]
fn settings_that_cannot_be_understood_are_said_and_left_alone() {
    let mut world = World::open(KKR);
    world.files.insert("settings.json".to_owned(), "{oops".to_owned());
    world.reads_own().says("»settings.json« kan ikke forstås").keys("ctrl-k s").says("kan ikke forstås");
    assert_eq!(world.files["settings.json"], "{oops");
}

#[test]
fn without_a_dictionary_it_is_said_once_at_a_pause() {
    let mut world = World::open(KKR);
    world.dictionary = Some(Err("Ingen ordbog: hent en.".to_owned()));
    world.reads_own().typed("Det refferat er").hides("Ingen ordbog").keys("f8").says("Ingen ordbog");
    world.typed("Mere").keys("f8").hides("Ingen ordbog").keys("ctrl-b").says("Ingen ordbog");
}

/// Presses a key and shows the frame that is drawn before words are looked at; returns whether they were left
/// for later.
fn first_frame(world: &mut World, letter: char, shown: &str) -> bool {
    world.app.update_at_once(Event::Key(Key::new(Code::Char(letter), false, false, false)), world.now);
    let frame = Picture::of(&world.app, Theme::Dark).words();
    assert!(frame.contains(shown), "{frame}");
    let is_deferred = world.app.is_deferred();
    world.app.catch_up();
    is_deferred
}

#[test]
fn no_mark_stands_between_the_bytes_of_a_letter_while_words_are_not_looked_at_yet() {
    let mut world = spelt();
    world.typed("Vi er på elløbehjul og").shows("1 ord at se på");
    assert!(first_frame(&mut world, 's', "elløbehjul ogs"));
    // a letter before the marked word, and one over others
    world.keys("ctrl-home");
    assert!(!first_frame(&mut world, 'å', "åVi er på"));
    world.keys("ctrl-end shift-left shift-left");
    assert!(!first_frame(&mut world, '…', "elløbehjul o…"));
    world.keys("shift-ctrl-left shift-ctrl-left");
    first_frame(&mut world, 'é', "é");
}
