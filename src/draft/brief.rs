//! The same in fewer words: the thing without what it is about, and one word for all.

use super::clause::{Act, Clause};
use super::faithful::NEGATIONS;
use super::names::Body;
use super::object::{NOTED, Object};
use super::shapes::{self, Course, course, did, is_for_those_above, object_and_rest, turned};
use super::verbs::Form;
use super::words::{sentence, words};

/// Shorter words for the common acts.
#[derive(Default)]
pub(super) struct Shorter {
    /// The thing without what it is about: "KKR godkendte referatet".
    pub(super) brief: Option<String>,
    /// The same in the passive.
    pub(super) passive: Option<String>,
    /// "KKR tog sagen til efterretning".
    pub(super) matter: Option<String>,
    /// "Orienteringen taget til efterretning", as some take note.
    pub(super) terse: Option<String>,
}

pub(super) fn shorter(body: Body, clause: &Clause) -> Shorter {
    let Course::Does(name, act) = course(body, clause) else { return Shorter::default() };
    if act.verb.is_later(&act.rest) {
        return Shorter::default();
    }
    let name = body.name_for(name);
    let noted = act.verb.present == "tager";
    let common = noted || ["godkender", "drøfter"].contains(&act.verb.present.as_ref());
    let moved = object_and_rest(clause, act);
    let active_act = Act { rest: moved, form: Form::Present, ..act.clone() };
    let Some(object) = Object::of(&active_act).filter(|_| common) else { return Shorter::default() };
    let end =
        NOTED.iter().map(|(phrase, _)| *phrase).find(|phrase| object.tail.starts_with(phrase)).unwrap_or("");
    let with_head =
        |head: &str| sentence(&did(name, act, &format!(" {head}{end}"))).filter(|_| !name.is_empty());
    Shorter {
        brief: object.head().and_then(with_head),
        passive: object.head().and_then(|what| sentence(&turned(act, &Object { what, tail: end }))),
        terse: noted
            .then(|| {
                sentence(&format!("{} {}{end}", object.head().unwrap_or(object.what), act.verb.participle()))
            })
            .flatten(),
        matter: Some("sagen").filter(|_| act.verb.present != "godkender").and_then(with_head),
    }
}

/// Returns the act in a word: "Godkendt." Acts that say nothing without their object are approved; none for a refusal,
/// which would read as its opposite.
pub(super) fn one_word(body: Body, clause: &Clause) -> Option<&'static str> {
    const WORDS: [(&str, &str); 11] = [
        ("drøfter", "Drøftet."),
        ("vedtager", "Vedtaget."),
        ("tiltræder", "Tiltrådt."),
        ("udsætter", "Udsat."),
        ("afviser", "Afvist."),
        ("afslår", "Afslået."),
        ("forkaster", "Forkastet."),
        ("bevilger", "Bevilget."),
        ("behandler", "Behandlet."),
        ("anbefaler", "Anbefales."),
        ("udgår", "Udgik."),
    ];
    let decides = matches!(course(body, clause), Course::Decides);
    if decides && is_for_those_above(body, clause) {
        return Some("Anbefales.");
    }
    // "byrådet kan drøfte sagen" asks for no approval
    if shapes::speaks_of_itself(body, clause) {
        return None;
    }
    let Some(act) = &clause.act else { return Some("Godkendt.") };
    if act.is_negated() {
        return None;
    }
    if act.verb.present == "orienterer" && matches!(course(body, clause), Course::Happens(..)) {
        return Some("Orienteret.");
    }
    let noted = NOTED.iter().find(|(phrase, _)| act.verb.present == "tager" && act.rest.contains(phrase));
    let word = WORDS.iter().find(|(present, _)| act.verb.present == *present);
    let alone = act.joined.is_empty() && (!decides || word.is_some_and(|(_, word)| refuses(word)));
    if !alone && word.is_some_and(|(_, word)| refuses(word)) {
        return None;
    }
    // what is left to a later meeting is not done yet
    let plain = word.or(noted).filter(|(_, word)| {
        alone && (!act.verb.is_later(&act.rest) && !act.verb.is_of_unclear_time(&act.rest) || refuses(word))
    });
    let approved = || Some("Godkendt.").filter(|_| !turns_down(clause));
    plain.map(|(_, word)| *word).or_else(approved)
}

/// Returns whether an act gives no or not all of what was asked, sends it elsewhere, or only talks of it: "giver afslag
/// på", "henviser forslaget til", "imødekommes delvist". "Godkendt." alone would be read as the yes to all of it.
fn turns_down(clause: &Clause) -> bool {
    const STEMS: [&str; 8] = ["afslag", "afslå", "afvis", "forkast", "henvis", "hjemvis", "delvis", "drøft"];
    let says_no = |low: &str| STEMS.iter().any(|stem| low.starts_with(stem)) || NEGATIONS.contains(&low);
    // what a clause in it says is not the act
    words(&clause.text).iter().take_while(|word| !word.comma).any(|word| says_no(&word.low))
}

/// Returns whether a word is a no or a delay, which "Godkendt." would turn into its opposite.
pub(super) fn refuses(word: &str) -> bool {
    ["Afvist.", "Afslået.", "Forkastet.", "Udsat."].contains(&word)
}
