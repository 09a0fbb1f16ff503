//! Sentences that say of other items, by their numbers, places or cases, whether they are closed: "Punkt 4 og 5 behandles
//! for lukkede døre", "Sidste punkt er lukket", "Mødet er åbent til og med punkt 2", "Sager til lukket møde: 25/11".
//!
//! | file | what is in it |
//! |---|---|
//! | `cases` | lists of case numbers |
//! | `clauses` | the parts of a sentence that each speak of items |
//! | `exceptions` | what holds of all items but those that are named |
//! | `item_words` | the words before the numbers of items |
//! | `numbers` | the numbers that words name |
//! | `places` | the places that words count |

mod cases;
mod clauses;
mod exceptions;
mod item_words;
mod numbers;
mod places;
#[cfg(test)]
mod tests;

use cases::by_case;
use clauses::{before_reason, clauses};
use exceptions::{ends_with_but_not, excepted};
use item_words::{WORDS, in_usual_words, is_item_word, may_name_items};
use numbers::{bare, list, numbers};
use places::{Places, place};

use super::meaning::WordMeaning;
use super::telling::may_tell;
use super::text_cache::TextCache;
use super::vocabulary::{EXCEPT, is_plural, meaning, names_item};
use super::{ONLY, attachments, group, labels, line_by_itself};
use crate::meeting::Access;

/// The longest sentence that names items, in characters.
const LONGEST: usize = 240;

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

/// Returns the numbers of the items that a line calls like its own: "Samme som punkt 3 med hensyn til referatet", "Som pkt. 4."
pub fn named_as_alike(line: &str) -> Vec<String> {
    const ALIKE: [&str; 6] = ["samme", "som", "ligesom", "tilsvarende", "ditto", "do"];
    let tokens: Vec<&str> = line.split_whitespace().collect();
    let begins = tokens.first().is_some_and(|first| ALIKE.contains(&bare(first).as_str()));
    if !begins || tokens.len() > 12 {
        return Vec::new();
    }
    let tokens = in_usual_words(&tokens);
    let from = start(&tokens).map(|(from, _)| from).filter(|from| *from <= 5);
    from.map_or(Vec::new(), |from| list(&tokens, from).0)
}

/// Reads all that a sentence says of items that it names; none when it names none, or says nothing of who may read them.
pub fn all_said_of_items(sentence: &str) -> Vec<SaidOfItems> {
    thread_local! {
        static SAID: TextCache<Vec<SaidOfItems>> = TextCache::new();
    }
    // a part of a sentence that may name none has no word for items either
    if !may_name_items(sentence) || !may_tell(sentence) {
        return Vec::new();
    }
    SAID.with(|cache| cache.of(sentence, said_in_clauses))
}

fn said_in_clauses(sentence: &str) -> Vec<SaidOfItems> {
    let clauses = clauses(sentence);
    let statements: Vec<SaidOfItems> =
        clauses.iter().filter_map(|clause| one_said_of_items(clause)).collect();
    // "Punkt 1-2 er åbne, mens punkt 3 er lukket": each part speaks for itself
    if statements.len() > 1 && statements.len() == clauses.len() {
        return statements;
    }
    let whole = one_said_of_items(sentence);
    // "Vi gør opmærksom på, at punkt 4 er lukket": the rest of it says nothing
    let withheld: Vec<SaidOfItems> =
        statements.into_iter().filter(|statement| statement.access.is_withheld()).collect();
    // "Mødet: åbent, dog lukket under punkt 2": what closes counts
    let is_turned = whole.as_ref().is_some_and(|whole| whole.access == Access::Open) && !withheld.is_empty();
    if whole.is_none() && clauses.len() > 1 || is_turned { withheld } else { whole.into_iter().collect() }
}

fn one_said_of_items(sentence: &str) -> Option<SaidOfItems> {
    if !may_name_items(sentence) || !may_tell(sentence) || sentence.chars().count() > LONGEST {
        return None;
    }
    // "Antal lukkede punkter: 3"
    if sentence.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("antal ")) {
        return None;
    }
    // "Lukkede punkter: 0"
    if labels::asked_for_none(sentence).is_some() {
        return None;
    }
    // "Pkt.3"
    let tokens: Vec<&str> = sentence
        .split_whitespace()
        .flat_map(|token| match token.find('.').map(|dot| token.split_at(dot + 1)) {
            Some((word, number))
                if is_item_word(word) && number.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                vec![word, number]
            }
            _ => vec![token],
        })
        .collect();
    let tokens = in_usual_words(&tokens);
    let statement = by_number(&tokens)
        .or_else(|| by_label(sentence))
        .or_else(|| by_place(&tokens))
        .or_else(|| by_case(&tokens));
    // "Lukket bilag til punkt 3"
    statement.filter(|_| !attachments::heads_closed_attachment(sentence))
}

/// Returns what is said by the words that are left when the numbers are out.
fn says(words: &[&str]) -> Option<Access> {
    // "dog lukket under": what joins it to another sentence, and what stood before the numbers
    const JOINS: [&str; 5] = ["dog", "men", "imidlertid", "derfor", "altså"];
    const BEFORE: [&str; 4] = ["under", "ved", "i", "for"];
    let joins = words.iter().take_while(|word| JOINS.contains(&bare(word).as_str())).count();
    let rest = &words[joins..];
    let ends = rest.iter().rev().take_while(|word| BEFORE.contains(&bare(word).as_str())).count();
    let sentence = rest[..rest.len() - ends].join(" ");
    let lets_in = || {
        let words = super::words::words(&sentence);
        let audience =
            words.iter().any(|word| word.meaning == super::WordMeaning::Audience || word.text == "mødet")
                || words.first().is_some_and(|word| word.text == "offentligheden");
        (audience && super::word_groups::read(&words).open).then_some(Access::Open)
    };
    // "besluttede at lukke mødet under": by itself it may be the end of it
    let shuts = || {
        let shut = rest.windows(3).any(|three| {
            bare(three[0]) == "lukke"
                && bare(three[1]) == "mødet"
                && BEFORE.contains(&bare(three[2]).as_str())
        });
        shut.then_some(Access::Closed)
    };
    shuts().or_else(|| line_by_itself(&sentence)).or_else(|| group::division(&sentence)).or_else(lets_in)
}

/// Where the numbers begin, and where the words end that say what they are: behind "punkt", behind "Lukkede punkter er",
/// behind "alle punkter undtagen", or before "punkt" in "3. punkt".
fn start(tokens: &[&str]) -> Option<(usize, usize)> {
    let has_number = |at: usize| tokens.get(at).is_some_and(|next| !numbers(next).is_empty());
    let word = |at: usize| tokens.get(at).map(|token| bare(token)).unwrap_or_default();
    let is_word = |at: &usize| WORDS.contains(&word(*at).as_str());
    let first = (0..tokens.len()).find_map(|at| {
        if !is_word(&at) {
            return None;
        }
        match word(at + 1).as_str() {
            // "Punktet behandles": a sentence about its own item ends before the next number
            // "LUKKEDE PUNKTER (2)" counts them
            _ if has_number(at + 1) && !(at + 2 == tokens.len() && tokens[at + 1].starts_with('(')) => {
                Some((at + 1, at + 1))
            }
            "nr" => Some((at + 1, at + 1)),
            "er" | "omfatter" if has_number(at + 2) => Some((at + 2, at + 2)),
            _ => None,
        }
    });
    let items = || (0..tokens.len()).any(|at| is_word(&at));
    let excepted = || {
        let at = (0..tokens.len()).find(|&at| EXCEPT.contains(&word(at).as_str()) && has_number(at + 1))?;
        items().then_some((at + 1, at + 1))
    };
    let counted = || {
        let is_ordinal = |at: &usize| {
            let digits = tokens[*at].strip_suffix('.').unwrap_or_default();
            !digits.is_empty()
                && digits.chars().all(|c| c.is_ascii_digit())
                && ["punkt", "dagsordenspunkt"].contains(&word(at + 1).as_str())
        };
        (0..tokens.len()).find(is_ordinal).map(|at| (at, at))
    };
    first.or_else(excepted).or_else(counted)
}

fn by_number(tokens: &[&str]) -> Option<SaidOfItems> {
    let (from, kept_words) = start(tokens)?;
    let (found, used) = list(tokens, from);
    let before: Vec<String> = tokens[..from].iter().map(|token| bare(token)).collect();
    let named = before.iter().rposition(|word| WORDS.contains(&word.as_str()));
    let is_before = |at: &usize| from - at <= 2 && !EXCEPT.contains(&before[from - 1].as_str());
    let before = before[..named.filter(is_before).unwrap_or(from)].to_vec();
    // the item that the sentence stands in is spoken of before: "Sagen behandles i forlængelse af punkt 3"
    let itself = ["punktet", "sagen", "emnet", "dette", "denne"];
    // "Sagen under punkt 4 er lukket"
    let is_itself = |at: usize| {
        let names_other = before[at] == "sagen" && before.get(at + 1).is_some_and(|next| next == "under");
        itself.contains(&before[at].as_str()) && !names_other
    };
    // "Lukket punkt, se punkt 3"; "Bemærk lukket punkt, se punkt 2" is of 2
    let is_marked = before.first().is_some_and(|word| meaning(word) == WordMeaning::Closed);
    let refers =
        is_marked && before.last().is_some_and(|word| ["se", "jf", "jfr", "jvf"].contains(&word.as_str()));
    // "Behandles lukket som emne 3": the other is only alike
    let is_alike = before.last().is_some_and(|word| ["som", "ligesom"].contains(&word.as_str()))
        && before.iter().any(|word| meaning(word) != WordMeaning::Other);
    let names_one = is_alike || refers && before.iter().any(|word| names_item(word) && !is_plural(word));
    if found.is_empty() || names_one || (0..before.len()).any(is_itself) {
        return None;
    }
    let near = || before.iter().rev().take(3);
    let is_exception = near().any(|word| EXCEPT.contains(&word.as_str())) || ends_with_but_not(&before);
    if is_exception {
        return excepted(tokens, used, found);
    }
    // "Punkt 2 behandles af hensyn til køberen for lukkede døre": what holds may stand behind the reason
    let says_until = |end: usize| says(&[&tokens[..kept_words], &tokens[used..end]].concat());
    let access = says_until(before_reason(tokens, used)).max(says_until(tokens.len()))?;
    let neither = before.last().is_some_and(|word| word == "hverken");
    let access = if neither && access == Access::Open { Access::Closed } else { access };
    let rest = tokens[used..].iter().map(|token| bare(token));
    let of_rest =
        rest.clone().any(|word| ["øvrige", "resten", "resterende", "andre"].contains(&word.as_str()));
    if of_rest && access == Access::Doubtful {
        return rest_apart(tokens, used, found);
    }
    Some(with_others(access, &before, &tokens[used..], found))
}

/// "Punkt 1 og 2 er åbne, de øvrige lukkede."
fn rest_apart(tokens: &[&str], used: usize, found: Vec<String>) -> Option<SaidOfItems> {
    let cut = (used..tokens.len()).find(|&at| tokens[at].ends_with(','))?;
    let access = says(
        &[&tokens[..used], &tokens[used..=cut]]
            .concat()
            .iter()
            .filter(|token| numbers(token).is_empty())
            .copied()
            .collect::<Vec<_>>(),
    )?;
    let others = if access == Access::Open { Access::Closed } else { Access::Open };
    Some(SaidOfItems { items: NamedItems::Numbers(found), access, others })
}

/// Returns what follows for the items that are not named.
fn with_others(access: Access, before: &[String], rest: &[&str], found: Vec<String>) -> SaidOfItems {
    let only = before.iter().any(|word| ONLY.contains(&word.as_str()));
    let after: Vec<String> = rest.iter().take(2).map(|token| bare(token)).collect();
    let is_many = found.len() > 1;
    match extent(before, &after, found) {
        // "Mødet er åbent frem til punkt 3" closes what begins there
        Ok(NamedItems::UpTo(number)) if access == Access::Open && ends_before(before) => SaidOfItems {
            items: NamedItems::From { number, inclusive: true },
            access: Access::Closed,
            others: Access::Open,
        },
        Ok(items) => {
            let others = match (&items, access) {
                (NamedItems::UpTo(_), Access::Open) => Access::Closed,
                (NamedItems::From { inclusive: true, .. }, Access::Open) => Access::Doubtful,
                _ => Access::Open,
            };
            SaidOfItems { items, access, others }
        }
        Err(found) => {
            let others = match access {
                Access::Open if only => Access::Closed,
                Access::Open if is_many => Access::Doubtful,
                Access::Open | Access::Doubtful | Access::Closed => Access::Open,
            };
            SaidOfItems { items: NamedItems::Numbers(found), access, others }
        }
    }
}

/// Returns whether "frem til" or "indtil" stands before the numbers.
fn ends_before(before: &[String]) -> bool {
    before.ends_with(&["frem".to_owned(), "til".to_owned()])
        || before.last().is_some_and(|word| word == "indtil")
}

/// "Lukket dagsorden: 3-4", "Åbne: 1, 2 og 4": nothing but numbers behind the name of a part.
fn by_label(sentence: &str) -> Option<SaidOfItems> {
    let (label, rest) = sentence.trim().trim_end_matches('.').split_once(':')?;
    let tokens: Vec<&str> = rest.split_whitespace().collect();
    let (found, used) = list(&tokens, 0);
    let lower = label.to_lowercase();
    let counts = ["antal", "bilag"].iter().any(|word| lower.contains(word));
    if found.is_empty() || counts || used < tokens.len() || tokens.iter().any(|token| token.contains(':')) {
        return None;
    }
    let plural =
        ["åbne", "lukkede", "fortrolige", "offentlige"].contains(&label.trim().to_lowercase().as_str());
    // "Udsendes ikke til pressen: 2 og 4"
    let by_itself = || line_by_itself(label).filter(|access| access.is_withheld() && found.len() > 1);
    let access = if plural { says(&[label]) } else { group::division(label).or_else(by_itself) }?;
    Some(with_others(access, &[], &[], found))
}

/// Returns what "fra punkt 4", "til og med punkt 4" and "punkt 4 og frem" reach over; the numbers again where they
/// stand alone.
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
    // "Materialet til punkt 4" reaches no further
    let of_annex = super::words::words(&before.join(" "))
        .iter()
        .any(|word| matches!(word.meaning, super::WordMeaning::Annex) || word.text == "materialet");
    let reaches = ends(&["til"]) && before.len() > 1 && !of_annex;
    let up_to = ends(&["til", "og", "med"]) || ends(&["indtil"]) || ends(&["frem", "til"]) || reaches;
    let is_kept_out = || ["udelukket", "undtaget", "udelukkes"].iter().any(|out| ends(&[out, "fra"]));
    if up_to && !ends(&["adgang", "til"]) {
        Ok(NamedItems::UpTo(first))
    } else if is_kept_out() {
        Err(found)
    } else if goes_on || ends(&["fra"]) || ends(&["fra", "og", "med"]) {
        Ok(NamedItems::From { number: first, inclusive: true })
    } else if ends(&["efter"]) {
        Ok(NamedItems::From { number: first, inclusive: false })
    } else {
        Err(found)
    }
}

fn by_place(tokens: &[&str]) -> Option<SaidOfItems> {
    let words: Vec<String> = tokens.iter().map(|token| bare(token)).collect();
    let (at, counted) = (0..words.len()).find_map(|at| Some((at, place(&words, at)?)))?;
    let Places { places, may_be_more } = counted;
    let access = if places::stands_for_items(&words, at) {
        says(&[&["Punkterne"], &tokens[at + 1..]].concat())?
    } else {
        says(&[&tokens[..at], &tokens[at + 1..]].concat())?
    };
    let only = words[..at].iter().any(|word| ONLY.contains(&word.as_str()));
    let others = match access {
        Access::Open if only => Access::Closed,
        Access::Open if places.len() > 1 => Access::Doubtful,
        Access::Doubtful | Access::Closed if may_be_more => Access::Doubtful,
        Access::Open | Access::Doubtful | Access::Closed => Access::Open,
    };
    Some(SaidOfItems { items: NamedItems::Places(places), access, others })
}
