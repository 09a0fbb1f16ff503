//! Who came, left, is inhabil …: in at most four keys, from the middle of a sentence, and without leaving it.

use referent::export::{self, Edition};
use referent::keymap::Keymap;
use referent::meeting::{Item, Meeting, Moment, MomentKind, Person, Presence, Status};

use crate::world::{COUNCIL, KKR, Shown, World, clock, person};

/// The meeting runs, everyone is there, and the minute-taker is in the middle of a sentence under 3.1.
fn in_a_sentence(sample: &str, number: &str) -> World {
    let mut world = World::open(sample);
    // the council's meeting was to be held a week ago
    world.keys(if sample == COUNCIL { "ctrl-k g n u enter" } else { "ctrl-k g" });
    world.keys("f4 f9 esc").go_to(number).typed("Planen blev drøftet.").keys("left left left");
    world
}

fn last(world: &World) -> &Moment {
    world.meeting().timeline.iter().rfind(|moment| moment.person.is_some()).unwrap()
}

/// Where the minute-taker is: the item, the words, and the cursor in them.
fn place(world: &World) -> (String, String, usize) {
    let open = world.app.open_meeting().unwrap();
    assert_eq!((world.shown(), world.app.overlay().is_none()), (Shown::Meeting, true));
    (open.item().unwrap().id.0.clone(), open.text().text(), open.text().cursor())
}

/// The two letters that one would type of a person: the beginnings of the names, and the initials.
fn letters(person: &Person) -> Vec<String> {
    let name = person.name.to_lowercase();
    let words: Vec<&str> = name.split([' ', '-']).collect();
    let begins = words.iter().map(|word| word.chars().take(2).collect());
    let first: Vec<char> = words.iter().filter_map(|word| word.chars().next()).collect();
    let initials = first.windows(2).map(|pair| pair.iter().collect());
    begins.chain(initials).collect()
}

/// Says something of each person with F12, two letters and a digit; each time it can be undone, and nothing
/// has moved.
fn four_keys_say(digit: &str, event: MomentKind, whom: impl Fn(&Person) -> bool) {
    four_keys_say_in(in_a_sentence(KKR, "3.1"), digit, event, whom);
}

fn four_keys_say_in(mut world: World, digit: &str, event: MomentKind, whom: impl Fn(&Person) -> bool) {
    let before = place(&world);
    let people: Vec<Person> = world.meeting().people.iter().filter(|p| whom(p)).cloned().collect();
    assert!(!people.is_empty());
    for person in people {
        let found = letters(&person).into_iter().any(|letters| {
            let revision = world.meeting().revision;
            world.keys("f12").typed(&letters).keys(digit);
            assert_eq!(place(&world), before, "{letters} {digit}");
            if world.meeting().revision == revision {
                // it was said of another, of whom it makes no sense
                return false;
            }
            let (who, what) = (last(&world).person.clone(), last(&world).event);
            world.keys("ctrl-z");
            assert_eq!(place(&world), before, "{letters} {digit}, undone");
            who == Some(person.id.clone()) && what == event
        });
        assert!(found, "{} needs more than four keys", person.name);
    }
}

#[test]
fn whoever_leaves_is_said_in_four_keys() {
    four_keys_say("6", MomentKind::Left, |_| true);
}

#[test]
fn whoever_is_inhabil_is_said_in_four_keys() {
    four_keys_say("7", MomentKind::Recused, |person| person.voting);
}

#[test]
fn whoever_goes_online_is_said_in_four_keys() {
    four_keys_say("2", MomentKind::Online, |_| true);
}

#[test]
fn whoever_is_a_guest_is_said_in_four_keys() {
    four_keys_say("9", MomentKind::Guest, |person| !person.voting);
}

#[test]
fn whoever_comes_is_said_in_four_keys() {
    // people who are here already cannot come
    let mut world = World::open(KKR);
    world.keys("ctrl-k g").go_to("3.1").typed("Planen blev drøftet.").keys("left left left");
    four_keys_say_in(world, "5", MomentKind::Arrived, |_| true);
}

#[test]
fn who_is_here_cannot_come_and_who_has_gone_cannot_go() {
    let mut world = in_a_sentence(KKR, "3.1");
    let (before, revision) = (place(&world), world.meeting().revision);
    world.keys("f12 k a 5").says("Karen Lindrup er allerede til stede. Kom først senere? Ctrl-T før 5");
    world.keys("f12 k a 9").says("Karen Lindrup er allerede til stede");
    world.keys("f4").typed("karen").keys("5").says("Karen Lindrup er allerede til stede").keys("esc");
    assert_eq!((place(&world), world.meeting().revision), (before.clone(), revision));
    world.keys("f12").typed("karen").keys("6").says("gik kl. 10.00").keys("f12").typed("karen").keys("6");
    world
        .says("Karen Lindrup er allerede gået.")
        .keys("f4")
        .typed("karen")
        .keys("6")
        .says("er allerede gået");
    let moments = |world: &World| {
        let karen = person(world.meeting(), "Karen").id.clone();
        world.meeting().moments_of(&karen).map(|moment| moment.event).collect::<Vec<_>>()
    };
    assert_eq!(moments(&world), [MomentKind::Left]);
    // a time of one's own is a real change: who is here came later than the meeting began
    world.keys("esc").minutes(20).keys("f12").typed("mette").keys("ctrl-t 5").typed("1010").keys("enter");
    world.says("Mette Sandfeld: ankom kl. 10.10 under 3.1.");
    assert_eq!(place(&world), before);
}

#[test]
fn inhabil_said_twice_is_inhabil_once() {
    let mut world = in_a_sentence(COUNCIL, "23");
    world.keys("f12 p e 7 f12 p e 7").says("er allerede ude som inhabil").shows("14 af 15 til stede");
    assert_eq!(last(&world).event, MomentKind::Recused);
    // who took no part is counted so everywhere, also when the person is back in the room
    world.keys("f12 p e 5").says("tilbage").shows("14 af 15 til stede").keys("f4").shows("14 af 15 ");
    world.shows("← Peder").keys("esc f8 f4").hides("← Peder").keys("esc");
    let text = export::markdown(world.meeting(), Edition::Full);
    assert!(
        text.contains("(A) var inhabil og deltog ikke i behandlingen af punkt 23 (forlod lokalet kl. 10.00"),
        "{text}"
    );
    assert!(!text.contains("forlod mødet"), "{text}");
}

#[test]
fn who_can_have_come_is_found_before_who_is_here() {
    let mut world = in_a_sentence(KKR, "3.1");
    world
        .keys("f12 k a 6")
        .says("Karen Lindrup: gik kl. 10.00. Ctrl-Z fortryder.")
        .shows("17 af 18 til stede");
    // the next with these letters is the one who is still here, and only one of them can come back
    world.keys("f12 k a 6").says("Kaj Rosenvang: gik").shows("16 af 18 til stede");
    world.keys("ctrl-z").shows("17 af 18 til stede").minutes(20);
    world.keys("f12 k a 5").says("Karen Lindrup: tilbage kl. 10.20.").shows("18 af 18 til stede");
    assert_eq!((last(&world).event, last(&world).at), (MomentKind::Returned, clock("10.20")));
}

#[test]
fn what_happened_may_be_said_first() {
    let mut world = in_a_sentence(KKR, "3.1");
    let before = place(&world);
    world.keys("f12 6").shows("Hvem gik?").typed("sof").shows("Sofie Grønlykke").keys("enter");
    world.says("Sofie Grønlykke: gik kl. 10.00.");
    // then those it can have happened to come first
    world.keys("f12 5").shows("Hvem kom?").keys("enter").says("Sofie Grønlykke: tilbage");
    assert_eq!(place(&world), before);
}

#[test]
fn a_key_of_ones_own_for_what_happened_asks_who() {
    let json = r#"{"base":"standard","contexts":{"meeting":{"f11":"person_left"}}}"#;
    let mut world = World::with_keymap(Keymap::read(json).unwrap());
    world.import(KKR).keys("f4 f9 esc").go_to("3.1");
    world
        .keys("f11")
        .shows("Hvem gik?")
        .typed("mette")
        .keys("enter")
        .says("Mette Sandfeld: gik")
        .is_at("3.1");
}

#[test]
fn all_marks_of_the_list_can_be_said_here_too() {
    let mut world = World::open(KKR);
    world.keys("f12 k a 3").says("Karen Lindrup: afbud.").keys("f12 a s 4").says("fraværende uden afbud");
    world.keys("f12 e l 1").says("til stede").keys("f12 s a 2").says("Samir Haddad Munk: til stede virtuelt");
    world.window(100, 24).shows("2 af 18 til stede · 1 afbud · 14 uafklarede · 1 uden afbud");
    world.keys("f12 e l 0").shows("1 af 18 til stede");
}

#[test]
fn one_who_is_found_habil_stays_and_one_who_is_not_comes_back_for_the_next_item() {
    let mut world = in_a_sentence(COUNCIL, "23");
    world.keys("f12 n a plus").says("Nanna Skjoldby: er habil og bliver.").shows("15 af 15");
    world
        .keys("f12 p e 7")
        .says("ude under punktet (inhabil), tilbage ved det næste")
        .shows("14 af 15 til stede");
    world.keys("f12 p e 5").says("tilbage").shows("14 af 15 til stede").keys("f8").shows("15 af 15");
    let stored = world.quit();
    let (peder, during) = (person(&stored, "Peder").id.clone(), stored.presence());
    let item = |number: &str| &crate::world::item(&stored, number).id;
    assert_eq!(during.during(item("23"), &peder), Presence::Recused);
    assert_eq!(during.during(item("24"), &peder), Presence::Here);
}

#[test]
fn one_who_is_inhabil_is_back_for_the_next_item_though_nobody_says_so() {
    let mut world = in_a_sentence(KKR, "3.1");
    world.keys("f12 k a 7");
    world.says("Karen Lindrup: ude under punktet (inhabil), tilbage ved det næste.");
    world.shows("17 af 18 til stede").keys("f6").shows("IKKE HER Karen Lindrup (ude 10.00)").keys("f6");
    world.minutes(10).go_to("3.2").typed("Planen blev godkendt.");
    world.shows("18 af 18 til stede").keys("f6").hides("IKKE HER").keys("f6");
    world.keys("f4").shows("18 af 18 til stede").hides("1 gået").keys("esc");
    // said of this item too, she is out of it and not back
    world.keys("f12 k a 7").says("ude under punktet").shows("17 af 18 til stede").keys("ctrl-z");
    let stored = world.quit();
    let karen = &person(&stored, "Karen Lindrup").id;
    assert_eq!(stored.presence().range_during(&crate::world::item(&stored, "3.2").id), (18, 18));
    assert_eq!(stored.moments_of(karen).count(), 1);
    let sentence = "Karen Lindrup deltog ikke i behandlingen af punktet (inhabil)";
    for edition in [Edition::Full, Edition::Open] {
        let text = export::markdown(&stored, edition);
        assert_eq!((text.matches(sentence).count(), text.contains("Deltog ikke:")), (1, false), "{text}");
        assert!(text.find("### 3.1").unwrap() < text.find(sentence).unwrap(), "{text}");
        assert!(text.find(sentence).unwrap() < text.find("### 3.2").unwrap(), "{text}");
    }
}

#[test]
fn one_who_was_there_goes_on_over_a_line_and_is_still_counted() {
    let mut world = in_a_sentence(KKR, "3.1");
    world.minutes(30).keys("f12 i n 2").says("Inger Hjortlund: virtuelt fra kl. 10.30.");
    world.shows("18 af 18 til stede");
    assert_eq!(last(&world).event, MomentKind::Online);
    // said again, it was so from the beginning
    world.keys("f12 i n 2").says("Inger Hjortlund: virtuelt under hele mødet.");
    let inger = person(world.meeting(), "Inger").id.clone();
    assert_eq!(world.meeting().moments_of(&inger).count(), 0);
    assert_eq!(world.meeting().status_of(&inger), Status::Virtual);
}

#[test]
fn a_substitute_for_the_rest_of_the_meeting_takes_seven_keys() {
    let mut world = in_a_sentence(KKR, "3.1");
    let before = place(&world);
    world.keys("f12 p o 8").shows("Stedfortræder").keys("a h enter");
    world.says("Lone Ahrendal er stedfortræder for Poul Erik Stenhøj.").shows("18 af 18 til stede");
    assert_eq!(place(&world), before);
    let stored = world.quit();
    let (poul, lone) = (person(&stored, "Poul Erik").id.clone(), person(&stored, "Lone").id.clone());
    let moment = stored.timeline.iter().find(|m| m.event == MomentKind::Substituted).unwrap();
    assert_eq!((moment.person.as_ref(), moment.instead_of.as_ref()), (Some(&lone), Some(&poul)));
    let item = crate::world::item(&stored, "4.1").id.clone();
    assert_eq!(stored.presence().during(&item, &poul), Presence::Left);
    assert!(stored.presence().may_vote(&item, &lone));
}

#[test]
fn a_substitute_for_one_who_never_came_sits_there_from_the_start() {
    let mut world = in_a_sentence(KKR, "1.1");
    world.keys("f12 p o 3 f12 p o 8 a h enter").says("er stedfortræder for Poul").shows("18 af 18 til stede");
    let record = world.meeting().attendance_of(&person(world.meeting(), "Poul Erik").id).unwrap();
    assert_eq!(record.substitute, Some(person(world.meeting(), "Lone").id.clone()));
    assert!(!world.meeting().timeline.iter().any(|moment| moment.event == MomentKind::Substituted));
    // who comes after all takes their seat back, and who sat in it until then did so
    world.keys("f12 p o 5").shows("18 af 18 til stede");
    let poul = person(world.meeting(), "Poul Erik").id.clone();
    let record = world.meeting().attendance_of(&poul).unwrap();
    assert_eq!(record.substitute, Some(person(world.meeting(), "Lone").id.clone()));
    let now = world.meeting().items[world.meeting().items.len() - 1].id.clone();
    assert!(world.meeting().presence().during(&now, &poul).is_here());
    assert_eq!(world.meeting().presence().substitutes_at_the_end_of(&now).count(), 0);
    world.keys("shift-f5").shows("18 til stede.");
}

#[test]
fn a_substitute_who_is_on_no_list_is_written_down_on_the_way() {
    let mut world = in_a_sentence(KKR, "3.1");
    world.keys("f12 p o 8").typed("Ulla Ørskov, Tranevig").shows("Ny på listen: Ulla Ørskov").keys("enter");
    world.says("Ulla Ørskov er stedfortræder for Poul Erik Stenhøj.").shows("18 af 18 til stede");
    world.keys("ctrl-z");
    assert!(!world.meeting().people.iter().any(|person| person.name.contains("Ulla")));
}

#[test]
fn a_guest_who_is_on_no_list_is_written_down_on_the_way() {
    let mut world = in_a_sentence(KKR, "3.1");
    world.keys("f12").typed("Ulla Ørskov").shows("»Ulla Ørskov« er ny").keys("9").says("gæst under punktet");
    let ulla = person(world.meeting(), "Ulla");
    assert!(!ulla.voting && last(&world).person.as_ref() == Some(&ulla.id));
    world.keys("ctrl-z");
    assert!(!world.meeting().people.iter().any(|person| person.name.contains("Ulla")));
    world.keys("f12").typed("xyz").keys("6").says("Ingen på listen hedder sådan.").keys("esc");
}

#[test]
fn letters_never_go_astray_where_nobody_is_on_the_list() {
    let mut meeting = Meeting::new("Engum Netværk", clock("10.00").date_naive());
    meeting.items.push(Item { title: "Natbusser".to_owned(), level: 1, ..Item::default() });
    let mut world = World::empty();
    world
        .create(meeting)
        .keys("f12")
        .shows("Ingen på listen endnu.")
        .typed("Ulla Ørskov, Tranevig")
        .keys("5");
    world.says("Ulla Ørskov: kom kl. 10.00.");
    assert_eq!((world.decision(), world.meeting().people.len()), ("", 1));
}

#[test]
fn esc_and_the_same_key_close_it_with_nothing_said() {
    let mut world = in_a_sentence(KKR, "3.1");
    let (before, revision) = (place(&world), world.meeting().revision);
    world.keys("f12 k a esc f12 f12 f12 k a enter").says("Tryk tallet for det, der skete.").keys("esc");
    assert_eq!((place(&world), world.meeting().revision), (before, revision));
}

#[test]
fn the_whole_list_is_opened_with_nothing_over_it() {
    let mut world = in_a_sentence(KKR, "3.1");
    world.keys("f12 f4");
    assert_eq!((world.shown(), world.app.overlay().is_none()), (Shown::Attendance, true));
    world.typed("karen").keys("6").shows("1 gået").keys("esc");
}

#[test]
fn the_head_is_marked_below_the_quorum_where_the_rule_holds() {
    let mut world = in_a_sentence(COUNCIL, "23");
    for letters in ["sa", "gu", "pe", "na", "je", "ma", "vi"] {
        world.keys("f12").typed(letters).keys("6");
    }
    world
        .shows(" 8 af 15 til stede")
        .hides("! 8")
        .keys("f6")
        .shows("8 af 15 medlemmer til stede · beslutningsdygtigt");
    world.keys("f6");
    world.keys("f12 t o 6").shows("! 7 af 15 til stede");
    world.keys("f6").shows("! 7 af 15 medlemmer til stede, 8 kræves (styrelsesloven").keys("f6");
    // by the rules of a network nothing is said of it
    world
        .keys("ctrl-k 8")
        .shows("kommunal (styrelsesloven)")
        .shows("gælder nu")
        .typed("netværk")
        .keys("enter")
        .hides("! 7");
    world.keys("ctrl-z").shows("! 7 af 15 til stede");
}

#[test]
fn after_the_end_it_asks_why_before_anyone_is_said_to_have_left() {
    let mut world = in_a_sentence(KKR, "3.1");
    world.ends("Vi gik.").keys("esc").minutes(10).keys("f12").shows("Hvorfor rettes der?").typed("glemt");
    world.keys("enter").shows("Hvem, og hvad skete der?").keys("k a 6").shows("Hvornår?").keys("enter");
    world.says("Karen Lindrup: gik kl. 10.00 under 3.1.");
    let corrections = &world.meeting().corrections;
    assert!(corrections.len() == 1 && corrections[0].before.starts_with("Karen Lindrup"), "{corrections:?}");
}

#[test]
fn behind_the_name_stands_why_somebody_is_away() {
    let mut world = in_a_sentence(KKR, "3.1");
    let before = world.meeting().attendance.clone();
    world
        .keys("f12")
        .typed("karen barn syg")
        .shows("afbud (barn syg)")
        .keys("3")
        .says("Karen Lindrup: afbud (barn syg).");
    let karen = person(world.meeting(), "Karen").id.clone();
    let record = world.meeting().attendance_of(&karen).unwrap();
    assert_eq!((record.status, record.note.as_deref()), (Status::Afbud, Some("barn syg")));
    assert!(export::markdown(world.meeting(), Edition::Full).contains("barn syg"));
    assert!(!export::markdown(world.meeting(), Edition::Open).contains("barn syg"));
    // who comes after all is not printed with why they were away
    world.keys("f12").typed("karen").keys("5");
    assert!(!export::markdown(world.meeting(), Edition::Full).contains("barn syg"));
    world.keys("ctrl-z ctrl-z");
    assert_eq!(world.meeting().attendance, before);
    world.keys("f12").typed("karen gik").keys("3").says("Skriv kun navnet her").keys("esc");
    world.keys("f12").typed("ukendt person").keys("3").says("Ingen på listen").keys("esc");
    assert_eq!(world.meeting().attendance, before);
}
