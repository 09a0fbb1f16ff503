//! The README's table of keys is what the program does.

use std::fmt::Write;

use referent::keymap::{Context, Keymap};

const BEGIN: &str = "<!-- keys: begin (generated from the standard keymap by tests/it/readme.rs) -->\n";
const END: &str = "<!-- keys: end -->";

#[test]
fn the_table_of_keys_is_generated() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("a README");
    let (before, rest) = readme.split_once(BEGIN).expect("a place for the table");
    let (_, after) = rest.split_once(END).expect("an end of the table");
    let table = table(&Keymap::built_in("standard").expect("the standard keys"));
    let wanted = format!("{before}{BEGIN}{table}{END}{after}");
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, &wanted).expect("a writable README");
    }
    assert!(readme == wanted || std::env::var_os("UPDATE_README").is_some(), "run with UPDATE_README=1");
}

/// A row an action and place, with all its keys. Keys that every text field has say nothing new; the others
/// stand where they hold.
fn table(keymap: &Keymap) -> String {
    let mut out = String::from("| where | keys | what |\n|---|---|---|\n");
    for &context in Context::ALL {
        let mut rows: Vec<(String, Vec<String>)> = Vec::new();
        let bindings = keymap.in_context(context);
        for binding in bindings.filter(|b| b.actions.iter().any(|action| !action.is_motion())) {
            let help: Vec<&str> = binding.actions.iter().map(|action| action.help()).collect();
            let (help, keys) = (help.join("; "), format!("`{}`", binding.label()));
            match rows.iter_mut().find(|(known, _)| *known == help) {
                Some((_, others)) => others.push(keys),
                None => rows.push((help, vec![keys])),
            }
        }
        for (place, (help, keys)) in std::iter::once(context.label()).chain(std::iter::repeat("")).zip(rows) {
            let _ = writeln!(out, "| {place} | {} | {help} |", keys.join(" · "));
        }
    }
    out
}
