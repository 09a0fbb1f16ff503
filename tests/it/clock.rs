//! The clock: what is set aside and what is used, when the meeting ends, and a word when the rest no longer
//! fits.

use chrono::NaiveTime;
use referent::meeting::{Item, Meeting, Moment, MomentKind, Plan};
use referent::screen::Theme;

use crate::picture::Picture;
use crate::world::{KKR, NETWORK, Shown, World, clock, item, sample};

fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// The KKR meeting with an end, and with time set aside for every item.
fn planned() -> Meeting {
    let mut meeting = Meeting { ends: time(11, 35), ..sample(KKR) };
    for item in &mut meeting.items {
        item.minutes = item.minutes.or(item.indstilling.is_some().then_some(5));
    }
    let last = meeting.items.last_mut().unwrap();
    last.minutes = Some(5);
    meeting
}

fn open(meeting: Meeting) -> World {
    let mut world = World::empty();
    world.create(meeting);
    world
}

fn minutes_on(world: &World, number: &str) -> i64 {
    let now = world.app.now();
    world.meeting().seconds_spent(&item(world.meeting(), number).id, now) / 60
}

#[test]
fn a_time_is_entered_and_taken_back() {
    let mut world = World::open(KKR);
    world.go_to("4.1").keys("ctrl-k ctrl-t").shows("Punktets tid").typed("20").keys("enter");
    world.says("20 min. afsat: 4.1 Udpegning").shows("20 min. afsat");
    world
        .keys("ctrl-k ctrl-t")
        .typed("kl. 10.30 - 10.45")
        .keys("enter")
        .says("kl. 10.30-10.45 (15 min.): 4.1");
    assert_eq!(world.item().plan(), Plan { starts: time(10, 30), minutes: Some(15) });
    world.keys("ctrl-z").says("Fortrudt: punktet");
    assert_eq!(world.item().plan(), Plan { starts: None, minutes: Some(20) });
    world.keys("ctrl-z");
    assert_eq!(world.item().plan(), Plan::default());
    world.keys("ctrl-y ctrl-k ctrl-t").shows("20").keys("enter").is_at("4.1");
    assert_eq!(world.quit().items.iter().find(|item| item.number == "4.1").unwrap().minutes, Some(20));
}

#[test]
fn what_is_no_time_is_said_and_nothing_set_aside_is_a_time_too() {
    let mut world = World::open(KKR);
    world
        .go_to("3.1")
        .keys("ctrl-k ctrl-t")
        .typed("snart")
        .keys("enter")
        .says("Skriv minutter (20), et klokkeslæt (10.30)");
    assert_eq!(world.item().minutes, Some(20));
    world.keys("ctrl-k ctrl-t backspace enter").says("ingen tid afsat: 3.1");
    assert_eq!(world.item().plan(), Plan::default());
    world
        .typed("Drøftet.")
        .keys("ctrl-k l l")
        .typed("Tiden gik.")
        .keys("enter ctrl-k o enter")
        .go_to("3.1")
        .keys("ctrl-k ctrl-t");
    world.says("Mødet er sluttet; tiderne ligger fast.");
}

#[test]
fn each_item_has_a_bar_of_what_was_used_against_what_was_set_aside() {
    let mut world = open(planned());
    world.keys("f5 f9").minutes(3).keys("f5 f9").minutes(14).typed("x").keys("ctrl-k 6");
    world.shows("Mødets ur · KKR Søhøjland").shows("brugt afsat over");
    let rows = world.picture_at(80, 24).rows();
    let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap().clone();
    assert!(row("▸  3.1 Natbusser").contains('█') && row("3.1 Natbusser").contains('░'));
    assert!(row("✓  2.1 Orientering").contains("██") && row("2.1 Orientering").contains("−7"));
    assert!(!row("3.2 Når").contains('█') && row("3.2 Når").contains("30"));
    world
        .minutes(20)
        .shows("▓")
        .shows("+14")
        .shows("I alt")
        .shows("Pauser")
        .shows("Tilbage ! 60 min., men der er kun 58 til kl. 11.35");
    world.keys("esc");
    assert_eq!(world.shown(), Shown::Meeting);
}

#[test]
fn the_marked_row_is_given_another_time() {
    let mut world = open(planned());
    world
        .keys("ctrl-k 6 down down enter")
        .shows("Punktets tid")
        .typed("45")
        .keys("enter")
        .says("45 min. afsat: 3.1");
    assert_eq!((world.shown(), world.numbered("3.1").minutes), (Shown::Clock, Some(45)));
    world.keys("u").says("Fortrudt: punktet");
    assert_eq!(world.numbered("3.1").minutes, Some(20));
}

#[test]
fn two_hundred_items_are_scrolled_through() {
    let mut meeting = Meeting { ends: time(16, 0), ..sample(NETWORK) };
    meeting.items = (1..=200)
        .map(|n| Item {
            number: n.to_string(),
            title: format!("Sag nummer {n}"),
            level: 1,
            minutes: Some(2),
            ..Item::default()
        })
        .collect();
    let mut world = open(meeting.normalised().unwrap());
    world.keys("ctrl-k 6").shows("1 Sag nummer 1 ").hides("Sag nummer 100").shows("I alt");
    world.keys("end").shows("Sag nummer 200").hides("Sag nummer 100").shows("400");
    world.keys("pageup pageup").hides("Sag nummer 200").keys("home").shows("Sag nummer 1 ");
    for (columns, rows) in [(35, 8), (59, 17), (200, 60)] {
        world.window(columns, rows).shows("1 Sag n");
    }
}

#[test]
fn a_word_is_said_when_the_rest_no_longer_fits() {
    let mut world = open(planned());
    world.window(120, 40).hides("slut ca.").typed("x").shows("slut ca. 11.35").hides("! slut");
    world
        .minutes(12)
        .shows("! slut ca. 11.42, 7 min. over")
        .window(80, 24)
        .shows("! slut ca. 11.42, 7 min. over");
    assert!(Picture::of(&world.app, Theme::Dark).is_coloured());
    world.keys("f6").shows("! slut ca. 11.42, 7 min. over (plan 11.35)");
    // what is put off needs no time
    world
        .keys("f6")
        .go_to("3.2")
        .keys("ctrl-k u")
        .hides("! slut")
        .keys("f6")
        .shows("slut ca. 11.12 (plan 11.35)");
}

#[test]
fn items_out_of_order_and_resumed_add_up_over_a_restart() {
    let mut world = open(planned());
    world.go_to("3.2").typed("Indledt.").minutes(10);
    world.go_to("2.1").typed("Hørt.").minutes(4);
    // who looks back or corrects does not discuss anew: the item is taken up again when that is said
    world.go_to("3.2").keys("ctrl-l").typed("begyndt").keys("enter").typed(" Og mere.").minutes(5);
    assert_eq!((minutes_on(&world, "3.2"), minutes_on(&world, "2.1")), (15, 4));
    let mut world = world.restarted();
    world.is_at("3.2").minutes(4);
    assert_eq!(minutes_on(&world, "3.2"), 20);
    // erased words take no time with them
    world.keys("home shift-end backspace").minutes(1);
    assert_eq!((world.decision(), minutes_on(&world, "3.2")), ("", 21));
}

#[test]
fn leafing_is_no_discussion() {
    let mut world = open(planned());
    world.go_to("3.1").typed("Drøftet.").minutes(6);
    world.go_to("3.3").late(15).go_to("3.1").late(45).minutes(4);
    assert_eq!((minutes_on(&world, "3.1"), minutes_on(&world, "3.3")), (11, 0));
    // the next item is gone on with; one further on is looked at
    world.go_to("3.2").late(25).minutes(2);
    assert_eq!((minutes_on(&world, "3.1"), minutes_on(&world, "3.2")), (11, 2));
    world.go_to("6.1").late(25).minutes(2);
    assert_eq!(minutes_on(&world, "6.1"), 0);
}

#[test]
fn nothing_is_taken_up_in_a_break() {
    let mut meeting = planned();
    meeting.opened_at = Some(clock("09.30"));
    let happened = |at: &str, number: Option<&str>, event| Moment {
        at: clock(at),
        item: number.map(|number| item(&meeting, number).id.clone()),
        person: None,
        event,
        instead_of: None,
    };
    let timeline = vec![
        happened("09.30", Some("1.1"), MomentKind::ItemStarted),
        happened("09.50", None, MomentKind::BreakStarted),
    ];
    let mut world = open(Meeting { timeline, ..meeting });
    world.go_to("2.1").typed("Skrevet i pausen.").minutes(5);
    assert_eq!((minutes_on(&world, "1.1"), minutes_on(&world, "2.1")), (20, 0));
    world.shows("Pause siden 9.50").keys("f6").shows("PAUSE siden 9.50 (15 min.)");
    world.keys("t").shows("PAUSE siden 9.50 (15 min.)");
}

#[test]
fn a_clock_that_is_set_back_takes_no_time_away() {
    let mut world = open(planned());
    world.go_to("3.1").typed("Drøftet.").minutes(10).minutes(-60).minutes(5);
    assert_eq!(minutes_on(&world, "3.1"), 15);
    world.go_to("3.2").typed("Også.").minutes(3);
    assert_eq!((minutes_on(&world, "3.1"), minutes_on(&world, "3.2")), (15, 3));
    world.minutes(-2).minutes(4);
    assert_eq!(minutes_on(&world, "3.2"), 7);
}

#[test]
fn from_the_clock_one_goes_back_to_where_one_came_from() {
    let mut world = open(planned());
    for back in ["esc", "t"] {
        world.keys("f6 t").keys(back);
        assert_eq!(world.shown(), Shown::Chair, "{back}");
        world.keys("f6 ctrl-k 6").keys(back);
        assert_eq!(world.shown(), Shown::Meeting, "{back}");
    }
    world.keys("f6 t esc m");
    assert!(world.meeting().items.iter().all(|item| item.decision_text().is_empty()));
}

#[test]
fn snapshots_of_the_clock() {
    let mut world = open(planned());
    world
        .keys("f4 f9 esc f5 f9")
        .minutes(3)
        .keys("f5 f9")
        .minutes(27)
        .keys("f5 f9")
        .minutes(5)
        .typed("Indledt.");
    for screen in ["ctrl-k 6", "f6"] {
        world.keys(screen);
        let name = if screen == "f6" { "late" } else { "clock" };
        for (columns, rows) in [(80, 24), (120, 40)] {
            insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), world.picture_at(columns, rows));
        }
    }
}

/// The times of events in the referat, in its order.
fn clocks_of_events(world: &World) -> Vec<String> {
    let text = referent::export::markdown(world.meeting(), Default::default());
    let happened = text.split("## ").find(|part| part.contains("forlod mødet")).unwrap_or_default();
    let clock = |rest: &str| rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect::<String>();
    happened.split("kl. ").skip(1).map(|rest| clock(rest).trim_end_matches('.').to_owned()).collect()
}

#[test]
fn where_the_clock_goes_back_the_referat_goes_on() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k g f4 f9 esc").go_to("3.1").typed("Drøftet.").minutes(30).keys("f12 k a 6 f12");
    world
        .keys("esc")
        .minutes(-50)
        .minutes(5)
        .keys("f12 a s 6")
        .keys("esc")
        .keys("ctrl-k 0")
        .minutes(-3)
        .keys("ctrl-k 0");
    assert_eq!(clocks_of_events(&world), ["10.30", "10.30", "10.30", "10.30"]);
    let is_ok = |finding: &referent::meeting::Finding| {
        let text = format!("{finding:?}");
        !text.contains("TimesGoBack") && !text.contains("EndBeforeBeginning")
    };
    assert!(world.meeting().check().iter().all(is_ok));
    world.ends("Vi gik.");
    assert!(world.meeting().closed_at.is_some_and(|end| end >= clock("10.30")));
}

#[test]
fn a_break_that_ends_while_one_looks_back_starts_nothing_that_was_decided() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k g").go_to("3.1").typed("Drøftet.").minutes(5).keys("f9").typed("Også").minutes(5);
    let discussed = world.meeting().item_under_discussion().cloned();
    world.keys("ctrl-k 0").minutes(5).go_to("3.1").minutes(5).keys("ctrl-k 0");
    // what has words is decided when it is left, so nothing goes on by itself
    let starts = world.meeting().timeline.iter().filter(|m| m.event == MomentKind::ItemStarted);
    assert_eq!(starts.count(), 2);
    assert_eq!(discussed, Some(item(world.meeting(), "3.2").id.clone()));
}
