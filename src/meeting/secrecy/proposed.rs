//! What was proposed of who may hear an item, and refused: "Liste T foreslog, at punktet blev behandlet for lukkede døre.
//! Forslaget faldt."

use super::patterns::{PatternRule, RuleBook};
use super::sentence_list::sentences;
use super::words::{Word, Words, words};
use std::borrow::Cow;

/// How many sentences on the vote may stand between a proposal and its refusal.
const VOTES: usize = 2;

/// Returns a text without the proposals to close something that it says were refused. What is refused of a proposal to open
/// something stays.
pub fn without_refused(text: &str) -> Cow<'_, str> {
    let refused = refused(text, is_proposal, |sentence| refuses(sentence) && is_final(sentence));
    if refused.is_empty() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(refused.into_iter().fold(text.to_owned(), |text, sentence| text.replacen(sentence, "", 1)))
}

/// Returns whether a text says that a proposal to open an item was refused: then it was closed.
pub(super) fn refuses_to_open(text: &str) -> bool {
    // "Et forslag om at behandle punktet for åbne døre blev forkastet."
    let is_refused = |sentence: &str| {
        let words = words(sentence);
        is_proposal_to_open(&words) && falls(&words)
    };
    !refused(text, is_proposal_to_open, refuses).is_empty()
        || may_propose(text) && sentences(text).any(is_refused)
}

/// A quick look whether a text has any word of a proposal.
fn may_propose(text: &str) -> bool {
    ["orsl", "oresl", "nmod", "ønsk"].iter().any(|part| text.contains(part))
}

/// Returns the sentences with proposals of a kind that a text says were refused.
fn refused(text: &str, is_of_kind: fn(&[Word]) -> bool, refuses: fn(&[Word]) -> bool) -> Vec<&str> {
    if !may_propose(text) {
        return Vec::new();
    }
    let all: Vec<&str> = sentences(text).collect();
    let read: Vec<Words> = all.iter().map(|sentence| words(sentence)).collect();
    let is_refused = |at: usize| {
        let behind = &read[at + 1..];
        let votes = behind.iter().take(VOTES).take_while(|sentence| tells_vote(sentence)).count();
        is_of_kind(&read[at]) && behind.get(votes).is_some_and(|sentence| refuses(sentence))
    };
    (0..all.len()).filter(|&at| is_refused(at)).map(|at| all[at]).collect()
}

/// "Liste V foreslog åben behandling", "Det blev foreslået at åbne punktet."
const TO_OPEN: &[PatternRule] = &[PatternRule::new(
    &["@opened behandling|drøftelse|møde", "@opens @whole", "@whole @opens"],
    &["Liste V foreslog åben behandling", "Det blev foreslået at åbne punktet."],
)
.with(&["@proposed|forslaget"])];

/// A proposal to close and no more.
const TO_CLOSE: &[PatternRule] = &[PatternRule::new(
    &["@proposed ..3 at|om .. @closing"],
    &["Liste T foreslog, at punkt 4 blev behandlet for lukkede døre"],
)
.unless(&["@closing .. @proposed", "@by_now|@no"])
.unlike(&["Den lukkede sag: Liste T foreslog, at den lukkes"])];

/// "Forslaget faldt for punkt 3", "Det faldt i god jord" say more, and what lapsed may be closed by law.
const FINAL: &[PatternRule] = &[PatternRule::new(
    &["^ {@it|@granted|@fell|@of_vote|@body|@vote} $"],
    &["Det blev forkastet med 23 stemmer mod 2"],
)
.unless(&["bortfaldt"])
.unlike(&["Forslaget faldt for punkt 3", "Dette blev ikke støttet af T, men vedtaget"])];

const FALLS: &[PatternRule] = &[PatternRule::new(&["@fell"], &["Forslaget blev forkastet"])];

const VOTES_TOLD: &[PatternRule] =
    &[PatternRule::new(&["stemte|stemmer|afstemning"], &["For stemte 2 (T), imod stemte 23."])];

/// Where the sentence closes something itself, it refuses nothing.
const REFUSED: &[PatternRule] = &[
    PatternRule::new(&["^ @it ..3 @fell"], &["Forslaget faldt", "Det blev forkastet med 23 stemmer"])
        .unless(&["^ ..4 ikke", "@withheld"]),
    PatternRule::new(&["^ @it ..2 ikke @granted"], &["Anmodningen blev ikke imødekommet"])
        .unless(&["@withheld"]),
];

fn is_proposal_to_open(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[TO_OPEN]);
    BOOK.is_said(words)
}

fn is_proposal(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[TO_CLOSE]);
    BOOK.is_said(words)
}

/// Returns whether a refusal says no more than that, who refused it and the votes.
fn is_final(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[FINAL]);
    BOOK.is_said(words)
}

fn falls(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[FALLS]);
    BOOK.is_said(words)
}

fn tells_vote(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[VOTES_TOLD]);
    BOOK.is_said(words)
}

fn refuses(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[REFUSED]);
    BOOK.is_said(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_said_by_its_examples_alone() {
        RuleBook::new(&[TO_OPEN, TO_CLOSE, FINAL, FALLS, VOTES_TOLD, REFUSED]).assert_examples();
    }
}
