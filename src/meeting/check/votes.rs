//! Votes, held against those who were there.

use super::Finding;
use crate::meeting::{Item, Meeting, Person, PersonId, Presence, Presences, Rules, Vote};

/// What is odd in the votes of an item.
pub(super) fn check(meeting: &Meeting, item: &Item, presence: &Presences<'_>) -> Vec<Finding> {
    let votes = item.decision.iter().flat_map(|decision| &decision.votes);
    votes.flat_map(|vote| check_vote(meeting, item, vote, presence)).collect()
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

/// A vote of more or fewer than were there. Where someone came or left under the item, any number in between will do;
/// where nobody said who is there, nothing is held against the vote.
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

/// "afstemningen har 19 stemmer, men 18 medlemmer deltog".
pub(super) fn sum_sentence(votes: usize, (least, most): (usize, usize)) -> String {
    let plural =
        |n: usize, one: &str, more: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {more}") };
    let there = match least == most {
        true => plural(most, "medlem", "medlemmer"),
        false => format!("{least}-{most} medlemmer"),
    };
    format!("afstemningen har {}, men {there} deltog", plural(votes, "stemme", "stemmer"))
}
