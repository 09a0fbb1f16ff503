//! The places of items that words count: "sidste punkt", "de to første punkter", "De sidste 3 lukkede punkter".

use super::super::vocabulary::{is_plural, names_item};
use super::numbers::count;

/// What counts places.
const ORDINALS: [&str; 10] =
    ["første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende"];
/// The most places that are counted.
const MOST: i32 = 20;

/// Places that words count: 1 is the first item, -1 the last.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) places: Vec<i32>,
    /// Whether there may be more of them: "de sidste punkter" does not say how many.
    pub(super) may_be_more: bool,
}

/// Returns the places that the word at one counts: "sidste" in "de to sidste punkter".
pub(super) fn place(words: &[String], at: usize) -> Option<Places> {
    let is_many = words.get(at + 1).is_some_and(|word| is_item(word) && is_plural(word));
    let places = counted_places(words, at)?;
    let may_be_more = is_many && places.len() == 1;
    let more = match (may_be_more, words[at].as_str()) {
        (true, "sidste") => Some(-2),
        (true, "første") => Some(2),
        _ => None,
    };
    Some(Places { may_be_more: more.is_some(), places: places.into_iter().chain(more).collect() })
}

fn counted_places(words: &[String], at: usize) -> Option<Vec<i32>> {
    let before = at.checked_sub(1).map(|at| words[at].as_str());
    let next = words.get(at + 1);
    let is_one = next.is_some_and(|word| is_item(word));
    let counted_behind = next.and_then(|next| count(next));
    // "sidste 3 lukkede punkter", "to sidste åbne punkter"
    let behind = at + 1 + usize::from(counted_behind.is_some());
    // "de to sidste interne punkter", but not "de to sidste års sager"
    let is_near = words.get(behind).is_some_and(|word| {
        is_item(word) || !word.ends_with('s') && words.get(behind + 1).is_some_and(|word| is_item(word))
    });
    // "De to sidste er lukkede", "Kun de tre første er åbne"
    let is_near = is_near || stands_for_items(words, at);
    // "Kl. 19 sidste punkt er lukket"
    let is_time = at.checked_sub(2).is_some_and(|at| ["kl", "den"].contains(&words[at].as_str()));
    let is_single = next.is_some_and(|word| is_item(word) && !word.ends_with("er"));
    let counted = before.and_then(count).filter(|_| !is_time && !is_single);
    let counted = counted.or(counted_behind).filter(|n| *n <= MOST);
    match (words[at].as_str(), counted) {
        ("sidste", Some(n)) if is_near => Some((1..=n).map(|k| -k).collect()),
        ("første", Some(n)) if is_near => Some((1..=n).collect()),
        ("sidste", None) if is_one => Some(vec![-1]),
        ("næstsidste", _) if is_one => Some(vec![-2]),
        ("andet", _) if before == Some("et") => None,
        (word, _) if is_one => {
            let place = ORDINALS.iter().position(|ordinal| *ordinal == word)?;
            Some(vec![i32::try_from(place).ok()? + 1])
        }
        _ => None,
    }
}

/// "de to sidste" right before a verb: nothing but items is counted in a line that says what is closed.
pub(super) fn stands_for_items(words: &[String], at: usize) -> bool {
    const VERBS: [&str; 8] = ["er", "behandles", "drøftes", "holdes", "tages", "bliver", "blev", "skal"];
    let is = |at: Option<usize>, list: &[&str]| {
        at.and_then(|at| words.get(at)).is_some_and(|word| list.contains(&word.as_str()))
    };
    is(at.checked_sub(2), &["de"]) && is(Some(at + 1), &VERBS)
}

/// Returns whether a word names items that may be counted: "punkt", "sager", but not "punktet" and "sagerne".
fn is_item(word: &str) -> bool {
    names_item(word) && !["et", "en", "erne", "ets", "ens"].iter().any(|end| word.ends_with(end))
}
