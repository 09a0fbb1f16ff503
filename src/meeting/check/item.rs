//! What is unfinished in one item's words.

use super::Finding;
use super::words::{open_end, placeholder};
use crate::meeting::{Item, Meeting, State};

/// Returns a missing outcome, words without an end, an untouched draft, a place left open.
pub(super) fn check(meeting: &Meeting, index: usize) -> Vec<Finding> {
    let item = &meeting.items[index];
    let words = item.decision_text();
    let id = || item.id.clone();
    let mut findings = Vec::new();
    if item.draft.is_some() {
        findings.push(Finding::UntouchedDraft(id()));
    } else if item.state == State::Decided && words.trim().is_empty() {
        findings.push(Finding::NoWords(id()));
    } else if !item.state.is_done() && !words.trim().is_empty() {
        findings.push(Finding::Begun(id()));
    } else if meeting.is_unfinished(index) {
        findings.push(Finding::NoOutcome(id()));
    }
    let open = placeholder(words).or_else(|| open_end(words));
    let open = open.or_else(|| others(item).find_map(placeholder));
    findings.extend(open.map(|place| Finding::Placeholder(id(), place.to_owned())));
    findings
}

/// Returns the texts of an item beside its decision that are in the referat.
fn others(item: &Item) -> impl Iterator<Item = &str> {
    let entered = item.decision.iter().flat_map(|decision| {
        let statements = decision.statements.iter().map(|statement| statement.text.as_str());
        statements.chain(decision.tasks.iter().map(|task| task.what.as_str()))
    });
    let points = item.indstilling.iter().flat_map(|indstilling| indstilling.lines());
    let sections = item.sections.iter().map(|section| section.text.as_str());
    std::iter::once(item.title.as_str()).chain(entered).chain(points).chain(sections)
}
