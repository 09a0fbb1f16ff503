//! The main verb of a clause: the first that is neither quoted, nor a noun, nor within a clause of its own.

use super::verbs::{Form, Verb};
use super::vocabulary::{
    ADVERBS, FINITE, NESTING, binds, is_finite, is_person_noun, is_plural_noun, is_subject,
};
use super::words::{WordSpan, words};

/// Words after which a form of a verb is really a noun: "valg af udbyder", "en køber".
const BEFORE_NOUNS: [&str; 20] = [
    "af", "en", "et", "den", "det", "de", "som", "til", "med", "fra", "for", "på", "om", "ved", "ny", "nye",
    "pr", "mellem", "og", "eller",
];

/// Returns the first verb that is neither quoted nor within a clause of its own.
pub(super) fn main_verb(words: &[WordSpan]) -> Option<(usize, Verb, Form)> {
    main_verb_from(words, 0)
}

/// Returns whether a text has a verb that a decision can be made of.
pub(super) fn has_verb(text: &str) -> bool {
    main_verb(&words(text)).is_some()
}

/// Returns the first verb where the first words name the body: the verb is none of them, and no noun stands right behind
/// them.
pub(super) fn main_verb_from(words: &[WordSpan], named: usize) -> Option<(usize, Verb, Form)> {
    let mut i = named;
    while let Some(word) = words.get(i) {
        let low = word.low.as_str();
        if i > 0
            && NESTING.contains(&low)
            && !(low == "som" && words.get(i + 1).is_some_and(|w| w.low == "led"))
        {
            i = behind_nested(words, i);
            continue;
        }
        if FINITE.contains(&low) && !word.quoted {
            return None;
        }
        if let Some((verb, form)) = verb_at(words, i, named) {
            return Some((i, verb, form));
        }
        i += 1;
    }
    None
}

fn verb_at(words: &[WordSpan], i: usize, named: usize) -> Option<(Verb, Form)> {
    let word = words.get(i).filter(|word| !word.quoted)?;
    let low = word.low.as_str();
    if NESTING.contains(&low) {
        // "når" opens a clause, though one may also reach something
        return None;
    }
    let before = i > named && BEFORE_NOUNS.contains(&words[i - 1].low.as_str());
    let has_verb_behind = || {
        // "forbruger med fejl eftergives": a verb that is only decided may be a noun too
        let may_be_noun = || i == 0 && Verb::find(low, Form::Present).is_some_and(|verb| verb.past.is_none());
        // "bestiller af ydelsen"
        let is_one_of = words.get(i + 1).is_some_and(|next| next.low == "af");
        if is_person_noun(low) && is_one_of {
            true
        } else if is_person_noun(low) || is_plural_noun(words, i) || may_be_noun() {
            is_subject(&words[i..])
        } else {
            words.get(i + 1).is_some_and(|next| is_finite(&next.low))
        }
    };
    let noun = before || (i == 0 || i > named) && has_verb_behind();
    let behind_body = || Verb::behind_body(low).filter(|_| named > 0 && i == named);
    // "at udvalget godkende regnskabet": right behind the body it can only be meant as the present
    let slipped = || Verb::find(low, Form::Infinitive).filter(|_| named > 0 && i == named);
    let unlisted =
        || Verb::unlisted(low).filter(|_| named > 0 && i == named && !may_be_joined(&words[i + 1..]));
    let found = || Verb::find(low, Form::Present).or_else(behind_body).or_else(slipped).or_else(unlisted);
    let present = || found().filter(|_| !noun).map(|verb| (verb, Form::Present));
    let passive = || Verb::find(low, Form::Passive).map(|verb| (verb, Form::Passive));
    let infinitive = || Verb::find(low, Form::Infinitive).map(|verb| (verb, Form::Infinitive));
    let first = i == 0 || (0..i).all(|j| ADVERBS.contains(&words[j].low.as_str()));
    present().or_else(passive).or_else(|| first.then(infinitive).flatten())
}

/// Returns whether a word behind a conjunction may be a further verb that is in no list.
fn may_be_joined(words: &[WordSpan]) -> bool {
    let is_bound = |pair: &[WordSpan]| (binds(&pair[0].low) || pair[0].comma) && pair[1].low.ends_with("er");
    words.windows(2).any(is_bound)
}

/// Returns where the sentence goes on after a clause that opens at `i`: behind its closing comma, or, when it
/// has no commas, behind its verb.
fn behind_nested(words: &[WordSpan], i: usize) -> usize {
    if !words[i - 1].comma {
        return i + 2;
    }
    words[i..].iter().position(|word| word.comma).map_or(words.len(), |closing| i + closing + 1)
}
