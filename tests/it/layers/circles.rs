//! No two files import each other in a circle. A file may name those above it, but not be led back to by another file
//! that it leads to.
//!
//! A small reader of `use` trees and of paths that begin with `crate`, `super` or `self`. A name that a
//! module re-exports leads to the file that has it.

use std::collections::{BTreeMap, BTreeSet};

use super::{none_breaks, sources};

/// Words of a path, and the place of a file among the modules: `["store", "worker", "import"]`; `[]` is
/// `lib.rs`.
type Path = Vec<String>;

/// What a file names of the crate.
#[derive(Default)]
struct ModulePaths {
    /// Every path, as it is written.
    named: Vec<Path>,
    /// What its `pub use` lines give a name here.
    reexports: Vec<(String, Path)>,
}

/// The files of the crate by their modules.
fn files() -> BTreeMap<Path, ModulePaths> {
    let sources = sources().into_iter().filter(|source| !source.is_test() && source.room != "main");
    sources.map(|source| (module(&source.within), ModulePaths::read(&source.text))).collect()
}

/// `store/worker/import.rs` is the module `store::worker::import`.
fn module(file: &str) -> Path {
    let stem = file.trim_end_matches(".rs");
    if stem == "lib" { Vec::new() } else { stem.split('/').map(str::to_owned).collect() }
}

impl ModulePaths {
    fn read(text: &str) -> ModulePaths {
        // the tests of a file are at its end, and may use what they like
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let tokens = tokens(code);
        let mut file = ModulePaths::default();
        let mut at = 0;
        while at < tokens.len() {
            match tokens[at].as_str() {
                "use" => {
                    let is_public = at > 0 && ["pub", ")"].contains(&tokens[at - 1].as_str());
                    at += 1;
                    let mut leaves = Vec::new();
                    use_tree(&tokens, &mut at, &[], &mut leaves);
                    if is_public {
                        file.reexports.extend(leaves.iter().cloned());
                    }
                    file.named.extend(leaves.into_iter().map(|(_, path)| path));
                }
                "crate" | "super" | "self" => {
                    let path = simple_path(&tokens, &mut at);
                    file.named.extend((path.len() > 1).then_some(path));
                }
                "::" => at += 2,
                // a path that begins with a module of this file: `child::name`
                _ if tokens.get(at + 1).is_some_and(|token| token == "::") => {
                    file.named.push(simple_path(&tokens, &mut at));
                }
                _ => at += 1,
            }
        }
        file
    }
}

/// Reads `a::b::{c, d as e}`: each leaf with the name that it has here.
fn use_tree(tokens: &[String], at: &mut usize, before: &[String], leaves: &mut Vec<(String, Path)>) {
    let mut path = before.to_vec();
    while let Some(token) = tokens.get(*at) {
        match token.as_str() {
            "::" => *at += 1,
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|token| token != "}" && token != ";") {
                    use_tree(tokens, at, &path, leaves);
                    *at += usize::from(tokens.get(*at).is_some_and(|token| token == ","));
                }
                *at += 1;
                return;
            }
            "as" => {
                leaves.push((tokens.get(*at + 1).cloned().unwrap_or_default(), path));
                *at += 2;
                return;
            }
            "," | "}" | ";" => break,
            word => {
                path.push(word.to_owned());
                *at += 1;
            }
        }
    }
    leaves.push((path.last().cloned().unwrap_or_default(), path));
}

fn simple_path(tokens: &[String], at: &mut usize) -> Path {
    let mut path = vec![tokens[*at].clone()];
    *at += 1;
    while tokens.get(*at).is_some_and(|token| token == "::") {
        match tokens.get(*at + 1) {
            Some(word) if word.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                path.push(word.clone())
            }
            _ => break,
        }
        *at += 2;
    }
    path
}

/// The words and signs of a text, without comments, strings and characters.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(length) = literal(rest) {
            length
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            tokens.push(rest[..length].to_owned());
            length
        } else {
            if !first.is_whitespace() {
                tokens.push(first.to_string());
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of a string or a character that a text begins with.
fn literal(text: &str) -> Option<usize> {
    if let Some(raw) = text.strip_prefix('r').filter(|raw| raw.starts_with(['#', '"'])) {
        let marks = raw.find('"').filter(|at| raw[..*at].chars().all(|c| c == '#'))?;
        let end = format!("\"{}", "#".repeat(marks));
        return raw[marks + 1..].find(&end).map(|at| 1 + marks + 1 + at + end.len());
    }
    let quote = text.chars().next().filter(|c| ['"', '\''].contains(c))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at + 1),
            // a lifetime: a character is one letter, or a `\` and what belongs to it
            _ if quote == '\'' && !text[1..].starts_with('\\') && at > 1 => return Some(1),
            _ => {}
        }
    }
    None
}

/// The module that has what a path names, seen from a module; none outside the crate.
fn resolve(files: &BTreeMap<Path, ModulePaths>, from: &Path, path: &[String], depth: usize) -> Option<Path> {
    let mut place = from.clone();
    let mut words = path.iter();
    let mut word = words.next()?;
    loop {
        match word.as_str() {
            "crate" => place.clear(),
            "super" => drop(place.pop()),
            "self" => {}
            _ => break,
        }
        word = match words.next() {
            Some(word) => word,
            None => return Some(place),
        };
    }
    let is_rooted = ["crate", "super", "self"].contains(&path[0].as_str());
    let child = [place.as_slice(), std::slice::from_ref(word)].concat();
    if !is_rooted && !files.contains_key(&child) {
        return None;
    }
    descend(files, place, std::iter::once(word).chain(words), depth)
}

/// Follows words from a module down to a file, through what is re-exported on the way.
fn descend<'a>(
    files: &BTreeMap<Path, ModulePaths>,
    mut place: Path,
    words: impl Iterator<Item = &'a String>,
    depth: usize,
) -> Option<Path> {
    for word in words {
        let child = [place.as_slice(), std::slice::from_ref(word)].concat();
        if files.contains_key(&child) {
            place = child;
            continue;
        }
        let reexport = files.get(&place)?.reexports.iter().find(|(name, _)| name == word);
        return match reexport {
            Some((_, path)) if depth < 8 => resolve(files, &place, path, depth + 1).or(Some(place)),
            _ => Some(place),
        };
    }
    Some(place)
}

/// The files that each file imports, those above it left out.
fn imports(files: &BTreeMap<Path, ModulePaths>) -> BTreeMap<Path, BTreeSet<Path>> {
    let of = |(from, file): (&Path, &ModulePaths)| {
        let targets = file.named.iter().filter_map(|path| resolve(files, from, path, 0));
        (from.clone(), targets.filter(|to| !from.starts_with(to)).collect())
    };
    files.iter().map(of).collect()
}

/// The groups of files of which each leads to each other.
fn circles(imports: &BTreeMap<Path, BTreeSet<Path>>) -> BTreeSet<BTreeSet<Path>> {
    let reach = |start: &Path| {
        let (mut seen, mut left) = (BTreeSet::new(), vec![start]);
        while let Some(file) = left.pop() {
            left.extend(imports.get(file).into_iter().flatten().filter(|to| seen.insert((*to).clone())));
        }
        seen
    };
    let reached: BTreeMap<&Path, BTreeSet<Path>> = imports.keys().map(|file| (file, reach(file))).collect();
    let circle = |file: &Path| {
        let others =
            reached[file].iter().filter(|to| reached.get(to).is_some_and(|back| back.contains(file)));
        others.cloned().collect::<BTreeSet<_>>()
    };
    imports.keys().map(circle).filter(|circle| !circle.is_empty()).collect()
}

#[test]
fn no_two_files_import_each_other_in_a_circle() {
    let circles = circles(&imports(&files()));
    let shown =
        |circle: &BTreeSet<Path>| circle.iter().map(|file| file.join("::")).collect::<Vec<_>>().join(", ");
    none_breaks("No two files import each other in a circle", circles.iter().map(shown).collect());
}

#[test]
fn a_circle_is_seen_however_it_is_written() {
    let file =
        |module: &str, text: &str| (module.split("::").map(str::to_owned).collect(), ModulePaths::read(text));
    let circles_of = |sources: &[(&str, &str)]| {
        let files = sources.iter().map(|(module, text)| file(module, text)).collect();
        circles(&imports(&files)).len()
    };
    let parent = ("a", "mod b; mod c; pub use b::{One, other as Two}; use c::Three;");
    let uses = ("a::b", "use super::c::{self, Three}; // use super::d");
    assert_eq!(circles_of(&[parent, uses, ("a::c", "use std::fs; struct Three<'a>(&'a str);")]), 0);
    assert_eq!(circles_of(&[parent, uses, ("a::c", "use crate::{a::b::One, e};")]), 1);
    assert_eq!(circles_of(&[parent, uses, ("a::c", "use super::Two as Other;")]), 1, "through a re-export");
    assert_eq!(circles_of(&[parent, uses, ("a::c", "fn f() { super::b::g(':', '\\'') }")]), 1, "in a path");
    assert_eq!(circles_of(&[parent, uses, ("a::c", "const C: &str = \"super::b::One\";")]), 0, "in a text");
    let above = ("a", "mod c; fn f() { c::g() }");
    assert_eq!(circles_of(&[above, ("a::c", "use super::f;")]), 0, "a file may name the one above it");
    assert_eq!(
        circles_of(&[above, ("a::c", "use crate::b::One;"), ("b", "use crate::a::f;")]),
        1,
        "through a child"
    );
}
