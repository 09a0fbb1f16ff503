//! The list of people in a hurry: names that several have, lists that are pasted, and a name that is misspelt.

use referent::meeting::{Meeting, MomentKind, Person, Status};

use crate::world::{KKR, Shown, World, person, sample};

/// The meeting with three people more: Rune Falk, Rune Gammelby and Signe Rune.
fn with_namesakes() -> World {
    let mut meeting = sample(KKR);
    for (id, name) in [("n1", "Rune Falk"), ("n2", "Rune Gammelby"), ("n3", "Signe Rune")] {
        let group = meeting.people[0].group.clone();
        let person =
            Person { id: id.into(), name: name.to_owned(), group, voting: true, ..Person::default() };
        meeting.people.insert(0, person);
    }
    meeting.id = "kkr-runer".into();
    let mut world = World::empty();
    world.create(meeting);
    world
}

fn status(world: &World, name: &str) -> Status {
    let meeting: &Meeting = world.meeting();
    meeting.status_of(&person(meeting, name).id)
}

#[test]
fn a_name_that_several_have_marks_nobody_in_silence() {
    let mut world = with_namesakes();
    world.keys("f4").typed("rune").keys("3").says("»rune« passer på Rune Gammelby, Rune Falk og 1 til.");
    world.says("samme tast igen: Rune Gammelby.");
    assert!(world.meeting().attendance.iter().all(|record| record.status == Status::Unknown));
    // the same key again means the one that is marked on screen
    world.keys("3").says("Rune Gammelby: afbud.");
    assert_eq!(status(&world, "Rune Gammelby"), Status::Afbud);
    // an arrow chooses
    world.typed("rune").keys("down 3").says("Rune Falk: afbud.");
    world.typed("rune f").keys("1").says("Rune Falk");
    assert_eq!(status(&world, "Rune Falk"), Status::Present);
    // the substitute is asked for one of them too
    world.typed("rune").keys("8").says("»rune« passer på").hides("Stedfortræder");
}

#[test]
fn over_the_decision_a_name_that_several_have_is_asked_for_too() {
    let mut world = with_namesakes();
    world.keys("f12").typed("rune").keys("3").says("»rune« passer på Rune Gammelby, Rune Falk og 1 til");
    assert_eq!(status(&world, "Rune Gammelby"), Status::Unknown);
    world.keys("3").says("Rune Gammelby: afbud.");
    // of those who are there, one can leave
    world.keys("f4").typed("rune f").keys("1 esc f12").typed("rune").keys("6").says("Rune Falk: gik");
}

#[test]
fn a_new_name_that_begins_as_one_on_the_list_gives_that_one_no_reason() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("Kaj Bro, V").keys("3").says("Insert tilføjer navnet.");
    assert_eq!(status(&world, "Kaj Rosenvang"), Status::Unknown);
    // a reason begins small
    world.keys("esc").typed("Kaj barn syg").keys("3").says("Kaj Rosenvang: afbud");
}

#[test]
fn the_search_is_empty_when_the_time_of_a_past_meeting_is_given() {
    let mut world = World::open(KKR);
    world.minutes(3 * 24 * 60).keys("f4 f9 esc ctrl-k g enter f4").typed("leyla").keys("6").typed("11.15");
    world.keys("enter").says("gik kl. 11.15").shows("Tobias Ravnkilde");
    world.typed("kaj").keys("6").shows("Kaj Rosenvang: Hvornår?").typed("11.20").keys("enter");
    let stored = world.quit();
    let left = stored.timeline.iter().filter(|moment| moment.event == MomentKind::Left);
    assert_eq!(left.count(), 2);
}

#[test]
fn lines_pasted_into_the_search_are_people() {
    let mut world = World::open(KKR);
    let before = world.meeting().people.len();
    world.keys("f4").pasted("Åge Brink, Engum\n- Tine Voss (A), Birkby\nOle Ravn\n");
    world.says("3 personer er tilføjet.").shows("Kaj Rosenvang");
    assert_eq!(world.meeting().people.len(), before + 3);
    let tine = person(world.meeting(), "Tine Voss");
    assert_eq!((tine.org.as_deref(), tine.party.as_deref()), (Some("Birkby"), Some("A")));
    assert_eq!(status(&world, "Ole Ravn"), Status::Present);
    // one step, and one line is a name to search for
    world.keys("ctrl-z");
    assert_eq!(world.meeting().people.len(), before);
    world.pasted("Karen\n").shows("Karen Lindrup").hides("Leyla");
}

#[test]
fn lines_pasted_after_the_end_are_a_correction() {
    let mut world = World::open(KKR);
    let before = world.meeting().people.len();
    world.keys("f4 f9 esc").typed("Godkendt.").ends("Vi gik.").keys("esc f4").pasted("Åge Brink\nOle Ravn");
    world.shows("Hvorfor rettes der?").typed("Glemt").keys("enter").says("2 personer er tilføjet.");
    assert_eq!((world.meeting().people.len(), world.meeting().corrections.len()), (before + 2, 1));
}

#[test]
fn a_misspelt_name_is_corrected_from_the_list_and_one_comes_back_to_it() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("karen").keys("ctrl-k d");
    assert_eq!(world.shown(), Shown::Review);
    world.keys("enter").shows("Personen: titel navn (parti), organisation (rolle)").keys("ctrl-u");
    world.typed("Karin Lindrup (A), Birkby (næstformand)").keys("enter esc");
    assert_eq!(world.shown(), Shown::Attendance);
    let karin = person(world.meeting(), "Karin Lindrup");
    assert_eq!((karin.party.as_deref(), karin.role.as_deref()), (Some("A"), Some("næstformand")));
    // back at the same person, who is marked with the next key
    world.keys("3").says("Karin Lindrup");
    for words in ["parti", "rediger", "stavefejl", "ret person", "ret navn"] {
        world.keys("f2").typed(words).shows("Ret personens navn").keys("esc");
    }
    world.keys("esc");
    for words in ["parti", "rediger", "stavefejl", "ret person", "ret navn"] {
        world.keys("f2").typed(words).shows("Gennemse dagsordenen").keys("esc");
    }
}

#[test]
fn whose_statement_it_is_is_asked_with_who_is_there() {
    let mut world = World::council_at_24();
    world
        .keys("f4")
        .typed("tove")
        .keys("3 esc shift-f6")
        .typed("tove")
        .shows("afbud")
        .hides("til stede virtuelt");
    world.keys("ctrl-u").typed("emil").shows("til stede");
}
