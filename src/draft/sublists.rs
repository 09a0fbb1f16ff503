//! Lists within a list: points behind one that leads them in ("godkender, at" before "a) skolen lukkes", "indstiller til
//! Byrådet," before "at skolen lukkes").

use super::clause::named_first;
use super::main_verb::main_verb;
use super::names::{self, Body};
use super::opening::Opening;
use super::point_list;
use super::verbs::{Form, Verb};
use super::vocabulary::{RECOMMENDING, is_person_noun};
use super::words::{trim_end, unmarked, words};
use crate::meeting::Indstilling;

/// Returns an indstilling whose points of a lower list are told with the one that leads them in: each by itself behind
/// "at", as the lines of one point behind a colon. Any other is returned as it is.
pub(super) fn unnested(body: Body, indstilling: &Indstilling) -> Indstilling {
    let points: Vec<&str> = indstilling.points.iter().map(String::as_str).collect();
    let mut above: Vec<(&str, &[&str])> = Vec::new();
    let mut rest = points.as_slice();
    while let [head, behind @ ..] = rest {
        let below = lettered(head, behind).max(clauses(body, head, behind));
        above.push((head, &behind[..below]));
        rest = &behind[below..];
    }
    if above.iter().all(|(_, below)| below.is_empty()) {
        return indstilling.clone();
    }
    let heads = point_list::bare(above.iter().map(|(head, _)| *head).collect());
    let whole = heads.into_iter().zip(above).flat_map(|(head, (_, below))| with_points(head, below));
    Indstilling { lead: indstilling.lead.clone(), points: whole.collect() }
}

/// Returns how many lettered points stand behind one that leads them in by "at" or a colon; none for a single one.
fn lettered(head: &str, behind: &[&str]) -> usize {
    let head = head.trim_end();
    if !head.ends_with(':') && !head.ends_with(" at") {
        return 0;
    }
    let is_lettered = |(at, point): &(usize, &&str)| {
        let letter = u8::try_from(*at).ok().map(|at| char::from(b'a' + at));
        let mut mark = point.trim_start().chars();
        mark.next() == letter && mark.next().is_some_and(|end| [')', '.'].contains(&end))
    };
    let count = behind.iter().enumerate().take(26).take_while(is_lettered).count();
    if count > 1 { count } else { 0 }
}

/// Returns how many points are at-clauses of one that says nothing but what is done with them: "at byrådet godkender,",
/// "at udvalget anbefaler over for Byrådet,"; not what the body itself does.
fn clauses(body: Body, head: &str, behind: &[&str]) -> usize {
    let head = unmarked(head);
    let act = trim_end(head.strip_prefix("at ").or_else(|| head.strip_prefix("At ")).unwrap_or(head));
    let spans = words(act);
    let ends_with_verb = || {
        let last = spans.last().filter(|last| !is_person_noun(&last.low));
        named_first(body, act, &spans) > 0
            && last.is_some_and(|last| Verb::find(&last.low, Form::Present).is_some())
    };
    if !says_on(act) && !ends_with_verb() {
        return 0;
    }
    let is_clause = |point: &&&str| {
        let clause = unmarked(point).strip_prefix("at ");
        clause.is_some_and(|clause| named_first(body, clause, &words(clause)) == 0)
    };
    behind.iter().take_while(is_clause).count()
}

/// Returns whether an act only says to whom something is recommended: "udvalget indstiller til Byrådet".
fn says_on(act: &str) -> bool {
    let spans = words(act);
    let Some((at, verb, Form::Present)) = main_verb(&spans) else { return false };
    let opening = Opening::read(act, &spans, at);
    let are_bodies = opening.addressees().all(|name| names::is_body_like(name) && !name.contains(' '));
    RECOMMENDING.contains(&verb.present.as_ref())
        && !opening.who.is_empty()
        && opening.at.is_none()
        && opening.is_to_somebody()
        && are_bodies
}

/// Returns a point with those below it.
fn with_points(head: &str, below: &[&str]) -> Vec<String> {
    let clause = trim_end(head);
    match below {
        [] => vec![head.to_owned()],
        [first, ..] if unmarked(first).starts_with("at ") => {
            let head = clause.strip_suffix(" at").map_or(clause, trim_end);
            below.iter().map(|point| format!("{head}, {}", unmarked(point))).collect()
        }
        _ if clause.ends_with(" at") => {
            below.iter().map(|point| format!("{clause} {}", unlettered(point))).collect()
        }
        _ => {
            let lines = std::iter::once(head).chain(below.iter().map(|point| point.trim()));
            vec![lines.collect::<Vec<_>>().join("\n")]
        }
    }
}

/// Returns a point without the letter of its list.
fn unlettered(point: &str) -> &str {
    unmarked(point.trim_start().get(2..).unwrap_or_default())
}
