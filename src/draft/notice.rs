//! Sentences of a point that recommend nothing: how the item is handled, and that nothing comes of it.

use super::faithful::is_binding;
use super::main_verb::main_verb;
use super::verbs::Form;
use super::vocabulary::{NESTING, binds};
use super::words::{WordSpan, sentences, words};
use crate::meeting::{Access, secrecy};

/// What a point of a list is that recommends nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PointNotice {
    /// It is only told: "Punktet behandles for lukkede døre.", "Der er ingen udgifter forbundet med sagen."
    Told,
    /// It is told and more, or may be recommended behind the "at" of its lead.
    Unclear,
}

/// Returns what a point is that tells how the item is handled, or that nothing comes of it; none for any other.
pub(super) fn notice(point: &str) -> Option<PointNotice> {
    let said = point.trim();
    // where a case is decided is told of the case
    if said.starts_with("Sagen afgøres ") && sentences(said).len() == 1 {
        return Some(if is_plain(&words(said)) { PointNotice::Told } else { PointNotice::Unclear });
    }
    if !is_handling(said) && !says_no_cost(said) && !names_candidates(said) {
        return None;
    }
    let is_sentence = said.starts_with(char::is_uppercase) && sentences(said).len() == 1;
    let is_one_act = !said.contains(" og ") || names_candidates(said);
    let is_told = is_sentence && is_one_act && is_plain(&words(said));
    Some(if is_told { PointNotice::Told } else { PointNotice::Unclear })
}

/// Returns whether nothing in a sentence is lost that decides, when it is left out: no number, condition or limit.
fn is_plain(words: &[WordSpan]) -> bool {
    let has_digit = |word: &WordSpan| word.low.contains(|c: char| c.is_ascii_digit());
    !words.iter().any(|word| has_digit(word) || is_binding(&word.low))
}

/// Returns whether a sentence says that nothing is to be paid: "Der er ikke økonomiske konsekvenser forbundet
/// med sagen."
fn says_no_cost(sentence: &str) -> bool {
    const COSTS: [&str; 3] = ["konsekvenser", "udgifter", "omkostninger"];
    let low = sentence.to_lowercase();
    let is_none = ["der er ikke ", "der er ingen "].iter().any(|opening| low.starts_with(opening));
    is_none && low.contains(" forbundet") && COSTS.iter().any(|cost| low.contains(cost))
}

/// Returns whether a sentence tells whose time is over, before an election: "På valg er Bo Krag.", "Bo Krag og Lone Lyng
/// er på valg."
fn names_candidates(sentence: &str) -> bool {
    sentence.starts_with("På valg er ") || sentence.contains(" er på valg")
}

/// Returns whether a sentence only tells who may hear how the item is handled at the meeting: "Punktet behandles for
/// lukkede døre.", but not "at punktet behandles for lukkede døre", which is recommended, nor "Sagen drøftes internt."
fn is_handling(sentence: &str) -> bool {
    const ITEMS: [&str; 6] = ["punktet ", "sagen ", "dette punkt ", "denne sag ", "punkterne ", "sagerne "];
    const MODAL: [&str; 5] = ["skal ", "skal dog ", "vil blive ", "bliver ", "bør "];
    let low = sentence.to_lowercase();
    let Some(behind) = ITEMS.iter().find_map(|item| low.strip_prefix(item)) else { return false };
    let behind = MODAL.iter().find_map(|modal| behind.strip_prefix(modal)).unwrap_or(behind);
    let verb = behind.split(' ').next().unwrap_or_default();
    let is_open = ["åbne døre", "åbent møde"].iter().any(|open| low.contains(open));
    (secrecy::is_handled(verb) || verb == "holdes")
        && (is_open || secrecy::of_line(sentence) == Some(Access::Closed))
}

/// Returns whether whoever recommends says more behind what is to be done: "planen vedtages, og bemærker, at støjen skal
/// måles".
pub(super) fn proposer_says_more(part: &str) -> bool {
    const SAYING: [&str; 8] = [
        "anbefaler",
        "bemærker",
        "foreslår",
        "indstiller",
        "konstaterer",
        "noterer",
        "oplyser",
        "understreger",
    ];
    let spans = words(part);
    let Some((at, _, Form::Passive)) = main_verb(&spans) else { return false };
    let is_nested = |word: &&WordSpan| NESTING.contains(&word.low.as_str());
    let own = spans[at..].iter().take_while(|word| !is_nested(word)).collect::<Vec<_>>();
    own.windows(2).any(|pair| binds(&pair[0].low) && SAYING.contains(&pair[1].low.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{PointNotice, notice};

    #[test]
    fn where_a_case_is_decided_is_told_unless_it_binds() {
        assert_eq!(notice("Sagen afgøres af byrådet."), Some(PointNotice::Told));
        for binds in ["Sagen afgøres inden 1. juni 2026.", "Sagen afgøres med vilkår om 4 pladser."] {
            assert_eq!(notice(binds), Some(PointNotice::Unclear), "{binds}");
        }
    }
}
