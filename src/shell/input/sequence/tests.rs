//! Batches of keys as crossterm reports them, and what they mean.

use super::*;
use crate::keymap::{Code, Key};

fn key(code: KeyCode, modifiers: KeyModifiers) -> TerminalEvent {
    TerminalEvent::Key(KeyEvent::new(code, modifiers))
}

/// Returns keys as crossterm reports them: `␛` is Esc, `⏎` Enter, `⇥` Tab, `␊` a line feed, `⌥x` Alt and
/// a letter, `␇` the bell.
fn reported(text: &str) -> Vec<TerminalEvent> {
    let mut chars = text.chars();
    let mut events = Vec::new();
    while let Some(c) = chars.next() {
        events.push(match c {
            '␛' => key(KeyCode::Esc, KeyModifiers::NONE),
            '⏎' => key(KeyCode::Enter, KeyModifiers::NONE),
            '⇥' => key(KeyCode::Tab, KeyModifiers::NONE),
            '␊' => key(KeyCode::Char('j'), KeyModifiers::CONTROL),
            '␇' => key(KeyCode::Char('g'), KeyModifiers::CONTROL),
            '⌥' => key(KeyCode::Char(chars.next().unwrap()), KeyModifiers::ALT),
            c => key(KeyCode::Char(c), KeyModifiers::NONE),
        });
    }
    events
}

/// Returns the events of a batch, in one line: keys by their names, pastes in quotes.
fn shown(text: &str) -> String {
    shown_behind(Preceding::Nothing, text)
}

fn shown_behind(preceding: Preceding, text: &str) -> String {
    let events = resolve(reported(text), preceding).into_iter().map(|event| match event {
        Event::Key(key) => key.to_string(),
        Event::Paste(text) => format!("{text:?}"),
        other => format!("{other:?}"),
    });
    events.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_split_escape_sequence_is_the_key_that_was_pressed() {
    assert_eq!(shown("␛[20~"), "F9");
    assert_eq!(shown("␛[1;5C"), "Ctrl-→");
    assert_eq!(shown("␛OP"), "F1");
    assert_eq!(shown("␛[Z"), "Skift-Tab");
    assert_eq!(shown("␛[27u"), "Esc");
    assert_eq!(shown("␛[Aab"), "↑ a b");
    let awaited = |text: &str| pending(&reported(text), Preceding::Nothing);
    assert_eq!([awaited("␛"), awaited("␛[")], [Pending::Maybe, Pending::Maybe]);
    assert_eq!([awaited("␛[2"), awaited("⌥]11;rgb:1e"), awaited("0;27")], [Pending::Surely; 3]);
    assert_eq!([awaited("␛[20~"), awaited("12"), awaited("a")], [Pending::Nothing; 3]);
}

#[test]
fn a_late_reply_of_the_terminal_is_swallowed() {
    assert_eq!(shown("⌥]10;rgb:1e1e/1e1e/1e1e⌥\\"), "");
    assert_eq!(shown("a⌥]4;1;rgb:ffff/ffff/ffff␇b"), "a b");
    assert_eq!(shown("a⌥]11;?␇b"), "a b");
    assert_eq!(shown("␛[?62;22c"), "");
    assert_eq!(shown("⌥P>|xterm(379)⌥\\"), "");
}

#[test]
fn the_terminal_tells_what_lies_behind_its_letters() {
    assert_eq!(shown("⌥]11;rgb:1e1e/1e1e/1e1e⌥\\"), "Background(Dark)");
    assert_eq!(shown("a⌥]11;rgb:ffff/ffff/ffff␇b"), "a Background(Light) b");
    assert_eq!(shown("⌥]11;rgb:30/0a/24␇"), "Background(Dark)");
    assert_eq!(shown("⌥]11;rgba:fdfd/f6f6/e3e3/ffff␇"), "Background(Light)");
    assert_eq!(shown("⌥]11;rgb:ffff/ffff␇"), "");
}

#[test]
fn keys_that_only_look_like_a_sequence_stay_keys() {
    assert_eq!(shown("␛"), "Esc");
    assert_eq!(shown("␛a"), "Esc a");
    assert_eq!(shown("␛Og"), "Esc O g");
    assert_eq!(shown("⌥]a"), "Alt-] a");
    assert_eq!(shown("␛["), "Esc [");
}

#[test]
fn a_burst_with_line_breaks_is_a_paste() {
    assert_eq!(shown("- punkt⏎Slut."), "\"- punkt\\rSlut.\"");
    assert_eq!(shown("Et felt⇥og et til␊videre"), "\"Et felt\\tog et til\\nvidere\"");
    assert_eq!(shown("Første⏎␊anden"), "\"Første\\r\\nanden\"");
}

#[test]
fn a_few_keys_at_once_are_typed_and_so_is_a_word_with_its_enter() {
    assert_eq!(shown("ab⏎c"), "a b Retur c");
    assert_eq!(shown("natbusser⏎"), "n a t b u s s e r Retur");
    let alone = Key::plain(Code::Enter);
    assert!(
        matches!(resolve(reported("⏎"), Preceding::Nothing).as_slice(), [Event::Key(key)] if *key == alone)
    );
}

#[test]
fn what_comes_late_behind_an_escape_is_the_key_and_no_text() {
    let late = |text: &str| shown_behind(Preceding::Escape, text);
    assert_eq!([late("[20~"), late("[1;5C"), late("OP")], ["F9", "Ctrl-→", "F1"]);
    assert_eq!(late("]11;rgb:1e1e/1e1e/1e1e␇"), "Background(Dark)");
    assert_eq!(late("[>0;276;0c"), "");
    assert_eq!(late("[20"), "", "its end never came");
    assert_eq!([late("a"), late("["), late("O")], ["a", "[", "O"]);
    assert_eq!(late("[19~Så"), "F8 S å");
    assert_eq!(late("OPGAVE"), "O P G A V E");
    assert_eq!(late("[1] Planen⏎Næste"), "\"[1] Planen\\rNæste\"");
}

#[test]
fn a_reply_in_parts_is_no_text() {
    assert_eq!(shown("⌥]11;rgb:ffff/ffff/ffff␛\\"), "Background(Light)");
    assert_eq!(shown("⌥]11;rgb:ffff/ff"), "");
    assert_eq!(shown("⌥P>|xterm(3"), "");
    assert_eq!([shown("0;276;0c"), shown(";276;0c"), shown("41;354;0c")], [""; 3]);
    assert_eq!(shown("1;2"), "1 ; 2");
    assert_eq!(shown("a1;2c"), "a 1 ; 2 c");
    assert_eq!(shown("␛[?2026;2$y"), "");
}
