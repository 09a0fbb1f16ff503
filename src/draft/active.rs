//! A point told as done by the body: "KKR godkendte planen og besluttede, at der afsættes 5 kr.".

use super::clause::{Act, Clause, Conjunction};
use super::itself::{agrees, joins_present, not_able};
use super::joined::{is_afterwards, tells_other_time};
use super::names::Body;
use super::pronoun::pronoun;
use super::question;
use super::reading::Point;
use super::shapes::{self, Course, course, resolved};
use super::vacancy::{PLACE, Vacancy, leaves_vacant, vacancy};
use super::verbs::{Form, Verb};
use super::vocabulary::ADVERBS;
use super::words::{capital, sentence, trim_end, words};

/// What a clause becomes in the sentence of its point.
enum Part {
    /// What the body did, without its name: "godkendte planen".
    Predicate(String),
    /// What the body decided or recommended, in a clause: "besluttede", "der afsættes 5 kr."
    Clause(&'static str, String),
    /// A sentence of its own: "Punktet udgik."
    Sentence(String),
}

/// What the body did, a sentence for the point, its name once, and what belongs to it behind; none when a part of it
/// cannot be told.
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

/// The same told of what was decided on: "Planen blev godkendt."
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
    let clauses = point.clauses.iter().map(|clause| shapes::passive(body, clause));
    let tail = point.tail.iter().map(|clause| tail(body, body.called, clause));
    clauses.chain(tail).collect::<Option<Vec<_>>>().map(|sentences| sentences.join(" "))
}

/// A point whose last act only asks, told up to there and left open: "KKR drøftede sagen og besluttede, at ".
pub(super) fn up_to_question(body: Body, point: &Point) -> Option<String> {
    let (last, before) = point.clauses.split_last()?;
    if before.iter().any(question::asks) {
        return None;
    }
    let mut clauses = before.to_vec();
    let name = point.clauses.iter().find_map(|clause| shapes::called(body, clause)).unwrap_or(body.called);
    if let Some(act) = last.act.as_ref().filter(|act| !act.joined.is_empty()) {
        let mut act = act.clone();
        act.joined.pop();
        let without = Clause { act: Some(act), ..last.clone() };
        clauses.extend(Some(without).filter(|clause| !question::asks(clause)));
    }
    if clauses.is_empty() {
        return Some(shapes::open(Body { called: name, ..body }));
    }
    let before = sentences_of(body, name, &clauses)?;
    let before = trim_end(&before);
    let comma = if ends_in_clause(before) { "," } else { "" };
    Some(format!("{before}{comma} og besluttede, at "))
}

/// A sentence that belongs to the point: as it stands, or in the past where the body is its subject.
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
    let mut sentences: Vec<String> = Vec::new();
    let mut current = String::new();
    // the verb that a further "og at" may hang on
    let mut governing: Option<&str> = None;
    // told in the infinitive: "besluttede at overføre A og at lægge B i kassen"
    let mut decided = false;
    for clause in clauses {
        match part(body, clause)? {
            Part::Sentence(text) => {
                sentences.extend(sentence(&current));
                sentences.push(text);
                current.clear();
                (governing, decided) = (None, false);
            }
            Part::Predicate(text) => {
                let again = text.strip_prefix("besluttede ").filter(|rest| rest.starts_with("at "));
                let text = again.filter(|_| decided).unwrap_or(&text).to_owned();
                // where more stands behind the infinitive, a further "at" would hang on that
                let alone = clause.act.as_ref().is_none_or(|act| act.joined.is_empty());
                decided = alone && again.is_some_and(|rest| !rest[2..].contains(" at "));
                governing = (again.is_some() || text.starts_with("besluttede")).then_some("besluttede");
                current = bound(&current, name, clause.link, &text);
                if current.ends_with(PLACE) {
                    // the names end the sentence
                    sentences.extend(sentence(&std::mem::take(&mut current)));
                }
            }
            Part::Clause(verb, text) if governing == Some(verb) => {
                let and = if clause.link == Conjunction::But { "men" } else { "og" };
                current = format!("{current}, {and} at {text}");
            }
            Part::Clause(verb, text) => {
                (governing, decided) = (Some(verb), false);
                current = bound(&current, name, clause.link, &format!("{verb}, at {text}"));
            }
        }
    }
    sentences.extend(sentence(&current));
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// A predicate behind what was told before, or behind the name of the body.
fn bound(before: &str, name: &str, link: Conjunction, text: &str) -> String {
    match link {
        _ if before.is_empty() => format!("{} {text}", capital(name)),
        Conjunction::But => format!("{before}, men {text}"),
        Conjunction::And if ends_in_clause(before) => format!("{before}, og {text}"),
        Conjunction::And => format!("{before} og {text}"),
    }
}

/// Whether a text has a clause within it, which a comma closes before "og".
fn ends_in_clause(text: &str) -> bool {
    const OPENING: [&str; 22] = [
        ", om ",
        ", at ",
        ", der ",
        ", som ",
        ", hvis ",
        ", når ",
        ", hvor",
        ", idet ",
        ", så ",
        ", inden ",
        ", hvad ",
        " at der ",
        ", medmindre ",
        ", da ",
        ", fordi ",
        ", mens ",
        ", såfremt ",
        ", eftersom ",
        ", hvorefter ",
        ", jf. ",
        ", dog ",
        ", indtil ",
    ];
    OPENING.iter().any(|opening| text.contains(opening))
}

fn part(body: Body, clause: &Clause) -> Option<Part> {
    match course(body, clause) {
        Course::Happens(subject, act) if body.is(subject) => Some(Part::Predicate(shapes::happened_to(act))),
        Course::Happens(subject, act) => sentence(&shapes::happened(subject, act)).map(Part::Sentence),
        Course::Does(_, act) => done(body, clause, act),
        Course::Decides => done_to_one(body, clause).or_else(|| decided(body, clause)),
    }
}

/// Two or more acts of the body that are done to the same: "godkendte planen og sendte den i høring"; told of what they
/// are done to where no pronoun can be told for it.
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

/// What the body itself does.
fn done(body: Body, clause: &Clause, act: &Act) -> Option<Part> {
    let rest = shapes::object_and_rest(clause, act);
    match vacancy(act, &rest) {
        Vacancy::None => {}
        Vacancy::Last => {
            return predicates(act, &rest).map(|text| Part::Predicate(format!("{}{PLACE}", trim_end(&text))));
        }
        // a name in the middle of the sentence has no place of its own
        Vacancy::Within => return None,
    }
    if act.verb.present == "træffer"
        && let Some(content) = rest.trim_start().strip_prefix("beslutning om")
    {
        return resolution(act, content.trim_start_matches([',', ' ']));
    }
    if act.adverbs == "hverken" {
        return predicates(act, &rest).map(Part::Predicate);
    }
    if act.adverbs == "først" {
        return Some(Part::Clause("besluttede", clause.text.clone()));
    }
    let negated = act.is_negated() || act.adverbs.contains("længere");
    let performs = act.verb.performs(&rest) && !act.verb.is_later(&rest);
    if act.form == Form::Passive || !negated || performs {
        return predicates(act, &rest).map(Part::Predicate);
    }
    if !act.joined.is_empty() {
        return None;
    }
    // "ikke længere yder tilskud": "besluttede ikke længere at" would be another thing
    let bare = |word: &str| word.chars().all(char::is_alphabetic) && !is_definite(word);
    // "sin" is the body's, and needs its name
    let is_own = words(&rest).iter().any(|word| ["sin", "sit", "sine"].contains(&word.low.as_str()));
    match words(&rest).first().filter(|_| !is_own) {
        _ if act.adverbs == "ikke" => predicates(act, &rest).map(Part::Predicate),
        Some(first) if bare(&first.low) => {
            Some(Part::Clause("besluttede", format!("der {} {}{rest}", act.adverbs, act.verb.passive)))
        }
        _ => Some(Part::Clause(
            "besluttede",
            format!("{} {}", body.called, &clause.text[clause.subject.as_deref()?.len()..].trim_start()),
        )),
    }
}

/// "træffer beslutning om, at …": what is decided by it.
fn resolution(act: &Act, content: &str) -> Option<Part> {
    let inner = content.strip_prefix("at ")?;
    let infinitive = words(inner).first().is_some_and(|word| Verb::is_infinitive(&word.low));
    match infinitive {
        true => Some(Part::Predicate(format!("besluttede{} at {inner}", shapes::spaced(&act.adverbs)))),
        false if act.adverbs.is_empty() => Some(Part::Clause("besluttede", inner.to_owned())),
        false => None,
    }
}

fn is_definite(word: &str) -> bool {
    const DETERMINERS: [&str; 10] =
        ["den", "det", "de", "sin", "sit", "sine", "denne", "dette", "disse", "alle"];
    DETERMINERS.contains(&word)
        || word.chars().count() > 4
            && ["en", "et", "ne"].iter().any(|end| word.ends_with(end))
            && !word.ends_with("skud")
}

/// What is told of the body's acts: verbs that are done by saying so in the past, others as decided.
fn predicates(act: &Act, rest: &str) -> Option<String> {
    let mut out = String::new();
    let mut decided = false;
    let all: Vec<(&str, &str, &Verb, &str)> = std::iter::once(("", act.adverbs.as_str(), &act.verb, rest))
        .chain(act.joined.iter().map(|j| (j.link.as_str(), j.adverbs.as_str(), &j.verb, j.rest.as_str())))
        .collect();
    for (i, (link, adverbs, verb, rest)) in all.iter().enumerate() {
        // verbs that share their object share their form: "etablere, drive og evaluere et forsøg"
        let sharing = all[i..].iter().take_while(|(.., rest)| rest.trim().is_empty()).count();
        let object = all.get(i + sharing).map_or("", |(.., rest)| *rest);
        let shared = all[i..all.len().min(i + sharing + 1)].iter();
        let waits = ["ikke før ", "tidligst ", "senest "].iter().any(|wait| adverbs.contains(wait))
            || is_afterwards(adverbs);
        if i > 0 && !decided && tells_other_time(adverbs) {
            return None;
        }
        let performs = !waits
            && shared.clone().all(|(_, _, verb, _)| verb.performs(object) && !verb.is_later(object))
            && !(decided && i > 0 && all[i - 1].3.trim().is_empty());
        out.push_str(link);
        out.push_str(if i == 0 { "" } else { " " });
        match (performs, decided && !adverbs.split(' ').any(|word| word == "ikke")) {
            (true, _) => out.push_str(&format!("{}{}{rest}", verb.past(), shapes::spaced(adverbs))),
            (false, true) => {
                let before = if adverbs.is_empty() { String::new() } else { format!("{adverbs} ") };
                out.push_str(&format!("{before}{}{rest}", verb.infinitive));
            }
            (false, false) => {
                out.push_str(&format!("besluttede{} at {}{rest}", shapes::spaced(adverbs), verb.infinitive));
            }
        }
        decided = !performs;
    }
    // what is recommended to others is theirs to refuse
    let is_ours = !all.iter().any(|(_, _, verb, _)| PASSING_ON.contains(&verb.present.as_ref()));
    Some(if is_ours && !decided { contrasted(&out) } else { out })
}

/// Acts by which the body only says to others what it would have.
const PASSING_ON: [&str; 7] =
    ["anbefaler", "indstiller", "foreslår", "anmoder", "opfordrer", "henstiller", "bemyndiger"];

/// ", mens de øvrige afslås" behind what the body did: it did that too. Not within a clause of what it did.
fn contrasted(text: &str) -> String {
    let Some((before, behind)) = text.split_once(", mens ") else { return text.to_owned() };
    if before.contains(" at ") || ends_in_clause(before) {
        return text.to_owned();
    }
    let last = words(behind).into_iter().next_back();
    let verb = last.as_ref().and_then(|word| Verb::find(&word.low, Form::Passive));
    match (verb.filter(|verb| verb.performs("")), last) {
        (Some(verb), Some(last)) if !behind.contains(',') => {
            let (what, end) = (behind[..last.start].trim_end(), &behind[last.end..]);
            let (what, not) = what.strip_suffix(" ikke").map_or((what, ""), |what| (what, " ikke"));
            format!("{before}, mens {what} blev{not} {}{end}", verb.participle())
        }
        _ => text.to_owned(),
    }
}

/// What others are to do, or what the body lets happen to itself.
fn decided(body: Body, clause: &Clause) -> Option<Part> {
    let itself = clause.subject.as_deref().filter(|_| clause.act.is_none());
    let itself = itself.filter(|name| body.is(name.strip_suffix(" ikke").unwrap_or(name)));
    if itself.is_some_and(|name| joins_present(&clause.text[name.len()..])) {
        return None;
    }
    if let Some(text) = not_able(body, clause) {
        return Some(Part::Predicate(text));
    }
    if !shapes::speaks_of_itself(body, clause) {
        return Some(Part::Clause(resolved(body, clause).0, clause.text.clone()));
    }
    let subject = clause.subject.as_deref()?;
    let rest = clause.text[subject.len()..].trim_start();
    let (finite, after) = rest.split_once(' ')?;
    match finite {
        "får" if after.split(' ').next().is_some_and(|next| next.ends_with('t')) => {
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
