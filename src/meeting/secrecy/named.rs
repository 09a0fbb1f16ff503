//! Sentences that say of other items, by their numbers, places or cases, whether they are closed: "Punkt 4 og 5 behandles
//! for lukkede døre", "Sidste punkt er lukket", "Mødet er åbent til og med punkt 2", "Sager til lukket møde: 25/11".

use super::{group, line_by_itself};
use crate::meeting::Access;

/// The longest sentence that names items, in characters.
const LONGEST: usize = 240;
/// What stands before a number, in lower case.
const WORDS: [&str; 18] = [
    "punkt",
    "punktet",
    "punkter",
    "punkterne",
    "pkt",
    "pkter",
    "sag",
    "sager",
    "sagerne",
    "dagsordenspunkt",
    "dagsordenspunkter",
    "dagsordenspunkterne",
    "dagsordenpunkt",
    "ad",
    "item",
    "items",
    "pnkt",
    "pkt.nr",
];
/// What counts places.
const ORDINALS: [&str; 10] =
    ["første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende"];
/// What makes the items named after it an exception.
const EXCEPT: [&str; 7] = ["undtagen", "undtagelse", "bortset", "nær", "pånær", "foruden", "udover"];
/// What says that nothing but what is named is meant.
const ONLY: [&str; 4] = ["kun", "alene", "udelukkende", "only"];

/// Which items a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedItems {
    /// Those with these numbers.
    Numbers(Vec<String>),
    /// All from a number on; without the item itself where it is not `inclusive`.
    From {
        /// Where they begin.
        number: String,
        /// Whether the item with the number is one of them.
        inclusive: bool,
    },
    /// All up to a number, with the item itself.
    UpTo(String),
    /// Those in these places: 1 is the first item, -1 the last.
    Places(Vec<i32>),
    /// Those with these case numbers.
    Cases(Vec<String>),
}

/// What a sentence says of items that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidOfItems {
    /// Which.
    pub items: NamedItems,
    /// What it says of them.
    pub access: Access,
    /// What follows for all others: "Kun punkt 1-3 er åbne."
    pub others: Access,
}

/// Reads a sentence that names items; `None` when it names none, or says nothing of who may read them.
pub fn said_of_items(sentence: &str) -> Option<SaidOfItems> {
    // every line of a long document is asked, and most have no word for items and no case
    let is_case = || sentence.bytes().filter(u8::is_ascii_digit).count() >= 4;
    if !(sentence.split_whitespace().any(is_item_word) || is_case()) || sentence.chars().count() > LONGEST {
        return None;
    }
    let tokens: Vec<&str> = sentence.split_whitespace().collect();
    by_number(&tokens).or_else(|| by_place(&tokens)).or_else(|| by_case(&tokens))
}

/// Whether a word is one of those before a number, or of those that are counted.
fn is_item_word(token: &str) -> bool {
    let word = trimmed(token);
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// A word without the signs around it, in lower case.
fn bare(token: &str) -> String {
    trimmed(token).to_lowercase()
}

fn trimmed(token: &str) -> &str {
    token.trim_matches([',', '.', ':', ';', '(', ')', '»', '«', '"', '”', '*'])
}

/// What is said by the words that are left when the numbers are out.
fn says(words: &[&str]) -> Option<Access> {
    let said = words.join(" ");
    line_by_itself(&said).or_else(|| group::division(&said))
}

fn by_number(tokens: &[&str]) -> Option<SaidOfItems> {
    let named = |at: &usize| {
        WORDS.contains(&bare(tokens[*at]).as_str())
            // "Punktet behandles": a sentence about its own item ends before the next number
            && tokens.get(*at + 1).is_some_and(|next| !numbers(next).is_empty() || bare(next) == "nr")
    };
    let at = (0..tokens.len()).find(named)?;
    let (found, used) = list(tokens, at + 1);
    let before: Vec<String> = tokens[..at].iter().map(|token| bare(token)).collect();
    // the item that the sentence stands in is spoken of before: "Sagen behandles i forlængelse af punkt 3"
    let own = ["punktet", "sagen", "emnet", "dette", "denne"];
    if found.is_empty() || before.iter().any(|word| own.contains(&word.as_str())) {
        return None;
    }
    let access = says(&[&tokens[..=at], &tokens[used..]].concat())?;
    let near = before.iter().rev().take(3);
    if near.clone().any(|word| EXCEPT.contains(&word.as_str())) {
        return Some(opposite(access, NamedItems::Numbers(found)));
    }
    let only = before.iter().any(|word| ONLY.contains(&word.as_str()));
    let after: Vec<String> = tokens[used..].iter().take(2).map(|token| bare(token)).collect();
    Some(extent(&before, &after, found).map_or_else(
        |found| {
            let others = match access {
                Access::Open if only => Access::Closed,
                Access::Open if found.len() > 1 => Access::Doubtful,
                Access::Open | Access::Doubtful | Access::Closed => Access::Open,
            };
            SaidOfItems { items: NamedItems::Numbers(found), access, others }
        },
        |items| {
            let others = match (&items, access) {
                (NamedItems::UpTo(_), Access::Open) => Access::Closed,
                (NamedItems::From { inclusive: true, .. }, Access::Open) => Access::Doubtful,
                _ => Access::Open,
            };
            SaidOfItems { items, access, others }
        },
    ))
}

/// What "fra punkt 4", "til og med punkt 4" and "punkt 4 og frem" reach over; the numbers again where they stand alone.
fn extent(before: &[String], after: &[String], found: Vec<String>) -> Result<NamedItems, Vec<String>> {
    let ends = |words: &[&str]| {
        before.len() >= words.len()
            && before[before.len() - words.len()..].iter().zip(words).all(|(a, b)| a == b)
    };
    let goes_on = matches!(after.first().map(String::as_str), Some("ff" | "f"))
        || after.len() == 2
            && after[0] == "og"
            && (after[1].starts_with("frem") || after[1].starts_with("følgende"));
    let Some(first) = found.first().cloned() else { return Err(found) };
    let up_to = ends(&["til", "og", "med"]) || ends(&["indtil"]) || ends(&["frem", "til"]) || ends(&["til"]);
    match () {
        () if up_to && !ends(&["adgang", "til"]) => Ok(NamedItems::UpTo(first)),
        () if goes_on || ends(&["fra"]) || ends(&["fra", "og", "med"]) => {
            Ok(NamedItems::From { number: first, inclusive: true })
        }
        () if ends(&["efter"]) => Ok(NamedItems::From { number: first, inclusive: false }),
        () => Err(found),
    }
}

/// "Alle punkter er åbne undtagen punkt 4."
fn opposite(said: Access, items: NamedItems) -> SaidOfItems {
    match said {
        Access::Open => SaidOfItems { items, access: Access::Closed, others: Access::Open },
        others => SaidOfItems { items, access: Access::Open, others },
    }
}

/// The numbers of a list from a place on, and where it ends: "3, 4 og 6-8".
fn list(tokens: &[&str], from: usize) -> (Vec<String>, usize) {
    let mut found: Vec<String> = Vec::new();
    let (mut at, mut to) = (from, None);
    while let Some(token) = tokens.get(at) {
        let here = numbers(token);
        let word = bare(token);
        if !here.is_empty() {
            match to.take().zip(found.last()).map(|(_, last)| range(last, &here[0])) {
                Some(Some(all)) => found.extend(all.into_iter().skip(1)),
                _ => found.extend(here),
            }
        } else if ["til", "-", "–"].contains(&word.as_str())
            || word.is_empty() && "-–".contains(trimmed(token))
        {
            to = Some(());
        } else if !["og", "samt", "nr", "&", "+", "med", "eller", "punkt", "pkt"].contains(&word.as_str()) {
            break;
        }
        at += 1;
    }
    // the words after the last number are no part of the list: "punkt 3 og behandles"
    while at > from && numbers(tokens[at - 1]).is_empty() {
        at -= 1;
    }
    (found, at)
}

/// The numbers that one word names: "3", "3.1", "5-7", "3/4", "C", "IV".
fn numbers(token: &str) -> Vec<String> {
    let word = trimmed(token);
    if let Some((from, to)) = word.split_once(['-', '–']) {
        return match (number(from), number(to)) {
            (Some(from), Some(to)) => range(&from, &to).unwrap_or_default(),
            _ => Vec::new(),
        };
    }
    let parts: Option<Vec<String>> = word.split(['/', '+', ',']).map(number).collect();
    let parts = parts.unwrap_or_default();
    // "25/1187" is a case
    let is_case = word.contains('/') && word.split('/').any(|part| part.len() > 2);
    if is_case { Vec::new() } else { parts }
}

fn number(word: &str) -> Option<String> {
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == '.') && word.len() <= 6;
    let is_numeral = digits && word.starts_with(|c: char| c.is_ascii_digit());
    let with_letter = word
        .strip_suffix(|c: char| c.is_ascii_lowercase())
        .is_some_and(|rest| !rest.is_empty() && rest.len() <= 3 && rest.chars().all(|c| c.is_ascii_digit()));
    let letter = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let roman = !word.is_empty() && word.len() <= 5 && word.chars().all(|c| "IVX".contains(c));
    (is_numeral || with_letter || letter || roman).then(|| word.trim_end_matches('.').to_owned())
}

/// "3" to "5" is 3, 4 and 5; "B" to "D" is B, C and D.
fn range(from: &str, to: &str) -> Option<Vec<String>> {
    if let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>()) {
        return (from <= to && to - from < 100).then(|| (from..=to).map(|n| n.to_string()).collect());
    }
    let letter = |word: &str| word.chars().next().filter(|c| c.is_ascii_uppercase() && word.len() == 1);
    let (from, to) = (letter(from)?, letter(to)?);
    (from <= to).then(|| (from..=to).map(String::from).collect())
}

fn by_place(tokens: &[&str]) -> Option<SaidOfItems> {
    let words: Vec<String> = tokens.iter().map(|token| bare(token)).collect();
    let (at, places) = (0..words.len()).find_map(|at| Some((at, place(&words, at)?)))?;
    let access = says(&[&tokens[..at], &tokens[at + 1..]].concat())?;
    Some(SaidOfItems { items: NamedItems::Places(places), access, others: Access::Open })
}

/// The places that the word at one counts: "sidste" in "de to sidste punkter".
fn place(words: &[String], at: usize) -> Option<Vec<i32>> {
    const COUNTED: [&str; 6] = ["punkt", "sag", "punkter", "sager", "dagsordenspunkt", "dagsordenspunkter"];
    let is_item = |word: &String| COUNTED.contains(&word.as_str());
    let before = at.checked_sub(1).map(|at| words[at].as_str());
    let next = words.get(at + 1);
    let is_one = next.is_some_and(is_item);
    let is_near = is_one || words.get(at + 2).is_some_and(is_item);
    let counted = before.and_then(count).or_else(|| next.and_then(|next| count(next)));
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

/// "to" is 2.
fn count(word: &str) -> Option<i32> {
    let words = ["to", "tre", "fire", "fem", "seks"];
    let place = words.iter().position(|known| *known == word)?;
    i32::try_from(place).ok().map(|place| place + 2)
}

/// "Sager til lukket møde: 25/1187 og 25/1219": a list of cases, whatever they are called.
fn by_case(tokens: &[&str]) -> Option<SaidOfItems> {
    let is_case = |token: &&&str| {
        let word = trimmed(token);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits >= 4
            && word.contains(['/', '-'])
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "/-.".contains(c))
            // a day is no case: "8/9-2025", "14-05-2025"
            && (word.split(['/', '-', '.']).count() != 3
                || word.split(['/', '-', '.']).any(|part| part.len() == 3 || part.len() > 4))
    };
    let cases: Vec<String> = tokens.iter().filter(is_case).map(|token| trimmed(token).to_owned()).collect();
    let first = tokens.iter().position(|token| is_case(&token))?;
    let plural = tokens[..first].iter().any(|token| {
        ["sager", "sagerne", "punkter", "punkterne", "journalnumre", "sagsnumre"]
            .contains(&bare(token).as_str())
    });
    if !plural {
        return None;
    }
    let joins = ["og", "samt", "&", "nr"];
    let rest: Vec<&str> = tokens
        .iter()
        .filter(|token| !is_case(token) && !joins.contains(&bare(token).as_str()))
        .map(|token| token.trim_end_matches(':'))
        .collect();
    let access = says(&rest).filter(|access| access.is_withheld())?;
    Some(SaidOfItems { items: NamedItems::Cases(cases), access, others: Access::Open })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Access::{Closed, Doubtful, Open};

    fn numbers_of(sentence: &str) -> Option<(Vec<String>, Access)> {
        match said_of_items(sentence)? {
            SaidOfItems { items: NamedItems::Numbers(numbers), access, .. } => Some((numbers, access)),
            _ => None,
        }
    }

    #[test]
    fn numbers_letters_and_ranges_are_named() {
        for (sentence, numbers) in [
            ("Punkt 3 og 4 behandles for lukkede døre.", &["3", "4"][..]),
            ("Punkterne 2-4 er lukkede.", &["2", "3", "4"]),
            ("Bemærk: Punkt B og D er fortrolige.", &["B", "D"]),
            ("Pkt. VI er ikke åbent for offentligheden.", &["VI"]),
            ("Note: Punkt 8 er et lukket punkt.", &["8"]),
            ("Punkt 2 til 4 er lukkede", &["2", "3", "4"]),
            ("Lukkede punkter: 7, 9 og 12", &["7", "9", "12"]),
            ("Godkendt, dog således at punkt 6 behandles for lukkede døre.", &["6"]),
            ("Ad 7: Punktet er lukket.", &["7"]),
            ("Offentligheden har ikke adgang til punkt 5.", &["5"]),
            ("Alle punkter er åbne undtagen punkt 4.", &["4"]),
            ("Under punkt 9 lukkes dørene.", &["9"]),
        ] {
            let wanted: Vec<String> = numbers.iter().map(|&number| number.to_owned()).collect();
            assert_eq!(numbers_of(sentence), Some((wanted, Closed)), "{sentence}");
        }
        for other in [
            "Lukkede punkter: Ingen",
            "Punkt 3 blev udsat",
            "Vi ses kl. 19",
            "Sagen behandles i forlængelse af punkt 3 for lukkede døre.",
            "Punktet behandles for lukkede døre.",
            "Vejen er lukket fra nr. 3 til nr. 9.",
            "Svømmehallen er lukket i uge 29.",
        ] {
            assert_eq!(said_of_items(other), None, "{other}");
        }
    }

    #[test]
    fn what_is_not_named_may_be_the_closed_one() {
        let said =
            |sentence: &str| said_of_items(sentence).map(|said| (said.items, said.access, said.others));
        let all = |numbers: &[&str]| NamedItems::Numbers(numbers.iter().map(|&n| n.to_owned()).collect());
        assert_eq!(said("Kun punkt 1-2 er åbne."), Some((all(&["1", "2"]), Open, Closed)));
        assert_eq!(said("Åbne punkter: 1-3"), Some((all(&["1", "2", "3"]), Open, Doubtful)));
        let up_to = NamedItems::UpTo("4".to_owned());
        assert_eq!(said("Mødet er åbent for tilhørere til og med punkt 4."), Some((up_to, Open, Closed)));
        let from = |inclusive| NamedItems::From { number: "5".to_owned(), inclusive };
        assert_eq!(said("Fra punkt 5 er mødet lukket."), Some((from(true), Closed, Open)));
        assert_eq!(said("Efter punkt 5 lukkes dørene."), Some((from(false), Closed, Open)));
        assert_eq!(said("Punkt 5 og frem behandles for lukkede døre."), Some((from(true), Closed, Open)));
    }

    #[test]
    fn places_and_cases_name_items_too() {
        let said = |sentence: &str| said_of_items(sentence).map(|said| (said.items, said.access));
        assert_eq!(
            said("Sidste punkt på dagsordenen er lukket."),
            Some((NamedItems::Places(vec![-1]), Closed))
        );
        assert_eq!(
            said("De to sidste punkter er lukkede."),
            Some((NamedItems::Places(vec![-1, -2]), Closed))
        );
        assert_eq!(said("Andet punkt holdes bag lukkede døre."), Some((NamedItems::Places(vec![2]), Closed)));
        assert_eq!(said("Der er et andet punkt, som er lukket."), None);
        let cases = NamedItems::Cases(vec!["26/1041".to_owned(), "26/2077".to_owned()]);
        assert_eq!(said("Sager til lukket møde: 26/1041 og 26/2077"), Some((cases, Closed)));
        assert_eq!(said("Lukket møde den 14-05-2026"), None);
    }
}
