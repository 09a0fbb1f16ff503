//! The keys: every action has some, none hides another, and everything about them can be looked up.

use referent::action::Action;
use referent::app::Overlay;
use referent::keymap::{BUILT_IN, Binding, Context, Keymap, Meaning};

use crate::world::{KKR, Shown, World};

/// The contexts that keys are looked up in together, innermost first, as the screens stack them.
const STACKS: [&[Context]; 23] = [
    &[Context::Findings, Context::Prompt, Context::Everywhere],
    &[Context::Draft, Context::Text, Context::Meeting, Context::Everywhere],
    &[Context::Draft, Context::Normal, Context::Meeting, Context::Everywhere],
    &[Context::Completion, Context::Text, Context::Meeting, Context::Everywhere],
    &[Context::Points, Context::Prompt, Context::Everywhere],
    &[Context::Phrases, Context::Prompt, Context::Everywhere],
    &[Context::AttendanceEntry, Context::Prompt, Context::Everywhere],
    &[Context::Entries, Context::Prompt, Context::Everywhere],
    &[Context::Text, Context::Meeting, Context::Everywhere],
    &[Context::Normal, Context::Meeting, Context::Everywhere],
    &[Context::Agenda, Context::Meeting, Context::Everywhere],
    &[Context::Case, Context::Meeting, Context::Everywhere],
    &[Context::Meeting, Context::Everywhere],
    &[Context::Attendance, Context::Everywhere],
    &[Context::Chair, Context::Everywhere],
    &[Context::Clock, Context::Everywhere],
    &[Context::Preview, Context::Everywhere],
    &[Context::Review, Context::Everywhere],
    &[Context::Merge, Context::Everywhere],
    &[Context::History, Context::Everywhere],
    &[Context::Meetings, Context::Everywhere],
    &[Context::Prompt, Context::Everywhere],
    &[Context::Everywhere],
];

fn keymaps() -> impl Iterator<Item = (&'static str, Keymap)> {
    BUILT_IN.iter().map(|(name, _)| (*name, Keymap::built_in(name).unwrap()))
}

/// What pressing the keys of a row one after the other does.
fn pressed(keymap: &Keymap, stack: &[Context], row: &Binding) -> Option<Vec<Action>> {
    for pressed in 1..row.keys.len() {
        if keymap.meaning(stack, &row.keys[..pressed]) != Meaning::Pending {
            return None;
        }
    }
    match keymap.meaning(stack, &row.keys) {
        Meaning::Actions(actions) => Some(actions),
        Meaning::Pending | Meaning::Unbound => None,
    }
}

#[test]
fn no_key_hides_another_on_any_screen() {
    for (name, keymap) in keymaps() {
        for stack in STACKS {
            for (depth, &context) in stack.iter().enumerate() {
                for row in keymap.in_context(context) {
                    let done = pressed(&keymap, stack, row);
                    let inner = &stack[..depth];
                    let replaced =
                        keymap.bindings().iter().any(|b| inner.contains(&b.context) && b.keys == row.keys);
                    let label = row.label();
                    assert!(
                        replaced || done.as_ref() == Some(&row.actions),
                        "{name}, {stack:?}: {label} does {done:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_action_can_be_done_on_some_screen() {
    for (name, keymap) in keymaps() {
        for &action in Action::ALL {
            let reached = STACKS.iter().any(|stack| {
                let mut rows = stack.iter().flat_map(|&context| keymap.in_context(context));
                rows.any(|row| {
                    row.actions.contains(&action)
                        && pressed(&keymap, stack, row).as_ref() == Some(&row.actions)
                })
            });
            assert!(reached, "{name} never does {action}");
        }
    }
}

#[test]
fn help_menu_and_quit_are_the_same_everywhere() {
    for (name, keymap) in keymaps() {
        for stack in STACKS {
            for action in [Action::Help, Action::CommandPalette, Action::Quit] {
                assert!(keymap.keys_for(stack, action).is_some(), "{name}, {stack:?}: {action}");
            }
        }
    }
}

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
    assert!(world.app.overlay.is_none());
}

#[test]
fn help_is_searched_and_says_which_keys() {
    let mut world = World::open(KKR);
    world.keys("f1").shows("Hjælp og taster").typed("indsæt").shows("Indsæt").shows("Ctrl-V");
    world.keys("f1");
    assert!(world.app.overlay.is_none());
    world.keys("f1").typed("F9").shows("Brug beslutningen, og gå til næste punkt");
}

#[test]
fn help_holds_every_key() {
    let mut world = World::open(KKR);
    world.keys("f1");
    let Some(Overlay::Picker(picker)) = &world.app.overlay else { panic!("no help") };
    assert_eq!(world.app.rows(picker).len(), world.app.keymap.bindings().len());
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
    for (name, keymap) in keymaps() {
        for first in ["ctrl-k", "ctrl-c", "space"] {
            let mut world = World::with_keymap(keymap.clone());
            world.import(KKR).keys(first);
            let (contexts, pending) = (world.app.contexts(), world.app.pending.clone());
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
const EVERYDAY_WORDS: [(&str, Action); 34] = [
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
    ("bilag", Action::ShowCase),
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
];

#[test]
fn the_menu_finds_what_people_call_things_among_its_first_rows() {
    let mut world = World::open(KKR);
    for (word, action) in EVERYDAY_WORDS {
        world.keys("f2").typed(word);
        let Some(Overlay::Picker(picker)) = &world.app.overlay else { panic!("no menu") };
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
fn ctrl_a_marks_the_whole_text_as_elsewhere() {
    let mut world = World::open(KKR);
    world.typed("Godkendt.").keys("enter").typed("Drøftet.").keys("ctrl-a").typed("x");
    assert_eq!(world.decision(), "x");
}
