//! The list of meetings: finding one, opening it where it was left, and fetching an agenda from a file.

use referent::app::Overlay;

use chrono::{Datelike, Days, NaiveDate};
use referent::app::Event;
use referent::app::meetings::MeetingsRow;
use referent::meeting::search::Searchable;
use referent::meeting::{Decision, Item, Meeting, Summary};
use referent::store::protocol::Reply;

use crate::world::{COUNCIL, KKR, NETWORK, Shown, World};

fn three() -> World {
    let mut world = World::open(COUNCIL);
    world.import(NETWORK).import(KKR).keys("ctrl-k o");
    world
}

#[test]
fn the_first_start_says_how_to_begin() {
    let mut world = World::empty();
    world
        .shows("Ingen møder endnu.")
        .shows("henter en dagsorden")
        .keys("enter")
        .shows("Hent dagsorden fra fil");
    world.keys("esc").shows("Ingen møder endnu.");
}

#[test]
fn meetings_are_listed_newest_first_with_what_is_missing() {
    let mut world = three();
    world.shows("17. april 2026 KD-Net Søhøjland").shows("3. marts 2026 KKR Søhøjland");
    let rows = world.picture().rows();
    let at = |words: &str| rows.iter().position(|row| row.contains(words)).unwrap();
    assert!(at("17. april 2026") < at("3. marts 2026") && at("3. marts 2026") < at("25. februar 2026"));
    assert!(rows[at("KKR Søhøjland")].contains("0/7") && rows[at("KKR Søhøjland")].contains("7 mangler"));
}

#[test]
fn typing_finds_a_meeting_and_retur_opens_it() {
    let mut world = three();
    world.typed("engum").shows("Engum Byråd").hides("KD-Net").keys("enter");
    assert_eq!((world.shown(), world.meeting().body.as_str()), (Shown::Meeting, "Engum Byråd"));
    world.keys("ctrl-k o").shows("Engum Byråd");
}

#[test]
fn a_meeting_is_found_by_its_date() {
    let mut world = three();
    world.typed("17. april").hides("Engum Byråd").keys("enter");
    assert_eq!(world.meeting().body, "KD-Net Søhøjland");
}

#[test]
fn a_search_that_finds_nothing_says_so() {
    let mut world = three();
    world
        .typed("xyz")
        .shows("Intet møde og intet punkt svarer til det.")
        .keys("esc")
        .shows("KD-Net Søhøjland");
}

#[test]
fn a_meeting_opens_where_it_was_left() {
    let mut world = three();
    world.keys("esc").go_to("3.2").typed("Drøftet.").keys("home ctrl-k o").typed("kd-net").keys("enter");
    world.is_at("12").keys("ctrl-k o").keys("esc").keys("ctrl-k o").typed("kkr").keys("enter").is_at("3.2");
    world.typed("Sagen blev ");
    assert_eq!(world.decision(), "Sagen blev Drøftet.");
}

#[test]
fn what_was_written_in_one_meeting_is_not_undone_in_another() {
    let mut world = three();
    world.keys("esc").typed("Godkendt.").keys("ctrl-k o").typed("kd-net").keys("enter");
    world.keys("ctrl-z").says("Der er ikke mere at fortryde.");
    world.keys("ctrl-k o").typed("kkr").keys("enter");
    assert_eq!(world.numbered("1.1").decision_text(), "Godkendt.");
}

#[test]
fn an_agenda_is_fetched_from_a_file_with_its_path_completed() {
    let mut world = World::empty();
    for name in [KKR, NETWORK] {
        world.files.insert(format!("sample-data/{name}"), String::new());
    }
    world.keys("insert").typed("sam").keys("tab").shows("› sample-data/k").shows(KKR).shows(NETWORK);
    world.typed("k").keys("tab").shows(&format!("› sample-data/{KKR}")).keys("enter").is_at("1.1");
    world.keys("ctrl-k o").shows("3. marts 2026 KKR Søhøjland");
}

#[test]
fn a_path_that_leads_nowhere_is_said_and_nothing_is_lost() {
    let mut world = three();
    world.keys("insert").typed("findes/ikke").keys("tab").says("Ingen filer begynder sådan.");
    world
        .keys("enter")
        .says("Filen »findes/ikke« findes ikke.")
        .shows("› findes/ikke")
        .keys("esc")
        .shows("KD-Net Søhøjland");
    assert!(world.app.overlay().is_none());
}

#[test]
fn an_answer_that_comes_late_is_not_put_into_another_line() {
    let mut world = World::empty();
    world.keys("insert").typed("a");
    let paths = vec!["sample-data/".to_owned()];
    world.happened(referent::app::Event::Completed { prefix: "sam".to_owned(), paths });
    let Some(Overlay::Prompt(prompt)) = world.app.overlay() else { panic!("no prompt") };
    assert_eq!(prompt.input().text(), "a");
}

#[test]
fn the_same_agenda_twice_is_one_meeting() {
    let mut world = World::open(KKR);
    world.typed("Godkendt.").import(KKR);
    assert_eq!(world.meeting().id.0, "kkr-soehoejland-2026-03-03");
    assert_eq!(world.decision(), "Godkendt.");
}

/// A meeting of one of three bodies in one of some years, that has ended; every hundredth decides on a ferry.
fn held(n: u64) -> Meeting {
    let body = ["Birkby Byråd", "KD-Net Søhøjland", "KKR Søhøjland"][n as usize % 3];
    let day = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(n * 2);
    let mut meeting = Meeting::new(body, day);
    meeting.items = (1..=15)
        .map(|i| {
            let words = match (n % 100, i) {
                (0, 7) => format!("Rådet besluttede, at færgen til Langø sejler i {n} dage."),
                _ => format!("Rådet godkendte indstillingen om sag {n}-{i}."),
            };
            Item {
                id: format!("i{i}").as_str().into(),
                number: i.to_string(),
                level: 1,
                title: format!("Sag {n}-{i}"),
                decision: Some(Decision { text: words, ..Decision::default() }),
                ..Item::default()
            }
        })
        .collect();
    meeting.normalised().unwrap()
}

/// The list with a thousand meetings, of which so many are still to be looked through.
fn thousand(left: usize) -> World {
    let mut world = World::empty();
    let meetings: Vec<Meeting> = (0..1000).map(held).collect();
    // the newest first, as the store lists them
    world.app.update(
        Event::Store(Reply::Listed(meetings.iter().rev().map(Summary::of).collect())),
        crate::world::clock("10.00"),
    );
    let read = meetings[left..].iter().map(Searchable::of).collect();
    world.happened(Event::LookedThrough { meetings: read, left });
    world
}

/// How many of them are of a body and a year.
fn of(body: &str, year: i32) -> usize {
    (0..1000).map(held).filter(|meeting| meeting.body.contains(body) && meeting.date.year() == year).count()
}

fn items(world: &World) -> Vec<String> {
    let name = |row: MeetingsRow<'_>| match row {
        MeetingsRow::Item(hit) => Some(hit.name.clone()),
        MeetingsRow::Meeting(_) => None,
    };
    world.meetings_screen().rows(world.app.meetings()).filter_map(name).collect()
}

#[test]
fn a_thousand_meetings_are_listed_narrowed_and_looked_through() {
    let mut world = thousand(0);
    assert_eq!((world.meetings_screen().count(), world.meetings_screen().meeting_count()), (1000, 1000));
    world.keys("end").shows("1. januar 2020 Birkby Byråd").keys("home").shows("alle organer og år");
    world.keys("tab").shows("Birkby Byråd").hides("KKR Søhøjland");
    assert_eq!(world.meetings_screen().count(), 334);
    world.keys("shift-tab").shows("Birkby Byråd · 2025");
    assert_eq!(world.meetings_screen().count(), of("Birkby", 2025));
    world.keys("tab tab tab").shows("2025").typed("kkr");
    assert_eq!(
        (world.meetings_screen().narrowing.body.clone(), world.meetings_screen().count()),
        (None, of("KKR", 2025))
    );
    world.keys("esc").keys("shift-tab shift-tab shift-tab shift-tab shift-tab shift-tab");
    assert_eq!((world.meetings_screen().narrowing.year, world.meetings_screen().count()), (None, 1000));
    world
        .keys("tab shift-tab")
        .typed("2024")
        .shows("Intet møde og intet punkt svarer til det. Der søges kun i: Birkby");
    world.keys("enter").says("Intet møde og intet punkt svarer til det.").keys("esc esc");
    assert_eq!(world.meetings_screen().count(), 1000);
    world.typed("2024").hides("2023");
    assert_eq!(world.meetings_screen().meeting_count(), of("", 2024));
}

#[test]
fn what_was_decided_is_found_in_a_thousand_meetings() {
    let mut world = thousand(0);
    world.typed("Hvad besluttede vi om færgen til Langø?").shows("10 punkter");
    world.shows("Rådet besluttede, at færgen til Langø sejler i 900 dage.");
    assert_eq!(items(&world)[..2], ["7 Sag 900-7", "7 Sag 800-7"]);
    world.typed(" 2021").shows("2 punkter");
    world.keys("esc").typed("indstillingen").shows("14990 punkter, de 200 bedste; skriv et ord mere");
    world.keys("esc").typed("luftskib").shows("Intet møde og intet punkt svarer til det.");
}

#[test]
fn the_rows_of_a_search_show_what_was_looked_for() {
    let mut world = three();
    let long = "Efter en længere drøftelse, hvor formandskabet redegjorde for forløbet og for de hørte parters svar, \
        vedtog KKR Søhøjland at oprette en fælles cykelbro.";
    world.keys("esc").go_to("3.1").typed(long).keys("ctrl-k o").typed("cykelbro");
    world.shows("1 punkt").shows("fælles cykelbro.").shows("…");
}

#[test]
fn while_meetings_are_being_read_what_is_known_answers() {
    let mut world = thousand(950);
    world.shows("læser 950 af 1000 møder").typed("langø").shows("Læser møderne …");
    world.keys("esc").typed("godkendte indstillingen");
    assert_eq!(world.meetings_screen().hit_count, 750);
}

#[test]
fn an_item_is_opened_with_the_cursor_at_what_was_looked_for() {
    let mut world = three();
    world.keys("esc").go_to("3.1").typed("KKR drøftede natbusser og valgte Midttrafik.").keys("ctrl-k o");
    world
        .typed("midttrafik")
        .shows("1 punkt")
        .shows("✓ 3.1 Natbusser")
        .keys("enter")
        .is_at("3.1")
        .typed("nye ");
    assert_eq!(world.decision(), "KKR drøftede natbusser og valgte nye Midttrafik.");
    world.keys("ctrl-k o").typed("engum").keys("enter");
    assert_eq!(world.meeting().body, "Engum Byråd");
    world.keys("ctrl-k o").typed("hvad med midttrafik").keys("enter").is_at("3.1").typed("gode ");
    assert_eq!(world.decision(), "KKR drøftede natbusser og valgte nye gode Midttrafik.");
}

#[test]
fn a_case_a_presenter_and_an_attachment_lead_to_their_item() {
    let mut world = three();
    world.keys("esc ctrl-k o").typed("SAG-2026-00388").shows("1 punkt").shows("Sag: SAG-2026-00388");
    let mut world = World::open(KKR);
    world.keys("ctrl-f ctrl-f").typed("00388").shows("sagsnr.");
}

#[test]
fn a_meeting_is_deleted_from_the_list_when_that_is_said_twice() {
    let mut world = three();
    world.typed("engum").keys("shift-delete");
    world
        .shows("Slet Engum Byråd, 25. februar 2026, for altid?")
        .shows("Arkivloven og reglerne om journalisering");
    world
        .keys("esc")
        .keys("shift-delete")
        .keys("enter")
        .shows("Skriv »slet« for at slette mødet alle steder");
    // Retur twice is no word
    world.keys("enter").keys("esc").shows("Engum Byråd");
    world.typed("engum").keys("shift-delete enter").typed("ja").keys("enter").says("Intet er slettet.");
    world
        .keys("shift-delete enter")
        .typed("Slet")
        .keys("enter")
        .says("er slettet.")
        .keys("esc")
        .hides("Engum Byråd");
    world.shows("KKR Søhøjland").shows("KD-Net");
    // the open meeting is still there, and the deleted one does not come back with the next start
    world.typed("kkr").keys("enter").typed("Godkendt.");
    let mut world = world.restarted();
    world.keys("ctrl-k o").shows("KKR Søhøjland").hides("Engum Byråd").typed("engum").hides("25. februar");
}

#[test]
fn the_open_meeting_can_be_deleted_and_nothing_is_open_then() {
    let mut world = three();
    world.keys("esc").typed("Godkendt.").keys("ctrl-k o").typed("kkr").keys("shift-delete enter");
    world.typed("slet").keys("enter").says("er slettet.").hides("3. marts 2026 KKR");
    assert!(world.app.open_meeting().is_none());
    world.keys("esc esc").shows("Engum Byråd");
    world.typed("engum").keys("enter").is_at("21").typed("Til efterretning.");
    world.keys("ctrl-q");
    assert!(world.ended, "nothing waits for the disk");
}

#[test]
fn only_a_meeting_is_deleted_from_the_list_not_an_item_that_was_found() {
    let mut world = three();
    world.typed("natbusser").keys("shift-delete").says("Vælg først det møde");
    let mut world = World::empty();
    world.keys("shift-delete").says("Vælg først det møde");
}

#[test]
fn a_closed_item_is_marked_where_it_is_found() {
    let mut world = three();
    world.typed("køb af ejendom").shows("▣ 28 Køb af ejendom").keys("enter").is_at("28");
}
