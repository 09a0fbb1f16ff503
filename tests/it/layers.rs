//! The map of the house holds: imports run one way, and nothing reaches outside from the rooms that may not.

mod circles;
mod maps;
mod names;
mod screen_actions;

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may use, or the one file of a room; `meeting` and, for tests,
/// `test_rounds` are open to all and name nothing of ours.
const ALLOWED: [(&str, &[&str]); 19] = [
    ("meeting", &[]),
    ("test_rounds", &[]),
    ("draft", &[]),
    ("completion", &["draft", "spelling"]),
    ("spelling", &[]),
    ("lint", &["draft"]),
    ("editor", &[]),
    ("document", &[]),
    ("formats", &["document"]),
    ("export", &["document", "formats"]),
    ("import", &["document", "formats"]),
    ("action", &[]),
    ("keymap", &["action"]),
    (
        "app",
        &[
            "keymap",
            "action",
            "editor",
            "import",
            "document",
            "formats",
            "export",
            "draft",
            "completion",
            "spelling",
            "lint",
            "store::protocol",
        ],
    ),
    ("screen", &["app", "keymap", "action", "editor"]),
    ("store", &[]),
    ("cli", &[]),
    (
        "shell",
        &["store", "screen", "app", "keymap", "import", "document", "formats", "export", "spelling", "cli"],
    ),
    ("main", &["shell"]),
];

/// The rooms that know no file, no terminal and no network.
const PURE: [&str; 12] = [
    "meeting",
    "draft",
    "completion",
    "spelling",
    "lint",
    "import",
    "document",
    "formats",
    "export",
    "editor",
    "app",
    "screen",
];

/// The files of tests that are in no folder `tests`.
const TEST_FILES: [&str; 8] =
    ["access_tests", "alike_rows", "arbitrary", "attacks", "fuzz", "proofs", "read_count", "tests"];

/// A source file: its room, its place and its text.
struct SourceFile {
    room: String,
    /// Within its folder (`src`), with slashes on every system.
    within: String,
    path: PathBuf,
    text: String,
}

impl SourceFile {
    /// The lines without comments and texts, as far as they matter here: what follows `//` names nothing.
    fn code(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(|line| line.split("//").next().unwrap_or_default())
    }

    fn is_test(&self) -> bool {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let in_tests = self.path.components().any(|part| part.as_os_str() == "tests");
        in_tests || TEST_FILES.contains(&&*name)
    }
}

fn sources() -> Vec<SourceFile> {
    let sources = sources_in("src");
    assert!(sources.len() > 50, "the sources are not where they were");
    sources
}

fn sources_in(folder: &str) -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let within = path.strip_prefix(&root).unwrap();
                let room = within.components().next().unwrap().as_os_str().to_string_lossy();
                let room = room.trim_end_matches(".rs").to_owned();
                let within = within.to_string_lossy().replace('\\', "/");
                sources.push(SourceFile { room, within, text: fs::read_to_string(&path).unwrap(), path });
            }
        }
    }
    sources
}

/// The files that any room may be allowed to use on their own: they use `meeting` alone.
const GROUND: [(&str, &str); 1] = [("store::protocol", "store/protocol.rs")];

/// The rooms of ours that a line of code names, with what is named in each: in `use crate::…`, in braces, and
/// in paths.
fn named(line: &str) -> Vec<&str> {
    let mut rooms = Vec::new();
    for start in ["crate::", "referent::"] {
        for (at, _) in line.match_indices(start) {
            let rest = &line[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(list) => rooms.extend(list.split([',', '}']).map(path_at_start)),
                None => rooms.push(path_at_start(rest)),
            }
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

/// The path that a text begins with: `store::protocol::Reply`.
fn path_at_start(text: &str) -> &str {
    let text = text.trim();
    text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').next().unwrap_or_default()
}

/// Whether a path leads into a room, or to one of its files.
fn leads_into(path: &str, place: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Says which files break a rule, all at once.
#[track_caller]
fn none_breaks(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

#[test]
fn imports_run_one_way() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test() && source.room != "lib") {
        let (_, allowed) = ALLOWED
            .iter()
            .find(|(room, _)| *room == source.room)
            .unwrap_or_else(|| panic!("{} is a room without a place on the map", source.room));
        for path in source.code().flat_map(named) {
            let known = ALLOWED.iter().any(|(known, _)| leads_into(path, known));
            let mut open = allowed.iter().copied().chain(["meeting", "test_rounds", source.room.as_str()]);
            if known && !open.any(|place| leads_into(path, place)) {
                broken.push(format!("{} names {path}", source.path.display()));
            }
        }
    }
    none_breaks("Imports run one way (see src/lib.rs)", broken);
}

#[test]
fn every_arrow_is_used() {
    let sources = sources();
    let mut broken = Vec::new();
    for (room, allowed) in ALLOWED {
        let sources: Vec<_> =
            sources.iter().filter(|source| !source.is_test() && source.room == room).collect();
        let is_used = |place: &str| {
            sources
                .iter()
                .flat_map(|source| source.code().flat_map(named))
                .any(|path| leads_into(path, place))
        };
        broken.extend(allowed.iter().filter(|place| !is_used(place)).map(|to| format!("{room} -> {to}")));
    }
    none_breaks("An arrow that nothing needs is taken off the map", broken);
}

#[test]
fn the_files_on_the_ground_stand_on_the_meeting_alone() {
    let mut broken = Vec::new();
    for (_, file) in GROUND {
        let sources = sources();
        let source = sources.iter().find(|source| source.path.ends_with(file)).unwrap();
        let names_sibling = source.code().any(|line| line.contains("super::"));
        let others = source.code().flat_map(named).filter(|path| !leads_into(path, "meeting"));
        broken.extend(others.map(|path| format!("{file} names {path}")));
        broken.extend(names_sibling.then(|| format!("{file} names a file beside it")));
    }
    none_breaks("The files on the ground name only the meeting", broken);
}

#[test]
fn only_the_store_names_sled_and_only_the_shell_names_crossterm() {
    let mut broken = Vec::new();
    for source in sources() {
        for (word, home) in [("sled::", "store"), ("crossterm::", "shell"), ("arboard", "shell")] {
            if source.room != home && source.code().any(|line| line.contains(word)) {
                broken.push(format!("{} names {word}", source.path.display()));
            }
        }
        let reads_keys = source.code().any(|line| line.contains("KeyCode"));
        let in_input =
            source.path.ends_with("shell/input.rs") || source.path.iter().any(|part| part == "input");
        if reads_keys && !in_input {
            broken.push(format!("{} knows the terminal's keys", source.path.display()));
        }
    }
    none_breaks("One room knows one library", broken);
}

#[test]
fn the_pure_rooms_reach_nothing_outside() {
    let outside = ["std::fs", "std::net", "std::process", "std::thread", "println!", "print!(", "eprint"];
    let clocks = ["Local::now", "Utc::now", "SystemTime::now", "Instant::now"];
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test() && PURE.contains(&source.room.as_str()))
    {
        for word in outside.iter().chain(&clocks) {
            if source.code().any(|line| line.contains(word)) {
                broken.push(format!("{} names {word}", source.path.display()));
            }
        }
    }
    none_breaks("The pure rooms reach nothing outside", broken);
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut broken = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines >= 400 {
            broken.push(format!("{} has {lines} lines", source.path.display()));
        }
        if !source.text.starts_with("//! ") {
            broken.push(format!("{} does not say what it is", source.path.display()));
        }
    }
    none_breaks("Files are under 400 lines and open with a sentence", broken);
}

#[test]
fn a_choice_between_conditions_is_an_if() {
    let is_ladder = |source: &&SourceFile| source.code().any(|line| line.contains("match () {"));
    let broken = sources().iter().filter(is_ladder).map(|source| source.path.display().to_string()).collect();
    none_breaks("No `match ()` stands for `if` and `else if`", broken);
}

#[test]
fn an_arrow_is_seen_however_it_is_written() {
    assert_eq!(named("use crate::store::Store;"), ["store::Store"]);
    assert_eq!(named("use crate::{app, screen::Theme};"), ["app", "screen::Theme"]);
    assert_eq!(named("    let x = crate::shell::now(); // crate::none"), ["shell::now", "none"]);
    assert!(leads_into("store::protocol::Reply", "store::protocol") && leads_into("store::Store", "store"));
    assert!(!leads_into("store::Store", "store::protocol") && !leads_into("storey", "store"));
    assert!(named("use std::fmt;").is_empty());
}
