//! The keys: everything about them can be looked up, where one is and in the menu.

use referent::action::Action;
use referent::app::Overlay;
use referent::keymap::{BUILT_IN, Keymap};

use crate::world::{KKR, Shown, World};

#[test]
fn the_ways_on_from_a_sequence_are_shown() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k").window(120, 40).shows("Ctrl-K …").shows("u Udsæt punktet").shows("r Se referatet");
    world.keys("esc").hides("Udsæt punktet").typed("x");
    assert_eq!(world.decision(), "x");
    world.keys("ctrl-k æ").says("Ctrl-K æ gør ikke noget her. F1 viser tasterne.");
    assert_eq!(world.decision(), "x");
}

#[test]
fn a_key_without_a_meaning_says_where_to_look() {
    World::open(KKR).keys("f11").says("F11 gør ikke noget her. F1 viser tasterne.");
}

#[test]
fn the_menu_finds_an_action_by_its_words_and_does_it() {
    let mut world = World::open(KKR);
    world.keys("f2").typed("udsæt").shows("Udsæt punktet").shows("Ctrl-K u").keys("enter");
    world.shows("↷ 1.1");
    world.keys("f2").typed("fremmøde").keys("enter");
    assert_eq!(world.shown(), Shown::Attendance);
    world.keys("f2 f2");
    assert!(world.app.overlay().is_none());
}

#[test]
fn help_is_searched_and_says_which_keys() {
    let mut world = World::open(KKR);
    world.keys("f1").shows("Hjælp og taster").typed("indsæt").shows("Indsæt").shows("Ctrl-V");
    world.keys("f1");
    assert!(world.app.overlay().is_none());
    world.keys("f1").typed("F9").shows("Brug beslutningen, og gå til næste punkt");
}

#[test]
fn help_holds_every_key() {
    let mut world = World::open(KKR);
    world.keys("f1");
    let Some(Overlay::Picker(picker)) = world.app.overlay() else { panic!("no help") };
    assert_eq!(world.app.rows(picker).len(), world.app.keymap().bindings().len());
}

#[test]
fn keys_of_ones_own_lie_over_the_standard() {
    let json = r#"{"name":"egne","base":"standard","contexts":{
        "meeting":{"f8":"previous_item","f11 n":"next_item","f7":null},
        "text":{"ctrl-t":"insert_time accept_and_next"}}}"#;
    let mut world = World::with_keymap(Keymap::read(json).unwrap());
    world.import(KKR).keys("f11").shows("n Næste punkt").keys("n").is_at("2.1").keys("f8").is_at("1.1");
    world.keys("f7").is_at("1.1").says("F7 gør ikke noget her").keys("ctrl-t").is_at("2.1");
    assert_eq!(world.numbered("1.1").decision_text(), "kl. 10.00 ");
    world.keys("f5 f9").is_at("3.1");
}

#[test]
fn the_footer_says_where_help_is_or_how_to_get_out() {
    for screen in ["f8", "ctrl-k a", "ctrl-k k", "f4", "f6", "ctrl-k r", "ctrl-k o", "f2", "f1"] {
        for (columns, rows) in [(80, 24), (120, 40)] {
            let mut world = World::open(KKR);
            let picture = world.keys("ctrl-k g").keys(screen).picture_at(columns, rows).rows();
            let footer = picture.last().unwrap();
            let out = ["hjælp", "luk", "skjul", "her"].iter().any(|word| footer.contains(word));
            assert!(out, "{screen}: {footer}");
        }
    }
}

#[test]
fn every_way_on_from_a_sequence_is_shown_in_a_small_window() {
    for (name, _) in BUILT_IN {
        let keymap = Keymap::built_in(name).unwrap();
        for first in ["ctrl-k", "ctrl-c", "space"] {
            let mut world = World::with_keymap(keymap.clone());
            world.import(KKR).keys(first);
            let (contexts, pending) = (world.app.contexts(), world.app.pending().to_vec());
            if pending.is_empty() {
                continue;
            }
            let ways: Vec<String> =
                keymap.continuations(&contexts, &pending).map(|way| way.keys[1].to_string()).collect();
            let picture = world.picture();
            let shown =
                |key: &String| picture.rows().iter().any(|row| row.split(' ').any(|word| word == key));
            let hidden: Vec<&String> = ways.iter().filter(|key| !shown(key)).collect();
            assert!(hidden.is_empty(), "{name}, {first}: {hidden:?}\n{picture}");
            let rows = picture.rows();
            let table: Vec<&String> = rows.iter().skip_while(|row| !row.starts_with("── ")).skip(1).collect();
            assert!(table.len() > 3, "{picture}");
            let cut: Vec<&String> = table.into_iter().filter(|row| row.contains('…')).collect();
            assert!(cut.is_empty(), "{name}, {first}: {cut:?}");
        }
    }
}

/// What people call things, and the action that they mean.
const EVERYDAY_WORDS: [(&str, Action); 75] = [
    ("afbud", Action::OpenAttendance),
    ("forsinket", Action::NotePerson),
    ("forlod", Action::NotePerson),
    ("gik", Action::NotePerson),
    ("inhabil", Action::NotePerson),
    ("deltagere", Action::OpenAttendance),
    ("stedfortræder", Action::OpenAttendance),
    ("suppleant", Action::NotePerson),
    ("nyt punkt", Action::AddItem),
    ("rækkefølge", Action::MoveItemUp),
    ("udskyd", Action::SetState),
    ("udsæt", Action::Postpone),
    ("udgår", Action::Withdraw),
    ("dissens", Action::AddStatement),
    ("mindretal", Action::AddStatement),
    ("protokol", Action::AddStatement),
    ("afstemning", Action::TakeVote),
    ("opgave", Action::AddTask),
    ("pause", Action::ToggleBreak),
    ("bilag", Action::ShowBackground),
    ("forslag", Action::DraftDecision),
    ("mangler", Action::CheckMeeting),
    ("eksport", Action::ExportMarkdown),
    ("udskriv", Action::ExportMarkdown),
    ("word", Action::ExportMarkdown),
    ("pdf", Action::ExportMarkdown),
    ("send", Action::ExportMarkdown),
    ("referent", Action::OpenAttendance),
    ("slut", Action::CloseMeeting),
    ("gem", Action::SaveNow),
    ("fortryd", Action::Undo),
    ("stavning", Action::SpellWord),
    ("næste møde", Action::NextMeeting),
    ("formand", Action::ToggleChairView),
    ("lukket", Action::SetState),
    ("fortrolig", Action::SetState),
    ("hemmelig", Action::SetState),
    ("dør", Action::SetState),
    ("åben udgave", Action::Preview),
    ("find", Action::OpenMeetings),
    ("gammel", Action::OpenMeetings),
    ("revideret", Action::ImportFile),
    ("ændret dagsorden", Action::ImportFile),
    ("tillægsdagsorden", Action::ImportFile),
    ("indkaldelse", Action::ImportFile),
    ("fraværende", Action::OpenAttendance),
    ("syg", Action::OpenAttendance),
    ("virtuel", Action::OpenAttendance),
    ("teams", Action::NotePerson),
    ("online", Action::NotePerson),
    ("sekretær", Action::OpenAttendance),
    ("tilhører", Action::OpenAttendance),
    ("går før", Action::NotePerson),
    ("glemt", Action::ShowMoments),
    ("quorum", Action::SetRules),
    ("beslutningsdygtig", Action::SetRules),
    ("enstemmigt", Action::TakeVote),
    ("nej", Action::TakeVote),
    ("forkastet", Action::TakeVote),
    ("kandidat", Action::TakeVote),
    ("bemærkning", Action::AddStatement),
    ("kommentar", Action::AddStatement),
    ("deadline", Action::AddTask),
    ("frist", Action::AddTask),
    ("underpunkt", Action::AddItem),
    ("tid tilbage", Action::ShowClock),
    ("stopur", Action::ShowClock),
    ("forkert", Action::Undo),
    ("slet møde", Action::OpenMeetings),
    ("tak for i dag", Action::CloseMeeting),
    ("sikkerhedskopi", Action::SaveElsewhere),
    ("vedhæft", Action::ExportMarkdown),
    ("tastatur", Action::Help),
    ("lyst", Action::ShowSettings),
    ("godkend referat", Action::DraftDecision),
];

#[test]
fn the_menu_finds_what_people_call_things_among_its_first_rows() {
    let mut world = World::open(KKR);
    for (word, action) in EVERYDAY_WORDS {
        world.keys("f2").typed(word);
        let Some(Overlay::Picker(picker)) = world.app.overlay() else { panic!("no menu") };
        let rows = world.app.rows(picker);
        let first: Vec<&str> = rows.iter().take(4).map(|row| row.label.as_str()).collect();
        assert!(first.contains(&action.help()), "{word}: {first:?}");
        world.keys("esc esc");
    }
}

#[test]
fn help_over_a_line_gives_it_back_as_it_was() {
    let mut world = World::open(KKR);
    world
        .keys("ctrl-k n")
        .typed("Cykelstier")
        .keys("f1")
        .shows("Hjælp og taster")
        .keys("esc")
        .shows("› Cykelstier");
    world.keys("f1 f1").shows("› Cykelstier").keys("enter").says("Punktet er tilføjet: ");
}

#[test]
fn help_over_a_list_gives_it_back_as_it_was() {
    let mut world = World::open(KKR);
    world.keys("ctrl-o").typed("e").keys("down down").shows("Gå til punkt");
    let selected = |world: &World| match world.app.overlay() {
        Some(Overlay::Picker(picker)) => (picker.input().text(), picker.selected()),
        other => panic!("no list: {other:?}"),
    };
    let before = selected(&world);
    assert_eq!(before, ("e".to_owned(), 2));
    world.keys("f1").shows("Hjælp og taster").keys("esc").shows("Gå til punkt");
    assert_eq!(selected(&world), before);
    world.keys("f1").typed("retur").keys("f1").shows("Gå til punkt");
    assert_eq!(selected(&world), before);
    // and so does a question
    world.keys("esc esc").typed("Godkendt.").keys("ctrl-k ctrl-n").shows("Sikker?");
    world.keys("f1").shows("Hjælp og taster").keys("esc").shows("Sikker?").keys("esc").hides("Sikker?");
}

#[test]
fn ctrl_a_marks_the_whole_text_as_elsewhere() {
    let mut world = World::open(KKR);
    world.typed("Godkendt.").keys("enter").typed("Drøftet.").keys("ctrl-a").typed("x");
    assert_eq!(world.decision(), "x");
}
