//! What users stumbled over: a key too many, numbers that disagreed, names and places that said something
//! else.

use referent::export::{self, Edition};
use referent::import;
use referent::meeting::{
    Attendance, Finding, ItemId, Meeting, MomentKind, Person, Rules, State, Status, Summary,
};

use crate::referat::minuted;
use crate::world::{COUNCIL, KKR, NETWORK, Shown, World, sample};

#[test]
fn one_esc_too_many_writes_nothing_into_the_decision() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("kaj").keys("esc esc esc").typed("mette");
    assert_eq!((world.decision(), world.meeting().opened_at), ("", None));
    world.shows("› mette").shows("Retur skriver det i beslutningen").keys("esc");
    assert_eq!(world.decision(), "");
    // however often: Esc leads to the same place
    world.keys("esc esc").typed("KKR godkendte").shows("› KKR godkendte").typed(" det.").keys("enter");
    assert_eq!(world.decision(), "KKR godkendte det.");
    world.typed(" Enigt.");
    assert_eq!(world.decision(), "KKR godkendte det. Enigt.");
    // who goes to an item and types means it, and so does who comes back from a list
    world.keys("esc down down").typed("Drøftet.").is_at("2.1");
    assert_eq!(world.decision(), "Drøftet.");
    world.keys("f4 esc").typed("x");
    assert_eq!(world.decision(), "Drøftet.x");
}

/// The marks in the agenda are those of the items that something is missing in.
fn marks_agree(world: &mut World, items: &[ItemId]) {
    let picture = world.picture().to_string();
    for item in &world.meeting().items {
        let is_its = |line: &&str| {
            let words = line.trim_start_matches(['▸', ' ', '○', '◐', '✓', '–', '↷', '✕', '⊘']);
            words.starts_with(&format!("{} ", item.number))
        };
        let line = picture.lines().skip(3).find(is_its);
        let Some(line) = line.and_then(|line| line.split('│').next()) else { continue };
        let is_marked = line.contains(['○', '◐', '!']);
        let is_active = item.state == State::Active;
        assert!(is_marked == items.contains(&item.id) || is_active, "{line}");
    }
}

/// The numbers and marks of one meeting, wherever they stand.
fn agree(meeting: Meeting) {
    let mut world = World::empty();
    world.window(160, 60).create(meeting).keys("ctrl-k a home");
    let (progress, missing) = (world.meeting().progress(), world.meeting().missing());
    let mut items: Vec<_> = missing.iter().filter_map(|finding| finding.item().cloned()).collect();
    items.dedup();
    assert_eq!(
        (items.len(), Summary::of(world.meeting()).unfinished),
        (progress.unfinished, progress.unfinished)
    );
    let checked = world.meeting().check().into_iter().filter(Finding::is_missing).collect::<Vec<_>>();
    assert_eq!(checked, missing);
    match items.len() {
        0 => world.shows("intet mangler"),
        n => world.shows(&format!("{n} af {} mangler", progress.needed)),
    };
    marks_agree(&mut world, &items);
    let heading = format!("Mangler ({})", items.len());
    world.keys("ctrl-k l");
    match items.len() {
        0 => world.hides("Mangler (").shows("Intet mangler."),
        _ => world.shows(&heading),
    };
    world.keys("esc ctrl-k e enter");
    let notice = world.app.notice().map_or(String::new(), |notice| notice.text.clone());
    match (items.len(), notice.contains("Dagsordenen er gemt")) {
        (_, true) | (0, _) => assert!(!notice.contains("mangler"), "{notice}"),
        (1, _) => assert!(notice.contains("1 punkt mangler noget"), "{notice}"),
        (n, _) => assert!(notice.contains(&format!("{n} punkter mangler noget")), "{notice}"),
    }
    world.keys("esc ctrl-k o").shows(if items.is_empty() { "intet mangler" } else { "mangler" });
}

#[test]
fn what_is_missing_is_the_same_in_list_head_check_end_and_export() {
    for name in [KKR, NETWORK, COUNCIL] {
        agree(sample(name));
    }
    agree(minuted().quit());
    let mut meeting = minuted().quit();
    meeting.items[1].decision.as_mut().unwrap().text = "KKR drøftede sagen, herunder".to_owned();
    agree(meeting.clone());
    meeting.rules = Rules::Municipal;
    let away =
        |person: &Person| Attendance { status: Status::Absent, ..Attendance::unknown(person.id.clone()) };
    meeting.attendance = meeting.people.iter().skip(2).map(away).collect();
    agree(meeting);
}

#[test]
fn a_time_is_asked_with_the_name_of_whom_it_is_about() {
    let mut world = World::open(KKR);
    world.minutes(3 * 24 * 60).keys("f4 f9 esc ctrl-k g enter");
    world.keys("f12").typed("kaj").keys("6").shows("Kaj Rosenvang: Hvornår?").typed("10.20").keys("enter");
    world.keys("ctrl-k ctrl-r enter").shows("Kaj Rosenvang: Hvornår?");
}

#[test]
fn somebody_unknown_takes_part_over_a_line_too() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("Bo Fisker").keys("2").shows("› Bo Fisker").keys("enter").says("med virtuelt");
    let bo = world.meeting().people.iter().find(|person| person.name == "Bo Fisker").unwrap().id.clone();
    assert_eq!(world.meeting().status_of(&bo), Status::Virtual);
    world
        .keys("esc")
        .typed("G")
        .keys("f12")
        .typed("Lis Marsted virtuel")
        .keys("2")
        .says("Skriv kun navnet her");
    world.keys("ctrl-u").typed("Lis Marsted").keys("2").says("Lis Marsted");
    assert!(world.meeting().people.iter().any(|person| person.name == "Lis Marsted"));
}

#[test]
fn only_the_name_of_a_list_makes_a_person_one_of_it() {
    let mut world = World::open(KKR);
    world.keys("f4 insert").typed("Jens Holm, direktør, Engum Havn").keys("enter insert");
    world.typed("Bo Fisker, Birkby, deltagere").keys("enter insert").typed("Ib Ask, Lind").keys("enter");
    let person =
        |name: &str| world.meeting().people.iter().find(|person| person.name == name).unwrap().clone();
    let (jens, bo, ib) = (person("Jens Holm"), person("Bo Fisker"), person("Ib Ask"));
    assert_eq!((jens.org.as_deref(), jens.group.as_str()), (Some("direktør, Engum Havn"), "Andre"));
    assert_eq!((bo.org.as_deref(), bo.group.as_str(), bo.voting), (Some("Birkby"), "Deltagere", true));
    assert_eq!((ib.org.as_deref(), ib.group.as_str()), (Some("Lind"), "Andre"));
}

#[test]
fn where_only_absentees_stand_nothing_is_said_of_a_key_that_does_nothing() {
    let mut world = World::empty();
    let mut meeting = sample(KKR);
    meeting.people.truncate(2);
    let away =
        |person: &Person| Attendance { status: Status::Afbud, ..Attendance::unknown(person.id.clone()) };
    meeting.attendance = meeting.people.iter().map(away).collect();
    world.create(meeting).reads_own().keys("down f4").says("Her står kun fraværende").hides("F9");
    world.keys("down").hides("F9 alle her").shows("Insert ny person");
}

#[test]
fn an_agenda_is_saved_as_one_and_the_arrows_choose_the_format() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k e").shows("Gem dagsordenen som").shows("› dagsorden-kkr-soehoejland-2026-03-03.docx");
    world.keys("down").shows("-03.md").keys("down down").shows("-03.txt").keys("down").shows("-03.docx");
    world.keys("up enter").says("Dagsordenen er gemt i »dagsorden-kkr-soehoejland-2026-03-03.txt«.");
    let mut world = minuted();
    world
        .keys("ctrl-k e")
        .shows("Gem referatet som")
        .shows("› referat-kkr")
        .keys("enter")
        .says("Referatet er gemt");
}

#[test]
fn tab_takes_what_is_offered_in_a_text_and_goes_round_elsewhere() {
    let mut world = World::open(KKR);
    world.typed("Xyz").keys("tab").says("Tab tager kun det, der foreslås");
    assert_eq!((world.decision(), world.shown()), ("Xyz", Shown::Meeting));
    world.keys("esc tab").typed(" ok");
    assert_eq!(world.decision(), "Xyz ok");
}

#[test]
fn those_who_are_missed_are_printed_behind_the_members() {
    let mut world = World::open(KKR);
    world.keys("f4 f9").typed("kaj").keys("3").typed("leyla").keys("4 esc");
    let full = export::markdown(world.meeting(), Edition::Full);
    let at = |words: &str| full.find(words).unwrap_or_else(|| panic!("{words}: {full}"));
    assert!(at("## Deltagere") < at("## Afbud") && at("## Afbud") < at("## Fraværende uden afbud"));
    assert!(at("## Fraværende uden afbud") < at("## Fra "), "{full}");
}

#[test]
fn an_item_added_at_the_meeting_is_said_to_be_in_list_head_and_referat() {
    let mut world = World::open(KKR);
    world
        .window(120, 40)
        .go_to("3.3")
        .keys("ctrl-k n")
        .typed("Cykelstier")
        .keys("enter")
        .says("Punktet er tilføjet");
    assert!(!world.item().added);
    world.go_to("7.1").typed("Godkendt.").keys("ctrl-k n").typed("Havnens lys").keys("enter");
    world.says("Optaget på dagsordenen: 7.2 Havnens lys.").shows("optaget på mødet").shows("Havnens lys +");
    world.typed("KKR tog sagen op.").keys("f9");
    let stored = world.quit();
    let full = export::markdown(&stored, Edition::Full);
    assert_eq!(full.matches("optaget på dagsordenen på mødet").count(), 1, "{full}");
    let again = import::read(full.as_bytes(), "referat.md").unwrap().meeting;
    let added: Vec<_> =
        again.items.iter().filter(|item| item.added).map(|item| item.number.as_str()).collect();
    assert_eq!((added, export::markdown(&again, Edition::Full)), (vec!["7.2"], full));
}

#[test]
fn the_open_edition_says_of_a_closed_item_only_what_became_of_it() {
    let mut meeting = minuted().meeting().clone();
    let text = |meeting: &Meeting| export::markdown(meeting, Edition::Open);
    let at = meeting.items.iter().position(|item| item.number == "3.1").unwrap();
    let sentence = "Punktet blev behandlet for lukkede døre.";
    meeting.items[at].closed = true;
    assert!(text(&meeting).contains(sentence));
    meeting.items[at].state = State::Postponed;
    meeting.items[at].decision = None;
    assert!(!text(&meeting).contains(sentence) && text(&meeting).contains("Punktet blev udsat."));
    meeting.items[at].state = State::Pending;
    let id = meeting.items[at].id.clone();
    meeting.timeline.retain(|moment| moment.item.as_ref() != Some(&id));
    assert!(!text(&meeting).contains(sentence), "{}", text(&meeting));
}

#[test]
fn an_end_before_the_beginning_is_refused_and_the_night_after_is_said() {
    let mut world = World::open(KKR);
    world
        .minutes(3 * 24 * 60)
        .keys("ctrl-k g")
        .typed("17.00")
        .keys("enter")
        .says("Mødet begyndte kl. 17.00.");
    world.keys("ctrl-k l enter").keys("ctrl-u").typed("16.30").keys("enter");
    world.says("Det er før mødets begyndelse kl. 17.00.");
    assert_eq!(world.meeting().closed_at, None);
    world.keys("ctrl-u").typed("0.30").keys("enter").typed("Sent").keys("enter");
    let closed = world.meeting().closed_at.unwrap();
    assert_eq!(closed.to_string(), "2026-03-04 00:30:00 +01:00");
}

#[test]
fn a_meeting_of_an_earlier_day_ends_after_the_time_it_was_called_for() {
    let mut world = World::open(KKR);
    // called for 10.00; the beginning is not noted
    world.minutes(3 * 24 * 60).keys("ctrl-k l enter").keys("ctrl-u").typed("9.15").keys("enter");
    world.says("Mødet skulle begynde senere; skriv først, hvornår det begyndte.");
    world.keys("ctrl-u").typed("11.40").keys("enter").typed("Sent").keys("enter");
    // nor is it corrected to such a time
    world.keys("ctrl-k ctrl-l").typed("Forkert tid").keys("enter ctrl-u").typed("9.15").keys("enter");
    world.says("Mødet skulle begynde senere; skriv først, hvornår det begyndte.");
    // the advice can be followed
    world.keys("esc ctrl-k g").shows("Hvornår begyndte mødet?").keys("ctrl-u").typed("9.00").keys("enter");
    assert_eq!(world.meeting().opened_at.map(|at| at.format("%H.%M").to_string()).as_deref(), Some("09.00"));
}

#[test]
fn what_happened_may_be_typed_behind_the_name() {
    let mut world = World::open(KKR);
    world
        .keys("f4 f9 esc f5 f9 f12")
        .typed("poul gik")
        .shows("Hvem gik?")
        .keys("enter")
        .says("gik kl. 10.00");
    world.keys("f12").typed("poul kom").shows("Hvem kom?").keys("6");
    world.says("Skriv kun navnet her").keys("5").says("Poul");
    let poul = world.meeting().people.iter().find(|person| person.name.starts_with("Poul")).unwrap();
    assert!(world.meeting().is_in_room(&poul.id));
}

#[test]
fn pasted_lines_are_as_many_items_and_people() {
    let mut world = World::open(KKR);
    let (items, people) = (world.meeting().items.len(), world.meeting().people.len());
    world.keys("ctrl-k n").pasted("Nye busser\r\n- Cykler\n\n• Færger\n").says("3 punkter er tilføjet.");
    let titles: Vec<&str> = world.meeting().items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles[2..5], ["Nye busser", "Cykler", "Færger"]);
    world.keys("ctrl-z");
    assert_eq!(world.meeting().items.len(), items, "one step back for all of them");
    world.keys("ctrl-y").shows("Færger");
    assert_eq!(world.meeting().items.len(), items + 3);
    // a terminal ends pasted lines with a return alone
    world.keys("f4 insert").pasted("Ane Ask (A), Engum\rBo Birk, Lundby").says("2 personer er tilføjet.");
    assert_eq!(world.meeting().people.len(), people + 2);
    assert!(world.meeting().people.iter().any(|person| person.name == "Bo Birk"));
    // a line is a line, and what was begun goes on
    world.keys("insert").typed("Pia ").pasted("Dam\nEngum").keys("enter");
    assert_eq!(world.meeting().people.len(), people + 3);
}

#[test]
fn a_pasted_line_that_is_refused_takes_no_earlier_step_along() {
    let mut world = World::open(KKR);
    let people = world.meeting().people.len();
    world.keys("f4").typed("poul").keys("3 insert").pasted("Ane Ask\n, Lundby\n*\tBo Birk");
    world.says("2 af 3 personer er tilføjet, ikke: », Lundby«.").keys("ctrl-z");
    let poul = world.meeting().people.iter().find(|person| person.name.starts_with("Poul")).unwrap();
    assert_eq!(world.meeting().status_of(&poul.id), Status::Afbud);
    assert_eq!(world.meeting().people.len(), people);
}

#[test]
fn undo_names_the_one_whom_it_is_about() {
    let mut world = World::open(KKR);
    world.keys("f4").typed("poul").keys("3 esc f8 ctrl-z").says("Fortrudt: fremmøde (Poul");
    world.keys("f4 f9 esc f8 ctrl-z").says("Fortrudt: fremmøde.");
}

#[test]
fn a_reason_behind_a_name_is_no_event() {
    let mut world = World::open(KKR);
    world.keys("f12").typed("poul syg").shows("afbud (syg)").keys("3").says("Poul");
    let poul =
        world.meeting().people.iter().find(|person| person.name.starts_with("Poul")).unwrap().id.clone();
    assert_eq!(world.meeting().status_of(&poul), Status::Afbud);
    let note = world.meeting().attendance.iter().find(|record| record.person == poul).unwrap().note.clone();
    assert_eq!(note.as_deref(), Some("syg"));
    world.keys("f12").typed("kaj afbud").keys("enter").keys("f12").typed("åse kom sent").keys("enter");
    let status = |world: &World, name: &str| {
        let person = world.meeting().people.iter().find(|person| person.name.starts_with(name)).unwrap();
        world.meeting().status_of(&person.id)
    };
    assert_eq!(status(&world, "Kaj"), Status::Afbud);
    let came = world.meeting().timeline.clone();
    assert_eq!(came.iter().map(|moment| moment.event).collect::<Vec<_>>(), [MomentKind::Arrived], "{came:?}");
    // who is late has not come
    world.keys("f12").typed("leyla forsinket").keys("enter");
    assert_eq!(world.meeting().timeline, came);
}

#[test]
fn a_list_of_people_that_is_merged_leads_to_them() {
    let mut world = World::open(KKR);
    world.keys("f4").fetches("liste.txt", "Deltagere\nAne Ask, Engum\nBo Birk, Lundby\n");
    assert_eq!(world.shown(), Shown::Merge);
    world.keys("f9").says("flettet ind");
    assert_eq!(world.shown(), Shown::Attendance);
}

#[test]
fn what_was_postponed_is_said_to_be_told_before_other_words() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k u f7").typed("Budgettet mangler.").shows("Beslutning · udsat (siges først)");
    world.typed(" Punktet udsættes.").hides("(siges først)").shows("Beslutning · udsat");
}

#[test]
fn letters_after_one_esc_too_many_are_kept_when_the_line_is_left() {
    for left in ["f2 esc", "ctrl-k m esc"] {
        let mut world = World::open(KKR);
        world.keys("esc").typed("Vigtig tekst").shows("› Vigtig tekst").keys(left);
        assert_eq!(world.meeting().items[1].decision_text(), "Vigtig tekst", "{left}");
    }
    let mut world = World::open(KKR);
    world.keys("esc").typed("Vigtig tekst").keys("ctrl-q");
    assert_eq!(world.quit().items[1].decision_text(), "Vigtig tekst");
}

#[test]
fn the_beginning_is_corrected_with_the_key_that_noted_it() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").minutes(24).keys("f12").typed("poul").keys("6").minutes(1);
    world.keys("ctrl-k g").says("Der er allerede noteret noget kl. 10.24").shows("› 10.24").keys("ctrl-u");
    world.typed("10.25").keys("enter").says("Der er allerede noteret noget kl. 10.24").keys("ctrl-u");
    world.typed("10.02").keys("enter").says("Mødet begyndte kl. 10.02.").minutes(3);
    world.keys("ctrl-k g").says("Mødet begyndte kl. 10.02; ret klokkeslættet her.").shows("› 10.02");
    world.keys("ctrl-u").typed("10.00").keys("enter").says("Mødet begyndte kl. 10.00.");
    assert_eq!(world.meeting().opened_at.map(|at| at.format("%H.%M").to_string()).as_deref(), Some("10.00"));
}

#[test]
fn what_is_no_name_adds_nobody_and_a_reason_is_taken_by_retur_too() {
    let mut world = World::open(KKR);
    let people = world.meeting().people.len();
    world.keys("f12").typed("pause 14.00-14.15").keys("5").says("Ingen på listen hedder sådan.").keys("esc");
    assert_eq!(world.meeting().people.len(), people);
    world.keys("f12").typed("poul afbud syg").keys("enter").says("Poul Erik Stenhøj: afbud (syg)");
}

#[test]
fn who_leaves_while_another_item_is_looked_at_left_under_the_one_under_discussion() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc ctrl-k g").minutes(5).go_to("3.2").keys("f12").typed("poul").keys("6");
    world.says("under punkt 1.1");
}

#[test]
fn what_is_there_to_be_decided_is_missing_without_an_indstilling_too() {
    let text = "Engum Råd\n\n3. maj 2027\n\n1. Mødedatoer\nRådet kan mødes i maj.\n\n2. Temadag\nRådet kan sende to.\nTil beslutning\n\n3. Eventuelt\n";
    let meeting = import::read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    assert_eq!(meeting.progress().needed, 1);
}

#[test]
fn a_decision_that_stands_under_an_item_that_was_put_off_is_looked_at() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").typed("Vedtaget.").keys("f9 f7 ctrl-k u").says("Teksten står der stadig");
    world.keys("ctrl-k m").shows("teksten siger, hvad der blev besluttet, men punktet er udsat").keys("esc");
    world.keys("ctrl-end").typed(" Resten blev udsat.");
    world.keys("ctrl-k m").hides("teksten siger, hvad der blev besluttet");
}
