//! A keyboard on which every action has keys, also those that have none on the screen that is open.

use referent::action::Action;
use referent::app::Event;
use referent::keymap::{Code, Key, Keymap};

/// After F10, each action answers to a letter that does not occur in Danish.
const FIRST: u32 = 0x4E00;

/// A built-in keymap in which F10 and a letter do every action, anywhere.
pub(crate) fn with_every_action(base: &str, modal: bool) -> Keymap {
    let row = |(index, action): (usize, &Action)| format!("\"f10 {}\":\"{action}\"", letter(index));
    let rows: Vec<String> = Action::ALL.iter().enumerate().map(row).collect();
    let rows = rows.join(",");
    let json = format!(r#"{{"base":"{base}","modal":{modal},"contexts":{{"everywhere":{{{rows}}}}}}}"#);
    Keymap::read(&json).unwrap()
}

/// The keys of an action.
pub(crate) fn press(action: Action) -> [Event; 2] {
    let index = Action::ALL.iter().position(|known| *known == action).unwrap();
    [Code::F(10), Code::Char(letter(index))].map(|code| Event::Key(Key::plain(code)))
}

fn letter(index: usize) -> char {
    char::from_u32(FIRST + u32::try_from(index).unwrap()).unwrap()
}
