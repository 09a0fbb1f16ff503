//! The next meeting: made from one that has ended, stored beside it, and known again when its agenda comes.

use referent::export::{self, Edition};
use referent::meeting::{Meeting, State};

use crate::world::{KKR, World, item, sample};

const NEXT: &str = "kkr-soehoejland-2026-06-09";

/// A meeting that has ended with an item put off.
fn ended_with_an_item_postponed() -> World {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").typed("KKR godkendte referatet.").go_to("3.2").keys("ctrl-k u").ends("Tiden gik");
    world
}

fn names(meeting: &Meeting) -> Vec<String> {
    meeting.items.iter().map(referent::meeting::Item::name).collect()
}

#[test]
fn the_next_meeting_is_made_from_one_that_has_ended() {
    let mut world = ended_with_an_item_postponed();
    world.keys("ctrl-k ctrl-n").shows("Det næste møde er den").shows("› 9. juni 2026").keys("enter");
    world.says("Dagsordenen til 9. juni 2026 er lavet ud fra mødet den 3. marts 2026.");
    let next = world.meeting().clone();
    assert_eq!(next.id.0, NEXT);
    let expected = [
        "1 Godkendelse af referat",
        "1.1 Godkendelse af referat fra møde i KKR Søhøjland den 3. marts 2026",
        "2 Siden sidst",
        "2.1 Orientering fra formandskabet",
        "3 Regionalpolitiske sager",
    ];
    assert_eq!(names(&next)[..5], expected);
    let put_off = next.items.iter().find(|item| item.title.starts_with("Når strømmen går")).unwrap();
    assert_eq!((put_off.number.as_str(), put_off.state), ("3.2", State::Pending));
    assert_eq!(put_off.sections[0].text, "Udsat fra mødet den 3. marts 2026.");
    // an item without a word when the meeting ended is there again too
    assert_eq!(item(&next, "3.1").sections[0].text, "Ikke nået på mødet den 3. marts 2026.");
    assert!(next.people.iter().any(|person| person.role.as_deref() == Some("formand")));
    world.keys("ctrl-k o").shows("9. juni 2026 KKR Søhøjland").shows("3. marts 2026 KKR Søhøjland");
    world.keys("esc ctrl-k d").shows("dagsorden ud fra mødet").shows("Gennemsyn · KKR Søhøjland");
    assert_eq!(world.quit(), next);
}

#[test]
fn an_open_meeting_is_asked_about_and_a_day_may_be_written_in_short() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k ctrl-n").shows("Mødet er ikke sluttet.").keys("esc").is_at("1.1");
    world.keys("ctrl-k ctrl-n enter").typed("snart").keys("enter").says("Skriv en dag efter mødet");
    world.shows("› snart").keys("ctrl-u").typed("2/6").keys("enter");
    assert_eq!(world.meeting().id.0, "kkr-soehoejland-2026-06-02");
}

#[test]
fn a_meeting_that_is_there_already_is_opened() {
    let mut world = ended_with_an_item_postponed();
    world
        .keys("ctrl-k ctrl-n enter")
        .typed("KKR godkendte.")
        .keys("ctrl-k o")
        .typed("3. marts")
        .keys("enter");
    world.keys("ctrl-k ctrl-n enter").says("fandtes allerede");
    assert_eq!((world.meeting().id.0.as_str(), world.decision()), (NEXT, "KKR godkendte."));
}

#[test]
fn the_agenda_that_comes_later_is_the_same_meeting() {
    let mut world = ended_with_an_item_postponed();
    world.keys("ctrl-k ctrl-n enter");
    let mut agenda = sample(KKR).next_agenda(world.meeting().date);
    agenda.items.iter_mut().filter(|item| item.number == "2.1").for_each(|item| {
        item.title = "Orientering fra Birkby".to_owned();
    });
    world.fetches("dagsorden.md", &export::markdown(&agenda, Edition::Full));
    world.shows("2.1 »Orientering fra formandskabet«: titel er ændret").keys("enter").says("flettet ind");
    assert_eq!(world.numbered("2.1").title, "Orientering fra Birkby");
    world.keys("ctrl-k o");
    assert_eq!(world.app.meetings().len(), 2);
}

#[test]
fn the_referat_is_approved_with_a_correction_at_the_next_meeting() {
    let mut world = ended_with_an_item_postponed();
    world.keys("ctrl-k ctrl-n enter").go_to("1.1");
    let mut offered = Vec::new();
    for _ in 0..8 {
        world.keys("f5");
        offered.extend(world.app.open_meeting().unwrap().proposal().map(|p| p.editor.text()));
    }
    assert!(offered.iter().any(|words| words.contains("med følgende rettelse")), "{offered:#?}");
}
