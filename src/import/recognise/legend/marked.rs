//! Sentences that say what items with a sign are: "Punkter mærket med * er lukkede", "Sager med (L) efter titlen er
//! fortrolige", "Stjerne ved et punkt betyder, at det er lukket".

use super::{LONGEST, bare, is_longer, is_sign};
use crate::meeting::{Access, secrecy};

/// How a sentence says that an item has a sign.
const HAS: [&str; 12] = [
    "mærket",
    "mærkede",
    "markeret",
    "markerede",
    "angivet",
    "angivne",
    "forsynet",
    "med",
    "har",
    "bærer",
    "fået",
    "vist",
];
/// What stands between that and the sign.
const BEFORE: [&str; 9] = ["med", "en", "et", "tegnet", "bogstavet", "mærket", "ordet", "er", "den"];
/// Where the sign stands: words behind it that belong to it.
const PLACES: [&str; 27] = [
    "i",
    "på",
    "efter",
    "foran",
    "ved",
    "bag",
    "ud",
    "for",
    "siden",
    "af",
    "over",
    "til",
    "et",
    "en",
    "bagefter",
    "bagved",
    "titlen",
    "overskriften",
    "nummeret",
    "punktnummeret",
    "sagsnummeret",
    "numrene",
    "margenen",
    "marginen",
    "højre",
    "venstre",
    "parentes",
];
/// Verbs between a sign and what it says.
const MEANS: [&str; 5] = ["betyder", "angiver", "viser", "markerer", "fortæller"];

/// A sentence that says something of the items with a sign.
pub(super) struct MarkedItems {
    /// The sign, bare.
    pub(super) sign: String,
    /// The sentence without the sign and what introduces it.
    pub(super) rest: String,
}

/// Reads the sentence of a line that has a sign.
pub(super) fn read(line: &str) -> Option<MarkedItems> {
    if is_longer(line, LONGEST) {
        return None;
    }
    secrecy::sentences(line).find_map(|sentence| {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        // most sentences have none
        if !words.iter().any(|word| named_sign(word).is_some()) {
            return None;
        }
        of_items(&words).or_else(|| of_sign(&words)).or_else(|| of_described(&words))
    })
}

/// "Punkter med * i titlen er lukkede"
fn of_items(words: &[&str]) -> Option<MarkedItems> {
    let lower: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let has = |at: usize| HAS.contains(&lower[at].as_str());
    let (at, sign) = (1..words.len()).find_map(|at| Some((at, named_sign(words[at])?)))?;
    let first = (0..at).rev().take_while(|&k| has(k) || BEFORE.contains(&lower[k].as_str())).last()?;
    if !(first..at).any(has) {
        return None;
    }
    // "der er", "som"
    let joins = || (0..first).rev().take_while(|&k| ["der", "som", "er"].contains(&lower[k].as_str())).last();
    // "Punkter, hvis nummer har en *, er lukkede"
    let from = lower[..first].iter().position(|word| word == "hvis").or_else(joins);
    let rest = [&words[..from.unwrap_or(first)], &words[behind_place(&lower, at)..]].concat();
    // "Punkter, der har en *, er lukkede"
    let rest = rest.join(" ").replace(", er ", " er ");
    Some(MarkedItems { sign, rest })
}

/// "* ud for et punkt betyder, at det er lukket"
fn of_sign(words: &[&str]) -> Option<MarkedItems> {
    let lower: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let at = lower.iter().take_while(|word| BEFORE.contains(&word.as_str())).count();
    let sign = named_sign(words.get(at)?)?;
    let verb = behind_place(&lower, at);
    let is_verb = lower.get(verb).is_some_and(|word| MEANS.contains(&word.as_str()));
    let meaning = words.get(verb + 1..).filter(|_| is_verb)?;
    let of_item = ["at det ", "at den ", "at de ", "at "];
    let meaning = meaning.join(" ");
    let rest = of_item.iter().find_map(|lead| meaning.strip_prefix(lead).map(|rest| (lead, rest)));
    let rest = rest.map_or(meaning.clone(), |(lead, rest)| match *lead {
        "at " => rest.to_owned(),
        _ => format!("Punktet {rest}"),
    });
    Some(MarkedItems { sign, rest })
}

/// "Punkter, hvis nummer efterfølges af bogstavet F, er fortrolige": however it is told where the sign stands.
fn of_described(words: &[&str]) -> Option<MarkedItems> {
    const VERBS: [&str; 6] = ["er", "behandles", "drøftes", "holdes", "må", "kan"];
    const SETS: [&str; 9] =
        ["mærk", "marker", "efterføl", "følg", "bogstav", "tegn", "stjern", "nummer", "numre"];
    let lower: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let is_many = lower.first().is_some_and(|first| secrecy::names_many(first));
    let at = (1..words.len()).find(|&at| named_sign(words[at]).is_some()).filter(|_| is_many)?;
    let verb = (at + 1..words.len()).find(|&at| VERBS.contains(&lower[at].as_str()))?;
    let is_set = lower[1..verb].iter().any(|word| SETS.iter().any(|set| word.starts_with(set)));
    let rest = [&words[..1], &words[verb..]].concat().join(" ").replacen(',', "", 1);
    is_set.then_some(MarkedItems { sign: named_sign(words[at])?, rest })
}

/// Returns the place behind a sign and the words that say where it stands.
fn behind_place(lower: &[String], at: usize) -> usize {
    let is_place = |word: &String| PLACES.contains(&word.as_str()) || secrecy::names_item(word);
    // a second sign in brackets is the same: "en stjerne (*)"
    let is_again = |word: &String| word.is_empty();
    at + 1 + lower[at + 1..].iter().take_while(|word| is_place(word) || is_again(word)).count()
}

/// Returns a sign, or the name of one.
fn named_sign(word: &str) -> Option<String> {
    let sign = word.trim_end_matches([',', '.']);
    sign_of_name(word).map(str::to_owned).or_else(|| is_sign(sign).then(|| bare(sign).to_owned()))
}

/// Returns whether a word is the name of a sign: "stjerne".
pub(super) fn names_sign(word: &str) -> bool {
    sign_of_name(word).is_some()
}

fn sign_of_name(word: &str) -> Option<&'static str> {
    let begins = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '=');
    // most words have another letter first
    if !begins.starts_with(['s', 'S', 'a', 'A', 'h', 'H']) {
        return None;
    }
    match plain(word).as_str() {
        "stjerne" | "stjernen" | "stjerner" | "asterisk" | "asterisken" => Some("*"),
        "havelåge" | "havelågen" | "hashtag" => Some("#"),
        _ => None,
    }
}

/// Returns a word in lower case without the signs around it.
fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '=').to_lowercase()
}

/// Returns what the items with a sign are, where it withholds them.
pub(super) fn withheld(line: &str) -> Option<(String, Access)> {
    let MarkedItems { sign, rest } = read(line)?;
    let access = secrecy::of_line(&rest).filter(|access| access.is_withheld())?;
    Some((sign, access))
}
