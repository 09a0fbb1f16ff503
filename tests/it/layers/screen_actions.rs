//! An action of some screens alone means something on one of them.

use super::{none_breaks, sources};

/// The actions of the table that are marked as such.
fn of_screens(table: &str) -> Vec<&str> {
    let rows = table.lines().filter(|line| line.ends_with("[screens]"));
    rows.filter_map(|row| row.split_whitespace().next()).collect()
}

/// Whether a file does something on an action, rather than show it in a footer or carry it out itself.
fn handles(code: &str, action: &str) -> bool {
    let name = format!("Action::{action}");
    code.match_indices(&name).any(|(at, _)| {
        let after = code[at + name.len()..].trim_start();
        let is_arm = ["=>", "|", "if "].iter().any(|sign| after.starts_with(sign));
        let before = code[..at].trim_end();
        is_arm || before.ends_with("==") || before.ends_with('|')
    })
}

#[test]
fn each_action_of_some_screens_is_handled_by_one() {
    let sources = sources();
    let table = sources.iter().find(|source| source.within == "action.rs").expect("the table of actions");
    let actions = of_screens(&table.text);
    assert!(actions.len() > 20, "the table is written otherwise");
    let screens: Vec<String> = sources
        .iter()
        .filter(|source| source.room == "app" && !source.is_test() && source.text.contains("fn act("))
        .filter(|source| source.within != "app/input/dispatch.rs")
        .map(|source| source.code().collect::<Vec<_>>().join("\n"))
        .collect();
    let is_handled = |action: &&str| screens.iter().any(|code| handles(code, action));
    let silent: Vec<String> =
        actions.into_iter().filter(|action| !is_handled(action)).map(str::to_owned).collect();
    none_breaks("An action of some screens alone is handled by one of them", silent);
}
