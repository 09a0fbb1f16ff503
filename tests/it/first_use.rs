//! What a minute-taker who never saw the program does with an agenda, and what the screens say to it.

use referent::export::{self, Edition};
use referent::keymap::Keymap;
use referent::meeting::Status;

use crate::world::{KKR, World, clock};

/// An agenda typed by hand.
const AGENDA: &str = "\
Havnerådet i Nordhavn

Dagsorden til møde den 3. marts 2026 kl. 9.00

Deltagere
Birgit Ravn, formand
Ole Strand, næstformand
Mette Holm
Jens Kvist

Fra sekretariatet
Pia Lund, referent

1. Godkendelse af dagsorden

Indstilling
Det indstilles, at dagsordenen godkendes.

2. Ny kran

Indstilling
Det indstilles, at der købes en ny kran.

3. Eventuelt
";

/// The program with that agenda.
pub(crate) fn first_agenda() -> World {
    let mut world = World::empty();
    world.fetches("dagsorden.txt", AGENDA);
    world
}

#[test]
fn a_reason_of_absence_is_typed_in_the_list_as_over_the_item() {
    let mut world = first_agenda();
    world.keys("f4").typed("holm barn syg").shows("3: Mette Holm afbud (barn syg). 4: uden afbud.");
    world.keys("3").says("Mette Holm: afbud (barn syg).").shows("Jens Kvist").shows("barn syg");
    let holm = world.meeting().people.iter().find(|person| person.name == "Mette Holm").unwrap();
    assert_eq!(world.meeting().status_of(&holm.id), Status::Afbud);
    // one step back for both
    world.keys("ctrl-z").hides("barn syg").shows("0 af 4 til stede · 4 uafklarede");
    world.typed("findes ikke").keys("3").says("Ingen på listen hedder sådan.");
    // the remaining people are here, whatever is searched for
    world.keys("f9").says("4 medlemmer og 1 anden er til stede.").shows("Jens Kvist").hides("findes ikke");
}

#[test]
fn what_may_be_a_name_is_no_reason_of_absence() {
    let mut world = World::empty();
    world.fetches("dagsorden.txt", &AGENDA.replace("Jens Kvist\n", "Jens Kvist\nOle Dam\n"));
    world.keys("f4 f9").typed("strand").keys("6");
    let before = world.meeting().attendance.clone();
    // misspelt, of another person, of two people, of one who came and went
    for typed in ["mette hlom", "mette homl barn syg", "mette kvist syg", "ole syg", "ole strand syg"] {
        world.keys("esc f4").typed(typed).keys("3").says("Ingen på listen hedder sådan.");
        world.keys("esc f12").typed(typed).keys("3");
        assert_eq!(world.meeting().attendance, before, "{typed}");
        world.keys("esc f4");
    }
    world.keys("esc f4").typed("ole dam rejse").keys("3").says("Ole Dam: afbud (rejse).");
    // one whom the list does not show
    world
        .keys("shift-tab")
        .shows("[kun her]")
        .typed("dam ferie")
        .keys("3")
        .says("Ingen på listen hedder sådan.");
}

#[test]
fn whoever_was_searched_for_stays_marked_when_the_others_are_here() {
    let mut world = first_agenda();
    world.keys("f4").typed("kvist").keys("f9 3").says("Jens Kvist: afbud.");
}

#[test]
fn when_everybody_is_settled_the_list_offers_what_happens_from_now_on() {
    let mut world = first_agenda();
    world.reads_own().keys("f4").says("F9: resten her").keys("f9 down");
    world.shows("5 kom 6 gik 3 afbud").hides("F9 alle her");
    let mut world = first_agenda();
    world.keys("f4 f9 esc").reads_own().keys("f4").says("3 (afbud), 5 (kom) eller 6 (gik)");
}

#[test]
fn where_the_head_has_no_room_for_all_members_it_tells_no_others() {
    let mut world = first_agenda();
    world.keys("f4 f9").typed("holm").keys("3").typed("kvist").keys("3").typed("strand").keys("6 esc");
    world.window(120, 24).shows("1 af 4 til stede · 2 afbud · 1 gået · 1 anden");
    world.window(80, 24).shows("1 af 4 til stede").hides("1 anden");
}

#[test]
fn help_gives_the_question_why_something_is_corrected_back() {
    let mut world = first_agenda();
    world.typed("Godkendt.").keys("f9").ends("Aftalt.").keys("esc");
    world.keys("f4").typed("kvist").keys("3").shows("Hvorfor rettes der?").typed("Var syg");
    world.keys("f1").shows("Hjælp og taster").keys("esc").shows("Hvorfor rettes der?").shows("Var syg");
    // what waited for the reason is done with it
    world.keys("enter").says("Jens Kvist: afbud.");
    // and nothing is when another thing is chosen in the help
    world.keys("esc enter").shows("Hvorfor rettes der?").keys("f1").typed("formandens skærm").keys("enter");
    world.says("Intet er rettet.");
}

#[test]
fn after_the_end_the_footer_says_what_comes_then() {
    let mut world = first_agenda();
    world.typed("Godkendt.").keys("f9").ends("Aftalt.").keys("esc");
    world.shows("Ctrl-K l afslutning").shows("Ctrl-K e gem").shows("Ctrl-K Ctrl-N næste møde");
    world.hides("F5 forslag").hides("F9 færdig");
}

#[test]
fn who_comes_before_the_time_is_simply_there_and_who_comes_after_it_comes_to_a_meeting_that_has_begun() {
    let mut world = first_agenda();
    world.becomes("2026-03-03T08:50:00+01:00").keys("f12").typed("kvist").keys("5");
    world.says("Jens Kvist: til stede").becomes("2026-03-03T09:20:00+01:00");
    world.keys("f4").typed("holm").keys("5").says("Mette Holm: kom kl. 9.20.").keys("esc");
    world.minutes(5).typed("Godkendt.").keys("ctrl-k m").hides("går tilbage");
    assert_eq!(world.meeting().opened_at, Some(clock("09.20")));
}

#[test]
fn what_is_said_of_a_person_is_what_is_noted_when_the_clock_was_set_back() {
    let mut world = first_agenda();
    world.keys("f4 f9 esc").typed("Godkendt.").minutes(20).keys("f12").typed("kvist").keys("6");
    world.says("Jens Kvist: gik kl. 10.20").becomes("2026-03-03T10:05:00+01:00");
    world.keys("f12").typed("holm").keys("6").says("Mette Holm: gik kl. 10.20");
    world.keys("f4").shows("gik kl. 10.20 under 1").hides("10.05 under");
}

#[test]
fn a_meeting_goes_on_over_midnight_and_is_corrected_in_open_and_closed_items() {
    let mut world = World::empty();
    let late = AGENDA.replace("kl. 9.00", "kl. 22.00").replace("2. Ny kran", "2. Ny kran (lukket punkt)");
    world.fetches("dagsorden.txt", &late).becomes("2026-03-03T23:50:00+01:00");
    world.keys("f4 f9 esc").typed("Godkendt.").keys("f9").becomes("2026-03-04T00:20:00+01:00");
    world.typed("Købt.").keys("f12").typed("kvist").keys("6").says("Jens Kvist: gik kl. 0.20");
    world
        .keys("f9 ctrl-k m")
        .hides("går tilbage")
        .keys("esc ctrl-k l l")
        .says("Mødet sluttede kl. 0.20")
        .keys("esc");
    for (number, reason) in [("1", "Tastefejl"), ("2", "Navnet var forkert")] {
        world.go_to(number).keys("enter").typed(reason).keys("enter ctrl-end").typed(" Rettet.");
        assert_eq!(world.meeting().corrections.last().map(|told| told.reason.as_str()), Some(reason));
    }
    let told = export::markdown(world.meeting(), Edition::Full);
    assert!(told.contains("Tastefejl") && told.contains("Navnet var forkert"), "{told}");
    assert!(told.contains("kl. 0.20 den 4. marts 2026"), "{told}");
    let open = export::markdown(world.meeting(), Edition::Open);
    assert!(
        open.contains("Tastefejl") && !open.contains("Navnet var forkert") && !open.contains("Købt"),
        "{open}"
    );
}

#[test]
fn an_added_item_is_discussed_where_the_body_is_and_written_ahead_further_on() {
    let mut world = first_agenda();
    world.keys("f4 f9 esc").typed("Godkendt.").go_to("3");
    let discussed = world.meeting().items[0].id.clone();
    world
        .keys("ctrl-k n")
        .typed("Leje af telte")
        .keys("enter")
        .typed("Lejes.")
        .says("Skrevet forud: ")
        .late(30);
    assert_eq!(world.meeting().item_under_discussion(), Some(&discussed));
    world.go_to("1").keys("ctrl-k n").typed("Leje af borde").keys("enter");
    world.typed("Der lejes borde.").says("").hides("Skrevet forud");
    let added = world.item().id.clone();
    assert_eq!(world.meeting().item_under_discussion(), Some(&added));
    assert_eq!(world.item().title, "Leje af borde");
}

#[test]
fn one_of_whom_a_file_said_only_that_they_were_away_can_be_said_to_have_sent_no_word() {
    let mut world = World::empty();
    world.fetches(
        "dagsorden.txt",
        &AGENDA.replace("Fra sekretariatet", "Fraværende\nJens Kvist\n\nFra sekretariatet"),
    );
    let absent = |world: &World, heading: &str| {
        let text = export::markdown(world.meeting(), Edition::Full);
        text.split(&format!("## {heading}\n"))
            .nth(1)
            .is_some_and(|rest| rest.trim_start().starts_with("- Jens Kvist"))
    };
    assert!(absent(&world, "Fraværende"));
    let head = |world: &mut World| world.picture_at(120, 40).rows()[0].clone();
    world.keys("f4 f9 esc");
    assert!(head(&mut world).contains("3 af 4 til stede · 1 fraværende"), "{}", head(&mut world));
    world.keys("f4").typed("kvist").keys("4").says("Jens Kvist: fraværende uden afbud.");
    assert!(absent(&world, "Fraværende uden afbud"));
    assert!(head(&mut world).contains("3 af 4 til stede · 1 uden afbud"), "{}", head(&mut world));
}

#[test]
fn a_draft_is_offered_only_where_there_is_an_indstilling() {
    let mut world = first_agenda();
    world.go_to("2").shows("F5 forslag").go_to("3").hides("F5 forslag").shows("F9");
}

#[test]
fn a_remark_on_the_head_is_marked_there_and_leads_there() {
    let mut world = World::empty();
    let file =
        AGENDA.replace("Havnerådet i Nordhavn\n\nDagsorden til møde den 3. marts 2026 kl. 9.00", "Dagsorden");
    world.fetches("dagsorden.txt", &file).keys("ctrl-k d");
    // the whole list of warnings, and the rows of the head after it
    world.shows("Organets navn står ikke i filen").shows("Mødets dato står ikke i filen");
    let rows = world.picture().rows();
    let is_marked =
        |label: &str| rows.iter().any(|row| row.trim_start().starts_with('!') && row.contains(label));
    assert!(is_marked("Organ") && is_marked("Dato") && !is_marked("Sted"), "{}", rows.join("\n"));
}

#[test]
fn what_is_written_ahead_names_no_key_where_none_takes_the_item_up() {
    let json = r#"{"base":"standard","contexts":{"meeting":{"ctrl-k ctrl-o":null}}}"#;
    let mut world = World::with_keymap(Keymap::read(json).unwrap());
    world.fetches("dagsorden.txt", AGENDA).keys("f4 f9 esc").typed("Godkendt.").go_to("3").typed("Intet.");
    world.says("Skrevet forud: mødet er ved 1.").hides("tager punktet op");
}

#[test]
fn who_left_in_the_minute_in_which_the_meeting_began_makes_no_time_go_back() {
    let mut world = first_agenda();
    world.keys("f4 f9").typed("strand").keys("6 esc").late(10).typed("Godkendt.").keys("ctrl-k m");
    world.hides("går tilbage");
}

#[test]
fn a_remark_on_the_head_asks_for_what_is_missing() {
    let mut world = World::empty();
    world.fetches("punkter.txt", "1. Valg af ordstyrer\n2. Budget\n3. Eventuelt\n").keys("ctrl-k d");
    world.shows("Organets navn står ikke i filen").keys("enter").shows("── Organ").typed("Havnelauget");
    world.keys("enter");
    assert_eq!(world.meeting().body, "Havnelauget");
}

#[test]
fn the_chair_reads_an_offer_from_its_beginning_and_as_an_offer() {
    let mut world = first_agenda();
    world.go_to("2").keys("f5 f6").shows("Forslag Havnerådet i Nordhavn");
}

#[test]
fn who_came_by_the_words_of_a_decision_is_offered_and_noted_with_one_key() {
    let mut world = first_agenda();
    world
        .keys("f4 f9 esc")
        .typed("Dagsordenen blev godkendt.")
        .minutes(30)
        .typed(" Jens Kvist ankom kl. 10.20.");
    world.keys("f9").says("Ikke noteret: teksten siger, at Jens Kvist ankom kl. 10.20. Ctrl-K m viser det.");
    world.keys("ctrl-k m").shows("? 1 Godkendelse").shows("teksten siger, at Jens Kvist").keys("down f9");
    world.says("Jens Kvist: ankom kl. 10.20 under 1, som der står i teksten.");
    world
        .keys("ctrl-k m")
        .hides("teksten siger")
        .keys("esc ctrl-z ctrl-k m")
        .shows("teksten siger")
        .keys("esc");
    // a time that has not come yet is no time of the meeting
    world.typed("Ole Strand gik kl. 16.20.").keys("f9 ctrl-k m").shows("at Ole Strand gik").keys("down f9");
    world.says("Klokken er kun 10.30.");
}

#[test]
fn the_file_of_a_meeting_that_was_minuted_elsewhere_is_not_said_to_go_on() {
    let mut world = World::empty();
    let minuted = AGENDA.replace("Indstilling\n", "Beslutning\nDet blev vedtaget.\n\nIndstilling\n");
    world.fetches("referat.txt", &minuted).becomes("2026-04-10T10:00:00+02:00");
    world.keys("ctrl-k m").hides("ikke sluttet").keys("esc");
    world.keys("ctrl-k ctrl-n").hides("Mødet er ikke sluttet").shows("Det næste møde er den");
    // one that was minuted here the day after has no end yet
    let mut world = first_agenda();
    world
        .becomes("2026-03-04T10:00:00+01:00")
        .keys("f4 f9 esc")
        .typed("Godkendt.")
        .go_to("2")
        .typed("Der købes en kran.");
    world.go_to("3").typed("Intet.").keys("f9 ctrl-k m").shows("mødet er ikke sluttet").keys("esc");
    world.keys("ctrl-k ctrl-n").shows("Mødet er ikke sluttet.");
    // one that goes on is asked about, and so is an agenda with something to decide
    let mut world = first_agenda();
    world.keys("ctrl-k ctrl-n").shows("Mødet er ikke sluttet.");
}

#[test]
fn the_key_for_people_pressed_again_begins_the_line_again_and_nothing_goes_past_it() {
    let mut world = first_agenda();
    world.keys("f4 f9 esc").typed("Drøftet.").keys("f12").typed("Kvist dansede").keys("enter f12");
    world.says("Linjen er tømt").typed("gæst: Per Ask").hides("Drøftet.gæst");
    world.keys("f12 f12").hides("Hvem, og hvad skete der?");
    // a time after the key for another time is no digit for a person
    world.keys("f12").typed("Kvist").keys("ctrl-t").typed("10").says("Tryk tallet for det, der skete");
    world.keys("6").shows("Hvornår?").keys("esc esc esc");
    assert_eq!(world.decision(), "Drøftet.");
}

#[test]
fn an_item_is_closed_where_its_state_is_marked_and_whoever_sends_it_is_told() {
    let mut world = first_agenda();
    world.typed("Der er klaget over Bo Dam.").keys("ctrl-k e enter").hides("Lukkede punkters indhold");
    world.keys("ctrl-l").typed("lukket").keys("enter").says("Lukket: ").says("ikke i den åbne udgave");
    assert!(!export::markdown(world.meeting(), Edition::Open).contains("Bo Dam"));
    world.files.clear();
    world.keys("ctrl-k e enter").says("Lukkede punkters indhold er med.");
    world.keys("ctrl-k c").says("Referatet, også de lukkede punkters indhold, er kopieret.");
    world.keys("ctrl-l").typed("åbent").keys("enter").says("Åbent: ");
    world.keys("ctrl-k c").says("Referatet er kopieret.");
}

#[test]
fn what_is_typed_in_a_meeting_without_items_becomes_the_first() {
    let mut world = World::empty();
    world.keys("ctrl-n").typed("Ad hoc-udvalget").keys("enter enter esc").typed("Bød velkommen");
    world.shows("› Bød velkommen").keys("enter").says("Bød velkommen");
    assert_eq!(world.meeting().items.len(), 1);
    world.typed("Ordet var frit.");
    assert_eq!(world.decision(), "Ordet var frit.");
    let mut world = World::empty();
    world.keys("ctrl-n").typed("Ad hoc-udvalget").keys("enter enter esc").pasted("Velkommen");
    world.shows("› Velkommen");
}

#[test]
fn who_is_away_is_written_into_an_empty_list_as_away() {
    let mut world = World::empty();
    world.fetches(
        "punkter.txt",
        "Havnelauget\nMøde den 3. marts 2026\n\n1. Valg af ordstyrer\n2. Budget\n3. Eventuelt\n",
    );
    world.keys("f4").shows("Skriv navn:").shows("1 her").shows("3 afbud").shows("og Retur");
    world
        .typed("Lone Lyng")
        .keys("f9")
        .says("Ingen på listen endnu")
        .shows("Skriv navn: Lone Lyng")
        .keys("esc");
    world.typed("Lone Lyng").keys("1 enter").says("Lone Lyng er tilføjet og til stede.");
    world.says("Skriv næste.").shows("Søg navn:");
    world
        .typed("Ane Holm")
        .keys("3")
        .shows("Ny person med afbud: navn, organisation")
        .shows("› Ane Holm")
        .keys("enter")
        .says("Ane Holm er tilføjet og har sendt afbud.");
    world.typed("Eva Ek").keys("2").shows("Ny person, virtuelt: navn, organisation");
    let counted = world.meeting().headcount();
    assert_eq!((world.meeting().people.len(), counted.afbud), (2, 1));
}

#[test]
fn a_role_after_a_new_name_is_the_role_of_the_person() {
    let mut world = World::open(KKR);
    for line in ["Bodil Krath, Referent", "Kaj Blok (ref.)", "Mia Ly, referent, deltagere"] {
        world.keys("f4 insert").typed(line).keys("enter esc");
    }
    let roles = |name: &str| {
        let person = world.meeting().people.iter().find(|person| person.name == name).unwrap();
        (person.role.as_deref().unwrap_or_default(), person.org.as_deref(), person.group.as_str())
    };
    assert_eq!(roles("Bodil Krath"), ("referent", None, "Andre"));
    assert_eq!(roles("Kaj Blok"), ("referent", None, "Andre"));
    assert_eq!(roles("Mia Ly"), ("referent", None, "Deltagere"));
}
