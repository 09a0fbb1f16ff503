//! Elections whose indstilling does not say who: a place for the name.

use super::clause::Act;
use super::names;
use super::verbs::Verb;
use super::vocabulary::CHOOSING;
use super::words::{WordSpan, words};

/// What stands behind an election without a name: a place to fill, which the check of the meeting sees.
pub(super) const VACANT: &str = ": NN.";

/// The same before the full stop.
pub(super) const PLACE: &str = ": NN";

/// What somebody is chosen to be.
const POSTS: [&str; 19] = [
    "værge",
    "kontaktperson",
    "delegerede",
    "dirigent",
    "referent",
    "ordstyrer",
    "kasserer",
    "stemmetællere",
    "mødeleder",
    "bestyrelse",
    "formand",
    "næstformand",
    "medlem",
    "medlemmer",
    "repræsentant",
    "repræsentanter",
    "suppleant",
    "stedfortræder",
    "sekretær",
];

/// Returns whether somebody is to be chosen, and the indstilling does not say who: "udpeger to medlemmer til X".
pub(super) fn leaves_vacant(verb: &Verb, object: &str) -> bool {
    const SOME: [&str; 11] = ["en", "et", "én", "ét", "to", "tre", "fire", "fem", "seks", "ny", "nye"];
    // "sin formand" and "lavets oldermand" are somebody, "sit forslag" is a thing
    let of_its = |low: &str| ["sin", "sit", "sine"].contains(&low) || low.ends_with('s') && low.len() > 4;
    // these do other things than choose, unless somebody for a post is meant
    const PROPOSING: [&str; 2] = ["indstiller", "peger"];
    const THINGS: [&str; 7] = ["model", "løsning", "leverandør", "vinder", "scenarie", "forslag", "indsats"];
    let spans = words(object);
    let lows: Vec<&str> = spans
        .iter()
        .map(|word| word.low.as_str())
        .filter(|low| !["sig", "med", "på"].contains(low))
        .collect();
    // "konstituerer sig med valg af formand"
    let lows = lows.strip_prefix(&["valg", "af"]).unwrap_or(&lows);
    let present = verb.present.as_ref();
    // who is the auditor is known where the same one is chosen again
    let auditor = (present != "genvælger").then_some("revisor");
    let posts = || POSTS.into_iter().chain(["kandidat", "kandidater"]).chain(auditor);
    let is_post = |low: &str| posts().any(|post| low.ends_with(post));
    let is_thing = |low: &&str| THINGS.iter().any(|thing| low.starts_with(thing));
    let first_of = lows.iter().take(3).position(|low| is_post(low) || is_thing(low));
    let thing = first_of.filter(|&at| is_thing(&lows[at]) && !is_post(lows[at]));
    if thing.is_some_and(|at| present == "indstiller" || !is_unnamed_thing(&lows[at + 1..])) {
        return false;
    }
    let for_post = || first_of.is_some();
    let some_of = || ["prioriterer", "udvælger", "peger"].contains(&present) && lows.get(1) == Some(&"af");
    // who is to be hired is not chosen at the meeting
    let is_election = present == "konstituerer" || present != "ansætter" && CHOOSING.contains(&present);
    let chooses = is_election || PROPOSING.contains(&present) && for_post() || some_of();
    let Some(first) = lows.first().filter(|_| chooses) else { return false };
    let counted = first.chars().all(|c| c.is_ascii_digit());
    !is_named(object) && (SOME.contains(first) || is_post(first) || counted || of_its(first) && for_post())
}

/// Returns whether nothing behind a thing tells which it is, but only what it is for, or one of which: "en model", "en
/// leverandør til hallen", "en vinder blandt de tre".
fn is_unnamed_thing(behind: &[&str]) -> bool {
    let tells =
        |word: &&str| ["med", "på", "i", "der", "som", "hvor", "om", "uden", "og", "så"].contains(word);
    match behind.split_first() {
        None => true,
        Some((first, object)) => {
            ["til", "for", "blandt", "mellem"].contains(first) && !object.iter().any(tells)
        }
    }
}

/// Returns whether an object names a person for the post.
pub(super) fn is_named(object: &str) -> bool {
    // whoever had the post before is named behind these
    let before_post = [" til ", " efter ", " i stedet for ", "stedfortræder for ", "suppleant for "]
        .iter()
        .fold(object, |object, behind| object.split(behind).next().unwrap_or_default());
    let capital = |word: &WordSpan| before_post[word.start..].starts_with(char::is_uppercase);
    let adjoin = |pair: &[WordSpan]| before_post[pair[0].end..pair[1].start] == *" ";
    // "to medlemmer til rådet: Bo Krag og Eva Holm"
    let listed = object.split_once(": ").is_some_and(|(_, names)| names.starts_with(char::is_uppercase));
    let are_named =
        || words(before_post).windows(2).any(|pair| capital(&pair[0]) && capital(&pair[1]) && adjoin(pair));
    listed || are_named() || object.split(", ").skip(1).any(is_person)
}

/// Returns whether a text begins with the name of a person: "Bo Krag og Eva Holm" behind "to medlemmer til rådet,", but not
/// "Engum Kommune".
fn is_person(text: &str) -> bool {
    let begins =
        |word: Option<&str>| word.filter(|word| word.starts_with(char::is_uppercase)).map(str::to_owned);
    let mut named = text.split(' ');
    let (first, last) = (begins(named.next()), begins(named.next()));
    first.zip(last).is_some_and(|(first, last)| !names::is_body_like(&format!("{first} {last}")))
}

/// Where somebody is to be chosen of whom the indstilling does not say who it is.
pub(super) enum Vacancy {
    None,
    /// At the end of the sentence, where the name can be written.
    Last,
    Within,
}

pub(super) fn vacancy(act: &Act, rest: &str) -> Vacancy {
    let vacant = |verb: &Verb, rest: &str| leaves_vacant(verb, rest) && !verb.is_later(rest);
    let first = !act.is_negated() && vacant(&act.verb, rest);
    let mut all: Vec<bool> =
        act.joined.iter().map(|j| j.adverbs.is_empty() && vacant(&j.verb, &j.rest)).collect();
    all.insert(0, first);
    match all.iter().position(|vacant| *vacant) {
        None => Vacancy::None,
        Some(at) if at + 1 == all.len() => Vacancy::Last,
        Some(_) => Vacancy::Within,
    }
}
