//! A body's people are kept for its next meeting, and a list of people comes from a file.

use chrono::NaiveDate;
use referent::meeting::{Item, Meeting, Status};

use crate::world::{KKR, World};

/// The next meeting of the same body, with empty lists.
fn next() -> Meeting {
    let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(2026, 6, 2).unwrap());
    meeting.items.push(Item { title: "Natbusser".to_owned(), level: 1, ..Item::default() });
    meeting
}

#[test]
fn the_people_of_the_bodys_latest_meeting_are_taken_over() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").create(next()).says("Ctrl-K 9 henter 22 personer fra mødet den 3. marts 2026.");
    world
        .keys("f4")
        .shows("Ctrl-K 9 henter 22 personer")
        .keys("ctrl-k 9")
        .says("Hentet: 22 personer fra mødet");
    world.shows("0 af 18 til stede · 18 uafklarede").shows("Karen Lindrup, Birkby (formand)");
    let stored = world.quit();
    let leyla = stored.people.iter().find(|person| person.name.starts_with("Leyla")).unwrap();
    assert_eq!(
        (leyla.org.as_deref(), leyla.group.as_str(), leyla.voting),
        (Some("Hvideå"), "Deltagere", true)
    );
    assert!(stored.attendance.iter().all(|record| record.status == Status::Unknown));
    assert_eq!(stored.people.iter().filter(|person| !person.voting).count(), 4);
}

#[test]
fn taking_people_over_is_one_step_and_adds_only_who_is_missing() {
    let mut world = World::open(KKR);
    world.create(next()).keys("ctrl-k 9 ctrl-z");
    assert!(world.meeting().people.is_empty());
    world
        .keys("f4 insert")
        .typed("Asger Toftdal, Birkby")
        .keys("enter ctrl-k 9")
        .says("Hentet: 21 af 22 personer");
    world.keys("ctrl-k 9").says("står her allerede");
}

#[test]
fn without_another_meeting_there_is_nobody_to_fetch() {
    let mut world = World::empty();
    world.create(next()).keys("ctrl-k 9").says("Der er ikke gemt et andet møde i organet");
}

#[test]
fn a_list_of_people_comes_from_a_file() {
    let list = "Navn;Organisation;Titel;Parti;Rolle;Gruppe\n\
                Anna Bro;Engum;Borgmester;A;formand;Medlemmer\n\
                Jens Ole Dal;Birkby;;V;;Medlemmer\n\
                Tove Eg;Birkby;Konsulent;;referent;Sekretariat\n";
    let mut world = World::empty();
    world.create(next()).fetches("/tmp/liste.csv", list);
    world.shows("Anna Bro").keys("f9");
    let people = &world.meeting().people;
    let anna = people.iter().find(|person| person.name == "Anna Bro").unwrap();
    assert_eq!((anna.org.as_deref(), anna.title.as_deref()), (Some("Engum"), Some("Borgmester")));
    assert_eq!((anna.party.as_deref(), anna.role.as_deref()), (Some("A"), Some("formand")));
    assert_eq!((anna.group.as_str(), people.len()), ("Medlemmer", 3));
    let tove = people.iter().find(|person| person.name == "Tove Eg").unwrap();
    assert_eq!((tove.voting, tove.group.as_str()), (false, "Sekretariat"));
}

#[test]
fn a_person_is_taken_off_the_list_after_a_question_that_names_them() {
    let mut world = World::open(KKR);
    let here = |world: &World, name: &str| world.meeting().people.iter().any(|person| person.name == name);
    world.keys("f4").typed("karen").keys("delete").shows("Fjern Karen Lindrup").shows("fra listen?");
    world.keys("esc");
    assert!(here(&world, "Karen Lindrup"));
    world.keys("delete enter").says("er fjernet fra listen. Ctrl-Z fortryder.");
    assert!(!here(&world, "Karen Lindrup"));
    world.keys("ctrl-z");
    assert!(here(&world, "Karen Lindrup"));
    // who came or left is named in what is minuted
    world.keys("f9 ctrl-k g").typed("asger").keys("6").typed("asger").keys("delete").hides("fra listen?");
    assert!(here(&world, "Asger Toftdal"));
    // the menu knows it by these words, from the meeting's screen too
    world.keys("esc esc f2").typed("fjern person").shows("Fremmøde: hvem er her");
    world.keys("esc f4 f2").typed("fjern person").shows("Fjern punktet eller personen");
}

#[test]
fn a_person_taken_off_after_the_end_is_a_correction() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").typed("Godkendt.").ends("Vi gik.").keys("esc f4").typed("karen").keys("delete");
    world.shows("Hvorfor rettes der?").typed("Hun var der ikke").keys("enter");
    world.shows("var til stede og bliver på listen").keys("3").typed("karen").keys("delete");
    world.shows("Fjern Karen Lindrup");
    world.keys("enter").says("er fjernet fra listen");
    assert_eq!(world.meeting().corrections.len(), 2);
}

#[test]
fn letters_behind_a_new_name_are_a_party_and_the_person_sits_with_those_elected() {
    let mut world = World::open(KKR);
    for line in ["Ida Juhl (F)", "Finn Ry, F", "Sofie Fog (SF)", "Eva Ek, Engum (formand)", "Nina Ny"] {
        world.keys("f4 insert").typed(line).keys("enter").says("er tilføjet");
        if line == "Nina Ny" {
            world.says("Nina Ny er tilføjet uden stemme");
        }
        world.keys("esc");
    }
    let person = |name: &str| {
        let person = world.meeting().people.iter().find(|person| person.name == name).unwrap();
        (person.party.as_deref(), person.role.as_deref(), person.org.as_deref(), person.voting)
    };
    assert_eq!(person("Ida Juhl"), (Some("F"), None, None, true));
    assert_eq!(person("Finn Ry"), (Some("F"), None, None, true));
    assert_eq!(person("Sofie Fog"), (Some("SF"), None, None, true));
    assert_eq!(person("Eva Ek"), (None, Some("formand"), Some("Engum"), false));
    assert_eq!(person("Nina Ny"), (None, None, None, false));
}
