//! One name, one thing: no two types of the crate and its tests are called the same.

use std::collections::BTreeMap;

use super::{none_breaks, sources, sources_in};

/// The type that a line declares: `pub(crate) struct Name<'a> {`. An associated type is none of the crate's.
fn declared(line: &str) -> Option<&str> {
    let is_indented = line.starts_with(' ');
    let code = line.trim_start();
    let bare = match code.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ").map_or("", |(_, bare)| bare),
        Some(rest) => rest,
        None => code,
    };
    let mut words = bare.split_whitespace();
    let keyword = words.next()?;
    let declares = match keyword {
        "struct" | "enum" | "trait" => true,
        "type" => !is_indented,
        _ => false,
    };
    let name = words.next().filter(|_| declares)?;
    name.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

#[test]
fn a_type_name_stands_for_one_thing() {
    let sources: Vec<_> = [sources(), sources_in("tests")].into_iter().flatten().collect();
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in &sources {
        for name in source.code().filter_map(declared) {
            places.entry(name).or_default().push(&source.within);
        }
    }
    assert!(places.len() > 200, "the types are not where they were");
    let twice = places.into_iter().filter(|(_, files)| files.len() > 1);
    let broken = twice.map(|(name, files)| format!("{name} in {}", files.join(", ")));
    none_breaks("A type name stands for one thing", broken.collect());
}

#[test]
fn a_declaration_is_seen_however_it_is_written() {
    assert_eq!(declared("pub(in crate::app) enum StepPart {"), Some("StepPart"));
    assert_eq!(declared("    struct FormatTag<'a> {"), Some("FormatTag"));
    assert_eq!(declared("pub struct StoreNotice(pub String);"), Some("StoreNotice"));
    assert_eq!(declared("type Place = Option<ItemId>;"), Some("Place"));
    assert_eq!(declared("    type Item = u8;"), None);
    assert_eq!(declared("    publish(struct_of, enumerate);"), None);
}
