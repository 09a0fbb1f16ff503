//! The chair: what is discussed, what remains and what it needs; and someone who follows along changes nothing.

use referent::action::Action;
use referent::app::{App, Effect, Event, Role, Size, View};
use referent::keymap::{Code, Key, Keymap};
use referent::meeting::Meeting;
use referent::screen::Theme;

use crate::keyboard;
use crate::picture::Picture;
use crate::world::{KKR, NETWORK, World, clock, sample, standard};

#[test]
fn what_remains_is_shown_with_what_it_needs() {
    let mut world = World::open(KKR);
    world.keys("f5 f9 f5 f8").is_at("3.1").keys("f6");
    world.shows("NU 3.1 Natbusser på tværs af kommunegrænserne 0 af 20 min.");
    world.shows("TILBAGE 6 punkter · 55 min. afsat");
    world.shows("◐ 2.1 Orientering fra formandskabet").shows("forslag ikke brugt");
    world.shows("beslutning mangler").shows("til drøftelse").hides("✓ 1.1").hides("……");
    world.shows("SE PÅ").shows("fremmøde mangler for 18 medlemmer");
    world.keys("f6").is_at("3.1");
    assert_eq!(world.app.view, View::Meeting);
}

#[test]
fn presenters_stand_beside_what_remains() {
    let mut world = World::open(NETWORK);
    world.go_to("17").keys("f6").shows("Ved Hassan Bøgeskov").shows("v. Lone Ahrendal");
}

#[test]
fn the_time_spent_runs_while_the_item_is_discussed() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Drøftet.").minutes(8).keys("f6");
    world.shows("8 af 20 min. ████░░░░░░").minutes(14).shows("22 af 20 min. ██████████");
}

#[test]
fn members_who_are_missing_are_named() {
    let mut world = World::open(KKR);
    world.keys("f4 f9").typed("kaj").keys("4").typed("leyla").keys("3").typed("sofie").keys("6");
    world.keys("f6").shows("15 af 18 medlemmer til stede").shows("Mangler: Sofie Grønlykke, Kaj Rosenvang");
    world.hides("Leyla");
}

#[test]
fn when_nothing_remains_the_chair_sees_it() {
    let mut world = World::open(KKR);
    world.keys(&"f5 f9 ".repeat(7));
    world.typed("Intet.").keys("f9 f6").shows("TILBAGE Intet. Alle punkter er behandlet.");
}

#[test]
fn the_next_item_is_called_from_the_chairs_screen() {
    let mut world = World::open(KKR);
    world.keys("f6 f8").shows("NU 2.1 Orientering fra formandskabet").keys("f7").shows("NU 1.1");
    assert_eq!(world.app.view, View::Chair);
}

/// A chair that follows a meeting which somebody else minutes.
fn follower(keymap: &Keymap, meeting: &Meeting) -> App {
    let mut app = App::new(keymap.clone(), Size { columns: 80, rows: 24 }, clock("10.00"));
    app.update(Event::Followed(Box::new(meeting.clone())), clock("10.00"));
    app
}

/// Nothing that the follower does may reach the meeting, the clipboard or a file.
fn is_harmless(effect: &Effect) -> bool {
    matches!(effect, Effect::Quit | Effect::Suspend)
}

/// Some keys, an action, and then everything else that could write.
fn attempt(before: &str, action: Action) -> Vec<Event> {
    let keys = before.split_whitespace().map(|name| Key::parse(name).unwrap());
    let after = [Code::Char('x'), Code::Enter].map(Key::plain);
    let mut events: Vec<Event> = keys.map(Event::Key).collect();
    events.extend(keyboard::press(action));
    events.extend(after.map(Event::Key));
    events.push(Event::Paste("indsat".to_owned()));
    events.push(Event::Clipboard(Some("fra udklipsholderen".to_owned())));
    events.push(Event::Tick);
    events
}

#[test]
fn a_follower_changes_nothing_whatever_is_pressed() {
    let keymap = keyboard::with_every_action("standard", false);
    let meeting = sample(KKR);
    for &action in Action::ALL {
        for before in ["", "esc", "esc esc", "f1", "f6", "f4", "f8"] {
            let mut app = follower(&keymap, &meeting);
            for event in attempt(before, action) {
                let effects = app.update(event.clone(), clock("11.30"));
                let told: Vec<_> = effects.iter().filter(|effect| !is_harmless(effect)).collect();
                assert!(told.is_empty(), "{before} {action}: {event:?} asks for {told:?}");
            }
            let now = &app.desk.as_ref().unwrap().meeting;
            assert!(*now == meeting, "{before} {action} changes the meeting");
            assert_eq!(app.role, Role::Chair);
        }
    }
}

#[test]
fn a_follower_sees_what_is_minuted() {
    let mut app = follower(&standard(), &sample(KKR));
    let mut world = World::open(KKR);
    world.go_to("3.3").typed("KKR tog evalueringen til orientering.").minutes(5);
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.05"));
    let picture = Picture::of(&app, Theme::Colour);
    assert!(picture.words().contains("NU 3.3 Genbrug af byggematerialer"), "{picture}");
    assert!(picture.words().contains("KKR tog evalueringen til orientering."), "{picture}");
    assert!(picture.words().contains("Følger referenten"), "{picture}");
}
