//! The review: what was understood of a file beside the file, and correcting it.

use referent::app::review::preamble;
use referent::app::review::row::ReviewRow;
use referent::export::{self, Edition};

use crate::world::{COUNCIL, KKR, Shown, World};

/// An agenda in which a numbered list and an annex were taken for items, and two items for one.
const MUDDLED: &str = "KKR Søhøjland\nDato: 12-05-2026 10:00\nSted: Rådhuset\n\n\
1. Godkendelse af dagsorden\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender dagsordenen.\n\n\
2. Natbusser\n\nBaggrund\nDer mangler busser.\nLetbane til fjorden\nLetbanen er dyr.\n\n\
Indstilling\nDet indstilles, at KKR Søhøjland drøfter letbanen.\n\n\
3. Havnens fremtid\n\nIndstilling\nDet indstilles, at KKR Søhøjland tager sagen til efterretning.\n\n\
4. Notat om havnen\n\nBaggrund\nHavnen blev bygget i 1912.\n";

fn muddled() -> World {
    let mut world = World::empty();
    world.files.insert("rodet.txt".to_owned(), MUDDLED.to_owned());
    world.keys("insert").typed("rodet.txt").keys("enter");
    assert_eq!(world.meeting().items.len(), 4, "{:?}", world.app.notice());
    world.keys("ctrl-k d");
    world
}

fn marked(world: &World) -> ReviewRow {
    world.reviewed().unwrap()
}

/// Marks the row of an item by its title.
fn mark<'a>(world: &'a mut World, title: &str) -> &'a mut World {
    let id = world.meeting().items.iter().find(|item| item.title == title).unwrap().id.clone();
    world.keys("home");
    while marked(world) != ReviewRow::Item(id.clone()) {
        world.keys("down");
    }
    world
}

fn titles(world: &World) -> Vec<String> {
    world.meeting().items.iter().map(referent::meeting::Item::name).collect()
}

#[test]
fn the_file_stands_beside_what_was_understood() {
    let mut world = World::open(KKR);
    let picture = world.keys("ctrl-k d").picture_at(120, 40);
    insta::assert_snapshot!(picture);
    insta::assert_snapshot!(world.picture_at(80, 24));
    insta::assert_snapshot!(world.picture_at(50, 12));
    world.keys("esc");
    assert_eq!(world.shown(), Shown::Meeting);
}

#[test]
fn titles_numbers_and_the_head_are_mended() {
    let mut world = muddled();
    mark(&mut world, "Natbusser").keys("enter").typed(" i 2027").keys("enter");
    world.keys("n").keys("backspace").typed("2.1").keys("enter");
    assert_eq!(titles(&world)[1], "2.1 Natbusser i 2027");
    assert_eq!(world.meeting().items[1].level, 2);
    world.keys("home enter").typed(" og omegn").keys("enter");
    assert_eq!(world.meeting().body, "KKR Søhøjland og omegn");
    world.keys("down enter").keys("ctrl-u").typed("x").keys("enter").says("Skriv datoen som 13-11-2026.");
    world.keys("enter").keys("ctrl-u").typed("13. maj 2026").keys("enter");
    assert_eq!(world.meeting().date.to_string(), "2026-05-13");
    world.keys("down enter").keys("ctrl-u").typed("9-11.30").keys("enter").shows("9.00-11.30");
    let stored = world.quit();
    assert_eq!(stored.items[1].number, "2.1");
}

#[test]
fn an_item_in_the_text_of_another_becomes_its_own() {
    let mut world = muddled();
    mark(&mut world, "Natbusser").keys("d").shows("Her begynder det nye punkt").typed("letbane til");
    world.keys("enter");
    assert_eq!(titles(&world)[1..3], ["2 Natbusser", "Letbane til fjorden"]);
    let second = world.meeting().items[2].clone();
    assert_eq!(second.sections[0].text, "Letbanen er dyr.");
    assert_eq!(second.indstilling.unwrap().points, ["Det indstilles, at KKR Søhøjland drøfter letbanen."]);
    let first = &world.meeting().items[1];
    assert_eq!((first.sections[0].text.as_str(), &first.indstilling), ("Der mangler busser.", &None));
    world.keys("u");
    assert_eq!(world.meeting().items.len(), 4);
    assert!(world.meeting().items[1].indstilling.is_some());
}

#[test]
fn an_annex_and_a_list_go_back_into_the_item_before() {
    let mut world = muddled();
    mark(&mut world, "Notat om havnen").keys("b").says("bilag til det forrige");
    let item = world.meeting().items[2].clone();
    assert_eq!(item.bilag[0].title, "4 Notat om havnen");
    assert_eq!(item.sections[0].text, "Baggrund\nHavnen blev bygget i 1912.");
    world.keys("u");
    mark(&mut world, "Havnens fremtid").keys("m").says("lagt til det forrige");
    let item = &world.meeting().items[1];
    assert!(
        item.sections[0].text.ends_with("Letbanen er dyr.")
            || item.indstilling.as_ref().unwrap().points.len() == 2
    );
    let whole = serde_json::to_string(item).unwrap();
    assert!(whole.contains("3 Havnens fremtid") && whole.contains("tager sagen til efterretning"), "{whole}");
    world.keys("home m").says("Vælg et punkt");
    assert_eq!(world.quit().items.len(), 3);
}

#[test]
fn merging_keeps_what_is_minuted() {
    let mut world = World::open(COUNCIL);
    let before = world.meeting().clone();
    let (at, item) = before.items.iter().enumerate().rfind(|(_, item)| !item.closed).unwrap();
    let title = item.title.clone();
    world.go_to(&item.number.clone()).typed("Vedtaget.").keys("ctrl-k d");
    mark(&mut world, &title).keys("m");
    assert!(world.meeting().items[at - 1].decision_text().ends_with("Vedtaget."));
    world.keys("u");
    assert_eq!(world.meeting().items.len(), before.items.len());
    assert_eq!(world.meeting().items[at].decision_text(), "Vedtaget.");
}

#[test]
fn people_get_the_role_the_name_and_the_list_that_are_theirs() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k d end");
    let id = world.meeting().people.last().unwrap().id.clone();
    world.keys("k").typed("næstfor").keys("enter");
    let person = |world: &World| world.meeting().person(&id).unwrap().clone();
    assert_eq!(person(&world).role.as_deref(), Some("næstformand"));
    world.keys("k").typed("uden stemme").keys("enter");
    assert!(!person(&world).voting);
    world.keys("enter ctrl-u").typed("Kommunaldirektør Åse Ærø (A), Engum").keys("enter");
    let corrected = person(&world);
    assert_eq!(
        (corrected.name.as_str(), corrected.org.as_deref(), corrected.party.as_deref()),
        ("Åse Ærø", Some("Engum"), Some("A"))
    );
    let group = world.meeting().people[0].group.clone();
    world.keys("k").typed(&group).keys("enter");
    assert_eq!(person(&world).group, group);
    let people = world.meeting().people.len();
    world.keys("home").keys("end x").says("fjernet");
    assert_eq!(world.meeting().people.len(), people - 1);
}

#[test]
fn somebody_who_left_is_put_on_another_list_and_back() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 end").keys("6 esc ctrl-k d end");
    let before = world.meeting().clone();
    let last = before.people.last().unwrap().clone();
    let group = before.people[0].group.clone();
    world.keys("k").typed(&group).keys("enter");
    let meeting = world.meeting();
    let moved = meeting.person(&last.id).unwrap();
    assert_eq!((&moved.group, moved.voting), (&group, true));
    assert!(meeting.people.last().unwrap().id != last.id);
    assert_eq!(meeting.moments_of(&last.id).count(), 1);
    world.keys("ctrl-z");
    assert_eq!(world.meeting().people, before.people);
}

#[test]
fn without_the_file_the_review_still_mends() {
    let mut world = World::open(COUNCIL);
    world.keys("ctrl-k d").window(120, 40).shows("Filens tekst er ikke gemt her.");
    let mut world = World::open(KKR).restarted();
    world.keys("ctrl-k d").window(120, 40).shows("kkr-soehoejland-2026-03-03.txt").shows("linje");
}

/// Lines set as headings, and numbers between them: it can be divided after either.
const TWO_WAYS: &str = "Engum Havneråd\n3. maj 2026\n\n**Velkomst**\n\nFormanden byder velkommen.\n\n\
1. Referat fra sidst\n\nReferatet er sendt ud.\n\n**Molen**\n\nMolen er gammel.\n\n2. Lys på broen\n\n\
Der mangler lys.\n\n**Bådelauget**\n\nLauget ønsker en slæbested.\n\n3. Fyret er malet\n\nDet er hvidt.\n\n\
**Eventuelt**\n\nIntet.\n";

fn two_ways() -> World {
    let mut world = World::empty();
    world.files.insert("to.txt".to_owned(), TWO_WAYS.to_owned());
    world.keys("insert").typed("to.txt").keys("enter").says("Importen har 2 bemærkninger");
    world
}

#[test]
fn a_file_that_can_be_divided_in_two_ways_is_divided_the_other_way_with_a_key() {
    let mut world = two_ways();
    let first = titles(&world);
    assert_eq!(first, ["Velkomst", "Molen", "Bådelauget", "Eventuelt"]);
    world.keys("ctrl-k d").shows("kan også deles efter numrene (4 punkter)");
    assert_eq!(marked(&world), ReviewRow::OtherReading);
    world.keys("o").says("Der er nu 4 punkter");
    assert_eq!(titles(&world)[..2], ["1 Referat fra sidst", "2 Lys på broen"]);
    world.shows("kan også deles efter overskrifter");
    insta::assert_snapshot!(world.picture_at(120, 24));
    world.keys("enter");
    assert_eq!(titles(&world), first);
    world.keys("u");
    assert_eq!(titles(&world)[0], "1 Referat fra sidst");
    let mut world = world.restarted();
    world.keys("ctrl-k d").shows("kan også deles efter overskrifter").keys("o");
    assert_eq!(titles(&world), first);
    assert_eq!(world.quit().items.len(), first.len());
}

#[test]
fn what_is_minuted_keeps_the_items_as_they_are() {
    let mut world = two_ways();
    world.typed("Alle var der.").keys("ctrl-k d home o").says("der er skrevet i punkterne");
    assert_eq!(world.meeting().items[0].title, "Velkomst");
    let mut world = World::open(KKR);
    world.keys("ctrl-k d o").says("Filen kan kun læses på én måde.");
}

/// A letter that nothing divides.
const LETTER: &str = "Engum Havneråd\n3. maj 2026\n\nKære alle\n\nTak for sidst i pavillonen.\n\nMolens nye bænke\n\n\
Bænkene er kommet, og de står nu ved fyret.\n\nBådelauget har skrevet\n\nLauget ønsker en ny slæbested til joller.\n";

#[test]
fn lines_of_a_text_that_nothing_divides_become_items_with_a_key_each() {
    let mut world = World::empty();
    world.files.insert("brev.txt".to_owned(), LETTER.to_owned());
    world.keys("insert").typed("brev.txt").keys("enter");
    assert_eq!(world.shown(), Shown::Review, "the review is where one begins");
    assert_eq!(world.meeting().items.len(), 1);
    insta::assert_snapshot!(world.picture());
    while !matches!(marked(&world), ReviewRow::Candidate(line) if line == 7) {
        world.keys("down");
    }
    world.keys("p").says("Linjen er nu et punkt.");
    while !matches!(marked(&world), ReviewRow::Candidate(line) if line == 11) {
        world.keys("down");
    }
    world.keys("p");
    assert_eq!(titles(&world)[1..], ["Molens nye bænke", "Bådelauget har skrevet"]);
    assert_eq!(world.meeting().items[1].sections[0].text, "Bænkene er kommet, og de står nu ved fyret.");
    world.keys("u u");
    assert_eq!(world.meeting().items.len(), 1);
    world.keys("home p").says("Vælg en linje under »Kan være punkter«");
}

#[test]
fn the_row_that_a_warning_is_about_is_marked() {
    let mut world = World::empty();
    let text = MUDDLED.replace("3. Havnens fremtid", "4. Havnens fremtid").replace("4. Notat", "5. Notat");
    world.files.insert("rodet.txt".to_owned(), text);
    world.keys("insert").typed("rodet.txt").keys("enter ctrl-k d");
    insta::assert_snapshot!(world.picture());
}

#[test]
fn a_body_that_no_file_names_stands_in_no_draft() {
    let text = "1. Ny stedfortræder\nIndstilling\nDet indstilles, at Eva Ek indkaldes.\n\n2. Eventuelt\n";
    let mut world = World::empty();
    world.files.insert("uden-navn.txt".to_owned(), text.to_owned());
    world.keys("insert").typed("uden-navn.txt").keys("enter");
    assert_eq!(world.meeting().body, "Møde");
    world.go_to("1").keys("f5").shows("Eva Ek blev indkaldt").hides("Møde indkaldte");
}

#[test]
fn a_line_before_the_items_that_does_not_belong_there_is_removed() {
    let text =
        MUDDLED.replacen("\n1. ", "\nSelvbetjening\nLyt til siden\nMødet er åbent for alle.\n\n1. ", 1);
    let mut world = World::empty();
    world.fetches("side.txt", &text).keys("ctrl-k d").shows("Før punkterne").keys("home");
    let is_at = |world: &World, words: &str| match marked(world) {
        ReviewRow::Preamble(at) => preamble::line(world.meeting(), at) == words,
        _ => false,
    };
    while !is_at(&world, "Selvbetjening") {
        world.keys("down");
    }
    world.keys("delete").says("»Selvbetjening« er fjernet.");
    assert!(is_at(&world, "Lyt til siden"));
    world.keys("delete");
    assert!(is_at(&world, "Mødet er åbent for alle."));
    let text = export::markdown(world.meeting(), Edition::Full);
    assert!(!text.contains("Selvbetjening") && !text.contains("Lyt til") && text.contains("åbent for alle"));
    world.keys("ctrl-z ctrl-z").shows("Selvbetjening");
}
