//! How the commands are called: their usage, their keys, their help.

use referent::keymap::{BUILT_IN, Keymap};

use super::*;

#[test]
fn the_keys_are_told_with_context_action_and_help() {
    let shell = CommandLine::new();
    for (name, _) in BUILT_IN {
        let rows = shell.run(&["keys", "--keymap", name, "--json"]).json();
        let rows = rows.as_array().unwrap();
        assert!(rows.len() >= Keymap::built_in(name).unwrap().bindings().len());
        for field in ["context", "keys", "action", "help"] {
            assert!(
                rows.iter().all(|row| row[field].as_str().is_some_and(|text| !text.is_empty())),
                "{field}"
            );
        }
    }
    let text = shell.run(&["keys"]).ok();
    assert!(text.contains("I mødet\n") && text.contains("next_item"), "{text}");
}

#[test]
fn a_keymap_with_faults_names_them_all_in_one_sentence() {
    let shell = CommandLine::new();
    let keymap = shell.dir.path().join("taster.json");
    let json = r#"{"base":"standard","contexts":{"text":{"a":"undo","hyper-x":"undo"},
        "loftet":{},"meeting":{"f8":"naeste","f12 f12":"undo","f12":"redo"}}}"#;
    std::fs::write(&keymap, json).unwrap();
    let ran = shell.run(&["keys", "--keymap", keymap.to_str().unwrap()]);
    ran.fails(1, "a skal kunne skrives");
    for fault in ["hyper-x", "loftet", "naeste", "F12 F12 kan aldrig nås", "taster.json"] {
        assert!(ran.err().contains(fault), "{fault}: {}", ran.err());
    }
    shell.run(&["keys", "--keymap", "dvorak"]).fails(1, "brug standard, vim, emacs eller en fil");
}

#[test]
fn wrong_usage_is_told_in_one_danish_sentence() {
    let shell = CommandLine::new();
    for line in
        [&["--opfundet"][..], &["show"], &["import"], &["list", "--data-dir"], &["a", "b"], &["keys", "x"]]
    {
        shell.run(line).fails(2, "se »referent --help«.");
    }
}

#[test]
fn what_cannot_be_done_is_told_in_one_danish_sentence() {
    let shell = CommandLine::with_kkr();
    shell.run(&["show", "findes-ikke"]).fails(1, "referent list");
    shell.run(&["show", "../../etc/passwd"]).fails(1, "intet møde");
    shell.run(&["import", "findes-ikke.txt"]).fails(1, "findes ikke");
    shell.run(&["import", "."]).fails(1, "mappe");
    shell.run(&["findes-ikke.txt"]).fails(1, "findes ikke");
    shell.run(&["findes-ikke"]).fails(1, "hverken en fil eller et møde");
    shell.run(&[ID]).fails(1, "terminal");
    let empty = shell.dir.path().join("tom.txt");
    std::fs::write(&empty, "").unwrap();
    shell.run(&["import", empty.to_str().unwrap()]).fails(1, "tom");
    let picture = shell.dir.path().join("billede.txt");
    std::fs::write(&picture, [0x89, b'P', b'N', b'G', 0, 0, 1, 2]).unwrap();
    shell.run(&["import", picture.to_str().unwrap()]).fails(1, "hverken tekst, Word, PDF eller en webside");
}

#[test]
fn help_and_version_are_danish_and_go_to_standard_output() {
    let shell = CommandLine::new();
    let help = shell.run(&["--help"]).ok();
    assert!(help.contains("Kommandoer") && help.contains("--data-dir") && !help.contains("Usage"), "{help}");
    assert!(shell.run(&["--version"]).ok().starts_with("referent "));
    assert!(!Path::new(&shell.data()).exists());
}

#[test]
fn the_shells_and_the_manual_are_told_every_command() {
    let shell = CommandLine::new();
    for line in [&["completions", "bash"][..], &["completions", "powershell"], &["man"]] {
        let text = shell.run(line).ok();
        let missing =
            ["import", "export", "check", "chair"].into_iter().find(|command| !text.contains(command));
        assert_eq!(missing, None, "{line:?}");
    }
}

#[test]
fn help_is_help_and_no_file() {
    let shell = CommandLine::new();
    assert_eq!(shell.run(&["help"]).ok(), shell.run(&["--help"]).ok());
    assert_eq!(shell.run(&["help", "export"]).ok(), shell.run(&["export", "--help"]).ok());
}
