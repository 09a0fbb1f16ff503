//! The sentences of an indstilling told as done, at length and in fewer words.

use super::clause::Clause;
use super::list::{DraftList, recommendation};
use super::names::Body;
use super::reading::Point;
use super::{FOCUS, Shape, active, brief, faithful, question, shapes, vacancy, words};

/// The sentences that say what was recommended as done, one for each point.
pub(super) fn sentences(body: Body, points: &[Point], clauses: &[&Clause], list: &mut DraftList) {
    if clauses.is_empty() {
        return;
    }
    if clauses.len() > 1 && clauses.iter().any(|clause| question::comes_later(clause)) {
        // what else is recommended is not decided yet
        return;
    }
    if clauses.iter().any(|clause| question::asks(clause)) {
        return list.add(Shape::Open, Some(left_open(body, points, clauses)));
    }
    let active = each(body, points, |point| active::active(body, point));
    let passive = clauses.iter().all(|clause| shapes::is_told_passively(body, clause));
    if let Some(text) = active.as_ref().and_then(|text| text.strip_suffix(vacancy::VACANT)) {
        // whoever is chosen is written behind it
        return list.add(Shape::Open, Some(format!("{text}: ")));
    }
    let discussion = active.as_ref().map(|text| {
        let between = if points.len() > 1 || text.contains('\n') { "\n\n" } else { " " };
        format!("{text}{between}{FOCUS}")
    });
    if clauses.iter().any(|clause| shapes::discusses(clause)) {
        list.add(Shape::Discussion, discussion.clone());
    }
    list.add(if passive { Shape::Passive } else { Shape::Active }, active);
    if points.len() > 1 || list.drafts.is_empty() {
        recommendation(body, points, clauses, list);
    }
    list.add(Shape::Passive, each(body, points, |point| active::passive(body, point)));
    list.add(Shape::OneWord, one_word(body, clauses));
    if let ([clause], [point]) = (clauses, points)
        && point.tail.is_empty()
    {
        add_shorter(body, clause, point, list);
    }
    list.add(
        Shape::Discussion,
        discussion.filter(|_| !clauses.iter().any(|clause| shapes::discusses_not_now(clause))),
    );
}

/// Adds the shorter sentences that leave out nothing which the point says beside its act.
fn add_shorter(body: Body, clause: &Clause, point: &Point, list: &mut DraftList) {
    let shorter = brief::shorter(body, clause);
    let faithful =
        |text: Option<String>| text.filter(|text| leaves_out_no_more(clause, &point.asked.text, text));
    list.add(Shape::Brief, faithful(shorter.brief));
    list.add(Shape::BriefPassive, faithful(shorter.passive));
    list.add(Shape::Matter, faithful(shorter.matter));
    list.add(Shape::Terse, faithful(shorter.terse));
}

/// Returns what is decided where the indstilling only asks.
fn left_open(body: Body, points: &[Point], clauses: &[&Clause]) -> String {
    let above = || points.iter().find_map(|point| question::recommended_to(body, &point.asked.text));
    chosen(body, clauses).or_else(|| open(body, points)).unwrap_or_else(|| shapes::open(body, above()))
}

/// Returns what is left open where whom the body chose among several is all that is asked: "Byrådet valgte ".
fn chosen(body: Body, clauses: &[&Clause]) -> Option<String> {
    let [clause] = clauses else { return None };
    let name = shapes::called(body, clause).unwrap_or(body.called);
    question::chose(clause)
        .filter(|_| !name.is_empty())
        .map(|chose| format!("{} {chose} ", words::capital(name)))
}

/// Returns what is decided up to the first point that only asks, left open there; of what stands before the question it
/// says the same as ever.
fn open(body: Body, points: &[Point]) -> Option<String> {
    let at = points.iter().position(|point| point.clauses.iter().any(question::asks))?;
    let told = points[..at].iter().map(|point| active::active(body, point));
    let all: Option<Vec<String>> = told.chain([active::up_to_question(body, &points[at])]).collect();
    Some(all?.join("\n\n"))
}

/// Returns the sentences of all points, a paragraph for each; none when one of them cannot be said that way, or would
/// say more or less than its point.
fn each(body: Body, points: &[Point], say: impl Fn(&Point) -> Option<String>) -> Option<String> {
    let faithful = |text: &String, point: &Point| {
        let subjects = point.clauses.iter().filter_map(|clause| clause.subject.as_deref());
        let subjects = subjects.map(|subject| subject.strip_suffix(" ikke").unwrap_or(subject));
        let names: Vec<&str> =
            subjects.filter(|name| body.is(name)).chain([body.name, body.called]).collect();
        point.asked.is_said_by(text, &names)
    };
    let paragraph = |point: &Point| say(point).filter(|text| faithful(text, point));
    points.iter().map(paragraph).collect::<Option<Vec<_>>>().map(|paragraphs| paragraphs.join("\n\n"))
}

/// Returns whether shorter words leave out only what the thing is about: an approval needs its numbers and conditions,
/// where a referat or what is taken note of is known by its name.
fn leaves_out_no_more(clause: &Clause, source: &str, text: &str) -> bool {
    let known = text.contains(" referatet") || text.starts_with("Referatet") || shapes::takes_note(clause);
    let conditional = faithful::lost(source, text).is_some();
    // "godkender planen med den lille ændring, at A"
    let keeps_clause = !clause.text.contains(", at ") || text.contains(", at ") || shapes::takes_note(clause);
    !conditional
        && keeps_clause
        && !source.contains(", idet ")
        && (known || faithful::keeps_what_decides(source, text))
}

/// Returns one word for all clauses, when they share it.
fn one_word(body: Body, clauses: &[&Clause]) -> Option<String> {
    let words: Option<Vec<_>> = clauses.iter().map(|clause| brief::one_word(body, clause)).collect();
    match words?.as_slice() {
        [first, rest @ ..] if rest.iter().all(|word| word == first) => Some((*first).to_owned()),
        // One cannot approve a discussion.
        words if words.contains(&"Drøftet.") => None,
        words if words.iter().any(|word| brief::refuses(word)) => None,
        _ => Some("Godkendt.".to_owned()),
    }
}
