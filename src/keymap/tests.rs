//! That the built-in keymaps keep their promises in the stacks of contexts that occur together.

use super::{BUILT_IN, Binding, Code, Context, Key, Keymap, Meaning};
use crate::action::Action;

use Context::{
    Agenda, AttendanceEntry, Background, Completion, Draft, Entries, Everywhere, Findings, Leader, Leaving,
    Meeting, Normal, OfferedPhrases, Phrases, Points, Prompt, Text,
};

/// The contexts of the meeting's screen.
const ON_MEETING: &[Context] = &[Draft, Completion, Text, Normal, Agenda, Background, Leader, Meeting];

/// The contexts of a list or a question of its own, which are before those of every list and line.
const OVER_PROMPT: &[Context] =
    &[Points, Phrases, OfferedPhrases, AttendanceEntry, Entries, Findings, Leaving];

fn keymaps() -> impl Iterator<Item = Keymap> {
    BUILT_IN.iter().map(|(name, _)| Keymap::built_in(name).unwrap_or_else(|| panic!("{name} is unsound")))
}

/// Returns the contexts that are asked together, innermost first, as the program stacks them. A context that
/// is named nowhere here is that of a screen of its own.
fn stacks(map: &Keymap) -> Vec<Vec<Context>> {
    let commands: &[Context] = if map.modal { &[Normal, Agenda, Background] } else { &[Agenda, Background] };
    let leader: &[Context] = if map.modal { &[Leader] } else { &[] };
    let mut stacks = vec![vec![Text, Meeting]];
    stacks.extend(commands.iter().map(|&context| [&[context], leader, &[Meeting]].concat()));
    stacks.extend(OVER_PROMPT.iter().map(|&context| vec![context, Prompt]));
    let is_screen = |context: &Context| !ON_MEETING.contains(context) && !OVER_PROMPT.contains(context);
    stacks.extend(Context::ALL.iter().copied().filter(is_screen).map(|context| vec![context]));
    for stack in stacks.iter_mut().filter(|stack| !stack.contains(&Everywhere)) {
        stack.push(Everywhere);
    }
    stacks
}

/// Returns the same stacks while a draft, or words after the cursor, are shown.
fn stacks_with_draft(map: &Keymap) -> Vec<Vec<Context>> {
    let writes = |stack: &Vec<Context>| matches!(stack[0], Text | Normal);
    let drafted = stacks(map).into_iter().filter(writes).map(|stack| [vec![Draft], stack].concat());
    let completed = stacks(map).into_iter().filter(|stack| stack[0] == Text);
    let completed = completed.map(|stack| [vec![Completion], stack].concat());
    drafted.chain(completed).collect()
}

/// Returns whether pressing the row's keys, one after the other, does what the row says.
fn is_reached(map: &Keymap, stack: &[Context], row: &Binding) -> bool {
    let last = row.keys.len();
    (1..last).all(|n| map.meaning(stack, &row.keys[..n]) == Meaning::Pending)
        && map.meaning(stack, &row.keys) == Meaning::Actions(row.actions.clone())
}

fn rows<'a>(map: &'a Keymap, stack: &'a [Context]) -> impl Iterator<Item = &'a Binding> {
    stack.iter().flat_map(|&context| map.in_context(context))
}

#[test]
fn no_row_is_hidden_wherever_it_holds() {
    for map in keymaps() {
        let all = [stacks(&map), stacks_with_draft(&map)].concat();
        for row in map.bindings() {
            let reached =
                all.iter().any(|stack| stack.contains(&row.context) && is_reached(&map, stack, row));
            assert!(reached, "{}: {} in {} is never reached", map.name, row.label(), row.context.name());
        }
    }
}

#[test]
fn an_inner_context_hides_no_keys_but_by_the_same() {
    for map in keymaps() {
        for stack in [stacks(&map), stacks_with_draft(&map)].concat() {
            for (depth, &context) in stack.iter().enumerate() {
                for row in map.in_context(context) {
                    let replaced = rows(&map, &stack[..depth]).any(|inner| inner.keys == row.keys);
                    let label = row.label();
                    assert!(
                        replaced || is_reached(&map, &stack, row),
                        "{}, {stack:?}: {label} is hidden",
                        map.name
                    );
                }
            }
        }
    }
}

#[test]
fn every_action_can_be_done_on_some_screen() {
    for map in keymaps() {
        let all = [stacks(&map), stacks_with_draft(&map)].concat();
        for &action in Action::ALL {
            let does = |row: &Binding| row.actions.contains(&action);
            let reached = all
                .iter()
                .any(|stack| rows(&map, stack).any(|row| does(row) && is_reached(&map, stack, row)));
            assert!(reached, "{} never does {action}", map.name);
        }
    }
}

#[test]
fn help_menu_and_quit_have_keys_everywhere() {
    for map in keymaps() {
        for stack in stacks(&map) {
            for action in [Action::Help, Action::CommandPalette, Action::Quit] {
                assert!(map.keys_for(&stack, action).is_some(), "{}, {stack:?}: {action}", map.name);
            }
        }
    }
}

#[test]
fn an_inner_context_takes_no_action_away() {
    for map in keymaps() {
        for stack in stacks(&map) {
            for row in rows(&map, &stack) {
                let other =
                    rows(&map, &stack).any(|r| r.actions == row.actions && is_reached(&map, &stack, r));
                assert!(other, "{}: {:?} is hidden in {stack:?}", map.name, row.actions);
            }
        }
    }
}

#[test]
fn a_draft_takes_no_keys_but_its_own() {
    for map in keymaps() {
        for stack in stacks_with_draft(&map) {
            for row in rows(&map, &stack) {
                let taken = map.in_context(stack[0]).any(|draft| draft.keys == row.keys);
                assert!(
                    taken
                        || is_reached(&map, &stack, row)
                        || rows(&map, &stack)
                            .any(|r| r.actions == row.actions && is_reached(&map, &stack, r)),
                    "{}: {} is hidden by a draft",
                    map.name,
                    row.label()
                );
            }
        }
    }
}

/// Ctrl-I, -M and -[ are Tab, Enter and Esc; Ctrl-H is Ctrl-Backspace; after Alt-[ and Alt-O a key is lost,
/// and so is a modified F3 (crossterm #685); Ctrl-Enter and Alt-Enter lose their modifier or never come.
#[test]
fn no_row_needs_a_key_that_terminals_lose() {
    let lost = |key: &Key| match key.code {
        Code::Char(c) if key.ctrl => "imh[".contains(c),
        Code::Char(c) if key.alt => "[O".contains(c),
        Code::F(3) => key.ctrl || key.alt || key.shift,
        Code::Enter => key.ctrl || key.alt || key.shift,
        _ => false,
    };
    for map in keymaps() {
        for row in map.bindings() {
            assert!(!row.keys.iter().any(lost), "{}: {}", map.name, row.label());
        }
    }
}

/// Help texts and habits go from one keymap to another by the function keys.
#[test]
fn plain_function_keys_mean_the_same_in_every_keymap() {
    let standard = keymaps().find(|map| map.name == "standard").expect("the standard keymap");
    let function = |row: &&Binding| matches!(row.keys.as_slice(), [Key { code: Code::F(_), .. }]);
    for map in keymaps() {
        for row in standard.bindings().iter().filter(function) {
            assert!(map.bindings().contains(row), "{} lacks {} as in standard", map.name, row.label());
        }
    }
}

/// A keymap of one's own laid over a built-in one keeps what the built-in one is like.
#[test]
fn a_keymap_over_vim_is_modal_too() {
    let json = r#"{"base":"vim","contexts":{"normal":{"Q":"quit","x":null}}}"#;
    let map = Keymap::read(json).expect("a sound keymap");
    let press = |c| map.meaning(&[Normal, Leader, Meeting, Everywhere], &[Key::plain(Code::Char(c))]);
    assert!(map.modal && map.kills);
    assert_eq!(press('Q'), Meaning::Actions(vec![Action::Quit]));
    assert_eq!(press('x'), Meaning::Unbound);
    assert_eq!(press(' '), Meaning::Pending);
}
