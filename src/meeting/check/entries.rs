//! What the protocol must be able to answer for: dissent, tasks, and whether the body could decide.

use super::Finding;
use crate::meeting::{Item, Meeting, Person, Presences, Rules, StatementKind, Vote};

/// Returns what is odd about dissent: it is for the outvoted alone, and is asked for while the meeting lasts.
/// Only municipal bodies are bound by this.
pub(super) fn dissent(meeting: &Meeting, item: &Item) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(decision) = item.decision.as_ref().filter(|_| meeting.rules == Rules::Municipal) else {
        return findings;
    };
    for statement in decision.statements.iter().filter(|s| s.kind == StatementKind::Dissent) {
        let person = statement.person.as_ref().and_then(|id| meeting.person(id));
        let name = || person.map(|person| person.name.clone());
        if !decision.votes.iter().any(|vote| is_contrary(vote, person)) {
            findings.push(Finding::DissentWithoutVote(item.id.clone(), name()));
        }
        if statement.at.zip(meeting.closed_at).is_some_and(|(asked, closed)| asked > closed) {
            findings.push(Finding::LateDissent(item.id.clone(), name()));
        }
    }
    findings
}

/// Returns whether a vote may have outvoted a person: by name or letter where these are known, else whenever
/// there were votes against. One who voted for what was rejected is outvoted too.
fn is_contrary(vote: &Vote, person: Option<&Person>) -> bool {
    let [in_favour, against, abstained] = vote.sides();
    let is_on = |side: &crate::meeting::Side, person: &Person| {
        side.people.contains(&person.id) || side.parties.iter().any(|p| Some(p) == person.party.as_ref())
    };
    let lost = if in_favour.count < against.count { in_favour } else { against };
    match person {
        Some(person) if is_on(lost, person) => true,
        Some(person) if [in_favour, against, abstained].into_iter().any(|side| is_on(side, person)) => false,
        _ => !lost.is_empty() && !is_all_named(lost),
    }
}

/// Returns whether all on a side are named.
fn is_all_named(side: &crate::meeting::Side) -> bool {
    side.is_counted() && side.parties.is_empty() && side.people.len() >= side.count as usize
}

/// Returns the tasks without an owner or a day. A done task needs neither.
pub(super) fn tasks(item: &Item) -> Vec<Finding> {
    let mut findings = Vec::new();
    for task in item.decision.iter().flat_map(|decision| &decision.tasks).filter(|task| !task.done) {
        if task.person.is_none() && task.who.is_none() {
            findings.push(Finding::TaskWithoutOwner(item.id.clone(), task.what.clone()));
        }
        if task.due.is_none() {
            findings.push(Finding::TaskWithoutDate(item.id.clone(), task.what.clone()));
        }
    }
    findings
}

/// Returns the finding that too few members were there under an item that was discussed.
pub(super) fn quorum(item: &Item, presence: &Presences<'_>) -> Option<Finding> {
    let (there, needed) = presence.lacks_quorum(&item.id)?;
    Some(Finding::NoQuorum { item: item.id.clone(), there, needed })
}

/// Returns whose it is, in a sentence.
pub(super) fn who(name: Option<&str>) -> &str {
    name.unwrap_or("et medlem")
}
