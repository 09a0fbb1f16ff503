//! A revised agenda, a supplement and a list of people, merged into a meeting that is being minuted.

use referent::app::View;

use crate::world::{Shown, World};

const FIRST: &str = "KKR Søhøjland\nDagsorden\nDato: 12-05-2026 10:00\nSted: Rådhuset\n\n\
Deltagere\nAne Ask, Engum\nBo Birk, Lundby\n\n\
1. Godkendelse af dagsorden\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender dagsordenen.\n\n\
2. Natbusser\n\nIndstilling\nDet indstilles, at KKR Søhøjland drøfter natbusserne.\n\n\
3. Havnens fremtid\n\nIndstilling\nDet indstilles, at KKR Søhøjland tager sagen til efterretning.\n\n\
4. Eventuelt\n";

fn open() -> World {
    let mut world = World::empty();
    world.files.insert("dagsorden.txt".to_owned(), FIRST.to_owned());
    world.keys("insert").typed("dagsorden.txt").keys("enter").is_at("1");
    world
}

fn names(world: &World) -> Vec<String> {
    world.meeting().items.iter().map(referent::meeting::Item::name).collect()
}

/// The agenda as it was sent out again: an item new, one with other words, one gone.
fn revised() -> String {
    FIRST
        .replace("drøfter natbusserne", "godkender natbusserne")
        .replace("3. Havnens fremtid", "3. Cykelstier\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender stierne.\n\n4. Havnens fremtid")
        .replace("4. Eventuelt", "5. Eventuelt")
}

#[test]
fn a_revised_agenda_shows_what_is_new_before_it_is_taken() {
    let mut world = open();
    world.typed("Godkendt uden bemærkninger.").fetches("dagsorden-2.txt", &revised());
    assert_eq!(world.shown(), Shown::Merge);
    world.shows("nyt punkt 3 »Cykelstier«").shows("2 »Natbusser«: indstilling er ændret");
    insta::assert_snapshot!(world.picture_at(80, 24));
    world.keys("f9").says("flettet ind");
    assert_eq!(
        names(&world),
        ["1 Godkendelse af dagsorden", "2 Natbusser", "3 Cykelstier", "4 Havnens fremtid", "5 Eventuelt"]
    );
    assert_eq!(world.numbered("1").decision_text(), "Godkendt uden bemærkninger.");
    let points = &world.numbered("2").indstilling.as_ref().unwrap().points;
    assert_eq!(points[0], "Det indstilles, at KKR Søhøjland godkender natbusserne.");
    world.keys("ctrl-z");
    assert_eq!(world.meeting().items.len(), 4);
    assert_eq!(world.numbered("1").decision_text(), "Godkendt uden bemærkninger.");
}

#[test]
fn what_is_not_wanted_is_left_out_and_esc_leaves_everything() {
    let mut world = open();
    world.fetches("dagsorden-2.txt", &revised()).keys("esc").is_at("1");
    assert_eq!(world.meeting().items.len(), 4);
    world.fetches("dagsorden-2.txt", &revised()).shows("nyt punkt 3 »Cykelstier«");
    let View::Merge(screen) = world.app.view() else { panic!("the differences are not shown") };
    let rows = screen.rows.len();
    world.keys(&"space ".repeat(rows)).shows(&format!("0 af {rows} tages med")).keys("enter");
    assert_eq!(world.meeting().items.len(), 4);
}

#[test]
fn a_dropped_item_that_is_minuted_stays() {
    let mut world = open();
    world.go_to("3").typed("Taget til efterretning.");
    let without = FIRST.split("3. Havnens").next().unwrap().to_owned() + "3. Eventuelt\n";
    world
        .fetches("dagsorden-2.txt", &without)
        .shows("er udgået af dagsordenen, men er begyndt her")
        .keys("f9");
    assert!(names(&world).contains(&"3 Havnens fremtid".to_owned()), "{:?}", names(&world));
    let havn = world.meeting().items.iter().find(|item| item.title == "Havnens fremtid").unwrap();
    assert_eq!(havn.decision_text(), "Taget til efterretning.");
}

#[test]
fn a_supplement_adds_and_drops_nothing() {
    let mut world = open();
    let more = "Tillægsdagsorden\n\n5. Ny bro over fjorden\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender broen.\n";
    world.fetches("tillæg.txt", more).shows("»tillæg.txt« lægges til dagsordenen.").keys("enter");
    assert_eq!(names(&world).len(), 5);
    // the same supplement again is known, and the agenda itself is still compared with its own file
    world.fetches("tillæg.txt", more);
    assert_eq!(world.shown(), Shown::Meeting);
    world.fetches("dagsorden-2.txt", &revised()).hides("udgået").keys("f9");
    assert!(names(&world).contains(&"5 Ny bro over fjorden".to_owned()), "{:?}", names(&world));
    assert_eq!(world.quit().items.len(), 6);
}

#[test]
fn a_list_of_people_joins_the_meeting() {
    let mut world = open();
    let list = "Navn;Organisation;Status\nAne Ask;Engum;Afbud\nEva Ek;Skovby;\n";
    world.fetches("deltagere.csv", list).shows("ny på listen: Eva Ek").shows("Ane Ask").keys("f9");
    assert_eq!(world.meeting().people.len(), 3);
    assert_eq!(world.meeting().headcount().afbud, 1);
}

#[test]
fn another_meeting_of_the_same_day_can_be_a_meeting_of_its_own() {
    let mut world = open();
    world.typed("Godkendt.").fetches("dagsorden-2.txt", &revised()).keys("n");
    assert_eq!(world.meeting().id.0, "kkr-soehoejland-2026-05-12-2");
    assert_eq!((world.meeting().items.len(), world.decision()), (5, ""));
}

const ALIKE: &str = "KKR Søhøjland\nDagsorden\nDato: 12-05-2026 10:00\n\n\
1. Udpegning til bestyrelse\n\nIndstilling\nDet indstilles, at KKR Søhøjland udpeger et medlem.\n\n\
2. Udpegning til bestyrelse\n\nIndstilling\nDet indstilles, at KKR Søhøjland udpeger et medlem.\n\n\
3. Eventuelt\n";

/// One of two alike items is gone: which one only a person knows.
fn one_dropped() -> String {
    let (first, rest) = ALIKE.split_once("2. Udpegning").unwrap();
    let (_, last) = rest.split_once("3. Eventuelt").unwrap();
    format!("{first}2. Eventuelt{last}")
}

#[test]
fn one_of_two_alike_items_is_dropped_and_the_minutes_stay_where_they_are() {
    let mut world = World::empty();
    world.files.insert("dagsorden.txt".to_owned(), ALIKE.to_owned());
    world.keys("insert").typed("dagsorden.txt").keys("enter").go_to("2").typed("Ane Ask blev udpeget.");
    world.fetches("dagsorden-2.txt", &one_dropped());
    assert_eq!(world.shown(), Shown::Merge);
    world.keys("f9");
    assert_eq!(world.numbered("2").decision_text(), "Ane Ask blev udpeget.");
    assert_eq!(world.numbered("2").title, "Udpegning til bestyrelse");
    assert_eq!(world.numbered("1").title, "Udpegning til bestyrelse");
}

#[test]
fn which_item_a_file_means_is_asked_and_only_one_answer_is_taken() {
    let mut world = World::empty();
    world.files.insert("dagsorden.txt".to_owned(), ALIKE.to_owned());
    world.keys("insert").typed("dagsorden.txt").keys("enter").is_at("1").typed("Ane Ask blev udpeget.");
    // another text under the same title: perhaps the item that is decided, perhaps another
    let other = one_dropped().replace("udpeger et medlem", "udpeger en suppleant");
    world.fetches("dagsorden-2.txt", &other).shows("måske filens 1").shows("[?]");
    insta::assert_snapshot!(world.picture_at(80, 24));
    let View::Merge(screen) = world.app.view() else { panic!("nothing is asked") };
    assert!(screen.rows.iter().all(|(row, taken)| row.doubt.is_none() || !taken));
    let place = |word: &str| screen.rows.iter().position(|(row, _)| row.sentence().contains(word)).unwrap();
    let (same, new) = (place("måske filens"), place("måske et nyt punkt"));
    let walk =
        |from: usize, to: usize| if to > from { "down ".repeat(to - from) } else { "up ".repeat(from - to) };
    world.keys(&format!("{}space", walk(0, same)));
    world.keys(&format!("{}space", walk(same + 1, new)));
    let View::Merge(screen) = world.app.view() else { panic!("nothing is asked") };
    assert_eq!((screen.rows[same].1, screen.rows[new].1), (false, true));
    world.keys("f9");
    let decided = world.meeting().items.iter().find(|item| item.decision.is_some()).unwrap();
    let points = &decided.indstilling.as_ref().unwrap().points;
    assert_eq!(points[0], "Det indstilles, at KKR Søhøjland udpeger et medlem.");
}
