//! Undo over a restart: what was done before the program was closed is taken back item by item, and done
//! again.

use referent::meeting::State;

use crate::world::{KKR, World};

#[test]
fn words_are_taken_back_over_a_restart_one_at_a_time() {
    let mut world = World::open(KKR);
    world.typed("KKR godkendte referatet.").keys("f8").is_at("2.1").typed("Taget til efterretning.");
    let mut again = world.restarted();
    again.is_at("2.1").typed(" Og mere.").keys("ctrl-z ctrl-z ctrl-z ctrl-z");
    assert_eq!(again.decision(), "Taget til ");
    again.keys("ctrl-z ctrl-z").is_at("2.1");
    assert_eq!((again.decision(), again.item().state), ("", State::Pending));
    while !again.app.notice().is_some_and(|notice| notice.text.starts_with("Der er ikke")) {
        again.keys("ctrl-z");
    }
    again.says("Der er ikke mere at fortryde.").is_at("1.1");
    assert!(again.meeting().items.iter().all(|item| item.decision_text().is_empty()));
    again.keys(&"ctrl-y ".repeat(20)).says("Der er intet at gendanne.");
    assert_eq!(again.numbered("1.1").decision_text(), "KKR godkendte referatet.");
    assert_eq!(again.quit().items[3].decision_text(), "Taget til efterretning. Og mere.");
}

#[test]
fn people_and_states_are_taken_back_over_a_restart() {
    let mut world = World::open(KKR);
    world.keys("f4 f9").minutes(30).typed("leyla").keys("6 esc").go_to("3.1").keys("ctrl-k u");
    let mut again = world.restarted();
    again.shows("↷ 3.1").shows("1 gået").keys("ctrl-z").shows("○ 3.1").keys("ctrl-z").hides("1 gået");
    assert_eq!(again.meeting().headcount().present, 18);
    again.keys("ctrl-z");
    assert_eq!(again.meeting().headcount().unknown, 18);
    again.keys("ctrl-y ctrl-y ctrl-y").shows("↷ 3.1").shows("17 af 18 til stede · 1 gået");
    again.keys("ctrl-y").says("Der er intet at gendanne.");
}

#[test]
fn a_draft_that_was_taken_is_text_like_any_other_after_a_restart() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("f5 tab").hides("forslag:");
    let words = world.decision().to_owned();
    let mut again = world.restarted();
    again.keys("ctrl-z").hides("forslag:");
    assert_eq!((again.decision(), again.item().state), ("", State::Pending));
    again.keys("ctrl-y");
    assert_eq!(again.decision(), words);
}

#[test]
fn what_was_taken_back_before_a_restart_comes_back_after_it() {
    let mut world = World::open(KKR);
    world.typed("Først sidst").keys("ctrl-z");
    assert_eq!(world.decision(), "Først ");
    let mut again = world.restarted();
    again.keys("ctrl-y");
    assert_eq!(again.decision(), "Først sidst");
    again.keys("ctrl-z ctrl-z");
    assert_eq!(again.decision(), "");
}

#[test]
fn undo_and_redo_go_on_where_they_were_over_restarts() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Planen blev fulgt.").keys("ctrl-k u").keys("ctrl-z ctrl-z ctrl-z");
    assert_eq!(world.decision(), "Planen ");
    let mut again = world.restarted();
    again.keys("ctrl-z");
    assert_eq!((again.decision(), again.item().state), ("", State::Pending));
    let mut third = again.restarted();
    third.keys("ctrl-y ctrl-y ctrl-y").shows("3.1");
    assert_eq!(third.decision(), "Planen blev fulgt.");
    third.keys("ctrl-y").shows("↷ 3.1").keys("ctrl-y").says("Der er intet at gendanne.");
    // what is done anew leaves nothing to redo, after a restart as before it
    third.keys("ctrl-z ctrl-z").typed("godkendt.");
    let mut last = third.restarted();
    last.keys("ctrl-y").says("Der er intet at gendanne.").keys("ctrl-z");
    assert_eq!(last.decision(), "Planen blev ");
}

#[test]
fn half_of_what_was_typed_in_one_go_is_redone_after_a_restart() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Natbus").keys("left right").typed("sen").keys("ctrl-z");
    assert_eq!(world.decision(), "Natbus");
    let mut again = world.restarted();
    again.keys("ctrl-y");
    assert_eq!(again.decision(), "Natbussen");
    again.keys("ctrl-z ctrl-z");
    assert_eq!(again.decision(), "");
}
