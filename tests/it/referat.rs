//! The end of the meeting: looking the referat through, a file, the clipboard, closing, and the referat
//! itself.

use referent::app::Overlay;
use referent::app::review::row::ReviewRow;
use referent::export::{self, Edition};

use crate::world::{COUNCIL, KKR, Shown, World, clock, failed, item, sample};

const FILE: &str = "referat-kkr-soehoejland-2026-03-03.md";

/// A whole meeting as it is minuted: most by formula, some by hand, one put off.
pub(crate) fn minuted() -> World {
    let mut world = World::open(KKR);
    world.keys("f4 f9").typed("kaj").keys("3").typed("poul").keys("8").typed("ahrendal").keys("enter esc");
    world.keys("f5 f9").minutes(4).keys("f5 f9").minutes(12);
    world.typed("Asger Toftdal indledte.").keys("f5 f9").minutes(20);
    world.keys("f4").typed("leyla").keys("6 esc");
    world.typed("KKR drøftede sagen. Der var fokus på:\n- en fælles liste\nvagtchefernes aftaler").keys("f8");
    world.keys("ctrl-k u f8").minutes(5).keys("f5 f9 f5 f9").minutes(3);
    world.keys("ctrl-k n").typed("7.2 Mødetider").keys("enter").typed("KKR mødes kl. 9.").keys("f9");
    world
}

#[test]
fn a_minuted_meeting_reads_as_a_referat() {
    let mut world = minuted();
    world.keys("ctrl-k l").shows("Slut mødet nu, kl. 10.44").keys("enter").says("Mødet sluttede kl. 10.44.");
    let stored = world.quit();
    assert_eq!(stored.closed_at, Some(clock("10.44")));
    assert!(stored.check().is_empty(), "{:?}", stored.check());
    insta::assert_snapshot!("minuted_meeting", export::markdown(&stored, Edition::Full));
}

#[test]
fn the_preview_reads_as_the_referat_and_leads_back_to_the_text() {
    let mut world = minuted();
    world.keys("ctrl-k r").shows("Referat – KKR Søhøjland").shows("Mødet begyndte: kl. 10.00");
    world.keys("f7").is_at("7.1").keys("f7 f7 f7 f7 f7").shows("3.1. Natbusser");
    world.keys("enter").is_at("3.1").typed("X");
    assert_eq!(world.shown(), Shown::Meeting);
    assert!(world.decision().contains('X'));
}

#[test]
fn the_preview_scrolls_to_its_end_and_no_further() {
    let mut world = minuted();
    world
        .keys("ctrl-k r end")
        .shows("KKR mødes kl. 9.")
        .keys("down pagedown space")
        .shows("KKR mødes kl. 9.");
    world.keys("home up").shows("Referat – KKR Søhøjland");
}

#[test]
fn the_referat_is_saved_as_a_file() {
    let mut world = minuted();
    world
        .keys("ctrl-k e")
        .shows("Gem referatet som")
        .shows("-03.docx")
        .keys("down")
        .shows(FILE)
        .keys("enter");
    world.says(&format!("Referatet er gemt i »{FILE}«."));
    assert_eq!(world.files[FILE], export::markdown(world.meeting(), Edition::Full));
}

#[test]
fn a_file_that_is_there_is_written_over_only_after_a_yes() {
    let mut world = minuted();
    world.files.insert(FILE.to_owned(), "noget andet".to_owned());
    world.keys("ctrl-k e down enter").shows("findes allerede. Skriv over den?").keys("esc");
    assert_eq!(world.files[FILE], "noget andet");
    world.keys("ctrl-k e down enter").typed("n").keys("esc");
    assert_eq!(world.files[FILE], "noget andet");
    world.keys("ctrl-k e down enter enter").says("Referatet er gemt");
    assert!(world.files[FILE].starts_with("# Referat – KKR Søhøjland"));
}

#[test]
fn the_ending_of_the_file_decides_its_format() {
    let mut world = minuted();
    for (file, begins) in
        [("r.html", "<!doctype html>"), ("r.docx", "PK"), ("r.txt", "Referat – KKR Søhøjland\n")]
    {
        world.keys("ctrl-k e ctrl-u").typed(file).keys("enter").says("Referatet er gemt");
        assert!(world.files[file].starts_with(begins), "{file}");
    }
}

#[test]
fn the_format_that_was_chosen_last_is_offered_again_for_the_body() {
    let mut world = minuted();
    world.keys("ctrl-k e").shows(".docx, .md, .html eller .txt").keys("ctrl-u").typed("r.docx").keys("enter");
    world.says("Referatet er gemt i »r.docx«.\nÅbn det i Word eller LibreOffice.");
    world.shows("Åbn det i Word eller LibreOffice.");
    world.keys("ctrl-k e ctrl-u").typed("r.txt").keys("enter").says("Åbn det i en teksteditor");
    world.keys("ctrl-k r e").shows("referat-kkr-soehoejland-2026-03-03.txt").keys("esc");
    world.keys("o e").shows("referat-kkr-soehoejland-2026-03-03-aaben.txt").keys("esc");
    assert!(world.files["settings.json"].contains("\"KKR Søhøjland\": {\n      \"format\": \"txt\""));
    world.keys("e ctrl-u").typed("r.html").keys("enter").says("Åbn det i en browser.");
    world.keys("e").shows("-aaben.html");
}

#[test]
fn a_format_that_is_not_written_is_refused_with_what_to_do() {
    let mut world = minuted();
    world
        .keys("ctrl-k e ctrl-u")
        .typed("r.pdf")
        .keys("enter")
        .says("gem som .docx eller .html, lav PDF derfra");
    world.shows("Gem referatet som").keys("backspace backspace backspace").typed("odt").keys("enter");
    world.says("gem som .docx, som andre kan åbne").keys("esc");
    assert!(world.files.keys().all(|file| !file.starts_with("r.")));
}

#[test]
fn a_template_of_the_body_that_is_gone_is_named() {
    let mut world = minuted();
    let settings = r#"{"export": {"KKR Søhøjland": {"format": "docx", "template": "brev.docx"}}}"#;
    world.files.insert("settings.json".to_owned(), settings.to_owned());
    world.reads_own();
    world.keys("ctrl-k e enter").says("Word-skabelonen kan ikke bruges: »brev.docx« findes ikke.");
    world.keys("ctrl-k e ctrl-u").typed("r.md").keys("enter").says("Referatet er gemt");
    assert!(world.files["settings.json"].contains("brev.docx"));
}

#[test]
fn settings_that_another_copy_wrote_meanwhile_do_not_hide_where_the_referat_lies() {
    let mut world = minuted();
    world.reads_own();
    world.files.insert("settings.json".to_owned(), r#"{"spelling": true}"#.to_owned());
    world
        .keys("ctrl-k e ctrl-u")
        .typed("r.docx")
        .keys("enter")
        .says("Referatet er gemt")
        .hides("uden for programmet");
    // what was switched by hand is said
    world.files.insert("settings.json".to_owned(), r#"{"spelling": false}"#.to_owned());
    world.keys("esc ctrl-k s").says("uden for programmet");
}

#[test]
fn a_file_that_cannot_be_written_is_no_loss() {
    let mut world = minuted();
    world.keys("ctrl-k e home");
    for _ in 0..FILE.len() {
        world.keys("delete");
    }
    world.typed("/skrivebeskyttet/r.md").keys("enter").says("kunne ikke skrives: adgang nægtet");
    world.keys("ctrl-k c").says("Referatet er kopieret.");
}

#[test]
fn the_referat_and_one_decision_go_to_the_clipboard() {
    let mut world = minuted();
    world.keys("ctrl-k c").says("Referatet er kopieret.");
    assert_eq!(world.clipboard, Some(export::copied(world.meeting(), Edition::Full).text));
    world.go_to("1.1").keys("ctrl-k b").says("Beslutningen er kopieret.");
    let copied = world.clipboard.clone().unwrap();
    assert!(copied.starts_with("1.1. Godkendelse af referat"), "{copied}");
    assert!(copied.ends_with("KKR Søhøjland godkendte referatet.\n"), "{copied}");
    // the same again is the bare decision, and then the item once more
    world.keys("ctrl-k b").says("Ordene i beslutningen er kopieret.");
    assert_eq!(world.clipboard.as_deref(), Some("KKR Søhøjland godkendte referatet.\n"));
    world.keys("ctrl-k b").says("Beslutningen er kopieret.");
    assert_eq!(world.clipboard, Some(copied));
    let mut fresh = World::open(KKR);
    fresh.keys("ctrl-k b").says("Punktet har ingen beslutning at kopiere.");
}

#[test]
fn a_name_that_nobody_has_leads_to_its_item() {
    let mut world = minuted();
    world.go_to("3.1").keys("ctrl-end").typed(" Asger Toftdahl takkede.").keys("ctrl-k m").window(120, 40);
    world.shows("»Asger Toftdahl« står ikke på listen; er det Asger Toftdal?").keys("esc");
    world.go_to("1.1").keys("ctrl-k m").typed("toftdahl").keys("enter").is_at("3.1");
}

#[test]
fn a_referat_without_a_referent_leads_to_the_lists() {
    let mut meeting = crate::world::sample(KKR);
    meeting.people.iter_mut().for_each(|person| person.role = None);
    let mut world = World::empty();
    world.create(meeting).keys("ctrl-k m").typed("referent").keys("enter");
    assert_eq!(world.shown(), Shown::Review);
}

#[test]
fn what_is_missing_is_listed_and_leads_there() {
    let mut world = World::open(KKR);
    world.typed("Formanden [skriv navn her] indledte.").keys("f8 f5 f8 ctrl-k m").shows("Det mangler");
    world.window(120, 40).shows("1.1").shows("teksten har en åben plads: [skriv navn");
    world
        .shows("forslaget er hverken brugt eller fjernet")
        .shows("3.1 Natbusser")
        .shows("mangler beslutning");
    world.shows("fremmødet er ikke noteret for 18 medlemmer").hides("ikke sluttet");
    world.typed("åben plads").keys("enter").is_at("1.1");
    world.keys("ctrl-k m").typed("fremmøde").keys("enter");
    assert_eq!(world.shown(), Shown::Attendance);
    world.keys("f9 esc ctrl-k m").hides("fremmødet");
}

#[test]
fn each_entry_leads_to_its_very_place() {
    let mut world = World::open(KKR);
    world.typed("Formanden [skriv navn her] indledte, og Hans Bredal bakkede op.").keys("f8 ctrl-k m");
    // what is typed stands in the place that was open
    world.typed("åben plads").keys("enter").is_at("1.1").typed("Anna");
    assert_eq!(world.decision(), "Formanden Anna indledte, og Hans Bredal bakkede op.");
    world.keys("f8 ctrl-k m").typed("hans bredal").keys("enter").is_at("1.1").typed("sen");
    assert_eq!(world.decision(), "Formanden Anna indledte, og Hans Bredalsen bakkede op.");
    world
        .keys("ctrl-z shift-f9 ctrl-u")
        .typed("undersøge XX")
        .keys("enter f8 ctrl-k m")
        .typed("har ingen frist");
    world
        .keys("enter")
        .is_at("1.1")
        .shows("Opgave: hvem: hvad")
        .shows("› undersøge XX")
        .keys("esc f8 ctrl-k m");
    world.typed("åben plads: XX").keys("enter").is_at("1.1").shows("› undersøge XX").keys("esc");
    world.keys("f4 f9 esc f8 shift-f5").typed("10 20 1").keys("enter f8 ctrl-k m").typed("stemmer");
    world.keys("enter").is_at("2.1").shows("Afstemning").shows("› 10 / 20 / 1").keys("esc");
}

#[test]
fn what_the_agenda_leaves_open_is_mended_where_it_is_looked_through() {
    let mut meeting = sample(KKR);
    let row = meeting.items.iter_mut().find(|item| item.number == "3.3").unwrap();
    row.sections[0].text.push_str(" Udgiften er ??? kr.");
    let mut world = World::empty();
    world.create(meeting).keys("ctrl-k m").typed("åben plads").keys("enter");
    assert_eq!(world.shown(), Shown::Review);
    let row = world.reviewed();
    assert_eq!(row, Some(ReviewRow::Item(item(world.meeting(), "3.3").id.clone())));
}

#[test]
fn a_meeting_with_nothing_missing_says_so() {
    let mut world = minuted();
    world.keys("ctrl-k l enter");
    world.keys("esc ctrl-k m").says("Intet mangler. Referatet kan sendes ud.");
    assert!(world.app.overlay().is_none());
}

#[test]
fn a_closed_item_is_not_in_the_open_edition() {
    let mut world = World::open(COUNCIL);
    let closed = world.meeting().items.iter().find(|item| item.closed).unwrap().clone();
    world.go_to(&closed.number).shows("LUKKET PUNKT").typed("Byrådet godkendte købet af ejendommen.");
    let stored = world.quit();
    let (full, open) = (export::markdown(&stored, Edition::Full), export::markdown(&stored, Edition::Open));
    assert!(full.contains("Byrådet godkendte købet") && full.contains(&closed.title));
    assert!(!open.contains("købet") && !open.contains(&closed.title), "{open}");
    assert!(open.contains(&closed.number));
}

#[test]
fn the_open_edition_can_be_looked_through_saved_and_copied() {
    let mut world = World::open(COUNCIL);
    let closed = world.meeting().items.iter().find(|item| item.closed).unwrap().clone();
    world.go_to(&closed.number).typed("Byrådet godkendte købet af ejendommen.");
    world.keys("ctrl-k r f8 f7").shows("Byrådet godkendte købet");
    world.keys("o").shows("Åben udgave: lukkede punkter uden indhold").shows("Lukket punkt");
    world.hides("købet").hides(&closed.title);
    let open = export::markdown(world.meeting(), Edition::Open);
    world.keys("c").says("Den åbne udgave er kopieret.");
    assert_eq!(world.clipboard, Some(export::copied(world.meeting(), Edition::Open).text));
    let file = format!("referat-{}-aaben.md", world.meeting().id);
    world.keys("e down").shows(&file).keys("enter").says("gemt");
    assert_eq!(world.files[&file], open);
    world
        .keys("o")
        .shows("Byrådet godkendte købet")
        .keys("c")
        .says("også de lukkede punkters indhold, er kopieret");
    assert_eq!(world.clipboard, Some(export::copied(world.meeting(), Edition::Full).text));
    // who opens the referat anew sees all of it, and saves all of it
    world.keys("o esc ctrl-k c").says("også de lukkede punkters indhold, er kopieret");
    world.keys("ctrl-k r f8 f7").shows("Byrådet godkendte").hides("Åben udgave");
    world.keys("esc").go_to(&closed.number).keys("ctrl-k b");
    world.says("Beslutningen på et lukket punkt er kopieret.");
}

#[test]
fn quitting_with_something_unsaved_asks_first() {
    let mut world = World::open(KKR);
    let full = "Disken er fuld.".to_owned();
    world.typed("a").happened(failed(full)).keys("ctrl-q");
    assert!(!world.ended && matches!(world.app.overlay(), Some(Overlay::Confirm(_))));
    world.keys("enter");
    assert!(world.ended);
}

#[test]
fn asking_what_is_missing_changes_nothing() {
    let mut world = World::open(KKR);
    world.typed("KKR godkendte ").shows("◐ 1.1");
    let before = world.meeting().clone();
    world.keys("ctrl-k m").shows("Det mangler").hides("! 1.1").keys("esc").shows("◐ 1.1");
    assert_eq!(*world.meeting(), before);
    world.typed("referatet.");
    assert_eq!(world.decision(), "KKR godkendte referatet.");
}

#[test]
fn an_unfinished_referat_says_so_when_it_is_saved_and_an_agenda_is_called_one() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k e").shows("dagsorden-kkr").keys("esc").typed("Godkendt.").keys("f8 ctrl-k e");
    world.shows("referat-kkr").keys("enter").says("6 punkter mangler noget; Ctrl-K m viser hvad");
}
