//! The entries of a decision, as they are shown under it.

use super::vote;
use crate::app::open_meeting::OpenMeeting;
use crate::meeting::Decision;

/// How many votes are shown under a decision.
const VOTES_SHOWN: usize = 2;

/// Returns the lines under the decision: the sentences of votes, and how many other entries there are.
pub fn summary(open: &OpenMeeting) -> Vec<String> {
    let Some((item, decision)) = open.item().and_then(|item| Some((item, item.decision.as_ref()?))) else {
        return Vec::new();
    };
    let votes = vote::sentences(open, item);
    let more = votes.len().saturating_sub(VOTES_SHOWN);
    let mut lines: Vec<String> = votes.into_iter().take(VOTES_SHOWN).collect();
    let rest = [(more, "afstemning til", "afstemninger til")].into_iter().chain(others(decision));
    let rest: Vec<String> = rest
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| format!("{n} {}", if n == 1 { one } else { many }))
        .collect();
    if !rest.is_empty() {
        lines.push(rest.join(" · "));
    }
    lines
}

/// Returns how many statements and tasks there are, with the words for one and for several.
fn others(decision: &Decision) -> [(usize, &'static str, &'static str); 2] {
    [
        (decision.statements.len(), "protokoltilførsel", "protokoltilførsler"),
        (decision.tasks.len(), "opgave", "opgaver"),
    ]
}
