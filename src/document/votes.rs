//! The words of a vote: "For stemte 11 (A, B). Imod stemte 8 (V). Undlod at stemme 1. Forslaget blev
//! vedtaget."
//!
//! Numbers and names show who is responsible (resumedatabasen 89.1.3); the words are those of published
//! protocols (Rebild: "For … stemte 11 (…) Imod stemte 8 (…) Undlod at stemme 5 (…)"). An empty side is left
//! out, except those in favour.

use super::block::{VoteLine, VoteSide, Voter};
use crate::meeting::VoteOutcome;
use crate::meeting::vote::{SIDES, SideWords};

/// The words of the first exports: by numbers and letters, and by name.
const FIRST_WORDS: [SideWords; 2] = [
    SideWords { in_favour: "For stemte ", against: ", imod ", abstained: ". Undlod: " },
    SideWords { in_favour: "For: ", against: ". Imod: ", abstained: ". Undlod: " },
];

/// Returns a vote in words; `print` names those who voted.
pub(crate) fn sentence(vote: &VoteLine, print: impl Fn(&Voter) -> String) -> String {
    let mut sentences = Vec::new();
    for (at, (words, side)) in SIDES.in_order().into_iter().zip(&vote.sides).enumerate() {
        if at == 0 || *side != VoteSide::default() {
            let who = side.voters.iter().map(&print).collect::<Vec<_>>().join(", ");
            let side = match (side.count, who.as_str()) {
                (count, "") => count.to_string(),
                (0, who) => who.to_owned(),
                (count, who) => format!("{count} ({who})"),
            };
            sentences.push(format!("{words}{side}."));
        }
    }
    sentences.extend(vote.outcome.map(|outcome| outcome_words(outcome).to_owned()));
    sentences.join(" ")
}

pub(super) fn outcome_words(outcome: VoteOutcome) -> &'static str {
    match outcome {
        VoteOutcome::Adopted => "Forslaget blev vedtaget.",
        VoteOutcome::Rejected => "Forslaget blev forkastet.",
    }
}

/// Returns a sentence without what became of the vote, and that.
pub(crate) fn split_outcome(sentence: &str) -> (&str, Option<VoteOutcome>) {
    let outcomes = [VoteOutcome::Adopted, VoteOutcome::Rejected];
    let parted = outcomes
        .into_iter()
        .find_map(|outcome| Some((sentence.strip_suffix(outcome_words(outcome))?, outcome)));
    parted.map_or((sentence, None), |(rest, outcome)| (rest.trim_end(), Some(outcome)))
}

/// Returns what is said of each side, without the full stop at the end; `find` finds words that are not
/// marked as a name's own.
pub(crate) fn printed_sides<'a>(
    sentence: &'a str,
    find: impl Fn(&str, &str) -> Option<usize>,
) -> Option<[Option<&'a str>; 3]> {
    let between = |words: &str| format!(". {words}");
    let (against, abstained) = (between(SIDES.against), between(SIDES.abstained));
    let now = [SIDES.in_favour, &against, &abstained];
    // the oldest words first: "For stemte 11, imod 8" would be read as one side now
    let is_used =
        |words: &SideWords| sentence.starts_with(words.in_favour) && find(sentence, words.against).is_some();
    let [before_favour, before_against, before_abstained] =
        FIRST_WORDS.into_iter().find(is_used).map_or(now, |words| words.in_order());
    let sides = sentence.strip_prefix(before_favour)?;
    let split = |text: &'a str, words: &str| match find(text, words) {
        Some(at) => (&text[..at], Some(&text[at + words.len()..])),
        None => (text, None),
    };
    let (in_favour, others) = split(sides, before_against);
    Some(match others.map(|others| split(others, before_abstained)) {
        Some((against, abstained)) => [Some(in_favour), Some(against), abstained],
        None => {
            let (in_favour, abstained) = split(sides, before_abstained);
            [Some(in_favour), None, abstained]
        }
    })
}
