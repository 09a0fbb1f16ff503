//! The words of a vote: "For stemte 11 (A, B). Imod stemte 8 (V). Undlod at stemme 1. Forslaget blev
//! vedtaget."
//!
//! Numbers and names show who is responsible (resumedatabasen 89.1.3); the words are those of published
//! protocols (Rebild: "For … stemte 11 (…) Imod stemte 8 (…) Undlod at stemme 5 (…)"). An empty side is left
//! out, except those in favour.

use super::block::{VoteLine, VoteSide, Voter};
use crate::meeting::VoteOutcome;
use crate::meeting::vote::SIDES;

/// The words of the first exports: by numbers and letters, and by name.
const FIRST_WORDS: [[&str; 3]; 2] =
    [["For stemte ", ", imod ", ". Undlod: "], ["For: ", ". Imod: ", ". Undlod: "]];

/// Returns a vote in words; `print` names those who voted.
pub(crate) fn sentence(vote: &VoteLine, print: impl Fn(&Voter) -> String) -> String {
    let mut sentences = Vec::new();
    for (at, (words, side)) in SIDES.into_iter().zip(&vote.sides).enumerate() {
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
pub(crate) fn printed_sides(
    sentence: &str,
    find: impl Fn(&str, &str) -> Option<usize>,
) -> Option<[Option<&str>; 3]> {
    let between = |words: &str| format!(". {words}");
    let (against, abstained) = (between(SIDES[1]), between(SIDES[2]));
    let now = [SIDES[0], &against, &abstained];
    // the oldest words first: "For stemte 11, imod 8" would be read as one side now
    let forms = [FIRST_WORDS[0], FIRST_WORDS[1]];
    let first =
        forms.into_iter().find(|words| sentence.starts_with(words[0]) && find(sentence, words[1]).is_some());
    let words = first.unwrap_or(now);
    let mut rest = sentence.strip_prefix(words[0])?;
    let mut sides = [None; 3];
    let mut side = 0;
    for next in [1, 2] {
        if let Some(at) = find(rest, words[next]) {
            sides[side] = Some(&rest[..at]);
            rest = &rest[at + words[next].len()..];
            side = next;
        }
    }
    sides[side] = Some(rest);
    Some(sides)
}
