//! The map of a room is true: what it lists is there, and what is there it lists.

use std::collections::BTreeSet;

use super::{SourceFile, none_breaks, sources};

/// The line with which a map begins.
const HEAD: &str = "//! | file | ";

/// How many files a folder has that needs a map.
const LARGE: usize = 4;

/// The names in the first column of a map: "| `clause`, `shapes` | … |".
fn listed(text: &str) -> BTreeSet<&str> {
    let rows = text
        .lines()
        .skip_while(|line| !line.starts_with(HEAD))
        .skip(2)
        .map_while(|line| line.strip_prefix("//! | "));
    let cells = rows.map(|row| row.split(" | ").next().unwrap_or_default());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(|name| name.trim_end_matches('/')).collect()
}

/// The modules that a file declares, those of tests excepted.
fn declared(source: &SourceFile) -> BTreeSet<&str> {
    let mut modules = BTreeSet::new();
    let mut is_test = false;
    for line in source.code() {
        let name = line.strip_suffix(';').and_then(|line| line.split_once("mod ")).map(|(_, name)| name);
        if let Some(name) = name.filter(|_| !line.starts_with(' ') && !is_test) {
            modules.insert(name);
        }
        is_test = line.starts_with("#[cfg(test)]");
    }
    modules
}

#[test]
fn the_map_of_a_room_lists_its_files_and_no_others() {
    let sources = sources();
    let mut broken = Vec::new();
    let mut maps = 0;
    for source in sources.iter().filter(|source| source.text.contains(HEAD)) {
        maps += 1;
        let (listed, declared) = (listed(&source.text), declared(source));
        let missing =
            declared.difference(&listed).map(|name| format!("{} does not list {name}", source.within));
        let gone = listed.difference(&declared).map(|name| format!("{} lists {name}", source.within));
        broken.extend(missing.chain(gone));
    }
    let lacks_map = |source: &&SourceFile| {
        source.room != "lib"
            && !source.is_test()
            && !source.text.contains(HEAD)
            && declared(source).len() >= LARGE
    };
    broken.extend(sources.iter().filter(lacks_map).map(|source| format!("{} has no map", source.within)));
    assert!(maps > 5, "the maps are not where they were");
    none_breaks("A map lists the files of its room", broken);
}
