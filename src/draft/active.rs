//! A point told as done by the body: "KKR godkendte planen og besluttede, at der afsættes 5 kr.".

use super::clause::{Act, Clause, named_first};
use super::itself::{agrees, joins_present, not_able, undergoes};
use super::joined::WHEN;
use super::names::Body;
use super::paragraph::{Paragraph, Part};
use super::predicates::{
    contrasted, ends_in_clause, is_definite, is_not_now, only_then, predicates, remarked, with_phrase_last,
};
use super::pronoun::pronoun;
use super::question;
use super::reading::Point;
use super::shapes::{self, Course, course, resolved};
use super::vacancy::{PLACE, Vacancy, leaves_vacant, vacancy};
use super::verbs::{Form, Verb};
use super::vocabulary::ADVERBS;
use super::words::{sentence, trim_end, words};

/// Returns what the body did, a sentence for the point, its name once, and what belongs to it behind; none when a part
/// of it cannot be told.
pub(super) fn active(body: Body, point: &Point) -> Option<String> {
    let name = point.clauses.iter().find_map(|clause| shapes::called(body, clause)).unwrap_or(body.called);
    let mut written = if name.is_empty() || body.called.is_empty() {
        let written = point.clauses.iter().map(|clause| shapes::passive(body, clause));
        written.collect::<Option<Vec<_>>>()?.join(" ")
    } else {
        sentences_of(body, name, &point.clauses)?
    };
    for clause in &point.tail {
        written.push(' ');
        written.push_str(&tail(body, name, clause)?);
    }
    Some(written)
}

/// Returns the same told of what was decided on: "Planen blev godkendt."
pub(super) fn passive(body: Body, point: &Point) -> Option<String> {
    let vacant = |clause: &Clause| {
        clause.act.as_ref().is_some_and(|act| {
            leaves_vacant(&act.verb, &shapes::object_and_rest(clause, act))
                || act.joined.iter().any(|joined| leaves_vacant(&joined.verb, &joined.rest))
        })
    };
    if point.clauses.iter().any(vacant) {
        return None;
    }
    let told = |clause| shapes::passive(body, clause).map(|text| remarked(body, &contrasted(&text)));
    let clauses = point.clauses.iter().map(told);
    let tail = point.tail.iter().map(|clause| tail(body, body.called, clause));
    clauses.chain(tail).collect::<Option<Vec<_>>>().map(|sentences| sentences.join(" "))
}

/// Returns a point whose last act only asks, told up to there and left open: "KKR drøftede sagen og
/// besluttede, at ".
pub(super) fn up_to_question(body: Body, point: &Point) -> Option<String> {
    let (last, before) = point.clauses.split_last()?;
    if before.iter().any(question::asks) {
        return None;
    }
    let above = question::recommended_to(body, &point.asked.text);
    let mut clauses = before.to_vec();
    let name = point.clauses.iter().find_map(|clause| shapes::called(body, clause)).unwrap_or(body.called);
    if let Some(act) = last.act.as_ref().filter(|act| !act.joined.is_empty()) {
        let mut act = act.clone();
        act.joined.pop();
        let without = Clause { act: Some(act), ..last.clone() };
        clauses.extend(Some(without).filter(|clause| !question::asks(clause)));
    }
    // "drøfter og kommer med input til planen": both are done to it
    let lacks_object = |clause: &Clause| {
        clause.act.as_ref().is_some_and(|act| act.form != Form::Passive && act.rest.trim().is_empty())
    };
    if clauses.last().is_none_or(lacks_object) {
        return Some(shapes::open(Body { called: name, ..body }, above));
    }
    let before = sentences_of(body, name, &clauses)?;
    let before = trim_end(&before);
    if before.ends_with(PLACE) {
        // the names end the sentence
        return Some(format!("{before}. {}", shapes::open(Body { called: name, ..body }, above)));
    }
    let comma = if ends_in_clause(before) { "," } else { "" };
    Some(format!("{before}{comma} og {}, at ", shapes::leaving_open(above)))
}

/// Returns a sentence that belongs to the point: as it stands, or in the past where the body is its subject.
pub(super) fn tail(body: Body, name: &str, clause: &Clause) -> Option<String> {
    if clause.act.is_none() {
        return sentence(&clause.text);
    }
    match part(body, clause)? {
        Part::Predicate(text) => sentence(&format!("{name} {text}")),
        Part::Clause(verb, text) => sentence(&format!("{name} {verb}, at {text}")),
        Part::Sentence(text) => Some(text),
    }
}

fn sentences_of(body: Body, name: &str, clauses: &[Clause]) -> Option<String> {
    let mut paragraph = Paragraph::about(name);
    for clause in clauses {
        paragraph.tell(body, clause, part)?;
    }
    paragraph.ended()
}

fn part(body: Body, clause: &Clause) -> Option<Part> {
    match course(body, clause) {
        Course::Happens(subject, act) if body.is(subject) => Some(Part::Predicate(shapes::happened_to(act))),
        Course::Happens(subject, act) => sentence(&shapes::happened(subject, act)).map(Part::Sentence),
        Course::Does(_, act) => match done(body, clause, act)? {
            Part::Predicate(text) => Some(Part::Predicate(remarked(body, &text))),
            other => Some(other),
        },
        Course::Decides => done_to_one(body, clause).or_else(|| decided(body, clause)),
    }
}

/// Returns two or more acts of the body that are done to the same: "godkendte planen og sendte den i høring";
/// told of what they are done to where no pronoun can be told for it.
fn done_to_one(body: Body, clause: &Clause) -> Option<Part> {
    let act = clause.act.as_ref().filter(|act| !act.joined.is_empty())?;
    if !shapes::is_done_together(body, clause, act) {
        return None;
    }
    let subject = clause.subject.as_deref()?;
    let Some(pronoun) = pronoun(subject).filter(|_| !body.called.is_empty()) else {
        return sentence(&shapes::happened(subject, act)).map(Part::Sentence);
    };
    let object = format!("{}{} {subject}{}", act.verb.past(), shapes::spaced(&act.adverbs), act.rest);
    let joined = act.joined.iter().map(|joined| {
        let (link, adverbs) = (&joined.link, shapes::spaced(&joined.adverbs));
        format!("{link} {} {pronoun}{adverbs}{}", joined.verb.past(), joined.rest)
    });
    Some(Part::Predicate(std::iter::once(object).chain(joined).collect()))
}

/// Returns what the body itself does.
fn done(body: Body, clause: &Clause, act: &Act) -> Option<Part> {
    let rest = shapes::object_and_rest(clause, act);
    if let Some(rest) = with_phrase_last(act, &rest) {
        let act = Act { adverbs: String::new(), form: Form::Present, rest, ..act.clone() };
        return done(body, clause, &act);
    }
    match vacancy(act, &rest) {
        Vacancy::None => {}
        Vacancy::Last => {
            return predicates(act, &rest).map(|text| Part::Predicate(format!("{}{PLACE}", trim_end(&text))));
        }
        // a name in the middle of the sentence has no place of its own
        Vacancy::Within => return None,
    }
    let resolved = rest.trim_start().strip_prefix("beslutning om").filter(|_| act.verb.present == "træffer");
    if let Some(inner) =
        resolved.and_then(|content| content.trim_start_matches([',', ' ']).strip_prefix("at "))
    {
        return resolution(act, inner);
    }
    if act.verb.is_of_unclear_time(&rest) {
        return None;
    }
    if act.adverbs.split(' ').next().is_some_and(|first| WHEN.contains(&first)) && act.joined.is_empty() {
        return Some(Part::Clause("besluttede", only_then(clause, act)));
    }
    let negated = act.is_negated() || act.adverbs.contains("længere");
    let performs = act.verb.performs(&rest) && !act.verb.is_later(&rest);
    if act.form == Form::Passive || !negated || performs || act.adverbs == "hverken" {
        return predicates(act, &rest).map(Part::Predicate);
    }
    if !act.joined.is_empty() {
        // "ikke køber A, men fastholder B"; behind "og" it may be that neither is done
        let is_contrast =
            act.adverbs == "ikke" && act.joined.iter().all(|joined| joined.link.ends_with(" men"));
        // "ikke køber båden, som er billig, men kræver reparation"
        let is_contrast = is_contrast && !ends_in_clause(&act.rest);
        return is_contrast.then(|| predicates(act, &rest)).flatten().map(Part::Predicate);
    }
    not_longer_done(body, clause, act, &rest)
}

/// Returns what is decided where the body no longer does something: of "ikke længere yder tilskud",
/// "besluttede ikke længere at" would be another thing.
fn not_longer_done(body: Body, clause: &Clause, act: &Act, rest: &str) -> Option<Part> {
    let bare = |word: &str| word.chars().all(char::is_alphabetic) && !is_definite(word);
    // "sin" is the body's, and needs its name
    let is_own = words(rest).iter().any(|word| ["sin", "sit", "sine"].contains(&word.low.as_str()));
    match words(rest).first().filter(|_| !is_own) {
        _ if act.adverbs == "ikke" || is_not_now(&act.adverbs) => predicates(act, rest).map(Part::Predicate),
        Some(first) if bare(&first.low) => {
            Some(Part::Clause("besluttede", format!("der {} {}{rest}", act.adverbs, act.verb.passive)))
        }
        _ => Some(Part::Clause(
            "besluttede",
            format!("{} {}", body.called, &clause.text[clause.subject.as_deref()?.len()..].trim_start()),
        )),
    }
}

/// Returns what is decided by "træffer beslutning om, at …".
fn resolution(act: &Act, inner: &str) -> Option<Part> {
    if words(inner).first().is_some_and(|word| Verb::is_infinitive(&word.low)) {
        return Some(Part::Predicate(format!("besluttede{} at {inner}", shapes::spaced(&act.adverbs))));
    }
    act.adverbs.is_empty().then(|| Part::Clause("besluttede", inner.to_owned()))
}

/// Returns what others are to do, or what the body lets happen to itself.
fn decided(body: Body, clause: &Clause) -> Option<Part> {
    let itself = clause.subject.as_deref().filter(|_| clause.act.is_none());
    let itself = itself.filter(|name| body.is(name.strip_suffix(" ikke").unwrap_or(name)));
    if itself.is_some_and(|name| joins_present(&clause.text[name.len()..])) {
        return None;
    }
    if let Some(text) = not_able(body, clause).or_else(|| undergoes(body, clause)) {
        return Some(Part::Predicate(text));
    }
    if !shapes::speaks_of_itself(body, clause) {
        let spans = words(&clause.text);
        let is_of_body = named_first(body, &clause.text, &spans) > 0;
        if is_of_body
            && !clause.subject.as_deref().is_some_and(|subject| clause.act.is_some() && body.is(subject))
        {
            // "besluttede, at udvalget, efter at …": what it does itself is not told as another's
            return None;
        }
        return Some(Part::Clause(resolved(body, clause).0, clause.text.clone()));
    }
    of_itself(body, clause, clause.subject.as_deref()?)
}

/// What a body is given to read or to hear: "får en status i maj".
const REPORTS: [&str; 8] =
    ["status", "orientering", "redegørelse", "notat", "rapport", "oplæg", "evaluering", "opfølgning"];

/// Returns what the body says of itself by a verb that is no decision: "går i dialog", "har ingen bemærkninger".
fn of_itself(body: Body, clause: &Clause, subject: &str) -> Option<Part> {
    let rest = clause.text[subject.len()..].trim_start();
    let (finite, after) = rest.split_once(' ')?;
    match finite {
        "får" if after.split(' ').next().is_some_and(|next| next.ends_with('t')) => {
            Some(Part::Predicate(format!("besluttede at få {after}")))
        }
        "får"
            if REPORTS
                .iter()
                .any(|report| after.split([' ', ',']).take(3).any(|word| word.ends_with(report))) =>
        {
            Some(Part::Predicate(format!("besluttede at få {after}")))
        }
        "går" | "bliver" => {
            let spans = words(after);
            let adverbs = spans.iter().take_while(|word| ADVERBS.contains(&word.low.as_str())).last();
            let (adverbs, after) = adverbs.map_or(("", after), |last| after.split_at(last.end));
            let infinitive = if finite == "går" { "gå" } else { "blive" };
            let text =
                format!("besluttede{} at {infinitive} {}", shapes::spaced(adverbs), after.trim_start());
            Some(Part::Predicate(text))
        }
        "har" if after.contains("bemærkninger") || after.contains("indvendinger") => {
            Some(Part::Predicate(format!("havde {after}")))
        }
        "er" if ["enig", "enige", "indforstået"].iter().any(|agreed| after.starts_with(agreed)) => {
            Some(Part::Predicate(format!("var {after}")))
        }
        "kan" if agrees(after) => Some(Part::Predicate(format!("kunne {after}"))),
        "skal" | "vil" => Some(Part::Clause("besluttede", format!("{} {rest}", body.name_for(subject)))),
        _ => None,
    }
}
