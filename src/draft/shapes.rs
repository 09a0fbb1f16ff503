//! The sentences that one recommended act becomes.

use super::clause::{Act, Clause};
use super::faithful::is_conditional;
use super::joined::{WHEN, approves_what_was_done, has_when, is_afterwards};
use super::main_verb::main_verb;
use super::names::{self, Body};
use super::object::{NOTED, Object, opens_clause};
use super::parts;
use super::verbs::{Form, Verb, is_own_case};
use super::vocabulary::{CHOOSING, DECIDING, NESTING, is_finite, is_plural_noun};
use super::words::{WordSpan, capital, sentence, unmarked, words};

/// What becomes of a clause when the body follows it.
pub(super) enum Course<'a> {
    /// The body does it: "KKR godkendte Y".
    Does(&'a str, &'a Act),
    /// It happens to the body, or by itself: "KKR blev orienteret om Y", "Punktet udgik".
    Happens(&'a str, &'a Act),
    /// Others are to do it: "KKR besluttede, at kommunerne betaler".
    Decides,
}

pub(super) fn course<'a>(body: Body<'a>, clause: &'a Clause) -> Course<'a> {
    let Some(act) = &clause.act else { return Course::Decides };
    let Some(subject) = clause.subject.as_deref() else { return Course::Does(body.called, act) };
    let is_body = body.is(subject);
    let others = !is_body && (names::is_other(subject) || body.is_below(subject));
    let informed = act.verb.present == "orienterer"
        && (is_body || !others && subject.starts_with(char::is_uppercase) && body.may_be(subject))
        && !act.verb.is_later(&act.rest);
    let decides = !others
        && body.may_be(subject)
        && (DECIDING.contains(&act.verb.present.as_ref()) || body.is_board(subject));
    match act.form {
        Form::Passive if informed => Course::Happens(subject, act),
        Form::Passive if is_body || is_left_to_others(subject, act) => Course::Decides,
        Form::Passive => Course::Does(body.called, act),
        _ if act.verb.present == "udgår" && is_own_case(subject) && !has_passive(act) => {
            Course::Happens(subject, act)
        }
        _ if is_body || decides => Course::Does(subject, act),
        _ => Course::Decides,
    }
}

/// Returns whether a passive is not the body's own act: "planen udarbejdes", "godkendes af forvaltningen", "der
/// afsættes"; or joins two acts that share what they are done to, or is to be done later.
fn is_left_to_others(subject: &str, act: &Act) -> bool {
    let nobody = ["der", "det"].contains(&subject.to_lowercase().as_str()) || subject.starts_with("der ");
    let informed = act.verb.present == "orienterer";
    nobody
        || informed
        || format!("{subject} {} {}", act.adverbs, act.rest)
            .split(' ')
            .any(|word| ["ellers", "fald", "dels"].contains(&word))
        || !act.joined.is_empty()
        || is_term_of_office(subject, act)
        || is_put_off(subject, act)
        || has_second_subject(act)
        || !act.verb.performs(&act.rest)
        || act.verb.is_later(&act.rest)
        || act.rest.starts_with(" af ") && !act.rest.starts_with(" af hensyn")
        || is_done_by_body(act)
        || has_receiver(act)
        || subject.split(' ').any(|word| ["der", "hvis", "når", "såfremt"].contains(&word))
}

/// Returns whether another body does it, wherever that stands: "prisen fastsættes ved forlig eller af
/// taksationskommissionen", "planen godkendes i maj af byrådet"; "fritages som medlem af Havneudvalget" is
/// not done by that.
fn is_done_by_body(act: &Act) -> bool {
    const BONDS: [&str; 4] = ["eller", "og", "samt", "enten"];
    let spans = words(&act.rest);
    spans.windows(3).any(|three| {
        let [before, by, name] = three else { return false };
        let is_council = ["byrådet", "kommunalbestyrelsen"].contains(&name.low.as_str());
        by.low == "af"
            && (is_council || BONDS.contains(&before.low.as_str()) && names::is_body_like(&name.low))
    })
}

/// Returns whether it tells for how long, and not who: "medlemmerne vælges for to år".
fn is_term_of_office(subject: &str, act: &Act) -> bool {
    let are_unnamed = subject.split(' ').next().is_some_and(|first| first.ends_with("erne"));
    are_unnamed && CHOOSING.contains(&act.verb.present.as_ref()) && act.rest.starts_with(" for ")
}

/// Returns whether an act is put off: "ordningen løbende evalueres", "midlerne tidligst frigives", "udkastet
/// i givet fald godkendes".
fn is_put_off(subject: &str, act: &Act) -> bool {
    let last = subject.rsplit(' ').next().unwrap_or_default();
    is_afterwards(last) || WHEN.contains(&last) || is_afterwards(&act.adverbs) || has_when(&act.adverbs)
}

/// Returns whether a passive stands behind the verb: "punktet udgår og genoptages i august".
fn has_passive(act: &Act) -> bool {
    words(&act.rest).iter().any(|word| !word.quoted && Verb::find(&word.low, Form::Passive).is_some())
}

/// Returns whether a second act is done to something else: "udbuddet annulleres og sagen sendes tilbage",
/// "udbuddet annulleres, sagen sendes tilbage".
fn has_second_subject(act: &Act) -> bool {
    let spans = words(&act.rest);
    let is_listed = act.rest.starts_with(", ")
        && spans.first().is_some_and(|subject| parts::opens_clause(&act.rest, subject))
        && spans.get(1).is_some_and(|verb| !verb.quoted && is_finite(&verb.low));
    if is_listed {
        return true;
    }
    let is_and = |word: &WordSpan| word.low == "og" && !word.quoted;
    let Some(and) = spans.iter().position(is_and) else { return false };
    let mut behind = spans[and + 1..].iter().take_while(|word| !NESTING.contains(&word.low.as_str()));
    // "planen godkendes og gælder fra maj": what the thing does itself
    let is_present =
        |word: &WordSpan| is_finite(&word.low) && !word.quoted && !is_plural_noun(&spans, and + 1);
    behind.next().is_some_and(is_present) || behind.any(|word| !word.quoted && is_finite(&word.low))
}

/// Returns whether whoever gets it stands without "til", which an active sentence cannot say so: "sagen
/// oversendes Økonomiudvalget".
fn has_receiver(act: &Act) -> bool {
    const GIVING: [&str; 5] = ["oversender", "sender", "fremsender", "tilbagesender", "tildeler"];
    let first = act.rest.trim_start().split([' ', ',']).next().unwrap_or_default();
    GIVING.contains(&act.verb.present.as_ref())
        && (first.starts_with(char::is_uppercase) || names::is_body_like(first))
}

/// Returns whether all acts of a passive are done by deciding them, to the same thing.
pub(super) fn is_done_together(body: Body, clause: &Clause, act: &Act) -> bool {
    let subject = clause.subject.as_deref().unwrap_or_default();
    let mut text = format!("{subject} {} {}", act.adverbs, act.rest);
    for joined in &act.joined {
        text.push_str(&format!(" {} {}", joined.adverbs, joined.rest));
    }
    let alone = Act { joined: Vec::new(), ..act.clone() };
    let within = ["ikke", "ellers", "der", "af", "aldrig", "kun", "derefter", "herefter"];
    act.form == Form::Passive
        && !is_conditional(&text)
        && !is_left_to_others(subject, &alone)
        && is_done_by_deciding(body, clause, act)
        && !text.split(' ').any(|word| within.contains(&word))
}

/// Returns what a clause calls the body; none when it does not name it.
pub(super) fn called<'a>(body: Body<'a>, clause: &'a Clause) -> Option<&'a str> {
    let subject = clause.subject.as_deref()?;
    // "byrådet ikke har bemærkninger"
    let subject = subject.strip_suffix(" ikke").unwrap_or(subject);
    let acts = matches!(course(body, clause), Course::Does(name, _) if name == subject);
    (acts || body.is(subject)).then_some(subject).filter(|name| body.is_called(name) || !body.is(name))
}

/// Returns the decision that was asked for, left open: "KKR besluttede, at ", or what is recommended to those above where
/// they are named.
pub(super) fn open(body: Body, above: Option<&str>) -> String {
    match (body.called, above) {
        ("", None) => "Det blev besluttet, at ".to_owned(),
        ("", Some(above)) => format!("Det blev anbefalet over for {above}, at "),
        (name, above) => format!("{} {}, at ", capital(name), leaving_open(above)),
    }
}

/// Returns the verb of a decision that is left open.
pub(super) fn leaving_open(above: Option<&str>) -> String {
    above.map_or_else(|| "besluttede".to_owned(), |above| format!("anbefalede over for {above}"))
}

/// Returns whether a correction can be told behind the words for it: "godkendte planen med den rettelse, at". A person
/// who is chosen and a case that is postponed are not corrected, only the indstilling is.
pub(super) fn can_be_corrected(body: Body, clause: &Clause) -> bool {
    const CORRECTED: [&str; 8] =
        ["godkender", "vedtager", "tiltræder", "tager", "bevilger", "anbefaler", "indstiller", "stadfæster"];
    let simple = |act: &Act| {
        CORRECTED.contains(&act.verb.present.as_ref())
            && act.joined.is_empty()
            && !act.rest.contains(" med de")
            && !opens_clause(&act.rest)
    };
    matches!(course(body, clause), Course::Does(_, act) if simple(act))
}

/// Returns whether the first choice is a passive after all.
pub(super) fn is_told_passively(body: Body, clause: &Clause) -> bool {
    match course(body, clause) {
        Course::Happens(_, act) => act.form == Form::Passive,
        Course::Does(name, _) => name.is_empty(),
        Course::Decides => body.called.is_empty(),
    }
}

/// Returns whether the body would decide what it already is: "at KKR har …".
pub(super) fn speaks_of_itself(body: Body, clause: &Clause) -> bool {
    clause.act.is_none() && clause.subject.as_deref().is_some_and(|subject| body.is(subject))
}

/// Returns what the verb is done to, with all that follows it.
pub(super) fn object_and_rest(clause: &Clause, act: &Act) -> String {
    match (act.form, &clause.subject) {
        (Form::Passive, Some(patient)) if act.rest.is_empty() => {
            format!(" {}", patient.trim_end_matches(','))
        }
        (Form::Passive, Some(patient)) if act.rest.starts_with(',') => {
            format!(" {}{}", patient.trim_end_matches(','), act.rest)
        }
        (Form::Passive, Some(patient)) => format!(" {patient}{}", act.rest),
        _ => act.rest.clone(),
    }
}

/// Returns "NN godkendte" with its adverbs and the rest: a main clause has its verb second.
pub(super) fn did(name: &str, act: &Act, rest: &str) -> String {
    format!("{name} {}{}{rest}", act.verb.past(), spaced(&act.adverbs))
}

/// Returns what happened to somebody or something: "Punktet udgik", "KKR blev orienteret om Y".
pub(super) fn happened(subject: &str, act: &Act) -> String {
    format!("{subject} {}", happened_to(act))
}

/// Returns the same without whom it happened to.
pub(super) fn happened_to(act: &Act) -> String {
    let adverbs = spaced(&act.adverbs);
    let mut text = match act.form {
        Form::Passive => format!("blev{adverbs} {}{}", act.verb.participle(), act.rest),
        Form::Present | Form::Infinitive => format!("{}{adverbs}{}", act.verb.past(), act.rest),
    };
    for joined in &act.joined {
        let form = if act.form == Form::Passive { joined.verb.participle() } else { joined.verb.past() };
        text.push_str(&format!("{}{} {form}{}", joined.link, spaced(&joined.adverbs), joined.rest));
    }
    text
}

pub(super) fn spaced(word: &str) -> String {
    if word.is_empty() { String::new() } else { format!(" {word}") }
}

/// Returns what the body does with a clause that others are to carry out: past and participle.
pub(super) fn resolved(body: Body, clause: &Clause) -> (&'static str, &'static str) {
    if is_for_those_above(body, clause) { ("anbefalede", "anbefalet") } else { ("besluttede", "besluttet") }
}

pub(super) fn is_for_those_above(body: Body, clause: &Clause) -> bool {
    let by_those_above = || {
        let agent = clause.text.split(" af ").skip(1).filter_map(|rest| rest.split([' ', ',']).next());
        agent.into_iter().any(|agent| body.is_below(agent))
    };
    let passive = clause.act.as_ref().is_some_and(|act| act.form == Form::Passive);
    clause.subject.as_deref().is_some_and(|subject| body.is_below(subject)) || passive && by_those_above()
}

/// Returns the same told of what was decided on: "Y blev godkendt".
pub(super) fn passive(body: Body, clause: &Clause) -> Option<String> {
    let text = match course(body, clause) {
        Course::Happens(..) => return None,
        Course::Does(_, act) if !act.verb.performs(&act.rest) || act.verb.is_later(&act.rest) => return None,
        Course::Does(_, act) if act.verb.is_of_unclear_time(&act.rest) => return None,
        Course::Does(_, act) if act.form == Form::Present && is_of_other_time(act) => return None,
        // "godkender alene etape 1" says more than that it was "alene godkendt"
        Course::Does(_, act) if act.form == Form::Present && limits_object(&act.adverbs) => return None,
        Course::Does(_, act) if act.form == Form::Passive => happened(clause.subject.as_deref()?, act),
        Course::Does(_, act) => turned(act, Object::of(act).filter(|object| !is_own(object.what)).as_ref()?),
        Course::Decides if speaks_of_itself(body, clause) => return None,
        Course::Decides => impersonal(body, clause),
    };
    sentence(&text)
}

/// Returns whether a thing is said to be the body's own, which needs its name: "sin afgørelse".
fn is_own(what: &str) -> bool {
    words(what).iter().any(|word| ["sin", "sit", "sine"].contains(&word.low.as_str()))
}

/// Returns whether its adverbs tell that an act is done at another time than at the meeting.
fn is_of_other_time(act: &Act) -> bool {
    has_when(&act.adverbs)
        || is_afterwards(&act.adverbs) && !approves_what_was_done(&act.verb, &act.adverbs, &act.rest)
}

/// Returns whether adverbs limit what something is done to, and not only the doing.
fn limits_object(adverbs: &str) -> bool {
    adverbs.split(' ').any(|word| ["kun", "alene", "udelukkende"].contains(&word))
}

fn impersonal(body: Body, clause: &Clause) -> String {
    match (&clause.subject, &clause.act) {
        (Some(subject), Some(act)) if act.form == Form::Passive && is_done_by_deciding(body, clause, act) => {
            happened(subject, act)
        }
        _ => format!("det blev {}, at {}", resolved(body, clause).1, clause.text),
    }
}

/// Returns whether to decide it is to have done it; to inform somebody comes after.
fn is_done_by_deciding(body: Body, clause: &Clause, act: &Act) -> bool {
    let performs = |verb: &Verb, rest: &str| verb.performs(rest) && !verb.is_later(rest);
    let subject = clause.subject.as_deref().unwrap_or_default();
    performs(&act.verb, &act.rest)
        && act
            .joined
            .iter()
            .all(|joined| performs(&joined.verb, &joined.rest) && !is_afterwards(&joined.adverbs))
        && act.verb.present != "orienterer"
        && !is_put_off(subject, act)
        && !has_second_subject(act)
        && !body.is(subject)
        && !(subject.contains(' ') && subject.starts_with("der "))
        && !act.rest.starts_with(" af ")
}

/// Returns the body's no to an approval; other acts are refused as an indstilling.
pub(super) fn refused(body: Body, clause: &Clause) -> Option<String> {
    let Course::Does(name, act) = course(body, clause) else { return None };
    let plain = act.verb.present == "godkender"
        && act.joined.is_empty()
        && act.adverbs.is_empty()
        && !is_conditional(&act.rest)
        && ![", mens ", ", idet "].iter().any(|more| act.rest.contains(more));
    let not = Act { adverbs: "ikke".to_owned(), ..act.clone() };
    let text = || did(name, &not, &object_and_rest(clause, act));
    if plain && !name.is_empty() { sentence(&text()) } else { None }
}

pub(super) fn turned(act: &Act, object: &Object) -> String {
    let Object { what, tail } = object;
    let Act { verb, adverbs, .. } = act;
    // "Midlerne, der er afsat," is closed before the verb
    let opens = [", der ", ", som ", ", at ", ", hvor ", ", hvis ", ", men ", ", og "]
        .iter()
        .any(|opener| what.contains(opener));
    let comma = if opens && !what.ends_with(',') { "," } else { "" };
    format!("{what}{comma} blev{} {}{tail}", spaced(adverbs), verb.participle())
}

/// Returns whether the body is only to know of something.
pub(super) fn takes_note(clause: &Clause) -> bool {
    clause.act.as_ref().is_some_and(|act| {
        act.verb.present == "tager" && NOTED.iter().any(|(phrase, _)| act.rest.contains(phrase))
    })
}

/// Returns other words for what the body itself does: "besluttede at udpege to …", "godkendte, at der udpeges
/// to …".
pub(super) fn retold(clause: &Clause) -> Vec<String> {
    const SOME: [&str; 12] =
        ["en", "et", "én", "ét", "to", "tre", "fire", "fem", "seks", "flere", "nye", "yderligere"];
    // what is done by saying so is not decided to be done
    const SAID: [&str; 7] =
        ["godkender", "tager", "drøfter", "beslutter", "anbefaler", "indstiller", "behandler"];
    let done = |act: &Act| act.form == Form::Passive || SAID.contains(&act.verb.present.as_ref());
    let plain = |act: &&Act| !done(act) && act.joined.is_empty() && act.adverbs.is_empty();
    let Some(act) = clause.act.as_ref().filter(plain) else { return Vec::new() };
    let (passive, infinitive) = (&act.verb.passive, &act.verb.infinitive);
    let some = act.rest.trim_start().split(' ').next().is_some_and(|first| SOME.contains(&first));
    let mut all = vec![format!("besluttede at {infinitive}{}", act.rest)];
    all.extend(some.then(|| format!("godkendte, at der {passive}{}", act.rest)));
    all
}

/// Returns what follows the verb of something that only a body does, in the present: the past of it is what a decision
/// says.
pub(crate) fn done_to(text: &str) -> Option<&str> {
    let words = words(unmarked(text));
    let (at, verb, form) = main_verb(&words)?;
    let decides = at == 0 || DECIDING.contains(&verb.present.as_ref());
    (decides && form == Form::Present).then(|| unmarked(text)[words[at].end..].trim_start_matches([',', ' ']))
}

/// Returns whether the body is to talk and not to decide.
pub(super) fn discusses(clause: &Clause) -> bool {
    clause.act.as_ref().is_some_and(|act| {
        act.joined.is_empty() && act.verb.present == "drøfter" && !act.verb.is_later(&act.rest)
    })
}

/// Returns whether the body talks of it at a later meeting, or not at all: what goes off the agenda.
pub(super) fn discusses_not_now(clause: &Clause) -> bool {
    let talks = |act: &Act| ["drøfter", "behandler", "genoptager"].contains(&act.verb.present.as_ref());
    let is_not_now = |act: &Act| act.verb.present == "udgår" || talks(act) && act.verb.is_later(&act.rest);
    clause.act.as_ref().is_some_and(is_not_now)
}
