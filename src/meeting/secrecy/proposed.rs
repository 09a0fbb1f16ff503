//! What was proposed of who may hear an item, and refused: "Liste T foreslog, at punktet blev behandlet for lukkede døre.
//! Forslaget faldt."

use std::borrow::Cow;

use super::meaning::WordMeaning;
use super::readers::is_body;
use super::sentence_list::sentences;
use super::words::{Word, words};

/// How a proposal is made.
const PROPOSED: [&str; 7] = ["foreslog", "foreslået", "forslag", "anmodede", "anmodning", "ønskede", "ønske"];
/// What stands for a proposal.
const IT: [&str; 6] = ["forslaget", "anmodningen", "ønsket", "det", "dette", "ændringsforslaget"];
/// What it is not, where it was refused.
const TAKEN: [&str; 5] = ["vedtaget", "imødekommet", "tiltrådt", "godkendt", "støttet"];
/// How it is told that one was refused.
const FELL: [&str; 6] = ["faldt", "bortfaldt", "forkastet", "afvist", "nedstemt", "tilbagevist"];
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
    let falls = |sentence: &str| {
        let words = words(sentence);
        is_proposal_to_open(&words) && words.iter().any(|word| FELL.contains(&word.text.as_str()))
    };
    !refused(text, is_proposal_to_open, refuses).is_empty() || may_propose(text) && sentences(text).any(falls)
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
    let read: Vec<Vec<Word>> = all.iter().map(|sentence| words(sentence)).collect();
    let is_refused = |at: usize| {
        let behind = &read[at + 1..];
        let votes = behind.iter().take(VOTES).take_while(|sentence| tells_vote(sentence)).count();
        is_of_kind(&read[at]) && behind.get(votes).is_some_and(|sentence| refuses(sentence))
    };
    (0..all.len()).filter(|&at| is_refused(at)).map(|at| all[at]).collect()
}

/// "Liste T foreslog, at punkt 4 blev behandlet for åbne døre", "Det blev foreslået at åbne punktet."
fn is_proposal_to_open(words: &[Word]) -> bool {
    const OPENS: [&str; 4] = ["åbne", "åbnes", "genåbne", "genåbnes"];
    const WHAT: [&str; 5] = ["punktet", "sagen", "mødet", "dørene", "døre"];
    // "Liste V foreslog åben behandling"
    let is_hearing = |two: &[Word]| {
        two[0].meaning == WordMeaning::Open
            && ["behandling", "drøftelse", "møde"].contains(&two[1].text.as_str())
    };
    words.iter().any(|word| PROPOSED.contains(&word.text.as_str()) || word.text == "forslaget")
        && words.windows(2).any(|two| {
            is_hearing(two)
                || OPENS.contains(&two[0].text.as_str()) && WHAT.contains(&two[1].text.as_str())
                || WHAT.contains(&two[0].text.as_str()) && OPENS.contains(&two[1].text.as_str())
        })
}

/// "Liste T foreslog, at punkt 4 blev behandlet for lukkede døre": a proposal to close and no more.
fn is_proposal(words: &[Word]) -> bool {
    let Some(at) = words.iter().position(|word| PROPOSED.contains(&word.text.as_str())) else { return false };
    let joins = words[at + 1..].iter().take(4).any(|word| ["at", "om"].contains(&word.text.as_str()));
    let means =
        |words: &[Word], wanted: &[WordMeaning]| words.iter().any(|word| wanted.contains(&word.meaning));
    let closes = [WordMeaning::Closed, WordMeaning::Secret];
    let limits = [WordMeaning::Open, WordMeaning::Public, WordMeaning::Not];
    joins && means(&words[at..], &closes) && !means(&words[..at], &closes) && !means(words, &limits)
}

/// Returns whether a refusal says no more than that, who refused it and the votes: "Det blev forkastet med 23 stemmer mod 2",
/// but not "Forslaget faldt for punkt 3", "Dette blev ikke støttet af T, men vedtaget", "Det faldt i god jord". What lapsed may
/// be closed by law.
fn is_final(words: &[Word]) -> bool {
    const BESIDE: [&str; 15] = [
        "blev",
        "ikke",
        "med",
        "mod",
        "for",
        "imod",
        "af",
        "et",
        "flertal",
        "flertallet",
        "stemmer",
        "stemte",
        "og",
        "enstemmigt",
        "dermed",
    ];
    let is_beside = |word: &Word| BESIDE.contains(&word.text.as_str()) || is_body(word);
    let is_vote = |word: &Word| word.meaning == WordMeaning::Number || word.text.chars().count() == 1;
    let is_refusal = |word: &Word| {
        let text = word.text.as_str();
        text != "bortfaldt" && [&IT[..], &FELL, &TAKEN].iter().any(|list| list.contains(&text))
    };
    words.iter().all(|word| is_refusal(word) || is_beside(word) || is_vote(word))
}

/// "For stemte 2 (T), imod stemte 23."
fn tells_vote(words: &[Word]) -> bool {
    words.iter().any(|word| ["stemte", "stemmer", "afstemning"].contains(&word.text.as_str()))
}

/// "Forslaget faldt", "Det blev forkastet med 23 stemmer", "Anmodningen blev ikke imødekommet"; where the sentence closes
/// something itself, it refuses nothing.
fn refuses(words: &[Word]) -> bool {
    let has = |words: &[Word], list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let near = &words[..words.len().min(5)];
    let not_taken = near.windows(2).any(|two| two[0].text == "ikke" && has(&two[1..], &TAKEN));
    let closes = |word: &Word| {
        matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Sensitive)
    };
    has(&words[..words.len().min(1)], &IT)
        && (has(near, &FELL) && !has(near, &["ikke"]) || not_taken)
        && !words.iter().any(closes)
}
