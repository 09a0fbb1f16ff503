//! The versions of a decision: what stood there when, what differs, and back to an older one.

use referent::screen::Theme;

use crate::picture::Picture;
use crate::world::{KKR, NETWORK, Shown, World, item};

/// A decision written in three goes.
fn rewritten() -> World {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("KKR Søhøjland godkendte planen.").minutes(5);
    world.keys("ctrl-left ctrl-left ctrl-left ctrl-shift-right").typed("udsatte").minutes(20);
    world.keys("end").typed(" Sagen tages op i maj.").minutes(1);
    world
}

#[test]
fn versions_stand_newest_first_with_their_times_and_the_difference_beside() {
    let mut world = rewritten();
    let text = world.decision().to_owned();
    assert_eq!(text, "KKR Søhøjland udsatte planen. Sagen tages op i maj.");
    world
        .window(120, 40)
        .keys("ctrl-k v")
        .shows("Udgaver af 3.2")
        .shows("nu kl. 10.25.00")
        .shows("kl. 10.05.00")
        .shows("kl. 10.00.00");
    world.shows("Fra kl. 10.05.00 til nu").shows("{+ Sagen tages op i maj.+}");
    world
        .keys("end")
        .shows("Fra kl. 10.00.00 til nu")
        .shows("[-godkendte-]{+udsatte+} planen.")
        .shows("Tab: udgaven før");
    world.keys("tab").shows("Fra intet til kl. 10.00.00").shows("{+KKR Søhøjland godkendte planen.+}");
    world.keys("esc");
    assert_eq!((world.shown(), world.decision()), (Shown::Meeting, text.as_str()));
}

#[test]
fn an_older_version_is_taken_back_as_a_change_that_can_be_undone() {
    let mut world = rewritten();
    let newest = world.decision().to_owned();
    world.keys("ctrl-k v end enter").says("Udgaven fra kl. 10.00.00 gælder igen. Ctrl-Z fortryder.");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte planen.");
    world.keys("ctrl-z");
    assert_eq!(world.decision(), newest);
    world.keys("ctrl-y").minutes(1).keys("ctrl-k v").shows("nu kl. 10.26.00 indsat");
    world.keys("down enter");
    assert_eq!(world.decision(), newest);
    assert_eq!(item(&world.quit(), "3.2").decision_text(), newest);
}

#[test]
fn versions_reach_back_over_a_restart() {
    let mut again = rewritten().restarted();
    again.is_at("3.2").keys("ctrl-k v").shows("kl. 10.00.00").keys("end enter");
    assert_eq!(again.decision(), "KKR Søhøjland godkendte planen.");
}

#[test]
fn a_decision_of_one_version_says_so() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k v").shows("Beslutningen er ikke skrevet endnu.").keys("tab enter esc");
    world.typed("Godkendt.").keys("ctrl-k v").shows("Beslutningen har kun én udgave endnu.");
    world.keys("enter").says("Sådan står teksten allerede.").typed("abc");
    assert_eq!(world.decision(), "Godkendt.");
}

#[test]
fn a_decision_that_came_with_the_file_and_a_taken_draft_are_versions() {
    let mut world = World::open(NETWORK);
    let minuted = world.meeting().items.iter().find(|item| !item.decision_text().is_empty()).unwrap();
    let (number, words) = (minuted.number.clone(), minuted.decision_text().to_owned());
    world.go_to(&number).typed(" Og mere.").keys("ctrl-k v").shows("før mødet hentet").keys("down enter");
    assert_eq!(world.decision(), words);
    let mut world = World::open(KKR);
    world.keys("f5 tab").minutes(1).typed(" Ja.").keys("ctrl-k v").shows("kl. 10.00.00 forslag");
}

#[test]
fn the_next_item_shows_its_own_versions() {
    let mut world = rewritten();
    world.go_to("1.1").typed("Godkendt.").keys("ctrl-k v").shows("Udgaver af 1.1").shows("kun én udgave");
    world.keys(&"f8 ".repeat(3)).is_at("3.2");
    world.shows("Udgaver af 3.2").shows("kl. 10.05.00");
}

#[test]
fn versions_are_read_in_any_window_and_without_colour() {
    for (columns, rows) in [(80, 24), (120, 40), (50, 12)] {
        let mut world = rewritten();
        let picture = world.keys("ctrl-k v down").picture_at(columns, rows);
        insta::assert_snapshot!(format!("history_{columns}x{rows}"), picture);
        assert_eq!(Picture::of(&world.app, Theme::Plain).rows(), picture.rows());
    }
    let mut world = rewritten();
    world.keys("ctrl-k v");
    for (columns, rows) in [(0, 0), (1, 1), (21, 6), (60, 18), (200, 60)] {
        world.picture_at(columns, rows);
    }
}

#[test]
fn a_long_difference_is_scrolled_and_its_end_is_seen() {
    let mut world = World::open(KKR);
    world.pasted(&"Mange ord om natbusser.\n".repeat(60)).typed("Slutord.").keys("ctrl-k v");
    world.hides("Slutord.").keys("pagedown pagedown pagedown pagedown pagedown").shows("Slutord.");
    world.keys("pageup pageup pageup pageup pageup pageup").hides("Slutord.");
}

#[test]
fn a_draft_that_nobody_took_is_not_taken_by_taking_a_version_back() {
    let mut world = rewritten();
    world.keys("f5 ctrl-k v end enter");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte planen.");
    assert_eq!(world.item().draft, None);
}
