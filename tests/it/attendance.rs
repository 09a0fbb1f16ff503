//! Who is there: all at once, one by one, those who come and go, substitutes and newcomers.

use referent::meeting::{Attendance, Item, Meeting, MomentKind, Person, PersonId, Rules, Status};

use referent::app::View;

use crate::world::{KKR, Shown, World, clock, person, sample};

fn status(meeting: &Meeting, name: &str) -> Status {
    meeting.status_of(&person(meeting, name).id)
}

#[test]
fn everyone_is_there_with_one_key() {
    let mut world = World::open(KKR);
    world
        .shows("0 af 18 til stede · 18 uafklarede")
        .keys("f4 f9")
        .says("18 medlemmer og 4 andre er til stede.");
    world.shows("18 af 18 til stede · 4 andre");
    let stored = world.quit();
    assert!(stored.attendance.iter().all(|record| record.status == Status::Present));
}

#[test]
fn each_mark_is_one_key_and_goes_on_to_the_next() {
    let mut world = World::open(KKR);
    world
        .keys("f4 1 2 3 4")
        .window(100, 24)
        .shows("2 af 18 til stede · 1 afbud · 14 uafklarede · 1 uden afbud");
    let stored = world.quit();
    for (name, expected) in [
        ("Karen Lindrup", Status::Present),
        ("Asger Toftdal", Status::Virtual),
        ("Ellen Bruhn", Status::Afbud),
        ("Samir Haddad", Status::Absent),
        ("Jørgen Ågerup", Status::Unknown),
    ] {
        assert_eq!(status(&stored, name), expected, "{name}");
    }
}

#[test]
fn who_is_known_already_stays_as_marked_when_the_rest_are_there() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("åse").keys("3 f9");
    world.shows("17 af 18 til stede · 1 afbud · 4 andre");
    assert_eq!(status(world.meeting(), "Åse Krogager"), Status::Afbud);
}

#[test]
fn a_person_is_found_by_letters_and_marked() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("rosen").shows("Kaj Rosenvang").hides("Karen Lindrup").keys("3");
    world.says("Kaj Rosenvang: afbud.").shows("Leyla Demir Holst");
    world.typed("nobody").shows("Ingen hedder noget med »nobody«.").keys("3").says("Ingen på listen");
}

#[test]
fn coming_late_and_leaving_early_take_four_keys_with_time_and_item_filled_in() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").go_to("3.1").minutes(75);
    world.keys("f4 l e 6").says("Leyla Demir Holst: gik kl. 11.15.").shows("17 af 18 til stede · 1 gået");
    world.keys("esc").shows("17 af 18 til stede").go_to("6.1").minutes(15);
    world.keys("f4 l e 5").says("Leyla Demir Holst: tilbage kl. 11.30.").shows("18 af 18 til stede");
    world.window(100, 24).shows("gik kl. 11.15 under 3.1 · tilbage kl. 11.30");
    let stored = world.quit();
    let leyla = person(&stored, "Leyla").id.clone();
    let moments: Vec<_> = stored.moments_of(&leyla).map(|moment| (moment.event, moment.at)).collect();
    assert_eq!(moments, [(MomentKind::Left, clock("11.15")), (MomentKind::Returned, clock("11.30"))]);
}

#[test]
fn someone_who_was_expected_to_stay_away_comes_late() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("toft").keys("3").minutes(20).typed("toft").keys("5");
    world.says("Asger Toftdal: kom kl. 10.20.");
    let asger = person(world.meeting(), "Asger").id.clone();
    assert_eq!(world.meeting().status_of(&asger), Status::Present);
    let events: Vec<_> = world.meeting().moments_of(&asger).map(|moment| moment.event).collect();
    assert_eq!(events, [MomentKind::Arrived]);
    world.keys("ctrl-z");
    assert_eq!(world.meeting().status_of(&asger), Status::Afbud);
    assert_eq!(world.meeting().moments_of(&asger).count(), 0);
}

#[test]
fn who_is_inhabil_goes_out_for_the_item_and_comes_back() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").go_to("4.1").keys("f4").typed("mette").keys("7");
    world
        .says("Mette Sandfeld: ude under punktet (inhabil), tilbage ved det næste.")
        .shows("17 af 18 til stede · 1 gået");
    world.typed("mette").keys("5").says("tilbage kl. 10.00").hides("1 gået");
    world.keys("f8").shows("18 af 18 til stede · 4 andre");
}

#[test]
fn the_numbers_in_the_head_add_up() {
    let mut world = World::open(KKR);
    world.window(120, 24).keys("f4 f9").typed("poul").keys("3 8").typed("ahrendal").keys("enter");
    world.keys("esc").shows("18 af 18 til stede, heraf 1 stedfortræder · 1 afbud");
    // who left under a later item was there under this one, and has no substitute
    let mut world = World::open(KKR);
    world.window(120, 24).keys("f4 f9 esc").typed("Godkendt.").keys("f9").typed("Taget.").keys("f9");
    world.keys("f4").typed("leyla").keys("6 esc").shows("17 af 18 til stede · 1 gået");
    world.go_to("1.1").shows("18 af 18 til stede · 4 andre").hides("heraf").hides("gået");
    // where not all of it has room, those who are not there are one number
    world.go_to("4.1").keys("f4").typed("poul").keys("3").typed("mette").keys("4 esc");
    world.shows("15 af 18 til stede · 1 afbud · 1 uden afbud · 1 gået");
    world.window(80, 24).shows("15 af 18 til stede · 3 fraværende");
}

#[test]
fn a_substitute_sits_in_for_someone_with_afbud() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("poul").keys("8").shows("Stedfortræder").typed("ahrendal").keys("enter");
    world.shows("afbud · stedfortræder: Lone Ahrendal");
    let stored = world.quit();
    assert_eq!(status(&stored, "Poul Erik"), Status::Afbud);
    assert_eq!(status(&stored, "Lone Ahrendal"), Status::Present);
    let record = stored.attendance_of(&person(&stored, "Poul Erik").id).unwrap();
    assert_eq!(record.substitute, Some(person(&stored, "Lone Ahrendal").id.clone()));
}

#[test]
fn a_person_who_is_not_on_the_list_is_added_among_the_guests_or_where_one_says() {
    let mut world = World::open(KKR);
    world.keys("f4 end insert").shows("Ny person: navn, organisation");
    world.typed("Ulla Ørskov, Tranevig").keys("enter").shows("Ulla Ørskov, Tranevig");
    world
        .keys("insert")
        .typed("Bo Ask, Engum, deltagere")
        .keys("enter")
        .shows("1 af 19 til stede · 18 uafklarede");
    let stored = world.quit();
    let ulla = person(&stored, "Ulla");
    assert_eq!((ulla.org.as_deref(), ulla.group.as_str()), (Some("Tranevig"), "Andre"));
    assert!(!ulla.voting);
    let bo = person(&stored, "Bo Ask");
    assert!(bo.voting && bo.group == "Deltagere");
    assert_eq!(stored.status_of(&ulla.id), Status::Present);
}

#[test]
fn a_name_that_is_not_on_the_list_is_offered_as_a_new_person() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("Ida Vang").keys("enter").shows("Ny person").shows("Ida Vang");
    world.typed(", Engum").keys("enter").says("Ida Vang er tilføjet").shows("Ida Vang, Engum");
    let stored = world.quit();
    assert_eq!(person(&stored, "Ida Vang").org.as_deref(), Some("Engum"));
    assert_eq!(status(&stored, "Ida Vang"), Status::Present);
}

#[test]
fn an_empty_list_says_how_it_is_filled() {
    let mut world = World::empty();
    world.create(Meeting { people: Vec::new(), attendance: Vec::new(), ..sample(KKR) }).keys("f4");
    world
        .shows("ny person")
        .hides("alle her")
        .keys("f9")
        .says("Ingen på listen endnu")
        .keys("1")
        .says("Ingen på listen endnu");
    world
        .typed("Ida Vang")
        .keys("insert")
        .shows("Ny person")
        .keys("enter")
        .says("Ida Vang er tilføjet")
        .keys("down")
        .shows("5 kom");
}

#[test]
fn the_lists_stand_as_printed_with_their_counts() {
    let mut world = World::open(KKR);
    world.keys("f4 f9");
    let picture = world.picture_at(100, 40);
    let rows = picture.rows();
    let at = |words: &str| rows.iter().position(|row| row.contains(words)).unwrap();
    assert!(at("Deltagere") < at("Kaj Rosenvang") && at("Kaj Rosenvang") < at("Fra KD-Net"));
    assert!(rows[at("Deltagere")].contains("18 af 18"), "{picture}");
    assert!(rows[at("Fra KL-sekretariatet")].contains("2 af 2"), "{picture}");
}

#[test]
fn what_was_marked_is_undone_from_either_screen() {
    let mut world = World::open(KKR);
    world
        .window(100, 24)
        .keys("f4 3 4")
        .shows("1 afbud · 16 uafklarede · 1 uden afbud")
        .keys("ctrl-z")
        .hides("uden afbud 1");
    assert_eq!(world.meeting().headcount().absent, 0);
    world.keys("esc ctrl-z");
    assert_eq!((world.meeting().headcount().afbud, world.shown()), (0, Shown::Meeting));
    world.keys("f4 f9 ctrl-z").shows("18 uafklarede");
}

#[test]
fn steps_back_over_the_clock_are_not_a_reason_to_fall() {
    let mut world = World::open(KKR);
    world.keys("f4 f9").minutes(-90).typed("leyla").keys("6").says("Leyla Demir Holst: gik kl. 8.30.");
    world.typed("leyla").keys("5").shows("18 af 18 til stede");
}

#[test]
fn esc_first_empties_the_search_and_then_goes_back() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("kar").keys("esc");
    assert_eq!(world.shown(), Shown::Attendance);
    world.shows("Asger Toftdal").keys("esc");
    assert_eq!(world.shown(), Shown::Meeting);
}

/// A body of a hundred: eighty members in two groups, and twenty who help.
fn hundred() -> Meeting {
    let first = ["Anna", "Bo", "Carl", "Ditte", "Emil", "Freja", "Gustav", "Hanne", "Ib", "Jens"];
    let last = ["Ask", "Bro", "Dal", "Eg", "Fog", "Gren", "Holm", "Iversen", "Juhl", "Krog"];
    let mut meeting = Meeting::new("Repræsentantskabet", clock("10.00").date_naive());
    let names = last.iter().flat_map(|last| first.iter().map(move |first| format!("{first} {last}")));
    for (n, name) in names.enumerate() {
        let group = ["Valgte", "Valgte", "Udpegede", "Udpegede", "Forvaltningen"][n / 20];
        let id = PersonId::from(format!("p{n}").as_str());
        meeting.attendance.push(Attendance::unknown(id.clone()));
        meeting.people.push(Person {
            id,
            name,
            group: group.to_owned(),
            voting: n < 80,
            ..Person::default()
        });
    }
    meeting.items.push(Item { title: "Budget".to_owned(), level: 1, ..Item::default() });
    meeting
}

#[test]
fn a_hundred_are_taken_group_by_group() {
    let mut world = World::empty();
    world.create(hundred()).window(120, 40).keys("f4").shows("Valgte").shows("0 af 40");
    world
        .keys("shift-f9")
        .says("40 medlemmer er til stede.")
        .shows("40 af 80 til stede · 40 uafklarede")
        .shows("40 af 40");
    world.shows("Ventes (40): Anna Fog, Bo Fog");
    // one group alone, and of it those who are expected
    world.keys("tab tab").says("Kun »Udpegede« vises.").shows("[kun Udpegede]").hides("Anna Ask");
    world.keys("3 3").typed("carl fog").keys("1").shows("2 afbud").shows("1 af 40");
    world.keys("shift-tab").says("Der vises: ventes.").shows("[kun Udpegede, ventes]").hides("Carl Fog");
    // F9 takes only those who are shown
    world.keys("f9").says("37 medlemmer er til stede.").shows("78 af 80 til stede · 2 afbud");
    world.keys("tab").says("Kun »Forvaltningen« vises.").keys("shift-f9").says("20 andre er til stede.");
    world.keys("tab").says("Alle grupper vises.").keys("ctrl-z").says("Fortrudt: fremmøde");
    assert_eq!(world.meeting().headcount().others, 0);
}

#[test]
fn the_group_and_its_count_stay_in_sight_in_a_long_list() {
    let mut world = World::empty();
    world.create(hundred()).keys("f4 shift-f9 end").shows("Forvaltningen").shows("0 af 20").hides("Valgte");
    world.keys("1").shows("1 af 20").shows("Jens Krog").keys("home").shows("Valgte").shows("40 af 40");
    // the selected person is visible all the way down
    for _ in 0..50 {
        let View::Attendance(screen) = world.app.view() else { panic!("the attendance is not shown") };
        let chosen = screen.shown(world.meeting())[screen.selected].name.clone();
        world.shows(&chosen).keys("down down");
    }
}

#[test]
fn one_who_is_marked_leaves_the_list_of_those_who_are_expected() {
    let mut world = World::open(KKR);
    world.keys("f4 3 shift-tab").says("Der vises: ventes.").hides("Karen Lindrup").keys("1 1");
    world.shows("2 af 18 til stede · 1 afbud").keys("up").hides("Ellen Bruhn");
    assert_eq!(status(world.meeting(), "Asger Toftdal"), Status::Present);
    assert_eq!(status(world.meeting(), "Ellen Bruhn"), Status::Present);
    world.keys("shift-tab").says("Der vises: her.").shows("Asger Toftdal").hides("Åse Krogager");
    // none of the others are to be shown
    world.keys("shift-tab").says("Der vises: afbud.").shows("Karen Lindrup");
    world.keys("shift-tab").says("Der vises: alle.").shows("Åse Krogager");
    world.keys("shift-tab esc f4").hides("[kun");
}

#[test]
fn those_who_are_expected_are_named_until_they_come() {
    let mut world = World::open(KKR);
    world.keys("f4").hides("Ventes").keys("f9").typed("kaj").keys("0").shows("Ventes (1): Kaj Rosenvang");
    world.typed("åse").keys("0").shows("Ventes (2): Åse Krogager, Kaj Rosenvang").typed("kaj").keys("5");
    world.shows("Ventes (1): Åse Krogager").typed("åse").keys("3").hides("Ventes");
}

#[test]
fn what_happens_while_the_meeting_runs_is_a_key_here_too() {
    let mut world = World::open(KKR);
    world
        .keys("ctrl-k g f4 f9")
        .minutes(30)
        .typed("kaj")
        .keys("f5")
        .says("Kaj Rosenvang: virtuelt fra kl. 10.30.");
    world.typed("oliver").keys("9").says("Oliver Væring: gæst under punktet.");
    world.typed("åse").keys("plus").says("Åse Krogager: er habil og bliver.");
    world
        .typed("poul")
        .keys("8")
        .typed("rasmus")
        .keys("enter")
        .says("Rasmus Fuglsig er stedfortræder for Poul Erik");
    world.window(120, 40).shows("stedfortræder for Poul Erik Stenhøj fra kl. 10.30").shows("gik kl. 10.30");
}

#[test]
fn names_typed_into_an_empty_list_are_members() {
    let mut world = World::empty();
    let mut meeting = sample(KKR);
    meeting.people.clear();
    meeting.attendance.clear();
    world
        .create(meeting)
        .keys("f4 insert")
        .typed("Eva Holm")
        .keys("enter insert")
        .typed("Bo Ask")
        .keys("enter");
    world.shows("2 af 2 til stede");
    world
        .keys("insert")
        .typed("Ulla Ørskov, Tranevig, gæster")
        .keys("enter")
        .shows("2 af 2 til stede · 1 anden");
    let stored = world.quit();
    assert!(person(&stored, "Eva").voting && person(&stored, "Bo Ask").group == "Medlemmer");
    assert!(!person(&stored, "Ulla").voting);
}

#[test]
fn a_list_of_those_who_are_away_alone_says_nothing_of_how_many_can_decide() {
    let mut world = World::empty();
    let mut meeting = sample(KKR);
    meeting.rules = Rules::Municipal;
    meeting.people.truncate(1);
    let away = meeting.people[0].id.clone();
    meeting.attendance = vec![Attendance { status: Status::Afbud, ..Attendance::unknown(away) }];
    world.create(meeting);
    world.shows("1 afbud").hides("0 af").hides("! ");
    world.keys("f4 f9").says("Kun de fraværende står på listen");
    assert!(world.meeting().quorum().is_none());
}
