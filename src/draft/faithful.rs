//! Whether a draft says what its point says, no more and no less: a draft that does not is withdrawn.
//!
//! Every word of the point must stand in the draft as often as it does there, verbs in whatever form, and nothing else
//! may; only the words that a decision is told with ("besluttede, at", the body's name) come and go. So no number, date,
//! name, negation, condition, deadline or addressee can be lost, doubled or made up, whatever the sentence looks like.

use std::cell::LazyCell;
use std::collections::HashMap;

use super::table::VerbEffect;
use super::verbs::{Form, Verb};
use super::vocabulary::{
    ADVERBS, NESTING, binds, is_definite_noun, is_finite, is_person_noun, is_plural_noun,
};
use super::words::{WordSpan, before_list, sentences, words};

/// Words that say no.
pub(crate) const NEGATIONS: [&str; 10] =
    ["ikke", "ingen", "intet", "ingenlunde", "aldrig", "undlade", "undlader", "afslå", "afslår", "hverken"];

/// Words that make a decision hold only if something else does.
const CONDITIONS: [&str; 12] = [
    "forudsætning",
    "forudsat",
    "forudsættes",
    "forbehold",
    "betingelse",
    "betinget",
    "dog",
    "medmindre",
    "såfremt",
    "hvis",
    "undtaget",
    "undtagen",
];

/// Words that say how far, how much or when at the earliest or latest a decision goes.
const LIMITS: [&str; 15] = [
    "delvis",
    "delvist",
    "kun",
    "alene",
    "udelukkende",
    "højst",
    "højest",
    "maksimalt",
    "mindst",
    "minimum",
    "tidligst",
    "senest",
    "først",
    "inden",
    "frist",
];

/// Returns whether a word, in small letters, can be lost by nobody's leave: a number, a no, a condition or a limit.
pub(crate) fn is_critical(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || NEGATIONS.contains(&word) || is_binding(word)
}

/// Returns whether words, in small letters, hold what a decision hangs on.
pub(super) fn is_conditional(text: &str) -> bool {
    text.split([' ', ',']).any(|word| CONDITIONS.contains(&word))
}

/// Returns whether a word, in small letters, is one of a condition or a limit.
pub(crate) fn is_binding(word: &str) -> bool {
    CONDITIONS.contains(&word) || LIMITS.contains(&word)
}

/// Words that a decision is told with, and an indstilling is told with: they come and go.
const TELLING: [&str; 14] = [
    "at", "og", "det", "der", "blive", "beslutte", "anbefale", "samt", "den", "dem", "vi", "om", "også", "nn",
];

/// Returns whether a word is one that a decision is told with, whatever it decides.
pub(super) fn is_told_with(word: &str) -> bool {
    TELLING.contains(&word)
}

/// Returns whether a draft is set as one writes and tells all that a body with these names did in the past.
pub(super) fn is_sentence_of(draft: &str, names: &[Vec<String>]) -> bool {
    !is_doubled(draft) && is_well_set(draft) && !leaves_present(draft, names)
}

/// Returns whether a sentence of what the body did has an act of it left in the present: "Byrådet meddelte A og
/// meddeler B". Behind a word that opens a clause the present is right.
fn leaves_present(draft: &str, names: &[Vec<String>]) -> bool {
    let of_body = |sentence: &String| {
        let begun = tokens(sentence);
        names.iter().any(|name| !name.is_empty() && begun.starts_with(name))
    };
    // what stands in a list is done by others
    sentences(before_list(draft)).iter().filter(|sentence| of_body(sentence)).any(|sentence| {
        let sentence = sentence.split(": 1) ").next().unwrap_or(sentence);
        let words = words(sentence);
        let open = (0..words.len()).find(|&at| opens_clause(&words, at)).unwrap_or(words.len());
        words[..open].iter().skip(1).any(is_act)
            || (1..open)
                .any(|at| is_joined(&words, at) || is_listed_act(&words, at) || is_second_subject(&words, at))
            || has_passive_behind_infinitive(&words)
            || remarks_now(sentence, names).is_some_and(|word| is_act(&word))
    })
}

/// Nouns that look like verbs.
const NOUNS: [&str; 3] = ["støtter", "ønsker", "aftaler"];

/// Returns whether a word tells now of an act that is done by saying so.
fn is_act(word: &WordSpan) -> bool {
    let verb = [Form::Present, Form::Passive].iter().find_map(|form| Verb::find(&word.low, *form));
    let performs = verb.is_some_and(|verb| verb.effect == VerbEffect::Performs);
    !word.quoted && !NOUNS.contains(&word.low.as_str()) && performs
}

/// Returns whether a clause opens with the word at a place; ", og der afsættes 4 kr." goes on with the main clause.
fn opens_clause(words: &[WordSpan], at: usize) -> bool {
    const OPENING: [&str; 7] = ["mens", "inden", "før", "da", "indtil", "end", "dog"];
    let low = words[at].low.as_str();
    let opens = NESTING.contains(&low) || OPENING.contains(&low) || low.starts_with("hv");
    opens && !(low == "der" && at > 0 && binds(&words[at - 1].low))
}

/// Returns whether a further act in the present is joined to the main verb, with a phrase before it or without.
fn is_joined(words: &[WordSpan], at: usize) -> bool {
    let word = &words[at];
    let is_further_act = !word.quoted
        && !NOUNS.contains(&word.low.as_str())
        && !is_person_noun(&word.low)
        && Verb::find(&word.low, Form::Present).is_some();
    is_further_act
        && (binds(&words[at - 1].low) || at > 2 && binds(&words[at - 3].low) && has_phrase_before(words, at))
        && !is_plural_noun(words, at)
}

/// Returns whether an act in a row is left in the present, of which the others are told in the past:
/// "meddelte tilsagn, yder lånet og stillede garanti".
fn is_listed_act(words: &[WordSpan], at: usize) -> bool {
    let word = &words[at];
    let is_verb = !word.quoted
        && !word.capital
        && !NOUNS.contains(&word.low.as_str())
        && !is_person_noun(&word.low)
        && Verb::find(&word.low, Form::Present).is_some();
    let has_object = words.get(at + 1).is_some_and(|next| !binds(&next.low) && !next.quoted);
    is_verb && words[at - 1].comma && has_object && !word.comma && !is_plural_noun(words, at)
}

/// Returns whether a second subject has its verb in the present: "afslog ansøgningen og foreningen kan søge
/// igen".
fn is_second_subject(words: &[WordSpan], at: usize) -> bool {
    let is_definite = is_definite_noun(&words[at].low);
    let next = words.get(at + 1).filter(|next| !next.quoted && !words[at].comma);
    binds(&words[at - 1].low) && is_definite && next.is_some_and(|next| is_finite(&next.low))
}

/// Returns whether a finite verb stands within what was decided to be done, where neither a comma nor a word
/// opens a clause of its own: "besluttede at forbruge med fejl eftergives".
fn has_passive_behind_infinitive(words: &[WordSpan]) -> bool {
    const BINDING: [&str; 8] = ["og", "samt", "men", "eller", "inden", "før", "mens", "som"];
    let decided = words.windows(2).position(|pair| pair[0].low == "besluttede" && pair[1].low == "at");
    let Some(at) = decided.filter(|&at| !words[at].comma) else { return false };
    for word in &words[at + 2..] {
        let low = word.low.as_str();
        if NESTING.contains(&low) || BINDING.contains(&low) {
            return false;
        }
        if !word.quoted && !word.capital && Verb::find(low, Form::Passive).is_some() {
            return true;
        }
        if word.comma {
            return false;
        }
    }
    false
}

/// Returns whether two words before what may be a verb only say when or how far, and something follows that it may be
/// done to: "efter behov" of "og efter behov genudbyder aftalen".
fn has_phrase_before(words: &[WordSpan], at: usize) -> bool {
    const OPENING: [&str; 5] = ["om", "i", "efter", "senest", "på"];
    const NO_OBJECT: [&str; 9] = ["og", "samt", "eller", "for", "til", "i", "på", "af", "om"];
    let next = words.get(at + 1).map(|next| next.low.as_str());
    OPENING.contains(&words[at - 2].low.as_str()) && next.is_some_and(|next| !NO_OBJECT.contains(&next))
}

/// Returns what the body does behind ", idet" in a sentence: "beder" of ", idet udvalget samtidig beder".
fn remarks_now(sentence: &str, names: &[Vec<String>]) -> Option<WordSpan> {
    let (_, behind) = sentence.split_once(", idet ")?;
    let begun = tokens(behind);
    let mut words = words(behind);
    let named =
        names.iter().filter(|name| !name.is_empty() && begun.starts_with(name)).map(Vec::len).max()?;
    let at =
        named + words.get(named..)?.iter().take_while(|word| ADVERBS.contains(&word.low.as_str())).count();
    (at < words.len()).then(|| words.swap_remove(at))
}

/// Returns whether a shorter draft leaves out nothing that decides: no number, negation, condition or deadline of its
/// source, and none is made up.
pub(super) fn keeps_what_decides(source: &str, draft: &str) -> bool {
    let critical = |text: &str| {
        let mut words: Vec<String> = tokens(text).into_iter().filter(|word| is_critical(word)).collect();
        words.sort_unstable();
        words
    };
    critical(source) == critical(draft)
}

/// By what an indstilling tells of itself.
const RECOMMENDED: [&str; 3] = ["indstilles", "foreslås", "anbefales"];

/// Returns whether a text is set as one writes: brackets in pairs and close to their words, no dash behind the first
/// word, no mark of a list in the middle of a line.
fn is_well_set(text: &str) -> bool {
    let mut depth = 0_i32;
    let balanced = text.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        // "a)" opens nothing
        depth >= -8
    });
    let loose =
        ["•", "( ", " )", " –.", " ,", ",,", " .", "..", "– –", "- -"].iter().any(|pair| text.contains(pair));
    let bullets =
        text.lines().any(|line| line.contains(", - ") || line.contains(" - ") && line.contains(": - "));
    let broken_off = [", at.", " at."].iter().any(|end| text.contains(end));
    balanced
        && depth <= 0
        && !(loose || bullets || broken_off || recommends_itself(text))
        && !text.lines().any(has_reason_in_subject)
}

/// Returns whether a text is still an indstilling, and often one that hangs on the first: "Afslås
/// ansøgningen, indstilles det, at …".
fn recommends_itself(text: &str) -> bool {
    let is_impersonal = |pair: &[WordSpan]| {
        pair[0].low == "det" && RECOMMENDED.contains(&pair[1].low.as_str()) && !pair[0].quoted
            || pair[1].low == "det" && RECOMMENDED.contains(&pair[0].low.as_str()) && !pair[1].quoted
            // "Hvis den ikke forlænges, foreslås den opsagt."
            || pair[0].comma && RECOMMENDED.contains(&pair[1].low.as_str()) && !pair[1].quoted
    };
    words(text).windows(2).any(is_impersonal)
}

/// Returns whether the reason stands between the subject and its verb: "Ansøgningen, da formålet falder uden
/// for puljen blev afslået".
fn has_reason_in_subject(line: &str) -> bool {
    const REASONS: [&str; 6] = [", da ", ", fordi ", ", idet ", ", eftersom ", ", såfremt ", ", hvis "];
    let subject = line.split(" blev ").next().filter(|subject| subject.len() < line.len());
    let reason = subject.and_then(|subject| REASONS.iter().find_map(|reason| subject.split_once(reason)));
    // a verb before the reason makes it a sentence of its own
    reason.is_some_and(|(before, _)| !words(before).iter().any(|word| is_finite(&word.low)))
}

/// What a text that tells of `source` does not say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lost {
    /// A word that says no.
    Negation(String),
    /// What it hangs on, as the source says it.
    Condition(String),
}

/// Returns what of a source is missing from a text that tells of it: a no, or a condition. A text that does not repeat
/// the source ("Godkendt.") loses nothing.
pub(crate) fn lost(source: &str, text: &str) -> Option<Lost> {
    let words: Vec<&str> = source.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    // the text may be long, and most sources have nothing that can be lost
    let low_text = LazyCell::new(|| text.to_lowercase());
    let in_text = || low_text.split(|c: char| !c.is_alphanumeric());
    words.iter().enumerate().find_map(|(at, word)| {
        let critical = bare(word);
        if refuses(&critical) {
            let others = [&words[..at], &words[at + 1..]].concat();
            let is_lost =
                !in_text().any(refuses) && (repeats(&others, &low_text) || grants(&others, &low_text));
            return is_lost.then_some(Lost::Negation(critical));
        }
        // "fristen" has its "frist"
        let is_lost = is_binding(&critical)
            && !in_text().any(|one| one.starts_with(critical.as_str()))
            && repeats(&words[..at], &low_text);
        is_lost.then(|| Lost::Condition(phrase_at(&words, at)))
    })
}

/// Returns whether a word, in small letters, says no, in whatever form: "ikke", "afslås", "afviste".
fn refuses(word: &str) -> bool {
    const REFUSING: [&str; 7] = ["afsl", "afvis", "undlad", "undlod", "forkast", "nægte", "tilbagevi"];
    NEGATIONS.contains(&word) || REFUSING.iter().any(|stem| word.starts_with(stem))
}

/// Returns whether a text says yes to the one thing that the words name: "Ansøgningen blev godkendt."
fn grants(words: &[&str], low: &str) -> bool {
    const GRANTING: [&str; 6] = ["godkend", "imødek", "bevilg", "vedtag", "vedtog", "tiltråd"];
    let beginnings = beginnings(words);
    GRANTING.iter().any(|stem| low.contains(stem))
        && !beginnings.is_empty()
        && beginnings.iter().all(|begins| low.contains(begins.as_str()))
}

/// Returns the words of a condition, from the one at `at` on, and whether more follow: "under forudsætning af, at …".
fn phrase_at(words: &[&str], at: usize) -> String {
    let from = at.saturating_sub(usize::from(at > 0 && ["under", "med"].contains(&words[at - 1])));
    let end = words.len().min(from + 5);
    let phrase = words[from..end].join(" ");
    let phrase = phrase.trim_end_matches(|c: char| !c.is_alphanumeric());
    format!("{phrase}{}", if end < words.len() { " …" } else { "" })
}

/// Returns whether most of the long words stand in a text, by their beginnings: it tells of the same.
fn repeats(words: &[&str], low: &str) -> bool {
    let long = beginnings(words);
    let repeated = long.iter().filter(|begins| low.contains(begins.as_str())).count();
    long.len() >= 2 && repeated * 5 >= long.len() * 3
}

/// Returns the first five letters of each long word, without those of who recommends and who decides.
fn beginnings(words: &[&str]) -> Vec<String> {
    const OPENING: [&str; 8] = ["indst", "fores", "anbef", "byråd", "udval", "besty", "forva", "kommu"];
    let begins = |word: &&str| {
        let letters: String = word.to_lowercase().chars().filter(|c| c.is_alphanumeric()).take(5).collect();
        Some(letters).filter(|letters| letters.chars().count() == 5 && !OPENING.contains(&letters.as_str()))
    };
    words.iter().filter_map(begins).collect()
}

/// Returns whether a word stands twice in a row: "at at", "og og".
pub(crate) fn is_doubled(text: &str) -> bool {
    doubled(text).is_some()
}

/// Returns the first little word that stands twice in a row.
pub(crate) fn doubled(text: &str) -> Option<&'static str> {
    const LITTLE: [&str; 14] = [
        "at",
        "og",
        "til",
        "for",
        "af",
        "om",
        "i",
        "på",
        "med",
        "en",
        "et",
        "blev",
        "besluttede",
        "godkendte",
    ];
    let mut before: &[u8] = &[];
    // read at every key, however long the text is: most words are told apart by their lengths
    text.as_bytes().split(|byte| *byte == b' ').find_map(|word| {
        let is_same = word.len() == before.len() && word == before;
        before = word;
        if is_same { LITTLE.into_iter().find(|little| little.as_bytes() == word) } else { None }
    })
}

/// Returns how often each word stands among others, without the names of the body.
pub(super) fn counted(all: &[String], names: &[Vec<String>]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    let mut rest = all;
    while let [word, behind @ ..] = rest {
        match names.iter().find(|name| !name.is_empty() && rest.starts_with(name)) {
            Some(name) => rest = &rest[name.len()..],
            None => {
                *counts.entry(word.clone()).or_insert(0) += 1;
                rest = behind;
            }
        }
    }
    counts
}

/// Returns the words of a text in small letters, verbs as their infinitive, numbers with their marks.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let words = text.split(|c: char| c.is_whitespace() || "()[]»«\"“”„/".contains(c));
    let bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').to_lowercase());
    bare.filter(|word| !word.is_empty()).map(|word| Verb::lemma(&word).unwrap_or(word)).collect()
}
