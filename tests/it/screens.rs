//! The screens as they are drawn, in the two windows that matter and in the small ones; and the looks that
//! mean something.

use ratatui::backend::TestBackend;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use referent::action::Action;
use referent::app::Event;
use referent::app::settings::switches::Background;
use referent::app::settings::user_file::UserFile;
use referent::screen::{Display, Theme};

use crate::picture::Picture;
use crate::world::{COUNCIL, KKR, NETWORK, World};

/// A screen in a window of 80×24 and in one of 120×40.
fn check(name: &str, world: &mut World) {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let picture = world.picture_at(columns, rows);
        insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), picture);
    }
}

/// A half-minuted meeting: two items decided, one put off, one drafted, attendance taken.
fn half_minuted() -> World {
    let mut world = World::open(KKR);
    world.keys("f4 f9").typed("kaj").keys("3").typed("poul").keys("4 esc");
    world.keys("f5 f9").minutes(3).keys("f5 f9").minutes(7).keys("ctrl-k u f8").minutes(9);
    world.typed("Lone Ahrendal indledte. ").keys("f8 f5 f8").go_to("3.2");
    world
}

#[test]
fn snapshot_of_a_fresh_meeting() {
    check("fresh", &mut World::open(KKR));
    check("fresh_council", &mut World::open(COUNCIL));
}

#[test]
fn snapshot_of_a_half_minuted_meeting() {
    check("midway", &mut half_minuted());
}

#[test]
fn snapshot_of_a_draft() {
    check("draft", half_minuted().go_to("4.1").keys("f5"));
}

#[test]
fn snapshot_of_a_long_decision() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("f5 tab").typed("\n\n").pasted(&"Mange ord om natbusser. ".repeat(60));
    check("long_decision", &mut world);
}

#[test]
fn snapshot_of_an_open_case() {
    check("case", World::open(KKR).go_to("3.3").keys("ctrl-k k down down"));
}

#[test]
fn a_long_indstilling_is_read_to_its_end() {
    let mut meeting = crate::world::sample(KKR);
    let indstilling = meeting.items[1].indstilling.as_mut().unwrap();
    indstilling.points = (1..=14).map(|n| format!("At KKR Søhøjland godkender led {n} af planen")).collect();
    for sections in [meeting.items[1].sections.clone(), Vec::new()] {
        meeting.items[1].sections = sections;
        let mut world = World::empty();
        world.create(meeting.clone()).shows("led 1 af planen").shows("▾ mere: Ctrl-K k").hides("led 14 af");
        // the case begins with it
        world.keys("ctrl-k k").shows("godkender led 2 af planen").keys(&"pagedown ".repeat(6));
        world.shows("At KKR Søhøjland godkender led 14 af planen");
        world.typed("Godkendt.").shows("Godkendt.").shows("led 1 af planen");
    }
}

#[test]
fn snapshot_of_the_agenda() {
    check("agenda", half_minuted().keys("ctrl-k a down"));
}

#[test]
fn snapshot_of_attendance() {
    check("attendance", half_minuted().keys("f4 down down"));
    check("attendance_search", half_minuted().keys("f4").typed("jør"));
}

#[test]
fn snapshot_of_the_chairs_screen() {
    check("chair", half_minuted().keys("f6"));
}

#[test]
fn snapshot_of_the_preview() {
    check("preview", half_minuted().keys("ctrl-k r"));
}

#[test]
fn snapshot_of_the_overlays() {
    check("palette", World::open(KKR).keys("f2"));
    check("help", World::open(KKR).keys("f1"));
    check("which_key", World::open(KKR).keys("ctrl-k"));
    check("go_to", half_minuted().keys("ctrl-o"));
    check("findings", half_minuted().keys("ctrl-k m"));
    check("close", half_minuted().keys("ctrl-k l"));
    check("export", half_minuted().keys("ctrl-k e"));
}

#[test]
fn snapshot_of_the_meetings() {
    check("meetings_empty", &mut World::empty());
    let mut world = World::open(COUNCIL);
    world.import(NETWORK).import(KKR).keys("f5 f9 f5 f9 ctrl-k o");
    check("meetings", &mut world);
}

#[test]
fn small_windows_show_the_decision_alone() {
    let mut world = World::open(KKR);
    world
        .go_to("3.1")
        .typed("KKR Søhøjland godkendte forsøget, idet det evalueres sammen med ungdomsrådene.");
    for (columns, rows) in [(59, 24), (50, 12), (80, 10), (30, 8), (20, 5), (80, 5), (8, 2)] {
        insta::assert_snapshot!(format!("small_{columns}x{rows}"), world.picture_at(columns, rows));
    }
    for keys in ["f4", "f6", "ctrl-k r", "ctrl-k o", "f2"] {
        let name = format!("small_{}", keys.replace(' ', "_"));
        insta::assert_snapshot!(name, world.keys(keys).picture_at(50, 12));
        world.keys("esc");
    }
}

#[test]
fn the_current_item_is_in_sight_wherever_it_stands() {
    let mut world = World::open(KKR);
    world.window(80, 18);
    loop {
        let number = world.item().number.clone();
        let picture = world.picture();
        assert!(picture.rows().iter().any(|row| row.starts_with('▸')), "{number}:\n{picture}");
        if world.keys("f8").item().number == number {
            break;
        }
    }
}

#[test]
fn a_draft_looks_like_nobodys_words() {
    let mut world = World::open(KKR);
    world.typed("Vi ses. ").keys("f5");
    let picture = world.picture();
    assert!(picture.weight_of("KKR Søhøjland godkendte").contains(Modifier::ITALIC));
    assert!(!picture.weight_of("Vi ses.").contains(Modifier::ITALIC));
    assert!(!world.keys("tab").picture().weight_of("KKR Søhøjland godkendte").contains(Modifier::ITALIC));
}

/// The Linux console, older PuTTY and some multiplexers show no italics, and some people no colours.
#[test]
fn what_nobody_wrote_has_a_sign_beside_its_colour() {
    let mut world = World::open(KKR);
    world.typed("Vi ses. ").keys("f5").shows("┊ KKR Søhøjland godkendte").keys("tab").hides("┊");
    world.keys("f8").typed("KKR Søhøjland godkendte den forb");
    world.shows("forbindelse ‹Tab›").keys("tab").hides("‹Tab›");
    for theme in [Theme::Dark, Theme::Light, Theme::Either] {
        world.keys("ctrl-a backspace").typed("KKR Søhøjland g");
        let picture = Picture::of(&world.app, theme);
        assert_ne!(picture.colours_of("‹Tab›"), picture.colours_of("KKR Søhøjland g"), "{theme:?}");
    }
}

#[test]
fn colours_follow_the_terminal_or_the_settings() {
    let mut world = World::open(KKR);
    assert_eq!(world.app.switches().background(), None);
    world.happened(Event::Background(Background::Light));
    assert_eq!(world.app.switches().background(), Some(Background::Light));
    world.keys("ctrl-k ctrl-s").shows("Farver: automatisk (terminalen er lys)").keys("enter");
    world.shows("Farver: til en mørk terminal");
    assert_eq!(world.app.switches().background(), Some(Background::Dark));
    let settings = world.files["settings.json"].clone();
    assert!(settings.contains(r#""colours": "dark""#), "{settings}");
    world.keys("down down down enter").shows("Ord efter markøren, mens du skriver: fra").keys("esc");
    let settings_say =
        |settings: &str| Event::UserFile { file: UserFile::Settings, text: Ok(settings.to_owned()) };
    world.happened(settings_say(r#"{"colours": "light"}"#));
    assert_eq!(world.app.switches().background(), Some(Background::Light));
}

#[test]
fn what_is_chosen_is_reversed_and_headings_stand_back() {
    let mut world = World::open(KKR);
    world.typed("godkendt enstemmigt").keys("ctrl-shift-left").window(120, 40);
    assert!(world.picture().weight_of("enstemmigt").contains(Modifier::REVERSED));
    assert!(!world.picture().weight_of("godkendt enst").contains(Modifier::REVERSED));
    let picture = world.picture();
    assert_ne!(picture.colours_of("Regionalpolitiske"), picture.colours_of("Natbusser på"));
    assert_eq!(picture.colours_of("Regionalpolitiske"), picture.colours_of("SAG-2026-00412"));
    assert!(world.keys("ctrl-k a").picture().weight_of("1.1  Godkendelse").contains(Modifier::REVERSED));
    assert!(world.keys("f4").picture().weight_of("Karen").contains(Modifier::REVERSED));
    assert!(world.keys("esc f2").picture().weight_of("Foreslå en beslutning").contains(Modifier::REVERSED));
}

#[test]
fn without_colours_everything_can_still_be_told_apart() {
    let mut world = half_minuted();
    for screen in ["f8", "f4", "esc f6", "f6 ctrl-k r", "esc f2"] {
        world.keys(screen).saved();
        let plain = Picture::of(&world.app, Theme::Plain);
        assert!(!plain.is_coloured());
        assert_eq!(plain.rows(), Picture::of(&world.app, Theme::Dark).rows());
    }
    let rows = half_minuted().picture().rows().join("\n");
    for sign in ["✓ 1.1", "↷ 3.1", "◐ 3.3", "○ 4.1", "▸ ✓ 3.2", "– 7.1"] {
        assert!(rows.contains(sign), "{sign} in\n{rows}");
    }
}

#[test]
fn a_closed_item_is_marked_as_closed() {
    let mut world = World::open(COUNCIL);
    let number = world.meeting().items.iter().find(|item| item.closed).unwrap().number.clone();
    let picture = world.go_to(&number).picture_at(120, 40);
    assert!(picture.words().contains("▣ LUKKET PUNKT"), "{picture}");
    assert!(picture.rows().iter().any(|row| row.starts_with('▸') && row.contains('▣')), "{picture}");
}

#[test]
fn the_cursor_is_where_one_writes_and_nowhere_else() {
    let mut world = World::open(KKR);
    let (column, row) = world.typed("Æblegrød 👩\u{200d}🚀").picture().cursor().unwrap();
    let text = world.picture().rows()[usize::from(row)].clone();
    assert!(text.contains("Æblegrød"), "{text}");
    assert_eq!(column, world.keys("left").picture().cursor().unwrap().0 + 2);
    assert_eq!(world.keys("f6").picture().cursor(), None);
    assert!(world.keys("f6 f4").picture().cursor().is_some());
}

#[test]
fn a_screen_over_another_is_the_same_as_on_an_empty_terminal() {
    let mut world = half_minuted();
    let size = world.app.size();
    let area = Rect::new(0, 0, size.columns, size.rows);
    let mut display = Display::new(TestBackend::new(size.columns, size.rows), area);
    let over_each_other = ["", "f2", "esc", "f12", "down", "f6", "ctrl-down", "f1", "esc", "esc"];
    let in_the_agenda =
        ["f8", "f5", "f9", "ctrl-z", "f7", "shift-f6", "esc", "ctrl-k n", "esc", "ctrl-l", "esc", "f8"];
    for keys in over_each_other.into_iter().chain(in_the_agenda) {
        world.keys(keys).typed(if ["f6", "f8", "f7"].contains(&keys) {
            "Enige om é og ½ km i Ørby."
        } else {
            ""
        });
        let over = Picture::on(&mut display, &world.app, Theme::Dark);
        let fresh = Picture::of(&world.app, Theme::Dark);
        assert_eq!(over.to_string(), fresh.to_string(), "after {keys}");
        assert_eq!(over.targets, fresh.targets, "after {keys}");
    }
}

#[test]
fn the_name_of_a_body_is_shortened_before_the_date_and_the_counts() {
    let agenda = "Dagsorden for Fællesudvalget for Vandforsyning og Kloakering i Vester Mose og Omegn\n\n\
                  Dato: 3. marts 2026\nSted: Forsamlingshuset\n\nMedlemmer:\nAnna Brink\nBo Calund\nCita Dam\n\n\
                  Dagsorden\n\n1. Vandprøver\n\n2. Eventuelt\n";
    let mut world = World::empty();
    world.fetches("udvalg.txt", agenda).keys("f4 f9 esc").typed("Drøftet.");
    world.keys("f4").typed("cita").keys("3 esc");
    world.shows("Fællesudvalget for Vandfo… · 3. marts 2026").shows("2 af 3 til stede · 1 afbud");
    world.window(120, 40).shows("… · 3. marts 2026").shows("2 af 3 til stede · 1 afbud");
}

#[test]
fn in_a_narrow_menu_the_words_come_before_their_group() {
    let mut world = World::open(KKR);
    world.keys("f2").shows("Foreslå en beslutning ud fra indstillingen; igen: det næste");
    for action in Action::ALL.iter().filter(|action| !action.is_motion()) {
        world.keys("ctrl-u").typed(action.help()).shows(&format!(" {}", action.help()));
    }
}
