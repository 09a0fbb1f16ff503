//! What a body says of itself by a verb that is no decision: "byrådet kan tiltræde planen", "går i dialog"; and whether
//! it only recommends.

use super::clause::{Clause, named_first};
use super::faithful::NEGATIONS;
use super::names::Body;
use super::vacancy::is_named;
use super::verbs::{Form, Verb};
use super::vocabulary::{
    ADVERBS, FINITE, NESTING, RECOMMENDING, is_of_later, is_person_noun, is_plural_noun,
};
use super::words::{WordSpan, words};

/// Returns what the body itself has not or cannot, with its no before the verb: "byrådet ikke har
/// bemærkninger", "byrådet ikke kan tiltræde planen".
pub(super) fn not_able(body: Body, clause: &Clause) -> Option<String> {
    let subject = clause.subject.as_deref().filter(|_| clause.act.is_none())?;
    let name = subject.strip_suffix(" ikke").filter(|name| body.is(name))?;
    let (finite, after) = clause.text[name.len()..].trim_start().strip_prefix("ikke ")?.split_once(' ')?;
    let past = match finite {
        "har" if after.contains("bemærkninger") || after.contains("indvendinger") => "havde",
        "kan" if agrees(after) => "kunne",
        _ => return None,
    };
    Some(format!("{past} ikke {after}"))
}

/// Returns what is to happen to the body itself, which it decides without being named again: "byrådet
/// orienteres igen i maj".
pub(super) fn undergoes(body: Body, clause: &Clause) -> Option<String> {
    let act = clause.act.as_ref().filter(|act| act.form == Form::Passive && act.joined.is_empty())?;
    let participle = act.verb.participle();
    let plain = act.adverbs.is_empty() && !participle.is_empty() && !act.rest.contains(" af ");
    clause.subject.as_deref().filter(|name| plain && body.is(name))?;
    Some(format!("besluttede at blive {participle}{}", act.rest))
}

/// Returns the two acts of "rådet orienteres om planen og drøfter den", each of the body.
pub(super) fn informed_and_acting(body: Body, text: &str) -> Option<[String; 2]> {
    let spans = words(text);
    let named = named_first(body, text, &spans);
    spans.get(named).filter(|word| named > 0 && word.low == "orienteres")?;
    let and = (named + 1..spans.len().saturating_sub(1)).find(|&at| {
        let next = &spans[at + 1].low;
        ["og", "samt"].contains(&spans[at].low.as_str())
            && !spans[at].quoted
            && !is_person_noun(next)
            && !is_plural_noun(&spans, at + 1)
            && Verb::find(next, Form::Present).is_some()
    })?;
    let opens = |word: &WordSpan| word.comma || NESTING.contains(&word.low.as_str());
    if spans[named..and].iter().any(opens) {
        return None;
    }
    let name = &text[..spans[named].start];
    Some([text[..spans[and].start].trim_end().to_owned(), format!("{name}{}", &text[spans[and + 1].start..])])
}

/// Returns whether an infinitive says yes to something at the meeting: "tiltræde planen", not "drøfte sagen på næste
/// møde".
pub(super) fn agrees(text: &str) -> bool {
    const AGREEING: [&str; 7] =
        ["tiltræder", "godkender", "vedtager", "anbefaler", "støtter", "tilslutter", "imødekommer"];
    let spans = words(text);
    let first = spans.iter().find(|word| !ADVERBS.contains(&word.low.as_str()));
    first.and_then(|word| Verb::find(&word.low, Form::Infinitive)).is_some_and(|verb| {
        AGREEING.contains(&verb.present.as_ref()) && !verb.is_later(text) && !is_of_later(text)
    })
}

/// Returns whether a further present verb is joined to what stands behind a finite one: "går i dialog og godkender
/// planen".
pub(super) fn joins_present(text: &str) -> bool {
    let spans = words(text);
    let joined = |at: usize| {
        let binds = ["og", "samt", "men", "eller"].contains(&spans[at].low.as_str());
        let next = spans[at + 1..].iter().find(|word| !ADVERBS.contains(&word.low.as_str()));
        let verb = |low: &str| FINITE.contains(&low) || Verb::find(low, Form::Present).is_some();
        (binds || spans[at].comma)
            && next.is_some_and(|word| !word.quoted && verb(&word.low) && !is_person_noun(&word.low))
    };
    (0..spans.len()).any(joined)
}

/// Returns whether the last act of a clause is one that the body only recommends.
pub(super) fn recommends_last(clause: &Clause) -> bool {
    let Some(act) = &clause.act else { return false };
    let (verb, rest) =
        act.joined.last().map_or((&act.verb, &act.rest), |joined| (&joined.verb, &joined.rest));
    // "indstiller Bo Krag til bestyrelsen" chooses somebody
    act.form == Form::Present && RECOMMENDING.contains(&verb.present.as_ref()) && !is_named(rest)
}

/// Returns whether the last act of a clause says no.
pub(super) fn refuses_last(clause: &Clause) -> bool {
    let negates = |adverbs: &str| adverbs.split(' ').any(|word| NEGATIONS.contains(&word));
    clause.act.as_ref().is_some_and(|act| {
        negates(&act.adverbs) || act.joined.last().is_some_and(|joined| negates(&joined.adverbs))
    })
}

/// Returns whether a clause says itself that it is the body that acts.
pub(super) fn names_actor(body: Body, clause: &Clause) -> bool {
    clause
        .subject
        .as_deref()
        .is_some_and(|subject| body.is(subject) || Body::is_generic(&subject.to_lowercase()))
}
