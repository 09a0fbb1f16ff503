//! The drafts of one indstilling, and what is said of an indstilling as a whole.

use super::clause::Clause;
use super::names::{self, Body};
use super::reading::Point;
use super::words::sentence;
use super::{Draft, Shape, question, shapes};
use crate::meeting::text;

/// Drafts in the order in which they come to mind.
pub(super) struct DraftList<'a> {
    /// What the body is called.
    pub(super) name: &'a str,
    pub(super) drafts: Vec<Draft>,
}

impl DraftList<'_> {
    pub(super) fn add(&mut self, shape: Shape, text: Option<String>) {
        let Some(text) = text.map(|text| names::respelt(self.name, &text::clean(&text))) else { return };
        if recommends_to_more(&text) {
            return;
        }
        if self.drafts.iter().all(|draft| draft.text != text) {
            self.drafts.push(Draft { shape, text });
        }
    }
}

/// Returns whether a text goes on with what is recommended to another body, without a verb for it: "…, og til byrådet, at …".
fn recommends_to_more(text: &str) -> bool {
    let behind = text.split_once(", og til ").and_then(|(_, rest)| rest.split_once(", at "));
    behind.is_some_and(|(whom, _)| whom.split(' ').count() <= 3 && !whom.contains(','))
}

/// "KKR godkendte indstillingen."
pub(super) fn recommendation(body: Body, points: &[Point], clauses: &[&Clause], list: &mut DraftList) {
    if is_only_talk(clauses) {
        return;
    }
    let object = match points {
        [_, _] if is_several(points) => "begge indstillinger",
        _ => indstilling(points),
    };
    let (past, participle) = said_of_whole(body, clauses);
    list.add(
        Shape::Indstilling,
        body_did(body, past, object).or(sentence(&format!("{object} blev {participle}"))),
    );
    if clauses.is_empty() {
        list.add(Shape::OneWord, Some("Godkendt.".to_owned()));
    }
}

/// Returns what the body does with an indstilling as a whole, past and participle: what those above decide, it
/// recommends.
pub(super) fn said_of_whole(body: Body, clauses: &[&Clause]) -> (&'static str, &'static str) {
    let for_those_above = |clause: &&Clause| shapes::is_for_those_above(body, clause);
    let recommends = !clauses.is_empty() && clauses.iter().all(for_those_above);
    if recommends { ("anbefalede", "anbefalet") } else { ("godkendte", "godkendt") }
}

/// Returns whether each point is an indstilling by itself ("2) Det indstilles, at …").
fn is_several(points: &[Point]) -> bool {
    points.len() > 1 && points.iter().all(|point| point.itself)
}

pub(super) fn indstilling(points: &[Point]) -> &'static str {
    if is_several(points) { "indstillingerne" } else { "indstillingen" }
}

/// Returns whether there is nothing to approve or refuse, only to talk of; or a question in it, which "yes" does not
/// answer.
pub(super) fn is_only_talk(clauses: &[&Clause]) -> bool {
    let asks = clauses.iter().any(|clause| question::asks(clause));
    asks || !clauses.is_empty() && clauses.iter().all(|clause| shapes::discusses(clause))
}

pub(super) fn postponed(body: Body) -> Option<String> {
    body_did(body, "udsatte", "sagen").or_else(|| sentence("sagen blev udsat"))
}

/// Returns what the body did: "KKR udsatte sagen."; none for a body without a name.
pub(super) fn body_did(body: Body, did: &str, what: &str) -> Option<String> {
    if body.called.is_empty() { None } else { sentence(&format!("{} {did} {what}", body.called)) }
}
