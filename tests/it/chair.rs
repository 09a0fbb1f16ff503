//! The chair: what is discussed, what remains and what it needs; and someone who follows along changes
//! nothing.

use referent::action::Action;
use referent::app::chair::contact::Contact;
use referent::app::{App, Effect, Event, Role, Size};
use referent::keymap::{Code, Key, Keymap};
use referent::meeting::{Live, Meeting};
use referent::screen::Theme;

use crate::keyboard;
use crate::picture::Picture;
use crate::world::{COUNCIL, KKR, NETWORK, Shown, World, clock, item, sample, standard};

#[test]
fn what_remains_is_shown_with_what_it_needs() {
    let mut world = World::open(KKR);
    world.keys("f5 f9 f5 f8").is_at("3.1").keys("f6");
    world.shows("3.1 Natbusser på tværs af kommunegrænserne 0 af 20 min.");
    world.shows("NÆSTE 3.2 Når strømmen går: fælles beredskab på plejecentre… 30 min.");
    world.shows("TILBAGE 5 punkter mere · 75 min. i alt");
    world.shows("◐ 2.1 Orientering fra formandskabet forslag ikke brugt 10 min.");
    world.shows("○ 4.1").shows("ikke besluttet").shows("– 7.1 Eventuelt drøftelse").hides("✓ 1.1");
    world.shows("FREMMØDE mangler for 18 medlemmer").hides("SE PÅ");
    world.keys("f6").is_at("3.1");
    assert_eq!(world.shown(), Shown::Meeting);
}

#[test]
fn what_comes_next_is_told_with_who_introduces_it_and_whether_they_are_here() {
    let mut meeting = sample(KKR);
    let presenters =
        [("3.2", "Kommunaldirektør Lone Ahrendal"), ("3.3", "formanden"), ("4.1", "Ukendt Gæst")];
    for (number, presenter) in presenters {
        let row = meeting.items.iter_mut().find(|item| item.number == number).unwrap();
        row.presenter = Some(presenter.to_owned());
    }
    let mut world = World::empty();
    world.window(120, 40);
    world
        .create(meeting)
        .go_to("3.1")
        .keys("f6")
        .shows("NÆSTE 3.2")
        .shows("v. Kommunaldirektør Lone Ahrendal ");
    world.hides("Lone Ahrendal: ").keys("f4").typed("karen").keys("1 esc f6");
    world.shows("! v. Kommunaldirektør Lone Ahrendal: ikke kommet").shows("v. formanden: til stede");
    world.keys("f4").typed("ahrendal").keys("3 esc f6").shows("! v. Kommunaldirektør Lone Ahrendal: afbud");
    world
        .keys("f4")
        .typed("ahrendal")
        .keys("2 esc f6")
        .shows("Lone Ahrendal: til stede virtuelt")
        .hides("! v.");
    world.keys("f4").typed("ahrendal").keys("6 esc f6 f8").is_at("3.2");
    world.shows("! v. Kommunaldirektør Lone Ahrendal: gået").shows("NÆSTE 3.3");
    world.keys("f8").shows("NÆSTE 4.1").shows("v. Ukendt Gæst ").hides("Ukendt Gæst:");
}

#[test]
fn presenters_who_are_on_no_list_are_named_all_the_same() {
    let mut world = World::open(NETWORK);
    world.go_to("17").keys("f6").shows("v. Hassan Bøgeskov").shows("v. Lone Ahrendal");
}

#[test]
fn the_time_spent_runs_while_the_item_is_discussed() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Drøftet.").minutes(8).keys("f6");
    world.shows("8 af 20 min. ████████░░░░░░░░░░░░").minutes(14);
    world.shows("22 af 20 min., 2 over ████████████████████");
}

#[test]
fn the_end_of_the_decision_is_in_sight_while_it_is_written() {
    let mut world = World::open(KKR);
    world
        .go_to("3.1")
        .typed("Først. ")
        .typed(&"Mange ord om natbusser. ".repeat(20))
        .typed("Og til sidst.")
        .keys("f6");
    world
        .shows("Og til sidst.▏")
        .hides("Først.")
        .keys("f6 f9")
        .typed("x")
        .keys("f7 f6")
        .shows("Beslutning Først.")
        .hides("▏");
}

#[test]
fn members_who_are_missing_are_named() {
    let mut world = World::open(KKR);
    world.keys("f4 f9").typed("kaj").keys("4").typed("leyla").keys("3").typed("sofie").keys("6");
    world
        .keys("f6")
        .shows("FREMMØDE 15 af 18 medlemmer til stede")
        .shows("IKKE HER Sofie Grønlykke (ude 10.00), Kaj Rosenvang");
    world.hides("Leyla");
}

#[test]
fn whether_the_body_can_decide_is_said_where_a_rule_asks() {
    let mut world = World::open(COUNCIL);
    world.keys("f4 f9 f6").shows("medlemmer til stede · beslutningsdygtigt").hides("kræves");
    let members: Vec<String> = world
        .meeting()
        .people
        .iter()
        .filter(|person| person.voting)
        .map(|person| person.name.clone())
        .collect();
    world.keys("f4");
    for name in &members[members.len() / 2 - 1..] {
        world.typed(name).keys("4");
    }
    world.keys("f6").shows("kræves (styrelsesloven");
    let mut network = World::open(KKR);
    network.keys("f4 f9 f6").shows("FREMMØDE 18 af 18 medlemmer til stede").hides("beslutningsdygtig");
}

#[test]
fn when_nothing_remains_the_chair_sees_it() {
    let mut world = World::open(KKR);
    world.keys(&"f5 f9 ".repeat(7));
    world.typed("Intet.").keys("f9 f6").shows("TILBAGE Intet. Alle punkter er behandlet.");
}

#[test]
fn the_end_of_the_meeting_is_told() {
    let mut world = World::open(KKR);
    world.typed("Godkendt.").minutes(30).keys("ctrl-k l l").typed("Tiden gik.").keys("enter f6");
    world
        .shows("mødet sluttede 10.30")
        .shows("Mødet sluttede kl. 10.30")
        .shows("TILBAGE 7 punkter ")
        .hides("NÆSTE");
}

#[test]
fn the_next_item_is_called_from_the_chairs_screen() {
    let mut world = World::open(KKR);
    world
        .keys("f6 f8")
        .shows("2.1 Orientering fra formandskabet 10 min. afsat")
        .keys("f7")
        .shows("NÆSTE 2.1");
    assert_eq!(world.shown(), Shown::Chair);
}

#[test]
fn a_closed_item_is_told_from_the_others() {
    let mut world = World::open(COUNCIL);
    let number = world.meeting().items.iter().find(|item| item.closed).unwrap().number.clone();
    world.go_to(&number).keys("f6").shows(&format!("▣ LUKKET {number}"));
}

#[test]
fn a_wide_window_gives_air_and_a_small_one_keeps_what_matters() {
    let mut world = World::open(KKR);
    world.go_to("3.2").keys("f6");
    let rows = world.picture_at(120, 40).rows();
    let band = rows.iter().position(|row| row.contains("3.2 Når strømmen går")).unwrap();
    assert!(rows[band - 1].trim().is_empty() && rows[band + 1].trim().is_empty());
    world.window(50, 12).shows("3.2 Når strømmen går").shows("30 min. afsat").shows("NÆSTE");
}

/// A chair that follows a meeting minuted elsewhere.
fn follower(keymap: &Keymap, meeting: &Meeting) -> App {
    let mut app = App::new(keymap.clone(), Size { columns: 80, rows: 24 }, clock("10.00"));
    app.update(Event::Followed(Box::new(meeting.clone())), clock("10.00"));
    contact(&mut app, Contact::There, "10.00");
    app
}

fn contact(app: &mut App, contact: Contact, at: &str) {
    app.update(Event::Contact { contact, last_contact: Some(clock("10.00")) }, clock(at));
}

#[track_caller]
fn sees(app: &App, words: &str) {
    let picture = Picture::of(app, Theme::Dark);
    assert!(picture.words().contains(words), "»{words}« is not on the screen:\n{picture}");
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
    let running = Meeting { opened_at: Some(clock("09.00")), ..meeting.clone() };
    for (&action, meeting) in Action::ALL.iter().flat_map(|action| [(action, &meeting), (action, &running)]) {
        let befores: &[&str] =
            if meeting.is_running() { &[""] } else { &["", "esc", "t", "f1", "f6", "f4", "f8"] };
        for before in befores {
            let mut app = follower(&keymap, meeting);
            for event in attempt(before, action) {
                let effects = app.update(event.clone(), clock("11.30"));
                let changing: Vec<_> = effects.iter().filter(|effect| !is_harmless(effect)).collect();
                assert!(changing.is_empty(), "{before} {action}: {event:?} asks for {changing:?}");
            }
            let now = &app.open_meeting().unwrap().meeting;
            assert!(now == meeting, "{before} {action} changes the meeting");
            assert_eq!(app.role(), Role::Chair);
        }
    }
}

#[test]
fn a_follower_who_writes_is_told_each_time_that_it_is_not_kept() {
    let mut app = follower(&standard(), &sample(KKR));
    for letter in ['q', 'w'] {
        app.update(Event::Key(Key::plain(Code::Char(letter))), clock("11.30"));
        let said = app.notice().map(|notice| notice.text.as_str());
        assert_eq!(said, Some("Her kan kun læses; referenten skriver."), "{letter}");
    }
}

#[test]
fn a_follower_sees_what_is_minuted() {
    let mut app = follower(&standard(), &sample(KKR));
    let mut world = World::open(KKR);
    world.go_to("3.3").typed("KKR tog evalueringen til orientering.").minutes(5);
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.05"));
    app.update(
        Event::Contact { contact: Contact::There, last_contact: Some(clock("10.05")) },
        clock("10.05"),
    );
    sees(&app, "3.3 Genbrug af byggematerialer 5 af 15 min.");
    sees(&app, "KKR tog evalueringen til orientering.");
    sees(&app, "Følger referenten");
}

/// What the minute-taker of a world is at.
fn live(world: &World, number: &str) -> Event {
    Event::Live(Box::new(Live::of(world.meeting(), Some(&item(world.meeting(), number).id))))
}

#[test]
fn letters_are_seen_before_the_meetings_file_has_them() {
    let mut world = World::open(KKR);
    let mut app = follower(&standard(), world.meeting());
    world.go_to("3.2");
    app.update(live(&world, "3.2"), clock("10.00"));
    sees(&app, "3.2 Når strømmen går");
    world.typed("KKR drøfted");
    app.update(live(&world, "3.2"), clock("10.00"));
    sees(&app, "KKR drøfted▏");
    let early = world.meeting().clone();
    world.typed("e sagen.");
    app.update(live(&world, "3.2"), clock("10.00"));
    // the file comes late, with less than is known
    app.update(Event::Followed(Box::new(early)), clock("10.00"));
    sees(&app, "KKR drøftede sagen.▏");
    world.keys("f9");
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.01"));
    app.update(live(&world, "3.3"), clock("10.01"));
    sees(&app, "3.3 Genbrug af byggematerialer");
    assert_eq!(app.open_meeting().unwrap().meeting, *world.meeting());
}

#[test]
fn whoever_looks_ahead_has_not_gone_on() {
    let mut world = World::open(KKR);
    world.go_to("3.2").keys("ctrl-k g").late(25).minutes(1);
    let mut app = follower(&standard(), world.meeting());
    app.update(live(&world, "3.2"), clock("10.01"));
    sees(&app, "──── 3.2 Når strømmen går");
    // the debate goes on, and the minute-taker looks at what comes
    app.update(live(&world, "4.1"), clock("10.02"));
    sees(&app, "──── 3.2 Når strømmen går");
    sees(&app, "Referenten ser på 4.1 Udpegning");
    sees(&app, "NÆSTE 3.3");
    // what is written there is written ahead, until it is said that the body has come to it
    world.go_to("4.1").typed("KKR").says("Skrevet forud: 3.2 drøftes stadig");
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.02"));
    app.update(live(&world, "4.1"), clock("10.02"));
    sees(&app, "──── 3.2 Når strømmen går");
    world.keys("ctrl-k ctrl-o").says("er taget op").typed(" udpeged");
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.02"));
    app.update(live(&world, "4.1"), clock("10.02"));
    sees(&app, "──── 4.1 Udpegning");
    sees(&app, "KKR udpeged▏");
    assert!(!Picture::of(&app, Theme::Dark).words().contains("Referenten ser på"));
    // back at what is decided
    world.typed("e Mette Sandfeld.").keys("f9");
    world.go_to("3.3").typed("Drøftes").minutes(1);
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.04"));
    app.update(live(&world, "4.1"), clock("10.04"));
    sees(&app, "──── 3.3 Genbrug");
    sees(&app, "Referenten ser på 4.1 Udpegning");
    // what is decided is behind: the next item is called at once
    world.typed(" igen.").keys("f9");
    app.update(Event::Followed(Box::new(world.meeting().clone())), clock("10.05"));
    app.update(live(&world, "6.1"), clock("10.05"));
    sees(&app, "──── 6.1 Foreløbig oversigt");
}

#[test]
fn what_is_missing_is_listed_for_whoever_follows() {
    let mut app = follower(&standard(), &sample(KKR));
    let press = |app: &mut App, key: &str| app.update(Event::Key(Key::parse(key).unwrap()), clock("10.00"));
    press(&mut app, "m");
    sees(&app, "Det mangler");
    sees(&app, "! 3.1 Natbusser på tværs af kommunegrænserne mangler beslutning");
    press(&mut app, "enter");
    sees(&app, "Her kan kun læses");
    press(&mut app, "esc");
    assert_eq!((app.view().kind(), app.overlay().is_none()), (Shown::Chair, true));
}

#[test]
fn what_is_typed_in_another_meeting_is_not_shown_here() {
    let mut app = follower(&standard(), &sample(KKR));
    let mut world = World::open(NETWORK);
    world.go_to("17").typed("Fra et andet møde.");
    app.update(live(&world, "17"), clock("10.01"));
    contact(&mut app, Contact::Elsewhere, "10.01");
    sees(&app, "Referenten er i et andet møde");
    assert!(!Picture::of(&app, Theme::Dark).words().contains("Fra et andet møde"));
}

#[test]
fn how_the_other_side_fares_is_said() {
    let running = Meeting { opened_at: Some(clock("09.55")), ..sample(KKR) };
    let mut app = follower(&standard(), &running);
    contact(&mut app, Contact::There, "10.01");
    sees(&app, "Følger referenten");
    contact(&mut app, Contact::There, "10.03");
    sees(&app, "Intet nyt fra referenten i 3 min.");
    contact(&mut app, Contact::Silent, "10.04");
    sees(&app, "! Ingen forbindelse til referenten i 4 min. Skærmen viser kl. 10.00.");
    contact(&mut app, Contact::Stopped, "10.04");
    sees(&app, "! Referentens program ligger i baggrunden. Skærmen viser kl. 10.00.");
    contact(&mut app, Contact::Gone, "10.05");
    sees(&app, "! Referentens program er stoppet. Skærmen viser kl. 10.00.");
    contact(&mut app, Contact::Ended, "10.05");
    sees(&app, "! Referenten har lukket programmet, før mødet er sluttet.");
    let ended = Meeting { closed_at: Some(clock("10.05")), ..running };
    app.update(Event::Followed(Box::new(ended)), clock("10.06"));
    sees(&app, "Mødet sluttede kl. 10.05");
    assert!(!Picture::of(&app, Theme::Dark).words().contains("! Referenten"));
}

#[test]
fn who_comes_early_waits() {
    let mut app = App::new(standard(), Size { columns: 80, rows: 24 }, clock("09.00"));
    app.update(Event::Awaited("Venter på mødet »kkr« …".to_owned()), clock("09.00"));
    sees(&app, "Venter på mødet »kkr« …");
    for &action in Action::ALL {
        let mut app = App::new(keyboard::with_every_action("standard", false), app.size(), clock("09.00"));
        app.update(Event::Awaited("Venter …".to_owned()), clock("09.00"));
        for event in attempt("", action) {
            assert!(app.update(event, clock("09.01")).iter().all(is_harmless), "{action}");
        }
    }
    app.update(Event::Followed(Box::new(sample(KKR))), clock("09.58"));
    sees(&app, "1.1 Godkendelse af referat");
}

#[test]
fn a_follower_reads_the_times_and_comes_back() {
    let mut app = follower(&standard(), &sample(KKR));
    let press = |app: &mut App, key: &str| app.update(Event::Key(Key::parse(key).unwrap()), clock("10.00"));
    press(&mut app, "t");
    sees(&app, "Mødets ur");
    app.update(Event::Followed(Box::new(sample(KKR))), clock("10.01"));
    press(&mut app, "down");
    sees(&app, "Mødets ur");
    press(&mut app, "enter");
    sees(&app, "Her kan kun læses");
    press(&mut app, "esc");
    assert_eq!(app.view().kind(), Shown::Chair);
}
