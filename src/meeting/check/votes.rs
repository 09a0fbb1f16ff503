//! Votes, held against those who were there.

use super::Finding;
use crate::meeting::{Item, Meeting, Person, PersonId, Presence, Presences, Rules, State, Vote, VoteOutcome};

/// Returns what is odd in the votes of an item.
pub(super) fn check(meeting: &Meeting, item: &Item, presence: &Presences<'_>) -> Vec<Finding> {
    let votes = item.decision.iter().flat_map(|decision| &decision.votes);
    let of_votes = votes.flat_map(|vote| check_vote(meeting, item, vote, presence));
    contrary(item, meeting.rules).into_iter().chain(of_votes).collect()
}

/// The beginnings of the words that carry a proposal, in lower case.
const CARRIES: [&str; 7] = ["godkend", "vedtog", "vedtaget", "tiltråd", "tiltræd", "bevilge", "imødekom"];
/// The beginnings of the words that reject a proposal, in lower case.
const TURNS_DOWN: [&str; 5] = ["forkast", "afvis", "afslog", "afslå", "nedstem"];

/// Returns the finding that a decision says the opposite of its vote. A sentence on an amendment is on
/// another matter, and where both outcomes are mentioned it is unclear which is meant.
fn contrary(item: &Item, rules: Rules) -> Option<Finding> {
    let outcome = item.vote_outcome(rules)?;
    let (carried, turned_down) = said(item.decision_text());
    let is_contrary = match outcome {
        VoteOutcome::Rejected => carried && !turned_down,
        VoteOutcome::Adopted => turned_down && !carried,
    };
    is_contrary.then(|| Finding::AgainstVote(item.id.clone(), outcome))
}

/// Returns the finding that a decision says what was decided on an item that is put off, withdrawn or was not
/// reached, and nothing of that.
pub(super) fn decided_although(item: &Item) -> Option<Finding> {
    let is_left = matches!(item.state, State::Postponed | State::Withdrawn | State::NotReached);
    let words = item.decision_text();
    let is_contrary = is_left && !item.state.is_told_in(words) && said(words) != (false, false);
    is_contrary.then(|| Finding::AgainstState(item.id.clone(), item.state))
}

/// Returns the sentence of that finding.
pub(super) fn state_sentence(state: State) -> String {
    format!("teksten siger, hvad der blev besluttet, men punktet er {}", state.label())
}

/// Returns whether words say that a proposal was carried, and whether they say that one was turned down.
fn said(words: &str) -> (bool, bool) {
    let text = words.to_lowercase();
    let sentences = text.split(['.', '\n']).filter(|sentence| !sentence.contains("ændringsforslag"));
    let (mut carried, mut turned_down) = (false, false);
    for sentence in sentences {
        let words: Vec<&str> =
            sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let is_noun = |word: &str| word.contains("else");
        let carries = words.iter().position(|word| begins(word, &CARRIES) && !is_noun(word));
        let is_denied = carries
            .is_some_and(|at| words[at.saturating_sub(2)..].iter().take(4).any(|word| *word == "ikke"));
        let is_no = is_denied || words.iter().any(|word| begins(word, &TURNS_DOWN));
        turned_down |= is_no;
        carried |= carries.is_some() && !is_no;
    }
    (carried, turned_down)
}

fn begins(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Returns the sentence of that finding.
pub(super) fn contrary_sentence(outcome: VoteOutcome) -> &'static str {
    match outcome {
        VoteOutcome::Adopted => "beslutningen siger nej, men forslaget blev vedtaget ved afstemningen",
        VoteOutcome::Rejected => "beslutningen siger ja, men forslaget blev forkastet ved afstemningen",
    }
}

fn check_vote(meeting: &Meeting, item: &Item, vote: &Vote, presence: &Presences<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = sum(meeting, item, vote, presence).into_iter().collect();
    let mut seen: Vec<&PersonId> = Vec::new();
    for person in vote.people() {
        let name = || meeting.person(person).map_or_else(|| person.to_string(), |p| p.name.clone());
        if seen.contains(&person) {
            findings.push(Finding::VotedTwice(item.id.clone(), name()));
            continue;
        }
        seen.push(person);
        match presence.during(&item.id, person) {
            Presence::Recused if meeting.rules == Rules::Municipal => {
                findings.push(Finding::VoterRecused(item.id.clone(), name()));
            }
            Presence::Recused | Presence::NotYet | Presence::Left | Presence::Away => {
                findings.push(Finding::VoterAway(item.id.clone(), name()));
            }
            Presence::Here | Presence::Online if !presence.may_vote(&item.id, person) => {
                findings.push(Finding::VoterNoMember(item.id.clone(), name()));
            }
            Presence::Here | Presence::Online | Presence::Unknown => {}
        }
    }
    findings
}

/// Returns the finding that more or fewer voted than were there. Where a person came or left under the item,
/// any number in between will do; with unknown attendance, there is no finding.
fn sum(meeting: &Meeting, item: &Item, vote: &Vote, presence: &Presences<'_>) -> Option<Finding> {
    let unknown = |p: &Person| p.voting && presence.during(&item.id, &p.id) == Presence::Unknown;
    if meeting.people.iter().any(unknown) {
        return None;
    }
    let (least, most) = presence.range_during(&item.id);
    let votes = presence.votes_cast(&item.id, vote);
    let fits = (least..=most).contains(&votes);
    (most > 0 && !fits).then(|| Finding::VoteSum { item: item.id.clone(), votes, there: (least, most) })
}

/// Returns "afstemningen har 19 stemmer, men 18 medlemmer deltog".
pub(super) fn sum_sentence(votes: usize, (least, most): (usize, usize)) -> String {
    let plural =
        |n: usize, one: &str, more: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {more}") };
    let there =
        if least == most { plural(most, "medlem", "medlemmer") } else { format!("{least}-{most} medlemmer") };
    format!("afstemningen har {}, men {there} deltog", plural(votes, "stemme", "stemmer"))
}
