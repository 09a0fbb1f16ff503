//! What those recommend who disagree: a majority beside a minority, or one who would have it and one who would not.

use super::names::{self, Body};
use super::recommended::{content, proposer};
use super::vocabulary::{RECOMMENDING, is_finite};
use super::words::{sentences, unmarked, words};
use crate::meeting::Indstilling;

/// What names those who did not have the most votes.
const MINORITY: &str = "mindretal";

/// Returns what a majority recommends beside a minority, whose way is never offered; or what one who would have it and
/// one who would not recommend each.
pub(super) fn sides(body: Body, indstilling: &Indstilling) -> Option<Vec<Indstilling>> {
    let sentences: Vec<String> =
        indstilling.points.iter().flat_map(|point| sentences(unmarked(point))).collect();
    let is_told = |way: &String| !is_of_pronoun(way);
    let option = |way: String| Indstilling { lead: indstilling.lead.clone(), points: vec![way] };
    if sentences.iter().any(|sentence| sentence.to_lowercase().contains(MINORITY)) {
        let (majority, minority) = by_side(sentences);
        // a minority that only disagrees has no way of its own
        if majority.is_empty() || minority.iter().any(|sentence| recommended_by(sentence).is_none()) {
            return None;
        }
        let way = Some(majority.join(" ")).filter(is_told);
        return Some(way.map(option).into_iter().collect());
    }
    let [one, other] = sentences.as_slice() else { return None };
    let refuses = |sentence: &str| sentence.split([' ', ',', '.']).any(|word| word == "ikke");
    let is_of_two = recommended_by(one).zip(recommended_by(other)).is_some_and(|(one, other)| one != other);
    if indstilling.points.len() != 1
        || !is_of_two
        || refuses(one) == refuses(other)
        || is_of_proposal(body, one, other)
    {
        return None;
    }
    let (wanted, refused) = if refuses(one) { (other, one) } else { (one, other) };
    let ways = [wanted.clone(), without_proposer(refused)];
    // without the first way, the other would be the only one
    let are_told = is_told(&ways[0]);
    Some(ways.into_iter().filter(|way| are_told && is_told(way)).map(option).collect())
}

/// Returns whether somebody else recommends in a second sentence what is to become of the proposal that a member made
/// in the first; not where the first proposal is itself of a "forslag", or an office's.
pub(super) fn is_of_proposal(body: Body, first: &str, second: &str) -> bool {
    let spans = words(first);
    let Some(at) = spans.iter().position(|word| word.low == "at") else { return false };
    let proposes = spans[..at].iter().any(|word| ["foreslår", "stiller"].contains(&word.low.as_str()));
    let of_another = spans[at..].iter().any(|word| word.low.starts_with("forslag"));
    let by_member = |who: &str| {
        let last = who.rsplit(' ').next().unwrap_or_default();
        !names::is_other(who) && !names::is_body_like(last)
    };
    let (Some(member), Some(other)) = (proposer(first), proposer(second)) else {
        return false;
    };
    proposes
        && !of_another
        && by_member(member)
        && member != other
        && content(body, second).text.to_lowercase().starts_with("forslaget ")
}

/// Returns the sentences of a majority and those of a minority: what stands behind "Et mindretal indstiller," is the
/// minority's until somebody else recommends.
fn by_side(sentences: Vec<String>) -> (Vec<String>, Vec<String>) {
    let mut of_minority = false;
    sentences.into_iter().partition(|sentence| {
        of_minority =
            sentence.to_lowercase().contains(MINORITY) || of_minority && recommended_by(sentence).is_none();
        !of_minority
    })
}

/// Returns whether what a way is about stands in the way that was not taken: "at den forkastes".
pub(super) fn is_of_pronoun(way: &str) -> bool {
    let spans = words(way);
    let at = spans.iter().position(|word| word.low == "at").map_or(spans.len(), |at| at + 1);
    let is_pronoun = spans.get(at).is_some_and(|word| ["den", "det", "de"].contains(&word.low.as_str()));
    is_pronoun && spans.get(at + 1).is_some_and(|next| is_finite(&next.low))
}

/// Returns "Et mindretal (V) indstiller, at A" as "Det indstilles, at A".
fn without_proposer(sentence: &str) -> String {
    let behind = recommended_by(sentence).and_then(|who| {
        let (verb, rest) = sentence.trim_start().strip_prefix(who)?.trim_start().split_once([',', ' '])?;
        let comma = if RECOMMENDING.contains(&verb) { rest.trim_start().strip_prefix("at ") } else { None };
        comma.map(|act| format!("Det indstilles, at {act}"))
    });
    behind.unwrap_or_else(|| sentence.to_owned())
}

/// Returns who recommends in a sentence; none where it recommends nothing.
fn recommended_by(sentence: &str) -> Option<&str> {
    let recommends = words(sentence).iter().any(|word| RECOMMENDING.contains(&word.low.as_str()));
    proposer(sentence).filter(|_| recommends)
}
