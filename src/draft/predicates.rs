//! What the body's acts become behind its name: "godkendte planen og besluttede at sælge huset".

use super::clause::{Act, Clause, named_first};
use super::faithful::is_conditional;
use super::joined::{approves_what_was_done, has_proviso, is_afterwards, tells_other_time};
use super::names::Body;
use super::object::Object;
use super::shapes;
use super::verbs::{Form, Verb};
use super::vocabulary::{CHOOSING, DECIDING, behind_adverbs, is_definite_noun, is_of_later};
use super::words::words;

/// Returns what is told of the body's acts: verbs that are done by saying so in the past, others as decided.
pub(super) fn predicates(act: &Act, rest: &str) -> Option<String> {
    if has_unclear_adverbs(act, rest) {
        return None;
    }
    let mut out = String::new();
    let mut decided = false;
    let mut row = 0;
    let all: Vec<(&str, &str, &Verb, &str)> = std::iter::once(("", act.adverbs.as_str(), &act.verb, rest))
        .chain(act.joined.iter().map(|j| (j.link.as_str(), j.adverbs.as_str(), &j.verb, j.rest.as_str())))
        .collect();
    for (i, (link, adverbs, verb, rest)) in all.iter().enumerate() {
        // verbs that share their object share their form: "etablere, drive og evaluere et forsøg"
        let sharing = all[i..].iter().take_while(|(.., rest)| rest.trim().is_empty()).count();
        let object = all.get(i + sharing).map_or("", |(.., rest)| *rest);
        let shared = all[i..all.len().min(i + sharing + 1)].iter();
        let approves = i == 0 && approves_what_was_done(verb, adverbs, rest);
        let waits = makes_wait(adverbs) && !approves;
        if i > 0 && !decided && tells_other_time(adverbs) {
            return None;
        }
        // "besluttede at bygge A samt nedlægge B": what only a body can do is told by itself
        let goes_on = decided && link.ends_with("samt") && !DECIDING.contains(&verb.present.as_ref());
        // "besluttede at give A, stille B og fritage C": a row of them shares its form
        let stays_decided = goes_on || decided && i > 0 && (row > 1 || all[i - 1].3.trim().is_empty());
        let performs = !waits
            && !stays_decided
            && shared.clone().all(|(_, _, verb, _)| verb.performs(object) && !verb.is_later(object));
        // "A, B og besluttede at C og D": the last of those that are done by saying so stands before
        let is_last_row = i > 0 && !performs && !decided && *link == "," && i + 1 < all.len();
        let link = if is_last_row && !ends_in_clause(&out) { " og" } else { link };
        out.push_str(&format!("{link}{}", if i == 0 { "" } else { " " }));
        match (performs, decided && !adverbs.split(' ').any(|word| word == "ikke")) {
            (true, _) => out.push_str(&performed(verb, adverbs, rest)),
            (false, true) => out.push_str(&decided_as_well(link, adverbs, verb, rest)),
            (false, false) => {
                out.push_str(&format!("besluttede{} at {}{rest}", shapes::spaced(adverbs), verb.infinitive));
            }
        }
        decided = !performs;
        row = if decided { row + 1 } else { 0 };
    }
    // what is recommended to others is theirs to refuse
    let is_ours = !all.iter().any(|(_, _, verb, _)| PASSING_ON.contains(&verb.present.as_ref()));
    Some(if is_ours && !decided { contrasted(&out) } else { out })
}

/// Returns an act behind others that were decided: "besluttede ikke at købe A, men at leje B".
fn decided_as_well(link: &str, adverbs: &str, verb: &Verb, rest: &str) -> String {
    let before = if adverbs.is_empty() { String::new() } else { format!("{adverbs} ") };
    let at = if link.ends_with(" men") { "at " } else { "" };
    format!("{before}{at}{}{rest}", verb.infinitive)
}

/// Returns an act that is done by saying so: "tilsluttede sig principielt planen".
fn performed(verb: &Verb, adverbs: &str, rest: &str) -> String {
    let itself = if rest.starts_with(" sig ") || rest.starts_with(" sig,") { " sig" } else { "" };
    // "over for Byrådet ikke anbefaler" has its no right behind the verb
    let phrase = adverbs.strip_suffix(" ikke").filter(|phrase| phrase.starts_with("over"));
    let (not, adverbs) = phrase.map_or(("", adverbs), |phrase| (" ikke", phrase));
    format!("{}{itself}{not}{}{}", verb.past(), shapes::spaced(adverbs), &rest[itself.len()..])
}

/// Returns whether adverbs put an act off.
fn makes_wait(adverbs: &str) -> bool {
    // "efter indstilling fra" only tells on what it is decided
    const ENDS: [&str; 5] = ["udløbet", "udgangen", "afslutningen", "ferien", "skiftet"];
    let at_end = adverbs.strip_prefix("efter ").and_then(|behind| behind.split(' ').next());
    let at_end = at_end.is_some_and(|time| ENDS.iter().any(|end| time.ends_with(end)));
    at_end
        || is_of_later(adverbs)
        || is_afterwards(adverbs)
        || has_proviso(adverbs)
        || ["ikke før ", "tidligst ", "senest "].iter().any(|wait| adverbs.contains(wait))
}

/// Returns what follows a verb, with a phrase behind it that stood before: whom the body chooses before what
/// for, and what it does later before when ("som dommer vælger Bo Krag", "på mødet i juni vælger formand").
pub(super) fn with_phrase_last(act: &Act, rest: &str) -> Option<String> {
    const OPENERS: [&str; 7] = ["som", "til", "ved", "på", "i", "efter", "igen"];
    let is_bare = |text: &str| !text.is_empty() && !text.contains([',', ':', '(', '–', '\n']);
    let (opener, _) = act.adverbs.split_once(' ')?;
    let is_plain = act.joined.is_empty() && is_bare(rest) && is_bare(&act.adverbs) && !rest.contains(" at ");
    let moves =
        CHOOSING.contains(&act.verb.present.as_ref()) || act.verb.is_later(&format!(" {}", act.adverbs));
    (is_plain && moves && OPENERS.contains(&opener)).then(|| format!("{rest} {}", act.adverbs))
}

/// Returns whether its adverbs may bind the acts behind it as well ("under forudsætning af statens støtte godkender A
/// og afsætter B"), or tell of a later act as well as of an approval of what was done ("efterfølgende godkender
/// regnskabet").
fn has_unclear_adverbs(act: &Act, rest: &str) -> bool {
    let may_be_later =
        act.adverbs == "efterfølgende" && !approves_what_was_done(&act.verb, &act.adverbs, rest);
    may_be_later || !act.joined.is_empty() && is_conditional(&act.adverbs)
}

/// Acts by which the body only says to others what it would have.
const PASSING_ON: [&str; 7] =
    ["anbefaler", "indstiller", "foreslår", "anmoder", "opfordrer", "henstiller", "bemyndiger"];

/// Returns a text with ", mens de øvrige afslås" in the past behind what the body did: it did that too. Not
/// within a clause of what it did.
pub(super) fn contrasted(text: &str) -> String {
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

/// Returns a text with ", idet byrådet bemærker, at Y" in the past behind what the body did: it said that
/// there too.
pub(super) fn remarked(body: Body, text: &str) -> String {
    let Some((before, behind)) = text.split_once(", idet ") else { return text.to_owned() };
    let spans = words(behind);
    let named = named_first(body, behind, &spans);
    // "idet det tager tid" tells of the thing
    let pronoun = spans.first().is_some_and(|word| word.low == "man");
    let subject = if named > 0 { named } else { usize::from(pronoun) };
    let verb = spans.get(subject..).and_then(behind_adverbs).filter(|_| subject > 0);
    let past = verb.and_then(|word| Some((word, Verb::find(&word.low, Form::Present)?)));
    match past.filter(|(_, verb)| !verb.past().is_empty()) {
        Some((word, verb)) => {
            format!("{before}, idet {}{}{}", &behind[..word.start], verb.past(), &behind[word.end..])
        }
        None => text.to_owned(),
    }
}

/// Returns whether a text has a clause within it, which a comma closes before "og".
pub(super) fn ends_in_clause(text: &str) -> bool {
    const OPENING: [&str; 31] = [
        ", finansieret ",
        ", herunder ",
        ", heraf ",
        ", svarende ",
        ", undtagen ",
        ", forudsat ",
        ", bortset ",
        ", med ",
        ", uden ",
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

/// Returns "byrådet først behandler sagen, når …" told of the thing: "sagen først behandles, når …".
pub(super) fn only_then(clause: &Clause, act: &Act) -> String {
    // what follows without a comma may be the time: "frigiver midlerne den 1. marts"
    let is_apart = |object: &Object| object.what != "det" && !object.what.contains(' ');
    let object = Object::of(act).filter(is_apart);
    let turned =
        object.map(|Object { what, tail }| format!("{what} {} {}{tail}", act.adverbs, act.verb.passive));
    turned.unwrap_or_else(|| clause.text.clone())
}

/// Returns whether adverbs tell of the decision and of what is done alike: "ikke på nuværende tidspunkt".
pub(super) fn is_not_now(adverbs: &str) -> bool {
    ["ikke på nuværende", "ikke for nuværende", "ikke i øjeblikket", "ikke p.t."]
        .iter()
        .any(|now| adverbs.starts_with(now))
}

/// Returns whether a word tells which thing is meant: "planen", "alle".
pub(super) fn is_definite(word: &str) -> bool {
    const DETERMINERS: [&str; 10] =
        ["den", "det", "de", "sin", "sit", "sine", "denne", "dette", "disse", "alle"];
    DETERMINERS.contains(&word) || is_definite_noun(word)
}
